/* vst-scene-forms-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "vst-agency-store.h"
#include "vst-closure-store.h"
#include "vst-family-wording.h"
#include "vst-iso.h"
#include "vst-partner-store.h"
#include "vst-provider-store.h"
#include "vst-scene-page.h"
#include "vst-scene-wording.h"
#include "vst-service-store.h"
#include "vst-space-store.h"
#include "vst-staff.h"

static void
take (char **text,
      char *answer)
{
  g_free (*text);
  *text = answer;
}

static const char *
find_name (int code)
{
  switch (code)
    {
    case VST_ERROR_LABEL_NEEDED:
    case VST_ERROR_TOO_LONG:
      return "name-en";
    case VST_ERROR_DATE_IMPOSSIBLE:
      return "ended";
    default:
      return NULL;
    }
}

static void
add_names (VstSceneField *field,
           const char *name_en,
           const char *name_fr)
{
  vst_scene_field_add_text (field, "name-en", _("English name"), name_en, NULL);
  vst_scene_field_add_text (field, "name-fr", _("French name"), name_fr, NULL);
}

static void
add_end (VstSceneField *field,
         const char *ended_on)
{
  vst_scene_field_add_text (field, "ended", _("No longer from this day on; empty while it goes on"), ended_on, "2027-03-01");
}

/* --- An agency ------------------------------------------------------------- */

static const char *
agency_title (const VstSceneSubject *subject)
{
  return subject->record != NULL ? _("Change a partner") : _("Add a partner");
}

static guint
find_kind (const char *kind)
{
  const char *const *kinds = vst_agency_kind_codes ();
  guint i = 0;

  while (kinds[i] != NULL && !g_str_equal (kinds[i], kind))
    i++;

  return kinds[i] != NULL ? i : i - 1;
}

static void
agency_fill (VstSceneField *field,
             const VstSceneSubject *subject)
{
  g_autoptr (VstAgencyEntry) entry = subject->record != NULL ? vst_agency_entry_copy (vst_agency_get_entry (VST_AGENCY (subject->record)))
                                                             : vst_agency_entry_new ();
  const char *const *codes = vst_agency_kind_codes ();
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  const char *sensitivities[VST_SENSITIVITY_HIDDEN + 2] = { NULL };

  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (kinds, (gpointer) vst_word_agency_kind (codes[i]));
  g_ptr_array_add (kinds, NULL);
  for (guint i = 0; i <= VST_SENSITIVITY_HIDDEN; i++)
    sensitivities[i] = vst_word_sensitivity ((VstSensitivity) i);

  add_names (field, entry->name_en, entry->name_fr);
  vst_scene_field_add_choice (field, "kind", _("Kind of partner"), (const char *const *) kinds->pdata, find_kind (entry->kind));
  vst_scene_field_add_choice (field, "sensitivity", _("What reception, paper and calendars say"), sensitivities, entry->sensitivity);
  vst_scene_field_add_note (field, entry->note);
  add_end (field, entry->ended_on);
}

static gboolean
agency_make (VstSceneField *field,
             const VstSceneSubject *subject,
             VstSaveJob *job,
             GError **error)
{
  g_autoptr (VstAgencyEntry) entry = vst_agency_entry_new ();
  g_autoptr (VstAgencyEntry) checked = NULL;
  VstAgency *agency = subject->record != NULL ? VST_AGENCY (subject->record) : NULL;

  take (&entry->name_en, vst_scene_field_dup_text (field, "name-en"));
  take (&entry->name_fr, vst_scene_field_dup_text (field, "name-fr"));
  take (&entry->kind, g_strdup (vst_agency_kind_codes ()[vst_scene_field_get_choice (field, "kind")]));
  take (&entry->note, vst_scene_field_dup_text (field, "note"));
  entry->sensitivity = (VstSensitivity) vst_scene_field_get_choice (field, "sensitivity");
  if (!vst_scene_field_get_day (field, "ended", &entry->ended_on, error))
    return FALSE;

  checked = vst_agency_entry_copy (entry);
  if (!vst_agency_entry_check (checked, error))
    return FALSE;

  job->deed = agency != NULL ? &vst_agency_do_edit : &vst_agency_do_add;
  job->args = vst_agency_edit_new (agency != NULL ? vst_agency_get_id (agency) : 0,
                                   agency != NULL ? vst_agency_get_revision (agency) : 0, entry);
  job->args_free = (GDestroyNotify) vst_agency_edit_free;
  job->said = agency != NULL ? _("Partner changed") : _("Partner added");

  return TRUE;
}

const VstSceneForm vst_agency_form = { agency_title, agency_fill, agency_make, find_name };

/* --- A service ------------------------------------------------------------- */

static const char *
service_title (const VstSceneSubject *subject)
{
  return subject->record != NULL ? _("Change a service") : _("Add a service");
}

static void
service_fill (VstSceneField *field,
              const VstSceneSubject *subject)
{
  g_autoptr (VstServiceEntry) entry = subject->record != NULL ? vst_service_entry_copy (vst_service_get_entry (VST_SERVICE (subject->record)))
                                                              : vst_service_entry_new ();
  g_autofree char *minutes = g_strdup_printf ("%d", entry->minutes);
  g_autofree char *before = g_strdup_printf ("%d", entry->prep_minutes);
  g_autofree char *after = g_strdup_printf ("%d", entry->clean_minutes);
  g_autofree char *age_from = entry->age_from >= 0 ? g_strdup_printf ("%d", entry->age_from) : g_strdup ("");
  g_autofree char *age_until = entry->age_until >= 0 ? g_strdup_printf ("%d", entry->age_until) : g_strdup ("");
  const char *sensitivities[VST_SENSITIVITY_HIDDEN + 3] = { _("As its partner") };

  for (guint i = 0; i <= VST_SENSITIVITY_HIDDEN; i++)
    sensitivities[i + 1] = vst_word_sensitivity ((VstSensitivity) i);

  add_names (field, entry->name_en, entry->name_fr);
  vst_scene_field_add_text (field, "minutes", _("Minutes it takes"), minutes, "60");
  vst_scene_field_add_text (field, "before", _("Minutes to prepare the room"), before, "0");
  vst_scene_field_add_text (field, "after", _("Minutes to tidy the room"), after, "0");
  vst_scene_field_add_text (field, "age-from", _("From which age, in months; empty for any"), age_from, "0");
  vst_scene_field_add_text (field, "age-until", _("Up to which age, in months; empty for any"), age_until, "72");
  vst_scene_field_add_choice (field, "sensitivity", _("What reception, paper and calendars say"), sensitivities, entry->own_sensitivity ? entry->sensitivity + 1 : 0);
  add_end (field, entry->ended_on);
}

static gboolean
service_make (VstSceneField *field,
              const VstSceneSubject *subject,
              VstSaveJob *job,
              GError **error)
{
  VstService *service = subject->record != NULL ? VST_SERVICE (subject->record) : NULL;
  g_autoptr (VstServiceEntry) entry = service != NULL ? vst_service_entry_copy (vst_service_get_entry (service)) : vst_service_entry_new ();
  g_autoptr (VstServiceEntry) checked = NULL;
  guint sensitivity = vst_scene_field_get_choice (field, "sensitivity");

  entry->agency_id = vst_agency_get_id (subject->agency);
  take (&entry->name_en, vst_scene_field_dup_text (field, "name-en"));
  take (&entry->name_fr, vst_scene_field_dup_text (field, "name-fr"));
  entry->own_sensitivity = sensitivity > 0;
  entry->sensitivity = sensitivity > 0 ? (VstSensitivity) (sensitivity - 1) : VST_SENSITIVITY_NEUTRAL;
  entry->age_from = entry->age_until = -1;
  if (!vst_scene_field_get_number (field, "age-from", &entry->age_from, error) ||
      !vst_scene_field_get_number (field, "age-until", &entry->age_until, error) ||
      !vst_scene_field_get_number (field, "minutes", &entry->minutes, error) ||
      !vst_scene_field_get_number (field, "before", &entry->prep_minutes, error) ||
      !vst_scene_field_get_number (field, "after", &entry->clean_minutes, error) ||
      !vst_scene_field_get_day (field, "ended", &entry->ended_on, error))
    return FALSE;

  checked = vst_service_entry_copy (entry);
  if (!vst_service_entry_check (checked, error))
    return FALSE;

  job->deed = service != NULL ? &vst_service_do_edit : &vst_service_do_add;
  job->args = vst_service_edit_new (service != NULL ? vst_service_get_id (service) : 0,
                                    service != NULL ? vst_service_get_revision (service) : 0, entry);
  job->args_free = (GDestroyNotify) vst_service_edit_free;
  job->said = service != NULL ? _("Service changed") : _("Service added");

  return TRUE;
}

static const char *
find_service (int code)
{
  return code == VST_ERROR_NUMBER ? "minutes" : find_name (code);
}

const VstSceneForm vst_service_form = { service_title, service_fill, service_make, find_service };

/* --- Somebody of a partner -------------------------------------------------- */

static const char *
provider_title (const VstSceneSubject *subject)
{
  return subject->record != NULL ? _("Change a person of this partner") : _("Add a person of this partner");
}

/* Those a list can be chosen from: the hub's two, then all that have two letters,
 * in an order that stays when the language changes, and what is there besides.
 */
static GPtrArray *
list_languages (const char *const *there)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);
  guint n_languages;
  const VstIsoLanguage *languages = vst_iso_get_languages (&n_languages);

  g_ptr_array_add (codes, g_strdup (""));
  g_ptr_array_add (codes, g_strdup ("en"));
  g_ptr_array_add (codes, g_strdup ("fr"));
  for (guint i = 0; i < n_languages; i++)
    if (strlen (languages[i].code) == 2 && !g_ptr_array_find_with_equal_func (codes, languages[i].code, g_str_equal, NULL))
      g_ptr_array_add (codes, g_strdup (languages[i].code));

  for (guint i = 0; there[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (codes, there[i], g_str_equal, NULL))
      g_ptr_array_add (codes, g_strdup (there[i]));

  return codes;
}

static const struct
{
  const char *name;
  const char *label;
} spoken[] = {
  { "language-1", N_ ("Language she speaks best") },
  { "language-2", N_ ("Second language") },
  { "language-3", N_ ("Third language") },
};

static void
add_languages (VstSceneField *field,
               const char *languages)
{
  g_auto (GStrv) there = g_strsplit (languages, " ", -1);
  g_autoptr (GPtrArray) codes = list_languages ((const char *const *) there);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint n_there = g_strv_length (there);

  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (words, i > 0 ? vst_word_language (codes->pdata[i]) : g_strdup (C_ ("language", "None")));
  g_ptr_array_add (words, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    {
      guint selected = 0;

      if (i < n_there)
        g_ptr_array_find_with_equal_func (codes, there[i], g_str_equal, &selected);
      vst_scene_field_add_choice (field, spoken[i].name, _(spoken[i].label), (const char *const *) words->pdata, selected);
    }
}

/* In the order they were chosen, and after them what no choice can hold. */
static char *
dup_languages (VstSceneField *field,
               const char *before)
{
  g_auto (GStrv) there = g_strsplit (before, " ", -1);
  g_autoptr (GPtrArray) codes = list_languages ((const char *const *) there);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    {
      guint choice = vst_scene_field_get_choice (field, spoken[i].name);

      if (choice > 0 && choice < codes->len && !g_ptr_array_find_with_equal_func (chosen, codes->pdata[choice], g_str_equal, NULL))
        g_ptr_array_add (chosen, codes->pdata[choice]);
    }

  for (guint i = G_N_ELEMENTS (spoken); i < g_strv_length (there); i++)
    g_ptr_array_add (chosen, there[i]);
  g_ptr_array_add (chosen, NULL);

  return g_strjoinv (" ", (char **) chosen->pdata);
}

/* Her account at this desk: nobody's, or that of one of those who sign in. */
static void
add_account (VstSceneField *field,
             GPtrArray *staff,
             gint64 staff_id)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint selected = 0;

  g_ptr_array_add (names, (gpointer) C_ ("account", "None"));
  for (guint i = 0; i < staff->len; i++)
    {
      g_ptr_array_add (names, (gpointer) vst_staff_get_name (staff->pdata[i]));
      if (vst_staff_get_id (staff->pdata[i]) == staff_id)
        selected = i + 1;
    }
  g_ptr_array_add (names, NULL);
  vst_scene_field_add_choice (field, "account", _("Her account here"), (const char *const *) names->pdata, selected);
}

static void
provider_fill (VstSceneField *field,
               const VstSceneSubject *subject)
{
  g_autoptr (VstProviderEntry) entry = subject->record != NULL ? vst_provider_entry_copy (vst_provider_get_entry (VST_PROVIDER (subject->record)))
                                                               : vst_provider_entry_new ();

  vst_scene_field_add_text (field, "name", _("Name"), entry->name, NULL);
  add_languages (field, entry->languages);
  if (subject->staff != NULL)
    add_account (field, subject->staff, entry->staff_id);
  add_end (field, entry->ended_on);
}

static gboolean
provider_make (VstSceneField *field,
               const VstSceneSubject *subject,
               VstSaveJob *job,
               GError **error)
{
  VstProvider *provider = subject->record != NULL ? VST_PROVIDER (subject->record) : NULL;
  g_autoptr (VstProviderEntry) entry = provider != NULL ? vst_provider_entry_copy (vst_provider_get_entry (provider)) : vst_provider_entry_new ();
  g_autoptr (VstProviderEntry) checked = NULL;

  entry->agency_id = vst_agency_get_id (subject->agency);
  take (&entry->name, vst_scene_field_dup_text (field, "name"));
  take (&entry->languages, dup_languages (field, entry->languages));
  if (subject->staff != NULL)
    {
      guint account = vst_scene_field_get_choice (field, "account");

      entry->staff_id = account > 0 && account <= subject->staff->len ? vst_staff_get_id (subject->staff->pdata[account - 1]) : 0;
    }
  if (!vst_scene_field_get_day (field, "ended", &entry->ended_on, error))
    return FALSE;

  checked = vst_provider_entry_copy (entry);
  if (!vst_provider_entry_check (checked, error))
    return FALSE;

  job->deed = provider != NULL ? &vst_provider_do_edit : &vst_provider_do_add;
  job->args = vst_provider_edit_new (provider != NULL ? vst_provider_get_id (provider) : 0,
                                     provider != NULL ? vst_provider_get_revision (provider) : 0, entry);
  job->args_free = (GDestroyNotify) vst_provider_edit_free;
  job->said = provider != NULL ? _("Person of a partner changed") : _("Person of a partner added");

  return TRUE;
}

static const char *
find_provider (int code)
{
  switch (code)
    {
    case VST_ERROR_NAME_NEEDED:
    case VST_ERROR_TOO_LONG:
      return "name";
    case VST_ERROR_LANGUAGE:
      return "language-1";
    default:
      return NULL;
    }
}

const VstSceneForm vst_provider_form = { provider_title, provider_fill, provider_make, find_provider };

/* --- A room ------------------------------------------------------------------ */

static const char *
space_title (const VstSceneSubject *subject)
{
  return subject->record != NULL ? _("Change a room") : _("Add a room");
}

static void
space_fill (VstSceneField *field,
            const VstSceneSubject *subject)
{
  g_autoptr (VstSpaceEntry) entry = subject->record != NULL ? vst_space_entry_copy (vst_space_get_entry (VST_SPACE (subject->record)))
                                                            : vst_space_entry_new ();
  g_autofree char *capacity = g_strdup_printf ("%d", entry->capacity);
  g_autofree char *exits = g_strdup_printf ("%d", entry->exits);

  add_names (field, entry->name_en, entry->name_fr);
  vst_scene_field_add_text (field, "capacity", _("People who find a place"), capacity, "4");
  vst_scene_field_add_text (field, "exits", _("Doors to leave by"), exits, "1");
  vst_scene_field_add_check (field, "accessible", _("Can be reached with a wheelchair"), entry->accessible);
  vst_scene_field_add_check (field, "child-safe", _("Safe for small children"), entry->child_safe);
  vst_scene_field_add_note (field, entry->note);
  add_end (field, entry->ended_on);
}

static gboolean
space_make (VstSceneField *field,
            const VstSceneSubject *subject,
            VstSaveJob *job,
            GError **error)
{
  VstSpace *space = subject->record != NULL ? VST_SPACE (subject->record) : NULL;
  g_autoptr (VstSpaceEntry) entry = vst_space_entry_new ();
  g_autoptr (VstSpaceEntry) checked = NULL;

  take (&entry->name_en, vst_scene_field_dup_text (field, "name-en"));
  take (&entry->name_fr, vst_scene_field_dup_text (field, "name-fr"));
  take (&entry->note, vst_scene_field_dup_text (field, "note"));
  entry->accessible = vst_scene_field_get_check (field, "accessible");
  entry->child_safe = vst_scene_field_get_check (field, "child-safe");
  if (!vst_scene_field_get_number (field, "capacity", &entry->capacity, error) ||
      !vst_scene_field_get_number (field, "exits", &entry->exits, error) ||
      !vst_scene_field_get_day (field, "ended", &entry->ended_on, error))
    return FALSE;

  checked = vst_space_entry_copy (entry);
  if (!vst_space_entry_check (checked, error))
    return FALSE;

  job->deed = space != NULL ? &vst_space_do_edit : &vst_space_do_add;
  job->args = vst_space_edit_new (space != NULL ? vst_space_get_id (space) : 0, space != NULL ? vst_space_get_revision (space) : 0, entry);
  job->args_free = (GDestroyNotify) vst_space_edit_free;
  job->said = space != NULL ? _("Room changed") : _("Room added");

  return TRUE;
}

static const char *
find_space (int code)
{
  return code == VST_ERROR_NUMBER ? "capacity" : find_name (code);
}

const VstSceneForm vst_space_form = { space_title, space_fill, space_make, find_space };

/* --- A day on which the hub is closed ------------------------------------------ */

static const char *
closure_title (const VstSceneSubject *subject)
{
  return _("Add a closed day");
}

static void
closure_fill (VstSceneField *field,
              const VstSceneSubject *subject)
{
  vst_scene_field_add_text (field, "day", _("Day"), "", "2027-02-15");
  add_names (field, "", "");
}

static gboolean
closure_make (VstSceneField *field,
              const VstSceneSubject *subject,
              VstSaveJob *job,
              GError **error)
{
  g_autoptr (VstClosureEntry) entry = vst_closure_entry_new ();
  g_autoptr (VstClosureEntry) checked = NULL;

  take (&entry->name_en, vst_scene_field_dup_text (field, "name-en"));
  take (&entry->name_fr, vst_scene_field_dup_text (field, "name-fr"));
  if (!vst_scene_field_get_day (field, "day", &entry->day, error))
    return FALSE;

  checked = vst_closure_entry_copy (entry);
  if (!vst_closure_entry_check (checked, error))
    return FALSE;

  job->deed = &vst_closure_do_add;
  job->args = vst_closure_edit_new (0, 0, entry);
  job->args_free = (GDestroyNotify) vst_closure_edit_free;
  job->said = _("Closed day added");

  return TRUE;
}

static const char *
find_closure (int code)
{
  return code == VST_ERROR_DATE_IMPOSSIBLE || code == VST_ERROR_EXISTS ? "day" : find_name (code);
}

const VstSceneForm vst_closure_form = { closure_title, closure_fill, closure_make, find_closure };

/* --- Somebody of a partner comes in ----------------------------------------------- */

static const char *
partner_title (const VstSceneSubject *subject)
{
  return _("Sign in someone of a partner");
}

static VstAgency *
find_agency (const VstSceneSubject *subject,
             gint64 agency_id)
{
  for (guint i = 0; i < subject->partners->len; i++)
    if (vst_agency_get_id (subject->partners->pdata[i]) == agency_id)
      return subject->partners->pdata[i];

  return NULL;
}

/* People first, then partners whose people are on no list. */
static void
partner_fill (VstSceneField *field,
              const VstSceneSubject *subject)
{
  g_autoptr (GPtrArray) who = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) rooms = g_ptr_array_new ();

  for (guint i = 0; i < subject->providers->len; i++)
    {
      const VstProviderEntry *entry = vst_provider_get_entry (subject->providers->pdata[i]);
      VstAgency *agency = find_agency (subject, entry->agency_id);

      g_ptr_array_add (who, g_strdup_printf ("%s · %s", entry->name, agency != NULL ? vst_word_agency (agency) : ""));
    }
  for (guint i = 0; i < subject->partners->len; i++)
    g_ptr_array_add (who, g_strdup_printf (_("Someone else · %s"), vst_word_agency (subject->partners->pdata[i])));
  g_ptr_array_add (who, NULL);

  g_ptr_array_add (rooms, (gpointer) _("No room"));
  for (guint i = 0; i < subject->spaces->len; i++)
    g_ptr_array_add (rooms, (gpointer) vst_word_space (subject->spaces->pdata[i]));
  g_ptr_array_add (rooms, NULL);

  vst_scene_field_add_choice (field, "who", _("Who comes in"), (const char *const *) who->pdata, 0);
  vst_scene_field_add_choice (field, "room", _("Room"), (const char *const *) rooms->pdata, 0);
}

static gboolean
partner_make (VstSceneField *field,
              const VstSceneSubject *subject,
              VstSaveJob *job,
              GError **error)
{
  VstPartnerEntry entry = { (char *) "", 0, 0, 0, 0 };
  guint who = vst_scene_field_get_choice (field, "who"), room = vst_scene_field_get_choice (field, "room");

  if (who < subject->providers->len)
    {
      entry.provider_id = vst_provider_get_id (subject->providers->pdata[who]);
      entry.agency_id = vst_provider_get_entry (subject->providers->pdata[who])->agency_id;
    }
  else if (who - subject->providers->len < subject->partners->len)
    {
      entry.agency_id = vst_agency_get_id (subject->partners->pdata[who - subject->providers->len]);
    }
  else
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "Nobody to sign in");
      return FALSE;
    }

  if (room > 0 && room <= subject->spaces->len)
    entry.space_id = vst_space_get_id (subject->spaces->pdata[room - 1]);

  job->deed = &vst_partner_do_arrive;
  job->args = vst_partner_entry_copy (&entry);
  job->args_free = (GDestroyNotify) vst_partner_entry_free;
  job->said = _("Arrival of a partner’s staff noted");

  return TRUE;
}

static const char *
find_partner (int code)
{
  return code == VST_ERROR_EXISTS || code == VST_ERROR_INVALID ? "who" : NULL;
}

const VstSceneForm vst_partner_form = { partner_title, partner_fill, partner_make, find_partner };
