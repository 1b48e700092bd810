/* test-code.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-code.h"

#include <string.h>

static const guint8 hub[16] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
static const guint8 other_hub[16] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17 };

static void
test_code_leads_back (void)
{
  const gint64 ids[] = { 0, 1, 2, 3, 31, 32, 1000, 99999, 4294967295, 4294967296, VST_CODE_HIGHEST_ID };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *code = vst_code_make (hub, "person", ids[i]);
      g_autofree char *loud = g_ascii_strup (code, -1);
      gint64 id;

      g_assert_cmpuint (strlen (code), ==, VST_CODE_LENGTH);
      g_assert_true (vst_code_read (hub, "person", code, &id));
      g_assert_cmpint (id, ==, ids[i]);
      g_assert_true (vst_code_read (hub, "person", loud, &id));
      g_assert_cmpint (id, ==, ids[i]);
    }
}

static void
test_code_stays_the_same (void)
{
  g_autofree char *first = vst_code_make (hub, "person", 7);
  g_autofree char *again = vst_code_make (hub, "person", 7);

  g_assert_cmpstr (first, ==, again);
}

/* It is of one table in one hub; there it says neither how many nor in which
 * order.
 */
static void
test_code_says_nothing_elsewhere (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint rises = 0;
  char *before = NULL;

  for (gint64 i = 1; i <= 2000; i++)
    {
      char *code = vst_code_make (hub, "person", i);
      gint64 id;

      g_assert_false (vst_code_read (hub, "family", code, &id));
      g_assert_false (vst_code_read (other_hub, "person", code, &id));
      rises += before != NULL && strcmp (before, code) < 0;
      before = code;
      g_assert_true (g_hash_table_add (known, code));
    }

  g_assert_cmpuint (rises, >, 800);
  g_assert_cmpuint (rises, <, 1200);
}

static void
test_slip_of_the_keyboard_is_noticed (void)
{
  g_autofree char *code = vst_code_make (hub, "person", 12);
  gint64 id;

  g_assert_false (vst_code_read (hub, "person", "", &id));
  g_assert_false (vst_code_read (hub, "person", "12", &id));
  g_assert_false (vst_code_read (hub, "person", "zzzzzzzzzzzzz", &id));
  g_assert_false (vst_code_read (hub, "person", "0000000000000\n", &id));
  g_assert_false (vst_code_read (hub, "person", "00000000000u0", &id));

  for (guint i = 0; i < VST_CODE_LENGTH; i++)
    {
      g_autofree char *slip = g_strdup (code);

      slip[i] = slip[i] == '0' ? '1' : '0';
      g_assert_false (vst_code_read (hub, "person", slip, &id));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/code/leads-back", test_code_leads_back);
  g_test_add_func ("/code/stays-the-same", test_code_stays_the_same);
  g_test_add_func ("/code/says-nothing-elsewhere", test_code_says_nothing_elsewhere);
  g_test_add_func ("/code/slip-of-the-keyboard-is-noticed", test_slip_of_the_keyboard_is_noticed);

  return g_test_run ();
}
