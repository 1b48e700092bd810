/* vst-sample-note.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What staff might have written; lists end with NULL. */
extern const char *const vst_sample_notes_en[];
extern const char *const vst_sample_notes_fr[];
extern const char *const vst_sample_information_en[];
extern const char *const vst_sample_information_fr[];
extern const char *const vst_sample_allergy_en[];
extern const char *const vst_sample_allergy_fr[];
extern const char *const vst_sample_attention_en[];
extern const char *const vst_sample_attention_fr[];
extern const char *const vst_sample_safety_en[];
extern const char *const vst_sample_safety_fr[];

G_END_DECLS
