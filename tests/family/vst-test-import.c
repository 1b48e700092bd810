/* vst-test-import.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-import.h"

#include "vst-table-file.h"

static VstTable *
read_list (const char *bytes,
           gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;
  VstTableFault fault = { 0 };
  VstTable *table = vst_table_read_bytes (file, NULL, NULL, &fault, &error);

  g_assert_no_error (error);

  return table;
}

VstImportPlan *
vst_test_import_look (VstTestHub *self,
                      const char *bytes,
                      gsize size,
                      GError **error)
{
  g_autoptr (VstTable) table = read_list (bytes, size);
  g_autoptr (VstHeading) heading = vst_heading_match (table, vst_family_columns, NULL, error);
  VstImportLook args = { table, heading, NULL };

  g_assert_nonnull (heading);

  return vst_test_hub_read (self, &vst_import_look, &args, error);
}

guint
vst_test_import_take_in (VstTestHub *self,
                         VstImportPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint *n = vst_test_hub_do (self, &vst_import_do, plan, &error);

  g_assert_no_error (error);

  return *n;
}

guint
vst_test_import_count (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = vst_test_hub_read (self, &vst_family_read_all, NULL, &error);

  g_assert_no_error (error);

  return ids->len;
}

VstFamily *
vst_test_import_open (VstTestHub *self,
                      const char *name)
{
  g_autoptr (GArray) ids = vst_test_hub_read (self, &vst_family_read_all, NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (VstFamily) family = vst_test_hub_read (self, &vst_family_read_open, &g_array_index (ids, gint64, i), NULL);

      if (g_strcmp0 (vst_family_get_name (family), name) == 0)
        return g_steal_pointer (&family);
    }

  return NULL;
}

void
vst_test_import_set_up (VstTestHub *self,
                        gconstpointer data)
{
  vst_test_family_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
}
