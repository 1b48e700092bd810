/* vst-chit-export.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-export.h"

G_BEGIN_DECLS

extern const VstReading vst_chit_export;   /* args: VstExport → guint *, how many chits */

G_END_DECLS
