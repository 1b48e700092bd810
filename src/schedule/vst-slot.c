/* vst-slot.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-slot.h"

/**
 * VstSlot:
 *
 * A time at which a partner could see somebody.
 */
struct _VstSlot
{
  GObject parent_instance;

  VstPresenceDay *there;
  gint64 service_id;
  int from_minute;
  int to_minute;
  VstConflicts to_mind;
};

G_DEFINE_FINAL_TYPE (VstSlot, vst_slot, G_TYPE_OBJECT)

static void
vst_slot_finalize (GObject *object)
{
  VstSlot *self = VST_SLOT (object);

  g_object_unref (self->there);

  G_OBJECT_CLASS (vst_slot_parent_class)->finalize (object);
}

static void
vst_slot_class_init (VstSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_slot_finalize;
}

static void
vst_slot_init (VstSlot *self)
{
}

/**
 * vst_slot_new:
 * @there: the presence that it is of
 * @to_mind: what needs a reason, and doesn't block
 */
VstSlot *
vst_slot_new (VstPresenceDay *there,
              gint64 service_id,
              int from_minute,
              int to_minute,
              VstConflicts to_mind)
{
  VstSlot *self;

  g_return_val_if_fail (VST_IS_PRESENCE_DAY (there), NULL);

  self = g_object_new (VST_TYPE_SLOT, NULL);
  self->there = g_object_ref (there);
  self->service_id = service_id;
  self->from_minute = from_minute;
  self->to_minute = to_minute;
  self->to_mind = to_mind;

  return self;
}

VstPresenceDay *
vst_slot_get_there (VstSlot *self)
{
  g_return_val_if_fail (VST_IS_SLOT (self), NULL);

  return self->there;
}

const char *
vst_slot_get_day (VstSlot *self)
{
  g_return_val_if_fail (VST_IS_SLOT (self), NULL);

  return vst_presence_day_get_day (self->there);
}

int
vst_slot_get_from (VstSlot *self)
{
  g_return_val_if_fail (VST_IS_SLOT (self), 0);

  return self->from_minute;
}

int
vst_slot_get_to (VstSlot *self)
{
  g_return_val_if_fail (VST_IS_SLOT (self), 0);

  return self->to_minute;
}

gint64
vst_slot_get_agency_id (VstSlot *self)
{
  g_return_val_if_fail (VST_IS_SLOT (self), 0);

  return vst_agency_get_id (vst_presence_day_get_agency (self->there));
}

gint64
vst_slot_get_service_id (VstSlot *self)
{
  g_return_val_if_fail (VST_IS_SLOT (self), 0);

  return self->service_id;
}

gint64
vst_slot_get_provider_id (VstSlot *self)
{
  VstProvider *provider;

  g_return_val_if_fail (VST_IS_SLOT (self), 0);

  provider = vst_presence_day_get_provider (self->there);

  return provider != NULL ? vst_provider_get_id (provider) : 0;
}

gint64
vst_slot_get_room_id (VstSlot *self)
{
  VstSpace *space;

  g_return_val_if_fail (VST_IS_SLOT (self), 0);

  space = vst_presence_day_get_space (self->there);

  return space != NULL ? vst_space_get_id (space) : 0;
}

VstConflicts
vst_slot_get_to_mind (VstSlot *self)
{
  g_return_val_if_fail (VST_IS_SLOT (self), VST_CONFLICT_NONE);

  return self->to_mind;
}

/**
 * vst_slot_fill:
 *
 * Puts the partner, the place and the time of a slot into an appointment.
 */
void
vst_slot_fill (VstSlot *self,
               VstAppointmentEntry *entry)
{
  g_return_if_fail (VST_IS_SLOT (self) && entry != NULL);

  entry->agency_id = vst_slot_get_agency_id (self);
  entry->service_id = self->service_id;
  entry->provider_id = vst_slot_get_provider_id (self);
  entry->room_id = vst_slot_get_room_id (self);
  entry->from_minute = self->from_minute;
  entry->to_minute = self->to_minute;
  g_free (entry->day);
  entry->day = g_strdup (vst_slot_get_day (self));
}
