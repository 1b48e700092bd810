/* vst-restore-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-restore-page.h"

#include <glib/gi18n.h>

#include "vst-backup.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-hub-folder.h"
#include "vst-hub-host.h"
#include "vst-paper-format.h"
#include "vst-passphrase-field.h"
#include "vst-words.h"

/**
 * VstRestorePage:
 *
 * A hub from a backup: which file, what is in it, and who proves that it may be
 * brought back: somebody in administration, or the recovery kit.
 *
 * It never replaces a hub that is there: what comes back stands beside it.
 */
struct _VstRestorePage
{
  VstPage parent_instance;

  char *path;
  GArray *ids;

  GtkLabel *file;
  GtkWidget *asking;
  GtkDropDown *who;
  VstPassphraseField *passphrase;
  GtkLabel *problem;
  GtkWidget *restore;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (VstRestorePage, vst_restore_page, VST_TYPE_PAGE)

/* What the thread does. */
typedef struct
{
  char *path;
  char *folder;
  gint64 staff_id;
  VstSecret *typed;
} Restoring;

static void
restoring_free (Restoring *self)
{
  g_free (self->path);
  g_free (self->folder);
  g_clear_pointer (&self->typed, vst_secret_unref);
  g_free (self);
}

static void
show_error (VstRestorePage *self,
            const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
set_busy (VstRestorePage *self,
          gboolean busy)
{
  gtk_widget_set_sensitive (self->restore, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
look_func (GTask *task,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  GError *error = NULL;
  VstBackupReport *report = vst_backup_look (data, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) vst_backup_report_free);
  else
    g_task_return_error (task, error);
}

/* Whose slot it may be: everybody's in the backup, and the kit's. */
static void
fill_people (VstRestorePage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (VstBackupFile) file = vst_backup_file_open (self->path, NULL);
  VstKeys *keys = file != NULL ? vst_backup_file_get_keys (file) : NULL;
  gint64 kit = VST_STAFF_RECOVERY;

  g_array_set_size (self->ids, 0);
  for (guint i = 0; keys != NULL && i < vst_keys_get_n_members (keys); i++)
    {
      VstKeyMember member;

      vst_keys_get_member (keys, i, &member);
      if (member.staff_id == VST_STAFF_RECOVERY || !(member.held & VST_KEY_BIT (VST_KEY_BACKUP)))
        continue;

      gtk_string_list_append (names, member.name);
      g_array_append_val (self->ids, member.staff_id);
    }

  gtk_string_list_append (names, _("The recovery kit"));
  g_array_append_val (self->ids, kit);
  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
}

static void
look_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  VstRestorePage *self = VST_RESTORE_PAGE (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstBackupReport) report = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *moment = NULL;
  g_autofree char *size = NULL;
  g_autofree char *acts = NULL;
  g_autofree char *text = NULL;

  if (self->ids == NULL)
    return;

  set_busy (self, FALSE);
  show_error (self, error);
  gtk_widget_set_visible (self->asking, report != NULL);
  if (report == NULL)
    return;

  moment = vst_format_moment_prose (report->made_at, zone);
  size = vst_format_size (report->size);
  acts = vst_format_count (report->n_acts);
  text = g_strdup_printf (
      /* Translators: a day and a time, how large the file is, how many acts its journal has. */
      _("Made %1$s; %2$s; acts in its journal: %3$s. What was done after that moment isn’t in it."), moment, size, acts);
  gtk_label_set_label (self->file, text);
  fill_people (self);
  vst_passphrase_field_focus (self->passphrase);
}

static void
look (VstRestorePage *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, look_cb, NULL);

  show_error (self, NULL);
  set_busy (self, TRUE);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, look_func);
}

static void
chosen_cb (VstRestorePage *self,
           int response,
           GtkFileChooser *chooser)
{
  g_autoptr (GtkNativeDialog) owned = GTK_NATIVE_DIALOG (chooser);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;

  g_free (self->path);
  self->path = g_file_get_path (file);
  look (self);
}

static void
choose_cb (VstRestorePage *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Backup to restore"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                                  GTK_FILE_CHOOSER_ACTION_OPEN, _("Open"), _("Cancel"));

  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
who_cb (VstRestorePage *self)
{
  guint position = gtk_drop_down_get_selected (self->who);
  gboolean kit = position < self->ids->len && g_array_index (self->ids, gint64, position) == VST_STAFF_RECOVERY;

  vst_passphrase_field_set_caption (self->passphrase, kit ? _("The 24 words of the kit") : _("Passphrase"));
}

static void
restore_func (GTask *task,
              gpointer source,
              gpointer data,
              GCancellable *cancellable)
{
  Restoring *self = data;
  const char *typed = (const char *) vst_secret_get_bytes (self->typed);
  g_autoptr (VstSecret) recovery = NULL;
  g_autoptr (GError) error = NULL;
  VstBackupOwner owner = { .staff_id = self->staff_id };
  guint unknown;

  if (self->staff_id == VST_STAFF_RECOVERY)
    owner.recovery = recovery = vst_words_to_secret (typed, &unknown, &error);
  else
    owner.passphrase = typed;

  if (error == NULL && vst_backup_restore (self->path, self->folder, &owner, FALSE, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
restored_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  VstRestorePage *self = VST_RESTORE_PAGE (object);
  Restoring *data = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (VstHub) hub = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    hub = vst_hub_new (data->folder, &error);

  if (self->ids == NULL)
    return;

  set_busy (self, FALSE);
  show_error (self, error);
  vst_passphrase_field_clear (self->passphrase);
  if (hub != NULL)
    vst_hub_host_take_hub (hub);
}

/* A folder that is not there yet, named after the hub and the day. */
static char *
build_folder (VstRestorePage *self)
{
  g_autoptr (VstBackupFile) file = vst_backup_file_open (self->path, NULL);
  g_autofree char *place = vst_hub_folder_get_default_place ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  VstHubCard card;
  char *folder;

  if (file == NULL)
    return NULL;

  vst_keys_get_card (vst_backup_file_get_keys (file), &card);
  folder = vst_hub_folder_build_path (place, card.name_en);
  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d %H%M%S");
      g_autofree char *name = g_strdup_printf ("%s %s", card.name_en, stamp);

      g_free (folder);
      folder = vst_hub_folder_build_path (place, name);
    }

  return folder;
}

static void
restore_cb (VstRestorePage *self)
{
  guint position = gtk_drop_down_get_selected (self->who);
  g_autofree char *folder = self->path != NULL ? build_folder (self) : NULL;
  g_autoptr (GTask) task = NULL;
  Restoring *data;

  if (folder == NULL || position >= self->ids->len)
    return;

  data = g_new0 (Restoring, 1);
  data->path = g_strdup (self->path);
  data->folder = g_steal_pointer (&folder);
  data->staff_id = g_array_index (self->ids, gint64, position);
  data->typed = vst_passphrase_field_dup_secret (self->passphrase);

  show_error (self, NULL);
  set_busy (self, TRUE);
  task = g_task_new (self, NULL, restored_cb, NULL);
  g_task_set_task_data (task, data, (GDestroyNotify) restoring_free);
  g_task_run_in_thread (task, restore_func);
}

static char *
vst_restore_page_dup_title (VstPage *page)
{
  return g_strdup (_("Restore a backup"));
}

static const char *
vst_restore_page_get_help (VstPage *page)
{
  return "restore";
}

static GVariant *
vst_restore_page_save_state (VstPage *page)
{
  const char *path = VST_RESTORE_PAGE (page)->path;

  return g_variant_new_bytestring (path != NULL ? path : "");
}

static void
vst_restore_page_restore_state (VstPage *page,
                                GVariant *state)
{
  VstRestorePage *self = VST_RESTORE_PAGE (page);
  const char *path = g_variant_get_bytestring (state);

  if (*path == '\0')
    return;

  g_free (self->path);
  self->path = g_strdup (path);
  look (self);
}

static void
vst_restore_page_dispose (GObject *object)
{
  VstRestorePage *self = VST_RESTORE_PAGE (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->ids, g_array_unref);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_RESTORE_PAGE);

  G_OBJECT_CLASS (vst_restore_page_parent_class)->dispose (object);
}

static void
vst_restore_page_class_init (VstRestorePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_restore_page_dispose;
  page_class->dup_title = vst_restore_page_dup_title;
  page_class->get_help = vst_restore_page_get_help;
  page_class->save_state = vst_restore_page_save_state;
  page_class->restore_state = vst_restore_page_restore_state;

  g_type_ensure (VST_TYPE_PASSPHRASE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-restore-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstRestorePage, file);
  gtk_widget_class_bind_template_child (widget_class, VstRestorePage, asking);
  gtk_widget_class_bind_template_child (widget_class, VstRestorePage, who);
  gtk_widget_class_bind_template_child (widget_class, VstRestorePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, VstRestorePage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstRestorePage, restore);
  gtk_widget_class_bind_template_child (widget_class, VstRestorePage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, who_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
vst_restore_page_init (VstRestorePage *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->restore);
}

/* @target: the path of a backup, or anything else to ask for one. */
GtkWidget *
vst_restore_page_new (VstHub *hub,
                      GVariant *target)
{
  VstRestorePage *self = g_object_new (VST_TYPE_RESTORE_PAGE, NULL);

  if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING))
    {
      self->path = g_variant_dup_string (target, NULL);
      look (self);
    }

  return GTK_WIDGET (self);
}
