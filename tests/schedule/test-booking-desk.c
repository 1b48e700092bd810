/* test-booking-desk.c
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
#include "vst-service-store.h"
#include "vst-test-booking.h"
#include "vst-test-desk.h"

static const VstSql count_people = { "test.count_people", "SELECT count (*) FROM appointment_person", TRUE };
static const VstSql count_reasons = {
  "test.count_reasons", "SELECT count (*) FROM appointment WHERE state = 'cancelled_by_family' AND reason = 'Léo has a cold'", TRUE
};
static const VstSql count_held = { "test.count_held", "SELECT count (*) FROM appointment_held", TRUE };

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  gint64 staff_id;
  const char *passphrase_for;
  const char *search;
  const char *found;
  const char *add_child;
  const char *title;
  const char *partner;
  const char *booked;
  const char *undone;
  const char *redone;
  const char *day;
  const char *time;
  const char *book;
  const char *double_booked;
  const char *refused;
  const char *move;
  const char *moving;
  const char *moved;
  const char *cancel;
  const char *cancelled;
  const char *language_key;
  const char *why;
} Speech;

static const Speech english = {
  "--lang=en", "Rita Reception", VST_TEST_RECEPTION, "Passphrase for *", "Search", "Josée Roy*", "Add a child", "Book an appointment", "Legal aid · Advice",
  "Appointment booked", "Undone: appointment booked", "Done again. Appointment booked.", "Day", "Time", "Book",
  "*another appointment then.*", "This time isn’t available*", "Move: *", "Move to another time",
  "Appointment moved", "Cancel, by the family: *", "Appointment cancelled", "ctrl+shift+e", "Why it is cancelled"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", VST_TEST_COORDINATOR, "Phrase de passe pour *", "Rechercher", "Josée Roy*", "Ajouter un enfant", "Fixer un rendez-vous",
  "Aide juridique · Conseils", "Rendez-vous fixé", "C’est défait*: rendez-vous fixé", "C’est refait*Rendez-vous fixé*", "Jour",
  "Heure", "Fixer le rendez-vous", "*a un autre rendez-vous*", "*a un autre rendez-vous*", "Déplacer*: *",
  "Déplacer à une autre heure", "Rendez-vous déplacé", "Annuler, par la famille*: *", "Rendez-vous annulé", "ctrl+shift+f", "Pourquoi il est annulé"
};

/* A desk at a hub with one family and one partner, who is always there. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
  char *tomorrow;
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
  g_autoptr (VstServiceEntry) service = vst_service_entry_new ();
  g_autoptr (VstPresenceEntry) presence = vst_presence_entry_new ();
  VstAgencyEdit agency_edit = { 0, 0, agency };
  VstServiceEdit service_edit = { 0, 0, service };
  VstPresenceEdit presence_edit = { 0, 0, presence };

  vst_test_set (&agency->name_en, "Legal aid");
  vst_test_set (&agency->name_fr, "Aide juridique");
  vst_test_set (&agency->kind, "legal");
  agency->sensitivity = VST_SENSITIVITY_PUBLIC;
  service->agency_id = presence->agency_id = do_one (hub, &vst_agency_do_add, &agency_edit);
  vst_test_set (&service->name_en, "Advice");
  vst_test_set (&service->name_fr, "Conseils");
  service->minutes = 60;
  do_one (hub, &vst_service_do_add, &service_edit);
  g_free (presence->first_day);
  presence->first_day = vst_hub_dup_today (hub->hub);
  vst_test_set (&presence->rule, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU");
  vst_test_set (&presence->zone, "America/Toronto");
  presence->from_minute = 0;
  presence->to_minute = 1440;
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
  vst_test_booking_family (&self->hub, "Josée", people);
  {
    g_autofree char *today = vst_hub_dup_today (self->hub.hub);

    self->tomorrow = vst_day_add_days (today, 1);
  }
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
  g_free (self->tomorrow);
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static void
find (Fixture *self,
      const Speech *speech)
{
  vst_test_desk_focus_on (&self->desk, speech->search);
  vst_test_desk_type (&self->desk, speech->search, "josee");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->found);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->add_child);
}

/* The dialog, and its first slot. */
static void
open_dialog (Fixture *self,
             const Speech *speech)
{
  vst_test_desk_key (&self->desk, "ctrl+b");
  vst_test_desk_see (&self->desk, VST_TEST_WINDOW, speech->title);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->partner);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "*:*–*:*");
}

static void
test_books_in_four_keys_after_the_search (Fixture *self,
                                          gconstpointer data)
{
  const Speech *speech = data;

  find (self, speech);
  open_dialog (self, speech);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->booked);
  g_assert_cmpint (vst_test_count (&self->hub, &count_held), ==, 1);

  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->undone);
  g_assert_cmpint (vst_test_count (&self->hub, &count_held), ==, 0);
}

static void
test_refuses_moves_and_cancels (Fixture *self,
                                gconstpointer data)
{
  const Speech *speech = data;

  find (self, speech);
  open_dialog (self, speech);
  vst_test_desk_type (&self->desk, speech->day, self->tomorrow);
  vst_test_desk_type (&self->desk, speech->time, "10:00");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->booked);

  /* She can't be in two places at ten. */
  open_dialog (self, speech);
  vst_test_desk_type (&self->desk, speech->day, self->tomorrow);
  vst_test_desk_type (&self->desk, speech->time, "10:30");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->double_booked);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->refused);
  g_assert_cmpint (vst_test_count (&self->hub, &count_held), ==, 1);

  /* But from ten to half past ten. */
  vst_test_desk_press (&self->desk, speech->move);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->moving);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->moved);
  g_assert_cmpint (vst_test_count (&self->hub, &count_held), ==, 1);

  open_dialog (self, speech);
  vst_test_desk_press (&self->desk, speech->cancel);
  vst_test_desk_focus_on (&self->desk, speech->why);
  vst_test_desk_overfill (&self->desk, speech->why, 500, NULL);
  vst_test_desk_type (&self->desk, speech->why, "Léo has a cold");
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->cancelled);
  g_assert_cmpint (vst_test_count (&self->hub, &count_held), ==, 0);
  g_assert_cmpint (vst_test_count (&self->hub, &count_reasons), ==, 1);
}

static gboolean
is_ticked (VstTestDesk *desk,
           const char *name)
{
  g_autoptr (VstTestNode) box = vst_test_desk_find (desk, VST_TEST_CHECK, name);

  return vst_test_desk_is (box, ATSPI_STATE_CHECKED);
}

/* Half typed, in the other language and back; nobody reads a name over the
 * counter.
 */
static void
test_keeps_what_is_typed_and_hides_names (Fixture *self,
                                          gconstpointer data)
{
  const Speech *speech = data;
  const Speech *other = speech == &english ? &french : &english;
  VstTestDesk *desk = &self->desk;

  find (self, speech);
  open_dialog (self, speech);
  vst_test_desk_focus_on (desk, speech->partner);
  vst_test_desk_key (desk, "shift+Tab");
  vst_test_desk_focus_on (desk, "Léo*");
  vst_test_desk_key (desk, "space");
  vst_test_desk_type (desk, speech->day, self->tomorrow);
  vst_test_desk_type (desk, speech->time, "10:00");

  vst_test_desk_key (desk, other->language_key);
  vst_test_desk_see (desk, VST_TEST_WINDOW, other->title);
  vst_test_desk_wait_for (desk, other->day, self->tomorrow);
  vst_test_desk_wait_for (desk, other->time, "10:00");
  vst_test_desk_see (desk, VST_TEST_ROW, "*:*–*:*");
  g_assert_true (is_ticked (desk, "Josée*"));
  g_assert_true (is_ticked (desk, "Léo*"));

  vst_test_desk_key (desk, "F12");
  vst_test_desk_see (desk, VST_TEST_CHECK, "JR");
  vst_test_desk_miss (desk, VST_TEST_CHECK, "Josée*");
  vst_test_desk_key (desk, speech->language_key);
  vst_test_desk_wait_for (desk, speech->day, self->tomorrow);
  vst_test_desk_see (desk, VST_TEST_CHECK, "JR");
  vst_test_desk_key (desk, "F12");
  vst_test_desk_see (desk, VST_TEST_CHECK, "Josée*");

  vst_test_desk_see (desk, VST_TEST_ROW, "*:*–*:*");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->booked);
  g_assert_cmpint (vst_test_count (&self->hub, &count_held), ==, 1);
  g_assert_cmpint (vst_test_count (&self->hub, &count_people), ==, 2);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/booking-desk/books-in-four-keys-after-the-search", Fixture, speech, set_up, test_books_in_four_keys_after_the_search, tear_down);
  g_test_add ("/booking-desk/refuses-moves-and-cancels", Fixture, speech, set_up, test_refuses_moves_and_cancels, tear_down);
  g_test_add ("/booking-desk/keeps-what-is-typed-and-hides-names", Fixture, speech, set_up, test_keeps_what_is_typed_and_hides_names, tear_down);

  return g_test_run ();
}
