/* vst-time-entry.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency.h"

G_BEGIN_DECLS

/**
 * VstTimeFilter:
 *
 * What a time line can be narrowed to.
 */
typedef enum
{
  VST_TIME_ALL,
  VST_TIME_VISITS,
  VST_TIME_APPOINTMENTS,
  VST_TIME_CHITS,
  VST_TIME_GROUPS,
  VST_TIME_MESSAGES,
  VST_TIME_CHANGES,
  VST_TIME_N_FILTERS
} VstTimeFilter;

gboolean vst_time_filter_takes (VstTimeFilter  filter,
                                const char    *kind);

/**
 * VstTimeFacts:
 * @key: tells it from the entries of every room
 * @kind: "visit", "appointment", "chit", "enrolment", "session", "message",
 *   "change"; with "elsewhere-" what another hub wrote down
 * @id: of its row
 * @day: when; never %NULL
 * @minute: of the day, or -1
 * @code: its state, an attendance mark, a deed
 * @detail: (nullable): a second code
 * @name_en: (nullable): with whom, as the reader may know it
 * @label: where there is no name: what may be read instead, or
 *   %VST_LABEL_NAME for nobody
 * @text: (nullable): a chit's number, a message, another hub's record as XML
 * @who: (nullable): whom it is about, or who did it
 * @opens: what it opens besides itself, or 0
 * @visit: (nullable): the state of the visit that it tells of as well
 * @came_minute: of the day, when somebody came to it, or -1
 *
 * What a time line says of something that happened, or will.
 */
typedef struct
{
  gint64      key;
  const char *kind;
  gint64      id;
  const char *day;
  int         minute;
  const char *code;
  const char *detail;
  const char *name_en;
  const char *name_fr;
  VstLabel    label;
  const char *text;
  const char *who;
  gint64      opens;
  const char *visit;
  int         came_minute;
} VstTimeFacts;

#define VST_TYPE_TIME_ENTRY (vst_time_entry_get_type ())

G_DECLARE_FINAL_TYPE (VstTimeEntry, vst_time_entry, VST, TIME_ENTRY, GObject)

VstTimeEntry       *vst_time_entry_new       (const VstTimeFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
const VstTimeFacts *vst_time_entry_get_facts (VstTimeEntry       *self);

G_END_DECLS
