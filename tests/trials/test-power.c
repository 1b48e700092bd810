/* test-power.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-vfs.h"
#include "vst-test-tries.h"
#include "vst-trial.h"

#include <sys/wait.h>
#include <unistd.h>

#define CUTS VST_TEST_TRIES (500)
#define CUTS_OF_A_HUB VST_TEST_TRIES (50)
#define LONGEST 600 /* steps of the disk until its power goes */

static const VstSql checkpoint_often = { "trial.checkpoint", "PRAGMA wal_autocheckpoint = 20", FALSE };
static const VstSql sync_nothing = { "trial.off", "PRAGMA synchronous = OFF", FALSE };
static const VstSql sync_seldom = { "trial.normal", "PRAGMA synchronous = NORMAL", FALSE };
static const VstSql take_a_line = { "trial.take", "DELETE FROM line WHERE id = 1", FALSE };
static const VstSql take_a_row = { "trial.take_row", "DELETE FROM act_row WHERE id = (SELECT max (id) FROM act_row)", FALSE };
static const VstSql drop_keeper = { "trial.drop", "DROP TRIGGER act_row_is_kept", FALSE };

/* How the child's connection syncs: NULL for as it is meant to. */
static const VstSql *weakness;

/* Acts until the power goes. */
static void
act_on (VstTrial *self,
        guint round)
{
  static const guint chances[] = { 0, 20, 50, 80, 100 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (round);
  g_autoptr (GError) error = NULL;
  VstView *view;

  vst_test_vfs_cut ((guint) g_rand_int_range (rand, 1, LONGEST),
                    chances[g_rand_int_range (rand, 0, G_N_ELEMENTS (chances))], round);
  vst_test_vfs_use ();

  if (!(view = vst_trial_enter (self, &error)))
    _exit (2);

  vst_trial_run (view->db, &checkpoint_often);
  if (weakness != NULL)
    vst_trial_run (view->db, weakness);

  for (guint nth = 0;; nth++)
    {
      if (vst_trial_act (view, nth, &error) == 0)
        _exit (3);

      g_atomic_int_inc (&self->board->acked);
    }
}

typedef struct
{
  guint n_cuts;
  guint n_acked;
  guint n_lost; /* cuts after which something that was told to be done was not there */
  guint n_damaged;
} Tally;

/* Cuts the power, looks what is left, and goes on with it. */
static void
cut (VstTrial *self,
     guint round,
     gint64 *n_acts,
     Tally *tally)
{
  g_autofree char *fault = NULL;
  gint64 before = *n_acts;
  GPid pid = vst_trial_fork (self, act_on, round);
  int status = vst_trial_wait (pid);

  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, VST_TEST_POWER_CUT);

  tally->n_cuts++;
  tally->n_acked += (guint) self->board->acked;

  if ((fault = vst_trial_find_fault (self, n_acts)))
    {
      g_test_message ("Cut %u: %s", round, fault);
      tally->n_damaged++;
    }
  else if (*n_acts < before + self->board->acked)
    {
      tally->n_lost++;
    }

  /* What is damaged would only be found damaged again. */
  if (fault != NULL || tally->n_cuts % CUTS_OF_A_HUB == 0)
    {
      vst_trial_start_over (self);
      *n_acts = 1;
    }
}

static void
test_keeps_what_it_said_it_had (VstTrial *self,
                                gconstpointer data)
{
  Tally tally = { 0 };
  gint64 n_acts = 1;

  weakness = NULL;
  for (guint round = 0; round < CUTS; round++)
    cut (self, round, &n_acts, &tally);

  g_test_message ("%u cuts, %u acts told to be done: %u cuts lost some, %u did damage",
                  tally.n_cuts, tally.n_acked, tally.n_lost, tally.n_damaged);
  g_assert_cmpuint (tally.n_acked, >, CUTS);
  g_assert_cmpuint (tally.n_lost, ==, 0);
  g_assert_cmpuint (tally.n_damaged, ==, 0);
}

/* The same cuts find out a connection that does not sync. */
static void
test_finds_a_disk_that_never_syncs (VstTrial *self,
                                    gconstpointer data)
{
  Tally tally = { 0 };
  gint64 n_acts = 1;

  weakness = &sync_nothing;
  for (guint round = 0; round < CUTS && tally.n_damaged == 0; round++)
    cut (self, round, &n_acts, &tally);

  g_test_message ("Without syncs: damage after %u cuts, %u of them lost acts", tally.n_cuts, tally.n_lost);
  g_assert_cmpuint (tally.n_damaged, >, 0);
}

static void
test_finds_a_disk_that_syncs_seldom (VstTrial *self,
                                     gconstpointer data)
{
  Tally tally = { 0 };
  gint64 n_acts = 1;

  weakness = &sync_seldom;
  for (guint round = 0; round < CUTS && tally.n_lost < 3; round++)
    cut (self, round, &n_acts, &tally);

  g_test_message ("With few syncs: %u of %u cuts lost acts", tally.n_lost, tally.n_cuts);
  g_assert_cmpuint (tally.n_lost, ==, 3);
}

static void
assert_fault (VstTrial *self)
{
  gint64 n_acts;
  g_autofree char *fault = vst_trial_find_fault (self, &n_acts);

  g_assert_nonnull (fault);
}

static void
test_finds_half_an_act (VstTrial *self,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;
  gint64 n_acts;

  {
    g_autoptr (VstView) view = vst_trial_enter (self, &error);

    g_assert_no_error (error);
    g_assert_cmpint (vst_trial_act (view, 0, NULL), >, 0);
  }

  fault = vst_trial_find_fault (self, &n_acts);
  g_assert_null (fault);
  g_assert_cmpint (n_acts, ==, 2);

  {
    g_autoptr (VstDb) db = vst_trial_open_db (self, NULL);

    vst_trial_run (db, &take_a_line);
  }

  assert_fault (self);
  vst_trial_start_over (self);

  {
    g_autoptr (VstView) view = vst_trial_enter (self, &error);

    g_assert_cmpint (vst_trial_act (view, 0, NULL), >, 0);
    vst_trial_run (view->db, &drop_keeper);
    vst_trial_run (view->db, &take_a_row);
  }

  assert_fault (self);
}

#define ADD(path, test) g_test_add (path, VstTrial, NULL, vst_trial_set_up, test, vst_trial_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/power/keeps-what-it-said-it-had", test_keeps_what_it_said_it_had);
  ADD ("/power/finds-a-disk-that-never-syncs", test_finds_a_disk_that_never_syncs);
  ADD ("/power/finds-a-disk-that-syncs-seldom", test_finds_a_disk_that_syncs_seldom);
  ADD ("/power/finds-half-an-act", test_finds_half_an_act);

  return g_test_run ();
}
