/* people.h: where the benchmarks' hub lies, and what is typed into its search box
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BENCH_PASSPHRASE "a passphrase for benchmarks"

/* What the people in it are made from. */
#define BENCH_SEED 481703

static inline char *
bench_folder (const char *stamp)
{
  return g_strconcat (stamp, ".vestibule", NULL);
}

/* Each is typed letter by letter; every letter is a search. */
static const char *const bench_trace[] = {
  "tremblay",
  "cote",
  "marie gagnon",
  "gagnon marie",
  "nguyen",
  "catherine belanger",
  "lavoie c",
  "smith j",
  "mcdonald",
  "hassan noor",
  "elizabeth",
  "bouchard amelie",
  "jean roy",
  "shevchenko",
  "okafor s",
};

G_END_DECLS
