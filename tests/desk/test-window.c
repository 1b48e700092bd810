/* test-window.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-desk.h"

static void
test_speaks_french_and_english_again (VstTestDesk *desk,
                                      gconstpointer data)
{
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Keyboard shortcuts");

  vst_test_desk_press (desk, "Français");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Raccourcis clavier");
  vst_test_desk_miss (desk, VST_TEST_BUTTON, "Keyboard shortcuts");

  vst_test_desk_focus_on (desk, "*");
  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Keyboard shortcuts");

  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Raccourcis clavier");
}

/* A question half asked of the help is still there in the other language, in a
 * dialog that was open when the language changed, and back again.
 */
static void
test_an_open_dialog_follows_and_keeps_what_is_typed (VstTestDesk *desk,
                                                     gconstpointer data)
{
  vst_test_desk_activate (desk, "help", NULL);
  vst_test_desk_see (desk, VST_TEST_WINDOW, "Help");
  vst_test_desk_focus_on (desk, "Search the help");
  vst_test_desk_type (desk, "Search the help", "f1");

  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_see (desk, VST_TEST_WINDOW, "Aide");
  vst_test_desk_wait_for (desk, "Chercher dans l’aide", "f1");
  vst_test_desk_focus_on (desk, "Chercher dans l’aide");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Raccourcis clavier");

  /* GTK's own texts follow, too. */
  vst_test_desk_miss (desk, VST_TEST_BUTTON, "Close");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Fermer");

  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_wait_for (desk, "Search the help", "f1");
  vst_test_desk_miss (desk, VST_TEST_BUTTON, "Fermer");

  vst_test_desk_key (desk, "Escape");
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, "Help");
}

static void
test_help_finds_a_page_by_its_words (VstTestDesk *desk,
                                     gconstpointer data)
{
  vst_test_desk_focus_on (desk, "?*");
  vst_test_desk_key (desk, "F1");
  vst_test_desk_see (desk, VST_TEST_LABEL, "When no hub is open*");

  vst_test_desk_type (desk, "Search the help", "initials counter");
  vst_test_desk_miss (desk, VST_TEST_ROW, "The first screen");
  vst_test_desk_focus_on (desk, "Search the help");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, "*names become initials*");

  vst_test_desk_type (desk, "Search the help", "zebra");
  vst_test_desk_see (desk, VST_TEST_LABEL, "No page has these words*");
}

static void
test_the_shortcuts_and_the_about_window_speak_french (VstTestDesk *desk,
                                                      gconstpointer data)
{
  /* On the first page of however many a GTK makes of them: of the longest group. */
  vst_test_desk_activate (desk, "shortcuts", NULL);
  vst_test_desk_see (desk, VST_TEST_LABEL, "What else has happened");

  vst_test_desk_activate (desk, "language", g_variant_new_string ("fr"));
  vst_test_desk_see (desk, VST_TEST_LABEL, "Ce qui s’est passé d’autre");
  vst_test_desk_miss (desk, VST_TEST_LABEL, "What else has happened");
}

static void
test_the_about_window_says_who_made_it_in_both_languages (VstTestDesk *desk,
                                                          gconstpointer data)
{
  vst_test_desk_activate (desk, "about", NULL);
  vst_test_desk_see (desk, VST_TEST_ANY, "The Vestibule authors");

  vst_test_desk_activate (desk, "language", g_variant_new_string ("fr"));
  vst_test_desk_see (desk, VST_TEST_ANY, "L’équipe de Vestibule");
  vst_test_desk_miss (desk, VST_TEST_ANY, "The Vestibule authors");
}

static void
test_a_folder_that_is_no_hub_is_told_in_words (VstTestDesk *desk,
                                               gconstpointer data)
{
  vst_test_desk_activate (desk, "open-hub", g_variant_new_string ("/nonexistent.vestibule"));
  vst_test_desk_see (desk, VST_TEST_LABEL, "*hub*");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Keyboard shortcuts");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/window/speaks-french-and-english-again", VstTestDesk, NULL,
              vst_test_desk_setup, test_speaks_french_and_english_again, vst_test_desk_clear);

  g_test_add ("/window/an-open-dialog-follows-and-keeps-what-is-typed", VstTestDesk, NULL,
              vst_test_desk_setup, test_an_open_dialog_follows_and_keeps_what_is_typed, vst_test_desk_clear);
  g_test_add ("/window/help-finds-a-page-by-its-words", VstTestDesk, NULL,
              vst_test_desk_setup, test_help_finds_a_page_by_its_words, vst_test_desk_clear);
  g_test_add ("/window/the-shortcuts-and-the-about-window-speak-french", VstTestDesk, NULL,
              vst_test_desk_setup, test_the_shortcuts_and_the_about_window_speak_french, vst_test_desk_clear);
  g_test_add ("/window/the-about-window-says-who-made-it-in-both-languages", VstTestDesk, NULL,
              vst_test_desk_setup, test_the_about_window_says_who_made_it_in_both_languages, vst_test_desk_clear);
  g_test_add ("/window/a-folder-that-is-no-hub-is-told-in-words", VstTestDesk, NULL,
              vst_test_desk_setup, test_a_folder_that_is_no_hub_is_told_in_words, vst_test_desk_clear);

  return g_test_run ();
}
