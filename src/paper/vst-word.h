/* vst-word.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a code of the lower floors is called; @text is marked with N_(). */
typedef struct
{
  const char *code;
  const char *text;
} VstWord;

const char *vst_word_find (const VstWord *words,
                           guint          n_words,
                           const char    *code,
                           const char    *otherwise);

G_END_DECLS
