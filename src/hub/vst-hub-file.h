/* vst-hub-file.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The small files of a hub's folder: read whole, replaced whole. */
GBytes   *vst_hub_file_read          (const char     *path,
                                      gsize           largest,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_hub_file_replace       (const char     *path,
                                      gconstpointer   data,
                                      gsize           size,
                                      GError        **error);

/* A database with what the engine keeps beside it. */
void      vst_hub_file_remove_database (const char *path);

/* Keeps others who ask for it out of the file's folder until it is freed. */
typedef struct _VstHubFileLock VstHubFileLock;

VstHubFileLock *vst_hub_file_lock      (const char      *path,
                                        GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            vst_hub_file_lock_free (VstHubFileLock  *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstHubFileLock, vst_hub_file_lock_free)

/* For those who write larger ones themselves. */
gboolean  vst_hub_file_sync_folder   (const char     *path,
                                      GError        **error);
gboolean  vst_hub_file_write_all     (int             fd,
                                      gconstpointer   data,
                                      gsize           size,
                                      GError        **error);
gboolean  vst_hub_file_fail          (GError        **error,
                                      int             number,
                                      const char     *what);
gboolean  vst_hub_file_fail_read     (GError        **error,
                                      int             number,
                                      const char     *what);

G_END_DECLS
