/* vst-appointment.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VST_APPOINTMENT_NOTE_CHARS     2000
#define VST_APPOINTMENT_REASON_CHARS   500
#define VST_APPOINTMENT_OVERRIDE_CHARS 10   /* the least that says why */
#define VST_DAY_MINUTES                1440

/**
 * VstAppointmentState:
 *
 * Where an appointment stands.  The last four, and what is done, are final: what
 * was wrong is put right by a new one.
 */
typedef enum
{
  VST_APPOINTMENT_REQUESTED,
  VST_APPOINTMENT_WAITLIST,
  VST_APPOINTMENT_OFFERED,
  VST_APPOINTMENT_SCHEDULED,
  VST_APPOINTMENT_CONFIRMED,
  VST_APPOINTMENT_ARRIVED,
  VST_APPOINTMENT_IN_SERVICE,
  VST_APPOINTMENT_COMPLETED,
  VST_APPOINTMENT_CANCELLED_BY_US,
  VST_APPOINTMENT_CANCELLED_BY_FAMILY,
  VST_APPOINTMENT_MISSED,
  VST_APPOINTMENT_RESCHEDULED,
  VST_APPOINTMENT_N_STATES
} VstAppointmentState;

const char *vst_appointment_state_code     (VstAppointmentState   state);
gboolean    vst_appointment_state_parse    (const char           *code,
                                            VstAppointmentState  *state);
gboolean    vst_appointment_state_is_final (VstAppointmentState   state);
gboolean    vst_appointment_state_is_held  (VstAppointmentState   state);
gboolean    vst_appointment_may_become     (VstAppointmentState   from,
                                            VstAppointmentState   to);

/**
 * VstConflicts:
 * @VST_CONFLICT_TAKEN: one that is not told apart, to whoever may not know
 *
 * What stands against an appointment, as a set.
 */
typedef enum
{
  VST_CONFLICT_NONE              = 0,
  VST_CONFLICT_PERSON_DOUBLE     = 1 << 0,   /* she has another one then */
  VST_CONFLICT_PROVIDER_DOUBLE   = 1 << 1,
  VST_CONFLICT_ROOM_DOUBLE       = 1 << 2,
  VST_CONFLICT_ROOM_OVER_CAPACITY = 1 << 3,
  VST_CONFLICT_OUTSIDE_PRESENCE  = 1 << 4,
  VST_CONFLICT_PARTNER_ABSENT    = 1 << 5,
  VST_CONFLICT_MUST_NOT_MEET     = 1 << 6,
  VST_CONFLICT_LANGUAGE_MISMATCH = 1 << 7,
  VST_CONFLICT_TAKEN             = 1 << 8,
} VstConflicts;

#define VST_N_CONFLICTS 8

const char   *vst_conflict_code           (VstConflicts  kind);
gboolean      vst_conflict_parse          (const char   *code,
                                           VstConflicts *kind);
VstConflicts  vst_conflict_usually_blocks (void);
gboolean      vst_conflict_may_be_warning (VstConflicts  kind);
VstConflicts  vst_conflicts_veil          (VstConflicts  conflicts);

/**
 * VstAppointmentEntry:
 * @service_id: of the agency, or 0
 * @provider_id: who of the agency, or 0
 * @room_id: where, or 0
 * @people: (element-type gint64): the members who come, one at least
 * @accepted: why it stands in spite of a warning, or empty
 * @override: why it stands in spite of a conflict, or empty
 *
 * An appointment as a form holds it.  Texts are never %NULL.
 */
typedef struct
{
  gint64   family_id;
  gint64   agency_id;
  gint64   service_id;
  gint64   provider_id;
  gint64   room_id;
  GArray  *people;
  char    *day;
  int      from_minute;
  int      to_minute;
  gboolean interpreter;
  int      minding_seats;
  char    *note;
  char    *accepted;
  char    *override;
} VstAppointmentEntry;

VstAppointmentEntry *vst_appointment_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstAppointmentEntry *vst_appointment_entry_copy  (const VstAppointmentEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void                 vst_appointment_entry_free  (VstAppointmentEntry        *entry);
void                 vst_appointment_entry_add   (VstAppointmentEntry        *entry,
                                                  gint64                      person_id);
gboolean             vst_appointment_entry_check (const VstAppointmentEntry  *entry,
                                                  GError                    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstAppointmentEntry, vst_appointment_entry_free)

#define VST_TYPE_APPOINTMENT (vst_appointment_get_type ())

G_DECLARE_FINAL_TYPE (VstAppointment, vst_appointment, VST, APPOINTMENT, GObject)

/* The store fills a new one in before it hands it out. */
VstAppointment            *vst_appointment_new          (gint64                      id,
                                                         gint64                      revision,
                                                         VstAppointmentState         state,
                                                         const VstAppointmentEntry  *entry,
                                                         const char                 *reason) G_GNUC_WARN_UNUSED_RESULT;
void                       vst_appointment_set_visit    (VstAppointment             *self,
                                                         gint64                      visit_id,
                                                         gint64                      moved_to);
void                       vst_appointment_add_name     (VstAppointment             *self,
                                                         const char                 *name);

gint64                     vst_appointment_get_id       (VstAppointment             *self);
gint64                     vst_appointment_get_revision (VstAppointment             *self);
VstAppointmentState        vst_appointment_get_state    (VstAppointment             *self);
const VstAppointmentEntry *vst_appointment_get_entry    (VstAppointment             *self);
const char                *vst_appointment_get_reason   (VstAppointment             *self);
gint64                     vst_appointment_get_visit    (VstAppointment             *self);
gint64                     vst_appointment_get_moved_to (VstAppointment             *self);
const char *const         *vst_appointment_get_names    (VstAppointment             *self);
gboolean                   vst_appointment_is_held      (VstAppointment             *self);

G_END_DECLS
