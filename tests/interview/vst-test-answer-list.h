/* vst-test-answer-list.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-test-hub.h"

G_BEGIN_DECLS

void vst_test_health_cards_in_a_list (VstTestHub    *self,
                                      gconstpointer  data);

G_END_DECLS
