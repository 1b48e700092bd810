/* test-ctl.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-ctl.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_help_speaks_both_languages (VstTestCtl *self,
                                 gconstpointer data)
{
  vst_test_ctl_run (self, NULL, "--help");
  vst_test_ctl_assert_exit (self, 0);
  vst_test_ctl_assert_has (self->out, "Usage: vestibulectl");
  vst_test_ctl_assert_has (self->out, "Make a hub");
  g_assert_cmpstr (self->err, ==, "");

  vst_test_ctl_run (self, NULL, "--lang fr --help");
  vst_test_ctl_assert_exit (self, 0);
  vst_test_ctl_assert_has (self->out, "Utilisation");
  vst_test_ctl_assert_has (self->out, "Créer un centre");
  vst_test_ctl_assert_lacks (self->out, "Make a hub");

  vst_test_ctl_run (self, NULL, "--lang=fr new --help");
  vst_test_ctl_assert_exit (self, 0);
  vst_test_ctl_assert_has (self->out, "--name-fr");
  vst_test_ctl_assert_has (self->out, "fuseau horaire");
}

/* A command that is listed says how it is called, in both languages. */
static void
test_every_command_has_its_help (VstTestCtl *self,
                                 gconstpointer data)
{
  g_auto (GStrv) lines = NULL;
  gboolean listed = FALSE;
  guint n = 0;

  vst_test_ctl_run (self, NULL, "--help");
  lines = g_strsplit (self->out, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = NULL;
      g_autofree char *english = NULL;
      g_autofree char *call = NULL;
      g_autofree char *appel = NULL;

      if (g_str_equal (lines[i], "Commands:"))
        {
          listed = TRUE;
          continue;
        }

      if (!listed || !g_str_has_prefix (lines[i], "  "))
        {
          listed = listed && lines[i][0] != '\0';
          continue;
        }

      words = g_strsplit (lines[i] + 2, " ", 2);
      call = g_strdup_printf ("%s --help", words[0]);
      appel = g_strdup_printf ("--lang fr %s --help", words[0]);
      n++;

      vst_test_ctl_run (self, NULL, call);
      vst_test_ctl_assert_exit (self, 0);
      vst_test_ctl_assert_has (self->out, "Usage: vestibulectl");
      english = g_strdup (self->out);

      vst_test_ctl_run (self, NULL, appel);
      vst_test_ctl_assert_exit (self, 0);
      vst_test_ctl_assert_has (self->out, "Utilisation");
      g_assert_cmpstr (self->out, !=, english);
    }

  g_assert_cmpuint (n, >=, 2);
}

static void
test_version_is_said (VstTestCtl *self,
                      gconstpointer data)
{
  vst_test_ctl_run (self, NULL, "--version");
  vst_test_ctl_assert_exit (self, 0);
  g_assert_cmpstr (self->out, ==, "vestibulectl " VERSION "\n");
}

static void
test_wrong_usage_is_two (VstTestCtl *self,
                         gconstpointer data)
{
  const char *const wrong[] = {
    "",
    "fly HUB",
    "--wings",
    "--lang de --help",
    "new",
    "new HUB more",
    "new HUB",
    "new HUB --name-en A --name-fr B --admin C --zone Mars/Crater",
    "new HUB --name-en A --name-fr B --admin C --province XX",
    "new HUB --name-en A --name-fr B --admin C --fiscal-start 13-01",
    "new HUB --name-en A --name-fr B --admin C:captain",
    "new HUB --name-en",
    "demo",
    "demo HUB --families many",
    "demo HUB --families 9999999",
    "demo HUB --years 0",
    "demo HUB --parts families,moon",
    "demo HUB --parts ''",
    "demo HUB --today tomorrow",
    "find HUB",
    "export HUB families -o -",
    "export HUB family --family 26-000001 -o -",
    "print HUB roster -o -",
    "candidates HUB",
    "candidates HUB --born yesterday",
    "backup HUB",
    "restore PLACE/some",
    "check",
    "staff HUB",
    "staff HUB dance",
    "staff HUB revoke",
    "check-id",
    "check-id colour red",
    "--passphrase-fd x check-id phone 1",
    "--passphrase-fd 77 new HUB --name-en A --name-fr B --admin C --admin D",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      vst_test_ctl_run (self, NULL, wrong[i][0] != '\0' ? wrong[i] : "--quiet");
      vst_test_ctl_assert_exit (self, 2);
      g_assert_cmpstr (self->out, ==, "");
      g_assert_true (g_str_has_prefix (self->err, "vestibulectl: "));
      g_assert_false (g_file_test (self->hub, G_FILE_TEST_EXISTS));
    }
}

static void
test_errors_have_codes_in_json (VstTestCtl *self,
                                gconstpointer data)
{
  g_autoptr (JsonNode) usage = NULL;
  g_autoptr (JsonNode) there = NULL;
  JsonObject *object;

  vst_test_ctl_run (self, NULL, "--json fly HUB");
  vst_test_ctl_assert_exit (self, 2);
  usage = vst_test_ctl_parse (self->err);
  object = json_node_get_object (usage);
  g_assert_cmpstr (json_object_get_string_member (object, "error"), ==, "usage");

  g_assert_cmpint (g_mkdir (self->hub, 0700), ==, 0);
  vst_test_ctl_run (self, "x\ny\n", "--json --lang fr new HUB --name-en A --name-fr B --admin C --admin D");
  vst_test_ctl_assert_exit (self, 1);
  there = vst_test_ctl_parse (self->err);
  object = json_node_get_object (there);
  g_assert_cmpstr (json_object_get_string_member (object, "error"), ==, "exists");
  g_assert_cmpuint (strlen (json_object_get_string_member (object, "message")), >, 10);
}

static void
test_secret_gone_astray_is_not_repeated (VstTestCtl *self,
                                         gconstpointer data)
{
  vst_test_ctl_run (self, NULL, "--my-secret-words new HUB");
  vst_test_ctl_assert_exit (self, 2);
  vst_test_ctl_assert_lacks (self->err, "secret");
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += words[i][0] != '\0' && !g_ascii_isdigit (words[i][0]);

  return n;
}

static void
test_new_hub_prints_its_kit_once (VstTestCtl *self,
                                  gconstpointer data)
{
  vst_test_ctl_found (self);
  g_assert_cmpuint (count_words (self->out), ==, 24);
  vst_test_ctl_assert_lacks (self->out, VST_TEST_CTL_PASSPHRASE);
  vst_test_ctl_assert_lacks (self->err, VST_TEST_CTL_PASSPHRASE);

  /* What is there stays. */
  vst_test_ctl_run (self, VST_TEST_CTL_PASSPHRASE "\n" VST_TEST_CTL_PASSPHRASE "\n",
                    "new HUB --name-en A --name-fr B --admin C --admin D");
  vst_test_ctl_assert_exit (self, 1);
  g_assert_cmpstr (self->out, ==, "");
}

static void
test_kit_comes_in_json (VstTestCtl *self,
                        gconstpointer data)
{
  g_autoptr (JsonNode) answer = NULL;
  JsonArray *words;

  vst_test_ctl_run (self, VST_TEST_CTL_PASSPHRASE "\n" VST_TEST_CTL_PASSPHRASE "\n",
                    "--json new HUB --name-en A --name-fr B --admin C --admin D --province QC --zone America/Montreal "
                    "--fiscal-start 01-01 --postal-code 'j8x 2a1'");
  vst_test_ctl_assert_exit (self, 0);
  answer = vst_test_ctl_parse (self->out);
  words = json_object_get_array_member (json_node_get_object (answer), "recovery");
  g_assert_cmpuint (json_array_get_length (words), ==, 24);
}

static void
test_two_administrators_are_needed (VstTestCtl *self,
                                    gconstpointer data)
{
  /* Told before any passphrase, and a weak one does not get in its way. */
  vst_test_ctl_run (self, "short\n", "new HUB --name-en A --name-fr B --admin C");
  vst_test_ctl_assert_exit (self, 2);
  vst_test_ctl_assert_has (self->err, "two administrators");
  g_assert_false (g_file_test (self->hub, G_FILE_TEST_EXISTS));
}

/* The desk's chooser looks for it. */
static void
test_a_hub_has_its_ending (VstTestCtl *self,
                           gconstpointer data)
{
  g_autofree char *path = vst_test_ctl_path (self, "hub");

  vst_test_ctl_run (self, VST_TEST_CTL_PASSPHRASE "\n" VST_TEST_CTL_PASSPHRASE "\n",
                    "--lang fr new PLACE/hub --name-en A --name-fr B --admin C --admin D");
  vst_test_ctl_assert_exit (self, 2);
  vst_test_ctl_assert_has (self->err, "se termine par .vestibule");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_weak_passphrase_makes_no_hub (VstTestCtl *self,
                                   gconstpointer data)
{
  vst_test_ctl_run (self, "short\nshort\n", "new HUB --name-en A --name-fr B --admin C --admin D");
  vst_test_ctl_assert_exit (self, 1);
  g_assert_false (g_file_test (self->hub, G_FILE_TEST_EXISTS));

  /* One for two. */
  vst_test_ctl_run (self, VST_TEST_CTL_PASSPHRASE "\n", "new HUB --name-en A --name-fr B --admin C --admin D");
  vst_test_ctl_assert_exit (self, 2);
  g_assert_false (g_file_test (self->hub, G_FILE_TEST_EXISTS));
}

static void
test_a_recurrence_is_expanded (VstTestCtl *self,
                               gconstpointer data)
{
  vst_test_ctl_run (self, NULL, "expand --rule 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU' --start 2026-02-22T09:00 --zone America/Toronto --limit 3");
  vst_test_ctl_assert_exit (self, 0);
  g_assert_cmpstr (self->out, ==, "2026-02-22T09:00\n2026-03-08T09:00\n2026-03-22T09:00\n");

  vst_test_ctl_run (self, NULL,
                    "--json expand --rule 'FREQ=MONTHLY;BYDAY=2TU;COUNT=4' --start 2026-03-10 --exdate 2026-04-14 --exdate 20260512");
  vst_test_ctl_assert_exit (self, 0);
  g_assert_cmpstr (self->out, ==, "[\"2026-03-10\",\"2026-06-09\"]\n");

  vst_test_ctl_run (self, NULL, "--lang fr expand --rule FREQ=DAILY --start 2026-03-10");
  vst_test_ctl_assert_exit (self, 1);
  g_assert_nonnull (strstr (self->err, "à la semaine ou au mois"));

  vst_test_ctl_run (self, NULL, "expand --rule FREQ=WEEKLY");
  vst_test_ctl_assert_exit (self, 2);
}

static void
test_schemas_are_printed (VstTestCtl *self,
                          gconstpointer data)
{
  vst_test_ctl_run (self, NULL, "schema family");
  vst_test_ctl_assert_exit (self, 0);
  vst_test_ctl_assert_has (self->out, "ns=\"urn:ca.vestibule:family:1\"");
  g_assert_true (g_str_has_suffix (self->out, "</grammar>\n"));

  vst_test_ctl_run (self, NULL, "schema catalogue");
  vst_test_ctl_assert_has (self->out, "urn:ca.vestibule:catalogue:1");
  vst_test_ctl_run (self, NULL, "schema families");
  vst_test_ctl_assert_exit (self, 2);
}

static void
test_identifiers_are_judged (VstTestCtl *self,
                             gconstpointer data)
{
  vst_test_ctl_run (self, NULL, "check-id postal-code k1l1a1");
  vst_test_ctl_assert_exit (self, 0);
  g_assert_cmpstr (self->out, ==, "ok\tK1L 1A1\n");

  vst_test_ctl_run (self, NULL, "check-id postal-code D1L1A1");
  vst_test_ctl_assert_exit (self, 1);
  g_assert_true (g_str_has_prefix (self->out, "refused\t"));

  vst_test_ctl_run (self, NULL, "--json check-id phone '(613) 555-0123'");
  vst_test_ctl_assert_exit (self, 0);
  g_assert_cmpstr (self->out, ==, "{\"result\":\"ok\",\"value\":\"6135550123\"}\n");

  vst_test_ctl_run (self, NULL, "check-id phone 613-155-0123");
  vst_test_ctl_assert_exit (self, 0);
  g_assert_true (g_str_has_prefix (self->out, "warn\t"));

  vst_test_ctl_run (self, NULL, "check-id email nobody");
  vst_test_ctl_assert_exit (self, 1);
}

static void
test_sample_hub_is_made (VstTestCtl *self,
                         gconstpointer data)
{
  g_autoptr (JsonNode) answer = NULL;

  vst_test_ctl_run (self, NULL, "--lang fr demo HUB --families 30 --seed 7 --years 1");
  vst_test_ctl_assert_exit (self, 0);
  g_assert_cmpstr (self->out, ==, "");
  vst_test_ctl_assert_has (self->err, "30");
  vst_test_ctl_assert_has (self->err, "sample hub passphrase");

  /* What is there stays. */
  vst_test_ctl_run (self, NULL, "--quiet demo HUB");
  vst_test_ctl_assert_exit (self, 1);

  vst_test_ctl_run (self, NULL, "--json --quiet demo PLACE/other.vestibule --families 3 --today 2026-02-03 --parts families");
  vst_test_ctl_assert_exit (self, 0);
  g_assert_cmpstr (self->err, ==, "");
  answer = vst_test_ctl_parse (self->out);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (answer), "families"), ==, 3);
}

static void
test_cancelled_is_five (VstTestCtl *self,
                        gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  g_autoptr (JsonNode) answer = NULL;

  vst_test_ctl_stop (self, "--json demo HUB --families 200000");
  vst_test_ctl_assert_exit (self, 5);
  answer = vst_test_ctl_parse (self->err);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (answer), "error"), ==, "cancelled");

  /* Nothing half made is left. */
  dir = g_dir_open (self->place, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

#define ADD(path, test) \
  g_test_add (path, VstTestCtl, NULL, vst_test_ctl_set_up, test, vst_test_ctl_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/ctl/help-speaks-both-languages", test_help_speaks_both_languages);
  ADD ("/ctl/every-command-has-its-help", test_every_command_has_its_help);
  ADD ("/ctl/version-is-said", test_version_is_said);
  ADD ("/ctl/wrong-usage-is-two", test_wrong_usage_is_two);
  ADD ("/ctl/errors-have-codes-in-json", test_errors_have_codes_in_json);
  ADD ("/ctl/secret-gone-astray-is-not-repeated", test_secret_gone_astray_is_not_repeated);
  ADD ("/ctl/new-hub-prints-its-kit-once", test_new_hub_prints_its_kit_once);
  ADD ("/ctl/kit-comes-in-json", test_kit_comes_in_json);
  ADD ("/ctl/two-administrators-are-needed", test_two_administrators_are_needed);
  ADD ("/ctl/a-hub-has-its-ending", test_a_hub_has_its_ending);
  ADD ("/ctl/weak-passphrase-makes-no-hub", test_weak_passphrase_makes_no_hub);
  ADD ("/ctl/sample-hub-is-made", test_sample_hub_is_made);
  ADD ("/ctl/cancelled-is-five", test_cancelled_is_five);
  ADD ("/ctl/schemas-are-printed", test_schemas_are_printed);
  ADD ("/ctl/a-recurrence-is-expanded", test_a_recurrence_is_expanded);
  ADD ("/ctl/identifiers-are-judged", test_identifiers_are_judged);

  return g_test_run ();
}
