/* vst-presence-import.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-heading.h"
#include "vst-import.h"
#include "vst-presence.h"

G_BEGIN_DECLS

/* What a list of presences has, ends with one without a code. */
extern const VstColumn vst_presence_columns[];

/**
 * VstPresenceImportRow:
 * @line: in the file, from 1; of a calendar, which event it is
 * @error: what is wrong, for %VST_IMPORT_ERROR
 * @column: (nullable): the code of the column that is wrong
 * @absent: (nullable): days of its rule on which it isn't
 * @moved: (element-type VstPresenceChange): days on which it is otherwise
 *
 * A row of a list, or an event of a calendar, looked at.
 */
typedef struct
{
  guint             line;
  VstImportAction   action;
  VstError          error;
  const char       *column;
  VstPresenceEntry *entry;
  GStrv             absent;
  GPtrArray        *moved;
} VstPresenceImportRow;

/**
 * VstPresenceImportPlan:
 * @take_unsure: whether also what may be here already is to be taken in
 *
 * A list, looked at from end to end: nothing has been changed yet.
 */
typedef struct
{
  GPtrArray *rows;
  guint      n_new;
  guint      n_same;
  guint      n_unsure;
  guint      n_errors;
  gboolean   take_unsure;
} VstPresenceImportPlan;

void vst_presence_import_plan_free (VstPresenceImportPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstPresenceImportPlan, vst_presence_import_plan_free)

/**
 * VstPresenceImportLook:
 * @table: (nullable): a list, with its @heading; or
 * @events: (nullable) (element-type VstCalendarEvent): a calendar
 * @order: (nullable): how dates are written; %NULL to find out by looking
 * @hub_id: whose codes in a calendar are meant
 */
typedef struct
{
  VstTable            *table;
  VstHeading          *heading;
  const VstDateOrder  *order;
  GPtrArray           *events;
  const guint8        *hub_id;
} VstPresenceImportLook;

extern const VstReading vst_presence_import_look;  /* args: VstPresenceImportLook → VstPresenceImportPlan */
extern const VstDeed    vst_presence_do_import;    /* args: VstPresenceImportPlan → guint *, how many were taken in */

G_END_DECLS
