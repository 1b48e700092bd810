/* vst-message-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-message.h"
#include "vst-page.h"

G_BEGIN_DECLS

#define VST_TYPE_MESSAGE_PAGE (vst_message_page_get_type ())

G_DECLARE_FINAL_TYPE (VstMessagePage, vst_message_page, VST, MESSAGE_PAGE, VstPage)

/* @answered: (nullable): the message that is followed up, of that family or, where
 * @family_id is 0, of nobody's
 */
void vst_message_page_present (GtkWidget   *from,
                               VstHub      *hub,
                               gint64       family_id,
                               VstMessage  *answered);

G_END_DECLS
