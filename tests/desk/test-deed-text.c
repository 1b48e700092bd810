/* test-deed-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-deed-text.h"
#include "vst-family-wording.h"
#include "vst-language.h"
#include "vst-room.h"
#include "vst-rooms.h"

typedef char *(*Tell) (const char *code);

/* Each tells of its own deed, and of no other's. */
static void
check_sentences (Tell tell)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *unknown = tell ("no.such.deed");
  guint n_deeds = 0;

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstDeed *const *deed = (*room)->deeds; *deed != NULL; deed++)
      {
        g_autofree char *english = NULL;
        g_autofree char *french = NULL;

        if (((*deed)->flags & VST_DEED_UNDOABLE) == 0)
          continue;

        n_deeds++;
        vst_language_use (VST_FRENCH);
        french = tell ((*deed)->code);
        vst_language_use (VST_ENGLISH);
        english = tell ((*deed)->code);

        if (g_str_equal (english, unknown))
          g_test_fail_printf ("Nothing is said of %s", (*deed)->code);
        if (g_str_equal (english, french))
          g_test_fail_printf ("“%s” has no French", english);
        if (!g_hash_table_add (told, g_steal_pointer (&english)))
          g_test_fail_printf ("%s is told as another deed is", (*deed)->code);
      }

  g_assert_cmpuint (n_deeds, >, 10);
}

static void
test_each_deed_that_can_be_undone_says_what_was_undone (void)
{
  check_sentences (vst_deed_text_undone);
}

static void
test_each_deed_that_can_be_undone_says_what_was_done_again (void)
{
  check_sentences (vst_deed_text_redone);
}

/* A file may have come from elsewhere than an intake: its history says so. */
static void
test_a_files_history_says_how_it_came (void)
{
  static const char *const codes[] = { "family.add", "family.import", "sample.fill" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpstr (vst_word_deed (codes[i], FALSE), !=, vst_word_deed ("no.such.deed", FALSE));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  vst_rooms_register ();

  g_test_add_func ("/deed-text/each-deed-that-can-be-undone-says-what-was-undone",
                   test_each_deed_that_can_be_undone_says_what_was_undone);
  g_test_add_func ("/deed-text/each-deed-that-can-be-undone-says-what-was-done-again",
                   test_each_deed_that_can_be_undone_says_what_was_done_again);
  g_test_add_func ("/deed-text/a-files-history-says-how-it-came", test_a_files_history_says_how_it_came);

  return g_test_run ();
}
