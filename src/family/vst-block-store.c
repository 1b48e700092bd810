/* vst-block-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-store.h"

#include "block-sql.h"
#include "vst-family-store.h"
#include "vst-member-store.h"
#include "vst-text.h"

/* What a name that was told is found by. */
static gboolean
derive (VstAct *act,
        gint64 block_id,
        GError **error)
{
  g_autoptr (VstStmt) drop = vst_act_prepare (act, VST_SQL_BLOCK_DROP_WORDS);
  g_autoptr (VstStmt) told = vst_act_prepare (act, VST_SQL_BLOCK_TOLD);
  g_auto (GStrv) words = NULL;
  VstStep step;

  vst_stmt_bind_int (drop, 1, block_id);
  vst_stmt_bind_int (told, 1, block_id);

  if (!vst_stmt_run (drop, error) || (step = vst_stmt_step (told, error)) == VST_STEP_FAILED)
    return FALSE;

  if (step == VST_STEP_DONE || vst_stmt_get_text (told, 0) == NULL)
    return TRUE;

  words = vst_block_words (vst_stmt_get_text (told, 0));

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) forms = vst_block_word_forms (words[i], words[1] == NULL);

      for (guint j = 0; forms[j] != NULL; j++)
        {
          g_autoptr (VstStmt) add = vst_act_prepare (act, VST_SQL_BLOCK_ADD_WORD);

          vst_stmt_bind_int (add, 1, block_id);
          vst_stmt_bind_int (add, 2, i + 1);
          vst_stmt_bind_text (add, 3, forms[j]);
          if (!vst_stmt_run (add, error))
            return FALSE;
        }
    }

  return TRUE;
}

const VstKept vst_block_kept = { "staff_block", VST_SQL_BLOCK_ROW, VST_SQL_BLOCK_PUT, VST_SQL_BLOCK_REMOVE, derive, NULL };
const VstKept vst_block_match_kept = {
  "block_match", VST_SQL_BLOCK_MATCH_ROW, VST_SQL_BLOCK_PUT_MATCH, VST_SQL_BLOCK_REMOVE_MATCH, NULL, NULL
};

/* Nobody shuts herself out unawares: she could never look whether it was right. */
static gboolean
check_not_self (VstAct *act,
                const VstBlockEntry *entry,
                GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BLOCK_HIDES);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, vst_act_get_staff_id (act));
  vst_stmt_bind_text (stmt, 2, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (vst_stmt_get_int (stmt, 0) == entry->family_id && vst_stmt_get_int (stmt, 1) == entry->person_id)
      {
        g_set_error_literal (error, VST_ERROR, VST_ERROR_BLOCKS_SELF, "The block is against who takes it down");
        return FALSE;
      }

  return step == VST_STEP_DONE;
}

static gboolean
add_match (VstAct *act,
           const VstBlockTelling *telling,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BLOCK_ADD_MATCH);
  gint64 match_id;

  vst_stmt_bind_int (stmt, 1, telling->block_id);
  vst_stmt_bind_id (stmt, 2, telling->staff_id);
  vst_stmt_bind_id (stmt, 3, telling->provider_id);
  vst_stmt_bind_int (stmt, 4, telling->same);

  if ((match_id = vst_stmt_add (stmt, error)) == 0)
    return FALSE;

  vst_act_keep_new (act, &vst_block_match_kept, match_id);

  return TRUE;
}

/* She was shown who has such a name now, and it was nobody of them. */
static gboolean
say_nobody (VstAct *act,
            gint64 block_id,
            const char *told,
            GError **error)
{
  g_auto (GStrv) words = vst_block_words (told);
  g_autoptr (GPtrArray) all = vst_block_whom_read (vst_act_get_view (act), error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const VstBlockWhom *whom = g_ptr_array_index (all, i);
      const VstBlockTelling telling = { block_id, whom->staff_id, whom->provider_id, FALSE };

      if (whom->name != NULL && vst_block_is_meant ((const char *const *) words, whom->name) && !add_match (act, &telling, error))
        return FALSE;
    }

  return all != NULL;
}

/**
 * vst_block_add:
 * @entry: who must not know of whom
 *
 * From now on the family, or the person, is not there for them.
 *
 * It is `VST_ERROR_BLOCKS_SELF` when that is who takes it down.
 *
 * Returns: its id; 0 with @error set
 */
gint64
vst_block_add (VstAct *act,
               const VstBlockEntry *entry,
               GError **error)
{
  g_autoptr (VstBlockEntry) tidy = vst_block_entry_copy (entry);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BLOCK_ADD);
  gint64 block_id;

  if (!vst_block_entry_check (tidy, error))
    return 0;

  vst_stmt_bind_id (stmt, 1, tidy->family_id);
  vst_stmt_bind_id (stmt, 2, tidy->person_id);
  vst_stmt_bind_id (stmt, 3, tidy->staff_id);
  vst_stmt_bind_id (stmt, 4, tidy->provider_id);
  vst_stmt_bind_id (stmt, 5, tidy->agency_id);
  vst_stmt_bind_words (stmt, 6, tidy->told);
  vst_stmt_bind_text (stmt, 7, tidy->reason);
  vst_stmt_bind_text (stmt, 8, tidy->asked_by);
  vst_stmt_bind_int (stmt, 9, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 10, vst_act_get_time (act));
  vst_stmt_bind_words (stmt, 11, tidy->until);

  if ((block_id = vst_stmt_add (stmt, error)) == 0 || !derive (act, block_id, error) ||
      (tidy->nobody_yet && !say_nobody (act, block_id, tidy->told, error)) || !check_not_self (act, tidy, error))
    return 0;

  vst_act_keep_new (act, &vst_block_kept, block_id);

  return block_id;
}

/* The partner that a line names, or 0. */
static gint64
find_agency (GPtrArray *all,
             const char *line)
{
  for (guint i = 0; i < all->len; i++)
    {
      const VstBlockWhom *whom = g_ptr_array_index (all, i);

      if (whom->agency_id != 0 &&
          (vst_block_names_agency (line, whom->agency_en) || vst_block_names_agency (line, whom->agency_fr)))
        return whom->agency_id;
    }

  return 0;
}

/**
 * vst_block_add_told:
 * @lines: names in her words, one a line, or a semicolon between them: "Marc Roy,
 *   probation"; or a partner's
 *
 * Takes down who must not know, as it was told.  A line that names a partner is
 * against all of it; any other is against whoever has that name, now or later.
 */
gboolean
vst_block_add_told (VstAct *act,
                    gint64 family_id,
                    const char *lines,
                    GError **error)
{
  g_auto (GStrv) all = g_strsplit_set (lines, "\n;", -1);
  g_autoptr (GPtrArray) whom = vst_block_whom_read (vst_act_get_view (act), error);

  if (whom == NULL)
    return FALSE;

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();

      if (g_strstrip (all[i])[0] == '\0')
        continue;

      entry->family_id = family_id;
      g_free (entry->told);
      entry->told = g_strdup (all[i]);

      entry->agency_id = find_agency (whom, all[i]);
      if (vst_block_add (act, entry, error) == 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * vst_block_set_reply:
 * @family_id: of a family that is there for her
 *
 * Keeps what was answered where nobody was named.  It isn't refused while a block
 * stands, and isn't cleared by one: whoever must not know of that would learn it.
 */
gboolean
vst_block_set_reply (VstAct *act,
                     gint64 family_id,
                     VstBlockReply reply,
                     GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BLOCK_REPLY);
  const char *code = vst_block_reply_code (reply);

  vst_stmt_bind_words (stmt, 1, code != NULL ? code : "");
  vst_stmt_bind_words (stmt, 2, code != NULL ? today : "");
  vst_stmt_bind_int (stmt, 3, family_id);

  return vst_stmt_run (stmt, error);
}

static gpointer
reply_func (VstAct *act,
            gconstpointer args,
            GError **error)
{
  const VstBlockReplied *replied = args;
  VstBlockReplied now;

  if (!vst_block_read_reply (vst_act_get_view (act), replied->family_id, &now, error) ||
      !vst_act_keep (act, &vst_family_kept, replied->family_id, error) ||
      !vst_block_set_reply (act, replied->family_id, replied->reply, error))
    return NULL;

  vst_act_set_subject (act, "family", replied->family_id);

  return GINT_TO_POINTER (TRUE);
}

static void
set_subject (VstAct *act,
             gint64 family_id,
             gint64 person_id)
{
  vst_act_set_subject (act, "family", family_id != 0 ? family_id : vst_person_family (vst_act_get_view (act), person_id));
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstBlockEntry *entry = args;
  gint64 block_id = vst_block_add (act, entry, error);

  if (block_id == 0)
    return NULL;

  set_subject (act, entry->family_id, entry->person_id);

  return g_memdup2 (&block_id, sizeof block_id);
}

/* Runs an UPDATE … RETURNING of a block that was shown as it is. */
static gboolean
step_to (VstAct *act,
         VstStmt *stmt,
         gint64 block_id,
         GError **error)
{
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The block %" G_GINT64_FORMAT " has changed", block_id);

  return step == VST_STEP_ROW;
}

/* Of one that stands, which is about to change. */
static gboolean
begin_lift (VstAct *act,
            gint64 block_id,
            GError **error)
{
  g_autoptr (VstStmt) taker = vst_act_prepare (act, VST_SQL_BLOCK_TAKER);

  vst_stmt_bind_int (taker, 1, block_id);
  if (!vst_stmt_one (taker, error) || !vst_act_keep (act, &vst_block_kept, block_id, error))
    return FALSE;

  set_subject (act, vst_stmt_get_int (taker, 1), vst_stmt_get_int (taker, 2));

  return TRUE;
}

static gpointer
ask_lift_func (VstAct *act,
               gconstpointer args,
               GError **error)
{
  const VstBlockLift *lift = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BLOCK_ASK_LIFT);
  g_autofree char *why = g_strstrip (g_strdup (lift->why));

  if (!vst_text_check (why, -1, VST_BLOCK_WHY_CHARS, error))
    return NULL;

  if (g_utf8_strlen (why, -1) < VST_BLOCK_WHY_LEAST)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_REASON_SHORT, "Why a block is to be lifted");
      return NULL;
    }

  vst_stmt_bind_int (stmt, 1, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 2, vst_act_get_staff_id (act));
  vst_stmt_bind_text (stmt, 3, why);
  vst_stmt_bind_int (stmt, 4, lift->block_id);
  vst_stmt_bind_int (stmt, 5, lift->revision);

  return GINT_TO_POINTER (begin_lift (act, lift->block_id, error) && step_to (act, stmt, lift->block_id, error));
}

static gboolean
check_second (VstAct *act,
              gint64 block_id,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BLOCK_LIFTERS);

  vst_stmt_bind_int (stmt, 1, block_id);
  vst_stmt_bind_int (stmt, 2, vst_act_get_staff_id (act));
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  if (vst_block_is_for_two (vst_stmt_get_int (stmt, 0), (guint) vst_stmt_get_int (stmt, 1), vst_act_get_staff_id (act),
                            (guint) vst_stmt_get_int (stmt, 2)))
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_LIFT_SECOND, "Another one lifts block %" G_GINT64_FORMAT, block_id);

  return FALSE;
}

static gpointer
lift_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstBlockLift *lift = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BLOCK_LIFT);

  vst_stmt_bind_int (stmt, 1, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 2, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 3, lift->block_id);
  vst_stmt_bind_int (stmt, 4, lift->revision);

  return GINT_TO_POINTER (check_second (act, lift->block_id, error) && begin_lift (act, lift->block_id, error) &&
                          step_to (act, stmt, lift->block_id, error));
}

static gpointer
keep_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstBlockLift *lift = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_BLOCK_KEEP);

  vst_stmt_bind_int (stmt, 1, lift->block_id);
  vst_stmt_bind_int (stmt, 2, lift->revision);

  return GINT_TO_POINTER (begin_lift (act, lift->block_id, error) && step_to (act, stmt, lift->block_id, error));
}

/* Only whoever heard it can say who was meant, and to nobody else is it shown. */
static gpointer
tell_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstBlockTelling *telling = args;
  g_autoptr (VstStmt) taker = vst_act_prepare (act, VST_SQL_BLOCK_TAKER);

  vst_stmt_bind_int (taker, 1, telling->block_id);
  if (!vst_stmt_one (taker, error))
    return NULL;

  if (vst_stmt_get_int (taker, 0) != vst_act_get_staff_id (act))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "Somebody else took down block %" G_GINT64_FORMAT, telling->block_id);
      return NULL;
    }

  if (!add_match (act, telling, error))
    return NULL;

  set_subject (act, vst_stmt_get_int (taker, 1), vst_stmt_get_int (taker, 2));

  return GINT_TO_POINTER (TRUE);
}

VstBlockLift *
vst_block_lift_new (gint64 block_id,
                    gint64 revision,
                    const char *why)
{
  VstBlockLift *lift = g_new0 (VstBlockLift, 1);

  lift->block_id = block_id;
  lift->revision = revision;
  lift->why = g_strdup (why);

  return lift;
}

void
vst_block_lift_free (VstBlockLift *lift)
{
  g_free (lift->why);
  g_free (lift);
}

/* Not undone: taking one back needs another right, and its reason. */
const VstDeed vst_block_do_add = { "block.add", VST_RIGHT_BLOCK, VST_TOPIC_ALL, VST_DEED_NONE, add_func, g_free };
const VstDeed vst_block_do_ask_lift = {
  "block.ask-lift", VST_RIGHT_LIFT_BLOCK, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, ask_lift_func, NULL
};
const VstDeed vst_block_do_lift = { "block.lift", VST_RIGHT_LIFT_BLOCK, VST_TOPIC_ALL, VST_DEED_NONE, lift_func, NULL };
const VstDeed vst_block_do_keep = {
  "block.keep", VST_RIGHT_LIFT_BLOCK, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, keep_func, NULL
};
const VstDeed vst_block_do_reply = { "block.reply", VST_RIGHT_BLOCK, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, reply_func, NULL };
const VstDeed vst_block_do_tell = { "block.tell", VST_RIGHT_BLOCK, VST_TOPIC_ALL, VST_DEED_NONE, tell_func, NULL };
