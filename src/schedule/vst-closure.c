/* vst-closure.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-closure.h"

#include "vst-agency.h"
#include "vst-date.h"
#include "vst-error.h"

VstClosureEntry *
vst_closure_entry_new (void)
{
  VstClosureEntry *entry = g_new0 (VstClosureEntry, 1);

  entry->day = g_strdup ("");
  entry->name_en = g_strdup ("");
  entry->name_fr = g_strdup ("");

  return entry;
}

VstClosureEntry *
vst_closure_entry_copy (const VstClosureEntry *entry)
{
  VstClosureEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstClosureEntry, 1);
  *copy = *entry;
  copy->day = g_strdup (entry->day);
  copy->name_en = g_strdup (entry->name_en);
  copy->name_fr = g_strdup (entry->name_fr);

  return copy;
}

void
vst_closure_entry_free (VstClosureEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->day);
  g_free (entry->name_en);
  g_free (entry->name_fr);
  g_free (entry);
}

/**
 * vst_closure_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether a closed day can be kept.
 */
gboolean
vst_closure_entry_check (VstClosureEntry *entry,
                         GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!vst_day_is_valid (entry->day))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The day of a closure");
      return FALSE;
    }

  return vst_scene_names_check (&entry->name_en, &entry->name_fr, error);
}

/**
 * VstClosure:
 *
 * A day on which the hub is closed.
 */
struct _VstClosure
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  VstClosureEntry *entry;
};

G_DEFINE_FINAL_TYPE (VstClosure, vst_closure, G_TYPE_OBJECT)

static void
vst_closure_finalize (GObject *object)
{
  VstClosure *self = VST_CLOSURE (object);

  vst_closure_entry_free (self->entry);

  G_OBJECT_CLASS (vst_closure_parent_class)->finalize (object);
}

static void
vst_closure_class_init (VstClosureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_closure_finalize;
}

static void
vst_closure_init (VstClosure *self)
{
}

VstClosure *
vst_closure_new (gint64 id,
                 gint64 revision,
                 const VstClosureEntry *entry)
{
  VstClosure *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_CLOSURE, NULL);
  self->id = id;
  self->revision = revision;
  self->entry = vst_closure_entry_copy (entry);

  return self;
}

gint64
vst_closure_get_id (VstClosure *self)
{
  g_return_val_if_fail (VST_IS_CLOSURE (self), 0);

  return self->id;
}

gint64
vst_closure_get_revision (VstClosure *self)
{
  g_return_val_if_fail (VST_IS_CLOSURE (self), 0);

  return self->revision;
}

const VstClosureEntry *
vst_closure_get_entry (VstClosure *self)
{
  g_return_val_if_fail (VST_IS_CLOSURE (self), NULL);

  return self->entry;
}
