/* test-dossier-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-cohort-store.h"
#include "vst-fund-store.h"
#include "vst-program-store.h"
#include "vst-rooms.h"
#include "vst-test-desk.h"
#include "vst-test-support.h"
#include "vst-test-visit.h"

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  const char *passphrase_for;
  const char *search;
  const char *found;
  const char *today;
  const char *booked;
  const char *check_in;
  const char *noted;
  const char *move;
  const char *move_to;
  const char *here;
  const char *appointment;
  const char *hidden;
  const char *visit;
  const char *both;
  const char *opened;
  const char *nothing;
  const char *covered;
  const char *book;
  const char *book_title;
  const char *chit;
  const char *chit_title;
  const char *enrol;
  const char *preview;
  const char *visit_row;
  const char *booked_row;
  const char *asks_visit;
  const char *asks_appointment;
  const char *cancel;
  const char *cancelled;
  const char *why_cancelled;
  const char *chit_row;
  const char *family;
  gboolean may_enrol;
  const char *add;
  const char *enrolled;
  const char *group_row;
  const char *group;
  const char *story_key;
  const char *story;
  const char *first_name;
  const char *keep;
  const char *note;
  const char *no_phone;
  const char *adult;
  const char *parts[7];
} Speech;

static const Speech english = {
  .option = "--lang=en",
  .tile = "Rita Reception",
  .passphrase_for = "Passphrase for *",
  .search = "Search",
  .found = "Amélie Tremblay*",
  .today = "Today: expected at 10:00",
  .booked = "Booked: *2 in all",
  .check_in = "Check in",
  .noted = "Arrival noted: *",
  .move = "Move or cancel…",
  .move_to = "Move to another time",
  .here = "Today: Here*",
  .appointment = "Appointment: here, Public health, *",
  .hidden = "Appointment: here, Partner, *",
  .visit = "Here*, Visit*",
  .both = "Appointment: here, Public health, Appointment · Here*arrived at *",
  .opened = "File opened, *",
  .nothing = "Nothing of this kind yet.",
  .covered = "Privacy mode: the time line is hidden.",
  .book = "Book",
  .book_title = "Book an appointment",
  .chit = "Taxi chit",
  .chit_title = "Give a chit",
  .enrol = "Enrol in a group",
  .preview = "Print preview",
  .visit_row = "Expected*, Visit*",
  .booked_row = "Appointment booked, Partner, *",
  .asks_visit = "What has happened?",
  .asks_appointment = "Appointment",
  .cancel = "Cancel, by us",
  .cancelled = "Appointment cancelled by us, *",
  .why_cancelled = "Why it is cancelled",
  .chit_row = "Chit no. 0001 given, *",
  .family = "Open the family",
  .story_key = "w",
  .story = "What she has already told",
  .first_name = "My first name, Amélie",
  .keep = "Keep, and show the sheet",
  .note = "Change the note",
  .no_phone = "Add a phone or an address",
  .adult = "Add an adult",
  .parts = { "Everything", "Visits", "Appointments", "Chits", "Groups", "Messages", "Changes to the file" },
};

static const Speech french = {
  .option = "--lang=fr",
  .tile = "Coralie Coordination",
  .may_enrol = TRUE,
  .passphrase_for = "Phrase de passe pour *",
  .search = "Rechercher",
  .found = "Amélie Tremblay*",
  .today = "Aujourd’hui\302\240: visite prévue à 10:00",
  .booked = "Fixés\302\240: *2 en tout",
  .check_in = "Noter l’arrivée",
  .noted = "Arrivée notée\302\240: *",
  .move = "Déplacer ou annuler…",
  .move_to = "Déplacer à une autre heure",
  .here = "Aujourd’hui\302\240: Sur place*",
  .appointment = "Rendez-vous\302\240: sur place, Public health, *",
  .hidden = "Rendez-vous\302\240: sur place, Legal aid, *",
  .visit = "Sur place*, Visite*",
  .both = "Rendez-vous\302\240: sur place, Public health, Rendez-vous · Sur place*arrivée à *",
  .opened = "Dossier ouvert, *",
  .nothing = "Rien de tel pour le moment.",
  .covered = "Mode discret\302\240: le fil du temps est masqué.",
  .book = "Rendez-vous",
  .book_title = "Fixer un rendez-vous",
  .chit = "Bon de taxi",
  .enrol = "Inscrire à un groupe",
  .preview = "Aperçu*",
  .visit_row = "*, Visite*",
  .booked_row = "Rendez-vous fixé, Legal aid, *",
  .asks_visit = "Que s’est-il passé?",
  .asks_appointment = "Rendez-vous",
  .cancel = "Annuler, par le centre",
  .cancelled = "Rendez-vous annulé par le centre, *",
  .why_cancelled = "Pourquoi il est annulé",
  .add = "Ajouter au groupe",
  .enrolled = "Amélie T.*",
  .group_row = "Inscription faite, 26-A, Groupe*",
  .group = "26-A*",
  .story_key = "d",
  .story = "Ce qu’elle a déjà dit",
  .first_name = "Mon prénom, Amélie",
  .keep = "Conserver et voir la feuille",
  .note = "Modifier la note",
  .no_phone = "Ajouter un téléphone ou une adresse",
  .adult = "Ajouter un adulte",
  .parts = { "Tout", "Visites", "Rendez-vous", "Bons", "Groupes", "Messages", "Changements au dossier" },
};

typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

/* A chit that was given, and a group somebody may come into. */
static void
give_and_open (VstTestHub *hub,
               gint64 family_id)
{
  g_autoptr (VstCompany) company = vst_company_new ();
  g_autoptr (VstProgramEntry) circle = vst_program_entry_circle ();
  g_autoptr (VstCohortEntry) cohort = vst_cohort_entry_new ();
  VstProgramEdit program_edit = { 0, 0, circle };
  VstCohortEdit cohort_edit = { 0, 0, cohort };
  g_autoptr (VstChit) chit = NULL;
  g_autofree gint64 *company_id = NULL;
  g_autofree gint64 *program_id = NULL;
  g_autofree gint64 *cohort_id = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (hub, VST_TEST_COORDINATOR);
  vst_test_set (&company->name, "Capital Taxi");
  company_id = vst_test_hub_do (hub, &vst_company_do_put, company, &error);
  g_assert_no_error (error);
  program_id = vst_test_hub_do (hub, &vst_program_do_add, &program_edit, &error);
  g_assert_no_error (error);
  cohort->program_id = *program_id;
  vst_test_set (&cohort->code, "26-A");
  g_free (cohort->first_day);
  cohort->first_day = vst_test_visit_today (hub);
  cohort_id = vst_test_hub_do (hub, &vst_cohort_do_add, &cohort_edit, &error);
  g_assert_no_error (error);

  vst_test_support_book (hub, "B1", "0001", "0010", VST_CHIT_AT_DESK);
  chit = vst_test_support_give (hub, family_id);
}

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
  give_and_open (&self->hub, family_id);
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
  vst_test_desk_press (&self->desk, speech->move);
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->move_to);
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_WINDOW, speech->asks_appointment);
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
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->opened);
  g_assert_false (vst_test_desk_has (&self->desk, VST_TEST_ROW, speech->visit));
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->both);
  vst_test_desk_key (&self->desk, "alt+3");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->visit);
  vst_test_desk_key (&self->desk, "alt+4");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->visit);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->appointment);
  vst_test_desk_key (&self->desk, "alt+7");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->nothing);

  vst_test_desk_key (&self->desk, "F12");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->covered);
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->here);
}

/* What the file offers, and what each kind of entry opens. */
static void
test_acts_and_opens_what_entries_are_about (Fixture *self,
                                            gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;

  vst_test_desk_press (desk, speech->book);
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->book_title);
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->book_title);
  vst_test_desk_key (desk, "ctrl+p");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->preview);
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->preview);

  if (!speech->may_enrol)
    {
      vst_test_desk_press (desk, speech->chit);
      vst_test_desk_see (desk, VST_TEST_WINDOW, speech->chit_title);
      vst_test_desk_key (desk, "Escape");
      vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->chit_title);
    }
  else
    {
      vst_test_desk_miss (desk, VST_TEST_BUTTON, speech->chit);
      vst_test_desk_key (desk, "ctrl+shift+g");
      vst_test_desk_see (desk, VST_TEST_WINDOW, speech->enrol);
      vst_test_desk_press (desk, speech->add);
      vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->enrol);
      vst_test_desk_see (desk, VST_TEST_ANY, speech->enrolled);
    }

  /* A visit, */
  vst_test_desk_key (desk, "alt+3");
  vst_test_desk_miss (desk, VST_TEST_ROW, speech->booked_row);
  vst_test_desk_see (desk, VST_TEST_ROW, speech->visit_row);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->asks_visit);
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->asks_visit);

  /* an appointment, cancelled from there, */
  vst_test_desk_key (desk, "alt+4");
  vst_test_desk_miss (desk, VST_TEST_ROW, speech->visit_row);
  vst_test_desk_see (desk, VST_TEST_ROW, speech->booked_row);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->asks_appointment);
  vst_test_desk_press (desk, speech->cancel);
  vst_test_desk_focus_on (desk, speech->why_cancelled);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->cancelled);

  /* a group or a chit. */
  vst_test_desk_key (desk, speech->may_enrol ? "alt+6" : "alt+5");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->may_enrol ? speech->group_row : speech->chit_row);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->may_enrol ? speech->group : speech->family);
}

static void
assert_focus (VstTestDesk *desk,
              const char *key,
              const char *on)
{
  vst_test_desk_key (desk, key);
  vst_test_desk_focus_on (desk, on);
}

/* Who they are, what to mind and how they are reached, the note: one key each, as
 * the parts of the time line are.
 */
static void
test_each_part_is_one_key_away (Fixture *self,
                                gconstpointer data)
{
  const Speech *speech = data;

  assert_focus (&self->desk, "alt+0", speech->note);
  assert_focus (&self->desk, "alt+9", speech->no_phone);
  assert_focus (&self->desk, "alt+1", speech->adult);
  for (int part = 2; part <= 8; part++)
    {
      g_autofree char *key = g_strdup_printf ("alt+%d", part);

      vst_test_desk_key (&self->desk, key);
      vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->parts[part - 2]);
    }
  assert_focus (&self->desk, "alt+0", speech->note);
}

/* Only her first name is ticked; what is ticked is kept, and shown as a sheet. */
static void
test_keeps_what_she_wants_told_once (Fixture *self,
                                     gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;
  g_autoptr (VstTestNode) name = NULL;

  /* Two keys: the menu, and the letter of its line. */
  vst_test_desk_key (desk, "alt+m");
  vst_test_desk_see (desk, VST_TEST_ITEM, speech->story);
  vst_test_desk_key (desk, speech->story_key);
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->story);
  name = vst_test_desk_find (desk, VST_TEST_CHECK, speech->first_name);
  g_assert_true (vst_test_desk_is (name, ATSPI_STATE_CHECKED));
  vst_test_desk_press (desk, speech->keep);
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->preview);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/dossier-desk/checks-in-and-reads-the-time-line", Fixture, speech, set_up, test_checks_in_and_reads_the_time_line, tear_down);

  g_test_add ("/dossier-desk/acts-and-opens-what-entries-are-about", Fixture, speech, set_up, test_acts_and_opens_what_entries_are_about, tear_down);
  g_test_add ("/dossier-desk/each-part-is-one-key-away", Fixture, speech, set_up, test_each_part_is_one_key_away, tear_down);
  g_test_add ("/dossier-desk/keeps-what-she-wants-told-once", Fixture, speech, set_up, test_keeps_what_she_wants_told_once, tear_down);

  return g_test_run ();
}
