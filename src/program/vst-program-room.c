/* vst-program-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-program-room.h"

static const VstSql *const statements[] = {
  NULL
};

static const VstDeed *const deeds[] = {
  NULL
};

static const VstKept *const kept[] = {
  NULL
};

static const char *const people[] = {
  "attendance", "enrolment", NULL
};

/**
 * vst_program_room:
 *
 * What the hub has to know of programs, their groups, and who came.
 */
const VstRoom vst_program_room = {
  .name = "program",
  .statements = statements,
  .deeds = deeds,
  .kept = kept,
  .people = people,
};
