/* vst-pack-save.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack-store.h"

gboolean
vst_pack_save (VstPack *self,
               const char *path,
               GError **error)
{
  g_autoptr (GBytes) bytes = vst_xml_dup_bytes (self->xml);

  return g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

/* A file that is being written. */
typedef struct
{
  VstPack *pack;
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  vst_pack_free (saving->pack);
  g_free (saving->path);
  g_free (saving);
}

static void
save_func (GTask *task,
           gpointer source,
           gpointer task_data,
           GCancellable *cancellable)
{
  Saving *saving = task_data;
  GError *error = NULL;

  if (vst_pack_save (saving->pack, saving->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * vst_pack_save_async:
 * @take_self: (transfer full):
 *
 * Saves it on a thread.
 */
void
vst_pack_save_async (VstPack *take_self,
                     const char *path,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Saving *saving = g_new0 (Saving, 1);

  saving->pack = take_self;
  saving->path = g_strdup (path);
  g_task_set_source_tag (task, vst_pack_save_async);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_func);
}

gboolean
vst_pack_save_finish (GAsyncResult *result,
                      GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
