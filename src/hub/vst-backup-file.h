/* vst-backup-file.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-keys.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define VST_BACKUP_FILE_ENDING ".vestibule-backup"

/**
 * VstBackupFile:
 *
 * A backup: the database under a key of its own, the key sealed to those who
 * may restore, and the `keys` file that says who they are.
 *
 * Reading the whole of one takes as long as the disk does: not on the main
 * thread.
 */
typedef struct _VstBackupFile VstBackupFile;

gboolean       vst_backup_file_write          (const char     *path,
                                               VstKeys        *keys,
                                               VstSecret      *backup_key,
                                               const char     *database_path,
                                               gint64          now,
                                               GCancellable   *cancellable,
                                               GError        **error);

VstBackupFile *vst_backup_file_open           (const char     *path,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           vst_backup_file_free           (VstBackupFile  *file);

VstKeys       *vst_backup_file_get_keys       (VstBackupFile  *file);
gint64         vst_backup_file_get_made_at    (VstBackupFile  *file);
guint64        vst_backup_file_get_size       (VstBackupFile  *file);

GError        *vst_backup_file_blame          (GError         *error);
gboolean       vst_backup_file_verify         (VstBackupFile  *file,
                                               GCancellable   *cancellable,
                                               GError        **error);
VstSecret     *vst_backup_file_unlock         (VstBackupFile  *file,
                                               VstKeyRing     *ring,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       vst_backup_file_extract        (VstBackupFile  *file,
                                               VstSecret      *backup_key,
                                               const char     *database_path,
                                               GCancellable   *cancellable,
                                               GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstBackupFile, vst_backup_file_free)

G_END_DECLS
