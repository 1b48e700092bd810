/* vst-answer-list.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-room.h"

G_BEGIN_DECLS

/* The answers that lists of families have columns for: numbers of health cards. */
extern const VstListed vst_answer_listed;

G_END_DECLS
