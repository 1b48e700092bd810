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

/* What the tour says and looks for, in the language of the desk. */
typedef struct
{
  const char *tag;
  const char *option;
  const char *shortcuts;
} Speech;

static const Speech english = { "en", "--lang=en", "Keyboard shortcuts" };
static const Speech french = { "fr", "--lang=fr", "Raccourcis clavier" };

static void
picture (const Speech *speech,
         const char *what)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", what, speech->tag);

  vst_tour_picture (name);
}

static void
test_first_look (gconstpointer data)
{
  const Speech *speech = data;
  const char *const arguments[] = { speech->option, NULL };
  VstTestDesk desk = { 0 };

  vst_test_desk_start (&desk, arguments);
  vst_tour_fill (&desk);
  vst_test_desk_see (&desk, VST_TEST_BUTTON, speech->shortcuts);
  picture (speech, "01-first-look");

  vst_test_desk_activate (&desk, "color-scheme", g_variant_new_string ("dark"));
  picture (speech, "02-dark");
  vst_test_desk_activate (&desk, "color-scheme", g_variant_new_string ("system"));
  vst_test_desk_stop (&desk);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/tour/first-look/en", &english, test_first_look);
  g_test_add_data_func ("/tour/first-look/fr", &french, test_first_look);

  return g_test_run ();
}
