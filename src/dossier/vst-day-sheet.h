/* vst-day-sheet.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-day-sheet-store.h"
#include "vst-document.h"

G_BEGIN_DECLS

VstDocument *vst_day_sheet_new (const VstDayFacts *facts,
                                VstReader          reader,
                                const char        *hub_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
