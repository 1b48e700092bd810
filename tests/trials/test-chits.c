/* test-chits.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-support.h"
#include "vst-test-vfs.h"
#include "vst-trial.h"

#include <sqlite3.h>
#include <sys/wait.h>

#include "vst-audit.h"
#include "vst-door.h"
#include "vst-fund-store.h"
#include "vst-schedule-room.h"
#include "vst-support-room.h"

#define PROCESSES 6

static const VstSql count_issued = { "chits.issued", "SELECT count (*) FROM chit WHERE state = 'issued'", TRUE };
static const VstSql last_issued = { "chits.last", "SELECT coalesce (max (serial), 0) FROM chit WHERE state = 'issued'", TRUE };
static const VstSql count_told = { "chits.told", "SELECT count (DISTINCT chit_id) FROM chit_event WHERE kind = 'issued'", TRUE };
static const VstSql count_acts = { "chits.acts", "SELECT count (*) FROM act WHERE deed = 'chit.give'", TRUE };

static const VstTestFault faults[] = {
  { "a read fails once", VST_TEST_READ, FALSE, FALSE, FALSE },
  { "a write fails once", VST_TEST_WRITE, FALSE, FALSE, FALSE },
  { "writes fail", VST_TEST_WRITE, FALSE, FALSE, TRUE },
  { "half a write gets through", VST_TEST_WRITE, FALSE, TRUE, FALSE },
  { "the disk is full", VST_TEST_WRITE, TRUE, TRUE, TRUE },
  { "a sync fails once", VST_TEST_SYNC, FALSE, FALSE, FALSE },
  { "a file is not opened", VST_TEST_OPEN, FALSE, FALSE, FALSE },
  { "the index is not shared", VST_TEST_SHARE, FALSE, FALSE, FALSE },
};

/* The engine's memory, of which a piece can't be had. */
static struct
{
  sqlite3_mem_methods real;
  guint until; /* 0: all of it can */
  guint n_missed;
} memory;

static gboolean
is_missing (void)
{
  if (memory.until == 0 || --memory.until > 0)
    return FALSE;

  memory.n_missed++;

  return TRUE;
}

static void *
fail_malloc (int size)
{
  return is_missing () ? NULL : memory.real.xMalloc (size);
}

static void *
fail_realloc (void *old,
              int size)
{
  return is_missing () ? NULL : memory.real.xRealloc (old, size);
}

static void
use_own_memory (void)
{
  sqlite3_mem_methods ours;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &memory.real), ==, SQLITE_OK);
  ours = memory.real;
  ours.xMalloc = fail_malloc;
  ours.xRealloc = fail_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &ours), ==, SQLITE_OK);
}

static guint
get_each (void)
{
  return g_test_thorough () ? 1000 : 100;
}

static void
set_up (VstTrial *self,
        gconstpointer last)
{
  g_autoptr (VstCompany) company = vst_company_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *company_id = NULL;
  g_autofree char *number = g_strdup_printf ("%u", last != NULL ? GPOINTER_TO_UINT (last) : PROCESSES * get_each () + 50);

  vst_room_register (&vst_family_room);
  vst_room_register (&vst_schedule_room);
  vst_room_register (&vst_support_room);
  vst_trial_set_up (self, NULL);

  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  vst_test_set (&company->name, "Capital Taxi");
  company_id = vst_test_hub_do (&self->hub, &vst_company_do_put, company, &error);
  g_assert_no_error (error);
  vst_test_support_book (&self->hub, "1", "1", number, VST_CHIT_AT_DESK);
  g_assert_cmpint (vst_test_support_family (&self->hub, "Rose", "Tremblay", "fr"), ==, 1);
  vst_hub_lock (self->hub.hub);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_bytes_unref (self->database);
  g_bytes_unref (self->keys);
  self->database = vst_trial_read_part (self, "hub.db");
  self->keys = vst_trial_read_part (self, "keys");
}

static gboolean
give_one (VstView *view,
          GError **error)
{
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
  g_autoptr (VstPassage) passage = NULL;

  entry->family_id = 1;
  vst_test_set (&entry->over_reason, "The bus is on strike");
  passage = vst_door_do (view, &vst_chit_do_give, entry, NULL);

  if (passage->result == NULL)
    g_propagate_error (error, g_steal_pointer (&passage->error));

  return passage->result != NULL;
}

/* How many were given, where nothing is half done. */
static gint64
count_whole (VstTrial *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDb) db = NULL;
  g_autofree char *fault = NULL;
  gint64 n_acts, n_given;

  fault = vst_trial_find_fault (self, &n_acts);
  g_assert_cmpstr (fault, ==, NULL);

  db = vst_trial_open_db (self, &error);
  g_assert_no_error (error);
  vst_support_check (db, &error);
  g_assert_no_error (error);

  n_given = vst_trial_ask (db, &count_issued);
  g_assert_cmpint (vst_trial_ask (db, &last_issued), ==, n_given);
  g_assert_cmpint (vst_trial_ask (db, &count_told), ==, n_given);
  g_assert_cmpint (vst_trial_ask (db, &count_acts), ==, n_given);

  return n_given;
}

static void
give_many (VstTrial *self,
           guint round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstView) view = vst_trial_enter (self, &error);

  g_assert_no_error (error);

  for (guint n_given = 0; n_given < get_each ();)
    {
      /* Whoever waited too long for the others has done nothing, and tries again. */
      if (give_one (view, &error))
        n_given++;
      else
        g_assert_error (error, VST_ERROR, VST_ERROR_BUSY);

      g_clear_error (&error);
    }
}

static void
test_six_desks_give_each_number_once (VstTrial *self,
                                      gconstpointer data)
{
  GPid children[PROCESSES];

  for (guint i = 0; i < PROCESSES; i++)
    children[i] = vst_trial_fork (self, give_many, i);

  for (guint i = 0; i < PROCESSES; i++)
    g_assert_cmpint (vst_trial_wait (children[i]), ==, 0);

  /* As many as were asked for, from the first number on: no double, no gap. */
  g_assert_cmpint (count_whole (self), ==, PROCESSES * get_each ());
}

static void
test_a_chit_is_given_or_not_when_the_disk_fails (VstTrial *self,
                                                 gconstpointer data)
{
  guint n_faults = 0, n_told = 0;

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (guint nth = 1, hits = 1; hits > 0; nth += nth < 16 ? 1 : 1 + nth / 6)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (VstView) view = NULL;
        gboolean done = FALSE;
        gint64 n_given;

        vst_trial_start_over (self);
        vst_test_vfs_use ();
        vst_test_vfs_fail (&faults[i], nth);
        if ((view = vst_trial_enter (self, &error)))
          done = give_one (view, &error);
        g_clear_pointer (&view, vst_view_free);
        hits = vst_test_vfs_heal ();
        vst_test_vfs_leave ();

        n_faults += hits > 0;
        n_told += !done;
        n_given = count_whole (self);

        if (done)
          g_assert_cmpint (n_given, ==, 1);
        else if (n_given > 0)
          g_assert_cmpint (faults[i].ops, ==, VST_TEST_SYNC);

        g_assert_true (done || error->domain == VST_ERROR);
      }

  g_test_message ("%u faults, %u of them told", n_faults, n_told);
  g_assert_cmpuint (n_faults, >=, 60);
}

static void
test_a_chit_is_given_or_not_when_memory_fails (VstTrial *self,
                                               gconstpointer data)
{
  guint n_faults = 0, n_told = 0, missed = 1;

  for (guint nth = 1; missed > 0; nth += nth < 120 ? 1 : 1 + nth / 25)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VstView) view = NULL;
      gboolean done;

      vst_trial_start_over (self);
      view = vst_trial_enter (self, &error);
      g_assert_no_error (error);

      memory.n_missed = 0;
      memory.until = nth;
      done = give_one (view, &error);
      memory.until = 0;
      missed = memory.n_missed;
      g_clear_pointer (&view, vst_view_free);

      n_faults += missed > 0;
      n_told += !done;
      g_assert_cmpint (count_whole (self), ==, done ? 1 : 0);

      if (!done)
        g_assert_error (error, VST_ERROR, VST_ERROR_MEMORY);
    }

  g_test_message ("%u pieces of memory missing, %u of them told", n_faults, n_told);
  g_assert_cmpuint (n_told, >, 50);
}

int
main (int argc,
      char *argv[])
{
  use_own_memory ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/chits/six-desks-give-each-number-once", VstTrial, NULL, set_up, test_six_desks_give_each_number_once, vst_trial_tear_down);
  g_test_add ("/chits/a-chit-is-given-or-not-when-the-disk-fails", VstTrial, GUINT_TO_POINTER (20), set_up, test_a_chit_is_given_or_not_when_the_disk_fails, vst_trial_tear_down);
  g_test_add ("/chits/a-chit-is-given-or-not-when-memory-fails", VstTrial, GUINT_TO_POINTER (20), set_up, test_a_chit_is_given_or_not_when_memory_fails, vst_trial_tear_down);

  return g_test_run ();
}
