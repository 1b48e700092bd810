/* test-interview-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "vst-test-desk.h"
#include "vst-test-interview.h"

#include "vst-block-store.h"
#include "vst-interview-room.h"
#include "vst-setting-store.h"

/* A draft is kept so many microseconds after the last key. */
#define PAUSE 250000

static const VstSql count_answered = { "test.answered", "SELECT count (*) FROM answer WHERE state = 'answered'", TRUE };
static const VstSql latest_draft = { "test.latest_draft", "SELECT coalesce (max (updated_at), 0) FROM draft", TRUE };
static const VstSql count_declined = { "test.declined", "SELECT count (*) FROM answer WHERE state = 'declined'", TRUE };

#define SAY_EN "How do we say your name?"
#define SAY_FR "Comment prononce-t-on votre nom?"

/* A desk at a hub with one family. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
sign_in (Fixture *self)
{
  vst_test_desk_type (&self->desk, "Passphrase for *", VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, "Families");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, "1 family");
}

static void
open_interview (Fixture *self)
{
  vst_test_desk_key (&self->desk, "ctrl+f");
  vst_test_desk_focus_on (&self->desk, "Search");
  vst_test_desk_type (&self->desk, "Search", "Amélie");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Amélie*");
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_press (&self->desk, "Go on with the interview");
  vst_test_desk_see (&self->desk, VST_TEST_FIELD, SAY_EN);
}

static void
set_province (VstTestHub *hub)
{
  g_autoptr (GVariant) settings = g_variant_ref_sink (g_variant_new_parsed ("{%s: 'ON'}", VST_SETTING_PROVINCE));
  g_autoptr (GError) error = NULL;

  vst_hub_lock (hub->hub);
  vst_test_hub_enter (hub, VST_TEST_ADMIN);
  vst_test_hub_do (hub, &vst_setting_change, settings, &error);
  g_assert_no_error (error);
}

static void
start (Fixture *self)
{
  g_autofree char *folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  const char *arguments[] = { "--lang=en", folder, NULL };

  vst_test_desk_start (&self->desk, arguments);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  vst_test_interview_set_up (&self->hub, NULL);
  g_assert_no_errno (g_chdir (self->hub.place));
  vst_test_interview_family (&self->hub);
  set_province (&self->hub);
  vst_hub_lock (self->hub.hub);

  start (self);
  vst_test_desk_press (&self->desk, "Rita Reception");
  sign_in (self);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* Half a word is typed, and goes on: in another language of the questions, then
 * in another of the desk.
 */
static void
type_on (VstTestDesk *desk)
{
  vst_test_desk_focus_on (desk, SAY_EN);
  vst_test_desk_key (desk, "a");
  vst_test_desk_wait_for (desk, SAY_EN, "a");
  vst_test_desk_key (desk, "alt+l");
  vst_test_desk_see (desk, VST_TEST_FIELD, SAY_FR);
  vst_test_desk_key (desk, "m");
  vst_test_desk_wait_for (desk, SAY_FR, "am");

  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Laisser pour plus tard");
  vst_test_desk_wait_for (desk, SAY_FR, "am");
  vst_test_desk_focus_on (desk, SAY_FR);
  vst_test_desk_key (desk, "i");
  vst_test_desk_wait_for (desk, SAY_FR, "ami");
  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Leave for later");
  vst_test_desk_wait_for (desk, SAY_FR, "ami");
}

static void
test_nothing_is_lost_on_the_way (Fixture *self,
                                 gconstpointer data)
{
  VstTestDesk *desk = &self->desk;
  g_autofree char *empty = NULL;

  open_interview (self);
  type_on (desk);

  /* Enter goes on; why there is no answer is said by keyboard. */
  vst_test_desk_focus_on (desk, SAY_FR);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_FIELD, "Qu’est-ce qui aide votre enfant*");
  vst_test_desk_focus_on (desk, "Qu’est-ce qui aide votre enfant*");
  for (guint i = 0; i < 4; i++)
    vst_test_desk_key (desk, "Tab");
  vst_test_desk_focus_on (desk, "Prefer not to answer");
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_LABEL, "1 of * lines filled. Left: *");

  /* Locked, it comes back to her; until she asks for it, the form is empty. */
  vst_test_desk_key (desk, "ctrl+l");
  sign_in (self);
  open_interview (self);
  empty = vst_test_desk_read (desk, SAY_EN);
  g_assert_cmpstr (empty, ==, "");
  vst_test_desk_press (desk, "Go on");
  vst_test_desk_see (desk, VST_TEST_LABEL, "1 of * lines filled. Left: *");

  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, "Answers saved");
  g_assert_cmpint (vst_test_count (&self->hub, &count_answered), ==, 1);
  g_assert_cmpint (vst_test_count (&self->hub, &count_declined), ==, 1);
}

/* A whole sentence typed in one go, while the desk, and then the questions, change
 * their language in the midst of it.
 */
static void
test_no_key_is_lost_while_the_language_changes (Fixture *self,
                                                gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  open_interview (self);
  vst_test_desk_focus_on (desk, SAY_EN);
  vst_test_desk_pour (desk, "a m e alt+l l i ctrl+shift+f e space s o n alt+l n ctrl+shift+e e space f o r t");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Leave for later");
  vst_test_desk_wait_for (desk, SAY_EN, "amelie sonne fort");

  /* The lock comes before the draft is due: what was typed up to it is kept. */
  vst_test_desk_pour (desk, "space m a i n t e n a n t ctrl+l");
  sign_in (self);
  open_interview (self);
  vst_test_desk_press (desk, "Go on");
  vst_test_desk_wait_for (desk, SAY_EN, "amelie sonne fort maintenant");
}

typedef struct
{
  VstTestHub *hub;
  gint64 kept_at;
  gint64 since;
} Kept;

/* The last key came to the program before this was asked for the first time: once
 * nothing more was kept for twice the pause of a typist, that key is in the draft.
 */
static gboolean
is_kept (gpointer data)
{
  Kept *kept = data;
  gint64 kept_at = vst_test_count (kept->hub, &latest_draft);
  gint64 now = g_get_monotonic_time ();

  if (kept->since == 0 || kept_at != kept->kept_at)
    {
      kept->kept_at = kept_at;
      kept->since = now;
    }

  return kept_at != 0 && now - kept->since > 2 * PAUSE;
}

static gboolean
is_given_back (gpointer data)
{
  g_autofree char *text = vst_test_desk_read (data, SAY_EN);

  return *text != '\0';
}

/* In the midst of a word.  What was typed a moment before is there again: for her,
 * when she asks for it, and for nobody else.
 */
static void
test_a_power_cut_takes_the_last_moment_only (Fixture *self,
                                             gconstpointer data)
{
  VstTestDesk *desk = &self->desk;
  g_autofree char *empty = NULL;
  g_autofree char *text = NULL;
  Kept kept = { &self->hub, 0, 0 };
  gint64 typed_at;

  open_interview (self);
  vst_test_desk_focus_on (desk, SAY_EN);
  vst_test_desk_write (desk, "a-may-LEE");
  vst_test_desk_wait_for (desk, SAY_EN, "a-may-LEE");
  typed_at = g_get_real_time ();
  g_assert_true (vst_test_desk_wait (is_kept, &kept));
  g_test_message ("Kept %" G_GINT64_FORMAT " ms after the last key was seen", (kept.kept_at - typed_at) / 1000);
  vst_test_desk_write (desk, " they said");
  vst_test_desk_kill (desk);

  /* Somebody else is offered nothing. */
  start (self);
  vst_test_desk_press (desk, "Ada Admin");
  sign_in (self);
  open_interview (self);
  vst_test_desk_write (desk, "x");
  vst_test_desk_see (desk, VST_TEST_LABEL, "Draft saved at *");
  g_assert_false (vst_test_desk_has (desk, VST_TEST_BUTTON, "Go on"));

  vst_test_desk_key (desk, "ctrl+shift+l");
  vst_test_desk_press (desk, "Rita Reception");
  sign_in (self);
  open_interview (self);
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Go on");
  empty = vst_test_desk_read (desk, SAY_EN);
  g_assert_cmpstr (empty, ==, "");
  vst_test_desk_press (desk, "Go on");
  vst_test_desk_focus_on (desk, SAY_EN);
  g_assert_true (vst_test_desk_wait (is_given_back, desk));
  text = vst_test_desk_read (desk, SAY_EN);
  g_assert_true (g_str_has_prefix (text, "a-may-LEE"));
  g_assert_true (g_str_has_prefix ("a-may-LEE they said", text));
}

/* She is shut out of the file while the form is open: in the new language nothing
 * of it is shown, and it is said why.
 */
static void
test_whoever_is_shut_out_meanwhile_sees_no_more (Fixture *self,
                                                 gconstpointer data)
{
  VstTestDesk *desk = &self->desk;
  g_autoptr (VstBlockEntry) block = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  open_interview (self);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  block->family_id = 1;
  block->staff_id = VST_TEST_RECEPTION;
  id = vst_test_hub_do (&self->hub, &vst_block_do_add, block, &error);
  g_assert_no_error (error);
  vst_hub_lock (self->hub.hub);

  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Laisser pour plus tard");
  vst_test_desk_miss (desk, VST_TEST_FIELD, SAY_FR);
  vst_test_desk_see (desk, VST_TEST_LABEL, "Ce n’est plus ici. Chercher de nouveau.");
}

/* As a click does, and Enter on the row. */
static void
test_a_part_is_entered_by_a_screen_reader_s_press (Fixture *self,
                                                   gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  open_interview (self);
  vst_test_desk_choose (desk, VST_TEST_ROW, "Children*");
  vst_test_desk_focus_on (desk, "What helps your child feel at ease here?");
  vst_test_desk_choose (desk, VST_TEST_ROW, "Name*");
  vst_test_desk_focus_on (desk, SAY_EN);
}

/* Postal codes and health cards are looked at when they are given: what is none is
 * refused beside its question, what is odd is kept, and neither is ever needed.
 */
static void
test_what_is_odd_is_said_beside_its_question (Fixture *self,
                                              gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_key (desk, "ctrl+shift+l");
  vst_test_desk_press (desk, "Pia Pivot");
  sign_in (self);
  open_interview (self);
  vst_test_desk_choose (desk, VST_TEST_ROW, "How to reach you*");
  vst_test_desk_type (desk, "What is your postal code?", "V6B 1A1");
  vst_test_desk_see (desk, VST_TEST_LABEL, "This postal code is of another province*");
  vst_test_desk_type (desk, "What is your postal code?", "K1L");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, "A postal code looks like*");
  vst_test_desk_wait_for (desk, "What is your postal code?", "K1L");

  /* In the other language, too. */
  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Laisser pour plus tard");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, "Un code postal s’écrit ainsi*");
  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Leave for later");
  vst_test_desk_type (desk, "What is your postal code?", "");

  vst_test_desk_choose (desk, VST_TEST_ROW, "Health*");
  vst_test_desk_type (desk, "Ontario health card*", "1234");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, "An Ontario health card number looks like*");
  vst_test_desk_type (desk, "Ontario health card*", "1234567890");
  vst_test_desk_see (desk, VST_TEST_LABEL, "This number looks unusual*");
  vst_test_desk_type (desk, "Quebec health insurance*", "TEST");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, "A Quebec health insurance number looks like*");
  g_assert_cmpint (vst_test_count (&self->hub, &count_answered), ==, 0);

  vst_test_desk_type (desk, "Quebec health insurance*", "");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, "Answers saved");
  g_assert_cmpint (vst_test_count (&self->hub, &count_answered), ==, 1);
}

/* Taken in, and straight on into the interview: one key. */
static void
test_an_intake_leads_on_into_the_interview (Fixture *self,
                                            gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_key (desk, "ctrl+n");
  vst_test_desk_focus_on (desk, "Name to use");
  vst_test_desk_write (desk, "Noor");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "Noor*");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Go on with the interview");

  vst_test_desk_key (desk, "ctrl+shift+n");
  vst_test_desk_focus_on (desk, SAY_EN);
  vst_test_desk_see (desk, VST_TEST_LABEL, "Noor");
  vst_test_desk_write (desk, "no-OUR");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, "Answers saved");
  g_assert_cmpint (vst_test_count (&self->hub, &count_answered), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/interview-desk/nothing-is-lost-on-the-way", Fixture, NULL, set_up, test_nothing_is_lost_on_the_way, tear_down);

  g_test_add ("/interview-desk/no-key-is-lost-while-the-language-changes", Fixture, NULL, set_up, test_no_key_is_lost_while_the_language_changes, tear_down);
  g_test_add ("/interview-desk/a-power-cut-takes-the-last-moment-only", Fixture, NULL, set_up, test_a_power_cut_takes_the_last_moment_only, tear_down);
  g_test_add ("/interview-desk/a-part-is-entered-by-a-screen-reader-s-press", Fixture, NULL, set_up, test_a_part_is_entered_by_a_screen_reader_s_press, tear_down);
  g_test_add ("/interview-desk/what-is-odd-is-said-beside-its-question", Fixture, NULL, set_up, test_what_is_odd_is_said_beside_its_question, tear_down);
  g_test_add ("/interview-desk/an-intake-leads-on-into-the-interview", Fixture, NULL, set_up, test_an_intake_leads_on_into_the_interview, tear_down);
  g_test_add ("/interview-desk/whoever-is-shut-out-meanwhile-sees-no-more", Fixture, NULL, set_up, test_whoever_is_shut_out_meanwhile_sees_no_more, tear_down);

  return g_test_run ();
}
