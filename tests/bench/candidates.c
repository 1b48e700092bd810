/* candidates.c: who comes again, among many
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "vst-candidate-store.h"
#include "vst-crowd.h"
#include "vst-look-alike-store.h"
#include "vst-search-store.h"
#include "vst-test-people.h"

#include "people-entry.h"
#include "people-view.h"

#define INTAKES 500
#define AMONG_THE_FIRST 99.0 /* of 100 */
#define FALSE_ALARMS 1.0     /* in 100 */

static const guint32 seeds[] = { 260122, 481704 };

typedef struct
{
  GArray *looks; /* microseconds of the processor */
  GArray *searches;
} Taken;

static gint64
get_cpu (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);

  return (gint64) used.tv_sec * 1000000 + used.tv_nsec / 1000;
}

static void
keep (GArray *taken,
      gint64 start)
{
  gint64 usec = get_cpu () - start;

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

/* Everybody that people-hub.c made. */
static GPtrArray *
make_again (guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (BENCH_SEED);
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_test_person_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (made, vst_test_person_make (rand));

  return made;
}

static GPtrArray *
look (VstView *view,
      const VstTestPerson *person,
      Taken *taken)
{
  g_autoptr (VstFamilyEntry) entry = bench_entry (person);
  g_autofree char *name = g_strjoin (" ", person->given, person->family, NULL);
  VstSearch query = { name, FALSE };
  g_autoptr (VstFound) found = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = get_cpu ();
  GPtrArray *hits;

  if (!(hits = vst_candidates_find (view, entry, &error)))
    g_error ("%s", error->message);
  keep (taken->looks, start);

  start = get_cpu ();
  if (!(found = vst_search_read_ids.run (view, &query, &error)))
    g_error ("%s", error->message);
  keep (taken->searches, start);

  return hits;
}

static gboolean
rings (GPtrArray *hits)
{
  return hits->len > 0 && vst_hit_get_score (g_ptr_array_index (hits, 0)) >= VST_CANDIDATE_ALARM;
}

static gboolean
is_among_the_first (GPtrArray *hits,
                    gint64 family_id)
{
  for (guint i = 0; i < hits->len && i < 3; i++)
    if (vst_hit_get_family_id (g_ptr_array_index (hits, i)) == family_id)
      return TRUE;

  return FALSE;
}

/* Of a common name, nobody could say whose it is. */
static gboolean
tells_but_her_name (const VstTestPerson *again,
                    const VstTestPerson *was)
{
  return again->born[0] == '\0' && strcmp (again->phone, was->phone) != 0;
}

static gboolean
take_in (VstView *view,
         GPtrArray *made,
         guint32 seed,
         Taken *taken)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint found = 0, rung = 0, cried_wolf = 0, n_more = 0, found_more = 0;
  double among_all, among_more, alarms;
  gboolean passes;

  for (guint i = 0; i < INTAKES; i++)
    {
      guint truth = (guint) g_rand_int_range (rand, 0, (int) made->len);
      const VstTestPerson *was = g_ptr_array_index (made, truth);
      g_autoptr (VstTestPerson) again = vst_test_person_again (rand, was);
      g_autoptr (VstTestPerson) stranger = vst_test_person_make (rand);
      g_autoptr (GPtrArray) hits = look (view, again, taken);
      g_autoptr (GPtrArray) others = look (view, stranger, taken);
      gboolean is_there = is_among_the_first (hits, truth + 1);
      gboolean tells_more = !tells_but_her_name (again, was);

      found += is_there ? 1 : 0;
      n_more += tells_more ? 1 : 0;
      found_more += is_there && tells_more ? 1 : 0;
      rung += rings (hits) ? 1 : 0;
      cried_wolf += rings (others) ? 1 : 0;
    }

  among_all = 100.0 * found / INTAKES;
  among_more = 100.0 * found_more / n_more;
  alarms = 100.0 * cried_wolf / INTAKES;
  passes = among_more >= AMONG_THE_FIRST && alarms <= FALSE_ALARMS;
  g_print ("Candidates, %u people, %d intakes: of those who come again %.1f %% are among the first three, of the %u who bring more than "
           "a name %.1f %% (aim %.0f); %.1f %% ring; %.2f false alarms per 100 (aim %.0f): %s\n",
           made->len, INTAKES, among_all, n_more, among_more, AMONG_THE_FIRST, 100.0 * rung / INTAKES, alarms, FALSE_ALARMS,
           passes ? "pass" : "short");

  return passes;
}

static void
add (VstCrowd *crowd,
     gint64 id,
     const VstTestPerson *person)
{
  VstIdentity *identity = vst_identity_new ("", person->given, person->family);

  vst_identity_set_birth (identity, person->born, -1, "");
  vst_crowd_add (crowd, id, id, FALSE, identity);
  if (person->phone[0] != '\0')
    vst_crowd_add_key (crowd, id, TRUE, person->phone);
}

/* The work list of a hub in which some have a second file. */
static void
list_those_who_came_twice (GPtrArray *made)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seeds[0]);
  g_autoptr (VstCrowd) crowd = vst_crowd_new ();
  g_autoptr (GArray) pairs = NULL;
  guint found = 0;

  for (guint i = 0; i < made->len; i++)
    add (crowd, i + 1, g_ptr_array_index (made, i));

  for (guint i = 0; i < INTAKES; i++)
    {
      g_autoptr (VstTestPerson) again = vst_test_person_again (rand, g_ptr_array_index (made, i));

      add (crowd, made->len + i + 1, again);
    }

  pairs = vst_crowd_find (crowd, NULL, NULL);
  for (guint i = 0; i < pairs->len; i++)
    found += g_array_index (pairs, VstLikeness, i).b == g_array_index (pairs, VstLikeness, i).a + made->len ? 1 : 0;

  g_print ("Work list, %u files and %d that are somebody's second: %u of these in it, and %u other pairs\n", made->len, INTAKES, found,
           pairs->len - found);
}

/* What the list costs, in what asking once for candidates does. */
static void
time_list (VstView *view,
           guint n_people,
           gint64 a_look)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  gint64 usec = -get_cpu ();

  if (!(ids = vst_look_alike_read_ids.run (view, NULL, &error)))
    g_error ("%s", error->message);
  usec += get_cpu ();

  g_print ("Work list, %u people who are all different: %u pairs in %.1f s of the processor, as long as %.0f looks for candidates\n",
           n_people, ids->len, usec / 1e6, (double) usec / a_look);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GPtrArray) made = make_again ((guint) strtoul (argv[2], NULL, 10));
  g_autoptr (VstView) view = NULL;
  g_autoptr (GError) error = NULL;
  Taken taken = { g_array_new (FALSE, FALSE, sizeof (gint64)), g_array_new (FALSE, FALSE, sizeof (gint64)) };
  gboolean all = TRUE;
  gint64 half, search;

  bench_register_rooms ();
  if (!(view = bench_open_view (argv[1], &error)))
    g_error ("%s", error->message);

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    all &= take_in (view, made, seeds[i], &taken);

  half = get_percentile (taken.looks, 50);
  search = get_percentile (taken.searches, 50);
  g_print ("Candidates, %u people: half in %" G_GINT64_FORMAT " us of the processor, 99 of 100 in %" G_GINT64_FORMAT
           "; a search for the same name takes %" G_GINT64_FORMAT ", ratio %.1f\n",
           made->len, half, get_percentile (taken.looks, 99), search, (double) half / search);

  list_those_who_came_twice (made);
  time_list (view, made->len, half);

  g_array_unref (taken.looks);
  g_array_unref (taken.searches);

  return all ? EXIT_SUCCESS : EXIT_FAILURE;
}
