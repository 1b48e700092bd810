/* test-shielded-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-audit.h"
#include "vst-block-store.h"
#include "vst-kin-store.h"
#include "vst-member-store.h"
#include "vst-person-store.h"
#include "vst-release-store.h"
#include "vst-search-store.h"
#include "vst-test-canary.h"
#include "vst-test-family.h"

/* What is written about a sealed family by the deeds of this room.  That each table
 * of every room is sealed is seen by the test shielded-rooms.
 */
static const char *const canaries[] = {
  "canary-told", "canary-why", "canary-kin", "canary-reason", "canary-recipient", "Quatrevingt", "zephirine", "2019-11-23",
  "2018-02-28", "2020-02-02", NULL
};

static const VstSql last_block = { "text.block", "SELECT max (id) FROM staff_block", TRUE };
static const VstSql revision_of_block = { "text.revision", "SELECT max (revision) FROM staff_block", TRUE };
static const VstSql count_keys = { "text.keys", "SELECT count (*) FROM shield_key", TRUE };

static gboolean
is_told (VstTestHub *self)
{
  return vst_test_canary_is_told (self, canaries);
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

static VstFamilyEntry *
make_entry (void)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Zéphirine", "Quatrevingt", "613 555 0199");
  VstMemberEntry *child = vst_test_member ("child", "Colibri", "Quatrevingt", "2019-11-23");

  vst_test_set (&child->from, "2020-02-02");
  g_ptr_array_add (entry->members, child);

  return entry;
}

static gint64
person_of (VstFamily *family,
           guint i)
{
  return vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));
}

static void
block (VstTestHub *self,
       gint64 family_id,
       gint64 staff_id,
       const char *told)
{
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;

  entry->family_id = family_id;
  entry->staff_id = staff_id;
  if (told != NULL)
    vst_test_set (&entry->told, told);
  g_free (vst_test_hub_do (self, &vst_block_do_add, entry, &error));
  g_assert_no_error (error);
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
redo (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;

  g_free (vst_test_hub_redo (self, &error));
  g_assert_no_error (error);
}

static void
assert_told (VstTestHub *self,
             gint64 family_id,
             const char *told,
             const char *why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = vst_test_hub_read (self, &vst_block_read_family, &family_id, &error);
  const VstBlock *last;

  g_assert_no_error (error);
  g_assert_cmpuint (blocks->len, >, 0);
  last = g_ptr_array_index (blocks, blocks->len - 1);
  g_assert_cmpstr (last->entry->told, ==, told);
  g_assert_cmpstr (last->lift_why, ==, why);
}

/* Told at intake: whom she fears, and what he is to her. */
static void
test_words_of_a_block_are_sealed (VstTestHub *self,
                                  gconstpointer data)
{
  static const char told[] = "Pia Pivot, canary-told";
  VstFamilyEntry *entry = make_entry ();
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstBlockLift) lift = NULL;
  g_autoptr (GError) error = NULL;
  gint64 family_id;

  vst_test_set (&entry->unknown_to, told);
  family = vst_test_family_add (self, entry);
  family_id = vst_family_get_id (family);
  g_assert_false (is_told (self));
  assert_told (self, family_id, told, NULL);

  vst_test_family_undo (self);
  g_assert_false (is_told (self));
  redo (self);
  g_assert_false (is_told (self));
  assert_told (self, family_id, told, NULL);

  /* Somebody of that name is kept from it all the same. */
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_null (vst_test_hub_read (self, &vst_family_read_open, &family_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_PRIVACY);
  lift = vst_block_lift_new (vst_test_count (self, &last_block), vst_test_count (self, &revision_of_block), "canary-why he left");
  vst_test_hub_do (self, &vst_block_do_ask_lift, lift, &error);
  g_assert_no_error (error);
  g_assert_false (is_told (self));
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_told (self, family_id, told, "canary-why he left");
  assert_chain (self);
}

static void
set_born (VstTestHub *self,
          gint64 family_id,
          const char *day)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  VstPerson *person = vst_member_get_person (vst_test_family_member (family, 1));
  g_autoptr (VstPersonEntry) entry = vst_person_entry_copy (vst_person_get_entry (person));
  g_autoptr (VstPerson) edited = NULL;
  g_autoptr (GError) error = NULL;
  VstPersonEdit *edit;

  vst_test_set (&entry->birth_date, day);
  edit = vst_person_edit_new (vst_person_get_id (person), vst_person_get_revision (person), entry);
  edited = vst_test_hub_do (self, &vst_person_do_edit, edit, &error);
  vst_person_edit_free (edit);
  g_assert_no_error (error);
}

static void
assert_born (VstTestHub *self,
             gint64 family_id,
             const char *day)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  VstPerson *person = vst_member_get_person (vst_test_family_member (family, 1));

  g_assert_cmpstr (vst_person_get_entry (person)->birth_date, ==, day);
  g_assert_cmpuint (count_found (self, day), ==, 1);
  g_assert_false (is_told (self));
}

static void
test_birth_dates_are_sealed_and_found (VstTestHub *self,
                                       gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, make_entry ());
  gint64 family_id = vst_family_get_id (family);

  g_assert_cmpuint (count_found (self, "2019-11-23"), ==, 1);
  set_born (self, family_id, "2018-02-28");
  block (self, family_id, VST_TEST_PIVOT, NULL);
  assert_born (self, family_id, "2018-02-28");
  g_assert_cmpuint (count_found (self, "2019-11-23"), ==, 0);

  vst_test_family_undo (self);
  assert_born (self, family_id, "2019-11-23");
  set_born (self, family_id, "2018-02-28");
  assert_born (self, family_id, "2018-02-28");
  vst_test_family_undo (self);
  assert_born (self, family_id, "2019-11-23");
  redo (self);
  assert_born (self, family_id, "2018-02-28");
  g_assert_cmpuint (count_found (self, "2019-11-23"), ==, 0);
  assert_chain (self);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_cmpuint (count_found (self, "2018-02-28"), ==, 0);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  assert_born (self, family_id, "2018-02-28");
}

static void
assert_note (VstTestHub *self,
             gint64 family_id,
             const char *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKin) kin = vst_test_hub_read (self, &vst_kin_read_family, &family_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (kin->relations->len, ==, note != NULL ? 1 : 0);
  if (note != NULL)
    g_assert_cmpstr (((VstRelation *) g_ptr_array_index (kin->relations, 0))->note, ==, note);
  g_assert_false (is_told (self));
}

/* Written before, undone after: as any other row. */
static void
test_a_note_of_kin_is_undone_under_seal (VstTestHub *self,
                                         gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, make_entry ());
  g_autoptr (VstRelation) relation = vst_relation_new (person_of (family, 0), person_of (family, 1), "parent");
  g_autoptr (GError) error = NULL;
  gint64 family_id = vst_family_get_id (family);

  block (self, family_id, VST_TEST_PIVOT, NULL);
  vst_test_set (&relation->note, "canary-kin");
  g_free (vst_test_hub_do (self, &vst_relation_do_add, relation, &error));
  g_assert_no_error (error);
  assert_note (self, family_id, "canary-kin");

  vst_test_family_undo (self);
  assert_note (self, family_id, NULL);
  redo (self);
  assert_note (self, family_id, "canary-kin");
  assert_chain (self);
}

/* A line of the register is written once, and never again: sealed in the same act. */
static void
test_what_was_told_is_sealed_at_once (VstTestHub *self,
                                      gconstpointer data)
{
  static const VstSql add_agency = {
    "text.agency", "INSERT INTO agency (name_en, name_fr, kind) VALUES ('Public health', 'Santé publique', 'health') RETURNING id", TRUE
  };
  g_autoptr (VstFamily) family = vst_test_family_add (self, make_entry ());
  gint64 family_id = vst_family_get_id (family);
  VstDisclosure disclosure = {
    .person_id = person_of (family, 0),
    .items = (char *) "name",
    .recipient = (char *) "canary-recipient",
    .how = (char *) "oral",
    .basis = (char *) "harm",
    .reason = (char *) "canary-reason",
  };
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (GError) error = NULL;

  disclosure.agency_id = vst_test_count (self, &add_agency);
  block (self, family_id, VST_TEST_PIVOT, NULL);
  vst_test_hub_enter (self, VST_TEST_LINK);
  g_free (vst_test_hub_do (self, &vst_disclosure_do_write, &disclosure, &error));
  g_assert_no_error (error);
  g_assert_false (is_told (self));

  told = vst_test_hub_read (self, &vst_disclosure_read_family, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpstr (((VstDisclosure *) g_ptr_array_index (told, 0))->reason, ==, "canary-reason");
  g_assert_cmpstr (((VstDisclosure *) g_ptr_array_index (told, 0))->recipient, ==, "canary-recipient");
}

/* She is in the journal alone, and it was in the open. */
static void
test_who_was_taken_back_before_is_sealed_too (VstTestHub *self,
                                              gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, make_entry ());
  g_autoptr (VstMemberEntry) child = vst_test_member ("child", "Quatrevingt-Deux", "Quatrevingt", "2018-02-28");
  g_autoptr (VstPerson) person = NULL;
  g_autoptr (GError) error = NULL;
  VstMemberAdd add = { vst_family_get_id (family), child };

  person = vst_test_hub_do (self, &vst_member_do_add, &add, &error);
  g_assert_no_error (error);
  vst_test_family_undo (self);
  g_assert_true (is_told (self));
  block (self, add.family_id, VST_TEST_PIVOT, NULL);
  g_assert_false (is_told (self));
  g_assert_cmpint (vst_test_count (self, &count_keys), ==, 3);
  assert_chain (self);
}

/* He knows the child by her other home: of this one nothing. */
static void
test_a_child_of_two_homes_tells_nothing_of_one (VstTestHub *self,
                                                gconstpointer data)
{
  static const char *const hers[] = { "zephirine", "canary-kin", "2020-02-02", NULL };
  g_autoptr (VstFamily) family = vst_test_family_add (self, make_entry ());
  g_autoptr (VstFamily) other = vst_test_family_add (self, vst_test_family_entry ("Marc", "Roy", ""));
  g_autoptr (VstRelation) relation = vst_relation_new (person_of (family, 0), person_of (family, 1), "parent");
  g_autoptr (VstFamily) seen = NULL;
  g_autoptr (VstKin) kin = NULL;
  g_autoptr (GError) error = NULL;
  gint64 family_id = vst_family_get_id (family), other_id = vst_family_get_id (other);
  VstMemberJoin join = { other_id, person_of (family, 1), (char *) "child", (char *) "2021-03-03" };

  vst_test_set (&relation->note, "canary-kin");
  g_free (vst_test_hub_do (self, &vst_relation_do_add, relation, &error));
  g_assert_no_error (error);
  g_free (vst_test_hub_do (self, &vst_member_do_join, &join, &error));
  g_assert_no_error (error);
  block (self, family_id, VST_TEST_PIVOT, NULL);
  g_assert_false (vst_test_canary_is_told (self, hers));
  kin = vst_test_hub_read (self, &vst_kin_read_family, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((VstRelation *) g_ptr_array_index (kin->relations, 0))->note, ==, "canary-kin");
  g_clear_pointer (&kin, vst_kin_free);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  seen = vst_test_family_open (self, other_id);
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_members (seen)), ==, 2);
  kin = vst_test_hub_read (self, &vst_kin_read_family, &other_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kin->relations->len, ==, 0);
}

/* What is said of the first home, and whom it was told to that must not know it. */
static void
assert_first_is_kept_from (VstTestHub *self,
                           gint64 staff_id)
{
#define PLACE "SELECT id FROM membership WHERE family_id = 1"
  static const VstSql held[] = {
    { "text.held-relations", "SELECT g.staff_id FROM relation AS r JOIN shield_key AS k ON k.subject || ' ' || k.subject_id = r.sealed_for JOIN shield_grant AS g ON g.key_id = k.id", TRUE },
    { "text.held-places", "SELECT g.staff_id FROM membership AS r JOIN shield_key AS k ON k.subject || ' ' || k.subject_id = r.sealed_for JOIN shield_grant AS g ON g.key_id = k.id WHERE r.family_id = 1", TRUE },
    { "text.held-journal", "SELECT g.staff_id FROM act_row AS r JOIN shield_grant AS g ON g.key_id = r.key_id WHERE r.table_name = 'relation' OR (r.table_name = 'membership' AND r.row_id IN (" PLACE "))", TRUE },
    { "text.held-salts", "SELECT g.staff_id FROM act_row AS r JOIN act_salt AS s ON s.act_id = r.act_id JOIN shield_grant AS g ON g.key_id = s.key_id WHERE r.table_name = 'relation'", TRUE },
  };
  static const VstSql open[] = {
    { "text.open-rows", "SELECT (SELECT count (*) FROM relation WHERE sealed IS NULL) + (SELECT count (*) FROM membership WHERE family_id = 1 AND sealed IS NULL)", TRUE },
    { "text.open-journal", "SELECT count (*) FROM act_row WHERE key_id IS NULL AND (table_name = 'relation' OR (table_name = 'membership' AND row_id IN (" PLACE ")))", TRUE },
  };
#undef PLACE
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    g_assert_cmpint (vst_test_count (self, &open[i]), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      g_autoptr (VstStmt) stmt = vst_db_prepare (db, &held[i]);
      guint n = 0;

      for (; vst_stmt_step (stmt, NULL) == VST_STEP_ROW; n++)
        if (vst_stmt_get_int (stmt, 0) == staff_id)
          g_test_fail_printf ("%s: held by whom it must be kept from", held[i].name);

      g_assert_cmpuint (n, >, 0);
    }
}

/* Each home is kept from somebody who may know the other one: so the child has a key of
 * her own that both hold, and what she has in the first is under none of that.
 */
static void
test_a_child_of_two_hidden_homes_tells_nothing_of_one (VstTestHub *self,
                                                       gconstpointer data)
{
  gboolean is_late = GPOINTER_TO_INT (data);
  g_autoptr (VstFamily) family = vst_test_family_add (self, make_entry ());
  g_autoptr (VstFamily) other = vst_test_family_add (self, vst_test_family_entry ("Marc", "Roy", ""));
  g_autoptr (VstRelation) relation = vst_relation_new (person_of (family, 1), person_of (family, 0), "other");
  g_autoptr (VstKin) kin = NULL;
  g_autoptr (GError) error = NULL;
  gint64 family_id = vst_family_get_id (family), other_id = vst_family_get_id (other);
  VstMemberJoin join = { other_id, person_of (family, 1), (char *) "child", (char *) "2021-03-03" };

  if (!is_late)
    {
      block (self, family_id, VST_TEST_PIVOT, NULL);
      block (self, other_id, VST_TEST_LINK, NULL);
    }

  vst_test_set (&relation->note, "canary-kin");
  g_free (vst_test_hub_do (self, &vst_relation_do_add, relation, &error));
  g_assert_no_error (error);
  g_free (vst_test_hub_do (self, &vst_member_do_join, &join, &error));
  g_assert_no_error (error);

  if (is_late)
    {
      block (self, other_id, VST_TEST_LINK, NULL);
      block (self, family_id, VST_TEST_PIVOT, NULL);
    }

  assert_first_is_kept_from (self, VST_TEST_PIVOT);
  kin = vst_test_hub_read (self, &vst_kin_read_family, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((VstRelation *) g_ptr_array_index (kin->relations, 0))->note, ==, "canary-kin");
  assert_chain (self);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_null (vst_test_hub_read (self, &vst_family_read_open, &family_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
}

static void
relate (VstTestHub *self,
        VstFamily *one,
        VstFamily *other)
{
  g_autoptr (VstRelation) relation = vst_relation_new (person_of (other, 0), person_of (one, 0), "other");
  g_autoptr (GError) error = NULL;

  vst_test_set (&relation->note, "canary-kin");
  g_free (vst_test_hub_do (self, &vst_relation_do_add, relation, &error));
  g_assert_no_error (error);
}

/* What is about two goes under the key of the one who is kept from more, though it was
 * under that of the other before there was one.
 */
static void
test_what_is_about_two_follows_the_stricter_key (VstTestHub *self,
                                                 gconstpointer data)
{
  g_autoptr (VstFamily) late = vst_test_family_add (self, make_entry ());
  g_autoptr (VstFamily) early = vst_test_family_add (self, vst_test_family_entry ("Marc", "Roy", ""));
  g_autoptr (VstKin) kin = NULL;
  g_autoptr (GError) error = NULL;
  gint64 late_id = vst_family_get_id (late);

  block (self, vst_family_get_id (early), VST_TEST_PIVOT, NULL);
  relate (self, late, early);
  block (self, late_id, VST_TEST_LINK, NULL);
  block (self, late_id, VST_TEST_PIVOT, NULL);

  assert_first_is_kept_from (self, VST_TEST_LINK);
  assert_first_is_kept_from (self, VST_TEST_PIVOT);
  kin = vst_test_hub_read (self, &vst_kin_read_family, &late_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((VstRelation *) g_ptr_array_index (kin->relations, 0))->note, ==, "canary-kin");
  assert_chain (self);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/shielded-text/" name, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)
  ADD ("words-of-a-block-are-sealed", test_words_of_a_block_are_sealed);
  ADD ("birth-dates-are-sealed-and-found", test_birth_dates_are_sealed_and_found);
  ADD ("a-note-of-kin-is-undone-under-seal", test_a_note_of_kin_is_undone_under_seal);
  ADD ("what-was-told-is-sealed-at-once", test_what_was_told_is_sealed_at_once);
  ADD ("a-child-of-two-homes-tells-nothing-of-one", test_a_child_of_two_homes_tells_nothing_of_one);
  ADD ("a-child-of-two-hidden-homes-tells-nothing-of-one", test_a_child_of_two_hidden_homes_tells_nothing_of_one);
  g_test_add ("/shielded-text/nor-does-one-of-two-homes-hidden-later", VstTestHub, GINT_TO_POINTER (TRUE), vst_test_family_set_up,
              test_a_child_of_two_hidden_homes_tells_nothing_of_one, vst_test_hub_tear_down);
  ADD ("what-is-about-two-follows-the-stricter-key", test_what_is_about_two_follows_the_stricter_key);
  ADD ("who-was-taken-back-before-is-sealed-too", test_who_was_taken_back_before_is_sealed_too);

  return g_test_run ();
}
