/* vst-hand-over-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency.h"
#include "vst-space.h"
#include "vst-view.h"

G_BEGIN_DECLS

/**
 * VstHandOver:
 * @agency: (nullable): %NULL for somebody of the hub
 * @space: (nullable): where, if it is known
 *
 * Whom a visit can be handed over to now.
 */
typedef struct
{
  VstAgency *agency;
  VstSpace  *space;
} VstHandOver;

void vst_hand_over_free (VstHandOver *self);

/* Empty, or of one, where there is nothing to choose. */
extern const VstReading vst_hand_over_read;  /* args: gint64 *, a visit → GPtrArray of VstHandOver */

G_END_DECLS
