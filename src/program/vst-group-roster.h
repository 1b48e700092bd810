/* vst-group-roster.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-document.h"
#include "vst-group.h"

G_BEGIN_DECLS

/* For whoever runs the group: who is in it, and what each needs. */
VstDocument *vst_group_roster_new       (const VstGroup    *group,
                                         VstReader          reader) G_GNUC_WARN_UNUSED_RESULT;

/* For the room: first names and an initial, to be signed and torn off. */
VstDocument *vst_group_signin_sheet_new (const VstGroup    *group,
                                         const VstMeeting  *meeting,
                                         VstReader          reader) G_GNUC_WARN_UNUSED_RESULT;

/* Who came when. */
VstDocument *vst_group_grid_sheet_new   (const VstGroup    *group,
                                         VstReader          reader) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
