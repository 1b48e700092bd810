/* vst-passphrase-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-language.h"
#include "vst-secret.h"

G_BEGIN_DECLS

#define VST_TYPE_PASSPHRASE_FIELD (vst_passphrase_field_get_type ())

G_DECLARE_FINAL_TYPE (VstPassphraseField, vst_passphrase_field, VST, PASSPHRASE_FIELD, AdwBin)

void        vst_passphrase_field_set_caption  (VstPassphraseField  *self,
                                               const char          *caption);
void        vst_passphrase_field_set_new      (VstPassphraseField  *self,
                                               gboolean             is_new);
void        vst_passphrase_field_set_language (VstPassphraseField  *self,
                                               VstLanguage          language);

const char *vst_passphrase_field_get_text     (VstPassphraseField  *self);
void        vst_passphrase_field_set_text     (VstPassphraseField  *self,
                                               const char          *text);
VstSecret  *vst_passphrase_field_dup_secret   (VstPassphraseField  *self) G_GNUC_WARN_UNUSED_RESULT;
void        vst_passphrase_field_clear        (VstPassphraseField  *self);
void        vst_passphrase_field_focus        (VstPassphraseField  *self);
gboolean    vst_passphrase_field_check        (VstPassphraseField  *self,
                                               const char *const   *names,
                                               GError             **error);

G_END_DECLS
