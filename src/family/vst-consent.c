/* vst-consent.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent.h"

#include <stdlib.h>

#include "vst-date.h"
#include "vst-error.h"
#include "vst-person.h"

/* Where the law of a province says from which age one answers for oneself, and for counselling. */
#define AGE_IN_QUEBEC 14
#define CARE_AGE_IN_ONTARIO 12

/* What a hub asks for until it says otherwise: few, and plain. */
#define USUAL_PURPOSES "collect_use,share_partner,psi,evaluation,photo,transport,emergency"

/**
 * VstConsent:
 *
 * One answer to one question: what somebody agreed to, or not.  It never
 * changes.
 */
struct _VstConsent
{
  GObject parent_instance;

  VstConsentFacts facts;
  GStringChunk *words;
};

G_DEFINE_FINAL_TYPE (VstConsent, vst_consent, G_TYPE_OBJECT)

static const char *const states[VST_CONSENT_N_STATES] = { "not_asked", "offered", "given", "partly_given",
                                                          "declined", "withdrawn", "expiring", "expired" };

static const char *const purposes[] = {
  "collect_use", "share_partner", "circle_of_care", "psi", "table_f4", "evaluation", "research", "photo",
  "transport", "emergency", NULL
};

static const char *const hows[] = { "oral", "written", NULL };

const char *
vst_consent_state_code (VstConsentState state)
{
  g_return_val_if_fail (state < VST_CONSENT_N_STATES, NULL);

  return states[state];
}

/* Of a state that is kept. */
gboolean
vst_consent_state_parse (const char *code,
                         VstConsentState *state)
{
  for (guint i = VST_CONSENT_OFFERED; i < VST_CONSENT_N_KEPT; i++)
    if (g_strcmp0 (code, states[i]) == 0)
      {
        *state = (VstConsentState) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * vst_consent_may_step:
 *
 * Whether an answer may come into a state; what undo does is another matter.
 *
 * Declined and withdrawn are final: asked again, there is a new answer.
 */
gboolean
vst_consent_may_step (VstConsentState from,
                      VstConsentState to)
{
  switch ((int) from)
    {
    case VST_CONSENT_NOT_ASKED:
      return to == VST_CONSENT_OFFERED || to == VST_CONSENT_GIVEN || to == VST_CONSENT_PARTLY_GIVEN || to == VST_CONSENT_DECLINED;
    case VST_CONSENT_OFFERED:
      return to == VST_CONSENT_GIVEN || to == VST_CONSENT_PARTLY_GIVEN || to == VST_CONSENT_DECLINED;
    case VST_CONSENT_GIVEN:
    case VST_CONSENT_PARTLY_GIVEN:
      return to == VST_CONSENT_WITHDRAWN;
    default:
      return FALSE;
    }
}

/**
 * vst_consent_state_on:
 * @kept: what the row says
 * @until: (nullable): the last day
 * @soon_days: how long before it that is told
 *
 * Where an answer stands on a day: the last day still counts.
 */
VstConsentState
vst_consent_state_on (VstConsentState kept,
                      const char *until,
                      const char *today,
                      int soon_days)
{
  if ((kept != VST_CONSENT_GIVEN && kept != VST_CONSENT_PARTLY_GIVEN) || until == NULL || until[0] == '\0')
    return kept;

  if (vst_day_compare (today, until) > 0)
    return VST_CONSENT_EXPIRED;

  return vst_day_count (today, until) <= soon_days ? VST_CONSENT_EXPIRING : kept;
}

const char *const *
vst_consent_purpose_codes (void)
{
  return purposes;
}

gboolean
vst_consent_purpose_is_valid (const char *code)
{
  return code != NULL && g_strv_contains (purposes, code);
}

/* Whether the question is asked of each partner anew. */
gboolean
vst_consent_purpose_names_agency (const char *code)
{
  return g_strcmp0 (code, "share_partner") == 0 || g_strcmp0 (code, "psi") == 0;
}

const char *const *
vst_consent_how_codes (void)
{
  return hows;
}

gboolean
vst_consent_how_is_valid (const char *code)
{
  return code != NULL && g_strv_contains (hows, code);
}

static gboolean
refuse (GError **error,
        VstError code,
        const char *message)
{
  g_set_error_literal (error, VST_ERROR, code, message);

  return FALSE;
}

static int
number_of (const char *text,
           int usual,
           int most)
{
  char *end = NULL;
  long number = text != NULL ? strtol (text, &end, 10) : -1;

  return end != NULL && *end == '\0' && end != text && number >= 0 && number <= most ? (int) number : usual;
}

/**
 * vst_consent_rules_new:
 * @purposes: (nullable): codes with commas
 * @months: (nullable): a number
 * @age: (nullable): a number; %NULL for what the province has
 * @care_age: (nullable): likewise
 * @soon_days: (nullable): a number
 * @province: (nullable): "ON", "QC"
 *
 * What the settings say, and the usual where they say nothing that can be.
 */
VstConsentRules *
vst_consent_rules_new (const char *asked,
                       const char *months,
                       const char *age,
                       const char *care_age,
                       const char *soon_days,
                       const char *province)
{
  gboolean is_quebec = g_strcmp0 (province, "QC") == 0;
  VstConsentRules *self = g_new0 (VstConsentRules, 1);
  g_auto (GStrv) codes = g_strsplit (asked != NULL ? asked : USUAL_PURPOSES, ",", -1);
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();

  for (guint i = 0; purposes[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) codes, purposes[i]))
      g_strv_builder_add (known, purposes[i]);

  self->purposes = g_strv_builder_end (known);
  self->months = MAX (number_of (months, VST_CONSENT_MONTHS, VST_CONSENT_MOST_MONTHS), 1);
  self->age = number_of (age, is_quebec ? AGE_IN_QUEBEC : 0, VST_CONSENT_MOST_AGE);
  self->care_age = number_of (care_age, is_quebec ? AGE_IN_QUEBEC : g_strcmp0 (province, "ON") == 0 ? CARE_AGE_IN_ONTARIO
                                                                                                    : 0,
                              VST_CONSENT_MOST_AGE);
  self->soon_days = number_of (soon_days, VST_CONSENT_SOON_DAYS, VST_CONSENT_MOST_SOON_DAYS);

  return self;
}

VstConsentRules *
vst_consent_rules_copy (const VstConsentRules *rules)
{
  VstConsentRules *copy;

  g_return_val_if_fail (rules != NULL, NULL);

  copy = g_memdup2 (rules, sizeof *rules);
  copy->purposes = g_strdupv (rules->purposes);

  return copy;
}

void
vst_consent_rules_free (VstConsentRules *rules)
{
  if (rules == NULL)
    return;

  g_strfreev (rules->purposes);
  g_free (rules);
}

gboolean
vst_consent_rules_ask (const VstConsentRules *rules,
                       const char *purpose)
{
  g_return_val_if_fail (rules != NULL && purpose != NULL, FALSE);

  return g_strv_contains ((const char *const *) rules->purposes, purpose);
}

/* Of an age that isn't known (-1), nobody can say so. */
gboolean
vst_consent_rules_need_guardian (const VstConsentRules *rules,
                                 const char *purpose,
                                 int age)
{
  g_return_val_if_fail (rules != NULL && purpose != NULL, FALSE);

  return age >= 0 && age < (g_str_equal (purpose, "psi") ? rules->care_age : rules->age);
}

/* Whether a hub can keep to them. */
gboolean
vst_consent_rules_check (const VstConsentRules *rules,
                         GError **error)
{
  g_return_val_if_fail (rules != NULL, FALSE);

  if (!vst_consent_rules_ask (rules, "collect_use"))
    return refuse (error, VST_ERROR_INVALID, "A hub that doesn't ask to keep a file");

  for (guint i = 0; rules->purposes[i] != NULL; i++)
    if (!vst_consent_purpose_is_valid (rules->purposes[i]))
      return refuse (error, VST_ERROR_INVALID, "No such purpose");

  return (rules->months >= 1 && rules->months <= VST_CONSENT_MOST_MONTHS && rules->age >= 0 && rules->age <= VST_CONSENT_MOST_AGE &&
          rules->care_age >= 0 && rules->care_age <= VST_CONSENT_MOST_AGE && rules->soon_days >= 0 &&
          rules->soon_days <= VST_CONSENT_MOST_SOON_DAYS) ||
         refuse (error, VST_ERROR_INVALID, "A number of the rules of consents");
}

VstConsentEntry *
vst_consent_entry_new (gint64 person_id,
                       const char *purpose)
{
  VstConsentEntry *entry = g_new0 (VstConsentEntry, 1);

  entry->person_id = person_id;
  entry->purpose = g_strdup (purpose);
  entry->state = VST_CONSENT_GIVEN;
  entry->scope = g_strdup ("");
  entry->from = g_strdup ("");
  entry->until = g_strdup ("");
  entry->how = g_strdup (hows[0]);
  entry->language = g_strdup ("");

  return entry;
}

VstConsentEntry *
vst_consent_entry_copy (const VstConsentEntry *entry)
{
  VstConsentEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_memdup2 (entry, sizeof *entry);
  copy->purpose = g_strdup (entry->purpose);
  copy->scope = g_strdup (entry->scope);
  copy->from = g_strdup (entry->from);
  copy->until = g_strdup (entry->until);
  copy->how = g_strdup (entry->how);
  copy->language = g_strdup (entry->language);

  return copy;
}

void
vst_consent_entry_free (VstConsentEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->purpose);
  g_free (entry->scope);
  g_free (entry->from);
  g_free (entry->until);
  g_free (entry->how);
  g_free (entry->language);
  g_free (entry);
}

static void
put (char **text,
     char *take)
{
  g_free (*text);
  *text = take;
}

/**
 * vst_consent_entry_complete:
 *
 * Fills in the days that were left to the hub: from today, for as long as a
 * consent lasts here.  What wasn't given has no last day.
 */
void
vst_consent_entry_complete (VstConsentEntry *entry,
                            const char *today,
                            int months)
{
  gboolean lasts = entry->state == VST_CONSENT_GIVEN || entry->state == VST_CONSENT_PARTLY_GIVEN;

  g_return_if_fail (today != NULL);

  if (entry->from[0] == '\0')
    put (&entry->from, g_strdup (today));

  if (!lasts)
    put (&entry->until, g_strdup (""));
  else if (entry->until[0] == '\0' && vst_day_is_valid (entry->from))
    put (&entry->until, vst_day_add_months (entry->from, months));

  g_strstrip (entry->scope);
}

static gboolean
check_days (const VstConsentEntry *entry,
            const char *today,
            GError **error)
{
  if (!vst_day_is_valid (entry->from) || (entry->until[0] != '\0' && !vst_day_is_valid (entry->until)))
    return refuse (error, VST_ERROR_DATE_IMPOSSIBLE, "A day of a consent");

  if (vst_day_compare (entry->from, today) > 0)
    return refuse (error, VST_ERROR_DATE_FUTURE, "A consent from a day to come");

  return entry->until[0] == '\0' || vst_day_compare (entry->until, entry->from) >= 0 ||
         refuse (error, VST_ERROR_DAYS, "A consent that ends before it begins");
}

/**
 * vst_consent_entry_check:
 * @entry: that is complete
 *
 * Whether it can be kept; fails with the code of the first field that can't.
 */
gboolean
vst_consent_entry_check (VstConsentEntry *entry,
                         const char *today,
                         GError **error)
{
  g_return_val_if_fail (entry != NULL && today != NULL, FALSE);

  if (!vst_consent_purpose_is_valid (entry->purpose) || !vst_consent_how_is_valid (entry->how) ||
      !vst_consent_may_step (VST_CONSENT_NOT_ASKED, entry->state))
    return refuse (error, VST_ERROR_INVALID, "No such consent");

  if (vst_consent_purpose_names_agency (entry->purpose) != (entry->agency_id != 0))
    return refuse (error, VST_ERROR_AGENCY_NEEDED, "To whom a consent is");

  if (!vst_person_language_is_valid (entry->language))
    return refuse (error, VST_ERROR_LANGUAGE, "The language of a consent");

  if (entry->given_by == entry->person_id)
    entry->given_by = 0;

  if (entry->state == VST_CONSENT_PARTLY_GIVEN && entry->scope[0] == '\0')
    return refuse (error, VST_ERROR_SCOPE_NEEDED, "Which part is agreed to");

  if (!g_utf8_validate (entry->scope, -1, NULL))
    return refuse (error, VST_ERROR_TEXT, "The part of a consent");

  return g_utf8_strlen (entry->scope, -1) <= VST_CONSENT_SCOPE_CHARS
             ? check_days (entry, today, error)
             : refuse (error, VST_ERROR_TOO_LONG, "The part of a consent");
}

static void
vst_consent_finalize (GObject *object)
{
  g_string_chunk_free (VST_CONSENT (object)->words);

  G_OBJECT_CLASS (vst_consent_parent_class)->finalize (object);
}

static void
vst_consent_class_init (VstConsentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_consent_finalize;
}

static void
vst_consent_init (VstConsent *self)
{
  self->words = g_string_chunk_new (256);
}

static const char *
keep (VstConsent *self,
      const char *text)
{
  return g_string_chunk_insert (self->words, text != NULL ? text : "");
}

VstConsent *
vst_consent_new (const VstConsentFacts *facts)
{
  VstConsent *self = g_object_new (VST_TYPE_CONSENT, NULL);

  g_return_val_if_fail (facts != NULL, NULL);

  self->facts = *facts;
  self->facts.purpose = keep (self, facts->purpose);
  self->facts.scope = keep (self, facts->scope);
  self->facts.from = keep (self, facts->from);
  self->facts.until = keep (self, facts->until);
  self->facts.how = keep (self, facts->how);
  self->facts.language = keep (self, facts->language);
  self->facts.person = keep (self, facts->person);
  self->facts.giver = keep (self, facts->giver);
  self->facts.taker = keep (self, facts->taker);
  self->facts.file_number = keep (self, facts->file_number);

  return self;
}

const VstConsentFacts *
vst_consent_get_facts (VstConsent *self)
{
  g_return_val_if_fail (VST_IS_CONSENT (self), NULL);

  return &self->facts;
}

VstConsentState
vst_consent_get_state (VstConsent *self,
                       const char *today)
{
  g_return_val_if_fail (VST_IS_CONSENT (self), VST_CONSENT_NOT_ASKED);

  return vst_consent_state_on (self->facts.state, self->facts.until, today, self->facts.soon_days);
}

/* Whether it lets something be done on a day: from its first to its last. */
gboolean
vst_consent_is_in_force (VstConsent *self,
                         const char *on)
{
  g_return_val_if_fail (VST_IS_CONSENT (self) && on != NULL, FALSE);

  return (self->facts.state == VST_CONSENT_GIVEN || self->facts.state == VST_CONSENT_PARTLY_GIVEN) &&
         vst_day_compare (self->facts.from, on) <= 0 && vst_day_compare (on, self->facts.until) <= 0;
}
