/* vst-presence.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence.h"

#include "vst-date.h"
#include "vst-error.h"
#include "vst-recurrence.h"

VstPresenceEntry *
vst_presence_entry_new (void)
{
  VstPresenceEntry *entry = g_new0 (VstPresenceEntry, 1);

  entry->first_day = g_strdup ("");
  entry->last_day = g_strdup ("");
  entry->rule = g_strdup ("");
  entry->zone = g_strdup ("");
  entry->from_minute = 9 * 60;
  entry->to_minute = 12 * 60;

  return entry;
}

VstPresenceEntry *
vst_presence_entry_copy (const VstPresenceEntry *entry)
{
  VstPresenceEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstPresenceEntry, 1);
  *copy = *entry;
  copy->first_day = g_strdup (entry->first_day);
  copy->last_day = g_strdup (entry->last_day);
  copy->rule = g_strdup (entry->rule);
  copy->zone = g_strdup (entry->zone);
  copy->override = g_strdup (entry->override);

  return copy;
}

void
vst_presence_entry_free (VstPresenceEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->first_day);
  g_free (entry->last_day);
  g_free (entry->rule);
  g_free (entry->zone);
  g_free (entry->override);
  g_free (entry);
}

static gboolean
refuse (GError **error,
        VstError code)
{
  g_set_error (error, VST_ERROR, code, "A presence can't be kept");

  return FALSE;
}

/**
 * vst_presence_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether a presence can be kept.  Its rule comes back as we write it, and an
 * end in the rule as the last day.
 */
gboolean
vst_presence_entry_check (VstPresenceEntry *entry,
                          GError **error)
{
  g_autoptr (GTimeZone) zone = NULL;

  g_return_val_if_fail (entry != NULL, FALSE);

  if (!vst_day_is_valid (entry->first_day) || (entry->last_day[0] != '\0' && !vst_day_is_valid (entry->last_day)))
    return refuse (error, VST_ERROR_DATE_IMPOSSIBLE);
  if (entry->last_day[0] != '\0' && vst_day_compare (entry->last_day, entry->first_day) < 0)
    return refuse (error, VST_ERROR_DAYS);
  if (entry->from_minute < 0 || entry->to_minute > 24 * 60 || entry->from_minute >= entry->to_minute)
    return refuse (error, VST_ERROR_TIMES);
  if (!(zone = vst_zone_find (entry->zone)))
    return refuse (error, VST_ERROR_ZONE);

  if (entry->rule[0] != '\0')
    {
      g_autoptr (VstRecurrence) rule = vst_recurrence_parse (entry->rule, error);

      if (rule == NULL)
        return FALSE;
      if (vst_recurrence_has_end (rule))
        return refuse (error, VST_ERROR_RECURRENCE_END);

      g_free (entry->rule);
      entry->rule = vst_recurrence_to_text (rule);
    }

  return TRUE;
}

/**
 * vst_presence_entry_list_days:
 * @from: a day
 * @to: the last day to look at
 *
 * The days it gives from @from to @to, before any exception.
 *
 * Returns: (transfer full) (array zero-terminated=1): ISO days
 */
char **
vst_presence_entry_list_days (const VstPresenceEntry *entry,
                              const char *from,
                              const char *to)
{
  g_autoptr (VstRecurrence) rule = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (vst_day_compare (from, entry->first_day) < 0)
    from = entry->first_day;
  if (entry->last_day[0] != '\0' && vst_day_compare (to, entry->last_day) > 0)
    to = entry->last_day;

  if (vst_day_compare (from, to) <= 0 && entry->rule[0] != '\0' && (rule = vst_recurrence_parse (entry->rule, NULL)) != NULL)
    return vst_recurrence_list_days (rule, entry->first_day, from, to);

  if (entry->rule[0] == '\0' && g_str_equal (from, entry->first_day) && vst_day_compare (from, to) <= 0)
    return g_strsplit (entry->first_day, " ", -1);

  return g_new0 (char *, 1);
}

/**
 * VstPresence:
 *
 * When an agency is in the building: once, or by a rule.
 */
struct _VstPresence
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  VstPresenceEntry *entry;
};

G_DEFINE_FINAL_TYPE (VstPresence, vst_presence, G_TYPE_OBJECT)

static void
vst_presence_finalize (GObject *object)
{
  VstPresence *self = VST_PRESENCE (object);

  vst_presence_entry_free (self->entry);

  G_OBJECT_CLASS (vst_presence_parent_class)->finalize (object);
}

static void
vst_presence_class_init (VstPresenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_presence_finalize;
}

static void
vst_presence_init (VstPresence *self)
{
}

VstPresence *
vst_presence_new (gint64 id,
                  gint64 revision,
                  const VstPresenceEntry *entry)
{
  VstPresence *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_PRESENCE, NULL);
  self->id = id;
  self->revision = revision;
  self->entry = vst_presence_entry_copy (entry);

  return self;
}

gint64
vst_presence_get_id (VstPresence *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE (self), 0);

  return self->id;
}

gint64
vst_presence_get_revision (VstPresence *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE (self), 0);

  return self->revision;
}

const VstPresenceEntry *
vst_presence_get_entry (VstPresence *self)
{
  g_return_val_if_fail (VST_IS_PRESENCE (self), NULL);

  return self->entry;
}
