/* vst-court-number.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-court-number.h"

#include "vst-seal.h"
#include "vst-text.h"

/* What was typed without a number in it is none. */
gboolean
vst_court_number_set (VstAct *act,
                      const VstCourtNumber *self,
                      gint64 id,
                      const char *number,
                      GError **error)
{
  const VstSealPlace place = { self->table, self->column, id };
  g_autofree char *line = vst_text_line (number);
  g_autoptr (VstStmt) stmt = NULL;
  g_autoptr (GBytes) sealed = NULL;

  if (line[0] == '\0')
    return TRUE;

  sealed = vst_seal_text (vst_view_get_ring (vst_act_get_view (act)), VST_KEY_CONTACT, &place, line, error);
  if (sealed == NULL)
    return FALSE;

  stmt = vst_act_prepare (act, self->set);
  vst_stmt_bind_int (stmt, 1, id);
  vst_stmt_bind_bytes (stmt, 2, sealed);

  return vst_stmt_run (stmt, error);
}

static char *
open_number (VstView *view,
             const VstCourtNumber *self,
             const VstSql *sql,
             gint64 id,
             GError **error)
{
  const VstSealPlace place = { self->table, self->column, id };
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, sql);
  g_autoptr (GBytes) sealed = NULL;
  gconstpointer data;
  gsize size;

  vst_stmt_bind_int (stmt, 1, id);
  if (!vst_stmt_one (stmt, error))
    return NULL;

  if (vst_stmt_get_value_type (stmt, 0) == VST_VALUE_NULL)
    return g_strdup ("");

  sealed = vst_stmt_dup_bytes (stmt, 0);
  data = g_bytes_get_data (sealed, &size);

  return vst_seal_open_text (vst_view_get_ring (view), VST_KEY_CONTACT, &place, data, size, error);
}

/* What is sealed says of which row it is: it is no other's as it lies.  What is damaged
 * is lost already.
 */
gboolean
vst_court_number_copy (VstAct *act,
                       const VstCourtNumber *self,
                       gint64 from_id,
                       gint64 to_id,
                       GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autofree char *number = open_number (vst_act_get_view (act), self, self->sealed, from_id, &damage);

  return number != NULL ? vst_court_number_set (act, self, to_id, number, error) : vst_seal_pass_over (&damage, error);
}

/**
 * vst_court_number_reseal:
 *
 * Seals every number anew under the newest key of the compartment; what is damaged
 * stays as it lies.
 */
gboolean
vst_court_number_reseal (VstAct *act,
                         const VstCourtNumber *self,
                         GError **error)
{
  g_autoptr (VstStmt) ids = vst_act_prepare (act, self->all);
  VstStep step;

  while ((step = vst_stmt_step (ids, error)) == VST_STEP_ROW)
    {
      gint64 id = vst_stmt_get_int (ids, 0);
      g_autoptr (GError) damage = NULL;
      g_autofree char *number = open_number (vst_act_get_view (act), self, self->sealed, id, &damage);

      if (number != NULL ? !vst_court_number_set (act, self, id, number, error) : !vst_seal_pass_over (&damage, error))
        return FALSE;
    }

  return step == VST_STEP_DONE;
}

/**
 * vst_court_number_reveal:
 *
 * Returns: (transfer full): empty where there is none; %NULL with @error set
 */
char *
vst_court_number_reveal (VstView *view,
                         const VstCourtNumber *self,
                         gint64 id,
                         GError **error)
{
  char *number = open_number (view, self, self->shown, id, error);

  if (number != NULL)
    vst_view_note (view, VST_ACCESS_REVEAL, self->table, id, NULL);

  return number;
}
