/* vst-iso-names.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For vst-iso.c and vst-iso-country.c: where iso-codes is installed, and the
 * French of one of its lists, English name → French name, in @bytes.
 */
void        vst_iso_names_set_prefix (const char   *prefix);
char       *vst_iso_names_path       (const char   *list) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *vst_iso_names_french     (const char   *list,
                                      GBytes      **bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
