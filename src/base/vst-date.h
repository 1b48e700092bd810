/* vst-date.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day is a text, "2026-02-03": no hour, no zone, sorted as texts are. */
gboolean  vst_day_is_valid    (const char *day);
gboolean  vst_day_get_parts   (const char *day,
                               int        *year,
                               int        *month,
                               int        *day_of_month);
int       vst_day_compare     (const char *a,
                               const char *b);
int       vst_day_count       (const char *from,
                               const char *to);

/* How old somebody is; -1 on a day before the birth. */
int       vst_day_age_years   (const char *born,
                               const char *on);
int       vst_day_age_months  (const char *born,
                               const char *on);

char     *vst_day_from_parts  (int         year,
                               int         month,
                               int         day_of_month) G_GNUC_WARN_UNUSED_RESULT;
char     *vst_day_add_days    (const char *day,
                               int         days) G_GNUC_WARN_UNUSED_RESULT;
char     *vst_day_add_months  (const char *day,
                               int         months) G_GNUC_WARN_UNUSED_RESULT;

/* A zone that stays known once it was asked for. */
GTimeZone *
          vst_zone_find       (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* The day that a wall clock of the zone shows. */
char     *vst_day_today       (const char *zone) G_GNUC_WARN_UNUSED_RESULT;
char     *vst_day_of_moment   (gint64      moment,
                               const char *zone) G_GNUC_WARN_UNUSED_RESULT;

/* What is typed as a time: 14:05, 14 h 5, 14h, 1405; -1 where it isn't one. */
int       vst_minute_parse    (const char *text);

G_END_DECLS
