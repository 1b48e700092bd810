/* test-ctl-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-ctl.h"

#include <libical/ical.h>
#include <string.h>

#define PASS VST_TEST_CTL_SAMPLE
#define has vst_test_ctl_assert_has
#define lacks vst_test_ctl_assert_lacks

/* One sample hub for all of them: what is read from it is not changed. */
static VstTestCtl hub;
static char *monday; /* of the week that comes next */
static char *sunday;

static void
run (int exit,
     const char *format,
     ...) G_GNUC_PRINTF (2, 3);

static void
run (int exit,
     const char *format,
     ...)
{
  g_autofree char *words = NULL;
  va_list args;

  va_start (args, format);
  words = g_strdup_vprintf (format, args);
  va_end (args);
  g_test_message ("%s", words);
  vst_test_ctl_run (&hub, PASS, words);
  vst_test_ctl_assert_exit (&hub, exit);
}

static const char *
get (JsonNode *answer,
     guint i,
     const char *member)
{
  return json_object_get_string_member (json_array_get_object_element (json_node_get_array (answer), i), member);
}

static guint
count (JsonNode *answer)
{
  return json_array_get_length (json_node_get_array (answer));
}

static void
test_free_times_are_told (void)
{
  g_autoptr (JsonNode) slots = NULL;
  g_autofree char *by_name = NULL;

  run (0, "--as 3 --json slots HUB --service vaccination --from %s --to %s", monday, sunday);
  slots = vst_test_ctl_parse (hub.out);
  g_assert_cmpuint (count (slots), >, 5);

  for (guint i = 0; i < count (slots); i++)
    {
      g_assert_cmpstr (get (slots, i, "date"), >=, monday);
      g_assert_cmpstr (get (slots, i, "date"), <=, sunday);
      g_assert_cmpstr (get (slots, i, "from"), <, get (slots, i, "to"));
      g_assert_cmpstr (get (slots, i, "zone"), ==, "America/Toronto");
      g_assert_cmpstr (get (slots, i, "room"), ==, "Room 1");
      g_assert_cmpstr (get (slots, i, "service_name"), ==, "Vaccination");
      g_assert_cmpuint (strlen (get (slots, i, "agency")), ==, 13);

      if (i > 0 && g_str_equal (get (slots, i, "date"), get (slots, i - 1, "date")))
        g_assert_cmpstr (get (slots, i - 1, "to"), <=, get (slots, i, "from"));
    }

  /* Its name in the other language, its code and its number mean the same. */
  by_name = g_strdup (hub.out);
  run (0, "--as 3 --json slots HUB --agency 'EQUIPE de sante publique' --service Vaccination --from %s --to %s", monday, sunday);
  g_assert_cmpstr (hub.out, ==, by_name);
  run (0, "--as 3 --json slots HUB --service %s --from %s --to %s", get (slots, 0, "service"), monday, sunday);
  g_assert_cmpstr (hub.out, ==, by_name);
  run (0, "--as 3 --json slots HUB --service 2 --from %s --to %s", monday, sunday);
  g_assert_cmpstr (hub.out, ==, by_name);

  run (0, "--as 3 --lang fr slots HUB --agency %s --limit 1 --from %s", get (slots, 0, "agency"), monday);
  has (hub.out, "Équipe de santé publique");
  has (hub.out, "Salle 1");
  g_assert_cmpuint (strlen (hub.out) - 1, ==, strcspn (hub.out, "\n"));
}

/* The name of a partner that is not public is nobody's to guess. */
static void
test_a_partner_keeps_its_name_from_the_desk (void)
{
  run (2, "--as 3 slots HUB --agency 'Probation and parole'");
  has (hub.err, "East-end food bank");
  lacks (hub.err, "robation");
  run (0, "--as 3 slots HUB --agency 7 --from %s --limit 1", monday);
  has (hub.out, "Partner");
  lacks (hub.out, "robation");
  run (0, "--as 1 slots HUB --agency 'probation AND parole' --from %s --limit 1", monday);
  has (hub.out, "Probation and parole");
}

static void
test_wrong_questions_are_answered_with_sentences (void)
{
  run (2, "--as 3 slots HUB");
  has (hub.err, "Whose times?");
  run (2, "--as 3 --lang fr slots HUB --agency Nulle");
  has (hub.err, "Aucun partenaire ni service ne porte ce nom.");
  run (2, "--as 1 slots HUB --service meeting");
  has (hub.err, "More than one");
  run (0, "--as 1 slots HUB --service meeting --agency 'Neighbourhood social work' --from %s --limit 1", monday);
  run (2, "--as 3 slots HUB --agency 1 --from %s --to %s", sunday, monday);
  has (hub.err, "60 days");
  run (0, "--as 3 slots HUB --agency 1 --from 2026-01-05 --to 2026-01-09");
  g_assert_cmpstr (hub.out, ==, "");
  has (hub.err, "No time is free");
  run (3, "--as 8 slots HUB --agency 1");
}

static char *
read_file (const char *name)
{
  g_autofree char *path = vst_test_ctl_path (&hub, name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
write_file (const char *name,
            const char *text)
{
  g_autofree char *path = vst_test_ctl_path (&hub, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* The rows of a CSV file, without the heading, each in cells; none has a comma. */
static GPtrArray *
read_rows (const char *name)
{
  g_autofree char *text = read_file (name);
  g_auto (GStrv) quoted = g_strsplit (text, "\"", -1);
  g_autofree char *plain = g_strjoinv ("", quoted);
  g_auto (GStrv) lines = g_strsplit (plain, "\r\n", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 1; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      g_ptr_array_add (rows, g_strsplit (lines[i], ",", -1));

  return rows;
}

static icalcomponent *
read_calendar (const char *name)
{
  g_autofree char *text = read_file (name);
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_nonnull (icalcomponent_get_timezone (calendar, "America/Toronto"));

  return calendar;
}

static const char *
text_of (icalcomponent *event,
         icalproperty_kind kind)
{
  icalproperty *property = icalcomponent_get_first_property (event, kind);

  return property != NULL ? icalproperty_get_value_as_string (property) : NULL;
}

/* The names of people and partners that must be in no calendar. */
static void
assert_gives_nobody_away (const char *name,
                          GPtrArray *rows,
                          guint people)
{
  static const char *const partners[] = { "Rivage", "robation", "FASD", "TSAF", "iolence", "hébergement", "developmental", NULL };
  g_autofree char *text = read_file (name);

  for (guint i = 0; partners[i] != NULL; i++)
    lacks (text, partners[i]);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_auto (GStrv) names = g_strsplit (((GStrv) rows->pdata[i])[people], "; ", -1);

      for (guint j = 0; names[j] != NULL; j++)
        lacks (text, names[j]);
    }
}

enum
{
  DATE,
  FROM,
  TO,
  ZONE,
  AGENCY,
  ROOM,
  PEOPLE,
  STATE,
  SUMMARY,
};

static void
test_appointments_are_exported (void)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (JsonNode) slots = NULL;
  icalcomponent *calendar;
  icalcomponent *event;
  guint i = 0;

  run (0, "--as 1 export HUB appointments -o PLACE/all.csv");
  has (hub.err, "keep it safe");
  rows = read_rows ("all.csv");
  g_assert_cmpuint (rows->len, >, 10);
  run (0, "--as 1 --json export HUB appointments -o PLACE/all.xlsx");
  has (hub.out, "\"rows\"");
  run (0, "--as 1 export HUB appointments -o PLACE/all.ics");
  has (hub.err, "without a name");

  /* One event for each row, at the same time of a clock in Toronto. */
  calendar = read_calendar ("all.ics");
  for (event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      const char *const *row = rows->pdata[i++];
      struct icaltimetype start = icalcomponent_get_dtstart (event), end = icalcomponent_get_dtend (event);
      g_autofree char *from = g_strdup_printf ("%04d-%02d-%02d %02d:%02d", start.year, start.month, start.day, start.hour, start.minute);
      g_autofree char *to = g_strdup_printf ("%02d:%02d", end.hour, end.minute);
      g_autofree char *begins = g_strdup_printf ("%s %s", row[DATE], row[FROM]);
      g_assert_cmpstr (from, ==, begins);
      g_assert_cmpstr (to, ==, row[TO]);
      g_assert_cmpstr (row[ZONE], ==, "America/Toronto");
      g_assert_cmpstr (icaltimezone_get_tzid ((icaltimezone *) start.zone), ==, "America/Toronto");
      g_assert_cmpstr (text_of (event, ICAL_SUMMARY_PROPERTY), ==, "Appointment");
      g_assert_cmpstr (text_of (event, ICAL_CLASS_PROPERTY), ==, "PRIVATE");
      g_assert_null (text_of (event, ICAL_LOCATION_PROPERTY));
      g_assert_cmpint (g_str_has_prefix (row[STATE], "cancelled"), ==,
                       g_str_equal (text_of (event, ICAL_STATUS_PROPERTY), "CANCELLED"));
    }

  g_assert_cmpuint (i, ==, rows->len);
  icalcomponent_free (calendar);
  assert_gives_nobody_away ("all.ics", rows, PEOPLE);

  /* No time is offered at which somebody is there already. */
  run (0, "--as 1 --json slots HUB --agency 'Neighbourhood social work' --limit 1000");
  slots = vst_test_ctl_parse (hub.out);
  g_assert_cmpuint (count (slots), >, 20);
  for (i = 0; i < rows->len; i++)
    {
      const char *const *row = rows->pdata[i];

      for (guint j = 0; j < count (slots) && strstr ("scheduled confirmed", row[STATE]) != NULL; j++)
        g_assert_false (g_str_equal (get (slots, j, "room"), row[ROOM]) && g_str_equal (get (slots, j, "date"), row[DATE]) &&
                        strcmp (get (slots, j, "from"), row[TO]) < 0 && strcmp (row[FROM], get (slots, j, "to")) < 0);
    }

  run (3, "--as 3 export HUB appointments -o PLACE/no.csv");
  run (2, "--as 1 export HUB appointments -o PLACE/no.csv --from 2026-11-03 --to 2026-11-02");
  run (2, "--as 1 export HUB families -o PLACE/no.ics --format ics");
}

static guint
count_actions (const char *action)
{
  g_auto (GStrv) lines = g_strsplit (hub.out, "\n", -1);
  g_autofree char *wanted = g_strdup_printf ("\"action\":\"%s\"", action);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += strstr (lines[i], wanted) != NULL;

  return n;
}

/* What is written is read: all of it is here. */
static void
test_presence_goes_out_and_comes_back (void)
{
  static const char *const names[] = { "presence.csv", "presence.xlsx", "presence.ics" };
  icalcomponent *calendar;
  guint n_rules = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      run (0, "--as 1 export HUB presence -o PLACE/%s", names[i]);
      run (0, "--as 1 --json import HUB presence PLACE/%s", names[i]);
      g_assert_cmpuint (count_actions ("same"), >, 10);
      g_assert_cmpuint (count_actions ("new") + count_actions ("unsure") + count_actions ("error"), ==, 0);
    }

  calendar = read_calendar ("presence.ics");
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    n_rules += text_of (event, ICAL_RRULE_PROPERTY) != NULL;
  g_assert_cmpuint (n_rules, >, 10);
  icalcomponent_free (calendar);
  assert_gives_nobody_away ("presence.ics", NULL, 0);
}

static gboolean
is_there (GPtrArray *rows,
          const char *date,
          const char *from,
          const char *room)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = rows->pdata[i]; /* agency, room, date, from, to, zone */

      if (g_str_equal (row[2], date) && g_str_equal (row[3], from) && g_str_equal (row[1], room))
        return TRUE;
    }

  return FALSE;
}

static void
test_a_list_of_presences_comes_in_whole_or_not (void)
{
  g_autoptr (GPtrArray) rows = NULL;

  write_file ("list.csv", "Organisme;Salle;Jour;De;À;Humeur\n"
                          "banque alimentaire de l’Est;Cuisine;2027-06-07;16 h;17 h 30;bonne\n"
                          "East-end food bank;Kitchen;2027-06-08;25:00;17:30;\n"
                          "Nobody;;2027-06-08;16:00;17:30;\n"
                          "East-end food bank;Attic;2027-06-08;16:00;17:30;\n"
                          "East-end food bank;;2027-06-31;16:00;17:30;\n");
  run (1, "--as 1 --json import HUB presence PLACE/list.csv");
  g_assert_cmpuint (count_actions ("new"), ==, 1);
  g_assert_cmpuint (count_actions ("error"), ==, 4);
  has (hub.out, "{\"row\":3,\"action\":\"error\",\"error\":\"times\",\"column\":\"from\"}");
  has (hub.out, "{\"row\":4,\"action\":\"error\",\"error\":\"file-agency\",\"column\":\"agency\"}");
  has (hub.out, "{\"row\":5,\"action\":\"error\",\"error\":\"file-room\",\"column\":\"room\"}");
  has (hub.out, "{\"row\":6,\"action\":\"error\",\"error\":\"date-impossible\",\"column\":\"date\"}");
  run (1, "--as 1 --lang fr import HUB presence PLACE/list.csv");
  has (hub.out, "Aucun partenaire ici ne porte ce nom.");
  has (hub.err, "Humeur");

  write_file ("good.csv", "agency,room,date,from,to\nEast-end food bank,Kitchen,2027-06-07,16:00,17:30\n"
                          "East-end food bank,Kitchen,2027-06-07,16:00,17:30\n"
                          "East-end food bank,Kitchen,2027-06-11,10:30,12:00\n");
  run (0, "--as 1 import HUB presence PLACE/good.csv --dry-run");
  has (hub.err, "New times: 1");
  has (hub.err, "Times to look at: 1");
  run (3, "--as 3 import HUB presence PLACE/good.csv");
  run (0, "--as 1 export HUB presence -o PLACE/before.csv --from 2027-06-07 --to 2027-06-07");
  run (0, "--as 1 import HUB presence PLACE/good.csv");
  has (hub.err, "1 time of a partner was taken in.");
  run (0, "--as 1 export HUB presence -o PLACE/after.csv --from 2027-06-07 --to 2027-06-07");
  rows = read_rows ("before.csv");
  g_assert_false (is_there (rows, "2027-06-07", "16:00", "Kitchen"));
  g_ptr_array_unref (rows);
  rows = read_rows ("after.csv");
  g_assert_true (is_there (rows, "2027-06-07", "16:00", "Kitchen"));
}

/* A partner's own calendar, with a day left out and one that is otherwise. */
static void
test_a_partners_calendar_comes_in (void)
{
  static const char *const wrong = "BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:East-end food bank\r\nDTSTART:20270601T090000\r\n"
                                   "DTEND:20270601T100000\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n";
  static const char *const good =
      "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:EAST-END food bank\r\nLOCATION:Room 3\r\n"
      "DTSTART;TZID=Eastern Standard Time:20270601T180000\r\nDTEND;TZID=Eastern Standard Time:20270601T193000\r\n"
      "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4\r\nEXDATE;TZID=Eastern Standard Time:20270608T180000\r\nEND:VEVENT\r\n"
      "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:East-end food bank\r\nLOCATION:Kitchen\r\n"
      "RECURRENCE-ID;TZID=Eastern Standard Time:20270615T180000\r\n"
      "DTSTART;TZID=Eastern Standard Time:20270615T190000\r\nDTEND;TZID=Eastern Standard Time:20270615T200000\r\nEND:VEVENT\r\n";
  g_autofree char *both = g_strconcat ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n", good, wrong, "END:VCALENDAR\r\n", NULL);
  g_autofree char *one = g_strconcat ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n", good, "END:VCALENDAR\r\n", NULL);
  g_autoptr (GPtrArray) rows = NULL;

  write_file ("both.ics", both);
  run (1, "--as 1 --json import HUB presence PLACE/both.ics");
  has (hub.out, "{\"row\":1,\"action\":\"new\"}");
  has (hub.out, "{\"row\":3,\"action\":\"error\",\"error\":\"recurrence-frequency\"");

  write_file ("one.ics", one);
  run (0, "--as 1 import HUB presence PLACE/one.ics");
  run (0, "--as 1 --json import HUB presence PLACE/one.ics");
  g_assert_cmpuint (count_actions ("new"), ==, 0);
  run (0, "--as 1 export HUB presence -o PLACE/tuesdays.csv --from 2027-06-01 --to 2027-06-30");
  rows = read_rows ("tuesdays.csv");
  g_assert_true (is_there (rows, "2027-06-01", "18:00", "Room 3"));
  g_assert_false (is_there (rows, "2027-06-08", "18:00", "Room 3"));
  g_assert_true (is_there (rows, "2027-06-15", "19:00", "Kitchen"));
  g_assert_true (is_there (rows, "2027-06-22", "18:00", "Room 3"));
  g_assert_false (is_there (rows, "2027-06-29", "18:00", "Room 3"));

  /* Ours of it says the same. */
  run (0, "--as 1 export HUB presence -o PLACE/again.ics --from 2027-06-01 --to 2027-06-30");
  run (0, "--as 1 --json import HUB presence PLACE/again.ics");
  g_assert_cmpuint (count_actions ("new") + count_actions ("unsure") + count_actions ("error"), ==, 0);
}

/* A line a mark, and the papers of the group say the same. */
static void
test_a_groups_attendance_and_papers (void)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) rows = NULL; /* cohort, session, date, person, mark */
  g_autofree char *head = NULL;
  g_autofree char *roster = NULL;
  g_autofree char *sign_in = NULL;
  g_autofree char *grid = NULL;
  g_autofree char *all_groups = NULL;
  const char *person;

  run (0, "--as 1 export HUB attendance -o PLACE/groups.csv");
  run (0, "--as 1 export HUB attendance 26-A -o PLACE/group.csv");
  has (hub.err, "keep it safe");
  head = read_file ("group.csv");
  has (head, "cohort,session,date,person,mark\r\n");
  all = read_rows ("groups.csv");
  rows = read_rows ("group.csv");
  g_assert_cmpuint (rows->len, >, 20);
  g_assert_cmpuint (all->len, >, rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = rows->pdata[i];

      g_assert_cmpstr (row[0], ==, "26-A");
      g_assert_cmpuint (strlen (row[4]), ==, 1);
      g_assert_nonnull (strchr ("PLEMVANX", row[4][0]));
    }

  person = ((GStrv) rows->pdata[0])[3];
  run (0, "--as 4 print HUB roster 26-A --in en -o PLACE/roster.pdf");
  roster = vst_test_ctl_paper (&hub, "roster.pdf");
  has (roster, "26-A");
  has (roster, person);
  run (0, "--as 4 print HUB grid 26-A --in fr --paper a4 -o PLACE/grid.pdf");
  grid = vst_test_ctl_paper (&hub, "grid.pdf");
  has (grid, person);
  has (grid, "séance annulée");

  /* It lies open at the door: first names, and no more than a letter. */
  run (0, "--as 4 print HUB sign-in 26-A --in both -o PLACE/sign-in.pdf");
  sign_in = vst_test_ctl_paper (&hub, "sign-in.pdf");
  has (sign_in, "Feuille de présence");
  has (sign_in, "Sign-in sheet");
  for (guint i = 0; i < rows->len; i++)
    lacks (sign_in, ((GStrv) rows->pdata[i])[3]);

  /* Without a group, all that meet on a day, each from a page of its own. */
  run (0, "--as 4 print HUB sign-in --date %s --in en -o PLACE/all.pdf", ((GStrv) rows->pdata[0])[2]);
  all_groups = vst_test_ctl_paper (&hub, "all.pdf");
  has (all_groups, "Sign-in sheet");
  run (1, "--as 4 print HUB roster --date 2001-01-01 -o PLACE/none.pdf");
  has (hub.err, "No group meets that day");
  run (1, "--as 4 print HUB roster 99-Z -o PLACE/none.pdf");
}

static void
test_chits_are_exported_and_printed (void)
{
  g_autoptr (GPtrArray) rows = NULL; /* serial, book, company, state, … */
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint n_issued = 0;

  run (0, "--as 1 export HUB chits -o PLACE/chits.csv");
  rows = read_rows ("chits.csv");
  g_assert_cmpuint (rows->len, >, 100);
  for (guint i = 0; i < rows->len; i++)
    n_issued += g_str_equal (((GStrv) rows->pdata[i])[3], "issued");
  g_assert_cmpuint (n_issued, >, 5);
  g_assert_cmpstr (((GStrv) rows->pdata[0])[0], ==, "0101");
  g_assert_cmpstr (((GStrv) rows->pdata[0])[3], ==, "issued");

  run (0, "--as 3 print HUB chit 0101 --in en -o PLACE/chit.pdf");
  first = vst_test_ctl_paper (&hub, "chit.pdf");
  has (first, "Taxi chit");
  has (first, "0101");
  has (first, "$45.00");
  lacks (first, "replaces");
  run (0, "--as 3 print HUB chit 0101 --in fr -o PLACE/chit.pdf --replace");
  second = vst_test_ctl_paper (&hub, "chit.pdf");
  has (second, "Bon de taxi");
  has (second, "45,00");
  has (second, "remplace");

  run (2, "--as 3 print HUB chit -o PLACE/none.pdf");
  has (hub.err, "Which chit?");
  run (1, "--as 3 print HUB chit 9999 -o PLACE/none.pdf");
}

/* The day on paper has who comes, and of partners what anybody may read. */
static void
test_the_day_is_printed (void)
{
  g_autoptr (GPtrArray) rows = read_rows ("all.csv");
  g_autofree char *paper = NULL;
  const char *day = NULL;
  guint n_there = 0;

  /* Of a day to come: of one that is over, it would say how it ended. */
  for (guint i = 0; i < rows->len && day == NULL; i++)
    if (strcmp (((GStrv) rows->pdata[i])[DATE], monday) >= 0)
      day = ((GStrv) rows->pdata[i])[DATE];

  run (0, "--as 3 print HUB day-sheet --date %s --in fr -o PLACE/day.pdf", day);
  paper = vst_test_ctl_paper (&hub, "day.pdf");
  has (paper, "Feuille du jour");
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = rows->pdata[i];
      g_auto (GStrv) words = g_strsplit_set (row[PEOPLE], " ;", 2);

      if (!g_str_equal (row[DATE], day) || strstr ("scheduled confirmed", row[STATE]) == NULL)
        continue;

      has (paper, words[0]);
      has (paper, row[FROM]);
      n_there++;
    }

  g_assert_cmpuint (n_there, >, 0);
  lacks (paper, "Rivage");
  lacks (paper, "robation");
  lacks (paper, "TSAF");
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) first = g_date_time_add_days (now, 8 - g_date_time_get_day_of_week (now));
  g_autoptr (GDateTime) last = g_date_time_add_days (first, 6);
  int result;

  g_test_init (&argc, &argv, NULL);

  monday = g_date_time_format (first, "%F");
  sunday = g_date_time_format (last, "%F");
  vst_test_ctl_set_up (&hub, NULL);
  vst_test_ctl_run (&hub, NULL, "demo HUB --families 60");
  vst_test_ctl_assert_exit (&hub, 0);

  g_test_add_func ("/ctl-day/free-times-are-told", test_free_times_are_told);
  g_test_add_func ("/ctl-day/a-partner-keeps-its-name-from-the-desk", test_a_partner_keeps_its_name_from_the_desk);
  g_test_add_func ("/ctl-day/wrong-questions-are-answered-with-sentences", test_wrong_questions_are_answered_with_sentences);
  g_test_add_func ("/ctl-day/appointments-are-exported", test_appointments_are_exported);
  g_test_add_func ("/ctl-day/presence-goes-out-and-comes-back", test_presence_goes_out_and_comes_back);
  g_test_add_func ("/ctl-day/a-list-of-presences-comes-in-whole-or-not", test_a_list_of_presences_comes_in_whole_or_not);
  g_test_add_func ("/ctl-day/a-partners-calendar-comes-in", test_a_partners_calendar_comes_in);
  g_test_add_func ("/ctl-day/a-groups-attendance-and-papers", test_a_groups_attendance_and_papers);
  g_test_add_func ("/ctl-day/chits-are-exported-and-printed", test_chits_are_exported_and_printed);
  g_test_add_func ("/ctl-day/the-day-is-printed", test_the_day_is_printed);

  result = g_test_run ();

  vst_test_ctl_tear_down (&hub, NULL);

  return result;
}
