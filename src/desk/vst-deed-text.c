/* vst-deed-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-deed-text.h"

#include <glib/gi18n.h>

#include "vst-family-wording.h"

/**
 * vst_deed_text_undone:
 * @code: of a deed that can be undone
 *
 * Rooms have the words for their own deeds; the desk asks each in turn.
 */
char *
vst_deed_text_undone (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return g_strdup (vst_word_deed (code, TRUE));
}

char *
vst_deed_text_redone (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  /* Translators: what was done, as in "File opened". */
  return g_strdup_printf (_("Done again. %s."), vst_word_deed (code, FALSE));
}
