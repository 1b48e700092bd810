/* vst-phone-reply-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-asked-field.h"
#include "vst-contact.h"
#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_PHONE_REPLY_FIELD (vst_phone_reply_field_get_type ())

/**
 * VstPhoneReplyField:
 *
 * What a family answered where it gave no number, and when; to be answered anew.
 */
G_DECLARE_FINAL_TYPE (VstPhoneReplyField, vst_phone_reply_field, VST, PHONE_REPLY_FIELD, AdwBin)

void vst_phone_reply_field_show (VstPhoneReplyField  *self,
                                 VstHub              *hub,
                                 gint64               family_id,
                                 gboolean             is_private);

/* What is answered where no number is given: the codes of #VstPhoneReply. */
void          vst_phone_set_ways  (VstAskedField     *field);
VstPhoneReply vst_phone_get_reply (VstAskedField     *field);

/* A number says more than that none is given. */
void          vst_phone_show_reply (VstAskedField    *field,
                                    gboolean          is_given);

G_END_DECLS
