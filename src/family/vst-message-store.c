/* vst-message-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-message-store.h"

#include "message-sql.h"
#include "vst-contact-store.h"
#include "vst-date.h"
#include "vst-directive-store.h"
#include "vst-encounter.h"
#include "vst-error.h"
#include "vst-letter-box.h"
#include "vst-text.h"

const VstKept vst_message_kept = { "message", VST_SQL_MESSAGE_ROW, VST_SQL_MESSAGE_PUT, VST_SQL_MESSAGE_REMOVE, NULL };

/* One with whom it was, or 0, that is done already, or isn't yet. */
static gint64
add (VstAct *act,
     const VstMessageEntry *entry,
     gint64 at,
     gint64 person_id,
     gint64 done_at,
     const guint8 *letter,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MESSAGE_ADD);
  g_autoptr (GBytes) bytes = letter != NULL ? g_bytes_new (letter, VST_LETTER_ID_SIZE) : NULL;
  gint64 message_id;

  vst_stmt_bind_int (stmt, 1, at);
  vst_stmt_bind_text (stmt, 2, entry->channel);
  vst_stmt_bind_text (stmt, 3, entry->direction);
  vst_stmt_bind_text (stmt, 4, entry->about);
  vst_stmt_bind_id (stmt, 5, entry->family_id);
  vst_stmt_bind_id (stmt, 6, person_id);
  vst_stmt_bind_id (stmt, 7, entry->contact_id);
  vst_stmt_bind_id (stmt, 8, entry->answers_id);
  vst_stmt_bind_words (stmt, 9, entry->caller);
  vst_stmt_bind_words (stmt, 10, entry->call_back);
  vst_stmt_bind_words (stmt, 11, entry->for_whom);
  vst_stmt_bind_text (stmt, 12, entry->text);
  vst_stmt_bind_words (stmt, 13, entry->reason);
  vst_stmt_bind_id (stmt, 14, entry->for_staff_id);
  vst_stmt_bind_words (stmt, 15, entry->follow_up_on);
  vst_stmt_bind_words (stmt, 16, entry->outcome);
  vst_stmt_bind_id (stmt, 17, done_at);
  vst_stmt_bind_int (stmt, 18, vst_act_get_staff_id (act));

  if (bytes != NULL)
    vst_stmt_bind_bytes (stmt, 19, bytes);
  else
    vst_stmt_bind_null (stmt, 19);

  message_id = vst_stmt_add (stmt, error);
  if (message_id != 0)
    vst_act_keep_new (act, &vst_message_kept, message_id);

  return message_id;
}

/**
 * vst_message_add:
 * @entry: a slip that was checked
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
  return add (act, entry, at, 0, 0, letter, error);
}

/**
 * vst_message_leave_contact:
 *
 * What went to a contact stays when the contact doesn't; undo brings both back.
 */
gboolean
vst_message_leave_contact (VstAct *act,
                           gint64 contact_id,
                           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MESSAGE_OF_CONTACT);
  g_autoptr (GArray) ids = NULL;

  vst_stmt_bind_int (stmt, 1, contact_id);
  if (!(ids = vst_view_read_ids (vst_act_get_view (act), stmt, error)))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (VstStmt) leave = vst_act_prepare (act, VST_SQL_MESSAGE_LEAVE_CONTACT);

      vst_stmt_bind_int (leave, 1, g_array_index (ids, gint64, i));
      if (!vst_act_keep (act, &vst_message_kept, g_array_index (ids, gint64, i), error) || !vst_stmt_run (leave, error))
        return FALSE;
    }

  return TRUE;
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

  if (!vst_message_entry_check_slip (entry, error) ||
      !(message_id = vst_message_add (act, entry, vst_act_get_time (act), NULL, error)))
    return NULL;

  vst_act_set_subject (act, "message", message_id);

  return g_memdup2 (&message_id, sizeof message_id);
}

/* Whether somebody may follow something up. */
static gboolean
check_worker (VstView *view,
              const VstMessageEntry *entry,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_WORKERS);
  g_autofree char *today = vst_view_dup_today (view);
  gboolean is_worker = FALSE;
  VstStep step;

  if (entry->for_staff_id == 0)
    return TRUE;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    is_worker = is_worker || (vst_stmt_get_int (stmt, 0) == entry->for_staff_id &&
                              vst_right_is_held ((guint) vst_stmt_get_int (stmt, 2), VST_RIGHT_TAKE_MESSAGE));

  if (step != VST_STEP_DONE)
    return FALSE;

  if (!is_worker)
    g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "Staff member %" G_GINT64_FORMAT " follows nothing up", entry->for_staff_id);
  else if (vst_day_compare (entry->follow_up_on, today) < 0)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_PAST, "A day to follow up that is over");

  return is_worker && vst_day_compare (entry->follow_up_on, today) >= 0;
}

/* Whom of the family it went to, or came from, as far as who notes it may know. */
static gboolean
find_person (VstView *view,
             const VstMessageEntry *entry,
             gint64 *person_id,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_CONTACT_OF_FAMILY);

  *person_id = 0;
  if (entry->family_id == 0)
    return TRUE;

  if (!vst_withheld_check (view, entry->family_id, VST_SECTION_MESSAGES, 0, error))
    return FALSE;

  if (entry->contact_id == 0)
    return TRUE;

  vst_stmt_bind_int (stmt, 1, entry->contact_id);
  vst_stmt_bind_int (stmt, 2, entry->family_id);
  if (!vst_withheld_check (view, entry->family_id, VST_SECTION_CONTACTS, entry->contact_id, error) || !vst_stmt_one (stmt, error))
    return FALSE;

  *person_id = vst_stmt_get_int (stmt, 0);

  return TRUE;
}

/* What it follows up is of the same family, or of nobody's. */
static gboolean
check_answered (VstView *view,
                const VstMessageEntry *entry,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_ANSWERED);

  if (entry->answers_id == 0)
    return TRUE;

  vst_stmt_bind_int (stmt, 1, entry->answers_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  if (vst_stmt_get_int (stmt, 0) == entry->family_id)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The message %" G_GINT64_FORMAT " is another family’s", entry->answers_id);

  return FALSE;
}

/* That somebody called is told of a family by who may link what comes in. */
static gboolean
check_note (VstView *view,
            const VstMessageEntry *entry,
            GError **error)
{
  if (entry->family_id != 0 && g_str_equal (entry->direction, "in") && !vst_view_may (view, VST_RIGHT_LINK_MESSAGE))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NO_RIGHT, "Only a worker links what comes in");
      return FALSE;
    }

  if (entry->at <= vst_view_get_now (view))
    return check_worker (view, entry, error) && check_answered (view, entry, error);

  g_set_error_literal (error, VST_ERROR, VST_ERROR_TIME, "A call that is still to come");

  return FALSE;
}

static gpointer
note_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstMessageEntry) entry = vst_message_entry_copy (args);
  gint64 done_at = entry->for_staff_id == 0 ? vst_act_get_time (act) : 0;
  gint64 person_id, message_id;

  if (!vst_message_entry_check (entry, error) || !check_note (view, entry, error) || !find_person (view, entry, &person_id, error))
    return NULL;

  message_id = add (act, entry, entry->at != 0 ? entry->at : vst_act_get_time (act), person_id, done_at, NULL, error);
  if (message_id == 0)
    return NULL;

  vst_act_set_subject (act, "message", message_id);

  return g_memdup2 (&message_id, sizeof message_id);
}

static gpointer
finish_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstMessageEnd *end = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MESSAGE_FINISH);
  VstStep step;

  if (!vst_act_keep (act, &vst_message_kept, end->message_id, error))
    return NULL;

  if (end->done)
    vst_stmt_bind_int (stmt, 1, vst_act_get_time (act));
  else
    vst_stmt_bind_null (stmt, 1);

  vst_stmt_bind_int (stmt, 2, end->message_id);
  vst_stmt_bind_int (stmt, 3, end->revision);

  step = vst_stmt_step (stmt, error);
  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The message %" G_GINT64_FORMAT " has changed", end->message_id);

  if (step != VST_STEP_ROW)
    return NULL;

  vst_act_set_subject (act, "message", end->message_id);

  return GINT_TO_POINTER (TRUE);
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

/* Of the lists */
enum
{
  ID,
  REVISION,
  AT,
  CHANNEL,
  DIRECTION,
  ABOUT,
  FAMILY_ID,
  CALLER,
  HAS_CALL_BACK,
  FOR_WHOM,
  TEXT,
  DONE_AT,
  OUTCOME,
  STAFF_NAME,
  WAS_LOCKED,
  FILE_NUMBER,
  REASON,
  FOLLOW_UP_ON,
  FOR_STAFF_ID,
  WORKER,
  WITH,
  ANSWERED_AT,
  IS_NOTE
};

static VstMessage *
message_of_row (VstView *view,
                VstStmt *stmt,
                GError **error)
{
  VstMessageState state = {
    .id = vst_stmt_get_int (stmt, ID),
    .revision = vst_stmt_get_int (stmt, REVISION),
    .at = vst_stmt_get_int (stmt, AT),
    .family_id = vst_stmt_get_int (stmt, FAMILY_ID),
    .file_number = vst_stmt_get_text (stmt, FILE_NUMBER),
    .done_at = vst_stmt_get_int (stmt, DONE_AT),
    .staff_name = vst_stmt_get_text (stmt, STAFF_NAME),
    .has_call_back = vst_stmt_get_int (stmt, HAS_CALL_BACK) != 0,
    .worker = vst_stmt_get_text (stmt, WORKER),
    .with = vst_stmt_get_text (stmt, WITH),
    .answered_at = vst_stmt_get_int (stmt, ANSWERED_AT),
    .was_locked = vst_stmt_get_int (stmt, WAS_LOCKED) != 0,
    .is_note = vst_stmt_get_int (stmt, IS_NOTE) != 0,
  };
  VstMessageEntry entry = {
    .channel = words (stmt, CHANNEL),
    .direction = words (stmt, DIRECTION),
    .about = words (stmt, ABOUT),
    .caller = words (stmt, CALLER),
    .call_back = (char *) "",
    .for_whom = words (stmt, FOR_WHOM),
    .text = words (stmt, TEXT),
    .at = state.at,
    .family_id = state.family_id,
    .reason = words (stmt, REASON),
    .outcome = words (stmt, OUTCOME),
    .for_staff_id = vst_stmt_get_int (stmt, FOR_STAFF_ID),
    .follow_up_on = words (stmt, FOLLOW_UP_ON),
  };

  return find_astray (view, &entry, &state, error) ? vst_message_new (&state, &entry) : NULL;
}

static GPtrArray *
read_list (VstView *view,
           VstStmt *stmt,
           GError **error)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

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

static gint64
get_staff_id (VstView *view)
{
  return vst_session_get_staff_id (vst_view_get_session (view));
}

static gpointer
read_open (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_OPEN);

  vst_stmt_bind_int (stmt, 1, VST_MESSAGES_MOST);
  vst_stmt_bind_int (stmt, 2, get_staff_id (view));

  return read_list (view, stmt, error);
}

static gpointer
read_done (VstView *view,
           gconstpointer args,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_DONE);

  vst_stmt_bind_int (stmt, 1, VST_MESSAGES_MOST);

  return read_list (view, stmt, error);
}

static gpointer
read_count (VstView *view,
            gconstpointer args,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_COUNT_OPEN);
  g_autofree char *today = vst_view_dup_today (view);
  VstMessageCount *count;

  vst_stmt_bind_int (stmt, 1, get_staff_id (view));
  vst_stmt_bind_text (stmt, 2, today);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  count = g_new (VstMessageCount, 1);
  count->open = (guint) vst_stmt_get_int (stmt, 0);
  count->due = (guint) vst_stmt_get_int (stmt, 1);

  return count;
}

static gpointer
read_workers (VstView *view,
              gconstpointer args,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_WORKERS);
  g_auto (GVariantBuilder) workers = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xs)"));
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (vst_right_is_held ((guint) vst_stmt_get_int (stmt, 2), VST_RIGHT_TAKE_MESSAGE))
      g_variant_builder_add (&workers, "(xs)", vst_stmt_get_int (stmt, 0), vst_stmt_get_text (stmt, 1));

  return step == VST_STEP_DONE ? g_variant_ref_sink (g_variant_builder_end (&workers)) : NULL;
}

VstMessageReveal *
vst_message_reveal_new (gint64 message_id,
                        const char *reason)
{
  VstMessageReveal *reveal = g_new0 (VstMessageReveal, 1);

  reveal->message_id = message_id;
  reveal->reason = g_strdup (reason);

  return reveal;
}

void
vst_message_reveal_free (VstMessageReveal *reveal)
{
  g_free (reveal->reason);
  g_free (reveal);
}

static gpointer
read_reveal (VstView *view,
             gconstpointer args,
             GError **error)
{
  const VstMessageReveal *reveal = args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MESSAGE_CALL_BACK);
  g_autofree char *reason = NULL;

  if (!vst_text_check (reveal->reason, -1, VST_REVEAL_REASON_CHARS, error))
    return NULL;

  reason = vst_text_line (reveal->reason);
  if (reason[0] == '\0')
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "Where to call back is shown for a reason");
      return NULL;
    }

  vst_stmt_bind_int (stmt, 1, reveal->message_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  vst_view_note (view, VST_ACCESS_REVEAL, "message", reveal->message_id, reason);

  return g_strdup (vst_stmt_get_text (stmt, 0));
}

const VstDeed vst_message_do_take = {
  "message.take", VST_RIGHT_TAKE_MESSAGE, VST_TOPIC_MESSAGE, VST_DEED_UNDOABLE, take_func, g_free
};
const VstDeed vst_message_do_note = {
  "message.note", VST_RIGHT_TAKE_MESSAGE, VST_TOPIC_MESSAGE, VST_DEED_UNDOABLE, note_func, g_free
};
const VstDeed vst_message_do_finish = {
  "message.finish", VST_RIGHT_TAKE_MESSAGE, VST_TOPIC_MESSAGE, VST_DEED_UNDOABLE, finish_func, NULL
};

const VstReading vst_message_read_open = { "message.open", VST_RIGHT_TAKE_MESSAGE, read_open, (GDestroyNotify) g_ptr_array_unref };
const VstReading vst_message_read_done = { "message.done", VST_RIGHT_TAKE_MESSAGE, read_done, (GDestroyNotify) g_ptr_array_unref };
const VstReading vst_message_read_count = { "message.count", VST_RIGHT_TAKE_MESSAGE, read_count, g_free };
const VstReading vst_message_read_workers = {
  "message.workers", VST_RIGHT_TAKE_MESSAGE, read_workers, (GDestroyNotify) g_variant_unref
};
const VstReading vst_message_read_reveal = { "message.reveal", VST_RIGHT_TAKE_MESSAGE, read_reveal, g_free };
