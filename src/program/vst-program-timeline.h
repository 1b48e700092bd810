/* vst-program-timeline.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-room.h"

G_BEGIN_DECLS

extern const VstAbout    vst_program_about[];
extern const VstTimeLine vst_program_time_line[];
extern const VstGroups   vst_program_groups;

G_END_DECLS
