/* test-merge-apart.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-apart-store.h"
#include "vst-contact-store.h"
#include "vst-test-family.h"
#include "vst-test-merge.h"

static void
test_what_came_later_is_asked_about (VstTestMerge *self,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = vst_test_merge (self, TRUE, 0, &error);

  g_assert_no_error (error);
  vst_test_merge_run (self, "later_alert");
  g_assert_false (vst_test_merge_take_apart (self, id, VST_LATER_NOT_SAID, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MERGE_LATER);
  g_clear_error (&error);
  g_assert_true (vst_test_merge_take_apart (self, id, VST_LATER_MERGED, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_LATER_FAMILY), ==, self->merged);
}

static void
test_later_merge_is_taken_apart_first (VstTestMerge *self,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstMergeEntry) entry = NULL;
  g_autofree char *before = vst_test_merge_dump (self);
  g_autofree char *after = NULL;
  g_autofree gint64 *second = NULL;
  gint64 others[3], id;

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  entry = vst_merge_entry_new (vst_test_merge_add_family (self, "Betty", "Léon", NULL, 0, others), self->kept);
  g_free (before);
  before = vst_test_merge_dump (self);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  id = vst_test_merge (self, TRUE, 0, &error);
  g_assert_no_error (error);
  vst_merge_entry_add_pair (entry, others[0], self->people[0], VST_MERGE_NAME);
  second = vst_test_hub_do (&self->hub, &vst_merge_do, entry, &error);
  g_assert_no_error (error);

  {
    const guint one = 1;
    g_autoptr (GPtrArray) latest = vst_test_hub_read (&self->hub, &vst_merge_read_all, &one, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (latest->len, ==, 1);
    g_assert_cmpint (((VstMerge *) latest->pdata[0])->id, ==, *second);
  }

  g_assert_false (vst_test_merge_take_apart (self, id, VST_LATER_KEPT, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MERGE_BUILT_ON);
  g_clear_error (&error);
  g_assert_true (vst_test_merge_take_apart (self, *second, VST_LATER_KEPT, &error));
  g_assert_true (vst_test_merge_take_apart (self, id, VST_LATER_KEPT, &error));
  g_assert_no_error (error);
  after = vst_test_merge_dump (self);
  vst_test_merge_assert_same (before, after);
}

static const VstSql copied_pair = {
  "test.copied_pair", "SELECT max (id) FROM keep_apart WHERE a_person_id = 3 AND b_staff_id = 3", TRUE
};

static void
keep_from_a_worker (VstTestMerge *self)
{
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  VstApartEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;

  entry->a_person_id = self->people[0];
  entry->b_staff_id = VST_TEST_RECEPTION;
  vst_test_set (&entry->reason, "order");
  vst_test_set (&entry->source, "court");
  vst_test_set (&entry->from, "2026-01-01");
  vst_test_set (&entry->court_file, "FC-26-77");
  g_free (vst_test_hub_do (&self->hub, &vst_apart_do_add, &edit, &error));
  g_assert_no_error (error);
}

/* What is sealed for one row is sealed anew for its copy. */
static void
assert_court_file_copied (VstTestMerge *self)
{
  gint64 id = vst_test_merge_ask (self, &copied_pair);
  g_autoptr (GError) error = NULL;
  g_autofree char *number = vst_test_hub_read (&self->hub, &vst_apart_read_court_file, &id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (number, ==, "FC-26-77");
}

/* Whoever is protected while two files are one is protected in both afterwards:
 * nobody can say of whom it was meant.
 */
static void
test_what_protects_since_protects_both (VstTestMerge *self,
                                        gconstpointer data)
{
  for (VstMergeLater later = VST_LATER_NOT_SAID; later <= VST_LATER_MERGED; later++)
    {
      g_autoptr (GError) error = NULL;
      gint64 id;

      if (later != VST_LATER_NOT_SAID)
        {
          vst_test_merge_tear_down (self, NULL);
          vst_test_merge_set_up (self, NULL);
        }

      vst_test_merge_run (self, "fill_agency");
      vst_test_merge_run (self, "others_family");
      vst_test_merge_run (self, "others_person");
      id = vst_test_merge (self, TRUE, 0, &error);
      g_assert_no_error (error);
      vst_test_merge_run (self, "guard_");
      keep_from_a_worker (self);

      /* A directive can be of one file alone, so it is asked about. */
      g_assert_cmpint (vst_test_merge_take_apart (self, id, later, &error), ==, later != VST_LATER_NOT_SAID);
      if (later == VST_LATER_NOT_SAID)
        {
          g_assert_error (error, VST_ERROR, VST_ERROR_MERGE_LATER);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_GUARDED), ==, 511);
      assert_court_file_copied (self);
    }
}

static void
test_what_came_later_for_a_person_is_asked_about (VstTestMerge *self,
                                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  vst_test_merge_run (self, "fill_agency");
  id = vst_test_merge (self, TRUE, 0, &error);
  g_assert_no_error (error);
  vst_test_merge_run (self, "later_of_person");
  g_assert_false (vst_test_merge_take_apart (self, id, VST_LATER_NOT_SAID, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_MERGE_LATER);
  g_clear_error (&error);
  g_assert_true (vst_test_merge_take_apart (self, id, VST_LATER_MERGED, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_LATER_PERSON), ==, self->people[2]);
}

/* Somebody came since, and the file stands under her: each has a head again. */
static void
test_each_file_stands_under_one_head (VstTestMerge *self,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = vst_test_merge (self, TRUE, 0, &error);

  g_assert_no_error (error);
  vst_test_merge_run (self, "newcomer_");
  g_assert_true (vst_test_merge_take_apart (self, id, VST_LATER_MERGED, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_HEADS), ==, 12);
}

/* Who was the same person is what the merge says that is taken apart, not one that
 * was taken apart before.
 */
static void
test_an_earlier_merge_has_no_say (VstTestMerge *self,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstMergeEntry) entry = vst_merge_entry_new (self->kept, self->merged);
  g_autofree gint64 *second = NULL;
  gint64 first = vst_test_merge (self, TRUE, 0, &error);

  g_assert_no_error (error);
  g_assert_true (vst_test_merge_take_apart (self, first, VST_LATER_NOT_SAID, &error));
  g_assert_no_error (error);

  /* This time the child of each is a child of its own. */
  entry->whole = TRUE;
  vst_merge_entry_add_pair (entry, self->people[0], self->people[2], 0);
  second = vst_test_hub_do (&self->hub, &vst_merge_do, entry, &error);
  g_assert_no_error (error);
  vst_test_merge_run (self, "returned_");
  g_assert_true (vst_test_merge_take_apart (self, *second, VST_LATER_MERGED, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_PLACE_OF_RETURNED), ==, self->merged);
}

static void
test_her_story_goes_along_and_comes_back (VstTestMerge *self,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  vst_test_merge_run (self, "stories");
  id = vst_test_merge (self, TRUE, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_STORY_OF), ==, self->kept);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_DECLINED_BY), ==, self->kept + self->merged);
  g_assert_true (vst_test_merge_take_apart (self, id, VST_LATER_NOT_SAID, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_STORY_OF), ==, self->merged);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_DECLINED_BY), ==, self->merged);
}

static void
give_phone (VstTestMerge *self,
            gint64 person_id,
            const char *cover,
            int from,
            VstContactRule rule)
{
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_PHONE);
  VstContactAdd add = { person_id, entry };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  vst_test_set (&entry->value, "613-555-0177");
  vst_test_set (&entry->plan->cover, cover);
  vst_test_set (&entry->code_word, cover);
  entry->plan->spans[entry->plan->n_spans++] = (VstContactSpan){ VST_CONTACT_WEEKDAYS, from, from + 60 };
  entry->rule = rule;
  id = vst_test_hub_do (&self->hub, &vst_contact_do_add, &add, &error);
  g_assert_no_error (error);
}

/* The same number under two plans: hours, a name and a code word aren't put
 * together, so both stay, each with its own, and what may be done is what both say.
 */
static void
test_each_plan_of_a_number_stays (VstTestMerge *self,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint covers = 0;
  gint64 id;

  give_phone (self, self->people[0], "the dentist", 540, VST_RULE_CALL_OK | VST_RULE_VM_NONE | VST_RULE_TEXT_OK);
  give_phone (self, self->people[2], "the library", 840, VST_RULE_CALL_OK | VST_RULE_VM_NAME_ONLY | VST_RULE_TEXT_NONE);
  before = vst_test_merge_dump (self);
  id = vst_test_merge (self, TRUE, 0, &error);
  g_assert_no_error (error);

  family = vst_test_family_open (&self->hub, self->kept);
  for (guint i = 0; i < g_list_model_get_n_items (vst_family_get_contacts (family)); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (vst_family_get_contacts (family), i);
      const VstContactPlan *plan = vst_contact_get_plan (contact);
      gboolean is_first = plan->n_spans > 0 && plan->spans[0].from == 540;

      if (plan->n_spans == 0)
        continue;

      g_assert_cmpint (vst_contact_get_person_id (contact), ==, self->people[0]);
      g_assert_cmpstr (plan->cover, ==, is_first ? "the dentist" : "the library");
      g_assert_cmpuint (plan->n_spans, ==, 1);
      g_assert_true (vst_contact_has_code_word (contact));
      g_assert_cmpuint (vst_contact_get_rule (contact), ==, VST_RULE_CALL_OK | VST_RULE_VM_NONE | VST_RULE_TEXT_NONE | VST_RULE_ID_COVER);
      covers |= is_first ? 1 : 2;
    }
  g_assert_cmpuint (covers, ==, 3);

  g_assert_true (vst_test_merge_take_apart (self, id, VST_LATER_NOT_SAID, &error));
  g_assert_no_error (error);
  after = vst_test_merge_dump (self);
  vst_test_merge_assert_same (before, after);
}

/* What another hub wrote down goes along, is told of before, and comes back. */
static void
test_what_another_hub_wrote_goes_along (VstTestMerge *self,
                                        gconstpointer data)
{
  const VstMergeFiles files = { self->kept, self->merged };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstMergePreview) preview = NULL;
  guint n = 0;
  gint64 id;

  vst_test_merge_run (self, "told_elsewhere");
  preview = vst_test_hub_read (&self->hub, &vst_merge_read_preview, &files, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < preview->counts->len; i++)
    if (g_str_equal (g_array_index (preview->counts, VstMergeCount, i).table, "elsewhere"))
      n += g_array_index (preview->counts, VstMergeCount, i).n;
  g_assert_cmpuint (n, ==, 1);

  id = vst_test_merge (self, TRUE, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_ELSEWHERE_OF), ==, self->kept);
  g_assert_true (vst_test_merge_take_apart (self, id, VST_LATER_NOT_SAID, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_merge_ask (self, VST_SQL_MERGED_ELSEWHERE_OF), ==, self->merged);
}

#define ADD(path, func) g_test_add (path, VstTestMerge, NULL, vst_test_merge_set_up, func, vst_test_merge_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/merge-apart/what-came-later-is-asked-about", test_what_came_later_is_asked_about);
  ADD ("/merge-apart/later-merge-is-taken-apart-first", test_later_merge_is_taken_apart_first);
  ADD ("/merge-apart/what-protects-since-protects-both", test_what_protects_since_protects_both);
  ADD ("/merge-apart/what-came-later-for-a-person-is-asked-about", test_what_came_later_for_a_person_is_asked_about);
  ADD ("/merge-apart/each-file-stands-under-one-head", test_each_file_stands_under_one_head);
  ADD ("/merge-apart/an-earlier-merge-has-no-say", test_an_earlier_merge_has_no_say);
  ADD ("/merge-apart/each-plan-of-a-number-stays", test_each_plan_of_a_number_stays);
  ADD ("/merge-apart/what-another-hub-wrote-goes-along", test_what_another_hub_wrote_goes_along);
  ADD ("/merge-apart/her-story-goes-along-and-comes-back", test_her_story_goes_along_and_comes_back);

  return g_test_run ();
}
