/* vst-space-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-space.h"

G_BEGIN_DECLS

extern const VstKept vst_space_kept;

GPtrArray *vst_spaces_read (VstView              *view,
                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gint64     vst_space_add   (VstAct               *act,
                            const VstSpaceEntry  *entry,
                            GError              **error);

typedef struct
{
  gint64        space_id;    /* 0 for a new one */
  gint64        revision;
  VstSpaceEntry *entry;
} VstSpaceEdit;

VstSpaceEdit *vst_space_edit_new  (gint64               space_id,
                                   gint64               revision,
                                   const VstSpaceEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void          vst_space_edit_free (VstSpaceEdit         *edit);

extern const VstDeed    vst_space_do_add;     /* args: VstSpaceEdit → gint64 *, its id */
extern const VstDeed    vst_space_do_edit;    /* args: VstSpaceEdit → TRUE */
extern const VstReading vst_space_read_all;   /* args: NULL → GPtrArray of VstSpace */

G_END_DECLS
