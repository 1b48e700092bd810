/* vst-provider.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-provider.h"

#include "vst-agency.h"
#include "vst-error.h"
#include "vst-iso.h"
#include "vst-text.h"

VstProviderEntry *
vst_provider_entry_new (void)
{
  VstProviderEntry *entry = g_new0 (VstProviderEntry, 1);

  entry->name = g_strdup ("");
  entry->languages = g_strdup ("");
  entry->ended_on = g_strdup ("");

  return entry;
}

VstProviderEntry *
vst_provider_entry_copy (const VstProviderEntry *entry)
{
  VstProviderEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstProviderEntry, 1);
  *copy = *entry;
  copy->name = g_strdup (entry->name);
  copy->languages = g_strdup (entry->languages);
  copy->ended_on = g_strdup (entry->ended_on);

  return copy;
}

void
vst_provider_entry_free (VstProviderEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->name);
  g_free (entry->languages);
  g_free (entry->ended_on);
  g_free (entry);
}

/**
 * vst_provider_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether a member of a partner's staff can be kept.  Her languages come back as
 * codes with single spaces between.
 */
gboolean
vst_provider_entry_check (VstProviderEntry *entry,
                          GError **error)
{
  g_auto (GStrv) codes = NULL;
  g_autoptr (GString) languages = g_string_new (NULL);
  char *name;

  g_return_val_if_fail (entry != NULL, FALSE);

  if (!vst_text_check (entry->name, -1, VST_SCENE_NAME_CHARS, error))
    return FALSE;

  name = vst_text_line (entry->name);
  g_free (entry->name);
  entry->name = name;

  if (name[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A provider without a name");
      return FALSE;
    }

  codes = g_strsplit_set (entry->languages, " ,;", -1);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (codes[i][0] == '\0')
        continue;

      if (!vst_iso_is_language (codes[i]))
        {
          g_set_error (error, VST_ERROR, VST_ERROR_LANGUAGE, "A language of a provider");
          return FALSE;
        }

      g_string_append_printf (languages, "%s%s", languages->len > 0 ? " " : "", codes[i]);
    }

  g_free (entry->languages);
  entry->languages = g_string_free (g_steal_pointer (&languages), FALSE);

  return vst_scene_end_check (entry->ended_on, error);
}

/**
 * VstProvider:
 *
 * Somebody of a partner's staff who sees families.
 */
struct _VstProvider
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  VstProviderEntry *entry;
};

G_DEFINE_FINAL_TYPE (VstProvider, vst_provider, G_TYPE_OBJECT)

static void
vst_provider_finalize (GObject *object)
{
  VstProvider *self = VST_PROVIDER (object);

  vst_provider_entry_free (self->entry);

  G_OBJECT_CLASS (vst_provider_parent_class)->finalize (object);
}

static void
vst_provider_class_init (VstProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_provider_finalize;
}

static void
vst_provider_init (VstProvider *self)
{
}

VstProvider *
vst_provider_new (gint64 id,
                  gint64 revision,
                  const VstProviderEntry *entry)
{
  VstProvider *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_PROVIDER, NULL);
  self->id = id;
  self->revision = revision;
  self->entry = vst_provider_entry_copy (entry);

  return self;
}

gint64
vst_provider_get_id (VstProvider *self)
{
  g_return_val_if_fail (VST_IS_PROVIDER (self), 0);

  return self->id;
}

gint64
vst_provider_get_revision (VstProvider *self)
{
  g_return_val_if_fail (VST_IS_PROVIDER (self), 0);

  return self->revision;
}

const VstProviderEntry *
vst_provider_get_entry (VstProvider *self)
{
  g_return_val_if_fail (VST_IS_PROVIDER (self), NULL);

  return self->entry;
}
