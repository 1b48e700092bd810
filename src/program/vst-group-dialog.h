/* vst-group-dialog.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-group.h"
#include "vst-hub.h"

G_BEGIN_DECLS

/* The forms of this room, each in a dialog. */
void vst_group_dialog_present_program (GtkWidget           *from,
                                       VstHub              *hub,
                                       VstProgram          *program,
                                       gboolean             circle);
void vst_group_dialog_present_cohort  (GtkWidget           *from,
                                       VstHub              *hub,
                                       VstCohort           *cohort,
                                       GPtrArray           *programs);
void vst_group_dialog_present_meeting (GtkWidget           *from,
                                       VstHub              *hub,
                                       const VstMeeting    *meeting);
void vst_group_dialog_present_seat    (GtkWidget           *from,
                                       VstHub              *hub,
                                       VstGroup            *group,
                                       const VstEnrolment  *enrolment,
                                       GPtrArray           *cohorts);

G_END_DECLS
