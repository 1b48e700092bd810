/* test-program-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-test-desk.h"
#include "vst-test-family.h"

static const VstSql count_marks = { "test.count_marks", "SELECT count (*) FROM attendance WHERE mark IN ('P', 'L', 'A')", TRUE };
static const VstSql count_all_marks = { "test.count_all_marks", "SELECT count (*) FROM attendance", TRUE };
static const VstSql count_prints = { "test.count_prints", "SELECT count (*) FROM access_log WHERE kind = 'print'", TRUE };
static const VstSql count_seats = { "test.count_seats", "SELECT count (*) FROM enrolment WHERE state = 'enrolled'", TRUE };

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  const char *passphrase_for;
  const char *families;
  const char *section;
  const char *circle;
  const char *save;
  const char *add_group;
  const char *minded;
  const char *code;
  const char *no_group;
  const char *group;
  const char *enrol;
  const char *who;
  const char *found;
  const char *add;
  const char *enrolled;
  const char *unmarked;
  const char *late;
  const char *absent;
  const char *list;
  const char *save_pdf;
  const char *saved;
  const char *preview;
  const char *never;
  const char *export;
  const char *chooser; /* NULL: she may not */
  const char *exported;
  const char *minding;
  const char *number;
} Speech;

static const Speech english = {
  "--lang=en", "Pia Pivot", "Passphrase for *", "Families", "Programs", "Begin with Circle of Security", "Save", "Add a group", "Access need", "Code", "No group yet*",
  "26-A*", "Enrol", "Who comes into the group", "*Côté*", "Add to the group", "*Enrolled", "Amélie C., session 1, not marked yet",
  "Chloé C., session 1, L, late", "Nadia C., session 1, A, absent, told us", "Group list", "*Save", "Saved as a PDF.", "Print preview", "Circle",
  "Excel…", NULL, NULL, "Children minded", "A whole number is needed*"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", "Phrase de passe pour *", "Familles", "Programmes", "Commencer par le Cercle de sécurité", "Enregistrer", "Ajouter un groupe", "Besoin d’accessibilité", "Code",
  "Pas encore de groupe*", "26-A*", "Inscrire", "Qui entre dans le groupe", "*Côté*", "Ajouter au groupe", "*Inscription faite",
  "Amélie C., séance 1, pas encore noté", "Chloé C., séance 1, L, retard", "Nadia C., séance 1, A, absence annoncée", "Liste du groupe",
  "*Enregistrer", "Enregistré*", "Aperçu*", "Cercle",
  "Excel…", "Exporter les présences", "Présences exportées", "Enfants en halte-garderie", "*nombre entier*"
};

typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static const char *const names[] = { "Amélie", "Chloé", "Nadia" };

static void
set_up (Fixture *self,
        gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };

  vst_test_family_set_up (&self->hub, NULL);
  g_assert_no_errno (g_chdir (self->hub.place));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (VstFamily) family = vst_test_family_add (&self->hub, vst_test_family_entry (names[i], "Côté", ""));

      g_assert_nonnull (family);
      if (i == 0)
        vst_test_family_mind (&self->hub, vst_family_get_id (family), VST_ALERT_ACCESS);
    }
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, speech->tile);
  vst_test_desk_type (&self->desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static void
make_group (VstTestDesk *desk,
            const Speech *speech)
{
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->section);
  vst_test_desk_press (desk, speech->circle);
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->save);
  vst_test_desk_press (desk, speech->save);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->no_group);

  vst_test_desk_press (desk, speech->add_group);
  vst_test_desk_type (desk, speech->code, "26-A");
  vst_test_desk_press (desk, speech->save);
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->group);
}

static void
enrol_three (VstTestDesk *desk,
             const Speech *speech)
{
  vst_test_desk_press (desk, speech->enrol);

  /* More than two digits aren't cut to two. */
  vst_test_desk_type (desk, speech->who, names[0]);
  vst_test_desk_see (desk, VST_TEST_ROW, "*Côté*");
  vst_test_desk_type (desk, speech->minding, "123");
  vst_test_desk_press (desk, speech->add);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->number);
  vst_test_desk_wait_for (desk, speech->minding, "123");
  vst_test_desk_type (desk, speech->minding, "0");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *found = g_strdup_printf ("%s%s", names[i], speech->found);
      g_autofree char *enrolled = g_strdup_printf ("%s%s", names[i], speech->enrolled);

      vst_test_desk_type (desk, speech->who, names[i]);
      vst_test_desk_see (desk, VST_TEST_ROW, found);
      vst_test_desk_press (desk, speech->add);
      vst_test_desk_see (desk, VST_TEST_LABEL, enrolled);
    }

  vst_test_desk_key (desk, "Escape");

  /* In the sheet, once for the one of them. */
  vst_test_desk_miss (desk, VST_TEST_BUTTON, speech->add);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->minded);
}

/* The list as whoever opens the file reads it. */
static void
read_paper (Fixture *self,
            const Speech *speech)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_desk_press (&self->desk, speech->list);
  vst_test_desk_see (&self->desk, VST_TEST_WINDOW, speech->preview);
  vst_test_desk_key (&self->desk, "ctrl+s");
  vst_test_desk_press (&self->desk, speech->save_pdf);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->saved);
  g_assert_cmpint (vst_test_count (&self->hub, &count_prints), ==, 1);

  g_spawn_command_line_sync ("sh -c 'pdftotext -layout *.pdf -'", &text, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (strstr (text, names[i]));
  g_assert_nonnull (strstr (text, speech->list));
  g_assert_null (strstr (text, speech->never));
}

/* Who came when, as a workbook, for whoever may take lists out of the hub. */
static void
export_workbook (Fixture *self,
                 const Speech *speech)
{
  g_autofree char *path = g_build_filename (self->hub.place, "who.xlsx", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (speech->chooser == NULL)
    {
      vst_test_desk_miss (&self->desk, VST_TEST_BUTTON, speech->export);
      return;
    }

  vst_test_desk_press (&self->desk, speech->export);
  vst_test_desk_choose_file (&self->desk, speech->chooser, path);
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->exported);
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (memcmp (bytes, "PK", 2) == 0);
}

/* Make a group, enrol three, mark them by the keyboard, look at the list as it is
 * printed, and undo.
 */
static void
test_a_group_is_made_marked_and_printed (Fixture *self,
                                         gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;

  make_group (desk, speech);
  enrol_three (desk, speech);
  g_assert_cmpint (vst_test_count (&self->hub, &count_seats), ==, 3);

  /* Opened again, the group has the cursor on its sheet: down the column, as on
   * paper.
   */
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->families);
  vst_test_desk_miss (desk, VST_TEST_BUTTON, speech->enrol);
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->section);
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->group);
  vst_test_desk_focus_on (desk, speech->unmarked);
  vst_test_desk_key (desk, "p");
  vst_test_desk_key (desk, "l");
  vst_test_desk_key (desk, "a");
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->late);
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->absent);
  g_assert_cmpint (vst_test_count (&self->hub, &count_marks), ==, 3);

  vst_test_desk_key (desk, "alt+BackSpace");
  vst_test_desk_miss (desk, VST_TEST_BUTTON, speech->absent);
  g_assert_cmpint (vst_test_count (&self->hub, &count_all_marks), ==, 2);

  /* With the mouse the letters are chosen from; the keyboard stays the desk's. */
  vst_test_desk_press (desk, "Nadia C., * 1, *");
  vst_test_desk_press (desk, "P · *");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Nadia C., * 1, P, *");
  vst_test_desk_key (desk, "alt+BackSpace");
  vst_test_desk_miss (desk, VST_TEST_BUTTON, "Nadia C., * 1, P, *");

  read_paper (self, speech);
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->preview);
  export_workbook (self, speech);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/program-desk/a-group-is-made-marked-and-printed", Fixture, speech, set_up, test_a_group_is_made_marked_and_printed,
              tear_down);

  return g_test_run ();
}
