/* vst-fuzz.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-fuzz.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A driver for a target where there is no libFuzzer: it tries every file of
 * the saved corpus, then changes of them, always the same ones for the same
 * seed.
 *
 *   fuzz-csv CORPUS [RUNS [SEED]]
 *
 * To go on for an hour, give it some ten million runs, or build the targets
 * with clang and -Dfuzzers=true.
 */

#define DEFAULT_RUNS 20000
#define MAX_SIZE 16384
#define MAX_CHANGES 6

/* What is being tried, for the handlers below. */
static GByteArray *input;
static const char *crash_path;

void __sanitizer_set_death_callback (void (*callback) (void)) __attribute__ ((weak));

static void
save_input (void)
{
  static const char saved[] = "# The input is saved in ";
  int fd = open (crash_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  if (fd < 0 || input == NULL)
    return;

  if (write (fd, input->data, input->len) == (gssize) input->len)
    {
      ssize_t written G_GNUC_UNUSED;

      written = write (STDERR_FILENO, saved, sizeof saved - 1);
      written = write (STDERR_FILENO, crash_path, strlen (crash_path));
      written = write (STDERR_FILENO, "\n", 1);
    }

  close (fd);
}

static void
signal_cb (int number)
{
  save_input ();
  signal (number, SIG_DFL);
  raise (number);
}

static void
watch_for_crashes (const char *program)
{
  static const int signals[] = { SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP };
  g_autofree char *name = g_path_get_basename (program);

  crash_path = g_strdup_printf ("crash-%s", name);

  /* A sanitizer has handlers of its own. */
  if (__sanitizer_set_death_callback != NULL)
    {
      __sanitizer_set_death_callback (save_input);
      signal (SIGABRT, signal_cb);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    signal (signals[i], signal_cb);
}

static void
try_input (const guint8 *data,
           gsize size)
{
  g_byte_array_set_size (input, 0);
  g_byte_array_append (input, data, size);

  /* From a block of its very size, so that a sanitizer sees a byte too far. */
  {
    g_autofree guint8 *exact = g_memdup2 (data, MAX (size, 1));

    LLVMFuzzerTestOneInput (exact, size);
  }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
read_corpus (const char *folder)
{
  g_autoptr (GPtrArray) corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  if (dir == NULL)
    g_error ("%s", error->message);

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));

  /* The same order everywhere, or a seed would say nothing. */
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      char *contents;
      gsize size;

      if (!g_file_get_contents (g_ptr_array_index (names, i), &contents, &size, &error))
        g_error ("%s", error->message);

      g_ptr_array_add (corpus, g_bytes_new_take (contents, size));
    }

  return g_steal_pointer (&corpus);
}

static guint
below (GRand *rand,
       guint limit)
{
  return limit > 0 ? (guint) (((guint64) g_rand_int (rand) * limit) >> 32) : 0;
}

static void
insert (GByteArray *bytes,
        guint place,
        const void *data,
        guint size)
{
  guint tail = bytes->len - place;
  g_autofree void *copy = g_memdup2 (data, size);

  if (size == 0 || bytes->len + size > MAX_SIZE)
    return;

  g_byte_array_set_size (bytes, bytes->len + size);
  memmove (bytes->data + place + size, bytes->data + place, tail);
  memcpy (bytes->data + place, copy, size);
}

static void
change (GByteArray *bytes,
        GPtrArray *corpus,
        guint n_words,
        GRand *rand)
{
  static const guint8 extremes[] = { 0x00, 0x01, 0x7f, 0x80, 0xff, '0', '9', '"', '\'', '<', '&', '\n' };
  guint place = below (rand, bytes->len);
  guint length = 1 + below (rand, MIN (bytes->len - place, 64));
  GBytes *other = g_ptr_array_index (corpus, below (rand, corpus->len));
  const char *word = n_words > 0 ? vst_fuzz_words[below (rand, n_words)] : "";
  gsize other_size;
  const guint8 *other_data = g_bytes_get_data (other, &other_size);
  guint8 any = g_rand_int (rand);

  if (bytes->len == 0)
    {
      g_byte_array_append (bytes, &any, 1);
      return;
    }

  switch (below (rand, 9))
    {
    case 0:
      bytes->data[place] ^= 1 << below (rand, 8);
      break;

    case 1:
      bytes->data[place] = any;
      break;

    case 2:
      bytes->data[place] = extremes[below (rand, G_N_ELEMENTS (extremes))];
      break;

    case 3:
      g_byte_array_remove_range (bytes, place, MIN (length, bytes->len - place));
      break;

    case 4:
      insert (bytes, below (rand, bytes->len), bytes->data + place, MIN (length, bytes->len - place));
      break;

    case 5:
    case 6:
      insert (bytes, place, word, strlen (word));
      break;

    case 7:
      {
        guint start = below (rand, other_size);

        insert (bytes, place, other_data + start, MIN (length, other_size - start));
        break;
      }

    default:
      g_byte_array_set_size (bytes, place);
      break;
    }
}

static void
try_changes (GPtrArray *corpus,
             guint64 n_runs,
             guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint n_words = 0;

  while (vst_fuzz_words[n_words] != NULL)
    n_words++;

  for (guint64 run = 0; run < n_runs; run++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (g_ptr_array_index (corpus, below (rand, corpus->len)), &size);

      g_byte_array_set_size (bytes, 0);
      g_byte_array_append (bytes, data, MIN (size, MAX_SIZE));

      for (guint i = 1 + below (rand, MAX_CHANGES); i > 0; i--)
        change (bytes, corpus, n_words, rand);

      try_input (bytes->data, bytes->len);
    }
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GPtrArray) corpus = NULL;
  guint64 n_runs = argc > 2 ? g_ascii_strtoull (argv[2], NULL, 10) : DEFAULT_RUNS;
  guint32 seed = argc > 3 ? g_ascii_strtoull (argv[3], NULL, 10) : 1;

  if (argc < 2)
    {
      g_printerr ("Usage: %s CORPUS [RUNS [SEED]]\n", argv[0]);
      return 2;
    }

  watch_for_crashes (argv[0]);
  input = g_byte_array_new ();
  corpus = read_corpus (argv[1]);
  g_assert_cmpuint (corpus->len, >, 0);

  for (guint i = 0; i < corpus->len; i++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (g_ptr_array_index (corpus, i), &size);

      try_input (data, size);
    }

  g_print ("ok 1 the %u files of the corpus\n", corpus->len);
  try_changes (corpus, n_runs, seed);
  g_print ("ok 2 %" G_GUINT64_FORMAT " changes of them, seed %u\n1..2\n", n_runs, seed);
  g_byte_array_unref (input);

  return 0;
}
