/* vst-pack-take.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-pack.h"

G_BEGIN_DECLS

typedef enum
{
  VST_PACK_ANSWER_FITS,
  VST_PACK_ANSWER_UNKNOWN,      /* a question, or a version, that isn't here */
  VST_PACK_ANSWER_SEALED,       /* under a key that who takes it in doesn't hold */
} VstPackAnswerFit;

/* @members: has those who come along, by reference: "p1" */
VstPackAnswerFit vst_pack_answer_fits (VstView               *view,
                                       VstXmlNode            *node,
                                       GHashTable            *members);
gboolean         vst_pack_record_is_of_members (VstXmlNode   *node,
                                                GHashTable   *members);

/* Within an act: the family and all that comes with it. */
gint64           vst_pack_take_in     (VstAct                *act,
                                       const VstFamilyEntry  *entry,
                                       VstXml                *xml,
                                       GError               **error);

G_END_DECLS
