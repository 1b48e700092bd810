/* vst-group-export-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-group-export-dialog.h"

#include <glib/gi18n.h>

#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-group-export.h"
#include "vst-group-store.h"

typedef struct
{
  GtkWidget *from;
  VstHub *hub;
  gint64 cohort_id;
  char *path;
  VstGroup *group;
  GtkFileChooserNative *chooser;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_object (&self->from);
  g_clear_object (&self->hub);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->group, vst_group_unref);
  g_free (self->path);
  g_free (self);
}

static void
say (Export *self,
     const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  if (gtk_widget_get_root (self->from) != NULL)
    vst_page_say (self->from, text != NULL ? text : _("Attendance exported"), NULL);
}

/* Once it is whole it takes the place of a file of that name. */
static void
write_func (GTask *task,
            gpointer source,
            gpointer data,
            GCancellable *cancellable)
{
  const Export *self = data;
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  GError *error = NULL;

  g_ptr_array_add (groups, self->group);

  if (vst_groups_export_write (groups, self->path, VST_TABLE_XLSX, ',', &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  say (g_task_get_task_data (G_TASK (result)), error);
}

static void
group_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  Export *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  self->group = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->group == NULL)
    {
      say (self, error);
      export_free (self);
      return;
    }

  task = g_task_new (NULL, NULL, written_cb, NULL);
  g_task_set_source_tag (task, vst_group_export_dialog_present);
  g_task_set_task_data (task, self, export_free);
  g_task_run_in_thread (task, write_func);
}

static void
response_cb (GtkNativeDialog *dialog,
             int response,
             gpointer data)
{
  Export *self = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && (file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))) != NULL)
    self->path = g_file_get_path (file);

  if (self->path != NULL)
    {
      vst_hub_read (self->hub, &vst_group_read_export, g_memdup2 (&self->cohort_id, sizeof self->cohort_id), g_free, NULL,
                    group_cb, self);
      return;
    }

  if (file != NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (VST_ERROR, VST_ERROR_DISK, "The file is on no disk");

      say (self, error);
    }

  export_free (self);
}

void
vst_group_export_dialog_present (GtkWidget *from,
                                 VstHub *hub,
                                 gint64 cohort_id)
{
  Export *self;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  self = g_new0 (Export, 1);
  self->from = g_object_ref (from);
  self->hub = g_object_ref (hub);
  self->cohort_id = cohort_id;
  self->chooser = gtk_file_chooser_native_new (_("Export the attendance"), GTK_WINDOW (gtk_widget_get_root (from)),
                                                  GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  /* Translators: the names proposed for a file: they give nothing away. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("list.xlsx"));
  g_signal_connect (self->chooser, "response", G_CALLBACK (response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
