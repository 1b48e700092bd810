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
#include "vst-directive-store.h"
#include "vst-canada.h"
#include "vst-date.h"
#include "vst-error.h"
#include "vst-member-store.h"
#include "vst-message-store.h"
#include "vst-seal.h"
#include "vst-text.h"

#define TABLE "contact_point"
#define VALUE_COLUMN "value"
#define PLAN_COLUMN "plan"
#define CODE_WORD_COLUMN "code_word"

static char *
make_hint (const VstContactEntry *entry)
{
  return entry->kind == VST_CONTACT_PHONE ? vst_phone_mask (entry->value) : g_strdup ("");
}

enum
{
  ID,
  REVISION,
  PERSON_ID,
  KIND,
  HINT,
  RULE,
  REVIEW_ON,
  PLAN,
  VIA_ID,
  VIA_NAME,
  HAS_CODE_WORD,
  VALUE = HAS_CODE_WORD,
  CODE_WORD
};

/* Empty where nothing is kept.  A value has a lock of its own, and can be destroyed. */
static char *
open_text (VstView *view,
           VstStmt *stmt,
           int column,
           const char *name,
           VstSecret *lock,
           GError **error)
{
  const VstSealPlace place = { TABLE, name, vst_stmt_get_int (stmt, ID), lock != NULL ? vst_secret_get_bytes (lock) : NULL };
  g_autoptr (GBytes) sealed = NULL;
  gconstpointer data;
  gsize size;

  if (vst_stmt_get_value_type (stmt, column) == VST_VALUE_NULL)
    return g_strdup ("");

  sealed = vst_stmt_dup_bytes (stmt, column);
  data = g_bytes_get_data (sealed, &size);

  return vst_seal_open_text (vst_view_get_ring (view), VST_KEY_CONTACT, &place, data, size, error);
}

static VstContactPlan *
open_plan (VstView *view,
           VstStmt *stmt,
           GError **error)
{
  g_autofree char *text = open_text (view, stmt, PLAN, PLAN_COLUMN, NULL, error);
  VstContactPlan *plan = text != NULL ? vst_contact_plan_unpack (text) : NULL;

  if (text != NULL && plan == NULL)
    g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "The plan of contact %" G_GINT64_FORMAT, vst_stmt_get_int (stmt, ID));

  /* Of the file, and there for who looks. */
  if (plan != NULL && vst_stmt_get_value_type (stmt, VIA_ID) != VST_VALUE_NULL)
    {
      plan->via_id = vst_stmt_get_int (stmt, VIA_ID);
      g_free (plan->via);
      plan->via = g_strdup (vst_stmt_get_text (stmt, VIA_NAME));
    }

  return plan;
}

/* The entry of the row a statement stands on, with all that is sealed opened. */
static VstContactEntry *
open_row (VstView *view,
          VstStmt *stmt,
          GError **error)
{
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_PHONE);
  g_autoptr (VstSecret) lock = vst_contact_lock_read (view, vst_stmt_get_int (stmt, ID), NULL, error);
  g_autoptr (VstContactPlan) plan = NULL;
  g_autofree char *text = NULL;
  char *word;

  if (lock == NULL)
    return NULL;

  vst_contact_kind_parse (vst_stmt_get_text (stmt, KIND), &entry->kind);
  vst_contact_rule_parse (vst_stmt_get_text (stmt, RULE), &entry->rule);
  if (vst_stmt_get_text (stmt, REVIEW_ON) != NULL)
    {
      g_free (entry->review_on);
      entry->review_on = g_strdup (vst_stmt_get_text (stmt, REVIEW_ON));
    }

  if (!(text = open_text (view, stmt, VALUE, VALUE_COLUMN, lock, error)) || !(plan = open_plan (view, stmt, error)) ||
      !(word = open_text (view, stmt, CODE_WORD, CODE_WORD_COLUMN, NULL, error)))
    return NULL;

  vst_contact_entry_unpack (entry, text);
  vst_contact_plan_free (entry->plan);
  entry->plan = g_steal_pointer (&plan);
  g_free (entry->code_word);
  entry->code_word = word;

  return g_steal_pointer (&entry);
}

/* Whether the family lets who is signed in see it. */
static gboolean
check_seen (VstView *view,
            VstStmt *stmt,
            GError **error)
{
  gint64 family_id = vst_person_family (view, vst_stmt_get_int (stmt, PERSON_ID));

  return vst_withheld_check (view, family_id, VST_SECTION_CONTACTS, vst_stmt_get_int (stmt, ID), error);
}

/**
 * vst_contact_read_entry:
 *
 * One contact with its value, for a reading that notes by itself what was seen:
 * an export, a print.  On screen a contact is shown by
 * `vst_contact_read_reveal`.
 *
 * It fails with `VST_ERROR_NO_RIGHT` without the compartment.
 */
VstContactEntry *
vst_contact_read_entry (VstView *view,
                        gint64 contact_id,
                        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_GET);

  vst_stmt_bind_int (stmt, 1, contact_id);

  return vst_stmt_one (stmt, error) && check_seen (view, stmt, error) ? open_row (view, stmt, error) : NULL;
}

static gboolean
derive (VstAct *act,
        gint64 contact_id,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_GET);
  g_autoptr (VstContactEntry) entry = NULL;
  g_autoptr (GError) closed = NULL;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, contact_id);
  step = vst_stmt_step (stmt, error);

  /* Its digests went with the row. */
  if (step != VST_STEP_ROW)
    return step == VST_STEP_DONE;

  if ((entry = open_row (vst_act_get_view (act), stmt, &closed)) != NULL)
    return vst_contact_index (act, contact_id, entry, error);

  if (vst_contact_lock_is_gone (vst_act_get_view (act), contact_id, closed))
    g_set_error (error, VST_ERROR, VST_ERROR_DESTROYED, "What the contact %" G_GINT64_FORMAT " was is destroyed", contact_id);
  else
    g_propagate_error (error, g_steal_pointer (&closed));

  return FALSE;
}

const VstKept vst_contact_kept = { TABLE, VST_SQL_CONTACT_ROW, VST_SQL_CONTACT_PUT, VST_SQL_CONTACT_REMOVE, derive };

static gboolean
bind_sealed (VstAct *act,
             VstStmt *stmt,
             int index,
             gint64 contact_id,
             const char *column,
             const char *text,
             VstSecret *lock,
             GError **error)
{
  const VstSealPlace place = { TABLE, column, contact_id, lock != NULL ? vst_secret_get_bytes (lock) : NULL };
  g_autoptr (GBytes) sealed = NULL;

  sealed = vst_seal_text (vst_view_get_ring (vst_act_get_view (act)), VST_KEY_CONTACT, &place, text, error);
  if (sealed == NULL)
    return FALSE;

  vst_stmt_bind_bytes (stmt, index, sealed);

  return TRUE;
}

/* All that is sealed of it, and what it is found by. */
static gboolean
seal_entry (VstAct *act,
            gint64 contact_id,
            const VstContactEntry *entry,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_SET_SEALED);
  g_autofree char *value = vst_contact_entry_pack (entry);
  g_autofree char *plan = vst_contact_plan_pack (entry->plan);
  g_autoptr (VstSecret) lock = vst_contact_lock_read (vst_act_get_view (act), contact_id, NULL, error);

  if (lock == NULL)
    return FALSE;

  vst_stmt_bind_int (stmt, 1, contact_id);
  vst_stmt_bind_null (stmt, 3);
  vst_stmt_bind_null (stmt, 4);

  if (!bind_sealed (act, stmt, 2, contact_id, VALUE_COLUMN, value, lock, error) ||
      (plan[0] != '\0' && !bind_sealed (act, stmt, 3, contact_id, PLAN_COLUMN, plan, NULL, error)) ||
      (entry->code_word[0] != '\0' && !bind_sealed (act, stmt, 4, contact_id, CODE_WORD_COLUMN, entry->code_word, NULL, error)))
    return FALSE;

  return vst_stmt_run (stmt, error) && vst_contact_index (act, contact_id, entry, error);
}

/**
 * vst_contacts_reseal:
 *
 * Seals every value anew under the newest key of the compartment.
 */
gboolean
vst_contacts_reseal (VstAct *act,
                     GError **error)
{
  g_autoptr (VstStmt) ids = vst_act_prepare (act, VST_SQL_CONTACT_IDS);
  VstStep step;

  while ((step = vst_stmt_step (ids, error)) == VST_STEP_ROW)
    {
      g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_WHOLE);
      g_autoptr (VstContactEntry) entry = NULL;

      vst_stmt_bind_int (stmt, 1, vst_stmt_get_int (ids, 0));
      if (!vst_stmt_one (stmt, error) || !(entry = open_row (vst_act_get_view (act), stmt, error)) ||
          !seal_entry (act, vst_stmt_get_int (ids, 0), entry, error))
        return FALSE;
    }

  return step == VST_STEP_DONE;
}

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

  return vst_contact_lock_renew (act, contact_id, error) && seal_entry (act, contact_id, checked, error) ? contact_id : 0;
}

static VstContact *
contact_from_row (VstView *view,
                  VstStmt *stmt)
{
  VstContactKind kind = VST_CONTACT_PHONE;
  VstContactRule rule = VST_RULE_NONE_ASKED;
  g_autoptr (VstContactPlan) plan = open_plan (view, stmt, NULL);
  const char *hint = vst_stmt_get_text (stmt, HINT);
  const char *review_on = vst_stmt_get_text (stmt, REVIEW_ON);

  /* A rule or a plan that can't be read means never. */
  if (!vst_contact_kind_parse (vst_stmt_get_text (stmt, KIND), &kind) ||
      !vst_contact_rule_parse (vst_stmt_get_text (stmt, RULE), &rule) || plan == NULL)
    rule = VST_RULE_PROHIBITED;

  return vst_contact_new (vst_stmt_get_int (stmt, ID), vst_stmt_get_int (stmt, REVISION), vst_stmt_get_int (stmt, PERSON_ID), kind,
                          hint != NULL ? hint : "", rule, review_on != NULL ? review_on : "", plan,
                          vst_stmt_get_int (stmt, HAS_CODE_WORD) != 0);
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

      if (!vst_withheld_read (view, family_id, VST_SECTION_CONTACTS, vst_stmt_get_int (stmt, ID), &withheld, error))
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

/* What a change leaves as it is, and whose family it is about. */
static VstContactEntry *
read_entry (VstAct *act,
            gint64 contact_id,
            gint64 *person_id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_GET);
  gint64 family_id;

  vst_stmt_bind_int (stmt, 1, contact_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  *person_id = vst_stmt_get_int (stmt, PERSON_ID);
  family_id = vst_person_family (vst_act_get_view (act), *person_id);
  vst_act_set_subject (act, "family", family_id);

  return open_row (vst_act_get_view (act), stmt, error);
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
  g_autoptr (VstContactEntry) stored = read_entry (act, edit->contact_id, &person_id, error);
  g_autoptr (VstContactEntry) typed = vst_contact_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_UPDATE);
  g_autofree char *hint = NULL;
  g_autofree char *rule = NULL;

  if (stored == NULL)
    return NULL;

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
                 (typed->plan->address_class != VST_ADDRESS_SHELTER || vst_contact_lock_renew (act, edit->contact_id, error)) &&
                 seal_entry (act, edit->contact_id, typed, error)
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
  g_autoptr (VstContactEntry) entry = read_entry (act, edit->contact_id, &person_id, error);
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

  vst_view_note (view, VST_ACCESS_REVEAL, TABLE, reveal->contact_id, reason);

  return open_row (view, stmt, error);
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
