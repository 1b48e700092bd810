/* vst-test-block.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was answered where nobody was named, or no number given: a part of test-block-store. */
void vst_test_block_add_replies (void);

G_END_DECLS
