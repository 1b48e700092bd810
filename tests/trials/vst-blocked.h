/* vst-blocked.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-trial.h"

G_BEGIN_DECLS

/* Of a hub in which the first desk must not know of twenty families; and of one
 * where somebody without a name takes up as much, as far as that is seen.
 */
extern const char *const vst_blocked_held[];
extern const char *const vst_blocked_secret[];

void vst_blocked_set_up  (VstTrial           *self,
                          gconstpointer       data);
void vst_blocked_make    (VstTrial           *self,
                          const char *const  *rows);
void vst_blocked_make_on (VstTrial           *self,
                          const char *const  *rows,
                          const char         *day,
                          const char         *zone);

/* Whether test-blocked asks a statement, as it does all whose answers are read. */
gboolean vst_blocked_is_asked (const VstSql *sql);

G_END_DECLS
