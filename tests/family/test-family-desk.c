/* test-family-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "vst-date.h"
#include "vst-family-store.h"
#include "vst-test-desk.h"
#include "vst-test-family.h"
#include "vst-test-hub.h"

static const VstSql count_prints = { "test.count_prints", "SELECT count (*) FROM access_log WHERE kind = 'print'", TRUE };

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  gint64 staff_id;
  const char *passphrase_for;
  const char *section;
  const char *families;
  const char *search;
  const char *name;
  const char *child_name;
  const char *birth;
  const char *new_child;
  const char *add_child_key;
  const char *opened;
  const char *found;
  const char *one_apart;
  const char *new_intake;
  const char *member;
  const char *changed_member;
  const char *changed;
  const char *add_child;
  const char *later_child;
  const char *no_calls_yet;
  const char *show;
  const char *usual_reason;
  const char *phone;
  const char *other_name_key;
  const char *other_name;
  const char *other_open;
  const char *likely;
  const char *sheet;
  const char *preview;
  const char *save;
  const char *saved;
  const char *undone;
  const char *redone;
  const char *copy;
  const char *copied;
  const char *expect;
  const char *due;
  const char *awaited;
  const char *born_on;
  const char *note_birth;
  const char *relations;
  const char *note_custody;
  const char *custody;
  const char *given;
  const char *too_long;
  const char *time_line;
  const char *phone_field;
  const char *again;
} Speech;

static const Speech english = {
  "--lang=en", "Rita Reception", VST_TEST_RECEPTION, "Passphrase for *", "Families", "1 family", "Search", "Name to use", "Child’s name", "Birth date or age",
  "Éli, 3?years*", "alt+c", "File opened", "Josée Côté, *", "One letter apart", "New intake for “*”*", "Josée Côté, *", "Josie Côté, *",
  "Person changed", "Add a child", "Maya*", "May call*", "Show: Phone: *", "To call back", "613-555-0148", "ctrl+shift+f", "Nom usuel",
  "Ouvrir ce dossier", "1 file looks like this one", "Print", "Print preview", "*Save", "Saved as a PDF.", "Undone: file opened", "Done again. File opened.", "Copy: *", "Copied.*",
  "Expecting a baby", "Due date", "Baby to be born, Due on *", "Born on", "Note the birth", "Relations: Maya", "Note the custody", "Josée Côté: Sole custody",
  "Given name, if another", "This text is longer*", "Time line", "Phone", "Done again: File opened*"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", VST_TEST_COORDINATOR, "Phrase de passe pour *", "Familles", "1 famille", "Rechercher", "Nom usuel", "Nom de l’enfant",
  "Date de naissance ou âge", "Éli, 3?ans*", "alt+e", "Dossier ouvert", "Josée Côté, *", "À une lettre près", "Nouvel accueil\302\240: «*»*",
  "Josée Côté, *", "Josie Côté, *", "Personne modifiée", "Ajouter un enfant", "Maya*", "Peut appeler*", "Afficher\302\240: T*", "Pour rappeler",
  "613\302\240555\342\200\2210148", "ctrl+shift+e", "Name to use", "Open this file", "1 dossier ressemble à celui-ci", "Imprimer", "Aperçu*", "*Enregistrer", "Enregistré*", "C’est défait*: dossier ouvert", "C’est refait*Dossier ouvert*", "Copier\302\240: *", "C*presse-papiers*",
  "Bébé à naître", "Date prévue de l’accouchement", "Bébé à naître, Date prévue*", "Date de naissance", "Noter la naissance", "Liens*Maya", "Noter la garde", "Josée Côté*Garde exclusive",
  "Prénom, si différent", "Ce texte dépasse*", "Fil du temps", "Téléphone", "Refait*Dossier ouvert*"
};

/* A desk at a hub with one family. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
add_family (VstTestHub *hub,
            gint64 staff_id)
{
  g_autoptr (VstFamilyEntry) entry = vst_test_family_entry ("", "", "613-555-0148");
  VstMemberEntry *head = g_ptr_array_index (entry->members, 0);
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_set (&head->person->display_name, "Josée Côté");
  vst_test_set (&head->person->birth_date, "1997-05-03");
  ((VstContactEntry *) g_ptr_array_index (entry->contacts, 0))->rule = VST_RULE_CALL_OK | VST_RULE_VM_NONE;

  vst_test_hub_enter (hub, staff_id);
  family = vst_test_hub_do (hub, &vst_family_do_add, entry, &error);
  g_assert_no_error (error);
  vst_hub_lock (hub->hub);
}

static void
sign_in (Fixture *self,
         const Speech *speech)
{
  vst_test_desk_type (&self->desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, speech->section);
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->families);
  vst_test_desk_key (&self->desk, "ctrl+f");
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };

  vst_room_register (&vst_family_room);
  vst_test_hub_set_up (&self->hub, NULL);
  g_assert_no_errno (g_chdir (self->hub.place));
  add_family (&self->hub, speech->staff_id);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, speech->tile);
  sign_in (self, speech);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static void
open_family (Fixture *self,
             const Speech *speech)
{
  vst_test_desk_focus_on (&self->desk, speech->search);
  vst_test_desk_type (&self->desk, speech->search, "josee cote");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->found);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->add_child);
}

/* One adult with one child: five keys besides what is typed. */
static void
test_takes_in_a_family_by_the_keyboard (Fixture *self,
                                        gconstpointer data)
{
  const Speech *speech = data;

  vst_test_desk_key (&self->desk, "ctrl+n");
  vst_test_desk_focus_on (&self->desk, speech->name);
  vst_test_desk_type (&self->desk, speech->name, "Noor Hassan");
  vst_test_desk_key (&self->desk, speech->add_child_key);
  vst_test_desk_focus_on (&self->desk, speech->child_name);
  vst_test_desk_type (&self->desk, speech->child_name, "Éli");
  vst_test_desk_key (&self->desk, "Tab");
  vst_test_desk_key (&self->desk, "3");
  vst_test_desk_key (&self->desk, "ctrl+Return");

  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->new_child);
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->opened);
}

static gboolean
is_chosen (Fixture *self,
           const char *name)
{
  g_autoptr (VstTestNode) row = vst_test_desk_find (&self->desk, VST_TEST_ROW, name);

  return vst_test_node_is (row, ATSPI_STATE_SELECTED);
}

static void
test_finds_without_accents_and_with_a_typing_error (Fixture *self,
                                                    gconstpointer data)
{
  const Speech *speech = data;
  static const char *const typed[] = { "josee", "CÔTÉ J", "cote josée", "0148" };

  vst_test_desk_click (&self->desk, VST_TEST_ROW, speech->found);
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->add_child);
  vst_test_desk_key (&self->desk, "ctrl+f");

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      vst_test_desk_focus_on (&self->desk, speech->search);
      vst_test_desk_type (&self->desk, speech->search, typed[i]);
      vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->found);
      vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->new_intake);
      vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->one_apart);
    }

  /* A mouse that lies on a row doesn't choose it. */
  vst_test_desk_hover (&self->desk, VST_TEST_ROW, speech->new_intake);
  g_assert_true (is_chosen (self, speech->found));
  g_assert_false (is_chosen (self, speech->new_intake));

  /* Down and up, between the box and the rows. */
  vst_test_desk_key (&self->desk, "Down");
  vst_test_desk_focus_on (&self->desk, speech->new_intake);
  g_assert_true (is_chosen (self, speech->new_intake));
  vst_test_desk_key (&self->desk, "Up");
  vst_test_desk_focus_on (&self->desk, speech->found);
  vst_test_desk_key (&self->desk, "Up");
  vst_test_desk_focus_on (&self->desk, speech->search);

  /* What is typed among the rows goes on in the box; Escape leaves them. */
  vst_test_desk_key (&self->desk, "Down");
  vst_test_desk_focus_on (&self->desk, speech->new_intake);
  vst_test_desk_write (&self->desk, "9");
  vst_test_desk_wait_for (&self->desk, speech->search, "01489");
  vst_test_desk_key (&self->desk, "Down");
  vst_test_desk_focus_on (&self->desk, speech->new_intake);
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_focus_on (&self->desk, speech->search);
  vst_test_desk_wait_for (&self->desk, speech->search, "");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->new_intake);

  vst_test_desk_type (&self->desk, speech->search, "Jossée");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->one_apart);

  /* Nobody at all: Enter takes in somebody new, by what was typed. */
  vst_test_desk_type (&self->desk, speech->search, "zzyzx");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->found);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_wait_for (&self->desk, speech->name, "zzyzx");

  /* A phone is no name. */
  vst_test_desk_focus_on (&self->desk, speech->name);
  vst_test_desk_type (&self->desk, speech->name, "");
  vst_test_desk_key (&self->desk, "ctrl+f");
  vst_test_desk_focus_on (&self->desk, speech->search);
  vst_test_desk_type (&self->desk, speech->search, "613-555-0999");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->new_intake);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_wait_for (&self->desk, speech->phone_field, "613-555-0999");
  vst_test_desk_wait_for (&self->desk, speech->name, "");
}

static void
test_changes_undoes_and_does_again (Fixture *self,
                                    gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *long_name = g_strnfill (10000, 'n');

  open_family (self, speech);
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, speech->member);
  vst_test_desk_wait_for (&self->desk, speech->name, "Josée Côté");
  vst_test_desk_focus_on (&self->desk, speech->name);

  /* What can't be kept is said beside it, and stays. */
  vst_test_desk_type (&self->desk, speech->given, long_name);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->too_long);
  vst_test_desk_focus_on (&self->desk, speech->given);
  vst_test_desk_wait_for (&self->desk, speech->given, long_name);
  vst_test_desk_type (&self->desk, speech->given, "");
  vst_test_desk_type (&self->desk, speech->name, "Josie Côté");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->changed_member);
  vst_test_desk_see (&self->desk, VST_TEST_ANY, speech->changed);

  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->member);
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->changed_member);

  vst_test_desk_key (&self->desk, "ctrl+shift+z");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->changed_member);
}

static void
test_adds_a_child_later (Fixture *self,
                         gconstpointer data)
{
  const Speech *speech = data;

  open_family (self, speech);
  vst_test_desk_press (&self->desk, speech->add_child);
  vst_test_desk_focus_on (&self->desk, speech->name);
  vst_test_desk_type (&self->desk, speech->name, "Maya");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->later_child);
}

/* Awaited, born, and whose care she is in. */
static void
test_notes_a_baby_to_be_born_and_the_birth (Fixture *self,
                                            gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *today = vst_day_today (NULL);
  g_autofree char *due_on = vst_day_add_days (today, 60);
  g_autofree char *born_on = vst_day_add_days (today, -2);

  open_family (self, speech);
  vst_test_desk_press (&self->desk, speech->expect);
  vst_test_desk_focus_on (&self->desk, speech->due);
  vst_test_desk_type (&self->desk, speech->due, due_on);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, speech->awaited);

  vst_test_desk_wait_for (&self->desk, speech->due, due_on);
  vst_test_desk_type (&self->desk, speech->name, "Maya");
  vst_test_desk_type (&self->desk, speech->born_on, born_on);
  vst_test_desk_press (&self->desk, speech->note_birth);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->later_child);
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->awaited);

  vst_test_desk_press (&self->desk, speech->relations);
  vst_test_desk_press (&self->desk, speech->note_custody);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->custody);
}

static void
test_hides_the_phone_until_somebody_says_why (Fixture *self,
                                              gconstpointer data)
{
  const Speech *speech = data;

  open_family (self, speech);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->no_calls_yet);
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->phone);

  vst_test_desk_press (&self->desk, speech->show);
  vst_test_desk_press (&self->desk, speech->usual_reason);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->phone);

  /* Leaving the file hides it at once. */
  vst_test_desk_key (&self->desk, "F12");
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->phone);
}

static void
test_locking_empties_the_clipboard (Fixture *self,
                                    gconstpointer data)
{
  const Speech *speech = data;

  open_family (self, speech);
  vst_test_desk_press (&self->desk, speech->show);
  vst_test_desk_press (&self->desk, speech->usual_reason);
  vst_test_desk_press (&self->desk, speech->copy);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->copied);
  vst_test_desk_key (&self->desk, "ctrl+f");
  vst_test_desk_focus_on (&self->desk, speech->search);
  vst_test_desk_key (&self->desk, "ctrl+v");
  vst_test_desk_wait_for (&self->desk, speech->search, speech->phone);

  vst_test_desk_key (&self->desk, "ctrl+l");
  sign_in (self, speech);
  vst_test_desk_focus_on (&self->desk, speech->search);
  vst_test_desk_key (&self->desk, "ctrl+v");
  vst_test_desk_key (&self->desk, "x");
  vst_test_desk_wait_for (&self->desk, speech->search, "x");
}

static void
test_shows_initials_over_the_counter (Fixture *self,
                                      gconstpointer data)
{
  const Speech *speech = data;

  open_family (self, speech);
  vst_test_desk_key (&self->desk, "F12");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "JC");
  vst_test_desk_miss (&self->desk, VST_TEST_ANY, "*Josée*");
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->no_calls_yet);

  vst_test_desk_key (&self->desk, "F12");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->member);
}

static void
test_keeps_a_half_typed_form_in_the_other_language (Fixture *self,
                                                    gconstpointer data)
{
  const Speech *speech = data;

  vst_test_desk_key (&self->desk, "ctrl+n");
  vst_test_desk_focus_on (&self->desk, speech->name);
  vst_test_desk_type (&self->desk, speech->name, "Josée Côté");

  /* Who has a file already is told beside the form. */
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->likely);

  vst_test_desk_key (&self->desk, speech->other_name_key);
  vst_test_desk_wait_for (&self->desk, speech->other_name, "Josée Côté");

  /* A key opens that file instead. */
  vst_test_desk_focus_on (&self->desk, speech->other_name);
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->other_open);
  vst_test_desk_key (&self->desk, "alt+1");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Josée Côté*");
}

static void
test_shows_the_sheet_before_it_is_printed (Fixture *self,
                                           gconstpointer data)
{
  const Speech *speech = data;

  open_family (self, speech);
  vst_test_desk_key (&self->desk, "ctrl+p");
  vst_test_desk_see (&self->desk, VST_TEST_WINDOW, speech->preview);
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_WINDOW, speech->preview);
}

/* From the new file, which is gone and comes back under it. */
static void
test_undoes_an_intake_and_does_it_again (Fixture *self,
                                         gconstpointer data)
{
  const Speech *speech = data;

  vst_test_desk_key (&self->desk, "ctrl+n");
  vst_test_desk_focus_on (&self->desk, speech->name);
  vst_test_desk_type (&self->desk, speech->name, "Noor Hassan");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Noor Hassan*");

  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->undone);
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, "Noor Hassan*");
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, "Noor Hassan*");
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, "*26-??????");
  vst_test_desk_miss (&self->desk, VST_TEST_BUTTON, speech->time_line);

  vst_test_desk_key (&self->desk, "ctrl+shift+z");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->redone);
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->time_line);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->again);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Noor Hassan*");
}

/* What leaves the screen is in the access log, and what is only looked at isn't. */
static void
test_notes_a_sheet_that_is_saved (Fixture *self,
                                  gconstpointer data)
{
  const Speech *speech = data;

  open_family (self, speech);
  vst_test_desk_key (&self->desk, "ctrl+p");
  vst_test_desk_see (&self->desk, VST_TEST_WINDOW, speech->preview);
  g_assert_cmpint (vst_test_count (&self->hub, &count_prints), ==, 0);

  vst_test_desk_key (&self->desk, "ctrl+s");
  vst_test_desk_press (&self->desk, speech->save);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->saved);
  g_assert_cmpint (vst_test_count (&self->hub, &count_prints), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/family-desk/takes-in-a-family-by-the-keyboard", Fixture, speech, set_up, test_takes_in_a_family_by_the_keyboard, tear_down);
  g_test_add ("/family-desk/finds-without-accents-and-with-a-typing-error", Fixture, speech, set_up, test_finds_without_accents_and_with_a_typing_error, tear_down);
  g_test_add ("/family-desk/changes-undoes-and-does-again", Fixture, speech, set_up, test_changes_undoes_and_does_again, tear_down);
  g_test_add ("/family-desk/undoes-an-intake-and-does-it-again", Fixture, speech, set_up, test_undoes_an_intake_and_does_it_again, tear_down);
  g_test_add ("/family-desk/adds-a-child-later", Fixture, speech, set_up, test_adds_a_child_later, tear_down);
  g_test_add ("/family-desk/notes-a-baby-to-be-born-and-the-birth", Fixture, speech, set_up, test_notes_a_baby_to_be_born_and_the_birth, tear_down);
  g_test_add ("/family-desk/hides-the-phone-until-somebody-says-why", Fixture, speech, set_up, test_hides_the_phone_until_somebody_says_why, tear_down);
  g_test_add ("/family-desk/locking-empties-the-clipboard", Fixture, speech, set_up, test_locking_empties_the_clipboard, tear_down);
  g_test_add ("/family-desk/shows-initials-over-the-counter", Fixture, speech, set_up, test_shows_initials_over_the_counter, tear_down);
  g_test_add ("/family-desk/keeps-a-half-typed-form-in-the-other-language", Fixture, speech, set_up, test_keeps_a_half_typed_form_in_the_other_language, tear_down);
  g_test_add ("/family-desk/shows-the-sheet-before-it-is-printed", Fixture, speech, set_up, test_shows_the_sheet_before_it_is_printed, tear_down);

  g_test_add ("/family-desk/notes-a-sheet-that-is-saved", Fixture, speech, set_up, test_notes_a_sheet_that_is_saved, tear_down);

  return g_test_run ();
}
