/* vst-day-sheet-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency.h"
#include "vst-view.h"

G_BEGIN_DECLS

/**
 * VstDayLine:
 * @minute: when; -1 where no time is agreed
 * @to_minute: until when, of a group; or -1
 * @who: the family's name, or the person's; empty for a group
 * @name_en: (nullable): for what or with whom, as anybody may read it
 * @label: where there is no name: what may be read instead, or
 *   %VST_LABEL_NAME for nothing in particular
 * @room_en: (nullable): where
 * @n_people: how many are in a group
 *
 * A line of the day's paper.
 */
typedef struct
{
  int       minute;
  int       to_minute;
  char     *who;
  char     *name_en;
  char     *name_fr;
  VstLabel  label;
  char     *room_en;
  char     *room_fr;
  guint     n_people;
} VstDayLine;

/**
 * VstDayFacts:
 * @expected: (element-type VstDayLine): by time
 * @partners: (element-type VstPresenceDay): by time, also those who are away
 * @groups: (element-type VstDayLine): by time
 * @n_acts: where the journal stands
 * @anchor: its last hash, in hexadecimal
 * @read_at: when all this was so
 * @zone: where the hub is
 *
 * A day, for the paper that is used when the computer is down.
 */
typedef struct
{
  char      *day;
  GPtrArray *expected;
  GPtrArray *partners;
  GPtrArray *groups;
  guint64    n_acts;
  char      *anchor;
  gint64     read_at;
  char      *zone;
} VstDayFacts;

VstDayFacts *vst_day_facts_new  (const char   *day) G_GNUC_WARN_UNUSED_RESULT;
void         vst_day_facts_free (VstDayFacts  *self);
void         vst_day_line_free  (VstDayLine   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstDayFacts, vst_day_facts_free)

extern const VstReading vst_day_facts_read;  /* args: char *, a day, or NULL for today → VstDayFacts; noted as printed */

G_END_DECLS
