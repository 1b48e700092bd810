/* vst-import-twins.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-import.h"

G_BEGIN_DECLS

void vst_import_find_twins (VstImportPlan *plan);

G_END_DECLS
