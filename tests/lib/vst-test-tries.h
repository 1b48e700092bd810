/* vst-test-tries.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* How often something is tried, and how many are left out between two tries.  A
 * sanitizer watches memory, not odds, and is slow: under one, a tenth is enough.
 */
#ifdef __SANITIZE_ADDRESS__
#define VST_TEST_TRIES(n) ((n) / 10)
#define VST_TEST_STRIDE(n) (n)
#else
#define VST_TEST_TRIES(n) (n)
#define VST_TEST_STRIDE(n) 1
#endif
