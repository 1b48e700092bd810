/* vst-booked.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-booked.h"

/**
 * VstBooked:
 *
 * A family to call since what it has booked can't be kept, with how it may be
 * reached.
 */
struct _VstBooked
{
  GObject parent_instance;

  gint64 appointment_id;
  int from_minute;
  VstFamily *family;
};

G_DEFINE_FINAL_TYPE (VstBooked, vst_booked, G_TYPE_OBJECT)

static void
vst_booked_finalize (GObject *object)
{
  VstBooked *self = VST_BOOKED (object);

  g_clear_object (&self->family);

  G_OBJECT_CLASS (vst_booked_parent_class)->finalize (object);
}

static void
vst_booked_class_init (VstBookedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_booked_finalize;
}

static void
vst_booked_init (VstBooked *self)
{
}

VstBooked *
vst_booked_new (gint64 appointment_id,
                int from_minute,
                VstFamily *family)
{
  VstBooked *self;

  g_return_val_if_fail (VST_IS_FAMILY (family), NULL);

  self = g_object_new (VST_TYPE_BOOKED, NULL);
  self->appointment_id = appointment_id;
  self->from_minute = from_minute;
  self->family = g_object_ref (family);

  return self;
}

gint64
vst_booked_get_appointment_id (VstBooked *self)
{
  g_return_val_if_fail (VST_IS_BOOKED (self), 0);

  return self->appointment_id;
}

int
vst_booked_get_from (VstBooked *self)
{
  g_return_val_if_fail (VST_IS_BOOKED (self), 0);

  return self->from_minute;
}

VstFamily *
vst_booked_get_family (VstBooked *self)
{
  g_return_val_if_fail (VST_IS_BOOKED (self), NULL);

  return self->family;
}
