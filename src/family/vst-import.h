/* vst-import.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family-list.h"
#include "vst-family-store.h"
#include "vst-table-date.h"

G_BEGIN_DECLS

/**
 * VstImportAction:
 * @VST_IMPORT_NEW: nobody here looks like it
 * @VST_IMPORT_SAME: it is here already, and is left out
 * @VST_IMPORT_UNSURE: it may be here already, or twice in the list: somebody has to look
 * @VST_IMPORT_ERROR: it can't be kept as it stands
 *
 * What would become of a row.
 */
typedef enum
{
  VST_IMPORT_NEW,
  VST_IMPORT_SAME,
  VST_IMPORT_UNSURE,
  VST_IMPORT_ERROR,
} VstImportAction;

/**
 * VstImportRow:
 * @line: in the file, from 1
 * @family: which family of the plan it belongs to
 * @error: what is wrong, for %VST_IMPORT_ERROR
 * @column: the code of the column that is wrong; or %NULL
 * @is_elsewhere: whether its postal code is of another province than the hub's,
 *   which is kept all the same
 * @twin: the row of another family of the list that its family may be; 0 for none
 * @candidates: (nullable) (element-type VstHit): who it may be
 *
 * A row of a list, looked at.
 */
typedef struct
{
  guint            line;
  guint            family;
  VstImportAction  action;
  VstError         error;
  const char      *column;
  gboolean         is_elsewhere;
  guint            twin;
  GPtrArray       *candidates;
} VstImportRow;

/**
 * VstImportFamily:
 * @twin: the row, in the file, of an earlier family that it may be; 0 for none
 * @leave_out: not to be taken in: it is here already, or may be and nobody has
 *   looked, or somebody chose so
 *
 * The rows of one family, as they would be taken in.
 */
typedef struct
{
  VstFamilyEntry  *entry;
  GPtrArray       *contacts;     /* of VstImportContact, for who is not the first */
  GPtrArray       *custodies;    /* of VstImportCustody: what care somebody has of a child */
  GPtrArray       *relations;    /* of VstImportRelation: what the first and another are to each other */
  GPtrArray       *listed;       /* of VstImportListed: what other rooms keep of them */
  char            *first_place;  /* what the list says of the first's */
  guint            twin;
  VstImportAction  action;
  gboolean         leave_out;
} VstImportFamily;

/**
 * VstImportPlan:
 *
 * A list, looked at from end to end: nothing has been changed yet.
 */
typedef struct
{
  gatomicrefcount  refs;
  GPtrArray       *rows;         /* of VstImportRow */
  GPtrArray       *families;     /* of VstImportFamily */
  guint            n_new;        /* families, the three of them */
  guint            n_same;
  guint            n_unsure;
  guint            n_errors;     /* rows */
} VstImportPlan;

VstImportPlan *vst_import_plan_ref   (VstImportPlan  *self);
void           vst_import_plan_unref (VstImportPlan  *self);

/**
 * VstImportLook:
 * @table: the list as it was read
 * @heading: which column is which; only looked at
 * @order: (nullable): how dates are written; %NULL to find out by looking
 *
 * What to look at.
 */
typedef struct
{
  VstTable     *table;
  VstHeading   *heading;
  VstDateOrder *order;
} VstImportLook;

extern const VstReading vst_import_look;   /* args: VstImportLook → VstImportPlan */
extern const VstDeed    vst_import_do;     /* args: VstImportPlan → guint *, how many families were taken in */

const char *vst_import_action_code (VstImportAction  action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstImportPlan, vst_import_plan_unref)

G_END_DECLS
