/* vst-family-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-candidate.h"
#include "vst-contact-wording.h"
#include "vst-family.h"
#include "vst-wording.h"

G_BEGIN_DECLS

/* The codes of this room in words, in the language of the thread: for screens,
 * sheets and the command line.  A day is an ISO text.
 */

/* People */
char       *vst_word_name           (VstPerson          *person,
                                     gboolean            is_private) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_language       (const char         *code) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_age            (VstPerson          *person,
                                     const char         *today) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_birth          (const VstPersonEntry *entry,
                                     const char         *today) G_GNUC_WARN_UNUSED_RESULT;
const char *vst_word_role           (const char         *code);
char       *vst_word_worker         (const char         *name,
                                     const char         *agency_en,
                                     const char         *agency_fr) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_family_line    (VstFamily          *family,
                                     const char         *today) G_GNUC_WARN_UNUSED_RESULT;
GStrv       vst_word_gaps           (VstFamily          *family,
                                     VstPhoneReply       phone,
                                     const char         *today,
                                     guint              *n_fields) G_GNUC_WARN_UNUSED_RESULT;

/* Alerts, likenesses, history */
const char *vst_word_alert_kind     (VstAlertKind        kind);
char       *vst_word_minded         (guint               kinds) G_GNUC_WARN_UNUSED_RESULT;
const char *vst_word_priority       (VstAlertPriority    priority);
GStrv       vst_word_reasons        (VstReasons          reasons) G_GNUC_WARN_UNUSED_RESULT;
const char *vst_word_deed           (const char         *code,
                                     gboolean            is_undo);
char       *vst_word_deed_again     (const char         *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
