/* test-blocked.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "vst-blocked.h"
#include "vst-room.h"

static const char *const texts[] = {
  "", "2026-05-04", "1990-01-01", "amina", "secret", "26-001001", "26-003101", "26-002101", "family", "visit", "active", "issued",
  "last4", "101", "125", "~"
};

static const gint64 numbers[] = { 0, 1, 2, 3, 4, 12, 101, 110, 120, 125, 130, 201, 225, 1101, 2101 };

#define N_VALUES (G_N_ELEMENTS (texts) + G_N_ELEMENTS (numbers))
#define N_FILLS 8

static int
count_parameters (const VstSql *sql)
{
  int most = 0;

  for (const char *p = sql->text; (p = strchr (p, '$')) != NULL; p++)
    most = MAX (most, atoi (p + 1));

  return most;
}

static void
bind_value (VstStmt *stmt,
            int index,
            guint value)
{
  if (value < G_N_ELEMENTS (texts))
    vst_stmt_bind_text (stmt, index, texts[value]);
  else
    vst_stmt_bind_int (stmt, index, numbers[value - G_N_ELEMENTS (texts)]);
}

static void
bind_blob (VstStmt *stmt,
           int index)
{
  g_autoptr (GBytes) mac = g_bytes_new ("\001", 1);

  vst_stmt_bind_bytes (stmt, index, mac);
}

/* In some of the ways somebody could ask: the value first, or after a day or a table. */
static void
bind_all (VstStmt *stmt,
          int n_parameters,
          guint value,
          guint fill)
{
  for (int i = 1; i <= n_parameters; i++)
    {
      if (i == (fill == 4 || fill == 6 ? 2 : 1))
        bind_value (stmt, i, value);
      else if (fill == 6 && i == 1)
        vst_stmt_bind_text (stmt, i, "family");
      else if (fill == 0 || (fill == 4 && i == 1) || (fill == 5 && i == 2))
        vst_stmt_bind_text (stmt, i, "2026-05-04");
      else if (fill == 1)
        bind_value (stmt, i, value);
      else if (fill == 2 && i == 2)
        vst_stmt_bind_text (stmt, i, "~");
      else if (fill == 3 && i == 2)
        bind_blob (stmt, i);
      else if (fill == 7 && i == 2)
        vst_stmt_bind_int (stmt, i, 1);
      else
        vst_stmt_bind_int (stmt, i, 1000);
    }
}

static void
add_answer (VstStmt *stmt,
            GString *answers)
{
  g_autoptr (GError) error = NULL;
  VstStep step;

  while ((step = vst_stmt_step (stmt, &error)) == VST_STEP_ROW)
    {
      for (int i = 0; i < vst_stmt_get_n_columns (stmt); i++)
        g_string_append_printf (answers, "%s|", vst_stmt_get_value_type (stmt, i) == VST_VALUE_NULL ? "-" : vst_stmt_get_text (stmt, i));
      g_string_append_c (answers, '\n');
    }

  if (step == VST_STEP_FAILED)
    g_string_append_printf (answers, "%s\n", error->message);
}

static char *
ask (VstView *view,
     const VstSql *sql)
{
  GString *answers = g_string_new (NULL);
  int n_parameters = count_parameters (sql);

  for (guint value = 0; value < (n_parameters > 0 ? N_VALUES : 1); value++)
    for (guint fill = 0; fill < (n_parameters > 1 ? N_FILLS : 1); fill++)
      {
        g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);

        bind_all (stmt, n_parameters, value, fill);
        add_answer (stmt, answers);
      }

  return g_string_free (answers, FALSE);
}

/* All that every statement of every room answers, by its name. */
static GHashTable *
ask_everything (VstView *view)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->statements != NULL && (*room)->statements[i] != NULL; i++)
      for (const VstSql *sql = (*room)->statements[i]; sql->name != NULL; sql++)
        if (vst_blocked_is_asked (sql))
          g_hash_table_insert (all, (gpointer) sql->name, ask (view, sql));

  return all;
}

static VstView *
enter (VstTrial *self)
{
  g_autoptr (GError) error = NULL;
  VstView *view = vst_trial_enter (self, &error);

  g_assert_no_error (error);
  vst_view_refresh (view, &error);
  g_assert_no_error (error);
  g_assert_true (view->veiled);

  return view;
}

/* What is withheld is left out of what is read; deeds go by all that is there. */
static VstView *
enter_to_read (VstTrial *self)
{
  g_autoptr (GError) error = NULL;
  VstView *view = enter (self);

  view->writer = FALSE;
  g_clear_pointer (&view->hidden, g_bytes_unref);
  vst_view_refresh (view, &error);
  g_assert_no_error (error);

  return view;
}

/* Twenty families, of whom she would learn from every table: nothing of what she
 * can ask differs from a hub in which somebody without a name takes up as much.
 */
static void
test_everything_is_as_if_they_were_not_there (VstTrial *self,
                                              gconstpointer data)
{
  g_autoptr (GHashTable) without = NULL;
  g_autoptr (GHashTable) with = NULL;
  GHashTableIter iter;
  gpointer name, answer;
  guint n_bytes = 0;

  vst_blocked_make (self, vst_blocked_held);
  {
    g_autoptr (VstView) view = enter (self);

    without = ask_everything (view);
  }

  vst_trial_start_over (self);
  vst_blocked_make (self, vst_blocked_secret);
  {
    g_autoptr (VstView) view = enter (self);

    with = ask_everything (view);
  }

  g_assert_cmpuint (g_hash_table_size (with), >, 120);
  g_hash_table_iter_init (&iter, with);

  while (g_hash_table_iter_next (&iter, &name, &answer))
    {
      if (g_strcmp0 (answer, g_hash_table_lookup (without, name)) != 0)
        {
          g_test_message ("with: %s\nwithout: %s", (char *) answer, (char *) g_hash_table_lookup (without, name));
          g_test_fail_printf ("%s tells of them", (char *) name);
        }
      if (strstr (answer, "ecret") != NULL)
        g_test_fail_printf ("%s tells a name", (char *) name);

      n_bytes += strlen (answer);
    }

  /* What they take up is told, in a fire, on the sheet of the day, in the book. */
  g_assert_cmpstr (g_hash_table_lookup (with, "evacuation.held"), !=, "");
  g_assert_nonnull (strstr (g_hash_table_lookup (with, "schedule-day.blocks"), "0|0|scheduled|1|-|1|0|10|20|"));
  g_assert_nonnull (strstr (g_hash_table_lookup (with, "chit-list.get"), "101|0|1|B|Taxi|F||101|issued|0|0||"));
  g_test_message ("%u statements, %u bytes, 0 differ", g_hash_table_size (with), n_bytes);
}

/* Read only beside another one, which hides them already. */
static const char *const behind[] = { "seen_appointment_person", "seen_appointment_provider", "seen_contact_key", "seen_latest_consent", "seen_merged", "seen_visit_reason", "seen_open_birth", "seen_open_contact_key", "seen_open_token", "seen_sealed_family", NULL };

/* Whether any statement that reads a view answers otherwise without its veil. */
static gboolean
shows (VstView *view,
       GHashTable *hidden,
       const char *seen)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->statements != NULL && (*room)->statements[i] != NULL; i++)
      for (const VstSql *sql = (*room)->statements[i]; sql->name != NULL; sql++)
        if (vst_blocked_is_asked (sql) && strstr (sql->text, seen) != NULL)
          {
            g_autofree char *answer = ask (view, sql);

            if (!g_str_equal (answer, g_hash_table_lookup (hidden, sql->name)))
              return TRUE;
          }

  return FALSE;
}

/* The test before would see it when one view let them through. */
static void
test_each_view_is_needed (VstTrial *self,
                          gconstpointer data)
{
  g_autoptr (VstView) view = NULL;
  g_autoptr (GHashTable) hidden = NULL;
  g_autoptr (GString) unneeded = g_string_new (NULL);
  static VstSql faults[64]; /* a connection knows each by where it is */
  guint n_veils = 0;

  vst_blocked_make (self, vst_blocked_secret);
  view = enter (self);
  hidden = ask_everything (view);

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->veils != NULL && (*room)->veils[i] != NULL; i++)
      {
        const VstSql *veil = (*room)->veils[i];
        g_auto (GStrv) words = g_strsplit_set (veil->text, " \n", 8);
        g_autofree char *drop = g_strdup_printf ("DROP VIEW temp.%s", words[6]);
        VstSql *fault = &faults[n_veils];

        g_assert_cmpuint (n_veils, <, G_N_ELEMENTS (faults));
        fault->name = "blocked.fault";
        fault->text = drop;
        vst_trial_run (view->db, fault);
        if (!shows (view, hidden, words[6]) && !g_strv_contains (behind, words[6]))
          g_string_append_printf (unneeded, " %s", words[6]);
        vst_trial_run (view->db, veil);
        n_veils++;
      }

  g_assert_cmpuint (n_veils, >, 20);
  if (unneeded->len > 0)
    g_test_fail_printf ("Nothing is seen of a fault in%s", unneeded->str);
}

static const VstSql *
find_veil (const char *seen)
{
  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->veils != NULL && (*room)->veils[i] != NULL; i++)
      {
        g_auto (GStrv) words = g_strsplit_set ((*room)->veils[i]->text, " \n", 8);

        if (g_str_equal (words[6], seen))
          return (*room)->veils[i];
      }

  g_assert_not_reached ();
}

static const char *const known[] = { "common_", "secret_families", "secret_people", "secret_children", "secret_members", "secret_small",
                                     "secret_tokens", "secret_same", NULL };
static const char *const withheld[] = { "both_visits", "both_came", "both_appointments", "both_appointment_p", "both_chits", "both_enrolments",
                                        "both_attendance", "secret_contacts", "secret_keys", "secret_messages", "secret_answers",
                                        "secret_parts", "secret_events", "secret_chit", "secret_attendance", "secret_acts",
                                        "secret_alerts", "secret_stories", "secret_relations", "secret_custody", "secret_consents",
                                        "secret_consent_events", "secret_releases", "secret_disclosures", "withheld_", NULL };
static const char *const elsewhere[] = { "other_", "both_came", "both_appointment_p", "both_attendance", "secret_acts", "withheld_", NULL };

/* What is decided by what is withheld doesn't change with who looks: who may answer
 * for a child, and whether a release counts; and of which answers it may be told that
 * they are withheld is decided by each of them.
 */
static const char *const decided[] = { "giver.givers", "release.cover", "release.covers", "consent.withheld", NULL };

/* She knows them, and sees nothing of what is withheld of their files: as if what
 * takes a place were somebody else's, and the rest nowhere.
 */
static void
test_what_is_withheld_is_as_if_it_were_not_there (VstTrial *self,
                                                  gconstpointer data)
{
  g_autoptr (GHashTable) without = NULL;
  g_autoptr (GHashTable) with = NULL;
  GHashTableIter iter;
  gpointer name, answer;

  vst_blocked_make (self, known);
  vst_blocked_make (self, elsewhere);
  {
    g_autoptr (VstView) view = enter_to_read (self);

    without = ask_everything (view);
  }

  vst_trial_start_over (self);
  vst_blocked_make (self, known);
  vst_blocked_make (self, withheld);
  {
    g_autoptr (VstView) view = enter_to_read (self);

    with = ask_everything (view);
  }

  g_hash_table_iter_init (&iter, with);
  while (g_hash_table_iter_next (&iter, &name, &answer))
    if (!g_strv_contains (decided, name) && g_strcmp0 (answer, g_hash_table_lookup (without, name)) != 0)
      {
        g_test_message ("with: %s\nwithout: %s", (char *) answer, (char *) g_hash_table_lookup (without, name));
        g_test_fail_printf ("%s tells of what is withheld", (char *) name);
      }

  g_assert_nonnull (strstr (g_hash_table_lookup (with, "family.get"), "101|"));
  g_assert_nonnull (strstr (g_hash_table_lookup (with, "chit-list.get"), "101|0|1|B|Taxi|F||101|issued|0|0||"));
}

/* What stands before each list, one after the other taken away: somebody would see it. */
static void
test_each_part_is_withheld_everywhere (VstTrial *self,
                                       gconstpointer data)
{
  static const char *const views[] = { "seen_contact", "seen_message", "seen_visit", "seen_visit_part", "seen_visit_event",
                                       "seen_appointment", "seen_chit", "seen_chit_event", "seen_enrolment",
                                       "seen_attendance", "seen_answer", "seen_act", "seen_alert", "seen_story",
                                       "seen_relation", "seen_custody", "seen_consent", "seen_consent_event", "seen_release",
                                       "seen_disclosure" };
  g_autoptr (VstView) view = NULL;
  g_autoptr (GHashTable) hidden = NULL;
  static VstSql faults[G_N_ELEMENTS (views)];

  vst_blocked_make (self, known);
  vst_blocked_make (self, withheld);
  view = enter_to_read (self);
  hidden = ask_everything (view);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *drop = g_strdup_printf ("DROP VIEW temp.%s", views[i]);
      const VstSql *veil = find_veil (views[i]);

      faults[i] = (VstSql){ "blocked.fault", drop, FALSE };
      vst_trial_run (view->db, &faults[i]);
      if (!shows (view, hidden, views[i]))
        g_test_fail_printf ("Nothing is seen of a fault in %s", views[i]);
      vst_trial_run (view->db, veil);
    }
}

/* What is asked at each key press is found as quickly by who must not know some. */
static void
test_search_scans_and_sorts_nothing (VstTrial *self,
                                     gconstpointer data)
{
  g_autoptr (VstView) view = NULL;
  guint n_plans = 0;

  vst_blocked_make (self, vst_blocked_secret);
  view = enter (self);

  for (const VstRoom *const *room = vst_room_get_all (); *room != NULL; room++)
    for (guint i = 0; (*room)->statements != NULL && (*room)->statements[i] != NULL; i++)
      for (const VstSql *sql = (*room)->statements[i]; sql->name != NULL; sql++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GPtrArray) plan = NULL;

          if (!g_str_has_prefix (sql->name, "found.") && !g_str_has_prefix (sql->name, "search.") &&
              !g_str_has_prefix (sql->name, "candidate."))
            continue;

          plan = vst_db_explain (view->db, sql, &error);
          g_assert_no_error (error);
          n_plans++;

          for (guint j = 0; j < plan->len; j++)
            if ((strstr (plan->pdata[j], "SCAN") != NULL && strstr (plan->pdata[j], "SUBQUERY") == NULL &&
                 strstr (plan->pdata[j], "(subquery") == NULL) ||
                strstr (plan->pdata[j], "TEMP B-TREE") != NULL || strstr (plan->pdata[j], "(kind=?)") != NULL)
              g_test_fail_printf ("%s: %s", sql->name, (char *) plan->pdata[j]);
        }

  g_assert_cmpuint (n_plans, >, 8);
}

#define ADD(path, test) g_test_add (path, VstTrial, NULL, vst_blocked_set_up, test, vst_trial_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/blocked/everything-is-as-if-they-were-not-there", test_everything_is_as_if_they_were_not_there);
  ADD ("/blocked/each-view-is-needed", test_each_view_is_needed);
  ADD ("/blocked/what-is-withheld-is-as-if-it-were-not-there", test_what_is_withheld_is_as_if_it_were_not_there);
  ADD ("/blocked/each-part-is-withheld-everywhere", test_each_part_is_withheld_everywhere);
  ADD ("/blocked/search-scans-and-sorts-nothing", test_search_scans_and_sorts_nothing);

  return g_test_run ();
}
