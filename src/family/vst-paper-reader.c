/* vst-paper-reader.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-paper-reader.h"

/**
 * vst_paper_reader:
 * @language: in which language it is
 * @desk: the language of the desk: of both, its own stands first
 *
 * Whom a sheet is for.  A sheet in both has them side by side where it says
 * vst_document_set_side_by_side().
 */
VstReader
vst_paper_reader (VstPaperLanguage language,
                  VstLanguage desk)
{
  switch (language)
    {
    case VST_PAPER_IN_ENGLISH:
      return VST_READER_ENGLISH;
    case VST_PAPER_IN_FRENCH:
      return VST_READER_FRENCH;
    case VST_PAPER_IN_BOTH:
      return desk == VST_FRENCH ? VST_READER_FRENCH_FIRST : VST_READER_ENGLISH_FIRST;
    default:
      g_return_val_if_reached (VST_READER_ENGLISH_FIRST);
    }
}
