/* vst-audit.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-db.h"
#include "vst-view.h"

G_BEGIN_DECLS

#define VST_AUDIT_SIZE     32
#define VST_AUDIT_UID_SIZE 16

/**
 * VstAuditAct:
 *
 * What the chain covers of one act.
 */
typedef struct
{
  gint64        id;
  const guint8 *uid;
  gint64        at;
  gint64        staff_id;
  const char   *session;
  const char   *deed;
  const char   *subject;     /* nullable, as the next two */
  gint64        subject_id;
  gint64        undoes;
  const char   *reason;
} VstAuditAct;

/* A salted commitment to the rows of an act, in order. */
GChecksum *vst_audit_begin_rows  (const guint8       *salt);
void       vst_audit_add_row     (GChecksum          *rows,
                                  const char         *table,
                                  gint64              row_id,
                                  const char         *before,
                                  const char         *after);
void       vst_audit_end_rows    (GChecksum          *rows,
                                  guint8             *commitment);

void       vst_audit_hash        (const VstAuditAct  *act,
                                  const guint8       *commitment,
                                  const guint8       *previous,
                                  guint8             *hash);

gboolean   vst_audit_verify_for  (VstDb              *db,
                                  VstView            *view,
                                  guint64             anchor_count,
                                  const guint8       *anchor_head,
                                  gint64             *n_acts,
                                  GError            **error);
gboolean   vst_audit_verify      (VstDb              *db,
                                  guint64             anchor_count,
                                  const guint8       *anchor_head,
                                  gint64             *n_acts,
                                  GError            **error);

G_END_DECLS
