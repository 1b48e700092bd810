/* vst-setting-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-setting-store.h"

#include "setting-sql.h"
#include "vst-act-private.h"
#include "vst-error.h"

/* Before there is a view: while a hub is being opened. */
char *
vst_setting_find (VstDb *db,
                  const char *code)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_SETTING_GET);

  vst_stmt_bind_text (stmt, 1, code);

  return vst_stmt_step (stmt, NULL) == VST_STEP_ROW ? g_strdup (vst_stmt_get_text (stmt, 0)) : NULL;
}

/**
 * vst_setting_note:
 * @db: a writing connection, within a transaction or not
 *
 * Notes what is nobody's act, such as where a file beside the database stands.
 */
gboolean
vst_setting_note (VstDb *db,
                  const char *code,
                  const char *value,
                  GError **error)
{
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, VST_SQL_SETTING_SET);

  vst_stmt_bind_text (stmt, 1, code);
  vst_stmt_bind_text (stmt, 2, value);

  return vst_stmt_run (stmt, error);
}

/**
 * vst_setting_dup:
 * @code: which
 *
 * Returns: (transfer full) (nullable): its value; %NULL if it was never set
 */
char *
vst_setting_dup (VstView *view,
                 const char *code)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SETTING_GET);

  vst_stmt_bind_text (stmt, 1, code);

  return vst_stmt_step (stmt, NULL) == VST_STEP_ROW ? g_strdup (vst_stmt_get_text (stmt, 0)) : NULL;
}

/**
 * vst_setting_set:
 *
 * Sets one setting, as part of an act.
 */
gboolean
vst_setting_set (VstAct *act,
                 const char *code,
                 const char *value,
                 GError **error)
{
  return vst_setting_note (vst_act_get_view (act)->db, code, value, error);
}

/* What an administrator may say; the rest is kept by other deeds. */
static gboolean
is_asked (const char *code)
{
  const char *const codes[] = { VST_SETTING_ADDRESS, VST_SETTING_CITY, VST_SETTING_POSTAL_CODE, VST_SETTING_PHONE,
                                VST_SETTING_PROVINCE, VST_SETTING_ZONE, VST_SETTING_FISCAL_START };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i], code))
      return TRUE;

  return FALSE;
}

static gpointer
change (VstAct *act,
        gconstpointer args,
        GError **error)
{
  GVariantIter values;
  const char *code, *value;

  g_variant_iter_init (&values, (GVariant *) args);
  while (g_variant_iter_next (&values, "{&s&s}", &code, &value))
    {
      if (!is_asked (code))
        {
          g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "%s is not to be set like this", code);
          return NULL;
        }

      if (!vst_setting_set (act, code, value, error))
        return NULL;
    }

  vst_act_set_subject (act, "hub", 0);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
read_all (VstView *view,
          gconstpointer args,
          GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_SETTING_ALL);
  g_auto (GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    if (g_strcmp0 (vst_stmt_get_text (stmt, 0), VST_SETTING_LETTER_KEY) != 0)
      g_variant_builder_add (&values, "{ss}", vst_stmt_get_text (stmt, 0), vst_stmt_get_text (stmt, 1));

  return step == VST_STEP_DONE ? g_variant_ref_sink (g_variant_builder_end (&values)) : NULL;
}

const VstDeed vst_setting_change = { "hub.settings", VST_RIGHT_SETTINGS, VST_TOPIC_HUB, VST_DEED_NONE, change, NULL };
const VstReading vst_setting_read_all = { "setting.all", VST_RIGHT_SIGNED_IN, read_all, (GDestroyNotify) g_variant_unref };
