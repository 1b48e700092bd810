/* vst-test-vfs.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstTestVfs:
 *
 * A disk between the engine and the real one that counts what is asked of it,
 * fails what it is told to fail, and can lose its power.
 *
 * There is one in a process; vst_test_vfs_use() puts it under every database
 * that is opened from then on.  Databases may be used by several threads.
 */
typedef enum
{
  VST_TEST_READ     = 1 << 0,
  VST_TEST_WRITE    = 1 << 1,
  VST_TEST_SYNC     = 1 << 2,
  VST_TEST_TRUNCATE = 1 << 3,
  VST_TEST_OPEN     = 1 << 4,
  VST_TEST_DELETE   = 1 << 5,
  VST_TEST_SHARE    = 1 << 6,   /* mapping the index of what is written ahead */
} VstTestDiskOps;

/**
 * VstTestFault:
 * @name: for what a failing test says
 * @ops: which operations are counted and can fail
 * @full: the disk is full, instead of broken
 * @half: half of a write gets through before it fails
 * @sticky: it fails from then on, instead of once
 *
 * How a disk goes wrong.
 */
typedef struct
{
  const char     *name;
  VstTestDiskOps  ops;
  gboolean        full;
  gboolean        half;
  gboolean        sticky;
} VstTestFault;

/* What a process ends with when its power was cut. */
#define VST_TEST_POWER_CUT 77

void  vst_test_vfs_use     (void);
void  vst_test_vfs_leave   (void);

void  vst_test_vfs_fail    (const VstTestFault *fault,
                            guint               nth);
guint vst_test_vfs_heal    (void);

/* What was told is what happened. */
void  vst_test_vfs_assert_told (const VstTestFault *fault,
                                const GError       *error);

void  vst_test_vfs_cut     (guint               nth,
                            guint               percent,
                            guint32             seed);

G_END_DECLS
