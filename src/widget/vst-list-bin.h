/* vst-list-bin.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_LIST_BIN (vst_list_bin_get_type ())

G_DECLARE_FINAL_TYPE (VstListBin, vst_list_bin, VST, LIST_BIN, AdwBin)

G_END_DECLS
