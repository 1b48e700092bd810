/* vst-backup-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-backup-page.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "vst-backup.h"
#include "vst-error-text.h"
#include "vst-paper-format.h"

/* Older than this, a backup is to be made. */
#define OLD_USEC (2 * 24 * G_TIME_SPAN_HOUR)

/**
 * VstBackupPage:
 *
 * The backups: when the last proved one was made, and a new one now.
 */
struct _VstBackupPage
{
  VstPage parent_instance;

  VstHub *hub;
  char *place;

  GtkLabel *last;
  GtkLabel *place_label;
  GtkLabel *problem;
  GtkWidget *make;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (VstBackupPage, vst_backup_page, VST_TYPE_PAGE)

static void
show_place (VstBackupPage *self)
{
  g_autofree char *name = g_filename_display_name (self->place);

  gtk_label_set_label (self->place_label, name);
}

/* Beside the hub there is no safety from a broken disk, but it is a place. */
static void
read_place (VstBackupPage *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  self->place = g_settings_get_string (settings, "backup-folder");
  if (*self->place == '\0')
    {
      g_free (self->place);
      self->place = g_build_filename (g_get_user_data_dir (), "vestibule", "backups", NULL);
    }

  show_place (self);
}

static void
keep_place (VstBackupPage *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  g_settings_set_string (settings, "backup-folder", self->place);
}

static void
show_error (VstBackupPage *self,
            const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
set_busy (VstBackupPage *self,
          gboolean busy)
{
  gtk_widget_set_sensitive (self->make, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
last_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstBackupPage) self = user_data;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree gint64 *made_at = vst_hub_read_finish (VST_HUB (object), result, NULL);
  g_autofree char *moment = NULL;
  g_autofree char *text = NULL;

  if (self->hub == NULL || made_at == NULL)
    return;

  if (*made_at == 0)
    {
      text = g_strdup (_("No backup has been made yet."));
    }
  else
    {
      moment = vst_format_moment_prose (*made_at, zone);
      /* Translators: a day and a time. */
      text = g_strdup_printf (_("Last backup, proved whole: %s."), moment);
    }

  gtk_label_set_label (self->last, text);
  if (g_get_real_time () - *made_at > OLD_USEC)
    gtk_widget_add_css_class (GTK_WIDGET (self->last), "fg-ochre");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->last), "fg-ochre");
}

static void
read_last (VstBackupPage *self)
{
  vst_hub_read (self->hub, &vst_backup_read_last, NULL, NULL, NULL, last_cb, g_object_ref (self));
}

static void
made_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstBackupPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstBackupReport) report = vst_backup_make_finish (VST_HUB (object), result, &error);
  g_autofree char *size = NULL;
  g_autofree char *text = NULL;

  if (self->hub == NULL)
    return;

  set_busy (self, FALSE);
  show_error (self, error);
  if (report == NULL)
    return;

  vst_backup_prune (self->place, g_get_real_time ());
  size = vst_format_size (report->size);
  /* Translators: how large a file is. */
  text = g_strdup_printf (_("The backup is made and proved whole (%s)."), size);
  vst_page_say (GTK_WIDGET (self), text, NULL);
  read_last (self);
}

static void
make_cb (VstBackupPage *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (self->place, 0700) != 0)
    {
      g_set_error_literal (&error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "The place of backups can't be made");
      show_error (self, error);
      return;
    }

  show_error (self, NULL);
  set_busy (self, TRUE);
  path = vst_backup_build_path (self->place, g_get_real_time ());
  vst_backup_make (self->hub, path, NULL, made_cb, g_object_ref (self));
}

static void
chosen_cb (VstBackupPage *self,
           int response,
           GtkFileChooser *chooser)
{
  g_autoptr (GtkNativeDialog) owned = GTK_NATIVE_DIALOG (chooser);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;

  g_free (self->place);
  self->place = g_file_get_path (file);
  keep_place (self);
  show_place (self);
}

static void
choose_cb (VstBackupPage *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Folder for backups"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                                  GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("Choose"), _("Cancel"));

  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static char *
vst_backup_page_dup_title (VstPage *page)
{
  return g_strdup (_("Backups"));
}

static const char *
vst_backup_page_get_help (VstPage *page)
{
  return "backup";
}

static void
vst_backup_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_BACKUP_PAGE (page)->make);
}

static void
vst_backup_page_dispose (GObject *object)
{
  VstBackupPage *self = VST_BACKUP_PAGE (object);

  g_clear_object (&self->hub);
  g_clear_pointer (&self->place, g_free);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_BACKUP_PAGE);

  G_OBJECT_CLASS (vst_backup_page_parent_class)->dispose (object);
}

static void
vst_backup_page_class_init (VstBackupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_backup_page_dispose;
  page_class->dup_title = vst_backup_page_dup_title;
  page_class->get_help = vst_backup_page_get_help;
  page_class->focus_first = vst_backup_page_focus_first;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-backup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstBackupPage, last);
  gtk_widget_class_bind_template_child (widget_class, VstBackupPage, place_label);
  gtk_widget_class_bind_template_child (widget_class, VstBackupPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstBackupPage, make);
  gtk_widget_class_bind_template_child (widget_class, VstBackupPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
vst_backup_page_init (VstBackupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  read_place (self);
}

GtkWidget *
vst_backup_page_new (VstHub *hub,
                     GVariant *target)
{
  VstBackupPage *self = g_object_new (VST_TYPE_BACKUP_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  read_last (self);

  return GTK_WIDGET (self);
}
