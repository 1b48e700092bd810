/* vst-appointment-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-appointment-turn.h"

G_BEGIN_DECLS

extern const VstKept vst_appointment_kept;
extern const VstKept vst_appointment_person_kept;
extern const VstKept vst_appointment_provider_kept;

/* Within an act: for chains of other rooms; and for sample hubs, which also have
 * had appointments on days that are over.
 */
gint64          vst_appointment_book          (VstAct                     *act,
                                               const VstAppointmentEntry  *entry,
                                               GError                    **error);
gint64          vst_appointment_record        (VstAct                     *act,
                                               const VstAppointmentEntry  *entry,
                                               GError                    **error);

gboolean        vst_appointments_follow_visit (VstAct                     *act,
                                               const VstAppointmentTurn   *turn,
                                               GError                    **error);
GPtrArray      *vst_appointments_of_visit     (VstView                    *view,
                                               gint64                      visit_id,
                                               GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

VstAppointment *vst_appointment_read          (VstView                    *view,
                                               gint64                      appointment_id,
                                               GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * VstAppointmentMove:
 * @entry: where to: its day, times, partner's person, room and what was said
 *   against conflicts; the rest stays
 */
typedef struct
{
  gint64               appointment_id;
  gint64               revision;
  VstAppointmentEntry *entry;
} VstAppointmentMove;

/**
 * VstAppointmentChange:
 * @reason: why it was cancelled, in words, or missed, a code; or empty
 */
typedef struct
{
  gint64  appointment_id;
  gint64  revision;
  char   *reason;
} VstAppointmentChange;

typedef struct
{
  char *from;
  char *to;
} VstAppointmentSpan;

VstAppointmentMove   *vst_appointment_move_new    (gint64                      appointment_id,
                                                   gint64                      revision,
                                                   const VstAppointmentEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void                  vst_appointment_move_free   (VstAppointmentMove         *move);
VstAppointmentChange *vst_appointment_change_new  (gint64                      appointment_id,
                                                   gint64                      revision,
                                                   const char                 *reason) G_GNUC_WARN_UNUSED_RESULT;
void                  vst_appointment_change_free (VstAppointmentChange       *change);
VstAppointmentSpan   *vst_appointment_span_new    (const char                 *from,
                                                   const char                 *to) G_GNUC_WARN_UNUSED_RESULT;
void                  vst_appointment_span_free   (VstAppointmentSpan         *span);

/* Deeds.  Booking and moving fail with VST_ERROR_CONFLICT where something blocks
 * and nobody overrode it, with VST_ERROR_REASON_NEEDED where something is to be
 * minded and nobody said why it doesn't matter; each step with VST_ERROR_RULE
 * where there is no such step, with VST_ERROR_CHANGED where somebody was first.
 */
extern const VstDeed    vst_appointment_do_book;           /* args: VstAppointmentEntry → gint64 *, its id */
extern const VstDeed    vst_appointment_do_move;           /* args: VstAppointmentMove → gint64 *, the new one */
extern const VstDeed    vst_appointment_do_confirm;        /* args: VstAppointmentChange → TRUE; so are those that follow */
extern const VstDeed    vst_appointment_do_cancel;         /* by us */
extern const VstDeed    vst_appointment_do_cancel_theirs;  /* by the family */
extern const VstDeed    vst_appointment_do_miss;

/* What stands against it, as far as who asks may know; a move's is asked with
 * its id, a booking's with 0.
 */
extern const VstReading vst_appointment_read_conflicts;    /* args: VstAppointmentMove → VstAppointmentFindings * */
extern const VstReading vst_appointment_read_span;         /* args: VstAppointmentSpan → GPtrArray of VstAppointment */
extern const VstReading vst_appointment_read_family;       /* args: gint64 * → GPtrArray of VstAppointment, to come */
extern const VstReading vst_appointment_read_one;          /* args: gint64 * → VstAppointment */

/* Which kinds were found, and which of these need a coordinator. */
typedef struct
{
  guint found;
  guint blocking;
} VstAppointmentFindings;

G_END_DECLS
