/* test-booking-oracle.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-conflict-store.h"
#include "vst-date.h"
#include "vst-test-booking.h"
#include "vst-test-tries.h"

/* Random bookings, moves and cancellations, each foretold by an oracle that
 * knows no index and no database: it looks at every appointment there is.
 */

/* In rounds of weeks that nobody has booked into before: no desk has a day with
 * hundreds of cancelled appointments, which cost the most time and try nothing.
 */
#define ROUNDS 8
#define TRIES VST_TEST_TRIES (40000)
#define FAMILIES 24
#define DAYS 28
#define PAIRS 14
#define AWAY_FROM_ROSE 3
#define FORCED_EVERY 8

typedef struct
{
  gint64 id;
  gint64 revision;
  int family;
  int person; /* 0 the parent, 1 the child, 2 both */
  int agency; /* as in vst-test-booking.h */
  int day;
  int from;
  int to;
  int clean;
  gboolean live;
} Booked;

typedef struct
{
  gint64 family_id[FAMILIES];
  gint64 people[FAMILIES][2];
  gboolean apart[FAMILIES][FAMILIES]; /* their parents, so their children as well */
  gboolean away[FAMILIES];            /* whose parents must not meet agency 1's Rose */
  char days[DAYS][11];
  GPtrArray *booked; /* of Booked */
  GPtrArray *of_day[DAYS];
  GRand *rand;
  guint n_kept;
  guint n_refused;
  guint n_by_meeting;
  guint n_forced;
  guint n_disagreed;
} Oracle;

static const VstSql force = {
  "test.force_row",
  "INSERT INTO appointment (day, from_minute, to_minute, clean_minutes, zone, agency_id, room_id, family_id, state)"
  " VALUES ($1, $2, $3, $4, 'America/Toronto', $5, $6, $7, 'requested') RETURNING id",
  TRUE
};
static const VstSql force_person = {
  "test.force_row_person",
  "INSERT INTO appointment_person (appointment_id, person_id) VALUES ($1, $2) RETURNING id",
  TRUE
};
static const VstSql force_provider = {
  "test.force_row_provider",
  "INSERT INTO appointment_provider (appointment_id, provider_id) VALUES ($1, $2) RETURNING id",
  TRUE
};
static const VstSql force_state = { "test.force_row_state", "UPDATE appointment SET state = 'scheduled' WHERE id = $1", TRUE };
static const VstSql drop_people = { "test.drop_people", "DELETE FROM appointment_person WHERE appointment_id = $1", TRUE };
static const VstSql drop_providers = { "test.drop_providers", "DELETE FROM appointment_provider WHERE appointment_id = $1", TRUE };
static const VstSql drop_row = { "test.drop_row", "DELETE FROM appointment WHERE id = $1", TRUE };

static gboolean
shares_person (const Booked *a,
               const Booked *b)
{
  return a->family == b->family && (a->person == 2 || b->person == 2 || a->person == b->person);
}

/* Mondays 9 to 12; each day 9 to 17; Tuesdays 13 to 16.  The first day is a Monday. */
static gboolean
is_present (const Booked *wanted)
{
  switch (wanted->agency)
    {
    case 1:
      return wanted->day % 7 == 0 && wanted->from >= 9 * 60 && wanted->to <= 12 * 60;
    case 2:
      return wanted->from >= 9 * 60 && wanted->to <= 17 * 60;
    default:
      return wanted->day % 7 == 1 && wanted->from >= 13 * 60 && wanted->to <= 16 * 60;
    }
}

/* How many people, of agency 1's room for four, are in it at a minute. */
static int
count_in_room (Oracle *self,
               const Booked *wanted,
               int minute,
               gint64 except_id)
{
  int n = 0;

  for (guint i = 0; i < self->of_day[wanted->day]->len; i++)
    {
      const Booked *other = g_ptr_array_index (self->of_day[wanted->day], i);

      if (other->live && other->id != except_id && other->agency == wanted->agency &&
          other->from <= minute && minute < other->to + other->clean)
        n += (other->person == 2 ? 2 : 1) + 1;
    }

  return n;
}

static gboolean
is_about (const Booked *a,
          int from,
          int to)
{
  return a->from < to + 15 && from < a->to + 15;
}

/* Rose, whom some must not meet: booked with them, with others while they are in the
 * building, or they while she is with others.
 */
static gboolean
meets_rose (Oracle *self,
            const Booked *wanted,
            gint64 except_id)
{
  gboolean meets = self->away[wanted->family] && wanted->agency == 1;

  for (guint i = 0; i < self->of_day[wanted->day]->len; i++)
    {
      const Booked *other = g_ptr_array_index (self->of_day[wanted->day], i);

      if (other->live && other->id != except_id && is_about (wanted, other->from, other->to))
        meets = meets || (self->away[wanted->family] && other->agency == 1) || (self->away[other->family] && wanted->agency == 1);
    }

  return meets;
}

/* Of which no trigger knows: Mondays 9 to 12. */
static gboolean
comes_while_rose_is_here (Oracle *self,
                          const Booked *wanted)
{
  return self->away[wanted->family] && wanted->day % 7 == 0 && is_about (wanted, 9 * 60, 12 * 60);
}

static guint
foretell (Oracle *self,
          const Booked *wanted,
          gint64 except_id)
{
  guint found = is_present (wanted) ? 0 : VST_CONFLICT_OUTSIDE_PRESENCE;
  int coming = (wanted->person == 2 ? 2 : 1) + 1;

  for (guint i = 0; i < self->of_day[wanted->day]->len; i++)
    {
      const Booked *other = g_ptr_array_index (self->of_day[wanted->day], i);
      gboolean at_once = wanted->from < other->to && other->from < wanted->to;

      if (!other->live || other->id == except_id)
        continue;

      if (at_once && shares_person (wanted, other))
        found |= VST_CONFLICT_PERSON_DOUBLE;
      if (self->apart[wanted->family][other->family] && wanted->from < other->to + 15 && other->from < wanted->to + 15)
        found |= VST_CONFLICT_MUST_NOT_MEET;
      if (wanted->agency == other->agency && wanted->from < other->to + other->clean && other->from < wanted->to + wanted->clean)
        found |= wanted->agency == 3 ? VST_CONFLICT_PROVIDER_DOUBLE : VST_CONFLICT_PROVIDER_DOUBLE | VST_CONFLICT_ROOM_DOUBLE;
    }

  if (meets_rose (self, wanted, except_id) || comes_while_rose_is_here (self, wanted))
    found |= VST_CONFLICT_MUST_NOT_MEET;

  for (int minute = wanted->from; wanted->agency != 3 && minute < wanted->to + wanted->clean; minute++)
    if (count_in_room (self, wanted, minute, except_id) + coming > (wanted->agency == 1 ? 4 : 12))
      found |= VST_CONFLICT_ROOM_OVER_CAPACITY;

  return found;
}

static VstAppointmentEntry *
entry_of (Oracle *self,
          const Booked *booked)
{
  VstAppointmentEntry *entry = vst_appointment_entry_new ();

  entry->family_id = self->family_id[booked->family];
  entry->agency_id = booked->agency;
  entry->service_id = booked->agency == 1 ? 1 : 0;
  entry->provider_id = entry->room_id = booked->agency == 3 ? 0 : booked->agency;
  for (int i = 0; i < 2; i++)
    if (booked->person == 2 || booked->person == i)
      vst_appointment_entry_add (entry, self->people[booked->family][i]);
  vst_test_set (&entry->day, self->days[booked->day]);
  entry->from_minute = booked->from;
  entry->to_minute = booked->to;
  vst_test_set (&entry->accepted, "It is all right");

  return entry;
}

static void
choose_time (Oracle *self,
             Booked *booked)
{
  int length = booked->agency == 1 ? 45 : 30 + 15 * g_rand_int_range (self->rand, 0, 3);

  booked->day = g_rand_int_range (self->rand, 0, DAYS);
  booked->from = 9 * 60 + 5 * g_rand_int_range (self->rand, -3, 96);
  booked->to = booked->from + length;
}

static void
remember (Oracle *self,
          const Booked *booked)
{
  Booked *copy = g_memdup2 (booked, sizeof *booked);

  g_ptr_array_add (self->booked, copy);
  g_ptr_array_add (self->of_day[booked->day], copy);
}

static guint
blocking (guint found)
{
  return found & vst_conflict_usually_blocks ();
}

static void
disagree (Oracle *self,
          const char *what,
          const Booked *wanted,
          guint foretold,
          const GError *error)
{
  self->n_disagreed++;
  g_test_message ("%s: family %d (%d) at %d on day %d from %d: foretold %x, %s", what, wanted->family, wanted->person,
                  wanted->agency, wanted->day, wanted->from, foretold, error != NULL ? error->message : "kept");
}

/* Counts, and compares what was done with what was foretold. */
static gboolean
compare (Oracle *self,
         const char *what,
         const Booked *wanted,
         guint foretold,
         gboolean done,
         const GError *error)
{
  if (done != (blocking (foretold) == 0) || (error != NULL && !g_error_matches (error, VST_ERROR, VST_ERROR_CONFLICT)))
    disagree (self, what, wanted, foretold, error);

  if (done)
    self->n_kept++;
  else
    self->n_refused++;
  if (!done && blocking (foretold) == VST_CONFLICT_MUST_NOT_MEET)
    self->n_by_meeting++;

  return done;
}

static gboolean
run_for (VstAct *act,
         const VstSql *sql,
         gint64 id)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, sql);

  vst_stmt_bind_int (stmt, 1, id);

  return vst_stmt_run (stmt, NULL);
}

/* What the triggers alone say of a row that nobody has looked at, and takes it
 * away again.
 */
static gboolean
force_in (Oracle *self,
          VstAct *act,
          const Booked *wanted)
{
  g_autoptr (VstAppointmentEntry) entry = entry_of (self, wanted);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, &force);
  gboolean done;
  gint64 id;

  vst_stmt_bind_text (stmt, 1, entry->day);
  vst_stmt_bind_int (stmt, 2, entry->from_minute);
  vst_stmt_bind_int (stmt, 3, entry->to_minute);
  vst_stmt_bind_int (stmt, 4, wanted->clean);
  vst_stmt_bind_int (stmt, 5, entry->agency_id);
  vst_stmt_bind_id (stmt, 6, entry->room_id);
  vst_stmt_bind_int (stmt, 7, entry->family_id);
  id = vst_stmt_add (stmt, NULL);
  g_assert_cmpint (id, >, 0);

  for (guint i = 0; i < entry->people->len; i++)
    {
      g_autoptr (VstStmt) person = vst_act_prepare (act, &force_person);

      vst_stmt_bind_int (person, 1, id);
      vst_stmt_bind_int (person, 2, g_array_index (entry->people, gint64, i));
      g_assert_cmpint (vst_stmt_add (person, NULL), >, 0);
    }

  if (entry->provider_id != 0)
    {
      g_autoptr (VstStmt) provider = vst_act_prepare (act, &force_provider);

      vst_stmt_bind_int (provider, 1, id);
      vst_stmt_bind_int (provider, 2, entry->provider_id);
      g_assert_cmpint (vst_stmt_add (provider, NULL), >, 0);
    }

  done = run_for (act, &force_state, id);
  g_assert_true (run_for (act, &drop_people, id) && run_for (act, &drop_providers, id) && run_for (act, &drop_row, id));

  return done;
}

/* The bits, and the database by itself. */
static void
look_closer (Oracle *self,
             VstAct *act,
             const Booked *wanted,
             guint foretold,
             gint64 except_id)
{
  const guint held = VST_CONFLICT_PERSON_DOUBLE | VST_CONFLICT_PROVIDER_DOUBLE | VST_CONFLICT_ROOM_DOUBLE | VST_CONFLICT_MUST_NOT_MEET;
  g_autoptr (VstAppointmentEntry) entry = entry_of (self, wanted);
  VstConflicts found = VST_CONFLICT_NONE;

  self->n_forced++;
  g_assert_true (vst_conflicts_find (vst_act_get_view (act), entry, except_id, &found, NULL));
  if ((guint) found != foretold)
    disagree (self, "kinds", wanted, foretold, NULL);

  /* An agency that names neither who nor where is watched by the rooms above alone. */
  if (except_id == 0 && wanted->agency != 3 && !comes_while_rose_is_here (self, wanted) &&
      force_in (self, act, wanted) != ((foretold & held) == 0))
    disagree (self, "triggers", wanted, foretold, NULL);
}

static void
book_one (Oracle *self,
          VstAct *act,
          gboolean closer)
{
  Booked wanted = { .live = TRUE };
  g_autoptr (VstAppointmentEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  guint foretold;

  wanted.family = g_rand_int_range (self->rand, 0, FAMILIES);
  wanted.person = g_rand_int_range (self->rand, 0, 3);
  wanted.agency = g_rand_int_range (self->rand, 1, 4);
  wanted.clean = wanted.agency == 1 ? 5 : 0;
  choose_time (self, &wanted);
  foretold = foretell (self, &wanted, 0);
  if (closer)
    look_closer (self, act, &wanted, foretold, 0);

  entry = entry_of (self, &wanted);
  wanted.id = vst_appointment_book (act, entry, &error);
  if (compare (self, "booking", &wanted, foretold, wanted.id != 0, error))
    remember (self, &wanted);
}

static Booked *
choose_live (Oracle *self)
{
  for (guint i = 0; i < 50 && self->booked->len > 0; i++)
    {
      Booked *booked = g_ptr_array_index (self->booked, g_rand_int_range (self->rand, 0, (gint32) self->booked->len));

      if (booked->live)
        return booked;
    }

  return NULL;
}

static void
move_one (Oracle *self,
          VstAct *act,
          gboolean closer)
{
  Booked *old = choose_live (self);
  g_autoptr (VstAppointmentEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  VstAppointmentMove move = { 0 };
  Booked wanted;
  guint foretold;

  if (old == NULL)
    return;

  wanted = *old;
  choose_time (self, &wanted);
  if (g_rand_int_range (self->rand, 0, 2) == 0)
    {
      wanted.day = old->day;
      wanted.from = old->from + 15;
    }
  wanted.to = wanted.from + (old->to - old->from);
  foretold = foretell (self, &wanted, old->id);
  if (closer)
    look_closer (self, act, &wanted, foretold, old->id);

  entry = entry_of (self, &wanted);
  move.appointment_id = old->id;
  move.entry = entry;
  id = vst_appointment_do_move.run (act, &move, &error);
  if (compare (self, "move", &wanted, foretold, id != NULL, error))
    {
      old->live = FALSE;
      wanted.id = *id;
      remember (self, &wanted);
    }
}

static void
cancel_one (Oracle *self,
            VstAct *act)
{
  Booked *old = choose_live (self);
  VstAppointmentChange change = { 0 };
  g_autoptr (GError) error = NULL;

  if (old == NULL)
    return;

  change.appointment_id = old->id;
  if (!vst_appointment_do_cancel.run (act, &change, &error))
    disagree (self, "cancellation", old, 0, error);

  old->live = FALSE;
}

/* The next four weeks, from a Monday. */
static void
begin_round (Oracle *self,
             guint round)
{
  g_ptr_array_set_size (self->booked, 0);

  for (guint i = 0; i < DAYS; i++)
    {
      g_autofree char *day = vst_day_add_days (VST_TEST_MONDAY, (int) (round * DAYS + i));

      g_strlcpy (self->days[i], day, sizeof self->days[i]);
      g_ptr_array_set_size (self->of_day[i], 0);
    }
}

static gpointer
trial_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  Oracle *self = (Oracle *) args;

  for (guint i = 0; i < TRIES && self->n_disagreed < 10; i++)
    {
      int what = g_rand_int_range (self->rand, 0, 10);
      gboolean closer = i % FORCED_EVERY == 0;

      if (i % (TRIES / ROUNDS) == 0)
        begin_round (self, i / (TRIES / ROUNDS));

      if (what < 6)
        book_one (self, act, closer);
      else if (what < 8)
        move_one (self, act, closer);
      else
        cancel_one (self, act);
    }

  return GINT_TO_POINTER (TRUE);
}

/* One transaction, and no row in the journal: it is the rules that are tried. */
static const VstDeed do_trial = { "test.trial", VST_RIGHT_BOOK, VST_TOPIC_DAY, VST_DEED_QUIET, trial_func, NULL };

static void
add_people (VstTestHub *hub,
            Oracle *self)
{
  for (guint i = 0; i < FAMILIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Family %u", i);

      self->family_id[i] = vst_test_booking_family (hub, name, self->people[i]);
    }

  for (guint i = 0; i < PAIRS; i++)
    {
      int a = g_rand_int_range (self->rand, 0, FAMILIES);
      int b = g_rand_int_range (self->rand, 0, FAMILIES);

      if (a == b)
        continue;

      self->apart[a][b] = self->apart[b][a] = TRUE;
      vst_test_booking_apart (hub, self->people[a][0], self->people[b][0]);
    }

  for (guint i = 0; i < AWAY_FROM_ROSE; i++)
    {
      int family = g_rand_int_range (self->rand, 0, FAMILIES);

      self->away[family] = TRUE;
      vst_test_booking_apart_worker (hub, self->people[family][0], 1);
    }

  for (int i = 0; i < DAYS; i++)
    self->of_day[i] = g_ptr_array_new ();
}

static void
test_forty_thousand_tries_agree_with_the_oracle (VstTestHub *hub,
                                                 gconstpointer data)
{
  Oracle self = { .booked = g_ptr_array_new_with_free_func (g_free), .rand = g_rand_new_with_seed (g_test_rand_int ()) };
  g_autoptr (GError) error = NULL;

  add_people (hub, &self);
  vst_test_hub_do (hub, &do_trial, &self, &error);
  g_assert_no_error (error);

  g_test_message ("%u kept, %u refused, %u of them for who must not meet alone, %u looked at closer, %u disagreements",
                  self.n_kept, self.n_refused, self.n_by_meeting, self.n_forced, self.n_disagreed);
  g_assert_cmpuint (self.n_disagreed, ==, 0);
  g_assert_cmpuint (self.n_kept, >, TRIES / 10);
  g_assert_cmpuint (self.n_refused, >, TRIES / 10);
  g_assert_cmpuint (self.n_by_meeting, >, TRIES / 1000);

  for (guint i = 0; i < DAYS; i++)
    g_ptr_array_unref (self.of_day[i]);
  g_ptr_array_unref (self.booked);
  g_rand_free (self.rand);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_booking_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/booking-oracle/forty-thousand-tries-agree-with-the-oracle", test_forty_thousand_tries_agree_with_the_oracle);

  return g_test_run ();
}
