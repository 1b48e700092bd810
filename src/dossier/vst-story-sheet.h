/* vst-story-sheet.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-document.h"
#include "vst-story.h"

G_BEGIN_DECLS

/**
 * VstStoryLine:
 * @code: as it is kept: "name", "person:12", "answer:intake:needs:0"
 * @is_apart: offered only where she asks for it
 * @is_withheld: not for the partner it is for
 * @is_shown: which may be told her
 *
 * A line that can be told once, in the language of the moment.
 */
typedef struct
{
  char     *code;
  char     *label;
  char     *value;
  gboolean  is_apart;
  gboolean  is_withheld;
  gboolean  is_shown;
} VstStoryLine;

GPtrArray   *vst_story_lines     (const VstStoryBook *book) G_GNUC_WARN_UNUSED_RESULT;
VstDocument *vst_story_sheet_new (const VstStoryBook *book,
                                  VstReader           reader,
                                  const char         *hub_name) G_GNUC_WARN_UNUSED_RESULT;
VstReader    vst_story_sheet_reader (const VstStoryBook *book,
                                     VstLanguage         desk);

G_END_DECLS
