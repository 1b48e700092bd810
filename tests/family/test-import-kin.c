/* test-import-kin.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-import.h"

#include <string.h>

#include "vst-export.h"
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
  static const char good[] = WIDE "A,Noor,Hassan,mother,elle,2026-01-05,613-555-0123,\"Peut appeler, no voice mail\",613-555-0199,,noor@example.org,email_none,,\n"
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

#define CARE "family,first name,last name,born,relation,custody,custody with,court order,custody from,custody to,may pick up,who may collect,who may not collect\n" \
             "A,Noor,Hassan,1990-02-01,mother,,,,,,,,\nA,Karim,Hassan,1988-03-01,ex-husband,,,,,,,,\n"
#define SALMA "A,Salma,Hassan,1960-01-01,grandmother,,,,,,,,\n"

static const char *const care_rows[] = {
  /* Each of the two has her own order, days and answer; who else may come is a third. */
  "A,Sami,Hassan,2021-05-01,son,sole; court order,Noor; Karim Hassan,; 2025-1,2025-01-02; 2025-02-03,; 2026-01-01,yes; no,Salma,\n",
  /* One thing is so for both; the first of the family by herself. */
  "A,Lina,Hassan,2023-05-01,daughter,garde partagée,Noor Hassan; Karim,2025-2,,,,,Salma; Noor\n",
  "A,Omar,Hassan,2024-05-01,son,shared,,,,,no,,\n",
};

static const struct
{
  const char *row;
  VstError error;
  const char *column;
} care_faults[] = {
  { "A,Sami,Hassan,2021-05-01,son,half,,,,,,,\n", VST_ERROR_INVALID, "custody" },
  { "A,Sami,Hassan,2021-05-01,son,sole,Uncle,,,,,,\n", VST_ERROR_NOT_FOUND, "custody_with" },
  { "A,Sami,Hassan,2021-05-01,son,,,,,,,Noor; the neighbour,\n", VST_ERROR_NOT_FOUND, "collect_yes" },
  { "A,Sami,Hassan,2021-05-01,son,,,,,,,,Sami\n", VST_ERROR_NOT_FOUND, "collect_no" },
  { "A,Sami,Hassan,2021-05-01,son,,,,,,,,Noor\nA,Noor,Hassan,1961-01-01,grandmother,,,,,,,,\n", VST_ERROR_EXISTS, "collect_no" },
  { "A,Sami,Hassan,2021-05-01,son,sole; shared; none,Noor; Karim,,,,,,\n", VST_ERROR_NUMBER, "custody" },
  { "A,Sami,Hassan,2021-05-01,son,shared,Noor; Karim,,,,yes,,\n", VST_ERROR_NUMBER, "may_collect" },
  { "A,Sami,Hassan,2021-05-01,son,shared,,,,,Karim,,\n", VST_ERROR_INVALID, "may_collect" },
  { "A,Sami,Hassan,2021-05-01,son,shared,Noor,,soon,,,,\n", VST_ERROR_DATE_IMPOSSIBLE, "custody_since" },
  { "A,Sami,Hassan,2021-05-01,son,shared,Noor,,2199-01-01,,,,\n", VST_ERROR_DATE_FUTURE, "custody_since" },
  { "A,Sami,Hassan,2021-05-01,son,shared,Noor,,2025-02-01,2025-01-01,,,\n", VST_ERROR_DAYS, "custody_until" },
  { "A,Sami,Hassan,2021-05-01,son,shared; sole,Noor; Noor,,,,,,\n", VST_ERROR_RULE, "custody_with" },
  { "A,Sami,Hassan,2021-05-01,son,,,,,,,Karim,Karim\n", VST_ERROR_RULE, "collect_no" },
  { "B,Mia,Roy,1990-01-01,mother,sole,,,,,,,\n", VST_ERROR_NAME_NEEDED, "custody_with" },
};

static VstKin *
read_kin (VstTestHub *self,
          const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = vst_test_import_open (self, name);
  gint64 family_id = vst_family_get_id (family);
  VstKin *kin = vst_test_hub_read (self, &vst_kin_read_family, &family_id, &error);

  g_assert_no_error (error);

  return kin;
}

/* "Sami: Karim Hassan, court_order, 2, no order, 2025-02-03, ", as the file tells it. */
static char *
tell_custodies (VstTestHub *self)
{
  g_autoptr (VstKin) kin = read_kin (self, "Noor Hassan");
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < kin->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (kin->custodies, i);
      g_autofree char *order = custody->has_order ? vst_test_hub_read (self, &vst_custody_read_order, &custody->id, NULL) : NULL;

      g_string_append_printf (told, "%s: %s, %s, %d, %s, %s, %s\n", custody->child_name, custody->adult_name, custody->kind,
                              custody->may_collect, order != NULL ? order : "no order", custody->since, custody->until);
    }

  return g_string_free (told, FALSE);
}

/* Of each child, with whom, by which order, from when until when, and who may come
 * for it; the list that goes out says the same.
 */
static void
test_care_of_each_child_comes_along (VstTestHub *self,
                                     gconstpointer data)
{
  static const char expected[] = "Sami Hassan: Noor Hassan, sole, 1, no order, 2025-01-02, \n"
                                 "Sami Hassan: Karim Hassan, court_order, 2, 2025-1, 2025-02-03, 2026-01-01\n"
                                 "Sami Hassan: Salma Hassan, unknown, 1, no order, , \n"
                                 "Lina Hassan: Noor Hassan, shared, 2, 2025-2, , \n"
                                 "Lina Hassan: Karim Hassan, shared, 0, 2025-2, , \n"
                                 "Lina Hassan: Salma Hassan, unknown, 2, no order, , \n"
                                 "Omar Hassan: Noor Hassan, shared, 2, no order, , \n";
  g_autofree char *list = g_strconcat (CARE, care_rows[0], SALMA, care_rows[1], care_rows[2], NULL);
  g_autofree char *path = g_build_filename (self->place, "list.csv", NULL);
  g_autoptr (VstExport) args = vst_export_new (path, VST_TABLE_CSV, ',', TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = vst_test_import_look (self, list, strlen (list), &error);
  g_autoptr (VstImportPlan) back = NULL;
  g_autofree guint *n = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *told = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  vst_test_import_take_in (self, plan);
  told = tell_custodies (self);
  g_assert_cmpstr (told, ==, expected);
  g_assert_cmpint (vst_test_count (self, &count_relations), ==, 4);

  n = vst_test_hub_read (self, &vst_export_families, args, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  undone = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);

  back = vst_test_import_look (self, bytes, strlen (bytes), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->n_errors, ==, 0);
  vst_test_import_take_in (self, back);
  again = tell_custodies (self);
  g_assert_cmpstr (again, ==, expected);
  g_assert_cmpint (vst_test_count (self, &count_relations), ==, 4);
}

static void
test_care_that_is_unclear_is_refused (VstTestHub *self,
                                      gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (care_faults); i++)
    {
      g_autofree char *list = g_strconcat (CARE, care_faults[i].row, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (VstImportPlan) plan = vst_test_import_look (self, list, strlen (list), &error);
      const VstImportRow *row = g_ptr_array_index (plan->rows, 2);

      g_assert_no_error (error);
      g_assert_cmpuint (plan->n_errors, ==, 1);
      g_assert_cmpint (row->action, ==, VST_IMPORT_ERROR);
      g_assert_cmpint (row->error, ==, care_faults[i].error);
      g_assert_cmpstr (row->column, ==, care_faults[i].column);
    }
}

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
  ADD ("/import-kin/care-of-each-child-comes-along", test_care_of_each_child_comes_along);
  ADD ("/import-kin/care-that-is-unclear-is-refused", test_care_that_is_unclear_is_refused);
  ADD ("/import-kin/relations-come-along", test_relations_come_along);
  g_test_add_func ("/import-kin/places-say-what-people-are-to-the-first", test_places_say_what_people_are_to_the_first);

  return g_test_run ();
}
