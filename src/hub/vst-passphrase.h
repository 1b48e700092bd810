/* vst-passphrase.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-secret.h"

G_BEGIN_DECLS

VstSecret *vst_passphrase_secret (const char *passphrase) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
