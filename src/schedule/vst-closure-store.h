/* vst-closure-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-closure.h"

G_BEGIN_DECLS

extern const VstKept vst_closure_kept;

GPtrArray *vst_closures_read (VstView                *view,
                              const char             *from,
                              const char             *to,
                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
gint64     vst_closure_add   (VstAct                 *act,
                              const VstClosureEntry  *entry,
                              GError                **error);

typedef struct
{
  gint64           closure_id;
  gint64           revision;
  VstClosureEntry *entry;       /* unused when removing */
} VstClosureEdit;

VstClosureEdit *vst_closure_edit_new  (gint64                  closure_id,
                                       gint64                  revision,
                                       const VstClosureEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void            vst_closure_edit_free (VstClosureEdit         *edit);

extern const VstDeed    vst_closure_do_add;      /* args: VstClosureEdit → gint64 *, its id */
extern const VstDeed    vst_closure_do_remove;   /* args: VstClosureEdit → TRUE */
extern const VstReading vst_closure_read_from;   /* args: a day → GPtrArray of VstClosure from that day on */

G_END_DECLS
