/* vst-pack-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-pack-file.h"

G_BEGIN_DECLS

/* In the language of the thread. */
const char *vst_word_pack_deed     (const char          *code,
                                    gboolean             is_undo);
const char *vst_word_pack_part     (VstPackPart          part);
char       *vst_word_pack_withheld (const char          *kind,
                                    const char          *reason,
                                    guint                n) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_pack_left     (const VstPackLeft   *left) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_pack_kept     (const VstPackLeft   *line) G_GNUC_WARN_UNUSED_RESULT;

/* Of an element of a pack */
char       *vst_word_pack_words    (VstXmlNode          *node) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_pack_section  (VstXmlNode          *node) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_pack_against  (VstXmlNode          *node) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_pack_record   (VstXmlNode          *node) G_GNUC_WARN_UNUSED_RESULT;

/* Of another hub's record, as it is kept */
char       *vst_word_elsewhere     (const char          *text) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_elsewhere_hub (const char          *text) G_GNUC_WARN_UNUSED_RESULT;

/* What isn't right with a file; @error is what was said of it. */
char       *vst_word_pack_fault    (const VstPackFault  *fault,
                                    const GError        *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
