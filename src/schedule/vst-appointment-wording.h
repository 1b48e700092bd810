/* vst-appointment-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-slot.h"

G_BEGIN_DECLS

/* Appointments in words, in the language of the thread. */
const char *vst_word_appointment_state (VstAppointmentState  state);
GStrv       vst_word_conflicts         (guint                conflicts) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_span              (int                  from_minute,
                                        int                  to_minute) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_slot              (VstSlot             *slot) G_GNUC_WARN_UNUSED_RESULT;

/* NULL for a deed that isn't an appointment's. */
const char *vst_word_appointment_deed  (const char          *code,
                                        gboolean             is_undo);

G_END_DECLS
