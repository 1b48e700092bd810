/* vst-kin-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-kin.h"

G_BEGIN_DECLS

extern const VstKept vst_relation_kept;
extern const VstKept vst_custody_kept;

/* Within an act: the number of every court's order, under the newest key. */
gboolean   vst_custodies_reseal (VstAct      *act,
                                 GError     **error);
VstKin    *vst_kin_read         (VstView     *view,
                                 gint64       family_id,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* The end of a relation or of a custody: a day that has come. */
typedef struct
{
  gint64  id;
  gint64  revision;
  char   *until;
} VstKinEnd;

VstKinEnd *vst_kin_end_new      (gint64       id,
                                 gint64       revision,
                                 const char  *until) G_GNUC_WARN_UNUSED_RESULT;
void       vst_kin_end_free     (VstKinEnd   *end);

/* A new custody ends the one that the same two had. */
extern const VstDeed    vst_relation_do_add;     /* args: VstRelation → gint64 *, its id */
extern const VstDeed    vst_relation_do_end;     /* args: VstKinEnd → TRUE */
extern const VstDeed    vst_custody_do_add;      /* args: VstCustody → gint64 *, its id */
extern const VstDeed    vst_custody_do_end;      /* args: VstKinEnd → TRUE */

extern const VstReading vst_kin_read_family;     /* args: gint64 * → VstKin */
extern const VstReading vst_custody_read_order;  /* args: gint64 *, a custody → char *, the order's number; it is logged */

G_END_DECLS
