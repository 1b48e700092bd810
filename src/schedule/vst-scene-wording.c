/* vst-scene-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-scene-wording.h"

#include <glib/gi18n.h>

#include "vst-family-wording.h"
#include "vst-paper-format.h"
#include "vst-recurrence.h"
#include "vst-word.h"

static const char *
choose (const char *name_en,
        const char *name_fr)
{
  return vst_language_get () == VST_FRENCH ? name_fr : name_en;
}

/**
 * vst_word_agency:
 *
 * What who asked reads of an agency, on the screen.
 */
const char *
vst_word_agency (VstAgency *agency)
{
  const VstAgencyEntry *entry = vst_agency_get_entry (agency);

  if (vst_agency_get_label (agency) != VST_LABEL_NAME)
    return vst_word_label (vst_agency_get_label (agency));

  return choose (entry->name_en, entry->name_fr);
}

/**
 * vst_word_agency_outside:
 *
 * What may be said of an agency where anybody may read it: on paper, in a
 * calendar; whoever asks.
 */
const char *
vst_word_agency_outside (VstAgency *agency)
{
  const VstAgencyEntry *entry = vst_agency_get_entry (agency);
  VstLabel label = vst_agency_get_label (agency);

  if (label == VST_LABEL_NAME)
    label = vst_agency_label (entry->kind, entry->sensitivity, FALSE);

  return label == VST_LABEL_NAME ? choose (entry->name_en, entry->name_fr) : vst_word_label (label);
}

const char *
vst_word_service (VstService *service)
{
  const VstServiceEntry *entry = vst_service_get_entry (service);

  if (vst_service_get_label (service) != VST_LABEL_NAME)
    return vst_word_label (vst_service_get_label (service));

  return choose (entry->name_en, entry->name_fr);
}

const char *
vst_word_space (VstSpace *space)
{
  const VstSpaceEntry *entry = vst_space_get_entry (space);

  return choose (entry->name_en, entry->name_fr);
}

const char *
vst_word_label (VstLabel label)
{
  switch (label)
    {
    case VST_LABEL_CLINIC:
      return C_ ("partner", "Clinic");
    case VST_LABEL_GROUP:
      return C_ ("partner", "Group");
    case VST_LABEL_APPOINTMENT:
      return _("Appointment");
    case VST_LABEL_NAME:
    case VST_LABEL_PARTNER:
    default:
      return C_ ("partner", "Partner");
    }
}

static const VstWord kinds[] = {
  { "addiction", N_ ("addiction counselling") },
  { "public_health", N_ ("public health") },
  { "ipv_group", N_ ("interpersonal-violence group") },
  { "early_int", N_ ("early childhood intervention") },
  { "dev_clinic", N_ ("developmental clinic") },
  { "fasd", N_ ("FASD assessment and diagnostic clinic") },
  { "probation", N_ ("probation and parole") },
  { "legal", N_ ("legal help") },
  { "immigration", N_ ("immigration and settlement") },
  { "employment", N_ ("employment") },
  { "pediatrics", N_ ("pediatrics") },
  { "social_work", N_ ("social work") },
  { "food_bank", N_ ("food bank") },
  { "child_welfare", N_ ("child protection") },
  { "other", N_ ("another kind of partner") },
};

const char *
vst_word_agency_kind (const char *code)
{
  return vst_word_find (kinds, G_N_ELEMENTS (kinds), code, vst_word_label (VST_LABEL_PARTNER));
}

const char *
vst_word_sensitivity (VstSensitivity sensitivity)
{
  switch (sensitivity)
    {
    case VST_SENSITIVITY_PUBLIC:
      return C_ ("sensitivity", "Public: its name, also on paper");
    case VST_SENSITIVITY_HIDDEN:
      return C_ ("sensitivity", "Discreet: a partner, and no more");
    case VST_SENSITIVITY_NEUTRAL:
    default:
      return C_ ("sensitivity", "Neutral: what kind of partner");
    }
}

const char *
vst_word_presence_state (VstPresenceState state)
{
  switch (state)
    {
    case VST_PRESENCE_ABSENT:
      return C_ ("presence", "Not on site");
    case VST_PRESENCE_MOVED:
      return C_ ("presence", "On site, moved");
    case VST_PRESENCE_USUAL:
    default:
      return C_ ("presence", "On site");
    }
}

/**
 * vst_word_weekday:
 * @weekday: 1, Monday, to 7
 */
char *
vst_word_weekday (guint weekday)
{
  g_autofree char *day = g_strdup_printf ("2024-01-%02u", weekday);

  return vst_format_weekday (day);
}

char *
vst_word_minutes (int from_minute,
                  int to_minute)
{
  g_autofree char *from = vst_format_time (from_minute);
  g_autofree char *to = vst_format_time (to_minute);

  return g_strdup_printf ("%s–%s", from, to);
}

static char *
word_nth (int nth,
          const char *weekday)
{
  switch (nth)
    {
    case 1:
      return g_strdup_printf (C_ ("in a month", "first %s"), weekday);
    case 2:
      return g_strdup_printf (C_ ("in a month", "second %s"), weekday);
    case 3:
      return g_strdup_printf (C_ ("in a month", "third %s"), weekday);
    case 4:
      return g_strdup_printf (C_ ("in a month", "fourth %s"), weekday);
    case 5:
      return g_strdup_printf (C_ ("in a month", "fifth %s"), weekday);
    default:
      return g_strdup_printf (C_ ("in a month", "last %s"), weekday);
    }
}

static char *
word_weekly (const VstRecurrence *rule,
             const char *first_day)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  guint weekdays = vst_recurrence_get_weekdays (rule);
  guint interval = vst_recurrence_get_interval (rule);
  g_autofree char *all = NULL;

  for (guint weekday = 1; weekday <= 7; weekday++)
    if (weekdays & VST_WEEKDAY_BIT (weekday))
      g_ptr_array_add (days, vst_word_weekday (weekday));

  if (days->len == 0)
    g_ptr_array_add (days, vst_format_weekday (first_day));

  g_ptr_array_add (days, NULL);
  all = vst_format_all_of ((const char *const *) days->pdata);

  if (interval == 1)
    return g_strdup_printf (_("Every week: %s"), all);

  /* Translators: every two, three or four weeks, on these days. */
  return g_strdup_printf (ngettext ("Every %1$u week: %2$s", "Every %1$u weeks: %2$s", interval), interval, all);
}

static char *
word_monthly (const VstRecurrence *rule)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  guint interval = vst_recurrence_get_interval (rule);
  g_autofree char *all = NULL;
  guint weekday;
  int nth;

  for (guint i = 0; vst_recurrence_get_nth (rule, i, &nth, &weekday); i++)
    {
      g_autofree char *name = vst_word_weekday (weekday);

      g_ptr_array_add (days, word_nth (nth, name));
    }

  g_ptr_array_add (days, NULL);
  all = vst_format_all_of ((const char *const *) days->pdata);

  if (interval == 1)
    return g_strdup_printf (_("Every month: %s"), all);

  return g_strdup_printf (ngettext ("Every %1$u month: %2$s", "Every %1$u months: %2$s", interval), interval, all);
}

/**
 * vst_word_recurrence:
 *
 * On which days a presence is: "Every 2 weeks: Monday and Wednesday".
 */
char *
vst_word_recurrence (const VstPresenceEntry *entry)
{
  g_autoptr (VstRecurrence) rule = entry->rule[0] != '\0' ? vst_recurrence_parse (entry->rule, NULL) : NULL;
  g_autofree char *day = NULL;

  if (rule != NULL)
    return vst_recurrence_get_kind (rule) == VST_RECURRENCE_WEEKLY ? word_weekly (rule, entry->first_day) : word_monthly (rule);

  day = vst_format_day_full (entry->first_day);

  return g_strdup_printf (C_ ("presence", "Once: %s"), day);
}

/**
 * vst_word_languages:
 * @codes: ISO 639 codes with spaces between
 *
 * The names of languages, with commas.
 */
char *
vst_word_languages (const char *codes)
{
  g_auto (GStrv) all = g_strsplit (codes, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *name = all[i][0] != '\0' ? vst_word_language (all[i]) : NULL;

      if (name != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const VstWord deeds[] = {
  { "agency.add", N_ ("Partner added") },
  { "agency.edit", N_ ("Partner changed") },
  { "closure.add", N_ ("Closed day added") },
  { "closure.remove", N_ ("Closed day taken back") },
  { "partner.arrive", N_ ("Arrival of a partner’s staff noted") },
  { "partner.leave", N_ ("Departure of a partner’s staff noted") },
  { "presence.absent", N_ ("Partner marked as not on site") },
  { "presence.add", N_ ("Presence added") },
  { "presence.change", N_ ("Presence changed on one day") },
  { "presence.edit", N_ ("Presence changed") },
  { "presence.import", N_ ("Presence imported") },
  { "presence.present", N_ ("Partner marked as on site after all") },
  { "presence.remove", N_ ("Presence removed") },
  { "provider.add", N_ ("Person of a partner added") },
  { "provider.edit", N_ ("Person of a partner changed") },
  { "room.add", N_ ("Room added") },
  { "room.edit", N_ ("Room changed") },
  { "service.add", N_ ("Service added") },
  { "service.edit", N_ ("Service changed") },
};

static const VstWord undone[] = {
  { "agency.add", N_ ("Undone: partner added") },
  { "agency.edit", N_ ("Undone: partner changed") },
  { "closure.add", N_ ("Undone: closed day added") },
  { "closure.remove", N_ ("Undone: closed day taken back") },
  { "partner.arrive", N_ ("Undone: arrival of a partner’s staff") },
  { "partner.leave", N_ ("Undone: departure of a partner’s staff") },
  { "presence.absent", N_ ("Undone: partner not on site") },
  { "presence.add", N_ ("Undone: presence added") },
  { "presence.change", N_ ("Undone: presence changed on one day") },
  { "presence.edit", N_ ("Undone: presence changed") },
  { "presence.import", N_ ("Undone: presence imported") },
  { "presence.present", N_ ("Undone: partner on site after all") },
  { "presence.remove", N_ ("Undone: presence removed") },
  { "provider.add", N_ ("Undone: person of a partner added") },
  { "provider.edit", N_ ("Undone: person of a partner changed") },
  { "room.add", N_ ("Undone: room added") },
  { "room.edit", N_ ("Undone: room changed") },
  { "service.add", N_ ("Undone: service added") },
  { "service.edit", N_ ("Undone: service changed") },
};

const char *
vst_word_scene_deed (const char *code,
                     gboolean is_undo)
{
  return is_undo ? vst_word_find (undone, G_N_ELEMENTS (undone), code, NULL) : vst_word_find (deeds, G_N_ELEMENTS (deeds), code, NULL);
}
