/* vst-access-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-view-private.h"

G_BEGIN_DECLS

gboolean vst_access_add (VstView     *view,
                         GPtrArray   *notes,
                         GError     **error);

G_END_DECLS
