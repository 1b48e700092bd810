/* test-import.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-family.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-export.h"
#include "vst-import.h"
#include "vst-kin-store.h"
#include "vst-table-file.h"

#define LIST_EN \
  "file,family,given_name,family_name,born,relation,language,interpreter,phone,email,address,city,postal_code,note\n" \
  ",A,Hélène,Saint-Onge,1991-04-03,mother,fr,,613-555-0123,,12 rue Laval,Ottawa,K1L 1A1,Prefers mornings\n" \
  ",A,Maya,Saint-Onge,2023-11-30,stepchild,fr,,,,,,,\n" \
  "26-481703,B,Noor,Hassan,1988-01-15,mother,ar,yes,,noor@example.org,,,,\n" \
  ",,Dana,O’Neil,,,en,,,,,,,\n"

/* The same, as French Excel saves it. */
#define LIST_FR \
  "Dossier;Famille;Prénom;Nom;Date de naissance;Lien;Langue;Interprète;Téléphone;Courriel;Adresse;Ville;Code postal;Remarque\r\n" \
  ";A;Hélène;Saint-Onge;03/04/1991;mère;français;;613 555-0123;;12 rue Laval;Ottawa;k1l1a1;Prefers mornings\r\n" \
  ";A;Maya;Saint-Onge;30/11/2023;enfant du conjoint;français;;;;;;;\r\n" \
  "26-481703;B;Noor;Hassan;15/01/1988;mère;arabe;oui;;noor@example.org;;;;\r\n" \
  ";;Dana;O'Neil;;;anglais;non;;;;;;\r\n"

static const VstSql count_stepchildren = { "test.count_stepchildren", "SELECT count (*) FROM relation WHERE kind = 'step_parent'", TRUE };

static VstTable *
read_list (const char *bytes,
           gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;
  VstTableFault fault = { 0 };
  VstTable *table = vst_table_read_bytes (file, NULL, NULL, &fault, &error);

  g_assert_no_error (error);

  return table;
}

static VstImportPlan *
look (VstTestHub *self,
      const char *bytes,
      gsize size,
      GError **error)
{
  g_autoptr (VstTable) table = read_list (bytes, size);
  g_autoptr (VstHeading) heading = vst_heading_match (table, vst_family_columns, NULL, error);
  VstImportLook args = { table, heading, NULL };

  g_assert_nonnull (heading);

  return vst_test_hub_read (self, &vst_import_look, &args, error);
}

static guint
take_in (VstTestHub *self,
         VstImportPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint *n = vst_test_hub_do (self, &vst_import_do, plan, &error);

  g_assert_no_error (error);

  return *n;
}

static guint
count_families (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = vst_test_hub_read (self, &vst_family_read_all, NULL, &error);

  g_assert_no_error (error);

  return ids->len;
}

static VstFamily *
open_family (VstTestHub *self,
             const char *name)
{
  g_autoptr (GArray) ids = vst_test_hub_read (self, &vst_family_read_all, NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (VstFamily) family = vst_test_hub_read (self, &vst_family_read_open, &g_array_index (ids, gint64, i), NULL);

      if (g_strcmp0 (vst_family_get_name (family), name) == 0)
        return g_steal_pointer (&family);
    }

  return NULL;
}

static void
assert_is_the_list (VstTestHub *self)
{
  g_autoptr (VstFamily) saint_onge = open_family (self, "Hélène Saint-Onge");
  g_autoptr (VstFamily) hassan = open_family (self, "Noor Hassan");
  const VstPersonEntry *person;

  g_assert_cmpuint (count_families (self), ==, 3);

  g_assert_nonnull (saint_onge);
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_members (saint_onge)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_contacts (saint_onge)), ==, 2);
  g_assert_cmpstr (vst_family_get_note (saint_onge), ==, "Prefers mornings");
  person = vst_person_get_entry (vst_member_get_person (vst_family_get_head (saint_onge)));
  g_assert_cmpstr (person->birth_date, ==, "1991-04-03");
  g_assert_cmpstr (person->language, ==, "fr");
  g_assert_cmpstr (vst_member_get_role (vst_family_get_head (saint_onge)), ==, "parent");

  g_assert_nonnull (hassan);
  g_assert_cmpstr (vst_family_get_file_number (hassan), ==, "26-481703");
  person = vst_person_get_entry (vst_member_get_person (vst_family_get_head (hassan)));
  g_assert_true (person->interpreter);
  g_assert_cmpstr (person->language, ==, "ar");
  g_assert_cmpint (vst_test_count (self, &count_stepchildren), ==, 1);
}

static void
enter (VstTestHub *self,
       gconstpointer data)
{
  vst_test_family_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
}

static void
test_takes_in_an_english_list (VstTestHub *self,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = look (self, LIST_EN, strlen (LIST_EN), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_new, ==, 3);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  g_assert_cmpuint (take_in (self, plan), ==, 3);
  assert_is_the_list (self);
}

static void
test_takes_in_what_french_excel_saves (VstTestHub *self,
                                       gconstpointer data)
{
  gsize size;
  g_autofree char *bytes = g_convert (LIST_FR, -1, "WINDOWS-1252", "UTF-8", NULL, &size, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = look (self, bytes, size, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  g_assert_cmpuint (take_in (self, plan), ==, 3);
  assert_is_the_list (self);
}

static void
test_takes_in_utf_16 (VstTestHub *self,
                      gconstpointer data)
{
  gsize size;
  g_autofree char *bytes = g_convert (LIST_EN, -1, "UTF-16LE", "UTF-8", NULL, &size, NULL);
  g_autofree char *marked = g_malloc (size + 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = NULL;

  memcpy (marked, "\xff\xfe", 2);
  memcpy (marked + 2, bytes, size);
  plan = look (self, marked, size + 2, &error);
  g_assert_no_error (error);
  take_in (self, plan);
  assert_is_the_list (self);
}

static void
test_one_bad_row_keeps_all_out (VstTestHub *self,
                                gconstpointer data)
{
  static const struct
  {
    const char *row;
    VstError error;
    const char *column;
  } cases[] = {
    { ",,,,1991-04-03,,,,,,,,,\n", VST_ERROR_NAME_NEEDED, "display_name" },
    { ",,Ada,Roy,2021-02-31,,,,,,,,,\n", VST_ERROR_DATE_IMPOSSIBLE, "born" },
    { ",,Ada,Roy,2999-01-01,,,,,,,,,\n", VST_ERROR_DATE_FUTURE, "born" },
    { ",,Ada,Roy,,,,,613-55,,,,,\n", VST_ERROR_PHONE, "phone" },
    { ",,Ada,Roy,,,,,,no at sign,,,,\n", VST_ERROR_EMAIL, "email" },
    { ",,Ada,Roy,,,,,,,,,D1D 1D1,\n", VST_ERROR_POSTAL_CODE, "postal_code" },
    { ",,Ada,Roy,,,klingonese,,,,,,,\n", VST_ERROR_LANGUAGE, "language" },
    { ",,Ada,Roy,,cousin’s friend,,,,,,,,\n", VST_ERROR_INVALID, "relation" },
    { ",,Ada,Roy,,,,perhaps,,,,,,\n", VST_ERROR_INVALID, "interpreter" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *list = g_strconcat (LIST_EN, cases[i].row, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (VstImportPlan) plan = look (self, list, strlen (list), &error);
      const VstImportRow *row;

      g_assert_no_error (error);
      g_assert_cmpuint (plan->n_errors, ==, 1);
      row = g_ptr_array_index (plan->rows, plan->rows->len - 1);
      g_assert_cmpint (row->action, ==, VST_IMPORT_ERROR);
      g_assert_cmpuint (row->line, ==, 6);
      g_assert_cmpint (row->error, ==, cases[i].error);
      g_assert_cmpstr (row->column, ==, cases[i].column);

      g_assert_null (vst_test_hub_do (self, &vst_import_do, plan, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_FILE_ROWS);
      g_assert_cmpuint (count_families (self), ==, 0);
    }
}

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
  g_autoptr (VstImportPlan) plan = look (self, good, strlen (good), &error);
  g_autoptr (VstImportPlan) refused = look (self, bad, strlen (bad), &error);
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

  take_in (self, plan);
  taken = open_family (self, "Noor Hassan");
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
  g_autoptr (VstImportPlan) plan = look (self, list, strlen (list), &error);
  g_autoptr (VstImportPlan) refused = look (self, older, strlen (older), &error);
  g_autoptr (VstImportPlan) unknown = look (self, odd, strlen (odd), &error);
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

  take_in (self, plan);
  taken = open_family (self, "Noor Hassan");
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
  again = look (self, list, strlen (list), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->n_same, ==, 1);
  g_assert_cmpuint (take_in (self, again), ==, 0);
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
  g_autoptr (VstImportPlan) plan = look (self, good, strlen (good), &error);
  g_autoptr (VstImportPlan) refused = look (self, bad, strlen (bad), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  g_assert_cmpstr (contact_of (plan, 0)->review_on, ==, "2026-01-20");
  g_assert_cmpstr (contact_of (plan, 1)->review_on, ==, "");
  g_assert_cmpuint (refused->n_errors, ==, 1);
  g_assert_cmpstr (((VstImportRow *) refused->rows->pdata[0])->column, ==, "phone_review");
  take_in (self, plan);
}

static void
test_ambiguous_dates_are_asked_for (VstTestHub *self,
                                    gconstpointer data)
{
  static const char list[] = "given_name,born\nAda,03/04/1991\nBea,05/06/1992\n";
  g_autoptr (GError) error = NULL;

  g_assert_null (look (self, list, strlen (list), &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_FILE_DATES);
}

static void
test_who_is_here_already_is_left_out (VstTestHub *self,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) first = look (self, LIST_EN, strlen (LIST_EN), &error);
  g_autoptr (VstImportPlan) again = NULL;

  take_in (self, first);
  again = look (self, LIST_EN, strlen (LIST_EN), &error);
  g_assert_no_error (error);

  /* Noor by her file number, Hélène by name, birth and phone; of Dana there is
   * only a name, so somebody has to look.
   */
  g_assert_cmpuint (again->n_same, ==, 2);
  g_assert_cmpuint (again->n_new + again->n_unsure, ==, 1);
  g_assert_cmpuint (take_in (self, again), ==, 1);
}

static void
test_undo_takes_all_of_it_out (VstTestHub *self,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = look (self, LIST_EN, strlen (LIST_EN), &error);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  take_in (self, plan);
  undone = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_families (self), ==, 0);

  redone = vst_test_hub_redo (self, &error);
  g_assert_no_error (error);
  assert_is_the_list (self);
}

static void
test_reception_neither_imports_nor_exports (VstTestHub *self,
                                            gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->place, "list.csv", NULL);
  g_autoptr (VstExport) args = vst_export_new (path, VST_TABLE_CSV, ',', TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_null (look (self, LIST_EN, strlen (LIST_EN), &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_assert_null (vst_test_hub_read (self, &vst_export_families, args, &other));
  g_assert_error (other, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static const VstSql allow_all = { "test.allow_all", "UPDATE contact_point SET rule = 'call_ok email_ok mail_ok'", TRUE };
static const VstSql ask_nobody = { "test.ask_nobody", "UPDATE contact_point SET rule = ''", TRUE };

/* What nobody was asked about leaves on no list. */
static void
set_rules (VstTestHub *self,
           const VstSql *sql)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);

  g_assert_true (vst_stmt_run (stmt, NULL));
}

static void
round_trip (VstTestHub *self,
            const char *name,
            VstTableFormat format,
            char delimiter)
{
  g_autofree char *path = g_build_filename (self->place, name, NULL);
  g_autoptr (VstExport) args = vst_export_new (path, format, delimiter, TRUE);
  g_autoptr (VstImportPlan) plan = NULL;
  g_autoptr (VstImportPlan) back = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree guint *n = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *bytes = NULL;
  GStatBuf info;
  gsize size;

  plan = look (self, LIST_EN, strlen (LIST_EN), &error);
  take_in (self, plan);
  set_rules (self, &allow_all);
  n = vst_test_hub_read (self, &vst_export_families, args, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (*n, ==, 3);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);

  set_rules (self, &ask_nobody);

  /* Into the same hub, emptied: the same families come back. */
  undone = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  back = look (self, bytes, size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->n_errors, ==, 0);
  take_in (self, back);
  assert_is_the_list (self);
}

static void
test_comes_back_from_csv (VstTestHub *self,
                          gconstpointer data)
{
  round_trip (self, "list.csv", VST_TABLE_CSV, ';');
}

static void
test_comes_back_from_xlsx (VstTestHub *self,
                           gconstpointer data)
{
  round_trip (self, "list.xlsx", VST_TABLE_XLSX, ',');
}

static void
test_cancelling_leaves_nothing (VstTestHub *self,
                                gconstpointer data)
{
  g_autoptr (GString) list = g_string_new ("given_name,family_name\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VstImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  guint done = 0, total = 0;
  GAsyncResult *result = NULL;

  for (int i = 0; i < 3000; i++)
    g_string_append_printf (list, "Given%d,Family%d\n", i, i);

  plan = look (self, list->str, list->len, &error);
  g_assert_no_error (error);

  vst_hub_do (self->hub, &vst_import_do, vst_import_plan_ref (plan), (GDestroyNotify) vst_import_plan_unref, cancellable,
              vst_test_keep_cb, &result);

  while (done == 0 && result == NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      vst_hub_get_progress (self->hub, &done, &total);
    }

  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (vst_hub_do_finish (self->hub, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_object_unref (result);
  g_assert_cmpuint (total, ==, 3000);
  g_assert_cmpuint (count_families (self), ==, 0);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, enter, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/import/takes-in-an-english-list", test_takes_in_an_english_list);
  ADD ("/import/takes-in-what-french-excel-saves", test_takes_in_what_french_excel_saves);
  ADD ("/import/takes-in-utf-16", test_takes_in_utf_16);
  ADD ("/import/one-bad-row-keeps-all-out", test_one_bad_row_keeps_all_out);
  ADD ("/import/day-to-ask-again-comes-along", test_day_to_ask_again_comes_along);
  ADD ("/import/ambiguous-dates-are-asked-for", test_ambiguous_dates_are_asked_for);
  ADD ("/import/rules-come-along", test_rules_come_along);
  ADD ("/import/who-is-here-already-is-left-out", test_who_is_here_already_is_left_out);
  ADD ("/import/undo-takes-all-of-it-out", test_undo_takes_all_of_it_out);
  ADD ("/import/reception-neither-imports-nor-exports", test_reception_neither_imports_nor_exports);
  ADD ("/import/relations-come-along", test_relations_come_along);
  g_test_add_func ("/import/places-say-what-people-are-to-the-first", test_places_say_what_people_are_to_the_first);
  ADD ("/import/comes-back-from-csv", test_comes_back_from_csv);
  ADD ("/import/comes-back-from-xlsx", test_comes_back_from_xlsx);
  ADD ("/import/cancelling-leaves-nothing", test_cancelling_leaves_nothing);

  return g_test_run ();
}
