/* vst-keys-revision.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-db.h"
#include "vst-keys.h"

G_BEGIN_DECLS

/* How far the `keys` file had come when the database last met it: an older one
 * in its place would let in again whoever has left since.
 */
gboolean  vst_keys_revision_note    (VstDb       *db,
                                     VstKeys     *keys,
                                     GError     **error);
gboolean  vst_keys_revision_force   (VstDb       *db,
                                     VstKeys     *keys,
                                     GError     **error);
gboolean  vst_keys_revision_check   (VstDb       *db,
                                     const char  *folder,
                                     VstKeyRing  *ring,
                                     VstKeys    **keys,
                                     GError     **error);
gboolean  vst_keys_revision_accept  (const char  *folder,
                                     VstKeyRing  *ring,
                                     VstKeys     *keys,
                                     GError     **error);

G_END_DECLS
