/* vst-interview-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_INTERVIEW_FIELD (vst_interview_field_get_type ())

G_DECLARE_FINAL_TYPE (VstInterviewField, vst_interview_field, VST, INTERVIEW_FIELD, AdwBin)

void vst_interview_field_show (VstInterviewField *self,
                               VstHub            *hub,
                               gint64             family_id);

G_END_DECLS
