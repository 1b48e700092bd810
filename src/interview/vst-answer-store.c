/* vst-answer-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-answer-store.h"

#include "answer-sql.h"
#include "vst-answer-seal.h"
#include "vst-block-store.h"
#include "vst-catalogue-store.h"
#include "vst-contact-store.h"
#include "vst-directive-store.h"
#include "vst-error.h"
#include "vst-family-store.h"
#include "vst-setting-store.h"
#include "vst-text.h"

#define TABLE VST_ANSWER_TABLE
#define GIVEN_UP "*" /* what stands there of a damaged answer that had a key of its own */

const VstKept vst_answer_kept = { TABLE, VST_SQL_ANSWER_ROW, VST_SQL_ANSWER_PUT, VST_SQL_ANSWER_REMOVE, NULL };

const VstAbout vst_answer_about[] = {
  { TABLE, "family_id", "family", VST_ERASE_ROW, TRUE },
  { TABLE, "person_id", "person", VST_ERASE_ROW, TRUE },
  { NULL }
};

static void
entry_free (gpointer data)
{
  VstAnswerEntry *entry = data;

  vst_answer_free (entry->answer);
  g_free (entry);
}

VstInterviewSave *
vst_interview_save_new (gint64 family_id,
                        const char *language)
{
  VstInterviewSave *self = g_new0 (VstInterviewSave, 1);

  self->family_id = family_id;
  self->language = g_strdup (language);
  self->entries = g_ptr_array_new_with_free_func (entry_free);

  return self;
}

void
vst_interview_save_take (VstInterviewSave *self,
                         gint64 base_id,
                         VstAnswer *answer)
{
  VstAnswerEntry *entry = g_new0 (VstAnswerEntry, 1);

  entry->base_id = base_id;
  entry->answer = answer;
  g_ptr_array_add (self->entries, entry);
}

void
vst_interview_save_free (VstInterviewSave *self)
{
  g_free (self->language);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

void
vst_interview_gaps_free (VstInterviewGaps *self)
{
  vst_interview_meter_free (self->meter);
  vst_interview_free (self->interview);
  g_free (self);
}

/* The answer of the row a statement stands on, its sealed value opened.  One that is
 * damaged, or that is none to @question, is lost, and keeps nobody from the others.
 */
static VstAnswer *
read_row (VstView *view,
          VstStmt *stmt,
          const VstQuestion *question,
          GError **error)
{
  g_autoptr (VstAnswer) answer = vst_answer_new (vst_stmt_get_int (stmt, 2), vst_stmt_get_text (stmt, 3),
                                                 (int) vst_stmt_get_int (stmt, 4), vst_stmt_get_text (stmt, 5),
                                                 VST_ANSWER_NOT_ASKED, NULL);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *value = NULL;
  g_autofree char *read = NULL;
  VstKeyKind kind;

  answer->id = vst_stmt_get_int (stmt, 0);
  answer->asked_at = vst_stmt_get_int (stmt, 10);
  vst_answer_state_parse (vst_stmt_get_text (stmt, 6), &answer->state);
  if (answer->state != VST_ANSWER_ANSWERED)
    return g_steal_pointer (&answer);

  value = vst_stmt_get_value_type (stmt, 8) != VST_VALUE_NULL && vst_answer_kind_parse (vst_stmt_get_text (stmt, 9), &kind)
              ? vst_answer_open (view, kind, answer->id, stmt, 8, &local_error)
              : g_strdup (vst_stmt_get_text (stmt, 7));
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  read = value != NULL ? vst_question_read_answer (question, value, NULL) : NULL;
  answer->is_lost = read == NULL || *read == '\0' || g_str_equal (value, GIVEN_UP);
  if (answer->is_lost)
    {
      answer->state = VST_ANSWER_NOT_ASKED;
      return g_steal_pointer (&answer);
    }

  g_free (answer->value);
  answer->value = g_steal_pointer (&value);

  return g_steal_pointer (&answer);
}

/* By the version it was asked under: a later one may be open to others.
 *
 * @question: (out): what it answers; %NULL where she may not read it
 */
static gboolean
find_asked (VstView *view,
            const VstInterview *interview,
            VstStmt *stmt,
            const VstQuestion **question,
            GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s %" G_GINT64_FORMAT, vst_stmt_get_text (stmt, 3), vst_stmt_get_int (stmt, 4));
  VstCatalogue *catalogue = g_hash_table_lookup (interview->versions, key);
  VstKeyKind kind;

  if (catalogue == NULL)
    {
      catalogue = vst_catalogue_of_version (view, vst_stmt_get_text (stmt, 3), (int) vst_stmt_get_int (stmt, 4), error);
      if (catalogue == NULL)
        return FALSE;
      g_hash_table_insert (interview->versions, g_steal_pointer (&key), catalogue);
    }

  *question = vst_catalogue_find (catalogue, vst_stmt_get_text (stmt, 5));
  if (*question != NULL && (!vst_interview_is_open (interview, *question) ||
                            (vst_answer_kind_parse (vst_stmt_get_text (stmt, 9), &kind) && (interview->kinds & VST_KEY_BIT (kind)) == 0)))
    *question = NULL;

  return TRUE;
}

static gboolean
read_answers (VstView *view,
              VstInterview *interview,
              const VstSql *sql,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, vst_family_get_id (interview->family));

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const VstQuestion *question;
      VstAnswer *answer;

      if (!find_asked (view, interview, stmt, &question, error))
        return FALSE;
      if (question == NULL)
        continue;
      if (!(answer = read_row (view, stmt, question, error)))
        return FALSE;

      g_ptr_array_add (interview->answers, answer);
    }

  return step == VST_STEP_DONE;
}

/* What the file's own form asks, which are no lines of the interview. */
static gboolean
read_form (VstView *view,
           VstInterview *interview,
           GError **error)
{
  VstBlockReplied replied;
  VstPhoneReplied phone;

  if (interview->family != NULL)
    {
      if (!vst_phone_read_reply (view, vst_family_get_id (interview->family), &phone, error))
        return FALSE;

      interview->phone_reply = phone.reply;
    }

  interview->asks_block = interview->family != NULL && vst_view_may (view, VST_RIGHT_BLOCK);
  if (!interview->asks_block)
    return TRUE;

  if (!vst_block_read_reply (view, vst_family_get_id (interview->family), &replied, error))
    return FALSE;

  switch (replied.reply)
    {
    case VST_BLOCK_SOMEBODY:
    case VST_BLOCK_NOBODY:
      interview->block_state = VST_ANSWER_ANSWERED;
      break;
    case VST_BLOCK_UNKNOWN:
      interview->block_state = VST_ANSWER_UNKNOWN;
      break;
    case VST_BLOCK_DECLINED:
      interview->block_state = VST_ANSWER_DECLINED;
      break;
    case VST_BLOCK_NOT_ASKED:
    default:
      interview->block_state = VST_ANSWER_NOT_ASKED;
      break;
    }

  return TRUE;
}

/* @before: (nullable): whose catalogues, and versions of them, are these ones', too */
static VstInterview *
read_interview (VstView *view,
                VstFamily *family,
                const VstInterview *before,
                GError **error)
{
  g_autoptr (VstInterview) interview = vst_interview_new (family);

  g_ptr_array_unref (interview->catalogues);
  interview->catalogues = before != NULL ? g_ptr_array_ref (before->catalogues) : vst_catalogues_in_use (view, error);
  if (interview->catalogues == NULL)
    {
      interview->catalogues = g_ptr_array_new ();
      return NULL;
    }

  interview->province = vst_setting_dup (view, VST_SETTING_PROVINCE);
  interview->follows_up = vst_view_may (view, VST_RIGHT_READ_FOLLOW_UP);
  interview->kinds = vst_key_ring_get_kinds (vst_view_get_ring (view));

  if (!read_form (view, interview, error))
    return NULL;

  if (before != NULL)
    {
      g_hash_table_unref (interview->versions);
      interview->versions = g_hash_table_ref (before->versions);
    }

  if (family != NULL && (!read_answers (view, interview, VST_SQL_ANSWER_OF_FAMILY, error) ||
                         !read_answers (view, interview, VST_SQL_ANSWER_OF_MEMBERS, error)))
    return NULL;

  return g_steal_pointer (&interview);
}

/**
 * vst_interview_read:
 *
 * What is asked of a family, and what was answered; nothing is noted.  It fails
 * with %VST_ERROR_NO_RIGHT where her answers are withheld.
 */
VstInterview *
vst_interview_read (VstView *view,
                    gint64 family_id,
                    GError **error)
{
  return vst_interview_read_like (view, family_id, NULL, error);
}

/**
 * vst_interview_read_like:
 * @before: (nullable): one that was read for the same list, which has all questions
 *   already
 *
 * The same, for many families.
 */
VstInterview *
vst_interview_read_like (VstView *view,
                         gint64 family_id,
                         const VstInterview *before,
                         GError **error)
{
  g_autoptr (VstFamily) family = vst_family_read (view, family_id, TRUE, error);
  VstWithheld withheld;

  if (family == NULL || !vst_withheld_read (view, family_id, VST_SECTION_ANSWERS, 0, &withheld, error))
    return NULL;

  /* Nobody asks anew, or writes over, what she may not read. */
  if (withheld.is_withheld)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "The answers of %" G_GINT64_FORMAT " are withheld", family_id);
      return NULL;
    }

  return read_interview (view, family, before, error);
}

static gpointer
open_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const gint64 *family_id = args;
  VstInterview *interview = vst_interview_read (view, *family_id, error);

  if (interview != NULL)
    vst_view_note (view, VST_ACCESS_OPEN, "family", *family_id, NULL);

  return interview;
}

static gpointer
print_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  const gint64 *family_id = args;
  VstInterview *interview = vst_interview_read (view, *family_id, error);

  if (interview != NULL)
    vst_view_note (view, VST_ACCESS_PRINT, "family", *family_id, NULL);

  return interview;
}

static gpointer
blank_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  return read_interview (view, NULL, NULL, error);
}

static gpointer
meter_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  const gint64 *family_id = args;
  VstInterview *interview = vst_interview_read (view, *family_id, error);
  VstInterviewGaps *gaps;

  if (interview == NULL)
    return NULL;

  gaps = g_new0 (VstInterviewGaps, 1);
  gaps->interview = interview;
  gaps->meter = vst_interview_measure (interview);

  return gaps;
}

/* The one that counts now, or *now is NULL. */
static gboolean
read_now (VstAct *act,
          gint64 family_id,
          const VstAnswer *answer,
          const VstQuestion *question,
          VstAnswer **now,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, answer->person_id != 0 ? VST_SQL_ANSWER_NOW_OF_PERSON : VST_SQL_ANSWER_NOW_OF_FAMILY);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, answer->person_id != 0 ? answer->person_id : family_id);
  vst_stmt_bind_text (stmt, 2, answer->catalogue);
  vst_stmt_bind_text (stmt, 3, answer->question);
  *now = NULL;
  step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_ROW)
    return (*now = read_row (vst_act_get_view (act), stmt, question, error)) != NULL;

  return step == VST_STEP_DONE;
}

static gboolean
supersede (VstAct *act,
           gint64 answer_id,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ANSWER_SUPERSEDE);

  if (!vst_act_keep (act, &vst_answer_kept, answer_id, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 2, answer_id);

  return vst_stmt_one (stmt, error);
}

static gboolean
add (VstAct *act,
     const VstInterviewSave *save,
     const VstAnswer *answer,
     const VstQuestion *question,
     const char *value,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ANSWER_ADD);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  gboolean is_sealed = question->key != VST_UNDER_NO_KEY;
  gint64 id;

  vst_stmt_bind_id (stmt, 1, answer->person_id == 0 ? save->family_id : 0);
  vst_stmt_bind_id (stmt, 2, answer->person_id);
  vst_stmt_bind_text (stmt, 3, answer->catalogue);
  vst_stmt_bind_int (stmt, 4, answer->version);
  vst_stmt_bind_text (stmt, 5, answer->question);
  vst_stmt_bind_text (stmt, 6, vst_answer_state_code (answer->state));
  vst_stmt_bind_words (stmt, 7, is_sealed ? "" : value);
  if (is_sealed && *value != '\0')
    vst_stmt_bind_bytes (stmt, 8, nothing);
  else
    vst_stmt_bind_null (stmt, 8);
  vst_stmt_bind_words (stmt, 9, vst_answer_compartment (question->key));
  vst_stmt_bind_text (stmt, 10, save->language);
  vst_stmt_bind_int (stmt, 11, save->asked_at != 0 ? save->asked_at : vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 12, vst_act_get_staff_id (act));

  if ((id = vst_stmt_add (stmt, error)) == 0)
    return FALSE;

  vst_act_keep_new (act, &vst_answer_kept, id);

  return !is_sealed || *value == '\0' || vst_answer_seal (act, id, question->key, value, error);
}

/* Whether it is a question for whom it is said to be about, and open to her. */
static const VstQuestion *
find_question (VstInterview *interview,
               VstCatalogue *catalogue,
               const VstAnswer *answer,
               GError **error)
{
  const VstQuestion *question = vst_catalogue_find (catalogue, answer->question);
  VstMember *member = answer->person_id != 0 ? vst_family_find_member (interview->family, answer->person_id) : NULL;

  if (question == NULL || (question->about == VST_ABOUT_FAMILY) != (answer->person_id == 0) || (answer->person_id != 0 && member == NULL))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NOT_FOUND, "No such question for them");
      return NULL;
    }

  if (!vst_interview_is_open (interview, question))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NO_RIGHT, "A question for others");
      return NULL;
    }

  return question;
}

static gboolean
save_entry (VstAct *act,
            const VstInterviewSave *save,
            VstInterview *interview,
            const VstAnswerEntry *entry,
            GError **error)
{
  const VstAnswer *answer = entry->answer;
  g_autoptr (VstCatalogue) catalogue = vst_catalogue_of_version (vst_act_get_view (act), answer->catalogue, answer->version, error);
  const VstQuestion *question = catalogue != NULL ? find_question (interview, catalogue, answer, error) : NULL;
  g_autoptr (VstAnswer) now = NULL;
  g_autofree char *value = NULL;

  if (question == NULL)
    return FALSE;

  value = answer->state == VST_ANSWER_ANSWERED ? vst_question_read_answer (question, answer->value, error) : g_strdup ("");
  if (value == NULL)
    return FALSE;

  if (answer->state == VST_ANSWER_ANSWERED && *value == '\0')
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "An answer without a value");
      return FALSE;
    }

  if (!read_now (act, save->family_id, answer, question, &now, error))
    return FALSE;

  if ((now != NULL ? now->id : 0) != entry->base_id)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CHANGED, "Answered by somebody else meanwhile");
      return FALSE;
    }

  /* What says the same again keeps when it was asked, and by whom. */
  if (now != NULL ? !now->is_lost && now->state == answer->state && g_str_equal (now->value, value)
                  : answer->state == VST_ANSWER_NOT_ASKED)
    return TRUE;

  return vst_catalogue_keep_version (act, catalogue, error) && (now == NULL || supersede (act, now->id, error)) &&
         add (act, save, answer, question, value, error);
}

static gpointer
save_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstInterviewSave *save = args;
  g_autoptr (VstInterview) interview = vst_interview_read (vst_act_get_view (act), save->family_id, error);

  if (interview == NULL)
    return NULL;

  for (guint i = 0; i < save->entries->len; i++)
    if (!save_entry (act, save, interview, g_ptr_array_index (save->entries, i), error))
      return NULL;

  vst_act_set_subject (act, "family", save->family_id);

  return GINT_TO_POINTER (TRUE);
}

VstAnswerReveal *
vst_answer_reveal_new (gint64 answer_id,
                       const char *reason)
{
  VstAnswerReveal *reveal = g_new0 (VstAnswerReveal, 1);

  reveal->answer_id = answer_id;
  reveal->reason = g_strdup (reason);

  return reveal;
}

void
vst_answer_reveal_free (VstAnswerReveal *reveal)
{
  g_free (reveal->reason);
  g_free (reveal);
}

/* Who may read it has it already, behind a mask; what she looks at is noted. */
static gpointer
reveal_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const VstAnswerReveal *reveal = args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ANSWER_HIDDEN);
  g_autofree char *reason = NULL;

  if (!vst_text_check (reveal->reason, -1, VST_REVEAL_REASON_CHARS, error))
    return NULL;

  reason = vst_text_line (reveal->reason);
  if (reason[0] == '\0')
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "An answer is shown for a reason");
      return NULL;
    }

  vst_stmt_bind_int (stmt, 1, reveal->answer_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  vst_view_note (view, VST_ACCESS_REVEAL, TABLE, reveal->answer_id, reason);

  return GINT_TO_POINTER (TRUE);
}

const VstDeed vst_interview_do_save = {
  "interview.save", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, save_func, NULL
};
const VstReading vst_answer_read_reveal = { "answer.reveal", VST_RIGHT_REVEAL_CONTACT, reveal_func, NULL };
const VstReading vst_interview_read_open = {
  "interview.open", VST_RIGHT_OPEN_FAMILY, open_func, (GDestroyNotify) vst_interview_free
};
const VstReading vst_interview_read_print = {
  "interview.print", VST_RIGHT_OPEN_FAMILY, print_func, (GDestroyNotify) vst_interview_free
};
const VstReading vst_interview_read_blank = {
  "interview.blank", VST_RIGHT_FIND_FAMILY, blank_func, (GDestroyNotify) vst_interview_free
};
const VstReading vst_interview_read_meter = {
  "interview.meter", VST_RIGHT_OPEN_FAMILY, meter_func, (GDestroyNotify) vst_interview_gaps_free
};
