/* vst-provider.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VstProviderEntry:
 * @languages: ISO 639 codes in the order of preference, with spaces between
 * @staff_id: her account here, or 0
 * @ended_on: from that day on she no longer comes, or empty
 *
 * Somebody of a partner as a form holds her.
 */
typedef struct
{
  gint64  agency_id;
  char   *name;
  char   *languages;
  gint64  staff_id;
  char   *ended_on;
} VstProviderEntry;

VstProviderEntry *vst_provider_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstProviderEntry *vst_provider_entry_copy  (const VstProviderEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void              vst_provider_entry_free  (VstProviderEntry        *entry);
gboolean          vst_provider_entry_check (VstProviderEntry        *entry,
                                            GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstProviderEntry, vst_provider_entry_free)

#define VST_TYPE_PROVIDER (vst_provider_get_type ())

G_DECLARE_FINAL_TYPE (VstProvider, vst_provider, VST, PROVIDER, GObject)

VstProvider            *vst_provider_new          (gint64                   id,
                                                   gint64                   revision,
                                                   const VstProviderEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;

gint64                  vst_provider_get_id       (VstProvider             *self);
gint64                  vst_provider_get_revision (VstProvider             *self);
const VstProviderEntry *vst_provider_get_entry    (VstProvider             *self);

G_END_DECLS
