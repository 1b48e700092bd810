/* vst-fuzz.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/* What a target defines.  libFuzzer calls it by this name, too. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Words that its inputs are made of; ends with NULL.  For our own driver:
 * libFuzzer finds them by watching what the code compares. */
extern const char *const vst_fuzz_words[];

G_END_DECLS
