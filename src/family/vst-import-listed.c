/* vst-import-listed.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-listed.h"

const VstFamilyColumn vst_import_listed[VST_IMPORT_N_LISTED] = { VST_FAMILY_COLUMN_HEALTH_ONTARIO, VST_FAMILY_COLUMN_HEALTH_QUEBEC };

void
vst_import_listed_free (VstImportListed *self)
{
  g_free (self->text);
  g_free (self);
}

static char *
dup_text (const VstImportCells *cells,
          VstFamilyColumn column)
{
  return g_strstrip (g_strdup (vst_import_cells_get (cells, column)));
}

static gboolean
has_any (const VstImportCells *cells,
         VstFamilyColumn column)
{
  VstImportCells all = *cells;

  for (all.row = 0; all.row < vst_table_get_n_rows (cells->table); all.row++)
    {
      g_autofree char *text = dup_text (&all, column);

      if (text[0] != '\0')
        return TRUE;
    }

  return FALSE;
}

/**
 * vst_import_may_list:
 *
 * Whether whoever brings the list may bring all that stands in it: once for all of
 * its rows, since it isn't in them that this can be mended.
 */
gboolean
vst_import_may_list (VstView *view,
                     const VstImportCells *cells,
                     GError **error)
{
  const VstListed *before = NULL;
  gboolean may = FALSE;

  for (guint i = 0; i < VST_IMPORT_N_LISTED; i++)
    {
      const char *column = vst_family_columns[vst_import_listed[i]].code;
      const VstListed *listed = vst_room_find_listed (column);

      if (!has_any (cells, vst_import_listed[i]))
        continue;

      if (listed != NULL && listed != before && !listed->may (view, &may, error))
        return FALSE;

      before = listed;
      if (listed != NULL && may)
        continue;

      g_set_error (error, VST_ERROR, VST_ERROR_FILE_SEALED, "The column %s is for others", column);
      return FALSE;
    }

  return TRUE;
}

/* What another room keeps of somebody. */
gboolean
vst_import_read_listed (const VstImportCells *cells,
                        VstImportFamily *family,
                        guint position,
                        const char **column,
                        GError **error)
{
  for (guint i = 0; i < VST_IMPORT_N_LISTED; i++)
    {
      const char *code = vst_family_columns[vst_import_listed[i]].code;
      const VstListed *listed = vst_room_find_listed (code);
      g_autofree char *text = dup_text (cells, vst_import_listed[i]);
      VstImportListed *cell;

      if (text[0] == '\0' || listed == NULL)
        continue;

      if (!listed->check (code, text, error))
        {
          *column = code;
          return FALSE;
        }

      cell = g_new0 (VstImportListed, 1);
      cell->position = position;
      cell->listed = listed;
      cell->column = code;
      cell->text = g_steal_pointer (&text);
      g_ptr_array_add (family->listed, cell);
    }

  return TRUE;
}
