/* vst-today-visit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-today-visit.h"

G_DEFINE_FINAL_TYPE (VstTodayVisit, vst_today_visit, G_TYPE_OBJECT)

void
vst_today_person_free (VstTodayPerson *person)
{
  g_free (person->name);
  g_free (person);
}

static void
clear_place (VstTodayPlace *place)
{
  g_free (place->name_en);
  g_free (place->name_fr);
  g_free (place->room_en);
  g_free (place->room_fr);
}

static void
vst_today_visit_finalize (GObject *object)
{
  VstTodayVisit *self = VST_TODAY_VISIT (object);

  g_free (self->day);
  g_free (self->name);
  g_free (self->origin);
  g_free (self->reason);
  g_free (self->language);
  g_free (self->part_en);
  g_free (self->part_fr);
  g_ptr_array_unref (self->people);
  clear_place (&self->now);
  clear_place (&self->next);
  clear_place (&self->part);

  G_OBJECT_CLASS (vst_today_visit_parent_class)->finalize (object);
}

static void
vst_today_visit_class_init (VstTodayVisitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_today_visit_finalize;
}

static void
vst_today_visit_init (VstTodayVisit *self)
{
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_today_person_free);
  self->from_minute = self->now.minute = self->next.minute = self->part.minute = -1;
}

VstTodayVisit *
vst_today_visit_new (void)
{
  return g_object_new (VST_TYPE_TODAY_VISIT, NULL);
}

/**
 * vst_today_visit_get_step:
 * @next: (out): what one key makes of it
 *
 * Returns: %FALSE where there is no step without a question
 */
gboolean
vst_today_visit_get_step (VstTodayVisit *self,
                          VstVisitState *next)
{
  g_return_val_if_fail (VST_IS_TODAY_VISIT (self), FALSE);

  return vst_visit_next (self->state, self->next.agency_id != 0, next);
}

gint64
vst_today_visit_get_id (gpointer record)
{
  return VST_TODAY_VISIT (record)->id;
}
