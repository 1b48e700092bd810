/* vst-iso-country.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-language.h"

G_BEGIN_DECLS

/* A country, by its ISO 3166-1 code: "CA". */
typedef struct
{
  const char *code;
  const char *names[2];         /* by #VstLanguage */
} VstIsoCountry;

/* On any thread. */
const VstIsoCountry *vst_iso_get_countries     (guint        *n_countries);
gboolean             vst_iso_is_country        (const char   *code);
const char          *vst_iso_get_country_name  (const char   *code,
                                                VstLanguage   language);
char                *vst_iso_find_country      (const char   *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
