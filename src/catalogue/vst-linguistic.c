/* vst-linguistic.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-linguistic.h"

#include <string.h>

static const char *const tongues[] = { "", "fr", "en", "other" };
static const char *const officials[] = { "", "fr", "en", "unknown", "declined" };

static gboolean
look_up (const char *const *codes,
         guint n_codes,
         const char *code,
         guint *index)
{
  for (guint i = 1; i < n_codes; i++)
    if (g_str_equal (codes[i], code))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * vst_linguistic_parse:
 * @value: as it is stored; empty when nobody asked
 *
 * Returns: %FALSE for anything else
 */
gboolean
vst_linguistic_parse (const char *value,
                      VstLinguistic *linguistic)
{
  g_auto (GStrv) parts = NULL;
  guint tongue = 0, official = 0;

  g_return_val_if_fail (value != NULL && linguistic != NULL, FALSE);

  *linguistic = (VstLinguistic){ VST_TONGUE_NOT_ASKED, VST_OFFICIAL_NOT_ASKED };
  if (*value == '\0')
    return TRUE;

  parts = g_strsplit (value, " ", 3);
  if (!look_up (tongues, G_N_ELEMENTS (tongues), parts[0], &tongue))
    return FALSE;

  if (parts[1] != NULL &&
      (tongue != VST_TONGUE_OTHER || parts[2] != NULL || !look_up (officials, G_N_ELEMENTS (officials), parts[1], &official)))
    return FALSE;

  linguistic->tongue = (VstMotherTongue) tongue;
  linguistic->official = (VstOfficialLanguage) official;

  return TRUE;
}

char *
vst_linguistic_format (const VstLinguistic *linguistic)
{
  g_return_val_if_fail (linguistic != NULL, NULL);

  if (linguistic->tongue != VST_TONGUE_OTHER || linguistic->official == VST_OFFICIAL_NOT_ASKED)
    return g_strdup (tongues[linguistic->tongue]);

  return g_strconcat (tongues[linguistic->tongue], " ", officials[linguistic->official], NULL);
}

/**
 * vst_linguistic_derive:
 *
 * Ontario's inclusive definition: French is the mother tongue; or it is neither
 * official language, and French is the one in which she is most at ease.
 */
VstFrancophone
vst_linguistic_derive (const VstLinguistic *linguistic)
{
  g_return_val_if_fail (linguistic != NULL, VST_FRANCOPHONE_NOT_KNOWN);

  switch (linguistic->tongue)
    {
    case VST_TONGUE_FRENCH:
      return VST_FRANCOPHONE_YES;
    case VST_TONGUE_ENGLISH:
      return VST_FRANCOPHONE_NO;
    case VST_TONGUE_OTHER:
      if (linguistic->official == VST_OFFICIAL_FRENCH)
        return VST_FRANCOPHONE_YES;
      return linguistic->official == VST_OFFICIAL_ENGLISH ? VST_FRANCOPHONE_NO : VST_FRANCOPHONE_NOT_KNOWN;
    case VST_TONGUE_NOT_ASKED:
    default:
      return VST_FRANCOPHONE_NOT_KNOWN;
    }
}
