/* vst-room.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/**
 * VstSealedColumn:
 * @table: the table
 * @column: the column
 * @kind: the compartment whose key it is sealed under
 * @all: `SELECT id, column` of every row
 * @put: `UPDATE` of one row, $1 its id, $2 the bytes
 *
 * A column that is sealed anew when a compartment's key is changed.
 */
typedef struct
{
  const char     *table;
  const char     *column;
  VstKeyKind      kind;
  const VstSql   *all;
  const VstSql   *put;
} VstSealedColumn;

/**
 * VstRoom:
 * @name: the folder's name
 * @statements: (array zero-terminated=1): its families of statements
 * @deeds: (array zero-terminated=1): all that may be done
 * @kept: (nullable) (array zero-terminated=1): its tables that acts keep
 * @people: (nullable) (array zero-terminated=1): its tables that only `seen_`
 *   views may name
 * @at_open: (nullable) (array zero-terminated=1): statements that each new
 *   connection runs first: temporary tables and views
 * @sealed: (nullable) (array zero-terminated=1): its sealed columns
 *
 * What the hub has to know about a room; registered once, before any hub is
 * opened.
 */
typedef struct
{
  const char                   *name;
  const VstSql *const          *statements;
  const VstDeed *const         *deeds;
  const VstKept *const         *kept;
  const char *const            *people;
  const VstSql *const          *at_open;
  const VstSealedColumn *const *sealed;
} VstRoom;

void                  vst_room_register     (const VstRoom  *room);
const VstRoom *const *vst_room_get_all      (void);
const VstDeed        *vst_room_find_deed    (const char     *code);
const VstKept        *vst_room_find_kept    (const char     *table);
const char *const    *vst_room_get_people   (void);

G_END_DECLS
