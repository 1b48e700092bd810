/* vst-recovery-sheet.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-pages.h"
#include "vst-secret.h"
#include "vst-wording.h"

G_BEGIN_DECLS

VstPages *vst_recovery_sheet_layout (const char *name_en,
                                     const char *name_fr,
                                     VstSecret  *recovery,
                                     const char *day,
                                     VstReader   reader,
                                     VstPaper    paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
