/* vst-catalogue-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-catalogue-store.h"

#include "catalogue-file-sql.h"
#include "vst-error.h"

const VstKept vst_catalogue_kept = {
  "catalogue_file", VST_SQL_CATALOGUE_FILE_ROW, VST_SQL_CATALOGUE_FILE_PUT, VST_SQL_CATALOGUE_FILE_REMOVE, NULL
};

static void
file_free (gpointer data)
{
  VstCatalogueFile *file = data;

  g_clear_pointer (&file->catalogue, vst_catalogue_unref);
  g_free (file);
}

static gboolean
is_shipped (const char *code)
{
  return g_str_equal (code, vst_catalogue_get_code (vst_catalogue_get_shipped ()));
}

static GPtrArray *
read_files (VstView *view,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CATALOGUE_FILE_ALL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstCatalogueFile *file = g_new0 (VstCatalogueFile, 1);

      file->id = vst_stmt_get_int (stmt, 0);
      file->in_use = vst_stmt_get_int (stmt, 3) != 0;
      file->added_at = vst_stmt_get_int (stmt, 4);
      file->catalogue = vst_catalogue_parse (vst_stmt_get_text (stmt, 5), -1, NULL, error);
      g_ptr_array_add (files, file);
      if (file->catalogue == NULL)
        return NULL;
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&files) : NULL;
}

/**
 * vst_catalogues_in_use:
 *
 * Returns: (transfer full) (element-type VstCatalogue):
 */
GPtrArray *
vst_catalogues_in_use (VstView *view,
                       GError **error)
{
  g_autoptr (GPtrArray) files = read_files (view, error);
  g_autoptr (GPtrArray) catalogues = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_catalogue_unref);
  VstCatalogue *first = vst_catalogue_get_shipped ();
  const char *code = "";

  if (files == NULL)
    return NULL;

  for (guint i = 0; i < files->len; i++)
    {
      const VstCatalogueFile *file = g_ptr_array_index (files, i);
      gboolean is_latest = !g_str_equal (code, vst_catalogue_get_code (file->catalogue));

      code = vst_catalogue_get_code (file->catalogue);
      if (!is_latest)
        continue;

      /* A later program may have been here before this one. */
      if (is_shipped (code) && vst_catalogue_get_version (file->catalogue) > vst_catalogue_get_version (first))
        first = file->catalogue;
      else if (!is_shipped (code) && file->in_use)
        g_ptr_array_add (catalogues, vst_catalogue_ref (file->catalogue));
    }

  g_ptr_array_insert (catalogues, 0, vst_catalogue_ref (first));

  return g_steal_pointer (&catalogues);
}

/**
 * vst_catalogue_of_version:
 *
 * The catalogue that an answer was asked under.
 */
VstCatalogue *
vst_catalogue_of_version (VstView *view,
                          const char *code,
                          int version,
                          GError **error)
{
  VstCatalogue *shipped = vst_catalogue_get_shipped ();
  g_autoptr (VstStmt) stmt = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  if (is_shipped (code) && version == vst_catalogue_get_version (shipped))
    return vst_catalogue_ref (shipped);

  stmt = vst_view_prepare (view, VST_SQL_CATALOGUE_FILE_FIND);
  vst_stmt_bind_text (stmt, 1, code);
  vst_stmt_bind_int (stmt, 2, version);

  return vst_stmt_one (stmt, error) ? vst_catalogue_parse (vst_stmt_get_text (stmt, 1), -1, NULL, error) : NULL;
}

static gint64
add (VstAct *act,
     VstCatalogue *catalogue,
     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CATALOGUE_FILE_ADD);
  gint64 id;

  vst_stmt_bind_text (stmt, 1, vst_catalogue_get_code (catalogue));
  vst_stmt_bind_int (stmt, 2, vst_catalogue_get_version (catalogue));
  vst_stmt_bind_text (stmt, 3, vst_catalogue_get_xml (catalogue));
  vst_stmt_bind_int (stmt, 4, 1);
  vst_stmt_bind_int (stmt, 5, vst_act_get_time (act));
  vst_stmt_bind_int (stmt, 6, vst_act_get_staff_id (act));

  if ((id = vst_stmt_add (stmt, error)) != 0)
    vst_act_keep_new (act, &vst_catalogue_kept, id);

  return id;
}

/**
 * vst_catalogue_keep_version:
 *
 * What comes with the program may be another with the next one: the version under
 * which something was answered stays in the hub.
 */
gboolean
vst_catalogue_keep_version (VstAct *act,
                            VstCatalogue *catalogue,
                            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CATALOGUE_FILE_FIND);
  VstStep step;

  vst_stmt_bind_text (stmt, 1, vst_catalogue_get_code (catalogue));
  vst_stmt_bind_int (stmt, 2, vst_catalogue_get_version (catalogue));
  step = vst_stmt_step (stmt, error);

  return step == VST_STEP_ROW || (step == VST_STEP_DONE && add (act, catalogue, error) != 0);
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  g_autoptr (VstCatalogue) catalogue = vst_catalogue_parse (args, -1, NULL, error);
  g_autoptr (VstStmt) stmt = NULL;
  gint64 id;

  if (catalogue == NULL)
    return NULL;

  if (is_shipped (vst_catalogue_get_code (catalogue)))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_EXISTS, "The code of what comes with the program");
      return NULL;
    }

  stmt = vst_act_prepare (act, VST_SQL_CATALOGUE_FILE_LATEST);
  vst_stmt_bind_text (stmt, 1, vst_catalogue_get_code (catalogue));
  if (!vst_stmt_one (stmt, error))
    return NULL;

  if (vst_catalogue_get_version (catalogue) <= vst_stmt_get_int (stmt, 0))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_CATALOGUE_VERSION, "Not a later version than there is");
      return NULL;
    }

  if ((id = add (act, catalogue, error)) == 0)
    return NULL;

  vst_act_set_subject (act, "catalogue_file", id);

  return g_memdup2 (&id, sizeof id);
}

static gpointer
use_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstCatalogueUse *use = args;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_CATALOGUE_FILE_USE);
  VstStep step;

  if (!vst_act_keep (act, &vst_catalogue_kept, use->id, error))
    return NULL;

  vst_stmt_bind_int (stmt, 1, use->in_use ? 1 : 0);
  vst_stmt_bind_int (stmt, 2, use->id);
  vst_stmt_bind_int (stmt, 3, use->in_use ? 0 : 1);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The catalogue %" G_GINT64_FORMAT " has changed", use->id);

  if (step != VST_STEP_ROW)
    return NULL;

  vst_act_set_subject (act, "catalogue_file", use->id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
all_func (VstView *view,
          gconstpointer args,
          GError **error)
{
  return read_files (view, error);
}

const VstDeed vst_catalogue_do_add = {
  "catalogue.add", VST_RIGHT_SETTINGS, VST_TOPIC_HUB, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_catalogue_do_use = {
  "catalogue.use", VST_RIGHT_SETTINGS, VST_TOPIC_HUB, VST_DEED_UNDOABLE, use_func, NULL
};
const VstReading vst_catalogue_read_all = {
  "catalogue.all", VST_RIGHT_SETTINGS, all_func, (GDestroyNotify) g_ptr_array_unref
};
