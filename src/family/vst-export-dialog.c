/* vst-export-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-export-dialog.h"

#include <glib/gi18n.h>

#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-export.h"
#include "vst-paper-format.h"

#define PULSE_MS 100

/**
 * VstExportDialog:
 *
 * The list of families leaves the hub as a file: in which form, with what, and
 * what it gives away.
 */
struct _VstExportDialog
{
  VstPage parent_instance;

  VstHub *hub;
  GFile *file;
  GCancellable *cancellable; /* while a file is being written */
  GtkFileChooserNative *chooser;
  guint pulse_id;

  GtkToggleButton *excel;
  GtkToggleButton *commas;
  GtkToggleButton *semicolons;
  GtkCheckButton *closed;
  GtkWidget *form;
  GtkLabel *status;
  GtkWidget *progress;
  GtkProgressBar *bar;
  GtkWidget *folder;
  GtkWidget *stop;
  GtkWidget *write;
};

G_DEFINE_FINAL_TYPE (VstExportDialog, vst_export_dialog, VST_TYPE_PAGE)

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (VST_EXPORT_DIALOG (user_data)->bar);

  return G_SOURCE_CONTINUE;
}

static void
show_busy (VstExportDialog *self,
           gboolean is_busy)
{
  gtk_widget_set_visible (self->progress, is_busy);
  gtk_widget_set_sensitive (self->form, !is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", !is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.stop", is_busy);

  if (is_busy && self->pulse_id == 0)
    self->pulse_id = g_timeout_add (PULSE_MS, pulse_cb, self);
  else if (!is_busy)
    g_clear_handle_id (&self->pulse_id, g_source_remove);

  if (is_busy)
    gtk_widget_grab_focus (self->stop);
}

static void
say (VstExportDialog *self,
     const char *text)
{
  gtk_label_set_label (self->status, text);
  gtk_widget_set_visible (GTK_WIDGET (self->status), text[0] != '\0');
}

static void
say_done (VstExportDialog *self,
          guint n_families)
{
  g_autofree char *number = vst_format_count (n_families);
  g_autofree char *text = g_strdup_printf (ngettext ("%s family was exported.", "%s families were exported.", n_families), number);

  say (self, text);
  gtk_widget_set_visible (self->folder, TRUE);
  gtk_widget_grab_focus (self->folder);
  vst_page_say (GTK_WIDGET (self), text, NULL);
}

static void
written_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree guint *n_families = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;

  g_clear_object (&self->cancellable);

  /* Closed meanwhile. */
  if (self->hub == NULL)
    return;

  show_busy (self, FALSE);

  if (n_families != NULL)
    {
      say_done (self, *n_families);
      return;
    }

  text = vst_error_text (error);
  say (self, text);
  gtk_widget_grab_focus (self->write);
}

/**
 * vst_export_dialog_write:
 *
 * Writes the list into @file, as the dialog says; a file of that name is
 * replaced when the new one is whole.
 */
void
vst_export_dialog_write (VstExportDialog *self,
                         GFile *file)
{
  g_autofree char *path = NULL;
  VstTableFormat format;
  char delimiter;

  g_return_if_fail (VST_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->cancellable != NULL)
    return;

  path = g_file_get_path (file);
  format = gtk_toggle_button_get_active (self->excel) ? VST_TABLE_XLSX : VST_TABLE_CSV;
  delimiter = gtk_toggle_button_get_active (self->semicolons) ? ';' : ',';
  gtk_widget_set_visible (self->folder, FALSE);

  if (path == NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (VST_ERROR, VST_ERROR_DISK, "The file is on no disk");
      g_autofree char *text = vst_error_text (error);

      say (self, text);
      return;
    }

  g_set_object (&self->file, file);
  say (self, "");
  self->cancellable = g_cancellable_new ();
  show_busy (self, TRUE);
  vst_hub_read (self->hub, &vst_export_families,
                vst_export_new (path, format, delimiter, gtk_check_button_get_active (self->closed)),
                (GDestroyNotify) vst_export_free, self->cancellable, written_cb, g_object_ref (self));
}

static void
response_cb (GtkNativeDialog *dialog,
             int response,
             VstExportDialog *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && (file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))) != NULL)
    vst_export_dialog_write (self, file);

  g_clear_object (&self->chooser);
}

static void
choose_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstExportDialog *self = VST_EXPORT_DIALOG (widget);
  gboolean is_excel = gtk_toggle_button_get_active (self->excel);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Export the families"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                  GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  /* Translators: the names proposed for a file: they give nothing away. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), is_excel ? _("list.xlsx") : _("list.csv"));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
stop_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstExportDialog *self = VST_EXPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_dialog_close (widget);
}

static void
folder_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstExportDialog *self = VST_EXPORT_DIALOG (widget);
  g_autoptr (GFile) folder = self->file != NULL ? g_file_get_parent (self->file) : NULL;
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (widget)), uri, GDK_CURRENT_TIME);
}

static char *
vst_export_dialog_dup_title (VstPage *page)
{
  return g_strdup (_("Export the families"));
}

static const char *
vst_export_dialog_get_help (VstPage *page)
{
  return "export";
}

static void
vst_export_dialog_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_EXPORT_DIALOG (page)->excel));
}

static GVariant *
vst_export_dialog_save_state (VstPage *page)
{
  VstExportDialog *self = VST_EXPORT_DIALOG (page);

  return g_variant_new ("(bbb)", gtk_toggle_button_get_active (self->commas),
                        gtk_toggle_button_get_active (self->semicolons), gtk_check_button_get_active (self->closed));
}

static void
vst_export_dialog_restore_state (VstPage *page,
                                 GVariant *state)
{
  VstExportDialog *self = VST_EXPORT_DIALOG (page);
  gboolean commas, semicolons, closed;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(bbb)")))
    return;

  g_variant_get (state, "(bbb)", &commas, &semicolons, &closed);
  gtk_toggle_button_set_active (commas ? self->commas : semicolons ? self->semicolons
                                                                   : self->excel,
                                TRUE);
  gtk_check_button_set_active (self->closed, closed);
}

static void
vst_export_dialog_dispose (GObject *object)
{
  VstExportDialog *self = VST_EXPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_clear_object (&self->chooser);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_export_dialog_parent_class)->dispose (object);
}

static void
vst_export_dialog_class_init (VstExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_export_dialog_dispose;

  page_class->dup_title = vst_export_dialog_dup_title;
  page_class->get_help = vst_export_dialog_get_help;
  page_class->focus_first = vst_export_dialog_focus_first;
  page_class->save_state = vst_export_dialog_save_state;
  page_class->restore_state = vst_export_dialog_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, excel);
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, commas);
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, semicolons);
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, closed);
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, status);
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, folder);
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, stop);
  gtk_widget_class_bind_template_child (widget_class, VstExportDialog, write);

  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "export.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "export.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "export.folder", NULL, folder_action);
}

static void
vst_export_dialog_init (VstExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_busy (self, FALSE);
}

static GtkWidget *
make_page (gpointer hub)
{
  VstExportDialog *self = g_object_new (VST_TYPE_EXPORT_DIALOG, NULL);

  self->hub = g_object_ref (hub);

  return GTK_WIDGET (self);
}

void
vst_export_dialog_present (GtkWidget *from,
                           VstHub *hub)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  dialog = vst_dialog_new (from, make_page, g_object_ref (hub), g_object_unref);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
