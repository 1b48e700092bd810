/* vst-message-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-message.h"

G_BEGIN_DECLS

/* Calls, texts and letters in the language of the thread; a code that isn't known
 * is %NULL
 */
const char *vst_word_message_channel (const char            *channel);
const char *vst_word_message_talk    (const char            *direction,
                                      const char            *channel);
const char *vst_word_message_reason  (const char            *reason);
const char *vst_word_message_outcome (const char            *outcome);

G_END_DECLS
