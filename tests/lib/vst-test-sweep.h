/* vst-test-sweep.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-hub.h"
#include "vst-test-memory.h"

G_BEGIN_DECLS

typedef gboolean (*VstTestSweepCheck) (VstDb   *db,
                                       GError **error);

/* Does something while each operation of the disk fails in turn, and each piece
 * of memory, and undoes it so, too, where it can be undone.  Each time it is
 * told whether it was done, and that is so: every column of every table says what
 * it says when nothing fails, or what it said before; the journal holds, and so
 * does what @check knows of the room's ledgers.  Afterwards it is done.
 */
void vst_test_sweep (VstTestHub        *hub,
                     gint64             staff_id,
                     const VstDeed     *deed,
                     gconstpointer      args,
                     VstTestSweepCheck  check);

/* The same with her own keys, by which she knows whom others must not. */
void vst_test_sweep_own (VstTestHub        *hub,
                         gint64             staff_id,
                         const VstDeed     *deed,
                         gconstpointer      args,
                         VstTestSweepCheck  check);

G_END_DECLS
