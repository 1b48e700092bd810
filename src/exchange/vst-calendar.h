/* vst-calendar.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vst-error.h"

G_BEGIN_DECLS

#define VST_CALENDAR_MOST_EVENTS 20000

typedef enum
{
  VST_CALENDAR_CONFIRMED,
  VST_CALENDAR_TENTATIVE,
  VST_CALENDAR_CANCELLED,
} VstCalendarStatus;

/**
 * VstCalendarEvent:
 * @uid: whose it is, always and everywhere
 * @summary: what others read
 * @location: (nullable): where
 * @zone: a time zone; empty in a file that came in and has none of ours
 * @day: the first day
 * @from_minute: since midnight, as a clock of @zone shows it
 * @to_minute: 1440 for the midnight after
 * @rule: (nullable): an RRULE without an end
 * @last_day: (nullable): of the rule
 * @except: (nullable): days that the rule gives, and on which it isn't
 * @instead_of: (nullable): the day of a rule of the same @uid on which it is so
 * @instead_minute: when it would have begun on that day
 * @sequence: how many times it was changed
 * @is_private: whether those who share the calendar may read that it is there,
 *   and no more
 * @agency: (nullable): a code of ours, of no meaning elsewhere
 * @room: (nullable): another
 * @provider: (nullable): and another
 * @line: of a file that came in: which event it is, from 1
 * @fault: of a file that came in: what is wrong with it, or 0
 *
 * An event of a calendar, as RFC 5545 has it, as far as we keep any.
 */
typedef struct
{
  char              *uid;
  char              *summary;
  char              *location;
  char              *zone;
  char              *day;
  int                from_minute;
  int                to_minute;
  char              *rule;
  char              *last_day;
  GStrv              except;
  char              *instead_of;
  int                instead_minute;
  guint              sequence;
  VstCalendarStatus  status;
  gboolean           is_private;
  char              *agency;
  char              *room;
  char              *provider;
  guint              line;
  int                fault;
} VstCalendarEvent;

VstCalendarEvent *vst_calendar_event_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void              vst_calendar_event_free (VstCalendarEvent  *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstCalendarEvent, vst_calendar_event_free)

/* On any thread.  The file takes its name when it is whole, and only its owner
 * may read it.
 */
char      *vst_calendar_write      (GPtrArray     *events,
                                    gint64         now) G_GNUC_WARN_UNUSED_RESULT;
gboolean   vst_calendar_write_file (GPtrArray     *events,
                                    gint64         now,
                                    const char    *path,
                                    GError       **error);

gboolean   vst_calendar_is_one     (GBytes        *bytes);
GPtrArray *vst_calendar_read       (GBytes        *bytes,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
