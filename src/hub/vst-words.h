/* vst-words.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-secret.h"

G_BEGIN_DECLS

/* English ones first, then as many French ones. */
#define VST_WORDS_COUNT      2048
#define VST_WORDS_ENGLISH    1024

/* 256 bits and 8 to check them, 11 a word. */
#define VST_WORDS_IN_KIT     24

const char *vst_words_get         (guint         number);
gboolean    vst_words_find        (const char   *word,
                                   guint        *number);

void        vst_words_from_secret (VstSecret    *secret,
                                   const char  **words);
VstSecret  *vst_words_to_secret   (const char   *text,
                                   guint        *unknown,
                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Letter by letter, leaving no copy: what is the same to a forgiving eye. */
gsize       vst_words_fold_letter (gunichar      letter,
                                   char         *folded);

G_END_DECLS
