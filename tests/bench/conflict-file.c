/* conflict-file.c: the same two years of appointments in two files, one encrypted, one not
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-date.h"
#include "vst-schema.h"

#include "conflict.h"
#include "tokens.h"

/* A partner, with a room. */
static const VstSql add_agency = { "bench.agency", "INSERT INTO agency (id, name_en, name_fr, kind) VALUES ($1, 'A', 'A', 'other')", TRUE };
static const VstSql add_provider = { "bench.provider", "INSERT INTO provider (id, agency_id, name) VALUES ($1, $1, 'P')", TRUE };
static const VstSql add_room = { "bench.room", "INSERT INTO room (id, name_en, name_fr) VALUES ($1, 'R', 'R')", TRUE };

/* A family of one. */
static const VstSql add_family = { "bench.family", "INSERT INTO family (id, file_number, opened_on) VALUES ($1, $2, '2026-01-05')", TRUE };
static const VstSql add_person = { "bench.person", "INSERT INTO person (id, display_name) VALUES ($1, $2)", TRUE };

static const VstSql add_appointment = {
  "bench.appointment",
  "INSERT INTO appointment (id, day, from_minute, to_minute, zone, agency_id, room_id, family_id) "
  "VALUES ($1, $2, $3, $4, 'America/Toronto', $5, $5, $6)",
  TRUE
};
static const VstSql add_whom = { "bench.whom", "INSERT INTO appointment_person (appointment_id, person_id) VALUES ($1, $2)", TRUE };
static const VstSql add_by_whom = { "bench.by_whom", "INSERT INTO appointment_provider (appointment_id, provider_id) VALUES ($1, $2)", TRUE };

static void
run (VstDb *db,
     const VstSql *sql,
     gint64 first,
     gint64 second,
     const char *text)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_bind_int (stmt, 1, first);
  if (text != NULL)
    vst_stmt_bind_text (stmt, 2, text);
  else if (second != 0)
    vst_stmt_bind_int (stmt, 2, second);

  if (!vst_stmt_run (stmt, &error))
    g_error ("%s", error->message);
}

static void
book (VstDb *db,
      gint64 id,
      const char *day,
      int slot,
      gint64 column)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &add_appointment);
  g_autoptr (GError) error = NULL;
  gint64 person = 1 + id % BENCH_FAMILIES;

  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_text (stmt, 2, day);
  vst_stmt_bind_int (stmt, 3, 9 * 60 + slot * 30);
  vst_stmt_bind_int (stmt, 4, 9 * 60 + slot * 30 + 30);
  vst_stmt_bind_int (stmt, 5, column);
  vst_stmt_bind_int (stmt, 6, person);
  if (!vst_stmt_run (stmt, &error))
    g_error ("%s", error->message);

  run (db, &add_whom, id, person, NULL);
  run (db, &add_by_whom, id, column, NULL);
}

static void
fill (VstDb *db)
{
  gint64 id = 0;

  for (gint64 i = 1; i <= BENCH_COLUMNS; i++)
    {
      run (db, &add_agency, i, 0, NULL);
      run (db, &add_provider, i, 0, NULL);
      run (db, &add_room, i, 0, NULL);
    }

  for (gint64 i = 1; i <= BENCH_FAMILIES; i++)
    {
      g_autofree char *number = g_strdup_printf ("26-%06d", (int) i);

      run (db, &add_family, i, 0, number);
      run (db, &add_person, i, 0, number);
    }

  for (int d = 0; d < BENCH_DAYS; d++)
    {
      g_autofree char *day = vst_day_add_days (BENCH_FIRST_DAY, d);

      for (int slot = 0; slot < BENCH_SLOTS; slot++)
        for (gint64 column = 1; column <= BENCH_COLUMNS; column++)
          book (db, ++id, day, slot, column);
    }
}

int
main (int argc,
      char *argv[])
{
  const char *stamp = argv[1];

  /* Of an earlier run. */
  if (g_file_test (stamp, G_FILE_TEST_EXISTS))
    return 0;

  for (int plain = FALSE; plain <= TRUE; plain++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VstDb) db = bench_tokens_open (stamp, plain, VST_DB_CREATE, &error);

      if (db == NULL || !vst_db_migrate (db, vst_schema, &error) || !vst_db_begin (db, &error))
        g_error ("%s", error->message);

      fill (db);

      if (!vst_db_commit (db, &error) || !vst_db_checkpoint (db, &error))
        g_error ("%s", error->message);
    }

  return g_file_set_contents (stamp, "", 0, NULL) ? 0 : 1;
}
