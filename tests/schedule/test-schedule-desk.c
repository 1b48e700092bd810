/* test-schedule-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "vst-agency-store.h"
#include "vst-date.h"
#include "vst-presence-store.h"
#include "vst-test-booking.h"
#include "vst-test-desk.h"
#include "vst-test-family.h"

static const VstSql count_held = { "test.count_held", "SELECT count (*) FROM appointment_held", TRUE };
static const VstSql first_from = { "test.first_from", "SELECT from_minute FROM appointment_held ORDER BY id LIMIT 1", TRUE };

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  const char *passphrase_for;
  const char *search;
  const char *section;
  const char *free_nine;
  const char *whom;
  const char *find;
  const char *found;
  const char *booking;
  const char *wanted;
  const char *booked;
  const char *at_nine;
  const char *moved;
  const char *at_quarter;
  const char *undone;
  const char *not_moved;
  const char *appointment;
  const char *cancel;
  const char *why;
  const char *cancelled;
  const char *private_name;
  const char *minded;
  const char *list;
  const char *sheet;
  const char *free_row;
  const char *not_on_site;
} Speech;

static const Speech english = {
  "--lang=en", "Rita Reception", "Passphrase for *", "Search", "Schedule*", "Free, 09:00 to 09:30, Legal aid*", "Book for whom?",
  "Find the family", "Josée Roy*", "Book an appointment", "*09:00–09:30*", "Appointment booked", "Josée Roy, 09:00 to 09:30, Booked, Allergy, Legal aid*",
  "Appointment moved from 09:00 to 09:15", "Josée Roy, 09:15 to 09:45, *", "Undone: appointment moved",
  "Not moved. The partner isn’t on site at that time.*", "Appointment", "Cancel, by the family", "Why it is cancelled", "Appointment cancelled*", "JR, 09:00 to 09:30, Booked", "Booked · Allergy · *", "List", "Partners",
  "Free, 11:30 to 12:00, Legal aid*", "No partner is on site on this day.*"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", "Phrase de passe pour *", "Rechercher", "Horaire*", "Libre, de 09:00 à 09:30, Aide juridique*", "Fixer pour qui?",
  "Trouver la famille", "Josée Roy*", "Fixer un rendez-vous", "*09:00–09:30*", "Rendez-vous fixé", "Josée Roy, de 09:00 à 09:30, Fixé, Allergie, Aide juridique*",
  "Rendez-vous déplacé de 09:00 à 09:15", "Josée Roy, de 09:15 à 09:45, *", "C’est défait*: rendez-vous déplacé",
  "Non déplacé. *", "Rendez-vous", "Annuler, par la famille", "Pourquoi il est annulé", "Rendez-vous annulé*", "JR, de 09:00 à 09:30, Fixé", "Fixé · Allergie · *", "Liste", "Partenaires",
  "Libre, de 11:30 à 12:00, Aide juridique*", "Aucun partenaire n’est sur place ce jour-là.*"
};

/* A desk at a hub with one family, and one partner who comes tomorrow morning. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static gint64
do_one (VstTestHub *hub,
        const VstDeed *deed,
        gpointer args)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (hub, deed, args, &error);

  g_assert_no_error (error);

  return *id;
}

static void
add_partner (VstTestHub *hub)
{
  g_autoptr (VstAgencyEntry) agency = vst_agency_entry_new ();
  g_autoptr (VstPresenceEntry) presence = vst_presence_entry_new ();
  g_autofree char *today = vst_hub_dup_today (hub->hub);
  VstAgencyEdit agency_edit = { 0, 0, agency };
  VstPresenceEdit presence_edit = { 0, 0, presence };

  vst_test_set (&agency->name_en, "Legal aid");
  vst_test_set (&agency->name_fr, "Aide juridique");
  vst_test_set (&agency->kind, "legal");
  agency->sensitivity = VST_SENSITIVITY_PUBLIC;
  presence->agency_id = do_one (hub, &vst_agency_do_add, &agency_edit);
  g_free (presence->first_day);
  presence->first_day = vst_day_add_days (today, 1);
  vst_test_set (&presence->zone, "America/Toronto");
  presence->from_minute = 9 * 60;
  presence->to_minute = 12 * 60;
  do_one (hub, &vst_presence_do_add, &presence_edit);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };
  gint64 people[2];

  vst_room_register (&vst_family_room);
  vst_room_register (&vst_schedule_room);
  vst_test_hub_set_up (&self->hub, NULL);
  g_assert_no_errno (g_chdir (self->hub.place));
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  add_partner (&self->hub);
  vst_test_family_mind (&self->hub, vst_test_booking_family (&self->hub, "Josée", people), VST_ALERT_ALLERGY);
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, speech->tile);
  vst_test_desk_type (&self->desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->search);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* Nothing but the keyboard, from the free time to the appointment and back. */
static void
test_books_moves_and_cancels_by_the_keyboard (Fixture *self,
                                              gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;

  vst_test_desk_key (desk, "ctrl+2");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->not_on_site);
  vst_test_desk_key (desk, "ctrl+Page_Down");
  vst_test_desk_focus_on (desk, speech->free_nine);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->whom);
  vst_test_desk_focus_on (desk, speech->find);
  vst_test_desk_type (desk, speech->find, "josee");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->found);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->booking);
  vst_test_desk_focus_on (desk, speech->wanted);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->booked);

  vst_test_desk_focus_on (desk, speech->at_nine);
  vst_test_desk_key (desk, "ctrl+Down");
  vst_test_desk_focus_on (desk, speech->at_quarter);
  vst_test_desk_see (desk, VST_TEST_ANY, speech->moved);
  g_assert_cmpint (vst_test_count (&self->hub, &first_from), ==, 9 * 60 + 15);
  vst_test_desk_key (desk, "ctrl+z");
  vst_test_desk_focus_on (desk, speech->at_nine);
  vst_test_desk_see (desk, VST_TEST_ANY, speech->undone);
  g_assert_cmpint (vst_test_count (&self->hub, &first_from), ==, 9 * 60);

  /* The partner is not there before nine. */
  vst_test_desk_key (desk, "ctrl+Up");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->not_moved);
  g_assert_cmpint (vst_test_count (&self->hub, &first_from), ==, 9 * 60);

  vst_test_desk_key (desk, "F12");
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->private_name);
  vst_test_desk_key (desk, "F12");
  vst_test_desk_focus_on (desk, speech->at_nine);
  vst_test_desk_press (desk, speech->list);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->minded);
  vst_test_desk_press (desk, speech->sheet);
  vst_test_desk_focus_on (desk, speech->at_nine);

  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->appointment);
  vst_test_desk_press (desk, speech->cancel);
  vst_test_desk_focus_on (desk, speech->why);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->cancelled);
  g_assert_cmpint (vst_test_count (&self->hub, &count_held), ==, 0);
  vst_test_desk_focus_on (desk, speech->free_nine);

  /* The same as a list, and the end of the column by one key. */
  vst_test_desk_key (desk, "End");
  vst_test_desk_focus_on (desk, speech->free_row);
  vst_test_desk_press (desk, speech->list);
  vst_test_desk_see (desk, VST_TEST_ROW, speech->free_nine);
  vst_test_desk_see (desk, VST_TEST_ROW, speech->free_row);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/schedule-desk/books-moves-and-cancels-by-the-keyboard", Fixture, speech, set_up,
              test_books_moves_and_cancels_by_the_keyboard, tear_down);

  return g_test_run ();
}
