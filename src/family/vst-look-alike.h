/* vst-look-alike.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hit.h"

G_BEGIN_DECLS

#define VST_TYPE_LOOK_ALIKE (vst_look_alike_get_type ())

G_DECLARE_FINAL_TYPE (VstLookAlike, vst_look_alike, VST, LOOK_ALIKE, GObject)

/**
 * VstLookAlike:
 *
 * Two people of two files who may be one, and why.
 */
VstLookAlike *vst_look_alike_new         (VstHit       *a,
                                          VstHit       *b,
                                          VstReasons    reasons) G_GNUC_WARN_UNUSED_RESULT;
gint64        vst_look_alike_get_id      (VstLookAlike *self);
VstHit       *vst_look_alike_get_a       (VstLookAlike *self);
VstHit       *vst_look_alike_get_b       (VstLookAlike *self);
VstReasons    vst_look_alike_get_reasons (VstLookAlike *self);

/* One number for two people, so that a list can hold it; and back. */
gint64        vst_look_alike_join        (gint64        a_person_id,
                                          gint64        b_person_id);
void          vst_look_alike_part        (gint64        id,
                                          gint64       *a_person_id,
                                          gint64       *b_person_id);

G_END_DECLS
