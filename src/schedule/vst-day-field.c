/* vst-day-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-day-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-day-field-cell.h"
#include "vst-day-field-grid.h"
#include "vst-paper-format.h"

#define CELL "vst-cell"

/* Shorter ones have one line; what is closed for less says nothing. */
#define TWO_LINES_MINUTES 45
#define CLOSED_WORD_MINUTES 30

/* How far before now the day is opened. */
#define BEFORE_NOW_MINUTES 75

/* So near to now there is no room for an hour. */
#define TAG_MINUTES 16

/**
 * VstDayField:
 *
 * A day as a sheet: a column a partner, or a room; time going down.  The keyboard
 * moves over what is booked and what is free: up and down in a column, left and
 * right to what is beside.
 */
struct _VstDayField
{
  AdwBin parent_instance;

  VstDayFieldGrid *head;
  VstDayFieldGrid *body;
  GtkScrolledWindow *across;
  GtkScrolledWindow *down;
  GPtrArray *hours;   /* of GtkLabel, one an hour */
  GPtrArray *columns; /* of GPtrArray of GtkButton, in the order of time */
  GtkWidget *now_line;
  GtkWidget *now_tag;
  GtkWidget *current; /* a button, or NULL */
  int now;
  int from_minute;
  gboolean is_opened; /* scrolled to where it begins */
  guint scroll_source;
};

G_DEFINE_FINAL_TYPE (VstDayField, vst_day_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_NUDGED,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (VstDayField *self,
            GtkWidget *button)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, g_object_get_data (G_OBJECT (button), CELL));
}

/* Brings what has the focus into sight.  GTK would do it before a new one has its
 * place, and go to the corner.
 */
static void
reveal (VstDayField *self,
        VstScheduleCell *cell)
{
  int y = vst_day_field_grid_get_y (self->body, cell->from_minute), end = vst_day_field_grid_get_y (self->body, cell->to_minute);
  int x, width;

  if (gtk_widget_get_width (GTK_WIDGET (self->body)) == 0)
    return;

  vst_day_field_grid_get_x (self->body, (int) cell->column, &x, &width);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->down), y, end);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (self->across), x, x + width);
}

static void
focus_cb (VstDayField *self,
          GParamSpec *pspec,
          GtkWidget *button)
{
  if (!gtk_widget_has_focus (button))
    return;

  self->current = button;
  reveal (self, g_object_get_data (G_OBJECT (button), CELL));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static GtkWidget *
new_button (VstDayField *self,
            VstScheduleCell *cell,
            const VstScheduleColumn *column,
            gboolean is_private)
{
  GtkWidget *button = vst_day_cell_new_button (cell, column, is_private);

  g_object_set_data_full (G_OBJECT (button), CELL, g_object_ref (cell), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "notify::has-focus", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_mark (VstDayField *self,
          GtkWidget *child,
          guint lane,
          int minute,
          const char *style)
{
  const VstDayPlace place = { -1, minute, minute, lane, 1 };

  gtk_widget_add_css_class (child, style);
  vst_day_field_grid_add (self->body, child, &place);
}

static void
add_hours (VstDayField *self,
           int from_minute,
           int to_minute)
{
  for (int minute = from_minute; minute <= to_minute; minute += 60)
    {
      g_autofree char *time = vst_format_time (minute);
      GtkWidget *label = vst_day_cell_new_silent (GTK_TYPE_LABEL);

      gtk_label_set_label (GTK_LABEL (label), time);
      gtk_widget_set_halign (label, GTK_ALIGN_END);
      gtk_widget_add_css_class (label, "hour-word");
      g_ptr_array_add (self->hours, label);
      add_mark (self, label, 0, minute, "num");
      add_mark (self, vst_day_cell_new_silent (GTK_TYPE_BOX), 1, minute, "rule");
    }
}

static void
add_cells (VstDayField *self,
           const VstScheduleColumn *column,
           int number,
           gboolean closed,
           gboolean is_private)
{
  GPtrArray *buttons = self->columns->pdata[number];

  for (guint i = 0; i < column->cells->len; i++)
    {
      VstScheduleCell *cell = column->cells->pdata[i];
      const VstDayPlace place = { number, cell->from_minute, cell->to_minute, cell->lane, cell->n_lanes };
      GtkWidget *child;

      if ((cell->kind == VST_SCHEDULE_CELL_CLOSED) != closed)
        continue;

      child = closed ? vst_day_cell_new_closed (cell, column) : new_button (self, cell, column, is_private);
      vst_day_field_grid_add (self->body, child, &place);
      if (!closed)
        g_ptr_array_add (buttons, child);
    }
}

static VstScheduleCell *
get_cell (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), CELL);
}

/* The same one, or what is there now. */
static GtkWidget *
find_button (VstDayField *self,
             VstScheduleCell *cell)
{
  GPtrArray *buttons = cell->column < self->columns->len ? self->columns->pdata[cell->column] : NULL;

  for (guint i = 0; i < self->columns->len; i++)
    for (guint j = 0; j < ((GPtrArray *) self->columns->pdata[i])->len; j++)
      if (vst_schedule_cell_is_same (get_cell (((GPtrArray *) self->columns->pdata[i])->pdata[j]), cell))
        return ((GPtrArray *) self->columns->pdata[i])->pdata[j];

  for (guint i = 0; buttons != NULL && i < buttons->len; i++)
    if (get_cell (buttons->pdata[i])->to_minute > cell->from_minute)
      return buttons->pdata[i];

  return NULL;
}

/* Also while a dialog is in front of it. */
static GtkWidget *
get_focused (VstDayField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_parent (focus) == GTK_WIDGET (self->body) && get_cell (focus) != NULL ? focus : NULL;
}

/* Where the day is opened: what is next, or the first there is. */
static GtkWidget *
find_first (VstDayField *self)
{
  GtkWidget *first = NULL, *next = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    for (guint j = 0; j < ((GPtrArray *) self->columns->pdata[i])->len; j++)
      {
        GtkWidget *button = ((GPtrArray *) self->columns->pdata[i])->pdata[j];

        if (first == NULL)
          first = button;
        if (get_cell (button)->to_minute > self->now &&
            (next == NULL || get_cell (button)->from_minute < get_cell (next)->from_minute))
          next = button;
      }

  return next != NULL ? next : first;
}

static void
scroll_cb (VstDayField *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->down);

  self->scroll_source = 0;
  self->is_opened = TRUE;
  gtk_adjustment_set_value (adjustment, vst_day_field_grid_get_y (self->body, MAX (self->now - BEFORE_NOW_MINUTES, 0)));
  if (get_focused (self) != NULL)
    reveal (self, get_cell (get_focused (self)));
}

/* Before it has a size there is nothing to scroll. */
static void
sized_cb (VstDayField *self)
{
  if (!self->is_opened && self->scroll_source == 0 && self->columns->len > 0)
    self->scroll_source = g_idle_add_once ((GSourceOnceFunc) scroll_cb, self);
}

/**
 * vst_day_field_open:
 *
 * What is shown next is another day: it begins where it begins.
 */
void
vst_day_field_open (VstDayField *self)
{
  g_return_if_fail (VST_IS_DAY_FIELD (self));

  self->current = NULL;
  self->is_opened = FALSE;
}

/**
 * vst_day_field_show:
 *
 * Shows a day; the keyboard stays on what it was on, if that is still there.
 */
void
vst_day_field_show (VstDayField *self,
                    const VstScheduleLayout *layout,
                    gboolean is_private)
{
  g_autoptr (VstScheduleCell) cell = NULL;
  gboolean had_focus;

  g_return_if_fail (VST_IS_DAY_FIELD (self));

  had_focus = get_focused (self) != NULL;
  if (self->current != NULL)
    cell = g_object_ref (get_cell (self->current));

  self->current = self->now_line = self->now_tag = NULL;
  g_ptr_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->hours, 0);
  self->from_minute = layout->from_minute;
  vst_day_field_grid_clear (self->head, layout->columns->len, 0, 0);
  vst_day_field_grid_clear (self->body, layout->columns->len, layout->from_minute, layout->to_minute);

  add_hours (self, layout->from_minute, layout->to_minute);

  for (guint i = 0; i < layout->columns->len; i++)
    {
      const VstDayPlace place = { (int) i, layout->from_minute, layout->to_minute, 0, 1 };
      GtkWidget *edge = vst_day_cell_new_silent (GTK_TYPE_BOX);

      vst_day_field_grid_add (self->head, vst_day_cell_new_head (layout->columns->pdata[i], is_private), &place);
      g_ptr_array_add (self->columns, g_ptr_array_new ());
      gtk_widget_add_css_class (edge, "col");
      vst_day_field_grid_add (self->body, edge, &place);
      add_cells (self, layout->columns->pdata[i], (int) i, TRUE, is_private);
    }

  self->now_line = vst_day_cell_new_silent (GTK_TYPE_BOX);
  add_mark (self, self->now_line, 1, 0, "now-line");

  for (guint i = 0; i < layout->columns->len; i++)
    add_cells (self, layout->columns->pdata[i], (int) i, FALSE, is_private);

  self->now_tag = vst_day_cell_new_silent (GTK_TYPE_LABEL);
  gtk_widget_set_halign (self->now_tag, GTK_ALIGN_END);
  add_mark (self, self->now_tag, 0, 0, "now-tag");
  vst_day_field_set_now (self, self->now);

  if (cell != NULL)
    self->current = find_button (self, cell);
  if (had_focus)
    vst_day_field_focus_on (self, NULL);
}

/**
 * vst_day_field_set_now:
 * @minute: since midnight, or -1 on another day than today
 */
void
vst_day_field_set_now (VstDayField *self,
                       int minute)
{
  g_autofree char *time = vst_format_time (MAX (minute, 0));

  g_return_if_fail (VST_IS_DAY_FIELD (self));

  self->now = minute;
  if (self->now_line == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->now_tag), time);
  vst_day_field_grid_move (self->body, self->now_line, minute);
  vst_day_field_grid_move (self->body, self->now_tag, minute);

  /* Where the time now stands, the hour has no room. */
  for (guint i = 0; i < self->hours->len; i++)
    gtk_widget_set_child_visible (self->hours->pdata[i], minute < 0 || ABS (self->from_minute + (int) i * 60 - minute) >= TAG_MINUTES);
}

gboolean
vst_day_field_focus_on (VstDayField *self,
                        VstScheduleCell *cell)
{
  GtkWidget *button;

  g_return_val_if_fail (VST_IS_DAY_FIELD (self), FALSE);

  button = cell != NULL ? find_button (self, cell) : NULL;
  if (button == NULL)
    button = self->current != NULL ? self->current : find_first (self);

  return button != NULL && gtk_widget_grab_focus (button);
}

/* Where the keyboard is, or was; %NULL for nowhere yet. */
VstScheduleCell *
vst_day_field_get_cell (VstDayField *self)
{
  g_return_val_if_fail (VST_IS_DAY_FIELD (self), NULL);

  return self->current != NULL ? get_cell (self->current) : NULL;
}

static gboolean
step_in_column (VstDayField *self,
                GtkWidget *button,
                int step)
{
  GPtrArray *buttons = self->columns->pdata[get_cell (button)->column];
  guint index;

  if (!g_ptr_array_find (buttons, button, &index) || (int) index + step < 0 || index + step >= buttons->len)
    return TRUE;

  return gtk_widget_grab_focus (buttons->pdata[(int) index + step]) || TRUE;
}

/* To what is beside: at the same time, or the nearest to it. */
static gboolean
step_aside (VstDayField *self,
            GtkWidget *button,
            int step)
{
  int minute = get_cell (button)->from_minute;

  for (int i = (int) get_cell (button)->column + step; i >= 0 && i < (int) self->columns->len; i += step)
    {
      GPtrArray *buttons = self->columns->pdata[i];
      GtkWidget *nearest = NULL;

      for (guint j = 0; j < buttons->len; j++)
        if (nearest == NULL || get_cell (buttons->pdata[j])->from_minute <= minute)
          nearest = buttons->pdata[j];

      if (nearest != NULL)
        return gtk_widget_grab_focus (nearest) || TRUE;
    }

  return TRUE;
}

static gboolean
go_to_end (VstDayField *self,
           GtkWidget *button,
           gboolean last)
{
  GPtrArray *buttons = self->columns->pdata[get_cell (button)->column];

  return gtk_widget_grab_focus (buttons->pdata[last ? buttons->len - 1 : 0]) || TRUE;
}

static gboolean
key_cb (VstDayField *self,
        guint key,
        guint code,
        GdkModifierType state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  GtkWidget *button = get_focused (self);
  gboolean nudges = held == GDK_CONTROL_MASK && (key == GDK_KEY_Up || key == GDK_KEY_Down);

  if (button == NULL || (held != 0 && !nudges))
    return FALSE;

  if (nudges)
    {
      g_signal_emit (self, signals[SIGNAL_NUDGED], 0, get_cell (button), key == GDK_KEY_Up ? -1 : 1);
      return TRUE;
    }

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step_in_column (self, button, -1);

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step_in_column (self, button, 1);

    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return step_aside (self, button, -1);

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return step_aside (self, button, 1);

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return go_to_end (self, button, FALSE);

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return go_to_end (self, button, TRUE);

    default:
      return FALSE;
    }
}

/* Tab goes in and out; the arrows go around. */
static gboolean
vst_day_field_focus (GtkWidget *widget,
                     GtkDirectionType direction)
{
  VstDayField *self = VST_DAY_FIELD (widget);

  if (get_focused (self) != NULL)
    return FALSE;

  return vst_day_field_focus_on (self, NULL);
}

static void
vst_day_field_dispose (GObject *object)
{
  VstDayField *self = VST_DAY_FIELD (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);

  G_OBJECT_CLASS (vst_day_field_parent_class)->dispose (object);
}

static void
vst_day_field_finalize (GObject *object)
{
  g_ptr_array_unref (VST_DAY_FIELD (object)->columns);
  g_ptr_array_unref (VST_DAY_FIELD (object)->hours);

  G_OBJECT_CLASS (vst_day_field_parent_class)->finalize (object);
}

static void
vst_day_field_class_init (VstDayFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_day_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_day_field_finalize;
  GTK_WIDGET_CLASS (klass)->focus = vst_day_field_focus;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", VST_TYPE_DAY_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            VST_TYPE_SCHEDULE_CELL);
  signals[SIGNAL_NUDGED] = g_signal_new ("nudged", VST_TYPE_DAY_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                         VST_TYPE_SCHEDULE_CELL, G_TYPE_INT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", VST_TYPE_DAY_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_viewport (GtkWidget *child)
{
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), child);

  return viewport;
}

static void
vst_day_field_init (VstDayField *self)
{
  GtkWidget *across = gtk_scrolled_window_new (), *down = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = vst_day_field_grid_new (TRUE), *body = vst_day_field_grid_new (FALSE);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->now = -1;
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->head = VST_DAY_FIELD_GRID (head);
  self->body = VST_DAY_FIELD_GRID (body);
  self->across = GTK_SCROLLED_WINDOW (across);
  self->down = GTK_SCROLLED_WINDOW (down);
  self->hours = g_ptr_array_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (down), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (down), new_viewport (body));
  gtk_widget_set_vexpand (down, TRUE);
  gtk_widget_set_focusable (down, FALSE);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->down), "changed", G_CALLBACK (sized_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), down);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (across), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (across), new_viewport (box));
  gtk_widget_set_focusable (across, FALSE);
  gtk_widget_set_overflow (across, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (across, "sheet");
  gtk_widget_add_css_class (body, "daygrid");
  adw_bin_set_child (ADW_BIN (self), across);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (body, keys);
  vst_a11y_set_label (body, _("The day"));
}
