/* vst-hours-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-contact-plan.h"

G_BEGIN_DECLS

#define VST_TYPE_HOURS_FIELD (vst_hours_field_get_type ())

G_DECLARE_FINAL_TYPE (VstHoursField, vst_hours_field, VST, HOURS_FIELD, AdwBin)

void      vst_hours_field_show    (VstHoursField         *self,
                                   const VstContactPlan  *plan);
void      vst_hours_field_fill    (VstHoursField         *self,
                                   VstContactPlan        *plan);
void      vst_hours_field_say     (VstHoursField         *self,
                                   const char            *problem);

/* What is typed, for the same field in the other language: "a(uss)". */
GVariant *vst_hours_field_save    (VstHoursField         *self) G_GNUC_WARN_UNUSED_RESULT;
void      vst_hours_field_restore (VstHoursField         *self,
                                   GVariant              *state);

G_END_DECLS
