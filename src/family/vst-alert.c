/* vst-alert.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-alert.h"

#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

static const char *const kinds[] = {
  [VST_ALERT_OTHER] = "other",
  [VST_ALERT_ALLERGY] = "allergy",
  [VST_ALERT_CUSTODY] = "custody",
  [VST_ALERT_ACCESS] = "access",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == VST_N_ALERT_KINDS);

const char *
vst_alert_kind_code (VstAlertKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind];
}

gboolean
vst_alert_kind_parse (const char *code,
                      VstAlertKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i], code) != 0)
        continue;

      *kind = (VstAlertKind) i;
      return TRUE;
    }

  return FALSE;
}

static const char *const priorities[] = {
  [VST_ALERT_INFORMATION] = "information",
  [VST_ALERT_ATTENTION] = "attention",
  [VST_ALERT_SAFETY] = "safety",
};

const char *
vst_alert_priority_code (VstAlertPriority priority)
{
  g_return_val_if_fail (priority < G_N_ELEMENTS (priorities), NULL);

  return priorities[priority];
}

gboolean
vst_alert_priority_parse (const char *code,
                          VstAlertPriority *priority)
{
  for (guint i = 0; i < G_N_ELEMENTS (priorities); i++)
    {
      if (g_strcmp0 (priorities[i], code) != 0)
        continue;

      *priority = (VstAlertPriority) i;
      return TRUE;
    }

  return FALSE;
}

VstAlertEntry *
vst_alert_entry_new (void)
{
  VstAlertEntry *entry = g_new0 (VstAlertEntry, 1);

  entry->text = g_strdup ("");
  entry->from = g_strdup ("");
  entry->until = g_strdup ("");

  return entry;
}

VstAlertEntry *
vst_alert_entry_copy (const VstAlertEntry *entry)
{
  VstAlertEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstAlertEntry, 1);
  *copy = *entry;
  copy->text = g_strdup (entry->text);
  copy->from = g_strdup (entry->from);
  copy->until = g_strdup (entry->until);

  return copy;
}

void
vst_alert_entry_free (VstAlertEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->text);
  g_free (entry->from);
  g_free (entry->until);
  g_free (entry);
}

/**
 * vst_alert_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether an alert can be kept; its text comes back on one line.
 */
gboolean
vst_alert_entry_check (VstAlertEntry *entry,
                       GError **error)
{
  char *line;

  g_return_val_if_fail (entry != NULL, FALSE);

  if (!vst_text_check (entry->text, -1, VST_ALERT_TEXT_CHARS, error))
    return FALSE;

  line = vst_text_line (entry->text);
  g_free (entry->text);
  entry->text = line;

  if (line[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "An alert without a text");
      return FALSE;
    }

  if (!vst_day_is_valid (entry->from) || (entry->until[0] != '\0' && !vst_day_is_valid (entry->until)) ||
      (entry->until[0] != '\0' && vst_day_compare (entry->until, entry->from) < 0))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The days of an alert");
      return FALSE;
    }

  return TRUE;
}

/**
 * VstAlert:
 *
 * What whoever opens a family's file must know, from one day to another.
 */
struct _VstAlert
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  gint64 family_id;
  VstAlertEntry *entry;
};

G_DEFINE_FINAL_TYPE (VstAlert, vst_alert, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_REVISION,
  PROP_FAMILY_ID,
  PROP_TEXT,
  PROP_PRIORITY,
  PROP_FROM,
  PROP_UNTIL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vst_alert_finalize (GObject *object)
{
  VstAlert *self = VST_ALERT (object);

  vst_alert_entry_free (self->entry);

  G_OBJECT_CLASS (vst_alert_parent_class)->finalize (object);
}

static void
vst_alert_get_property (GObject *object,
                        guint prop_id,
                        GValue *value,
                        GParamSpec *pspec)
{
  VstAlert *self = VST_ALERT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_REVISION:
      g_value_set_int64 (value, self->revision);
      break;
    case PROP_FAMILY_ID:
      g_value_set_int64 (value, self->family_id);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->entry->text);
      break;
    case PROP_PRIORITY:
      g_value_set_string (value, vst_alert_priority_code (self->entry->priority));
      break;
    case PROP_FROM:
      g_value_set_string (value, self->entry->from);
      break;
    case PROP_UNTIL:
      g_value_set_string (value, self->entry->until);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_alert_class_init (VstAlertClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = vst_alert_finalize;
  object_class->get_property = vst_alert_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_REVISION] = g_param_spec_int64 ("revision", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_FAMILY_ID] = g_param_spec_int64 ("family-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_PRIORITY] = g_param_spec_string ("priority", NULL, NULL, "information", flags);
  properties[PROP_FROM] = g_param_spec_string ("from", NULL, NULL, "", flags);
  properties[PROP_UNTIL] = g_param_spec_string ("until", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vst_alert_init (VstAlert *self)
{
}

VstAlert *
vst_alert_new (gint64 id,
               gint64 revision,
               gint64 family_id,
               const VstAlertEntry *entry)
{
  VstAlert *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_ALERT, NULL);
  self->id = id;
  self->revision = revision;
  self->family_id = family_id;
  self->entry = vst_alert_entry_copy (entry);

  return self;
}

gint64
vst_alert_get_id (VstAlert *self)
{
  g_return_val_if_fail (VST_IS_ALERT (self), 0);

  return self->id;
}

gint64
vst_alert_get_revision (VstAlert *self)
{
  g_return_val_if_fail (VST_IS_ALERT (self), 0);

  return self->revision;
}

gint64
vst_alert_get_family_id (VstAlert *self)
{
  g_return_val_if_fail (VST_IS_ALERT (self), 0);

  return self->family_id;
}

const VstAlertEntry *
vst_alert_get_entry (VstAlert *self)
{
  g_return_val_if_fail (VST_IS_ALERT (self), NULL);

  return self->entry;
}

/**
 * vst_alert_is_shown:
 * @on: a day
 *
 * Whether it is to be shown on a day.
 */
gboolean
vst_alert_is_shown (VstAlert *self,
                    const char *on)
{
  g_return_val_if_fail (VST_IS_ALERT (self), FALSE);

  return vst_day_compare (self->entry->from, on) <= 0 &&
         (self->entry->until[0] == '\0' || vst_day_compare (on, self->entry->until) <= 0);
}
