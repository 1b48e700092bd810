/* vst-day-list-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-day-list-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-appointment-wording.h"
#include "vst-day-field-cell.h"
#include "vst-schedule-wording.h"
#include "vst-scene-row.h"

/**
 * VstDayListField:
 *
 * The same day as a list, in the order of time: for who listens to it, and for
 * large text.  It tells what the sheet tells, by the same signals.
 */
struct _VstDayListField
{
  AdwBin parent_instance;

  GtkListBox *list;
  VstScheduleCell *current; /* where the keyboard is, or was */
  int now;
};

G_DEFINE_FINAL_TYPE (VstDayListField, vst_day_list_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_NUDGED,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static VstScheduleCell *
get_cell (gpointer row)
{
  return vst_scene_row_get_record (row);
}

/* Also while a dialog is in front of it. */
static GtkWidget *
get_focused (VstDayListField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_parent (focus) == GTK_WIDGET (self->list) && get_cell (focus) != NULL ? focus : NULL;
}

static void
focus_cb (VstDayListField *self,
          GParamSpec *pspec,
          GtkWidget *row)
{
  if (!gtk_widget_has_focus (row))
    return;

  g_set_object (&self->current, get_cell (row));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
append (VstDayListField *self,
        VstScheduleCell *cell,
        const VstScheduleColumn *column,
        gboolean is_private)
{
  g_autofree char *name = vst_word_schedule_name (cell, is_private);
  g_autofree char *span = vst_word_span (cell->from_minute, cell->to_minute);
  g_autofree char *title = g_strdup_printf ("%s  %s", span, name);
  g_autofree char *state = vst_word_schedule_line (cell, is_private);
  g_autofree char *where = vst_word_schedule_where (cell, column, is_private);
  g_autofree char *mind = vst_word_schedule_mind (cell, is_private);
  const char *parts[] = { state, mind, where };
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *spoken = vst_word_schedule_spoken (cell, column, is_private);
  GtkWidget *icon = gtk_image_new_from_icon_name (vst_day_cell_icon (cell));
  GtkWidget *row;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && parts[i][0] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", parts[i]);

  row = vst_scene_row_append (self->list, title, line->str, G_OBJECT (cell));
  gtk_widget_add_css_class (icon, "sym");
  gtk_widget_add_css_class (icon, vst_day_cell_symbol (cell));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  vst_a11y_set_label (row, spoken);
  g_signal_connect_object (row, "notify::has-focus", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const VstScheduleCell *one = *(VstScheduleCell *const *) a, *other = *(VstScheduleCell *const *) b;

  return one->from_minute != other->from_minute ? one->from_minute - other->from_minute : (int) one->column - (int) other->column;
}

/* The same one, or what comes then. */
static GtkWidget *
find_row (VstDayListField *self,
          VstScheduleCell *cell)
{
  GtkWidget *then = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (vst_schedule_cell_is_same (get_cell (row), cell))
        return row;
      if (then == NULL && get_cell (row)->from_minute >= cell->from_minute)
        then = row;
    }

  return then;
}

static GtkWidget *
find_first (VstDayListField *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (get_cell (row)->to_minute > self->now)
      return row;

  return gtk_widget_get_first_child (GTK_WIDGET (self->list));
}

/**
 * vst_day_list_field_show:
 * @now: minutes since midnight, or -1 on another day than today
 */
void
vst_day_list_field_show (VstDayListField *self,
                         const VstScheduleLayout *layout,
                         int now,
                         gboolean is_private)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  gboolean had_focus;

  g_return_if_fail (VST_IS_DAY_LIST_FIELD (self));

  had_focus = get_focused (self) != NULL;
  self->now = now;

  for (guint i = 0; i < layout->columns->len; i++)
    {
      const VstScheduleColumn *column = layout->columns->pdata[i];

      for (guint j = 0; j < column->cells->len; j++)
        if (((VstScheduleCell *) column->cells->pdata[j])->kind != VST_SCHEDULE_CELL_CLOSED)
          g_ptr_array_add (cells, column->cells->pdata[j]);
    }

  g_ptr_array_sort (cells, compare_cells);
  vst_scene_list_clear (self->list, NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      VstScheduleCell *cell = cells->pdata[i];

      append (self, cell, layout->columns->pdata[cell->column], is_private);
    }

  if (had_focus)
    vst_day_list_field_focus_on (self, NULL);
}

gboolean
vst_day_list_field_focus_on (VstDayListField *self,
                             VstScheduleCell *cell)
{
  GtkWidget *row = NULL;

  g_return_val_if_fail (VST_IS_DAY_LIST_FIELD (self), FALSE);

  if (cell == NULL)
    cell = self->current;
  if (cell != NULL)
    row = find_row (self, cell);
  if (row == NULL)
    row = find_first (self);

  return row != NULL && gtk_widget_grab_focus (row);
}

/* Where the keyboard is, or was; %NULL for nowhere yet. */
VstScheduleCell *
vst_day_list_field_get_cell (VstDayListField *self)
{
  g_return_val_if_fail (VST_IS_DAY_LIST_FIELD (self), NULL);

  return self->current;
}

static void
activated_cb (VstDayListField *self,
              GtkListBoxRow *row)
{
  if (get_cell (row) != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, get_cell (row));
}

static gboolean
key_cb (VstDayListField *self,
        guint key,
        guint code,
        GdkModifierType state)
{
  GtkWidget *row = get_focused (self);

  if (row == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK ||
      (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_NUDGED], 0, get_cell (row), key == GDK_KEY_Up ? -1 : 1);

  return TRUE;
}

static void
vst_day_list_field_dispose (GObject *object)
{
  g_clear_object (&VST_DAY_LIST_FIELD (object)->current);

  G_OBJECT_CLASS (vst_day_list_field_parent_class)->dispose (object);
}

static void
vst_day_list_field_class_init (VstDayListFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_day_list_field_dispose;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", VST_TYPE_DAY_LIST_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            VST_TYPE_SCHEDULE_CELL);
  signals[SIGNAL_NUDGED] = g_signal_new ("nudged", VST_TYPE_DAY_LIST_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                         VST_TYPE_SCHEDULE_CELL, G_TYPE_INT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", VST_TYPE_DAY_LIST_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_day_list_field_init (VstDayListField *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *list = gtk_list_box_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->now = -1;
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  vst_a11y_set_label (list, _("The day"));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (list, keys);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), scroller);
}
