/* test-questions-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-test-desk.h"
#include "vst-test-interview.h"

#include "vst-interview-room.h"

static const VstSql count_files = { "test.count_files", "SELECT count (*) FROM catalogue_file", TRUE };

static const char own[] =
    "<?xml version=\"1.0\"?>\n<catalogue xmlns=\"urn:ca.vestibule:catalogue:1\" code=\"garden\" version=\"1\">\n"
    "<title><en>Garden</en><fr>Jardin</fr></title><section code=\"plot\"><title><en>Plots</en><fr>Parcelles</fr></title>"
    "<question code=\"plot\" type=\"text\" about=\"family\"><label><en>plot</en><fr>parcelle</fr></label>"
    "<ask><en>A plot?</en><fr>Une parcelle?</fr></ask></question></section></catalogue>\n";

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  const char *passphrase_for;
  const char *settings;
  const char *questions;
  const char *shipped;
  const char *add;
  const char *chooser;
  const char *not_xml;
  const char *no_shape;
  const char *title;
  const char *added;
  const char *set_aside;
  const char *ask_again;
} Speech;

static const Speech english = {
  "--lang=en", "Ada Admin", "Passphrase for *", "Settings", "Questions", "First interview", "Add questions…",
  "Choose a file of questions", "Line 1 *", "Line 2: “catalogue”*catalogue.rng*", "Garden", "Questions added",
  "Set aside: Garden", "Ask again: Garden"
};

static const Speech french = {
  "--lang=fr", "Berthe Admin", "Phrase de passe pour *", "Réglages", "Questions", "Premier entretien", "Ajouter des questions…",
  "Choisir un fichier de questions", "Ligne 1*", "Ligne 2*catalogue*catalogue.rng*", "Jardin", "Questions ajoutées",
  "Mettre de côté*Jardin", "Poser de nouveau*Jardin"
};

typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };

  vst_test_interview_set_up (&self->hub, NULL);
  g_assert_no_errno (g_chdir (self->hub.place));
  vst_test_interview_family (&self->hub);
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, speech->tile);
  vst_test_desk_type (&self->desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, speech->settings);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* Chooses a file of @size bytes by the keyboard. */
static void
add (Fixture *self,
     const Speech *speech,
     const char *name,
     const char *text,
     gsize size)
{
  g_autofree char *path = g_build_filename (self->hub.place, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, (gssize) size, &error);
  g_assert_no_error (error);
  vst_test_desk_tab_to (&self->desk, speech->add);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_choose_file (&self->desk, speech->chooser, path);
}

static void
test_a_hub_adds_questions_of_its_own (Fixture *self,
                                      gconstpointer data)
{
  static const char nul[] = "<?xml version=\"1.0\"?>\0<catalogue/>";
  static const char odd[] = "<?xml version=\"1.0\"?>\n<catalogue>\n</catalogue>\n";
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;

  vst_test_desk_tab_to (desk, speech->questions);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->shipped);

  /* What isn't right is told with its line, and nothing is added. */
  add (self, speech, "nul.xml", nul, sizeof nul - 1);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->not_xml);
  add (self, speech, "odd.xml", odd, sizeof odd - 1);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->no_shape);
  g_assert_cmpint (vst_test_count (&self->hub, &count_files), ==, 0);

  add (self, speech, "own.xml", own, sizeof own - 1);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->title);
  vst_test_desk_see (desk, VST_TEST_ANY, speech->added);
  vst_test_desk_miss (desk, VST_TEST_LABEL, speech->no_shape);
  g_assert_cmpint (vst_test_count (&self->hub, &count_files), ==, 1);

  /* The button keeps the keyboard, whatever it does next. */
  vst_test_desk_tab_to (desk, speech->set_aside);
  vst_test_desk_key (desk, "space");
  vst_test_desk_focus_on (desk, speech->ask_again);
  vst_test_desk_key (desk, "space");
  vst_test_desk_focus_on (desk, speech->set_aside);
}

/* In the interview of a family they are asked from now on. */
static void
test_its_questions_are_asked (Fixture *self,
                              gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;

  vst_test_desk_tab_to (desk, speech->questions);
  vst_test_desk_key (desk, "Return");
  add (self, speech, "own.xml", own, sizeof own - 1);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->title);

  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_focus_on (desk, "Search");
  vst_test_desk_write (desk, "amelie");
  vst_test_desk_see (desk, VST_TEST_ROW, "Amélie*");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Go on with the interview");
  vst_test_desk_key (desk, "ctrl+shift+n");
  vst_test_desk_choose (desk, VST_TEST_ROW, "Plots*");
  vst_test_desk_focus_on (desk, "A plot?");
}

int
main (int argc,
      char *argv[])
{
  gboolean is_french = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/questions-desk/a-hub-adds-questions-of-its-own", Fixture, is_french ? &french : &english, set_up, test_a_hub_adds_questions_of_its_own, tear_down);

  /* Berthe opens no family's file. */
  if (!is_french)
    g_test_add ("/questions-desk/its-questions-are-asked", Fixture, &english, set_up, test_its_questions_are_asked, tear_down);

  return g_test_run ();
}
