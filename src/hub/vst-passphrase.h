/* vst-passphrase.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-secret.h"

G_BEGIN_DECLS

#define VST_PASSPHRASE_SHORTEST 15

/**
 * VstWordMix:
 * @VST_WORD_MIX_BOTH: words of both languages, as they come
 * @VST_WORD_MIX_ENGLISH: English words
 * @VST_WORD_MIX_FRENCH: French words
 *
 * Which words a proposed passphrase is made of.
 */
typedef enum
{
  VST_WORD_MIX_BOTH,
  VST_WORD_MIX_ENGLISH,
  VST_WORD_MIX_FRENCH,
} VstWordMix;

gboolean   vst_passphrase_check    (const char          *passphrase,
                                    const char  *const  *names,
                                    GError             **error);
char      *vst_passphrase_generate (VstWordMix           mix) G_GNUC_WARN_UNUSED_RESULT;
void       vst_passphrase_free     (char                *passphrase);
VstSecret *vst_passphrase_secret   (const char          *passphrase) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
