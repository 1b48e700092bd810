/* vst-schedule-day.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-day.h"

G_DEFINE_FINAL_TYPE (VstScheduleBlock, vst_schedule_block, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (VstScheduleDay, vst_schedule_day, G_TYPE_OBJECT)

static void
vst_schedule_block_finalize (GObject *object)
{
  VstScheduleBlock *self = VST_SCHEDULE_BLOCK (object);

  g_clear_object (&self->agency);
  g_clear_object (&self->service);
  g_clear_object (&self->space);
  g_free (self->name);
  g_free (self->group_en);
  g_free (self->group_fr);

  G_OBJECT_CLASS (vst_schedule_block_parent_class)->finalize (object);
}

static void
vst_schedule_block_class_init (VstScheduleBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_schedule_block_finalize;
}

static void
vst_schedule_block_init (VstScheduleBlock *self)
{
}

VstScheduleBlock *
vst_schedule_block_new (void)
{
  return g_object_new (VST_TYPE_SCHEDULE_BLOCK, NULL);
}

/* What has begun, or is over, stays where it is. */
gboolean
vst_schedule_block_may_move (VstScheduleBlock *self)
{
  g_return_val_if_fail (VST_IS_SCHEDULE_BLOCK (self), FALSE);

  return self->family_id != 0 && vst_appointment_may_become (self->state, VST_APPOINTMENT_RESCHEDULED);
}

static void
vst_schedule_day_finalize (GObject *object)
{
  VstScheduleDay *self = VST_SCHEDULE_DAY (object);

  g_free (self->day);
  g_clear_object (&self->closure);
  g_clear_pointer (&self->presences, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->spaces, g_ptr_array_unref);

  G_OBJECT_CLASS (vst_schedule_day_parent_class)->finalize (object);
}

static void
vst_schedule_day_class_init (VstScheduleDayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_schedule_day_finalize;
}

static void
vst_schedule_day_init (VstScheduleDay *self)
{
  self->presences = g_ptr_array_new_with_free_func (g_object_unref);
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
  self->spaces = g_ptr_array_new_with_free_func (g_object_unref);
}

VstScheduleDay *
vst_schedule_day_new (const char *day)
{
  VstScheduleDay *self = g_object_new (VST_TYPE_SCHEDULE_DAY, NULL);

  self->day = g_strdup (day);

  return self;
}
