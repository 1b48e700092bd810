/* test-block-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-block-store.h"
#include "vst-alert-store.h"
#include "vst-search-store.h"
#include "vst-test-block.h"
#include "vst-test-family.h"
#include "vst-text.h"

static const VstSql last_revision = { "block.revision", "SELECT max (revision) FROM staff_block", TRUE };
static const VstSql count_seen = { "block.seen", "SELECT count (*) FROM family", TRUE };
static const VstSql add_agency = {
  "block.agency", "INSERT INTO agency (id, name_en, name_fr, kind) VALUES (1, 'Probation Services', 'Services de probation', 'justice')", TRUE
};
static const VstSql add_provider = {
  "block.provider", "INSERT INTO provider (id, agency_id, name, staff_id) VALUES (1, 1, 'Sam Lee', 7)", TRUE
};
static const VstSql rename_staff = { "block.rename", "UPDATE staff SET name = 'Marc-André Roy', name_key = 'marc andre roy' WHERE id = $1", TRUE };

static const VstSql call_link = { "block.call-link", "UPDATE staff SET name = 'M. Roy', name_key = 'm roy' WHERE id = $1", TRUE };

static void
run (VstTestHub *self,
     const VstSql *sql,
     gint64 id)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, sql);
  g_autoptr (GError) error = NULL;

  if (id != 0)
    vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_run (stmt, &error);
  g_assert_no_error (error);
}

static gint64
add_family (VstTestHub *self,
            const char *name)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry (name, "Tremblay", "613 555 0142"));

  return vst_family_get_id (family);
}

static gint64
block (VstTestHub *self,
       gint64 family_id,
       gint64 staff_id,
       gint64 agency_id,
       const char *told,
       GError **error)
{
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autofree gint64 *id = NULL;

  entry->family_id = family_id;
  entry->staff_id = staff_id;
  entry->agency_id = agency_id;
  vst_test_set (&entry->told, told);
  id = vst_test_hub_do (self, &vst_block_do_add, entry, error);

  return id != NULL ? *id : 0;
}

static guint
count_found (VstTestHub *self,
             const char *words)
{
  VstSearch *search = vst_search_new (words, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFound) found = vst_test_hub_read (self, &vst_search_read_ids, search, &error);

  vst_search_free (search);
  g_assert_no_error (error);

  return found->ids->len;
}

static guint
count_listed (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = vst_test_hub_read (self, &vst_family_read_active, NULL, &error);

  g_assert_no_error (error);

  return ids->len;
}

/* Whether somebody may know of a family, asked in the ways a desk asks. */
static gboolean
knows (VstTestHub *self,
       gint64 family_id,
       const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = vst_test_hub_read (self, &vst_family_read_open, &family_id, &error);

  if (family == NULL)
    g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_found (self, name), ==, family != NULL ? 1 : 0);

  return family != NULL;
}

static void
test_family_is_gone_for_her_at_once (VstTestHub *self,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 amina = add_family (self, "Amina");
  gint64 berthe = add_family (self, "Berthe");

  g_assert_cmpint (block (self, amina, VST_TEST_PIVOT, 0, "", &error), >, 0);
  g_assert_no_error (error);
  g_assert_true (knows (self, amina, "Amina"));

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_false (knows (self, amina, "Amina"));
  g_assert_true (knows (self, berthe, "Berthe"));
  g_assert_cmpuint (count_listed (self), ==, 1);
  g_assert_cmpuint (count_found (self, "555 0142"), ==, 1);
  g_assert_cmpuint (count_found (self, "Tremblay"), ==, 1);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_true (knows (self, amina, "Amina"));
  g_assert_cmpuint (count_listed (self), ==, 2);
}

/* She sits at another desk, or at this one, with the hub open. */
static void
test_family_is_gone_under_her_hands (VstTestHub *self,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 amina = add_family (self, "Amina");
  g_autoptr (VstDb) db = NULL;
  const VstSql other_desk = {
    "block.other", "INSERT INTO staff_block (family_id, staff_id, reason, asked_by, taken_by, since) VALUES ($1, 5, 'other', 'client', 3, 1)", TRUE
  };

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_true (knows (self, amina, "Amina"));
  run (self, &other_desk, amina);
  g_assert_false (knows (self, amina, "Amina"));
}

static void
test_acts_find_nothing_to_work_on (VstTestHub *self,
                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 amina = add_family (self, "Amina");
  VstFamilyNote *note = vst_family_note_new (amina, 1, "I know her");
  gpointer done;

  block (self, amina, VST_TEST_PIVOT, 0, "", &error);
  g_assert_no_error (error);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  done = vst_test_hub_do (self, &vst_family_do_note, note, &error);
  vst_family_note_free (note);
  g_assert_null (done);
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  {
    g_autoptr (VstFamily) family = vst_test_family_open (self, amina);

    g_assert_cmpstr (vst_family_get_note (family), ==, "");
  }
}

/* Of a partner: all of hers, whoever comes later too. */
static void
test_partner_is_shut_out_as_a_whole (VstTestHub *self,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 amina = add_family (self, "Amina");
  const VstSql of_link = { "block.link", "UPDATE provider SET staff_id = $1", TRUE };

  run (self, &add_agency, 0);
  g_assert_cmpint (block (self, amina, 0, 1, "", &error), >, 0);
  g_assert_no_error (error);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_true (knows (self, amina, "Amina"));
  run (self, &add_provider, 0);
  run (self, &of_link, VST_TEST_LINK);
  g_assert_false (knows (self, amina, "Amina"));
}

/* In her words, before anybody has that name here. */
static void
test_name_is_kept_for_whoever_has_it_later (VstTestHub *self,
                                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamilyEntry) entry = vst_test_family_entry ("Amina", "Tremblay", "");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GPtrArray) doubts = NULL;
  gint64 amina;

  vst_test_set (&entry->unknown_to, "  M. Marc Roy, probation \n\n");
  family = vst_test_family_add (self, g_steal_pointer (&entry));
  amina = vst_family_get_id (family);

  doubts = vst_test_hub_read (self, &vst_block_read_doubts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (doubts->len, ==, 0);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_true (knows (self, amina, "Amina"));
  run (self, &rename_staff, VST_TEST_PIVOT);
  g_assert_false (knows (self, amina, "Amina"));

  /* Only who took it down is asked. */
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_clear_pointer (&doubts, g_ptr_array_unref);
  doubts = vst_test_hub_read (self, &vst_block_read_doubts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (doubts->len, ==, 0);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_clear_pointer (&doubts, g_ptr_array_unref);
  doubts = vst_test_hub_read (self, &vst_block_read_doubts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (doubts->len, ==, 1);

  {
    const VstBlockDoubt *doubt = g_ptr_array_index (doubts, 0);
    VstBlockTelling telling = { doubt->block_id, VST_TEST_PIVOT, 0, FALSE };

    g_assert_cmpstr (doubt->told, ==, "M. Marc Roy, probation");
    g_assert_cmpint (doubt->family_id, ==, amina);
    g_assert_cmpint (doubt->whom->staff_id, ==, VST_TEST_PIVOT);
    vst_test_hub_do (self, &vst_block_do_tell, &telling, &error);
    g_assert_no_error (error);
  }

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_true (knows (self, amina, "Amina"));
}

static const struct
{
  const char *told;
  const char *name;
  gboolean meant;
} names[] = {
  { "Marc Roy", "Marc Roy", TRUE },
  { "Roy, Marc at probation", "Roy Lanthier", TRUE },
  { "Marc Roy", "M. Roy", TRUE },
  { "Marc Roy", "Roy, Marc", TRUE },
  { "Marc Roy", "Marc-André Roy", TRUE },
  { "Marc-André Roy", "Marc Roy", TRUE },
  { "M. Marc Tremblay-Roy", "Marc Roy", TRUE },
  { "Bob Lee", "Robert Lee", TRUE },
  { "J. Roy", "Julie Roy", TRUE },
  { "Marc Roy", "Roy", TRUE },
  { "Élise", "Elise Côté", TRUE },
  { "Marc Roy", "Marc Côté", FALSE },
  { "Marc Roy", "Julie Roy", FALSE },
  { "J. Roy", "Marc Roy", FALSE },
  { "Marc", "M. Côté", FALSE },
  { "Marc Royer", "Marc Roy", FALSE },
  { "M.", "Marc Roy", FALSE },
};

/* What the page shows, and what hides, are the same names. */
static void
test_part_of_a_name_is_enough (VstTestHub *self,
                               gconstpointer data)
{
  static const VstSql rename = { "block.call", "UPDATE staff SET name = $2, name_key = $3 WHERE id = $1", TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) words = vst_block_words (names[i].told);
      g_autofree char *key = vst_text_fold (names[i].name);
      /* Search finds what is nearly alike. */
      g_autofree char *given = g_strnfill (4 + i % 2, (char) ('a' + i));
      g_autoptr (GError) error = NULL;
      gint64 family_id;

      g_test_message ("%s: %s", names[i].told, names[i].name);
      g_assert_cmpint (vst_block_is_meant ((const char *const *) words, names[i].name), ==, names[i].meant);

      vst_test_hub_enter (self, VST_TEST_RECEPTION);
      family_id = add_family (self, given);
      block (self, family_id, 0, 0, names[i].told, &error);
      g_assert_no_error (error);

      {
        g_autoptr (VstDb) db = vst_test_hub_open_db (self);
        g_autoptr (VstStmt) stmt = vst_db_prepare (db, &rename);

        vst_stmt_bind_int (stmt, 1, VST_TEST_PIVOT);
        vst_stmt_bind_text (stmt, 2, names[i].name);
        vst_stmt_bind_text (stmt, 3, key);
        vst_stmt_run (stmt, &error);
        g_assert_no_error (error);
      }

      /* Whoever has the family's key gives it on when she signs in. */
      vst_test_hub_enter (self, VST_TEST_LINK);
      g_assert_true (knows (self, family_id, given));
      vst_test_hub_enter (self, VST_TEST_PIVOT);
      g_assert_cmpint (knows (self, family_id, given), ==, !names[i].meant);
    }
}

/* "None of these": who is here stays, who comes later is asked about. */
static void
test_name_of_nobody_here_waits_for_who_comes (VstTestHub *self,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autofree gint64 *id = NULL;
  gint64 amina = add_family (self, "Amina");

  run (self, &rename_staff, VST_TEST_PIVOT);
  entry->family_id = amina;
  entry->nobody_yet = TRUE;
  vst_test_set (&entry->told, "Marc Roy");
  id = vst_test_hub_do (self, &vst_block_do_add, entry, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_true (knows (self, amina, "Amina"));
  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_true (knows (self, amina, "Amina"));
  run (self, &call_link, VST_TEST_LINK);
  g_assert_false (knows (self, amina, "Amina"));
}

static void
test_intake_names_a_partner (VstTestHub *self,
                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamilyEntry) entry = vst_test_family_entry ("Amina", "Tremblay", "");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  gint64 amina;

  run (self, &add_agency, 0);
  vst_test_set (&entry->unknown_to, "Probation\nJoe");
  family = vst_test_family_add (self, g_steal_pointer (&entry));
  amina = vst_family_get_id (family);
  blocks = vst_test_hub_read (self, &vst_block_read_family, &amina, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (blocks->len, ==, 2);
  g_assert_cmpstr (((VstBlock *) blocks->pdata[1])->agency_en, ==, "Probation Services");
  g_assert_cmpstr (((VstBlock *) blocks->pdata[0])->entry->told, ==, "Joe");

  /* Undoing the intake takes all of it away. */
  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_seen), ==, 0);
}

static void
test_nobody_shuts_herself_out (VstTestHub *self,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 amina = add_family (self, "Amina");

  g_assert_cmpint (block (self, amina, VST_TEST_RECEPTION, 0, "", &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_BLOCKS_SELF);
  g_clear_error (&error);

  run (self, &rename_staff, VST_TEST_RECEPTION);
  g_assert_cmpint (block (self, amina, 0, 0, "Marc Roy, probation", &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_BLOCKS_SELF);
  g_assert_true (knows (self, amina, "Amina"));
}

/* One asks and says why, the other one lifts it: never one alone, never two of a role. */
static void
test_two_of_two_roles_lift_it (VstTestHub *self,
                               gconstpointer data)
{
  static const VstSql of_role = { "block.role", "UPDATE staff SET roles = roles | $2 WHERE id = $1", TRUE };
  g_autoptr (GError) error = NULL;
  gint64 amina = add_family (self, "Amina");
  gint64 block_id = block (self, amina, VST_TEST_LINK, 0, "", &error);
  g_autoptr (VstBlockLift) ask = vst_block_lift_new (block_id, 1, "He works elsewhere now");
  g_autoptr (VstBlockLift) mute = vst_block_lift_new (block_id, 1, " no more ");
  g_autoptr (VstBlockLift) lift = vst_block_lift_new (block_id, 2, "");
  g_autofree gint64 *asked = NULL;
  g_autofree char *undone = NULL;

  g_assert_null (vst_test_hub_do (self, &vst_block_do_ask_lift, ask, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_null (vst_test_hub_do (self, &vst_block_do_ask_lift, mute, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_REASON_SHORT);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_do (self, &vst_block_do_lift, ask, &error));
  g_clear_error (&error);
  vst_test_hub_do (self, &vst_block_do_ask_lift, ask, &error);
  g_assert_no_error (error);

  /* It can be taken back until then, and isn't asked twice. */
  undone = vst_test_hub_undo (self, &error);
  g_assert_no_error (error);
  g_free (vst_test_hub_redo (self, &error));
  g_assert_no_error (error);
  lift->revision = vst_test_count (self, &last_revision);
  ask->revision = lift->revision;
  g_assert_null (vst_test_hub_do (self, &vst_block_do_ask_lift, ask, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
  g_clear_error (&error);

  {
    g_autoptr (VstDb) db = vst_test_hub_open_db (self);
    g_autoptr (VstStmt) stmt = vst_db_prepare (db, &of_role);

    vst_stmt_bind_int (stmt, 1, VST_TEST_PIVOT);
    vst_stmt_bind_int (stmt, 2, VST_ROLE_PRIVACY);
    vst_stmt_run (stmt, &error);
    g_assert_no_error (error);
  }

  /* Not even who is both. */
  g_assert_null (vst_test_hub_do (self, &vst_block_do_lift, lift, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_LIFT_SECOND);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_false (knows (self, amina, "Amina"));

  vst_test_hub_enter (self, VST_TEST_PRIVACY);
  asked = vst_test_hub_read (self, &vst_block_read_asked, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (*asked, ==, 1);

  /* By number, and by nothing that the file says. */
  {
    g_autoptr (GPtrArray) all = vst_test_hub_read (self, &vst_block_read_protected, NULL, &error);
    VstBlock *shown = g_ptr_array_index (all, 0);

    g_assert_no_error (error);
    g_assert_cmpuint (all->len, ==, 1);
    g_assert_cmpuint (strlen (shown->file_number), ==, 9);
    g_assert_cmpstr (shown->lift_why, ==, "He works elsewhere now");
    g_assert_null (vst_test_hub_read (self, &vst_family_read_open, &amina, &error));
    g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
    g_clear_error (&error);
  }

  vst_test_hub_do (self, &vst_block_do_lift, lift, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_true (knows (self, amina, "Amina"));
}

/* The other one says no: it stands, and can be asked for again. */
static void
test_what_is_asked_may_be_left (VstTestHub *self,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 amina = add_family (self, "Amina");
  gint64 block_id = block (self, amina, VST_TEST_LINK, 0, "", &error);
  g_autoptr (VstBlockLift) ask = vst_block_lift_new (block_id, 1, "He works elsewhere now");
  g_autoptr (VstBlockLift) keep = vst_block_lift_new (block_id, 2, "");

  vst_test_hub_enter (self, VST_TEST_PRIVACY);
  vst_test_hub_do (self, &vst_block_do_ask_lift, ask, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  vst_test_hub_do (self, &vst_block_do_keep, keep, &error);
  g_assert_no_error (error);
  ask->revision = 3;
  vst_test_hub_do (self, &vst_block_do_ask_lift, ask, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_false (knows (self, amina, "Amina"));
}

/* A child who is in another family too is not gone from there. */
static void
test_child_of_two_families_stays_in_the_other (VstTestHub *self,
                                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 amina = add_family (self, "Amina");
  gint64 berthe = add_family (self, "Berthe");
  const VstSql second = {
    "block.second", "INSERT INTO membership (family_id, person_id, role) SELECT $1, person_id, 'child' FROM membership WHERE family_id = 1", TRUE
  };

  run (self, &second, berthe);
  block (self, amina, VST_TEST_PIVOT, 0, "", &error);
  g_assert_no_error (error);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  {
    g_autoptr (VstFamily) family = vst_test_family_open (self, berthe);

    g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_members (family)), ==, 2);
    g_assert_cmpuint (count_found (self, "Amina"), ==, 1);
    g_assert_null (vst_test_hub_read (self, &vst_family_read_open, &amina, &error));
    g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  }
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/block/family-is-gone-for-her-at-once", test_family_is_gone_for_her_at_once);
  vst_test_block_add_replies ();
  ADD ("/block/family-is-gone-under-her-hands", test_family_is_gone_under_her_hands);
  ADD ("/block/acts-find-nothing-to-work-on", test_acts_find_nothing_to_work_on);
  ADD ("/block/partner-is-shut-out-as-a-whole", test_partner_is_shut_out_as_a_whole);
  ADD ("/block/name-is-kept-for-whoever-has-it-later", test_name_is_kept_for_whoever_has_it_later);
  ADD ("/block/part-of-a-name-is-enough", test_part_of_a_name_is_enough);
  ADD ("/block/name-of-nobody-here-waits-for-who-comes", test_name_of_nobody_here_waits_for_who_comes);
  ADD ("/block/intake-names-a-partner", test_intake_names_a_partner);
  ADD ("/block/nobody-shuts-herself-out", test_nobody_shuts_herself_out);
  ADD ("/block/two-of-two-roles-lift-it", test_two_of_two_roles_lift_it);
  ADD ("/block/what-is-asked-may-be-left", test_what_is_asked_may_be_left);
  ADD ("/block/child-of-two-families-stays-in-the-other", test_child_of_two_families_stays_in_the_other);

  return g_test_run ();
}
