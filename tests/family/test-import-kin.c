/* test-import-kin.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-import.h"

#include <string.h>

#include "vst-kin-store.h"

#define WIDE "family,first name,last name,relation,pronouns,since,phone,phone rules,second phone,second phone rules,email,email rules,custody,may pick up\n"

static const VstContactEntry *
contact_of (const VstImportPlan *plan,
            guint i)
{
  const VstImportFamily *family = g_ptr_array_index (plan->families, 0);

  return g_ptr_array_index (family->entry->contacts, i);
}

/* Two phones with what may be done with each; where the list says nothing of it,
 * nobody asked, and a word that isn't known is no permission.
 */
static void
test_rules_come_along (VstTestHub *self,
                       gconstpointer data)
{
  static const char good[] = WIDE "A,Noor,Hassan,mother,elle,2026-01-05,613-555-0123,call_ok vm_none,613-555-0199,,noor@example.org,email_none,,\n"
                                  "A,Sami,Hassan,son,,,,,,,,,sole,yes\n";
  static const char bad[] = WIDE "A,Noor,Hassan,mother,,,613-555-0123,yes of course,,,,,,\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = vst_test_import_look (self, good, strlen (good), &error);
  g_autoptr (VstImportPlan) refused = vst_test_import_look (self, bad, strlen (bad), &error);
  const VstImportFamily *family = g_ptr_array_index (plan->families, 0);
  const VstMemberEntry *noor = g_ptr_array_index (family->entry->members, 0);
  const VstImportRow *row = g_ptr_array_index (refused->rows, 0);
  g_autoptr (VstFamily) taken = NULL;
  g_autoptr (VstKin) kin = NULL;
  const VstCustody *custody;
  gint64 family_id;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  g_assert_cmpuint (family->entry->members->len, ==, 2);
  g_assert_cmpstr (noor->person->pronouns, ==, "elle");
  g_assert_cmpstr (noor->from, ==, "2026-01-05");
  g_assert_cmpint (contact_of (plan, 0)->rule, ==, VST_RULE_CALL_OK | VST_RULE_VM_NONE);
  g_assert_cmpint (contact_of (plan, 1)->rule, ==, VST_RULE_NONE_ASKED);
  g_assert_cmpint (contact_of (plan, 2)->rule, ==, VST_RULE_EMAIL_NONE);
  g_assert_cmpuint (refused->n_errors, ==, 1);
  g_assert_cmpstr (row->column, ==, "phone_rule");

  vst_test_import_take_in (self, plan);
  taken = vst_test_import_open (self, "Noor Hassan");
  family_id = vst_family_get_id (taken);
  kin = vst_test_hub_read (self, &vst_kin_read_family, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kin->custodies->len, ==, 1);
  custody = g_ptr_array_index (kin->custodies, 0);
  g_assert_cmpstr (custody->kind, ==, "sole");
  g_assert_cmpint (custody->may_collect, ==, VST_COLLECT_YES);
  g_assert_cmpstr (custody->adult_name, ==, "Noor Hassan");
}

static const VstSql count_relations = { "test.count_relations", "SELECT count (*) FROM relation", TRUE };

static const struct
{
  const char *first, *place, *kind;
  gboolean is_first;
} relation_vectors[] = {
  { "mother", "son", "parent", TRUE },
  { "", "fille", "parent", TRUE },
  { "", "child", NULL, FALSE },
  { "grand-mère", "enfant", "grandparent", TRUE },
  { "kin_carer", "child", "kin_carer", TRUE },
  { "adoptive mother", "child", "adoptive_parent", TRUE },
  { "mother", "enfant adopté", "adoptive_parent", TRUE },
  { "mother", "foster_child", "foster_parent", TRUE },
  { "mother", "petit-fils", "grandparent", TRUE },
  { "mother", "husband", "partner", FALSE },
  { "mother", "ex-conjoint", "ex_partner", FALSE },
  { "mother", "grandmother", NULL, FALSE },
  { "child", "grandmother", "grandparent", FALSE },
  { "child", "partner", NULL, FALSE },
  { "neighbour", "child", NULL, FALSE },
  { "caregiver", "daughter", NULL, FALSE },
  { "ex-conjointe", "fille", NULL, FALSE },
  { "partner", "son", "parent", TRUE },
};

static void
test_places_say_what_people_are_to_the_first (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (relation_vectors); i++)
    {
      gboolean is_first = FALSE;

      g_assert_cmpstr (vst_family_list_read_relation (relation_vectors[i].place, relation_vectors[i].first, &is_first), ==,
                       relation_vectors[i].kind);
      if (relation_vectors[i].kind != NULL)
        g_assert_cmpint (is_first, ==, relation_vectors[i].is_first);
    }
}

/* Noor's son and her husband; whom her mother-in-law is a grandmother to nobody said. */
static void
test_relations_come_along (VstTestHub *self,
                           gconstpointer data)
{
  static const char list[] = "family,first name,last name,born,relation\n"
                             "A,Noor,Hassan,1990-02-01,mother\nA,Sami,Hassan,2021-05-01,stepson\n"
                             "A,Karim,Hassan,1988-03-01,husband\nA,Salma,Hassan,1960-01-01,grandmother\n";
  static const char older[] = "family,first name,last name,born,relation\n"
                              "A,Noor,Hassan,1990-02-01,mother\nA,Karim,Hassan,1960-03-01,father\nA,Sami,Hassan,1989-05-01,son\n";
  static const char odd[] = "family,first name,last name,relation\nA,Noor,Hassan,mother\nA,Sami,Hassan,neighbour\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = vst_test_import_look (self, list, strlen (list), &error);
  g_autoptr (VstImportPlan) refused = vst_test_import_look (self, older, strlen (older), &error);
  g_autoptr (VstImportPlan) unknown = vst_test_import_look (self, odd, strlen (odd), &error);
  g_autoptr (VstImportPlan) again = NULL;
  g_autoptr (VstFamily) taken = NULL;
  g_autoptr (VstKin) kin = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  const VstRelation *sami, *karim;
  gint64 family_id;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  g_assert_cmpuint (refused->n_errors, ==, 1);
  g_assert_cmpint (((VstImportRow *) refused->rows->pdata[2])->error, ==, VST_ERROR_CHILD_OLDER);
  g_assert_cmpstr (((VstImportRow *) refused->rows->pdata[2])->column, ==, "born");
  g_assert_cmpuint (unknown->n_errors, ==, 1);
  g_assert_cmpstr (((VstImportRow *) unknown->rows->pdata[1])->column, ==, "relation");

  vst_test_import_take_in (self, plan);
  taken = vst_test_import_open (self, "Noor Hassan");
  family_id = vst_family_get_id (taken);
  kin = vst_test_hub_read (self, &vst_kin_read_family, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kin->relations->len, ==, 2);
  sami = g_ptr_array_index (kin->relations, 0);
  karim = g_ptr_array_index (kin->relations, 1);
  g_assert_cmpstr (sami->kind, ==, "step_parent");
  g_assert_cmpstr (sami->from_name, ==, "Noor Hassan");
  g_assert_cmpstr (karim->kind, ==, "partner");
  g_assert_cmpstr (karim->from_name, ==, "Karim Hassan");

  undone = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_relations), ==, 0);
  redone = vst_test_hub_redo (self, &error);
  g_assert_no_error (error);

  /* Whoever is here already is left out, and so is what they are to each other. */
  again = vst_test_import_look (self, list, strlen (list), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->n_same, ==, 1);
  g_assert_cmpuint (vst_test_import_take_in (self, again), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_relations), ==, 2);
}

/* An answer that is old elsewhere is old here; none holds for longer than usual. */
static void
test_day_to_ask_again_comes_along (VstTestHub *self,
                                   gconstpointer data)
{
  static const char good[] = "given_name,family_name,phone,phone_rule,phone_review,email,email_rule,email_review\n"
                             "Noor,Hassan,613-555-0123,call_ok,2026-01-20,noor@example.org,email_none,2199-01-01\n";
  static const char bad[] = "given_name,family_name,phone,phone_rule,phone_review\nNoor,Hassan,613-555-0123,call_ok,soon\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = vst_test_import_look (self, good, strlen (good), &error);
  g_autoptr (VstImportPlan) refused = vst_test_import_look (self, bad, strlen (bad), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  g_assert_cmpstr (contact_of (plan, 0)->review_on, ==, "2026-01-20");
  g_assert_cmpstr (contact_of (plan, 1)->review_on, ==, "");
  g_assert_cmpuint (refused->n_errors, ==, 1);
  g_assert_cmpstr (((VstImportRow *) refused->rows->pdata[0])->column, ==, "phone_review");
  vst_test_import_take_in (self, plan);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_import_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/import-kin/day-to-ask-again-comes-along", test_day_to_ask_again_comes_along);
  ADD ("/import-kin/rules-come-along", test_rules_come_along);
  ADD ("/import-kin/relations-come-along", test_relations_come_along);
  g_test_add_func ("/import-kin/places-say-what-people-are-to-the-first", test_places_say_what_people_are_to_the_first);

  return g_test_run ();
}
