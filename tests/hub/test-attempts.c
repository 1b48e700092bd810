/* test-attempts.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-attempts.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-error.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define NOON (G_GINT64_CONSTANT (1795348800) * SECOND)

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("vestibule-attempts-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "attempts", NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
fail_at (Fixture *fixture,
         gint64 staff_id,
         gint64 now)
{
  g_autoptr (GError) error = NULL;

  vst_attempts_fail (fixture->path, staff_id, now, &error);
  g_assert_no_error (error);
}

static void
test_waits_twice_as_long_each_time (Fixture *fixture,
                                    gconstpointer data)
{
  static const gint64 waits[] = { 1, 2, 4, 8, 16, 32, 60, 60, 60 };
  gint64 now = NOON;

  g_assert_cmpint (vst_attempts_get_wait (fixture->path, 1, now), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_autoptr (GError) error = NULL;

      fail_at (fixture, 1, now);
      g_assert_cmpint (vst_attempts_get_wait (fixture->path, 1, now), ==, waits[i] * SECOND);
      g_assert_false (vst_attempts_check (fixture->path, 1, now + waits[i] * SECOND - 1, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_WAIT);

      now += waits[i] * SECOND;
      g_assert_true (vst_attempts_check (fixture->path, 1, now, NULL));
    }

  /* Never a lock-out, however often. */
  for (guint i = 0; i < 40; i++)
    fail_at (fixture, 1, now);
  g_assert_cmpint (vst_attempts_get_wait (fixture->path, 1, now), ==, 60 * SECOND);
}

static void
test_makes_nobody_else_wait (Fixture *fixture,
                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint failures;

  fail_at (fixture, 1, NOON);
  fail_at (fixture, 1, NOON);
  g_assert_cmpint (vst_attempts_get_wait (fixture->path, 2, NOON), ==, 0);

  /* She is told of them, once. */
  g_assert_true (vst_attempts_succeed (fixture->path, 1, &failures, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (failures, ==, 2);
  g_assert_cmpint (vst_attempts_get_wait (fixture->path, 1, NOON), ==, 0);
  g_assert_true (vst_attempts_succeed (fixture->path, 1, &failures, &error));
  g_assert_cmpuint (failures, ==, 0);
}

static void
test_does_not_mind_the_clock_going_back (Fixture *fixture,
                                         gconstpointer data)
{
  const gint64 day = 24 * 3600 * SECOND;

  fail_at (fixture, 1, NOON);
  fail_at (fixture, 1, NOON);
  g_assert_cmpint (vst_attempts_get_wait (fixture->path, 1, NOON - 400 * day), ==, 2 * SECOND);
  fail_at (fixture, 1, NOON - 400 * day);
  g_assert_cmpint (vst_attempts_get_wait (fixture->path, 1, NOON - 400 * day + SECOND), ==, 3 * SECOND);
  g_assert_cmpint (vst_attempts_get_wait (fixture->path, 1, G_MININT64 + SECOND), ==, 4 * SECOND);
}

static void
test_takes_a_damaged_file_for_an_empty_one (Fixture *fixture,
                                            gconstpointer data)
{
  for (guint i = 0; i < 2000; i++)
    {
      guint8 bytes[64];
      gsize size = (gsize) g_test_rand_int_range (0, sizeof bytes);

      for (gsize j = 0; j < size; j++)
        bytes[j] = (guint8) g_test_rand_int_range (0, 256);
      if (size > 12)
        memcpy (bytes, "VSTTRY01\1\0\0\0", 12);
      g_unlink (fixture->path);
      g_assert_true (g_file_set_contents_full (fixture->path, (const char *) bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      g_assert_cmpint (vst_attempts_get_wait (fixture->path, 1, NOON), >=, 0);
      g_assert_cmpint (vst_attempts_get_wait (fixture->path, 1, NOON), <=, 60 * SECOND);
    }

  g_file_set_contents (fixture->path, "rubbish", -1, NULL);
  fail_at (fixture, 1, NOON);
  g_assert_cmpint (vst_attempts_get_wait (fixture->path, 1, NOON), ==, SECOND);
}

static void
test_does_not_grow_without_end (Fixture *fixture,
                                gconstpointer data)
{
  GStatBuf info;

  for (gint64 staff_id = 1; staff_id <= 300; staff_id++)
    fail_at (fixture, staff_id, NOON);

  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_size, <, 8 * 1024);
  g_assert_cmpint (vst_attempts_get_wait (fixture->path, 300, NOON), ==, SECOND);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/attempts/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("waits-twice-as-long-each-time", test_waits_twice_as_long_each_time);
  ADD ("makes-nobody-else-wait", test_makes_nobody_else_wait);
  ADD ("does-not-mind-the-clock-going-back", test_does_not_mind_the_clock_going_back);
  ADD ("takes-a-damaged-file-for-an-empty-one", test_takes_a_damaged_file_for_an_empty_one);
  ADD ("does-not-grow-without-end", test_does_not_grow_without_end);

  return g_test_run ();
}
