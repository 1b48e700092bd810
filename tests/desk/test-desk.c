/* test-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * At the desk of a sample hub: what stays and what goes when the language
 * changes, and when the desk is locked.
 */

#include "config.h"

#include "vst-test-desk.h"

#define PASSPHRASE "sample hub passphrase"

/* The same hub for all of them: each leaves it as it was. */
static const char *
get_hub (void)
{
  static char *folder;

  if (folder == NULL)
    {
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GError) error = NULL;

      folder = g_build_filename (g_get_user_data_dir (), "desk.vestibule", NULL);
      process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, g_getenv ("VST_CTL"), "demo", folder, "--families=40", NULL);
      g_assert_no_error (error);
      g_subprocess_wait_check (process, NULL, &error);
      g_assert_no_error (error);
    }

  return folder;
}

static void
enter (VstTestDesk *desk)
{
  vst_test_desk_type (desk, "Passphrase for Grace Commanda", PASSPHRASE);
  vst_test_desk_focus_on (desk, "Passphrase for Grace Commanda");
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "*Reception*");
}

static void
set_up (VstTestDesk *desk,
        gconstpointer data)
{
  g_autofree char *hub = g_strdup_printf ("--hub=%s", get_hub ());
  const char *const arguments[] = { "--lang=en", hub, NULL };

  vst_test_desk_start (desk, arguments);
  vst_test_desk_press (desk, "Grace Commanda");
  enter (desk);
}

static void
test_what_was_said_is_said_again_in_the_other_language (VstTestDesk *desk,
                                                        gconstpointer data)
{
  vst_test_desk_see (desk, VST_TEST_LABEL, "The hub is open.");

  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_see (desk, VST_TEST_LABEL, "Le centre est ouvert.");
  vst_test_desk_miss (desk, VST_TEST_LABEL, "The hub is open.");

  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_see (desk, VST_TEST_LABEL, "The hub is open.");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/desk/what-was-said-is-said-again-in-the-other-language", VstTestDesk, NULL,
              set_up, test_what_was_said_is_said_again_in_the_other_language, vst_test_desk_clear);

  return g_test_run ();
}
