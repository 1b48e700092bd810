/* vst-service.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "vst-agency.h"

G_BEGIN_DECLS

/**
 * VstServiceEntry:
 * @minutes: how long it takes
 * @prep_minutes: that its room is needed before
 * @clean_minutes: that its room is needed after
 * @own_sensitivity: whether it is said more or less openly than its agency
 * @age_from: months, or -1
 * @age_until: months, or -1
 * @ended_on: from that day on it is no longer offered, or empty
 *
 * A service as a form holds it.
 */
typedef struct
{
  gint64          agency_id;
  char           *name_en;
  char           *name_fr;
  int             minutes;
  int             prep_minutes;
  int             clean_minutes;
  gboolean        own_sensitivity;
  VstSensitivity  sensitivity;
  int             age_from;
  int             age_until;
  char           *ended_on;
} VstServiceEntry;

VstServiceEntry *vst_service_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstServiceEntry *vst_service_entry_copy  (const VstServiceEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_service_entry_free  (VstServiceEntry        *entry);
gboolean         vst_service_entry_check (VstServiceEntry        *entry,
                                          GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstServiceEntry, vst_service_entry_free)

#define VST_TYPE_SERVICE (vst_service_get_type ())

G_DECLARE_FINAL_TYPE (VstService, vst_service, VST, SERVICE, GObject)

VstService            *vst_service_new          (gint64                  id,
                                                 gint64                  revision,
                                                 const VstServiceEntry  *entry,
                                                 VstLabel                label) G_GNUC_WARN_UNUSED_RESULT;

gint64                 vst_service_get_id       (VstService             *self);
gint64                 vst_service_get_revision (VstService             *self);
const VstServiceEntry *vst_service_get_entry    (VstService             *self);
VstLabel               vst_service_get_label    (VstService             *self);

G_END_DECLS
