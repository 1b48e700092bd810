/* test-shielded.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-alert-store.h"
#include "vst-audit.h"
#include "vst-block-store.h"
#include "vst-contact-store.h"
#include "vst-hub-rotation.h"
#include "vst-message-store.h"
#include "vst-person-store.h"
#include "vst-search-store.h"
#include "vst-staff-keys.h"
#include "vst-test-canary.h"
#include "vst-test-family.h"

/* What must be found nowhere in the file, however it is written. */
static const char *const canaries[] = {
  "quatrevingt", "zephirine", "Zéphirine", "Tourterelle", "5550199", "555 0199", "canary-note", "canary-alert", "canary-call", NULL
};

#define PASSPHRASE "quite another passphrase"

static const VstSql count_keys = { "shielded.keys", "SELECT count (*) FROM shield_key", TRUE };
static const VstSql count_sealed = {
  "shielded.sealed", "SELECT count (*) FROM act_row WHERE key_id IS NOT NULL", TRUE
};
static const VstSql count_grants = { "shielded.grants", "SELECT count (*) FROM shield_grant WHERE staff_id = 5", TRUE };
static const VstSql count_values = {
  "shielded.values", "SELECT count (*) FROM contact_point WHERE person_id = 1 AND (length (value) > 0 OR hint IS NOT NULL)", TRUE
};
static const VstSql count_digests = {
  "shielded.digests", "SELECT count (*) FROM contact_key AS k JOIN contact_point AS c ON c.id = k.contact_id WHERE c.person_id = 1", TRUE
};
static const VstSql count_salts = {
  "shielded.salts", "SELECT count (*) FROM act_salt WHERE act_id IN (SELECT act_id FROM act_row WHERE key_id IS NOT NULL) AND key_id IS NULL", TRUE
};
static const VstSql generation = { "shielded.generation", "SELECT min (generation) FROM shield_key", TRUE };
static const VstSql last_message = { "shielded.message", "SELECT max (id) FROM message", TRUE };
static const VstSql last_block = { "shielded.block", "SELECT max (id) FROM staff_block", TRUE };
static const VstSql revision_of_block = { "shielded.revision", "SELECT max (revision) FROM staff_block", TRUE };
static const VstSql revision_of_family = { "shielded.family", "SELECT revision FROM family WHERE id = 1", TRUE };
static const VstSql revision_of_message = { "shielded.slip", "SELECT max (revision) FROM message", TRUE };

static gboolean
is_told (VstTestHub *self)
{
  return vst_test_canary_is_told (self, canaries);
}

static gboolean
is_told_of (VstTestHub *self,
            const char *word)
{
  const char *const words[] = { word, NULL };

  return vst_test_canary_is_told (self, words);
}

static void
assert_chain (VstTestHub *self)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (GError) error = NULL;
  guint8 none[VST_AUDIT_SIZE] = { 0 };

  vst_audit_verify (db, 0, none, NULL, &error);
  g_assert_no_error (error);
}

static gint64
add_family (VstTestHub *self,
            const char *given_name,
            const char *family_name)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry (given_name, family_name, "613 555 0199"));

  return vst_family_get_id (family);
}

static guint
count_found (VstTestHub *self,
             const char *words)
{
  VstSearch *search = vst_search_new (words, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFound) found = vst_test_hub_read (self, &vst_search_read_ids, search, &error);

  vst_search_free (search);
  g_assert_no_error (error);

  return found->ids->len;
}

static void
add_more (VstTestHub *self,
          gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  VstFamilyNote *note = vst_family_note_new (family_id, vst_test_count (self, &revision_of_family), "canary-note");
  g_autoptr (VstAlertEntry) alert = vst_alert_entry_new ();
  g_autoptr (VstMessageEntry) call = vst_message_entry_new ("phone");
  VstAlertEdit *edit;
  VstMessageLink link = { 0 };

  vst_test_hub_do (self, &vst_family_do_note, note, &error);
  vst_family_note_free (note);
  g_assert_no_error (error);

  vst_test_set (&alert->text, "canary-alert");
  vst_test_set (&alert->from, "2026-01-05");
  edit = vst_alert_edit_new (0, 0, family_id, alert);
  g_free (vst_test_hub_do (self, &vst_alert_do_add, edit, &error));
  g_assert_no_error (error);
  vst_alert_edit_free (edit);

  vst_test_set (&call->caller, "Tourterelle");
  vst_test_set (&call->call_back, "613 555 0199");
  vst_test_set (&call->text, "canary-call");
  g_free (vst_test_hub_do (self, &vst_message_do_take, call, &error));
  g_assert_no_error (error);

  link.message_id = vst_test_count (self, &last_message);
  link.revision = vst_test_count (self, &revision_of_message);
  link.family_id = family_id;
  vst_test_hub_enter (self, VST_TEST_LINK);
  vst_test_hub_do (self, &vst_message_do_link, &link, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
}

static gint64
block (VstTestHub *self,
       gint64 family_id,
       gint64 staff_id)
{
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->family_id = family_id;
  entry->staff_id = staff_id;
  id = vst_test_hub_do (self, &vst_block_do_add, entry, &error);
  g_assert_no_error (error);

  return *id;
}

static void
rename_head (VstTestHub *self,
             gint64 family_id,
             const char *name)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  VstPerson *person = vst_member_get_person (vst_test_family_member (family, 0));
  g_autoptr (VstPersonEntry) entry = vst_person_entry_copy (vst_person_get_entry (person));
  g_autoptr (GError) error = NULL;
  VstPersonEdit *edit;
  g_autoptr (VstPerson) edited = NULL;

  vst_test_set (&entry->display_name, name);
  vst_test_set (&entry->given_name, name);
  edit = vst_person_edit_new (vst_person_get_id (person), vst_person_get_revision (person), entry);
  edited = vst_test_hub_do (self, &vst_person_do_edit, edit, &error);
  vst_person_edit_free (edit);
  g_assert_no_error (error);
  g_assert_cmpstr (vst_person_get_entry (edited)->display_name, ==, name);
}

static void
assert_head (VstTestHub *self,
             gint64 family_id,
             const char *name)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  VstPerson *person = vst_member_get_person (vst_test_family_member (family, 0));

  g_assert_cmpstr (vst_person_get_entry (person)->display_name, ==, name);
}

static void
assert_gone (VstTestHub *self,
             gint64 family_id)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_read (self, &vst_family_read_open, &family_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_found (self, "Zéphirine"), ==, 0);
  g_assert_cmpuint (count_found (self, "555 0199"), ==, 0);
}

static void
assert_here (VstTestHub *self,
             gint64 family_id)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = vst_test_hub_read (self, &vst_family_read_history, &family_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (history->len, >, 2);
  g_assert_cmpstr (vst_family_get_note (family), ==, "canary-note");
  g_assert_cmpuint (count_found (self, "zephirine"), ==, 1);
  g_assert_cmpuint (count_found (self, "zephi quatre"), ==, 1);
  g_assert_cmpuint (count_found (self, "555 0199"), ==, 1);
}

static void
test_nothing_tells_who_she_is (VstTestHub *self,
                               gconstpointer data)
{
  gint64 family_id = add_family (self, "Zéphirine", "Quatrevingt");

  add_more (self, family_id);
  g_assert_true (is_told (self));
  assert_here (self, family_id);

  block (self, family_id, VST_TEST_PIVOT);
  g_assert_false (is_told (self));
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 2);
  g_assert_cmpint (vst_test_count (self, &count_sealed), >, 4);
  g_assert_cmpint (vst_test_count (self, &count_salts), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_grants), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_values), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_digests), ==, 0);
  assert_here (self, family_id);
  assert_head (self, family_id, "Zéphirine Quatrevingt");
  assert_chain (self);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  assert_gone (self, family_id);
  g_assert_false (is_told (self));

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_here (self, family_id);
}

static void
test_what_is_written_later_is_sealed_and_undone (VstTestHub *self,
                                                 gconstpointer data)
{
  gint64 family_id = add_family (self, "Zéphirine", "Quatrevingt");
  g_autoptr (GError) error = NULL;

  block (self, family_id, VST_TEST_PIVOT);
  rename_head (self, family_id, "Tourterelle");
  g_assert_cmpuint (count_found (self, "tourterelle"), ==, 1);
  g_assert_cmpuint (count_found (self, "zephirine"), ==, 0);
  add_more (self, family_id);
  g_assert_false (is_told (self));

  rename_head (self, family_id, "Zéphirine Q");
  assert_here (self, family_id);
  vst_test_family_undo (self);
  assert_head (self, family_id, "Tourterelle");
  g_assert_cmpuint (count_found (self, "tourterelle"), ==, 1);
  g_assert_false (is_told (self));
  g_free (vst_test_hub_redo (self, &error));
  g_assert_no_error (error);
  assert_here (self, family_id);
  g_assert_false (is_told (self));
  assert_chain (self);
}

static void
test_what_was_done_before_is_undone (VstTestHub *self,
                                     gconstpointer data)
{
  gint64 family_id = add_family (self, "Zéphirine", "Quatrevingt");
  g_autoptr (GError) error = NULL;

  rename_head (self, family_id, "Tourterelle");
  block (self, family_id, VST_TEST_PIVOT);

  vst_test_family_undo (self);
  assert_head (self, family_id, "Zéphirine Quatrevingt");
  g_assert_cmpuint (count_found (self, "tourterelle"), ==, 0);
  g_assert_false (is_told (self));

  g_free (vst_test_hub_redo (self, &error));
  g_assert_no_error (error);
  assert_head (self, family_id, "Tourterelle");
  g_assert_false (is_told (self));

  assert_chain (self);
}

/* It was put into another file before, by mistake: they are her words there, too. */
static void
test_what_leads_up_to_her_is_sealed (VstTestHub *self,
                                     gconstpointer data)
{
  gint64 family_id = add_family (self, "Zéphirine", "Quatrevingt"), other_id = add_family (self, "Amélie", "Tremblay");
  g_autoptr (VstMessageEntry) call = vst_message_entry_new ("phone");
  VstMessageLink link = { 0, 0, other_id };
  g_autoptr (GError) error = NULL;

  vst_test_set (&call->caller, "Tourterelle");
  vst_test_set (&call->text, "canary-call");
  g_free (vst_test_hub_do (self, &vst_message_do_take, call, &error));
  g_assert_no_error (error);
  link.message_id = vst_test_count (self, &last_message);

  vst_test_hub_enter (self, VST_TEST_LINK);
  for (guint i = 0; i < 2; i++)
    {
      link.revision = vst_test_count (self, &revision_of_message);
      link.family_id = i == 0 ? other_id : family_id;
      vst_test_hub_do (self, &vst_message_do_link, &link, &error);
      g_assert_no_error (error);
      if (i == 0)
        vst_test_family_undo (self);
    }

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  block (self, family_id, VST_TEST_PIVOT);
  g_assert_false (is_told_of (self, "canary-call"));
  g_assert_false (is_told_of (self, "Tourterelle"));
  g_assert_true (is_told_of (self, "Tremblay"));
}

/* Sealed from the first: whoever is named at intake never reads any of it. */
static void
test_intake_that_is_undone_stays_sealed (VstTestHub *self,
                                         gconstpointer data)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Zéphirine", "Quatrevingt", "613 555 0199");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_set (&entry->unknown_to, "Marc Roy");
  family = vst_test_family_add (self, entry);
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 2);
  g_assert_false (is_told (self));

  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 2);
  g_assert_false (is_told (self));
  assert_chain (self);

  g_free (vst_test_hub_redo (self, &error));
  g_assert_no_error (error);
  assert_head (self, vst_family_get_id (family), "Zéphirine Quatrevingt");
  g_assert_cmpuint (count_found (self, "zephirine"), ==, 1);
  g_assert_false (is_told (self));
}

/* Who held the key has to lose it: it is another one then. */
static void
test_key_is_renewed_when_somebody_is_shut_out (VstTestHub *self,
                                               gconstpointer data)
{
  gint64 family_id = add_family (self, "Zéphirine", "Quatrevingt");

  add_more (self, family_id);
  block (self, family_id, VST_TEST_LINK);
  g_assert_cmpint (vst_test_count (self, &generation), ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_grants), ==, 2);

  block (self, family_id, VST_TEST_PIVOT);
  g_assert_cmpint (vst_test_count (self, &generation), ==, 2);
  g_assert_cmpint (vst_test_count (self, &count_grants), ==, 0);
  g_assert_false (is_told (self));
  assert_here (self, family_id);
  assert_chain (self);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  assert_gone (self, family_id);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  assert_here (self, family_id);
}

static void
do_keys (VstTestHub *self,
         const VstDeed *deed,
         gint64 staff_id,
         const char *name,
         const char *passphrase)
{
  g_autoptr (VstStaffKeysForm) form = vst_staff_keys_form_new (staff_id, 0, name, name != NULL ? VST_ROLE_RECEPTION : 0,
                                                               name != NULL ? "fr" : NULL, passphrase, FALSE,
                                                               VST_TEST_KEY_COST);
  g_autoptr (GError) error = NULL;
  gpointer done = vst_test_hub_do (self, deed, form, &error);

  g_assert_no_error (error);
  g_free (deed == &vst_staff_keys_add ? done : NULL);
}

static void
enter_by (VstTestHub *self,
          gint64 staff_id,
          const char *passphrase)
{
  g_autoptr (GError) error = NULL;

  vst_hub_lock (self->hub);
  vst_test_hub_try (self, staff_id, passphrase, &error);
  g_assert_no_error (error);
}

/* Whoever comes anew, or has a new pair, knows her once somebody who may has signed in. */
static void
test_keys_follow_who_works_here (VstTestHub *self,
                                 gconstpointer data)
{
  static const VstSql newest = { "shielded.newest", "SELECT max (id) FROM staff", TRUE };
  gint64 family_id = add_family (self, "Zéphirine", "Quatrevingt");
  gint64 staff_id;

  add_more (self, family_id);
  block (self, family_id, VST_TEST_PIVOT);
  block (self, family_id, VST_TEST_ADMIN);

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  do_keys (self, &vst_staff_keys_add, 0, "Nadia Neuve", PASSPHRASE);
  do_keys (self, &vst_staff_keys_reset, VST_TEST_LINK, NULL, PASSPHRASE);
  staff_id = vst_test_count (self, &newest);

  enter_by (self, staff_id, PASSPHRASE);
  assert_gone (self, family_id);
  enter_by (self, VST_TEST_LINK, PASSPHRASE);
  assert_gone (self, family_id);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_here (self, family_id);
  enter_by (self, staff_id, PASSPHRASE);
  assert_here (self, family_id);
  enter_by (self, VST_TEST_LINK, PASSPHRASE);
  g_assert_cmpuint (count_found (self, "zephirine"), ==, 1);

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  assert_gone (self, family_id);
  do_keys (self, &vst_staff_keys_revoke, staff_id, NULL, NULL);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_here (self, family_id);
  g_assert_cmpint (vst_test_count (self, &generation), ==, 3);
  g_assert_false (is_told (self));
  assert_chain (self);
}

static void
rotate (VstTestHub *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vst_hub_rotate (self->hub, vst_test_keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  vst_hub_rotate_finish (self->hub, result, &error);
  g_assert_no_error (error);
}

/* Every key of the hub is another one: by who may know her, and by who must not. */
static void
test_rotation_leaves_her_sealed (VstTestHub *self,
                                 gconstpointer data)
{
  gint64 family_id = add_family (self, "Zéphirine", "Quatrevingt");

  add_more (self, family_id);
  block (self, family_id, VST_TEST_PIVOT);
  block (self, family_id, VST_TEST_SECOND_ADMIN);

  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  rotate (self);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_here (self, family_id);
  g_assert_false (is_told (self));

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  rotate (self);
  assert_here (self, family_id);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_here (self, family_id);
  g_assert_false (is_told (self));
  assert_chain (self);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  assert_gone (self, family_id);
}

/* The second one of those who lift it may hold no phones: whoever does opens it. */
static void
test_lifting_brings_all_of_it_back (VstTestHub *self,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 family_id = add_family (self, "Zéphirine", "Quatrevingt");
  g_autoptr (VstBlockLift) lift = NULL;

  add_more (self, family_id);
  block (self, family_id, VST_TEST_LINK);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  lift = vst_block_lift_new (vst_test_count (self, &last_block), 1, "He works elsewhere now");
  vst_test_hub_do (self, &vst_block_do_ask_lift, lift, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (self, VST_TEST_PRIVACY);
  lift->revision = vst_test_count (self, &revision_of_block);
  vst_test_hub_do (self, &vst_block_do_lift, lift, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_values), ==, 0);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_here (self, family_id);
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_sealed), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_values), ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_digests), ==, 3);
  g_assert_true (is_told (self));
  assert_chain (self);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_cmpuint (count_found (self, "zephirine"), ==, 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/shielded/" name, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)
  ADD ("nothing-tells-who-she-is", test_nothing_tells_who_she_is);
  ADD ("what-is-written-later-is-sealed-and-undone", test_what_is_written_later_is_sealed_and_undone);
  ADD ("what-was-done-before-is-undone", test_what_was_done_before_is_undone);
  ADD ("what-leads-up-to-her-is-sealed", test_what_leads_up_to_her_is_sealed);
  ADD ("intake-that-is-undone-stays-sealed", test_intake_that_is_undone_stays_sealed);
  ADD ("key-is-renewed-when-somebody-is-shut-out", test_key_is_renewed_when_somebody_is_shut_out);
  ADD ("keys-follow-who-works-here", test_keys_follow_who_works_here);
  ADD ("rotation-leaves-her-sealed", test_rotation_leaves_her_sealed);
  ADD ("lifting-brings-all-of-it-back", test_lifting_brings_all_of_it_back);

  return g_test_run ();
}
