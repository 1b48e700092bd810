/* vst-space.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-space.h"

#include "vst-agency.h"
#include "vst-date.h"
#include "vst-error.h"

VstSpaceEntry *
vst_space_entry_new (void)
{
  VstSpaceEntry *entry = g_new0 (VstSpaceEntry, 1);

  entry->name_en = g_strdup ("");
  entry->name_fr = g_strdup ("");
  entry->note = g_strdup ("");
  entry->ended_on = g_strdup ("");
  entry->capacity = 4;
  entry->exits = 1;

  return entry;
}

VstSpaceEntry *
vst_space_entry_copy (const VstSpaceEntry *entry)
{
  VstSpaceEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstSpaceEntry, 1);
  *copy = *entry;
  copy->name_en = g_strdup (entry->name_en);
  copy->name_fr = g_strdup (entry->name_fr);
  copy->note = g_strdup (entry->note);
  copy->ended_on = g_strdup (entry->ended_on);

  return copy;
}

void
vst_space_entry_free (VstSpaceEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->name_en);
  g_free (entry->name_fr);
  g_free (entry->note);
  g_free (entry->ended_on);
  g_free (entry);
}

/**
 * vst_space_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether a room can be kept.
 */
gboolean
vst_space_entry_check (VstSpaceEntry *entry,
                       GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (entry->capacity < 1 || entry->capacity > 500 || entry->exits < 1 || entry->exits > 9)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NUMBER, "The places or exits of a room");
      return FALSE;
    }

  if (g_utf8_strlen (entry->name_en, -1) > VST_SPACE_NAME_CHARS || g_utf8_strlen (entry->name_fr, -1) > VST_SPACE_NAME_CHARS)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_TOO_LONG, "The name of a room");
      return FALSE;
    }

  return vst_scene_names_check (&entry->name_en, &entry->name_fr, error) && vst_scene_note_check (&entry->note, error) &&
         vst_scene_end_check (entry->ended_on, error);
}

/**
 * VstSpace:
 *
 * A room of the building.  VstRoom is a room of our own house, so this one is
 * called a space in the code; its table, and people, say room.
 */
struct _VstSpace
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  VstSpaceEntry *entry;
};

G_DEFINE_FINAL_TYPE (VstSpace, vst_space, G_TYPE_OBJECT)

static void
vst_space_finalize (GObject *object)
{
  VstSpace *self = VST_SPACE (object);

  vst_space_entry_free (self->entry);

  G_OBJECT_CLASS (vst_space_parent_class)->finalize (object);
}

static void
vst_space_class_init (VstSpaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_space_finalize;
}

static void
vst_space_init (VstSpace *self)
{
}

VstSpace *
vst_space_new (gint64 id,
               gint64 revision,
               const VstSpaceEntry *entry)
{
  VstSpace *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_SPACE, NULL);
  self->id = id;
  self->revision = revision;
  self->entry = vst_space_entry_copy (entry);

  return self;
}

gint64
vst_space_get_id (VstSpace *self)
{
  g_return_val_if_fail (VST_IS_SPACE (self), 0);

  return self->id;
}

gint64
vst_space_get_revision (VstSpace *self)
{
  g_return_val_if_fail (VST_IS_SPACE (self), 0);

  return self->revision;
}

const VstSpaceEntry *
vst_space_get_entry (VstSpace *self)
{
  g_return_val_if_fail (VST_IS_SPACE (self), NULL);

  return self->entry;
}

/**
 * vst_space_is_there:
 *
 * Whether it is still in use, on a day.
 */
gboolean
vst_space_is_there (VstSpace *self,
                    const char *on)
{
  g_return_val_if_fail (VST_IS_SPACE (self), FALSE);

  return self->entry->ended_on[0] == '\0' || vst_day_compare (on, self->entry->ended_on) < 0;
}
