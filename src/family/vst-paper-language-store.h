/* vst-paper-language-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-paper-language.h"
#include "vst-view.h"

G_BEGIN_DECLS

/* Within a reading or an act, by ids */
gboolean vst_paper_language_read (VstView           *view,
                                  gint64             family_id,
                                  gint64             person_id,
                                  VstPaperLanguage  *language,
                                  GError           **error);

G_END_DECLS
