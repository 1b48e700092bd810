/* vst-message-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-message-store.h"

#include "message-sql.h"
#include "vst-encounter.h"
#include "vst-letter-box.h"

const VstKept vst_message_kept = { "message", VST_SQL_MESSAGE_ROW, VST_SQL_MESSAGE_PUT, VST_SQL_MESSAGE_REMOVE, NULL };

static void
bind_words (VstStmt *stmt,
            int index,
            const char *text)
{
  if (text[0] != '\0')
    vst_stmt_bind_text (stmt, index, text);
  else
    vst_stmt_bind_null (stmt, index);
}

/**
 * vst_message_add:
 * @entry: that was checked
 * @at: when it was written
 * @letter: (nullable): its id in the letter box
 *
 * Keeps a message that is linked to nobody.
 *
 * Returns: its id; 0 when it can't be kept
 */
gint64
vst_message_add (VstAct *act,
                 const VstMessageEntry *entry,
                 gint64 at,
                 const guint8 *letter,
                 GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MESSAGE_ADD);
  g_autoptr (GBytes) bytes = letter != NULL ? g_bytes_new (letter, VST_LETTER_ID_SIZE) : NULL;
  gint64 message_id;

  vst_stmt_bind_int (stmt, 1, at);
  vst_stmt_bind_text (stmt, 2, entry->channel);
  vst_stmt_bind_text (stmt, 3, "in");
  vst_stmt_bind_text (stmt, 4, "unconfirmed");
  bind_words (stmt, 5, entry->caller);
  bind_words (stmt, 6, entry->call_back);
  bind_words (stmt, 7, entry->for_whom);
  vst_stmt_bind_text (stmt, 8, entry->text);
  vst_stmt_bind_int (stmt, 9, vst_act_get_staff_id (act));

  if (bytes != NULL)
    vst_stmt_bind_bytes (stmt, 10, bytes);
  else
    vst_stmt_bind_null (stmt, 10);

  message_id = vst_stmt_add (stmt, error);
  if (message_id != 0)
    vst_act_keep_new (act, &vst_message_kept, message_id);

  return message_id;
}

/* Whether a letter is in the database. */
gboolean
vst_message_is_kept (VstView *view,
                     const guint8 *letter)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_HAS_LETTER);
  g_autoptr (GBytes) bytes = g_bytes_new (letter, VST_LETTER_ID_SIZE);

  vst_stmt_bind_bytes (stmt, 1, bytes);

  return vst_stmt_one (stmt, NULL) && vst_stmt_get_int (stmt, 0) > 0;
}

static gpointer
take_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  g_autoptr (VstMessageEntry) entry = vst_message_entry_copy (args);
  gint64 message_id;

  if (!vst_message_entry_check (entry, error) ||
      !(message_id = vst_message_add (act, entry, vst_act_get_time (act), NULL, error)))
    return NULL;

  vst_act_set_subject (act, "message", message_id);

  return g_memdup2 (&message_id, sizeof message_id);
}

/* A change of a row that may have been changed since it was shown. */
static gpointer
change (VstAct *act,
        VstStmt *stmt,
        gint64 message_id,
        GError **error)
{
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The message %" G_GINT64_FORMAT " has changed", message_id);

  if (step != VST_STEP_ROW)
    return NULL;

  vst_act_set_subject (act, "message", message_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
link_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstMessageLink *link = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MESSAGE_LINK);

  if (!vst_act_keep (act, &vst_message_kept, link->message_id, error))
    return NULL;

  vst_stmt_bind_id (stmt, 1, link->family_id);
  vst_stmt_bind_int (stmt, 2, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 3, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 4, link->message_id);
  vst_stmt_bind_int (stmt, 5, link->revision);

  return change (act, stmt, link->message_id, error);
}

static gpointer
finish_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstMessageEnd *end = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MESSAGE_FINISH);

  if (!vst_act_keep (act, &vst_message_kept, end->message_id, error))
    return NULL;

  if (end->done)
    vst_stmt_bind_int (stmt, 1, vst_act_get_time (act));
  else
    vst_stmt_bind_null (stmt, 1);

  vst_stmt_bind_null (stmt, 2);
  vst_stmt_bind_int (stmt, 3, end->message_id);
  vst_stmt_bind_int (stmt, 4, end->revision);

  return change (act, stmt, end->message_id, error);
}

static char *
words (VstStmt *stmt,
       int column)
{
  const char *text = vst_stmt_get_text (stmt, column);

  return (char *) (text != NULL ? text : "");
}

/* A caller may ask for somebody who works here: whoever passes on what is linked
 * to a family since would tell her.
 */
static gboolean
find_astray (VstView *view,
             const VstMessageEntry *entry,
             VstMessageState *state,
             GError **error)
{
  const VstEncounter encounter = {
    .table = "message", .id = state->id, .family_id = state->family_id, .names = entry->for_whom, .from_minute = -1
  };
  g_autoptr (GError) local_error = NULL;

  if (state->family_id == 0 || state->done_at != 0 || entry->for_whom[0] == '\0' ||
      vst_encounter_check (view, &encounter, &local_error))
    return TRUE;

  state->is_astray = g_error_matches (local_error, VST_ERROR, VST_ERROR_MUST_NOT_KNOW);
  if (!state->is_astray)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return state->is_astray;
}

static VstMessage *
message_of_row (VstView *view,
                VstStmt *stmt,
                GError **error)
{
  VstMessageState state = {
    .id = vst_stmt_get_int (stmt, 0),
    .revision = vst_stmt_get_int (stmt, 1),
    .at = vst_stmt_get_int (stmt, 2),
    .family_id = vst_stmt_get_int (stmt, 6),
    .file_number = vst_stmt_get_text (stmt, 15),
    .done_at = vst_stmt_get_int (stmt, 11),
    .outcome = words (stmt, 12),
    .staff_name = vst_stmt_get_text (stmt, 13),
    .was_locked = vst_stmt_get_int (stmt, 14) != 0,
  };
  VstMessageEntry entry = {
    .channel = words (stmt, 3),
    .caller = words (stmt, 7),
    .call_back = words (stmt, 8),
    .for_whom = words (stmt, 9),
    .text = words (stmt, 10),
  };

  return find_astray (view, &entry, &state, error) ? vst_message_new (&state, &entry) : NULL;
}

static GPtrArray *
read_list (VstView *view,
           const VstSql *sql,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, VST_MESSAGES_MOST);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstMessage *message = message_of_row (view, stmt, error);

      if (message == NULL)
        return NULL;

      g_ptr_array_add (messages, message);
      g_array_append_val (ids, vst_message_get_state (message)->id);
    }

  if (step != VST_STEP_DONE)
    return NULL;

  if (ids->len > 0)
    vst_view_note_ids (view, VST_ACCESS_LIST, "message", &g_array_index (ids, gint64, 0), ids->len);

  return g_steal_pointer (&messages);
}

static gpointer
read_open (VstView *view,
           gconstpointer args,
           GError **error)
{
  return read_list (view, VST_SQL_MESSAGE_OPEN, error);
}

static gpointer
read_done (VstView *view,
           gconstpointer args,
           GError **error)
{
  return read_list (view, VST_SQL_MESSAGE_DONE, error);
}

static gpointer
read_count (VstView *view,
            gconstpointer args,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_COUNT_OPEN);
  guint *count;

  if (!vst_stmt_one (stmt, error))
    return NULL;

  count = g_new (guint, 1);
  *count = (guint) vst_stmt_get_int (stmt, 0);

  return count;
}

const VstDeed vst_message_do_take = {
  "message.take", VST_RIGHT_TAKE_MESSAGE, VST_TOPIC_MESSAGE, VST_DEED_UNDOABLE, take_func, g_free
};
const VstDeed vst_message_do_link = {
  "message.link", VST_RIGHT_LINK_MESSAGE, VST_TOPIC_MESSAGE, VST_DEED_UNDOABLE, link_func, NULL
};
const VstDeed vst_message_do_finish = {
  "message.finish", VST_RIGHT_TAKE_MESSAGE, VST_TOPIC_MESSAGE, VST_DEED_UNDOABLE, finish_func, NULL
};

const VstReading vst_message_read_open = { "message.open", VST_RIGHT_TAKE_MESSAGE, read_open, (GDestroyNotify) g_ptr_array_unref };
const VstReading vst_message_read_done = { "message.done", VST_RIGHT_TAKE_MESSAGE, read_done, (GDestroyNotify) g_ptr_array_unref };
const VstReading vst_message_read_count = { "message.count", VST_RIGHT_TAKE_MESSAGE, read_count, g_free };
