/* vst-mind-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_MIND_FIELD (vst_mind_field_get_type ())

G_DECLARE_FINAL_TYPE (VstMindField, vst_mind_field, VST, MIND_FIELD, AdwBin)

GtkWidget  *vst_mind_field_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void        vst_mind_field_show  (VstMindField *self,
                                  VstHub       *hub,
                                  gint64        family_id);

/* A chip's word, here and in the list of people */
const char *vst_mind_field_word  (guint         kind) G_GNUC_PURE;

G_END_DECLS
