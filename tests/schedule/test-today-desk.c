/* test-today-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A morning at the desk, by the keyboard alone.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-apart-store.h"
#include "vst-partner-store.h"
#include "vst-test-desk.h"
#include "vst-test-scene.h"
#include "vst-test-visit.h"

static const VstSql count_evacuations = {
  "test.count_evacuations", "SELECT count (*) FROM access_log WHERE subject = 'evacuation' AND kind = 'list'", TRUE
};

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *tile;
  const char *passphrase_for;
  const char *expected;
  const char *waiting;
  const char *with;
  const char *left;
  const char *left_undone;
  const char *did_not_come;
  const char *reason;
  const char *missed;
  const char *nameless_title;
  const char *adults;
  const char *children;
  const char *nobody;
  const char *nameless;
  const char *search;
  const char *people_found;
  const char *confirm;
  const char *here;
  const char *private_here;
  const char *private_missed;
  const char *in_building;
  const char *child;
  const char *print;
  const char *preview;
  const char *not_asked;
  const char *sees_her;
  const char *who;
  const char *legal;
  const char *with_legal;
  const char *phone;
  const char *call;
  const char *save_pdf;
  const char *saved;
  const char *neutral;
  const char *by_name;
  const char *chantal_waits;
  const char *partners;
  const char *sign_in;
  const char *who_comes;
  const char *rings;
} Speech;

static const Speech english = {
  "--lang=en", "Rita Reception", "Passphrase for *", "Noor Haddad, 00:00, expected, *", "Noor Haddad, ??:??, Waiting · Public health, 00:00, 1 adult", "Noor Haddad, *With Public health · Room 1*",
  "Noor Haddad, *Left, 1 adult", "Undone: departure noted", "She didn’t come…", "no transport", "Chantal Bélanger, *Didn’t come · no transport*", "Someone who gives no name", "Adults", "Children", "At least one person came: *",
  "Blue 1, *no name given, 1 adult, 1 child", "Search", "* found", "Note the arrival", "Amélie Tremblay, *Here · walk-in, 1 adult, 1 child", "AT, *Here, 1 adult, 1 child", "CB, *Didn’t come, *",
  "7 people in the building, 2 are children", "Léo, *, Amélie Tremblay, *", "Print…", "Print preview",
  "Who may collect Léo*: not known here; ask coordination", "Someone sees her now", "Who sees her now?", "Partner · Room 2", "Amélie Tremblay, *With Partner · Room 2*", "Phone rings", "Someone is asking",
  "*Save", "Saved as a PDF.", "Partner", "By name",
  "Chantal Bélanger, *Waiting*", "Partners", "Sign in someone", "Who comes in", "Two people who are here must not meet*"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", "Phrase de passe pour *", "Noor Haddad, 00:00, prévu, *", "Noor Haddad, ??:??, En attente · Public health, 00:00, 1 adulte", "Noor Haddad, *Avec\302\240: Public health · Room 1*",
  "Noor Haddad, *Départ noté, 1 adulte", "*éfait*départ noté", "Rendez-vous manqué…", "sans transport", "Chantal Bélanger, *Rendez-vous manqué · sans transport*", "Une personne qui ne donne pas de nom", "Adultes", "Enfants", "Au moins une personne est venue*",
  "Bleu 1, *aucun nom donné, 1 adulte, 1 enfant", "Rechercher", "* trouvée*", "Noter l’arrivée", "Amélie Tremblay, *Sur place · sans rendez-vous, 1 adulte, 1 enfant", "AT, *Sur place, 1 adulte, 1 enfant", "CB, *Rendez-vous manqué, *",
  "7 personnes sur place, dont 2 enfants", "Léo, *, Amélie Tremblay, *", "Imprimer…", "Aperçu*",
  "Qui peut venir chercher Léo*: non connu ici; consulter la coordination", "Rencontre en cours", "Qui la reçoit maintenant?", "Legal aid · Room 2", "Amélie Tremblay, *Avec\302\240: Legal aid · Room 2*", "Appel", "Quelqu’un demande*",
  "*Enregistrer", "Enregistré*", "Partenaire", "Par nom",
  "Chantal Bélanger, *En attente*", "Partenaires", "Noter une arrivée", "Qui entre", "Deux personnes sur place ne doivent pas se croiser*"
};

typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

/* Both agencies have come, each to a room of her own. */
static void
sign_partners_in (VstTestHub *hub)
{
  for (gint64 i = 1; i <= 2; i++)
    {
      g_autofree char *today = vst_test_visit_today (hub);
      VstPartnerEntry entry = { today, i, 0, i, 0 };
      g_autoptr (GError) error = NULL;
      g_autofree gint64 *id = vst_test_hub_do (hub, &vst_partner_do_arrive, &entry, &error);

      g_assert_no_error (error);
      g_assert_nonnull (id);
    }
}

/* Somebody of the first agency, whom Chantal must not meet. */
static void
keep_apart (VstTestHub *hub,
            gint64 person_id)
{
  g_autofree char *today = vst_test_visit_today (hub);
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  VstApartEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (hub, VST_TEST_COORDINATOR);
  entry->a_person_id = person_id;
  entry->b_provider_id = vst_test_provider_add (hub, 1, "Marc Roy", 0);
  vst_test_set (&entry->from, today);
  vst_test_set (&entry->reason, "conflict");
  vst_test_set (&entry->source, "client");
  g_free (vst_test_hub_do (hub, &vst_apart_do_add, &edit, &error));
  g_assert_no_error (error);
}

static void
start (Fixture *self,
       const Speech *speech,
       gboolean apart)
{
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };
  gint64 people[2];
  gint64 family_id;

  vst_test_visit_set_up (&self->hub, NULL);
  family_id = vst_test_visit_family (&self->hub, "Noor", "Haddad", people);
  vst_test_visit_expect (&self->hub, family_id, 0, 1, people, 1);
  family_id = vst_test_visit_family (&self->hub, "Chantal", "Bélanger", people);
  vst_test_visit_expect (&self->hub, family_id, 30, 2, people, 2);
  vst_test_visit_family (&self->hub, "Amélie", "Tremblay", NULL);
  /* Somebody who came without a name would ring before he comes. */
  if (apart)
    keep_apart (&self->hub, people[0]);
  else
    sign_partners_in (&self->hub);
  vst_hub_lock (self->hub.hub);
  g_assert_no_errno (g_chdir (self->hub.place));

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
  vst_test_desk_press (&self->desk, speech->tile);
  vst_test_desk_type (&self->desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->expected);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  start (self, data, FALSE);
}

static void
set_up_apart (Fixture *self,
              gconstpointer data)
{
  start (self, data, TRUE);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* One key a step; the keyboard stays on the board. */
static void
receive_noor (VstTestDesk *desk,
              const Speech *speech)
{
  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->waiting);

  vst_test_desk_key (desk, "Right");
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->with);
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->left);

  vst_test_desk_key (desk, "ctrl+z");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->left_undone);
  vst_test_desk_see (desk, VST_TEST_ROW, speech->with);
}

/* What the day looks like on paper, and what it keeps to itself. */
static void
print_the_day (VstTestDesk *desk,
               const Speech *speech)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_key (desk, "ctrl+p");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->preview);
  vst_test_desk_key (desk, "ctrl+s");
  vst_test_desk_press (desk, speech->save_pdf);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->saved);
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->preview);

  g_spawn_command_line_sync ("sh -c 'pdftotext -layout *.pdf -'", &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Noor"));
  g_assert_nonnull (strstr (text, "Chantal"));
  g_assert_nonnull (strstr (text, "Public health"));
  g_assert_nonnull (strstr (text, speech->neutral));
  g_assert_null (strstr (text, "Legal aid"));
}

/* Someone who is expected by nobody: who sees her is asked; and that nobody asked who
 * may collect her child is said before she can leave.
 */
static void
hand_amelie_over (VstTestDesk *desk,
                  const Speech *speech)
{
  vst_test_desk_key (desk, "Home");
  vst_test_desk_key (desk, "Down");
  vst_test_desk_key (desk, "shift+F10");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->not_asked);
  vst_test_desk_press (desk, speech->sees_her);
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->who);
  vst_test_desk_press (desk, speech->legal);
  vst_test_desk_see (desk, VST_TEST_ROW, speech->with_legal);
  vst_test_desk_key (desk, "alt+BackSpace");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->here);
}

static void
miss_chantal (VstTestDesk *desk,
              const Speech *speech)
{
  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_key (desk, "shift+F10");
  vst_test_desk_press (desk, speech->did_not_come);
  vst_test_desk_press (desk, speech->reason);
  vst_test_desk_see (desk, VST_TEST_ROW, speech->missed);
}

static void
let_somebody_in (VstTestDesk *desk,
                 const Speech *speech)
{
  vst_test_desk_key (desk, "ctrl+i");
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->nameless_title);

  /* Nobody at all is told beside it, and the question stays. */
  vst_test_desk_type (desk, speech->adults, "0");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->nobody);
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->nameless_title);
  vst_test_desk_type (desk, speech->adults, "1");
  vst_test_desk_type (desk, speech->children, "1");
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->nameless);
}

static void
find_amelie (VstTestDesk *desk,
             const Speech *speech)
{
  vst_test_desk_key (desk, "ctrl+f");
  vst_test_desk_type (desk, speech->search, "amelie");
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->people_found);
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_press (desk, speech->confirm);
  vst_test_desk_miss (desk, VST_TEST_BUTTON, speech->confirm);
  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->here);
}

static void
test_a_morning_by_the_keyboard (Fixture *self,
                                gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;

  print_the_day (desk, speech);
  receive_noor (desk, speech);
  miss_chantal (desk, speech);
  let_somebody_in (desk, speech);
  find_amelie (desk, speech);
  hand_amelie_over (desk, speech);

  vst_test_desk_press (desk, speech->phone);
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->call);
  vst_test_desk_key (desk, "Escape");
  vst_test_desk_miss (desk, VST_TEST_WINDOW, speech->call);

  vst_test_desk_key (desk, "F12");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->private_here);
  vst_test_desk_see (desk, VST_TEST_ROW, speech->private_missed);
  vst_test_desk_miss (desk, VST_TEST_ROW, "*Tremblay*");
  vst_test_desk_miss (desk, VST_TEST_ANY, "*Amélie*");
  vst_test_desk_miss (desk, VST_TEST_ROW, speech->missed);
  vst_test_desk_key (desk, "F12");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->here);

  vst_test_desk_key (desk, "F7");
  vst_test_desk_see (desk, VST_TEST_HEADING, speech->in_building);
  vst_test_desk_see (desk, VST_TEST_ROW, speech->child);
  g_assert_cmpint (vst_test_count (&self->hub, &count_evacuations), ==, 1);
  vst_test_desk_press (desk, speech->print);
  vst_test_desk_see (desk, VST_TEST_WINDOW, speech->preview);
}

static gboolean
chantal_is_first (gpointer desk)
{
  g_autoptr (VstTestNode) row = vst_test_desk_find (desk, VST_TEST_ROW, "Chantal*");

  return vst_test_node_get_index (row) == 0;
}

/* She is expected after Noor, and comes before her in the alphabet. */
static void
sort_by_name (Fixture *self,
              const Speech *speech)
{
  g_assert_false (chantal_is_first (&self->desk));
  vst_test_desk_press (&self->desk, speech->by_name);
  g_assert_true (vst_test_desk_wait (chantal_is_first, &self->desk));
}

/* Whoever notes on the page of partners that a worker comes whom somebody here must not
 * meet hears of it there.
 */
static void
test_lists_by_name_and_partners_ring_too (Fixture *self,
                                          gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;

  sort_by_name (self, speech);
  vst_test_desk_key (desk, "alt+Home");
  vst_test_desk_key (desk, "space");
  vst_test_desk_see (desk, VST_TEST_ROW, speech->chantal_waits);
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->partners);
  vst_test_desk_press (desk, speech->sign_in);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->who_comes);
  vst_test_desk_miss (desk, VST_TEST_ANY, speech->rings);
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, speech->rings);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/today-desk/a-morning-by-the-keyboard", Fixture, speech, set_up, test_a_morning_by_the_keyboard, tear_down);
  g_test_add ("/today-desk/lists-by-name-and-partners-ring-too", Fixture, speech, set_up_apart,
              test_lists_by_name_and_partners_ring_too, tear_down);

  return g_test_run ();
}
