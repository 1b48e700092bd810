/* test-merge-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-rooms.h"
#include "vst-test-desk.h"
#include "vst-test-family.h"

/* A desk at a hub with one family in two files, where nobody has signed in. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
add_family (Fixture *self,
            const char *given,
            const char *family,
            const char *child)
{
  VstFamilyEntry *entry = vst_test_family_entry (given, family, "613 555 0142");
  g_autoptr (VstFamily) added = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("child", child, family, "2020-05-01"));
  added = vst_test_family_add (&self->hub, entry);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autofree char *folder = NULL;
  const char *arguments[] = { "--lang=en", NULL, NULL };

  vst_rooms_register ();
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  add_family (self, "Élisabeth", "Roy", "Léo");
  add_family (self, "Liz", "Roy", "Leo");
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static gboolean
is_pressed (gpointer data)
{
  g_autoptr (VstTestNode) button = vst_test_desk_find (data, VST_TEST_BUTTON, "First name: Liz");

  return vst_test_desk_is (button, ATSPI_STATE_PRESSED);
}

/* A coordinator finds both files, says what holds, merges them, and takes them
 * apart again.
 */
static void
test_two_files_become_one_and_two_again (Fixture *self,
                                         gconstpointer data)
{
  VstTestDesk *desk = &self->desk;

  vst_test_desk_press (desk, "Ada Admin");
  vst_test_desk_type (desk, "* Ada Admin", VST_TEST_PASSPHRASE);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_choose (desk, VST_TEST_ROW, "Families*");
  vst_test_desk_press (desk, "Duplicates");
  vst_test_desk_see (desk, VST_TEST_HEADING, "1 possible duplicate");
  vst_test_desk_see (desk, VST_TEST_ROW, "*Roy*Roy*Same phone number*");
  vst_test_desk_press (desk, "Compare: *");

  vst_test_desk_see (desk, VST_TEST_CHECK, "*Roy and *Roy are the same person");
  vst_test_desk_see (desk, VST_TEST_LABEL, "File * holds what both held;*");
  vst_test_desk_press (desk, "First name: Liz");
  g_assert_true (vst_test_desk_wait (is_pressed, desk));
  vst_test_desk_key (desk, "ctrl+Return");
  vst_test_desk_see (desk, VST_TEST_ANY, "Files merged");

  /* The file that holds both: its section is chosen already, so by way of another. */
  vst_test_desk_choose (desk, VST_TEST_ROW, "Today*");
  vst_test_desk_choose (desk, VST_TEST_ROW, "Families*");
  vst_test_desk_see (desk, VST_TEST_HEADING, "1 family");
  vst_test_desk_press (desk, "Duplicates");
  vst_test_desk_see (desk, VST_TEST_LABEL, "No two files look alike.");
  vst_test_desk_press (desk, "Merged files");
  vst_test_desk_see (desk, VST_TEST_ANY, "*taken from file *: *First name*");
  vst_test_desk_see (desk, VST_TEST_ANY, "*Stays with file *1 phone or address*Phone · *Roy*");
  vst_test_desk_press (desk, "Take apart: *");
  vst_test_desk_see (desk, VST_TEST_ANY, "Merge taken apart*");
  vst_test_desk_choose (desk, VST_TEST_ROW, "Today*");
  vst_test_desk_choose (desk, VST_TEST_ROW, "Families*");
  vst_test_desk_see (desk, VST_TEST_HEADING, "2 families");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/merge-desk/two-files-become-one-and-two-again", Fixture, NULL, set_up, test_two_files_become_one_and_two_again, tear_down);

  return g_test_run ();
}
