/* vst-paper-format.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Everything that people read as a date, a time, an amount or a number is made
 * here, in the language of the thread: for paper, screens and the command
 * line.  A day is an ISO string, a moment is microseconds UTC, a time of the
 * day is minutes since midnight, money is cents.  Every text is new and to be
 * freed.
 */

/**
 * VstPhoneForm:
 * @VST_PHONE_BY_LANGUAGE: 613-555-0123 in English, 613 555‑0123 in French
 * @VST_PHONE_FEDERAL: 613-555-0123 in both, as the federal government writes
 */
typedef enum
{
  VST_PHONE_BY_LANGUAGE,
  VST_PHONE_FEDERAL,
} VstPhoneForm;

/* Days                                                        English, French */
char *vst_format_day          (const char *day) G_GNUC_WARN_UNUSED_RESULT;          /* 2026-11-22 in both */
char *vst_format_day_prose    (const char *day) G_GNUC_WARN_UNUSED_RESULT;          /* November 22, 2026; 22 novembre 2026 */
char *vst_format_day_full     (const char *day) G_GNUC_WARN_UNUSED_RESULT;          /* Sunday, November 22, 2026; dimanche 22 novembre 2026 */
char *vst_format_day_near     (const char *day) G_GNUC_WARN_UNUSED_RESULT;          /* Sunday, November 22; dimanche 22 novembre */
char *vst_format_weekday      (const char *day) G_GNUC_WARN_UNUSED_RESULT;          /* Sunday; dimanche */
char *vst_format_month        (const char *day) G_GNUC_WARN_UNUSED_RESULT;          /* November 2026; novembre 2026 */

/* Times of the day */
char *vst_format_time         (int         minutes) G_GNUC_WARN_UNUSED_RESULT;      /* 09:05 in both */
char *vst_format_time_prose   (int         minutes) G_GNUC_WARN_UNUSED_RESULT;      /* 9:05; 9 h 5 */
char *vst_format_time_family  (int         minutes) G_GNUC_WARN_UNUSED_RESULT;      /* 9:05 a.m.; 9 h 5 */

/* Moments, as the clock on the wall shows them there */
char *vst_format_moment       (gint64      usec,
                               GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;         /* 2026-11-22 14:05 in both */
char *vst_format_moment_prose (gint64      usec,
                               GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;         /* November 22, 2026 at 14:05; 22 novembre 2026 à 14 h 5 */
char *vst_format_moment_day   (gint64      usec,
                               GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;         /* 2026-11-22: an ISO day for the functions above */
int   vst_format_moment_time  (gint64      usec,
                               GTimeZone  *zone);                                   /* 845: minutes for the functions above */

/* Numbers */
char *vst_format_count        (gint64      count) G_GNUC_WARN_UNUSED_RESULT;        /* 1,234; 1 234 */
char *vst_format_cents        (gint64      cents) G_GNUC_WARN_UNUSED_RESULT;        /* $1,234.50; 1 234,50 $ */
char *vst_format_percent      (int         percent) G_GNUC_WARN_UNUSED_RESULT;      /* 8%; 8 % */
char *vst_format_size         (guint64     bytes) G_GNUC_WARN_UNUSED_RESULT;        /* 1.5 MB; 1,5 Mo */

/* People */
char *vst_format_phone        (const char *number,
                               const char *extension) G_GNUC_WARN_UNUSED_RESULT;    /* 613-555-0123, ext. 150; 613 555‑0123, poste 150 */
void  vst_format_set_phone_form (VstPhoneForm form);
char *vst_format_age          (const char *born,
                               const char *day) G_GNUC_WARN_UNUSED_RESULT;          /* 2 years; 2 ans */
char *vst_format_age_years    (int         years) G_GNUC_WARN_UNUSED_RESULT;
char *vst_format_age_months   (int         months) G_GNUC_WARN_UNUSED_RESULT;

/* Lists */
char *vst_format_all_of       (const char *const *items) G_GNUC_WARN_UNUSED_RESULT; /* a, b and c; a, b et c */
char *vst_format_one_of       (const char *const *items) G_GNUC_WARN_UNUSED_RESULT; /* a, b or c; a, b ou c */

G_END_DECLS
