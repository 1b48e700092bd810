/* vst-cohort.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-cohort.h"

#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

/* A hub that is closed so often has mistyped its closures. */
#define MOST_SKIPPED 60

static const char *const languages[] = { "en", "fr", "both", NULL };

const char *const *
vst_cohort_language_codes (void)
{
  return languages;
}

VstCohortEntry *
vst_cohort_entry_new (void)
{
  VstCohortEntry *entry = g_new0 (VstCohortEntry, 1);

  entry->code = g_strdup ("");
  entry->name_en = g_strdup ("");
  entry->name_fr = g_strdup ("");
  entry->language = g_strdup ("both");
  entry->capacity = 8;
  entry->first_day = g_strdup ("");
  entry->from_minute = 13 * 60;
  entry->to_minute = 14 * 60 + 30;
  entry->facilitators = g_strdup ("");

  return entry;
}

VstCohortEntry *
vst_cohort_entry_copy (const VstCohortEntry *entry)
{
  VstCohortEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstCohortEntry, 1);
  *copy = *entry;
  copy->code = g_strdup (entry->code);
  copy->name_en = g_strdup (entry->name_en);
  copy->name_fr = g_strdup (entry->name_fr);
  copy->language = g_strdup (entry->language);
  copy->first_day = g_strdup (entry->first_day);
  copy->facilitators = g_strdup (entry->facilitators);

  return copy;
}

void
vst_cohort_entry_free (VstCohortEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->code);
  g_free (entry->name_en);
  g_free (entry->name_fr);
  g_free (entry->language);
  g_free (entry->first_day);
  g_free (entry->facilitators);
  g_free (entry);
}

static gboolean
tidy (char **text,
      glong most,
      GError **error)
{
  char *line;

  if (!vst_text_check (*text, -1, most, error))
    return FALSE;

  line = vst_text_line (*text);
  g_free (*text);
  *text = line;

  return TRUE;
}

static void
lend (char **text,
      const char *from)
{
  if ((*text)[0] != '\0')
    return;

  g_free (*text);
  *text = g_strdup (from);
}

/**
 * vst_cohort_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether a group can be kept; its texts come back on one line.
 */
gboolean
vst_cohort_entry_check (VstCohortEntry *entry,
                        GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!tidy (&entry->code, VST_COHORT_CODE_CHARS, error) || !tidy (&entry->name_en, VST_PROGRAM_NAME_CHARS, error) ||
      !tidy (&entry->name_fr, VST_PROGRAM_NAME_CHARS, error) || !tidy (&entry->facilitators, VST_COHORT_STAFF_CHARS, error))
    return FALSE;

  lend (&entry->name_en, entry->name_fr);
  lend (&entry->name_fr, entry->name_en);

  if (entry->code[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A group without a code");
      return FALSE;
    }

  if (!vst_day_is_valid (entry->first_day))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The first day of a group");
      return FALSE;
    }

  if (g_strv_contains (languages, entry->language) && entry->capacity >= 1 && entry->capacity <= VST_PROGRAM_MOST_PLACES &&
      entry->from_minute >= 0 && entry->from_minute < entry->to_minute && entry->to_minute <= 24 * 60)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The times or places of a group");

  return FALSE;
}

/**
 * vst_cohort_lay_days:
 * @first_day: the earliest day of the first session
 * @closed: (array zero-terminated=1): days on which the hub is closed
 *
 * Lays out a group's sessions: one a week, and a week later for each that would
 * fall on a closed day.
 *
 * Returns: (transfer full) (nullable): %NULL for days out of the calendar
 */
GStrv
vst_cohort_lay_days (const char *first_day,
                     int n_sessions,
                     const char *const *closed)
{
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();
  g_autofree char *day = g_strdup (first_day);
  int skipped = 0;

  g_return_val_if_fail (n_sessions >= 1 && closed != NULL, NULL);

  for (int n = 0; n < n_sessions;)
    {
      char *next;

      if (g_strv_contains (closed, day))
        {
          if (++skipped > MOST_SKIPPED)
            return NULL;
        }
      else
        {
          g_strv_builder_add (days, day);
          n++;
        }

      if (!(next = vst_day_add_days (day, 7)))
        return NULL;

      g_free (day);
      day = next;
    }

  return g_strv_builder_end (days);
}

VstCohort *
vst_cohort_new (gint64 id,
                gint64 revision,
                const VstCohortEntry *entry,
                VstProgram *program)
{
  VstCohort *self = g_atomic_rc_box_new0 (VstCohort);

  self->id = id;
  self->revision = revision;
  self->entry = vst_cohort_entry_copy (entry);
  self->program = vst_program_ref (program);

  /* Its name might say what the program's may not. */
  if (!program->named)
    {
      g_free (self->entry->name_en);
      g_free (self->entry->name_fr);
      self->entry->name_en = g_strdup ("");
      self->entry->name_fr = g_strdup ("");
    }

  return self;
}

VstCohort *
vst_cohort_ref (VstCohort *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VstCohort *self = data;

  vst_cohort_entry_free (self->entry);
  vst_program_unref (self->program);
  g_free (self->room_en);
  g_free (self->room_fr);
  g_free (self->ended_on);
  g_free (self->next_day);
}

void
vst_cohort_unref (VstCohort *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Empty where it has none, or none that the reader may know. */
const char *
vst_cohort_get_name (const VstCohort *self,
                     VstLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return language == VST_FRENCH ? self->entry->name_fr : self->entry->name_en;
}

/**
 * vst_cohort_get_room:
 *
 * Returns: (nullable): %NULL where it isn't known yet
 */
const char *
vst_cohort_get_room (const VstCohort *self,
                     VstLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return language == VST_FRENCH ? self->room_fr : self->room_en;
}

VstMeeting *
vst_meeting_copy (const VstMeeting *self)
{
  VstMeeting *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (VstMeeting, 1);
  *copy = *self;
  copy->day = g_strdup (self->day);
  copy->title_en = g_strdup (self->title_en);
  copy->title_fr = g_strdup (self->title_fr);
  copy->note = g_strdup (self->note);

  return copy;
}

void
vst_meeting_free (VstMeeting *self)
{
  if (self == NULL)
    return;

  g_free (self->day);
  g_free (self->title_en);
  g_free (self->title_fr);
  g_free (self->note);
  g_free (self);
}

/* Whether it counts: it was held, or its day has passed; a cancelled one never
 * does.
 */
gboolean
vst_meeting_is_over (const VstMeeting *self,
                     const char *today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !self->cancelled && (self->held || vst_day_compare (self->day, today) < 0);
}
