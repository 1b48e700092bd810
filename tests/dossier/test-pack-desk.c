/* test-pack-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-rooms.h"
#include "vst-test-desk.h"
#include "vst-test-family.h"

/* From the first of the two rights to the second, a mother and her child. */
#define N_TABS 3

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  const char *passphrase;
  const char *today;
  const char *search;
  const char *found;
  const char *menu;
  const char *entry;
  const char *title;
  const char *child;
  const char *access;
  const char *preview;
  const char *write;
  const char *place;
  const char *written;
  const char *choose;
  const char *chooser;
  const char *alike;
  const char *take_in;
  const char *taken;
} Speech;

static const Speech english = {
  "--lang=en", "Ada Admin", "* Ada Admin", "Today", "Search", "Josée *", "More", "Hand the family its file", "Hand the family its file*",
  "Léo, for whom one of them asks; no custody is noted", "To know all that is kept", "Preview on paper", "Choose a place and export…", "Save the family’s file",
  "The file is written*", "Choose a file…", "Choose a list", "They look like Josée*", "Import the family", "Family from another hub imported*"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", "* Coralie Coordination", "Aujourd’hui", "Rechercher", "Josée *", "Autres actions", "Remettre à la famille ce qui est à elle",
  "Remettre à la famille ce qui est à elle*", "Léo, pour qui l’un d’eux fait la demande; aucune garde n’est notée", "Savoir tout ce qui est gardé", "Aperçu sur papier",
  "Choisir où exporter…", "Enregistrer le dossier de la famille", "Le fichier est écrit*", "Choisir un fichier…", "Choisir une liste",
  "La famille ressemble à Josée*", "Importer la famille", "Famille d’un autre centre importée*"
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
  VstFamilyEntry *entry = vst_test_family_entry ("Josée", "Côté", "613-555-0123");
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };
  g_autoptr (VstFamily) family = NULL;

  vst_rooms_register ();
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  family = vst_test_family_add (&self->hub, entry);
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, speech->tile);
  vst_test_desk_type (&self->desk, speech->passphrase, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->today);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* For a mother and her child: on paper, as a file; and the file comes in again,
 * where it is told that they look like somebody.
 */
static void
test_goes_out_and_comes_in (Fixture *self,
                            gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;
  g_autofree char *path = g_build_filename (self->hub.place, "file.xml", NULL);
  g_autofree char *text = NULL;

  vst_test_desk_focus_on (desk, speech->search);
  vst_test_desk_type (desk, speech->search, "josee");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->found);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_press (desk, speech->menu);
  vst_test_desk_choose (desk, VST_TEST_ITEM, speech->entry);
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->title);
  vst_test_desk_press (desk, speech->access);
  vst_test_desk_see (desk, VST_TEST_CHECK, speech->child);
  for (guint i = 0; i < N_TABS; i++)
    vst_test_desk_key (desk, "Tab");
  vst_test_desk_focus_on (desk, speech->child);
  vst_test_desk_key (desk, "space");

  /* Another language, and back: who is ticked stays so. */
  vst_test_desk_activate (desk, "language", g_variant_new_string (speech == &english ? "fr" : "en"));
  vst_test_desk_see (desk, VST_TEST_CHECK, (speech == &english ? &french : &english)->child);
  vst_test_desk_activate (desk, "language", g_variant_new_string (speech == &english ? "en" : "fr"));
  vst_test_desk_see (desk, VST_TEST_CHECK, speech->child);

  vst_test_desk_press (desk, speech->preview);
  vst_test_desk_see (desk, VST_TEST_ANY, "Pages");
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_ANY, "Pages");

  vst_test_desk_press (desk, speech->write);
  vst_test_desk_choose_file (desk, speech->place, path);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->written);

  /* What came of it is told in whatever language follows. */
  vst_test_desk_activate (desk, "language", g_variant_new_string (speech == &english ? "fr" : "en"));
  vst_test_desk_see (desk, VST_TEST_LABEL, (speech == &english ? &french : &english)->written);
  vst_test_desk_activate (desk, "language", g_variant_new_string (speech == &english ? "en" : "fr"));
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->written);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "6135550123"));
  g_assert_nonnull (strstr (text, "part=\"access\""));
  g_assert_nonnull (strstr (text, "2022-05-01"));
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_LABEL, speech->written);

  vst_test_desk_key (desk, "ctrl+shift+i");
  vst_test_desk_press (desk, speech->choose);
  vst_test_desk_choose_file (desk, speech->chooser, path);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->alike);
  vst_test_desk_press (desk, speech->take_in);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->taken);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/pack-desk/goes-out-and-comes-in", Fixture, speech, set_up, test_goes_out_and_comes_in, tear_down);

  return g_test_run ();
}
