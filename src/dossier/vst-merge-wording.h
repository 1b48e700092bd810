/* vst-merge-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-merge-store.h"

G_BEGIN_DECLS

/* In the language of the thread: a part that may be taken of the other, by its
 * place among the bits; how much there is of something; and, of a merge, what was
 * taken of whom, and what stays with the file that is merged.
 */
const char *vst_word_merge_part  (guint                 part);
char       *vst_word_merge_count (const VstMergeCount  *count) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_merge_taken (const VstMerge       *merge,
                                  const VstMergeTaken  *taken) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_merge_left  (const VstMerge       *merge) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_merge_row   (const VstMergeLeft   *left) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
