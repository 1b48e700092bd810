/* vst-backup.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-backup.h"

#include <glib/gstdio.h>

#include "vst-act-private.h"
#include "vst-audit.h"
#include "vst-hub-file.h"
#include "vst-hub-folder.h"
#include "vst-hub-private.h"
#include "vst-hub-replaced.h"
#include "vst-security-store.h"
#include "vst-setting-store.h"

void
vst_backup_report_free (VstBackupReport *self)
{
  g_free (self->path);
  g_free (self);
}

static VstBackupReport *
report_new (const char *path,
            gint64 made_at,
            guint64 size,
            gint64 n_acts)
{
  VstBackupReport *self = g_new0 (VstBackupReport, 1);

  self->path = g_strdup (path);
  self->made_at = made_at;
  self->size = size;
  self->n_acts = n_acts;

  return self;
}

/**
 * vst_backup_build_path:
 * @place: a folder
 * @now: microseconds UTC
 *
 * The name of a new backup: its moment, and nothing that says whose it is.
 */
char *
vst_backup_build_path (const char *place,
                       gint64 now)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char *stamp = g_date_time_format (moment, "%Y-%m-%dT%H%M%SZ");
  g_autofree char *name = g_strconcat ("vestibule-", stamp, VST_BACKUP_FILE_ENDING, NULL);

  return g_build_filename (place, name, NULL);
}

/* Opens a copy with the key it is said to have, and reads all of it: pages,
 * references, and the journal with its anchor.
 */
static gboolean
verify_copy (const char *path,
             VstSecret *key,
             VstKeys *keys,
             GCancellable *cancellable,
             gint64 *n_acts,
             GError **error)
{
  g_autoptr (VstDb) db = vst_db_open (path, vst_secret_get_bytes (key), VST_DB_NONE, error);
  guint8 head[VST_ANCHOR_SIZE];
  guint64 count = vst_keys_get_anchor (keys, head);

  if (db == NULL)
    return FALSE;

  vst_db_set_cancellable (db, cancellable);

  return vst_db_check (db, TRUE, error) &&
         vst_audit_verify (db, count, head, n_acts, error) &&
         vst_db_checkpoint (db, error);
}

/* On a reading thread.  A fresh random key each; the copy is proved while that
 * key is still in memory, and is gone when the backup stands.
 */
static gpointer
make (VstView *view,
      gconstpointer args,
      GError **error)
{
  const char *path = args;
  g_autofree char *copy = g_strconcat (path, ".db.part", NULL);
  g_autofree char *keys_path = vst_hub_folder_get_part (view->folder, VST_HUB_KEYS);
  g_autoptr (VstKeys) keys = vst_keys_load (keys_path, error);
  g_autoptr (VstSecret) key = vst_secret_new_random (VST_DB_KEY_SIZE);
  g_autoptr (GError) copies_error = NULL;
  gint64 now = vst_view_get_now (view);
  gint64 n_acts = 0;
  GStatBuf info;
  gboolean done;

  if (keys == NULL)
    return NULL;

  vst_hub_file_remove_database (copy);
  done = vst_db_copy_to (view->db, copy, vst_secret_get_bytes (key), error) &&
         !vst_view_is_cancelled (view, error) &&
         verify_copy (copy, key, keys, view->cancellable, &n_acts, error) &&
         vst_backup_file_write (path, keys, key, copy, now, view->cancellable, error);
  vst_hub_file_remove_database (copy);

  if (!done)
    return NULL;

  /* There is something better now than what was kept from before a migration. */
  if (!vst_hub_folder_drop_copies (view->folder, &copies_error))
    g_debug ("The next backup tries again: %s", copies_error->message);

  vst_view_note (view, VST_ACCESS_EXPORT, "backup", 0, NULL);

  return report_new (path, now, g_stat (path, &info) == 0 ? (guint64) info.st_size : 0, n_acts);
}

static const VstReading make_reading = { "hub.back-up", VST_RIGHT_BACK_UP, make, (GDestroyNotify) vst_backup_report_free, TRUE };

/* What a restore has replaced has been kept long enough, now that a backup stands.
 * One that is open stays until the next.
 */
static gboolean
drop_replaced (VstAct *act,
               gint64 now,
               GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (GError) replaced_error = NULL;
  g_autofree char *count = NULL;
  guint n_gone;

  if (!vst_hub_replaced_drop (view->folder, now - VST_HUB_REPLACED_KEPT, &n_gone, &replaced_error))
    g_debug ("The next backup tries again: %s", replaced_error->message);

  if (n_gone == 0)
    return TRUE;

  count = g_strdup_printf ("%u", n_gone);

  return vst_security_add (view->db, vst_act_get_staff_id (act), vst_session_get_code (view->session),
                           VST_SECURITY_REPLACED, 0, count, error);
}

static gpointer
note (VstAct *act,
      gconstpointer args,
      GError **error)
{
  const gint64 *moment = args;
  VstView *view = vst_act_get_view (act);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, *moment);

  return vst_setting_set (act, VST_SETTING_LAST_BACKUP, text, error) &&
                 vst_security_add (view->db, vst_act_get_staff_id (act), vst_session_get_code (view->session),
                                   VST_SECURITY_BACKUP, 0, NULL, error) &&
                 drop_replaced (act, *moment, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static gpointer
read_last (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autofree char *text = vst_setting_dup (view, VST_SETTING_LAST_BACKUP);
  gint64 moment = text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;

  return g_memdup2 (&moment, sizeof moment);
}

const VstDeed vst_backup_note = { "hub.backed-up", VST_RIGHT_BACK_UP, VST_TOPIC_HUB, VST_DEED_QUIET, note, NULL };
const VstReading vst_backup_read_last = { "hub.last-backup", VST_RIGHT_SIGNED_IN, read_last, g_free };

static void
noted_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (vst_hub_do_finish (VST_HUB (object), result, &error) != NULL)
    g_task_return_pointer (task, g_object_steal_data (G_OBJECT (task), "report"), (GDestroyNotify) vst_backup_report_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
made_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VstBackupReport *report = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (report == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_object_set_data_full (G_OBJECT (task), "report", report, (GDestroyNotify) vst_backup_report_free);
  vst_hub_do (VST_HUB (object), &vst_backup_note, g_memdup2 (&report->made_at, sizeof (gint64)), g_free,
              NULL, noted_cb, g_object_ref (task));
}

/**
 * vst_backup_make:
 * @hub: an open hub
 * @path: where to, a file that is not there yet
 * @cancellable: (nullable): stops it; without one, a lock does
 *
 * Makes a backup and proves it before it takes its name: stopped, nothing is left
 * under @path.
 */
void
vst_backup_make (VstHub *hub,
                 const char *path,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  GTask *task = g_task_new (hub, NULL, callback, user_data);

  g_task_set_source_tag (task, vst_backup_make);
  vst_hub_read (hub, &make_reading, g_strdup (path), g_free, cancellable != NULL ? cancellable : hub->bulk, made_cb, task);
}

VstBackupReport *
vst_backup_make_finish (VstHub *hub,
                        GAsyncResult *result,
                        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, hub), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vst_backup_look:
 *
 * What is in a backup, without opening it: proves that it is whole.
 */
VstBackupReport *
vst_backup_look (const char *path,
                 GError **error)
{
  g_autoptr (VstBackupFile) file = vst_backup_file_open (path, error);
  guint8 head[VST_ANCHOR_SIZE];

  if (file == NULL || !vst_backup_file_verify (file, NULL, error))
    return NULL;

  return report_new (path, vst_backup_file_get_made_at (file), vst_backup_file_get_size (file),
                     (gint64) vst_keys_get_anchor (vst_backup_file_get_keys (file), head));
}
