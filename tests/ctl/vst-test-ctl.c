/* vst-test-ctl.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-ctl.h"

#include <glib-unix.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "vst-hub-folder.h"
#include "vst-hub-room.h"
#include "vst-setting-store.h"
#include "vst-test-hub.h"

/* Hubs that are made once, each under its name, with a copy for each test. */
static char *models;

void
vst_test_ctl_set_up (VstTestCtl *self,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->place = g_dir_make_tmp ("vestibule-XXXXXX", &error);
  g_assert_no_error (error);
  self->hub = g_build_filename (self->place, VST_TEST_CTL_HUB, NULL);
}

void
vst_test_ctl_tear_down (VstTestCtl *self,
                        gconstpointer data)
{
  vst_test_remove_all (self->place);
  g_free (self->place);
  g_free (self->hub);
  g_free (self->out);
  g_free (self->err);
}

static int
open_passphrases (const char *passphrases)
{
  g_autoptr (GError) error = NULL;
  gsize length = strlen (passphrases);
  int fds[2];

  g_unix_open_pipe (fds, FD_CLOEXEC, &error);
  g_assert_no_error (error);
  g_assert_cmpint (write (fds[1], passphrases, length), ==, length);
  close (fds[1]);

  return fds[0];
}

static GSubprocess *
start (VstTestCtl *self,
       const char *passphrases,
       const char *words)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GPtrArray) line = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = NULL;
  GSubprocess *process;

  g_shell_parse_argv (words, NULL, &parts, &error);
  g_assert_no_error (error);
  g_ptr_array_add (line, g_strdup (g_getenv ("VST_CTL")));

  if (passphrases != NULL)
    g_ptr_array_add (line, g_strdup ("--passphrase-fd=3"));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_equal (parts[i], "HUB"))
        g_ptr_array_add (line, g_strdup (self->hub));
      else if (g_str_has_prefix (parts[i], "PLACE/"))
        g_ptr_array_add (line, g_build_filename (self->place, parts[i] + strlen ("PLACE/"), NULL));
      else
        g_ptr_array_add (line, g_strdup (parts[i]));
    }

  g_ptr_array_add (line, NULL);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");

  if (passphrases != NULL)
    g_subprocess_launcher_take_fd (launcher, open_passphrases (passphrases), 3);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) line->pdata, &error);
  g_assert_no_error (error);

  return process;
}

static void
finish (VstTestCtl *self,
        GSubprocess *process)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->exit = g_subprocess_get_exit_status (process);
}

void
vst_test_ctl_run (VstTestCtl *self,
                  const char *passphrases,
                  const char *words)
{
  g_autoptr (GSubprocess) process = start (self, passphrases, words);

  finish (self, process);
}

static void
appeared_cb (GFileMonitor *monitor,
             GFile *file,
             GFile *other,
             GFileMonitorEvent event,
             gboolean *appeared)
{
  *appeared = TRUE;
}

void
vst_test_ctl_stop (VstTestCtl *self,
                   const char *words)
{
  g_autoptr (GFile) place = g_file_new_for_path (self->place);
  g_autoptr (GFileMonitor) monitor = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  gboolean appeared = FALSE;

  monitor = g_file_monitor_directory (place, G_FILE_MONITOR_NONE, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (monitor, "changed", G_CALLBACK (appeared_cb), &appeared);
  process = start (self, NULL, words);

  while (!appeared)
    g_main_context_iteration (NULL, TRUE);

  g_subprocess_send_signal (process, SIGINT);
  finish (self, process);
}

static void
remove_models (void)
{
  vst_test_remove_all (models);
  g_free (models);
}

/* Where a model is, or is to be made. */
static char *
get_model (const char *name)
{
  g_autoptr (GError) error = NULL;

  if (models == NULL)
    {
      models = g_dir_make_tmp ("vestibule-XXXXXX", &error);
      g_assert_no_error (error);
      atexit (remove_models);
    }

  return vst_hub_folder_build_path (models, name);
}

static void
found_model (const char *folder)
{
  const VstHubFounder founders[] = {
    { "Zoé Côté", VST_ROLE_ADMIN | VST_ROLE_COORDINATOR, "en", VST_TEST_CTL_PASSPHRASE, FALSE },
    { "Liam D’Arcy", VST_ROLE_ADMIN, "en", VST_TEST_CTL_PASSPHRASE, FALSE },
    { "Ana Roy", VST_ROLE_RECEPTION, "en", VST_TEST_CTL_PASSPHRASE, FALSE },
  };
  const VstHubSetting settings[] = {
    { VST_SETTING_PROVINCE, "ON" },
    { VST_SETTING_ZONE, "America/Toronto" },
    { VST_SETTING_FISCAL_START, "04-01" },
  };
  const VstHubPlan plan = {
    .card = { "Test hub", "Centre d’essai", VST_ENGLISH, FALSE, VST_HUB_CARD_TIMES },
    .founders = founders,
    .n_founders = G_N_ELEMENTS (founders),
    .settings = settings,
    .n_settings = G_N_ELEMENTS (settings),
    .cost = VST_TEST_KEY_COST,
  };
  g_autoptr (VstSecret) recovery = NULL;
  g_autoptr (GError) error = NULL;

  vst_room_register (&vst_hub_room);
  g_assert_true (vst_secret_init (&error));
  vst_hub_found (folder, &plan, &recovery, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* The same hub as vst_test_ctl_found() makes, but for what its keys cost: a
 * second saved at each sign-in.
 */
void
vst_test_ctl_hub (VstTestCtl *self)
{
  g_autofree char *folder = get_model ("founded");

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    found_model (folder);

  vst_test_hub_copy (folder, self->hub);
}

/* A hub with two administrators, of whom the first coordinates, too; by the
 * program itself, which prints its kit.
 */
void
vst_test_ctl_found (VstTestCtl *self)
{
  vst_test_ctl_run (self,
                    VST_TEST_CTL_PASSPHRASE "\n" VST_TEST_CTL_PASSPHRASE "\n" VST_TEST_CTL_PASSPHRASE "\n",
                    "new HUB --name-en 'Test hub' --name-fr 'Centre d’essai' --admin 'Zoé Côté:coordinator' "
                    "--admin 'Liam D’Arcy' --staff 'Ana Roy:reception'");
  vst_test_ctl_assert_exit (self, 0);
}

/* The sample hub, where everybody has one passphrase; @name is of a folder in the
 * place.
 */
void
vst_test_ctl_sample (VstTestCtl *self,
                     const char *name,
                     guint n_families)
{
  g_autofree char *model = g_strdup_printf ("sample-%u", n_families);
  g_autofree char *folder = get_model (model);
  g_autofree char *path = vst_test_ctl_path (self, name);

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_autofree char *words = g_strdup_printf ("demo '%s' --families %u --today 2026-02-03", folder, n_families);

      vst_test_ctl_run (self, NULL, words);
      vst_test_ctl_assert_exit (self, 0);
    }

  vst_test_hub_copy (folder, path);
}

char *
vst_test_ctl_path (VstTestCtl *self,
                   const char *name)
{
  return g_build_filename (self->place, name, NULL);
}

char *
vst_test_ctl_paper (VstTestCtl *self,
                    const char *name)
{
  g_autofree char *path = vst_test_ctl_path (self, name);
  const char *const argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* A byte is not what it was. */
void
vst_test_ctl_spoil (const char *path,
                    gsize offset)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offset, <, size);
  bytes[offset] ^= 0x55;
  g_file_set_contents_full (path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

void
vst_test_ctl_assert_has (const char *text,
                         const char *part)
{
  if (strstr (text, part) == NULL)
    g_test_message ("“%s” is not in: %s", part, text);

  g_assert_nonnull (strstr (text, part));
}

void
vst_test_ctl_assert_lacks (const char *text,
                           const char *part)
{
  if (strstr (text, part) != NULL)
    g_test_message ("“%s” is in: %s", part, text);

  g_assert_null (strstr (text, part));
}

JsonNode *
vst_test_ctl_parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);

  return node;
}
