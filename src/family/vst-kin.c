/* vst-kin.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-kin.h"

#include "vst-court-number.h"
#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

static const char *const relation_kinds[] = {
  "parent", "adoptive_parent", "step_parent", "grandparent", "foster_parent", "kin_carer", "partner", "ex_partner",
  "cas_worker", "other", NULL
};
static const char *const custody_kinds[] = {
  "sole", "shared", "court_order", "temporary_care", "kin", "none", "unknown", NULL
};
static const char *const episode_reasons[] = { "done", "moved", "elsewhere", "lost_touch", "other", NULL };

/**
 * vst_relation_kind_codes:
 *
 * What somebody can be to somebody, by code, in the order of a menu.
 */
const char *const *
vst_relation_kind_codes (void)
{
  return relation_kinds;
}

/* Whether both are the same to each other. */
gboolean
vst_relation_is_mutual (const char *kind)
{
  return g_strcmp0 (kind, "partner") == 0 || g_strcmp0 (kind, "ex_partner") == 0 || g_strcmp0 (kind, "other") == 0;
}

const char *const *
vst_custody_kind_codes (void)
{
  return custody_kinds;
}

const char *const *
vst_episode_reason_codes (void)
{
  return episode_reasons;
}

VstRelation *
vst_relation_new (gint64 from_id,
                  gint64 to_id,
                  const char *kind)
{
  VstRelation *self = g_new0 (VstRelation, 1);

  self->from_id = from_id;
  self->to_id = to_id;
  self->kind = g_strdup (kind);
  self->since = g_strdup ("");
  self->until = g_strdup ("");
  self->note = g_strdup ("");
  self->from_name = g_strdup ("");
  self->to_name = g_strdup ("");

  return self;
}

/**
 * vst_relation_new_chosen:
 * @choice: of a menu that says what the other is: first all that somebody can
 *   be, then what somebody is to those, where that is another word
 * @person_id: whose menu it is
 */
VstRelation *
vst_relation_new_chosen (guint choice,
                         gint64 person_id,
                         gint64 other_id)
{
  const guint n_kinds = G_N_ELEMENTS (relation_kinds) - 1;
  guint kind = 0;

  if (choice < n_kinds)
    return vst_relation_new (other_id, person_id, relation_kinds[choice]);

  for (guint left = choice - n_kinds; kind + 1 < n_kinds; kind++)
    if (!vst_relation_is_mutual (relation_kinds[kind]) && left-- == 0)
      break;

  return vst_relation_new (person_id, other_id, relation_kinds[kind]);
}

VstRelation *
vst_relation_copy (const VstRelation *self)
{
  VstRelation *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->kind = g_strdup (self->kind);
  copy->since = g_strdup (self->since);
  copy->until = g_strdup (self->until);
  copy->note = g_strdup (self->note);
  copy->from_name = g_strdup (self->from_name);
  copy->to_name = g_strdup (self->to_name);

  return copy;
}

void
vst_relation_free (VstRelation *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  g_free (self->since);
  g_free (self->until);
  g_free (self->note);
  g_free (self->from_name);
  g_free (self->to_name);
  g_free (self);
}

/* From a day that has come until one that comes no earlier; each may be left out. */
static gboolean
check_days (const char *since,
            const char *until,
            const char *today,
            GError **error)
{
  if ((since[0] != '\0' && !vst_day_is_valid (since)) || (until[0] != '\0' && !vst_day_is_valid (until)))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The days of a relation");
      return FALSE;
    }

  if (since[0] != '\0' && vst_day_compare (since, today) > 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_FUTURE, "The first day of a relation");
      return FALSE;
    }

  if (since[0] != '\0' && until[0] != '\0' && vst_day_compare (until, since) < 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DAYS, "The days of a relation");
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_two (gint64 one,
           gint64 other,
           const char *const *kinds,
           const char *kind,
           GError **error)
{
  if (one != 0 && other != 0 && one != other && kind != NULL && g_strv_contains (kinds, kind))
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_INVALID, "Who is related to whom, and how");

  return FALSE;
}

gboolean
vst_relation_check (const VstRelation *self,
                    const char *today,
                    GError **error)
{
  g_return_val_if_fail (self != NULL && today != NULL, FALSE);

  return check_two (self->from_id, self->to_id, relation_kinds, self->kind, error) &&
         check_days (self->since, self->until, today, error) &&
         vst_text_check (self->note, -1, VST_KIN_NOTE_CHARS, error);
}

/**
 * vst_relation_fits_births:
 *
 * Whether the first can be that to the second: nobody is the parent of somebody
 * older.
 */
gboolean
vst_relation_fits_births (const char *kind,
                          const VstPersonEntry *from,
                          const VstPersonEntry *to,
                          const char *today)
{
  static const char *const older[] = { "parent", "adoptive_parent", "grandparent", NULL };

  g_return_val_if_fail (kind != NULL && from != NULL && to != NULL && today != NULL, FALSE);

  return !g_strv_contains (older, kind) || vst_person_entry_is_younger (to, from, today);
}

VstCustody *
vst_custody_new (gint64 child_id,
                 gint64 adult_id,
                 const char *kind)
{
  VstCustody *self = g_new0 (VstCustody, 1);

  self->child_id = child_id;
  self->adult_id = adult_id;
  self->kind = g_strdup (kind);
  self->order_number = g_strdup ("");
  self->since = g_strdup ("");
  self->until = g_strdup ("");
  self->child_name = g_strdup ("");
  self->adult_name = g_strdup ("");

  return self;
}

VstCustody *
vst_custody_copy (const VstCustody *self)
{
  VstCustody *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->kind = g_strdup (self->kind);
  copy->order_number = g_strdup (self->order_number);
  copy->since = g_strdup (self->since);
  copy->until = g_strdup (self->until);
  copy->child_name = g_strdup (self->child_name);
  copy->adult_name = g_strdup (self->adult_name);

  return copy;
}

void
vst_custody_free (VstCustody *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  g_free (self->order_number);
  g_free (self->since);
  g_free (self->until);
  g_free (self->child_name);
  g_free (self->adult_name);
  g_free (self);
}

gboolean
vst_custody_check (const VstCustody *self,
                   const char *today,
                   GError **error)
{
  g_return_val_if_fail (self != NULL && today != NULL, FALSE);

  return check_two (self->child_id, self->adult_id, custody_kinds, self->kind, error) &&
         check_days (self->since, self->until, today, error) &&
         vst_text_check (self->order_number, -1, VST_COURT_NUMBER_CHARS, error);
}

void
vst_expected_free (VstExpected *self)
{
  g_free (self->due_on);
  g_free (self);
}

/**
 * vst_due_check:
 * @due_on: a day, or empty
 *
 * Whether a child can be awaited for that day.
 */
gboolean
vst_due_check (const char *due_on,
               const char *today,
               GError **error)
{
  int days;

  g_return_val_if_fail (due_on != NULL && today != NULL, FALSE);

  if (due_on[0] == '\0')
    return TRUE;

  if (!vst_day_is_valid (due_on))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "A due date");
      return FALSE;
    }

  days = vst_day_count (today, due_on);
  if (days >= -VST_DUE_LATE_DAYS && days <= VST_DUE_AHEAD_DAYS)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_DUE, "A due date %d days from today", days);

  return FALSE;
}

void
vst_episode_free (VstEpisode *self)
{
  g_free (self->opened_on);
  g_free (self->closed_on);
  g_free (self->reason);
  g_free (self);
}

VstKinPerson *
vst_kin_person_new (gint64 id,
                    const char *name)
{
  VstKinPerson *self = g_new0 (VstKinPerson, 1);

  self->id = id;
  self->name = g_strdup (name);

  return self;
}

void
vst_kin_person_free (VstKinPerson *self)
{
  g_free (self->name);
  g_free (self);
}

VstKin *
vst_kin_new (void)
{
  VstKin *self = g_new0 (VstKin, 1);

  self->relations = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_relation_free);
  self->custodies = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_custody_free);
  self->expected = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_expected_free);
  self->episodes = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_episode_free);
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_kin_person_free);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_kin_person_free);

  return self;
}

void
vst_kin_free (VstKin *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->relations);
  g_ptr_array_unref (self->custodies);
  g_ptr_array_unref (self->expected);
  g_ptr_array_unref (self->episodes);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->children);
  g_free (self);
}

gboolean
vst_kin_holds (const char *since,
               const char *until,
               const char *on)
{
  return (since[0] == '\0' || vst_day_compare (since, on) <= 0) && (until[0] == '\0' || vst_day_compare (on, until) < 0);
}

/**
 * vst_kin_may_collect:
 * @on: a day
 *
 * Whether an adult may come for one child: what was said of another child says
 * nothing of this one.  Of two answers, that she may not counts.
 */
VstCollect
vst_kin_may_collect (const VstKin *self,
                     gint64 child_id,
                     gint64 adult_id,
                     const char *on)
{
  VstCollect may = VST_COLLECT_NOT_ASKED;

  g_return_val_if_fail (self != NULL && on != NULL, VST_COLLECT_NOT_ASKED);

  for (guint i = 0; i < self->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (self->custodies, i);

      if (custody->child_id == child_id && custody->adult_id == adult_id && vst_kin_holds (custody->since, custody->until, on))
        may = MAX (may, custody->may_collect);
    }

  return may;
}

static void
collect_group_free (VstCollectGroup *group)
{
  g_ptr_array_unref (group->children);
  g_ptr_array_unref (group->adults);
  g_free (group);
}

static gboolean
has_id (gconstpointer person,
        gconstpointer id)
{
  return ((const VstKinPerson *) person)->id == *(const gint64 *) id;
}

/* In the order of the custodies, so that the same people stand in the same order. */
static GPtrArray *
find_adults (const VstKin *self,
             gint64 child_id,
             VstCollect may,
             const char *on)
{
  GPtrArray *adults = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_kin_person_free);

  for (guint i = 0; i < self->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (self->custodies, i);

      if (vst_kin_may_collect (self, child_id, custody->adult_id, on) == may &&
          !g_ptr_array_find_with_equal_func (adults, &custody->adult_id, has_id, NULL))
        g_ptr_array_add (adults, vst_kin_person_new (custody->adult_id, custody->adult_name));
    }

  return adults;
}

static gboolean
are_same (const GPtrArray *some,
          const GPtrArray *others)
{
  for (guint i = 0; i < MIN (some->len, others->len); i++)
    if (!has_id (g_ptr_array_index (some, i), &((const VstKinPerson *) g_ptr_array_index (others, i))->id))
      return FALSE;

  return some->len == others->len;
}

/**
 * vst_kin_group_collect:
 * @may: not %VST_COLLECT_NOT_ASKED
 * @on: a day
 *
 * The children of the file, each once, by who may come for them, or may not;
 * those last of whom that is said of nobody.
 *
 * Returns: (transfer full) (element-type VstCollectGroup):
 */
GPtrArray *
vst_kin_group_collect (const VstKin *self,
                       VstCollect may,
                       const char *on)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) collect_group_free);
  guint n_answered = 0;

  g_return_val_if_fail (self != NULL && on != NULL, groups);
  g_return_val_if_fail (may != VST_COLLECT_NOT_ASKED, groups);

  for (guint i = 0; i < self->children->len; i++)
    {
      const VstKinPerson *child = g_ptr_array_index (self->children, i);
      g_autoptr (GPtrArray) adults = find_adults (self, child->id, may, on);
      VstCollectGroup *group = NULL;

      for (guint j = 0; j < groups->len && group == NULL; j++)
        if (are_same (((VstCollectGroup *) g_ptr_array_index (groups, j))->adults, adults))
          group = g_ptr_array_index (groups, j);

      if (group == NULL)
        {
          group = g_new0 (VstCollectGroup, 1);
          group->children = g_ptr_array_new ();
          group->adults = g_ptr_array_ref (adults);
          g_ptr_array_insert (groups, adults->len > 0 ? (int) n_answered++ : -1, group);
        }

      g_ptr_array_add (group->children, (gpointer) child);
    }

  return groups;
}
