/* vst-sample-message.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

gboolean vst_sample_add_messages (VstAct  *act,
                                  GError **error);

G_END_DECLS
