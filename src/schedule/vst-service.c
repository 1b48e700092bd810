/* vst-service.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-service.h"

#include "vst-error.h"

VstServiceEntry *
vst_service_entry_new (void)
{
  VstServiceEntry *entry = g_new0 (VstServiceEntry, 1);

  entry->name_en = g_strdup ("");
  entry->name_fr = g_strdup ("");
  entry->ended_on = g_strdup ("");
  entry->minutes = 60;
  entry->sensitivity = VST_SENSITIVITY_NEUTRAL;
  entry->age_from = -1;
  entry->age_until = -1;

  return entry;
}

VstServiceEntry *
vst_service_entry_copy (const VstServiceEntry *entry)
{
  VstServiceEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstServiceEntry, 1);
  *copy = *entry;
  copy->name_en = g_strdup (entry->name_en);
  copy->name_fr = g_strdup (entry->name_fr);
  copy->ended_on = g_strdup (entry->ended_on);

  return copy;
}

void
vst_service_entry_free (VstServiceEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->name_en);
  g_free (entry->name_fr);
  g_free (entry->ended_on);
  g_free (entry);
}

static gboolean
is_within (int value,
           int least,
           int most)
{
  return value >= least && value <= most;
}

/**
 * vst_service_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether a service can be kept.
 */
gboolean
vst_service_entry_check (VstServiceEntry *entry,
                         GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!is_within (entry->minutes, 5, 480) || !is_within (entry->prep_minutes, 0, 120) || !is_within (entry->clean_minutes, 0, 120) ||
      !is_within (entry->age_from, -1, 1440) || !is_within (entry->age_until, -1, 1440) ||
      (entry->age_from >= 0 && entry->age_until >= 0 && entry->age_until <= entry->age_from))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NUMBER, "The minutes or months of a service");
      return FALSE;
    }

  return vst_scene_names_check (&entry->name_en, &entry->name_fr, error) && vst_scene_end_check (entry->ended_on, error);
}

/**
 * VstService:
 *
 * What an agency offers, as who asked may know it.
 */
struct _VstService
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  VstServiceEntry *entry;
  VstLabel label;
};

G_DEFINE_FINAL_TYPE (VstService, vst_service, G_TYPE_OBJECT)

static void
vst_service_finalize (GObject *object)
{
  VstService *self = VST_SERVICE (object);

  vst_service_entry_free (self->entry);

  G_OBJECT_CLASS (vst_service_parent_class)->finalize (object);
}

static void
vst_service_class_init (VstServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_service_finalize;
}

static void
vst_service_init (VstService *self)
{
}

VstService *
vst_service_new (gint64 id,
                 gint64 revision,
                 const VstServiceEntry *entry,
                 VstLabel label)
{
  VstService *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_SERVICE, NULL);
  self->id = id;
  self->revision = revision;
  self->entry = vst_service_entry_copy (entry);
  self->label = label;

  return self;
}

gint64
vst_service_get_id (VstService *self)
{
  g_return_val_if_fail (VST_IS_SERVICE (self), 0);

  return self->id;
}

gint64
vst_service_get_revision (VstService *self)
{
  g_return_val_if_fail (VST_IS_SERVICE (self), 0);

  return self->revision;
}

const VstServiceEntry *
vst_service_get_entry (VstService *self)
{
  g_return_val_if_fail (VST_IS_SERVICE (self), NULL);

  return self->entry;
}

/**
 * vst_service_get_label:
 *
 * What who asked reads of it; where that isn't its name, the entry has none.
 */
VstLabel
vst_service_get_label (VstService *self)
{
  g_return_val_if_fail (VST_IS_SERVICE (self), VST_LABEL_PARTNER);

  return self->label;
}
