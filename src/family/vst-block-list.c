/* vst-block-list.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-store.h"

#include "block-list-sql.h"

static VstBlock *
read_block (VstStmt *stmt)
{
  VstBlock *block = vst_block_new ();
  VstBlockEntry *entry = block->entry;

  block->id = vst_stmt_get_int (stmt, 0);
  block->revision = vst_stmt_get_int (stmt, 1);
  entry->family_id = vst_stmt_get_int (stmt, 2);
  entry->person_id = vst_stmt_get_int (stmt, 3);
  entry->staff_id = vst_stmt_get_int (stmt, 4);
  entry->provider_id = vst_stmt_get_int (stmt, 5);
  entry->agency_id = vst_stmt_get_int (stmt, 6);
  g_free (entry->told);
  entry->told = vst_stmt_dup_words (stmt, 7);
  g_free (entry->reason);
  entry->reason = vst_stmt_dup_words (stmt, 8);
  g_free (entry->asked_by);
  entry->asked_by = vst_stmt_dup_words (stmt, 9);
  g_free (entry->until);
  entry->until = vst_stmt_dup_words (stmt, 10);
  block->since = vst_stmt_get_int (stmt, 11);
  block->taken_by = g_strdup (vst_stmt_get_text (stmt, 12));
  block->lifted_at = vst_stmt_get_int (stmt, 13);
  block->lifted_by = g_strdup (vst_stmt_get_text (stmt, 14));
  block->lift_why = g_strdup (vst_stmt_get_text (stmt, 15));
  block->who = g_strdup (vst_stmt_get_text (stmt, 16));
  block->agency_en = g_strdup (vst_stmt_get_text (stmt, 17));
  block->agency_fr = g_strdup (vst_stmt_get_text (stmt, 18));
  block->asked_at = vst_stmt_get_int (stmt, 19);
  block->asker = g_strdup (vst_stmt_get_text (stmt, 20));
  block->asker_id = vst_stmt_get_int (stmt, 21);
  block->asker_roles = (guint) vst_stmt_get_int (stmt, 22);
  block->file_number = g_strdup (vst_stmt_get_text (stmt, 23));

  return block;
}

static gpointer
family_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BLOCK_LIST_OF_FAMILY);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_object_unref);
  const gint64 *family_id = args;
  VstStep step;

  vst_stmt_bind_int (stmt, 1, *family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (blocks, read_block (stmt));

  if (step == VST_STEP_DONE && blocks->len > 0)
    vst_view_note (view, VST_ACCESS_OPEN, "staff_block", *family_id, NULL);

  return step == VST_STEP_DONE ? g_steal_pointer (&blocks) : NULL;
}

/**
 * vst_block_read_reply:
 *
 * What was answered of a family, for who holds %VST_RIGHT_BLOCK.  It fails with
 * `VST_ERROR_NOT_FOUND`.
 */
gboolean
vst_block_read_reply (VstView *view,
                      gint64 family_id,
                      VstBlockReplied *replied,
                      GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BLOCK_LIST_REPLY);

  *replied = (VstBlockReplied){ .family_id = family_id };
  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_text (stmt, 2, today);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  if (vst_stmt_get_int (stmt, 2) != 0)
    replied->reply = VST_BLOCK_SOMEBODY;
  else if (vst_block_reply_parse (vst_stmt_get_text (stmt, 0), &replied->reply))
    g_strlcpy (replied->on, vst_stmt_get_text (stmt, 1), sizeof replied->on);

  return TRUE;
}

static gpointer
replied_func (VstView *view,
              gconstpointer args,
              GError **error)
{
  VstBlockReplied replied;

  return vst_block_read_reply (view, *(const gint64 *) args, &replied, error) ? g_memdup2 (&replied, sizeof replied) : NULL;
}

static gpointer
protected_func (VstView *view,
                gconstpointer args,
                GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BLOCK_LIST_PROTECTED);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      vst_view_note (view, VST_ACCESS_LIST, "staff_block", vst_stmt_get_int (stmt, 2), NULL);
      g_ptr_array_add (blocks, read_block (stmt));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&blocks) : NULL;
}

static gpointer
asked_func (VstView *view,
            gconstpointer args,
            GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BLOCK_LIST_ASKED);
  gint64 count;

  vst_stmt_bind_int (stmt, 1, vst_session_get_staff_id (vst_view_get_session (view)));
  vst_stmt_bind_text (stmt, 2, today);
  vst_stmt_bind_int (stmt, 3, VST_ROLE_PIVOT);
  vst_stmt_bind_int (stmt, 4, VST_ROLE_PRIVACY);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  count = vst_stmt_get_int (stmt, 0);

  return g_memdup2 (&count, sizeof count);
}

static gboolean
add_whom (VstView *view,
          const VstSql *sql,
          const char *today,
          GPtrArray *all,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  VstStep step;

  if (today != NULL)
    vst_stmt_bind_text (stmt, 1, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstBlockWhom *whom = g_new0 (VstBlockWhom, 1);
      gint64 id = vst_stmt_get_int (stmt, 0);

      if (sql == VST_SQL_BLOCK_LIST_AGENCIES)
        {
          whom->agency_id = id;
          whom->agency_en = g_strdup (vst_stmt_get_text (stmt, 1));
          whom->agency_fr = g_strdup (vst_stmt_get_text (stmt, 2));
        }
      else
        {
          whom->staff_id = sql == VST_SQL_BLOCK_LIST_STAFF ? id : 0;
          whom->provider_id = sql == VST_SQL_BLOCK_LIST_PROVIDERS ? id : 0;
          whom->name = g_strdup (vst_stmt_get_text (stmt, 1));
          whom->agency_en = whom->provider_id != 0 ? g_strdup (vst_stmt_get_text (stmt, 2)) : NULL;
          whom->agency_fr = whom->provider_id != 0 ? g_strdup (vst_stmt_get_text (stmt, 3)) : NULL;
        }

      g_ptr_array_add (all, whom);
    }

  return step == VST_STEP_DONE;
}

/**
 * vst_block_whom_read:
 *
 * Everybody who can be meant: who signs in here, the partners' people, partners.
 *
 * Returns: (transfer full) (element-type VstBlockWhom):
 */
GPtrArray *
vst_block_whom_read (VstView *view,
                     GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_block_whom_free);

  return add_whom (view, VST_SQL_BLOCK_LIST_STAFF, NULL, all, error) &&
                 add_whom (view, VST_SQL_BLOCK_LIST_PROVIDERS, today, all, error) &&
                 add_whom (view, VST_SQL_BLOCK_LIST_AGENCIES, today, all, error)
             ? g_steal_pointer (&all)
             : NULL;
}

static gpointer
whom_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  return vst_block_whom_read (view, error);
}

static gboolean
is_told (VstView *view,
         gint64 block_id,
         const VstBlockWhom *whom,
         gboolean *told,
         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BLOCK_LIST_TOLD_OF);

  vst_stmt_bind_int (stmt, 1, block_id);
  vst_stmt_bind_id (stmt, 2, whom->staff_id);
  vst_stmt_bind_id (stmt, 3, whom->provider_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  *told = vst_stmt_get_int (stmt, 0) != 0;

  return TRUE;
}

static gboolean
add_doubts (VstView *view,
            VstStmt *block,
            GPtrArray *all,
            GPtrArray *doubts,
            GError **error)
{
  gint64 block_id = vst_stmt_get_int (block, 0);
  g_auto (GStrv) words = vst_block_words (vst_stmt_get_text (block, 3));

  for (guint i = 0; i < all->len; i++)
    {
      const VstBlockWhom *whom = g_ptr_array_index (all, i);
      VstBlockDoubt *doubt;
      gboolean told = FALSE;

      if (whom->name == NULL || !vst_block_is_meant ((const char *const *) words, whom->name))
        continue;

      if (!is_told (view, block_id, whom, &told, error))
        return FALSE;

      if (told)
        continue;

      doubt = g_new0 (VstBlockDoubt, 1);
      doubt->block_id = block_id;
      doubt->family_id = vst_stmt_get_int (block, 1);
      doubt->told = g_strdup (vst_stmt_get_text (block, 3));
      doubt->whom = g_memdup2 (whom, sizeof *whom);
      doubt->whom->name = g_strdup (whom->name);
      doubt->whom->agency_en = g_strdup (whom->agency_en);
      doubt->whom->agency_fr = g_strdup (whom->agency_fr);
      g_ptr_array_add (doubts, doubt);
    }

  return TRUE;
}

static gpointer
doubts_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_BLOCK_LIST_TO_TELL);
  g_autoptr (GPtrArray) doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_block_doubt_free);
  g_autoptr (GPtrArray) all = vst_block_whom_read (view, error);
  VstStep step;

  if (all == NULL)
    return NULL;

  vst_stmt_bind_int (stmt, 1, vst_session_get_staff_id (vst_view_get_session (view)));
  vst_stmt_bind_text (stmt, 2, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (!add_doubts (view, stmt, all, doubts, error))
      return NULL;

  return step == VST_STEP_DONE ? g_steal_pointer (&doubts) : NULL;
}

const VstReading vst_block_read_asked = { "block.asked", VST_RIGHT_LIFT_BLOCK, asked_func, g_free };
const VstReading vst_block_read_protected = {
  "block.protected", VST_RIGHT_LIFT_BLOCK, protected_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_block_read_family = {
  "block.family", VST_RIGHT_BLOCK, family_func, (GDestroyNotify) g_ptr_array_unref
};
const VstReading vst_block_read_replied = { "block.replied", VST_RIGHT_BLOCK, replied_func, g_free };
const VstReading vst_block_read_whom = { "block.whom", VST_RIGHT_BLOCK, whom_func, (GDestroyNotify) g_ptr_array_unref };
const VstReading vst_block_read_doubts = {
  "block.doubts", VST_RIGHT_BLOCK, doubts_func, (GDestroyNotify) g_ptr_array_unref
};
