/* candidate-growth.c: how looking for candidates grows with the people there are
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <time.h>

#include "vst-candidate-store.h"
#include "vst-test-people.h"

#include "people-entry.h"
#include "people-view.h"

#define INTAKES 300
#define LIMIT 10.0

static gint64
get_cpu (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);

  return (gint64) used.tv_sec * 1000000 + used.tv_nsec / 1000;
}

static void
look (VstView *view,
      const VstTestPerson *person,
      GArray *taken)
{
  g_autoptr (VstFamilyEntry) entry = bench_entry (person);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  gint64 usec;

  usec = -get_cpu ();
  if (!(hits = vst_candidates_find (view, entry, &error)))
    g_error ("%s", error->message);
  usec += get_cpu ();
  g_array_append_val (taken, usec);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static gint64
get_percentile (GArray *taken,
                guint percent)
{
  g_array_sort (taken, compare);

  return g_array_index (taken, gint64, taken->len * percent / 100);
}

/* The same people by turns in both, so that a noisy moment meets both alike. */
int
main (int argc,
      char *argv[])
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (GArray) few = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) many = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (VstView) small = NULL;
  g_autoptr (VstView) large = NULL;
  g_autoptr (GError) error = NULL;
  double ratio;

  bench_register_rooms ();
  if (!(small = bench_open_view (argv[1], &error)) || !(large = bench_open_view (argv[2], &error)))
    g_error ("%s", error->message);

  for (guint i = 0; i < INTAKES; i++)
    {
      g_autoptr (VstTestPerson) person = vst_test_person_make (rand);

      look (small, person, few);
      look (large, person, many);
    }

  ratio = (double) get_percentile (many, 99) / get_percentile (few, 99);
  g_print ("Candidates, 99th of 100: %" G_GINT64_FORMAT " us of the processor at 100,000 people against %" G_GINT64_FORMAT
           " at 10,000 (half of them %" G_GINT64_FORMAT " against %" G_GINT64_FORMAT "), limit %.0f, ratio %.2f: %s\n",
           get_percentile (many, 99), get_percentile (few, 99), get_percentile (many, 50), get_percentile (few, 50), LIMIT, ratio,
           ratio <= LIMIT ? "pass" : "short");

  return ratio <= LIMIT ? EXIT_SUCCESS : EXIT_FAILURE;
}
