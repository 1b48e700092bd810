/* vst-kin-end-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

/* Of which row, what is typed, whether the keyboard is in it */
#define VST_KIN_END_FIELD_KEPT "(xsb)"

#define VST_TYPE_KIN_END_FIELD (vst_kin_end_field_get_type ())

G_DECLARE_FINAL_TYPE (VstKinEndField, vst_kin_end_field, VST, KIN_END_FIELD, AdwBin)

GtkWidget *vst_kin_end_field_new    (VstHub         *hub,
                                     const VstDeed  *deed,
                                     gint64          id,
                                     gint64          revision,
                                     const char     *text,
                                     const char     *said) G_GNUC_WARN_UNUSED_RESULT;

/* What is being typed in a list that is about to be filled anew, and there again. */
GVariant  *vst_kin_end_field_keep   (GtkListBox     *list) G_GNUC_WARN_UNUSED_RESULT;
void       vst_kin_end_field_resume (GtkListBox     *list,
                                     GVariant       *kept);

G_END_DECLS
