/* test-ctl-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-ctl.h"

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

  result = g_test_run ();

  vst_test_ctl_tear_down (&hub, NULL);
  g_free (monday);
  g_free (sunday);

  return result;
}
