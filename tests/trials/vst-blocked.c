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

/* When all of it takes place, in blocked.sql. */
#define DAY "2026-05-04"
#define ZONE "America/Toronto"

const char *const vst_blocked_held[] = { "common_", "held_", "both_", "block", NULL };
const char *const vst_blocked_secret[] = { "common_", "secret_families", "secret_people", "secret_children", "secret_members", "secret_small",
                                           "both_", "block", "secret_tokens", "secret_same", "secret_contacts", "secret_keys", "secret_alerts",
                                           "secret_messages", "secret_parts", "secret_events", "secret_chit", "secret_attendance",
                                           "secret_acts", "secret_told", "secret_mark", "secret_looks", "secret_relations", "secret_answers", "secret_custody", "secret_expected", "secret_episodes", "secret_stories", "secret_consents", "secret_consent_events", "secret_releases", "secret_disclosures", "secret_directives", "secret_matches", "secret_look_alikes", "secret_elsewhere", "secret_merges", "secret_joined", "secret_apart", NULL };

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
  vst_blocked_make_on (self, rows, DAY, ZONE);
}

static void
sql_free (VstSql *sql)
{
  g_free ((char *) sql->text);
  g_free (sql);
}

/* The same on another day, such as today, of another zone. */
void
vst_blocked_make_on (VstTrial *self,
                     const char *const *rows,
                     const char *day,
                     const char *zone)
{
  g_autoptr (GError) error = NULL;
  /* A connection knows each by where it is, so they stay as long. */
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func ((GDestroyNotify) sql_free);
  g_autoptr (VstDb) db = vst_trial_open_db (self, &error);

  g_assert_no_error (error);

  for (guint i = 0; rows[i] != NULL; i++)
    for (const VstSql *sql = vst_sql_blocked; sql->name != NULL; sql++)
      if (g_str_has_prefix (sql->name + strlen ("blocked."), rows[i]))
        {
          g_autoptr (GString) text = g_string_new (sql->text);
          VstSql *other = g_memdup2 (sql, sizeof *sql);

          g_string_replace (text, DAY, day, 0);
          g_string_replace (text, ZONE, zone, 0);
          other->text = g_strdup (text->str);
          g_ptr_array_add (moved, other);
          vst_trial_run (db, other);
        }
}

/* Statements that the hub itself needs whole, and whose answers nobody reads:
 * what acts keep for undo, what is derived, checks, the chain of the journal, what
 * a merge moves once both files are seen, nor what is sealed.
 */
static const char *const unread[] = {
  "access.count", "act.head", "act.since", "act.is_undone", "act.is_there", "act.rows_back", "act.hash_of",
  "audit.acts", "audit.rows", "audit.orphans", "check.access", "check.rows", "check.security", "chit.place",
  "chit.last_events", "chit.rest_of_book", "chit.reported_with", "contact-seal.ids", "contact-seal.whole", "contact.has_plan", "alert.since", "apart.others", "apart.workers", "apart.court_files", "apart.court_file_sealed", "apart.of_worker", "apart-visit.workers_of", "presence-apart.standing",
  "block.hides", "block.told", "consent.last", "directive.hidden", "directive.in_force", "directive.parts", "answer.sealed", "kin.custody_orders", "kin.custody_sealed", "hidden-check.has_family", "hidden-check.has_person", "hidden-check.has_record", "hidden.all_families", "hidden.all_people",
  "person.is_idle", NULL
};

gboolean
vst_blocked_is_asked (const VstSql *sql)
{
  const char *dot = strchr (sql->name, '.');

  return (g_str_has_prefix (sql->text, "SELECT") || g_str_has_prefix (sql->text, "WITH")) &&
         !g_strv_contains (unread, sql->name) && !g_str_equal (dot, ".row") && !g_str_has_suffix (sql->name, "_row") &&
         strstr (sql->name, "shield") == NULL && !g_str_has_prefix (sql->name, "support-check.") && !g_str_has_prefix (sql->name, "merge.") &&
         !g_str_has_prefix (sql->name, "merge-move.") && !g_str_has_prefix (sql->name, "merge-settle.") &&
         !g_str_has_prefix (sql->name, "merge-guard.") && !g_str_has_prefix (sql->name, "merge-later.");
}
