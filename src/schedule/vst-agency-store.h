/* vst-agency-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-agency.h"

G_BEGIN_DECLS

extern const VstKept vst_agency_kept;

/* As who is signed in may know them; see vst_agency_get_label(). */
GPtrArray *vst_agencies_read (VstView  *view,
                              GError  **error) G_GNUC_WARN_UNUSED_RESULT;
VstAgency *vst_agency_read   (VstView  *view,
                              gint64    agency_id,
                              GError  **error) G_GNUC_WARN_UNUSED_RESULT;
gint64     vst_agency_add    (VstAct                *act,
                              const VstAgencyEntry  *entry,
                              GError               **error);

typedef struct
{
  gint64          agency_id;    /* 0 for a new one */
  gint64          revision;
  VstAgencyEntry *entry;
} VstAgencyEdit;

VstAgencyEdit *vst_agency_edit_new  (gint64                 agency_id,
                                     gint64                 revision,
                                     const VstAgencyEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void           vst_agency_edit_free (VstAgencyEdit         *edit);

extern const VstDeed    vst_agency_do_add;     /* args: VstAgencyEdit → gint64 *, its id */
extern const VstDeed    vst_agency_do_edit;    /* args: VstAgencyEdit → TRUE */
extern const VstReading vst_agency_read_all;   /* args: NULL → GPtrArray of VstAgency */

G_END_DECLS
