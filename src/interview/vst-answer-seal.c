/* vst-answer-seal.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-answer-seal.h"

#include "answer-seal-sql.h"
#include "vst-seal.h"

#define COLUMN "sealed"

/* What of an answer is under the key of a compartment. */

static const char *const compartments[] = { [VST_UNDER_NO_KEY] = "", [VST_UNDER_CONTACT] = "contact", [VST_UNDER_CLINICAL] = "clinical" };
static const VstKeyKind kinds[] = { [VST_UNDER_CONTACT] = VST_KEY_CONTACT, [VST_UNDER_CLINICAL] = VST_KEY_CLINICAL };

/* "" for what lies in the open. */
const char *
vst_answer_compartment (VstQuestionKey key)
{
  g_return_val_if_fail (key < G_N_ELEMENTS (compartments), "");

  return compartments[key];
}

gboolean
vst_answer_kind_parse (const char *compartment,
                       VstKeyKind *kind)
{
  for (guint i = VST_UNDER_CONTACT; i < G_N_ELEMENTS (compartments); i++)
    if (g_strcmp0 (compartments[i], compartment) == 0)
      {
        *kind = kinds[i];
        return TRUE;
      }

  return FALSE;
}

/**
 * vst_answer_open:
 * @column: of @stmt, where it lies sealed
 *
 * What is sealed of the answer a statement stands on.
 *
 * Returns: (nullable): %NULL with no @error set where that one is damaged
 */
char *
vst_answer_open (VstView *view,
                 VstKeyKind kind,
                 gint64 answer_id,
                 VstStmt *stmt,
                 int column,
                 GError **error)
{
  const VstSealPlace place = { VST_ANSWER_TABLE, COLUMN, answer_id };
  g_autoptr (GBytes) sealed = vst_stmt_dup_bytes (stmt, column);
  g_autoptr (GError) damage = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (sealed, &size);
  char *value = vst_seal_open_text (vst_view_get_ring (view), kind, &place, data, size, &damage);

  if (value == NULL)
    vst_seal_pass_over (&damage, error);

  return value;
}

static gboolean
seal (VstAct *act,
      gint64 answer_id,
      VstKeyKind kind,
      const char *value,
      GError **error)
{
  const VstSealPlace place = { VST_ANSWER_TABLE, COLUMN, answer_id };
  g_autoptr (GBytes) sealed = vst_seal_text (vst_view_get_ring (vst_act_get_view (act)), kind, &place, value, error);
  g_autoptr (VstStmt) stmt = NULL;

  if (sealed == NULL)
    return FALSE;

  stmt = vst_act_prepare (act, VST_SQL_ANSWER_SEAL_SET);
  vst_stmt_bind_int (stmt, 1, answer_id);
  vst_stmt_bind_bytes (stmt, 2, sealed);

  return vst_stmt_run (stmt, error);
}

/* @key: of its question: not %VST_UNDER_NO_KEY */
gboolean
vst_answer_seal (VstAct *act,
                 gint64 answer_id,
                 VstQuestionKey key,
                 const char *value,
                 GError **error)
{
  return seal (act, answer_id, kinds[key], value, error);
}

/**
 * vst_answers_reseal:
 *
 * Seals every answer anew that lies under a key she holds.
 */
gboolean
vst_answers_reseal (VstAct *act,
                    GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ANSWER_SEAL_EACH);
  VstView *view = vst_act_get_view (act);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 answer_id = vst_stmt_get_int (stmt, 0);
      g_autoptr (GError) local_error = NULL;
      g_autofree char *value = NULL;
      VstKeyKind kind;

      if (!vst_answer_kind_parse (vst_stmt_get_text (stmt, 2), &kind) ||
          (vst_key_ring_get_kinds (vst_view_get_ring (view)) & VST_KEY_BIT (kind)) == 0)
        continue;

      value = vst_answer_open (view, kind, answer_id, stmt, 1, &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      if (value != NULL && !seal (act, answer_id, kind, value, error))
        return FALSE;
    }

  return step == VST_STEP_DONE;
}
