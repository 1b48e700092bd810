/* append.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-hub.h"

G_BEGIN_DECLS

#define APPEND_PAIRS 201

typedef void (*AppendFunc) (VstView  *view,
                            guint     nth,
                            gpointer  data);

/* P6: an act with its checks, what it changes and its lines in the journal, against
 * what one cannot do without: to append as much and have it on the disk, by turns.
 * Prints one line.
 */
void append_compare (VstTestHub  *hub,
                     const char  *goal,
                     gint64       staff_id,
                     AppendFunc   act,
                     gpointer     data);

G_END_DECLS
