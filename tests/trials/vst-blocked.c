/* vst-blocked.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-blocked.h"

#include <string.h>

#include "blocked-sql.h"
#include "vst-rooms.h"

const char *const vst_blocked_held[] = { "common_", "held_", "both_", "block", NULL };
const char *const vst_blocked_secret[] = { "common_", "secret_families", "secret_people", "secret_children", "secret_members", "secret_small",
                                           "both_", "block", "secret_tokens", "secret_same", "secret_contacts", "secret_keys", "secret_alerts",
                                           "secret_messages", "secret_parts", "secret_events", "secret_chit", "secret_attendance",
                                           "secret_acts", "secret_looks", "secret_relations", "secret_answers", "secret_custody", "secret_expected", "secret_episodes", "secret_stories", "secret_consents", "secret_consent_events", "secret_releases", "secret_disclosures", "secret_directives", "secret_matches", "secret_look_alikes", "secret_merges", "secret_joined", NULL };

void
vst_blocked_set_up (VstTrial *self,
                    gconstpointer data)
{
  vst_rooms_register ();
  vst_trial_set_up (self, data);
}

void
vst_blocked_make (VstTrial *self,
                  const char *const *rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = vst_trial_open_db (self, &error);

  g_assert_no_error (error);

  for (guint i = 0; rows[i] != NULL; i++)
    for (const VstSql *sql = vst_sql_blocked; sql->name != NULL; sql++)
      if (g_str_has_prefix (sql->name + strlen ("blocked."), rows[i]))
        vst_trial_run (db, sql);
}
