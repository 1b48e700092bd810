/* conflict-check.c: whether somebody, a partner and a room are free, as before each booking
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "vst-date.h"
#include "vst-schedule-room.h"

#include "conflict.h"
#include "tokens.h"

#define CHECKS 100 /* in a round */

static const VstSql *
find_statement (const char *name)
{
  for (const VstSql *const *family = vst_schedule_room.statements; *family != NULL; family++)
    for (const VstSql *sql = *family; sql->name != NULL; sql++)
      if (strcmp (sql->name, name) == 0)
        return sql;

  g_error ("There is no statement %s", name);
}

static gint64
ask (VstDb *db,
     const VstSql *sql,
     gint64 id,
     const char *day)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;
  gint64 sum = 0;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_text (stmt, 2, day);
  vst_stmt_bind_int (stmt, 3, 0);

  while ((step = vst_stmt_step (stmt, &error)) == VST_STEP_ROW)
    sum += vst_stmt_get_int (stmt, 0);

  if (step == VST_STEP_FAILED)
    g_error ("%s", error->message);

  return sum;
}

int
main (int argc,
      char *argv[])
{
  guint rounds = (guint) strtoul (argv[1], NULL, 10);
  const VstSql *of_person = find_statement ("conflict.of_person");
  const VstSql *of_provider = find_statement ("conflict.of_provider");
  const VstSql *of_room = find_statement ("conflict.of_room");
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = bench_tokens_open (g_getenv ("VST_BENCH_CONFLICTS"), PLAIN, VST_DB_READ_ONLY, &error);
  gint64 sum = 0;

  if (db == NULL)
    g_error ("%s", error->message);

  for (guint round = 0; round < rounds; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);

      for (guint i = 0; i < CHECKS; i++)
        {
          g_autofree char *day = vst_day_add_days (BENCH_FIRST_DAY, g_rand_int_range (rand, 0, BENCH_DAYS));
          gint64 column = g_rand_int_range (rand, 1, BENCH_COLUMNS + 1);

          sum += ask (db, of_person, g_rand_int_range (rand, 1, BENCH_FAMILIES + 1), day);
          sum += ask (db, of_provider, column, day);
          sum += ask (db, of_room, column, day);
        }
    }

  g_print ("%" G_GINT64_FORMAT "\n", sum);

  return 0;
}
