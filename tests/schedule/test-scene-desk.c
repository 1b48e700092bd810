/* test-scene-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-desk.h"
#include "vst-test-hub.h"

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  const char *passphrase_for;
  const char *section;
  const char *no_partner;
  const char *add_room;
  const char *add_partner;
  const char *name;
  const char *name_needed;
  const char *room;
  const char *add_presence;
  const char *weekday_needed;
  const char *weekdays[7];
  const char *rule;
  const char *absent;
  const char *is_absent;
  const char *nobody_to_call;
  const char *undone;
  const char *sign_in;
  const char *who;
  const char *sign_out;
  const char *signed_in;
  const char *one_day;
  const char *from;
  const char *to;
  const char *one_day_changed;
} Speech;

static const Speech english = {
  "--lang=en",
  "Ada Admin",
  "Passphrase for *",
  "Partners",
  "No partner yet*",
  "Add a room",
  "Add a partner",
  "English name",
  "A name is needed*",
  "Blue room, 4 places",
  "Add a presence",
  "A day of the week is needed*",
  { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
  "Every week: Monday*",
  "Not on site today: Nurses",
  "Nurses, Not on site*",
  "Nurses isn’t on site today. 0 families*",
  "Undone: partner not on site",
  "Sign in someone",
  "Who comes in",
  "Sign out: Nurses",
  "Arrival of a partner’s staff noted",
  "One day: *",
  "From",
  "To",
  "Presence changed on one day",
};

static const Speech french = {
  "--lang=fr",
  "Coralie Coordination",
  "Phrase de passe pour *",
  "Partenaires",
  "Aucun partenaire encore*",
  "Ajouter une salle",
  "Ajouter un partenaire",
  "Nom en anglais",
  "Il faut un nom*",
  "Blue room, 4 places",
  "Ajouter une présence",
  "Il faut un jour de la semaine*",
  { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" },
  "Chaque semaine*lundi*",
  "Pas sur place aujourd’hui*Nurses",
  "Nurses, Pas sur place*",
  "Pas sur place aujourd’hui*Nurses. 0 famille*",
  "C’est défait*partenaire pas sur place",
  "Noter une arrivée",
  "Qui entre",
  "Noter le départ*Nurses",
  "Arrivée d’une personne d’un partenaire notée",
  "Un jour*: *",
  "De",
  "À",
  "Présence sur place modifiée pour un jour",
};

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

  vst_test_hub_set_up (&self->hub, NULL);
  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, speech->tile);
  vst_test_desk_type (&self->desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static void
add (Fixture *self,
     const Speech *speech,
     const char *button,
     const char *name,
     guint most)
{
  vst_test_desk_press (&self->desk, button);
  vst_test_desk_focus_on (&self->desk, speech->name);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->name_needed);
  vst_test_desk_overfill (&self->desk, speech->name, most, "ctrl+Return");
  vst_test_desk_type (&self->desk, speech->name, name);
  vst_test_desk_key (&self->desk, "ctrl+Return");
}

static void
test_sets_the_scene_and_takes_an_absence_back (Fixture *self,
                                               gconstpointer data)
{
  const Speech *speech = data;

  vst_test_desk_choose (&self->desk, VST_TEST_ROW, speech->section);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->no_partner);
  add (self, speech, speech->add_room, "Blue room", 200);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->room);
  add (self, speech, speech->add_partner, "Nurses", 200);

  /* Every day, so that it is there whatever day the test is run. */
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, "Nurses, *");
  vst_test_desk_press (&self->desk, speech->add_presence);
  vst_test_desk_see (&self->desk, VST_TEST_CHECK, speech->weekdays[0]);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->weekday_needed);
  /* The question that has no answer has the focus. */
  for (guint i = 0; i < 7; i++)
    {
      vst_test_desk_see (&self->desk, VST_TEST_CHECK, speech->weekdays[i]);
      vst_test_desk_key (&self->desk, "space");
      vst_test_desk_key (&self->desk, "Tab");
    }
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->rule);

  /* On one day they come at another time. */
  vst_test_desk_press (&self->desk, speech->one_day);
  vst_test_desk_type (&self->desk, speech->from, "13:00");
  vst_test_desk_type (&self->desk, speech->to, "15:30");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->one_day_changed);

  /* One act, and it is undone. */
  vst_test_desk_key (&self->desk, "alt+Left");
  vst_test_desk_press (&self->desk, speech->absent);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->is_absent);
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->nobody_to_call);
  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->undone);
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->absent);
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->is_absent);

  /* Someone of theirs comes in, and goes. */
  vst_test_desk_press (&self->desk, speech->sign_in);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->who);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->signed_in);
  vst_test_desk_press (&self->desk, speech->sign_out);
  vst_test_desk_miss (&self->desk, VST_TEST_BUTTON, speech->sign_out);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/scene-desk/sets-the-scene-and-takes-an-absence-back", Fixture, speech, set_up,
              test_sets_the_scene_and_takes_an_absence_back, tear_down);

  return g_test_run ();
}
