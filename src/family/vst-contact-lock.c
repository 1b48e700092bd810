/* vst-contact-lock.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-lock.h"

#include "contact-lock-sql.h"
#include "vst-error.h"
#include "vst-key-ring.h"

/**
 * vst_contact_lock_read:
 *
 * What opens a contact's value besides the key of its compartment.
 */
VstSecret *
vst_contact_lock_read (VstView *view,
                       gint64 contact_id,
                       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_LOCK_GET);
  g_autoptr (GBytes) key = NULL;

  vst_stmt_bind_int (stmt, 1, contact_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  key = vst_stmt_dup_bytes (stmt, 0);
  if (key != NULL && g_bytes_get_size (key) == VST_KEY_SIZE)
    return vst_secret_new_copy (g_bytes_get_data (key, NULL), VST_KEY_SIZE);

  g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "What opens contact %" G_GINT64_FORMAT " is no key", contact_id);

  return NULL;
}

gboolean
vst_contact_lock_renew (VstAct *act,
                        gint64 contact_id,
                        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CONTACT_LOCK_SET);
  g_autoptr (VstSecret) key = vst_secret_new_random (VST_KEY_SIZE);
  g_autoptr (GBytes) bytes = g_bytes_new (vst_secret_get_bytes (key), VST_KEY_SIZE);

  vst_stmt_bind_int (stmt, 1, contact_id);
  vst_stmt_bind_bytes (stmt, 2, bytes);

  return vst_stmt_run (stmt, error);
}

/**
 * vst_contact_lock_check:
 *
 * Whether there still is what opens the value that a contact has.  It is
 * `VST_ERROR_DESTROYED` when that is another one by now, and `VST_ERROR_FORGOTTEN`
 * when it went since the contact was taken away.
 */
gboolean
vst_contact_lock_check (VstView *view,
                        gint64 contact_id,
                        GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_LOCK_FITS);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, contact_id);
  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_FAILED)
    return FALSE;

  if (step == VST_STEP_ROW && vst_stmt_get_int (stmt, 0) != 0)
    return TRUE;

  g_set_error (error, VST_ERROR, step == VST_STEP_ROW ? VST_ERROR_DESTROYED : VST_ERROR_FORGOTTEN,
               "What the contact %" G_GINT64_FORMAT " was is destroyed", contact_id);

  return FALSE;
}
