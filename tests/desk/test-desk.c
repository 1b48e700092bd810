/* test-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * At the desk of a sample hub: what stays and what goes when the language
 * changes, and when the desk is locked.
 */

#include "config.h"

#include <string.h>

#include "vst-test-desk.h"
#include "vst-test-tree.h"

#define PASSPHRASE "sample hub passphrase"

/* The same hub for all of them: each leaves it as it was. */
static const char *
get_hub (void)
{
  static char *folder;

  if (folder == NULL)
    {
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GError) error = NULL;

      folder = g_build_filename (g_get_user_data_dir (), "desk.vestibule", NULL);
      process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, g_getenv ("VST_CTL"), "demo", folder, "--families=40", NULL);
      g_assert_no_error (error);
      g_subprocess_wait_check (process, NULL, &error);
      g_assert_no_error (error);
    }

  return folder;
}

static void
sign_in (VstTestDesk *desk)
{
  vst_test_desk_focus_on (desk, "Passphrase for Grace Commanda");
  vst_test_desk_type (desk, "Passphrase for Grace Commanda", PASSPHRASE);
  vst_test_desk_key (desk, "Return");
}

static void
enter (VstTestDesk *desk)
{
  sign_in (desk);
  vst_test_desk_see (desk, VST_TEST_ROW, "Blue 1,*");
}

static void
start (VstTestDesk *desk)
{
  g_autofree char *hub = g_strdup_printf ("--hub=%s", get_hub ());
  const char *const arguments[] = { "--lang=en", hub, NULL };

  vst_test_desk_start (desk, arguments);
  vst_test_desk_press (desk, "Grace Commanda");
}

static void
set_up (VstTestDesk *desk,
        gconstpointer data)
{
  start (desk);
  enter (desk);
}

static void
write_down (const VstTestTree *tree,
            GString *read)
{
  g_string_append_printf (read, "%s\n%s\n", tree->name, tree->text != NULL ? tree->text : tree->name);

  for (guint i = 0; i < tree->children->len; i++)
    write_down (g_ptr_array_index (tree->children, i), read);
}

static void
collect (VstTestTree *tree,
         GPtrArray *all)
{
  g_ptr_array_add (all, tree);
  for (guint i = 0; i < tree->children->len; i++)
    collect (g_ptr_array_index (tree->children, i), all);
}

/* All that a screen reader can read. */
static void
gather (VstTestNode *node,
        GString *read)
{
  g_autoptr (VstTestTree) tree = vst_test_tree_read (node, VST_TEST_NAMES);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  collect (tree, all);
  vst_test_tree_ask (all, VST_TEST_TEXTS);
  write_down (tree, read);
}

static char *
read_all (VstTestDesk *desk)
{
  GString *read = g_string_new (NULL);

  gather (desk->app, read);

  return g_string_free (read, FALSE);
}

/* The names that the rows of a list begin with, before an age. */
static GPtrArray *
read_names (VstTestDesk *desk)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRegex) regex = g_regex_new ("^(\\p{Lu}[^,:·0-9\n]+ [^,:·0-9\n]+), [0-9]", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *read = read_all (desk);

  g_regex_match (regex, read, 0, &match);
  while (g_match_info_matches (match))
    {
      g_ptr_array_add (names, g_match_info_fetch (match, 1));
      g_match_info_next (match, NULL);
    }

  return g_steal_pointer (&names);
}

static guint
count_readable (VstTestDesk *desk,
                GPtrArray *names)
{
  g_autofree char *read = read_all (desk);
  guint n_readable = 0;

  for (guint i = 0; i < names->len; i++)
    if (strstr (read, g_ptr_array_index (names, i)) != NULL)
      {
        g_test_message ("“%s” can be read", (char *) g_ptr_array_index (names, i));
        n_readable++;
      }

  return n_readable;
}

static void
test_what_was_said_is_said_again_in_the_other_language (VstTestDesk *desk,
                                                        gconstpointer data)
{
  vst_test_desk_see (desk, VST_TEST_LABEL, "The hub is open.");

  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_see (desk, VST_TEST_LABEL, "Le centre est ouvert.");
  vst_test_desk_miss (desk, VST_TEST_LABEL, "The hub is open.");

  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_see (desk, VST_TEST_LABEL, "The hub is open.");
}

static void
test_a_half_typed_search_is_there_in_the_other_language (VstTestDesk *desk,
                                                         gconstpointer data)
{
  vst_test_desk_focus_on (desk, "Search");
  vst_test_desk_type (desk, "Search", "zzyz");

  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_wait_for (desk, "Rechercher", "zzyz");
  vst_test_desk_focus_on (desk, "Rechercher");

  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_wait_for (desk, "Search", "zzyz");
}

static void
test_a_name_of_two_words_is_searched_from_anywhere (VstTestDesk *desk,
                                                    gconstpointer data)
{
  vst_test_desk_key (desk, "ctrl+1");
  vst_test_desk_key (desk, "z");
  vst_test_desk_focus_on (desk, "Search");
  vst_test_desk_key (desk, "space");
  vst_test_desk_key (desk, "q");
  vst_test_desk_wait_for (desk, "Search", "z q");
}

static void
test_enter_opens_the_row_that_has_the_keyboard (VstTestDesk *desk,
                                                gconstpointer data)
{
  vst_test_desk_key (desk, "ctrl+3");
  vst_test_desk_see (desk, VST_TEST_HEADING, "40 families");
  vst_test_desk_key (desk, "Down");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "The file");

  /* The next one finds the section that was open last. */
  vst_test_desk_key (desk, "ctrl+1");
  vst_test_desk_see (desk, VST_TEST_ROW, "Blue 1,*");
}

/* A letter that begins no name on the tiles has nowhere to go but away. */
static void
test_what_is_typed_at_a_lock_is_no_search (VstTestDesk *desk,
                                           gconstpointer data)
{
  vst_test_desk_key (desk, "ctrl+l");
  vst_test_desk_focus_on (desk, "Passphrase for Grace Commanda");
  vst_test_desk_key (desk, "shift+Tab");
  vst_test_desk_key (desk, "z");
  vst_test_desk_key (desk, "Tab");
  vst_test_desk_focus_on (desk, "Passphrase for Grace Commanda");
  enter (desk);
}

static void
test_locking_leaves_no_name_on_the_screen (VstTestDesk *desk,
                                           gconstpointer data)
{
  g_autoptr (GPtrArray) names = read_names (desk);

  g_assert_cmpuint (names->len, >, 5);
  g_assert_cmpuint (count_readable (desk, names), ==, names->len);

  vst_test_desk_key (desk, "ctrl+l");
  vst_test_desk_focus_on (desk, "Passphrase for Grace Commanda");
  g_assert_cmpuint (count_readable (desk, names), ==, 0);

  enter (desk);
  g_assert_cmpuint (count_readable (desk, names), >, 0);
}

static void
test_privacy_mode_leaves_no_name_to_read (VstTestDesk *desk,
                                          gconstpointer data)
{
  g_autoptr (GPtrArray) names = read_names (desk);
  g_autofree char *row = g_strdup_printf ("%s, *", (char *) g_ptr_array_index (names, names->len / 2));
  g_autoptr (GPtrArray) members = NULL;

  g_assert_cmpuint (names->len, >, 5);
  vst_test_desk_key (desk, "F12");
  vst_test_desk_miss (desk, VST_TEST_ROW, row);
  g_assert_cmpuint (count_readable (desk, names), ==, 0);
  /* What was said last, and names nobody. */
  vst_test_desk_see (desk, VST_TEST_LABEL, "The hub is open*");
  vst_test_desk_key (desk, "F12");
  vst_test_desk_see (desk, VST_TEST_ROW, row);

  /* The same in a file. */
  vst_test_desk_focus_on (desk, "Search");
  vst_test_desk_type (desk, "Search", g_ptr_array_index (names, names->len / 2));
  vst_test_desk_see (desk, VST_TEST_LABEL, "*found");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ANY, "Members of the family");
  members = read_names (desk);
  g_assert_cmpuint (members->len, >, 0);

  vst_test_desk_key (desk, "F12");
  vst_test_desk_see (desk, VST_TEST_ANY, "Privacy mode is on*");
  g_assert_cmpuint (count_readable (desk, members), ==, 0);
  vst_test_desk_key (desk, "F12");
}

static gboolean
gets_selected (VstTestNode *row)
{
  for (guint i = 0; i < 300; i++)
    {
      if (vst_test_desk_is (row, ATSPI_STATE_SELECTED))
        return TRUE;

      g_usleep (30000);
    }

  return FALSE;
}

/* She doesn't see every section; the keys know of those that she sees. */
static void
test_the_number_beside_a_section_is_its_key (VstTestDesk *desk,
                                             gconstpointer data)
{
  g_autoptr (VstTestNode) sections = vst_test_desk_find (desk, VST_TEST_ANY, "Sections");
  g_autoptr (GPtrArray) rows = vst_test_node_dup_children (sections);
  guint n_keys = 0;

  /* From the last, since the first is open. */
  for (guint i = rows->len; i > 0; i--)
    {
      VstTestNode *row = g_ptr_array_index (rows, i - 1);
      g_autoptr (GString) read = g_string_new (NULL);
      g_autoptr (GRegex) regex = g_regex_new ("^([1-9])$", G_REGEX_MULTILINE, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *digit = NULL;
      g_autofree char *keys = NULL;

      if (!vst_test_desk_is (row, ATSPI_STATE_VISIBLE))
        continue;

      gather (row, read);
      g_assert_true (g_regex_match (regex, read->str, 0, &match));
      digit = g_match_info_fetch (match, 1);
      keys = g_strconcat ("ctrl+", digit, NULL);
      vst_test_desk_key (desk, keys);
      g_assert_true (gets_selected (row));
      n_keys++;
    }

  g_assert_cmpuint (n_keys, >, 2);
}

/* Wherever it was opened from; and the section marked leads to its own page. */
static void
test_a_file_is_among_the_families (VstTestDesk *desk,
                                   gconstpointer data)
{
  g_autoptr (VstTestNode) today = NULL;
  g_autoptr (VstTestNode) families = NULL;

  vst_test_desk_key (desk, "alt+Home");
  today = vst_test_desk_find (desk, VST_TEST_ROW, "Today");
  families = vst_test_desk_find (desk, VST_TEST_ROW, "Families");
  g_assert_true (gets_selected (today));

  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_type (desk, "Search", "a");
  vst_test_desk_see (desk, VST_TEST_LABEL, "*found");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Add a child");
  g_assert_true (gets_selected (families));

  vst_test_desk_choose (desk, VST_TEST_ROW, "Families");
  vst_test_desk_see (desk, VST_TEST_HEADING, "* families");
  vst_test_desk_miss (desk, VST_TEST_BUTTON, "Add a child");
  g_assert_true (gets_selected (families));

  /* Tab onto the one that is marked leaves what is open where it is. */
  vst_test_desk_key (desk, "ctrl+n");
  vst_test_desk_focus_on (desk, "Name to use");
  vst_test_desk_tab_to (desk, "Families");
  vst_test_desk_key (desk, "Tab");
  vst_test_desk_see (desk, VST_TEST_FIELD, "Name to use");

  /* The next one finds the section that was open last. */
  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_see (desk, VST_TEST_ROW, "Blue 1,*");
}

/* Waits until the desk looks like this. */
static void
see_look (const char *action,
          const char *state)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *said = NULL;

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GVariant) reply = NULL;

      reply = g_dbus_connection_call_sync (bus, APP_ID, "/ca/vestibule/Vestibule", "org.gtk.Actions", "Describe",
                                           g_variant_new ("(s)", action), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
      g_assert_nonnull (reply);
      g_free (said);
      said = g_variant_print (reply, TRUE);
      if (strstr (said, state) != NULL)
        return;

      g_usleep (30000);
    }

  g_error ("%s is %s, not %s", action, said, state);
}

/* The computer's own look stays as it was for whoever signs in next. */
static void
test_her_look_and_her_section_are_there_again (VstTestDesk *desk,
                                               gconstpointer data)
{
  see_look ("text-size", "100");
  see_look ("color-scheme", "'system'");
  vst_test_desk_key (desk, "ctrl+plus");
  vst_test_desk_activate (desk, "color-scheme", g_variant_new_string ("dark"));
  vst_test_desk_choose (desk, VST_TEST_ROW, "Backups");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Back up now*");
  see_look ("text-size", "110");
  see_look ("color-scheme", "'dark'");

  vst_test_desk_key (desk, "ctrl+l");
  see_look ("text-size", "100");
  see_look ("color-scheme", "'system'");

  sign_in (desk);
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Back up now*");
  see_look ("text-size", "110");
  see_look ("color-scheme", "'dark'");

  /* For those who come after. */
  vst_test_desk_key (desk, "ctrl+0");
  vst_test_desk_activate (desk, "color-scheme", g_variant_new_string ("system"));
  vst_test_desk_choose (desk, VST_TEST_ROW, "Today");
  vst_test_desk_see (desk, VST_TEST_ROW, "Blue 1,*");
}

static void
test_undo_says_what_it_did_in_both_languages (VstTestDesk *desk,
                                              gconstpointer data)
{
  vst_test_desk_key (desk, "ctrl+n");
  vst_test_desk_focus_on (desk, "Name to use");
  vst_test_desk_type (desk, "Name to use", "Xavier Zzyz");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, "File opened");

  vst_test_desk_key (desk, "alt+BackSpace");
  vst_test_desk_see (desk, VST_TEST_LABEL, "Undone: file opened");

  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_see (desk, VST_TEST_LABEL, "C’est défait\302\240: dossier ouvert");

  /* The hub keeps a person's language for the next time: leave it as it was. */
  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_see (desk, VST_TEST_LABEL, "Undone: file opened");
}

/* The row or the button that led away has the keyboard again, and the page's own keys
 * work at once.
 */
static void
test_back_leads_to_where_the_keyboard_was (VstTestDesk *desk,
                                           gconstpointer data)
{
  g_autofree char *row = NULL;

  /* A row far down a list. */
  vst_test_desk_choose (desk, VST_TEST_ROW, "Families");
  vst_test_desk_see (desk, VST_TEST_HEADING, "* families");
  vst_test_desk_tab_to (desk, "Latest first");
  vst_test_desk_key (desk, "space");
  vst_test_desk_tab_to (desk, "*file 2*");
  for (guint i = 0; i < 5; i++)
    vst_test_desk_key (desk, "Down");
  row = vst_test_desk_focus (desk);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Add a child");
  vst_test_desk_key (desk, "alt+Left");
  vst_test_desk_miss (desk, VST_TEST_BUTTON, "Add a child");
  vst_test_desk_focus_on (desk, row);

  /* And in the other language. */
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Add a child");
  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Ajouter un enfant");
  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Add a child");

  /* A button, and at once the page’s keys, which lead away. */
  vst_test_desk_tab_to (desk, "Add a child");
  vst_test_desk_key (desk, "ctrl+shift+n");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Leave for later");
  vst_test_desk_key (desk, "alt+Left");
  vst_test_desk_focus_on (desk, "Add a child");
  vst_test_desk_key (desk, "ctrl+shift+n");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Leave for later");
  vst_test_desk_key (desk, "alt+Left");
  vst_test_desk_focus_on (desk, "Add a child");

  /* What was found lies on top of it. */
  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_type (desk, "Search", "a");
  vst_test_desk_see (desk, VST_TEST_LABEL, "*found");
  vst_test_desk_key (desk, "alt+Left");
  vst_test_desk_focus_on (desk, "Add a child");
  vst_test_desk_wait_for (desk, "Search", "");

  vst_test_desk_key (desk, "alt+Left");
  vst_test_desk_focus_on (desk, row);
  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_see (desk, VST_TEST_ROW, "Blue 1,*");
}

/* Where the keyboard is makes no difference to what a page does with keys that write
 * no letter; those that the search box has a use for are its own.
 */
static void
test_keys_of_the_page_work_from_the_search_box (VstTestDesk *desk,
                                                gconstpointer data)
{
  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_key (desk, "ctrl+g");
  vst_test_desk_focus_on (desk, "Go to the day");

  vst_test_desk_choose (desk, VST_TEST_ROW, "Families");
  vst_test_desk_see (desk, VST_TEST_HEADING, "* families");
  vst_test_desk_tab_to (desk, "*file 2*");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Add a child");
  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_focus_on (desk, "Search");
  vst_test_desk_key (desk, "alt+2");
  vst_test_desk_miss (desk, VST_TEST_BUTTON, "Add a child");
  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_key (desk, "ctrl+shift+n");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Leave for later");

  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_type (desk, "Search", "zz");
  vst_test_desk_see (desk, VST_TEST_LABEL, "No one by that name here");
  vst_test_desk_key (desk, "ctrl+a");
  vst_test_desk_key (desk, "ctrl+x");
  vst_test_desk_wait_for (desk, "Search", "");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Leave for later");

  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_see (desk, VST_TEST_ROW, "Blue 1,*");
}

static void
test_an_intake_asked_for_at_the_door_opens_at_the_desk (void)
{
  VstTestDesk desk = { 0 };

  start (&desk);
  vst_test_desk_activate (&desk, "intake", NULL);
  vst_test_desk_focus_on (&desk, "Passphrase for Grace Commanda");
  vst_test_desk_type (&desk, "Passphrase for Grace Commanda", PASSPHRASE);
  vst_test_desk_key (&desk, "Return");
  vst_test_desk_focus_on (&desk, "Name to use");
  vst_test_desk_stop (&desk);
}

#define ADD(name, func) g_test_add (name, VstTestDesk, NULL, set_up, func, vst_test_desk_clear)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* First: from the second time on, she is also told when she came last. */
  ADD ("/desk/what-was-said-is-said-again-in-the-other-language", test_what_was_said_is_said_again_in_the_other_language);
  ADD ("/desk/a-half-typed-search-is-there-in-the-other-language", test_a_half_typed_search_is_there_in_the_other_language);
  ADD ("/desk/a-name-of-two-words-is-searched-from-anywhere", test_a_name_of_two_words_is_searched_from_anywhere);
  ADD ("/desk/enter-opens-the-row-that-has-the-keyboard", test_enter_opens_the_row_that_has_the_keyboard);
  ADD ("/desk/what-is-typed-at-a-lock-is-no-search", test_what_is_typed_at_a_lock_is_no_search);
  ADD ("/desk/locking-leaves-no-name-on-the-screen", test_locking_leaves_no_name_on_the_screen);
  ADD ("/desk/privacy-mode-leaves-no-name-to-read", test_privacy_mode_leaves_no_name_to_read);
  ADD ("/desk/a-file-is-among-the-families", test_a_file_is_among_the_families);
  ADD ("/desk/the-number-beside-a-section-is-its-key", test_the_number_beside_a_section_is_its_key);
  ADD ("/desk/her-look-and-her-section-are-there-again", test_her_look_and_her_section_are_there_again);
  ADD ("/desk/undo-says-what-it-did-in-both-languages", test_undo_says_what_it_did_in_both_languages);
  ADD ("/desk/back-leads-to-where-the-keyboard-was", test_back_leads_to_where_the_keyboard_was);
  ADD ("/desk/keys-of-the-page-work-from-the-search-box", test_keys_of_the_page_work_from_the_search_box);
  g_test_add_func ("/desk/an-intake-asked-for-at-the-door-opens-at-the-desk",
                   test_an_intake_asked_for_at_the_door_opens_at_the_desk);

  return g_test_run ();
}
