/* vst-sample-program.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/* Circle of Security, and two groups of it under way with their marks and lists,
 * of people that are in the hub; within the act that fills it.
 */
gboolean vst_sample_programs_add (VstAct      *act,
                                  const char  *today,
                                  GError     **error);

G_END_DECLS
