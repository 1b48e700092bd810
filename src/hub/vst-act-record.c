/* vst-act-record.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-act-record.h"

/**
 * VstActRecord:
 *
 * One act of the journal, for lists and for the history of a file.
 */
struct _VstActRecord
{
  GObject parent_instance;

  gint64 id;
  gint64 at;
  char *staff_name;
  char *deed;
  char *subject;
  gint64 subject_id;
  gint64 undoes;
  guint n_turns;
  gboolean is_undone;
  char *reason;
  char *before;
  char *after;
};

G_DEFINE_FINAL_TYPE (VstActRecord, vst_act_record, G_TYPE_OBJECT)

static void
vst_act_record_finalize (GObject *object)
{
  VstActRecord *self = VST_ACT_RECORD (object);

  g_free (self->staff_name);
  g_free (self->deed);
  g_free (self->subject);
  g_free (self->reason);
  g_free (self->before);
  g_free (self->after);

  G_OBJECT_CLASS (vst_act_record_parent_class)->finalize (object);
}

static void
vst_act_record_class_init (VstActRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_act_record_finalize;
}

static void
vst_act_record_init (VstActRecord *self)
{
}

/**
 * vst_act_record_new:
 * @at: microseconds UTC
 * @n_turns: 1 for what undoes an act, 2 for what undoes that, and so on
 * @before: (nullable): of one row, as JSON, in a history
 * @after: (nullable): the same
 */
VstActRecord *
vst_act_record_new (gint64 id,
                    gint64 at,
                    const char *staff_name,
                    const char *deed,
                    const char *subject,
                    gint64 subject_id,
                    gint64 undoes,
                    guint n_turns,
                    gboolean is_undone,
                    const char *reason,
                    const char *before,
                    const char *after)
{
  VstActRecord *self = g_object_new (VST_TYPE_ACT_RECORD, NULL);

  self->id = id;
  self->at = at;
  self->staff_name = g_strdup (staff_name);
  self->deed = g_strdup (deed);
  self->subject = g_strdup (subject);
  self->subject_id = subject_id;
  self->undoes = undoes;
  self->n_turns = n_turns;
  self->is_undone = is_undone;
  self->reason = g_strdup (reason);
  self->before = g_strdup (before);
  self->after = g_strdup (after);

  return self;
}

gint64
vst_act_record_get_id (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), 0);

  return self->id;
}

gint64
vst_act_record_get_at (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), 0);

  return self->at;
}

const char *
vst_act_record_get_staff_name (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), NULL);

  return self->staff_name;
}

const char *
vst_act_record_get_deed (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), NULL);

  return self->deed;
}

const char *
vst_act_record_get_subject (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), NULL);

  return self->subject;
}

gint64
vst_act_record_get_subject_id (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), 0);

  return self->subject_id;
}

gint64
vst_act_record_get_undoes (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), 0);

  return self->undoes;
}

/* Whether what it undoes had undone something itself. */
gboolean
vst_act_record_is_redo (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), FALSE);

  return self->n_turns > 0 && self->n_turns % 2 == 0;
}

gboolean
vst_act_record_is_undone (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), FALSE);

  return self->is_undone;
}

const char *
vst_act_record_get_reason (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), NULL);

  return self->reason;
}

const char *
vst_act_record_get_before (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), NULL);

  return self->before;
}

const char *
vst_act_record_get_after (VstActRecord *self)
{
  g_return_val_if_fail (VST_IS_ACT_RECORD (self), NULL);

  return self->after;
}
