/* vst-member-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-member-store.h"

#include "member-sql.h"
#include "vst-date.h"
#include "vst-person-store.h"
#include "vst-text.h"

/* What is empty in a form is NULL in the table. */
static void
bind_words (VstStmt *stmt,
            int index,
            const char *text)
{
  if (text != NULL && text[0] != '\0')
    vst_stmt_bind_text (stmt, index, text);
  else
    vst_stmt_bind_null (stmt, index);
}

static char *
dup_words (VstStmt *stmt,
           int column)
{
  const char *text = vst_stmt_get_text (stmt, column);

  return g_strdup (text != NULL ? text : "");
}

/**
 * vst_members_read:
 *
 * Everybody who is or was in a family, in the order they came.
 *
 * Returns: (transfer full) (element-type VstMember):
 */
GPtrArray *
vst_members_read (VstView *view,
                  gint64 family_id,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MEMBER_ALL);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autoptr (VstPerson) person = vst_person_from_row (stmt, 6);
      g_autofree char *since = dup_words (stmt, 4);
      g_autofree char *until = dup_words (stmt, 5);

      g_ptr_array_add (members, vst_member_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1), family_id, person,
                                                vst_stmt_get_text (stmt, 2), vst_stmt_get_int (stmt, 3) != 0, since, until));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&members) : NULL;
}

/**
 * vst_person_family:
 *
 * The family a person is in now, or was in last.
 *
 * Returns: 0 where there is none
 */
gint64
vst_person_family (VstView *view,
                   gint64 person_id)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_MEMBER_PLACES);
  gboolean current = FALSE;
  gint64 family_id = 0;

  vst_stmt_bind_int (stmt, 1, person_id);

  while (vst_stmt_step (stmt, NULL) == VST_STEP_ROW)
    {
      gboolean is_current = vst_stmt_get_value_type (stmt, 5) == VST_VALUE_NULL;

      if (current && !is_current)
        continue;

      family_id = vst_stmt_get_int (stmt, 1);
      current = is_current;
    }

  return family_id;
}

/* The families whose file stands under her name are sorted by it. */
static gboolean
set_family_key (VstAct *act,
                gint64 family_id,
                VstPerson *head,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MEMBER_FAMILY_KEY);
  const VstPersonEntry *entry = head != NULL ? vst_person_get_entry (head) : NULL;
  g_autofree char *key = entry != NULL ? vst_person_sort_key (entry->display_name, entry->given_name, entry->family_name)
                                       : vst_text_fold ("");

  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_text (stmt, 2, key);

  return vst_stmt_run (stmt, error);
}

/**
 * vst_member_sort_families:
 *
 * Sorts the families whose file stands under a person's name by it.
 */
gboolean
vst_member_sort_families (VstAct *act,
                          gint64 person_id,
                          GError **error)
{
  g_autoptr (VstStmt) places = vst_act_prepare (act, VST_SQL_MEMBER_PLACES);
  VstStep step;

  vst_stmt_bind_int (places, 1, person_id);

  while ((step = vst_stmt_step (places, error)) == VST_STEP_ROW)
    {
      g_autoptr (VstPerson) head = NULL;

      if (vst_stmt_get_int (places, 3) == 0)
        continue;
      if (!(head = vst_person_read (vst_act_get_view (act), person_id, error)) ||
          !set_family_key (act, vst_stmt_get_int (places, 1), head, error))
        return FALSE;
    }

  return step == VST_STEP_DONE;
}

/**
 * vst_members_index:
 *
 * The same of all who are or were in a family, after it was closed or opened
 * again, or somebody came or went.
 */
gboolean
vst_members_index (VstAct *act,
                   gint64 family_id,
                   GError **error)
{
  g_autoptr (GPtrArray) members = vst_members_read (vst_act_get_view (act), family_id, error);
  gboolean has_head = FALSE;

  if (members == NULL)
    return FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      VstMember *member = g_ptr_array_index (members, i);

      has_head |= vst_member_is_head (member);
      if (!vst_person_index (act, vst_person_get_id (vst_member_get_person (member)), error) ||
          (vst_member_is_head (member) && !set_family_key (act, family_id, vst_member_get_person (member), error)))
        return FALSE;
    }

  return has_head || set_family_key (act, family_id, NULL, error);
}

static gboolean
derive_membership (VstAct *act,
                   gint64 membership_id,
                   GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MEMBER_GET);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, membership_id);
  step = vst_stmt_step (stmt, error);

  /* A place that undo took away leaves the person to be taken away next. */
  return step == VST_STEP_ROW ? vst_members_index (act, vst_stmt_get_int (stmt, 0), error) : step == VST_STEP_DONE;
}

const VstKept vst_membership_kept = {
  "membership", VST_SQL_MEMBER_ROW, VST_SQL_MEMBER_PUT, VST_SQL_MEMBER_REMOVE, derive_membership
};

/* Somebody has a place from a day that has come, or from one nobody knows. */
static gboolean
check_place (const char *role,
             const char *from,
             const char *today,
             GError **error)
{
  if (!vst_member_role_is_valid (role))
    g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The place of a member");
  else if (from[0] != '\0' && !vst_day_is_valid (from))
    g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The beginning of a membership");
  else if (from[0] != '\0' && vst_day_compare (from, today) > 0)
    g_set_error (error, VST_ERROR, VST_ERROR_DATE_FUTURE, "The beginning of a membership");
  else
    return TRUE;

  return FALSE;
}

/**
 * vst_member_add:
 *
 * Gives a person her place in a family.  It fails with `VST_ERROR_EXISTS`
 * where she is there already.
 *
 * Returns: the membership's id; 0 with @error set
 */
gint64
vst_member_add (VstAct *act,
                gint64 family_id,
                gint64 person_id,
                const VstMemberEntry *entry,
                GError **error)
{
  g_autoptr (VstStmt) there = vst_act_prepare (act, VST_SQL_MEMBER_IS_THERE);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MEMBER_ADD);
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  gint64 membership_id;

  if (!check_place (entry->role, entry->from, today, error))
    return 0;

  vst_stmt_bind_int (there, 1, family_id);
  vst_stmt_bind_int (there, 2, person_id);
  if (!vst_stmt_one (there, error))
    return 0;

  if (vst_stmt_get_int (there, 0) > 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_EXISTS, "Person %" G_GINT64_FORMAT " is in that family", person_id);
      return 0;
    }

  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_int (stmt, 2, person_id);
  vst_stmt_bind_text (stmt, 3, entry->role);
  vst_stmt_bind_int (stmt, 4, entry->head ? 1 : 0);
  bind_words (stmt, 5, entry->from);

  if ((membership_id = vst_stmt_add (stmt, error)) == 0)
    return 0;

  vst_act_keep_new (act, &vst_membership_kept, membership_id);

  return vst_person_index (act, person_id, error) && vst_member_sort_families (act, person_id, error) ? membership_id : 0;
}

/* An UPDATE … RETURNING that finds no row: somebody was first. */
static gboolean
run_unchanged (VstStmt *stmt,
               const char *what,
               gint64 id,
               GError **error)
{
  VstStep step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The %s %" G_GINT64_FORMAT " has changed", what, id);

  return step == VST_STEP_ROW;
}

static gboolean
change_place (VstAct *act,
              gint64 membership_id,
              gint64 revision,
              const char *role,
              gboolean head,
              const char *since,
              const char *until,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MEMBER_UPDATE);

  if (!vst_act_keep (act, &vst_membership_kept, membership_id, error))
    return FALSE;

  vst_stmt_bind_text (stmt, 1, role);
  vst_stmt_bind_int (stmt, 2, head ? 1 : 0);
  bind_words (stmt, 3, since);
  bind_words (stmt, 4, until);
  vst_stmt_bind_int (stmt, 5, membership_id);
  vst_stmt_bind_int (stmt, 6, revision);

  return run_unchanged (stmt, "membership", membership_id, error);
}

typedef struct
{
  gint64 id;
  gint64 family_id;
  char *role;
  gboolean head;
  char *since;
  char *until;
  gint64 revision;
} Place;

static void
place_clear (Place *place)
{
  g_free (place->role);
  g_free (place->since);
  g_free (place->until);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static gboolean
read_place (VstAct *act,
            gint64 membership_id,
            Place *place,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_MEMBER_GET);

  vst_stmt_bind_int (stmt, 1, membership_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  place->id = membership_id;
  place->family_id = vst_stmt_get_int (stmt, 0);
  place->role = dup_words (stmt, 2);
  place->head = vst_stmt_get_int (stmt, 3) != 0;
  place->since = dup_words (stmt, 4);
  place->until = dup_words (stmt, 5);
  place->revision = vst_stmt_get_int (stmt, 6);

  return TRUE;
}

/* Sets the head of one more place: of the one a statement finds, if any. */
static gboolean
set_head_of (VstAct *act,
             VstStmt *finder,
             gboolean head,
             GError **error)
{
  VstStep step = vst_stmt_step (finder, error);
  g_auto (Place) place = { 0 };

  if (step != VST_STEP_ROW)
    return step == VST_STEP_DONE;

  return read_place (act, vst_stmt_get_int (finder, 0), &place, error) &&
         change_place (act, place.id, place.revision, place.role, head, place.since, place.until, error);
}

/**
 * vst_members_give_head:
 *
 * Who is there takes the place of a head that is there no more.
 */
gboolean
vst_members_give_head (VstAct *act,
                       gint64 family_id,
                       GError **error)
{
  g_autoptr (VstStmt) head = vst_act_prepare (act, VST_SQL_MEMBER_HEAD);
  g_autoptr (VstStmt) next = vst_act_prepare (act, VST_SQL_MEMBER_NEXT);
  VstStep step;

  vst_stmt_bind_int (head, 1, family_id);
  if ((step = vst_stmt_step (head, error)) != VST_STEP_DONE)
    return step == VST_STEP_ROW;

  vst_stmt_bind_int (next, 1, family_id);
  vst_stmt_bind_int (next, 2, 0);

  return set_head_of (act, next, TRUE, error);
}

/* Whether the children of a family can be those of its adults. */
static gboolean
check_family_ages (VstAct *act,
                   gint64 family_id,
                   const char *today,
                   GError **error)
{
  g_autoptr (GPtrArray) members = vst_members_read (vst_act_get_view (act), family_id, error);
  g_autoptr (GPtrArray) parents = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  if (members == NULL)
    return FALSE;

  for (guint i = 0; i < members->len; i++)
    vst_member_sort_elder (vst_member_get_role (g_ptr_array_index (members, i)),
                           vst_person_get_entry (vst_member_get_person (g_ptr_array_index (members, i))), parents, others);

  for (guint i = 0; i < members->len; i++)
    if (g_str_equal (vst_member_get_role (g_ptr_array_index (members, i)), "child") &&
        !vst_person_entry_check_child (vst_person_get_entry (vst_member_get_person (g_ptr_array_index (members, i))),
                                       parents->len > 0 ? parents : others, today, error))
      return FALSE;

  return TRUE;
}

/**
 * vst_member_check_ages:
 *
 * Whether a person's birth fits each family she is in: it is
 * `VST_ERROR_CHILD_OLDER` where a child there would be as old as each parent.
 */
gboolean
vst_member_check_ages (VstAct *act,
                       gint64 person_id,
                       GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) places = vst_act_prepare (act, VST_SQL_MEMBER_PLACES);
  VstStep step;

  vst_stmt_bind_int (places, 1, person_id);

  while ((step = vst_stmt_step (places, error)) == VST_STEP_ROW)
    if (vst_stmt_get_value_type (places, 5) == VST_VALUE_NULL &&
        !check_family_ages (act, vst_stmt_get_int (places, 1), today, error))
      return FALSE;

  return step == VST_STEP_DONE;
}

static gpointer
member_add_func (VstAct *act,
                 gconstpointer args,
                 GError **error)
{
  const VstMemberAdd *add = args;
  g_autoptr (VstMemberEntry) entry = vst_member_entry_copy (add->entry);
  g_autoptr (VstStmt) head = vst_act_prepare (act, VST_SQL_MEMBER_HEAD);
  VstStep step;
  gint64 person_id;

  vst_stmt_bind_int (head, 1, add->family_id);
  if ((step = vst_stmt_step (head, error)) == VST_STEP_FAILED)
    return NULL;

  /* The file keeps the name it has; an empty family gets this one. */
  entry->head = step == VST_STEP_DONE;
  vst_person_entry_tidy (entry->person);

  if (!(person_id = vst_person_add (act, entry->person, error)) ||
      !vst_member_add (act, add->family_id, person_id, entry, error) || !vst_member_check_ages (act, person_id, error))
    return NULL;

  vst_act_set_subject (act, "family", add->family_id);

  return vst_person_read (vst_act_get_view (act), person_id, error);
}

static gpointer
member_join_func (VstAct *act,
                  gconstpointer args,
                  GError **error)
{
  const VstMemberJoin *join = args;
  g_autoptr (VstMemberEntry) entry = vst_member_entry_new (join->role);
  gint64 id;

  g_free (entry->from);
  entry->from = g_strdup (join->from);
  if (!(id = vst_member_add (act, join->family_id, join->person_id, entry, error)) ||
      !vst_member_check_ages (act, join->person_id, error))
    return NULL;

  vst_act_set_subject (act, "family", join->family_id);

  return g_memdup2 (&id, sizeof id);
}

static gpointer
member_edit_func (VstAct *act,
                  gconstpointer args,
                  GError **error)
{
  const VstMemberEdit *edit = args;
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_auto (Place) place = { 0 };

  if (!read_place (act, edit->membership_id, &place, error))
    return NULL;

  if (!check_place (edit->role, edit->from, today, error))
    return NULL;

  if (edit->head && place.until[0] != '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The place of a member");
      return NULL;
    }

  if (edit->head && !place.head)
    {
      g_autoptr (VstStmt) before = vst_act_prepare (act, VST_SQL_MEMBER_HEAD);

      vst_stmt_bind_int (before, 1, place.family_id);
      if (!set_head_of (act, before, FALSE, error))
        return NULL;
    }

  if (!change_place (act, edit->membership_id, edit->revision, edit->role, edit->head || place.head, edit->from, place.until,
                     error) ||
      !vst_members_index (act, place.family_id, error) || !check_family_ages (act, place.family_id, today, error))
    return NULL;

  vst_act_set_subject (act, "family", place.family_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
member_end_func (VstAct *act,
                 gconstpointer args,
                 GError **error)
{
  const VstMemberEnd *end = args;
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_auto (Place) place = { 0 };

  if (!read_place (act, end->membership_id, &place, error))
    return NULL;

  if (!vst_day_is_valid (end->until))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The end of a membership");
      return NULL;
    }

  if (place.since[0] != '\0' && vst_day_compare (end->until, place.since) < 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DAYS, "The end of a membership");
      return NULL;
    }

  if (vst_day_compare (end->until, today) > 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_FUTURE, "The end of a membership");
      return NULL;
    }

  if (!change_place (act, place.id, end->revision, place.role, FALSE, place.since, end->until, error))
    return NULL;

  if (place.head)
    {
      g_autoptr (VstStmt) next = vst_act_prepare (act, VST_SQL_MEMBER_NEXT);

      vst_stmt_bind_int (next, 1, place.family_id);
      vst_stmt_bind_int (next, 2, place.id);
      if (!set_head_of (act, next, TRUE, error))
        return NULL;
    }

  if (!vst_members_index (act, place.family_id, error))
    return NULL;

  vst_act_set_subject (act, "family", place.family_id);

  return GINT_TO_POINTER (TRUE);
}

const VstDeed vst_member_do_add = {
  "member.add", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, member_add_func, g_object_unref
};
const VstDeed vst_member_do_join = {
  "member.join", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, member_join_func, g_free
};
const VstDeed vst_member_do_edit = {
  "member.edit", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, member_edit_func, NULL
};
const VstDeed vst_member_do_end = {
  "member.end", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, member_end_func, NULL
};
