/* vst-story-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_STORY_PAGE (vst_story_page_get_type ())

G_DECLARE_FINAL_TYPE (VstStoryPage, vst_story_page, VST, STORY_PAGE, VstPage)

/* In front of the window that @from is in. */
void vst_story_page_present (GtkWidget *from,
                             VstHub    *hub,
                             gint64     family_id);

G_END_DECLS
