/* test-whole-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole day at the desk, from opening it to closing it, by whoever sits at
 * reception; and what of it is in the hub at the end.
 */

#include "config.h"

#include <string.h>

#include "vst-backup-file.h"
#include "vst-date.h"
#include "vst-day-scene.h"
#include "vst-day-speech.h"
#include "vst-hub-check.h"
#include "vst-test-desk.h"

static const VstSql count_here = { "test.count_here", "SELECT count (*) FROM visit WHERE state IN ('arrived', 'waiting', 'with_partner')", TRUE };
static const VstSql count_left = { "test.count_left", "SELECT count (*) FROM visit WHERE state = 'left' AND left_at IS NOT NULL", TRUE };
static const VstSql count_booked = { "test.count_booked", "SELECT count (*) FROM appointment_held", TRUE };
static const VstSql count_given = {
  "test.count_given", "SELECT count (*) FROM chit WHERE number = '0101' AND state = 'issued' AND prints = 1", TRUE
};
static const VstSql count_at_desk = { "test.count_at_desk", "SELECT count (*) FROM chit WHERE state = 'at_desk'", TRUE };
static const VstSql count_undone = { "test.count_undone", "SELECT count (*) FROM chit_event WHERE kind = 'undo'", TRUE };
static const VstSql count_issued = { "test.count_issued", "SELECT count (*) FROM chit_event WHERE kind = 'issued'", TRUE };
static const VstSql count_marks = { "test.count_marks", "SELECT count (*) FROM attendance WHERE mark IN ('P', 'A')", TRUE };
static const VstSql count_prints = { "test.count_prints", "SELECT count (*) FROM access_log WHERE kind = 'print'", TRUE };

/* Reception’s desk, and the language its person turns to for a moment. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
  const VstDaySpeech *other;
  char *tomorrow;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autofree char *today = NULL;

  self->other = data == &vst_day_english ? &vst_day_french : &vst_day_english;
  vst_day_scene_set_up (&self->hub);
  today = vst_hub_dup_today (self->hub.hub);
  self->tomorrow = vst_day_add_days (today, 1);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_free (self->tomorrow);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static void
unlock (VstTestDesk *desk,
        const VstDaySpeech *speech)
{
  vst_test_desk_focus_on (desk, speech->passphrase_for);
  vst_test_desk_type (desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (desk, "Return");
}

/* Rita’s own language is English until she says otherwise. */
static void
open_hub (Fixture *self,
          const VstDaySpeech *speech)
{
  g_autofree char *folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  const char *arguments[] = { speech->option, folder, NULL };

  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, "Rita Reception");
  unlock (&self->desk, speech);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, vst_day_english.expected);
  vst_test_desk_key (&self->desk, speech->language_key);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->expected);
}

/* Among those found; the first of them is chosen. */
static void
find (VstTestDesk *desk,
      const VstDaySpeech *speech,
      const char *typed,
      const char *found)
{
  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_focus_on (desk, speech->search);
  vst_test_desk_type (desk, speech->search, typed);
  vst_test_desk_see (desk, VST_TEST_ROW, found);
}

static void
open_family (VstTestDesk *desk,
             const VstDaySpeech *speech,
             const char *typed,
             const char *found)
{
  find (desk, speech, typed, found);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->add_child);
}

/* The one is expected, for an appointment; the other is found, and comes for the
 * group: a key for each.  They must not meet, which is told without a name, and
 * to nobody in privacy mode.
 */
static void
receive (Fixture *self,
         const VstDaySpeech *speech)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_focus_on (desk, speech->expected);
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->waiting);
  g_assert_false (vst_test_desk_has (desk, VST_TEST_LABEL, speech->alarm));
  g_assert_cmpint (vst_test_count (&self->hub, &count_here), ==, 1);

  find (desk, speech, "josee roy", "Josée Roy*");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->here);
  g_assert_cmpint (vst_test_count (&self->hub, &count_here), ==, 2);
  {
    g_autoptr (VstTestNode) alarm = vst_test_desk_find (desk, VST_TEST_LABEL, speech->alarm);
    g_autofree char *text = vst_test_desk_text (alarm);

    g_assert_null (strstr (text, "Josée"));
    g_assert_null (strstr (text, "Noor"));
  }

  vst_test_desk_key (desk, "F12");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->quiet_alarm);
  vst_test_desk_miss (desk, VST_TEST_LABEL, speech->alarm);
  vst_test_desk_miss (desk, VST_TEST_ANY, "*Haddad*");
  vst_test_desk_key (desk, "F12");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->alarm);
}

static void
ask_for (Fixture *self,
         const VstDaySpeech *speech,
         const char *time)
{
  vst_test_desk_key (&self->desk, "ctrl+b");
  vst_test_desk_see (&self->desk, VST_TEST_WINDOW, speech->booking);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "*:*–*:*");
  vst_test_desk_type (&self->desk, speech->day, self->tomorrow);
  vst_test_desk_type (&self->desk, speech->time, time);
}

/* For the one; the other can’t have that time, and reception isn’t told why. */
static void
book (Fixture *self,
      const VstDaySpeech *speech)
{
  VstTestDesk *desk = &self->desk;
  g_autoptr (VstTestNode) dialog = NULL;

  open_family (desk, speech, "josee roy", "Josée Roy*");
  ask_for (self, speech, "10:00");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->booked);
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->booking);
  g_assert_cmpint (vst_test_count (&self->hub, &count_booked), ==, 2);

  open_family (desk, speech, "noor", "Noor Haddad*");
  ask_for (self, speech, "10:15");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->refused);
  vst_test_desk_key (desk, "ctrl+Return");
  dialog = vst_test_desk_find (desk, VST_TEST_WINDOW, speech->booking);
  g_object_unref (vst_test_desk_find_in (dialog, VST_TEST_LABEL, speech->refused));
  g_assert_cmpint (vst_test_count (&self->hub, &count_booked), ==, 2);

  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->booking);
}

/* What is looked at, saved as a PDF called @name, whose path comes back. */
static char *
save_pdf (Fixture *self,
          const VstDaySpeech *speech,
          const char *name)
{
  char *path = g_build_filename (self->hub.place, name, NULL);

  vst_test_desk_see (&self->desk, VST_TEST_WINDOW, speech->preview);
  vst_test_desk_key (&self->desk, "ctrl+s");
  vst_test_desk_choose_file (&self->desk, speech->chooser, path);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->saved);
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_WINDOW, speech->preview);

  return path;
}

/* What a program that isn’t ours says of a file. */
static char *
ask (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *told = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &told, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return told;
}

static char *
read_text (const char *path)
{
  const char *const argv[] = { "pdftotext", "-layout", path, "-", NULL };

  return ask (argv);
}

/* Two keys after the search: the dialog has filled in the rest. */
static void
press_give (VstTestDesk *desk,
            const VstDaySpeech *speech)
{
  vst_test_desk_key (desk, "ctrl+t");
  vst_test_desk_see (desk, VST_TEST_LABEL, "*0101-*");
  vst_test_desk_focus_on (desk, speech->give);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->preview);
}

static void
give_chit (Fixture *self,
           const VstDaySpeech *speech)
{
  VstTestDesk *desk = &self->desk;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  open_family (desk, speech, "josee roy", "Josée Roy*");
  press_give (desk, speech);
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->preview);
  vst_test_desk_key (desk, "alt+BackSpace");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->undone);
  g_assert_cmpint (vst_test_count (&self->hub, &count_at_desk), ==, 3);

  press_give (desk, speech);
  path = save_pdf (self, speech, "chit.pdf");
  g_assert_cmpint (vst_test_count (&self->hub, &count_given), ==, 1);
  g_assert_cmpint (vst_test_count (&self->hub, &count_at_desk), ==, 2);

  text = read_text (path);
  g_assert_nonnull (strstr (text, "0101-"));
  g_assert_nonnull (strstr (text, speech->slip));
  g_assert_null (strstr (text, "Josée"));
  g_assert_null (strstr (text, "Roy"));
}

/* The catalogue of the file: what it is called, that it can be read out, and in
 * which language.
 */
static void
assert_readable (const char *path,
                 const char *language)
{
  const char *const argv[] = { "pdfinfo", path, NULL };
  g_autofree char *info = ask (argv);
  g_autofree char *entry = g_strdup_printf ("/Lang (%s)\n   /ViewerPreferences", language);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_regex_match_simple ("^Title: +Document$", info, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^Tagged: +yes$", info, G_REGEX_MULTILINE, 0));
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_nonnull (memmem (bytes, size, entry, strlen (entry)));
}

static void
print_list (Fixture *self,
            const VstDaySpeech *speech)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  vst_test_desk_press (&self->desk, speech->list);
  path = save_pdf (self, speech, "list.pdf");

  text = read_text (path);
  g_assert_nonnull (strstr (text, speech->list));
  g_assert_nonnull (strstr (text, "26-A"));
  g_assert_true (g_regex_match_simple (speech->list_session, text, 0, 0));
  g_assert_true (g_regex_match_simple (speech->list_present, text, 0, 0));
  g_assert_true (g_regex_match_simple (speech->list_absent, text, 0, 0));
  g_assert_null (strstr (text, "Circle"));
  g_assert_null (strstr (text, "Cercle"));
  assert_readable (path, speech->list_language);
}

/* In the order of the paper, a letter for each. */
static void
mark (Fixture *self,
      const VstDaySpeech *speech)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_choose (desk, VST_TEST_ROW, speech->programs);
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->group);
  vst_test_desk_focus_on (desk, speech->unmarked);
  vst_test_desk_key (desk, "p");
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->present);
  vst_test_desk_key (desk, "a");
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->absent);
  g_assert_cmpint (vst_test_count (&self->hub, &count_marks), ==, 2);
}

/* A form half typed keeps its words in the other language, and behind the door. */
static void
turn_language_and_lock (Fixture *self,
                        const VstDaySpeech *speech)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_key (desk, "ctrl+n");
  vst_test_desk_focus_on (desk, speech->name);
  vst_test_desk_type (desk, speech->name, "Hawa D.");
  vst_test_desk_key (desk, self->other->language_key);
  vst_test_desk_wait_for (desk, self->other->name, "Hawa D.");
  vst_test_desk_focus_on (desk, self->other->name);
  vst_test_desk_key (desk, speech->language_key);
  vst_test_desk_wait_for (desk, speech->name, "Hawa D.");
  vst_test_desk_focus_on (desk, speech->name);

  vst_test_desk_key (desk, "ctrl+l");
  vst_test_desk_see (desk, VST_TEST_FIELD, speech->passphrase_for);
  vst_test_desk_miss (desk, VST_TEST_ANY, "*Hawa*");
  vst_test_desk_miss (desk, VST_TEST_ANY, "*Roy*");
  unlock (desk, speech);
  vst_test_desk_see (desk, VST_TEST_ROW, speech->group);

  vst_test_desk_key (desk, "ctrl+n");
  vst_test_desk_press (desk, speech->go_on);
  vst_test_desk_wait_for (desk, speech->name, "Hawa D.");
}

/* By the menu. */
static void
close_desk (VstTestDesk *desk,
            const VstDaySpeech *speech)
{
  vst_test_desk_key (desk, "F10");
  vst_test_desk_choose (desk, VST_TEST_ITEM, speech->close);
}

/* One leaves, and the desk would be closed over the other: it says so. */
static void
see_off (Fixture *self,
         const VstDaySpeech *speech)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_focus_on (desk, speech->to_come);
  vst_test_desk_key (desk, "Right");
  vst_test_desk_focus_on (desk, speech->waiting);
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->with);
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->left);
  vst_test_desk_miss (desk, VST_TEST_LABEL, speech->alarm);
  g_assert_cmpint (vst_test_count (&self->hub, &count_left), ==, 1);

  close_desk (desk, speech);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->still_here);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->still_in);
  vst_test_desk_focus_on (desk, speech->look);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_HEADING, speech->still_in);
  vst_test_desk_miss (desk, VST_TEST_BUTTON, speech->look);

  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_focus_on (desk, speech->to_come);
  vst_test_desk_key (desk, "Right");
  vst_test_desk_focus_on (desk, speech->here);
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->nobody_here);
}

static void
assert_sound (Fixture *self)
{
  gboolean full = TRUE;
  g_autoptr (GError) error = NULL;
  g_autofree VstHubCheck *check = NULL;

  vst_test_hub_enter (&self->hub, VST_TEST_ADMIN);
  check = vst_test_hub_read (&self->hub, &vst_hub_check, &full, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < VST_HUB_CHECK_N_PARTS; i++)
    g_assert_true (check->whole[i]);
}

/* Closing made a backup, on the disk. */
static void
assert_backed_up (void)
{
  g_autofree char *place = g_build_filename (g_get_user_data_dir (), "vestibule", "backups", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (place, 0, &error);
  const char *name;

  g_assert_no_error (error);
  name = g_dir_read_name (dir);
  g_assert_nonnull (name);
  g_assert_true (g_str_has_suffix (name, VST_BACKUP_FILE_ENDING));
}

/* Of 0101 it is told that it was given, taken back, given and printed; the
 * others are untouched, and no number is missing.
 */
static void
assert_day (Fixture *self)
{
  g_assert_cmpint (vst_test_count (&self->hub, &count_here), ==, 0);
  g_assert_cmpint (vst_test_count (&self->hub, &count_left), ==, 2);
  g_assert_cmpint (vst_test_count (&self->hub, &count_booked), ==, 2);
  g_assert_cmpint (vst_test_count (&self->hub, &count_given), ==, 1);
  g_assert_cmpint (vst_test_count (&self->hub, &count_at_desk), ==, 2);
  g_assert_cmpint (vst_test_count (&self->hub, &count_issued), ==, 2);
  g_assert_cmpint (vst_test_count (&self->hub, &count_undone), ==, 1);
  g_assert_cmpint (vst_test_count (&self->hub, &count_marks), ==, 2);
  g_assert_cmpint (vst_test_count (&self->hub, &count_prints), ==, 2);
  vst_test_support_check (&self->hub);
  assert_sound (self);
  assert_backed_up ();
}

static void
test_a_whole_day_at_the_desk (Fixture *self,
                              gconstpointer data)
{
  const VstDaySpeech *speech = data;

  open_hub (self, speech);
  receive (self, speech);
  book (self, speech);
  give_chit (self, speech);
  mark (self, speech);
  print_list (self, speech);
  turn_language_and_lock (self, speech);
  see_off (self, speech);
  close_desk (&self->desk, speech);
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, "Rita Reception");
  vst_test_desk_stop (&self->desk);
  assert_day (self);
}

int
main (int argc,
      char *argv[])
{
  const VstDaySpeech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &vst_day_french : &vst_day_english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/whole-day/a-whole-day-at-the-desk", Fixture, speech, set_up, test_a_whole_day_at_the_desk, tear_down);

  return g_test_run ();
}
