/* vst-tour-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A day at the desk of the sample hub.
 */

#include "config.h"

#include "vst-tour.h"

/* Of every staff member of a sample hub. */
#define PASSPHRASE "sample hub passphrase"

static void
sign_in (VstTestDesk *desk,
         const char *name)
{
  vst_test_desk_press (desk, name);
  vst_tour_type (desk, "Passphrase for %s", PASSPHRASE);
  vst_test_desk_key (desk, "Return");
  vst_tour_see (desk, "Reception");
}

void
vst_tour_day (const char *hub)
{
  VstTestDesk desk = { 0 };
  gboolean is_french = vst_language_get () == VST_FRENCH;

  vst_tour_start (&desk, hub);
  vst_tour_see (&desk, "Forgotten? Someone else in administration can help");
  vst_tour_picture ("10-sign-in");
  sign_in (&desk, is_french ? "Fatima Benali" : "Grace Commanda");
  vst_tour_picture ("11-reception");
  vst_test_desk_stop (&desk);
}
