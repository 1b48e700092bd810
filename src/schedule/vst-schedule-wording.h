/* vst-schedule-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-schedule-layout.h"

G_BEGIN_DECLS

/* A day's sheet in words, in the language of the thread.  In privacy mode there
 * are initials, rooms and states, and no partner.
 */
char *vst_word_schedule_name   (VstScheduleCell          *cell,
                                gboolean                  is_private) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_schedule_line   (VstScheduleCell          *cell,
                                gboolean                  is_private) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_schedule_mind   (VstScheduleCell          *cell,
                                gboolean                  is_private) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_schedule_spoken (VstScheduleCell          *cell,
                                const VstScheduleColumn  *column,
                                gboolean                  is_private) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_schedule_closed (VstScheduleCell          *cell,
                                const VstScheduleColumn  *column) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_schedule_where  (VstScheduleCell          *cell,
                                const VstScheduleColumn  *column,
                                gboolean                  is_private) G_GNUC_WARN_UNUSED_RESULT;

/* What stands above a column, and below that: "Public health", "Room 2 · Samira K." */
char *vst_word_column_title    (const VstScheduleColumn  *column,
                                gboolean                  is_private) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_column_line     (const VstScheduleColumn  *column,
                                gboolean                  is_private) G_GNUC_WARN_UNUSED_RESULT;

const char *vst_word_schedule_empty (VstScheduleDay     *day);

/* That the hub is closed, and who does not come; NULL where there is nothing to say. */
char *vst_word_schedule_day    (VstScheduleDay           *day,
                                gboolean                  is_private) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
