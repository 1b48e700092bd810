/* test-call-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-message-store.h"
#include "vst-test-desk.h"
#include "vst-test-family.h"

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  gint64 staff_id;
  const char *worker_tile;
  const char *today;
  const char *card;
  const char *sealed;
  const char *caller;
  const char *for_whom;
  const char *text;
  const char *kept;
  const char *kept_sealed;
  const char *one_waits;
  const char *two_wait;
  const char *read;
  const char *linked_to_nobody;
  const char *link;
  const char *find;
  const char *found;
  const char *linked;
  const char *take_off;
  const char *pass_on;
  const char *call_back;
  const char *hidden;
  const char *shown;
  const char *show;
  const char *to_call_back;
  const char *answer;
  const char *note;
  const char *never;
  const char *said;
  const char *noted;
  const char *noted_ones;
  const char *call_made;
  const char *day;
  const char *no_day;
  const char *to_come;
} Speech;

/* To be read aloud, in both languages whatever the desk speaks. */
#define WORDS "“I can’t say whether someone comes here. I can take a message.”"
#define MOTS "«\302\240Je ne peux ni confirmer ni nier qu’une personne vient ici. Je peux prendre un message.\302\240»"

#define NUMBER "613-555-0142"

static const Speech english = {
  "--lang=en", "Rita Reception", VST_TEST_RECEPTION, "Pia Pivot", "Today", "Someone is asking", "The desk is locked: *",
  "Who is calling, as they said it", "For whom, in their words", "Message", "Message kept, linked to nobody",
  "Message kept, sealed until somebody signs in", "1 message to pass on", "2 messages to pass on", "Read the messages",
  "*linked to nobody", "Link to a family…", "Find the family", "Josée Côté, *", "Message linked to the family", "Take the link off", "Passed on",
  "Where to call back", "Call back: Hidden", "Call back: " NUMBER, "Show: where to call *back, *", "To call back", "Note an answer…",
  "Note a call, text or letter", "No calls: *", "What was said", "Noted", "Passed on and noted", "Call made · With: Josée Côté",
  "Day", "A date looks like*", "This time is still to come*"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", VST_TEST_COORDINATOR, "Coralie Coordination", "Aujourd’hui", "Quelqu’un demande", "La réception est verrouillée*",
  "Qui appelle, tel que dit", "Pour qui, selon cette personne", "Message", "Message gardé, lié à aucun dossier",
  "Message gardé, scellé jusqu’à la prochaine ouverture de session", "1 message à transmettre", "2 messages à transmettre",
  "Lire les messages", "*lié à aucun dossier", "Lier à une famille…", "Trouver la famille", "Josée Côté, *", "Message lié à la famille",
  "Retirer le lien", "Transmis",
  "Où rappeler", "Rappeler\302\240: Masqué", "Rappeler\302\240: " NUMBER, "Afficher\302\240: où rappeler *, *", "Pour rappeler", "Noter une réponse…",
  "Noter un appel, un texto ou une lettre", "Aucun appel\302\240: *", "Ce qui s’est dit", "Noté", "Transmis et notés",
  "Appel fait · Avec\302\240: Josée Côté",
  "Jour", "Une date s’écrit ainsi*", "Cette heure est encore à venir*"
};

/* A desk at a hub with one family, where nobody has signed in. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };
  VstFamilyEntry *entry = vst_test_family_entry ("Josée", "Côté", "613 555-0123");
  g_autoptr (VstFamily) family = NULL;

  vst_room_register (&vst_family_room);
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, speech->staff_id);
  family = vst_test_family_add (&self->hub, entry);
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static void
sign_in (Fixture *self,
         const Speech *speech,
         const char *tile)
{
  /* Whoever was there before is asked for hers until the tile is pressed. */
  g_autofree char *passphrase = g_strdup_printf ("* %s", tile);

  vst_test_desk_press (&self->desk, tile);
  vst_test_desk_type (&self->desk, passphrase, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->today);
}

static void
write_slip (Fixture *self,
            const Speech *speech,
            const char *text)
{
  vst_test_desk_key (&self->desk, "F8");
  vst_test_desk_see (&self->desk, VST_TEST_WINDOW, speech->card);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, WORDS);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, MOTS);
  vst_test_desk_focus_on (&self->desk, speech->caller);
  vst_test_desk_overfill (&self->desk, speech->caller, 200, NULL);
  vst_test_desk_type (&self->desk, speech->caller, "her cousin");
  vst_test_desk_type (&self->desk, speech->call_back, NUMBER);
  vst_test_desk_type (&self->desk, speech->for_whom, "Josée Côté");
  vst_test_desk_type (&self->desk, speech->text, text);
}

static void
assert_focus (Fixture *self,
              const char *name)
{
  g_autofree char *focus = vst_test_desk_focus (&self->desk);

  g_assert_cmpstr (focus, ==, name);
}

/* A day that is none is told beside it, and the keyboard is there. */
static void
mistake_the_days (Fixture *self,
                  const Speech *speech)
{
  vst_test_desk_type (&self->desk, speech->day, "2026-02-31");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->no_day);
  assert_focus (self, speech->day);
  vst_test_desk_type (&self->desk, speech->day, "2999-02-28");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->to_come);
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->no_day);
  assert_focus (self, speech->day);
  vst_test_desk_type (&self->desk, speech->day, "2026-02-28");
}

/* Signed in, locked, and cut off by a lock: no slip is lost, and none says
 * whether anybody is known, until a worker links it.
 */
static void
test_takes_slips_open_and_locked (Fixture *self,
                                  gconstpointer data)
{
  const Speech *speech = data;

  /* Before anybody has ever signed in there are only the words. */
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->tile);
  vst_test_desk_key (&self->desk, "F8");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, WORDS);
  vst_test_desk_miss (&self->desk, VST_TEST_FIELD, speech->caller);
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_WINDOW, speech->card);

  sign_in (self, speech, speech->tile);
  write_slip (self, speech, "Please call.");
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->sealed);
  /* Where she writes last, Enter alone begins a new line. */
  for (guint i = 0; i < 3; i++)
    vst_test_desk_key (&self->desk, "Tab");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->kept);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->one_waits);
  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->one_waits);

  /* Half written when the desk is locked. */
  write_slip (self, speech, "Half a mess");
  vst_test_desk_activate (&self->desk, "lock", NULL);
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->tile);
  vst_test_desk_miss (&self->desk, VST_TEST_WINDOW, speech->card);

  write_slip (self, speech, "From the lock screen.");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->sealed);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->kept_sealed);
  vst_test_desk_miss (&self->desk, VST_TEST_WINDOW, speech->card);

  sign_in (self, speech, speech->worker_tile);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->two_wait);
  vst_test_desk_press (&self->desk, speech->read);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "Half a mess");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "From the lock screen.");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->linked_to_nobody);

  /* Where to call back is said to who says why. */
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, "*" NUMBER "*");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->hidden);
  vst_test_desk_press (&self->desk, speech->show);
  vst_test_desk_press (&self->desk, speech->to_call_back);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->shown);

  vst_test_desk_press (&self->desk, speech->link);
  vst_test_desk_type (&self->desk, speech->find, "josee cote");
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, speech->found);
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->linked);
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->take_off);

  /* The answer is noted, after what may be done with her phone was said. */
  vst_test_desk_press (&self->desk, speech->answer);
  vst_test_desk_see (&self->desk, VST_TEST_WINDOW, speech->note);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->never);
  vst_test_desk_type (&self->desk, speech->said, "She will come on Monday.");
  mistake_the_days (self, speech);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->noted);
  vst_test_desk_press (&self->desk, speech->pass_on);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->one_waits);
  vst_test_desk_press (&self->desk, speech->noted_ones);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->call_made);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "She will come on Monday.");
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/call-desk/takes-slips-open-and-locked", Fixture, speech, set_up, test_takes_slips_open_and_locked, tear_down);

  return g_test_run ();
}
