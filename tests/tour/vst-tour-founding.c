/* vst-tour-founding.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first day: a hub is made by the assistant, locked and opened again.
 */

#include "config.h"

#include "vst-tour.h"

#define ADMIN "Ruth E."
#define PASSPHRASE "lune tabac citron marelle"

static void
enter (VstTestDesk *desk)
{
  vst_test_desk_key (desk, "Return");
}

static void
name_administrator (VstTestDesk *desk,
                    const char *name,
                    const char *passphrase)
{
  vst_test_desk_focus_on (desk, vst_tour_say ("Name on the tile"));
  vst_tour_type (desk, "Name on the tile", name);
  vst_tour_type (desk, "Passphrase", passphrase);
  vst_tour_type (desk, "The same passphrase again", passphrase);
}

/* The words of the kit as the screen shows them, typed as she would from paper. */
static void
prove_kit (VstTestDesk *desk,
           char *const *words)
{
  vst_tour_see (desk, "Is the kit on paper?");

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (vst_tour_say ("Word %u of the kit"), "*", 2);
      g_autofree char *field = g_strdup_printf ("%s%u%s", parts[0], i + 1, parts[1]);

      if (vst_test_desk_has (desk, VST_TEST_FIELD, field))
        vst_test_desk_type (desk, field, words[i]);
    }

  vst_tour_picture ("07-new-hub-kit-proof");
  enter (desk);
}

static GStrv
read_words (VstTestDesk *desk)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 1; i <= 24; i++)
    {
      g_autofree char *pattern = g_strdup_printf ("%u. *", i);
      g_autoptr (VstTestNode) label = vst_test_desk_find (desk, VST_TEST_LABEL, pattern);
      g_autofree char *text = vst_test_desk_text (label);

      g_strv_builder_add (words, strchr (text, ' ') + 1);
    }

  return g_strv_builder_end (words);
}

static void
found (VstTestDesk *desk)
{
  gboolean is_french = vst_language_get () == VST_FRENCH;
  g_auto (GStrv) words = NULL;

  vst_tour_press (desk, "Make a new hub");
  vst_tour_see (desk, "What is the hub called?");
  vst_test_desk_focus_on (desk, vst_tour_say ("Name in English"));
  vst_tour_type (desk, "Name in English", is_french ? "Birch House" : "Cedar House");
  vst_tour_type (desk, "Name in French", is_french ? "Maison du Bouleau" : "Maison du Cèdre");
  vst_tour_picture ("02-new-hub");
  enter (desk);

  vst_tour_see (desk, "Where is it?");
  vst_tour_picture ("03-new-hub-place");
  enter (desk);

  vst_tour_see (desk, "You, in administration");
  name_administrator (desk, ADMIN, PASSPHRASE);
  vst_tour_picture ("04-new-hub-administrator");
  enter (desk);

  vst_tour_see (desk, "A second person in administration");
  name_administrator (desk, "Agathe N.", "grenier violon huile passerelle");
  enter (desk);

  vst_tour_see (desk, "The first person at reception");
  vst_test_desk_focus_on (desk, vst_tour_say ("Name on the tile"));
  vst_tour_type (desk, "Name on the tile", "Josée L.");
  enter (desk);

  vst_tour_see (desk, "Is everything right?");
  vst_tour_picture ("05-new-hub-summary");
  vst_test_desk_focus_on (desk, vst_tour_say ("Create the hub"));
  enter (desk);

  vst_tour_see (desk, "The recovery kit");
  vst_tour_picture ("06-new-hub-kit");
  words = read_words (desk);
  enter (desk);
  prove_kit (desk, words);
}

/* Leaves the desk for a moment, and comes back. */
static void
lock (VstTestDesk *desk)
{
  vst_test_desk_key (desk, "ctrl+l");
  vst_test_desk_focus_on (desk, vst_tour_say ("Passphrase for %s"));
  vst_tour_picture ("09-locked");
  vst_tour_type (desk, "Passphrase for %s", PASSPHRASE);
  enter (desk);
  vst_tour_see (desk, "The door is open");
}

void
vst_tour_founding (void)
{
  VstTestDesk desk = { 0 };

  /* A desk that has a hub opens that one again. */
  vst_tour_start (&desk, NULL);
  if (vst_test_desk_has (&desk, VST_TEST_BUTTON, vst_tour_say ("Another hub")))
    vst_tour_press (&desk, "Another hub");

  vst_tour_see (&desk, "Make a new hub");
  vst_tour_picture ("01-welcome");

  found (&desk);
  vst_tour_see (&desk, "The door is open");
  vst_tour_picture ("08-first-desk");
  lock (&desk);
  vst_test_desk_stop (&desk);
}
