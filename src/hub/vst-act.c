/* vst-act.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-act-private.h"

#include "vst-shield.h"

static void
kept_row_free (VstKeptRow *row)
{
  g_free (row->before);
  g_free (row);
}

void
vst_act_clear (VstAct *self)
{
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->subject, g_free);
}

/**
 * vst_act_get_view:
 *
 * The view of the person who acts, to read within the act.
 */
VstView *
vst_act_get_view (VstAct *self)
{
  return self->view;
}

VstStmt *
vst_act_prepare (VstAct *self,
                 const VstSql *sql)
{
  return vst_db_prepare (self->view->db, sql);
}

/**
 * vst_act_get_time:
 *
 * The moment of the act: microseconds UTC, never before an earlier act's, even
 * when the clock was set back.
 */
gint64
vst_act_get_time (VstAct *self)
{
  return self->at;
}

gint64
vst_act_get_staff_id (VstAct *self)
{
  return vst_session_get_staff_id (self->view->session);
}

static guint
kept_row_hash (gconstpointer data)
{
  const VstKeptRow *row = data;

  return g_int64_hash (&row->id) ^ g_direct_hash (row->kept);
}

static gboolean
kept_row_equal (gconstpointer a,
                gconstpointer b)
{
  const VstKeptRow *row = a, *other = b;

  return row->kept == other->kept && row->id == other->id;
}

static gboolean
has_row (VstAct *self,
         const VstKept *kept,
         gint64 id)
{
  const VstKeptRow wanted = { kept, id, NULL };

  return self->known != NULL && g_hash_table_contains (self->known, &wanted);
}

static void
add_row (VstAct *self,
         const VstKept *kept,
         gint64 id,
         char *before)
{
  VstKeptRow *row;

  if (self->rows == NULL)
    {
      self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kept_row_free);
      self->known = g_hash_table_new (kept_row_hash, kept_row_equal);
    }

  row = g_new0 (VstKeptRow, 1);
  row->kept = kept;
  row->id = id;
  row->before = before;
  g_ptr_array_add (self->rows, row);
  g_hash_table_add (self->known, row);
}

/**
 * vst_act_keep:
 * @kept: the table
 * @id: its row
 *
 * Keeps a row as it is, before the act changes or removes it.
 */
gboolean
vst_act_keep (VstAct *self,
              const VstKept *kept,
              gint64 id,
              GError **error)
{
  char *before = NULL;

  if (has_row (self, kept, id))
    return TRUE;

  if (!vst_shield_open_row (self->view, kept, id, self->deed != NULL && self->deed->flags & VST_DEED_FOR_ALL, error) ||
      !vst_act_snapshot (self->view, kept, id, &before, error))
    return FALSE;

  add_row (self, kept, id, before);

  return TRUE;
}

/**
 * vst_act_keep_new:
 *
 * Says that the act has added this row: undoing takes it away.
 */
void
vst_act_keep_new (VstAct *self,
                  const VstKept *kept,
                  gint64 id)
{
  if (!has_row (self, kept, id))
    add_row (self, kept, id, NULL);
}

/**
 * vst_act_set_subject:
 * @subject: the table: "family"
 * @subject_id: its row
 *
 * Says what the act is mainly about, for the journal and the file's history.
 */
void
vst_act_set_subject (VstAct *self,
                     const char *subject,
                     gint64 subject_id)
{
  g_free (self->subject);
  self->subject = g_strdup (subject);
  self->subject_id = subject_id;
}

/**
 * vst_act_set_progress:
 *
 * Says how far a bulk act has come; see vst_hub_get_progress().
 */
void
vst_act_set_progress (VstAct *self,
                      guint done,
                      guint total)
{
  if (self->progress == NULL)
    return;

  g_atomic_int_set (&self->progress->total, (int) total);
  g_atomic_int_set (&self->progress->done, (int) done);
}
