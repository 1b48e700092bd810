/* vst-staff-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-staff-store.h"

#include "staff-sql.h"
#include "vst-text.h"

/* Staff are not undone by Ctrl+Z, as keys go with them; the rows are kept for
 * their history.  Removing is never asked for: she is revoked.
 */
const VstKept vst_staff_kept = { "staff", VST_SQL_STAFF_ROW, NULL, NULL, NULL };

/**
 * vst_staff_read_roles:
 * @roles: (out): what she is now
 *
 * It is `VST_ERROR_NO_RIGHT` when she was revoked.
 */
gboolean
vst_staff_read_roles (VstView *view,
                      gint64 staff_id,
                      guint *roles,
                      GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_STAFF_ROLES);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, staff_id);
  step = vst_stmt_step (stmt, error);

  if (step == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "Staff member %" G_GINT64_FORMAT " was revoked", staff_id);

  if (step != VST_STEP_ROW)
    return FALSE;

  *roles = (guint) vst_stmt_get_int (stmt, 0);

  return TRUE;
}

static VstStaff *
read_row (VstStmt *stmt)
{
  return vst_staff_new (vst_stmt_get_int (stmt, 0), vst_stmt_get_text (stmt, 1), (guint) vst_stmt_get_int (stmt, 2),
                        vst_stmt_get_text (stmt, 3), (int) vst_stmt_get_int (stmt, 4), vst_stmt_get_text (stmt, 5),
                        vst_stmt_get_text (stmt, 6), vst_stmt_get_int (stmt, 7), vst_stmt_get_int (stmt, 8),
                        vst_stmt_get_int (stmt, 9));
}

/**
 * vst_staff_find:
 * @db: a connection on which nobody is signed in yet
 *
 * Who signs in; it is `VST_ERROR_NO_RIGHT` when she was revoked.
 */
VstStaff *
vst_staff_find (VstDb *db,
                gint64 staff_id,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_STAFF_GET);
  g_autoptr (VstStaff) staff = NULL;

  vst_stmt_bind_int (stmt, 1, staff_id);

  if (!vst_stmt_one (stmt, error))
    return NULL;

  staff = read_row (stmt);

  if (vst_staff_get_revoked_at (staff) != 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NO_RIGHT, "Staff member %" G_GINT64_FORMAT " was revoked", staff_id);
      return NULL;
    }

  return g_steal_pointer (&staff);
}

VstStaff *
vst_staff_read (VstView *view,
                gint64 staff_id,
                GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_STAFF_GET);

  vst_stmt_bind_int (stmt, 1, staff_id);

  return vst_stmt_one (stmt, error) ? read_row (stmt) : NULL;
}

/**
 * vst_staff_read_all:
 *
 * Everybody, those still here first.
 *
 * Returns: (transfer full) (element-type VstStaff):
 */
GPtrArray *
vst_staff_read_all (VstView *view,
                    GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_STAFF_LIST);
  g_autoptr (GPtrArray) staff = g_ptr_array_new_with_free_func (g_object_unref);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    g_ptr_array_add (staff, read_row (stmt));

  return step == VST_STEP_DONE ? g_steal_pointer (&staff) : NULL;
}

/**
 * vst_staff_read_administrators:
 *
 * Returns: (transfer full) (element-type gint64): those who can still sign in
 */
GArray *
vst_staff_read_administrators (VstView *view,
                               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_STAFF_ADMINISTRATORS);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  VstStep step;

  vst_stmt_bind_int (stmt, 1, VST_ROLE_ADMIN);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
say_name_taken (GError **error)
{
  if (error != NULL && g_error_matches (*error, VST_ERROR, VST_ERROR_EXISTS))
    (*error)->code = VST_ERROR_STAFF_NAME_TAKEN;

  return FALSE;
}

static void
bind_form (VstStmt *stmt,
           int first,
           const VstStaffForm *form)
{
  g_autofree char *name = g_strstrip (g_strdup (form->name));
  g_autofree char *key = vst_text_fold (name);

  vst_stmt_bind_text (stmt, first, name);
  vst_stmt_bind_text (stmt, first + 1, key);
  vst_stmt_bind_int (stmt, first + 2, form->roles);
  vst_stmt_bind_text (stmt, first + 3, form->language);
}

/**
 * vst_staff_add:
 *
 * Enters a staff member; her key slot is the caller's to make.
 *
 * Returns: her id; 0 with @error set
 */
gint64
vst_staff_add (VstAct *act,
               const VstStaffForm *form,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_STAFF_ADD);
  gint64 id;

  if (!vst_staff_check (form->name, form->roles, form->language, error))
    return 0;

  bind_form (stmt, 1, form);
  vst_stmt_bind_int (stmt, 5, vst_act_get_time (act));

  if (!(id = vst_stmt_add (stmt, error)))
    return say_name_taken (error);

  vst_act_keep_new (act, &vst_staff_kept, id);
  vst_act_set_subject (act, "staff", id);

  return id;
}

static gboolean
check_administrators (VstAct *act,
                      gint64 without,
                      GError **error)
{
  g_autoptr (GArray) ids = vst_staff_read_administrators (vst_act_get_view (act), error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) != without)
      return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_LAST_ADMINISTRATOR, "A hub needs an administrator");

  return FALSE;
}

/**
 * vst_staff_change:
 *
 * Gives a staff member another name, other roles or another language.
 *
 * It is `VST_ERROR_CHANGED` when somebody else did since it was shown, and
 * `VST_ERROR_LAST_ADMINISTRATOR` when nobody would be left to be one.
 */
gboolean
vst_staff_change (VstAct *act,
                  const VstStaffForm *form,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_STAFF_UPDATE);

  if (!vst_staff_check (form->name, form->roles, form->language, error) ||
      (!(form->roles & VST_ROLE_ADMIN) && !check_administrators (act, form->staff_id, error)) ||
      !vst_act_keep (act, &vst_staff_kept, form->staff_id, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, form->staff_id);
  vst_stmt_bind_int (stmt, 2, form->revision);
  bind_form (stmt, 3, form);

  switch (vst_stmt_step (stmt, error))
    {
    case VST_STEP_ROW:
      break;

    case VST_STEP_DONE:
      g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "Staff member %" G_GINT64_FORMAT " was changed", form->staff_id);
      return FALSE;

    case VST_STEP_FAILED:
    default:
      return say_name_taken (error);
    }

  vst_act_set_subject (act, "staff", form->staff_id);

  return TRUE;
}

/**
 * vst_staff_revoke:
 *
 * Notes that her key no longer opens the hub; the slot is the caller's to take.
 */
gboolean
vst_staff_revoke (VstAct *act,
                  gint64 staff_id,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_STAFF_REVOKE);

  if (!check_administrators (act, staff_id, error) ||
      !vst_act_keep (act, &vst_staff_kept, staff_id, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, staff_id);
  vst_stmt_bind_int (stmt, 2, vst_act_get_time (act));
  vst_act_set_subject (act, "staff", staff_id);

  return vst_stmt_run (stmt, error);
}

static gpointer
run (VstStmt *stmt,
     GError **error)
{
  return vst_stmt_run (stmt, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
set_language (VstAct *act,
              gconstpointer args,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_STAFF_SET_LANGUAGE);

  vst_stmt_bind_int (stmt, 1, vst_act_get_staff_id (act));
  vst_stmt_bind_text (stmt, 2, args);

  return run (stmt, error);
}

static gpointer
set_look (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstStaffLook *look = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_STAFF_SET_LOOK);

  vst_stmt_bind_int (stmt, 1, vst_act_get_staff_id (act));
  vst_stmt_bind_int (stmt, 2, look->text_scale);
  vst_stmt_bind_text (stmt, 3, look->scheme);

  return run (stmt, error);
}

static gpointer
set_last_page (VstAct *act,
               gconstpointer args,
               GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_STAFF_SET_LAST_PAGE);

  vst_stmt_bind_int (stmt, 1, vst_act_get_staff_id (act));
  vst_stmt_bind_text (stmt, 2, args);

  return run (stmt, error);
}

static gpointer
read_own (VstView *view,
          gconstpointer args,
          GError **error)
{
  return vst_staff_read (view, vst_session_get_staff_id (vst_view_get_session (view)), error);
}

static gpointer
read_everybody (VstView *view,
                gconstpointer args,
                GError **error)
{
  return vst_staff_read_all (view, error);
}

const VstDeed vst_staff_set_language = { "staff.language", VST_RIGHT_SIGNED_IN, VST_TOPIC_NONE, VST_DEED_QUIET, set_language, NULL };
const VstDeed vst_staff_set_look = { "staff.look", VST_RIGHT_SIGNED_IN, VST_TOPIC_NONE, VST_DEED_QUIET, set_look, NULL };
const VstDeed vst_staff_set_last_page = { "staff.last-page", VST_RIGHT_SIGNED_IN, VST_TOPIC_NONE, VST_DEED_QUIET, set_last_page, NULL };
const VstReading vst_staff_read_own = { "staff.own", VST_RIGHT_SIGNED_IN, read_own, g_object_unref };
const VstReading vst_staff_read_everybody = { "staff.everybody", VST_RIGHT_READ_STAFF, read_everybody, (GDestroyNotify) g_ptr_array_unref };
