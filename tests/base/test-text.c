/* test-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-text.h"

static void
test_folds_case_and_accents (void)
{
  static const char *const same[] = { "cote", "Côté", "COTE", "Co\xcc\x82te\xcc\x81" };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *key = vst_text_fold (same[i]);

      g_assert_cmpstr (key, ==, "cote");
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/folds-case-and-accents", test_folds_case_and_accents);

  return g_test_run ();
}
