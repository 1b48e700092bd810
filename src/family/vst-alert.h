/* vst-alert.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VST_ALERT_TEXT_CHARS 500

typedef enum
{
  VST_ALERT_INFORMATION,
  VST_ALERT_ATTENTION,
  VST_ALERT_SAFETY,
} VstAlertPriority;

/* What it is about.  What is about somebody's safety says so by its priority. */
typedef enum
{
  VST_ALERT_OTHER,
  VST_ALERT_ALLERGY,
  VST_ALERT_CUSTODY,
  VST_ALERT_ACCESS,           /* what she needs to get in and about */
} VstAlertKind;

#define VST_N_ALERT_KINDS 4

const char *vst_alert_kind_code      (VstAlertKind       kind);
gboolean    vst_alert_kind_parse     (const char        *code,
                                      VstAlertKind      *kind);
const char *vst_alert_priority_code  (VstAlertPriority   priority);
gboolean    vst_alert_priority_parse (const char        *code,
                                      VstAlertPriority  *priority);

/**
 * VstAlertEntry:
 * @text: what whoever opens the file must know
 * @from: the first day it is shown
 * @until: the last one, or empty for as long as it isn't ended
 */
typedef struct
{
  char             *text;
  VstAlertKind      kind;
  VstAlertPriority  priority;
  char             *from;
  char             *until;
} VstAlertEntry;

VstAlertEntry *vst_alert_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstAlertEntry *vst_alert_entry_copy  (const VstAlertEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void           vst_alert_entry_free  (VstAlertEntry        *entry);
gboolean       vst_alert_entry_check (VstAlertEntry        *entry,
                                      GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstAlertEntry, vst_alert_entry_free)

#define VST_TYPE_ALERT (vst_alert_get_type ())

G_DECLARE_FINAL_TYPE (VstAlert, vst_alert, VST, ALERT, GObject)

VstAlert            *vst_alert_new           (gint64                id,
                                              gint64                revision,
                                              gint64                family_id,
                                              const VstAlertEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;

gint64               vst_alert_get_id        (VstAlert             *self);
gint64               vst_alert_get_revision  (VstAlert             *self);
gint64               vst_alert_get_family_id (VstAlert             *self);
const VstAlertEntry *vst_alert_get_entry     (VstAlert             *self);
gboolean             vst_alert_is_shown      (VstAlert             *self,
                                              const char           *on);

G_END_DECLS
