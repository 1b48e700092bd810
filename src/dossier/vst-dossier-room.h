/* vst-dossier-room.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-room.h"

G_BEGIN_DECLS

extern const VstRoom vst_dossier_room;

G_END_DECLS
