/* vst-recurrence.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VST_RECURRENCE_MAX_WEEKS 4
#define VST_RECURRENCE_MAX_COUNT 1000

typedef enum
{
  VST_RECURRENCE_WEEKLY,
  VST_RECURRENCE_MONTHLY,
} VstRecurrenceKind;

/* Days of the week as a set: Monday is the first bit, Sunday the seventh. */
#define VST_WEEKDAY_BIT(weekday) (1u << ((weekday) - 1))

/**
 * VstRecurrence:
 *
 * The rule by which something comes again: the part of RFC 5545's RRULE that
 * we do right.  Every week to every fourth week on some weekdays, or in a month
 * the first to the fifth, or the last, of a weekday; without an end, a number
 * of times or until a day.
 */
typedef struct _VstRecurrence VstRecurrence;

VstRecurrence     *vst_recurrence_parse        (const char           *rule,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;
VstRecurrence     *vst_recurrence_new_weekly   (guint                 interval,
                                                guint                 weekdays) G_GNUC_WARN_UNUSED_RESULT;
VstRecurrence     *vst_recurrence_new_monthly  (int                   nth,
                                                guint                 weekday) G_GNUC_WARN_UNUSED_RESULT;
void               vst_recurrence_free         (VstRecurrence        *self);

VstRecurrenceKind  vst_recurrence_get_kind     (const VstRecurrence  *self);
guint              vst_recurrence_get_interval (const VstRecurrence  *self);
guint              vst_recurrence_get_weekdays (const VstRecurrence  *self);
gboolean           vst_recurrence_get_nth      (const VstRecurrence  *self,
                                                guint                 i,
                                                int                  *nth,
                                                guint                *weekday);
gboolean           vst_recurrence_has_end      (const VstRecurrence  *self);
char              *vst_recurrence_to_text      (const VstRecurrence  *self) G_GNUC_WARN_UNUSED_RESULT;

/* Days alone; the end of the rule is the caller's. */
char             **vst_recurrence_list_days    (const VstRecurrence  *self,
                                                const char           *first_day,
                                                const char           *from,
                                                const char           *to) G_GNUC_WARN_UNUSED_RESULT;
gboolean           vst_recurrence_is_on        (const VstRecurrence  *self,
                                                const char           *first_day,
                                                const char           *day);

/* Times of a wall clock */
GPtrArray         *vst_recurrence_expand       (const VstRecurrence  *self,
                                                const char           *start,
                                                const char           *zone,
                                                const char *const    *except,
                                                guint                 limit,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstRecurrence, vst_recurrence_free)

G_END_DECLS
