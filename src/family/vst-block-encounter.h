/* vst-block-encounter.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-block.h"
#include "vst-room.h"

G_BEGIN_DECLS

/* For the room: how consents and releases bring a family before a partner, and
 * what blocks bar.
 */
extern const VstEncounters vst_block_encounters[];

gboolean vst_block_bars (VstView             *view,
                         const VstEncounter  *encounter,
                         gboolean            *barred,
                         GError             **error);

/* What is booked or agreed already that a block is against; of a block that isn't
 * made yet as well, so that it can be moved.
 */
extern const VstReading vst_block_read_booked;  /* args: VstBlockEntry → GPtrArray of VstEncounter */

G_END_DECLS
