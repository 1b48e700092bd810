/* vst-intake-sheet.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-document.h"
#include "vst-family.h"
#include "vst-kin.h"

G_BEGIN_DECLS

VstDocument *vst_intake_sheet_new (const VstFamilyEntry *entry,
                                   const VstKin         *kin,
                                   VstReader             reader,
                                   const char           *hub_name,
                                   const char           *today) G_GNUC_WARN_UNUSED_RESULT;

/* What the sheet prints of a family whose file is open. */
VstFamilyEntry *vst_intake_sheet_entry  (VstFamily            *family) G_GNUC_WARN_UNUSED_RESULT;
void            vst_intake_sheet_reduce (VstKin               *kin,
                                         VstFamily            *family,
                                         const char           *today);
VstReader       vst_intake_sheet_reader (const VstFamilyEntry *entry,
                                         VstLanguage           desk);

G_END_DECLS
