/* vst-schedule-layout.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-layout.h"

#include <string.h>

#define HOUR 60

G_DEFINE_FINAL_TYPE (VstScheduleCell, vst_schedule_cell, G_TYPE_OBJECT)

static void
vst_schedule_cell_finalize (GObject *object)
{
  VstScheduleCell *self = VST_SCHEDULE_CELL (object);

  g_clear_object (&self->block);
  g_clear_object (&self->there);

  G_OBJECT_CLASS (vst_schedule_cell_parent_class)->finalize (object);
}

static void
vst_schedule_cell_class_init (VstScheduleCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_schedule_cell_finalize;
}

static void
vst_schedule_cell_init (VstScheduleCell *self)
{
  self->n_lanes = 1;
}

static void
column_free (gpointer data)
{
  VstScheduleColumn *self = data;

  g_clear_object (&self->agency);
  g_clear_object (&self->space);
  g_ptr_array_unref (self->presences);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

static VstScheduleColumn *
add_column (VstScheduleLayout *self,
            VstAgency *agency,
            gint64 provider_id,
            VstSpace *space)
{
  VstScheduleColumn *column = g_new0 (VstScheduleColumn, 1);

  g_set_object (&column->agency, agency);
  g_set_object (&column->space, space);
  column->provider_id = provider_id;
  column->presences = g_ptr_array_new_with_free_func (g_object_unref);
  column->cells = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->columns, column);

  return column;
}

static gint64
get_space_id (VstSpace *space)
{
  return space != NULL ? vst_space_get_id (space) : 0;
}

static VstScheduleColumn *
find_room (VstScheduleLayout *self,
           VstSpace *space)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      VstScheduleColumn *column = self->columns->pdata[i];

      if (get_space_id (column->space) == get_space_id (space))
        return column;
    }

  return add_column (self, NULL, 0, space);
}

/* Hers, or with @or_any one of her agency's. */
static VstScheduleColumn *
find_partner (VstScheduleLayout *self,
              VstAgency *agency,
              gint64 provider_id,
              gboolean or_any)
{
  VstScheduleColumn *any = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      VstScheduleColumn *column = self->columns->pdata[i];

      if (column->is_groups || vst_agency_get_id (column->agency) != vst_agency_get_id (agency))
        continue;
      if (column->provider_id == provider_id)
        return column;
      if (any == NULL || vst_schedule_column_is_absent (any))
        any = column;
    }

  return or_any && any != NULL ? any : add_column (self, agency, provider_id, NULL);
}

static VstScheduleColumn *
find_groups (VstScheduleLayout *self)
{
  VstScheduleColumn *column;

  for (guint i = 0; i < self->columns->len; i++)
    if (((VstScheduleColumn *) self->columns->pdata[i])->is_groups)
      return self->columns->pdata[i];

  column = add_column (self, NULL, 0, NULL);
  column->is_groups = TRUE;

  return column;
}

static VstScheduleColumn *
find_column_of_presence (VstScheduleLayout *self,
                         VstPresenceDay *presence)
{
  VstProvider *provider = vst_presence_day_get_provider (presence);

  if (self->by == VST_SCHEDULE_BY_ROOM)
    return find_room (self, vst_presence_day_get_space (presence));

  return find_partner (self, vst_presence_day_get_agency (presence), provider != NULL ? vst_provider_get_id (provider) : 0, FALSE);
}

static VstScheduleColumn *
find_column_of_block (VstScheduleLayout *self,
                      VstScheduleBlock *block)
{
  if (self->by == VST_SCHEDULE_BY_ROOM)
    return find_room (self, block->space);

  return block->group_id != 0 ? find_groups (self) : find_partner (self, block->agency, block->provider_id, TRUE);
}

static VstScheduleCell *
add_cell (VstScheduleColumn *column,
          VstScheduleCellKind kind,
          int from_minute,
          int to_minute)
{
  VstScheduleCell *cell = g_object_new (VST_TYPE_SCHEDULE_CELL, NULL);

  cell->kind = kind;
  cell->from_minute = from_minute;
  cell->to_minute = to_minute;
  g_ptr_array_add (column->cells, cell);

  return cell;
}

static void
widen (VstScheduleLayout *self,
       int from_minute,
       int to_minute)
{
  self->from_minute = MIN (self->from_minute, from_minute / HOUR * HOUR);
  self->to_minute = MAX (self->to_minute, (to_minute + HOUR - 1) / HOUR * HOUR);
}

static gboolean
is_there (VstScheduleColumn *column,
          int minute)
{
  for (guint i = 0; i < column->presences->len; i++)
    if (vst_presence_day_covers (column->presences->pdata[i], minute, minute + 1))
      return TRUE;

  return FALSE;
}

static void
add_closed (VstScheduleLayout *self,
            VstScheduleColumn *column)
{
  int from = -1;

  for (int minute = self->from_minute; minute <= self->to_minute; minute++)
    {
      gboolean closed = minute < self->to_minute && !is_there (column, minute);

      if (closed && from < 0)
        from = minute;
      if (closed || from < 0)
        continue;

      add_cell (column, VST_SCHEDULE_CELL_CLOSED, from, minute);
      from = -1;
    }
}

/* Also what did not take place stands where a free time would. */
static gboolean
is_taken (GPtrArray *blocks,
          int minute)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      VstScheduleBlock *block = ((VstScheduleCell *) blocks->pdata[i])->block;

      if (minute >= block->busy_from && minute < block->busy_to)
        return TRUE;
    }

  return FALSE;
}

static VstPresenceDay *
find_there (VstScheduleColumn *column,
            int minute)
{
  for (guint i = 0; i < column->presences->len; i++)
    if (vst_presence_day_covers (column->presences->pdata[i], minute, minute + 1))
      return column->presences->pdata[i];

  return NULL;
}

/* Free times end on the half hour, and where another one's presence begins. */
static void
add_free (VstScheduleLayout *self,
          VstScheduleColumn *column,
          GPtrArray *blocks,
          int now)
{
  VstPresenceDay *there = NULL;
  int from = -1;

  for (int minute = MAX (self->from_minute, now); minute <= self->to_minute; minute++)
    {
      VstPresenceDay *at = minute < self->to_minute && !is_taken (blocks, minute) ? find_there (column, minute) : NULL;

      if (from >= 0 && (at != there || minute % VST_SCHEDULE_CELL_MINUTES == 0))
        {
          if (minute - from >= VST_SCHEDULE_LEAST_MINUTES)
            g_set_object (&add_cell (column, VST_SCHEDULE_CELL_FREE, from, minute)->there, there);
          from = -1;
        }

      there = at;
      if (from < 0 && at != NULL && minute % 5 == 0)
        from = minute;
    }
}

/* Two at one time stand side by side: each group of those that touch is as wide
 * as the most that stand at one time.
 */
static void
set_lanes (GPtrArray *blocks)
{
  guint first = 0, n_lanes = 0;
  int ends[8] = { 0 };
  int end = 0;

  for (guint i = 0; i <= blocks->len; i++)
    {
      VstScheduleCell *cell = i < blocks->len ? blocks->pdata[i] : NULL;
      guint lane = 0;

      if (cell == NULL || cell->from_minute >= end)
        {
          for (guint j = first; j < i; j++)
            ((VstScheduleCell *) blocks->pdata[j])->n_lanes = n_lanes;

          first = i;
          n_lanes = 0;
          memset (ends, 0, sizeof ends);
        }

      if (cell == NULL)
        break;

      while (lane + 1 < G_N_ELEMENTS (ends) && ends[lane] > cell->from_minute)
        lane++;

      cell->lane = lane;
      ends[lane] = cell->to_minute;
      n_lanes = MAX (n_lanes, lane + 1);
      end = MAX (end, cell->to_minute);
    }
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const VstScheduleCell *one = *(VstScheduleCell *const *) a, *other = *(VstScheduleCell *const *) b;

  if ((one->kind == VST_SCHEDULE_CELL_CLOSED) != (other->kind == VST_SCHEDULE_CELL_CLOSED))
    return one->kind == VST_SCHEDULE_CELL_CLOSED ? -1 : 1;
  if (one->from_minute != other->from_minute)
    return one->from_minute - other->from_minute;

  return (int) one->lane - (int) other->lane;
}

static void
fill_column (VstScheduleLayout *self,
             VstScheduleColumn *column,
             int now)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_copy (column->cells, NULL, NULL);

  g_ptr_array_set_free_func (blocks, NULL);
  g_ptr_array_sort (blocks, compare_cells);
  set_lanes (blocks);
  if (!column->is_groups)
    {
      add_closed (self, column);
      add_free (self, column, blocks, now);
    }
  g_ptr_array_sort (column->cells, compare_cells);
}

/* In the order in which partners and rooms came to the hub; what has none last. */
static int
compare_columns (gconstpointer a,
                 gconstpointer b)
{
  const VstScheduleColumn *one = *(VstScheduleColumn *const *) a, *other = *(VstScheduleColumn *const *) b;
  gint64 first, second;

  if (one->is_groups != other->is_groups)
    return one->is_groups ? 1 : -1;

  if (one->agency == NULL)
    {
      first = one->space != NULL ? vst_space_get_id (one->space) : G_MAXINT64;
      second = other->space != NULL ? vst_space_get_id (other->space) : G_MAXINT64;
    }
  else if (vst_agency_get_id (one->agency) != vst_agency_get_id (other->agency))
    {
      first = vst_agency_get_id (one->agency);
      second = vst_agency_get_id (other->agency);
    }
  else
    {
      first = one->provider_id;
      second = other->provider_id;
    }

  return first < second ? -1 : first > second;
}

/**
 * vst_schedule_layout_new:
 * @now: minutes since midnight, where free times begin: 0 on a day that is to
 *   come, %VST_DAY_MINUTES on one that is over
 *
 * Puts everything of a day in its place: a column for everybody of a partner who
 * is on site, or for each room in use.
 */
VstScheduleLayout *
vst_schedule_layout_new (VstScheduleDay *day,
                         VstScheduleBy by,
                         int now)
{
  VstScheduleLayout *self = g_new0 (VstScheduleLayout, 1);

  g_return_val_if_fail (VST_IS_SCHEDULE_DAY (day), NULL);

  self->by = by;
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->from_minute = VST_DAY_MINUTES;

  for (guint i = 0; i < day->presences->len; i++)
    {
      VstPresenceDay *presence = day->presences->pdata[i];

      g_ptr_array_add (find_column_of_presence (self, presence)->presences, g_object_ref (presence));
      widen (self, vst_presence_day_get_from (presence), vst_presence_day_get_to (presence));
    }

  for (guint i = 0; i < day->blocks->len; i++)
    {
      VstScheduleBlock *block = day->blocks->pdata[i];
      VstScheduleCell *cell = add_cell (find_column_of_block (self, block), VST_SCHEDULE_CELL_BLOCK, block->from_minute, block->to_minute);

      g_set_object (&cell->block, block);
      widen (self, block->from_minute, block->to_minute);
    }

  /* Also a room that nobody is in, for whoever looks for one. */
  for (guint i = 0; by == VST_SCHEDULE_BY_ROOM && self->columns->len > 0 && i < day->spaces->len; i++)
    find_room (self, day->spaces->pdata[i]);

  g_ptr_array_sort (self->columns, compare_columns);

  for (guint i = 0; i < self->columns->len; i++)
    {
      VstScheduleColumn *column = self->columns->pdata[i];

      fill_column (self, column, now);
      for (guint j = 0; j < column->cells->len; j++)
        ((VstScheduleCell *) column->cells->pdata[j])->column = i;
    }

  return self;
}

void
vst_schedule_layout_free (VstScheduleLayout *self)
{
  g_ptr_array_unref (self->columns);
  g_free (self);
}

/* Whether who was to be here does not come at all. */
gboolean
vst_schedule_column_is_absent (const VstScheduleColumn *self)
{
  for (guint i = 0; i < self->presences->len; i++)
    if (vst_presence_day_get_state (self->presences->pdata[i]) != VST_PRESENCE_ABSENT)
      return FALSE;

  return TRUE;
}

/**
 * vst_schedule_cell_is_same:
 *
 * Whether two are of one appointment, one session, or one free time, maybe of two readings.
 */
gboolean
vst_schedule_cell_is_same (VstScheduleCell *self,
                           VstScheduleCell *other)
{
  g_return_val_if_fail (VST_IS_SCHEDULE_CELL (self) && VST_IS_SCHEDULE_CELL (other), FALSE);

  if (self->kind != other->kind)
    return FALSE;

  if (self->block != NULL)
    return self->block->id == other->block->id && self->block->group_id == other->block->group_id;

  return self->column == other->column && self->from_minute == other->from_minute;
}
