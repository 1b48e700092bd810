/* test-dossier-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-message-store.h"
#include "vst-rooms.h"
#include "vst-test-desk.h"
#include "vst-test-visit.h"

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  gint64 staff_id;
  const char *passphrase_for;
  const char *search;
  const char *found;
  const char *today;
  const char *booked;
  const char *check_in;
  const char *noted;
  const char *here;
  const char *time_line;
  const char *appointment;
  const char *hidden;
  const char *visit;
  const char *opened;
  const char *messages_key;
  const char *nothing;
  const char *covered;
  const char *pass_on;
} Speech;

static const Speech english = {
  "--lang=en", "Rita Reception", VST_TEST_RECEPTION, "Passphrase for *", "Search", "Amélie Tremblay*", "Today: expected at 10:00",
  "Booked: *2 in all", "Check in", "Arrival noted", "Today: Here*", "Time line", "Appointment: here, Public health, *",
  "Appointment: here, Partner, *", "Here*, Visit*", "File opened, *", "alt+7", "Nothing of this kind yet.",
  "Privacy mode: the time line is hidden.", "Passed on"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", VST_TEST_COORDINATOR, "Phrase de passe pour *", "Rechercher", "Amélie Tremblay*",
  "Aujourd’hui\302\240: visite prévue à 10:00", "Fixés\302\240: *2 en tout", "Noter l’arrivée", "Arrivée notée", "Aujourd’hui\302\240: Sur place*",
  "Fil du temps", "Rendez-vous\302\240: sur place, Public health, *", "Rendez-vous\302\240: sur place, Legal aid, *", "Sur place*, Visite*", "Dossier ouvert, *", "alt+7",
  "Rien de tel pour le moment.", "Mode discret\302\240: le fil du temps est masqué.", "Transmis"
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
  gint64 family_id;

  vst_rooms_register ();
  vst_test_visit_set_up (&self->hub, NULL);
  family_id = vst_test_visit_family (&self->hub, "Amélie", "Tremblay", NULL);
  vst_test_visit_expect (&self->hub, family_id, 10 * 60, 1, NULL, 0);
  vst_test_visit_expect (&self->hub, family_id, 14 * 60, 2, NULL, 0);
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, speech->tile);
  vst_test_desk_type (&self->desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_focus_on (&self->desk, speech->search);
  vst_test_desk_type (&self->desk, speech->search, "amelie tremblay");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->found);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->today);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* One key for the arrival, one for each part of the page. */
static void
test_checks_in_and_reads_the_time_line (Fixture *self,
                                        gconstpointer data)
{
  const Speech *speech = data;

  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->booked);
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->check_in);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->noted);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->here);
  vst_test_desk_miss (&self->desk, VST_TEST_BUTTON, speech->check_in);
  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->today);
  vst_test_desk_key (&self->desk, "ctrl+shift+z");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->here);

  /* All of it, then of one kind. */
  vst_test_desk_key (&self->desk, "alt+2");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->appointment);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->hidden);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->visit);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->opened);
  vst_test_desk_key (&self->desk, "alt+4");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->visit);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->appointment);
  vst_test_desk_key (&self->desk, speech->messages_key);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->nothing);

  vst_test_desk_key (&self->desk, "F12");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->covered);
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->here);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/dossier-desk/checks-in-and-reads-the-time-line", Fixture, speech, set_up, test_checks_in_and_reads_the_time_line, tear_down);

  return g_test_run ();
}
