/* vst-cohort.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-program.h"

G_BEGIN_DECLS

#define VST_COHORT_CODE_CHARS 40
#define VST_COHORT_STAFF_CHARS 200

/**
 * VstCohortEntry:
 * @code: a short one that says nothing, as "26-A"
 * @name_en: what tells it from the others, as "Monday afternoons"; or empty
 * @language: what is spoken: "en", "fr" or "both"
 * @room_id: where it meets; 0 for not known yet
 * @facilitators: who leads it, or empty
 *
 * A group that runs a program, as a form holds it.  Texts are never %NULL.
 */
typedef struct
{
  gint64  program_id;
  char   *code;
  char   *name_en;
  char   *name_fr;
  char   *language;
  gint64  room_id;
  int     capacity;
  char   *first_day;
  int     from_minute;
  int     to_minute;
  char   *facilitators;
} VstCohortEntry;

VstCohortEntry *vst_cohort_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstCohortEntry *vst_cohort_entry_copy  (const VstCohortEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void            vst_cohort_entry_free  (VstCohortEntry        *entry);
gboolean        vst_cohort_entry_check (VstCohortEntry        *entry,
                                        GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstCohortEntry, vst_cohort_entry_free)

/* "en", "fr", "both"; ends with NULL. */
const char *const *vst_cohort_language_codes (void);

/* The days of a group's sessions: one a week from the first, but none on a day
 * the hub is closed.
 */
GStrv           vst_cohort_lay_days    (const char            *first_day,
                                        int                    n_sessions,
                                        const char *const     *closed) G_GNUC_WARN_UNUSED_RESULT;

/**
 * VstCohort:
 * @program: what it runs
 * @room_en: (nullable): where
 * @seated: how many have a place, the ones offered one included
 * @waiting: how many are on its list
 * @next_day: (nullable): the day of the session that comes next
 * @next_number: its number
 * @n_sessions: how many it has, the cancelled ones included
 *
 * A group.  It never changes.
 */
typedef struct
{
  gint64          id;
  gint64          revision;
  VstCohortEntry *entry;
  VstProgram     *program;
  char           *room_en;
  char           *room_fr;
  char           *ended_on;
  guint           seated;
  guint           waiting;
  guint           n_sessions;
  char           *next_day;
  int             next_number;
} VstCohort;

VstCohort  *vst_cohort_new       (gint64                 id,
                                  gint64                 revision,
                                  const VstCohortEntry  *entry,
                                  VstProgram            *program) G_GNUC_WARN_UNUSED_RESULT;
VstCohort  *vst_cohort_ref       (VstCohort             *self) G_GNUC_WARN_UNUSED_RESULT;
void        vst_cohort_unref     (VstCohort             *self);
const char *vst_cohort_get_name  (const VstCohort       *self,
                                  VstLanguage            language);
const char *vst_cohort_get_room  (const VstCohort       *self,
                                  VstLanguage            language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstCohort, vst_cohort_unref)

/**
 * VstMeeting:
 * @title_en: (nullable): what the hub calls it
 * @cancelled: nobody comes
 * @held: somebody was marked
 *
 * One session of a group: `session` in the tables.
 */
typedef struct
{
  gint64   id;
  gint64   revision;
  int      number;
  char    *day;
  int      from_minute;
  int      to_minute;
  gint64   room_id;
  char    *title_en;
  char    *title_fr;
  gboolean cancelled;
  gboolean held;
  char    *note;
} VstMeeting;

VstMeeting *vst_meeting_copy    (const VstMeeting  *self) G_GNUC_WARN_UNUSED_RESULT;
void        vst_meeting_free    (VstMeeting        *self);
gboolean    vst_meeting_is_over (const VstMeeting  *self,
                                 const char        *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstMeeting, vst_meeting_free)

G_END_DECLS
