/* vst-pack-entry.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-alert.h"
#include "vst-answer.h"
#include "vst-pack.h"

G_BEGIN_DECLS

/* What an element says, as a form would hold it.  Whether it can be kept is asked
 * by whoever keeps it; what has no code here fails with VST_ERROR_INVALID.
 */
VstMemberEntry  *vst_pack_read_member    (VstXmlNode  *node,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
VstContactEntry *vst_pack_read_contact   (VstXmlNode  *node,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
VstRelation     *vst_pack_read_relation  (VstXmlNode  *node,
                                          gint64       from_id,
                                          gint64       to_id,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
VstCustody      *vst_pack_read_custody   (VstXmlNode  *node,
                                          gint64       child_id,
                                          gint64       adult_id,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
VstAlertEntry   *vst_pack_read_alert     (VstXmlNode  *node,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
VstAnswer       *vst_pack_read_answer    (VstXmlNode  *node,
                                          gint64       person_id,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
