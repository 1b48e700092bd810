/* chit-append.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "append.h"
#include "vst-test-support.h"

#include "vst-door.h"

#define FAMILIES (APPEND_PAIRS / 2 + 1) /* each is given two, as is usual */

static void
give (VstView *view,
      guint nth,
      gpointer data)
{
  VstChitEntry *entry = data;
  g_autoptr (VstPassage) passage = NULL;

  entry->family_id = 1 + nth / 2;
  passage = vst_door_do (view, &vst_chit_do_give, entry, NULL);
  g_assert_no_error (passage->error);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
  VstTestHub hub;

  g_test_init (&argc, &argv, NULL);
  vst_test_support_set_up (&hub, NULL);
  vst_test_support_book (&hub, "1", "1", "500", VST_CHIT_AT_DESK);
  for (guint i = 0; i < FAMILIES; i++)
    g_assert_cmpint (vst_test_support_family (&hub, "Rose", "Tremblay", "fr"), ==, i + 1);

  append_compare (&hub, "a chit", VST_TEST_RECEPTION, give, entry);
  vst_test_hub_tear_down (&hub, NULL);

  return 0;
}
