/* vst-kit-opening.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"

G_BEGIN_DECLS

/* Somebody let in again by the recovery kit: she gets a passphrase for once, is
 * signed in with it, and has to choose another.
 */
void     vst_kit_opening_run        (VstHub               *hub,
                                     gint64                staff_id,
                                     const char           *words,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean vst_kit_opening_run_finish (VstHub               *hub,
                                     GAsyncResult         *result,
                                     guint                *unknown,
                                     GError              **error);

G_END_DECLS
