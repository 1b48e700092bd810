/* people-hub.c: a hub of made-up people, to be searched by the benchmarks
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "vst-family-store.h"
#include "vst-hub-folder.h"
#include "vst-hub-founding.h"
#include "vst-hub-room.h"
#include "vst-seal.h"
#include "vst-test-people.h"
#include "vst-text-search.h"

#include "people.h"

/* Written past the door, which would take a journal of a million acts. */
static const VstSql add_family = { "bench.family", "INSERT INTO family (id, file_number, opened_on) VALUES ($1, $2, '2026-01-01')", TRUE };
static const VstSql add_person = {
  "bench.person", "INSERT INTO person (id, display_name, given_name, family_name, born) VALUES ($1, $2, $3, $4, $5)", TRUE
};
static const VstSql add_member = {
  "bench.member", "INSERT INTO membership (family_id, person_id, role, head) VALUES ($1, $1, 'parent', 1)", TRUE
};
static const VstSql add_token = {
  "bench.token", "INSERT INTO name_token (token, idle, person_id, letters) VALUES ($1, 0, $2, $3) ON CONFLICT DO NOTHING", TRUE
};

static const VstSql add_contact = {
  "bench.contact", "INSERT INTO contact_point (id, person_id, kind, value, hint) VALUES ($1, $1, 'phone', X'', $2)", TRUE
};
static const VstSql add_key = { "bench.key", "INSERT INTO contact_key (kind, mac, contact_id) VALUES ($1, $2, $3)", TRUE };

/* What is made here; a hub of another edition is made anew. */
#define EDITION "2: with phones"

static void
run (VstStmt *stmt)
{
  g_autoptr (GError) error = NULL;

  if (!vst_stmt_run (stmt, &error))
    g_error ("%s", error->message);
  vst_stmt_finish (stmt);
}

static void
add_one (VstDb *db,
         gint64 id,
         const VstTestPerson *person)
{
  g_autofree char *name = g_strjoin (" ", person->given, person->family, NULL);
  g_autofree char *number = g_strdup_printf ("%02u-%06u", (guint) (id / 1000000), (guint) (id % 1000000));
  g_auto (GStrv) tokens = vst_text_tokens (name);
  VstStmt *stmt = vst_db_prepare (db, &add_family);
  guint letters = 0;

  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_text (stmt, 2, number);
  run (stmt);

  stmt = vst_db_prepare (db, &add_person);
  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_text (stmt, 2, name);
  vst_stmt_bind_text (stmt, 3, person->given);
  vst_stmt_bind_text (stmt, 4, person->family);
  vst_stmt_bind_text (stmt, 5, person->born);
  run (stmt);

  stmt = vst_db_prepare (db, &add_member);
  vst_stmt_bind_int (stmt, 1, id);
  run (stmt);

  for (guint i = 0; tokens[i] != NULL; i++)
    letters |= vst_text_letter (tokens[i]);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      stmt = vst_db_prepare (db, &add_token);
      vst_stmt_bind_text (stmt, 1, tokens[i]);
      vst_stmt_bind_int (stmt, 2, id);
      vst_stmt_bind_int (stmt, 3, letters);
      run (stmt);
    }
}

/* What it is found by; what it is, no benchmark opens. */
static void
add_phone (VstDb *db,
           VstKeyRing *ring,
           gint64 id,
           const char *phone)
{
  static const char *const kinds[VST_SEAL_PHONE_TOKENS] = { "last4", "last7", "phone" };
  guint8 tokens[VST_SEAL_PHONE_TOKENS][VST_TOKEN_SIZE];
  VstStmt *stmt = vst_db_prepare (db, &add_contact);

  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_text (stmt, 2, phone + strlen (phone) - 2);
  run (stmt);

  if (vst_seal_phone (ring, 0, phone, tokens) != VST_SEAL_PHONE_TOKENS)
    g_error ("%s is no phone", phone);

  for (guint i = 0; i < VST_SEAL_PHONE_TOKENS; i++)
    {
      g_autoptr (GBytes) mac = g_bytes_new (tokens[i], VST_TOKEN_SIZE);

      stmt = vst_db_prepare (db, &add_key);
      vst_stmt_bind_text (stmt, 1, kinds[i]);
      vst_stmt_bind_bytes (stmt, 2, mac);
      vst_stmt_bind_int (stmt, 3, id);
      run (stmt);
    }
}

/* Whether there is one of this edition from an earlier run. */
static gboolean
is_made (const char *stamp)
{
  g_autofree char *edition = NULL;

  return g_file_get_contents (stamp, &edition, NULL, NULL) && g_str_equal (edition, EDITION);
}

static VstKeyRing *
found (const char *folder,
       GError **error)
{
  static const VstHubFounder founders[] = {
    { "Ada Bench", VST_ROLE_ADMIN | VST_ROLE_COORDINATOR, "en", BENCH_PASSPHRASE, FALSE },
    { "Berthe Bench", VST_ROLE_ADMIN, "fr", BENCH_PASSPHRASE, FALSE },
  };
  static const VstHubSetting settings[] = { { "zone", "America/Toronto" } };
  const VstHubPlan plan = {
    .card = { "Bench", "Bench", VST_ENGLISH, TRUE, VST_HUB_CARD_TIMES },
    .founders = founders,
    .n_founders = G_N_ELEMENTS (founders),
    .settings = settings,
    .n_settings = G_N_ELEMENTS (settings),
    .cost = VST_KEY_COST_FLOOR,
  };
  g_autoptr (VstSecret) recovery = NULL;
  VstKeyRing *ring = NULL;

  return vst_hub_found (folder, &plan, &recovery, &ring, NULL, error) ? ring : NULL;
}

int
main (int argc,
      char *argv[])
{
  const char *stamp = argv[1];
  guint n_people = (guint) strtoul (argv[2], NULL, 10);
  gboolean with_phones = argc > 3;
  g_autofree char *folder = bench_folder (stamp);
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_DATABASE);
  g_autofree char *key_path = g_strconcat (stamp, ".key", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (BENCH_SEED);
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (VstDb) db = NULL;
  g_autoptr (GError) error = NULL;
  const guint8 *key;

  if (is_made (stamp))
    return 0;

  vst_hub_folder_remove (folder);

  vst_room_register (&vst_hub_room);
  vst_room_register (&vst_family_room);

  if (!(ring = found (folder, &error)))
    g_error ("%s", error->message);

  key = vst_secret_get_bytes (vst_key_ring_get_database_key (ring));
  if (!(db = vst_db_open (path, key, VST_DB_NONE, &error)) || !vst_db_begin (db, &error))
    g_error ("%s", error->message);

  for (guint i = 1; i <= n_people; i++)
    {
      g_autoptr (VstTestPerson) person = vst_test_person_make (rand);

      add_one (db, i, person);
      if (with_phones)
        add_phone (db, ring, i, person->phone);
    }

  /* The bare program has no keys file to read: nobody real is in this hub. */
  if (!vst_db_commit (db, &error) || !vst_db_checkpoint (db, &error) ||
      !g_file_set_contents (key_path, (const char *) key, VST_DB_KEY_SIZE, &error) ||
      !g_file_set_contents (stamp, EDITION, -1, &error))
    g_error ("%s", error->message);

  return 0;
}
