/* vst-test-merge.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-merge.h"

#include <string.h>

#include "vst-rooms.h"
#include "vst-test-family.h"

void
vst_test_merge_run (VstTestMerge *self,
                    const char *prefix)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (&self->hub);

  for (const VstSql *sql = vst_sql_merged; sql->name != NULL; sql++)
    if (g_str_has_prefix (sql->name + strlen ("merged."), prefix))
      {
        g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
        g_autoptr (GError) error = NULL;

        if (!vst_stmt_run (stmt, &error))
          g_error ("%s: %s", sql->name, error->message);
      }
}

gint64
vst_test_merge_add_family (VstTestMerge *self,
                           const char *mother,
                           const char *child,
                           const char *other,
                           VstContactRule rule,
                           gint64 *people)
{
  VstFamilyEntry *entry = vst_test_family_entry (mother, "Roy", "613 555 0142");
  g_autoptr (VstFamily) family = NULL;

  ((VstContactEntry *) entry->contacts->pdata[0])->rule = rule;
  g_ptr_array_add (entry->members, vst_test_member ("child", child, "Roy", "2020-05-01"));
  if (other != NULL)
    g_ptr_array_add (entry->members, vst_test_member ("child", other, "Roy", "2023-05-01"));
  family = vst_test_family_add (&self->hub, entry);
  for (guint i = 0; i < g_list_model_get_n_items (vst_family_get_members (family)); i++)
    people[i] = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));

  return vst_family_get_id (family);
}

void
vst_test_merge_set_up (VstTestMerge *self,
                       gconstpointer data)
{
  vst_rooms_register ();
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  self->kept = vst_test_merge_add_family (self, "Élisabeth", "Léo", NULL, VST_RULE_CALL_OK | VST_RULE_VM_OK | VST_RULE_TEXT_NONE, self->people);
  self->merged = vst_test_merge_add_family (self, "Liz", "Leo", "Maya", VST_RULE_CALL_NONE | VST_RULE_VM_NAME_ONLY | VST_RULE_TEXT_OK, self->people + 2);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
}

void
vst_test_merge_tear_down (VstTestMerge *self,
                          gconstpointer data)
{
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* A connection knows a statement by its place. */
static const VstSql *
keep_statement (const char *table)
{
  static GHashTable *all;
  VstSql *sql;

  if (all == NULL)
    all = g_hash_table_new (g_str_hash, g_str_equal);

  if (!(sql = g_hash_table_lookup (all, table)))
    {
      sql = g_new0 (VstSql, 1);
      sql->name = "merged.dump";
      sql->text = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2, 3", table);
      sql->sees_all = TRUE;
      g_hash_table_insert (all, g_strdup (table), sql);
    }

  return sql;
}

static gpointer
dump_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  static const char *const skipped[] = { "revision", "sealed", NULL };
  g_autoptr (VstStmt) tables = vst_act_prepare (act, VST_SQL_MERGED_TABLES);
  g_autoptr (GString) all = g_string_new (NULL);

  while (vst_stmt_step (tables, NULL) == VST_STEP_ROW)
    {
      g_autoptr (VstStmt) stmt = vst_act_prepare (act, keep_statement (vst_stmt_get_text (tables, 0)));

      g_string_append_printf (all, "\n%s\n", vst_stmt_get_text (tables, 0));

      while (vst_stmt_step (stmt, NULL) == VST_STEP_ROW)
        {
          for (int i = 0; i < vst_stmt_get_n_columns (stmt); i++)
            if (!g_strv_contains (skipped, vst_stmt_get_column (stmt, i)))
              {
                g_autoptr (GBytes) bytes = vst_stmt_get_value_type (stmt, i) == VST_VALUE_BYTES ? vst_stmt_dup_bytes (stmt, i) : NULL;
                g_autofree char *value = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_MD5, bytes) : NULL;

                g_string_append_printf (all, "%s|", value != NULL ? value : vst_stmt_get_value_type (stmt, i) == VST_VALUE_NULL ? "-"
                                                                                                                                : vst_stmt_get_text (stmt, i));
              }
          g_string_append_c (all, '\n');
        }
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* Within a deed that joins, for which what is sealed lies open. */
static const VstDeed dump_deed = { "test.dump", VST_RIGHT_SIGNED_IN, 0, VST_DEED_QUIET | VST_DEED_JOINS, dump_func, g_free };

/* Every table, row by row, without what only goes up, or is made anew each time. */
char *
vst_test_merge_dump (VstTestMerge *self)
{
  g_autoptr (GError) error = NULL;
  char *all = vst_test_hub_do (&self->hub, &dump_deed, NULL, &error);

  g_assert_no_error (error);

  return all;
}

void
vst_test_merge_assert_same (const char *before,
                            const char *after)
{
  g_auto (GStrv) a = g_strsplit (before, "\n", -1);
  g_auto (GStrv) b = g_strsplit (after, "\n", -1);
  const char *table = "";

  if (g_str_equal (before, after))
    return;

  for (guint i = 0; a[i] != NULL && b[i] != NULL; i++)
    {
      if (i > 0 && *a[i - 1] == '\0')
        table = a[i];
      if (!g_str_equal (a[i], b[i]))
        {
          g_test_message ("%s: %s is now %s", table, a[i], b[i]);
          break;
        }
    }
  g_test_fail_printf ("%s is not as it was", table);
}

gint64
vst_test_merge_ask (VstTestMerge *self,
                    const VstSql *sql)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (&self->hub);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_one (stmt, &error);
  g_assert_no_error (error);

  return vst_stmt_get_int (stmt, 0);
}

gint64
vst_test_merge (VstTestMerge *self,
                gboolean whole,
                guint taken,
                GError **error)
{
  g_autoptr (VstMergeEntry) entry = vst_merge_entry_new (self->kept, self->merged);
  g_autofree gint64 *id = NULL;

  entry->whole = whole;
  if (whole)
    vst_merge_entry_add_pair (entry, self->people[0], self->people[2], taken);
  vst_merge_entry_add_pair (entry, self->people[1], self->people[3], taken >> 1);
  id = vst_test_hub_do (&self->hub, &vst_merge_do, entry, error);

  return id != NULL ? *id : 0;
}

gboolean
vst_test_merge_take_apart (VstTestMerge *self,
                           gint64 id,
                           VstMergeLater later,
                           GError **error)
{
  const VstMergeApart apart = { id, later };

  return vst_test_hub_do (&self->hub, &vst_merge_do_take_apart, &apart, error) != NULL;
}
