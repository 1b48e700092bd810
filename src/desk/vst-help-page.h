/* vst-help-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_HELP_PAGE (vst_help_page_get_type ())

G_DECLARE_FINAL_TYPE (VstHelpPage, vst_help_page, VST, HELP_PAGE, VstPage)

GtkWidget *vst_help_page_new     (void);
GtkWidget *vst_help_page_present (GtkWindow   *parent,
                                  const char  *topic);
void       vst_help_page_show    (VstHelpPage *self,
                                  const char  *topic);

G_END_DECLS
