/* vst-paper-language.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-paper-language.h"

static VstPaperLanguage
language_of (const char *code)
{
  if (g_strcmp0 (code, "en") == 0)
    return VST_PAPER_IN_ENGLISH;

  return g_strcmp0 (code, "fr") == 0 ? VST_PAPER_IN_FRENCH : VST_PAPER_IN_BOTH;
}

/**
 * vst_paper_language_choose:
 * @person: (nullable): the language of whoever is given the paper
 * @head: (nullable): the language of the one her family's file stands under
 *
 * The person's own language, else the family head's, else both.  Where hers is
 * one that we don't write, what her family reads is the next best.
 */
VstPaperLanguage
vst_paper_language_choose (const char *person,
                           const char *head)
{
  VstPaperLanguage own = language_of (person);

  return own != VST_PAPER_IN_BOTH ? own : language_of (head);
}

/**
 * vst_paper_language_for:
 * @person: (nullable): whoever is given the paper; %NULL for the family as such
 * @family: (nullable): her family
 */
VstPaperLanguage
vst_paper_language_for (VstPerson *person,
                        VstFamily *family)
{
  VstMember *head;

  g_return_val_if_fail (person == NULL || VST_IS_PERSON (person), VST_PAPER_IN_BOTH);
  g_return_val_if_fail (family == NULL || VST_IS_FAMILY (family), VST_PAPER_IN_BOTH);

  head = family != NULL ? vst_family_get_head (family) : NULL;

  return vst_paper_language_choose (person != NULL ? vst_person_get_entry (person)->language : NULL,
                                    head != NULL ? vst_person_get_entry (vst_member_get_person (head))->language : NULL);
}
