/* test-veil.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-act-record.h"
#include "vst-kin-store.h"
#include "vst-look-alike-store.h"
#include "vst-member-store.h"
#include "vst-rooms.h"
#include "vst-test-sealed.h"
#include "vst-timeline-store.h"

/* The journal tells of nobody whom its reader must not know, whatever file an act
 * is told of.
 */

static void
set_up (VstTestHub *self,
        gconstpointer data)
{
  vst_rooms_register ();
  vst_test_family_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
}

static gint64
person_of (VstFamily *family,
           guint i)
{
  return vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));
}

static VstFamily *
add_family (VstTestHub *self,
            const char *mother,
            const char *child)
{
  VstFamilyEntry *entry = vst_test_family_entry (mother, "Tremblay", "");

  g_ptr_array_add (entry->members, vst_test_member ("child", child, "Tremblay", "2022-05-01"));

  return vst_test_family_add (self, entry);
}

static void
take (gpointer id,
      GError *error)
{
  g_assert_no_error (error);
  g_free (id);
}

static guint
count_deed (GPtrArray *acts,
            const char *deed)
{
  guint n = 0;

  for (guint i = 0; i < acts->len; i++)
    n += g_str_equal (vst_act_record_get_deed (g_ptr_array_index (acts, i)), deed);

  return n;
}

/* How many acts of a kind a file's history tells, and how long its time line is. */
static guint
count_told (VstTestHub *self,
            gint64 staff_id,
            gint64 family_id,
            const char *deed,
            guint *n_entries)
{
  const VstTimeQuery query = { family_id, VST_TIME_ALL };
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, staff_id);
  history = vst_test_hub_read (self, &vst_family_read_history, &family_id, &error);
  g_assert_no_error (error);
  ids = vst_test_hub_read (self, &vst_timeline_read_ids, &query, &error);
  g_assert_no_error (error);
  *n_entries = ids->len;

  return count_deed (history, deed);
}

/* Told in the file of one whom she knows, of her and of one whom she must not know. */
static void
assert_told_but_to_her (VstTestHub *self,
                        gint64 family_id,
                        const char *deed,
                        guint n_before)
{
  guint n_entries;

  g_assert_cmpuint (count_told (self, VST_TEST_LINK, family_id, deed, &n_entries), ==, 1);
  g_assert_cmpuint (n_entries, ==, n_before + 1);
  g_assert_cmpuint (count_told (self, VST_TEST_PIVOT, family_id, deed, &n_entries), ==, 0);
  g_assert_cmpuint (n_entries, ==, n_before);
}

static void
test_that_two_are_not_the_same_tells_of_neither (VstTestHub *self,
                                                 gconstpointer data)
{
  g_autoptr (VstFamily) known = add_family (self, "Amélie", "Léo");
  g_autoptr (VstFamily) hidden = add_family (self, "Amélie", "Zoé");
  g_autoptr (VstLookAnswer) answer = vst_look_answer_new (person_of (known, 0), person_of (hidden, 0), "");
  g_autoptr (GError) error = NULL;
  guint n_before;

  vst_test_sealed_block (self, vst_family_get_id (hidden), VST_TEST_PIVOT);
  count_told (self, VST_TEST_PIVOT, vst_family_get_id (known), "", &n_before);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  take (vst_test_hub_do (self, &vst_look_alike_do_part, answer, &error), error);
  assert_told_but_to_her (self, vst_family_get_id (known), "look-alike.part", n_before);
}

/* A child of two files, one of them her mother's, whom nobody there must know. */
static void
test_custody_tells_of_no_hidden_mother (VstTestHub *self,
                                        gconstpointer data)
{
  g_autoptr (VstFamily) hidden = add_family (self, "Amélie", "Zoé");
  g_autoptr (VstFamily) known = add_family (self, "Berthe", "Léo");
  VstMemberJoin join = { vst_family_get_id (known), person_of (hidden, 1), (char *) "child", (char *) "2026-01-05" };
  g_autoptr (VstCustody) custody = vst_custody_new (person_of (hidden, 1), person_of (hidden, 0), "sole");
  g_autoptr (GError) error = NULL;
  guint n_before;

  take (vst_test_hub_do (self, &vst_member_do_join, &join, &error), error);
  vst_test_sealed_block (self, vst_family_get_id (hidden), VST_TEST_PIVOT);
  count_told (self, VST_TEST_PIVOT, vst_family_get_id (known), "", &n_before);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  take (vst_test_hub_do (self, &vst_custody_do_add, custody, &error), error);
  assert_told_but_to_her (self, vst_family_get_id (known), "custody.add", n_before);
}

#define ADD(path, func) g_test_add ("/veil/" path, VstTestHub, NULL, set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("that-two-are-not-the-same-tells-of-neither", test_that_two_are_not_the_same_tells_of_neither);
  ADD ("custody-tells-of-no-hidden-mother", test_custody_tells_of_no_hidden_mother);

  return g_test_run ();
}
