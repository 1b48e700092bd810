/* vst-kin-person-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-kin.h"

G_BEGIN_DECLS

/* A menu of the people somebody can be related to.  Whom it stands at is kept by
 * her id: others come into the list and go, and a dialog is built anew before the
 * list is read.
 */
void   vst_kin_person_field_fill   (GtkDropDown  *menu,
                                    const VstKin *kin,
                                    gint64        but_id);
void   vst_kin_person_field_choose (GtkDropDown  *menu,
                                    gint64        person_id);
gint64 vst_kin_person_field_get    (GtkDropDown  *menu);

G_END_DECLS
