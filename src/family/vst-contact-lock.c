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
 * @was_renewed: (out) (optional): whether values of before were destroyed
 *
 * What opens a contact's value besides the key of its compartment.
 */
VstSecret *
vst_contact_lock_read (VstView *view,
                       gint64 contact_id,
                       gboolean *was_renewed,
                       GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONTACT_LOCK_GET);
  g_autoptr (GBytes) key = NULL;

  vst_stmt_bind_int (stmt, 1, contact_id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  if (was_renewed != NULL)
    *was_renewed = vst_stmt_get_int (stmt, 1) > 0;

  key = vst_stmt_dup_bytes (stmt, 0);

  return vst_secret_new_copy (g_bytes_get_data (key, NULL), g_bytes_get_size (key));
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
 * vst_contact_lock_is_gone:
 * @closed: why a value didn't open
 *
 * Whether that is since it was destroyed: what opened it is another one by now, or
 * went with the session that took the contact away.
 */
gboolean
vst_contact_lock_is_gone (VstView *view,
                          gint64 contact_id,
                          const GError *closed)
{
  g_autoptr (GError) error = NULL;
  gboolean was_renewed = FALSE;
  g_autoptr (VstSecret) lock = vst_contact_lock_read (view, contact_id, &was_renewed, &error);

  if (lock == NULL)
    return g_error_matches (error, VST_ERROR, VST_ERROR_NOT_FOUND);

  return was_renewed && g_error_matches (closed, VST_ERROR, VST_ERROR_CORRUPT);
}
