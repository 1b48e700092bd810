/* vst-db-check.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-db-private.h"

/**
 * vst_db_check_references:
 *
 * Tells whether every number of a row that is meant to lead somewhere does.
 */
gboolean
vst_db_check_references (VstDb *self,
                         GError **error)
{
  g_autofree char *foreign = _vst_db_ask (self, "PRAGMA foreign_key_check");

  if (foreign == NULL)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "A reference of %s leads nowhere", foreign);

  return FALSE;
}

/**
 * vst_db_check:
 * @full: every page, index and reference, instead of a quick look
 *
 * Tells whether the file is whole.
 *
 * The cipher's check reads the main file only, so what was written ahead is
 * moved there first; when readers are in the way it is `VST_ERROR_BUSY`.
 */
gboolean
vst_db_check (VstDb *self,
              gboolean full,
              GError **error)
{
  g_autofree char *answer = NULL;
  g_autofree char *cipher = NULL;

  if (full && !vst_db_checkpoint (self, error))
    return FALSE;

  answer = _vst_db_ask (self, full ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)");

  /* Whoever stops it learns nothing of the file. */
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  if (g_strcmp0 (answer, "ok") != 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "Integrity: %s", answer != NULL ? answer : sqlite3_errmsg (self->conn));
      return FALSE;
    }

  if (full && (cipher = _vst_db_ask (self, "PRAGMA cipher_integrity_check")))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_CORRUPT, "Cipher: %s", cipher);
      return FALSE;
    }

  return !full || vst_db_check_references (self, error);
}
