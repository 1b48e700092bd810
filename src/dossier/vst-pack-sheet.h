/* vst-pack-sheet.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-document.h"
#include "vst-pack.h"

G_BEGIN_DECLS

/* The same as in the file, to be read; @xml is what the schema says. */
VstDocument *vst_pack_sheet_new (VstXml     *xml,
                                 VstReader   reader) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
