/* vst-giver-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-giver-store.h"

#include "giver-sql.h"
#include "vst-consent-store.h"
#include "vst-date.h"

static void
giver_free (gpointer data)
{
  VstGiver *giver = data;

  g_free (giver->name);
  g_free (giver);
}

/**
 * vst_givers_read:
 *
 * Who may answer for a person: the adults of a family of hers; where somebody
 * has the custody of her, only they, and never who has none.
 *
 * Returns: (transfer full) (element-type VstGiver):
 */
GPtrArray *
vst_givers_read (VstView *view,
                 gint64 person_id,
                 GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_GIVER_GIVERS);
  g_autoptr (GPtrArray) givers = g_ptr_array_new_with_free_func (giver_free);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, person_id);
  vst_stmt_bind_text (stmt, 2, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstGiver *giver = g_new0 (VstGiver, 1);

      giver->id = vst_stmt_get_int (stmt, 0);
      giver->name = vst_stmt_dup_words (stmt, 1);
      g_ptr_array_add (givers, giver);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&givers) : NULL;
}

static gboolean
may_give (VstView *view,
          gint64 giver_id,
          gint64 person_id,
          GError **error)
{
  g_autoptr (GPtrArray) givers = vst_givers_read (view, person_id, error);

  if (givers == NULL)
    return FALSE;

  for (guint i = 0; i < givers->len; i++)
    if (((VstGiver *) g_ptr_array_index (givers, i))->id == giver_id)
      return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_GUARDIAN, "%" G_GINT64_FORMAT " may not answer for %" G_GINT64_FORMAT, giver_id, person_id);

  return FALSE;
}

/* How old somebody is as far as is known; -1 where it isn't. */
static gboolean
read_age (VstView *view,
          gint64 person_id,
          const char *today,
          int *age,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_GIVER_WHO);
  const char *born, *as_of;

  vst_stmt_bind_int (stmt, 1, person_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  born = vst_stmt_get_text (stmt, 0);
  as_of = vst_stmt_get_text (stmt, 2);
  *age = -1;

  if (born != NULL)
    *age = vst_day_age_years (born, today);
  else if (as_of != NULL)
    *age = (int) vst_stmt_get_int (stmt, 1) + MAX (vst_day_age_years (as_of, today), 0);

  return TRUE;
}

/**
 * vst_giver_check:
 * @purpose: to what
 * @giver_id: who answered; 0 for the person herself
 *
 * Whether that answer counts: a person under the age the hub has set is answered
 * for by somebody else, and only by whom vst_givers_read() tells.
 */
gboolean
vst_giver_check (VstView *view,
                 const char *purpose,
                 gint64 person_id,
                 gint64 giver_id,
                 GError **error)
{
  g_autofree char *today = vst_view_dup_today (view);
  g_autoptr (VstConsentRules) rules = vst_consent_rules_of (view);
  int age;

  if (giver_id != 0)
    return may_give (view, giver_id, person_id, error);

  if (!read_age (view, person_id, today, &age, error))
    return FALSE;

  if (!vst_consent_rules_need_guardian (rules, purpose, age))
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_GUARDIAN, "Someone answers for %" G_GINT64_FORMAT, person_id);

  return FALSE;
}
