/* vst-import-file.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-file.h"

#include "vst-table-file.h"

typedef struct
{
  char *path;
  char *sheet;
  VstTableFault fault;
} Reading;

static void
reading_free (Reading *reading)
{
  g_free (reading->path);
  g_free (reading->sheet);
  g_free (reading);
}

static gpointer
read_thread (gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  VstTable *table = vst_table_read_file (reading->path, reading->sheet, g_task_get_cancellable (task), &reading->fault, &error);

  if (table != NULL)
    g_task_return_pointer (task, table, (GDestroyNotify) vst_table_unref);
  else
    g_task_return_error (task, error);

  return NULL;
}

/**
 * vst_import_file_read:
 * @sheet: (nullable): of a workbook; %NULL for the first one
 *
 * Reads a list on a thread of its own: parsing is slow, and needs no hub.
 */
void
vst_import_file_read (GFile *file,
                      const char *sheet,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task;
  Reading *reading;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  reading = g_new0 (Reading, 1);
  reading->path = g_file_get_path (file);
  reading->sheet = g_strdup (sheet);
  g_task_set_source_tag (task, vst_import_file_read);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);

  if (reading->path != NULL)
    {
      g_thread_unref (g_thread_new ("import-list", read_thread, task));
      return;
    }

  g_task_return_new_error (task, VST_ERROR, VST_ERROR_FILE_ACCESS, "The file is on no disk");
  g_object_unref (task);
}

/**
 * vst_import_file_read_finish:
 * @fault: (out): where the file is at fault, with @error set
 */
VstTable *
vst_import_file_read_finish (GAsyncResult *result,
                             VstTableFault *fault,
                             GError **error)
{
  const Reading *reading;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (fault != NULL, NULL);

  reading = g_task_get_task_data (G_TASK (result));
  *fault = reading->fault;

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Whether it is a family that another hub handed over, by how its name ends. */
gboolean
vst_import_file_is_family (GFile *file)
{
  g_autofree char *lower = g_file_peek_path (file) != NULL ? g_ascii_strdown (g_file_peek_path (file), -1) : NULL;

  return lower != NULL && g_str_has_suffix (lower, ".xml");
}
