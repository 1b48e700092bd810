/* tour.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lives through what is built, in both languages, as a person at the desk
 * would, and takes pictures on the way.
 */

#include "config.h"

#include "vst-tour.h"

static void
test_makes_a_hub (gconstpointer data)
{
  vst_tour_speak (GPOINTER_TO_UINT (data));
  vst_tour_founding ();
}

/* Made once: both languages live in it. */
static char *
sample_hub (void)
{
  char *hub = g_build_filename (g_get_user_data_dir (), "tour.vestibule", NULL);

  if (!g_file_test (hub, G_FILE_TEST_IS_DIR))
    g_free (vst_tour_run (g_getenv ("VST_CTL"), "demo", hub, NULL));

  return hub;
}

static void
test_has_a_day_at_the_desk (gconstpointer data)
{
  g_autofree char *hub = sample_hub ();

  vst_tour_speak (GPOINTER_TO_UINT (data));
  vst_tour_day (hub);
}

static void
test_looks_after_the_hub (gconstpointer data)
{
  g_autofree char *hub = sample_hub ();

  vst_tour_speak (GPOINTER_TO_UINT (data));
  vst_tour_office (hub);
}

static void
test_prints_every_sheet (void)
{
  vst_tour_speak (VST_ENGLISH);
  vst_tour_print_sheets ();
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tour/prints-every-sheet", test_prints_every_sheet);
  g_test_add_data_func ("/tour/makes-a-hub/fr", GUINT_TO_POINTER (VST_FRENCH), test_makes_a_hub);
  g_test_add_data_func ("/tour/has-a-day-at-the-desk/en", GUINT_TO_POINTER (VST_ENGLISH), test_has_a_day_at_the_desk);
  g_test_add_data_func ("/tour/looks-after-the-hub/fr", GUINT_TO_POINTER (VST_FRENCH), test_looks_after_the_hub);

  /* Who wants the pictures wants all of them; a test sees each part once. */
  if (g_getenv ("VST_TOUR") != NULL)
    {
      g_test_add_data_func ("/tour/makes-a-hub/en", GUINT_TO_POINTER (VST_ENGLISH), test_makes_a_hub);
      g_test_add_data_func ("/tour/has-a-day-at-the-desk/fr", GUINT_TO_POINTER (VST_FRENCH), test_has_a_day_at_the_desk);
      g_test_add_data_func ("/tour/looks-after-the-hub/en", GUINT_TO_POINTER (VST_ENGLISH), test_looks_after_the_hub);
    }

  return g_test_run ();
}
