/* vst-chit-list-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-list-store.h"

#include "chit-list-sql.h"
#include "vst-paper-language-store.h"

/**
 * vst_chit_read:
 *
 * A chit.  It fails with `VST_ERROR_NOT_FOUND`.
 */
VstChit *
vst_chit_read (VstView *view,
               gint64 chit_id,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CHIT_LIST_GET);
  VstChitFacts facts = { 0 };

  vst_stmt_bind_int (stmt, 1, chit_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  facts.id = vst_stmt_get_int (stmt, 0);
  facts.revision = vst_stmt_get_int (stmt, 1);
  facts.book_id = vst_stmt_get_int (stmt, 2);
  facts.book = vst_stmt_get_text (stmt, 3);
  facts.company = vst_stmt_get_text (stmt, 4);
  facts.fund = vst_stmt_get_text (stmt, 5);
  facts.expires_on = vst_stmt_get_text (stmt, 6);
  facts.number = vst_stmt_get_text (stmt, 7);
  vst_chit_state_parse (vst_stmt_get_text (stmt, 8), &facts.state);
  facts.family_id = vst_stmt_get_int (stmt, 9);
  facts.person_id = vst_stmt_get_int (stmt, 10);
  facts.given_to = vst_stmt_get_text (stmt, 11);
  facts.has_purpose = vst_chit_purpose_parse (vst_stmt_get_text (stmt, 12), &facts.purpose);
  vst_chit_direction_parse (vst_stmt_get_text (stmt, 13), &facts.direction);
  facts.passengers = (guint) vst_stmt_get_int (stmt, 14);
  facts.child_seats = (guint) vst_stmt_get_int (stmt, 15);
  facts.accessible = vst_stmt_get_int (stmt, 16) != 0;
  facts.zone_from = vst_stmt_get_text (stmt, 17);
  facts.zone_to = vst_stmt_get_text (stmt, 18);
  facts.limit_cents = vst_stmt_get_int (stmt, 19);
  facts.over_reason = vst_stmt_get_text (stmt, 20);
  facts.issued_at = vst_stmt_get_int (stmt, 21);
  facts.issued_by_id = vst_stmt_get_int (stmt, 22);
  facts.issued_by = vst_stmt_get_text (stmt, 23);
  facts.prints = (guint) vst_stmt_get_int (stmt, 24);
  facts.fare_cents = vst_stmt_get_int (stmt, 25);
  facts.invoice = vst_stmt_get_text (stmt, 26);
  facts.reason = vst_stmt_get_text (stmt, 27);
  facts.reported_at = vst_stmt_get_int (stmt, 28);
  facts.reported_by_id = vst_stmt_get_int (stmt, 29);
  facts.reported_by = vst_stmt_get_text (stmt, 30);
  facts.countersigned_at = vst_stmt_get_int (stmt, 31);
  facts.countersigned_by = vst_stmt_get_text (stmt, 32);
  facts.file_number = vst_stmt_get_text (stmt, 33);

  if (!vst_paper_language_read (view, facts.family_id, facts.person_id, &facts.language, error))
    return NULL;

  return vst_chit_new (&facts);
}

/**
 * vst_chits_of_family:
 *
 * What a family was given, the latest first.
 *
 * Returns: (transfer full) (element-type VstChit):
 */
GPtrArray *
vst_chits_of_family (VstView *view,
                     gint64 family_id,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CHIT_LIST_IDS_OF_FAMILY);
  g_autoptr (GPtrArray) chits = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstChit *chit = vst_chit_read (view, vst_stmt_get_int (stmt, 0), error);

      if (chit == NULL)
        return NULL;

      g_ptr_array_add (chits, chit);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&chits) : NULL;
}

VstChitQuery *
vst_chit_query_new (guint filter,
                    const char *text)
{
  VstChitQuery *self = g_new0 (VstChitQuery, 1);

  self->filter = filter;
  self->text = g_strdup (text);

  return self;
}

VstChitQuery *
vst_chit_query_copy (const VstChitQuery *self)
{
  return vst_chit_query_new (self->filter, self->text);
}

void
vst_chit_query_free (VstChitQuery *self)
{
  g_free (self->text);
  g_free (self);
}

static gpointer
open_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const gint64 *chit_id = args;
  g_autoptr (VstChit) chit = vst_chit_read (view, *chit_id, error);

  if (chit == NULL)
    return NULL;

  vst_view_note (view, VST_ACCESS_OPEN, "chit", *chit_id, NULL);

  return g_steal_pointer (&chit);
}

static gpointer
events_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const gint64 *chit_id = args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CHIT_LIST_EVENTS);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_chit_event_free);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, *chit_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstChitEvent *event = g_new0 (VstChitEvent, 1);

      event->at = vst_stmt_get_int (stmt, 0);
      event->kind = g_strdup (vst_stmt_get_text (stmt, 1));
      vst_chit_state_parse (vst_stmt_get_text (stmt, 2), &event->state);
      event->staff = g_strdup (vst_stmt_get_text (stmt, 3));
      event->reason = g_strdup (vst_stmt_get_text (stmt, 4));
      g_ptr_array_add (events, event);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&events) : NULL;
}

static gpointer
family_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const gint64 *family_id = args;
  GPtrArray *chits = vst_chits_of_family (view, *family_id, error);

  if (chits != NULL)
    vst_view_note (view, VST_ACCESS_OPEN, "family", *family_id, NULL);

  return chits;
}

static gboolean
add_ids (GArray *ids,
         VstStmt *stmt,
         GError **error)
{
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  return step == VST_STEP_DONE;
}

/* The very number, or else those that end with it. */
static gboolean
add_found (VstView *view,
           const char *text,
           GArray *ids,
           GError **error)
{
  gint64 serial;
  g_autofree char *number = vst_chit_number_parse (text, &serial);
  g_autoptr (VstStmt) by_number = vst_view_prepare (view, VST_SQL_CHIT_LIST_BY_NUMBER);
  g_autoptr (VstStmt) by_serial = vst_view_prepare (view, VST_SQL_CHIT_LIST_BY_SERIAL);

  if (number == NULL)
    return TRUE;

  vst_stmt_bind_text (by_number, 1, number);
  if (!add_ids (ids, by_number, error))
    return FALSE;

  vst_stmt_bind_int (by_serial, 1, serial);

  return ids->len > 0 || add_ids (ids, by_serial, error);
}

static const VstSql *
get_statement (guint filter)
{
  switch (filter)
    {
    case VST_CHITS_GIVEN:
      return VST_SQL_CHIT_LIST_IDS_GIVEN;
    case VST_CHITS_TO_COUNTERSIGN:
      return VST_SQL_CHIT_LIST_IDS_TO_COUNTERSIGN;
    case VST_CHITS_ALL:
      return VST_SQL_CHIT_LIST_IDS_ALL;
    default:
      return VST_SQL_CHIT_LIST_IDS_IN_STATE;
    }
}

static gpointer
ids_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  const VstChitQuery *query = args;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (query->text[0] != '\0')
    {
      if (!add_found (view, query->text, ids, error))
        return NULL;
    }
  else
    {
      g_autoptr (VstStmt) stmt = vst_view_prepare (view, get_statement (query->filter));

      if (query->filter < VST_CHIT_N_STATES)
        vst_stmt_bind_text (stmt, 1, vst_chit_state_code ((VstChitState) query->filter));
      if (!add_ids (ids, stmt, error))
        return NULL;
    }

  return g_steal_pointer (&ids);
}

static gpointer
page_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const GArray *ids = args;
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) local_error = NULL;
      VstChit *chit = vst_chit_read (view, g_array_index (ids, gint64, i), &local_error);

      if (chit != NULL)
        {
          g_ptr_array_add (page, chit);
        }
      else if (!g_error_matches (local_error, VST_ERROR, VST_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  vst_view_note_ids (view, VST_ACCESS_LIST, "chit", (const gint64 *) (gconstpointer) ids->data, ids->len);

  return g_steal_pointer (&page);
}

const VstReading vst_chit_read_open = { "chit.open", VST_RIGHT_READ_CHIT, open_func, g_object_unref };
const VstReading vst_chit_read_events = {
  "chit.events", VST_RIGHT_READ_CHIT, events_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_chit_read_family = {
  "chit.family", VST_RIGHT_READ_CHIT, family_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_chit_read_ids = { "chit.ids", VST_RIGHT_READ_CHIT, ids_func, (GDestroyNotify) g_array_unref };
const VstReading vst_chit_read_page = { "chit.page", VST_RIGHT_READ_CHIT, page_func, (GDestroyNotify) g_ptr_array_unref };

static gint64
get_id (gpointer record)
{
  return vst_chit_get_id (record);
}

const VstListSource vst_chit_list = { &vst_chit_read_ids, &vst_chit_read_page, get_id, VST_TOPIC_CHIT };
