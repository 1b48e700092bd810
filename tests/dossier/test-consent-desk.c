/* test-consent-desk.c
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
  const char *tile;
  gint64 staff_id;
  const char *today;
  const char *search;
  const char *found;
  const char *not_asked;
  const char *title;
  const char *agrees;
  const char *consequence;
  const char *save;
  const char *given;
  const char *withdraw;
  const char *withdrawn;
  const char *gone;
  const char *withheld;
  const char *closed;
  const char *close;
  const char *line;
  const char *instead;
  const char *why;
  const char *reason;
  const char *bare;
  const char *known;
  const char *coordinator;
  const char *sharing;
  const char *asked;
  const char *share;
  const char *told;
  const char *stopped;
  const char *ending;
  const char *stops;
} Speech;

static const Speech english = {
  "--lang=en", "Rita Reception", VST_TEST_RECEPTION, "Today", "Search", "Josée *", "Consent not asked yet", "Consent", "Agrees",
  "Until *, a file is kept here *", "Write it down", "Consent until *", "Withdraw…", "Consent withdrawn", "*Withdrawn*",
  "Close access…", "The whole file: closed to *", "Close access", "The whole file: closed to Ada Admin*",
  "In place of the line chosen above", "Why", "The whole file: closed to Ada Admin. Spoken · Ada 2026", "The whole file: closed to Ada Admin. Spoken",
  "* of * known*",
  "Ada Admin", "To share with a partner · Public health*", "To share with a partner", "Share with a partner…", "*Public health · Josée*In force, until *",
  "*Public health · Josée*Stopped: consent withdrawn on *",
  "It stops at once. *", "It stops at once. *Public health may no longer be told: Name to use; The sheet *"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", VST_TEST_COORDINATOR, "Aujourd’hui", "Rechercher", "Josée *", "Consentement pas encore demandé",
  "Consentement", "Accepte", "Jusqu’au *, un dossier est tenu ici *", "Inscrire", "Consentement jusqu’au *", "Retirer…",
  "Consentement retiré", "*Retiré*", "Fermer l’accès…", "Tout le dossier\302\240: accès fermé à *", "Fermer l’accès",
  "Tout le dossier\302\240: accès fermé à Ada Admin*", "À la place de la ligne choisie ci-dessus", "Pourquoi",
  "Tout le dossier\302\240: accès fermé à Ada Admin. De vive voix · Ada 2026", "Tout le dossier\302\240: accès fermé à Ada Admin. De vive voix",
  "* sur *compléter quand*",
  "Coralie Coordination", "Communiquer *Santé publique*", "Communiquer à un organisme", "Communiquer…", "*Santé publique · Josée*En vigueur*",
  "*Santé publique · Josée*consentement retiré le *",
  "L’effet est immédiat*", "*Ne peut plus être communiqué à Santé publique*Nom usuel*"
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
  g_autoptr (VstFamily) family = NULL;

  vst_rooms_register ();
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, speech->staff_id);
  family = vst_test_family_add (&self->hub, vst_test_family_entry ("Josée", "Côté", ""));
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
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
             const Speech *speech,
             const char *tile)
{
  g_autofree char *passphrase = g_strdup_printf ("* %s", tile);

  vst_test_desk_press (&self->desk, tile);
  vst_test_desk_type (&self->desk, passphrase, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->today);
  vst_test_desk_focus_on (&self->desk, speech->search);
  vst_test_desk_type (&self->desk, speech->search, "josee");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->found);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->not_asked);
}

/* Asked, given after the consequence was read, withdrawn by one key, undone; and
 * the chip beside the name says each at once.
 */
static void
test_is_given_and_withdrawn (Fixture *self,
                             gconstpointer data)
{
  const Speech *speech = data;

  open_family (self, speech, speech->tile);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->known);
  vst_test_desk_press (&self->desk, speech->not_asked);
  vst_test_desk_see (&self->desk, VST_TEST_WINDOW, speech->title);
  vst_test_desk_press (&self->desk, speech->agrees);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->consequence);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->given);

  /* The keyboard is on the answer that was written down. */
  vst_test_desk_key (&self->desk, "Delete");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->ending);
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->given);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->withdrawn);
  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->given);

  vst_test_desk_press (&self->desk, speech->withheld);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->closed);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->line);

  /* The same again, with why, takes its place. */
  vst_test_desk_key (&self->desk, "shift+Tab");
  vst_test_desk_key (&self->desk, "space");
  vst_test_desk_choose (&self->desk, VST_TEST_CHECK, speech->instead);
  vst_test_desk_overfill (&self->desk, speech->why, 500, "ctrl+Return");
  vst_test_desk_type (&self->desk, speech->why, "Ada 2026");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->reason);
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->bare);

  /* Another one is saved, and taken back: the keyboard stays on its line. */
  vst_test_desk_type (&self->desk, speech->why, "");
  vst_test_desk_tab_to (&self->desk, speech->reason);
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->bare);
  vst_test_desk_focus_on (&self->desk, speech->reason);
  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->bare);
  vst_test_desk_focus_on (&self->desk, speech->reason);

  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->line);
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_WINDOW, speech->title);
}

static const VstSql add_agency = {
  "test.add_agency",
  "INSERT INTO agency (name_en, name_fr, kind, sensitivity) VALUES ('Public health', 'Santé publique', 'health', 'public') RETURNING id", TRUE
};

/* She has agreed to sharing with a partner, and to what it may be told. */
static void
agree (VstTestHub *self)
{
  g_autoptr (VstConsentEntry) consent = vst_consent_entry_new (1, "share_partner");
  VstConsentEdit edit = { 0, 0, consent };
  g_autoptr (VstReleaseEntry) release = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  g_autofree gint64 *release_id = NULL;
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &add_agency);

  consent->agency_id = vst_stmt_add (stmt, &error);
  g_assert_no_error (error);
  vst_test_set (&consent->language, "fr");
  release = vst_release_entry_new (1, consent->agency_id);
  vst_test_set (&release->items, "name,told");
  vst_test_set (&release->purpose, "Visites");
  vst_test_set (&release->language, "fr");

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  id = vst_test_hub_do (self, &vst_consent_do_record, &edit, &error);
  g_assert_no_error (error);
  release_id = vst_test_hub_do (self, &vst_release_do_give, release, &error);
  g_assert_no_error (error);
  vst_hub_lock (self->hub);
}

/* What may be told to a partner stops with the answer it stands on, and is there
 * again with it.
 */
static void
test_a_withdrawal_stops_what_is_shared (Fixture *self,
                                        gconstpointer data)
{
  const Speech *speech = data;

  agree (&self->hub);
  open_family (self, speech, speech->coordinator);
  vst_test_desk_press (&self->desk, speech->not_asked);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->sharing);
  vst_test_desk_key (&self->desk, "Tab");
  vst_test_desk_key (&self->desk, "Down");
  vst_test_desk_see (&self->desk, VST_TEST_HEADING, speech->asked);
  vst_test_desk_press (&self->desk, speech->share);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->told);
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->told);

  /* Read and left as it is, then read again and withdrawn. */
  vst_test_desk_press (&self->desk, speech->withdraw);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->stops);
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_LABEL, speech->stops);
  vst_test_desk_key (&self->desk, "Delete");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->stops);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->gone);
  vst_test_desk_press (&self->desk, speech->share);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->stopped);
  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->told);

  /* In the dialog in front, sharing itself is withdrawn, and that undone. */
  vst_test_desk_tab_to (&self->desk, speech->told);
  vst_test_desk_key (&self->desk, "Delete");
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->told);
  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->told);

  /* Behind it the same line is chosen, which is as it was. */
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->told);
  vst_test_desk_see (&self->desk, VST_TEST_HEADING, speech->asked);
  vst_test_desk_key (&self->desk, "Delete");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->stops);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->gone);

  /* Tab goes by the other lines, and chooses none of them. */
  vst_test_desk_tab_to (&self->desk, speech->share);
  vst_test_desk_key (&self->desk, "space");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->stopped);
  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->told);
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, speech->told);
  vst_test_desk_see (&self->desk, VST_TEST_HEADING, speech->asked);
  vst_test_desk_key (&self->desk, "Delete");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->stops);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/consent-desk/is-given-and-withdrawn", Fixture, speech, set_up, test_is_given_and_withdrawn, tear_down);
  g_test_add ("/consent-desk/a-withdrawal-stops-what-is-shared", Fixture, speech, set_up, test_a_withdrawal_stops_what_is_shared, tear_down);

  return g_test_run ();
}
