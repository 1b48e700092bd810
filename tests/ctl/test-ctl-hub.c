/* test-ctl-hub.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-ctl.h"

#include <glib/gstdio.h>
#include <string.h>

#define OWN VST_TEST_CTL_PASSPHRASE "\n"
#define OTHER "three geese over the canal\n"

#define has vst_test_ctl_assert_has
#define lacks vst_test_ctl_assert_lacks

static void
run (VstTestCtl *self,
     int exit,
     const char *passphrases,
     const char *words)
{
  g_test_message ("%s", words);
  vst_test_ctl_run (self, passphrases, words);
  vst_test_ctl_assert_exit (self, exit);
}

static void
test_wrong_passphrase_is_three (VstTestCtl *self,
                                gconstpointer data)
{
  g_autoptr (JsonNode) answer = NULL;

  vst_test_ctl_hub (self);
  run (self, 3, "another kettle altogether\n", "--json --as 1 check HUB");
  answer = vst_test_ctl_parse (self->err);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (answer), "error"), ==, "passphrase-wrong");

  run (self, 2, OWN, "check HUB");
  run (self, 2, OWN, "--as Nobody check HUB");
  /* Whoever was wrong waits a little; others don't. */
  run (self, 0, OWN, "--as 'liam d arcy' check HUB");
}

static void
test_no_right_is_three (VstTestCtl *self,
                        gconstpointer data)
{
  vst_test_ctl_sample (self, VST_TEST_CTL_HUB, 60);
  run (self, 3, VST_TEST_CTL_SAMPLE, "--as 3 staff HUB list");
  has (self->err, "This part is open to administration.");
  run (self, 3, VST_TEST_CTL_SAMPLE, "--lang fr --as 8 find HUB tremblay");
  has (self->err, "ouverte à la réception et à la coordination.");
  g_assert_cmpstr (self->out, ==, "");
}

static void
test_damaged_hub_is_four (VstTestCtl *self,
                          gconstpointer data)
{
  g_autofree char *database = NULL;
  g_autofree char *keys = NULL;
  g_autofree char *nothing = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  vst_test_ctl_sample (self, VST_TEST_CTL_HUB, 60);
  run (self, 0, VST_TEST_CTL_SAMPLE, "--as 1 check HUB --full");
  g_assert_cmpuint (strlen (self->out), >, 100);
  lacks (self->out, "damaged");

  /* A page in the middle, which signing in doesn't read. */
  database = g_build_filename (self->hub, "hub.db", NULL);
  g_file_get_contents (database, &bytes, &size, &error);
  g_assert_no_error (error);
  vst_test_ctl_spoil (database, size / 2);
  run (self, 4, VST_TEST_CTL_SAMPLE, "--as 1 check HUB --full");
  has (self->out, "damaged");
  run (self, 4, VST_TEST_CTL_SAMPLE, "--lang fr --as 1 check HUB --full");
  has (self->out, "endommagé");

  /* The first page: nobody gets in, and there is a line for each part all the same. */
  vst_test_ctl_spoil (database, 100);
  run (self, 4, VST_TEST_CTL_SAMPLE, "--as 1 check HUB");
  has (self->out, "The keys: whole\nThe database’s pages: damaged\n");
  has (self->out, "The journal, and its anchor outside: could not be looked at\n");

  keys = g_build_filename (self->hub, "keys", NULL);
  vst_test_ctl_spoil (keys, 12);
  run (self, 4, VST_TEST_CTL_SAMPLE, "--as 1 check HUB");
  g_assert_cmpint (g_unlink (keys), ==, 0);
  run (self, 4, VST_TEST_CTL_SAMPLE, "--as 1 check HUB");

  nothing = vst_test_ctl_path (self, "nothing");
  g_assert_cmpint (g_mkdir (nothing, 0700), ==, 0);
  run (self, 4, OWN, "--as 1 check PLACE/nothing");
  run (self, 4, OWN, "--as 1 check PLACE/not-there");
}

static void
test_check_has_a_line_for_each_part (VstTestCtl *self,
                                     gconstpointer data)
{
  const char *const parts[] = { "folder", "keys", "pages", "references", "ledgers", "audit", "sealed" };
  g_auto (GStrv) lines = NULL;

  vst_test_ctl_hub (self);
  run (self, 0, OWN, "--json --as 1 check HUB");
  lines = g_strsplit (self->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (parts) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (JsonNode) line = vst_test_ctl_parse (lines[i]);
      JsonObject *object = json_node_get_object (line);

      g_assert_cmpstr (json_object_get_string_member (object, "check"), ==, parts[i]);
      g_assert_true (json_object_get_boolean_member (object, "ok"));
    }
}

static void
test_staff_come_and_go (VstTestCtl *self,
                        gconstpointer data)
{
  g_auto (GStrv) lines = NULL;
  g_autoptr (JsonNode) line = NULL;
  JsonObject *object;

  vst_test_ctl_hub (self);

  run (self, 0, OWN OTHER, "--as 1 staff HUB add 'Noé L’Écuyer' --roles reception,link --language fr");
  g_assert_cmpstr (self->out, ==, "4\n");

  /* What somebody else has chosen opens nothing but the way to an own one. */
  run (self, 1, OTHER, "--as 4 find HUB roy");
  run (self, 0, OTHER "a lamp beside the river\n", "--as 4 staff HUB passphrase");
  run (self, 0, "a lamp beside the river\n", "--as 4 find HUB roy");
  run (self, 3, OTHER, "--as 4 find HUB roy");

  run (self, 0, OWN, "--as 1 staff HUB role 4 coordinator");
  run (self, 0, OWN, "--as 1 --json staff HUB list");
  lines = g_strsplit (self->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  has (self->out, "\"name\":\"Noé L’Écuyer\",\"roles\":[\"coordinator\"],\"language\":\"fr\",\"revoked\":false");
  line = vst_test_ctl_parse (lines[0]);
  object = json_node_get_object (line);
  g_assert_true (json_object_has_member (object, "number"));

  /* Too soon after the wrong one above there is a courtesy wait: so by another. */
  run (self, 0, OWN OTHER, "--as 1 staff HUB reset 'ana roy'");
  run (self, 1, OTHER, "--as 3 find HUB roy");

  run (self, 0, OWN, "--as 1 staff HUB revoke 4");
  run (self, 2, "a lamp beside the river\n", "--as 4 find HUB roy");
  run (self, 0, OWN, "--as 1 staff HUB list");
  has (self->out, "access ended");

  /* The last administrator stays. */
  run (self, 0, OWN, "--as 1 staff HUB revoke 2");
  run (self, 1, OWN, "--as 1 staff HUB revoke 1");
  run (self, 1, OWN "short\n", "--as 1 staff HUB add 'Lou Roy' --roles link");
  run (self, 2, OWN OTHER, "--as 1 staff HUB add 'Lou Roy'");
  run (self, 2, OWN OTHER, "--as 1 staff HUB add 'Lou Roy' --roles captain");
}

static void
test_kit_and_keys_are_renewed (VstTestCtl *self,
                               gconstpointer data)
{
  g_autofree char *kit = NULL;
  g_autoptr (JsonNode) answer = NULL;
  JsonArray *words;
  g_autoptr (GString) line = g_string_new (NULL);

  vst_test_ctl_found (self);
  kit = g_strdup (self->out);
  run (self, 0, OWN, "--as 1 --json staff HUB kit");
  answer = vst_test_ctl_parse (self->out);
  words = json_object_get_array_member (json_node_get_object (answer), "recovery");
  g_assert_cmpuint (json_array_get_length (words), ==, 24);

  for (guint i = 0; i < 24; i++)
    g_string_append_printf (line, "%s ", json_array_get_string_element (words, i));
  g_string_append_c (line, '\n');

  run (self, 0, OWN, "--as 2 staff HUB rotate");
  run (self, 0, OWN, "--as 1 check HUB --full");
  run (self, 0, OWN, "--as 1 backup HUB PLACE/kept.vestibule-backup");

  /* The new kit restores, the old one doesn't. */
  g_strdelimit (kit, "\n", ' ');
  {
    g_autofree char *old = g_strconcat (kit, "\n", NULL);

    run (self, 3, old, "restore PLACE/kept.vestibule-backup PLACE/by-kit.vestibule --recovery-kit");
  }
  run (self, 0, line->str, "restore PLACE/kept.vestibule-backup PLACE/by-kit.vestibule --recovery-kit");
  run (self, 0, OWN, "--as 1 check PLACE/by-kit.vestibule --full");
}

static void
test_backup_is_restored (VstTestCtl *self,
                         gconstpointer data)
{
  g_autofree char *path = vst_test_ctl_path (self, "one.vestibule-backup");
  g_autoptr (JsonNode) answer = NULL;

  vst_test_ctl_sample (self, VST_TEST_CTL_HUB, 60);
  run (self, 0, VST_TEST_CTL_SAMPLE, "--json --as 1 backup HUB PLACE/one.vestibule-backup");
  answer = vst_test_ctl_parse (self->out);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (answer), "backup"), ==, path);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (answer), "bytes"), >, 10000);

  /* Never over a file that is there, unless told; into a folder under its own name. */
  run (self, 1, VST_TEST_CTL_SAMPLE, "--as 1 backup HUB PLACE/one.vestibule-backup");
  run (self, 0, VST_TEST_CTL_SAMPLE, "--as 1 backup HUB PLACE/one.vestibule-backup --replace");
  run (self, 0, VST_TEST_CTL_SAMPLE, "--as 3 backup HUB PLACE/");
  g_assert_true (g_str_has_suffix (self->out, ".vestibule-backup\n"));

  run (self, 0, VST_TEST_CTL_SAMPLE, "--as 2 restore PLACE/one.vestibule-backup PLACE/again.vestibule");
  run (self, 0, VST_TEST_CTL_SAMPLE, "--as 1 check PLACE/again.vestibule --full");
  run (self, 0, VST_TEST_CTL_SAMPLE, "--json --as 3 find PLACE/again.vestibule a --limit 3");
  has (self->out, "\"file\":");

  run (self, 1, VST_TEST_CTL_SAMPLE, "--as 2 restore PLACE/one.vestibule-backup PLACE/again.vestibule");
  run (self, 3, VST_TEST_CTL_SAMPLE, "--as 3 restore PLACE/one.vestibule-backup PLACE/third.vestibule");
  has (self->err, "open to administration");
  run (self, 0, VST_TEST_CTL_SAMPLE, "--as 2 restore PLACE/one.vestibule-backup PLACE/again.vestibule --replace");

  /* The hub is not what is damaged, and a backup is what was just tried. */
  vst_test_ctl_spoil (path, 20000);
  run (self, 4, VST_TEST_CTL_SAMPLE, "--as 2 restore PLACE/one.vestibule-backup PLACE/fourth.vestibule");
  has (self->err, "Choose another backup");
  g_assert_true (g_file_set_contents (path, "no backup", -1, NULL));
  run (self, 4, VST_TEST_CTL_SAMPLE, "--as 2 restore PLACE/one.vestibule-backup PLACE/fourth.vestibule");
}

static void
test_what_would_be_lost_is_told_first (VstTestCtl *self,
                                       gconstpointer data)
{
  g_autoptr (JsonNode) answer = NULL;
  JsonObject *object;

  vst_test_ctl_hub (self);
  run (self, 0, OWN, "--as 1 backup HUB PLACE/one.vestibule-backup");
  run (self, 0, OWN, "--as 1 restore PLACE/one.vestibule-backup HUB --dry-run");
  has (self->err, "Nothing was done");

  run (self, 0, OWN, "--as 1 staff HUB role 3 coordinator");
  run (self, 0, OWN, "--as 1 staff HUB role 3 link");
  run (self, 0, OWN, "--json --as 1 restore PLACE/one.vestibule-backup HUB --dry-run");
  answer = vst_test_ctl_parse (self->out);
  object = json_node_get_object (answer);
  g_assert_true (json_object_get_boolean_member (object, "same_hub"));
  g_assert_cmpint (json_object_get_int_member (object, "acts_since"), ==, 2);
  g_assert_nonnull (json_object_get_string_member (object, "last_act"));

  /* Nothing has changed so far; then it has, and was told. */
  run (self, 0, OWN, "--json --as 1 staff HUB list");
  has (self->out, "\"roles\":[\"link\"]");
  run (self, 0, OWN, "--as 1 restore PLACE/one.vestibule-backup HUB --replace");
  has (self->err, "2 acts were done");
  has (self->err, "after 30 days");
  run (self, 0, OWN, "--json --as 1 staff HUB list");
  lacks (self->out, "\"roles\":[\"link\"]");
}

static void
test_passphrase_comes_from_a_file (VstTestCtl *self,
                                   gconstpointer data)
{
  g_autofree char *path = vst_test_ctl_path (self, "secret");
  g_autofree char *words = g_strdup_printf ("--passphrase-file '%s' --as 2 check HUB", path);

  vst_test_ctl_hub (self);
  g_assert_true (g_file_set_contents (path, VST_TEST_CTL_PASSPHRASE "\r\n", -1, NULL));
  run (self, 0, NULL, words);
  g_assert_true (g_file_set_contents (path, "", -1, NULL));
  run (self, 2, NULL, words);
  run (self, 2, OWN, words);
}

#define ADD(path, test) g_test_add (path, VstTestCtl, NULL, vst_test_ctl_set_up, test, vst_test_ctl_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/ctl-hub/wrong-passphrase-is-three", test_wrong_passphrase_is_three);
  ADD ("/ctl-hub/no-right-is-three", test_no_right_is_three);
  ADD ("/ctl-hub/damaged-hub-is-four", test_damaged_hub_is_four);
  ADD ("/ctl-hub/check-has-a-line-for-each-part", test_check_has_a_line_for_each_part);
  ADD ("/ctl-hub/staff-come-and-go", test_staff_come_and_go);
  ADD ("/ctl-hub/kit-and-keys-are-renewed", test_kit_and_keys_are_renewed);
  ADD ("/ctl-hub/backup-is-restored", test_backup_is_restored);
  ADD ("/ctl-hub/what-would-be-lost-is-told-first", test_what_would_be_lost_is_told_first);
  ADD ("/ctl-hub/passphrase-comes-from-a-file", test_passphrase_comes_from_a_file);

  return g_test_run ();
}
