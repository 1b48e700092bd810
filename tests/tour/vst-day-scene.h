/* vst-day-scene.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-support.h"

G_BEGIN_DECLS

/* What was there before the day: a partner who is always on site, a book of
 * three chits at the desk, and three families; Josée Roy and Noor Haddad must not
 * meet, Noor has an appointment today, Josée and Chloé Gagné are in a group that
 * has its first session today.  Nobody is signed in.
 */
void vst_day_scene_set_up (VstTestHub *hub);

G_END_DECLS
