/* test-idle.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>

#include "vst-idle.h"
#include "vst-right.h"

#define TRACES 1000
#define SECOND ((gint64) G_USEC_PER_SEC)

static const VstHubCard card = { "Hub", "Centre", VST_ENGLISH, FALSE, VST_HUB_CARD_TIMES };

static void
test_veils_then_locks (void)
{
  VstIdle idle;

  vst_idle_begin (&idle, &card, VST_ROLE_COORDINATOR, 7 * SECOND);
  g_assert_cmpint (vst_idle_get_step (&idle, 36 * SECOND), ==, VST_IDLE_NONE);
  g_assert_cmpint (vst_idle_get_step (&idle, 37 * SECOND), ==, VST_IDLE_VEIL);
  g_assert_cmpint (vst_idle_get_step (&idle, 306 * SECOND), ==, VST_IDLE_VEIL);
  g_assert_cmpint (vst_idle_get_step (&idle, 307 * SECOND), ==, VST_IDLE_LOCK);

  vst_idle_touch (&idle, 300 * SECOND);
  g_assert_cmpint (vst_idle_get_step (&idle, 307 * SECOND), ==, VST_IDLE_NONE);
}

static void
test_locks_sooner_at_reception (void)
{
  VstIdle idle;

  vst_idle_begin (&idle, &card, VST_ROLE_RECEPTION | VST_ROLE_COORDINATOR, 0);
  g_assert_cmpint (vst_idle_get_step (&idle, 119 * SECOND), ==, VST_IDLE_VEIL);
  g_assert_cmpint (vst_idle_get_step (&idle, 120 * SECOND), ==, VST_IDLE_LOCK);
}

static void
test_never_lasts_longer_than_a_day_at_work (void)
{
  VstIdle idle;

  vst_idle_begin (&idle, &card, VST_ROLE_PIVOT, 0);
  for (gint64 now = 0; now < 36000 * SECOND; now += 20 * SECOND)
    {
      vst_idle_touch (&idle, now);
      g_assert_cmpint (vst_idle_get_step (&idle, now), ==, VST_IDLE_NONE);
    }

  vst_idle_touch (&idle, 36000 * SECOND);
  g_assert_cmpint (vst_idle_get_step (&idle, 36000 * SECOND), ==, VST_IDLE_LOCK);
}

static void
test_locks_when_the_clock_goes_back (void)
{
  VstIdle idle;

  vst_idle_begin (&idle, &card, VST_ROLE_PIVOT, 500 * SECOND);
  g_assert_cmpint (vst_idle_get_step (&idle, 499 * SECOND), ==, VST_IDLE_LOCK);
}

/* Whatever somebody does, it locks within a second of the limit, not before. */
static void
test_locks_at_the_limit_in_every_trace (void)
{
  for (guint trace = 0; trace < TRACES; trace++)
    {
      VstIdle idle;
      gint64 now = g_test_rand_int_range (0, 1000) * SECOND;
      gint64 touched = now;
      gint64 began = now;
      VstIdleStep step;

      vst_idle_begin (&idle, &card, VST_ROLE_LINK, now);

      do
        {
          now += SECOND;
          if (g_test_rand_int_range (0, 100) < 2)
            {
              vst_idle_touch (&idle, now);
              touched = now;
            }
          step = vst_idle_get_step (&idle, now);
          g_assert_true ((step == VST_IDLE_LOCK) == (now - touched >= 300 * SECOND || now - began >= 36000 * SECOND));
        }
      while (step != VST_IDLE_LOCK);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/idle/veils-then-locks", test_veils_then_locks);
  g_test_add_func ("/idle/locks-sooner-at-reception", test_locks_sooner_at_reception);
  g_test_add_func ("/idle/never-lasts-longer-than-a-day-at-work", test_never_lasts_longer_than_a_day_at_work);
  g_test_add_func ("/idle/locks-when-the-clock-goes-back", test_locks_when_the_clock_goes_back);
  g_test_add_func ("/idle/locks-at-the-limit-in-every-trace", test_locks_at_the_limit_in_every_trace);

  return g_test_run ();
}
