/* vst-import-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-import-columns-field.h"
#include "vst-import-file.h"
#include "vst-import-rows-field.h"
#include "vst-import-wording.h"
#include "vst-paper-format.h"

#define PROGRESS_MS 100

/**
 * VstImportPage:
 *
 * The list that a hub keeps today comes in: choose the file, say what its
 * columns are, look at each row, take the families in.
 */
struct _VstImportPage
{
  VstPage parent_instance;

  VstHub *hub;
  VstImportJob *job;
  GtkFileChooserNative *chooser;
  VstImportStep step; /* that is shown */
  guint progress_id;
  gboolean is_private;
  gboolean is_handed_over;
  gboolean is_filling;

  GtkStack *stack;
  GtkLabel *how;
  GtkDropDown *sheet;
  GtkWidget *other;
  GtkWidget *choose;
  GtkWidget *problem_box;
  GtkLabel *problem;
  VstImportColumnsField *columns;
  VstImportRowsField *rows;
  GtkWidget *dates;
  GtkToggleButton *day_first;
  GtkToggleButton *month_first;
  GtkWidget *working;
  GtkLabel *doing;
  GtkProgressBar *progress;
  GtkLabel *why;
  GtkWidget *back;
  GtkWidget *look;
  GtkWidget *take_in;
};

G_DEFINE_FINAL_TYPE (VstImportPage, vst_import_page, VST_TYPE_PAGE)

static void
show_sheets (VstImportPage *self)
{
  VstTable *table = vst_import_job_get_table (self->job);
  const char *const *sheets = table != NULL ? vst_table_get_sheets (table) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (sheets);

  gtk_widget_set_visible (GTK_WIDGET (self->sheet), g_list_model_get_n_items (G_LIST_MODEL (names)) > 1);
  gtk_drop_down_set_model (self->sheet, G_LIST_MODEL (names));
  vst_import_columns_field_name_choice (self->sheet, _("Sheet of the workbook"));

  for (guint i = 0; sheets != NULL && sheets[i] != NULL; i++)
    if (g_strcmp0 (sheets[i], vst_table_get_sheet (table)) == 0)
      gtk_drop_down_set_selected (self->sheet, i);
}

static void
sheet_cb (VstImportPage *self)
{
  VstTable *table = vst_import_job_get_table (self->job);
  guint selected = gtk_drop_down_get_selected (self->sheet);

  if (self->is_filling || table == NULL || selected == GTK_INVALID_LIST_POSITION || vst_import_job_is_working (self->job))
    return;

  vst_import_job_choose_sheet (self->job, vst_table_get_sheets (table)[selected]);
}

static void
dates_cb (VstImportPage *self,
          GtkToggleButton *button)
{
  if (self->is_filling || !gtk_toggle_button_get_active (button))
    return;

  vst_import_job_set_order (self->job, button == self->day_first ? VST_DATE_DMY : VST_DATE_MDY);
}

static gboolean
has_rows (VstImportPage *self)
{
  VstTable *table = vst_import_job_get_table (self->job);

  return table != NULL && vst_table_get_n_rows (table) > 0;
}

static char *
dup_why (VstImportPage *self,
         guint n_families)
{
  VstImportPlan *plan = vst_import_job_get_plan (self->job);
  VstHeading *heading = vst_import_job_get_heading (self->job);

  if (plan != NULL && plan->n_errors > 0)
    return g_strdup_printf (ngettext ("Nothing is imported while %u row is to correct: correct it in the file, then choose the file again.",
                                      "Nothing is imported while %u rows are to correct: correct them in the file, then choose the file again.",
                                      plan->n_errors),
                            plan->n_errors);

  if (heading != NULL && !has_rows (self))
    return g_strdup (_("This list has headings and no rows."));

  if (plan != NULL && n_families == 0)
    return g_strdup (_("Every family of the list is left out."));

  if (plan == NULL && heading != NULL && vst_heading_get_n_known (heading) == 0)
    return g_strdup (_("No column comes in yet: say what at least one of them is."));

  if (plan != NULL)
    return g_strdup (_("One act for all of them: it can be undone."));

  return g_strdup (_("Nothing is changed by looking."));
}

static void
show_foot (VstImportPage *self)
{
  VstImportStep step = vst_import_job_get_step (self->job);
  VstHeading *heading = vst_import_job_get_heading (self->job);
  guint n_families = vst_import_job_count (self->job);
  gboolean is_working = vst_import_job_is_working (self->job);
  gboolean knows_dates = !vst_import_job_asks_order (self->job) || vst_import_job_get_order (self->job) != VST_DATE_YMD;
  g_autofree char *number = vst_format_count (n_families);
  g_autofree char *take_in = g_strdup_printf (ngettext ("Import %s family", "Import %s families", n_families), number);
  g_autofree char *why = dup_why (self, n_families);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_button_set_label (GTK_BUTTON (self->take_in), take_in);
  gtk_label_set_label (self->why, why);
  gtk_widget_set_visible (GTK_WIDGET (self->why), step != VST_IMPORT_STEP_FILE && !is_working);
  gtk_widget_set_visible (self->look, step == VST_IMPORT_STEP_COLUMNS);
  gtk_widget_set_visible (self->back, step == VST_IMPORT_STEP_ROWS);
  gtk_widget_set_visible (self->take_in, step == VST_IMPORT_STEP_ROWS);
  gtk_widget_set_visible (self->dates, step == VST_IMPORT_STEP_COLUMNS && vst_import_job_asks_order (self->job));
  gtk_widget_set_visible (self->working, is_working);
  gtk_widget_set_visible (self->other, step == VST_IMPORT_STEP_COLUMNS || step == VST_IMPORT_STEP_ROWS);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheet), !is_working && step != VST_IMPORT_STEP_ROWS);
  gtk_widget_set_sensitive (GTK_WIDGET (self->columns), step == VST_IMPORT_STEP_COLUMNS);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rows), step == VST_IMPORT_STEP_ROWS);

  gtk_widget_action_set_enabled (widget, "import.choose", !is_working);
  gtk_widget_action_set_enabled (widget, "import.look", step == VST_IMPORT_STEP_COLUMNS && knows_dates && has_rows (self) && vst_heading_get_n_known (heading) > 0);
  gtk_widget_action_set_enabled (widget, "import.columns", step == VST_IMPORT_STEP_ROWS);
  gtk_widget_action_set_enabled (widget, "import.take-in", step == VST_IMPORT_STEP_ROWS && n_families > 0);
  gtk_widget_action_set_enabled (widget, "import.stop", is_working);

  gtk_toggle_button_set_active (self->day_first, vst_import_job_get_order (self->job) == VST_DATE_DMY);
  gtk_toggle_button_set_active (self->month_first, vst_import_job_get_order (self->job) == VST_DATE_MDY);
}

static void
show_error (VstImportPage *self)
{
  VstTableFault fault = { 0 };
  const GError *error = vst_import_job_get_error (self->job, &fault);
  g_autofree char *text = NULL;

  if (g_error_matches (error, VST_ERROR, VST_ERROR_FILE_DATES))
    text = g_strdup (_("Some dates of this list can be read in two ways. Say how they are written."));
  else if (error != NULL)
    text = vst_word_import_fault (error, &fault);

  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (self->problem_box, text != NULL);
}

static gboolean
progress_cb (gpointer user_data)
{
  VstImportPage *self = user_data;
  guint done = 0, total = 0;

  if (vst_import_job_get_step (self->job) == VST_IMPORT_STEP_TAKING_IN)
    vst_hub_get_progress (self->hub, &done, &total);

  if (total > 0)
    {
      g_autofree char *so_far = vst_format_count (done);
      g_autofree char *all = vst_format_count (total);
      /* Translators: how many families out of how many. */
      g_autofree char *text = g_strdup_printf (ngettext ("%s of %s family", "%s of %s families", total), so_far, all);

      gtk_progress_bar_set_fraction (self->progress, (double) done / total);
      gtk_progress_bar_set_text (self->progress, text);
    }
  else
    {
      gtk_progress_bar_pulse (self->progress);
      gtk_progress_bar_set_text (self->progress, "");
    }

  return G_SOURCE_CONTINUE;
}

static const char *
word_work (VstImportStep step)
{
  if (step == VST_IMPORT_STEP_READING)
    return _("Reading the file…");

  return step == VST_IMPORT_STEP_LOOKING ? _("Looking at each row…") : _("Taking the families in…");
}

static void
show_progress (VstImportPage *self)
{
  if (!vst_import_job_is_working (self->job))
    {
      g_clear_handle_id (&self->progress_id, g_source_remove);
      return;
    }

  gtk_label_set_label (self->doing, word_work (vst_import_job_get_step (self->job)));
  if (self->progress_id == 0)
    self->progress_id = g_timeout_add (PROGRESS_MS, progress_cb, self);
  progress_cb (self);
}

/* The families are in: say so, and go back to where the list was asked for. */
static void
finish (VstImportPage *self)
{
  guint n_families = vst_import_job_count (self->job);
  g_autofree char *number = vst_format_count (n_families);
  g_autofree char *text = g_strdup_printf (ngettext ("%s family was imported.", "%s families were imported.", n_families), number);

  vst_import_job_begin_again (self->job);
  vst_page_say (GTK_WIDGET (self), text, "desk.undo");
  vst_page_close (GTK_WIDGET (self));
}

static void
show (VstImportPage *self)
{
  VstImportStep step = vst_import_job_get_step (self->job);
  VstTable *table = vst_import_job_get_table (self->job);
  VstImportPlan *plan = vst_import_job_get_plan (self->job);
  g_autofree char *how = table != NULL ? vst_word_import_table (table) : NULL;

  if (step == VST_IMPORT_STEP_DONE)
    {
      finish (self);
      return;
    }

  self->is_filling = TRUE;
  gtk_label_set_label (self->how, how != NULL ? how : "");
  gtk_widget_set_visible (GTK_WIDGET (self->how), how != NULL);
  show_sheets (self);
  vst_import_columns_field_show (self->columns, self->job, self->is_private);
  vst_import_rows_field_show (self->rows, self->job, self->is_private);
  show_foot (self);
  show_error (self);
  show_progress (self);
  gtk_stack_set_visible_child_name (self->stack, plan != NULL ? "rows" : table != NULL ? "columns"
                                                                                       : "file");
  self->is_filling = FALSE;
}

static void
changed_cb (VstImportPage *self)
{
  VstImportStep step = vst_import_job_get_step (self->job);
  gboolean is_another = step != self->step;

  /* Another page has taken its place. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  self->step = step;
  show (self);

  /* What had the focus is gone with its step. */
  if (is_another && self->step == step)
    vst_page_focus_first (VST_PAGE (self));
}

static void
chosen_cb (VstImportPage *self)
{
  self->is_filling = TRUE;
  show_foot (self);
  self->is_filling = FALSE;
}

static void
set_job (VstImportPage *self,
         VstImportJob *take_job)
{
  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);

  g_clear_object (&self->job);
  self->job = take_job;
  g_signal_connect_object (self->job, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->job, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/* A family that another hub handed over has a page of its own. */
static void
open_file (VstImportPage *self,
           GFile *file)
{
  if (vst_import_file_is_family (file))
    vst_page_open (GTK_WIDGET (self), "import-family", g_variant_new_string (g_file_peek_path (file)));
  else
    vst_import_job_open (self->job, file);
}

static void
response_cb (GtkNativeDialog *dialog,
             int response,
             VstImportPage *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && (file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))) != NULL)
    open_file (self, file);

  g_clear_object (&self->chooser);
}

static void
choose_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstImportPage *self = VST_IMPORT_PAGE (widget);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Choose a list"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                  GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));

  vst_import_columns_field_add_filters (GTK_FILE_CHOOSER (self->chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static gboolean
drop_cb (VstImportPage *self,
         const GValue *value)
{
  GFile *file = g_value_get_object (value);

  if (file == NULL || vst_import_job_is_working (self->job))
    return FALSE;

  open_file (self, file);

  return TRUE;
}

static void
look_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_import_job_look (VST_IMPORT_PAGE (widget)->job);
}

static void
columns_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  vst_import_job_look_back (VST_IMPORT_PAGE (widget)->job);
}

static void
take_in_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  vst_import_job_take_in (VST_IMPORT_PAGE (widget)->job);
}

static void
stop_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_import_job_stop (VST_IMPORT_PAGE (widget)->job);
}

static char *
vst_import_page_dup_title (VstPage *page)
{
  return g_strdup (_("Import a list"));
}

static const char *
vst_import_page_get_help (VstPage *page)
{
  return "import";
}

static void
vst_import_page_focus_first (VstPage *page)
{
  VstImportPage *self = VST_IMPORT_PAGE (page);

  switch (vst_import_job_get_step (self->job))
    {
    case VST_IMPORT_STEP_COLUMNS:
      gtk_widget_child_focus (GTK_WIDGET (self->columns), GTK_DIR_TAB_FORWARD);
      break;
    case VST_IMPORT_STEP_ROWS:
      vst_import_rows_field_focus (self->rows);
      break;
    case VST_IMPORT_STEP_READING:
    case VST_IMPORT_STEP_LOOKING:
    case VST_IMPORT_STEP_TAKING_IN:
      gtk_widget_child_focus (self->working, GTK_DIR_TAB_FORWARD);
      break;
    case VST_IMPORT_STEP_FILE:
    case VST_IMPORT_STEP_DONE:
    default:
      gtk_widget_grab_focus (self->choose);
      break;
    }
}

static gboolean
vst_import_page_has_unsaved (VstPage *page)
{
  return vst_import_job_is_working (VST_IMPORT_PAGE (page)->job);
}

static GVariant *
vst_import_page_save_state (VstPage *page)
{
  VstImportPage *self = VST_IMPORT_PAGE (page);

  self->is_handed_over = TRUE;

  return g_variant_new ("(tu)", vst_import_job_hand_over (self->job), vst_import_rows_field_get_filter (self->rows));
}

static void
vst_import_page_restore_state (VstPage *page,
                               GVariant *state)
{
  VstImportPage *self = VST_IMPORT_PAGE (page);
  VstImportJob *job;
  guint64 token;
  guint filter;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(tu)")))
    return;

  g_variant_get (state, "(tu)", &token, &filter);

  if (!(job = vst_import_job_take_over (self->hub, token)))
    return;

  set_job (self, job);
  self->step = vst_import_job_get_step (job);
  show (self);
  vst_import_rows_field_set_filter (self->rows, filter);
}

static void
vst_import_page_set_private (VstPage *page,
                             gboolean is_private)
{
  VstImportPage *self = VST_IMPORT_PAGE (page);

  self->is_private = is_private;
  show (self);
}

static void
vst_import_page_dispose (GObject *object)
{
  VstImportPage *self = VST_IMPORT_PAGE (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  self->is_filling = TRUE;

  if (self->job != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);

      /* Whoever leaves the page wants nothing more of it. */
      if (!self->is_handed_over)
        vst_import_job_begin_again (self->job);
    }

  g_clear_object (&self->chooser);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_IMPORT_PAGE);
  g_clear_object (&self->job);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_import_page_parent_class)->dispose (object);
}

static void
vst_import_page_class_init (VstImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_import_page_dispose;

  page_class->dup_title = vst_import_page_dup_title;
  page_class->get_help = vst_import_page_get_help;
  page_class->focus_first = vst_import_page_focus_first;
  page_class->has_unsaved = vst_import_page_has_unsaved;
  page_class->save_state = vst_import_page_save_state;
  page_class->restore_state = vst_import_page_restore_state;
  page_class->set_private = vst_import_page_set_private;

  g_type_ensure (VST_TYPE_IMPORT_COLUMNS_FIELD);
  g_type_ensure (VST_TYPE_IMPORT_ROWS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, how);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, other);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, choose);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, problem_box);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, columns);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, rows);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, dates);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, day_first);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, month_first);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, working);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, doing);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, progress);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, why);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, back);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, look);
  gtk_widget_class_bind_template_child (widget_class, VstImportPage, take_in);
  gtk_widget_class_bind_template_callback (widget_class, sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, dates_cb);

  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "import.look", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "import.columns", NULL, columns_action);
  gtk_widget_class_install_action (widget_class, "import.take-in", NULL, take_in_action);
  gtk_widget_class_install_action (widget_class, "import.stop", NULL, stop_action);
}

static void
vst_import_page_init (VstImportPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
vst_import_page_new (VstHub *hub,
                     GVariant *target)
{
  VstImportPage *self = g_object_new (VST_TYPE_IMPORT_PAGE, NULL);

  self->hub = g_object_ref (hub);
  set_job (self, vst_import_job_new (hub));
  show (self);

  return GTK_WIDGET (self);
}

VstImportJob *
vst_import_page_get_job (VstImportPage *self)
{
  g_return_val_if_fail (VST_IS_IMPORT_PAGE (self), NULL);

  return self->job;
}
