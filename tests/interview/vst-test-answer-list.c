/* vst-test-answer-list.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-answer-list.h"

#include <string.h>

#include "vst-error.h"
#include "vst-export.h"
#include "vst-staff-keys.h"
#include "vst-test-import.h"
#include "vst-test-interview.h"

static const VstSql count_answers = { "answers.all", "SELECT count (*) FROM answer", TRUE };
static const VstSql count_now = { "answers.now", "SELECT count (*) FROM answer WHERE superseded_at IS NULL", TRUE };
static const VstSql count_plain = { "answers.plain", "SELECT count (*) FROM answer WHERE value IS NOT NULL", TRUE };
static const VstSql damage_files = { "answers.damage", "UPDATE catalogue_file SET xml = 'x' RETURNING 1", TRUE };

/* Numbers of health cards in a list: for whoever holds the key that seals them. */
void
vst_test_health_cards_in_a_list (VstTestHub *self,
                                 gconstpointer data)
{
  static const char list[] = "family,first name,last name,relation,OHIP,RAMQ\n"
                             "A,Noor,Hassan,mother,1234-567-897 ab,\nA,Sami,Hassan,son,,test 5412 2816\n";
  static const char bad[] = "first name,last name,OHIP\nMia,Roy,12\n";
  g_autoptr (VstStaffKeysForm) form =
      vst_staff_keys_form_new (VST_TEST_PIVOT, 1, "Pia Pivot", VST_ROLE_COORDINATOR | VST_ROLE_PIVOT, "en", NULL, FALSE, VST_KEY_COST_FLOOR);
  g_autofree char *path = g_build_filename (self->place, "list.csv", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (VstExport) args = vst_export_new (path, VST_TABLE_CSV, ',', TRUE);
  g_autoptr (VstImportPlan) plan = NULL;
  g_autoptr (VstImportPlan) refused = NULL;
  g_autofree guint *n = NULL;
  g_autofree guint *fewer = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  g_assert_nonnull (vst_test_hub_do (self, &vst_staff_keys_change, form, &error));
  g_assert_no_error (error);

  /* Coordination alone is told so before any row is looked at. */
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_null (vst_test_import_look (self, list, strlen (list), &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_FILE_SEALED);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  refused = vst_test_import_look (self, bad, strlen (bad), &error);
  g_assert_no_error (error);
  g_assert_cmpint (((VstImportRow *) refused->rows->pdata[0])->error, ==, VST_ERROR_HEALTH_ONTARIO);
  g_assert_cmpstr (((VstImportRow *) refused->rows->pdata[0])->column, ==, "health_ontario");

  plan = vst_test_import_look (self, list, strlen (list), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_errors, ==, 0);
  vst_test_import_take_in (self, plan);
  g_assert_cmpint (vst_test_count (self, &count_now), ==, 2);
  g_assert_cmpint (vst_test_count (self, &count_plain), ==, 0);

  n = vst_test_hub_read (self, &vst_export_families, args, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_nonnull (strstr (bytes, "1234567897AB"));
  g_assert_nonnull (strstr (bytes, "TEST54122816"));
  g_free (vst_test_hub_undo (self, &error));
  g_assert_cmpint (vst_test_count (self, &count_answers), ==, 0);
  g_free (vst_test_hub_redo (self, &error));

  g_clear_pointer (&bytes, g_free);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  fewer = vst_test_hub_read (self, &vst_export_families, args, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_null (strstr (bytes, "1234567897AB"));

  /* Where the questions can't be read, nobody is told that they are for others, nor
   * given a list without the numbers.
   */
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  vst_test_count (self, &damage_files);
  g_assert_null (vst_test_hub_read (self, &vst_export_families, args, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (vst_test_import_look (self, list, strlen (list), &error));
  g_assert_nonnull (error);
  g_assert_false (g_error_matches (error, VST_ERROR, VST_ERROR_FILE_SEALED));
}
