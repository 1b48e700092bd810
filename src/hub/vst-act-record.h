/* vst-act-record.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-view.h"

G_BEGIN_DECLS

#define VST_TYPE_ACT_RECORD (vst_act_record_get_type ())

G_DECLARE_FINAL_TYPE (VstActRecord, vst_act_record, VST, ACT_RECORD, GObject)

VstActRecord *vst_act_record_new            (gint64         id,
                                             gint64         at,
                                             const char    *staff_name,
                                             const char    *deed,
                                             const char    *subject,
                                             gint64         subject_id,
                                             gint64         undoes,
                                             guint          n_turns,
                                             gboolean       is_undone,
                                             const char    *reason,
                                             const char    *before,
                                             const char    *after) G_GNUC_WARN_UNUSED_RESULT;

gint64        vst_act_record_get_id         (VstActRecord  *self);
gint64        vst_act_record_get_at         (VstActRecord  *self);
const char   *vst_act_record_get_staff_name (VstActRecord  *self);
const char   *vst_act_record_get_deed       (VstActRecord  *self);
const char   *vst_act_record_get_subject    (VstActRecord  *self);
gint64        vst_act_record_get_subject_id (VstActRecord  *self);
gint64        vst_act_record_get_undoes     (VstActRecord  *self);
gboolean      vst_act_record_is_redo        (VstActRecord  *self);
gboolean      vst_act_record_is_undone      (VstActRecord  *self);
const char   *vst_act_record_get_reason     (VstActRecord  *self);
const char   *vst_act_record_get_before     (VstActRecord  *self);
const char   *vst_act_record_get_after      (VstActRecord  *self);

/* What a row of the journal says */
gboolean      vst_act_read_text             (VstView       *view,
                                             VstStmt       *stmt,
                                             int            column,
                                             const char    *name,
                                             int            id_column,
                                             char         **text,
                                             GError       **error);
gboolean      vst_act_read_texts            (VstView       *view,
                                             VstStmt       *stmt,
                                             int            before_column,
                                             int            id_column,
                                             char         **before,
                                             char         **after,
                                             gboolean      *seen,
                                             GError       **error);

G_END_DECLS
