/* vst-space.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VST_SPACE_NAME_CHARS 100

/**
 * VstSpaceEntry:
 * @capacity: how many people find a place
 * @accessible: with a wheelchair
 * @exits: doors to leave by
 * @ended_on: from that day on it is not used, or empty
 *
 * A room as a form holds it.
 */
typedef struct
{
  char     *name_en;
  char     *name_fr;
  int       capacity;
  gboolean  accessible;
  gboolean  child_safe;
  int       exits;
  char     *note;
  char     *ended_on;
} VstSpaceEntry;

VstSpaceEntry *vst_space_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstSpaceEntry *vst_space_entry_copy  (const VstSpaceEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void           vst_space_entry_free  (VstSpaceEntry        *entry);
gboolean       vst_space_entry_check (VstSpaceEntry        *entry,
                                      GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstSpaceEntry, vst_space_entry_free)

#define VST_TYPE_SPACE (vst_space_get_type ())

G_DECLARE_FINAL_TYPE (VstSpace, vst_space, VST, SPACE, GObject)

VstSpace            *vst_space_new          (gint64                id,
                                             gint64                revision,
                                             const VstSpaceEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;

gint64               vst_space_get_id       (VstSpace             *self);
gint64               vst_space_get_revision (VstSpace             *self);
const VstSpaceEntry *vst_space_get_entry    (VstSpace             *self);
gboolean             vst_space_is_there     (VstSpace             *self,
                                             const char           *on);

G_END_DECLS
