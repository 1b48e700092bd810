/* vst-support-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-support-room.h"

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
  "chit", "chit_event", NULL
};

/**
 * vst_support_room:
 *
 * What the hub has to know of taxi chits and what they are paid from.
 */
const VstRoom vst_support_room = {
  .name = "support",
  .statements = statements,
  .deeds = deeds,
  .kept = kept,
  .people = people,
};
