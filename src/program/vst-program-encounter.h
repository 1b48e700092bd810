/* vst-program-encounter.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-room.h"

G_BEGIN_DECLS

/* For the room: whom groups bring a family before. */
extern const VstEncounters vst_program_encounters[];

G_END_DECLS
