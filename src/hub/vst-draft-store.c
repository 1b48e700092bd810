/* vst-draft-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-draft-store.h"

#include <string.h>

#include "draft-sql.h"
#include "vst-keys.h"
#include "vst-seal.h"

#define DRAFT_DAYS 14

VstDraft *
vst_draft_new (const char *form,
               gint64 subject_id,
               const char *text)
{
  VstDraft *self = g_new0 (VstDraft, 1);

  self->form = g_strdup (form);
  self->subject_id = subject_id;
  self->text = g_strdup (text);

  return self;
}

void
vst_draft_free (VstDraft *self)
{
  g_free (self->form);
  g_free (self->text);
  g_free (self);
}

static gboolean
drop_old (VstAct *act,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_DRAFT_DROP_OLD);

  vst_stmt_bind_int (stmt, 1, vst_act_get_time (act) - DRAFT_DAYS * G_TIME_SPAN_DAY);

  return vst_stmt_run (stmt, error);
}

static gpointer
put (VstAct *act,
     gconstpointer args,
     GError **error)
{
  const VstDraft *draft = args;
  guint8 public_key[VST_PUBLIC_KEY_SIZE];
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (VstStmt) stmt = NULL;

  if (!drop_old (act, error))
    return NULL;

  vst_key_ring_get_own_public_key (vst_view_get_ring (vst_act_get_view (act)), public_key);
  sealed = vst_seal_for (public_key, draft->text, strlen (draft->text));

  stmt = vst_act_prepare (act, VST_SQL_DRAFT_PUT);
  vst_stmt_bind_int (stmt, 1, vst_act_get_staff_id (act));
  vst_stmt_bind_text (stmt, 2, draft->form);
  vst_stmt_bind_int (stmt, 3, draft->subject_id);
  vst_stmt_bind_bytes (stmt, 4, sealed);
  vst_stmt_bind_int (stmt, 5, vst_act_get_time (act));

  return vst_stmt_run (stmt, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
drop (VstAct *act,
      gconstpointer args,
      GError **error)
{
  const VstDraft *draft = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_DRAFT_DROP);

  vst_stmt_bind_int (stmt, 1, vst_act_get_staff_id (act));
  vst_stmt_bind_text (stmt, 2, draft->form);
  vst_stmt_bind_int (stmt, 3, draft->subject_id);

  return vst_stmt_run (stmt, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
read_own (VstView *view,
          gconstpointer args,
          GError **error)
{
  VstSession *session = vst_view_get_session (view);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_draft_free);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_DRAFT_OF_STAFF);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, vst_session_get_staff_id (session));

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autoptr (GBytes) sealed = vst_stmt_dup_bytes (stmt, 2);
      g_autoptr (GBytes) plain = NULL;
      g_autofree char *text = NULL;
      VstDraft *draft;

      if (vst_stmt_get_int (stmt, 3) < vst_view_get_now (view) - DRAFT_DAYS * G_TIME_SPAN_DAY)
        continue;

      /* Sealed to a pair she had before her passphrase was reset: lost, and it
       * must not keep her from the others.
       */
      if (!(plain = vst_seal_open_own (vst_view_get_ring (view), g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed), NULL)))
        continue;

      text = g_strndup (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain));
      draft = vst_draft_new (vst_stmt_get_text (stmt, 0), vst_stmt_get_int (stmt, 1), text);
      draft->updated_at = vst_stmt_get_int (stmt, 3);
      g_ptr_array_add (drafts, draft);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&drafts) : NULL;
}

const VstDeed vst_draft_put = { "draft.put", VST_RIGHT_SIGNED_IN, VST_TOPIC_NONE, VST_DEED_QUIET, put, NULL };
const VstDeed vst_draft_drop = { "draft.drop", VST_RIGHT_SIGNED_IN, VST_TOPIC_DRAFT, VST_DEED_QUIET, drop, NULL };
const VstReading vst_draft_read = { "draft.own", VST_RIGHT_SIGNED_IN, read_own, (GDestroyNotify) g_ptr_array_unref };
