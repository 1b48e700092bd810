/* vst-room.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-encounter.h"

G_BEGIN_DECLS

/**
 * VstErasure:
 * @VST_ERASE_ROW: the row goes with the person
 * @VST_ERASE_LINK: the row stays, such as a ledger's, and points to nobody
 *
 * What becomes of a row when somebody's file is destroyed.
 */
typedef enum
{
  VST_ERASE_ROW,
  VST_ERASE_LINK,
} VstErasure;

/**
 * VstAbout:
 * @table: a table with people in it
 * @column: where it says whom a row is about
 * @of: "person", "family", or the table of people that this one hangs on
 * @erasure: what becomes of the row
 * @exported: whether it belongs to what a person may ask to have
 *
 * How a table is about people: what merging two files points elsewhere, what an
 * access pack holds, what is destroyed.  A test fails where a column that
 * points to a person or a family isn't told of.
 */
typedef struct
{
  const char *table;
  const char *column;
  const char *of;
  VstErasure  erasure;
  gboolean    exported;
} VstAbout;

/**
 * VstTimeLine:
 * @kind: "visit"; what it can be filtered by, and what opens
 * @right: what one needs to see any of it
 * @moments: `SELECT` of id, moment or %NULL, ISO day, minute of the day or %NULL,
 *   and the kind whose line tells of it as well or %NULL, by $1, a family
 * @entry: the same of one row, by $1, its id, and further what it says:
 *   a code (its state), a second code, a name in English and in French, what
 *   the desk may read of a name that isn't public in both, the kind and the
 *   sensitivity of whose name it is, a text, who it is about, the id of what it
 *   opens, and of the visit that it tells of as well the state and the moment
 *   somebody came; each may be %NULL
 *
 * What a room has for a family's time line.  A moment tells the time; where
 * there is none, the day and the minute do.
 */
typedef struct
{
  const char    *kind;
  VstRight       right;
  const VstSql  *moments;
  const VstSql  *entry;
} VstTimeLine;

/**
 * VstGroups:
 * @right: what one needs to see any of it
 * @of_day: by $1, an ISO day: id, what opens it, from and to minute, the id of
 *   its room, whether it is over, its name in English and in French, what the
 *   desk may read of a name that isn't public in both, its sensitivity, and how
 *   many are in it
 *
 * What a room has for the sheet of a day that is no appointment.
 */
typedef struct
{
  VstRight       right;
  const VstSql  *of_day;
} VstGroups;

/**
 * VstPart:
 * @table: whose records they are, which nobody changes from whom they are
 *   withheld; %NULL where she may all the same
 * @along: (nullable): but where this is changed, and they go along
 * @section: the part of a file: code of a VstSection
 * @records: adds to the temporary table `hidden_record` (section, id) what goes
 *   with the parts told in `withheld_part` (section, family_id, record_id: 0 for
 *   all, withheld, today)
 */
typedef struct
{
  const char    *table;
  const char    *along;
  const char    *section;
  const VstSql  *records;
} VstPart;

/**
 * VstShield:
 * @table: one that acts keep; it has a column `sealed`
 * @of: "person" or "family": whose key seals its rows
 * @column: of @row, and of what acts keep of it: which one
 * @row: `SELECT` of the id and of what is sealed, by $1, the id
 * @open: writes that back, $1, $2, … in the order of @row, and takes `sealed` away
 * @close: writes $2 into `sealed`, and a neutral code in place of the rest
 * @rows: `SELECT` of the id and `sealed` of all that are about somebody, by $1,
 *   her id
 * @whose: `SELECT` of @column and `sealed`, by $1, the id
 * @shown: `CREATE TEMP TABLE IF NOT EXISTS`, of the columns of @row
 * @show: puts a row into it, $1, $2, … in the order of @row
 * @drop: empties it
 * @compartment: what is looked up of its rows is made with this key, too; 0 for none
 * @bared: whether @bare takes away what is derived of its rows, to be made anew once
 *   they are as any other
 *
 * What a table says of somebody who has a key of her own; see vst-shield.c.  One
 * that may be about several has a row for each of these columns, one after the
 * other; a row of the table is sealed by one of them, and told by that one's
 * statements alone.
 */
typedef struct
{
  const char    *table;
  const char    *of;
  const char    *column;
  const VstSql  *row;
  const VstSql  *open;
  const VstSql  *close;
  const VstSql  *rows;
  const VstSql  *whose;
  const VstSql  *shown;
  const VstSql  *show;
  const VstSql  *drop;
  VstKeyKind     compartment;
  gboolean       bared;
} VstShield;

/* One whose statements are VST_SQL_<STEM>_ROW, …; SIDE, such as _FROM, tells those
 * of one column from those of another.
 */
#define VST_SHIELD(table, of, column, STEM) VST_SHIELD_OF (table, of, column, STEM, )
#define VST_SHIELD_OF(table, of, column, STEM, SIDE) \
  { table, of, column, VST_SQL_##STEM##_ROW, VST_SQL_##STEM##_OPEN, VST_SQL_##STEM##SIDE##_CLOSE, \
    VST_SQL_##STEM##SIDE##_ROWS, VST_SQL_##STEM##SIDE##_WHOSE, VST_SQL_##STEM##_SHOWN, VST_SQL_##STEM##_SHOW, \
    VST_SQL_##STEM##_DROP }

/**
 * VstIndexed:
 * @table: a table that acts keep
 * @moves: by $1, the id of a row: 1 where it is about somebody who has a key of her
 *   own, else 0, and nothing where it is gone
 *
 * What is made in memory of those who lie open there, and isn't sealed itself.
 */
typedef struct
{
  const char    *table;
  const VstSql  *moves;
} VstIndexed;

/* What a room keeps of a person in a column of a list. */
typedef void (*VstListedFunc) (gint64       family_id,
                               gint64       person_id,
                               const char  *column,
                               const char  *text,
                               gpointer     user_data);

/**
 * VstListed:
 * @columns: (array zero-terminated=1): codes of columns of the list of families,
 *   which comes in and goes out in a room before this one
 * @may: whether whoever is signed in writes and reads what stands in them; it fails
 *   where that can't be told.  It is asked once for a whole list
 * @check: whether a cell can be kept
 * @add: keeps a cell of somebody who came in with the list
 * @read: tells what is kept of the people of all the families that a list has;
 *   nothing of what is withheld
 *
 * What a room keeps of people that is in lists, too: a health card's number.
 */
typedef struct
{
  const char *const  *columns;
  gboolean          (*may)   (VstView        *view,
                              gboolean       *may,
                              GError        **error);
  gboolean          (*check) (const char     *column,
                              const char     *text,
                              GError        **error);
  gboolean          (*add)   (VstAct         *act,
                              gint64          family_id,
                              gint64          person_id,
                              const char     *column,
                              const char     *text,
                              GError        **error);
  gboolean          (*read)  (VstView        *view,
                              const GArray   *family_ids,
                              VstListedFunc   func,
                              gpointer        user_data,
                              GError        **error);
} VstListed;

/**
 * VstRoom:
 * @name: the folder's name
 * @statements: (array zero-terminated=1): its families of statements
 * @deeds: (array zero-terminated=1): all that may be done
 * @kept: (nullable) (array zero-terminated=1): its tables that acts keep
 * @people: (nullable) (array zero-terminated=1): its tables that only `seen_`
 *   views may name
 * @about: (nullable): how those tables are about people; ends with a %NULL table
 * @time_line: (nullable): what it has for a family's time line; ends with a %NULL
 *   kind
 * @groups: (nullable): what it has for the sheet of a day
 * @forgets: (nullable) (array zero-terminated=1): what only undo could bring back:
 *   destroys it by $1, the session that ends, and $2, a moment that every other
 *   session which may still undo has begun after
 * @hides: (nullable) (array zero-terminated=1): whom a staff member must not know:
 *   `SELECT` of a family or %NULL and a person or %NULL, by $1, the staff member,
 *   $2, today, and maybe $3, the bits of her roles; run before each piece of work,
 *   so quick when there is nothing
 * @follows: (nullable) (array zero-terminated=1): whom that takes along: statements
 *   that add to the temporary tables `hidden_family` and `hidden_person` (id),
 *   with all that was told in them
 * @withholds: (nullable) (array zero-terminated=1): of which parts of whose files
 *   that is so: `SELECT` of a family, a section, a record or 0, and whether it is
 *   withheld, by the same parameters
 * @parts: (nullable): the records of such parts; ends with a %NULL section
 * @veils: (nullable) (array zero-terminated=1): `CREATE TEMP VIEW IF NOT EXISTS`,
 *   one for each `seen_` view, which leave out whom these tables hold; made on a
 *   connection when there is first something to hide
 * @shields: (nullable): what its tables say of whoever has a key of her own; ends
 *   with a %NULL table
 * @shielded: (nullable): who is to have one: `SELECT` of a family or %NULL and a
 *   person or %NULL, by $1, today; takes along what @follows does
 * @shielded_from: (nullable): who of them is kept from a staff member, as @hides
 * @shielded_by: (nullable) (array zero-terminated=1): the tables that this may
 *   change with
 * @bare: (nullable) (array zero-terminated=1): takes away what is derived of them,
 *   such as search tokens
 * @index: (nullable): makes that anew in temporary tables, from what is shown
 * @indexes: (nullable) (array zero-terminated=1): which it makes: `CREATE TEMP
 *   TABLE IF NOT EXISTS`
 * @indexed_by: (nullable): which tables it looks at besides; ends with a %NULL table
 * @encounters: (nullable): how its tables bring families together with partners
 *   and staff; ends with a %NULL table
 * @bars: (nullable): whether somebody must not know of whom an encounter would
 *   tell her, as far as who asks may know it
 * @listed: (nullable): what it keeps that lists of families have columns for
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
  const VstAbout               *about;
  const VstTimeLine            *time_line;
  const VstGroups              *groups;
  const VstSql *const          *forgets;
  const VstSql *const          *hides;
  const VstSql *const          *follows;
  const VstSql *const          *withholds;
  const VstPart                *parts;
  const VstSql *const          *veils;
  const VstShield              *shields;
  const VstSql                 *shielded;
  const VstSql                 *shielded_from;
  const char *const            *shielded_by;
  const VstSql *const          *bare;
  gboolean                    (*index)  (VstView *view,
                                         GError **error);
  const VstSql *const          *indexes;
  const VstIndexed             *indexed_by;
  const VstEncounters          *encounters;
  gboolean                    (*bars)   (VstView             *view,
                                         const VstEncounter  *encounter,
                                         gboolean            *barred,
                                         GError             **error);
  const VstListed              *listed;
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
const VstListed      *vst_room_find_listed  (const char     *column);

G_END_DECLS
