/* vst-key-cost.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstKeyCost:
 * @passes: how many times Argon2id goes over its memory
 * @memory_kib: how much memory that is
 *
 * What one guess at a passphrase costs, for us and for a thief.
 */
typedef struct
{
  guint32 passes;
  guint32 memory_kib;
} VstKeyCost;

#define VST_KEY_COST_FLOOR ((VstKeyCost) { 3, 64 * 1024 })

VstKeyCost vst_key_cost_calibrate (void);
void       vst_key_cost_prepare   (void);
gboolean   vst_key_cost_is_legal  (VstKeyCost cost);

G_END_DECLS
