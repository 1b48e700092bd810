/* vst-conflict-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-appointment.h"

G_BEGIN_DECLS

/**
 * VstBusy:
 *
 * What takes whose time on one day: of some people, a partner and a room.  Read
 * once, asked of many times of day.
 */
typedef struct _VstBusy VstBusy;

/**
 * VstBusyFor:
 * @people: (array length=n_people): who is to come
 * @agency_id: whom they see
 * @provider_id: who of it, or 0
 * @room_id: where, or 0
 * @except_id: an appointment that doesn't count, as it is the one to be moved; or 0
 */
typedef struct
{
  const char   *day;
  const gint64 *people;
  gsize         n_people;
  gint64        agency_id;
  gint64        provider_id;
  gint64        room_id;
  gint64        except_id;
} VstBusyFor;

VstBusy      *vst_busy_read           (VstView                    *view,
                                       const VstBusyFor           *asked,
                                       GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
void          vst_busy_free           (VstBusy                    *self);
VstConflicts  vst_busy_check          (VstBusy                    *self,
                                       int                         from_minute,
                                       int                         to_minute,
                                       int                         prep_minutes,
                                       int                         clean_minutes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstBusy, vst_busy_free)

/* How long a service takes, and its room is needed before and after. */
typedef struct
{
  gint64 agency_id;
  int    minutes;
  int    prep_minutes;
  int    clean_minutes;
} VstServiceTimes;

gboolean      vst_service_times_read  (VstView                    *view,
                                       gint64                      service_id,
                                       VstServiceTimes            *times,
                                       GError                    **error);

/* Everything that stands against an appointment, and which of it blocks here. */
gboolean      vst_conflicts_find      (VstView                    *view,
                                       const VstAppointmentEntry  *entry,
                                       gint64                      except_id,
                                       VstConflicts               *found,
                                       GError                    **error);
gboolean      vst_conflict_find_language (VstView                 *view,
                                       const VstAppointmentEntry  *entry,
                                       VstConflicts               *found,
                                       GError                    **error);
VstConflicts  vst_conflicts_blocking  (VstView                    *view);
gboolean      vst_conflict_is_member  (VstView                    *view,
                                       gint64                      person_id,
                                       gint64                      family_id,
                                       gboolean                   *is_member,
                                       GError                    **error);

/* A hub may have a kind block or be warned of. */
typedef struct
{
  VstConflicts kind;
  gboolean     blocks;
} VstConflictLevel;

extern const VstDeed    vst_conflict_do_level;     /* args: VstConflictLevel → TRUE */
extern const VstReading vst_conflict_read_levels;  /* args: NULL → guint *, the kinds that block */

G_END_DECLS
