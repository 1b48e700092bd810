/* test-visit-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-date.h"
#include "vst-test-visit.h"

#define MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

/* A visit in one line: state, whom for, who came, whether the times are set. */
static const VstSql waiting_for = {
  "test.waiting_for",
  "SELECT EXISTS (SELECT 1 FROM appointment WHERE visit_id = $1 AND state = 'arrived')",
  TRUE
};
static const VstSql tell = {
  "test.tell",
  "SELECT coalesce (group_concat (line, '; '), '') FROM ("
  "SELECT v.state || coalesce (' ' || v.reason, '') || coalesce (' for ' || v.agency_id, '')"
  " || coalesce (' at ' || v.from_minute, '') || ' came '"
  " || (SELECT sum (came) || ' of ' || count (*) FROM visit_person WHERE visit_id = v.id)"
  " || CASE WHEN arrived_at IS NULL THEN '' ELSE ' here' END || CASE WHEN left_at IS NULL THEN '' ELSE ' gone' END"
  " || ' steps ' || (SELECT count (*) FROM visit_event WHERE visit_id = v.id) AS line"
  " FROM visit AS v WHERE family_id IS NOT NULL ORDER BY v.id)",
  TRUE
};
static const VstSql states = { "test.states", "SELECT group_concat (state, ' ') FROM (SELECT state FROM visit ORDER BY id)", TRUE };
static const VstSql nameless = {
  "test.nameless", "SELECT group_concat (anonymous_no || ':' || adults || '+' || children || ' ' || state, '; ') FROM visit", TRUE
};
static const VstSql put_back_a_day = {
  "test.put_back_a_day",
  "UPDATE visit SET day = '2026-01-05', arrived_at = arrived_at - 86400000000 * 400 WHERE id = $1",
  TRUE
};
static const VstSql set_state = {
  "test.set_state",
  "UPDATE visit SET state = $2, reason = CASE WHEN $2 IN ('did_not_come', 'turned_away') THEN 'dnc_unknown' END,"
  " arrived_at = CASE WHEN $2 IN ('expected', 'did_not_come') THEN NULL ELSE 1 END WHERE id = $1",
  TRUE
};
static const VstSql add_bare = {
  "test.add_bare", "INSERT INTO visit (day, anonymous_no, origin, state, arrived_at) VALUES ('2026-02-03', 1, 'walk_in', $1, $2) RETURNING id", TRUE
};
static const VstSql drop_bare = { "test.drop_bare", "DELETE FROM visit WHERE id = $1", TRUE };

static void
assert_told (VstTestHub *self,
             const char *line)
{
  g_autofree char *text = vst_test_visit_read (self, &tell);

  g_assert_cmpstr (text, ==, line);
}

static void
undo (VstTestHub *self)
{
  vst_test_family_undo (self);
}

static void
test_a_day_with_two_partners (VstTestHub *self,
                              gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_visit_family (self, "Noor", "Haddad", people);
  gint64 visit_id = vst_test_visit_expect (self, family_id, 600, 1, people, 1);

  g_assert_cmpint (vst_test_visit_expect (self, family_id, 540, 2, people, 2), ==, visit_id);
  assert_told (self, "expected at 540 came 0 of 2 steps 0");

  g_assert_cmpint (vst_test_visit_arrive (self, 0, family_id), ==, visit_id);
  assert_told (self, "waiting for 2 at 540 came 2 of 2 here steps 1");

  vst_test_visit_do (self, &vst_visit_do_hand_over, visit_id, 0, NULL, -1);
  assert_told (self, "with_partner for 2 at 540 came 2 of 2 here steps 2");
  vst_test_visit_do (self, &vst_visit_do_leave, visit_id, 0, NULL, -1);
  assert_told (self, "left at 540 came 2 of 2 here gone steps 3");

  vst_test_visit_do (self, &vst_visit_do_back, visit_id, 0, NULL, -1);
  assert_told (self, "with_partner for 2 at 540 came 2 of 2 here steps 2");
  vst_test_visit_do (self, &vst_visit_do_back, visit_id, 0, NULL, -1);
  vst_test_visit_do (self, &vst_visit_do_back, visit_id, 0, NULL, -1);
  assert_told (self, "expected at 540 came 0 of 2 steps 0");
  vst_test_visit_do (self, &vst_visit_do_back, visit_id, 0, NULL, VST_ERROR_RULE);

  /* Each of the six is undone. */
  for (guint i = 0; i < 6; i++)
    undo (self);
  assert_told (self, "expected at 540 came 0 of 2 steps 0");
  undo (self);
  assert_told (self, "expected at 600 came 0 of 1 steps 0");
}

static void
test_only_some_came (VstTestHub *self,
                     gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_visit_family (self, "Chantal", "Bélanger", people);
  gint64 visit_id = vst_test_visit_expect (self, family_id, 600, 1, people, 2);
  g_autoptr (VstVisitArrival) arrival = NULL;
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;

  arrival = vst_visit_arrival_new (visit_id, 0, 0, 0, people, 1);
  id = vst_test_hub_do (self, &vst_visit_do_arrive, arrival, &error);
  g_assert_no_error (error);
  assert_told (self, "waiting for 1 at 600 came 1 of 2 here steps 1");

  g_array_set_size (arrival->people, 0);
  g_array_append_val (arrival->people, people[1]);
  g_assert_nonnull (vst_test_hub_do (self, &vst_visit_do_amend, arrival, &error));
  g_assert_no_error (error);
  assert_told (self, "waiting for 1 at 600 came 1 of 2 here steps 1");

  g_assert_null (vst_test_hub_do (self, &vst_visit_do_arrive, arrival, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_HERE_ALREADY);
}

static void
test_a_family_walks_in_and_comes_back (VstTestHub *self,
                                       gconstpointer data)
{
  gint64 family_id = vst_test_visit_family (self, "Amélie", "Tremblay", NULL);
  gint64 visit_id = vst_test_visit_arrive (self, 0, family_id);

  assert_told (self, "arrived came 2 of 2 here steps 1");
  vst_test_visit_do (self, &vst_visit_do_leave, visit_id, 0, NULL, -1);
  g_assert_cmpint (vst_test_visit_arrive (self, 0, family_id), ==, visit_id);
  assert_told (self, "arrived came 2 of 2 here steps 3");

  vst_test_visit_do (self, &vst_visit_do_back, visit_id, 0, NULL, -1);
  assert_told (self, "left came 2 of 2 here gone steps 2");
  vst_test_visit_do (self, &vst_visit_do_back, visit_id, 0, NULL, -1);
  vst_test_visit_do (self, &vst_visit_do_back, visit_id, 0, NULL, -1);
  assert_told (self, "");
  undo (self);
  assert_told (self, "arrived came 2 of 2 here steps 1");
}

static void
test_nobody_is_asked_for_a_name (VstTestHub *self,
                                 gconstpointer data)
{
  VstVisitParty party = { 1, 2, 0 };
  VstVisitParty none = { 0, 0, 0 };
  g_autofree gint64 *first = NULL;
  g_autofree gint64 *second = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  first = vst_test_hub_do (self, &vst_visit_do_nameless, &party, &error);
  g_assert_no_error (error);
  second = vst_test_hub_do (self, &vst_visit_do_nameless, &party, &error);
  g_assert_no_error (error);
  vst_test_visit_do (self, &vst_visit_do_leave, *first, 0, NULL, -1);
  text = vst_test_visit_read (self, &nameless);
  g_assert_cmpstr (text, ==, "1:1+2 left; 2:1+2 arrived");

  g_assert_null (vst_test_hub_do (self, &vst_visit_do_nameless, &none, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
}

static void
test_reasons_have_no_blame_but_are_needed (VstTestHub *self,
                                           gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_visit_family (self, "Daniel", "Ouellet", people);
  gint64 visit_id = vst_test_visit_expect (self, family_id, 600, 1, people, 2);

  vst_test_visit_do (self, &vst_visit_do_miss, visit_id, 0, NULL, VST_ERROR_INVALID);
  vst_test_visit_do (self, &vst_visit_do_miss, visit_id, 0, "ta_chose", VST_ERROR_INVALID);
  vst_test_visit_do (self, &vst_visit_do_miss, visit_id, 0, "dnc_transport", -1);
  assert_told (self, "did_not_come dnc_transport at 600 came 0 of 2 steps 1");
  vst_test_visit_do (self, &vst_visit_do_leave, visit_id, 0, NULL, VST_ERROR_RULE);

  /* She comes late after all; a step back is before both. */
  vst_test_visit_arrive (self, visit_id, 0);
  assert_told (self, "waiting for 1 at 600 came 2 of 2 here steps 2");
  vst_test_visit_do (self, &vst_visit_do_back, visit_id, 0, NULL, -1);
  assert_told (self, "expected at 600 came 0 of 2 steps 0");

  vst_test_visit_do (self, &vst_visit_do_turn_away, visit_id, 0, "ta_capacity", -1);
  assert_told (self, "turned_away ta_capacity at 600 came 0 of 2 here gone steps 1");
  undo (self);

  /* Whoever missed her time and books anew is expected again. */
  vst_test_visit_do (self, &vst_visit_do_miss, visit_id, 0, "dnc_forgot", -1);
  g_assert_cmpint (vst_test_visit_expect (self, family_id, 900, 2, people, 1), ==, visit_id);
  assert_told (self, "expected at 600 came 0 of 2 steps 0");
}

static void
test_what_is_taken_back_leaves_nothing (VstTestHub *self,
                                        gconstpointer data)
{
  gint64 people[2];
  gint64 family_id = vst_test_visit_family (self, "Hélène", "Simard", people);
  VstVisitPart lunch = { "meal", 7, 0, 720, 780, 0, "Lunch", "Dîner" };
  VstVisitPart group = { "session", 8, 0, 660, 720, 1, "Group", "Groupe" };
  gint64 visit_id;

  group.person_id = people[1];
  visit_id = vst_test_visit_expect (self, family_id, 540, 1, people, 1);
  g_assert_cmpint (vst_test_visit_part (self, family_id, &group), ==, visit_id);
  assert_told (self, "expected at 540 came 0 of 2 steps 0");

  vst_test_visit_unbook (self, visit_id, 540);
  assert_told (self, "expected at 660 came 0 of 1 steps 0");

  g_assert_cmpint (vst_test_visit_part (self, family_id, &lunch), ==, visit_id);
  vst_test_visit_unpart (self, "session", 8);
  assert_told (self, "expected at 720 came 0 of 1 steps 0");
  vst_test_visit_unpart (self, "meal", 7);
  assert_told (self, "");
  undo (self);
  assert_told (self, "expected at 720 came 0 of 1 steps 0");

  /* Somebody who is here stays here. */
  vst_test_visit_arrive (self, visit_id, 0);
  vst_test_visit_unpart (self, "meal", 7);
  assert_told (self, "arrived came 1 of 1 here steps 1");
}

static void
test_times_that_do_not_fit (VstTestHub *self,
                            gconstpointer data)
{
  gint64 family_id = vst_test_visit_family (self, "Lan", "Nguyen", NULL);
  gint64 visit_id = vst_test_visit_arrive (self, 0, family_id);
  gint64 now = g_get_real_time ();
  g_autoptr (VstVisitArrival) amend = vst_visit_arrival_new (visit_id, 0, 0, now + 60 * MINUTE, NULL, 0);
  g_autoptr (GError) error = NULL;

  vst_test_visit_do (self, &vst_visit_do_leave, visit_id, now + MINUTE, NULL, VST_ERROR_TIME);
  vst_test_visit_do (self, &vst_visit_do_leave, visit_id, now - 10 * MINUTE, NULL, VST_ERROR_TIME);
  g_assert_null (vst_test_hub_do (self, &vst_visit_do_amend, amend, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_TIME);
  g_clear_error (&error);

  amend->at = now - 3 * 24 * 60 * MINUTE;
  g_assert_null (vst_test_hub_do (self, &vst_visit_do_amend, amend, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_TIME);
}

static void
run (VstTestHub *self,
     const VstSql *sql,
     gint64 id)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static void
test_the_next_morning_puts_it_right (VstTestHub *self,
                                     gconstpointer data)
{
  gint64 family_id = vst_test_visit_family (self, "Kim", "Doan", NULL);
  gint64 visit_id = vst_test_visit_arrive (self, 0, family_id);
  g_autoptr (GDateTime) half_past_four = NULL;
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autofree gint64 *open = NULL;
  g_autofree gint64 *none = NULL;
  g_autoptr (GError) error = NULL;

  run (self, &put_back_a_day, visit_id);
  open = vst_test_hub_read (self, &vst_visit_read_open, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (*open, ==, 1);

  g_assert_nonnull (vst_test_hub_do (self, &vst_visit_do_sweep, NULL, &error));
  g_assert_no_error (error);
  assert_told (self, "left_unrecorded came 2 of 2 here steps 2");
  none = vst_test_hub_read (self, &vst_visit_read_open, NULL, &error);
  g_assert_cmpint (*none, ==, 0);

  /* It is no act that Ctrl+Z would take back, and it takes a time to mend. */
  vst_test_visit_do (self, &vst_visit_do_leave, visit_id, 0, NULL, VST_ERROR_TIME);
  half_past_four = g_date_time_new (zone, 2026, 1, 5, 16, 30, 0);
  vst_test_visit_do (self, &vst_visit_do_leave, visit_id, g_date_time_to_unix (half_past_four) * G_USEC_PER_SEC, NULL, -1);
  assert_told (self, "left came 2 of 2 here gone steps 3");
  undo (self);
  assert_told (self, "left_unrecorded came 2 of 2 here steps 2");
}

/* Whatever writes to the file, it holds the same steps as the program. */
static void
test_the_database_knows_the_steps (VstTestHub *self,
                                   gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);

  for (guint from = 0; from < VST_VISIT_N_STATES; from++)
    for (guint to = 0; to < VST_VISIT_N_STATES; to++)
      {
        g_autoptr (VstStmt) add = vst_db_prepare (db, &add_bare);
        g_autoptr (VstStmt) set = NULL;
        g_autoptr (VstStmt) drop = NULL;
        g_autoptr (GError) error = NULL;
        gboolean begins = from == VST_VISIT_EXPECTED || from == VST_VISIT_ARRIVED || from == VST_VISIT_WAITING;
        gint64 id;

        if (!begins)
          continue;

        vst_stmt_bind_text (add, 1, vst_visit_state_code (from));
        if (from == VST_VISIT_EXPECTED)
          vst_stmt_bind_null (add, 2);
        else
          vst_stmt_bind_int (add, 2, 1);

        id = vst_stmt_add (add, &error);
        g_assert_no_error (error);

        set = vst_db_prepare (db, &set_state);
        vst_stmt_bind_int (set, 1, id);
        vst_stmt_bind_text (set, 2, vst_visit_state_code (to));

        if (from == to || vst_visit_may_become (from, to) || vst_visit_may_become (to, from))
          {
            vst_stmt_run (set, &error);
            g_assert_no_error (error);
          }
        else
          {
            g_assert_false (vst_stmt_run (set, &error));
            g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
            g_clear_error (&error);
          }

        drop = vst_db_prepare (db, &drop_bare);
        vst_stmt_bind_int (drop, 1, id);
        vst_stmt_run (drop, &error);
        g_assert_no_error (error);
      }
}

static gboolean
waits_for_somebody (VstDb *db,
                    gint64 visit_id)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &waiting_for);

  vst_stmt_bind_int (stmt, 1, visit_id);
  vst_stmt_one (stmt, NULL);

  return vst_stmt_get_int (stmt, 0) != 0;
}

#define N_VISITS 5
#define N_STEPS 400

/* Many steps at random, forward, back and undone, beside a plain list of states. */
static void
test_random_days_agree_with_a_plain_list (VstTestHub *self,
                                          gconstpointer data)
{
  static const struct
  {
    const VstDeed *deed;
    VstVisitState state;
    const char *reason;
  } steps[] = {
    { &vst_visit_do_arrive, VST_VISIT_WAITING, NULL },
    { &vst_visit_do_wait, VST_VISIT_WAITING, NULL },
    { &vst_visit_do_hand_over, VST_VISIT_WITH_PARTNER, NULL },
    { &vst_visit_do_leave, VST_VISIT_LEFT, NULL },
    { &vst_visit_do_unseen, VST_VISIT_LEFT_UNSEEN, NULL },
    { &vst_visit_do_miss, VST_VISIT_DID_NOT_COME, "dnc_unknown" },
    { &vst_visit_do_turn_away, VST_VISIT_TURNED_AWAY, "ta_closed" },
    { &vst_visit_do_back, VST_VISIT_N_STATES, NULL },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  GString *list[N_VISITS];
  gint64 ids[N_VISITS];
  guint done = 0, refused = 0;

  for (guint i = 0; i < N_VISITS; i++)
    {
      gint64 people[2];
      gint64 family_id = vst_test_visit_family (self, "Mei", "Chen", people);

      ids[i] = vst_test_visit_expect (self, family_id, 600 + 30 * (int) i, 1, people, 1);
      list[i] = g_string_new ("\001"); /* a byte a state, one above its number */
    }

  for (guint n = 0; n < N_STEPS; n++)
    {
      guint i = (guint) g_rand_int_range (rand, 0, N_VISITS);
      guint k = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (steps));
      VstVisitChange change = { .visit_id = ids[i], .agency_id = 1, .reason = (char *) steps[k].reason };
      VstVisitArrival arrival = { .visit_id = ids[i] };
      gboolean arrives = steps[k].deed == &vst_visit_do_arrive;
      VstVisitState now = list[i]->str[list[i]->len - 1] - 1;
      g_autofree char *before = g_strdup (list[i]->str);
      g_autoptr (GError) error = NULL;
      g_autoptr (VstStmt) stmt = NULL;
      gboolean may;
      gpointer result;

      if (steps[k].state == VST_VISIT_N_STATES)
        {
          may = list[i]->len > 1;
          if (may)
            do
              g_string_truncate (list[i], list[i]->len - 1);
            while (list[i]->len > 1 && strchr ("\010\011", list[i]->str[list[i]->len - 1]) != NULL);
        }
      else
        {
          may = vst_visit_may_become (now, steps[k].state) && !(arrives && vst_visit_is_on_site (now));
          /* Waiting is for those who are here; others arrive. */
          if (steps[k].deed == &vst_visit_do_wait && !vst_visit_is_on_site (now))
            may = FALSE;
          if (may)
            g_string_append_c (list[i], (char) (steps[k].state + 1));
        }

      result = vst_test_hub_do (self, steps[k].deed, arrives ? (gpointer) &arrival : &change, &error);
      g_assert_cmpint (result != NULL, ==, may);
      if (arrives)
        g_free (result);
      may ? done++ : refused++;

      /* Whose appointment is done comes back to nobody in particular. */
      if (arrives && may && !waits_for_somebody (db, ids[i]))
        list[i]->str[list[i]->len - 1] = VST_VISIT_ARRIVED + 1;

      if (may && g_rand_int_range (rand, 0, 4) == 0)
        {
          undo (self);
          g_string_assign (list[i], before);
        }

      stmt = vst_db_prepare (db, &states);
      vst_stmt_one (stmt, NULL);
      {
        g_auto (GStrv) words = g_strsplit (vst_stmt_get_text (stmt, 0), " ", -1);

        for (guint j = 0; j < N_VISITS; j++)
          g_assert_cmpstr (words[j], ==, vst_visit_state_code (list[j]->str[list[j]->len - 1] - 1));
      }
    }

  for (guint i = 0; i < N_VISITS; i++)
    g_string_free (list[i], TRUE);

  g_test_message ("%u steps, %u refused", done, refused);
  g_assert_cmpuint (done, >, 100);
  g_assert_cmpuint (refused, >, 50);
}

static void
test_who_may_not_receive_is_refused (VstTestHub *self,
                                     gconstpointer data)
{
  gint64 family_id = vst_test_visit_family (self, "Abdi", "Mohamed", NULL);
  VstVisitArrival arrival = { .family_id = family_id };
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_PARTNER);
  g_assert_null (vst_test_hub_do (self, &vst_visit_do_arrive, &arrival, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

#define ADD(name, test) g_test_add (name, VstTestHub, NULL, vst_test_visit_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/visit-store/a-day-with-two-partners", test_a_day_with_two_partners);
  ADD ("/visit-store/only-some-came", test_only_some_came);
  ADD ("/visit-store/a-family-walks-in-and-comes-back", test_a_family_walks_in_and_comes_back);
  ADD ("/visit-store/nobody-is-asked-for-a-name", test_nobody_is_asked_for_a_name);
  ADD ("/visit-store/reasons-have-no-blame-but-are-needed", test_reasons_have_no_blame_but_are_needed);
  ADD ("/visit-store/what-is-taken-back-leaves-nothing", test_what_is_taken_back_leaves_nothing);
  ADD ("/visit-store/times-that-do-not-fit", test_times_that_do_not_fit);
  ADD ("/visit-store/the-next-morning-puts-it-right", test_the_next_morning_puts_it_right);
  ADD ("/visit-store/the-database-knows-the-steps", test_the_database_knows_the_steps);
  ADD ("/visit-store/random-days-agree-with-a-plain-list", test_random_days_agree_with_a_plain_list);
  ADD ("/visit-store/who-may-not-receive-is-refused", test_who_may_not_receive_is_refused);

  return g_test_run ();
}
