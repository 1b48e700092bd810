/* vst-import-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hit.h"
#include "vst-import.h"

G_BEGIN_DECLS

/* A list that comes in, in words, in the language of the thread. */
const char *vst_word_import_column (const char           *code);
char       *vst_word_import_table  (VstTable             *table) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_import_fault  (const GError         *error,
                                    const VstTableFault  *fault) G_GNUC_WARN_UNUSED_RESULT;
const char *vst_word_import_action (VstImportAction       action);
char       *vst_word_import_row    (const VstImportRow   *row,
                                    const char           *cell) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_import_counts (const VstImportPlan  *plan) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_candidate     (VstHit               *hit,
                                    gboolean              is_private) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
