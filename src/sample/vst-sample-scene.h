/* vst-sample-scene.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/* Rooms, and partners who come, so that each weekday has several of them
 * and the weekend somebody.
 */
gboolean vst_sample_scene_add (VstAct      *act,
                               const char  *today,
                               const char  *zone,
                               GError     **error);

G_END_DECLS
