/* vst-reach-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-family.h"
#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_REACH_FIELD (vst_reach_field_get_type ())

G_DECLARE_FINAL_TYPE (VstReachField, vst_reach_field, VST, REACH_FIELD, AdwBin)

/* @family: (nullable): whose contacts they are; %NULL until it is read */
void    vst_reach_field_set_family  (VstReachField *self,
                                     VstHub        *hub,
                                     VstFamily     *family);
void    vst_reach_field_set_way     (VstReachField *self,
                                     const char    *channel,
                                     gboolean       is_out);
void    vst_reach_field_set_private (VstReachField *self,
                                     gboolean       is_private);

/* By which contact, or 0 and with whom in words */
gint64      vst_reach_field_get_contact (VstReachField *self);
const char *vst_reach_field_get_whom    (VstReachField *self);
void        vst_reach_field_set         (VstReachField *self,
                                         gint64         contact_id,
                                         const char    *whom);

G_END_DECLS
