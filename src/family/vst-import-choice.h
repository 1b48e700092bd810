/* vst-import-choice.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-import.h"

G_BEGIN_DECLS

/* What somebody may choose of a plan. */
gboolean vst_import_choice_is_open (const VstImportPlan *plan,
                                    guint                family);
guint    vst_import_choice_count   (const VstImportPlan *plan);

G_END_DECLS
