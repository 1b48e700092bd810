/* vst-story-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-story-store.h"

#include "story-sql.h"

const VstKept vst_story_kept = { "story", VST_SQL_STORY_ROW, VST_SQL_STORY_PUT, VST_SQL_STORY_REMOVE, NULL };

VstStory *
vst_story_new (gint64 family_id,
               const char *lines,
               const char *language)
{
  VstStory *self = g_new0 (VstStory, 1);

  self->family_id = family_id;
  self->lines = g_strdup (lines);
  self->language = g_strdup (language);

  return self;
}

void
vst_story_free (VstStory *self)
{
  if (self == NULL)
    return;

  g_free (self->lines);
  g_free (self->language);
  g_free (self->chosen_by);
  g_free (self);
}

/* Whether a line is among what she chose. */
gboolean
vst_story_has (const VstStory *self,
               const char *code)
{
  g_auto (GStrv) codes = NULL;

  g_return_val_if_fail (self != NULL && code != NULL, FALSE);

  codes = g_strsplit (self->lines, " ", -1);

  return g_strv_contains ((const char *const *) codes, code);
}

/**
 * vst_story_read:
 *
 * What she chose last; where nobody asked her yet, her first name.
 */
VstStory *
vst_story_read (VstView *view,
                gint64 family_id,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_STORY_OF_FAMILY);
  g_autoptr (VstStory) self = NULL;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);
  step = vst_stmt_step (stmt, error);
  if (step == VST_STEP_FAILED)
    return NULL;

  if (step != VST_STEP_ROW)
    return vst_story_new (family_id, VST_STORY_DEFAULT, "");

  self = vst_story_new (family_id, vst_stmt_get_text (stmt, 1), vst_stmt_get_text (stmt, 2));
  self->chosen_at = vst_stmt_get_int (stmt, 3);
  self->chosen_by = vst_stmt_dup_words (stmt, 4);

  return g_steal_pointer (&self);
}

static gpointer
choose_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstStory *story = args;
  g_autoptr (VstStmt) find = vst_view_prepare (vst_act_get_view (act), VST_SQL_STORY_OF_FAMILY);
  g_autoptr (VstStmt) stmt = NULL;
  VstStep step;
  gint64 id;

  vst_stmt_bind_int (find, 1, story->family_id);
  step = vst_stmt_step (find, error);
  if (step == VST_STEP_FAILED)
    return NULL;

  id = step == VST_STEP_ROW ? vst_stmt_get_int (find, 0) : 0;
  if (id != 0 && !vst_act_keep (act, &vst_story_kept, id, error))
    return NULL;

  stmt = vst_act_prepare (act, id != 0 ? VST_SQL_STORY_CHANGE : VST_SQL_STORY_ADD);
  vst_stmt_bind_int (stmt, 1, id != 0 ? id : story->family_id);
  vst_stmt_bind_text (stmt, 2, story->lines);
  vst_stmt_bind_text (stmt, 3, story->language);
  vst_stmt_bind_int (stmt, 4, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 5, vst_act_get_time (act));

  if (id != 0)
    {
      if (!vst_stmt_run (stmt, error))
        return NULL;
    }
  else
    {
      if ((id = vst_stmt_add (stmt, error)) == 0)
        return NULL;
      vst_act_keep_new (act, &vst_story_kept, id);
    }

  vst_act_set_subject (act, "family", story->family_id);

  return GINT_TO_POINTER (TRUE);
}

const VstDeed vst_story_do_choose = {
  "story.choose", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, choose_func, NULL
};
