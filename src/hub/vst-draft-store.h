/* vst-draft-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/**
 * VstDraft:
 *
 * What somebody typed into a form and has not saved: the form's own text, which
 * only its writer can read again.
 */
typedef struct
{
  char   *form;          /* "intake" */
  gint64  subject_id;    /* 0 for somebody new */
  char   *text;          /* the form's state, as GVariant text */
  gint64  updated_at;    /* microseconds UTC */
} VstDraft;

VstDraft *vst_draft_new  (const char  *form,
                          gint64       subject_id,
                          const char  *text) G_GNUC_WARN_UNUSED_RESULT;
void      vst_draft_free (VstDraft    *self);

extern const VstDeed    vst_draft_put;    /* args: VstDraft */
extern const VstDeed    vst_draft_drop;   /* args: VstDraft, its text unused */
extern const VstReading vst_draft_read;   /* args: NULL → GPtrArray of VstDraft, the latest first */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstDraft, vst_draft_free)

G_END_DECLS
