/* vst-chit-slip.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-chit.h"
#include "vst-document.h"

G_BEGIN_DECLS

/**
 * VstChitSlip:
 * @facts: the chit; its prints are how often it was printed before
 * @day: when it was given
 * @hub_en: the hub's name in English
 * @hub_fr: and in French
 *
 * What stands on a slip; none of it says for whom it is.
 */
typedef struct
{
  const VstChitFacts *facts;
  const char         *day;
  const char         *hub_en;
  const char         *hub_fr;
} VstChitSlip;

VstReader  vst_chit_slip_reader (const VstChitFacts  *facts,
                                 VstLanguage          desk);
VstPages  *vst_chit_slip_layout (const VstChitSlip   *slip,
                                 VstReader            reader,
                                 VstPaper             paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
