/* vst-wording.h
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
 * VstWording:
 * @first: (nullable): in the reader's language
 * @second: (nullable): the same in the other one, when both are wanted
 *
 * One text of a sheet, in the languages of its reader.
 */
typedef struct
{
  char *first;
  char *second;
} VstWording;

VstWording vst_wording_same  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
VstWording vst_wording_take  (char       *first,
                              char       *second) G_GNUC_WARN_UNUSED_RESULT;
void       vst_wording_clear (VstWording *words);

#define VST_NO_WORDING ((VstWording) { NULL, NULL })

/**
 * VST_WORDING_TAKE:
 * @reader: a #VstReader
 * @text: an expression that makes a new text
 *
 * Evaluates @text in each language of @reader:
 * `VST_WORDING_TAKE (reader, g_strdup_printf (_("Taxi chit no. %d"), number))`
 */
#define VST_WORDING_TAKE(reader, text) \
  (G_GNUC_EXTENSION ({ \
    char *wording_first, *wording_second = NULL; \
    { \
      VST_LANGUAGE_SCOPE (vst_reader_get_language (reader)); \
      wording_first = (text); \
    } \
    if (vst_reader_is_bilingual (reader)) \
      { \
        VST_LANGUAGE_SCOPE (vst_reader_get_other_language (reader)); \
        wording_second = (text); \
      } \
    vst_wording_take (wording_first, wording_second); \
  }))

/**
 * VST_WORDING:
 * @reader: a #VstReader
 * @text: an expression that borrows a text, such as `_("Sign-in sheet")`
 *
 * Evaluates @text in each language of @reader, and keeps copies.
 */
#define VST_WORDING(reader, text) VST_WORDING_TAKE (reader, g_strdup (text))

G_END_DECLS
