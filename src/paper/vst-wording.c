/* vst-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-wording.h"

VstLanguage
vst_reader_get_language (VstReader reader)
{
  return reader == VST_READER_FRENCH || reader == VST_READER_FRENCH_FIRST ? VST_FRENCH : VST_ENGLISH;
}

VstLanguage
vst_reader_get_other_language (VstReader reader)
{
  return vst_reader_get_language (reader) == VST_FRENCH ? VST_ENGLISH : VST_FRENCH;
}

gboolean
vst_reader_is_bilingual (VstReader reader)
{
  return reader == VST_READER_ENGLISH_FIRST || reader == VST_READER_FRENCH_FIRST;
}

/**
 * vst_wording_same:
 * @text: (nullable): a name or a number
 *
 * A text that reads the same in both languages, and is printed once.
 */
VstWording
vst_wording_same (const char *text)
{
  return vst_wording_take (g_strdup (text), NULL);
}

/**
 * vst_wording_take:
 * @first: (nullable) (transfer full): in the reader's language
 * @second: (nullable) (transfer full): in the other one
 *
 * Puts two texts together.
 *
 * What is the same in both is kept once, what is empty not at all, and what
 * isn't UTF-8 is made so: Pango would complain in the log.
 */
VstWording
vst_wording_take (char *first,
                  char *second)
{
  VstWording words = { first, second };
  char **texts[] = { &words.first, &words.second };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char *text = *texts[i];

      if (text == NULL)
        continue;

      if (text[0] == '\0')
        *texts[i] = NULL;
      else if (!g_utf8_validate (text, -1, NULL))
        *texts[i] = g_utf8_make_valid (text, -1);
      else
        continue;

      g_free (text);
    }

  if (g_strcmp0 (words.first, words.second) == 0)
    g_clear_pointer (&words.second, g_free);

  return words;
}

void
vst_wording_clear (VstWording *words)
{
  g_clear_pointer (&words->first, g_free);
  g_clear_pointer (&words->second, g_free);
}
