/* vst-tour-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A day at the desk of the sample hub.
 */

#include "config.h"

#include <string.h>

#include "vst-tour.h"

/* More than there are from the normal text to the largest. */
#define MOST_STEPS 10

/* Somebody who has a file, found without an accent, and her file.  Her name comes
 * back.
 */
static char *
find_somebody (VstTestDesk *desk)
{
  g_autoptr (VstTestNode) row = NULL;
  g_autofree char *told = NULL;

  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_focus_on (desk, vst_tour_say ("Search"));
  vst_tour_type (desk, "Search", "helene");
  vst_tour_see (desk, "People found");
  row = vst_test_desk_find (desk, VST_TEST_ROW, "*Hélène*,*");
  told = vst_test_node_dup_name (row);
  vst_tour_picture ("12-search");

  vst_test_desk_key (desk, "Return");
  vst_tour_see (desk, "Members of the family");
  vst_tour_picture ("13-family");

  return g_strndup (told, strcspn (told, ","));
}

/* She comes again, and gives her name. */
static void
take_in (VstTestDesk *desk,
         const char *name)
{
  vst_test_desk_key (desk, "ctrl+n");
  vst_tour_see (desk, "New intake");
  vst_test_desk_focus_on (desk, vst_tour_say ("Name to use"));
  vst_tour_picture ("14-intake");

  vst_tour_type (desk, "Name to use", name);
  vst_tour_see (desk, "Open this file");
  vst_tour_picture ("15-intake-duplicate");

  vst_test_desk_key (desk, "ctrl+p");
  vst_tour_see (desk, "Print preview");
  vst_tour_picture ("16-print-preview");
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, vst_tour_say ("Print preview"));
}

/* What else the day is made of. */
static void
look_around (VstTestDesk *desk)
{
  static const struct
  {
    const char *section;
    const char *picture;
  } stops[] = {
    { "Today", "30-today" },
    { "Schedule", "36-schedule" },
    { "Partners", "31-partners" },
    { "Messages", "32-messages" },
    { "Support", "33-support" },
    { "Programs", "34-programs" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      vst_tour_go_to (desk, stops[i].section);
      vst_tour_picture (stops[i].picture);
    }

  vst_test_desk_key (desk, "F7");
  vst_tour_picture ("35-evacuation");
}

/* The same screens, as somebody else may need or see them. */
static void
look_again (VstTestDesk *desk)
{
  vst_tour_glance ();
  vst_test_desk_key (desk, "F12");
  vst_tour_picture ("20-privacy");
  vst_test_desk_key (desk, "F12");
  vst_tour_glance ();

  vst_test_desk_activate (desk, "color-scheme", g_variant_new_string ("dark"));
  vst_tour_picture ("21-dark");
  vst_test_desk_activate (desk, "color-scheme", g_variant_new_string ("light"));
  vst_tour_glance ();

  for (guint i = 0; i < MOST_STEPS; i++)
    vst_test_desk_activate (desk, "text-larger", NULL);

  vst_tour_picture ("22-large-text");
  vst_test_desk_activate (desk, "text-normal", NULL);
  vst_tour_glance ();
}

static void
ask_for_help (VstTestDesk *desk)
{
  vst_test_desk_key (desk, "F1");
  vst_tour_see (desk, "Search the help");
  vst_tour_picture ("23-help");
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_FIELD, vst_tour_say ("Search the help"));

  vst_test_desk_activate (desk, "shortcuts", NULL);
  vst_tour_see (desk, "What else has happened");
  vst_tour_picture ("24-shortcuts");
  vst_test_desk_key (desk, "Escape");
}

void
vst_tour_day (const char *hub)
{
  VstTestDesk desk = { 0 };
  g_autofree char *name = NULL;
  gboolean is_french = vst_language_get () == VST_FRENCH;

  vst_tour_start (&desk, hub);
  vst_tour_see (&desk, "Forgotten? Someone else in administration can help");
  vst_tour_picture ("10-sign-in");

  vst_tour_sign_in (&desk, is_french ? "Fatima Benali" : "Grace Commanda");
  look_around (&desk);
  vst_tour_go_to (&desk, "Families");
  vst_tour_see (&desk, "By name");
  vst_tour_picture ("11-families");

  name = find_somebody (&desk);
  take_in (&desk, name);
  vst_tour_go_to (&desk, "Families");
  look_again (&desk);
  ask_for_help (&desk);
  vst_test_desk_stop (&desk);
}
