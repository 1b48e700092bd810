/* vst-import-rows-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-rows-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-import-line-field.h"
#include "vst-import-list.h"
#include "vst-import-wording.h"
#include "vst-paper-format.h"

/* All rows, or those of one kind. */
#define N_FILTERS 5

/**
 * VstImportRowsField:
 *
 * What would become of each row of a list, with a choice where there is one;
 * however many rows there are, only those in sight are made.
 */
struct _VstImportRowsField
{
  AdwBin parent_instance;

  VstImportJob *job;
  VstImportPlan *plan; /* whose rows are shown */
  gboolean is_private;
  gboolean is_filling;

  GtkLabel *counts;
  GtkToggleButton *box_all;
  GtkToggleButton *box_new;
  GtkToggleButton *box_same;
  GtkToggleButton *box_unsure;
  GtkToggleButton *box_error;
  GtkToggleButton *filters[N_FILTERS];
  GtkListView *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (VstImportRowsField, vst_import_rows_field, ADW_TYPE_BIN)

static void
show_item (VstImportRowsField *self,
           GtkListItem *item)
{
  VstImportLineField *line = VST_IMPORT_LINE_FIELD (gtk_list_item_get_child (item));

  vst_import_line_field_show (line, self->job, gtk_list_item_get_item (item), self->is_private);

  if (gtk_widget_get_parent (GTK_WIDGET (line)) != NULL)
    vst_a11y_set_label (gtk_widget_get_parent (GTK_WIDGET (line)), vst_import_line_field_get_spoken (line));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          VstImportRowsField *self)
{
  gtk_list_item_set_child (item, vst_import_line_field_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         VstImportRowsField *self)
{
  show_item (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           VstImportRowsField *self)
{
  vst_import_line_field_clear (VST_IMPORT_LINE_FIELD (gtk_list_item_get_child (item)));
}

static void
set_factory (VstImportRowsField *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
}

/* Which rows are listed: 0 for all of them, or 1 and their kind. */
guint
vst_import_rows_field_get_filter (VstImportRowsField *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_ROWS_FIELD (self), 0);

  for (guint i = 1; i < N_FILTERS; i++)
    if (gtk_toggle_button_get_active (self->filters[i]))
      return i;

  return 0;
}

static void
show_rows (VstImportRowsField *self)
{
  VstImportPlan *plan = vst_import_job_get_plan (self->job);
  g_autoptr (VstImportList) list = NULL;

  if (plan != NULL)
    {
      guint filter = vst_import_rows_field_get_filter (self);
      VstImportAction action = (VstImportAction) (filter > 0 ? filter - 1 : 0);
      g_autofree char *counts = vst_word_import_counts (plan);

      list = vst_import_list_new (plan, filter > 0 ? &action : NULL);
      gtk_label_set_label (self->counts, counts);
    }

  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (list));
}

/* Nothing of another kind is to be clicked on for nothing. */
static void
show_filters (VstImportRowsField *self)
{
  VstImportPlan *plan = vst_import_job_get_plan (self->job);
  guint n_rows[N_FILTERS] = { 0 };

  for (guint i = 0; plan != NULL && i < plan->rows->len; i++)
    n_rows[((const VstImportRow *) g_ptr_array_index (plan->rows, i))->action + 1]++;

  for (guint i = 1; i < N_FILTERS; i++)
    {
      g_autofree char *number = vst_format_count (n_rows[i]);
      /* Translators: a kind of rows, and how many there are: "New (12)" */
      g_autofree char *label = g_strdup_printf (C_ ("filter", "%s (%s)"), vst_word_import_action (i - 1), number);

      gtk_button_set_label (GTK_BUTTON (self->filters[i]), label);
      gtk_widget_set_sensitive (GTK_WIDGET (self->filters[i]), n_rows[i] > 0);
      if (n_rows[i] == 0 && gtk_toggle_button_get_active (self->filters[i]))
        gtk_toggle_button_set_active (self->filters[0], TRUE);
    }
}

static void
filter_cb (VstImportRowsField *self,
           GtkToggleButton *button)
{
  if (!self->is_filling && gtk_toggle_button_get_active (button))
    show_rows (self);
}

static void
activate_cb (VstImportRowsField *self,
             guint position)
{
  g_autoptr (VstImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const VstImportRow *row = item != NULL ? vst_import_item_get_row (item) : NULL;
  VstImportPlan *plan = vst_import_job_get_plan (self->job);
  const VstImportFamily *family;

  if (row == NULL || plan == NULL)
    return;

  family = g_ptr_array_index (plan->families, row->family);
  vst_import_job_leave_out (self->job, row->family, !family->leave_out);
}

static void
vst_import_rows_field_dispose (GObject *object)
{
  VstImportRowsField *self = VST_IMPORT_ROWS_FIELD (object);

  self->is_filling = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_IMPORT_ROWS_FIELD);
  g_clear_pointer (&self->plan, vst_import_plan_unref);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (vst_import_rows_field_parent_class)->dispose (object);
}

static void
vst_import_rows_field_class_init (VstImportRowsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_import_rows_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-import-rows-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstImportRowsField, counts);
  gtk_widget_class_bind_template_child (widget_class, VstImportRowsField, box_all);
  gtk_widget_class_bind_template_child (widget_class, VstImportRowsField, box_new);
  gtk_widget_class_bind_template_child (widget_class, VstImportRowsField, box_same);
  gtk_widget_class_bind_template_child (widget_class, VstImportRowsField, box_unsure);
  gtk_widget_class_bind_template_child (widget_class, VstImportRowsField, box_error);
  gtk_widget_class_bind_template_child (widget_class, VstImportRowsField, view);
  gtk_widget_class_bind_template_child (widget_class, VstImportRowsField, selection);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
vst_import_rows_field_init (VstImportRowsField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filters[0] = self->box_all;
  self->filters[VST_IMPORT_NEW + 1] = self->box_new;
  self->filters[VST_IMPORT_SAME + 1] = self->box_same;
  self->filters[VST_IMPORT_UNSURE + 1] = self->box_unsure;
  self->filters[VST_IMPORT_ERROR + 1] = self->box_error;
}

/**
 * vst_import_rows_field_show:
 * @is_private: whether somebody may read over the counter
 *
 * Shows the rows of the job, once they have been looked at.
 */
void
vst_import_rows_field_show (VstImportRowsField *self,
                            VstImportJob *job,
                            gboolean is_private)
{
  g_return_if_fail (VST_IS_IMPORT_ROWS_FIELD (self));
  g_return_if_fail (VST_IS_IMPORT_JOB (job));

  /* Lines are dear: those that are there stay while they say what they should. */
  if (job == self->job && vst_import_job_get_plan (job) == self->plan && is_private == self->is_private)
    return;

  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_pointer (&self->plan, vst_import_plan_unref);
  self->plan = vst_import_job_get_plan (job) != NULL ? vst_import_plan_ref (vst_import_job_get_plan (job)) : NULL;
  g_set_object (&self->job, job);
  self->is_private = is_private;

  self->is_filling = TRUE;
  show_filters (self);
  self->is_filling = FALSE;

  if (gtk_list_view_get_factory (self->view) == NULL)
    set_factory (self);

  show_rows (self);
}

void
vst_import_rows_field_focus (VstImportRowsField *self)
{
  g_return_if_fail (VST_IS_IMPORT_ROWS_FIELD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
vst_import_rows_field_set_filter (VstImportRowsField *self,
                                  guint filter)
{
  g_return_if_fail (VST_IS_IMPORT_ROWS_FIELD (self));
  g_return_if_fail (filter < N_FILTERS);

  gtk_toggle_button_set_active (self->filters[filter], TRUE);
}
