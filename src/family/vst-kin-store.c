/* vst-kin-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-kin-store.h"

#include "kin-sql.h"
#include "vst-court-number.h"
#include "vst-date.h"
#include "vst-directive-store.h"
#include "vst-episode-store.h"
#include "vst-error.h"
#include "vst-expected-child-store.h"
#include "vst-member-store.h"
#include "vst-person-store.h"
#include "vst-text.h"

const VstKept vst_relation_kept = {
  "relation", VST_SQL_KIN_RELATION_ROW, VST_SQL_KIN_RELATION_PUT, VST_SQL_KIN_RELATION_REMOVE, NULL
};
const VstKept vst_custody_kept = {
  "custody", VST_SQL_KIN_CUSTODY_ROW, VST_SQL_KIN_CUSTODY_PUT, VST_SQL_KIN_CUSTODY_REMOVE, NULL
};

static const VstCourtNumber order_number = {
  "custody", "order_number", VST_SQL_KIN_CUSTODY_SET_ORDER, VST_SQL_KIN_CUSTODY_SEALED, VST_SQL_KIN_CUSTODY_NUMBER,
  VST_SQL_KIN_CUSTODY_ORDERS
};

VstKinEnd *
vst_kin_end_new (gint64 id,
                 gint64 revision,
                 const char *until)
{
  VstKinEnd *end = g_new0 (VstKinEnd, 1);

  end->id = id;
  end->revision = revision;
  end->until = g_strdup (until);

  return end;
}

void
vst_kin_end_free (VstKinEnd *end)
{
  g_free (end->until);
  g_free (end);
}

static gboolean
read_relations (VstView *view,
                gint64 family_id,
                VstKin *kin,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_KIN_RELATIONS);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstRelation *relation = g_new0 (VstRelation, 1);

      relation->id = vst_stmt_get_int (stmt, 0);
      relation->revision = vst_stmt_get_int (stmt, 1);
      relation->from_id = vst_stmt_get_int (stmt, 2);
      relation->to_id = vst_stmt_get_int (stmt, 3);
      relation->kind = vst_stmt_dup_words (stmt, 4);
      relation->since = vst_stmt_dup_words (stmt, 5);
      relation->until = vst_stmt_dup_words (stmt, 6);
      relation->note = vst_stmt_dup_words (stmt, 7);
      relation->from_name = vst_stmt_dup_words (stmt, 8);
      relation->to_name = vst_stmt_dup_words (stmt, 9);
      g_ptr_array_add (kin->relations, relation);
    }

  return step == VST_STEP_DONE;
}

static gboolean
read_custodies (VstView *view,
                gint64 family_id,
                VstKin *kin,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_KIN_CUSTODIES);
  g_autofree char *today = vst_view_dup_today (view);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_text (stmt, 2, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstCustody *custody = g_new0 (VstCustody, 1);

      custody->id = vst_stmt_get_int (stmt, 0);
      custody->revision = vst_stmt_get_int (stmt, 1);
      custody->child_id = vst_stmt_get_int (stmt, 2);
      custody->adult_id = vst_stmt_get_int (stmt, 3);
      custody->kind = vst_stmt_dup_words (stmt, 4);
      if (vst_stmt_get_value_type (stmt, 5) != VST_VALUE_NULL)
        custody->may_collect = vst_stmt_get_int (stmt, 5) != 0 ? VST_COLLECT_YES : VST_COLLECT_NO;
      custody->order_number = g_strdup ("");
      custody->has_order = vst_stmt_get_int (stmt, 6) != 0;
      custody->since = vst_stmt_dup_words (stmt, 7);
      custody->until = vst_stmt_dup_words (stmt, 8);
      custody->child_name = vst_stmt_dup_words (stmt, 9);
      custody->adult_name = vst_stmt_dup_words (stmt, 10);
      g_ptr_array_add (kin->custodies, custody);
    }

  return step == VST_STEP_DONE;
}

static gboolean
read_people (VstView *view,
             gint64 family_id,
             VstKin *kin,
             GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_KIN_PEOPLE);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      g_autofree char *name = vst_stmt_dup_words (stmt, 1);

      g_ptr_array_add (kin->people, vst_kin_person_new (vst_stmt_get_int (stmt, 0), name));
    }

  return step == VST_STEP_DONE;
}

static gboolean
is_cared_for (const VstKin *kin,
              gint64 person_id,
              const char *today)
{
  for (guint i = 0; i < kin->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (kin->custodies, i);

      if (custody->child_id == person_id && vst_kin_holds (custody->since, custody->until, today))
        return TRUE;
    }

  return FALSE;
}

/* Those who are in the family now and are children, or of whom somebody has the
 * care, whatever their age.
 */
static gboolean
read_children (VstView *view,
               gint64 family_id,
               VstKin *kin,
               GError **error)
{
  g_autoptr (GPtrArray) members = vst_members_read (view, family_id, error);
  g_autofree char *today = vst_view_dup_today (view);

  if (members == NULL)
    return FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      VstMember *member = g_ptr_array_index (members, i);
      VstPerson *person = vst_member_get_person (member);

      if (vst_member_get_until (member)[0] == '\0' &&
          (vst_member_is_child (member, today) || is_cared_for (kin, vst_person_get_id (person), today)))
        g_ptr_array_add (kin->children, vst_kin_person_new (vst_person_get_id (person), vst_person_get_display_name (person)));
    }

  return TRUE;
}

/**
 * vst_kin_read:
 *
 * How a family's people belong together, whom it awaits, when it was here.
 */
VstKin *
vst_kin_read (VstView *view,
              gint64 family_id,
              GError **error)
{
  g_autoptr (VstKin) kin = vst_kin_new ();
  VstWithheld custody;

  if (!vst_withheld_read (view, family_id, VST_SECTION_CUSTODY, 0, &custody, error))
    return NULL;

  kin->tells_of_custody = custody.is_shown;

  return read_relations (view, family_id, kin, error) && read_custodies (view, family_id, kin, error) &&
                 read_people (view, family_id, kin, error) && read_children (view, family_id, kin, error) && vst_expected_read (view, family_id, kin->expected, error) &&
                 vst_episodes_read (view, family_id, kin->episodes, error)
             ? g_steal_pointer (&kin)
             : NULL;
}

/* In whose file an act is told. */
static gboolean
set_subject (VstAct *act,
             gint64 person_id)
{
  vst_act_set_subject (act, "family", vst_person_family (vst_act_get_view (act), person_id));

  return TRUE;
}

/* Nobody is the parent of somebody older. */
static gboolean
check_births (VstAct *act,
              const VstRelation *relation,
              const char *today,
              GError **error)
{
  g_autoptr (VstPerson) from = vst_person_read (vst_act_get_view (act), relation->from_id, error);
  g_autoptr (VstPerson) to = from != NULL ? vst_person_read (vst_act_get_view (act), relation->to_id, error) : NULL;

  if (to == NULL)
    return FALSE;

  if (vst_relation_fits_births (relation->kind, vst_person_get_entry (from), vst_person_get_entry (to), today))
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_CHILD_OLDER, "A relation of person %" G_GINT64_FORMAT, relation->to_id);

  return FALSE;
}

/* That there is something which is withheld isn't told by the refusal either. */
static gboolean
check_open (VstAct *act,
            VstSection section,
            gint64 id,
            GError **error)
{
  gboolean is_withheld;

  if (!vst_act_withholds (act, vst_section_code (section), id, &is_withheld, error))
    return FALSE;

  if (is_withheld)
    g_set_error (error, VST_ERROR, VST_ERROR_RULE, "%s %" G_GINT64_FORMAT " is withheld", vst_section_code (section), id);

  return !is_withheld;
}

/* Twice the same is once too often; so it is the other way round of two who are
 * the same to each other.
 */
static gboolean
check_new (VstAct *act,
           gint64 from_id,
           gint64 to_id,
           const char *kind,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_KIN_RELATION_BETWEEN);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, from_id);
  vst_stmt_bind_int (stmt, 2, to_id);
  vst_stmt_bind_text (stmt, 3, kind);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW && check_open (act, VST_SECTION_RELATIONS, vst_stmt_get_int (stmt, 0), error))
    g_set_error (error, VST_ERROR, VST_ERROR_EXISTS, "Person %" G_GINT64_FORMAT " is so related already", from_id);

  return step == VST_STEP_DONE;
}

static gpointer
relation_add_func (VstAct *act,
                   gconstpointer args,
                   GError **error)
{
  const VstRelation *relation = args;
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_KIN_RELATION_ADD);
  gint64 id;

  if (!vst_relation_check (relation, today, error) || !check_births (act, relation, today, error) ||
      !check_new (act, relation->from_id, relation->to_id, relation->kind, error) ||
      (vst_relation_is_mutual (relation->kind) &&
       !check_new (act, relation->to_id, relation->from_id, relation->kind, error)))
    return NULL;

  vst_stmt_bind_int (stmt, 1, relation->from_id);
  vst_stmt_bind_int (stmt, 2, relation->to_id);
  vst_stmt_bind_text (stmt, 3, relation->kind);
  vst_stmt_bind_words (stmt, 4, relation->since);
  vst_stmt_bind_words (stmt, 5, relation->until);
  vst_stmt_bind_words (stmt, 6, relation->note);
  if ((id = vst_stmt_add (stmt, error)) == 0)
    return NULL;

  vst_act_keep_new (act, &vst_relation_kept, id);

  return set_subject (act, relation->from_id) ? g_memdup2 (&id, sizeof id) : NULL;
}

static gboolean
check_end (VstAct *act,
           const char *since,
           const char *until,
           GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));

  if (!vst_day_is_valid (until))
    g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The end of a relation");
  else if (vst_day_compare (until, today) > 0)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_FUTURE, "The end of a relation");
  else if (since != NULL && vst_day_compare (until, since) < 0)
    g_set_error_literal (error, VST_ERROR, VST_ERROR_DAYS, "The end of a relation");
  else
    return TRUE;

  return FALSE;
}

/* @since is of the row that @get has found. */
static gboolean
end_row (VstAct *act,
         const VstKept *kept,
         const VstSql *update,
         const VstKinEnd *end,
         const char *since,
         GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, update);
  VstStep step;

  if (!check_end (act, since, end->until, error) || !vst_act_keep (act, kept, end->id, error))
    return FALSE;

  vst_stmt_bind_text (stmt, 1, end->until);
  vst_stmt_bind_int (stmt, 2, end->id);
  vst_stmt_bind_int (stmt, 3, end->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The %s %" G_GINT64_FORMAT " has changed", kept->table, end->id);

  return step == VST_STEP_ROW && set_subject (act, vst_stmt_get_int (stmt, 0));
}

static gpointer
end_func (VstAct *act,
          const VstSql *get_sql,
          const VstKept *kept,
          const VstSql *update,
          const VstKinEnd *end,
          GError **error)
{
  g_autoptr (VstStmt) get = vst_act_prepare (act, get_sql);

  vst_stmt_bind_int (get, 1, end->id);

  return vst_stmt_one (get, error) && end_row (act, kept, update, end, vst_stmt_get_text (get, 1), error) ? GINT_TO_POINTER (TRUE)
                                                                                                          : NULL;
}

static gpointer
relation_end_func (VstAct *act,
                   gconstpointer args,
                   GError **error)
{
  return end_func (act, VST_SQL_KIN_RELATION_GET, &vst_relation_kept, VST_SQL_KIN_RELATION_END, args, error);
}

static gpointer
custody_end_func (VstAct *act,
                  gconstpointer args,
                  GError **error)
{
  return end_func (act, VST_SQL_KIN_CUSTODY_GET, &vst_custody_kept, VST_SQL_KIN_CUSTODY_END, args, error);
}

/**
 * vst_custodies_reseal:
 *
 * Seals the number of every court's order anew under the newest key of the
 * compartment.
 */
gboolean
vst_custodies_reseal (VstAct *act,
                      GError **error)
{
  return vst_court_number_reseal (act, &order_number, error);
}

/* What the two had before ends on the day the new one begins. */
static gboolean
end_before (VstAct *act,
            const VstCustody *custody,
            const char *today,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_KIN_CUSTODY_BETWEEN);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, custody->child_id);
  vst_stmt_bind_int (stmt, 2, custody->adult_id);
  vst_stmt_bind_text (stmt, 3, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstKinEnd end = { vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1),
                        custody->since[0] != '\0' ? custody->since : (char *) today };

      if (!check_open (act, VST_SECTION_CUSTODY, end.id, error) ||
          !end_row (act, &vst_custody_kept, VST_SQL_KIN_CUSTODY_END, &end, vst_stmt_get_text (stmt, 2), error))
        return FALSE;
    }

  return step == VST_STEP_DONE;
}

static gpointer
custody_add_func (VstAct *act,
                  gconstpointer args,
                  GError **error)
{
  const VstCustody *custody = args;
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_KIN_CUSTODY_ADD);
  gint64 id;

  if (!vst_custody_check (custody, today, error) || !end_before (act, custody, today, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, custody->child_id);
  vst_stmt_bind_int (stmt, 2, custody->adult_id);
  vst_stmt_bind_text (stmt, 3, custody->kind);
  if (custody->may_collect != VST_COLLECT_NOT_ASKED)
    vst_stmt_bind_int (stmt, 4, custody->may_collect == VST_COLLECT_YES ? 1 : 0);
  else
    vst_stmt_bind_null (stmt, 4);
  vst_stmt_bind_words (stmt, 5, custody->since);
  vst_stmt_bind_words (stmt, 6, custody->until);
  if ((id = vst_stmt_add (stmt, error)) == 0)
    return NULL;

  vst_act_keep_new (act, &vst_custody_kept, id);
  if (!vst_court_number_set (act, &order_number, id, custody->order_number, error))
    return NULL;

  return set_subject (act, custody->child_id) ? g_memdup2 (&id, sizeof id) : NULL;
}

static gpointer
read_family_func (VstView *view,
                  gconstpointer args,
                  GError **error)
{
  gint64 family_id = *(const gint64 *) args;
  VstKin *kin = vst_kin_read (view, family_id, error);

  if (kin != NULL)
    vst_view_note (view, VST_ACCESS_OPEN, "family", family_id, NULL);

  return kin;
}

static gpointer
read_order_func (VstView *view,
                 gconstpointer args,
                 GError **error)
{
  return vst_court_number_reveal (view, &order_number, *(const gint64 *) args, error);
}

const VstDeed vst_relation_do_add = {
  "relation.add", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, relation_add_func, g_free
};
const VstDeed vst_relation_do_end = {
  "relation.end", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, relation_end_func, NULL
};
const VstDeed vst_custody_do_add = {
  "custody.add", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, custody_add_func, g_free
};
const VstDeed vst_custody_do_end = {
  "custody.end", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, custody_end_func, NULL
};

const VstReading vst_kin_read_family = {
  "kin.family", VST_RIGHT_OPEN_FAMILY, read_family_func, (GDestroyNotify) vst_kin_free
};
const VstReading vst_custody_read_order = { "custody.order", VST_RIGHT_REVEAL_CONTACT, read_order_func, g_free };
