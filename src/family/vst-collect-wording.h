/* vst-collect-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-kin.h"

G_BEGIN_DECLS

/* Who may come for which child, in words: each child by name, unless all of the
 * file have the same answer.
 */
char *vst_word_collect          (VstCollect        may,
                                 const char       *child_name) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_collect_children (const VstKin     *kin,
                                 VstCollect        may,
                                 const GPtrArray  *children) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_collect_of       (const VstKin     *kin,
                                 VstCollect        may,
                                 gint64            adult_id,
                                 const char       *today) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_collect_names    (const VstCollectGroup *group) G_GNUC_WARN_UNUSED_RESULT;
char *vst_word_collectors       (const VstKin     *kin,
                                 const char       *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
