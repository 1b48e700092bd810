/* vst-test-memory.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-memory.h"

#include <sqlite3.h>

static struct
{
  sqlite3_mem_methods real;
  guint until; /* 0: all of it can be had */
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

void
vst_test_memory_use (void)
{
  sqlite3_mem_methods ours;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &memory.real), ==, SQLITE_OK);
  ours = memory.real;
  ours.xMalloc = fail_malloc;
  ours.xRealloc = fail_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &ours), ==, SQLITE_OK);
}

/**
 * vst_test_memory_fail:
 * @nth: which of the pieces asked for from now on, from 1, can't be had
 */
void
vst_test_memory_fail (guint nth)
{
  memory.n_missed = 0;
  memory.until = nth;
}

/**
 * vst_test_memory_heal:
 *
 * Returns: how many pieces could not be had
 */
guint
vst_test_memory_heal (void)
{
  memory.until = 0;

  return memory.n_missed;
}
