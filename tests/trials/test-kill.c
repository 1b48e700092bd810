/* test-kill.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-trial.h"
#include "vst-test-tries.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS VST_TEST_TRIES (200)
#define KILLS_OF_A_HUB VST_TEST_TRIES (50)
#define LONGEST_USEC 40000

typedef struct
{
  VstTrial *trial;
  VstHub *hub;
  guint nth;
  gint64 page_id;
} Desk;

static void next (Desk *desk);

static void
acknowledge (Desk *desk,
             const GError *error)
{
  if (error != NULL)
    _exit (3);

  g_atomic_int_inc (&desk->trial->board->acked);
  desk->nth++;
  next (desk);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  Desk *desk = user_data;
  g_autoptr (GError) error = NULL;
  gpointer page_id = vst_hub_do_finish (desk->hub, result, &error);

  if (desk->nth % 4 == 0 && page_id != NULL)
    desk->page_id = *(gint64 *) page_id;

  acknowledge (desk, error);
}

static void
undone_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *deed = vst_hub_undo_finish (VST_HUB (object), result, &error);

  acknowledge (user_data, error);
}

static void
change_free (VstTrialChange *edit)
{
  g_free ((char *) edit->text);
  g_free (edit);
}

static void
next (Desk *desk)
{
  char *text = g_strdup_printf ("What is said for the %uth time", desk->nth);

  if (desk->nth % 4 == 3)
    {
      g_free (text);
      vst_hub_undo (desk->hub, undone_cb, desk);
    }
  else if (desk->nth % 4 == 1)
    {
      const VstTrialChange edit = { desk->page_id, text };

      vst_hub_do (desk->hub, &vst_trial_change, g_memdup2 (&edit, sizeof edit), (GDestroyNotify) change_free, NULL, done_cb, desk);
    }
  else
    {
      vst_hub_do (desk->hub, &vst_trial_add, text, g_free, NULL, done_cb, desk);
    }
}

static void
signed_in_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  Desk *desk = user_data;

  if (!vst_hub_sign_in_finish (desk->hub, result, NULL))
    _exit (2);

  next (desk);
}

/* Adds, changes and undoes, as a desk would, until it is killed. */
static void
work_at_the_desk (VstTrial *self,
                  guint round)
{
  Desk desk = { self, vst_hub_new (self->hub.folder, NULL), 0, 0 };

  if (desk.hub == NULL)
    _exit (1);

  vst_hub_sign_in_with (desk.hub, VST_TEST_RECEPTION, self->ring, signed_in_cb, &desk);

  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_keeps_what_it_said_it_had (VstTrial *self,
                                gconstpointer data)
{
  gint64 n_acts = 1;
  gint64 n_acked = 0;
  guint n_unsaid = 0;

  for (guint round = 0; round < KILLS; round++)
    {
      g_autofree char *fault = NULL;
      gint64 before = n_acts;
      GPid pid = vst_trial_fork (self, work_at_the_desk, round);
      int status;

      vst_trial_wait_for (self, &self->board->acked, pid);
      vst_trial_kill_within (pid, LONGEST_USEC);
      status = vst_trial_wait (pid);
      g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

      fault = vst_trial_find_fault (self, &n_acts);
      g_assert_cmpstr (fault, ==, NULL);

      /* Nothing is lost, and at most one act was done and not told yet. */
      g_assert_cmpint (n_acts, >=, before + self->board->acked);
      g_assert_cmpint (n_acts, <=, before + self->board->acked + 1);
      n_unsaid += n_acts > before + self->board->acked;
      n_acked += self->board->acked;

      vst_trial_cast_anchor (self);

      if (round % KILLS_OF_A_HUB == KILLS_OF_A_HUB - 1)
        {
          vst_trial_start_over (self);
          n_acts = 1;
        }
    }

  g_test_message ("%d kills, %" G_GINT64_FORMAT " acts told to be done, none lost; %u done and not told", KILLS, n_acked, n_unsaid);
  g_assert_cmpint (n_acked, >=, KILLS);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/kill/keeps-what-it-said-it-had", VstTrial, NULL, vst_trial_set_up, test_keeps_what_it_said_it_had, vst_trial_tear_down);

  return g_test_run ();
}
