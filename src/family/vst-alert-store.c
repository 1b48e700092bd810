/* vst-alert-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-alert-store.h"

#include "alert-sql.h"
#include "vst-date.h"

const VstKept vst_alert_kept = { "alert", VST_SQL_ALERT_ROW, VST_SQL_ALERT_PUT, VST_SQL_ALERT_REMOVE, NULL };

/**
 * vst_alerts_read:
 *
 * All alerts of a family, also those that are over.
 *
 * Returns: (transfer full) (element-type VstAlert):
 */
GPtrArray *
vst_alerts_read (VstView *view,
                 gint64 family_id,
                 GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ALERT_OF_FAMILY);
  g_autoptr (GPtrArray) alerts = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, family_id);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      const char *until = vst_stmt_get_text (stmt, 6);
      VstAlertEntry entry = {
        .text = (char *) vst_stmt_get_text (stmt, 3),
        .priority = VST_ALERT_ATTENTION,
        .from = (char *) vst_stmt_get_text (stmt, 5),
        .until = (char *) (until != NULL ? until : ""),
      };

      vst_alert_priority_parse (vst_stmt_get_text (stmt, 4), &entry.priority);
      vst_alert_kind_parse (vst_stmt_get_text (stmt, 7), &entry.kind);
      g_ptr_array_add (alerts, vst_alert_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_int (stmt, 1),
                                              vst_stmt_get_int (stmt, 2), &entry));
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&alerts) : NULL;
}

/**
 * vst_alerts_read_kinds:
 * @kinds: (out): a bit a #VstAlertKind of which the family has an alert on @day
 *
 * What the desk may know at a glance: nothing about safety.
 */
gboolean
vst_alerts_read_kinds (VstView *view,
                       gint64 family_id,
                       const char *day,
                       guint *kinds,
                       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ALERT_KINDS_ON);
  VstStep step;

  *kinds = 0;
  vst_stmt_bind_int (stmt, 1, family_id);
  vst_stmt_bind_text (stmt, 2, day);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstAlertKind kind = VST_ALERT_OTHER;

      vst_alert_kind_parse (vst_stmt_get_text (stmt, 0), &kind);
      *kinds |= 1u << kind;
    }

  return step == VST_STEP_DONE;
}

static gpointer
minded_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  const gint64 *family_id = args;
  g_autofree char *today = vst_view_dup_today (view);
  VstMinded minded = { *family_id, 0 };

  return vst_alerts_read_kinds (view, *family_id, today, &minded.kinds, error) ? g_memdup2 (&minded, sizeof minded) : NULL;
}

const VstReading vst_alert_read_minded = { "alert.minded", VST_RIGHT_FIND_FAMILY, minded_func, g_free };

static void
bind_until (VstStmt *stmt,
            int index,
            const VstAlertEntry *entry)
{
  if (entry->until[0] != '\0')
    vst_stmt_bind_text (stmt, index, entry->until);
  else
    vst_stmt_bind_null (stmt, index);
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstAlertEdit *edit = args;
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ALERT_ADD);
  gint64 alert_id;

  if (!vst_alert_entry_check (entry, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, edit->family_id);
  vst_stmt_bind_text (stmt, 2, entry->text);
  vst_stmt_bind_text (stmt, 3, vst_alert_priority_code (entry->priority));
  vst_stmt_bind_text (stmt, 4, entry->from);
  bind_until (stmt, 5, entry);
  vst_stmt_bind_text (stmt, 6, vst_alert_kind_code (entry->kind));

  if ((alert_id = vst_stmt_add (stmt, error)) == 0)
    return NULL;

  vst_act_keep_new (act, &vst_alert_kept, alert_id);
  vst_act_set_subject (act, "family", edit->family_id);

  return g_memdup2 (&alert_id, sizeof alert_id);
}

static void
say_changed (gint64 alert_id,
             GError **error)
{
  g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The alert %" G_GINT64_FORMAT " has changed", alert_id);
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstAlertEdit *edit = args;
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_copy (edit->entry);
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ALERT_UPDATE);
  VstStep step;

  if (!vst_alert_entry_check (entry, error) || !vst_act_keep (act, &vst_alert_kept, edit->alert_id, error))
    return NULL;

  vst_stmt_bind_text (stmt, 1, entry->text);
  vst_stmt_bind_text (stmt, 2, vst_alert_priority_code (entry->priority));
  vst_stmt_bind_text (stmt, 3, entry->from);
  bind_until (stmt, 4, entry);
  vst_stmt_bind_int (stmt, 5, edit->alert_id);
  vst_stmt_bind_int (stmt, 6, edit->revision);
  vst_stmt_bind_text (stmt, 7, vst_alert_kind_code (entry->kind));

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    say_changed (edit->alert_id, error);

  if (step != VST_STEP_ROW)
    return NULL;

  vst_act_set_subject (act, "family", vst_stmt_get_int (stmt, 0));

  return GINT_TO_POINTER (TRUE);
}

static char *
read_since (VstAct *act,
            gint64 alert_id,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ALERT_SINCE);

  vst_stmt_bind_int (stmt, 1, alert_id);

  return vst_stmt_one (stmt, error) ? g_strdup (vst_stmt_get_text (stmt, 0)) : NULL;
}

/* Its last day was yesterday.  One that began today or later was never the
 * word of a whole day: it goes, and the journal alone keeps it.
 */
static gpointer
end_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstAlertEdit *edit = args;
  g_autofree char *since = read_since (act, edit->alert_id, error);
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autofree char *yesterday = vst_day_add_days (today, -1);
  g_autoptr (VstStmt) stmt = NULL;
  gboolean was_shown = since != NULL && vst_day_compare (since, yesterday) <= 0;
  VstStep step;

  if (since == NULL || !vst_act_keep (act, &vst_alert_kept, edit->alert_id, error))
    return NULL;

  stmt = vst_act_prepare (act, was_shown ? VST_SQL_ALERT_END : VST_SQL_ALERT_DROP);
  if (was_shown)
    vst_stmt_bind_text (stmt, 1, yesterday);
  vst_stmt_bind_int (stmt, was_shown ? 2 : 1, edit->alert_id);
  vst_stmt_bind_int (stmt, was_shown ? 3 : 2, edit->revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    say_changed (edit->alert_id, error);

  if (step != VST_STEP_ROW)
    return NULL;

  vst_act_set_subject (act, "family", vst_stmt_get_int (stmt, 0));

  return GINT_TO_POINTER (TRUE);
}

const VstDeed vst_alert_do_add = {
  "alert.add", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_alert_do_edit = {
  "alert.edit", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstDeed vst_alert_do_end = {
  "alert.end", VST_RIGHT_EDIT_FAMILY, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, end_func, NULL
};
