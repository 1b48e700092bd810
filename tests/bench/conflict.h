/* conflict.h: the appointments among which conflicts are looked for
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* 96,000 in all: each partner in a room of its own, full all day. */
#define BENCH_FIRST_DAY "2026-01-05"
#define BENCH_DAYS 500
#define BENCH_SLOTS 16
#define BENCH_COLUMNS 12
#define BENCH_FAMILIES 2000
