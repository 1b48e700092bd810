/* vst-interview-sheet.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-answer.h"
#include "vst-document.h"

G_BEGIN_DECLS

VstDocument *vst_interview_sheet_new    (const VstInterview  *interview,
                                         VstReader            reader,
                                         const char          *hub_name,
                                         const char          *today) G_GNUC_WARN_UNUSED_RESULT;
VstReader    vst_interview_sheet_reader (const VstInterview  *interview,
                                         VstLanguage          desk);

G_END_DECLS
