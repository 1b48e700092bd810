/* vst-act-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act-private.h"
#include "vst-act-record.h"
#include "vst-audit.h"

G_BEGIN_DECLS

/* For the door alone */
gboolean  vst_act_begin         (VstAct          *act,
                                 VstView         *view,
                                 const VstDeed   *deed,
                                 GError         **error);
gint64    vst_act_write         (VstAct          *act,
                                 const guint8    *uid,
                                 GError         **error);
gboolean  vst_act_is_there      (VstView         *view,
                                 const guint8    *uid);
gboolean  vst_act_revert        (VstAct          *act,
                                 gint64           act_id,
                                 const VstDeed  **deed,
                                 GError         **error);
gboolean  vst_act_read_head     (VstDb           *db,
                                 guint64         *count,
                                 guint8          *hash,
                                 GError         **error);
gboolean  vst_act_has_hash      (VstDb           *db,
                                 gint64           act_id,
                                 const guint8    *hash,
                                 GError         **error);

gboolean  vst_act_count_since   (VstDb           *db,
                                 gint64           moment,
                                 gint64          *n_acts,
                                 gint64          *last_at,
                                 GError         **error);

/* Readings: the journal */
extern const VstReading vst_act_read_own;      /* args: NULL → GPtrArray of VstActRecord */
extern const VstReading vst_act_read_all;      /* args: NULL → GPtrArray of VstActRecord */

/* Where the journal stands, for paper */
gboolean   vst_act_read_anchor  (VstView         *view,
                                 guint64         *count,
                                 guint8          *hash,
                                 GError         **error);

GPtrArray *vst_act_read_history (VstView         *view,
                                 const char      *table,
                                 gint64           row_id,
                                 GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
