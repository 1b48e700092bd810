/* test-register-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-store.h"
#include "vst-release-store.h"
#include "vst-rooms.h"
#include "vst-test-desk.h"
#include "vst-test-family.h"

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *admin;
  const char *worker;
  const char *passphrase_for;
  const char *settings;
  const char *consents;
  const char *photo;
  const char *months;
  const char *saved;
  const char *rules_help;
  const char *search;
  const char *found;
  const char *chip;
  const char *consent;
  const char *share;
  const char *told;
  const char *register_title;
  const char *name;
  const char *consequence;
  const char *short_reason;
  const char *why;
  const char *reason;
  const char *line;
  const char *register_help;
  const char *hub_name;
  const char *save;
} Speech;

static const Speech english = {
  "--lang=en", "Ada Admin", "Ada Admin", "Passphrase for *", "Settings", "Consents", "Photo or story", "Months that a consent lasts*",
  "The rules of consents are saved*", "Administration opens them*", "Search", "Josée *", "Consent not asked yet", "Consent",
  "Share with a partner…", "What was told…", "What was told to partners", "Name to use", "It stays in the register for good: Name to use, told to *",
  "*ten letters*", "Why", "Told on the phone after a call", "*Name to use. Duty to report* · Told on the phone after a call*",
  "Every time something about a family is told*", "Name in English", "Save"
};

static const Speech french = {
  "--lang=fr", "Berthe Admin", "Coralie Coordination", "Phrase de passe pour *", "Réglages", "Consentements", "Photo ou témoignage", "Mois que dure un consentement*",
  "Les règles des consentements sont enregistrées*", "L’administration les ouvre*", "Rechercher", "Josée *", "Consentement pas encore demandé",
  "Consentement", "Communiquer…", "Ce qui a été communiqué…", "Ce qui est communiqué aux organismes", "Nom usuel",
  "Reste au registre pour de bon*Nom usuel*", "*dix lettres*", "Pourquoi", "Dit au téléphone après un appel",
  "*Nom usuel. Obligation de signaler* · Dit au téléphone après un appel*", "Chaque fois qu’un renseignement*", "Nom en anglais", "Enregistrer"
};

typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

/* One whose name is for those alone who need it. */
static const VstSql add_agency = {
  "test.add_agency",
  "INSERT INTO agency (name_en, name_fr, kind, sensitivity) VALUES ('The River group', 'Le groupe La Rivière', 'ipv_group', 'hidden')", TRUE
};

static void
set_up (Fixture *self,
        gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstDb) db = NULL;
  g_autoptr (VstStmt) stmt = NULL;

  vst_rooms_register ();
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_ADMIN);
  family = vst_test_family_add (&self->hub, vst_test_family_entry ("Josée", "Côté", ""));
  db = vst_test_hub_open_db (&self->hub);
  stmt = vst_db_prepare (db, &add_agency);
  g_assert_true (vst_stmt_run (stmt, NULL));
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
}

static void
sign_in (VstTestDesk *desk,
         const Speech *speech,
         const char *tile)
{
  vst_test_desk_press (desk, tile);
  vst_test_desk_type (desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (desk, "Return");
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* A question is asked no more, and an answer lasts longer, as it was typed. */
static void
test_the_rules_are_set_by_the_keyboard (Fixture *self,
                                        gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;
  g_autoptr (VstConsentRules) rules = NULL;
  g_autoptr (GError) error = NULL;

  sign_in (desk, speech, speech->admin);
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->settings);
  vst_test_desk_tab_to (desk, speech->consents);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_tab_to (desk, speech->photo);
  vst_test_desk_key (desk, "space");
  vst_test_desk_tab_to (desk, speech->months);
  vst_test_desk_key (desk, "ctrl+a");
  vst_test_desk_write (desk, "18");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->saved);

  vst_test_desk_key (desk, "F1");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->rules_help);

  vst_test_hub_enter (&self->hub, VST_TEST_ADMIN);
  rules = vst_test_hub_read (&self->hub, &vst_consent_read_rules, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rules->months, ==, 18);
  g_assert_false (vst_consent_rules_ask (rules, "photo"));
  vst_hub_lock (self->hub.hub);
}

/* The hub's own name, pasted too long: it stays, is said to be so, and isn't saved. */
static void
test_a_name_that_is_too_long_is_not_cut (Fixture *self,
                                         gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;
  g_autofree char *typed = g_strnfill (81, 'n');

  sign_in (desk, speech, speech->admin);
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->settings);
  vst_test_desk_overfill (desk, speech->hub_name, 80, NULL);
  vst_test_desk_type (desk, speech->hub_name, typed);
  vst_test_desk_press (desk, speech->save);
  vst_test_desk_focus_on (desk, speech->hub_name);
  vst_test_desk_wait_for (desk, speech->hub_name, typed);
}

/* Told without consent, with its ground and why; too short a why is told beside it,
 * and what was typed stays.
 */
static void
test_what_was_told_is_written_down_by_the_keyboard (Fixture *self,
                                                    gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (GError) error = NULL;

  sign_in (desk, speech, speech->worker);
  vst_test_desk_focus_on (desk, speech->search);
  vst_test_desk_type (desk, speech->search, "josee");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->found);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->chip);
  vst_test_desk_key (desk, "ctrl+k");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->consent);
  vst_test_desk_press (desk, speech->share);
  vst_test_desk_press (desk, speech->told);
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->register_title);

  vst_test_desk_tab_to (desk, speech->name);
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->consequence);
  vst_test_desk_tab_to (desk, speech->why);
  vst_test_desk_overfill (desk, speech->why, 200, "ctrl+Return");
  vst_test_desk_type (desk, speech->why, "Dit");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->short_reason);
  vst_test_desk_type (desk, speech->why, speech->reason);
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->line);

  vst_test_desk_key (desk, "F1");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->register_help);

  vst_test_hub_enter (&self->hub, VST_TEST_PRIVACY);
  told = vst_test_hub_read (&self->hub, &vst_disclosure_read_register, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpstr (((const VstDisclosure *) g_ptr_array_index (told, 0))->basis, ==, "child");
  vst_hub_lock (self->hub.hub);
}

/* Who reads the register has no families: it opens from the acts. */
static void
test_the_privacy_officer_reads_the_register (Fixture *self,
                                             gconstpointer data)
{
  VstTestDesk *desk = &self->desk;
  const VstDisclosure told = {
    .person_id = 1,
    .agency_id = 1,
    .items = (char *) "name",
    .recipient = (char *) "",
    .how = (char *) "oral",
    .basis = (char *) "child",
    .reason = (char *) "Told on the phone after a call",
  };
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (&self->hub, VST_TEST_ADMIN);
  id = vst_test_hub_do (&self->hub, &vst_disclosure_do_write, &told, &error);
  g_assert_no_error (error);
  vst_hub_lock (self->hub.hub);

  sign_in (desk, data, "Vera Privacy");
  vst_test_desk_choose (desk, VST_TEST_ROW, "Recent acts");
  vst_test_desk_tab_to (desk, "What was told to partners");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "* · The River group · Name to use*Duty to report*");
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, speech, set_up, test, tear_down)
  ADD ("/register-desk/the-rules-are-set-by-the-keyboard", test_the_rules_are_set_by_the_keyboard);
  ADD ("/register-desk/a-name-that-is-too-long-is-not-cut", test_a_name_that_is_too_long_is_not_cut);
  ADD ("/register-desk/what-was-told-is-written-down-by-the-keyboard", test_what_was_told_is_written_down_by_the_keyboard);
  if (speech == &english)
    ADD ("/register-desk/the-privacy-officer-reads-the-register", test_the_privacy_officer_reads_the_register);
#undef ADD

  return g_test_run ();
}
