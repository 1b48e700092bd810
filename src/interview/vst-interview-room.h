/* vst-interview-room.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-room.h"

G_BEGIN_DECLS

/* To be registered with the hub: vst_room_register (&vst_interview_room) */
extern const VstRoom vst_interview_room;

G_END_DECLS
