/* vst-story-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/* The one line that is on it unless she says otherwise. */
#define VST_STORY_DEFAULT "name"

extern const VstKept vst_story_kept;

/**
 * VstStory:
 * @lines: codes of what is told, with spaces
 * @language: "en", "fr", "both", or empty where nobody chose
 * @chosen_at: when; 0 where nobody chose yet
 * @chosen_by: (nullable): who noted it
 *
 * What a family chose to have told once.
 */
typedef struct
{
  gint64  family_id;
  char   *lines;
  char   *language;
  gint64  chosen_at;
  char   *chosen_by;
} VstStory;

VstStory *vst_story_new  (gint64           family_id,
                          const char      *lines,
                          const char      *language) G_GNUC_WARN_UNUSED_RESULT;
void      vst_story_free (VstStory        *self);
gboolean  vst_story_has  (const VstStory  *self,
                          const char      *code);
VstStory *vst_story_read (VstView         *view,
                          gint64           family_id,
                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstStory, vst_story_free)

extern const VstDeed vst_story_do_choose;  /* args: VstStory → TRUE */

G_END_DECLS
