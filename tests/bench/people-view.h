/* people-view.h: the benchmarks' hub, opened to be read
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-view-private.h"

#include "people.h"

G_BEGIN_DECLS

void     bench_register_rooms (void);
VstView *bench_open_view      (const char  *stamp,
                               GError     **error);

G_END_DECLS
