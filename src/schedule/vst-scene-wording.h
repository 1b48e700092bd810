/* vst-scene-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency.h"
#include "vst-presence-day.h"
#include "vst-service.h"

G_BEGIN_DECLS

/* The codes of agencies, rooms and presence in words, in the language of the
 * thread.
 */

/* What is read of them: a name, or the neutral word for who need not know. */
const char *vst_word_agency         (VstAgency               *agency);
const char *vst_word_agency_outside (VstAgency               *agency);
const char *vst_word_service        (VstService              *service);
const char *vst_word_space          (VstSpace                *space);
const char *vst_word_label          (VstLabel                 label);

const char *vst_word_agency_kind    (const char              *code);
const char *vst_word_sensitivity    (VstSensitivity           sensitivity);

/* When they come */
const char *vst_word_presence_state (VstPresenceState         state);
char       *vst_word_weekday        (guint                    weekday) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_minutes        (int                      from_minute,
                                     int                      to_minute) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_recurrence     (const VstPresenceEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_languages      (const char              *codes) G_GNUC_WARN_UNUSED_RESULT;

/* NULL for a deed that isn't of the scene. */
const char *vst_word_scene_deed     (const char              *code,
                                     gboolean                 is_undo);

G_END_DECLS
