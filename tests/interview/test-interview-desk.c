/* test-interview-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-test-desk.h"
#include "vst-test-interview.h"

#include "vst-block-store.h"
#include "vst-interview-room.h"
#include "vst-setting-store.h"

/* A draft is kept so many microseconds after the last key. */
#define PAUSE 250000

static const VstSql count_answered = { "test.answered", "SELECT count (*) FROM answer WHERE state = 'answered'", TRUE };
static const VstSql latest_draft = { "test.latest_draft", "SELECT coalesce (max (updated_at), 0) FROM draft", TRUE };
static const VstSql set_language = { "test.set_language", "UPDATE staff SET language = $1", TRUE };
static const VstSql count_now = { "test.now", "SELECT count (*) FROM answer WHERE state = 'answered' AND superseded_at IS NULL", TRUE };
static const VstSql damage = { "test.damage", "UPDATE answer SET sealed = X'64616D61676564' WHERE sealed IS NOT NULL", TRUE };
static const VstSql count_declined = { "test.declined", "SELECT count (*) FROM answer WHERE state = 'declined'", TRUE };

/* Each way begins in one language, and goes on in the other. */
typedef struct
{
  const char *option;
  const char *passphrase_for;
  const char *families;
  const char *one_family;
  const char *search;
  const char *interview;
  const char *say;
  const char *later;
  const char *children;
  const char *helps;
  const char *name_part;
  const char *reach;
  const char *postal;
  const char *postal_odd;
  const char *postal_wrong;
  const char *lost;
  const char *health;
  const char *ontario;
  const char *ontario_wrong;
  const char *ontario_odd;
  const char *quebec;
  const char *quebec_wrong;
  const char *decline;
  const char *filled;
  const char *go_on;
  const char *draft_saved;
  const char *saved;
  const char *gone;
  const char *name;
  const char *change;   /* to this language */
  const char *to_other; /* from questions in this language to those in the other */
} Speech;

static const Speech english = {
  "--lang=en", "Passphrase for *", "Families", "1 family", "Search", "Go on with the interview", "How do we say your name?", "Leave for later",
  "Children*", "What helps your child*", "Name*", "How to reach you*", "What is your postal code?",
  "This postal code is of another province*", "A postal code looks like*", "This answer is damaged*", "Health*", "Ontario health card*",
  "An Ontario health card number looks like*", "This number looks unusual*", "Quebec health insurance*",
  "A Quebec health insurance number looks like*", "Prefer not to answer", "1 of * lines filled. Left: *", "Go on", "Draft saved at *",
  "Answers saved", "It isn’t here any more*", "Name to use", "ctrl+shift+e", "alt+l"
};

static const Speech french = {
  "--lang=fr", "Phrase de passe pour *", "Familles", "1?famille", "Rechercher", "Poursuivre l’entretien", "Comment prononce-t-on votre nom?",
  "Laisser pour plus tard", "Enfants*", "Qu’est-ce qui aide votre enfant*", "Nom*", "Comment vous joindre*",
  "Quel est votre code postal?", "Ce code postal est d’une autre province*", "Un code postal s’écrit ainsi*", "Cette réponse est endommagée*", "Santé*",
  "Numéro de carte Santé de l’Ontario*", "Un numéro de carte Santé de l’Ontario s’écrit ainsi*", "Ce numéro semble inhabituel*",
  "Numéro d’assurance maladie du Québec*", "Un numéro d’assurance maladie du Québec s’écrit ainsi*", "Préfère ne pas répondre",
  "1 ligne remplie sur *. Il reste*", "Reprendre", "Brouillon enregistré à *", "Réponses enregistrées", "Ce n’est plus ici*", "Nom usuel",
  "ctrl+shift+f", "alt+l alt+l"
};

/* A desk at a hub with one family. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
  const Speech *own;
  const Speech *other;
} Fixture;

static void
sign_in (Fixture *self)
{
  vst_test_desk_type (&self->desk, self->own->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, self->own->families);
  vst_test_desk_see (&self->desk, VST_TEST_ANY, self->own->one_family);
}

static void
open_interview (Fixture *self)
{
  vst_test_desk_key (&self->desk, "ctrl+f");
  vst_test_desk_focus_on (&self->desk, self->own->search);
  vst_test_desk_type (&self->desk, self->own->search, "Amélie");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Amélie*");
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_press (&self->desk, self->own->interview);
  vst_test_desk_see (&self->desk, VST_TEST_FIELD, self->own->say);
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

/* Whoever works here, in one language. */
static void
speak (VstTestHub *hub,
       const char *language)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (hub);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &set_language);

  vst_stmt_bind_text (stmt, 1, language);
  g_assert_true (vst_stmt_run (stmt, NULL));
}

static void
start (Fixture *self)
{
  g_autofree char *folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  const char *arguments[] = { self->own->option, folder, NULL };

  vst_test_desk_start (&self->desk, arguments);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->own = data;
  self->other = data == &english ? &french : &english;
  vst_test_interview_set_up (&self->hub, NULL);
  g_assert_no_errno (g_chdir (self->hub.place));
  vst_test_interview_family (&self->hub);
  set_province (&self->hub);
  speak (&self->hub, strchr (self->own->option, '=') + 1);
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
type_on (Fixture *self)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_focus_on (desk, self->own->say);
  vst_test_desk_key (desk, "a");
  vst_test_desk_wait_for (desk, self->own->say, "a");
  vst_test_desk_pour (desk, self->own->to_other);
  vst_test_desk_see (desk, VST_TEST_FIELD, self->other->say);
  vst_test_desk_key (desk, "m");
  vst_test_desk_wait_for (desk, self->other->say, "am");

  vst_test_desk_key (desk, self->other->change);
  vst_test_desk_see (desk, VST_TEST_BUTTON, self->other->later);
  vst_test_desk_wait_for (desk, self->other->say, "am");
  vst_test_desk_focus_on (desk, self->other->say);
  vst_test_desk_key (desk, "i");
  vst_test_desk_wait_for (desk, self->other->say, "ami");
  vst_test_desk_key (desk, self->own->change);
  vst_test_desk_see (desk, VST_TEST_BUTTON, self->own->later);
  vst_test_desk_wait_for (desk, self->other->say, "ami");
}

static void
test_nothing_is_lost_on_the_way (Fixture *self,
                                 gconstpointer data)
{
  VstTestDesk *desk = &self->desk;
  g_autofree char *empty = NULL;

  open_interview (self);
  type_on (self);

  /* Enter goes on; why there is no answer is said by keyboard. */
  vst_test_desk_focus_on (desk, self->other->say);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_FIELD, self->other->helps);
  vst_test_desk_focus_on (desk, self->other->helps);
  for (guint i = 0; i < 4; i++)
    vst_test_desk_key (desk, "Tab");
  vst_test_desk_focus_on (desk, self->own->decline);
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_LABEL, self->own->filled);

  /* Locked, it comes back to her; until she asks for it, the form is empty. */
  vst_test_desk_key (desk, "ctrl+l");
  sign_in (self);
  open_interview (self);
  empty = vst_test_desk_read (desk, self->own->say);
  g_assert_cmpstr (empty, ==, "");
  vst_test_desk_press (desk, self->own->go_on);
  vst_test_desk_see (desk, VST_TEST_LABEL, self->own->filled);

  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, self->own->saved);
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
  g_autofree char *poured = g_strdup_printf ("a m e %s l i %s e space s o n alt+l n %s e space f o r t", self->own->to_other, self->other->change, self->own->change);

  open_interview (self);
  vst_test_desk_focus_on (desk, self->own->say);
  vst_test_desk_pour (desk, poured);
  vst_test_desk_see (desk, VST_TEST_BUTTON, self->own->later);
  vst_test_desk_wait_for (desk, self->own->say, "amelie sonne fort");

  /* The lock comes before the draft is due: what was typed up to it is kept. */
  vst_test_desk_pour (desk, "space m a i n t e n a n t ctrl+l");
  sign_in (self);
  open_interview (self);
  vst_test_desk_press (desk, self->own->go_on);
  vst_test_desk_wait_for (desk, self->own->say, "amelie sonne fort maintenant");
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
  Fixture *self = data;
  g_autofree char *text = vst_test_desk_read (&self->desk, self->own->say);

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
  vst_test_desk_focus_on (desk, self->own->say);
  vst_test_desk_write (desk, "a-may-LEE");
  vst_test_desk_wait_for (desk, self->own->say, "a-may-LEE");
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
  vst_test_desk_see (desk, VST_TEST_LABEL, self->own->draft_saved);
  g_assert_false (vst_test_desk_has (desk, VST_TEST_BUTTON, self->own->go_on));

  vst_test_desk_key (desk, "ctrl+shift+l");
  vst_test_desk_press (desk, "Rita Reception");
  sign_in (self);
  open_interview (self);
  vst_test_desk_see (desk, VST_TEST_BUTTON, self->own->go_on);
  empty = vst_test_desk_read (desk, self->own->say);
  g_assert_cmpstr (empty, ==, "");
  vst_test_desk_press (desk, self->own->go_on);
  vst_test_desk_focus_on (desk, self->own->say);
  g_assert_true (vst_test_desk_wait (is_given_back, self));
  text = vst_test_desk_read (desk, self->own->say);
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

  vst_test_desk_key (desk, self->other->change);
  vst_test_desk_see (desk, VST_TEST_BUTTON, self->other->later);
  vst_test_desk_miss (desk, VST_TEST_FIELD, self->other->say);
  vst_test_desk_see (desk, VST_TEST_LABEL, self->other->gone);
}

static void
give_damaged_postal_code (VstTestHub *hub)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = NULL;
  g_autoptr (VstStmt) stmt = NULL;

  vst_test_hub_enter (hub, VST_TEST_COORDINATOR);
  vst_test_interview_say (hub, 1, 0, "postal-code", VST_ANSWER_ANSWERED, "K1L 7X3", &error);
  g_assert_no_error (error);
  vst_hub_lock (hub->hub);

  db = vst_test_hub_open_db (hub);
  stmt = vst_db_prepare (db, &damage);
  g_assert_true (vst_stmt_run (stmt, NULL));
}

/* As a click does, and Enter on the row.  One answer that can't be read any more is
 * told of beside its question, closes none of the others, and is asked again.
 */
static void
test_a_part_is_entered_by_a_screen_reader_s_press (Fixture *self,
                                                   gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  give_damaged_postal_code (&self->hub);
  open_interview (self);
  vst_test_desk_choose (desk, VST_TEST_ROW, self->own->children);
  vst_test_desk_focus_on (desk, self->own->helps);
  vst_test_desk_choose (desk, VST_TEST_ROW, self->own->name_part);
  vst_test_desk_focus_on (desk, self->own->say);

  vst_test_desk_choose (desk, VST_TEST_ROW, self->own->reach);
  vst_test_desk_see (desk, VST_TEST_LABEL, self->own->lost);
  vst_test_desk_type (desk, self->own->postal, "K1L 7X3");
  vst_test_desk_miss (desk, VST_TEST_LABEL, self->own->lost);
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, self->own->saved);
  g_assert_cmpint (vst_test_count (&self->hub, &count_now), ==, 1);
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
  vst_test_desk_choose (desk, VST_TEST_ROW, self->own->reach);
  vst_test_desk_type (desk, self->own->postal, "V6B 1A1");
  vst_test_desk_see (desk, VST_TEST_LABEL, self->own->postal_odd);
  vst_test_desk_type (desk, self->own->postal, "K1L");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, self->own->postal_wrong);
  vst_test_desk_wait_for (desk, self->own->postal, "K1L");

  /* In the other language, too. */
  vst_test_desk_key (desk, self->other->change);
  vst_test_desk_see (desk, VST_TEST_BUTTON, self->other->later);
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, self->other->postal_wrong);
  vst_test_desk_key (desk, self->own->change);
  vst_test_desk_see (desk, VST_TEST_BUTTON, self->own->later);
  vst_test_desk_type (desk, self->own->postal, "");

  vst_test_desk_choose (desk, VST_TEST_ROW, self->own->health);
  vst_test_desk_type (desk, self->own->ontario, "1234");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, self->own->ontario_wrong);
  vst_test_desk_type (desk, self->own->ontario, "1234567890");
  vst_test_desk_see (desk, VST_TEST_LABEL, self->own->ontario_odd);
  vst_test_desk_type (desk, self->own->quebec, "TEST");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, self->own->quebec_wrong);
  g_assert_cmpint (vst_test_count (&self->hub, &count_answered), ==, 0);

  vst_test_desk_type (desk, self->own->quebec, "");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, self->own->saved);
  g_assert_cmpint (vst_test_count (&self->hub, &count_answered), ==, 1);
}

/* Taken in, and straight on into the interview: one key. */
static void
test_an_intake_leads_on_into_the_interview (Fixture *self,
                                            gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_key (desk, "ctrl+n");
  vst_test_desk_focus_on (desk, self->own->name);
  vst_test_desk_write (desk, "Noor");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "Noor*");
  vst_test_desk_see (desk, VST_TEST_BUTTON, self->own->interview);

  vst_test_desk_key (desk, "ctrl+shift+n");
  vst_test_desk_focus_on (desk, self->own->say);
  vst_test_desk_see (desk, VST_TEST_LABEL, "Noor");
  vst_test_desk_write (desk, "no-OUR");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, self->own->saved);
  g_assert_cmpint (vst_test_count (&self->hub, &count_answered), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/interview-desk/nothing-is-lost-on-the-way", Fixture, speech, set_up, test_nothing_is_lost_on_the_way, tear_down);

  g_test_add ("/interview-desk/no-key-is-lost-while-the-language-changes", Fixture, speech, set_up, test_no_key_is_lost_while_the_language_changes, tear_down);
  g_test_add ("/interview-desk/a-power-cut-takes-the-last-moment-only", Fixture, speech, set_up, test_a_power_cut_takes_the_last_moment_only, tear_down);
  g_test_add ("/interview-desk/a-part-is-entered-by-a-screen-reader-s-press", Fixture, speech, set_up, test_a_part_is_entered_by_a_screen_reader_s_press, tear_down);
  g_test_add ("/interview-desk/what-is-odd-is-said-beside-its-question", Fixture, speech, set_up, test_what_is_odd_is_said_beside_its_question, tear_down);
  g_test_add ("/interview-desk/an-intake-leads-on-into-the-interview", Fixture, speech, set_up, test_an_intake_leads_on_into_the_interview, tear_down);
  g_test_add ("/interview-desk/whoever-is-shut-out-meanwhile-sees-no-more", Fixture, speech, set_up, test_whoever_is_shut_out_meanwhile_sees_no_more, tear_down);

  return g_test_run ();
}
