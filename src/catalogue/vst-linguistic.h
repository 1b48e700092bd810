/* vst-linguistic.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstMotherTongue:
 *
 * Ontario's first question: what is your mother tongue?
 */
typedef enum
{
  VST_TONGUE_NOT_ASKED,
  VST_TONGUE_FRENCH,
  VST_TONGUE_ENGLISH,
  VST_TONGUE_OTHER,
} VstMotherTongue;

/* The second, only of another mother tongue: in which official language is she
 * most at ease?
 */
typedef enum
{
  VST_OFFICIAL_NOT_ASKED,
  VST_OFFICIAL_FRENCH,
  VST_OFFICIAL_ENGLISH,
  VST_OFFICIAL_UNKNOWN,
  VST_OFFICIAL_DECLINED,
} VstOfficialLanguage;

/**
 * VstLinguistic:
 *
 * Both raw answers, stored as one value: "fr", "other en".
 */
typedef struct
{
  VstMotherTongue     tongue;
  VstOfficialLanguage official;
} VstLinguistic;

/* Derived each time, never stored over the answers. */
typedef enum
{
  VST_FRANCOPHONE_NOT_KNOWN,
  VST_FRANCOPHONE_YES,
  VST_FRANCOPHONE_NO,
} VstFrancophone;

gboolean        vst_linguistic_parse  (const char           *value,
                                       VstLinguistic        *linguistic);
char           *vst_linguistic_format (const VstLinguistic  *linguistic) G_GNUC_WARN_UNUSED_RESULT;
VstFrancophone  vst_linguistic_derive (const VstLinguistic  *linguistic);

G_END_DECLS
