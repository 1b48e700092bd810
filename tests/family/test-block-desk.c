/* test-block-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-desk.h"
#include "vst-test-family.h"

/* A desk at a hub with one family, where nobody has signed in. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autofree char *folder = NULL;
  const char *arguments[] = { "--lang=en", NULL, NULL };
  g_autoptr (VstFamily) family = NULL;

  vst_room_register (&vst_family_room);
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  family = vst_test_family_add (&self->hub, vst_test_family_entry ("Josée", "Côté", ""));
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

static void
sign_in (Fixture *self,
         const char *tile)
{
  /* Whoever was there before is asked for hers until the tile is pressed. */
  g_autofree char *passphrase = g_strdup_printf ("* %s", tile);

  vst_test_desk_press (&self->desk, tile);
  vst_test_desk_type (&self->desk, passphrase, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, "Families*");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Josée Côté*");
}

/* At the desk, by keyboard alone: a name is typed, and what it does is said before
 * it is saved.  The colleague finds nothing, and the others everything.
 */
static void
test_colleague_finds_nothing (Fixture *self,
                              gconstpointer data)
{
  sign_in (self, "Rita Reception");
  vst_test_desk_key (&self->desk, "ctrl+n");
  vst_test_desk_focus_on (&self->desk, "Name to use");
  vst_test_desk_type (&self->desk, "Name to use", "Noor Hassan");
  vst_test_desk_type (&self->desk, "Who must not know", "Nobody Knownhere");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "Nobody here has this name.*");
  vst_test_desk_type (&self->desk, "Who must not know", "Mrs. Pia Pivot");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "*isn’t there for Pia Pivot:*");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, "File opened");

  vst_test_desk_key (&self->desk, "ctrl+l");
  sign_in (self, "Pia Pivot");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, "Noor Hassan*");
  vst_test_desk_key (&self->desk, "ctrl+f");
  vst_test_desk_focus_on (&self->desk, "Search*");
  vst_test_desk_type (&self->desk, "Search*", "Cote");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Josée Côté*");
  vst_test_desk_type (&self->desk, "Search*", "Hassan");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "New intake*");
  vst_test_desk_miss (&self->desk, VST_TEST_ROW, "Noor Hassan*");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/block-desk/colleague-finds-nothing", Fixture, NULL, set_up, test_colleague_finds_nothing, tear_down);

  return g_test_run ();
}
