/* vst-door.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act-private.h"

G_BEGIN_DECLS

/**
 * VstPassage:
 *
 * What came of a way through the door.
 */
typedef struct
{
  gpointer        result;       /* NULL: refused or failed */
  GDestroyNotify  result_free;
  GError         *error;
  gint64          act_id;       /* 0 where nothing was told */
  guint           topics;
  char           *deed;         /* for undo: the code of what was undone */
  GPtrArray      *notes;        /* of VstNote: what was seen, not logged yet */
} VstPassage;

VstPassage *vst_door_do      (VstView         *view,
                              const VstDeed   *deed,
                              gconstpointer    args,
                              VstProgress     *progress);
VstPassage *vst_door_found   (VstView         *view,
                              const VstDeed   *deed,
                              gconstpointer    args);
VstPassage *vst_door_undo    (VstView         *view,
                              gint64           act_id);
gboolean    vst_door_settle  (VstView         *view,
                              const guint8    *uid,
                              gboolean        *is_there,
                              GError         **error);
VstPassage *vst_door_read    (VstView         *view,
                              const VstReading *reading,
                              gconstpointer    args);
gboolean    vst_door_log     (VstView         *view,
                              GPtrArray       *notes,
                              GError         **error);
void        vst_door_forget  (VstView         *view);
void        vst_passage_free (VstPassage      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstPassage, vst_passage_free)

G_END_DECLS
