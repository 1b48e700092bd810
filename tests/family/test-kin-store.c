/* test-kin-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-date.h"
#include "vst-expected-child-store.h"
#include "vst-kin-store.h"
#include "vst-member-store.h"
#include "vst-person-store.h"
#include "vst-test-family.h"

static const VstSql count_custody = { "test.count_custody", "SELECT count (*) FROM custody", TRUE };
static const VstSql count_people = { "test.count_people", "SELECT count (*) FROM person", TRUE };
static const VstSql count_plain = {
  "test.count_plain", "SELECT count (*) FROM custody WHERE instr (order_number, 'FC-12-345') > 0", TRUE
};
static const VstSql count_reveals = {
  "test.count_reveals", "SELECT count (*) FROM access_log WHERE kind = 'reveal' AND subject = 'custody'", TRUE
};

static gint64
person_of (VstFamily *family,
           guint i)
{
  return vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));
}

/* Amélie with Léo, and Lucie. */
static VstFamily *
add_tremblay (VstTestHub *self)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Tremblay", "");

  vst_test_set (&((VstMemberEntry *) entry->members->pdata[0])->person->birth_date, "1996-02-10");
  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "Tremblay", "2022-05-01"));
  g_ptr_array_add (entry->members, vst_test_member ("grandparent", "Lucie", "Tremblay", "1968-01-01"));

  return vst_test_family_add (self, entry);
}

static gint64
do_add (VstTestHub *self,
        const VstDeed *deed,
        gconstpointer args,
        int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, deed, args, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);

  return id != NULL ? *id : 0;
}

static gint64
relate (VstTestHub *self,
        gint64 from_id,
        gint64 to_id,
        const char *kind,
        int code)
{
  g_autoptr (VstRelation) relation = vst_relation_new (from_id, to_id, kind);

  return do_add (self, &vst_relation_do_add, relation, code);
}

static VstKin *
read_kin (VstTestHub *self,
          gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  VstKin *kin = vst_test_hub_read (self, &vst_kin_read_family, &family_id, &error);

  g_assert_no_error (error);

  return kin;
}

static void
end (VstTestHub *self,
     const VstDeed *deed,
     gint64 id,
     gint64 revision,
     const char *until,
     int code)
{
  VstKinEnd args = { id, revision, (char *) until };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, deed, &args, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

static void
test_a_relation_ends_and_stays (VstTestHub *self,
                                gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  gint64 family_id = vst_family_get_id (family);
  gint64 id = relate (self, person_of (family, 2), person_of (family, 1), "grandparent", -1);
  g_autoptr (VstKin) now = read_kin (self, family_id);
  g_autoptr (VstKin) later = NULL;
  g_autoptr (VstKin) undone = NULL;
  const VstRelation *relation = g_ptr_array_index (now->relations, 0);

  g_assert_cmpuint (now->relations->len, ==, 1);
  g_assert_cmpint (relation->id, ==, id);
  g_assert_cmpstr (relation->from_name, ==, "Lucie Tremblay");
  g_assert_cmpstr (relation->to_name, ==, "Léo Tremblay");
  g_assert_cmpstr (relation->until, ==, "");

  relate (self, person_of (family, 2), person_of (family, 1), "grandparent", VST_ERROR_EXISTS);
  end (self, &vst_relation_do_end, id, relation->revision, "2999-01-01", VST_ERROR_DATE_FUTURE);
  end (self, &vst_relation_do_end, id, relation->revision, "2021-02-31", VST_ERROR_DATE_IMPOSSIBLE);
  end (self, &vst_relation_do_end, id, relation->revision, "2026-01-31", -1);
  end (self, &vst_relation_do_end, id, relation->revision, "2026-01-31", VST_ERROR_CHANGED);

  later = read_kin (self, family_id);
  g_assert_cmpstr (((VstRelation *) later->relations->pdata[0])->until, ==, "2026-01-31");

  vst_test_family_undo (self);
  undone = read_kin (self, family_id);
  g_assert_cmpstr (((VstRelation *) undone->relations->pdata[0])->until, ==, "");
}

/* Its last day may be before today, or come nearer; never to come, nor before it
 * began; and nobody may come for the child from then on.
 */
static void
test_a_custody_ends_on_a_day (VstTestHub *self,
                              gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  gint64 family_id = vst_family_get_id (family), leo = person_of (family, 1), lucie = person_of (family, 2), id;
  g_autoptr (VstCustody) custody = vst_custody_new (leo, lucie, "temporary_care");
  g_autoptr (VstKin) kin = NULL;
  g_autoptr (VstKin) undone = NULL;
  g_autoptr (GError) error = NULL;

  custody->may_collect = VST_COLLECT_YES;
  vst_test_set (&custody->since, "2025-06-01");
  vst_test_set (&custody->until, "2999-01-01");
  id = do_add (self, &vst_custody_do_add, custody, -1);

  end (self, &vst_custody_do_end, id, 1, "2999-01-01", VST_ERROR_DATE_FUTURE);
  end (self, &vst_custody_do_end, id, 1, "2026-02-30", VST_ERROR_DATE_IMPOSSIBLE);
  end (self, &vst_custody_do_end, id, 1, "2025-05-31", VST_ERROR_DAYS);
  end (self, &vst_custody_do_end, id, 1, "2026-01-31", -1);
  end (self, &vst_custody_do_end, id, 1, "2026-01-30", VST_ERROR_CHANGED);

  kin = read_kin (self, family_id);
  g_assert_cmpuint (kin->custodies->len, ==, 1);
  g_assert_cmpstr (((VstCustody *) kin->custodies->pdata[0])->until, ==, "2026-01-31");
  g_assert_cmpint (vst_kin_may_collect (kin, leo, lucie, "2026-01-30"), ==, VST_COLLECT_YES);
  g_assert_cmpint (vst_kin_may_collect (kin, leo, lucie, "2026-01-31"), ==, VST_COLLECT_NOT_ASKED);

  vst_test_family_undo (self);
  undone = read_kin (self, family_id);
  g_assert_cmpstr (((VstCustody *) undone->custodies->pdata[0])->until, ==, "2999-01-01");

  /* So does one that was to last longer, once another begins. */
  vst_test_set (&custody->since, "2026-02-01");
  vst_test_set (&custody->until, "");
  do_add (self, &vst_custody_do_add, custody, -1);
  g_clear_pointer (&undone, vst_kin_free);
  undone = read_kin (self, family_id);
  g_assert_cmpstr (((VstCustody *) undone->custodies->pdata[0])->until, ==, "2026-02-01");
}

/* She can't have left before she came: that is another sentence than that of a day
 * that isn't in the calendar.
 */
static void
test_nobody_leaves_before_she_came (VstTestHub *self,
                                    gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  g_autoptr (VstFamily) other = vst_test_family_add (self, vst_test_family_entry ("Marc", "Roy", ""));
  VstMemberJoin join = { vst_family_get_id (other), person_of (family, 1), (char *) "child", (char *) "2025-01-01" };
  gint64 id = do_add (self, &vst_member_do_join, &join, -1);
  VstMemberEnd before = { id, 1, (char *) "2024-12-31" };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_member_do_end, &before, &error);
  g_assert_error (error, VST_ERROR, VST_ERROR_DAYS);
  g_clear_error (&error);
  before.until = (char *) "2024-02-30";
  vst_test_hub_do (self, &vst_member_do_end, &before, &error);
  g_assert_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE);
  g_clear_error (&error);
  before.until = (char *) "2025-01-01";
  vst_test_hub_do (self, &vst_member_do_end, &before, &error);
  g_assert_no_error (error);
}

static void
test_nobody_is_the_parent_of_somebody_older (VstTestHub *self,
                                             gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  VstFamilyEntry *older = vst_test_family_entry ("Noor", "Hassan", "");
  g_autoptr (VstFamilyEntry) taken = older;
  g_autoptr (VstMemberEntry) child = vst_test_member ("child", "Maya", "", "1950-01-01");
  VstMemberAdd add = { vst_family_get_id (family), child };

  relate (self, person_of (family, 1), person_of (family, 0), "parent", VST_ERROR_CHILD_OLDER);
  relate (self, person_of (family, 1), person_of (family, 1), "parent", VST_ERROR_INVALID);
  relate (self, person_of (family, 1), person_of (family, 0), "uncle", VST_ERROR_INVALID);
  do_add (self, &vst_member_do_add, &add, VST_ERROR_CHILD_OLDER);

  vst_test_set (&((VstMemberEntry *) older->members->pdata[0])->person->birth_date, "2001-01-01");
  g_ptr_array_add (older->members, vst_test_member ("child", "Sami", "", "2000-12-31"));
  do_add (self, &vst_family_do_add, older, VST_ERROR_CHILD_OLDER);

  /* A grandmother is older than both, and no excuse; with no parent noted, she is. */
  g_ptr_array_add (older->members, vst_test_member ("grandparent", "Salma", "", "1950-01-01"));
  do_add (self, &vst_family_do_add, older, VST_ERROR_CHILD_OLDER);
  g_assert_cmpint (vst_family_entry_find_older (older, "2026-11-22"), ==, 1);
  vst_test_set (&((VstMemberEntry *) older->members->pdata[0])->role, "unknown");
  g_assert_cmpint (vst_family_entry_find_older (older, "2026-11-22"), ==, -1);
}

static void
test_a_new_custody_ends_the_one_before (VstTestHub *self,
                                        gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  gint64 family_id = vst_family_get_id (family), leo = person_of (family, 1), amelie = person_of (family, 0);
  g_autoptr (VstCustody) shared = vst_custody_new (leo, amelie, "shared");
  g_autoptr (VstCustody) sole = vst_custody_new (leo, amelie, "sole");
  g_autoptr (VstCustody) lucie = vst_custody_new (leo, person_of (family, 2), "none");
  g_autoptr (VstKin) kin = NULL;
  g_autoptr (VstKin) undone = NULL;
  const VstCustody *before;

  vst_test_set (&shared->since, "2023-01-01");
  shared->may_collect = VST_COLLECT_YES;
  do_add (self, &vst_custody_do_add, shared, -1);
  lucie->may_collect = VST_COLLECT_NO;
  do_add (self, &vst_custody_do_add, lucie, -1);
  vst_test_set (&sole->since, "2025-06-01");
  do_add (self, &vst_custody_do_add, sole, -1);

  kin = read_kin (self, family_id);
  before = g_ptr_array_index (kin->custodies, 0);
  g_assert_cmpuint (kin->custodies->len, ==, 3);
  g_assert_cmpstr (before->until, ==, "2025-06-01");
  g_assert_cmpint (vst_kin_may_collect (kin, leo, amelie, "2024-01-01"), ==, VST_COLLECT_YES);
  g_assert_cmpint (vst_kin_may_collect (kin, leo, amelie, "2025-06-01"), ==, VST_COLLECT_NOT_ASKED);
  g_assert_cmpint (vst_kin_may_collect (kin, leo, person_of (family, 2), "2025-06-01"), ==, VST_COLLECT_NO);

  vst_test_family_undo (self);
  undone = read_kin (self, family_id);
  g_assert_cmpuint (undone->custodies->len, ==, 2);
  g_assert_cmpstr (((VstCustody *) undone->custodies->pdata[0])->until, ==, "");
}

static void
note_custody (VstTestHub *self,
              gint64 child_id,
              gint64 adult_id,
              VstCollect may)
{
  g_autoptr (VstCustody) custody = vst_custody_new (child_id, adult_id, "unknown");

  custody->may_collect = may;
  do_add (self, &vst_custody_do_add, custody, -1);
}

static void
assert_group (const GPtrArray *groups,
              guint nth,
              gint64 child_id,
              gint64 adult_id)
{
  const VstCollectGroup *group = g_ptr_array_index (groups, nth);

  g_assert_cmpuint (group->children->len, ==, 1);
  g_assert_cmpint (((VstKinPerson *) group->children->pdata[0])->id, ==, child_id);
  g_assert_cmpuint (group->adults->len, ==, adult_id != 0 ? 1 : 0);
  if (adult_id != 0)
    g_assert_cmpint (((VstKinPerson *) group->adults->pdata[0])->id, ==, adult_id);
}

/* Lucie may come for Léo, and for a child of another file: of Maya nobody asked, and
 * who has left is nobody's to collect here.
 */
static void
test_a_yes_for_one_child_says_nothing_of_another (VstTestHub *self,
                                                  gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  gint64 family_id = vst_family_get_id (family), leo = person_of (family, 1), lucie = person_of (family, 2);
  g_autoptr (VstMemberEntry) child = vst_test_member ("child", "Maya", "Tremblay", "2023-03-01");
  VstMemberAdd add = { family_id, child };
  VstFamilyEntry *entry = vst_test_family_entry ("Noor", "Hassan", "");
  g_autoptr (VstFamily) other = NULL;
  g_autoptr (VstFamily) grown = NULL;
  g_autoptr (VstPerson) maya = NULL;
  g_autoptr (VstKin) kin = NULL;
  g_autoptr (VstKin) later = NULL;
  g_autoptr (GPtrArray) yes = NULL;
  g_autoptr (GPtrArray) no = NULL;
  g_autoptr (GError) error = NULL;
  VstMemberEnd gone;

  g_ptr_array_add (entry->members, vst_test_member ("child", "Sami", "Hassan", "2021-01-01"));
  other = vst_test_family_add (self, entry);
  maya = vst_test_hub_do (self, &vst_member_do_add, &add, &error);
  g_assert_no_error (error);
  note_custody (self, leo, lucie, VST_COLLECT_YES);
  note_custody (self, person_of (other, 1), lucie, VST_COLLECT_YES);
  note_custody (self, vst_person_get_id (maya), person_of (family, 0), VST_COLLECT_NO);

  kin = read_kin (self, family_id);
  g_assert_cmpuint (kin->children->len, ==, 2);
  g_assert_cmpint (vst_kin_may_collect (kin, leo, lucie, "2026-11-22"), ==, VST_COLLECT_YES);
  g_assert_cmpint (vst_kin_may_collect (kin, vst_person_get_id (maya), lucie, "2026-11-22"), ==, VST_COLLECT_NOT_ASKED);
  g_assert_cmpint (vst_kin_may_collect (kin, leo, person_of (family, 0), "2026-11-22"), ==, VST_COLLECT_NOT_ASKED);

  yes = vst_kin_group_collect (kin, VST_COLLECT_YES, "2026-11-22");
  g_assert_cmpuint (yes->len, ==, 2);
  assert_group (yes, 0, leo, lucie);
  assert_group (yes, 1, vst_person_get_id (maya), 0);
  no = vst_kin_group_collect (kin, VST_COLLECT_NO, "2026-11-22");
  assert_group (no, 0, vst_person_get_id (maya), person_of (family, 0));

  grown = vst_test_family_open (self, family_id);
  gone = (VstMemberEnd){ vst_member_get_id (vst_test_family_member (grown, 1)),
                         vst_member_get_revision (vst_test_family_member (grown, 1)), (char *) "2026-01-31" };
  vst_test_hub_do (self, &vst_member_do_end, &gone, &error);
  g_assert_no_error (error);
  later = read_kin (self, family_id);
  g_assert_cmpuint (later->children->len, ==, 1);
  g_assert_cmpint (((VstKinPerson *) later->children->pdata[0])->id, ==, vst_person_get_id (maya));
}

static void
test_an_orders_number_is_sealed_and_its_showing_logged (VstTestHub *self,
                                                        gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  g_autoptr (VstCustody) custody = vst_custody_new (person_of (family, 1), person_of (family, 0), "court_order");
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  gint64 id;

  vst_test_set (&custody->order_number, "FC-12-345");
  id = do_add (self, &vst_custody_do_add, custody, -1);
  g_assert_cmpint (vst_test_count (self, &count_plain), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_reveals), ==, 0);

  number = vst_test_hub_read (self, &vst_custody_read_order, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (number, ==, "FC-12-345");
  g_assert_cmpint (vst_test_count (self, &count_reveals), ==, 1);

  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_custody), ==, 0);
}

static void
test_a_child_belongs_to_two_families (VstTestHub *self,
                                      gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  g_autoptr (VstFamily) other = vst_test_family_add (self, vst_test_family_entry ("Marc", "Roy", ""));
  VstMemberJoin join = { vst_family_get_id (other), person_of (family, 1), (char *) "child", (char *) "2025-01-01" };
  VstMemberJoin later = { vst_family_get_id (other), person_of (family, 1), (char *) "child", (char *) "2999-01-01" };
  g_autoptr (VstFamily) both = NULL;
  g_autoptr (VstKin) kin = NULL;
  VstMember *leo;

  do_add (self, &vst_member_do_join, &later, VST_ERROR_DATE_FUTURE);
  do_add (self, &vst_member_do_join, &join, -1);
  do_add (self, &vst_member_do_join, &join, VST_ERROR_EXISTS);

  both = vst_test_family_open (self, vst_family_get_id (other));
  leo = vst_test_family_member (both, 1);
  g_assert_cmpint (person_of (both, 1), ==, person_of (family, 1));
  g_assert_cmpstr (vst_member_get_from (leo), ==, "2025-01-01");

  /* Whoever lives in his other family can have to do with him here, too. */
  kin = read_kin (self, vst_family_get_id (other));
  g_assert_cmpuint (kin->people->len, ==, 4);

  vst_test_family_undo (self);
  g_clear_object (&both);
  both = vst_test_family_open (self, vst_family_get_id (other));
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_members (both)), ==, 1);
}

static gint64
expect (VstTestHub *self,
        gint64 family_id,
        const char *due_on,
        int code)
{
  VstExpectedEdit edit = { family_id, 0, 0, (char *) due_on, NULL };

  return do_add (self, &vst_expected_do_add, &edit, code);
}

static char *
dup_day (int from_now)
{
  g_autofree char *today = vst_day_today ("America/Toronto");

  return vst_day_add_days (today, from_now);
}

static void
test_an_awaited_child_is_born_in_one_act (VstTestHub *self,
                                          gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  gint64 family_id = vst_family_get_id (family), people = vst_test_count (self, &count_people);
  g_autofree char *due_on = dup_day (30);
  g_autofree char *born_on = dup_day (-10);
  gint64 id = expect (self, family_id, due_on, -1);
  g_autoptr (VstKin) kin = read_kin (self, family_id);
  const VstExpected *expected = g_ptr_array_index (kin->expected, 0);
  g_autoptr (VstMemberEntry) born = vst_test_member ("child", "Maya", "", "");
  VstExpectedEdit edit = { 0, id, expected->revision, (char *) "", born };
  g_autoptr (VstPerson) maya = NULL;
  g_autoptr (VstFamily) grown = NULL;
  g_autoptr (VstKin) undone = NULL;
  g_autoptr (GError) error = NULL;

  /* Until then she is nobody's record. */
  g_assert_true (expected->is_awaited);
  g_assert_cmpint (vst_test_count (self, &count_people), ==, people);

  do_add (self, &vst_expected_do_born, &edit, VST_ERROR_DATE_IMPOSSIBLE);
  vst_test_set (&born->person->birth_date, born_on);
  maya = vst_test_hub_do (self, &vst_expected_do_born, &edit, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vst_person_get_entry (maya)->due_on, ==, due_on);

  grown = vst_test_family_open (self, family_id);
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_members (grown)), ==, 4);
  g_assert_cmpstr (vst_member_get_from (vst_test_family_member (grown, 3)), ==, born_on);

  do_add (self, &vst_expected_do_born, &edit, VST_ERROR_CHANGED);

  vst_test_family_undo (self);
  undone = read_kin (self, family_id);
  g_assert_true (((VstExpected *) undone->expected->pdata[0])->is_awaited);
  g_assert_cmpint (vst_test_count (self, &count_people), ==, people);
}

static void
test_an_awaited_child_may_not_be_awaited_any_more (VstTestHub *self,
                                                   gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  gint64 family_id = vst_family_get_id (family), id = expect (self, family_id, "", -1);
  g_autoptr (VstKin) kin = read_kin (self, family_id);
  g_autoptr (VstKin) later = NULL;
  g_autoptr (VstKin) undone = NULL;
  VstExpectedEdit edit = { 0, id, ((VstExpected *) kin->expected->pdata[0])->revision, (char *) "", NULL };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_expected_do_end, &edit, &error);
  g_assert_no_error (error);
  later = read_kin (self, family_id);
  g_assert_false (((VstExpected *) later->expected->pdata[0])->is_awaited);

  vst_test_family_undo (self);
  undone = read_kin (self, family_id);
  g_assert_true (((VstExpected *) undone->expected->pdata[0])->is_awaited);
}

static void
test_a_due_date_is_near (VstTestHub *self,
                         gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  gint64 family_id = vst_family_get_id (family);
  g_autofree char *past = dup_day (-60);
  g_autofree char *late = dup_day (-14);
  g_autofree char *far = dup_day (400);
  g_autoptr (VstFamilyEntry) entry = vst_test_family_entry ("Noor", "Hassan", "");

  expect (self, family_id, past, VST_ERROR_DUE);
  expect (self, family_id, far, VST_ERROR_DUE);
  expect (self, family_id, "2027-02-30", VST_ERROR_DATE_IMPOSSIBLE);
  expect (self, family_id, late, -1);

  /* An intake says so, too, and keeps nothing then. */
  g_ptr_array_add (entry->expected, g_strdup (past));
  do_add (self, &vst_family_do_add, entry, VST_ERROR_DUE);
}

static void
set_state (VstTestHub *self,
           gint64 family_id,
           const VstDeed *deed,
           const char *reason,
           int code)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);
  VstFamilyNote args = { family_id, vst_family_get_revision (family), (char *) reason };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, deed, &args, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

static void
test_a_family_that_comes_back_begins_anew_in_its_file (VstTestHub *self,
                                                       gconstpointer data)
{
  g_autoptr (VstFamily) family = add_tremblay (self);
  gint64 family_id = vst_family_get_id (family);
  g_autoptr (VstKin) closed = NULL;
  g_autoptr (VstKin) back = NULL;
  g_autoptr (VstKin) undone = NULL;
  const VstEpisode *first;

  set_state (self, family_id, &vst_family_do_close, "bored", VST_ERROR_INVALID);
  set_state (self, family_id, &vst_family_do_close, "moved", -1);
  closed = read_kin (self, family_id);
  first = g_ptr_array_index (closed->episodes, 0);
  g_assert_cmpuint (closed->episodes->len, ==, 1);
  g_assert_cmpstr (first->reason, ==, "moved");
  g_assert_true (vst_day_is_valid (first->closed_on));

  set_state (self, family_id, &vst_family_do_reopen, "", -1);
  back = read_kin (self, family_id);
  g_assert_cmpuint (back->episodes->len, ==, 2);
  g_assert_cmpstr (((VstEpisode *) back->episodes->pdata[0])->closed_on, ==, "");
  g_assert_cmpstr (((VstEpisode *) back->episodes->pdata[1])->reason, ==, "moved");

  vst_test_family_undo (self);
  vst_test_family_undo (self);
  undone = read_kin (self, family_id);
  g_assert_cmpuint (undone->episodes->len, ==, 1);
  g_assert_cmpstr (((VstEpisode *) undone->episodes->pdata[0])->closed_on, ==, "");
}

static void
test_a_menu_says_what_the_other_one_is (void)
{
  g_autoptr (VstRelation) parent = vst_relation_new_chosen (0, 1, 2);
  g_autoptr (VstRelation) child = vst_relation_new_chosen (g_strv_length ((char **) vst_relation_kind_codes ()), 1, 2);
  g_autoptr (VstRelation) followed = vst_relation_new_chosen (g_strv_length ((char **) vst_relation_kind_codes ()) + 6, 1, 2);

  /* The other one is a parent of hers, or a child. */
  g_assert_cmpstr (parent->kind, ==, "parent");
  g_assert_cmpint (parent->from_id, ==, 2);
  g_assert_cmpstr (child->kind, ==, "parent");
  g_assert_cmpint (child->from_id, ==, 1);
  g_assert_cmpstr (followed->kind, ==, "cas_worker");
  g_assert_cmpint (followed->to_id, ==, 2);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/kin/a-relation-ends-and-stays", test_a_relation_ends_and_stays);
  ADD ("/kin/a-custody-ends-on-a-day", test_a_custody_ends_on_a_day);
  ADD ("/kin/nobody-leaves-before-she-came", test_nobody_leaves_before_she_came);
  ADD ("/kin/nobody-is-the-parent-of-somebody-older", test_nobody_is_the_parent_of_somebody_older);
  ADD ("/kin/a-new-custody-ends-the-one-before", test_a_new_custody_ends_the_one_before);
  ADD ("/kin/a-yes-for-one-child-says-nothing-of-another", test_a_yes_for_one_child_says_nothing_of_another);
  ADD ("/kin/an-orders-number-is-sealed-and-its-showing-logged", test_an_orders_number_is_sealed_and_its_showing_logged);
  ADD ("/kin/a-child-belongs-to-two-families", test_a_child_belongs_to_two_families);
  ADD ("/kin/an-awaited-child-is-born-in-one-act", test_an_awaited_child_is_born_in_one_act);
  ADD ("/kin/an-awaited-child-may-not-be-awaited-any-more", test_an_awaited_child_may_not_be_awaited_any_more);
  ADD ("/kin/a-due-date-is-near", test_a_due_date_is_near);
  ADD ("/kin/a-family-that-comes-back-begins-anew-in-its-file", test_a_family_that_comes_back_begins_anew_in_its_file);

  g_test_add_func ("/kin/a-menu-says-what-the-other-one-is", test_a_menu_says_what_the_other_one_is);

  return g_test_run ();
}
