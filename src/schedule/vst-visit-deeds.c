/* vst-visit-deeds.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-visit-private.h"

#include "vst-date.h"
#include "vst-setting-store.h"

VstVisitArrival *
vst_visit_arrival_new (gint64 visit_id,
                       gint64 family_id,
                       gint64 revision,
                       gint64 at,
                       const gint64 *people,
                       gsize n_people)
{
  VstVisitArrival *arrival = g_new0 (VstVisitArrival, 1);

  arrival->visit_id = visit_id;
  arrival->family_id = family_id;
  arrival->revision = revision;
  arrival->at = at;

  if (people != NULL)
    {
      arrival->people = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_vals (arrival->people, people, (guint) n_people);
    }

  return arrival;
}

void
vst_visit_arrival_free (VstVisitArrival *arrival)
{
  g_clear_pointer (&arrival->people, g_array_unref);
  g_free (arrival);
}

VstVisitChange *
vst_visit_change_new (gint64 visit_id,
                      gint64 revision,
                      gint64 at,
                      gint64 agency_id,
                      gint64 room_id,
                      const char *reason)
{
  VstVisitChange *change = g_new0 (VstVisitChange, 1);

  change->visit_id = visit_id;
  change->revision = revision;
  change->at = at;
  change->agency_id = agency_id;
  change->room_id = room_id;
  change->reason = g_strdup (reason);

  return change;
}

void
vst_visit_change_free (VstVisitChange *change)
{
  g_free (change->reason);
  g_free (change);
}

static gboolean
read_row (VstAct *act,
          gint64 visit_id,
          gint64 revision,
          VstVisitRow *row,
          GError **error)
{
  if (!vst_visit_row_read (vst_act_get_view (act), visit_id, row, error))
    return FALSE;

  if (revision != 0 && revision != row->revision)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The visit %" G_GINT64_FORMAT " has changed", visit_id);
      return FALSE;
    }

  vst_act_set_subject (act, "visit", row->id);

  return TRUE;
}

/* A time that somebody gave: past, on the visit's day, not before @least. */
static gboolean
check_time (VstAct *act,
            const char *day,
            gint64 at,
            gint64 least,
            GError **error)
{
  g_autofree char *zone = vst_setting_dup (vst_act_get_view (act), VST_SETTING_ZONE);
  g_autofree char *day_of = vst_day_of_moment (at, zone);

  if (at <= vst_act_get_time (act) && at >= least && g_strcmp0 (day, day_of) == 0)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_TIME, "A time that doesn't fit the visit");

  return FALSE;
}

/* The step itself, with its row in the history. */
static gboolean
become (VstAct *act,
        VstVisitRow *row,
        VstVisitState state,
        gint64 at,
        GError **error)
{
  VstVisitState from = row->state;

  if (!vst_visit_may_become (row->state, state))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "The visit %" G_GINT64_FORMAT " is %s, and can't become %s",
                   row->id, vst_visit_state_code (row->state), vst_visit_state_code (state));
      return FALSE;
    }

  row->state = state;
  row->since = at;

  if (!vst_visit_is_on_site (state))
    row->agency_id = row->room_id = 0;

  return vst_visit_row_write (act, row, error) && vst_visit_add_event (act, row, at, error) &&
         vst_visit_take_along (act, row, from, FALSE, error);
}

/* The visit an arrival is of: its own, the family's of that day, or a new one. */
static gboolean
find_row (VstAct *act,
          const VstVisitArrival *arrival,
          gint64 at,
          VstVisitRow *row,
          GError **error)
{
  VstView *view = vst_act_get_view (act);
  gint64 visit_id = arrival->visit_id;
  g_autofree char *zone = NULL;
  g_autofree char *day = NULL;

  if (visit_id == 0)
    {
      zone = vst_setting_dup (view, VST_SETTING_ZONE);
      day = vst_day_of_moment (at, zone);

      if (!vst_visit_find (view, day, arrival->family_id, &visit_id, error))
        return FALSE;
    }

  if (visit_id != 0)
    return read_row (act, visit_id, arrival->revision, row, error);

  *row = (VstVisitRow){ .family_id = arrival->family_id, .state = VST_VISIT_EXPECTED, .from_minute = -1, .walk_in = TRUE };
  g_strlcpy (row->day, day, sizeof row->day);

  return vst_visit_row_add (act, row, "walk_in", error);
}

static gpointer
arrive_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstVisitArrival *arrival = args;
  gint64 at = arrival->at != 0 ? arrival->at : vst_act_get_time (act);
  VstVisitRow row;

  if (!find_row (act, arrival, at, &row, error))
    return NULL;

  if (vst_visit_is_on_site (row.state))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_HERE_ALREADY, "The visit %" G_GINT64_FORMAT " has begun", row.id);
      return NULL;
    }

  if (!check_time (act, row.day, at, row.left_at, error))
    return NULL;

  if (!vst_visit_read_next (vst_act_get_view (act), row.id, &row.agency_id, &row.room_id, error) ||
      !vst_visit_set_people (act, &row, arrival->people, error))
    return NULL;

  if (row.arrived_at == 0)
    row.arrived_at = at;
  row.left_at = 0;
  row.reason[0] = '\0';
  vst_act_set_subject (act, "visit", row.id);

  if (!become (act, &row, row.agency_id != 0 ? VST_VISIT_WAITING : VST_VISIT_ARRIVED, at, error))
    return NULL;

  return g_memdup2 (&row.id, sizeof row.id);
}

static gpointer
nameless_func (VstAct *act,
               gconstpointer args,
               GError **error)
{
  const VstVisitParty *party = args;
  gint64 at = party->at != 0 ? party->at : vst_act_get_time (act);
  g_autofree char *zone = vst_setting_dup (vst_act_get_view (act), VST_SETTING_ZONE);
  g_autofree char *day = vst_day_of_moment (at, zone);
  VstVisitRow row = {
    .state = VST_VISIT_ARRIVED,
    .walk_in = TRUE,
    .from_minute = -1,
    .arrived_at = at,
    .since = at,
    .adults = party->adults,
    .children = party->children,
  };

  if (party->adults < 0 || party->children < 0 || party->adults + party->children == 0 ||
      party->adults > VST_VISIT_MOST_PEOPLE || party->children > VST_VISIT_MOST_PEOPLE)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "How many of a nameless party came");
      return NULL;
    }

  if (party->at != 0 && !check_time (act, day, at, 0, error))
    return NULL;

  g_strlcpy (row.day, day, sizeof row.day);
  if (!vst_visit_row_add (act, &row, "walk_in", error) || !vst_visit_add_event (act, &row, at, error))
    return NULL;

  vst_act_set_subject (act, "visit", row.id);

  return g_memdup2 (&row.id, sizeof row.id);
}

/* Reads the visit of a change and the moment of it, which is never before the
 * step that it follows.
 */
static gboolean
begin_change (VstAct *act,
              const VstVisitChange *change,
              VstVisitRow *row,
              gint64 *at,
              GError **error)
{
  if (!read_row (act, change->visit_id, change->revision, row, error))
    return FALSE;

  *at = change->at != 0 ? change->at : MAX (vst_act_get_time (act), row->since);

  /* A departure that was swept happened before it was. */
  return change->at == 0 ||
         check_time (act, row->day, *at, row->state == VST_VISIT_LEFT_UNRECORDED ? row->arrived_at : row->since, error);
}

/* To wait for somebody, or to be with her. */
static gpointer
go_to (VstAct *act,
       const VstVisitChange *change,
       VstVisitState state,
       GError **error)
{
  VstVisitRow row;
  gint64 at, agency_id = change->agency_id, room_id = change->room_id;

  if (!begin_change (act, change, &row, &at, error))
    return NULL;

  if (!vst_visit_is_on_site (row.state))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "The visit %" G_GINT64_FORMAT " has not begun, or is over", row.id);
      return NULL;
    }

  if (agency_id == 0 && room_id == 0 && row.state == VST_VISIT_WAITING)
    {
      agency_id = row.agency_id;
      room_id = row.room_id;
    }

  if (agency_id == 0 && room_id == 0 &&
      !vst_visit_read_next (vst_act_get_view (act), row.id, &agency_id, &room_id, error))
    return NULL;

  row.agency_id = agency_id;
  row.room_id = room_id;

  return GINT_TO_POINTER (become (act, &row, state, at, error));
}

static gpointer
wait_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  return go_to (act, args, VST_VISIT_WAITING, error);
}

static gpointer
hand_over_func (VstAct *act,
                gconstpointer args,
                GError **error)
{
  return go_to (act, args, VST_VISIT_WITH_PARTNER, error);
}

/* To be gone, with the reason where there is one. */
static gpointer
end (VstAct *act,
     const VstVisitChange *change,
     VstVisitState state,
     GError **error)
{
  VstVisitRow row;
  gint64 at;

  if (!begin_change (act, change, &row, &at, error))
    return NULL;

  if (!vst_visit_reason_is_valid (state, change->reason))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The reason of a visit's end");
      return NULL;
    }

  /* A day later nobody leaves now. */
  if (row.state == VST_VISIT_LEFT_UNRECORDED && change->at == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_TIME, "When she left is to be said");
      return NULL;
    }

  if (change->reason != NULL)
    g_strlcpy (row.reason, change->reason, sizeof row.reason);

  if (state == VST_VISIT_TURNED_AWAY && row.arrived_at == 0)
    row.arrived_at = at;

  if (state != VST_VISIT_DID_NOT_COME)
    row.left_at = at;

  return GINT_TO_POINTER (become (act, &row, state, at, error));
}

static gpointer
leave_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  return end (act, args, VST_VISIT_LEFT, error);
}

static gpointer
unseen_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  return end (act, args, VST_VISIT_LEFT_UNSEEN, error);
}

static gpointer
miss_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  return end (act, args, VST_VISIT_DID_NOT_COME, error);
}

static gpointer
turn_away_func (VstAct *act,
                gconstpointer args,
                GError **error)
{
  return end (act, args, VST_VISIT_TURNED_AWAY, error);
}

/* Before the first step: expected, or not there at all. */
static gboolean
go_back_to_begin (VstAct *act,
                  VstVisitRow *row,
                  GError **error)
{
  gboolean wanted = !row->walk_in;
  VstVisitState from;

  if (!wanted && !vst_visit_has_purpose (vst_act_get_view (act), row->id, &wanted, error))
    return FALSE;

  if (!wanted)
    return vst_visit_row_remove (act, row->id, error);

  from = row->state;
  row->state = VST_VISIT_EXPECTED;
  row->arrived_at = row->since = row->left_at = row->agency_id = row->room_id = 0;

  return vst_visit_clear_people (act, row->id, error) && vst_visit_row_write (act, row, error) &&
         vst_visit_take_along (act, row, from, TRUE, error);
}

/* When she came, by the steps from one on: they stand the last first. */
static gint64
find_arrival (GArray *events,
              guint from)
{
  for (guint i = events->len; i > from; i--)
    {
      const VstVisitEvent *event = &g_array_index (events, VstVisitEvent, i - 1);

      if (vst_visit_is_on_site (event->state))
        return event->at;
    }

  return 0;
}

static gboolean
go_back_to (VstAct *act,
            VstVisitRow *row,
            GArray *events,
            guint step,
            GError **error)
{
  const VstVisitEvent *before = &g_array_index (events, VstVisitEvent, step);
  VstVisitState from = row->state;

  row->state = before->state;
  row->since = before->at;
  row->agency_id = before->agency_id;
  row->room_id = before->room_id;
  row->arrived_at = find_arrival (events, step);
  row->left_at = before->state == VST_VISIT_LEFT || before->state == VST_VISIT_LEFT_UNSEEN ? before->at : 0;

  return vst_visit_row_write (act, row, error) && vst_visit_take_along (act, row, from, TRUE, error);
}

static gboolean
has_reason (GArray *events,
            guint step)
{
  return vst_visit_reason_codes (g_array_index (events, VstVisitEvent, step).state)[0] != NULL;
}

static gpointer
back_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstVisitChange *change = args;
  g_autoptr (GArray) events = NULL;
  VstVisitRow row;
  guint step = 0;

  if (!read_row (act, change->visit_id, change->revision, &row, error) ||
      !(events = vst_visit_read_events (vst_act_get_view (act), row.id, error)))
    return NULL;

  if (events->len == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "The visit %" G_GINT64_FORMAT " has made no step", row.id);
      return NULL;
    }

  row.reason[0] = '\0';

  /* What needed a reason is no step one goes back to: the one before it is. */
  do
    if (!vst_visit_drop_event (act, g_array_index (events, VstVisitEvent, step).id, error))
      return NULL;
  while (++step < events->len && has_reason (events, step));

  if (step == events->len)
    return GINT_TO_POINTER (go_back_to_begin (act, &row, error));

  return GINT_TO_POINTER (go_back_to (act, &row, events, step, error));
}

/* The time of arrival, and who came, put right. */
static gpointer
amend_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  const VstVisitArrival *arrival = args;
  g_autoptr (GArray) events = NULL;
  const VstVisitEvent *first;
  VstVisitRow row;

  if (!read_row (act, arrival->visit_id, arrival->revision, &row, error) ||
      !(events = vst_visit_read_events (vst_act_get_view (act), row.id, error)))
    return NULL;

  if (row.arrived_at == 0 || events->len == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "The visit %" G_GINT64_FORMAT " has not begun", row.id);
      return NULL;
    }

  first = &g_array_index (events, VstVisitEvent, events->len - 1);

  if (arrival->at != 0 && arrival->at != row.arrived_at)
    {
      gint64 next_at = events->len > 1 ? g_array_index (events, VstVisitEvent, events->len - 2).at : arrival->at;

      if (!check_time (act, row.day, arrival->at, 0, error))
        return NULL;

      if (arrival->at > next_at || first->at != row.arrived_at)
        {
          g_set_error (error, VST_ERROR, VST_ERROR_TIME, "An arrival after the step that follows it");
          return NULL;
        }

      if (!vst_visit_move_event (act, first->id, arrival->at, error))
        return NULL;

      row.arrived_at = arrival->at;
      if (events->len == 1)
        row.since = arrival->at;
    }

  if (row.family_id != 0 && arrival->people != NULL && !vst_visit_set_people (act, &row, arrival->people, error))
    return NULL;

  return GINT_TO_POINTER (vst_visit_row_write (act, &row, error));
}

static gpointer
sweep_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (GArray) ids = vst_visit_read_open_ids (view, today, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      VstVisitRow row;

      if (!vst_visit_row_read (view, g_array_index (ids, gint64, i), &row, error) ||
          !become (act, &row, VST_VISIT_LEFT_UNRECORDED, vst_act_get_time (act), error))
        return NULL;
    }

  return GINT_TO_POINTER (ids != NULL);
}

static gpointer
open_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (GArray) ids = vst_visit_read_open_ids (view, today, error);
  gint64 n = ids != NULL ? (gint64) ids->len : 0;

  return ids != NULL ? g_memdup2 (&n, sizeof n) : NULL;
}

#define DEED(code, func, result_free) \
  { \
    code, VST_RIGHT_RECEIVE, VST_TOPIC_DAY, VST_DEED_UNDOABLE, func, result_free \
  }

const VstDeed vst_visit_do_arrive = DEED ("visit.arrive", arrive_func, g_free);
const VstDeed vst_visit_do_nameless = DEED ("visit.nameless", nameless_func, g_free);
const VstDeed vst_visit_do_wait = DEED ("visit.wait", wait_func, NULL);
const VstDeed vst_visit_do_hand_over = DEED ("visit.hand-over", hand_over_func, NULL);
const VstDeed vst_visit_do_leave = DEED ("visit.leave", leave_func, NULL);
const VstDeed vst_visit_do_unseen = DEED ("visit.unseen", unseen_func, NULL);
const VstDeed vst_visit_do_miss = DEED ("visit.miss", miss_func, NULL);
const VstDeed vst_visit_do_turn_away = DEED ("visit.turn-away", turn_away_func, NULL);
const VstDeed vst_visit_do_back = DEED ("visit.back", back_func, NULL);
const VstDeed vst_visit_do_amend = DEED ("visit.amend", amend_func, NULL);

/* Ctrl+Z in the morning is not about yesterday: each is put right by itself. */
const VstDeed vst_visit_do_sweep = { "visit.sweep", VST_RIGHT_RECEIVE, VST_TOPIC_DAY, VST_DEED_FOR_ALL, sweep_func, NULL };

const VstReading vst_visit_read_open = { "visit.open", VST_RIGHT_RECEIVE, open_func, g_free };
