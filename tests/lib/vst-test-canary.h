/* vst-test-canary.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-hub.h"

G_BEGIN_DECLS

/* Whether whoever has the key of the database, and no other, reads any of these words
 * there, however they are written: in its tables, or in what is left on its pages.
 */
gboolean vst_test_canary_is_told (VstTestHub        *self,
                                  const char *const *canaries);
guint    vst_test_canary_count   (VstTestHub        *self,
                                  const char *const *canaries);

G_END_DECLS
