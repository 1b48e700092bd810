/* test-intake-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-test-desk.h"
#include "vst-test-family.h"

static const VstSql count_rows = {
  "test.count_rows",
  "SELECT (SELECT count (*) FROM family) + (SELECT count (*) FROM person) + (SELECT count (*) FROM membership)"
  " + (SELECT count (*) FROM contact_point) + (SELECT count (*) FROM name_token)",
  TRUE
};
static const VstSql count_people = { "test.count_people", "SELECT count (*) FROM person", TRUE };
static const VstSql count_arabic = { "test.count_arabic", "SELECT count (*) FROM person WHERE language = 'ar'", TRUE };
static const VstSql count_nobody = { "test.count_nobody", "SELECT count (*) FROM family WHERE block_reply = 'nobody'", TRUE };
static const VstSql count_unknown = { "test.count_unknown", "SELECT count (*) FROM family WHERE phone_reply = 'unknown'", TRUE };
static const VstSql count_declined = { "test.count_declined", "SELECT count (*) FROM family WHERE phone_reply = 'declined'", TRUE };
static const VstSql count_phones = { "test.count_phones", "SELECT count (*) FROM contact_point WHERE kind = 'phone'", TRUE };

/* What the two shortest ways take, in presses; Ctrl, Alt and Shift are presses. */
#define PRESSES_OF_TWO 26
#define PRESSES_OF_FOUR 99

/* A key of somebody who types names and dates and is new to the program, and a
 * look at the paper for each thing that stands on it: the keystroke-level model.
 */
#define SECONDS_A_PRESS 0.5
#define SECONDS_A_LOOK 1.35

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  const char *passphrase_for;
  const char *first;
  const char *name;
  const char *birth;
  const char *child_name;
  const char *language;
  const char *phone;
  const char *note;
  const char *block;
  const char *nobody;
  const char *unknown;
  const char *unknown_on;
  const char *declined;
  const char *add_child;
  const char *add_adult;
  const char *not_asked;
  const char *opened;
  const char *three_years;
  const char *needed;
  const char *too_long;
  const char *impossible;
  const char *future;
  const char *too_old;
  const char *no_age;
  const char *no_phone;
  const char *no_language;
  const char *older;
  const char *ask_name;
  const char *may_call;
  const char *anonymous;
  const char *in_english;
  const char *to_other; /* from both languages to the other one alone */
  const char *back;     /* and to both again */
} Speech;

static const Speech english = {
  "--lang=en", "Rita Reception", "Passphrase for *", "Take in a family", "Name to use", "Birth date or age", "Child’s name", "Another language", "Phone", "What should we know today?", "Who must not know", "Nobody*", "Don’t know*", "Don’t know. Asked on *", "Prefer not to answer",
  "alt+c", "alt+a", "Not asked*", "File opened", "Sami, 3?years*", "A name is needed*", "This text is longer*",
  "A date looks like*isn’t in the calendar*", "This date is still to come*", "This date is very long ago*", "An age looks like*",
  "A phone number looks like*", "A language is one of the list*", "A child is younger than the parent*",
  "What name should we use?", "May we call?", "Anonymous visitor: no name is given", "In English", "alt+l alt+l", "alt+l"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", "Phrase de passe pour *", "Accueillir une famille", "Nom usuel", "Date de naissance ou âge", "Nom de l’enfant", "Une autre langue", "Téléphone", "Que faut-il savoir aujourd’hui?", "Qui ne doit pas savoir", "Personne*", "Ne sait pas*", "Ne sait pas. Demandé le *", "Préfère ne pas répondre",
  "alt+e", "alt+d", "Non demandé*", "Dossier ouvert", "Sami, 3?ans*", "Il faut un nom*", "Ce texte dépasse la place*",
  "Une date s’écrit ainsi*pas au calendrier*", "*à venir*", "*très ancienne*", "Un âge s’écrit ainsi*",
  "Un numéro de téléphone s’écrit ainsi*", "Une langue*", "Un enfant est plus jeune*",
  "Quel nom doit-on utiliser?", "Peut-on appeler?", "Visite anonyme?: aucun nom n’est donné", "En anglais", "alt+l", "alt+l alt+l"
};

typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
  guint presses;
  guint looks;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };

  vst_room_register (&vst_family_room);
  vst_test_hub_set_up (&self->hub, NULL);
  g_assert_no_errno (g_chdir (self->hub.place));

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, speech->tile);
  vst_test_desk_type (&self->desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->first);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* A key with what is held down for it. */
static void
press (Fixture *self,
       const char *keys)
{
  for (const char *p = keys; p != NULL; p = strchr (p + 1, '+'))
    self->presses++;

  vst_test_desk_key (&self->desk, keys);
}

/* One thing of the paper; a capital takes two presses. */
static void
put_down (Fixture *self,
          const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    self->presses += g_ascii_isupper (*p) ? 2 : 1;

  self->looks++;
  vst_test_desk_write (&self->desk, text);
}

static void
tell (Fixture *self,
      const char *whom,
      guint most)
{
  double seconds = self->presses * SECONDS_A_PRESS + self->looks * SECONDS_A_LOOK;

  g_test_message ("%s: %u presses of a key, of which %u things from the paper; about %.0f seconds", whom, self->presses, self->looks, seconds);
  g_assert_cmpuint (self->presses, <=, most);
  g_assert_cmpfloat (seconds, <, 120);
}

static void
test_an_adult_and_a_child_take_few_keys (Fixture *self,
                                         gconstpointer data)
{
  const Speech *speech = data;

  press (self, "ctrl+n");
  put_down (self, "Noor Hassan");
  press (self, speech->add_child);
  put_down (self, "Sami");
  press (self, "Return");
  put_down (self, "3");
  press (self, "ctrl+Return");

  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->three_years);
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->opened);
  tell (self, "One adult with one child", PRESSES_OF_TWO);
}

/* Names, birth dates, the language, the phone and that it may be called. */
static void
test_a_family_of_four_takes_less_than_two_minutes (Fixture *self,
                                                   gconstpointer data)
{
  const Speech *speech = data;

  press (self, "ctrl+n");
  put_down (self, "Noor Hassan");
  press (self, "Return");
  put_down (self, "19920503");
  press (self, speech->add_adult);
  put_down (self, "Karim Hassan");
  press (self, "Return");
  put_down (self, "19900117");
  press (self, "Return");
  put_down (self, "Sami");
  press (self, "Return");
  put_down (self, "20190224");
  press (self, "Return");
  put_down (self, "Lina");
  press (self, "Return");
  put_down (self, "20220911");

  /* Nobody else: Enter in the line that came leads on. */
  press (self, "Return");
  press (self, "Return");
  vst_test_desk_focus_on (&self->desk, speech->language);
  put_down (self, "ar");
  press (self, "Return");
  vst_test_desk_focus_on (&self->desk, speech->phone);
  put_down (self, "6135550123");
  press (self, "Return");
  vst_test_desk_focus_on (&self->desk, speech->not_asked);

  /* Beside the fields a letter is a slip of the hand, and no search. */
  vst_test_desk_write (&self->desk, "q");
  press (self, "Tab");
  press (self, "space");
  press (self, "ctrl+Return");

  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Lina, *");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Karim Hassan, *");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->opened);
  g_assert_cmpint (vst_test_count (&self->hub, &count_people), ==, 4);
  g_assert_cmpint (vst_test_count (&self->hub, &count_arabic), ==, 1);
  g_assert_cmpint (vst_test_count (&self->hub, &count_phones), ==, 1);
  tell (self, "A family of four from a paper form", PRESSES_OF_FOUR);
}

/* In her language alone: all that she may read with the worker, and nothing in the
 * worker's; half a date that was typed goes on in the same line.
 */
static void
turn_to_her (Fixture *self,
             const Speech *own,
             const Speech *other)
{
  VstTestDesk *desk = &self->desk;
  g_autofree char *poured = g_strdup_printf ("2 0 2 %s 1 0 5", own->to_other);
  g_autofree char *both = g_strdup_printf ("%s · %s", own->in_english, other->in_english);

  vst_test_desk_see (desk, VST_TEST_HEADING, own->ask_name);
  vst_test_desk_see (desk, VST_TEST_LABEL, other->ask_name);
  vst_test_desk_see (desk, VST_TEST_BUTTON, both);

  vst_test_desk_pour (desk, poured);
  vst_test_desk_wait_for (desk, other->birth, "202105");
  vst_test_desk_focus_on (desk, other->birth);
  vst_test_desk_see (desk, VST_TEST_HEADING, other->ask_name);
  vst_test_desk_miss (desk, VST_TEST_ANY, own->ask_name);
  vst_test_desk_see (desk, VST_TEST_CHECK, other->anonymous);
  vst_test_desk_see (desk, VST_TEST_BUTTON, other->in_english);
  vst_test_desk_see (desk, VST_TEST_FIELD, other->name);
  vst_test_desk_see (desk, VST_TEST_FIELD, other->language);
  vst_test_desk_see (desk, VST_TEST_FIELD, other->block);
  vst_test_desk_see (desk, VST_TEST_FIELD, other->note);

  /* What to press for a line is the desk's; what is asked in it is hers. */
  vst_test_desk_key (desk, own->add_child);
  vst_test_desk_focus_on (desk, other->child_name);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_type (desk, other->phone, "6135550123");
  vst_test_desk_see (desk, VST_TEST_LABEL, other->may_call);
  vst_test_desk_see (desk, VST_TEST_BUTTON, other->not_asked);
  vst_test_desk_miss (desk, VST_TEST_ANY, own->may_call);
  vst_test_desk_type (desk, other->phone, "");

  vst_test_desk_pour (desk, own->back);
  vst_test_desk_see (desk, VST_TEST_BUTTON, both);
  vst_test_desk_wait_for (desk, own->birth, "202105");
  vst_test_desk_type (desk, own->birth, "");
}

/* The sentence stands beside it, what was typed is there still, and nothing of
 * the family is in the hub.
 */
static void
refuse (Fixture *self,
        const char *label,
        const char *typed,
        const char *good,
        const char *sentence)
{
  g_autofree char *left = NULL;
  gint64 before = vst_test_count (&self->hub, &count_rows);

  vst_test_desk_type (&self->desk, label, typed);
  vst_test_desk_wait_for (&self->desk, label, typed);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, sentence);
  vst_test_desk_focus_on (&self->desk, label);
  left = vst_test_desk_read (&self->desk, label);
  g_assert_cmpstr (left, ==, typed);
  g_assert_cmpint (vst_test_count (&self->hub, &count_rows), ==, before);

  /* Mended, it isn't said any more. */
  vst_test_desk_type (&self->desk, label, good);
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, sentence);
}

static void
test_what_can_t_be_kept_is_said_beside_it (Fixture *self,
                                           gconstpointer data)
{
  const Speech *speech = data;
  const char *birth = speech->birth;
  g_autofree char *long_text = g_strnfill (10000, 'n');
  g_autofree char *long_phone = g_strnfill (10000, '6');

  vst_test_desk_key (&self->desk, "ctrl+n");
  vst_test_desk_focus_on (&self->desk, speech->name);

  /* As soon as she goes on. */
  vst_test_desk_key (&self->desk, "Tab");
  vst_test_desk_focus_on (&self->desk, birth);
  vst_test_desk_write (&self->desk, "20260231");
  vst_test_desk_key (&self->desk, "Tab");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->impossible);
  vst_test_desk_type (&self->desk, birth, "");
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->impossible);

  vst_test_desk_key (&self->desk, "shift+Tab");
  vst_test_desk_focus_on (&self->desk, birth);
  turn_to_her (self, speech, speech == &english ? &french : &english);

  refuse (self, speech->name, long_text, "Noor", speech->too_long);
  refuse (self, speech->name, " \n ", "Noor", speech->needed);
  refuse (self, birth, "2026-02-31", "", speech->impossible);
  refuse (self, birth, "2999-01-01", "", speech->future);
  refuse (self, birth, "1801-01-01", "", speech->too_old);
  refuse (self, birth, "199", "", speech->no_age);
  refuse (self, birth, long_text, "1998-01-01", speech->impossible);
  refuse (self, speech->language, "Klingonese", "fr", speech->no_language);
  refuse (self, speech->phone, "911", "", speech->no_phone);
  refuse (self, speech->phone, "613 555 \360\237\214\273", "", speech->no_phone);
  refuse (self, speech->phone, long_phone, "", speech->too_long);
  /* Of the number, which stands before who must not know. */
  vst_test_desk_press (&self->desk, speech->unknown);
  refuse (self, speech->block, long_text, "", speech->too_long);
  refuse (self, speech->note, long_text, "", speech->too_long);

  /* A press lets a quarter of a second pass; the form is saved much later. */
  vst_test_desk_press (&self->desk, speech->nobody);

  vst_test_desk_key (&self->desk, speech->add_child);
  vst_test_desk_focus_on (&self->desk, speech->child_name);
  refuse (self, speech->child_name, long_text, "Sami", speech->too_long);

  /* A child as old as her mother: beside the child's own birth date. */
  vst_test_desk_focus_on (&self->desk, speech->child_name);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_focus_on (&self->desk, birth);
  vst_test_desk_write (&self->desk, "19971231");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->older);
  g_assert_cmpint (vst_test_count (&self->hub, &count_people), ==, 0);
  vst_test_desk_key (&self->desk, "ctrl+a");
  vst_test_desk_write (&self->desk, "3");

  /* From right to left, with marks of their own, a picture, a line break that was
   * pasted: it is a name, in one line.
   */
  vst_test_desk_type (&self->desk, speech->name, "نور\r\nE\xcc\x81loi\xcc\x88se \360\237\214\273");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "نور *se \360\237\214\273*");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->three_years);
  g_assert_cmpint (vst_test_count (&self->hub, &count_people), ==, 2);
  g_assert_cmpint (vst_test_count (&self->hub, &count_nobody), ==, 1);
  g_assert_cmpint (vst_test_count (&self->hub, &count_unknown), ==, 1);

  /* Where the number would stand, until she says something else. */
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->unknown_on);
  vst_test_desk_press (&self->desk, speech->declined);
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->unknown_on);
  g_assert_cmpint (vst_test_count (&self->hub, &count_declined), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/intake-desk/an-adult-and-a-child-take-few-keys", Fixture, speech, set_up, test_an_adult_and_a_child_take_few_keys, tear_down);
  g_test_add ("/intake-desk/a-family-of-four-takes-less-than-two-minutes", Fixture, speech, set_up, test_a_family_of_four_takes_less_than_two_minutes, tear_down);
  g_test_add ("/intake-desk/what-can-t-be-kept-is-said-beside-it", Fixture, speech, set_up, test_what_can_t_be_kept_is_said_beside_it, tear_down);

  return g_test_run ();
}
