/* vst-words.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "vst-language.h"

G_BEGIN_DECLS

/**
 * VstReader:
 * @VST_READER_ENGLISH: reads English
 * @VST_READER_FRENCH: reads French
 * @VST_READER_ENGLISH_FIRST: both, English first and larger
 * @VST_READER_FRENCH_FIRST: both, French first and larger
 *
 * Whom a sheet is for: its language is the reader's, not the screen's.
 */
typedef enum
{
  VST_READER_ENGLISH,
  VST_READER_FRENCH,
  VST_READER_ENGLISH_FIRST,
  VST_READER_FRENCH_FIRST,
} VstReader;

VstLanguage vst_reader_get_language       (VstReader reader);
VstLanguage vst_reader_get_other_language (VstReader reader);
gboolean    vst_reader_is_bilingual       (VstReader reader);

/**
 * VstWords:
 * @first: (nullable): in the reader's language
 * @second: (nullable): the same in the other one, when both are wanted
 *
 * One text of a sheet, in the languages of its reader.
 */
typedef struct
{
  char *first;
  char *second;
} VstWords;

VstWords vst_words_same  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
VstWords vst_words_take  (char       *first,
                          char       *second) G_GNUC_WARN_UNUSED_RESULT;
void     vst_words_clear (VstWords   *words);

#define VST_NO_WORDS ((VstWords) { NULL, NULL })

/**
 * VST_WORDS_TAKE:
 * @reader: a #VstReader
 * @text: an expression that makes a new text
 *
 * Evaluates @text in each language of @reader:
 * `VST_WORDS_TAKE (reader, g_strdup_printf (_("Taxi chit no. %d"), number))`
 */
#define VST_WORDS_TAKE(reader, text) \
  (G_GNUC_EXTENSION ({ \
    char *words_first, *words_second = NULL; \
    { \
      VST_LANGUAGE_SCOPE (vst_reader_get_language (reader)); \
      words_first = (text); \
    } \
    if (vst_reader_is_bilingual (reader)) \
      { \
        VST_LANGUAGE_SCOPE (vst_reader_get_other_language (reader)); \
        words_second = (text); \
      } \
    vst_words_take (words_first, words_second); \
  }))

/**
 * VST_WORDS:
 * @reader: a #VstReader
 * @text: an expression that borrows a text, such as `_("Sign-in sheet")`
 *
 * Evaluates @text in each language of @reader, and keeps copies.
 */
#define VST_WORDS(reader, text) VST_WORDS_TAKE (reader, g_strdup (text))

G_END_DECLS
