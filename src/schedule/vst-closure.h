/* vst-closure.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VstClosureEntry:
 * @name_en: why: "Family Day"
 *
 * A closed day as a form holds it.
 */
typedef struct
{
  char *day;
  char *name_en;
  char *name_fr;
} VstClosureEntry;

VstClosureEntry *vst_closure_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstClosureEntry *vst_closure_entry_copy  (const VstClosureEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_closure_entry_free  (VstClosureEntry        *entry);
gboolean         vst_closure_entry_check (VstClosureEntry        *entry,
                                          GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstClosureEntry, vst_closure_entry_free)

#define VST_TYPE_CLOSURE (vst_closure_get_type ())

G_DECLARE_FINAL_TYPE (VstClosure, vst_closure, VST, CLOSURE, GObject)

VstClosure            *vst_closure_new          (gint64                  id,
                                                 gint64                  revision,
                                                 const VstClosureEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;

gint64                 vst_closure_get_id       (VstClosure             *self);
gint64                 vst_closure_get_revision (VstClosure             *self);
const VstClosureEntry *vst_closure_get_entry    (VstClosure             *self);

G_END_DECLS
