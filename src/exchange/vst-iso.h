/* vst-iso.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-language.h"

G_BEGIN_DECLS

/**
 * VstIsoLanguage:
 * @code: its ISO 639 code: two letters where there are two, else three
 * @names: how each of our languages calls it, by #VstLanguage
 *
 * A language that somebody may speak.
 */
typedef struct
{
  const char *code;
  const char *names[2];
} VstIsoLanguage;

/* On any thread. */
const VstIsoLanguage *vst_iso_get_languages     (guint        *n_languages);
gboolean              vst_iso_is_language       (const char   *code);
const char           *vst_iso_get_language_name (const char   *code,
                                                 VstLanguage   language);
char                 *vst_iso_find_language     (const char   *text) G_GNUC_WARN_UNUSED_RESULT;

/* Before all others, for a test. */
void                  vst_iso_set_prefix        (const char   *prefix);

G_END_DECLS
