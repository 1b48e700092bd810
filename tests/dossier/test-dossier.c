/* test-dossier.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-alert-store.h"
#include "vst-date.h"
#include "vst-day-sheet.h"
#include "vst-error.h"
#include "vst-family-day.h"
#include "vst-message-store.h"
#include "vst-rooms.h"
#include "vst-test-pdf.h"
#include "vst-test-visit.h"
#include "vst-timeline-store.h"
#include "vst-timeline-wording.h"

#define MARGIN (14 * 72 / 25.4)

/* A parent with two appointments today, one with a partner whose name reception
 * doesn't need, an alert, and a message that a worker linked.
 */
typedef struct
{
  VstTestHub hub;
  gint64 family_id;
  gint64 visit_id;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (VstMessageEntry) slip = vst_message_entry_new ("phone");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *message_id = NULL;
  VstMessageLink link = { 0, 1, 0 };

  vst_rooms_register ();
  vst_test_visit_set_up (&self->hub, NULL);
  self->family_id = vst_test_visit_family (&self->hub, "Amélie", "Tremblay", NULL);
  self->visit_id = vst_test_visit_expect (&self->hub, self->family_id, 10 * 60, 1, NULL, 0);
  vst_test_visit_expect (&self->hub, self->family_id, 14 * 60, 2, NULL, 0);

  vst_test_set (&slip->text, "Court is on Monday.");
  message_id = vst_test_hub_do (&self->hub, &vst_message_do_take, slip, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  link.message_id = *message_id;
  link.family_id = self->family_id;
  vst_test_hub_do (&self->hub, &vst_message_do_link, &link, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_hub_tear_down (&self->hub, NULL);
}

static GPtrArray *
read_line (Fixture *self,
           VstTimeFilter filter)
{
  VstTimeQuery query = { self->family_id, filter };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = vst_test_hub_read (&self->hub, &vst_timeline_read_ids, &query, &error);
  GPtrArray *entries;

  g_assert_no_error (error);
  entries = vst_test_hub_read (&self->hub, &vst_timeline_read_page, keys, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, keys->len);

  return entries;
}

static gboolean
says (GPtrArray *entries,
      const char *text)
{
  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *what = vst_word_time_entry (vst_time_entry_get_facts (entries->pdata[i]));

      if (strstr (what, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_the_time_line_is_of_every_room (Fixture *self,
                                     gconstpointer data)
{
  g_autoptr (GPtrArray) entries = read_line (self, VST_TIME_ALL);
  const VstTimeFacts *before = NULL;

  /* Two appointments, which tell of the visit, the message, and the file's opening. */
  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_true (says (entries, "Court is on Monday."));
  g_assert_true (says (entries, "Appointment booked, Public health"));
  g_assert_false (says (entries, "Expected"));
  g_assert_true (says (entries, "File opened"));

  for (guint i = 0; i < entries->len; i++)
    {
      const VstTimeFacts *facts = vst_time_entry_get_facts (entries->pdata[i]);

      if (before != NULL)
        {
          int order = vst_day_compare (before->day, facts->day);

          g_assert_true (order > 0 || (order == 0 && before->minute >= facts->minute));
        }

      before = facts;
    }
}

/* One line for both; a visit without an appointment has one of its own. */
static void
test_a_visit_and_its_appointment_are_one_line (Fixture *self,
                                               gconstpointer data)
{
  const gint64 alone_id = vst_test_visit_family (&self->hub, "Rose", "Roy", NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) alone = NULL;
  guint n_told = 0;

  vst_test_visit_arrive (&self->hub, self->visit_id, self->family_id);
  entries = read_line (self, VST_TIME_ALL);

  for (guint i = 0; i < entries->len; i++)
    {
      const VstTimeFacts *facts = vst_time_entry_get_facts (entries->pdata[i]);
      g_autofree char *detail = vst_word_time_detail (facts);

      g_assert_cmpstr (facts->kind, !=, "visit");
      if (g_str_equal (facts->kind, "appointment"))
        {
          g_assert_cmpstr (facts->visit, !=, NULL);
          g_assert_nonnull (strstr (detail, "Here"));
          g_assert_nonnull (strstr (detail, "arrived at "));
          n_told++;
        }
      else
        {
          g_assert_cmpstr (facts->visit, ==, NULL);
        }
    }

  g_assert_cmpuint (n_told, ==, 2);

  vst_test_visit_arrive (&self->hub, 0, alone_id);
  self->family_id = alone_id;
  alone = read_line (self, VST_TIME_ALL);
  g_assert_true (says (alone, "Here"));
}

static void
test_the_time_line_filters_by_kind (Fixture *self,
                                    gconstpointer data)
{
  const struct
  {
    VstTimeFilter filter;
    guint n_entries;
    const char *kind;
  } rows[] = {
    { VST_TIME_VISITS, 1, "visit" },
    { VST_TIME_APPOINTMENTS, 2, "appointment" },
    { VST_TIME_CHITS, 0, NULL },
    { VST_TIME_GROUPS, 0, NULL },
    { VST_TIME_MESSAGES, 1, "message" },
    { VST_TIME_CHANGES, 1, "change" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) entries = read_line (self, rows[i].filter);

      g_assert_cmpuint (entries->len, ==, rows[i].n_entries);
      for (guint j = 0; j < entries->len; j++)
        g_assert_cmpstr (vst_time_entry_get_facts (entries->pdata[j])->kind, ==, rows[i].kind);
    }
}

/* What a worker notes was said to her: nobody passes that on. */
static void
test_a_talk_that_was_noted_is_no_slip (Fixture *self,
                                       gconstpointer data)
{
  g_autoptr (VstMessageEntry) talk = vst_message_entry_new ("in_person");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_set (&talk->about, "client");
  vst_test_set (&talk->text, "She moves in June.");
  talk->family_id = self->family_id;
  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  g_free (vst_test_hub_do (&self->hub, &vst_message_do_note, talk, &error));
  g_assert_no_error (error);

  entries = read_line (self, VST_TIME_MESSAGES);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (vst_time_entry_get_facts (entries->pdata[0])->code, ==, "noted");
  g_assert_cmpstr (vst_time_entry_get_facts (entries->pdata[1])->code, ==, "open");
}

/* Reception reads that it is a partner; who follows the family reads which. */
static void
test_a_hidden_partner_is_named_to_few (Fixture *self,
                                       gconstpointer data)
{
  g_autoptr (GPtrArray) at_reception = read_line (self, VST_TIME_APPOINTMENTS);
  g_autoptr (GPtrArray) for_pivot = NULL;

  g_assert_false (says (at_reception, "Legal aid"));
  g_assert_true (says (at_reception, "Appointment booked, Partner"));

  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  for_pivot = read_line (self, VST_TIME_APPOINTMENTS);
  g_assert_true (says (for_pivot, "Appointment booked, Legal aid"));
}

static void
test_nobody_else_reads_it (Fixture *self,
                           gconstpointer data)
{
  static const gint64 others[] = { VST_TEST_PARTNER, VST_TEST_PRIVACY, VST_TEST_SECOND_ADMIN };
  VstTimeQuery query = { self->family_id, VST_TIME_ALL };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) day_error = NULL;

      vst_test_hub_enter (&self->hub, others[i]);
      g_assert_null (vst_test_hub_read (&self->hub, &vst_timeline_read_ids, &query, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
      g_assert_null (vst_test_hub_read (&self->hub, &vst_day_facts_read, NULL, &day_error));
      g_assert_error (day_error, VST_ERROR, VST_ERROR_NO_RIGHT);
    }
}

static void
test_the_page_says_where_the_family_stands (Fixture *self,
                                            gconstpointer data)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub.hub);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamilyDay) before = vst_test_hub_read (&self->hub, &vst_family_day_read, &self->family_id, &error);
  g_autoptr (VstFamilyDay) after = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *here = NULL;

  g_assert_no_error (error);
  expected = vst_word_family_today (before, zone);
  g_assert_cmpstr (expected, ==, "Today: expected at 10:00");
  g_assert_cmpuint (before->n_booked, ==, 2);
  g_assert_cmpint (before->next_minute, ==, 10 * 60);

  vst_test_visit_arrive (&self->hub, self->visit_id, 0);
  after = vst_test_hub_read (&self->hub, &vst_family_day_read, &self->family_id, &error);
  here = vst_word_family_today (after, zone);
  g_assert_true (g_str_has_prefix (here, "Today: Here"));
}

static VstDayFacts *
read_day (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  VstDayFacts *facts = vst_test_hub_read (&self->hub, &vst_day_facts_read, NULL, &error);

  g_assert_no_error (error);

  return facts;
}

/* The name of a partner that isn't public is on no paper, whoever prints it. */
static void
test_the_day_sheet_says_no_more_than_a_wall_may (Fixture *self,
                                                 gconstpointer data)
{
  static const gint64 readers[] = { VST_TEST_RECEPTION, VST_TEST_PIVOT };
  static const VstPaper papers[] = { VST_PAPER_LETTER, VST_PAPER_A4 };

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autoptr (VstDayFacts) facts = NULL;
      g_autofree char *mark = NULL;

      vst_test_hub_enter (&self->hub, readers[i]);
      facts = read_day (self);
      mark = g_strndup (facts->anchor, 8);

      for (VstReader reader = VST_READER_ENGLISH; reader <= VST_READER_FRENCH_FIRST; reader++)
        {
          gboolean english = reader != VST_READER_FRENCH, french = reader != VST_READER_ENGLISH;
          g_autoptr (VstDocument) document = vst_day_sheet_new (facts, reader, "Cedar House");
          g_autoptr (VstPages) pages = vst_document_layout (document, papers[reader % 2]);
          g_autofree char *text = vst_test_pdf_text (pages);

          g_assert_nonnull (strstr (text, "Amélie Tremblay"));
          g_assert_nonnull (strstr (text, "10:00"));
          g_assert_nonnull (strstr (text, "Public health"));
          g_assert_null (strstr (text, "Legal aid"));
          g_assert_nonnull (strstr (text, "Room 2"));
          g_assert_nonnull (strstr (text, mark));
          g_assert_cmpint (strstr (text, "Without an appointment") != NULL, ==, english);
          g_assert_cmpint (strstr (text, "Sans rendez-vous") != NULL, ==, french);
          g_assert_cmpint (strstr (text, "Taxi chits given") != NULL, ==, english);
          g_assert_cmpint (strstr (text, "Feuille du jour") != NULL, ==, french);
          g_assert_null (strstr (text, "Court"));
          vst_test_pdf_assert_margins (pages, MARGIN);
        }
    }
}

/* What is on paper is where the journal stood. */
static void
test_the_day_sheet_carries_the_journals_mark (Fixture *self,
                                              gconstpointer data)
{
  g_autoptr (VstDayFacts) first = read_day (self);
  g_autoptr (VstDayFacts) same = read_day (self);
  g_autoptr (VstDayFacts) later = NULL;

  g_assert_cmpuint (strlen (first->anchor), ==, 64);
  g_assert_cmpstr (first->anchor, ==, same->anchor);
  g_assert_cmpuint (first->n_acts, >, 3);

  vst_test_visit_arrive (&self->hub, self->visit_id, 0);
  later = read_day (self);
  g_assert_cmpuint (later->n_acts, ==, first->n_acts + 1);
  g_assert_cmpstr (later->anchor, !=, first->anchor);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));

  ADD ("/dossier/the-time-line-is-of-every-room", test_the_time_line_is_of_every_room);
  ADD ("/dossier/a-visit-and-its-appointment-are-one-line", test_a_visit_and_its_appointment_are_one_line);
  ADD ("/dossier/the-time-line-filters-by-kind", test_the_time_line_filters_by_kind);
  ADD ("/dossier/a-talk-that-was-noted-is-no-slip", test_a_talk_that_was_noted_is_no_slip);
  ADD ("/dossier/a-hidden-partner-is-named-to-few", test_a_hidden_partner_is_named_to_few);
  ADD ("/dossier/nobody-else-reads-it", test_nobody_else_reads_it);
  ADD ("/dossier/the-page-says-where-the-family-stands", test_the_page_says_where_the_family_stands);
  ADD ("/dossier/the-day-sheet-says-no-more-than-a-wall-may", test_the_day_sheet_says_no_more_than_a_wall_may);
  ADD ("/dossier/the-day-sheet-carries-the-journals-mark", test_the_day_sheet_carries_the_journals_mark);

  return g_test_run ();
}
