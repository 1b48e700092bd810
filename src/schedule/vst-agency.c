/* vst-agency.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-agency.h"

#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

/* Who comes, and how openly it is usually said; a hub may say otherwise of each
 * agency.
 */
static const char *const kinds[] = {
  "addiction", "public_health", "ipv_group", "early_int", "dev_clinic", "fasd", "probation", "legal", "immigration",
  "employment", "pediatrics", "social_work", "food_bank", "child_welfare", "other", NULL
};

static const struct
{
  const char *kind;
  VstSensitivity usual;
  VstLabel label;
} kind_rules[] = {
  { "public_health", VST_SENSITIVITY_PUBLIC, VST_LABEL_PARTNER },
  { "early_int", VST_SENSITIVITY_PUBLIC, VST_LABEL_PARTNER },
  { "pediatrics", VST_SENSITIVITY_PUBLIC, VST_LABEL_CLINIC },
  { "food_bank", VST_SENSITIVITY_PUBLIC, VST_LABEL_PARTNER },
  { "employment", VST_SENSITIVITY_PUBLIC, VST_LABEL_PARTNER },
  { "dev_clinic", VST_SENSITIVITY_NEUTRAL, VST_LABEL_CLINIC },
  { "fasd", VST_SENSITIVITY_NEUTRAL, VST_LABEL_CLINIC },
  { "ipv_group", VST_SENSITIVITY_HIDDEN, VST_LABEL_GROUP },
  { "probation", VST_SENSITIVITY_HIDDEN, VST_LABEL_PARTNER },
  { "child_welfare", VST_SENSITIVITY_HIDDEN, VST_LABEL_PARTNER },
};

static const char *const sensitivities[] = {
  [VST_SENSITIVITY_PUBLIC] = "public",
  [VST_SENSITIVITY_NEUTRAL] = "neutral",
  [VST_SENSITIVITY_HIDDEN] = "hidden",
};

const char *
vst_sensitivity_code (VstSensitivity sensitivity)
{
  g_return_val_if_fail (sensitivity < G_N_ELEMENTS (sensitivities), NULL);

  return sensitivities[sensitivity];
}

gboolean
vst_sensitivity_parse (const char *code,
                       VstSensitivity *sensitivity)
{
  for (guint i = 0; i < G_N_ELEMENTS (sensitivities); i++)
    {
      if (g_strcmp0 (sensitivities[i], code) != 0)
        continue;

      *sensitivity = (VstSensitivity) i;
      return TRUE;
    }

  return FALSE;
}

/**
 * vst_agency_kind_codes:
 *
 * What kinds of partners come, in the order in which they are offered.
 *
 * Returns: (array zero-terminated=1):
 */
const char *const *
vst_agency_kind_codes (void)
{
  return kinds;
}

gboolean
vst_agency_kind_is_valid (const char *code)
{
  return g_strv_contains (kinds, code);
}

/**
 * vst_agency_kind_usual:
 *
 * How openly a kind of partner is usually named.
 */
VstSensitivity
vst_agency_kind_usual (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_rules); i++)
    if (g_strcmp0 (kind_rules[i].kind, code) == 0)
      return kind_rules[i].usual;

  return VST_SENSITIVITY_NEUTRAL;
}

/**
 * vst_agency_label:
 * @kind: of the agency
 * @sensitivity: of the agency, or of the service asked about
 * @knows: whether who reads may know; never for paper, which others read
 *
 * What is read of a partner: the one place where that is decided.
 */
VstLabel
vst_agency_label (const char *kind,
                  VstSensitivity sensitivity,
                  gboolean knows)
{
  if (knows || sensitivity == VST_SENSITIVITY_PUBLIC)
    return VST_LABEL_NAME;

  if (sensitivity == VST_SENSITIVITY_NEUTRAL)
    for (guint i = 0; i < G_N_ELEMENTS (kind_rules); i++)
      if (g_strcmp0 (kind_rules[i].kind, kind) == 0)
        return kind_rules[i].label;

  return VST_LABEL_PARTNER;
}

static gboolean
check_line (char **text,
            GError **error)
{
  char *line;

  if (!vst_text_check (*text, -1, VST_SCENE_NAME_CHARS, error))
    return FALSE;

  line = vst_text_line (*text);
  g_free (*text);
  *text = line;

  return TRUE;
}

/**
 * vst_scene_names_check:
 * @name_en: (inout): a name, typed
 * @name_fr: (inout): the same in French
 *
 * Whether something can be called so.  A name that is typed in one language only
 * serves for both.
 */
gboolean
vst_scene_names_check (char **name_en,
                       char **name_fr,
                       GError **error)
{
  if (!check_line (name_en, error) || !check_line (name_fr, error))
    return FALSE;

  if ((*name_en)[0] == '\0' && (*name_fr)[0] == '\0')
    {
      g_set_error (error, VST_ERROR, VST_ERROR_LABEL_NEEDED, "Without a name");
      return FALSE;
    }

  if ((*name_en)[0] == '\0')
    {
      g_free (*name_en);
      *name_en = g_strdup (*name_fr);
    }

  if ((*name_fr)[0] == '\0')
    {
      g_free (*name_fr);
      *name_fr = g_strdup (*name_en);
    }

  return TRUE;
}

gboolean
vst_scene_note_check (char **note,
                      GError **error)
{
  if (!vst_text_check (*note, -1, VST_SCENE_NOTE_CHARS, error))
    return FALSE;

  g_strstrip (*note);

  return TRUE;
}

/* The first day on which something is no longer there, or empty. */
gboolean
vst_scene_end_check (const char *ended_on,
                     GError **error)
{
  if (ended_on[0] == '\0' || vst_day_is_valid (ended_on))
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The day on which something ends");

  return FALSE;
}

VstAgencyEntry *
vst_agency_entry_new (void)
{
  VstAgencyEntry *entry = g_new0 (VstAgencyEntry, 1);

  entry->name_en = g_strdup ("");
  entry->name_fr = g_strdup ("");
  entry->kind = g_strdup ("");
  entry->note = g_strdup ("");
  entry->ended_on = g_strdup ("");
  entry->sensitivity = VST_SENSITIVITY_NEUTRAL;

  return entry;
}

VstAgencyEntry *
vst_agency_entry_copy (const VstAgencyEntry *entry)
{
  VstAgencyEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstAgencyEntry, 1);
  *copy = *entry;
  copy->name_en = g_strdup (entry->name_en);
  copy->name_fr = g_strdup (entry->name_fr);
  copy->kind = g_strdup (entry->kind);
  copy->note = g_strdup (entry->note);
  copy->ended_on = g_strdup (entry->ended_on);

  return copy;
}

void
vst_agency_entry_free (VstAgencyEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->name_en);
  g_free (entry->name_fr);
  g_free (entry->kind);
  g_free (entry->note);
  g_free (entry->ended_on);
  g_free (entry);
}

/**
 * vst_agency_entry_check:
 * @entry: (inout): what was typed
 *
 * Whether an agency can be kept.
 */
gboolean
vst_agency_entry_check (VstAgencyEntry *entry,
                        GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!vst_agency_kind_is_valid (entry->kind))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "A kind of agency that is none");
      return FALSE;
    }

  return vst_scene_names_check (&entry->name_en, &entry->name_fr, error) && vst_scene_note_check (&entry->note, error) &&
         vst_scene_end_check (entry->ended_on, error);
}

/**
 * VstAgency:
 *
 * A partner that comes to the hub, as who asked may know it.
 */
struct _VstAgency
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  VstAgencyEntry *entry;
  VstLabel label;
};

G_DEFINE_FINAL_TYPE (VstAgency, vst_agency, G_TYPE_OBJECT)

static void
vst_agency_finalize (GObject *object)
{
  VstAgency *self = VST_AGENCY (object);

  vst_agency_entry_free (self->entry);

  G_OBJECT_CLASS (vst_agency_parent_class)->finalize (object);
}

static void
vst_agency_class_init (VstAgencyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_agency_finalize;
}

static void
vst_agency_init (VstAgency *self)
{
}

VstAgency *
vst_agency_new (gint64 id,
                gint64 revision,
                const VstAgencyEntry *entry,
                VstLabel label)
{
  VstAgency *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_AGENCY, NULL);
  self->id = id;
  self->revision = revision;
  self->entry = vst_agency_entry_copy (entry);
  self->label = label;

  return self;
}

gint64
vst_agency_get_id (VstAgency *self)
{
  g_return_val_if_fail (VST_IS_AGENCY (self), 0);

  return self->id;
}

gint64
vst_agency_get_revision (VstAgency *self)
{
  g_return_val_if_fail (VST_IS_AGENCY (self), 0);

  return self->revision;
}

const VstAgencyEntry *
vst_agency_get_entry (VstAgency *self)
{
  g_return_val_if_fail (VST_IS_AGENCY (self), NULL);

  return self->entry;
}

/**
 * vst_agency_get_label:
 *
 * What who asked reads of it; where that isn't its name, the entry has neither
 * name nor kind.
 */
VstLabel
vst_agency_get_label (VstAgency *self)
{
  g_return_val_if_fail (VST_IS_AGENCY (self), VST_LABEL_PARTNER);

  return self->label;
}

/**
 * vst_agency_is_there:
 *
 * Whether it still comes, on a day.
 */
gboolean
vst_agency_is_there (VstAgency *self,
                     const char *on)
{
  g_return_val_if_fail (VST_IS_AGENCY (self), FALSE);

  return self->entry->ended_on[0] == '\0' || vst_day_compare (on, self->entry->ended_on) < 0;
}
