/* vst-seat.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-cohort.h"

G_BEGIN_DECLS

/* Whoever has a place in a group is expected on the days of its coming sessions,
 * under the label that the desk may read.
 */
gboolean vst_seat_expect       (VstAct            *act,
                                const VstCohort   *cohort,
                                const VstMeeting  *meeting,
                                gint64             person_id,
                                gint64             family_id,
                                GError           **error);
gboolean vst_seat_expect_all   (VstAct            *act,
                                gint64             cohort_id,
                                gint64             person_id,
                                gint64             family_id,
                                GError           **error);
gboolean vst_seat_unexpect_all (VstAct            *act,
                                gint64             cohort_id,
                                gint64             person_id,
                                GError           **error);

gboolean vst_seat_check        (VstAct            *act,
                                gint64             cohort_id,
                                gint64             person_id,
                                GError           **error);

/* Whether whoever is named can lead those who have one. */
gboolean vst_seats_check_leaders (VstAct          *act,
                                const VstCohort   *before,
                                const char        *leaders,
                                GError           **error);

/* Of everybody who has one, after the group or its program has changed. */
gboolean vst_seats_settle      (VstAct            *act,
                                gint64             cohort_id,
                                GError           **error);
gboolean vst_seats_expect      (VstAct            *act,
                                gint64             cohort_id,
                                gint64             meeting_id,
                                GError           **error);

G_END_DECLS
