/* test-blocked-commands.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-blocked-command.h"
#include "vst-blocked.h"
#include "vst-table-file.h"
#include "vst-test-ctl.h"

static const VstSql all_roles = { "blocked.roles", "UPDATE staff SET roles = 7 WHERE id = 3", TRUE };

/* No phone of theirs is under a key of this hub. */
static const VstSql no_matches = { "blocked.no_matches", "DELETE FROM block_match", TRUE };
static const VstSql no_blocks = { "blocked.no_blocks", "DELETE FROM staff_block", TRUE };
static const VstSql no_keys = { "blocked.no_keys", "DELETE FROM contact_key", TRUE };
static const VstSql no_phones = { "blocked.no_phones", "DELETE FROM contact_point", TRUE };

/* A workbook says when it was made: its cells are what it tells. */
static char *
read_cells (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstTable) table = vst_table_read_file (file, NULL, NULL, NULL, &error);
  GString *cells = g_string_new (NULL);

  g_assert_no_error (error);

  for (guint i = 0; i < vst_table_get_n_rows (table); i++)
    for (guint j = 0; j < vst_table_get_n_columns (table); j++)
      g_string_append_printf (cells, "%s: %s\n", vst_table_get_heading (table, j), vst_table_get_cell (table, i, j));

  return g_string_free (cells, FALSE);
}

/* What is in the file of a command, as who reads it would see it; and it goes. */
static char *
read_output (const char *place,
             const char *name)
{
  g_autofree char *file = g_build_filename (place, name, NULL);
  const char *argv[] = { "pdftotext", "-raw", file, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  if (!g_file_test (file, G_FILE_TEST_EXISTS))
    return g_strdup ("no file");

  if (g_str_has_suffix (name, ".pdf"))
    {
      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &content, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  else if (g_str_has_suffix (name, ".xlsx"))
    {
      content = read_cells (file);
    }
  else
    {
      g_file_get_contents (file, &content, NULL, &error);
      g_assert_no_error (error);
    }

  g_unlink (file);

  return content;
}

/* What may differ: the time when it was asked, told as it is here or where the hub
 * is, where it may be yesterday; and of the journal on the sheet of the day how
 * many acts there are, and their mark, see vst-hidden.c.
 */
static char *
hide_now (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/Toronto");
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) there = g_date_time_to_timezone (now, zone);
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *day = g_date_time_format (there, "%Y-%m-%d");
  g_autofree char *moment =
      g_strdup_printf ("(%s|%s)[T ]\\d\\d:?\\d\\d(:?\\d\\d)?Z?|DTSTAMP:\\d{8}T\\d{6}Z|journal has [\\d,]+ acts?|([0-9a-f]{8}\\s){7}[0-9a-f]{8}", today, day);
  g_autoptr (GRegex) regex = g_regex_new (moment, 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "NOW", 0, NULL);
}

/* Of one of them, and of one whom she knows. */
static void
write_list (VstTestCtl *ctl)
{
  g_autofree char *path = vst_test_ctl_path (ctl, "list.csv");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "Name,Birth date\nSecret 101,1990-01-01\nAmina 3,1990-01-04\n", -1, &error);
  g_assert_no_error (error);
}

static GPtrArray *
run_commands (VstTrial *self)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  VstTestCtl ctl = { .place = g_dir_make_tmp ("vestibule-XXXXXX", &error), .hub = self->hub.folder };

  g_assert_no_error (error);

  write_list (&ctl);

  for (const char *const *command = vst_blocked_commands; *command != NULL; command++)
    {
      g_autofree char *line = g_strdup_printf ("--as 3 %s", *command);
      const char *output = strstr (*command, "-o PLACE/");
      g_autofree char *content = NULL;
      g_autofree char *all = NULL;

      vst_test_ctl_run (&ctl, VST_TEST_PASSPHRASE "\n", line);
      content = output != NULL ? read_output (ctl.place, output + strlen ("-o PLACE/")) : NULL;
      all = g_strdup_printf ("%d\n%s\n%s\n%s", ctl.exit, ctl.out, ctl.err, content != NULL ? content : "");
      g_ptr_array_add (answers, hide_now (all));
    }

  vst_test_remove_all (ctl.place);
  g_free (ctl.place);
  g_free (ctl.out);
  g_free (ctl.err);

  return answers;
}

static void
make_for_commands (VstTrial *self,
                   const char *const *rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = NULL;

  vst_blocked_make (self, rows);
  db = vst_trial_open_db (self, &error);
  g_assert_no_error (error);
  vst_trial_run (db, &all_roles);
  vst_trial_run (db, &no_keys);
  vst_trial_run (db, &no_phones);
}

static void
test_every_command_tells_the_same (VstTrial *self,
                                   gconstpointer data)
{
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) with = NULL;
  guint n_bytes = 0, n_done = 0;

  make_for_commands (self, vst_blocked_held);
  without = run_commands (self);
  vst_trial_start_over (self);
  make_for_commands (self, vst_blocked_secret);
  with = run_commands (self);

  for (guint i = 0; i < with->len; i++)
    {
      const char *answer = with->pdata[i];

      if (!g_str_equal (answer, without->pdata[i]))
        {
          g_test_message ("with: %s\nwithout: %s", answer, (char *) without->pdata[i]);
          g_test_fail_printf ("%s tells of them", vst_blocked_commands[i]);
        }

      /* The word that was typed may come back; theirs are longer. */
      if (strstr (answer, "Secret ") != NULL && strstr (vst_blocked_commands[i], "ecret") == NULL)
        g_test_fail_printf ("%s tells a name", vst_blocked_commands[i]);

      n_bytes += strlen (answer);
      n_done += answer[0] == '0' ? 1 : 0;
    }

  /* Most have something to tell. */
  g_test_message ("%u commands, %u of them done, %u bytes, 0 differ", with->len, n_done, n_bytes);
  g_assert_cmpuint (n_done, >=, 30);
  g_assert_nonnull (strstr (with->pdata[7], "Amina 3"));
}

/* The test before would see it: nobody is blocked, and nearly all of them tell. */
static void
test_commands_tell_of_who_is_not_hidden (VstTrial *self,
                                         gconstpointer data)
{
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GError) error = NULL;
  guint n_told = 0;

  make_for_commands (self, vst_blocked_secret);
  hidden = run_commands (self);
  vst_trial_start_over (self);
  make_for_commands (self, vst_blocked_secret);

  {
    g_autoptr (VstDb) db = vst_trial_open_db (self, &error);

    g_assert_no_error (error);
    vst_trial_run (db, &no_matches);
    vst_trial_run (db, &no_blocks);
  }

  known = run_commands (self);

  for (guint i = 0; i < known->len; i++)
    {
      gboolean told = !g_str_equal (known->pdata[i], hidden->pdata[i]);

      n_told += told ? 1 : 0;
      if (!told)
        g_test_message ("Nothing is told by %s: %.60s", vst_blocked_commands[i], (char *) known->pdata[i]);
    }

  g_assert_cmpuint (n_told, >=, 14);
}

static gboolean
is_compared (const char *command,
             const char *kind)
{
  g_autofree char *beginning = g_strdup_printf ("%s HUB%s%s ", command, kind != NULL ? " " : "", kind != NULL ? kind : "");

  for (guint i = 0; vst_blocked_commands[i] != NULL; i++)
    if (strstr (vst_blocked_commands[i], beginning) != NULL)
      return TRUE;

  return FALSE;
}

/* What the program itself says that it prints, exports and does. */
static guint
check_kinds (VstTestCtl *ctl,
             const char *command)
{
  g_autofree char *line = g_strdup_printf ("%s HUB nothing-like-that -o PLACE/none", command);
  const char *told;
  g_auto (GStrv) kinds = NULL;

  vst_test_ctl_run (ctl, NULL, line);
  told = strstr (ctl->err, "KIND is one of these: ");
  g_assert_nonnull (told);
  kinds = g_strsplit_set (told + strlen ("KIND is one of these: "), ", .\n", -1);

  for (guint i = 0; kinds[i] != NULL; i++)
    if (kinds[i][0] != '\0' && !is_compared (command, kinds[i]))
      g_test_fail_printf ("%s %s is compared nowhere: see vst-blocked-command.c", command, kinds[i]);

  return g_strv_length (kinds);
}

/* What tells nothing of a family, or all of it to whoever may have it all. */
static const char *const apart[] = { "new", "demo", "print", "export", "catalogue", "check", "backup", "restore", "staff", "expand", "check-id", "schema", NULL };

static void
test_every_kind_is_compared (VstTestCtl *ctl,
                             gconstpointer data)
{
  g_autoptr (GRegex) regex = g_regex_new ("^  ([a-z][a-z-]*) {3,}[A-Z]", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n_commands = 0;

  g_assert_cmpuint (check_kinds (ctl, "print"), >=, 10);
  g_assert_cmpuint (check_kinds (ctl, "export"), >=, 6);

  vst_test_ctl_run (ctl, NULL, "--help");
  for (g_regex_match (regex, ctl->out, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *command = g_match_info_fetch (match, 1);

      n_commands++;
      if (!g_strv_contains (apart, command) && !is_compared (command, NULL))
        g_test_fail_printf ("%s is compared nowhere: see vst-blocked-command.c", command);
    }

  g_assert_cmpuint (n_commands, >=, 15);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/blocked/every-command-tells-the-same", VstTrial, NULL, vst_blocked_set_up, test_every_command_tells_the_same,
              vst_trial_tear_down);

  g_test_add ("/blocked/commands-tell-of-who-is-not-hidden", VstTrial, NULL, vst_blocked_set_up,
              test_commands_tell_of_who_is_not_hidden, vst_trial_tear_down);

  g_test_add ("/blocked/every-kind-is-compared", VstTestCtl, NULL, vst_test_ctl_set_up, test_every_kind_is_compared, vst_test_ctl_tear_down);

  return g_test_run ();
}
