/* test-window.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-desk.h"

static void
test_speaks_french_and_english_again (VstTestDesk *desk,
                                      gconstpointer data)
{
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Keyboard shortcuts");

  vst_test_desk_press (desk, "Français");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Raccourcis clavier");
  vst_test_desk_miss (desk, VST_TEST_BUTTON, "Keyboard shortcuts");

  vst_test_desk_focus_on (desk, "*");
  vst_test_desk_key (desk, "ctrl+shift+e");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Keyboard shortcuts");

  vst_test_desk_key (desk, "ctrl+shift+f");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Raccourcis clavier");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/window/speaks-french-and-english-again", VstTestDesk, NULL,
              vst_test_desk_setup, test_speaks_french_and_english_again, vst_test_desk_clear);

  return g_test_run ();
}
