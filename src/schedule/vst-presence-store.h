/* vst-presence-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-presence-day.h"

G_BEGIN_DECLS

extern const VstKept vst_presence_kept;

/* Of one agency, or of all with 0 */
GPtrArray   *vst_presences_read     (VstView                 *view,
                                     gint64                   agency_id,
                                     GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
VstPresence *vst_presence_read      (VstView                 *view,
                                     gint64                   presence_id,
                                     GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *vst_presence_read_days (VstView                 *view,
                                     gint64                   agency_id,
                                     const char              *from,
                                     const char              *to,
                                     GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
gint64       vst_presence_add       (VstAct                  *act,
                                     const VstPresenceEntry  *entry,
                                     GError                 **error);

typedef struct
{
  gint64            presence_id;  /* 0 for a new one */
  gint64            revision;
  VstPresenceEntry *entry;        /* unused when removing */
} VstPresenceEdit;

typedef struct
{
  gint64 agency_id;   /* 0 for all of them */
  char  *from;
  char  *to;
} VstPresenceSpan;

VstPresenceEdit   *vst_presence_edit_new    (gint64                    presence_id,
                                             gint64                    revision,
                                             const VstPresenceEntry   *entry) G_GNUC_WARN_UNUSED_RESULT;
void               vst_presence_edit_free   (VstPresenceEdit          *edit);
VstPresenceSpan   *vst_presence_span_new    (gint64                    agency_id,
                                             const char               *from,
                                             const char               *to) G_GNUC_WARN_UNUSED_RESULT;
void               vst_presence_span_free   (VstPresenceSpan          *span);

extern const VstDeed    vst_presence_do_add;      /* args: VstPresenceEdit → gint64 *, its id */
extern const VstDeed    vst_presence_do_edit;     /* args: VstPresenceEdit → TRUE */
extern const VstDeed    vst_presence_do_remove;   /* args: VstPresenceEdit → TRUE */
extern const VstReading vst_presence_read_of_agency; /* args: gint64 *, an agency or 0 → GPtrArray of VstPresence */
extern const VstReading vst_presence_read_span;   /* args: VstPresenceSpan → GPtrArray of VstPresenceDay */

G_END_DECLS
