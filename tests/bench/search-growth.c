/* search-growth.c: how a search grows with the people there are
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "vst-search-store.h"

#include "people-view.h"

#define ROUNDS 40
#define LIMIT 10.0

static gint64
get_cpu (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);

  return (gint64) used.tv_sec * 1000000000 + used.tv_nsec;
}

static void
search (VstView *view,
        const char *typed,
        GArray *taken)
{
  VstSearch query = { (char *) typed, FALSE };
  g_autoptr (VstFound) found = NULL;
  g_autoptr (GError) error = NULL;
  gint64 nsec = -get_cpu ();

  if (!(found = vst_search_read_ids.run (view, &query, &error)))
    g_error ("%s", error->message);

  nsec += get_cpu ();
  g_array_append_val (taken, nsec);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static double
get_percentile (GArray *taken,
                guint percent)
{
  g_array_sort (taken, compare);

  return (double) g_array_index (taken, gint64, taken->len * percent / 100) / 1000;
}

/* The same words by turns in both, so that a noisy moment meets both alike. */
static gboolean
weigh (VstView *small,
       VstView *large,
       gboolean two_words)
{
  g_autoptr (GArray) few = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) many = g_array_new (FALSE, FALSE, sizeof (gint64));
  double ratio, low, high;

  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (bench_trace); i++)
      {
        const char *space = strchr (bench_trace[i], ' ');
        gsize least = space != NULL ? (gsize) (space - bench_trace[i]) + 2 : 3;

        if ((space != NULL) != two_words)
          continue;

        for (gsize length = least; length <= strlen (bench_trace[i]); length++)
          {
            g_autofree char *typed = g_strndup (bench_trace[i], length);

            search (small, typed, few);
            search (large, typed, many);
          }
      }

  low = get_percentile (few, 99);
  high = get_percentile (many, 99);
  ratio = high / low;
  g_print ("P1 search by %s, 99th of 100: %.0f us at 1,000,000 people against %.0f at 100,000 (half of them %.0f against %.0f), "
           "limit %.0f, ratio %.2f: %s\n",
           two_words ? "two words" : "one word", high, low, get_percentile (many, 50), get_percentile (few, 50), LIMIT, ratio,
           ratio <= LIMIT ? "pass" : "short");

  return ratio <= LIMIT;
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (VstView) small = NULL;
  g_autoptr (VstView) large = NULL;
  g_autoptr (GError) error = NULL;
  gboolean one, two;

  bench_register_rooms ();

  if (!(small = bench_open_view (argv[1], &error)) || !(large = bench_open_view (argv[2], &error)))
    g_error ("%s", error->message);

  one = weigh (small, large, FALSE);
  two = weigh (small, large, TRUE);

  return one && two ? EXIT_SUCCESS : EXIT_FAILURE;
}
