/* vst-alert-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-alert.h"

G_BEGIN_DECLS

extern const VstKept vst_alert_kept;

GPtrArray *vst_alerts_read (VstView  *view,
                            gint64    family_id,
                            GError  **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a family's alerts of today are about, and which may be told at a glance. */
typedef struct
{
  gint64 family_id;
  guint  kinds;           /* a bit a VstAlertKind; of those about safety none */
} VstMinded;

gboolean vst_alerts_read_kinds (VstView     *view,
                                gint64       family_id,
                                const char  *day,
                                guint       *kinds,
                                GError     **error);

extern const VstReading vst_alert_read_minded;   /* args: gint64 *, a family → VstMinded */

/* What was typed, or which one is over. */
typedef struct
{
  gint64         alert_id;      /* 0 for a new one */
  gint64         revision;
  gint64         family_id;     /* of a new one */
  VstAlertEntry *entry;         /* NULL to end one */
} VstAlertEdit;

VstAlertEdit *vst_alert_edit_new  (gint64                alert_id,
                                   gint64                revision,
                                   gint64                family_id,
                                   const VstAlertEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void          vst_alert_edit_free (VstAlertEdit         *edit);

extern const VstDeed vst_alert_do_add;    /* args: VstAlertEdit → gint64 *, its id */
extern const VstDeed vst_alert_do_edit;   /* args: VstAlertEdit → TRUE */
extern const VstDeed vst_alert_do_end;    /* args: VstAlertEdit → TRUE */

G_END_DECLS
