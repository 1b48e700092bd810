/* vst-hub-rotation.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"

G_BEGIN_DECLS

extern const VstDeed vst_hub_renew_keys;   /* args: VstKeyKinds * */

void     vst_hub_rotate        (VstHub               *self,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
gboolean vst_hub_rotate_finish (VstHub               *self,
                                GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
