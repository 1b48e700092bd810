/* vst-summary-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-founding.h"

G_BEGIN_DECLS

#define VST_TYPE_SUMMARY_FIELD (vst_summary_field_get_type ())

G_DECLARE_FINAL_TYPE (VstSummaryField, vst_summary_field, VST, SUMMARY_FIELD, AdwBin)

void vst_summary_field_fill (VstSummaryField *self,
                             VstFounding     *founding);

G_END_DECLS
