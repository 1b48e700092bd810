/* vst-paper-reader.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-paper-language.h"
#include "vst-wording.h"

G_BEGIN_DECLS

VstReader vst_paper_reader (VstPaperLanguage language,
                            VstLanguage      desk);

G_END_DECLS
