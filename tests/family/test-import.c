/* test-import.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-import.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-export.h"

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

static void
assert_is_the_list (VstTestHub *self)
{
  g_autoptr (VstFamily) saint_onge = vst_test_import_open (self, "Hélène Saint-Onge");
  g_autoptr (VstFamily) hassan = vst_test_import_open (self, "Noor Hassan");
  const VstPersonEntry *person;

  g_assert_cmpuint (vst_test_import_count (self), ==, 3);

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
test_takes_in_an_english_list (VstTestHub *self,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = vst_test_import_look (self, LIST_EN, strlen (LIST_EN), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_new, ==, 3);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  g_assert_cmpuint (vst_test_import_take_in (self, plan), ==, 3);
  assert_is_the_list (self);
}

static void
test_takes_in_what_french_excel_saves (VstTestHub *self,
                                       gconstpointer data)
{
  gsize size;
  g_autofree char *bytes = g_convert (LIST_FR, -1, "WINDOWS-1252", "UTF-8", NULL, &size, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = vst_test_import_look (self, bytes, size, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  g_assert_cmpuint (vst_test_import_take_in (self, plan), ==, 3);
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
  plan = vst_test_import_look (self, marked, size + 2, &error);
  g_assert_no_error (error);
  vst_test_import_take_in (self, plan);
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
    { ",,,,1991-04-03,,,,,,,,,\n", VST_ERROR_NAME_NEEDED, "given_name" },
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
      g_autoptr (VstImportPlan) plan = vst_test_import_look (self, list, strlen (list), &error);
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
      g_assert_cmpuint (vst_test_import_count (self), ==, 0);
    }
}

/* Pointed at, and taken in: people live across the river. */
static void
test_postal_code_of_another_province_is_told (VstTestHub *self,
                                              gconstpointer data)
{
  static const char list[] = "given_name,family_name,postal_code\nAda,Roy,J8X 1A1\nBea,Roy,K1L 1A1\nCleo,Roy,\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = vst_test_import_look (self, list, strlen (list), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  for (guint i = 0; i < plan->rows->len; i++)
    g_assert_cmpint (((VstImportRow *) plan->rows->pdata[i])->is_elsewhere, ==, i == 0);

  g_assert_cmpuint (vst_test_import_take_in (self, plan), ==, 3);
}

static void
test_ambiguous_dates_are_asked_for (VstTestHub *self,
                                    gconstpointer data)
{
  static const char list[] = "given_name,born\nAda,03/04/1991\nBea,05/06/1992\n";
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_import_look (self, list, strlen (list), &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_FILE_DATES);
}

static void
test_who_is_here_already_is_left_out (VstTestHub *self,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) first = vst_test_import_look (self, LIST_EN, strlen (LIST_EN), &error);
  g_autoptr (VstImportPlan) again = NULL;

  vst_test_import_take_in (self, first);
  again = vst_test_import_look (self, LIST_EN, strlen (LIST_EN), &error);
  g_assert_no_error (error);

  /* Noor by her file number, Hélène by name, birth and phone; of Dana there is
   * only a name, so somebody has to look.
   */
  g_assert_cmpuint (again->n_same, ==, 2);
  g_assert_cmpuint (again->n_unsure, ==, 1);
  g_assert_cmpuint (vst_test_import_take_in (self, again), ==, 0);
}

/* By name and birth, by name and phone, and by the name alone where there is no more. */
static void
test_twice_in_the_list_is_looked_at (VstTestHub *self,
                                     gconstpointer data)
{
  static const char list[] =
      "family,given_name,family_name,born,relation,phone\n"
      "A,Hélène,Saint-Onge,1991-04-03,mother,613-555-0123\n"
      "A,Maya,Saint-Onge,2023-11-30,child,\n"
      "B,Noor,Hassan,1988-01-15,mother,\n"
      "C,helene,SAINT-ONGE,1991-04-03,mother,\n"
      "C,Zoé,Saint-Onge,2024-05-06,child,\n"
      "D,Noor,Hassan,1990-02-02,mother,\n"
      "E,Marie,Roy,,mother,819-555-0199\n"
      "F,Marie,Roy,,mother,(819) 555-0199\n"
      "G,Marie,Roy,,mother,819-555-0142\n"
      "H,Dana,O’Neil,,,\n"
      "I,Dana,O'Neil,,,\n"
      "J,Dana,,,,\n"
      "K,Dana,,,,\n";
  static const guint twins[] = { 0, 0, 0, 2, 2, 0, 0, 8, 0, 0, 11, 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = vst_test_import_look (self, list, strlen (list), &error);
  g_autofree char *undone = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->rows->len, ==, G_N_ELEMENTS (twins));
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const VstImportRow *row = g_ptr_array_index (plan->rows, i);

      g_assert_cmpuint (row->twin, ==, twins[i]);
      g_assert_cmpint (row->action, ==, twins[i] != 0 ? VST_IMPORT_UNSURE : VST_IMPORT_NEW);
    }

  g_assert_cmpuint (plan->n_unsure, ==, 3);
  g_assert_cmpuint (vst_test_import_take_in (self, plan), ==, 8);

  /* Whoever has looked takes one of them in. */
  undone = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  ((VstImportFamily *) g_ptr_array_index (plan->families, 2))->leave_out = FALSE;
  g_assert_cmpuint (vst_test_import_take_in (self, plan), ==, 9);
}

static void
test_undo_takes_all_of_it_out (VstTestHub *self,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstImportPlan) plan = vst_test_import_look (self, LIST_EN, strlen (LIST_EN), &error);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  vst_test_import_take_in (self, plan);
  undone = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vst_test_import_count (self), ==, 0);

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
  g_assert_null (vst_test_import_look (self, LIST_EN, strlen (LIST_EN), &error));
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

  plan = vst_test_import_look (self, LIST_EN, strlen (LIST_EN), &error);
  vst_test_import_take_in (self, plan);
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
  back = vst_test_import_look (self, bytes, size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->n_errors, ==, 0);
  vst_test_import_take_in (self, back);
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

  plan = vst_test_import_look (self, list->str, list->len, &error);
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
  g_assert_cmpuint (vst_test_import_count (self), ==, 0);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_import_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/import/takes-in-an-english-list", test_takes_in_an_english_list);
  ADD ("/import/takes-in-what-french-excel-saves", test_takes_in_what_french_excel_saves);
  ADD ("/import/takes-in-utf-16", test_takes_in_utf_16);
  ADD ("/import/one-bad-row-keeps-all-out", test_one_bad_row_keeps_all_out);
  ADD ("/import/postal-code-of-another-province-is-told", test_postal_code_of_another_province_is_told);
  ADD ("/import/ambiguous-dates-are-asked-for", test_ambiguous_dates_are_asked_for);
  ADD ("/import/who-is-here-already-is-left-out", test_who_is_here_already_is_left_out);
  ADD ("/import/twice-in-the-list-is-looked-at", test_twice_in_the_list_is_looked_at);
  ADD ("/import/undo-takes-all-of-it-out", test_undo_takes_all_of_it_out);
  ADD ("/import/reception-neither-imports-nor-exports", test_reception_neither_imports_nor_exports);
  ADD ("/import/comes-back-from-csv", test_comes_back_from_csv);
  ADD ("/import/comes-back-from-xlsx", test_comes_back_from_xlsx);
  ADD ("/import/cancelling-leaves-nothing", test_cancelling_leaves_nothing);

  return g_test_run ();
}
