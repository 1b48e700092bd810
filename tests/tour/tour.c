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

#define SAMPLE_PASSPHRASE "sample hub passphrase"

/* What the tour looks for, in the language of the desk. */
typedef struct
{
  const char *tag;
  const char *option;
  const char *new_hub;
  const char *first_title;
  const char *name;
  const char *place_title;
  const char *administrator_title;
  const char *tile_name;
  const char *passphrase;
  const char *start;
} Speech;

static const Speech english = {
  "en", "--lang=en", "Make a new hub", "What is the hub called?", "Name in English", "Where is it?", "You, in administration",
  "Name on the tile", "Passphrase for *", "The door is open"
};

static const Speech french = {
  "fr", "--lang=fr", "Créer un centre", "Quel est le nom du centre?", "Nom en anglais", "Où est le centre?",
  "Vous, à l’administration", "Nom sur la tuile", "Phrase de passe pour *", "La porte est ouverte"
};

static void
picture (const Speech *speech,
         const char *what)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", what, speech->tag);

  vst_tour_picture (name);
}

/* A hub that is opened for the first time, as far as its first administrator. */
static void
test_first_run (gconstpointer data)
{
  const Speech *speech = data;
  const char *const arguments[] = { speech->option, NULL };
  VstTestDesk desk = { 0 };

  vst_test_desk_start (&desk, arguments);
  vst_tour_fill (&desk);
  vst_test_desk_see (&desk, VST_TEST_BUTTON, speech->new_hub);
  picture (speech, "01-welcome");

  vst_test_desk_press (&desk, speech->new_hub);
  vst_test_desk_see (&desk, VST_TEST_ANY, speech->first_title);
  vst_test_desk_focus_on (&desk, speech->name);
  vst_test_desk_type (&desk, speech->name, "Cedar House");
  picture (speech, "02-first-run");

  vst_test_desk_key (&desk, "Return");
  vst_test_desk_see (&desk, VST_TEST_ANY, speech->place_title);
  picture (speech, "03-place");

  vst_test_desk_key (&desk, "Return");
  vst_test_desk_see (&desk, VST_TEST_ANY, speech->administrator_title);
  vst_test_desk_focus_on (&desk, speech->tile_name);
  vst_test_desk_type (&desk, speech->tile_name, "Ruth E.");
  picture (speech, "04-administrator");
  vst_test_desk_stop (&desk);
}

/* Made once: both languages live in it. */
static char *
sample_hub (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "vestibule", "sample.vestibule", NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *above = g_path_get_dirname (folder);

      g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
      g_free (vst_tour_run (g_getenv ("VST_CTL"), "demo", folder, NULL));
    }

  return g_steal_pointer (&folder);
}

/* A morning at reception. */
static void
test_reception (gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *folder = sample_hub ();
  g_autofree char *hub = g_strdup_printf ("--hub=%s", folder);
  const char *const arguments[] = { speech->option, hub, NULL };
  VstTestDesk desk = { 0 };

  vst_test_desk_start (&desk, arguments);
  vst_tour_fill (&desk);
  vst_test_desk_press (&desk, "Fatima Benali");
  vst_test_desk_focus_on (&desk, speech->passphrase);
  picture (speech, "10-sign-in");

  vst_test_desk_type (&desk, speech->passphrase, SAMPLE_PASSPHRASE);
  vst_test_desk_key (&desk, "Return");

  /* The desk turns to her language, whatever it spoke before. */
  vst_test_desk_see (&desk, VST_TEST_ANY, french.start);
  vst_test_desk_activate (&desk, "language", g_variant_new_string (speech->tag));
  vst_test_desk_see (&desk, VST_TEST_ANY, speech->start);
  picture (speech, "11-reception");

  vst_test_desk_key (&desk, "F1");
  picture (speech, "20-help");
  vst_test_desk_key (&desk, "Escape");

  vst_test_desk_activate (&desk, "color-scheme", g_variant_new_string ("dark"));
  picture (speech, "21-dark");
  vst_test_desk_activate (&desk, "color-scheme", g_variant_new_string ("system"));
  vst_test_desk_stop (&desk);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/tour/first-run/en", &english, test_first_run);
  g_test_add_data_func ("/tour/first-run/fr", &french, test_first_run);
  g_test_add_data_func ("/tour/reception/en", &english, test_reception);
  g_test_add_data_func ("/tour/reception/fr", &french, test_reception);

  return g_test_run ();
}
