/* vst-plan-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-family.h"

G_BEGIN_DECLS

#define VST_TYPE_PLAN_FIELD (vst_plan_field_get_type ())

G_DECLARE_FINAL_TYPE (VstPlanField, vst_plan_field, VST, PLAN_FIELD, AdwBin)

void            vst_plan_field_set_family (VstPlanField          *self,
                                           VstFamily             *family,
                                           gint64                 person_id);
void            vst_plan_field_set_kind   (VstPlanField          *self,
                                           VstContactKind         kind);
void            vst_plan_field_show       (VstPlanField          *self,
                                           const VstContactPlan  *plan);
VstContactPlan *vst_plan_field_dup        (VstPlanField          *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean        vst_plan_field_say        (VstPlanField          *self,
                                           const GError          *error);

/* The word is hidden: of one that is there, an empty line keeps it. */
void            vst_plan_field_set_has_word  (VstPlanField       *self,
                                              gboolean            has_word);
const char     *vst_plan_field_get_word      (VstPlanField       *self);
gboolean        vst_plan_field_get_drop_word (VstPlanField       *self);

/* What is typed, for the same field in the other language. */
GVariant       *vst_plan_field_save       (VstPlanField          *self) G_GNUC_WARN_UNUSED_RESULT;
void            vst_plan_field_restore    (VstPlanField          *self,
                                           GVariant              *state);

G_END_DECLS
