/* vst-block-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ask-in-field.h"
#include "vst-asked-field.h"
#include "vst-block.h"
#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_BLOCK_FIELD (vst_block_field_get_type ())

G_DECLARE_FINAL_TYPE (VstBlockField, vst_block_field, VST, BLOCK_FIELD, AdwBin)

void        vst_block_field_set_hub  (VstBlockField      *self,
                                      VstHub             *hub);
const char *vst_block_field_get_text (VstBlockField      *self);
void        vst_block_field_set_text (VstBlockField      *self,
                                      const char         *text);
VstBlockReply vst_block_field_get_reply (VstBlockField    *self);
void        vst_block_field_set_reply (VstBlockField     *self,
                                       VstBlockReply      reply);
gboolean    vst_block_field_check    (VstBlockField      *self);
void        vst_block_field_ask_in   (VstBlockField      *self,
                                      VstAskIn            ask_in);

/* What is answered where nobody is named: the codes of #VstBlockReply. */
void        vst_block_set_ways       (VstAskedField      *field);

/* "Marc Roy, Probation"; "All of Probation" */
char       *vst_word_block_whom      (const VstBlockWhom *whom) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_block           (VstBlock           *block) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
