/* vst-pack-import.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-pack-file.h"

G_BEGIN_DECLS

/**
 * VstPackAction:
 * @VST_PACK_NEW: nobody here looks like it
 * @VST_PACK_UNSURE: it may be here already: somebody has to look
 * @VST_PACK_SAME: it is here already
 *
 * What would become of a family that comes in.
 */
typedef enum
{
  VST_PACK_NEW,
  VST_PACK_UNSURE,
  VST_PACK_SAME,
} VstPackAction;

const char *vst_pack_action_code (VstPackAction  action);

/**
 * VstPackPlan:
 * @candidates: (element-type VstHit): who it may be, best first
 * @names: (element-type utf8): of its people
 * @kept: (element-type VstPackLeft): what is kept as the other hub's record
 * @left: (element-type VstPackLeft): what isn't taken in, and why
 *
 * A family from elsewhere, looked at: nothing has been changed yet.
 */
typedef struct
{
  gatomicrefcount  refs;
  VstXml          *xml;
  VstFamilyEntry  *entry;
  VstPackAction    action;
  GPtrArray       *candidates;
  GPtrArray       *names;
  GPtrArray       *kept;
  GPtrArray       *left;
} VstPackPlan;

VstPackPlan *vst_pack_plan_ref   (VstPackPlan  *self) G_GNUC_WARN_UNUSED_RESULT;
void         vst_pack_plan_unref (VstPackPlan  *self);

/**
 * VstPackLook:
 * @xml: a family that was read
 * @fault: (out): where a value can't be kept
 *
 * What to look at.
 */
typedef struct
{
  VstXml       *xml;
  VstPackFault *fault;
} VstPackLook;

extern const VstReading vst_pack_look;       /* args: VstPackLook → VstPackPlan */
extern const VstDeed    vst_pack_do_import;  /* args: VstPackPlan → gint64 *, the family */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstPackPlan, vst_pack_plan_unref)

G_END_DECLS
