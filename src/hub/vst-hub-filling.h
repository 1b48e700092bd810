/* vst-hub-filling.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/* What a deed that fills a new hub returns: do me again, or that was all. */
#define VST_FILLING_MORE   GINT_TO_POINTER (1)
#define VST_FILLING_ENOUGH GINT_TO_POINTER (2)

gboolean vst_hub_fill (const char     *folder,
                       gint64          staff_id,
                       VstKeyRing     *ring,
                       const VstDeed  *deed,
                       gpointer        args,
                       GCancellable   *cancellable,
                       GError        **error);

G_END_DECLS
