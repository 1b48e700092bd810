/* vst-presence-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-day.h"

static const char *const states[] = {
  [VST_PRESENCE_USUAL] = "usual",
  [VST_PRESENCE_MOVED] = "moved",
  [VST_PRESENCE_ABSENT] = "absent",
};

const char *
vst_presence_state_code (VstPresenceState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state];
}

gboolean
vst_presence_state_parse (const char *code,
                          VstPresenceState *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      if (g_strcmp0 (states[i], code) != 0)
        continue;

      *state = (VstPresenceState) i;
      return TRUE;
    }

  return FALSE;
}

/**
 * VstPresenceDay:
 *
 * That an agency is, or would have been, in the building on one day: a presence
 * with what is otherwise on that day applied.
 */
struct _VstPresenceDay
{
  GObject parent_instance;

  VstPresence *presence;
  VstAgency *agency;
  VstProvider *provider;
  VstSpace *space;
  char *day;
  char *note;
  int from_minute;
  int to_minute;
  VstPresenceState state;
};

G_DEFINE_FINAL_TYPE (VstPresenceDay, vst_presence_day, G_TYPE_OBJECT)

static void
vst_presence_day_finalize (GObject *object)
{
  VstPresenceDay *self = VST_PRESENCE_DAY (object);

  g_clear_object (&self->presence);
  g_clear_object (&self->agency);
  g_clear_object (&self->provider);
  g_clear_object (&self->space);
  g_free (self->day);
  g_free (self->note);

  G_OBJECT_CLASS (vst_presence_day_parent_class)->finalize (object);
}

static void
vst_presence_day_class_init (VstPresenceDayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_presence_day_finalize;
}

static void
vst_presence_day_init (VstPresenceDay *self)
{
}

/**
 * vst_presence_day_new:
 * @provider: (nullable):
 * @space: (nullable):
 */
VstPresenceDay *
vst_presence_day_new (VstPresence *presence,
                      const char *day,
                      VstAgency *agency,
                      VstProvider *provider,
                      VstSpace *space)
{
  VstPresenceDay *self;

  g_return_val_if_fail (VST_IS_PRESENCE (presence) && VST_IS_AGENCY (agency), NULL);

  self = g_object_new (VST_TYPE_PRESENCE_DAY, NULL);
  self->presence = g_object_ref (presence);
  self->agency = g_object_ref (agency);
  g_set_object (&self->provider, provider);
  g_set_object (&self->space, space);
  self->day = g_strdup (day);
  self->note = g_strdup ("");
  self->from_minute = vst_presence_get_entry (presence)->from_minute;
  self->to_minute = vst_presence_get_entry (presence)->to_minute;

  return self;
}

/**
 * vst_presence_day_set_change:
 * @from_minute: of a move, or -1 for the usual times
 * @to_minute: of a move, or -1
 * @space: (nullable): of a move; %NULL for the usual room
 *
 * Says that it is otherwise on this day, before anybody else has it in hand.
 */
void
vst_presence_day_set_change (VstPresenceDay *self,
                             VstPresenceState state,
                             int from_minute,
                             int to_minute,
                             VstSpace *space,
                             const char *note)
{
  g_return_if_fail (VST_IS_PRESENCE_DAY (self));

  self->state = state;
  if (from_minute >= 0)
    {
      self->from_minute = from_minute;
      self->to_minute = to_minute;
    }
  if (space != NULL)
    g_set_object (&self->space, space);
  g_free (self->note);
  self->note = g_strdup (note);
}

VstPresence *
vst_presence_day_get_presence (VstPresenceDay *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE_DAY (self), NULL);

  return self->presence;
}

VstAgency *
vst_presence_day_get_agency (VstPresenceDay *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE_DAY (self), NULL);

  return self->agency;
}

/**
 * vst_presence_day_get_provider:
 *
 * Returns: (transfer none) (nullable): who of the agency, where that is known
 */
VstProvider *
vst_presence_day_get_provider (VstPresenceDay *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE_DAY (self), NULL);

  return self->provider;
}

/**
 * vst_presence_day_get_space:
 *
 * Returns: (transfer none) (nullable): the room of that day
 */
VstSpace *
vst_presence_day_get_space (VstPresenceDay *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE_DAY (self), NULL);

  return self->space;
}

const char *
vst_presence_day_get_day (VstPresenceDay *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE_DAY (self), NULL);

  return self->day;
}

int
vst_presence_day_get_from (VstPresenceDay *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE_DAY (self), 0);

  return self->from_minute;
}

int
vst_presence_day_get_to (VstPresenceDay *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE_DAY (self), 0);

  return self->to_minute;
}

VstPresenceState
vst_presence_day_get_state (VstPresenceDay *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE_DAY (self), VST_PRESENCE_ABSENT);

  return self->state;
}

const char *
vst_presence_day_get_note (VstPresenceDay *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE_DAY (self), NULL);

  return self->note;
}

/**
 * vst_presence_day_covers:
 *
 * Whether the agency is there all the time from @from_minute to @to_minute.
 */
gboolean
vst_presence_day_covers (VstPresenceDay *self,
                         int from_minute,
                         int to_minute)
{
  g_return_val_if_fail (VST_IS_PRESENCE_DAY (self), FALSE);

  return self->state != VST_PRESENCE_ABSENT && self->from_minute <= from_minute && to_minute <= self->to_minute;
}
