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

/* Who of a room is to have a key of her own (see vst-shield.h), whom @staff_id must not know: for no staff, all of them */
GHashTable *vst_hidden_gather          (VstView   *view,
                                        gint64     staff_id,
                                        GError   **error);
gboolean    vst_hidden_is_any_shielded (VstView   *view,
                                        gboolean  *any,
                                        GError   **error);

G_END_DECLS
