/* vst-chit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit.h"

/**
 * VstChit:
 *
 * A chit as it was when it was read: which number, where it is, for whom.
 */
struct _VstChit
{
  GObject parent_instance;

  VstChitFacts facts;
  GStringChunk *texts;
};

G_DEFINE_FINAL_TYPE (VstChit, vst_chit, G_TYPE_OBJECT)

static void
vst_chit_finalize (GObject *object)
{
  g_string_chunk_free (VST_CHIT (object)->texts);

  G_OBJECT_CLASS (vst_chit_parent_class)->finalize (object);
}

static void
vst_chit_class_init (VstChitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_chit_finalize;
}

static void
vst_chit_init (VstChit *self)
{
  self->texts = g_string_chunk_new (256);
}

static void
keep (VstChit *self,
      const char **text)
{
  *text = *text != NULL ? g_string_chunk_insert_const (self->texts, *text) : "";
}

/**
 * vst_chit_new:
 * @facts: what is known; its texts are copied, %NULL for those that are missing
 */
VstChit *
vst_chit_new (const VstChitFacts *facts)
{
  VstChit *self;

  g_return_val_if_fail (facts != NULL, NULL);

  self = g_object_new (VST_TYPE_CHIT, NULL);
  self->facts = *facts;
  keep (self, &self->facts.book);
  keep (self, &self->facts.company);
  keep (self, &self->facts.fund);
  keep (self, &self->facts.expires_on);
  keep (self, &self->facts.number);
  keep (self, &self->facts.file_number);
  keep (self, &self->facts.given_to);
  keep (self, &self->facts.zone_from);
  keep (self, &self->facts.zone_to);
  keep (self, &self->facts.over_reason);
  keep (self, &self->facts.issued_by);
  keep (self, &self->facts.invoice);
  keep (self, &self->facts.reason);
  keep (self, &self->facts.reported_by);
  keep (self, &self->facts.countersigned_by);

  return self;
}

const VstChitFacts *
vst_chit_get_facts (VstChit *self)
{
  g_return_val_if_fail (VST_IS_CHIT (self), NULL);

  return &self->facts;
}

gint64
vst_chit_get_id (VstChit *self)
{
  g_return_val_if_fail (VST_IS_CHIT (self), 0);

  return self->facts.id;
}

VstChitState
vst_chit_get_state (VstChit *self)
{
  g_return_val_if_fail (VST_IS_CHIT (self), VST_CHIT_RECEIVED);

  return self->facts.state;
}

VstChitMarks
vst_chit_get_marks (VstChit *self)
{
  const VstChitFacts *facts = vst_chit_get_facts (self);

  g_return_val_if_fail (facts != NULL, 0);

  return (facts->issued_at != 0 ? VST_CHIT_MARK_GIVEN : 0) |
         (facts->prints > 0 ? VST_CHIT_MARK_PRINTED : 0) |
         (facts->reported_at != 0 ? VST_CHIT_MARK_EXPLAINED : 0) |
         (facts->countersigned_at != 0 ? VST_CHIT_MARK_COUNTERSIGNED : 0) |
         (facts->invoice[0] != '\0' ? VST_CHIT_MARK_BILLED : 0) |
         (facts->fare_cents >= 0 ? VST_CHIT_MARK_CHARGED : 0);
}

/**
 * vst_chit_may_become:
 *
 * Whether somebody may take the chit this step now; what is only said then, such
 * as why it is void, counts as said.
 */
gboolean
vst_chit_may_become (VstChit *self,
                     VstChitState state)
{
  VstChitMarks marks = vst_chit_get_marks (self);

  if (state == VST_CHIT_VOID || state == VST_CHIT_LOST || state == VST_CHIT_STOLEN)
    marks |= VST_CHIT_MARK_EXPLAINED;

  return vst_chit_get_state (self) != state && vst_chit_may_step (vst_chit_get_state (self), state, marks);
}

/**
 * vst_chit_wants_countersign:
 *
 * Whether it waits for a second person; for whoever may not see by whom it was
 * reported it doesn't.
 */
gboolean
vst_chit_wants_countersign (VstChit *self)
{
  VstChitState state = vst_chit_get_state (self);

  return (state == VST_CHIT_VOID || state == VST_CHIT_LOST || state == VST_CHIT_STOLEN) &&
         vst_chit_get_facts (self)->reported_at != 0 && vst_chit_get_facts (self)->countersigned_at == 0;
}

void
vst_chit_event_free (VstChitEvent *event)
{
  g_free (event->kind);
  g_free (event->staff);
  g_free (event->reason);
  g_free (event);
}
