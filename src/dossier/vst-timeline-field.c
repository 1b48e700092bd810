/* vst-timeline-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-timeline-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-error-text.h"
#include "vst-page.h"
#include "vst-paper-format.h"
#include "vst-row.h"
#include "vst-timeline-store.h"
#include "vst-timeline-wording.h"

/* The keys Alt+2 and further choose a filter. */
#define FIRST_KEY 2

/**
 * VstTimelineField:
 *
 * What happened with a family, and what is booked: the newest first, all of it
 * or of one kind.  Rows are read when they are scrolled to.
 */
struct _VstTimelineField
{
  AdwBin parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstPagedList *list;
  VstTimeFilter filter;
  gboolean is_private;
  gboolean awaits_rows; /* to have the focus, once there are some */

  GtkBox *filters;
  GtkToggleButton *buttons[VST_TIME_N_FILTERS];
  GtkStack *stack;
  GtkLabel *problem;
  GtkListView *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (VstTimelineField, vst_timeline_field, ADW_TYPE_BIN)

/* A row of the list: when, what, and what more. */
typedef struct
{
  GtkWidget *day;
  GtkWidget *time;
  GtkWidget *what;
  GtkWidget *more;
} Parts;

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
show_record (GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  Parts *parts = g_object_get_data (G_OBJECT (child), "parts");
  VstRow *row = gtk_list_item_get_item (item);
  VstTimeEntry *entry = row != NULL ? vst_row_get_record (row) : NULL;
  const VstTimeFacts *facts = entry != NULL ? vst_time_entry_get_facts (entry) : NULL;
  g_autofree char *day = facts != NULL ? vst_format_day (facts->day) : g_strdup ("");
  g_autofree char *time = facts != NULL && facts->minute >= 0 ? vst_format_time (facts->minute) : g_strdup ("");
  g_autofree char *what = facts != NULL ? vst_word_time_entry (facts) : g_strdup ("");
  g_autofree char *more = facts != NULL ? vst_word_time_detail (facts) : g_strdup ("");
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s %s", what, more, day, time);

  gtk_label_set_label (GTK_LABEL (parts->day), day);
  gtk_label_set_label (GTK_LABEL (parts->time), time);
  gtk_label_set_label (GTK_LABEL (parts->what), what);
  gtk_label_set_label (GTK_LABEL (parts->more), more);

  if (gtk_widget_get_parent (child) != NULL)
    vst_a11y_set_label (gtk_widget_get_parent (child), facts != NULL ? spoken : "");
}

/* A row whose record was there already has its parent only after it was bound. */
static void
parent_cb (GtkWidget *child,
           GParamSpec *pspec,
           GtkListItem *item)
{
  if (gtk_widget_get_parent (child) != NULL && gtk_list_item_get_item (item) != NULL && gtk_list_item_get_child (item) == child)
    show_record (item);
}

static void
record_cb (VstRow *row,
           GParamSpec *pspec,
           GtkListItem *item)
{
  if (gtk_list_item_get_child (item) != NULL && gtk_list_item_get_item (item) == row)
    show_record (item);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          VstTimelineField *self)
{
  Parts *parts = g_new0 (Parts, 1);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *when = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  parts->day = new_label ("num");
  parts->time = new_label ("t-small");
  parts->what = new_label ("row-name");
  parts->more = new_label ("t-small");
  gtk_label_set_wrap (GTK_LABEL (parts->what), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (parts->what), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (parts->what), 3);
  gtk_label_set_ellipsize (GTK_LABEL (parts->what), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (parts->more), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (when), parts->day);
  gtk_box_append (GTK_BOX (when), parts->time);
  gtk_box_append (GTK_BOX (text), parts->what);
  gtk_box_append (GTK_BOX (text), parts->more);
  gtk_box_append (GTK_BOX (row), when);
  gtk_box_append (GTK_BOX (row), text);
  gtk_widget_set_size_request (when, 96, -1);
  g_object_set_data_full (G_OBJECT (row), "parts", parts, g_free);
  g_signal_connect_object (row, "notify::parent", G_CALLBACK (parent_cb), item, 0);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         VstTimelineField *self)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::record", G_CALLBACK (record_cb), item, 0);
  show_record (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           VstTimelineField *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_cb, item);
}

static gboolean
focus_rows (VstTimelineField *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_grab_focus (row);
}

/* Whoever went on meanwhile isn't taken back. */
static void
rows_cb (gpointer data)
{
  g_autoptr (VstTimelineField) self = data;

  if (self->view != NULL && gtk_widget_has_focus (GTK_WIDGET (self->buttons[self->filter])))
    focus_rows (self);
}

static void
show_list (VstTimelineField *self)
{
  const GError *error = vst_paged_list_get_error (self->list);
  const char *page = "list";

  if (self->is_private)
    {
      page = "covered";
    }
  else if (error != NULL)
    {
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->problem, text);
      page = "problem";
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    {
      page = vst_paged_list_is_busy (self->list) ? "reading" : "empty";
    }

  gtk_stack_set_visible_child_name (self->stack, page);

  /* The view makes its rows only after the list has told of them. */
  if (self->awaits_rows && g_str_equal (page, "list"))
    {
      self->awaits_rows = FALSE;
      g_idle_add_once (rows_cb, g_object_ref (self));
    }
}

static void
read_list (VstTimelineField *self)
{
  VstTimeQuery query = { self->family_id, self->filter };

  if (self->hub == NULL)
    return;

  if (self->list == NULL)
    {
      self->list = vst_paged_list_new (self->hub, &vst_timeline_list, vst_time_query_copy (&query), (VstListQueryCopy) vst_time_query_copy, g_free);
      g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->list, "notify::busy", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
    }
  else
    {
      vst_paged_list_set_query (self->list, vst_time_query_copy (&query));
    }

  /* What may not be read over the counter isn't in the tree either. */
  gtk_single_selection_set_model (self->selection, self->is_private ? NULL : G_LIST_MODEL (self->list));
  show_list (self);
}

static void
activate_cb (VstTimelineField *self,
             guint position)
{
  g_autoptr (VstRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  VstTimeEntry *entry = row != NULL ? vst_row_get_record (row) : NULL;
  const VstTimeFacts *facts = entry != NULL ? vst_time_entry_get_facts (entry) : NULL;

  if (facts == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "dossier.open-entry", "(sxxs)", facts->kind, facts->id, facts->opens, facts->day);
}

static void
filter_cb (VstTimelineField *self,
           GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  for (VstTimeFilter filter = 0; filter < VST_TIME_N_FILTERS; filter++)
    if (self->buttons[filter] == button && self->filter != filter)
      {
        self->filter = filter;
        read_list (self);
      }
}

static void
vst_timeline_field_dispose (GObject *object)
{
  VstTimelineField *self = VST_TIMELINE_FIELD (object);

  if (self->selection != NULL)
    gtk_single_selection_set_model (self->selection, NULL);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_TIMELINE_FIELD);
  g_clear_object (&self->list);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_timeline_field_parent_class)->dispose (object);
}

static void
vst_timeline_field_class_init (VstTimelineFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_timeline_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-timeline-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstTimelineField, filters);
  gtk_widget_class_bind_template_child (widget_class, VstTimelineField, stack);
  gtk_widget_class_bind_template_child (widget_class, VstTimelineField, problem);
  gtk_widget_class_bind_template_child (widget_class, VstTimelineField, view);
  gtk_widget_class_bind_template_child (widget_class, VstTimelineField, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static GtkWidget *
new_filter (VstTimelineField *self,
            VstTimeFilter filter)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *digit = g_strdup_printf ("%u", filter + FIRST_KEY);
  GtkWidget *key = gtk_label_new (digit);

  gtk_widget_add_css_class (key, "key");
  gtk_box_append (GTK_BOX (box), gtk_label_new (vst_word_time_filter (filter)));
  gtk_box_append (GTK_BOX (box), key);
  gtk_button_set_child (GTK_BUTTON (button), box);
  vst_a11y_set_label (button, vst_word_time_filter (filter));
  gtk_widget_add_css_class (button, "choice");
  if (filter > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons[0]);

  return button;
}

static void
vst_timeline_field_init (VstTimelineField *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);

  for (VstTimeFilter filter = 0; filter < VST_TIME_N_FILTERS; filter++)
    {
      self->buttons[filter] = GTK_TOGGLE_BUTTON (new_filter (self, filter));
      gtk_box_append (self->filters, GTK_WIDGET (self->buttons[filter]));
    }

  gtk_toggle_button_set_active (self->buttons[VST_TIME_ALL], TRUE);
  for (VstTimeFilter filter = 0; filter < VST_TIME_N_FILTERS; filter++)
    g_signal_connect_object (self->buttons[filter], "toggled", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
}

/**
 * vst_timeline_field_show:
 *
 * Shows the time line of a family; again is no fault.
 */
void
vst_timeline_field_show (VstTimelineField *self,
                         VstHub *hub,
                         gint64 family_id)
{
  g_return_if_fail (VST_IS_TIMELINE_FIELD (self));
  g_return_if_fail (VST_IS_HUB (hub));

  if (self->hub != NULL)
    return;

  self->hub = g_object_ref (hub);
  self->family_id = family_id;
  read_list (self);
}

void
vst_timeline_field_set_private (VstTimelineField *self,
                                gboolean is_private)
{
  g_return_if_fail (VST_IS_TIMELINE_FIELD (self));

  self->is_private = is_private;
  read_list (self);
}

VstTimeFilter
vst_timeline_field_get_filter (VstTimelineField *self)
{
  g_return_val_if_fail (VST_IS_TIMELINE_FIELD (self), VST_TIME_ALL);

  return self->filter;
}

void
vst_timeline_field_set_filter (VstTimelineField *self,
                               VstTimeFilter filter)
{
  g_return_if_fail (VST_IS_TIMELINE_FIELD (self));
  g_return_if_fail (filter < VST_TIME_N_FILTERS);

  gtk_toggle_button_set_active (self->buttons[filter], TRUE);
}

void
vst_timeline_field_focus (VstTimelineField *self)
{
  g_return_if_fail (VST_IS_TIMELINE_FIELD (self));

  self->awaits_rows = self->list == NULL || vst_paged_list_is_busy (self->list) || !focus_rows (self);
  if (self->awaits_rows)
    gtk_widget_grab_focus (GTK_WIDGET (self->buttons[self->filter]));
}
