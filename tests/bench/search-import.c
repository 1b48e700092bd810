/* search-import.c: search and candidates while somebody else imports a list
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "vst-candidate-store.h"
#include "vst-hub-folder.h"
#include "vst-search-store.h"
#include "vst-test-people.h"

#include "people-entry.h"
#include "people-view.h"

#define FAMILIES 1000
#define LIMIT 3.0

/* A fast typist's next key, in microseconds. */
#define KEY_PRESS 100000

static void
search (VstView *view,
        const char *typed)
{
  VstSearch query = { (char *) typed, FALSE };
  g_autoptr (VstFound) found = NULL;
  g_autoptr (GError) error = NULL;

  if (!(found = vst_search_read_ids.run (view, &query, &error)))
    g_error ("%s", error->message);
}

static void
look_for_candidates (VstView *view,
                     const VstTestPerson *person)
{
  g_autoptr (VstFamilyEntry) entry = bench_entry (person);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  if (!(hits = vst_candidates_find (view, entry, &error)))
    g_error ("%s", error->message);
}

static void
keep (GArray *taken,
      gint64 start)
{
  gint64 usec = g_get_monotonic_time () - start;

  g_array_append_val (taken, usec);
}

/* Each letter of each name is a search; each name is looked for once. */
static void
type_all (VstView *view,
          GRand *rand,
          GArray *searches,
          GArray *looks)
{
  for (guint i = 0; i < G_N_ELEMENTS (bench_trace); i++)
    {
      g_autoptr (VstTestPerson) person = vst_test_person_make (rand);
      gint64 start;

      for (gsize length = 2; length <= strlen (bench_trace[i]); length++)
        {
          g_autofree char *typed = g_strndup (bench_trace[i], length);

          start = g_get_monotonic_time ();
          search (view, typed);
          keep (searches, start);
        }

      start = g_get_monotonic_time ();
      look_for_candidates (view, person);
      keep (looks, start);
    }
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

static gboolean
tell (const char *what,
      GArray *alone,
      GArray *beside)
{
  double ratio = (double) get_percentile (beside, 50) / get_percentile (alone, 50);
  gint64 last = get_percentile (beside, 99);
  gboolean passes = ratio <= LIMIT && last < KEY_PRESS;

  g_print ("%s, 100,000 people, while somebody imports: half in %" G_GINT64_FORMAT " us against %" G_GINT64_FORMAT
           " alone, 99 of 100 in %" G_GINT64_FORMAT " against %" G_GINT64_FORMAT " (%u tries; a key press %d), limit %.0f, ratio %.2f: %s\n",
           what, get_percentile (beside, 50), get_percentile (alone, 50), last, get_percentile (alone, 99), beside->len, KEY_PRESS,
           LIMIT, ratio, passes ? "pass" : "short");

  return passes;
}

static void
write_list (const char *path,
            GRand *rand)
{
  g_autoptr (GString) list = g_string_new ("family,given_name,family_name,born\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < FAMILIES; i++)
    {
      g_autoptr (VstTestPerson) person = vst_test_person_make (rand);

      g_string_append_printf (list, "%u,%s Q%ux,%s,%s\n", i, person->given, i, person->family, person->born);
    }

  if (!g_file_set_contents (path, list->str, list->len, &error))
    g_error ("%s", error->message);
}

static void
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);

  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    g_error ("%s: %s", argv[0], error->message);
}

static void
imported_cb (GObject *process,
             GAsyncResult *result,
             gpointer user_data)
{
  gboolean *is_done = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, &error))
    g_error ("The import: %s", error->message);

  *is_done = TRUE;
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = g_dir_make_tmp ("vestibule-XXXXXX", &error);
  g_autofree char *stamp = g_build_filename (place, "copy", NULL);
  g_autofree char *original = bench_folder (argv[1]);
  g_autofree char *copy = bench_folder (stamp);
  g_autofree char *list = g_build_filename (place, "list.csv", NULL);
  g_autofree char *passphrase = g_build_filename (place, "passphrase", NULL);
  g_autofree char *passphrase_option = g_strdup_printf ("--passphrase-file=%s", passphrase);
  const char *const copying[] = { "cp", "-r", original, copy, NULL };
  const char *const removing[] = { "rm", "-rf", place, NULL };
  const char *const importing[] = { argv[2], "--as=Ada Bench", passphrase_option, "--quiet", "import", copy, "families", list, NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  GArray *searches[2];
  GArray *looks[2];
  g_autoptr (VstView) view = NULL;
  g_autoptr (GSubprocess) import = NULL;
  gboolean is_done = FALSE;
  gboolean searched, looked;

  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      searches[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
      looks[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
    }

  bench_register_rooms ();
  run (copying);
  write_list (list, rand);
  if (!g_file_set_contents (passphrase, BENCH_PASSPHRASE "\n", -1, &error) || !(view = bench_open_view (stamp, &error)))
    g_error ("%s", error->message);

  for (guint round = 0; round < 20; round++)
    type_all (view, rand, searches[0], looks[0]);

  if (!(import = g_subprocess_newv (importing, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error)))
    g_error ("%s", error->message);
  g_subprocess_wait_check_async (import, NULL, imported_cb, &is_done);
  while (!is_done)
    {
      type_all (view, rand, searches[1], looks[1]);
      g_main_context_iteration (NULL, FALSE);
    }

  searched = tell ("Search", searches[0], searches[1]);
  looked = tell ("Candidates", looks[0], looks[1]);
  g_clear_pointer (&view, vst_view_free);
  run (removing);
  for (guint i = 0; i < 2; i++)
    {
      g_array_unref (searches[i]);
      g_array_unref (looks[i]);
    }

  return searched && looked ? EXIT_SUCCESS : EXIT_FAILURE;
}
