/* vst-import-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-import.h"
#include "vst-kin.h"
#include "vst-room.h"

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

/**
 * VstImportCustody:
 * @row: of the list, to say where it can't be kept
 * @position: which member of the family the child is
 * @adult: which one has the care of it: 0 before that is known
 * @from: the column that names her
 * @name: what the list calls her; empty for the first of the family
 * @custody: the ids are known once it is taken in
 */
typedef struct
{
  guint            row;
  guint            position;
  guint            adult;
  VstFamilyColumn  from;
  char            *name;
  VstCustody      *custody;
} VstImportCustody;

/**
 * VstImportListed:
 * @position: which member of the family it is of
 * @listed: who keeps it
 *
 * A cell that another room keeps.
 */
typedef struct
{
  guint             position;
  const VstListed  *listed;
  const char       *column;
  char             *text;
} VstImportListed;

/**
 * VstImportRelation:
 * @position: which member of the family the other one is
 * @kind: (transfer none): what one is to the other
 * @is_first: whether it is the first of the family who is that
 */
typedef struct
{
  guint       position;
  const char *kind;
  gboolean    is_first;
} VstImportRelation;

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
gint64      vst_import_find_person      (guint                   position,
                                         GListModel             *members);

G_END_DECLS
