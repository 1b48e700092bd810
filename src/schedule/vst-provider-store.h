/* vst-provider-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-provider.h"

G_BEGIN_DECLS

extern const VstKept vst_provider_kept;

/* Of one agency, or of all with 0. */
GPtrArray *vst_providers_read (VstView                 *view,
                               gint64                   agency_id,
                               GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
gint64     vst_provider_add   (VstAct                  *act,
                               const VstProviderEntry  *entry,
                               GError                 **error);

typedef struct
{
  gint64           provider_id;    /* 0 for a new one */
  gint64           revision;
  VstProviderEntry *entry;
} VstProviderEdit;

VstProviderEdit *vst_provider_edit_new  (gint64                  provider_id,
                                         gint64                  revision,
                                         const VstProviderEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_provider_edit_free (VstProviderEdit         *edit);

extern const VstDeed    vst_provider_do_add;     /* args: VstProviderEdit → gint64 *, its id */
extern const VstDeed    vst_provider_do_edit;    /* args: VstProviderEdit → TRUE */
extern const VstReading vst_provider_read_of_agency; /* args: gint64 *, an agency or 0 → GPtrArray of VstProvider */

G_END_DECLS
