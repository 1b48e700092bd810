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
 * VstRoom:
 * @name: the folder's name
 * @statements: (array zero-terminated=1): its families of statements
 * @deeds: (array zero-terminated=1): all that may be done
 * @kept: (nullable) (array zero-terminated=1): its tables that acts keep
 * @people: (nullable) (array zero-terminated=1): its tables that only `seen_`
 *   views may name
 * @at_open: (nullable) (array zero-terminated=1): statements that each new
 *   connection runs first: temporary tables and views
 * @reseal: (nullable): seals every field that is under a compartment's key anew,
 *   with the key's newest generation, and makes anew what is looked up by it;
 *   called within an act after keys were changed
 * @check: (nullable): whether its ledgers are whole, on a connection that sees
 *   everything; it is `VST_ERROR_CORRUPT` when not
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
  gboolean                    (*reseal) (VstAct  *act,
                                         GError **error);
  gboolean                    (*check)  (VstDb   *db,
                                         GError **error);
} VstRoom;

void                  vst_room_register     (const VstRoom  *room);
const VstRoom *const *vst_room_get_all      (void);
const VstDeed        *vst_room_find_deed    (const char     *code);
const VstKept        *vst_room_find_kept    (const char     *table);
const char *const    *vst_room_get_people   (void);

G_END_DECLS
