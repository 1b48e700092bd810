/* test-merge-faults.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-merge.h"
#include "vst-test-sweep.h"

static void
test_two_files_are_one_or_two (VstTestMerge *self,
                               gconstpointer data)
{
  g_autoptr (VstMergeEntry) entry = vst_merge_entry_new (self->kept, self->merged);

  vst_merge_entry_add_pair (entry, self->people[0], self->people[2], VST_MERGE_NAME);
  vst_merge_entry_add_pair (entry, self->people[1], self->people[3], 0);
  vst_test_sweep (&self->hub, VST_TEST_COORDINATOR, &vst_merge_do, entry, NULL);
}

/* With something that was written down since, and protects both. */
static void
test_a_merge_is_taken_apart_or_stands (VstTestMerge *self,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  VstMergeApart apart = { vst_test_merge (self, TRUE, VST_MERGE_NAME, &error), VST_LATER_MERGED };

  g_assert_no_error (error);
  vst_test_merge_run (self, "fill_agency");
  vst_test_merge_run (self, "guard_block");
  vst_test_sweep (&self->hub, VST_TEST_COORDINATOR, &vst_merge_do_take_apart, &apart, NULL);
}

#define ADD(path, func) g_test_add (path, VstTestMerge, NULL, vst_test_merge_set_up, func, vst_test_merge_tear_down)

int
main (int argc,
      char *argv[])
{
  vst_test_memory_use ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/merge-faults/two-files-are-one-or-two", test_two_files_are_one_or_two);
  ADD ("/merge-faults/a-merge-is-taken-apart-or-stands", test_a_merge_is_taken_apart_or_stands);

  return g_test_run ();
}
