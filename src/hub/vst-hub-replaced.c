/* vst-hub-replaced.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-replaced.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "vst-hub-file.h"
#include "vst-hub-folder.h"
#include "vst-hub-lock.h"
#include "vst-keys.h"

#define MIDDLE ".replaced-"

/**
 * vst_hub_replaced_build_path:
 * @folder: a hub's folder
 * @now: microseconds UTC
 *
 * Where the hub goes that a restore replaces: beside, under its name and the
 * moment.
 */
char *
vst_hub_replaced_build_path (const char *folder,
                             gint64 now)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char *stamp = g_date_time_format (moment, "%Y-%m-%dT%H%M%SZ");

  return g_strconcat (folder, MIDDLE, stamp, NULL);
}

static gboolean
is_replaced_before (const char *name,
                    gint64 before)
{
  const char *middle = g_strrstr (name, MIDDLE);
  g_autoptr (GDateTime) moment = middle != NULL ? g_date_time_new_from_iso8601 (middle + strlen (MIDDLE), NULL) : NULL;

  return moment != NULL && g_date_time_to_unix (moment) < before / G_USEC_PER_SEC;
}

/* A link leads to what somebody has put elsewhere, and what has no keys that can
 * be read is nobody's for certain: both stay.
 */
static gboolean
is_of_hub (const char *path,
           VstKeys *keys)
{
  g_autofree char *keys_path = vst_hub_folder_get_part (path, VST_HUB_KEYS);
  g_autoptr (VstKeys) old = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK) || !(old = vst_keys_load (keys_path, NULL)))
    return FALSE;

  return memcmp (vst_keys_get_hub_id (old), vst_keys_get_hub_id (keys), VST_HUB_ID_SIZE) == 0;
}

/* The keys go last: by them the next try knows whose it is. */
static gboolean
remove_hub (const char *path,
            GError **error)
{
  g_autofree char *database = vst_hub_folder_get_part (path, VST_HUB_DATABASE);
  int lock = vst_hub_lock_take (path, VST_HUB_LOCK_OPEN, TRUE, FALSE, error);
  gboolean gone;

  /* Somebody may be looking up in it what the restored one doesn't have. */
  if (lock < 0)
    return FALSE;

  gone = vst_hub_folder_drop_copies (path, error);

  if (gone && g_unlink (database) != 0 && errno != ENOENT)
    gone = vst_hub_file_fail (error, errno, "Removing a hub that was replaced");

  if (gone)
    {
      vst_hub_file_remove_database (database);
      vst_hub_folder_remove (path);
    }

  vst_hub_lock_give (&lock);

  return gone && vst_hub_file_sync_folder (path, error);
}

/**
 * vst_hub_replaced_drop:
 * @folder: a hub's folder
 * @before: what was replaced before this moment goes; microseconds UTC
 * @n_gone: (out): how many went, also when one could not
 * @error: where to put why one of them is still there
 *
 * Takes away what restores have replaced of this very hub, whatever its folder
 * was called then: it opens with the keys and the passphrases of its day.
 */
gboolean
vst_hub_replaced_drop (const char *folder,
                       gint64 before,
                       guint *n_gone,
                       GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  g_autofree char *own = g_path_get_basename (absolute);
  g_autofree char *place = g_path_get_dirname (absolute);
  g_autofree char *keys_path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autoptr (VstKeys) keys = vst_keys_load (keys_path, error);
  g_autoptr (GDir) dir = keys != NULL ? g_dir_open (place, 0, NULL) : NULL;
  g_autoptr (GError) first_error = NULL;
  const char *name;

  *n_gone = 0;

  if (keys == NULL)
    return FALSE;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (place, name, NULL);

      /* One that was replaced may be open itself. */
      if (g_str_equal (name, own) || !is_replaced_before (name, before) || !is_of_hub (path, keys))
        continue;

      if (remove_hub (path, first_error == NULL ? &first_error : NULL))
        (*n_gone)++;
    }

  if (first_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&first_error));

  return FALSE;
}
