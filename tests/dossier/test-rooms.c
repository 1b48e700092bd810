/* test-rooms.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registered-sql.h"
#include "vst-hub-room.h"
#include "vst-rooms.h"
#include "vst-test-hub.h"

static void
set_up (VstTestHub *self,
        gconstpointer data)
{
  vst_rooms_register ();
  vst_test_hub_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
}

static const VstAbout *
find_about (const char *table,
            const char *column)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstAbout *about = (*room)->about; about != NULL && about->table != NULL; about++)
      if (g_str_equal (about->table, table) && (column == NULL || g_str_equal (about->column, column)))
        return about;

  return NULL;
}

/* Merging, exporting and destroying a file go by what the rooms have told: a
 * column they forgot would be left behind.
 */
static void
test_every_column_about_somebody_is_registered (VstTestHub *self,
                                                gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_REGISTERED_COLUMNS);
  g_autoptr (GError) error = NULL;
  guint n_columns = 0;

  while (vst_stmt_step (stmt, &error) == VST_STEP_ROW)
    {
      const char *table = vst_stmt_get_text (stmt, 0);
      const char *column = vst_stmt_get_text (stmt, 1);
      const VstAbout *about = find_about (table, column);

      if (about == NULL)
        g_test_fail_printf ("No room has told that %s.%s is about somebody", table, column);
      else if (!g_str_equal (about->of, vst_stmt_get_text (stmt, 2)))
        g_test_fail_printf ("%s.%s is told to be about a %s", table, column, about->of);

      n_columns++;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (n_columns, >, 10);
}

static void
test_what_is_registered_is_there (VstTestHub *self,
                                  gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const VstAbout *about = (*room)->about; about != NULL && about->table != NULL; about++)
      {
        g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_REGISTERED_POINTS);
        g_autoptr (GError) error = NULL;

        vst_stmt_bind_text (stmt, 1, about->table);
        vst_stmt_bind_text (stmt, 2, about->column);
        vst_stmt_bind_text (stmt, 3, about->of);
        vst_stmt_one (stmt, &error);
        g_assert_no_error (error);

        if (vst_stmt_get_int (stmt, 0) != 1)
          g_test_fail_printf ("%s.%s doesn’t point to %s", about->table, about->column, about->of);
      }
}

/* A table that only seen_ views may name is about people, and says how. */
static void
test_every_table_of_people_says_about_whom (VstTestHub *self,
                                            gconstpointer data)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (const char *const *table = (*room)->people; table != NULL && *table != NULL; table++)
      if (!g_str_equal (*table, "person") && !g_str_equal (*table, "family") && find_about (*table, NULL) == NULL)
        g_test_fail_printf ("No room has told how %s is about people", *table);
}

static void
make (VstDb *db,
      const VstSql *sql)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

/* Which a connection makes for itself when there is something to hide. */
static void
make_hidden_tables (VstDb *db)
{
  static const char *const tables[] = {
    "hidden.families", "hidden.people", "hidden.parts", "hidden.records", "hidden.withheld", NULL
  };
  guint n_made = 0;

  for (const VstSql *const *sql = vst_hub_room.statements; *sql != NULL; sql++)
    for (const VstSql *one = *sql; one->name != NULL; one++)
      if (g_strv_contains (tables, one->name))
        {
          make (db, one);
          n_made++;
        }

  g_assert_cmpuint (n_made, ==, G_N_ELEMENTS (tables) - 1);

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    {
      for (const VstShield *shield = (*room)->shields; shield != NULL && shield->table != NULL; shield++)
        make (db, shield->shown);

      for (guint i = 0; (*room)->indexes != NULL && (*room)->indexes[i] != NULL; i++)
        make (db, (*room)->indexes[i]);
    }
}

/* Each view of people has one that stands before it, and leaves out who is hidden. */
static void
test_every_view_has_its_veil (VstTestHub *self,
                              gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_REGISTERED_VIEWS);
  g_autoptr (GError) error = NULL;
  guint n_views = 0;

  while (vst_stmt_step (stmt, &error) == VST_STEP_ROW)
    {
      g_autofree char *begins = g_strdup_printf ("CREATE TEMP VIEW IF NOT EXISTS %s AS\n", vst_stmt_get_text (stmt, 0));
      gboolean found = FALSE;

      for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
        for (guint i = 0; (*room)->veils != NULL && (*room)->veils[i] != NULL; i++)
          found |= g_str_has_prefix ((*room)->veils[i]->text, begins);

      if (!found)
        g_test_fail_printf ("No room has a veil for %s", vst_stmt_get_text (stmt, 0));

      n_views++;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (n_views, >, 20);
}

static void
test_statements_are_good_sql (VstTestHub *self,
                              gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  make_hidden_tables (db);
  vst_db_protect (db, vst_room_get_people ());

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->statements[i] != NULL; i++)
      for (const VstSql *sql = (*room)->statements[i]; sql->name != NULL; sql++)
        {
          g_autoptr (GError) error = NULL;

          if (!vst_db_understands (db, sql, &error))
            g_test_fail_printf ("%s, %s: %s", (*room)->name, sql->name, error->message);
        }
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/rooms/every-column-about-somebody-is-registered", test_every_column_about_somebody_is_registered);
  ADD ("/rooms/what-is-registered-is-there", test_what_is_registered_is_there);
  ADD ("/rooms/every-table-of-people-says-about-whom", test_every_table_of_people_says_about_whom);
  ADD ("/rooms/every-view-has-its-veil", test_every_view_has_its_veil);
  ADD ("/rooms/statements-are-good-sql", test_statements_are_good_sql);

  return g_test_run ();
}
