/* booking-append.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "append.h"
#include "vst-test-booking.h"

#include "vst-date.h"
#include "vst-door.h"

#define HOURS 8 /* of a day of agency 2 */
#define FAMILIES HOURS

typedef struct
{
  gint64 family_id;
  gint64 people[2];
} Family;

static void
book (VstView *view,
      guint nth,
      gpointer data)
{
  const Family *family = (const Family *) data + nth % FAMILIES;
  g_autofree char *day = vst_day_add_days (VST_TEST_MONDAY, (int) (nth / HOURS));
  g_autoptr (VstAppointmentEntry) entry = vst_test_booking_entry (family->family_id, family->people[0], day, (9 + (int) (nth % HOURS)) * 60);
  g_autoptr (VstPassage) passage = NULL;

  entry->agency_id = entry->provider_id = entry->room_id = 2;
  entry->service_id = 3;
  entry->to_minute = entry->from_minute + 60;
  passage = vst_door_do (view, &vst_appointment_do_book, entry, NULL);
  g_assert_no_error (passage->error);
}

int
main (int argc,
      char *argv[])
{
  Family families[FAMILIES];
  VstTestHub hub;

  g_test_init (&argc, &argv, NULL);
  vst_test_booking_set_up (&hub, NULL);
  for (guint i = 0; i < FAMILIES; i++)
    families[i].family_id = vst_test_booking_family (&hub, "Rose", families[i].people);

  append_compare (&hub, "a booking", VST_TEST_RECEPTION, book, families);
  vst_test_hub_tear_down (&hub, NULL);

  return 0;
}
