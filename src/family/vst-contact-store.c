/* vst-contact-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-store.h"

#include <string.h>

#include "contact-sql.h"
#include "vst-contact-key.h"
#include "vst-contact-lock.h"
#include "vst-contact-seal.h"
#include "vst-directive-store.h"
#include "vst-canada.h"
#include "vst-date.h"
#include "vst-error.h"
#include "vst-family-store.h"
#include "vst-member-store.h"
#include "vst-message-store.h"
#include "vst-text.h"

static char *
make_hint (const VstContactEntry *entry)
{
  return entry->kind == VST_CONTACT_PHONE ? vst_phone_mask (entry->value) : g_strdup ("");
}

/* Whether the family lets who is signed in see it. */
static gboolean
check_seen (VstView *view,
            VstStmt *stmt,
            GError **error)
{
  gint64 family_id = vst_person_family (view, vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_PERSON_ID));

  return vst_withheld_check (view, family_id, VST_SECTION_CONTACTS, vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_ID), error);
}

/**
 * vst_contact_read_entry:
 *
 * One contact with its value, for a reading that notes by itself what was seen:
 * an export, a print.  On screen a contact is shown by
 * `vst_contact_read_reveal`.
 *
 * It fails with `VST_ERROR_NO_RIGHT` without the compartment, and with
 * `VST_ERROR_UNREADABLE` where it is damaged.
 */
VstContactEntry *
vst_contact_read_entry (VstView *view,
                        gint64 contact_id,
                        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_GET);

  vst_stmt_bind_int (stmt, 1, contact_id);

  return vst_stmt_one (stmt, error) && check_seen (view, stmt, error) ? vst_contact_open (view, stmt, error) : NULL;
}

/* What is damaged is found by nothing. */
static gboolean
derive (VstAct *act,
        gint64 contact_id,
        GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_GET);
  g_autoptr (VstContactEntry) entry = NULL;
  VstContactLost lost = { 0 };
  VstStep step;

  vst_stmt_bind_int (stmt, 1, contact_id);
  step = vst_stmt_step (stmt, error);

  /* Its digests went with the row. */
  if (step != VST_STEP_ROW)
    return step == VST_STEP_DONE;

  if (!vst_contact_lock_check (view, contact_id, error))
    return FALSE;

  if (!(entry = vst_contact_open_what_opens (view, stmt, &lost, error)))
    return FALSE;

  return lost.value ? vst_contact_unindex (act, contact_id, error) : vst_contact_index (act, contact_id, entry, error);
}

const VstKept vst_contact_kept = { VST_CONTACT_TABLE, VST_SQL_CONTACT_ROW, VST_SQL_CONTACT_PUT, VST_SQL_CONTACT_REMOVE, derive, NULL, TRUE };

/* What is kept of a contact, checked; the day to ask again where none was told. */
static gboolean
check_entry (VstAct *act,
             gint64 person_id,
             VstContactEntry *entry,
             GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autoptr (VstStmt) stmt = NULL;
  g_autofree char *today = NULL;
  g_autofree char *last = NULL;
  VstStep step;

  if (!vst_contact_entry_check (entry, error))
    return FALSE;

  today = vst_view_dup_today (view);
  last = vst_day_add_days (today, VST_CONTACT_REVIEW_DAYS);
  if (entry->review_on[0] == '\0')
    {
      g_free (entry->review_on);
      entry->review_on = g_strdup (last);
    }

  if (vst_day_compare (entry->review_on, last) > 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_REVIEW_FAR, "An answer that is not asked for again for long");
      return FALSE;
    }

  if (entry->plan->via_id == 0)
    return TRUE;

  /* Somebody else, of the same file. */
  stmt = vst_view_prepare (view, VST_SQL_CONTACT_OF_SAME_FAMILY);
  vst_stmt_bind_int (stmt, 1, person_id);
  vst_stmt_bind_int (stmt, 2, entry->plan->via_id);
  step = entry->plan->via_id != person_id ? vst_stmt_step (stmt, error) : VST_STEP_DONE;
  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "Through person %" G_GINT64_FORMAT, entry->plan->via_id);

  return step == VST_STEP_ROW;
}

/**
 * vst_contact_add:
 * @entry: what was typed
 *
 * Adds a way to reach a person.
 *
 * Returns: its id; 0 with @error set
 */
gint64
vst_contact_add (VstAct *act,
                 gint64 person_id,
                 const VstContactEntry *entry,
                 GError **error)
{
  g_autoptr (VstContactEntry) checked = vst_contact_entry_copy (entry);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_ADD);
  g_autofree char *hint = NULL;
  g_autofree char *rule = NULL;
  gint64 contact_id;

  if (!check_entry (act, person_id, checked, error))
    return 0;

  hint = make_hint (checked);
  rule = vst_contact_rule_codes (checked->rule);
  vst_stmt_bind_int (stmt, 1, person_id);
  vst_stmt_bind_text (stmt, 2, vst_contact_kind_code (checked->kind));
  vst_stmt_bind_words (stmt, 3, hint);
  vst_stmt_bind_text (stmt, 4, rule);
  vst_stmt_bind_words (stmt, 5, checked->review_on);
  vst_stmt_bind_id (stmt, 6, checked->plan->via_id);

  if ((contact_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_contact_kept, contact_id);

  return vst_contact_lock_renew (act, contact_id, error) && vst_contact_seal (act, contact_id, checked, FALSE, error) ? contact_id : 0;
}

static VstContact *
contact_from_row (VstView *view,
                  VstStmt *stmt)
{
  VstContactKind kind = VST_CONTACT_PHONE;
  VstContactRule rule = VST_RULE_NONE_ASKED;
  g_autoptr (VstContactPlan) plan = vst_contact_open_plan (view, stmt, NULL);
  const char *hint = vst_stmt_get_text (stmt, VST_CONTACT_COLUMN_HINT);
  const char *review_on = vst_stmt_get_text (stmt, VST_CONTACT_COLUMN_REVIEW_ON);

  /* A rule or a plan that can't be read means never. */
  if (!vst_contact_kind_parse (vst_stmt_get_text (stmt, VST_CONTACT_COLUMN_KIND), &kind) ||
      !vst_contact_rule_parse (vst_stmt_get_text (stmt, VST_CONTACT_COLUMN_RULE), &rule) || plan == NULL)
    rule = VST_RULE_PROHIBITED;

  return vst_contact_new (vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_ID), vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_REVISION),
                          vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_PERSON_ID), kind, hint != NULL ? hint : "", rule, review_on != NULL ? review_on : "", plan,
                          vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_HAS_CODE_WORD) != 0);
}

/**
 * vst_contacts_read:
 *
 * How those who are in a family are reached, masked.
 *
 * Returns: (transfer full) (element-type VstContact):
 */
GPtrArray *
vst_contacts_read (VstView *view,
                   gint64 family_id,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_OF_FAMILY);
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);
  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstWithheld withheld;

      if (!vst_withheld_read (view, family_id, VST_SECTION_CONTACTS, vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_ID), &withheld, error))
        return NULL;

      if (!withheld.is_withheld)
        g_ptr_array_add (contacts, contact_from_row (view, stmt));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&contacts) : NULL;
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstContactAdd *add = args;
  gint64 contact_id = vst_contact_add (act, add->person_id, add->entry, error);

  if (contact_id == 0)
    return NULL;

  vst_act_set_subject (act, "family", vst_person_family (vst_act_get_view (act), add->person_id));

  return g_memdup2 (&contact_id, sizeof contact_id);
}

static gboolean
run_unchanged (VstStmt *stmt,
               gint64 id,
               GError **error)
{
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The contact %" G_GINT64_FORMAT " has changed", id);

  return step == VST_STEP_ROW;
}

/* What a change leaves as it is, and whose family it is about.  What is damaged
 * stands in the way of neither a change nor a removal.
 */
static VstContactEntry *
read_entry (VstAct *act,
            gint64 contact_id,
            gint64 *person_id,
            VstContactLost *lost,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_GET);
  gint64 family_id;

  vst_stmt_bind_int (stmt, 1, contact_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  *person_id = vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_PERSON_ID);
  family_id = vst_person_family (vst_act_get_view (act), *person_id);
  vst_act_set_subject (act, "family", family_id);

  return vst_contact_open_what_opens (vst_act_get_view (act), stmt, lost, error);
}

static void
keep_hidden (VstContactEntry *typed,
             const VstContactEntry *stored,
             const VstContactEdit *edit)
{
  if (edit->keep_value)
    {
      g_autofree char *text = vst_contact_entry_pack (stored);

      typed->kind = stored->kind;
      vst_contact_entry_unpack (typed, text);
    }

  if (edit->keep_code_word)
    {
      g_free (typed->code_word);
      typed->code_word = g_strdup (stored->code_word);
    }
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstContactEdit *edit = args;
  gint64 person_id = 0;
  VstContactLost lost = { 0 };
  g_autoptr (VstContactEntry) stored = read_entry (act, edit->contact_id, &person_id, &lost, error);
  g_autoptr (VstContactEntry) typed = vst_contact_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_UPDATE);
  g_autofree char *hint = NULL;
  g_autofree char *rule = NULL;

  if (stored == NULL)
    return NULL;

  if (edit->keep_value && (lost.lock || lost.value))
    {
      vst_contact_tell_unreadable (edit->contact_id, error);
      return NULL;
    }

  keep_hidden (typed, stored, edit);
  if (!check_entry (act, person_id, typed, error) || !vst_act_keep (act, &vst_contact_kept, edit->contact_id, error))
    return NULL;

  hint = make_hint (typed);
  rule = vst_contact_rule_codes (typed->rule);
  vst_stmt_bind_text (stmt, 1, vst_contact_kind_code (typed->kind));
  vst_stmt_bind_words (stmt, 2, hint);
  vst_stmt_bind_text (stmt, 3, rule);
  vst_stmt_bind_words (stmt, 4, typed->review_on);
  vst_stmt_bind_id (stmt, 5, typed->plan->via_id);
  vst_stmt_bind_int (stmt, 6, edit->contact_id);
  vst_stmt_bind_int (stmt, 7, edit->revision);

  /* Where a shelter is, isn't kept in what acts remember either. */
  return run_unchanged (stmt, edit->contact_id, error) &&
                 ((typed->plan->address_class != VST_ADDRESS_SHELTER && !lost.lock) ||
                  vst_contact_lock_renew (act, edit->contact_id, error)) &&
                 vst_contact_seal (act, edit->contact_id, typed, edit->keep_code_word && lost.word, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static gpointer
remove_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstContactEdit *edit = args;
  gint64 person_id = 0;
  VstContactLost lost = { 0 };
  g_autoptr (VstContactEntry) entry = read_entry (act, edit->contact_id, &person_id, &lost, error);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_DROP);

  if (entry == NULL || !vst_message_leave_contact (act, edit->contact_id, error) ||
      !vst_act_keep (act, &vst_contact_kept, edit->contact_id, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, edit->contact_id);
  vst_stmt_bind_int (stmt, 2, edit->revision);

  return run_unchanged (stmt, edit->contact_id, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
reveal_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const VstContactReveal *reveal = args;
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_GET);
  g_autofree char *reason = NULL;

  if (!vst_text_check (reveal->reason, -1, VST_REVEAL_REASON_CHARS, error))
    return NULL;

  reason = vst_text_line (reveal->reason);
  if (reason[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "A contact is shown for a reason");
      return NULL;
    }

  vst_stmt_bind_int (stmt, 1, reveal->contact_id);
  if (!vst_stmt_one (stmt, error) || !check_seen (view, stmt, error))
    return NULL;

  vst_view_note (view, VST_ACCESS_REVEAL, VST_CONTACT_TABLE, reveal->contact_id, reason);

  return vst_contact_open (view, stmt, error);
}

/**
 * vst_phone_read_reply:
 *
 * What was answered of a family; where how to reach them is withheld, as if there
 * were a number.  It fails with `VST_ERROR_NOT_FOUND`.
 */
gboolean
vst_phone_read_reply (VstView *view,
                      gint64 family_id,
                      VstPhoneReplied *replied,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_REPLY);
  VstWithheld withheld;

  *replied = (VstPhoneReplied){ .family_id = family_id };
  vst_stmt_bind_int (stmt, 1, family_id);
  if (!vst_stmt_one (stmt, error) || !vst_withheld_read (view, family_id, VST_SECTION_CONTACTS, 0, &withheld, error))
    return FALSE;

  if (withheld.is_withheld || vst_stmt_get_int (stmt, 2) != 0)
    replied->reply = VST_PHONE_GIVEN;
  else if (vst_phone_reply_parse (vst_stmt_get_text (stmt, 0), &replied->reply))
    g_strlcpy (replied->on, vst_stmt_get_text (stmt, 1), sizeof replied->on);

  return TRUE;
}

static gpointer
replied_func (VstView *view,
              gconstpointer args,
              GError **error)
{
  VstPhoneReplied replied;

  return vst_phone_read_reply (view, *(const gint64 *) args, &replied, error) ? g_memdup2 (&replied, sizeof replied) : NULL;
}

/* @replied: without a day it was today */
gboolean
vst_phone_set_reply (VstAct *act,
                     const VstPhoneReplied *replied,
                     GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_SET_REPLY);
  const char *code = vst_phone_reply_code (replied->reply);
  const char *on = *replied->on != '\0' ? replied->on : today;

  vst_stmt_bind_words (stmt, 1, code != NULL ? code : "");
  vst_stmt_bind_words (stmt, 2, code != NULL ? on : "");
  vst_stmt_bind_int (stmt, 3, replied->family_id);

  return vst_stmt_run (stmt, error);
}

static gpointer
reply_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  VstPhoneReplied replied = *(const VstPhoneReplied *) args;
  VstPhoneReplied now;

  if (!vst_phone_read_reply (vst_act_get_view (act), replied.family_id, &now, error))
    return NULL;

  /* A number says more; and nobody writes over what she may not read. */
  if (now.reply == VST_PHONE_GIVEN)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The family %" G_GINT64_FORMAT " has a number", replied.family_id);
      return NULL;
    }

  *replied.on = '\0';
  if (!vst_act_keep (act, &vst_family_kept, replied.family_id, error) || !vst_phone_set_reply (act, &replied, error))
    return NULL;

  vst_act_set_subject (act, "family", replied.family_id);

  return GINT_TO_POINTER (TRUE);
}

const VstDeed vst_contact_do_add = {
  "contact.add", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_contact_do_edit = {
  "contact.edit", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstDeed vst_contact_do_remove = {
  "contact.remove", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, remove_func, NULL
};
const VstDeed vst_contact_do_reply = {
  "contact.reply", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, reply_func, NULL
};
const VstReading vst_contact_read_replied = { "contact.replied", VST_RIGHT_OPEN_FAMILY, replied_func, g_free };
const VstReading vst_contact_read_reveal = {
  "contact.reveal", VST_RIGHT_REVEAL_CONTACT, reveal_func, (GDestroyNotify) vst_contact_entry_free
};

/**
 * vst_contact_has_plan:
 *
 * Whether there is more to a contact than its rule: hours, a name, a code word.
 */
gboolean
vst_contact_has_plan (VstView *view,
                      gint64 contact_id)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_HAS_PLAN);

  vst_stmt_bind_int (stmt, 1, contact_id);

  return vst_stmt_one (stmt, NULL) && vst_stmt_get_int (stmt, 0) != 0;
}
