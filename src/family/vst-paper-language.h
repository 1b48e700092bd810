/* vst-paper-language.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family.h"

G_BEGIN_DECLS

/**
 * VstPaperLanguage:
 * @VST_PAPER_IN_BOTH: nobody has told, or it is one we don't write: both
 * @VST_PAPER_IN_ENGLISH: in English
 * @VST_PAPER_IN_FRENCH: in French
 *
 * In which language a paper is for the people it is given to, whatever the desk
 * speaks.  vst_paper_reader() makes a sheet's reader of it.
 */
typedef enum
{
  VST_PAPER_IN_BOTH,
  VST_PAPER_IN_ENGLISH,
  VST_PAPER_IN_FRENCH,
} VstPaperLanguage;

/* The one rule, of two languages as they are kept: "en", "fr", another, or none */
VstPaperLanguage vst_paper_language_choose (const char *person,
                                            const char *head);

/* Of a file that has been read */
VstPaperLanguage vst_paper_language_for    (VstPerson  *person,
                                            VstFamily  *family);

G_END_DECLS
