/* vst-service-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-service.h"

G_BEGIN_DECLS

extern const VstKept vst_service_kept;

/* As who is signed in may know them; of one agency, or of all with 0. */
GPtrArray  *vst_services_read (VstView                *view,
                               gint64                  agency_id,
                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
VstService *vst_service_read  (VstView                *view,
                               gint64                  service_id,
                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
gint64      vst_service_add   (VstAct                 *act,
                               const VstServiceEntry  *entry,
                               GError                **error);

typedef struct
{
  gint64          service_id;    /* 0 for a new one */
  gint64          revision;
  VstServiceEntry *entry;
} VstServiceEdit;

VstServiceEdit *vst_service_edit_new  (gint64                 service_id,
                                       gint64                 revision,
                                       const VstServiceEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void            vst_service_edit_free (VstServiceEdit         *edit);

extern const VstDeed    vst_service_do_add;     /* args: VstServiceEdit → gint64 *, its id */
extern const VstDeed    vst_service_do_edit;    /* args: VstServiceEdit → TRUE */
extern const VstReading vst_service_read_of_agency; /* args: gint64 *, an agency or 0 → GPtrArray of VstService */

G_END_DECLS
