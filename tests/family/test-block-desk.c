/* test-block-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-store.h"
#include "vst-test-desk.h"
#include "vst-test-family.h"

/* A desk at a hub with one family, where nobody has signed in. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static const VstSql count_nobody = { "test.nobody", "SELECT count (*) FROM family WHERE block_reply = 'nobody'", TRUE };
static const VstSql count_declined = { "test.declined", "SELECT count (*) FROM family WHERE block_reply = 'declined'", TRUE };

static gboolean
is_declined (gpointer data)
{
  return vst_test_count (&((Fixture *) data)->hub, &count_declined) == 1;
}

static void
protect (VstTestHub *hub,
         gint64 family_id)
{
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;

  entry->family_id = family_id;
  entry->staff_id = VST_TEST_LINK;
  g_free (vst_test_hub_do (hub, &vst_block_do_add, entry, &error));
  g_assert_no_error (error);
}

static void
start (Fixture *self,
       gboolean is_protected)
{
  g_autofree char *folder = NULL;
  const char *arguments[] = { "--lang=en", NULL, NULL };
  g_autoptr (VstFamily) family = NULL;

  vst_room_register (&vst_family_room);
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  family = vst_test_family_add (&self->hub, vst_test_family_entry ("Josée", "Côté", ""));
  if (is_protected)
    protect (&self->hub, vst_family_get_id (family));
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  start (self, FALSE);
}

static void
set_up_protected (Fixture *self,
                  gconstpointer data)
{
  start (self, TRUE);
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

  /* A name says more than that nobody is meant. */
  vst_test_desk_type (&self->desk, "Who must not know", "");
  vst_test_desk_press (&self->desk, "Nobody*");
  vst_test_desk_type (&self->desk, "Who must not know", "Mrs. Pia Pivot");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "*isn’t there for Pia Pivot:*");
  vst_test_desk_key (&self->desk, "ctrl+Return");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, "File opened");

  g_assert_cmpint (vst_test_count (&self->hub, &count_nobody), ==, 0);

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

  /* Asked later, beside the file. */
  vst_test_desk_type (&self->desk, "Search*", "Cote");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "Josée Côté*");
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "*who must not know*");
  vst_test_desk_key (&self->desk, "alt+m");
  vst_test_desk_choose (&self->desk, VST_TEST_ITEM, "Who must not know");
  vst_test_desk_press (&self->desk, "Nobody");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "Asked on *");
  g_assert_cmpint (vst_test_count (&self->hub, &count_nobody), ==, 1);
  vst_test_desk_press (&self->desk, "Prefer not to answer");
  g_assert_true (vst_test_desk_wait (is_declined, self));
}

/* Two together: the privacy officer asks, by number alone; the pivot worker is told
 * that she is the second one, and lifts.
 */
static void
test_two_people_lift_a_protection (Fixture *self,
                                   gconstpointer data)
{
  vst_test_desk_press (&self->desk, "Vera Privacy");
  vst_test_desk_type (&self->desk, "* Vera Privacy", VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_press (&self->desk, "Open the list");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "*-* · Lin Link*");
  vst_test_desk_miss (&self->desk, VST_TEST_ANY, "*Josée*");
  vst_test_desk_type (&self->desk, "Why they may know again", "She has left that place");
  vst_test_desk_press (&self->desk, "Ask to lift it");
  vst_test_desk_see (&self->desk, VST_TEST_ANY, "Asked: the other one lifts it");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "You asked to lift it: “She has left that place”*Awaited: a pivot worker lifts it.");
  vst_test_desk_miss (&self->desk, VST_TEST_BUTTON, "Lift it");

  vst_test_desk_key (&self->desk, "ctrl+l");
  sign_in (self, "Pia Pivot");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "1 protection is to be lifted: you are the second person");
  vst_test_desk_press (&self->desk, "See what is asked");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "* asked to lift it: “She has left that place”");
  vst_test_desk_press (&self->desk, "Lift it");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "No file is protected now");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/block-desk/colleague-finds-nothing", Fixture, NULL, set_up, test_colleague_finds_nothing, tear_down);

  g_test_add ("/block-desk/two-people-lift-a-protection", Fixture, NULL, set_up_protected, test_two_people_lift_a_protection, tear_down);

  return g_test_run ();
}
