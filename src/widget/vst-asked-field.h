/* vst-asked-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ask-in-field.h"

G_BEGIN_DECLS

/* One of the answers, as VST_BLOCK_NOBODY; and in words, as N_("Nobody"). */
typedef struct
{
  int         code;
  const char *words;
} VstAskedWay;

#define VST_TYPE_ASKED_FIELD (vst_asked_field_get_type ())

/**
 * VstAskedField:
 *
 * What is answered where nothing is typed: nobody, that she doesn't know, that she
 * prefers not to; or that she wasn't asked.  It tells by "changed" what was pressed.
 */
G_DECLARE_FINAL_TYPE (VstAskedField, vst_asked_field, VST, ASKED_FIELD, AdwBin)

void vst_asked_field_set_ways (VstAskedField     *self,
                               const VstAskedWay *ways,
                               guint              n_ways);
void vst_asked_field_ask_in   (VstAskedField     *self,
                               VstAskIn           ask_in);
int  vst_asked_field_get      (VstAskedField     *self);
void vst_asked_field_set      (VstAskedField     *self,
                               int                code);

G_END_DECLS
