/* vst-group-roster.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-group-roster.h"

#include <glib/gi18n.h>

#include "vst-date.h"
#include "vst-family-wording.h"
#include "vst-paper-format.h"
#include "vst-program-wording.h"

/* Rows for a pen and a child on the arm. */
#define SIGN_MM 19

/* Room for a mark that is made by hand first. */
#define GRID_MM 9

/* How long a list is kept once what it was for is over. */
#define KEPT_DAYS 7

/* Of the list of a group. */
enum
{
  NUMBER,
  NAME,
  LANGUAGE,
  MINDING,
  INTERPRETER,
  STATE,
  RECEIVED,
  N_COLUMNS
};

static void
set_destroy_after (VstDocument *document,
                   const char *day)
{
  g_autofree char *after = vst_day_add_days (day, KEPT_DAYS);

  vst_document_set_destroy_after (document, after);
}

static const char *
last_day (const VstGroup *group)
{
  const char *last = group->today;

  for (guint i = 0; i < group->meetings->len; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (group->meetings, i);

      if (vst_day_compare (meeting->day, last) > 0)
        last = meeting->day;
    }

  return last;
}

/* "Group · Monday, 13:00 to 14:30 · Large room" */
static char *
dup_where (const VstGroup *group)
{
  const VstCohort *cohort = group->cohort;
  g_autofree char *when = vst_word_group_when (cohort);
  const char *room = vst_cohort_get_room (cohort, vst_language_get ());

  return room != NULL ? g_strjoin (" · ", vst_word_program_public (cohort->program), when, room, NULL)
                      : g_strjoin (" · ", vst_word_program_public (cohort->program), when, NULL);
}

static char *
dup_today (const VstGroup *group)
{
  return vst_format_day_prose (group->today);
}

static char *
dup_yes (gboolean yes)
{
  return g_strdup (yes ? C_("needed", "yes") : "");
}

static char *
dup_number (int number)
{
  return number > 0 ? vst_format_count (number) : g_strdup ("");
}

static char *
dup_dose (const VstGroup *group,
          const VstEnrolment *seat)
{
  guint n_over;
  guint dose = vst_group_get_dose (group, seat, &n_over);

  return vst_word_dose (dose, n_over);
}

static char *
dup_places (const VstGroup *group)
{
  guint n = group->seats->len;

  return g_strdup_printf (ngettext ("%1$u of %2$d place taken", "%1$u of %2$d places taken", group->cohort->entry->capacity), n,
                          group->cohort->entry->capacity);
}

/**
 * vst_group_roster_new:
 *
 * The list of a group, for whoever runs it: never for the wall.
 */
VstDocument *
vst_group_roster_new (const VstGroup *group,
                      VstReader reader)
{
  VstDocument *document = vst_document_new (reader);
  VstColumn columns[N_COLUMNS] = { 0 };

  g_return_val_if_fail (group != NULL, NULL);

  columns[NUMBER] = (VstColumn){ VST_WORDING (reader, _("Row")), 1.4, VST_ALIGN_END, FALSE };
  columns[NAME] = (VstColumn){ VST_WORDING (reader, _("Name to use")), 6.4, VST_ALIGN_START, TRUE };
  columns[LANGUAGE] = (VstColumn){ VST_WORDING (reader, _("Language")), 2.2, VST_ALIGN_START, FALSE };
  columns[MINDING] = (VstColumn){ VST_WORDING (reader, _("Children minded")), 2.2, VST_ALIGN_CENTER, FALSE };
  columns[INTERPRETER] = (VstColumn){ VST_WORDING (reader, _("Interpreter")), 2.9, VST_ALIGN_CENTER, FALSE };
  columns[STATE] = (VstColumn){ VST_WORDING (reader, _("Place")), 2.4, VST_ALIGN_START, FALSE };
  columns[RECEIVED] = (VstColumn){ VST_WORDING (reader, _("Received")), 1.8, VST_ALIGN_CENTER, FALSE };

  set_destroy_after (document, last_day (group));
  vst_document_add_title (document, VST_WORDING (reader, _("Group list")), vst_wording_same (group->cohort->entry->code));
  vst_document_add_paragraph (document, VST_TEXT_BODY, VST_WORDING_TAKE (reader, dup_where (group)));
  vst_document_add_paragraph (document, VST_TEXT_SMALL, VST_WORDING_TAKE (reader, dup_places (group)));
  vst_document_add_paragraph (document, VST_TEXT_SMALL, VST_WORDING_TAKE (reader, dup_today (group)));
  vst_document_begin_table (document, columns, N_COLUMNS, 0);

  for (guint i = 0; i < group->seats->len; i++)
    {
      const VstEnrolment *seat = g_ptr_array_index (group->seats, i);
      const char *language = vst_person_get_entry (seat->person)->language;
      VstWording cells[N_COLUMNS];

      cells[NUMBER] = vst_wording_take (dup_number (i + 1), NULL);
      cells[NAME] = VST_WORDING_TAKE (reader, vst_word_name (seat->person, FALSE));
      cells[LANGUAGE] = VST_WORDING_TAKE (reader, vst_word_language (language));
      cells[MINDING] = vst_wording_take (dup_number (seat->minding_seats), NULL);
      cells[INTERPRETER] = VST_WORDING_TAKE (reader, dup_yes (seat->interpreter));
      cells[STATE] = VST_WORDING (reader, vst_word_enrolment_state (seat->state));
      cells[RECEIVED] = VST_WORDING_TAKE (reader, dup_dose (group, seat));
      vst_document_add_row_words (document, cells);
    }

  return document;
}

static VstReader
both_languages (VstReader reader)
{
  return vst_reader_get_language (reader) == VST_FRENCH ? VST_READER_FRENCH_FIRST : VST_READER_ENGLISH_FIRST;
}

static char *
dup_when (const VstGroup *group,
          const VstMeeting *meeting)
{
  g_autofree char *day = vst_format_day_full (meeting->day);
  g_autofree char *time = vst_format_time_family (meeting->from_minute);
  const char *room = vst_cohort_get_room (group->cohort, vst_language_get ());

  /* Two lines, since in half a page's width one would break at a dot. */
  return room != NULL ? g_strdup_printf ("%s\n%s · %s", day, time, room) : g_strdup_printf ("%s\n%s", day, time);
}

/**
 * vst_group_signin_sheet_new:
 * @reader: whose language comes first; the other stands beside it
 *
 * What lies on the table in the room.  It gives nobody away: a first name and an
 * initial, no word of what the group is about, and each row is torn off once it
 * is signed.
 */
VstDocument *
vst_group_signin_sheet_new (const VstGroup *group,
                            const VstMeeting *meeting,
                            VstReader reader)
{
  VstReader both = both_languages (reader);
  VstDocument *document = vst_document_new (both);
  VstColumn columns[] = {
    { VST_WORDING (both, _("Row")), 1.4, VST_ALIGN_END, FALSE },
      { VST_WORDING (both, _("First name")), 5, VST_ALIGN_START, FALSE, TRUE },
        { VST_WORDING (both, _("Initials or a sign")), 4, VST_ALIGN_START, FALSE },
          { VST_WORDING (both, _("Children minded today")), 3, VST_ALIGN_START, FALSE },
        };

  g_return_val_if_fail (group != NULL && meeting != NULL, NULL);

  vst_document_set_side_by_side (document, TRUE);
  vst_document_set_tear_off (document, TRUE);
  set_destroy_after (document, meeting->day);
  vst_document_add_title (document, VST_WORDING (both, _("Sign-in sheet")), VST_NO_WORDING);
  vst_document_add_paragraph (document, VST_TEXT_LARGE, VST_WORDING_TAKE (both, dup_when (group, meeting)));
  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING (both, _("Sign beside your first name, then tear your row off along the dashes "
                                                   "and put it in the box.")));
  vst_document_begin_table (document, columns, G_N_ELEMENTS (columns), SIGN_MM);

  for (guint i = 0; i < group->seats->len; i++)
    {
      const VstEnrolment *seat = g_ptr_array_index (group->seats, i);
      g_autofree char *number = dup_number (i + 1);
      g_autofree char *name = vst_word_seat_name (seat->person);
      const char *const cells[] = { number, name, "", "" };

      vst_document_add_row (document, cells);
    }

  return document;
}

static VstWording
meeting_head (const VstMeeting *meeting)
{
  g_autofree char *day = vst_word_meeting_short (meeting);
  g_autofree char *head = g_strdup_printf ("%d\n%s", meeting->number, day);

  return vst_wording_same (head);
}

static void
add_grid_row (VstDocument *document,
              const VstGroup *group,
              guint i)
{
  VstReader reader = vst_document_get_reader (document);
  const VstEnrolment *seat = g_ptr_array_index (group->seats, i);
  guint n = group->meetings->len;
  g_autofree VstWording *cells = g_new0 (VstWording, n + 4);

  cells[0] = vst_wording_take (dup_number (i + 1), NULL);
  cells[1] = VST_WORDING_TAKE (reader, vst_word_name (seat->person, FALSE));

  for (guint j = 0; j < n; j++)
    {
      VstMark mark = vst_group_get_mark (group, g_ptr_array_index (group->meetings, j), seat);
      const char letter[] = { (char) mark, '\0' };

      cells[j + 2] = vst_wording_same (letter);
    }

  cells[n + 2] = VST_WORDING_TAKE (reader, dup_dose (group, seat));
  cells[n + 3] = vst_wording_take (vst_group_dup_strip (group, seat), NULL);
  vst_document_add_row_words (document, cells);
}

static void
add_grid_sums (VstDocument *document,
               const VstGroup *group)
{
  VstReader reader = vst_document_get_reader (document);
  guint n = group->meetings->len;

  for (guint row = 0; row < 2; row++)
    {
      g_autofree VstWording *cells = g_new0 (VstWording, n + 4);

      cells[1] = VST_WORDING (reader, row == 0 ? _("In the room") : _("Children minded"));

      for (guint j = 0; j < n; j++)
        {
          const VstMeeting *meeting = g_ptr_array_index (group->meetings, j);
          guint sum = row == 0 ? vst_group_count_present (group, meeting) : vst_group_count_minded (group, meeting);

          if (vst_meeting_is_over (meeting, group->today))
            cells[j + 2] = vst_wording_take (vst_format_count (sum), NULL);
        }

      vst_document_add_row_words (document, cells);
    }
}

/**
 * vst_group_grid_sheet_new:
 *
 * Who came when: a column a session, with the letters of the screen and what they
 * mean.
 */
VstDocument *
vst_group_grid_sheet_new (const VstGroup *group,
                          VstReader reader)
{
  VstDocument *document = vst_document_new (reader);
  guint n = group->meetings->len;
  g_autofree VstColumn *columns = g_new0 (VstColumn, n + 4);

  columns[0] = (VstColumn){ VST_WORDING (reader, _("Row")), 1.4, VST_ALIGN_END, FALSE };
  columns[1] = (VstColumn){ VST_WORDING (reader, _("Name to use")), 6.5, VST_ALIGN_START, TRUE };
  for (guint i = 0; i < n; i++)
    columns[i + 2] = (VstColumn){ meeting_head (g_ptr_array_index (group->meetings, i)), 1.3, VST_ALIGN_CENTER, TRUE };
  columns[n + 2] = (VstColumn){ VST_WORDING (reader, _("Received")), 1.8, VST_ALIGN_CENTER, FALSE };
  columns[n + 3] = (VstColumn){ vst_wording_same (""), MAX (2.4, n * 0.3), VST_ALIGN_START, FALSE };

  vst_document_set_landscape (document, TRUE);
  set_destroy_after (document, last_day (group));
  vst_document_add_title (document, VST_WORDING (reader, _("Attendance")), vst_wording_same (group->cohort->entry->code));
  vst_document_add_paragraph (document, VST_TEXT_BODY, VST_WORDING_TAKE (reader, dup_where (group)));
  vst_document_add_paragraph (document, VST_TEXT_SMALL, VST_WORDING_TAKE (reader, vst_word_marks_legend ()));
  vst_document_add_paragraph (document, VST_TEXT_SMALL,
                              VST_WORDING (reader, _("● received; ○ not received; × session cancelled; the rest is to come")));
  vst_document_begin_table (document, columns, n + 4, GRID_MM);

  for (guint i = 0; i < group->seats->len; i++)
    add_grid_row (document, group, i);
  if (group->seats->len > 0)
    add_grid_sums (document, group);

  return document;
}
