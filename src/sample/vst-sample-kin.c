/* vst-sample-kin.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-kin.h"

#include "vst-date.h"
#include "vst-episode-store.h"
#include "vst-expected-child-store.h"
#include "vst-kin-store.h"
#include "vst-member-store.h"
#include "vst-sample-random.h"

#define KIN G_GUINT64_CONSTANT (0x4b1e)

/* One family of so many shares a child with the one before it. */
#define HOMES_EVERY 12
#define HOMES_FIRST 7

/* A family that came back was away for half a year, after half a year here. */
#define AWAY_DAYS 180

static gboolean
run (VstAct *act,
     const VstDeed *deed,
     gconstpointer args,
     GError **error)
{
  g_autofree gint64 *id = deed->run (act, args, error);

  return id != NULL;
}

/* What care she has of the child, as @care, but for who is no parent. */
static gboolean
relate (VstAct *act,
        const char *care,
        VstMember *adult,
        VstMember *child,
        GError **error)
{
  gint64 adult_id = vst_person_get_id (vst_member_get_person (adult));
  gint64 child_id = vst_person_get_id (vst_member_get_person (child));
  gboolean is_parent = g_str_equal (vst_member_get_role (adult), "parent");
  g_autoptr (VstRelation) relation = vst_relation_new (adult_id, child_id, is_parent ? "parent" : vst_member_get_role (adult));
  g_autoptr (VstCustody) custody = vst_custody_new (child_id, adult_id, is_parent ? care : "none");

  custody->may_collect = VST_COLLECT_YES;

  return run (act, &vst_relation_do_add, relation, error) && run (act, &vst_custody_do_add, custody, error);
}

static gboolean
relate_all (VstAct *act,
            VstSampleRandom *random,
            gint64 family_id,
            GError **error)
{
  g_autoptr (GPtrArray) members = vst_members_read (vst_act_get_view (act), family_id, error);

  for (guint i = 0; members != NULL && i < members->len; i++)
    for (guint j = 0; j < members->len; j++)
      {
        VstMember *adult = g_ptr_array_index (members, i);
        VstMember *child = g_ptr_array_index (members, j);
        const char *const roles[] = { "parent", "grandparent", NULL };

        if (g_strv_contains (roles, vst_member_get_role (adult)) && g_str_equal (vst_member_get_role (child), "child") &&
            !relate (act, g_str_equal (vst_member_get_role (adult), "parent") && vst_sample_random_chance (random, 60) ? "shared" : "sole", adult, child,
                     error))
          return FALSE;
      }

  return members != NULL;
}

static VstMember *
find_first (GPtrArray *members,
            const char *role)
{
  for (guint i = 0; i < members->len; i++)
    if (g_str_equal (vst_member_get_role (members->pdata[i]), role) &&
        *vst_person_get_display_name (vst_member_get_person (members->pdata[i])) != '\0')
      return members->pdata[i];

  return NULL;
}

/* A child lives by turns in two homes, with a parent in each: she is in both files. */
static gboolean
share_child (VstAct *act,
             gint64 family_id,
             gint64 other_family_id,
             GError **error)
{
  g_autoptr (GPtrArray) here = vst_members_read (vst_act_get_view (act), family_id, error);
  g_autoptr (GPtrArray) there = here != NULL ? vst_members_read (vst_act_get_view (act), other_family_id, error) : NULL;
  VstMember *child = there != NULL ? find_first (here, "child") : NULL;
  VstMember *parent = child != NULL ? find_first (here, "parent") : NULL;
  VstMember *other = child != NULL ? find_first (there, "parent") : NULL;
  g_autoptr (VstMemberEntry) entry = vst_member_entry_new ("child");

  if (parent == NULL || other == NULL)
    return there != NULL;

  return vst_member_add (act, other_family_id, vst_person_get_id (vst_member_get_person (child)), entry, error) != 0 &&
         relate (act, "shared", parent, child, error) && relate (act, "shared", other, child, error);
}

static gboolean
expect (VstAct *act,
        VstSampleRandom *random,
        const VstSampleOptions *options,
        gint64 family_id,
        GError **error)
{
  g_autofree char *due_on = vst_day_add_days (options->today, vst_sample_random_between (random, 10, 200));
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));

  /* A sample hub of another year awaits nobody. */
  return !vst_due_check (due_on, today, NULL) || vst_expected_add (act, family_id, due_on, error) != 0;
}

static gboolean
come_back (VstAct *act,
           const VstSampleOptions *options,
           gint64 family_id,
           GError **error)
{
  g_autoptr (VstKin) kin = vst_kin_read (vst_act_get_view (act), family_id, error);
  const VstEpisode *first;
  g_autofree char *left = NULL;
  g_autofree char *back = NULL;

  if (kin == NULL)
    return FALSE;

  first = g_ptr_array_index (kin->episodes, 0);
  left = vst_day_add_days (first->opened_on, AWAY_DAYS);
  back = vst_day_add_days (left, AWAY_DAYS);

  return vst_day_compare (back, options->today) > 0 ||
         (vst_episode_close (act, family_id, left, "moved", error) && vst_episode_open (act, family_id, back, error));
}

/**
 * vst_sample_add_kin:
 * @index: of the family
 * @before_id: the family that was made before it, or 0
 *
 * Has some families say how their people belong together, some await a baby,
 * some have been away, and some share a child with another.
 */
gboolean
vst_sample_add_kin (VstAct *act,
                    const VstSampleOptions *options,
                    guint index,
                    gint64 family_id,
                    gint64 before_id,
                    GError **error)
{
  gboolean shares = before_id != 0 && index % HOMES_EVERY == HOMES_FIRST;
  VstSampleRandom random;

  vst_sample_random_seed (&random, options->seed ^ KIN, index);

  if (shares && !share_child (act, family_id, before_id, error))
    return FALSE;
  if (vst_sample_random_chance (&random, 25) && !shares && !relate_all (act, &random, family_id, error))
    return FALSE;
  if (vst_sample_random_chance (&random, 6) && !expect (act, &random, options, family_id, error))
    return FALSE;

  return !vst_sample_random_chance (&random, 5) || come_back (act, options, family_id, error);
}
