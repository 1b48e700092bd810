/* vst-schedule-day-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-schedule-day.h"
#include "vst-view.h"

G_BEGIN_DECLS

extern const VstReading vst_schedule_read_day;   /* args: a day → VstScheduleDay */
extern const VstReading vst_schedule_read_own;   /* the same of her own agency alone, by initials */

G_END_DECLS
