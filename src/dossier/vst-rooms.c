/* vst-rooms.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-rooms.h"

#include "vst-dossier-room.h"
#include "vst-family-store.h"
#include "vst-hub-room.h"
#include "vst-interview-room.h"
#include "vst-program-room.h"
#include "vst-schedule-room.h"
#include "vst-support-room.h"

/**
 * vst_rooms_register:
 *
 * Tells the hub of all rooms there are; once, before any hub is opened.
 */
void
vst_rooms_register (void)
{
  vst_room_register (&vst_hub_room);
  vst_room_register (&vst_family_room);
  vst_room_register (&vst_interview_room);
  vst_room_register (&vst_schedule_room);
  vst_room_register (&vst_support_room);
  vst_room_register (&vst_program_room);
  vst_room_register (&vst_dossier_room);
}
