/* vst-import-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-import.h"

G_BEGIN_DECLS

/**
 * VstImportCells:
 *
 * A row of a list, by our columns.
 */
typedef struct
{
  VstTable     *table;
  VstHeading   *heading;
  guint         row;
  VstDateOrder  order;
} VstImportCells;

/**
 * VstImportContact:
 * @position: which member of the family, as they stand in the list
 * @entry: how to reach her
 *
 * A contact of somebody who is not the first of her family.
 */
typedef struct
{
  guint            position;
  VstContactEntry *entry;
} VstImportContact;

const char *vst_import_cells_get        (const VstImportCells   *cells,
                                         VstFamilyColumn         column);
gboolean    vst_import_cells_find_order (VstImportCells         *cells,
                                         const VstDateOrder     *chosen,
                                         GError                **error);
gboolean    vst_import_read_row         (const VstImportCells   *cells,
                                         VstImportFamily        *family,
                                         const char             *today,
                                         const char            **column,
                                         GError                **error);

void        vst_import_contact_free     (VstImportContact       *self);
gint64      vst_import_contact_find     (const VstImportContact *self,
                                         GListModel             *members);

G_END_DECLS
