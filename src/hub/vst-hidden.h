/* vst-hidden.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act-private.h"

G_BEGIN_DECLS

gboolean vst_hidden_refresh  (VstView  *view,
                              GError  **error);
gboolean vst_hidden_open     (VstView  *view,
                              GError  **error);
gboolean vst_hidden_check    (VstAct   *act,
                              GError  **error);

G_END_DECLS
