/* vst-word.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-word.h"

#include <glib/gi18n.h>

/**
 * vst_word_find:
 * @code: (nullable): as it is stored
 * @otherwise: (nullable): what a code that isn't among them is called
 *
 * Returns: (nullable): in the language of the thread
 */
const char *
vst_word_find (const VstWord *words,
               guint n_words,
               const char *code,
               const char *otherwise)
{
  g_return_val_if_fail (words != NULL, otherwise);

  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return _(words[i].text);

  return otherwise;
}
