/* vst-program-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-program-wording.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-date.h"
#include "vst-paper-format.h"

const char *
vst_word_mark (VstMark mark)
{
  switch (mark)
    {
    case VST_MARK_PRESENT:
      return C_("mark", "present");
    case VST_MARK_LATE:
      return C_("mark", "late");
    case VST_MARK_LEFT_EARLY:
      return C_("mark", "left early");
    case VST_MARK_MAKE_UP:
      return C_("mark", "make-up one to one");
    case VST_MARK_MAKE_UP_AFAR:
      return C_("mark", "make-up by video or phone");
    case VST_MARK_ABSENT:
      return C_("mark", "absent, told us");
    case VST_MARK_ABSENT_UNTOLD:
      return C_("mark", "absent, didn’t tell us");
    case VST_MARK_CANCELLED:
      return C_("mark", "session cancelled");
    case VST_MARK_NONE:
    default:
      return C_("mark", "not marked yet");
    }
}

/* Every letter with what it means, in the order of the keys. */
char *
vst_word_marks_legend (void)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;

  for (const char *letter = VST_MARKS; *letter != '\0'; letter++)
    {
      /* Translators: a letter on a sheet, and what it means. */
      g_autofree char *part = g_strdup_printf (_("%1$c %2$s"), *letter, vst_word_mark ((VstMark) *letter));

      g_strv_builder_add (parts, part);
    }

  items = g_strv_builder_end (parts);

  return g_strjoinv (" · ", items);
}

const char *
vst_word_enrolment_state (VstEnrolmentState state)
{
  switch (state)
    {
    case VST_ENROLMENT_INTERESTED:
      return C_("enrolment", "Interest noted");
    case VST_ENROLMENT_SCREENED:
      return C_("enrolment", "First talk held");
    case VST_ENROLMENT_WAITLISTED:
      return C_("enrolment", "On the waiting list");
    case VST_ENROLMENT_OFFERED:
      return C_("enrolment", "Place offered");
    case VST_ENROLMENT_ENROLLED:
      return C_("enrolment", "Enrolled");
    case VST_ENROLMENT_ACTIVE:
      return C_("enrolment", "Active");
    case VST_ENROLMENT_COMPLETED:
      return C_("enrolment", "Completed");
    case VST_ENROLMENT_WITHDREW:
      return C_("enrolment", "Withdrew");
    case VST_ENROLMENT_TRANSFERRED:
      return C_("enrolment", "Moved to another group");
    case VST_ENROLMENT_NEVER_STARTED:
      return C_("enrolment", "Never started");
    case VST_ENROLMENT_NONE:
    case VST_N_ENROLMENT_STATES:
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
vst_word_program_sensitivity (const char *code)
{
  if (g_strcmp0 (code, "public") == 0)
    return C_("sensitivity", "Public: its name may be read by everybody");
  if (g_strcmp0 (code, "hidden") == 0)
    return C_("sensitivity", "Discreet: only the short label, everywhere");

  return C_("sensitivity", "Neutral: the desk and paper show the short label");
}

const char *
vst_word_group_language (const char *code)
{
  if (g_strcmp0 (code, "en") == 0)
    return _("English");
  if (g_strcmp0 (code, "fr") == 0)
    return _("French");

  return _("Both languages");
}

static gunichar
first_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return g_unichar_toupper (g_utf8_get_char (p));

  return 0;
}

/**
 * vst_word_seat_name:
 *
 * Her first name and an initial, which is all that a sheet in the room says.  A
 * name of one word stands as it is.
 */
char *
vst_word_seat_name (VstPerson *person)
{
  const VstPersonEntry *entry = vst_person_get_entry (person);
  g_autofree char *given = NULL;
  const char *rest = entry->family_name;
  GString *name;
  gunichar initial;

  if (vst_person_is_anonymous (person) || entry->display_name[0] == '\0')
    return g_strdup (_("Anonymous visitor"));

  if (entry->given_name[0] != '\0' && g_str_has_prefix (entry->display_name, entry->given_name))
    {
      given = g_strdup (entry->given_name);
    }
  else
    {
      const char *space = strchr (entry->display_name, ' ');

      given = space != NULL ? g_strndup (entry->display_name, space - entry->display_name) : g_strdup (entry->display_name);
      if (rest[0] == '\0' && space != NULL)
        rest = space;
    }

  name = g_string_new (given);
  if ((initial = first_letter (rest)) != 0)
    {
      g_string_append_c (name, ' ');
      g_string_append_unichar (name, initial);
      g_string_append_c (name, '.');
    }

  return g_string_free (name, FALSE);
}

/**
 * vst_word_waiting:
 * @is_next: whether she is the first to be offered a place
 *
 * Why somebody stands where she does on the waiting list.
 */
char *
vst_word_waiting (const VstEnrolment *enrolment,
                  const char *today,
                  gboolean is_next)
{
  int days = MAX (0, vst_day_count (enrolment->asked_on, today));
  g_autofree char *since = NULL;
  g_autofree char *baby = NULL;

  if (enrolment->state == VST_ENROLMENT_OFFERED)
    {
      g_autofree char *until = vst_format_day_near (enrolment->offered_until);

      if (vst_day_compare (today, enrolment->offered_until) > 0)
        /* Translators: with a day, as "Sunday, November 22". */
        return g_strdup_printf (_("Place offered, kept until %s: its day has passed"), until);

      return g_strdup_printf (_("Place offered until %s"), until);
    }

  if (enrolment->state != VST_ENROLMENT_WAITLISTED)
    {
      since = vst_format_day_near (enrolment->since);

      /* Translators: how far she is, and since when: "First talk held, Sunday, November 22". */
      return g_strdup_printf (_("%1$s, %2$s"), vst_word_enrolment_state (enrolment->state), since);
    }

  since = g_strdup_printf (ngettext ("waiting %d day", "waiting %d days", days), days);

  if (enrolment->baby_months >= 0)
    baby = g_strdup_printf (ngettext ("baby of %d month", "baby of %d months", enrolment->baby_months), enrolment->baby_months);

  if (is_next && baby != NULL)
    /* Translators: why she is the next of the waiting list: "Next: baby of 4 months, waiting 21 days". */
    return g_strdup_printf (_("Next: %1$s, %2$s"), baby, since);
  if (is_next)
    /* Translators: "Next: waiting 21 days". */
    return g_strdup_printf (_("Next: %s"), since);

  /* Translators: on a waiting list: "baby of 4 months, waiting 21 days". */
  return baby != NULL ? g_strdup_printf (C_("waiting", "%1$s, %2$s"), baby, since) : g_steal_pointer (&since);
}

/* What paper and whoever reads over a shoulder may know it by. */
const char *
vst_word_program_public (const VstProgram *program)
{
  if (g_str_equal (program->entry->sensitivity, "public"))
    return vst_program_get_name (program, vst_language_get ());

  return vst_program_get_label (program, vst_language_get ());
}

/**
 * vst_word_meeting_title:
 *
 * Returns: (nullable): what the hub calls a session, %NULL for its number alone
 */
const char *
vst_word_meeting_title (const VstMeeting *meeting)
{
  const char *title = vst_language_get () == VST_FRENCH ? meeting->title_fr : meeting->title_en;
  const char *other = vst_language_get () == VST_FRENCH ? meeting->title_en : meeting->title_fr;

  return title != NULL ? title : other;
}

/* "10-05": the day without its year, for the head of a column. */
char *
vst_word_meeting_short (const VstMeeting *meeting)
{
  return g_strdup (meeting->day + 5);
}

/* "Monday, 13:00–14:30" */
char *
vst_word_group_when (const VstCohort *cohort)
{
  g_autofree char *weekday = vst_format_weekday (cohort->entry->first_day);
  g_autofree char *from = vst_format_time_prose (cohort->entry->from_minute);
  g_autofree char *to = vst_format_time_prose (cohort->entry->to_minute);

  /* Translators: a weekday, and from when to when. */
  return g_strdup_printf (_("%1$s, %2$s to %3$s"), weekday, from, to);
}

char *
vst_word_dose (guint dose,
               guint n_over)
{
  /* Translators: sessions received, of those held so far: "5 of 6". */
  return g_strdup_printf (_("%1$u of %2$u"), dose, n_over);
}

/* Whose language a group's paper is in: what is spoken there. */
VstReader
vst_group_get_reader (const VstGroup *group,
                      VstLanguage desk)
{
  if (g_str_equal (group->cohort->entry->language, "en"))
    return VST_READER_ENGLISH;
  if (g_str_equal (group->cohort->entry->language, "fr"))
    return VST_READER_FRENCH;

  return desk == VST_FRENCH ? VST_READER_FRENCH_FIRST : VST_READER_ENGLISH_FIRST;
}

static const struct
{
  const char *code;
  const char *done;
  const char *undone;
} deeds[] = {
  { "program.add", N_ ("Program added"), N_ ("Undone: the program isn’t there") },
  { "program.edit", N_ ("Program changed"), N_ ("Undone: the program is as it was before") },
  { "cohort.add", N_ ("Group added, with its sessions"), N_ ("Undone: the group isn’t there") },
  { "cohort.edit", N_ ("Group changed"), N_ ("Undone: the group is as it was before") },
  { "session.edit", N_ ("Session changed"), N_ ("Undone: the session is as it was before") },
  { "session.cancel", N_ ("Session cancelled"), N_ ("Undone: the session takes place") },
  { "session.restore", N_ ("The session takes place after all"), N_ ("Undone: the session is cancelled") },
  { "enrolment.add", N_ ("Name added to the group or its waiting list"), N_ ("Undone: the name is off the list again") },
  { "enrolment.change", N_ ("Place in the group changed"), N_ ("Undone: the place is as it was before") },
  { "enrolment.edit", N_ ("Child minding and interpreter noted"), N_ ("Undone: what was noted before is back") },
  { "enrolment.transfer", N_ ("Moved to another group"), N_ ("Undone: the place in the first group is back") },
  { "attendance.mark", N_ ("Attendance noted"), N_ ("Undone: the mark is as it was before") },
  { "attendance.arrived", N_ ("Those who are here marked present"), N_ ("Undone: the marks are as they were before") },
};

/**
 * vst_word_program_deed:
 * @code: of a deed
 *
 * What was done, or what is so again now that it was undone.
 *
 * Returns: (nullable): %NULL for another room's
 */
const char *
vst_word_program_deed (const char *code,
                       gboolean is_undo)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].code, code))
      return is_undo ? _(deeds[i].undone) : _(deeds[i].done);

  return NULL;
}
