/* vst-backup.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-backup-file.h"
#include "vst-hub.h"

G_BEGIN_DECLS

/**
 * VstBackupReport:
 *
 * A backup that was made and verified, or that could be restored.
 */
typedef struct
{
  char   *path;
  gint64  made_at;    /* microseconds UTC */
  guint64 size;       /* bytes */
  gint64  n_acts;     /* in its journal */
} VstBackupReport;

void             vst_backup_report_free (VstBackupReport      *self);

/* Making one, while the hub is open */
char            *vst_backup_build_path  (const char           *place,
                                         gint64                now) G_GNUC_WARN_UNUSED_RESULT;
void             vst_backup_make        (VstHub               *hub,
                                         const char           *path,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
VstBackupReport *vst_backup_make_finish (VstHub               *hub,
                                         GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
extern const VstReading vst_backup_read_last;   /* args: NULL → gint64, the moment of the last one; 0 for never */
extern const VstDeed    vst_backup_note;        /* args: gint64, the moment of a verified one */
guint            vst_backup_prune       (const char           *place,
                                         gint64                now);

/**
 * VstBackupOwner:
 * @staff_id: an administrator's, or %VST_STAFF_RECOVERY
 * @passphrase: (nullable): hers
 * @recovery: (nullable): the recovery kit's secret
 *
 * Who proves that a backup may be restored.
 */
typedef struct
{
  gint64      staff_id;
  const char *passphrase;
  VstSecret  *recovery;
} VstBackupOwner;

/**
 * VstBackupLoss:
 * @same_hub: of one hub, whatever its folder is called
 * @n_acts: in the hub that is there, after the backup was made
 * @last_at: when the last of them was; microseconds UTC
 *
 * What a hub that is there holds and a backup doesn't.
 */
typedef struct
{
  gboolean same_hub;
  gint64   n_acts;
  gint64   last_at;
} VstBackupLoss;

/* Restoring: takes its time, so not on the main thread */
VstBackupReport *vst_backup_look        (const char           *path,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         vst_backup_compare     (const char           *path,
                                         const char           *folder,
                                         const VstBackupOwner *owner,
                                         VstBackupLoss        *loss,
                                         GError              **error);
gboolean         vst_backup_restore     (const char           *path,
                                         const char           *folder,
                                         const VstBackupOwner *owner,
                                         gboolean              replace,
                                         GCancellable         *cancellable,
                                         GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstBackupReport, vst_backup_report_free)

G_END_DECLS
