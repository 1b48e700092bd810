/* vst-ctl-backup.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "vst-backup.h"
#include "vst-ctl-hub.h"
#include "vst-paper-format.h"
#include "vst-words.h"

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
print_report (VstCtl *ctl,
              const char *path,
              const VstBackupReport *report)
{
  g_autofree char *size = vst_format_size (report->size);

  if (vst_ctl_is_json (ctl))
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (report->made_at / G_USEC_PER_SEC);
      g_autofree char *made_at = g_date_time_format_iso8601 (moment);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "backup");
      json_builder_add_string_value (builder, path);
      json_builder_set_member_name (builder, "made_at");
      json_builder_add_string_value (builder, made_at);
      json_builder_set_member_name (builder, "bytes");
      json_builder_add_int_value (builder, (gint64) report->size);
      json_builder_set_member_name (builder, "acts");
      json_builder_add_int_value (builder, report->n_acts);
      json_builder_end_object (builder);
      vst_ctl_print_json (ctl, builder);
      return;
    }

  vst_ctl_tell (ctl, _("The backup is made and verified (%s):"), size);
  vst_ctl_print (ctl, "%s", path);
}

static VstBackupReport *
make (VstCtl *ctl,
      VstHub *hub,
      const char *path,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vst_backup_make (hub, path, vst_ctl_get_cancellable (ctl), keep_cb, &result);
  vst_ctl_wait (ctl, &result);

  return vst_backup_make_finish (hub, result, error);
}

/* The old one goes when the new one is proved, and not before. */
static gboolean
make_over (VstCtl *ctl,
           VstHub *hub,
           const char *path,
           GError **error)
{
  g_autofree char *beside = g_strconcat (path, ".new", NULL);
  g_autoptr (VstBackupReport) report = NULL;

  g_unlink (beside);

  if (!(report = make (ctl, hub, beside, error)))
    return FALSE;

  if (g_rename (beside, path) != 0)
    {
      g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "The backup can't take its name");
      g_unlink (beside);
      return FALSE;
    }

  print_report (ctl, path, report);

  return TRUE;
}

static gboolean
back_up (VstCtl *ctl,
         VstHub *hub,
         const char *destination,
         GError **error)
{
  g_autoptr (VstBackupReport) report = NULL;
  g_autofree char *path = NULL;

  if (g_file_test (destination, G_FILE_TEST_IS_DIR))
    path = vst_backup_build_path (destination, g_get_real_time ());
  else
    path = g_strdup (destination);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (vst_ctl_has (ctl, "replace"))
        return make_over (ctl, hub, path, error);

      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "A file has the backup's name already");
      return FALSE;
    }

  if (!(report = make (ctl, hub, path, error)))
    return FALSE;

  print_report (ctl, path, report);

  return TRUE;
}

static gboolean
run_backup (VstCtl *ctl,
            GError **error)
{
  VstHub *hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error);
  gboolean done;

  if (hub == NULL)
    return FALSE;

  done = back_up (ctl, hub, vst_ctl_get_argument (ctl, 1), error);
  vst_ctl_close (hub);

  return done;
}

typedef struct
{
  const char *path;
  const char *folder;
  VstBackupOwner owner;
  gboolean replace;
  VstBackupLoss loss;
} Restoring;

static gboolean
compare (VstCtl *ctl,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  Restoring *self = data;

  return vst_backup_compare (self->path, self->folder, &self->owner, &self->loss, error);
}

static void
tell_loss (VstCtl *ctl,
           const VstBackupLoss *loss)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *count = vst_format_count (loss->n_acts);
  g_autofree char *moment = vst_format_moment_prose (loss->last_at, zone);

  if (!loss->same_hub)
    vst_ctl_tell (ctl, "%s", _("The hub that is there is another hub than the one in the backup."));
  else if (loss->n_acts == 0)
    vst_ctl_tell (ctl, "%s", _("Nothing was done in the hub that is there since the backup was made."));
  else
    vst_ctl_tell (ctl,
                  /* Translators: how many acts; a day and a time. */
                  ngettext ("Since the backup was made, %1$s act was done in the hub that is there, on %2$s.",
                            "Since the backup was made, %1$s acts were done in the hub that is there, the last on %2$s.",
                            (gulong) loss->n_acts),
                  count, moment);
}

static void
print_loss (VstCtl *ctl,
            const VstBackupLoss *loss)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (loss->last_at / G_USEC_PER_SEC);
  g_autofree char *last_at = g_date_time_format_iso8601 (moment);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "same_hub");
  json_builder_add_boolean_value (builder, loss->same_hub);
  json_builder_set_member_name (builder, "acts_since");
  json_builder_add_int_value (builder, loss->n_acts);
  json_builder_set_member_name (builder, "last_act");
  if (loss->n_acts > 0)
    json_builder_add_string_value (builder, last_at);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
  vst_ctl_print_json (ctl, builder);
}

/* Before a hub is put aside: what the backup doesn't have.  A hub that can't be
 * opened any more is a reason to restore, not one against it.
 */
static gboolean
show_loss (VstCtl *ctl,
           Restoring *self,
           GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (!(self->replace || vst_ctl_has (ctl, "dry-run")) || !g_file_test (self->folder, G_FILE_TEST_EXISTS))
    return TRUE;

  if (!vst_ctl_run_on_thread (ctl, compare, self, &local_error))
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      vst_ctl_tell (ctl, "%s", _("The hub that is there can’t be opened like this, so nobody knows what it has and the backup hasn’t."));
      return TRUE;
    }

  if (vst_ctl_is_json (ctl))
    print_loss (ctl, &self->loss);
  else
    tell_loss (ctl, &self->loss);

  return TRUE;
}

static gboolean
restore (VstCtl *ctl,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  const Restoring *self = data;

  return vst_backup_restore (self->path, self->folder, &self->owner, self->replace, cancellable, error);
}

static gboolean
look (VstCtl *ctl,
      gpointer data,
      GCancellable *cancellable,
      GError **error)
{
  const Restoring *self = data;
  g_autoptr (VstBackupReport) report = vst_backup_look (self->path, error);

  return report != NULL;
}

/* How long what was replaced stays, which opens with the keys of its day. */
static void
tell_aside (VstCtl *ctl,
            const VstBackupLoss *loss)
{
  if (loss->same_hub)
    vst_ctl_tell (ctl, "%s", _("The hub that was there stays beside it. It is removed at the first backup after 30 days, or when every key is replaced."));
  else
    vst_ctl_tell (ctl, "%s", _("The hub that was there stays beside it until somebody removes it."));
}

static gboolean
run_restore (VstCtl *ctl,
             GError **error)
{
  Restoring self = { vst_ctl_get_argument (ctl, 0), vst_ctl_get_argument (ctl, 1), { 0 }, vst_ctl_has (ctl, "replace"), { 0 } };
  g_autoptr (VstBackupFile) file = vst_backup_file_open (self.path, error);
  g_autoptr (VstSecret) typed = NULL;
  g_autoptr (VstSecret) recovery = NULL;
  gboolean was_there = g_file_test (self.folder, G_FILE_TEST_EXISTS);
  guint unknown;

  if (file == NULL)
    return FALSE;

  if (vst_ctl_has (ctl, "recovery-kit"))
    {
      if (!(typed = vst_ctl_read_passphrase (ctl, _("Words of the recovery kit: "), error)) ||
            !(recovery = vst_words_to_secret ((const char *) vst_secret_get_bytes (typed), &unknown, error)))
        return FALSE;

      self.owner.staff_id = VST_STAFF_RECOVERY;
      self.owner.recovery = recovery;
    }
  else
    {
      if (!vst_ctl_choose_member (ctl, vst_backup_file_get_keys (file), &self.owner.staff_id, error) ||
          !(typed = vst_ctl_read_passphrase (ctl, _("Passphrase: "), error)))
        return FALSE;

      self.owner.passphrase = (const char *) vst_secret_get_bytes (typed);
    }

  if (!show_loss (ctl, &self, error))
    return FALSE;

  if (vst_ctl_has (ctl, "dry-run"))
    return vst_ctl_run_on_thread (ctl, look, &self, error);

  if (!vst_ctl_run_on_thread (ctl, restore, &self, error))
    return FALSE;

  vst_ctl_tell (ctl, "%s", _("The hub is restored and verified."));
  if (was_there)
    tell_aside (ctl, &self.loss);

  return TRUE;
}

static const VstCtlOption backup_options[] = {
  { "replace", 0, VST_CTL_FLAG, NULL, N_ ("Put the new backup in the place of a file that is there") },
  { NULL }
};

static const VstCtlOption restore_options[] = {
  { "recovery-kit", 0, VST_CTL_FLAG, NULL, N_ ("Prove it by the words of the recovery kit, all in one line") },
  { "replace", 0, VST_CTL_FLAG, NULL, N_ ("Put a hub that is there aside, under another name") },
  { "dry-run", 0, VST_CTL_FLAG, NULL, N_ ("Only look: nothing is changed") },
  { NULL }
};

const VstCtlCommand vst_ctl_backup = {
  "backup",
  N_ ("HUB FILE|FOLDER [--replace]"),
  N_ ("Back a hub up, and verify the backup"),
  backup_options,
  2,
  2,
  run_backup,
};

const VstCtlCommand vst_ctl_restore = {
  "restore",
  N_ ("BACKUP HUB [--recovery-kit] [--replace] [--dry-run]"),
  N_ ("Make a hub of a backup, for an administrator or by the recovery kit"),
  restore_options,
  2,
  2,
  run_restore,
};
