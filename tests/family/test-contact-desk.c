/* test-contact-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family-store.h"
#include "vst-setting-store.h"
#include "vst-test-desk.h"
#include "vst-test-family.h"

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  const char *passphrase_for;
  const char *search;
  const char *found;
  const char *change;
  const char *title;
  const char *more;
  const char *only_hours;
  const char *saturday;
  const char *sunday;
  const char *from;
  const char *until;
  const char *wrong;
  const char *other_language;
  const char *other_until;
  const char *back;
  const char *cover;
  const char *word;
  const char *now;
  const char *rules;
  const char *show;
  const char *to_call_back;
  const char *shown;
  const char *menu;
  const char *add;
  const char *address;
  const char *postal_code;
  const char *another_province;
  const char *no_code;
  const char *added;
} Speech;

static const VstSql count_contacts = { "test.count_contacts", "SELECT count (*) FROM contact_point", TRUE };

static const Speech english = {
  "--lang=en", "Rita Reception", "Passphrase for *", "Search", "Josée Côté, *", "Change: Phone: *", "Change how to reach", "When, under which name, through whom",
  "Only at these hours", "Saturday", "Sunday", "From", "Until", "The end comes after the beginning, *", "ctrl+shift+f", "À", "ctrl+shift+e",
  "Cover name", "Code word", "You may call until 24:00; say you are: the dental clinic; leave no message.",
  "*Only every day between 0:00 and 24:00*Cover name: the dental clinic*A code word is shown with it", "Show: Phone: Josée Côté, Hidden, ends in *", "To call back",
  "613-555-0148\nCode word: tournesol", "More", "Add a phone or an address", "Address", "Postal code",
  "This postal code is of another province*", "A postal code looks like*", "Phone or address added"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", "Phrase de passe pour *", "Rechercher", "Josée Côté, *", "Modifier\302\240: T*", "Modifier*joindre", "Quand, sous quel nom, par l’entremise de qui",
  "Seulement à ces heures", "samedi", "dimanche", "De", "À", "La fin vient après le début*", "ctrl+shift+e", "Until", "ctrl+shift+f",
  "Nom neutre", "Mot convenu", "Vous pouvez appeler jusqu’à 24\302\240h; nom à donner\302\240: the dental clinic; ne laissez aucun message.",
  "*Seulement tous les jours entre 0\302\240h et 24\302\240h*Nom neutre\302\240: the dental clinic*Un mot convenu s’affiche avec", "Afficher\302\240: T*Josée Côté, Masqué*", "Pour rappeler",
  "613\302\240555\342\200\2210148\nMot convenu\302\240: tournesol", "Autres actions", "Ajouter un téléphone ou une adresse", "Adresse", "Code postal",
  "Ce code postal est d’une autre province*", "Un code postal s’écrit ainsi*", "Téléphone ou adresse*ajout"
};

typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
set_province (VstTestHub *hub)
{
  g_autoptr (GVariant) settings = g_variant_ref_sink (g_variant_new_parsed ("{%s: 'ON'}", VST_SETTING_PROVINCE));
  g_autoptr (GError) error = NULL;

  vst_hub_lock (hub->hub);
  vst_test_hub_enter (hub, VST_TEST_ADMIN);
  vst_test_hub_do (hub, &vst_setting_change, settings, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  const Speech *speech = data;
  g_autoptr (VstFamilyEntry) entry = vst_test_family_entry ("", "", "613-555-0148");
  g_autoptr (VstFamily) family = NULL;
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };
  g_autoptr (GError) error = NULL;

  vst_room_register (&vst_family_room);
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_set (&((VstMemberEntry *) g_ptr_array_index (entry->members, 0))->person->display_name, "Josée Côté");
  ((VstContactEntry *) g_ptr_array_index (entry->contacts, 0))->rule = VST_RULE_CALL_OK | VST_RULE_VM_NONE;
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  family = vst_test_hub_do (&self->hub, &vst_family_do_add, entry, &error);
  g_assert_no_error (error);
  set_province (&self->hub);
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, speech->tile);
  vst_test_desk_type (&self->desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_focus_on (&self->desk, speech->search);
  vst_test_desk_type (&self->desk, speech->search, "josee cote");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->found);
  vst_test_desk_key (&self->desk, "Return");
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* What is wrong is told beside the hours and stays, through a change of language;
 * then the file says in one line what may be done now.
 */
static void
test_says_when_and_under_which_name_she_may_be_called (Fixture *self,
                                                       gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;

  vst_test_desk_press (desk, speech->change);
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->title);
  vst_test_desk_press (desk, speech->more);
  vst_test_desk_press (desk, speech->only_hours);
  vst_test_desk_press (desk, speech->saturday);
  vst_test_desk_press (desk, speech->sunday);
  vst_test_desk_type (desk, speech->from, "0:00");
  vst_test_desk_type (desk, speech->until, "noon");
  vst_test_desk_type (desk, speech->cover, "the dental clinic");
  vst_test_desk_type (desk, speech->word, "tournesol");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->wrong);

  vst_test_desk_key (desk, speech->other_language);
  vst_test_desk_wait_for (desk, speech->other_until, "noon");
  vst_test_desk_key (desk, speech->back);
  vst_test_desk_wait_for (desk, speech->until, "noon");

  vst_test_desk_type (desk, speech->until, "24:00");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->title);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->now);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->rules);

  /* The code word comes with the number. */
  vst_test_desk_press (desk, speech->show);
  vst_test_desk_press (desk, speech->to_call_back);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->shown);
}

/* A postal code that is none is refused beside it; one of another province is kept,
 * and it is said.
 */
static void
test_looks_at_a_postal_code (Fixture *self,
                             gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;

  vst_test_desk_press (desk, speech->menu);
  vst_test_desk_choose (desk, VST_TEST_ITEM, speech->add);
  vst_test_desk_press (desk, speech->address);
  vst_test_desk_type (desk, speech->postal_code, "K1A 0B");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->no_code);
  vst_test_desk_focus_on (desk, speech->postal_code);
  vst_test_desk_wait_for (desk, speech->postal_code, "K1A 0B");
  g_assert_cmpint (vst_test_count (&self->hub, &count_contacts), ==, 1);

  vst_test_desk_type (desk, speech->postal_code, "k1a 0b1");
  vst_test_desk_miss (desk, VST_TEST_LABEL, speech->another_province);
  vst_test_desk_type (desk, speech->postal_code, "v6b 1a1");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->another_province);
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->added);
  g_assert_cmpint (vst_test_count (&self->hub, &count_contacts), ==, 2);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/contact-desk/says-when-and-under-which-name-she-may-be-called", Fixture, speech, set_up,
              test_says_when_and_under_which_name_she_may_be_called, tear_down);

  g_test_add ("/contact-desk/looks-at-a-postal-code", Fixture, speech, set_up, test_looks_at_a_postal_code, tear_down);

  return g_test_run ();
}
