/* vst-contact-seal.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-seal.h"

#include "contact-seal-sql.h"
#include "vst-contact-key.h"
#include "vst-contact-lock.h"
#include "vst-error.h"
#include "vst-seal.h"

#define VALUE_COLUMN "value"
#define PLAN_COLUMN "plan"
#define CODE_WORD_COLUMN "code_word"

/* What of a contact is under the key of its compartment.  Where some of it is
 * damaged, that is lost, and nothing else: it can be written anew, and removed.
 */

/* Empty where nothing is kept.  A value has a lock of its own, and can be destroyed. */
static char *
open_text (VstView *view,
           VstStmt *stmt,
           int column,
           const char *name,
           VstSecret *lock,
           GError **error)
{
  const VstSealPlace place = { VST_CONTACT_TABLE, name, vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_ID), lock != NULL ? vst_secret_get_bytes (lock) : NULL };
  g_autoptr (GBytes) sealed = NULL;
  gconstpointer data;
  gsize size;

  if (vst_stmt_get_value_type (stmt, column) == VST_VALUE_NULL)
    return g_strdup ("");

  sealed = vst_stmt_dup_bytes (stmt, column);
  data = g_bytes_get_data (sealed, &size);

  return vst_seal_open_text (vst_view_get_ring (view), VST_KEY_CONTACT, &place, data, size, error);
}

VstContactPlan *
vst_contact_open_plan (VstView *view,
                       VstStmt *stmt,
                       GError **error)
{
  g_autofree char *text = open_text (view, stmt, VST_CONTACT_COLUMN_PLAN, PLAN_COLUMN, NULL, error);
  VstContactPlan *plan = text != NULL ? vst_contact_plan_unpack (text) : NULL;

  if (text != NULL && plan == NULL)
    g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "The plan of contact %" G_GINT64_FORMAT, vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_ID));

  /* Of the file, and there for who looks. */
  if (plan != NULL && vst_stmt_get_value_type (stmt, VST_CONTACT_COLUMN_VIA_ID) != VST_VALUE_NULL)
    {
      plan->via_id = vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_VIA_ID);
      g_free (plan->via);
      plan->via = g_strdup (vst_stmt_get_text (stmt, VST_CONTACT_COLUMN_VIA_NAME));
    }

  return plan;
}

/* One field is damaged, or what opens it is lost: the hub is not. */
static gboolean
pass_over (VstError code,
           gboolean *lost,
           GError **damage,
           GError **error)
{
  if (*damage == NULL)
    return TRUE;

  if (!g_error_matches (*damage, VST_ERROR, code))
    {
      g_propagate_error (error, g_steal_pointer (damage));
      return FALSE;
    }

  g_debug ("Passed over: %s", (*damage)->message);
  g_clear_error (damage);
  *lost = TRUE;

  return TRUE;
}

static void
take (char **text,
      char **with)
{
  if (*with == NULL)
    return;

  g_free (*text);
  *text = g_steal_pointer (with);
}

/**
 * vst_contact_open_what_opens:
 * @stmt: of the columns above, with the sealed value and the word
 * @lost: (inout): what is damaged
 *
 * The entry of the row a statement stands on, with all that is sealed and opens.
 */
VstContactEntry *
vst_contact_open_what_opens (VstView *view,
                             VstStmt *stmt,
                             VstContactLost *lost,
                             GError **error)
{
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_PHONE);
  g_autoptr (GError) damage = NULL;
  g_autoptr (VstSecret) lock = vst_contact_lock_read (view, vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_ID), &damage);
  g_autoptr (VstContactPlan) plan = NULL;
  g_autofree char *value = NULL;
  g_autofree char *word = NULL;
  g_autofree char *review_on = g_strdup (vst_stmt_get_text (stmt, VST_CONTACT_COLUMN_REVIEW_ON));

  if (!pass_over (VST_ERROR_NOT_FOUND, &lost->lock, &damage, error))
    return NULL;

  if (lock != NULL)
    value = open_text (view, stmt, VST_CONTACT_COLUMN_VALUE, VALUE_COLUMN, lock, &damage);
  if (!pass_over (VST_ERROR_CORRUPT, &lost->value, &damage, error))
    return NULL;

  plan = vst_contact_open_plan (view, stmt, &damage);
  if (!pass_over (VST_ERROR_CORRUPT, &lost->plan, &damage, error))
    return NULL;

  word = open_text (view, stmt, VST_CONTACT_COLUMN_CODE_WORD, CODE_WORD_COLUMN, NULL, &damage);
  if (!pass_over (VST_ERROR_CORRUPT, &lost->word, &damage, error))
    return NULL;

  vst_contact_kind_parse (vst_stmt_get_text (stmt, VST_CONTACT_COLUMN_KIND), &entry->kind);
  vst_contact_rule_parse (vst_stmt_get_text (stmt, VST_CONTACT_COLUMN_RULE), &entry->rule);
  take (&entry->review_on, &review_on);
  take (&entry->code_word, &word);
  if (value != NULL)
    vst_contact_entry_unpack (entry, value);
  if (plan != NULL)
    {
      vst_contact_plan_free (entry->plan);
      entry->plan = g_steal_pointer (&plan);
    }

  return g_steal_pointer (&entry);
}

void
vst_contact_tell_unreadable (gint64 contact_id,
                             GError **error)
{
  g_set_error (error, VST_ERROR, VST_ERROR_UNREADABLE, "The contact %" G_GINT64_FORMAT " doesn't open", contact_id);
}

/**
 * vst_contact_open:
 *
 * The whole of it; it is `VST_ERROR_UNREADABLE` where something is damaged.
 */
VstContactEntry *
vst_contact_open (VstView *view,
                  VstStmt *stmt,
                  GError **error)
{
  VstContactLost lost = { 0 };
  g_autoptr (VstContactEntry) entry = vst_contact_open_what_opens (view, stmt, &lost, error);

  if (entry == NULL || !(lost.lock || lost.value || lost.word || lost.plan))
    return g_steal_pointer (&entry);

  vst_contact_tell_unreadable (vst_stmt_get_int (stmt, VST_CONTACT_COLUMN_ID), error);

  return NULL;
}

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
  const VstSealPlace place = { VST_CONTACT_TABLE, column, contact_id, lock != NULL ? vst_secret_get_bytes (lock) : NULL };
  g_autoptr (GBytes) sealed = NULL;

  sealed = vst_seal_text (vst_view_get_ring (vst_act_get_view (act)), VST_KEY_CONTACT, &place, text, error);
  if (sealed == NULL)
    return FALSE;

  vst_stmt_bind_bytes (stmt, index, sealed);

  return TRUE;
}

/**
 * vst_contact_seal:
 * @keep_word: to leave the code word as it lies: it is damaged, and stays
 *
 * Writes all that is sealed of a contact, and what it is found by.
 */
gboolean
vst_contact_seal (VstAct *act,
                  gint64 contact_id,
                  const VstContactEntry *entry,
                  gboolean keep_word,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_SEAL_SET);
  g_autofree char *value = vst_contact_entry_pack (entry);
  g_autofree char *plan = vst_contact_plan_pack (entry->plan);
  g_autoptr (VstSecret) lock = vst_contact_lock_read (vst_act_get_view (act), contact_id, error);

  if (lock == NULL)
    return FALSE;

  vst_stmt_bind_int (stmt, 1, contact_id);
  vst_stmt_bind_null (stmt, 3);
  vst_stmt_bind_null (stmt, 4);
  vst_stmt_bind_int (stmt, 5, keep_word ? 1 : 0);

  if (!bind_sealed (act, stmt, 2, contact_id, VALUE_COLUMN, value, lock, error) ||
      (plan[0] != '\0' && !bind_sealed (act, stmt, 3, contact_id, PLAN_COLUMN, plan, NULL, error)) ||
      (entry->code_word[0] != '\0' && !bind_sealed (act, stmt, 4, contact_id, CODE_WORD_COLUMN, entry->code_word, NULL, error)))
    return FALSE;

  return vst_stmt_run (stmt, error) && vst_contact_index (act, contact_id, entry, error);
}

static gboolean
reseal (VstAct *act,
        gint64 contact_id,
        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_SEAL_WHOLE);
  g_autoptr (VstContactEntry) entry = NULL;
  g_autoptr (GError) damage = NULL;

  vst_stmt_bind_int (stmt, 1, contact_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  entry = vst_contact_open (vst_act_get_view (act), stmt, &damage);

  return entry != NULL ? vst_contact_seal (act, contact_id, entry, FALSE, error) : vst_seal_pass_over (&damage, error);
}

/**
 * vst_contacts_reseal:
 *
 * Seals every value anew under the newest key of the compartment, but for what is
 * damaged, which stays as it lies.
 */
gboolean
vst_contacts_reseal (VstAct *act,
                     GError **error)
{
  g_autoptr (VstStmt) ids = vst_act_prepare (act, VST_SQL_CONTACT_SEAL_IDS);
  VstStep step;

  while ((step = vst_stmt_step (ids, error)) == VST_STEP_ROW)
    if (!reseal (act, vst_stmt_get_int (ids, 0), error))
      return FALSE;

  return step == VST_STEP_DONE;
}
