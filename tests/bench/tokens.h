/* tokens.h: the files in which encryption is weighed
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-db.h"

G_BEGIN_DECLS

#define BENCH_PEOPLE 100000

/* Nobody's: it keeps nothing secret. */
static const guint8 bench_key[VST_DB_KEY_SIZE] = { 4, 8, 15, 16, 23, 42 };

/* The same content, encrypted and not, as far as the name says. */
static inline VstDb *
bench_tokens_open (const char  *stamp,
                   gboolean     plain,
                   VstDbFlags   flags,
                   GError     **error)
{
  g_autofree char *path = g_strconcat (stamp, plain ? ".plain" : ".encrypted", NULL);

  return vst_db_open (path, plain ? NULL : bench_key, flags | (plain ? VST_DB_PLAIN : 0), error);
}

/* Names that sound like some. */
static inline char *
bench_token (GRand *rand)
{
  static const char *const parts[] = {
    "ta", "re", "mi", "no", "lu", "sa", "be", "cho", "du", "fa", "ga", "hi", "ju", "ka", "le", "ma",
    "ni", "o", "pi", "qua", "ro", "si", "tu", "va", "wa", "ya", "zo", "an", "el", "ir", "or", "un",
  };
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 2, 5); n > 0; n--)
    g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);

  return g_string_free (text, FALSE);
}

G_END_DECLS
