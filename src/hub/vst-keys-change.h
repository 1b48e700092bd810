/* vst-keys-change.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-keys.h"

G_BEGIN_DECLS

/**
 * VstKeysChange:
 *
 * Makes new keys of those that are on the disk.
 */
typedef VstKeys *(*VstKeysChange) (VstKeys      *keys,
                                   VstKeyRing   *ring,
                                   gpointer      data,
                                   GError      **error);

VstKeys *vst_keys_change (const char     *folder,
                          VstKeyRing     *ring,
                          VstKeysChange   change,
                          gpointer        data,
                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
