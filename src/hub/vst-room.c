/* vst-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-room.h"

#define MAX_ROOMS 16

static const VstRoom *rooms[MAX_ROOMS + 1];
static const char *people[64];

/**
 * vst_room_register:
 * @room: a room that stays
 *
 * Tells the hub of a room.  At the start of main(), before any thread; again is
 * no fault.
 */
void
vst_room_register (const VstRoom *room)
{
  guint n_rooms = 0, n_people = 0;

  while (rooms[n_rooms] != NULL)
    if (rooms[n_rooms++] == room)
      return;

  g_return_if_fail (n_rooms < MAX_ROOMS);
  rooms[n_rooms] = room;

  while (people[n_people] != NULL)
    n_people++;

  for (guint i = 0; room->people != NULL && room->people[i] != NULL; i++)
    {
      g_return_if_fail (n_people + 1 < G_N_ELEMENTS (people));
      people[n_people++] = room->people[i];
    }
}

/**
 * vst_room_get_all:
 *
 * Returns: (array zero-terminated=1): the rooms, in the order they came
 */
const VstRoom *const *
vst_room_get_all (void)
{
  return rooms;
}

/**
 * vst_room_find_deed:
 *
 * Returns: (nullable): the deed that is stored under @code
 */
const VstDeed *
vst_room_find_deed (const char *code)
{
  for (guint i = 0; rooms[i] != NULL; i++)
    for (guint j = 0; rooms[i]->deeds != NULL && rooms[i]->deeds[j] != NULL; j++)
      if (g_strcmp0 (rooms[i]->deeds[j]->code, code) == 0)
        return rooms[i]->deeds[j];

  return NULL;
}

/**
 * vst_room_find_kept:
 *
 * Returns: (nullable): how rows of @table are kept
 */
const VstKept *
vst_room_find_kept (const char *table)
{
  for (guint i = 0; rooms[i] != NULL; i++)
    for (guint j = 0; rooms[i]->kept != NULL && rooms[i]->kept[j] != NULL; j++)
      if (g_strcmp0 (rooms[i]->kept[j]->table, table) == 0)
        return rooms[i]->kept[j];

  return NULL;
}

/**
 * vst_room_get_people:
 *
 * Returns: (array zero-terminated=1): all tables of people
 */
const char *const *
vst_room_get_people (void)
{
  return people;
}

/**
 * vst_room_find_listed:
 * @column: of the list of families
 *
 * Returns: (nullable) (transfer none): who keeps what stands in it; %NULL where no
 *   room does
 */
const VstListed *
vst_room_find_listed (const char *column)
{
  for (guint i = 0; rooms[i] != NULL; i++)
    if (rooms[i]->listed != NULL && g_strv_contains (rooms[i]->listed->columns, column))
      return rooms[i]->listed;

  return NULL;
}
