/* vst-code.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A row's number in disguise, for whoever gets a list without being of the hub:
 * it neither counts nor orders, and says which table it is of to us alone.
 * @hub_id is what vst_keys_get_hub_id() gives, @table the table's name.
 */
#define VST_CODE_LENGTH 13
#define VST_CODE_HIGHEST_ID ((G_GINT64_CONSTANT (1) << 40) - 1)

char     *vst_code_make (const guint8  *hub_id,
                         const char    *table,
                         gint64         id) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_code_read (const guint8  *hub_id,
                         const char    *table,
                         const char    *code,
                         gint64        *id);

G_END_DECLS
