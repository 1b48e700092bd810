/* vst-presence-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-presence-day.h"

G_BEGIN_DECLS

/* A line of who is in the building: whom, where, until when, how long still. */
GtkWidget *vst_presence_row_append   (GtkListBox      *list,
                                      VstPresenceDay  *day,
                                      int              now);
char      *vst_presence_row_dup_text (VstPresenceDay  *day,
                                      int              now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
