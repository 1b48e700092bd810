/* vst-refusal.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-error.h"

G_BEGIN_DECLS

/**
 * VstHolder:
 *
 * To whom a part is open that somebody was refused: whom to ask.
 */
typedef enum
{
  VST_HOLDER_UNTOLD,
  VST_HOLDER_RECEPTION,
  VST_HOLDER_RECEPTION_AND_COORDINATION,
  VST_HOLDER_COORDINATION,
  VST_HOLDER_ADMINISTRATION,
} VstHolder;

void      vst_refusal_set_holder (GError       *error,
                                  VstHolder     holder);
VstHolder vst_refusal_get_holder (const GError *error);

G_END_DECLS
