/* vst-ask-in-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-language.h"

G_BEGIN_DECLS

/* In which language questions stand there. */
typedef enum
{
  VST_ASK_IN_ENGLISH,
  VST_ASK_IN_FRENCH,
  VST_ASK_IN_BOTH,
} VstAskIn;

VstLanguage vst_ask_in_first (VstAskIn     ask_in);
char       *vst_ask_in_join  (VstAskIn     ask_in,
                              const char  *english,
                              const char  *french) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_ask_in_word  (VstAskIn     ask_in,
                              const char  *words) G_GNUC_WARN_UNUSED_RESULT;

/* What of a widget says something; each word is given as N_("Phone"). */
void        vst_ask_in_label (VstAskIn     ask_in,
                              GtkWidget   *widget,
                              const char  *words);
void        vst_ask_in_name  (VstAskIn     ask_in,
                              GtkWidget   *widget,
                              const char  *words);
void        vst_ask_in_hint  (VstAskIn     ask_in,
                              GtkWidget   *entry,
                              const char  *words);

#define VST_TYPE_ASK_IN_FIELD (vst_ask_in_field_get_type ())

/**
 * VstAskInField:
 *
 * The switch of a form that is read with whoever is asked.  It tells of each change
 * by "changed"; the keyboard stays where it is.
 */
G_DECLARE_FINAL_TYPE (VstAskInField, vst_ask_in_field, VST, ASK_IN_FIELD, AdwBin)

VstAskIn vst_ask_in_field_get  (VstAskInField *self);
void     vst_ask_in_field_set  (VstAskInField *self,
                                VstAskIn       ask_in);
void     vst_ask_in_field_turn (VstAskInField *self);

G_END_DECLS
