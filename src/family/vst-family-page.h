/* vst-family-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_FAMILY_PAGE (vst_family_page_get_type ())

G_DECLARE_FINAL_TYPE (VstFamilyPage, vst_family_page, VST, FAMILY_PAGE, VstPage)

/* Parts of the file that a key leads to. */
typedef enum
{
  VST_FAMILY_WHO,
  VST_FAMILY_CONTACT,
  VST_FAMILY_NOTE,
} VstFamilySection;

GtkWidget *vst_family_page_new           (VstHub           *hub,
                                          GVariant         *target) G_GNUC_WARN_UNUSED_RESULT;
void       vst_family_page_move_header   (VstFamilyPage    *self,
                                          GtkBox           *into);
void       vst_family_page_focus_section (VstFamilyPage    *self,
                                          VstFamilySection  section);

G_END_DECLS
