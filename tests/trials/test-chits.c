/* test-chits.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-support.h"
#include "vst-trial.h"

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

static guint
get_each (void)
{
  return g_test_thorough () ? 1000 : 100;
}

static void
set_up (VstTrial *self,
        gconstpointer data)
{
  g_autoptr (VstCompany) company = vst_company_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *company_id = NULL;
  g_autofree char *last = g_strdup_printf ("%u", PROCESSES * get_each () + 50);

  vst_room_register (&vst_family_room);
  vst_room_register (&vst_schedule_room);
  vst_room_register (&vst_support_room);
  vst_trial_set_up (self, NULL);

  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  vst_test_set (&company->name, "Capital Taxi");
  company_id = vst_test_hub_do (&self->hub, &vst_company_do_put, company, &error);
  g_assert_no_error (error);
  vst_test_support_book (&self->hub, "1", "1", last, VST_CHIT_AT_DESK);
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

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/chits/six-desks-give-each-number-once", VstTrial, NULL, set_up, test_six_desks_give_each_number_once, vst_trial_tear_down);

  return g_test_run ();
}
