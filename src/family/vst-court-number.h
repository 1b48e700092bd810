/* vst-court-number.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

#define VST_COURT_NUMBER_CHARS 60

/**
 * VstCourtNumber:
 * @table: whose rows have one
 * @column: where it lies
 * @set: sets it, by $1, a row, $2, what is sealed
 * @sealed: what is sealed, by $1, of whoever it is
 * @shown: the same, of whom one may know
 * @all: the ids of rows with one
 *
 * The number of a court's order or file, sealed under the contact compartment.
 */
typedef struct
{
  const char   *table;
  const char   *column;
  const VstSql *set;
  const VstSql *sealed;
  const VstSql *shown;
  const VstSql *all;
} VstCourtNumber;

/* Within an act: puts one down; gives the number of one row to another; seals all
 * anew, under the newest key.
 */
gboolean  vst_court_number_set    (VstAct                *act,
                                   const VstCourtNumber  *self,
                                   gint64                 id,
                                   const char            *number,
                                   GError               **error);
gboolean  vst_court_number_copy   (VstAct                *act,
                                   const VstCourtNumber  *self,
                                   gint64                 from_id,
                                   gint64                 to_id,
                                   GError               **error);
gboolean  vst_court_number_reseal (VstAct                *act,
                                   const VstCourtNumber  *self,
                                   GError               **error);

/* For her who asked to see it: it is logged. */
char     *vst_court_number_reveal (VstView               *view,
                                   const VstCourtNumber  *self,
                                   gint64                 id,
                                   GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
