/* test-support-faults.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-support-room.h"
#include "vst-test-support.h"
#include "vst-test-sweep.h"

/* Every number in one state, as the ledger tells. */
static void
sweep (VstTestHub *self,
       const VstDeed *deed,
       gconstpointer args)
{
  vst_test_sweep (self, VST_TEST_RECEPTION, deed, args, vst_support_check);
}

static void
test_a_chit_is_given_printed_and_voided_or_not (VstTestHub *self,
                                                gconstpointer data)
{
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
  g_autoptr (VstChit) chit = NULL;
  VstChitPrint print = { 0 };
  VstChitReport report = { .state = VST_CHIT_VOID, .reason = (char *) "The printer tore it" };

  vst_test_support_book (self, "1", "1", "20", VST_CHIT_AT_DESK);
  entry->family_id = vst_test_support_family (self, "Rose", "Tremblay", "fr");
  vst_test_set (&entry->over_reason, "The bus is on strike");
  chit = vst_test_support_give (self, entry->family_id);
  print.chit_id = report.chit_id = vst_chit_get_id (chit);
  report.revision = vst_chit_get_facts (chit)->revision + 1;

  sweep (self, &vst_chit_do_give, entry);
  sweep (self, &vst_chit_do_print, &print);
  sweep (self, &vst_chit_do_report, &report);
}

static void
test_an_unused_chit_comes_back_or_not (VstTestHub *self,
                                       gconstpointer data)
{
  g_autoptr (VstChit) chit = NULL;
  VstChitStep step = { 0 };

  vst_test_support_book (self, "1", "1", "20", VST_CHIT_AT_DESK);
  chit = vst_test_support_give (self, vst_test_support_family (self, "Rose", "Tremblay", "fr"));
  step.chit_id = vst_chit_get_id (chit);
  step.revision = vst_chit_get_facts (chit)->revision;

  sweep (self, &vst_chit_do_return, &step);
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_support_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  vst_test_memory_use ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/support-faults/a-chit-is-given-printed-and-voided-or-not", test_a_chit_is_given_printed_and_voided_or_not);
  ADD ("/support-faults/an-unused-chit-comes-back-or-not", test_an_unused_chit_comes_back_or_not);

  return g_test_run ();
}
