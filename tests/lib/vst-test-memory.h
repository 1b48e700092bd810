/* vst-test-memory.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstTestMemory:
 *
 * The engine's memory, of which a piece can't be had.
 *
 * There is one in a process; vst_test_memory_use() comes before anything is asked
 * of the engine.
 */
void  vst_test_memory_use  (void);
void  vst_test_memory_fail (guint  nth);
guint vst_test_memory_heal (void);

G_END_DECLS
