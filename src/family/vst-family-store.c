/* vst-family-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family-store.h"

#include <string.h>

#include "family-sql.h"
#include "vst-act-record.h"
#include "vst-alert-store.h"
#include "vst-block-store.h"
#include "vst-canada.h"
#include "vst-contact-store.h"
#include "vst-date.h"
#include "vst-directive-store.h"
#include "vst-episode-store.h"
#include "vst-expected-child-store.h"
#include "vst-member-store.h"
#include "vst-person-store.h"

/* A year has a million numbers; nobody opens enough files to need many tries. */
#define NUMBER_TRIES 50

/* Acts in a file's history; the page has the latest. */
#define HISTORY_ACTS 500

const VstKept vst_family_kept = { "family", VST_SQL_FAMILY_ROW, VST_SQL_FAMILY_PUT, VST_SQL_FAMILY_REMOVE, vst_members_index };

static char *
choose_number (VstAct *act,
               const char *opened_on,
               GError **error)
{
  int year;

  vst_day_get_parts (opened_on, &year, NULL, NULL);

  for (int i = 0; i < NUMBER_TRIES; i++)
    {
      g_autofree char *number = vst_file_number_make (year, g_random_int_range (0, 1000000));
      g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_FAMILY_BY_NUMBER);
      VstStep step;

      vst_stmt_bind_text (stmt, 1, number);
      if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
        return g_steal_pointer (&number);
      if (step == VST_STEP_FAILED)
        return NULL;
    }

  g_set_error (error, VST_ERROR, VST_ERROR_EXISTS, "No file number of the year %d is left", year);

  return NULL;
}

static gint64
add_row (VstAct *act,
         const VstFamilyEntry *entry,
         const char *today,
         GError **error)
{
  const char *opened_on = entry->opened_on[0] != '\0' ? entry->opened_on : today;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_FAMILY_ADD);
  g_autofree char *number = NULL;
  gint64 family_id;

  if (entry->file_number[0] != '\0')
    number = vst_file_number_parse (entry->file_number);
  else
    number = choose_number (act, opened_on, error);

  if (number == NULL)
    return 0;

  vst_stmt_bind_text (stmt, 1, number);
  vst_stmt_bind_text (stmt, 2, opened_on);
  if (entry->note[0] != '\0')
    vst_stmt_bind_text (stmt, 3, entry->note);
  else
    vst_stmt_bind_null (stmt, 3);

  if ((family_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_family_kept, family_id);

  return vst_episode_open (act, family_id, opened_on, error) ? family_id : 0;
}

/**
 * vst_family_add:
 * @entry: a family with its people
 *
 * Opens a file: the family, its people, how to reach the first of them.
 *
 * It fails with the code of the first field that can't be kept, and with
 * `VST_ERROR_EXISTS` where @entry brings a file number that is taken.
 *
 * Returns: the family's id; 0 with @error set
 */
gint64
vst_family_add (VstAct *act,
                const VstFamilyEntry *entry,
                GError **error)
{
  g_autoptr (VstFamilyEntry) tidy = vst_family_entry_copy (entry);
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  gint64 family_id, first_id = 0;

  vst_family_entry_tidy (tidy);

  if (!vst_family_entry_check (tidy, today, error) || !(family_id = add_row (act, tidy, today, error)))
    return 0;

  for (guint i = 0; i < tidy->members->len; i++)
    {
      const VstMemberEntry *member = g_ptr_array_index (tidy->members, i);
      gint64 person_id = vst_person_add (act, member->person, error);

      if (person_id == 0 || !vst_member_add (act, family_id, person_id, member, error))
        return 0;

      if (first_id == 0)
        first_id = person_id;
    }

  for (guint i = 0; i < tidy->expected->len; i++)
    if (!vst_expected_add (act, family_id, g_ptr_array_index (tidy->expected, i), error))
      return 0;

  for (guint i = 0; i < tidy->contacts->len; i++)
    if (!vst_contact_add (act, first_id, g_ptr_array_index (tidy->contacts, i), error))
      return 0;

  if (!vst_block_add_told (act, family_id, tidy->unknown_to, error) ||
      (tidy->block_reply != VST_BLOCK_NOT_ASKED && !vst_block_set_reply (act, family_id, tidy->block_reply, error)))
    return 0;

  tidy->phone_reply.family_id = family_id;
  if (tidy->phone_reply.reply != VST_PHONE_NOT_ASKED && !vst_phone_set_reply (act, &tidy->phone_reply, error))
    return 0;

  vst_act_set_subject (act, "family", family_id);

  return family_id;
}

static void
add_all (VstFamily *family,
         GPtrArray *records,
         gpointer add)
{
  void (*add_one) (VstFamily * self, gpointer record) = add;

  for (guint i = 0; i < records->len; i++)
    add_one (family, g_ptr_array_index (records, i));
}

/**
 * vst_family_read:
 * @whole: with how to reach its people
 *
 * A family with its people and alerts.  It fails with `VST_ERROR_NOT_FOUND`.
 */
VstFamily *
vst_family_read (VstView *view,
                 gint64 family_id,
                 gboolean whole,
                 GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FAMILY_GET);
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GPtrArray) alerts = NULL;
  VstWithheld withheld;
  const char *note;

  vst_stmt_bind_int (stmt, 1, family_id);
  if (!vst_stmt_one (stmt, error) || !vst_withheld_read (view, family_id, VST_SECTION_NOTES, 0, &withheld, error))
    return NULL;

  note = withheld.is_withheld ? NULL : vst_stmt_get_text (stmt, 5);
  family = vst_family_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), vst_stmt_get_text (stmt, 2),
                           vst_stmt_get_text (stmt, 3), g_strcmp0 (vst_stmt_get_text (stmt, 4), "active") == 0,
                           note != NULL ? note : "");

  if (!(members = vst_members_read (view, family_id, error)) || !(alerts = vst_alerts_read (view, family_id, error)))
    return NULL;

  add_all (family, members, vst_family_add_member);
  add_all (family, alerts, vst_family_add_alert);

  if (whole)
    {
      g_autoptr (GPtrArray) contacts = vst_contacts_read (view, family_id, error);

      if (contacts == NULL)
        return NULL;

      add_all (family, contacts, vst_family_add_contact);
    }

  return g_steal_pointer (&family);
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  gint64 family_id = vst_family_add (act, args, error);

  return family_id != 0 ? vst_family_read (vst_act_get_view (act), family_id, TRUE, error) : NULL;
}

static gboolean
change (VstAct *act,
        const VstSql *sql,
        const char *value,
        const VstFamilyNote *edit,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, sql);
  VstStep step;

  if (!vst_act_keep (act, &vst_family_kept, edit->family_id, error))
    return FALSE;

  if (value[0] != '\0')
    vst_stmt_bind_text (stmt, 1, value);
  else
    vst_stmt_bind_null (stmt, 1);
  vst_stmt_bind_int (stmt, 2, edit->family_id);
  vst_stmt_bind_int (stmt, 3, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The family %" G_GINT64_FORMAT " has changed", edit->family_id);

  vst_act_set_subject (act, "family", edit->family_id);

  return step == VST_STEP_ROW;
}

static gpointer
note_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstFamilyNote *edit = args;
  VstWithheld withheld;

  if (!vst_withheld_read (vst_act_get_view (act), edit->family_id, VST_SECTION_NOTES, 0, &withheld, error))
    return NULL;

  /* Nobody writes over what she may not read. */
  if (withheld.is_withheld)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "The note of %" G_GINT64_FORMAT " is withheld", edit->family_id);
      return NULL;
    }

  if (!vst_family_note_check (edit->note, error) || !change (act, VST_SQL_FAMILY_SET_NOTE, edit->note, edit, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static gpointer
set_state (VstAct *act,
           const char *state,
           const VstFamilyNote *edit,
           GError **error)
{
  if (!change (act, VST_SQL_FAMILY_SET_STATE, state, edit, error) || !vst_members_index (act, edit->family_id, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static gpointer
close_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  const VstFamilyNote *edit = args;
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));

  return vst_episode_close (act, edit->family_id, today, edit->note, error) ? set_state (act, "closed", edit, error) : NULL;
}

static gpointer
reopen_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstFamilyNote *edit = args;
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));

  return set_state (act, "active", edit, error) && vst_episode_open (act, edit->family_id, today, error) ? GINT_TO_POINTER (TRUE)
                                                                                                         : NULL;
}

static gpointer
read_ids (VstView *view,
          const VstSql *sql,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);

  return vst_view_read_ids (view, stmt, error);
}

static char *
dup_key (VstView *view,
         gint64 family_id,
         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FAMILY_KEY_OF);

  vst_stmt_bind_int (stmt, 1, family_id);

  return vst_stmt_one (stmt, error) ? g_strdup (vst_stmt_get_text (stmt, 0)) : NULL;
}

/* Where a family stands in a list by name. */
static gboolean
find_place (VstView *view,
            GArray *ids,
            gint64 id,
            guint *place,
            GError **error)
{
  g_autofree char *key = dup_key (view, id, error);
  guint low = 0, high = ids->len;

  while (key != NULL && low < high)
    {
      guint middle = low + (high - low) / 2;
      gint64 other = g_array_index (ids, gint64, middle);
      g_autofree char *other_key = dup_key (view, other, error);
      int order;

      if (other_key == NULL)
        return FALSE;

      order = strcmp (other_key, key);
      if (order < 0 || (order == 0 && other < id))
        low = middle + 1;
      else
        high = middle;
    }

  *place = low;

  return key != NULL;
}

static gboolean
take_out (GArray *ids,
          gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      {
        g_array_remove_index (ids, i);
        return TRUE;
      }

  return FALSE;
}

/* The index knows no names of files that are sealed, and has them first: they go
 * where they belong.
 */
static gpointer
read_by_name (VstView *view,
              const VstSql *sql,
              GError **error)
{
  g_autoptr (GArray) ids = read_ids (view, sql, error);
  g_autoptr (GArray) sealed = ids != NULL ? read_ids (view, VST_SQL_FAMILY_SEALED_KEYS, error) : NULL;

  if (sealed == NULL)
    return NULL;

  for (guint i = sealed->len; i > 0; i--)
    if (!take_out (ids, g_array_index (sealed, gint64, i - 1)))
      g_array_remove_index (sealed, i - 1);

  for (guint i = 0; i < sealed->len; i++)
    {
      gint64 id = g_array_index (sealed, gint64, i);
      guint place = 0;

      if (!find_place (view, ids, id, &place, error))
        return NULL;

      g_array_insert_val (ids, place, id);
    }

  return g_steal_pointer (&ids);
}

static gpointer
active_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  return read_by_name (view, VST_SQL_FAMILY_IDS_ACTIVE, error);
}

static gpointer
latest_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  return read_ids (view, VST_SQL_FAMILY_IDS_LATEST, error);
}

static gpointer
all_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  return read_by_name (view, VST_SQL_FAMILY_IDS_ALL, error);
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
      VstFamily *family = vst_family_read (view, g_array_index (ids, gint64, i), FALSE, &local_error);

      if (family != NULL)
        {
          g_ptr_array_add (page, family);
        }
      else if (!g_error_matches (local_error, VST_ERROR, VST_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  vst_view_note_ids (view, VST_ACCESS_LIST, "family", (const gint64 *) (gconstpointer) ids->data, ids->len);

  return g_steal_pointer (&page);
}

static VstFamily *
read_noted (VstView *view,
            gint64 family_id,
            VstAccess access,
            GError **error)
{
  VstFamily *family = vst_family_read (view, family_id, TRUE, error);

  if (family != NULL)
    vst_view_note (view, access, "family", family_id, NULL);

  return family;
}

static gpointer
open_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  return read_noted (view, *(const gint64 *) args, VST_ACCESS_OPEN, error);
}

static gpointer
print_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  return read_noted (view, *(const gint64 *) args, VST_ACCESS_PRINT, error);
}

static gpointer
history_func (VstView *view,
              gconstpointer args,
              GError **error)
{
  const gint64 *family_id = args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FAMILY_HISTORY);
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, *family_id);
  vst_stmt_bind_int (stmt, 2, HISTORY_ACTS);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gboolean seen;

      if (!vst_act_read_texts (view, stmt, 7, 9, &before, &after, &seen, error))
        return NULL;

      if (seen)
        g_ptr_array_add (acts, vst_act_record_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1),
                                                   vst_stmt_get_text (stmt, 2), vst_stmt_get_text (stmt, 3), "family", *family_id,
                                                   vst_stmt_get_int (stmt, 4), (guint) vst_stmt_get_int (stmt, 11), vst_stmt_get_int (stmt, 5) != 0,
                                                   vst_stmt_get_text (stmt, 6), before, after));
    }

  if (step != VST_STEP_DONE)
    return NULL;

  vst_view_note (view, VST_ACCESS_OPEN, "family", *family_id, NULL);

  return g_steal_pointer (&acts);
}

static gpointer
number_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  g_autofree char *number = vst_file_number_parse (args);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_FAMILY_BY_NUMBER);
  gint64 family_id;

  vst_stmt_bind_text (stmt, 1, number);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  family_id = vst_stmt_get_int (stmt, 0);

  return g_memdup2 (&family_id, sizeof family_id);
}

const VstDeed vst_family_do_add = {
  "family.add", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, add_func, g_object_unref
};
const VstDeed vst_family_do_note = {
  "family.note", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, note_func, NULL
};
const VstDeed vst_family_do_close = {
  "family.close", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, close_func, NULL
};
const VstDeed vst_family_do_reopen = {
  "family.reopen", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, reopen_func, NULL
};

const VstReading vst_family_read_active = {
  "family.active", VST_RIGHT_FIND_FAMILY, active_func, (GDestroyNotify) g_array_unref
};
const VstReading vst_family_read_latest = {
  "family.latest", VST_RIGHT_FIND_FAMILY, latest_func, (GDestroyNotify) g_array_unref
};
const VstReading vst_family_read_all = {
  "family.all", VST_RIGHT_FIND_FAMILY, all_func, (GDestroyNotify) g_array_unref
};
const VstReading vst_family_read_page = {
  "family.page", VST_RIGHT_FIND_FAMILY, page_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_family_read_open = { "family.open", VST_RIGHT_OPEN_FAMILY, open_func, g_object_unref };
const VstReading vst_family_read_print = { "family.print", VST_RIGHT_OPEN_FAMILY, print_func, g_object_unref };
const VstReading vst_family_read_history = {
  "family.history", VST_RIGHT_OPEN_FAMILY, history_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_family_read_number = { "family.number", VST_RIGHT_FIND_FAMILY, number_func, g_free };

static gint64
get_id (gpointer record)
{
  return vst_family_get_id (record);
}

const VstListSource vst_family_list_active = { &vst_family_read_active, &vst_family_read_page, get_id, VST_TOPIC_FAMILY };
const VstListSource vst_family_list_all = { &vst_family_read_all, &vst_family_read_page, get_id, VST_TOPIC_FAMILY };
