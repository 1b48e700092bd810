/* vst-reveal-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_REVEAL_PAGE (vst_reveal_page_get_type ())

G_DECLARE_FINAL_TYPE (VstRevealPage, vst_reveal_page, VST, REVEAL_PAGE, VstPage)

typedef void (*VstRevealFunc) (GtkWidget  *from,
                               const char *reason);

/* Asks why, in front of the window that @from is in; @reveal hears the answer. */
void vst_reveal_page_present (GtkWidget     *from,
                              VstRevealFunc  reveal);

G_END_DECLS
