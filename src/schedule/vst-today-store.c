/* vst-today-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-today-store.h"

#include "today-sql.h"
#include "vst-alert-store.h"
#include "vst-apart-visit-store.h"
#include "vst-member-store.h"
#include "vst-visit-store.h"

gpointer
vst_today_query_copy (gconstpointer query)
{
  return g_memdup2 (query, sizeof (VstTodayQuery));
}

static gpointer
read_ids (VstView *view,
          const VstSql *sql,
          const VstTodayQuery *query,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

  vst_stmt_bind_text (stmt, 1, query->day);
  vst_stmt_bind_int (stmt, 2, query->by_name);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gpointer
expected_func (VstView *view,
               gconstpointer args,
               GError **error)
{
  return read_ids (view, VST_SQL_TODAY_IDS_EXPECTED, args, error);
}

static gpointer
here_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  return read_ids (view, VST_SQL_TODAY_IDS_HERE, args, error);
}

static gpointer
gone_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  return read_ids (view, VST_SQL_TODAY_IDS_GONE, args, error);
}

static int
get_minute (VstStmt *stmt,
            int column)
{
  return vst_stmt_get_value_type (stmt, column) == VST_VALUE_NULL ? -1 : (int) vst_stmt_get_int (stmt, column);
}

/* Columns: agency, its name in both languages, its kind, how discreet it is. */
static void
take_agency (VstView *view,
             VstTodayPlace *place,
             VstStmt *stmt,
             int column)
{
  VstSensitivity sensitivity = VST_SENSITIVITY_HIDDEN;

  if ((place->agency_id = vst_stmt_get_int (stmt, column)) == 0)
    return;

  vst_sensitivity_parse (vst_stmt_get_text (stmt, column + 4), &sensitivity);
  place->label = vst_agency_label (vst_stmt_get_text (stmt, column + 3), sensitivity, vst_view_may (view, VST_RIGHT_KNOW_SERVICE));
  place->name_en = g_strdup (vst_stmt_get_text (stmt, column + 1));
  place->name_fr = g_strdup (vst_stmt_get_text (stmt, column + 2));
}

/* Columns: room, its name in both languages. */
static void
take_room (VstTodayPlace *place,
           VstStmt *stmt,
           int column)
{
  place->room_id = vst_stmt_get_int (stmt, column);
  place->room_en = g_strdup (vst_stmt_get_text (stmt, column + 1));
  place->room_fr = g_strdup (vst_stmt_get_text (stmt, column + 2));
}

static gboolean
read_next (VstView *view,
           VstTodayVisit *visit,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_TODAY_NEXT);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, visit->id);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      visit->next.minute = get_minute (stmt, 0);
      take_agency (view, &visit->next, stmt, 1);
      take_room (&visit->next, stmt, 6);
      visit->interpreter = visit->interpreter || vst_stmt_get_int (stmt, 9) != 0;
    }

  return step != VST_STEP_FAILED;
}

static gboolean
read_part (VstView *view,
           VstTodayVisit *visit,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_TODAY_PART);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, visit->id);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      visit->part.minute = get_minute (stmt, 0);
      visit->part_en = g_strdup (vst_stmt_get_text (stmt, 1));
      visit->part_fr = g_strdup (vst_stmt_get_text (stmt, 2));
      take_room (&visit->part, stmt, 3);
    }

  return step != VST_STEP_FAILED;
}

static VstMember *
find_member (GPtrArray *members,
             gint64 person_id)
{
  for (guint i = 0; i < members->len; i++)
    {
      VstMember *member = g_ptr_array_index (members, i);

      if (vst_person_get_id (vst_member_get_person (member)) == person_id)
        return member;
    }

  return NULL;
}

static VstTodayPerson *
add_person (VstTodayVisit *visit,
            gint64 person_id,
            VstMember *member)
{
  VstTodayPerson *person = g_new0 (VstTodayPerson, 1);

  person->person_id = person_id;
  person->age = -1;

  if (member != NULL)
    {
      person->name = g_strdup (vst_person_get_display_name (vst_member_get_person (member)));
      person->age = vst_person_get_age (vst_member_get_person (member), visit->day);
      person->child = vst_member_is_child (member, visit->day);
    }

  g_ptr_array_add (visit->people, person);

  return person;
}

static gboolean
read_people (VstView *view,
             VstTodayVisit *visit,
             GPtrArray *members,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_TODAY_PEOPLE);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, visit->id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 person_id = vst_stmt_get_int (stmt, 0);
      VstTodayPerson *person = add_person (visit, person_id, find_member (members, person_id));

      person->expected = TRUE;
      person->came = vst_stmt_get_int (stmt, 1) != 0;
    }

  return step == VST_STEP_DONE;
}

/* Who came counts; while nobody has, who is expected. */
static void
count_people (VstTodayVisit *visit)
{
  gboolean came = visit->arrived_at != 0;

  for (guint i = 0; i < visit->people->len; i++)
    {
      const VstTodayPerson *person = g_ptr_array_index (visit->people, i);

      if (came && !person->came)
        continue;

      if (person->child)
        visit->children++;
      else
        visit->adults++;
    }
}

static gboolean
read_family (VstView *view,
             VstTodayVisit *visit,
             GError **error)
{
  g_autoptr (GPtrArray) members = vst_members_read (view, visit->family_id, error);
  g_autoptr (GPtrArray) alerts = NULL;

  if (members == NULL || !read_people (view, visit, members, error) ||
      !(alerts = vst_alerts_read (view, visit->family_id, error)))
    return FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      VstMember *member = g_ptr_array_index (members, i);
      const VstPersonEntry *entry = vst_person_get_entry (vst_member_get_person (member));

      if (!vst_member_is_head (member))
        continue;

      visit->name = g_strdup (vst_person_get_display_name (vst_member_get_person (member)));
      visit->language = g_strdup (entry->language);
      visit->interpreter = entry->interpreter;
    }

  for (guint i = 0; i < alerts->len; i++)
    {
      VstAlert *alert = g_ptr_array_index (alerts, i);
      const VstAlertEntry *entry = vst_alert_get_entry (alert);

      if (!vst_alert_is_shown (alert, visit->day))
        continue;

      visit->mind = TRUE;
      if (entry->priority != VST_ALERT_SAFETY)
        visit->kinds |= 1u << entry->kind;
    }

  count_people (visit);

  return TRUE;
}

static VstTodayVisit *
read_visit (VstView *view,
            gint64 visit_id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_TODAY_VISIT);
  g_autoptr (VstTodayVisit) visit = vst_today_visit_new ();

  vst_stmt_bind_int (stmt, 1, visit_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  visit->id = visit_id;
  visit->revision = vst_stmt_get_int (stmt, 1);
  visit->day = g_strdup (vst_stmt_get_text (stmt, 2));
  visit->family_id = vst_stmt_get_int (stmt, 3);
  visit->number = (int) vst_stmt_get_int (stmt, 4);
  visit->adults = (int) vst_stmt_get_int (stmt, 5);
  visit->children = (int) vst_stmt_get_int (stmt, 6);
  visit->origin = g_strdup (vst_stmt_get_text (stmt, 7));
  vst_visit_state_parse (vst_stmt_get_text (stmt, 8), &visit->state);
  visit->reason = g_strdup (vst_stmt_get_text (stmt, 9));
  visit->from_minute = get_minute (stmt, 10);
  visit->arrived_at = vst_stmt_get_int (stmt, 11);
  visit->since = vst_stmt_get_int (stmt, 12);
  visit->left_at = vst_stmt_get_int (stmt, 13);
  take_agency (view, &visit->now, stmt, 14);
  take_room (&visit->now, stmt, 19);

  if ((visit->family_id != 0 && !read_family (view, visit, error)) || !read_next (view, visit, error) ||
      !read_part (view, visit, error))
    return NULL;

  if (visit->name == NULL)
    visit->name = g_strdup ("");
  if (visit->language == NULL)
    visit->language = g_strdup ("");

  return g_steal_pointer (&visit);
}

static GPtrArray *
read_visits (VstView *view,
             GArray *ids,
             GError **error)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) local_error = NULL;
      VstTodayVisit *visit = read_visit (view, g_array_index (ids, gint64, i), &local_error);

      if (visit != NULL)
        {
          g_ptr_array_add (visits, visit);
        }
      else if (!g_error_matches (local_error, VST_ERROR, VST_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  return g_steal_pointer (&visits);
}

static gpointer
page_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const GArray *ids = args;
  GPtrArray *visits = read_visits (view, (GArray *) ids, error);

  if (visits != NULL)
    vst_view_note_ids (view, VST_ACCESS_LIST, "visit", (const gint64 *) (gconstpointer) ids->data, ids->len);

  return visits;
}

static gpointer
visit_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  const gint64 *visit_id = args;
  VstTodayVisit *visit = read_visit (view, *visit_id, error);

  if (visit != NULL)
    vst_view_note_ids (view, VST_ACCESS_LIST, "visit", visit_id, 1);

  return visit;
}

static gpointer
family_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const gint64 *family_id = args;
  g_autofree char *today = vst_view_dup_today (view);
  gint64 visit_id;

  if (!vst_visit_find (view, today, *family_id, &visit_id, error))
    return NULL;

  if (visit_id == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "No visit today of family %" G_GINT64_FORMAT, *family_id);
      return NULL;
    }

  return visit_func (view, &visit_id, error);
}

static gboolean
is_listed (VstTodayVisit *visit,
           gint64 person_id)
{
  for (guint i = 0; i < visit->people->len; i++)
    if (((VstTodayPerson *) g_ptr_array_index (visit->people, i))->person_id == person_id)
      return TRUE;

  return FALSE;
}

/* Everybody who is in the family now, after those the visit knows of. */
static gpointer
party_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  const VstTodayParty *party = args;
  g_autoptr (VstTodayVisit) visit = NULL;
  g_autoptr (GPtrArray) members = NULL;
  gint64 visit_id = party->visit_id;
  g_autofree char *today = vst_view_dup_today (view);

  if (visit_id == 0 && !vst_visit_find (view, today, party->family_id, &visit_id, error))
    return NULL;

  if (visit_id != 0 && !(visit = read_visit (view, visit_id, error)))
    return NULL;

  if (visit == NULL)
    {
      visit = vst_today_visit_new ();
      visit->day = g_strdup (today);
      visit->family_id = party->family_id;
      visit->name = g_strdup ("");
    }

  if (visit->family_id != 0)
    {
      if (!(members = vst_members_read (view, visit->family_id, error)))
        return NULL;

      for (guint i = 0; i < members->len; i++)
        {
          VstMember *member = g_ptr_array_index (members, i);
          gint64 person_id = vst_person_get_id (vst_member_get_person (member));

          if (vst_member_get_until (member)[0] == '\0' && !is_listed (visit, person_id))
            add_person (visit, person_id, member);
        }
    }

  vst_view_note (view, VST_ACCESS_LIST, "family", visit->family_id, NULL);

  return g_steal_pointer (&visit);
}

/**
 * vst_today_read_here:
 *
 * The visits on site of a day, with everybody who came.
 */
GPtrArray *
vst_today_read_here (VstView *view,
                     const char *day,
                     GError **error)
{
  VstTodayQuery query = { .by_name = TRUE };
  g_autoptr (GArray) ids = NULL;

  g_strlcpy (query.day, day, sizeof query.day);
  ids = read_ids (view, VST_SQL_TODAY_IDS_HERE, &query, error);

  return ids != NULL ? read_visits (view, ids, error) : NULL;
}

/* Who may not know whom is told of the arrival that rang, not of the other one. */
static gboolean
read_apart (VstView *view,
            VstTodaySummary *summary,
            GPtrArray *here,
            GError **error)
{
  VstTodayVisit *last = NULL;

  for (guint i = 0; i < here->len; i++)
    {
      VstTodayVisit *visit = g_ptr_array_index (here, i);
      g_autoptr (GArray) meetings = visit->family_id != 0 ? vst_apart_on_site (view, visit->id, error) : NULL;

      if (visit->family_id == 0)
        continue;

      if (meetings == NULL)
        return FALSE;

      if (meetings->len == 0)
        continue;

      if (vst_view_may (view, VST_RIGHT_KEEP_APART))
        g_array_append_val (summary->apart, visit->id);
      else if (last == NULL || visit->arrived_at >= last->arrived_at)
        last = visit;
    }

  if (last != NULL)
    g_array_append_val (summary->apart, last->id);

  return TRUE;
}

static gboolean
count_states (VstView *view,
              const char *day,
              VstTodaySummary *summary,
              GError **error)
{
  g_autoptr (VstStmt) counts = vst_view_prepare (view, VST_SQL_TODAY_COUNTS);
  g_autoptr (VstStmt) families = vst_view_prepare (view, VST_SQL_TODAY_SOME_FAMILY);
  VstStep step;

  vst_stmt_bind_text (counts, 1, day);

  while ((step = vst_stmt_step (counts, error)) == VST_STEP_ROW)
    {
      VstVisitState state;

      if (vst_visit_state_parse (vst_stmt_get_text (counts, 0), &state))
        summary->n[state] = (guint) vst_stmt_get_int (counts, 1);
    }

  if (step == VST_STEP_DONE)
    step = vst_stmt_step (families, error);

  summary->has_families = step == VST_STEP_ROW;

  return step != VST_STEP_FAILED;
}

static gpointer
summary_func (VstView *view,
              gconstpointer args,
              GError **error)
{
  const char *day = args;
  g_autoptr (GPtrArray) here = vst_today_read_here (view, day, error);
  VstTodaySummary *summary;

  if (here == NULL)
    return NULL;

  summary = g_new0 (VstTodaySummary, 1);
  summary->apart = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < here->len; i++)
    {
      VstTodayVisit *visit = g_ptr_array_index (here, i);

      summary->people += (guint) (visit->adults + visit->children);
      summary->children += (guint) visit->children;
    }

  if (count_states (view, day, summary, error) && read_apart (view, summary, here, error))
    return summary;

  vst_today_summary_free (summary);

  return NULL;
}

void
vst_today_summary_free (VstTodaySummary *summary)
{
  g_array_unref (summary->apart);
  g_free (summary);
}

static const VstReading read_expected = { "today.expected", VST_RIGHT_READ_DAY, expected_func, (GDestroyNotify) g_array_unref };
static const VstReading read_here = { "today.here", VST_RIGHT_READ_DAY, here_func, (GDestroyNotify) g_array_unref };
static const VstReading read_gone = { "today.gone", VST_RIGHT_READ_DAY, gone_func, (GDestroyNotify) g_array_unref };
static const VstReading read_page = { "today.page", VST_RIGHT_READ_DAY, page_func, (GDestroyNotify) g_ptr_array_unref };

const VstListSource vst_today_sources[VST_VISIT_N_GROUPS] = {
  [VST_VISIT_GROUP_EXPECTED] = { &read_expected, &read_page, vst_today_visit_get_id, VST_TOPIC_DAY | VST_TOPIC_FAMILY },
  [VST_VISIT_GROUP_HERE] = { &read_here, &read_page, vst_today_visit_get_id, VST_TOPIC_DAY | VST_TOPIC_FAMILY },
  [VST_VISIT_GROUP_GONE] = { &read_gone, &read_page, vst_today_visit_get_id, VST_TOPIC_DAY | VST_TOPIC_FAMILY },
};

const VstReading vst_today_read_summary = {
  "today.summary", VST_RIGHT_READ_DAY, summary_func, (GDestroyNotify) vst_today_summary_free
};
const VstReading vst_today_read_visit = { "today.visit", VST_RIGHT_READ_DAY, visit_func, g_object_unref };
const VstReading vst_today_read_family = { "today.family", VST_RIGHT_READ_DAY, family_func, g_object_unref };

const VstReading vst_today_read_party = { "today.party", VST_RIGHT_RECEIVE, party_func, g_object_unref };
