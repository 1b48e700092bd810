/* vst-consent-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-wording.h"

#include <glib/gi18n.h>

#include "vst-date.h"
#include "vst-family-wording.h"
#include "vst-paper-format.h"
#include "vst-word.h"

static const VstWord purposes[] = {
  { "collect_use", N_ ("To open and keep a file here") },
  { "share_partner", N_ ("To share with a partner") },
  { "circle_of_care", N_ ("Between health workers, for care") },
  { "psi", N_ ("To make and share the service plan") },
  { "table_f4", N_ ("To go to the situation table with her name") },
  { "evaluation", N_ ("To count in reports, without names") },
  { "research", N_ ("To be asked about research") },
  { "photo", N_ ("Photo or story") },
  { "transport", N_ ("To tell the taxi company when and in which zone") },
  { "emergency", N_ ("To tell the emergency contact") },
};

const char *
vst_word_consent_purpose (const char *code)
{
  return vst_word_find (purposes, G_N_ELEMENTS (purposes), code, "");
}

const char *
vst_word_consent_state (VstConsentState state)
{
  switch ((int) state)
    {
    case VST_CONSENT_NOT_ASKED:
      return C_ ("consent", "Not asked yet");
    case VST_CONSENT_OFFERED:
      return C_ ("consent", "Asked");
    case VST_CONSENT_GIVEN:
      return C_ ("consent", "Given");
    case VST_CONSENT_PARTLY_GIVEN:
      return C_ ("consent", "Partly given");
    case VST_CONSENT_DECLINED:
      return C_ ("consent", "Declined");
    case VST_CONSENT_WITHDRAWN:
      return C_ ("consent", "Withdrawn");
    case VST_CONSENT_EXPIRING:
      return C_ ("consent", "Expires soon");
    case VST_CONSENT_EXPIRED:
      return C_ ("consent", "Expired");
    default:
      g_return_val_if_reached ("");
    }
}

/* A symbol of its own: colour is never alone. */
const char *
vst_word_consent_icon (VstConsentState state)
{
  switch ((int) state)
    {
    case VST_CONSENT_GIVEN:
    case VST_CONSENT_PARTLY_GIVEN:
      return "vst-check-symbolic";
    case VST_CONSENT_EXPIRING:
    case VST_CONSENT_OFFERED:
      return "vst-held-symbolic";
    case VST_CONSENT_DECLINED:
    case VST_CONSENT_WITHDRAWN:
      return "vst-closed-symbolic";
    case VST_CONSENT_EXPIRED:
      return "vst-gone-symbolic";
    default:
      return "vst-expected-symbolic";
    }
}

/* NULL where it has no colour. */
const char *
vst_word_consent_hue (VstConsentState state)
{
  switch ((int) state)
    {
    case VST_CONSENT_GIVEN:
    case VST_CONSENT_PARTLY_GIVEN:
      return "green";
    case VST_CONSENT_EXPIRING:
    case VST_CONSENT_EXPIRED:
    case VST_CONSENT_NOT_ASKED:
      return "ochre";
    default:
      return NULL;
    }
}

static const VstWord hows[] = {
  { "oral", N_ ("Spoken") },
  { "written", N_ ("In writing") },
};

const char *
vst_word_consent_how (const char *code)
{
  return vst_word_find (hows, G_N_ELEMENTS (hows), code, "");
}

static char *
days_left (const char *today,
           const char *until)
{
  int n_days = vst_day_count (today, until);

  if (n_days <= 0)
    return g_strdup (_("Consent expires today"));

  return g_strdup_printf (ngettext ("Consent expires in %d day", "Consent expires in %d days", n_days), n_days);
}

/**
 * vst_word_consent_standing:
 *
 * Where an answer stands: "Given until March 1, 2027".
 */
char *
vst_word_consent_standing (VstConsent *consent,
                           const char *today)
{
  const VstConsentFacts *facts = vst_consent_get_facts (consent);
  g_autofree char *until = facts->until[0] != '\0' ? vst_format_day_prose (facts->until) : NULL;
  g_autofree char *from = vst_format_day_prose (facts->from);

  switch ((int) vst_consent_get_state (consent, today))
    {
    case VST_CONSENT_GIVEN:
      return g_strdup_printf (_("Given until %s"), until);
    case VST_CONSENT_PARTLY_GIVEN:
      /* Translators: what the person agreed to in her own words, then a day. */
      return g_strdup_printf (_("Partly given until %2$s: %1$s"), facts->scope, until);
    case VST_CONSENT_EXPIRING:
      return g_strdup_printf (_("Expires soon: given until %s"), until);
    case VST_CONSENT_EXPIRED:
      return g_strdup_printf (_("Ended on %s. Nothing new is shared."), until);
    case VST_CONSENT_WITHDRAWN:
      return g_strdup (_("Withdrawn. Nothing new is shared."));
    case VST_CONSENT_DECLINED:
      return g_strdup_printf (_("Declined on %s"), from);
    case VST_CONSENT_OFFERED:
      return g_strdup_printf (_("Asked on %s, no answer yet"), from);
    default:
      return g_strdup (vst_word_consent_state (VST_CONSENT_NOT_ASKED));
    }
}

/**
 * vst_word_consent_taken:
 *
 * How an answer came: "Spoken · explained in French · Rita".
 */
char *
vst_word_consent_taken (VstConsent *consent)
{
  const VstConsentFacts *facts = vst_consent_get_facts (consent);
  g_autofree char *language = vst_word_language (facts->language);
  /* Translators: the name of a language. */
  g_autofree char *explained = g_strdup_printf (_("explained in: %s"), language != NULL ? language : facts->language);
  g_autofree char *taken = g_strdup_printf ("%s · %s · %s", vst_word_consent_how (facts->how), explained, facts->taker);
  g_autofree char *giver = NULL;

  if (facts->giver[0] == '\0')
    return g_steal_pointer (&taken);

  /* Translators: the name of who answered for a child. */
  giver = g_strdup_printf (_("answered by: %s"), facts->giver);

  return g_strdup_printf ("%s · %s", taken, giver);
}

static char *
given_consequence (const char *purpose,
                   const char *until,
                   const char *agency)
{
  static const VstWord sentences[] = {
    { "collect_use", N_ ("Until %s, a file is kept here and staff may read what they need of it.") },
    { "circle_of_care", N_ ("Until %s, health workers who give care may tell one another what they need for it.") },
    { "table_f4", N_ ("Until %s, the situation may go to the table with the person’s name.") },
    { "evaluation", N_ ("Until %s, the visits count in reports. No name leaves the hub.") },
    { "research", N_ ("Until %s, researchers may ask whether the person wants to take part. They are told nothing else.") },
    { "photo", N_ ("Until %s, photos and stories of the person may be shown.") },
    { "transport", N_ ("Until %s, the taxi company is told the time and the zone, never the address.") },
    { "emergency", N_ ("Until %s, the emergency contact may be told when something happens.") },
  };

  if (g_str_equal (purpose, "share_partner"))
    /* Translators: a partner, and a day. */
    return g_strdup_printf (_("Until %2$s, %1$s may be told what the person has agreed to share."), agency, until);

  if (g_str_equal (purpose, "psi"))
    return g_strdup_printf (_("Until %2$s, %1$s sees the service plan and helps to make it."), agency, until);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_equal (sentences[i].code, purpose))
      {
        g_auto (GStrv) parts = g_strsplit (_(sentences[i].text), "%s", 2);

        return g_strjoinv (until, parts);
      }

  return g_strdup ("");
}

/**
 * vst_word_consent_asked:
 * @agency: what may be read of the partner; "" where it is to be written above
 *
 * What would follow from saying yes, on a form to fill in by hand.
 */
char *
vst_word_consent_asked (const char *purpose,
                        const char *agency)
{
  /* Translators: on a form to fill in: "Until the last day written below, a file is kept here". */
  const char *day = C_ ("form", "the last day written below");

  /* Translators: on a form to fill in: "the partner written above may be told". */
  return given_consequence (purpose, day, agency[0] != '\0' ? agency : C_ ("form", "the partner written above"));
}

/**
 * vst_word_consent_consequence:
 * @answer: what would be written down
 * @until: the last day
 * @agency: what may be read of the partner; "" where none is chosen
 *
 * What follows from an answer, in one plain sentence, before it is saved.
 */
char *
vst_word_consent_consequence (const char *purpose,
                              VstConsentState answer,
                              const char *until,
                              const char *agency)
{
  g_autofree char *day = vst_day_is_valid (until) ? vst_format_day_prose (until) : g_strdup ("…");

  switch ((int) answer)
    {
    case VST_CONSENT_GIVEN:
      return given_consequence (purpose, day, agency[0] != '\0' ? agency : "…");
    case VST_CONSENT_PARTLY_GIVEN:
      return g_strdup_printf (_("Until %s, only the part written here is agreed to."), day);
    case VST_CONSENT_DECLINED:
      return g_strdup (g_str_equal (purpose, "collect_use")
                       ? _("Only what a visit needs is written down, and a visit may be anonymous. The same services stay open.")
                       : _("Nothing is shared for this. The same services stay open."));
    case VST_CONSENT_OFFERED:
      return g_strdup (_("The question was asked; the answer may come another day. Nothing is shared meanwhile."));
    case VST_CONSENT_WITHDRAWN:
      return g_strdup (_("It stops at once. What was shared before can’t be called back."));
    default:
      return g_strdup ("");
    }
}

/* What asks for care stands before what is well. */
static int
weigh (VstConsentState state)
{
  static const VstConsentState order[] = {
    VST_CONSENT_GIVEN, VST_CONSENT_PARTLY_GIVEN, VST_CONSENT_OFFERED, VST_CONSENT_DECLINED,
    VST_CONSENT_WITHDRAWN, VST_CONSENT_EXPIRED, VST_CONSENT_EXPIRING
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] == state)
      return (int) i;

  return -1;
}

static gboolean
goes_before (VstConsent *one,
             VstConsent *other,
             const char *today)
{
  int weight = weigh (vst_consent_get_state (one, today)) - weigh (vst_consent_get_state (other, today));

  return weight > 0 || (weight == 0 && g_strcmp0 (vst_consent_get_facts (one)->until, vst_consent_get_facts (other)->until) < 0);
}

/**
 * vst_word_consent_chip:
 * @consents: (element-type VstConsent): the latest answers in a family
 * @state: (out): what it stands for
 *
 * Where the family's consent to its file stands, in few words: "Consent until
 * 2027-03-01", "Consent expires in 12 days", "Consent declined".
 */
char *
vst_word_consent_chip (GPtrArray *consents,
                       const char *today,
                       VstConsentState *state)
{
  VstConsent *first = NULL;
  g_autofree char *until = NULL;

  for (guint i = 0; i < consents->len; i++)
    {
      VstConsent *consent = g_ptr_array_index (consents, i);

      if (g_str_equal (vst_consent_get_facts (consent)->purpose, "collect_use") &&
          (first == NULL || goes_before (consent, first, today)))
        first = consent;
    }

  *state = first != NULL ? vst_consent_get_state (first, today) : VST_CONSENT_NOT_ASKED;
  if (first != NULL && vst_consent_get_facts (first)->until[0] != '\0')
    until = vst_format_day (vst_consent_get_facts (first)->until);

  switch ((int) *state)
    {
    case VST_CONSENT_GIVEN:
    case VST_CONSENT_PARTLY_GIVEN:
      return g_strdup_printf (_("Consent until %s"), until);
    case VST_CONSENT_EXPIRING:
      return days_left (today, vst_consent_get_facts (first)->until);
    case VST_CONSENT_EXPIRED:
      return g_strdup (_("Consent expired"));
    case VST_CONSENT_DECLINED:
      return g_strdup (_("Consent declined"));
    case VST_CONSENT_WITHDRAWN:
      return g_strdup (_("Consent withdrawn"));
    case VST_CONSENT_OFFERED:
      return g_strdup (_("Consent asked"));
    default:
      return g_strdup (_("Consent not asked yet"));
    }
}

const char *
vst_word_section (VstSection section)
{
  static const char *const texts[VST_N_SECTIONS] = {
    N_ ("The whole file"), N_ ("How to reach the family"), N_ ("The note"),
    N_ ("Visits"), N_ ("Appointments"), N_ ("Taxi chits"),
    N_ ("Groups"), N_ ("Calls and messages"), N_ ("Answers of the intake"),
    N_ ("Alerts"), N_ ("The sheet “what I’ve already told you”"),
    N_ ("Relations"), N_ ("Custody, and who collects"),
    N_ ("Consents"), N_ ("Sharing with partners")
  };

  g_return_val_if_fail (section < VST_N_SECTIONS, "");

  return _(texts[section]);
}

/* One of them. */
static const char *
word_record (VstSection section)
{
  static const char *const texts[VST_N_SECTIONS] = {
    N_ ("The whole file"), N_ ("One way to reach the family"), N_ ("The note"),
    N_ ("One visit"), N_ ("One appointment"), N_ ("One taxi chit"),
    N_ ("One place in a group"), N_ ("One call or message"), N_ ("One answer of the intake"),
    N_ ("One alert"), N_ ("The sheet “what I’ve already told you”"),
    N_ ("One relation"), N_ ("The custody of one child by one person"),
    N_ ("One consent"), N_ ("One sharing with a partner")
  };

  g_return_val_if_fail (section < VST_N_SECTIONS, "");

  return _(texts[section]);
}

const char *
vst_word_against (VstDirectiveAgainst against)
{
  switch ((int) against)
    {
    case VST_AGAINST_PERSON:
      return _("One staff member");
    case VST_AGAINST_AGENCY:
      return _("Everyone of a partner");
    case VST_AGAINST_ROLE:
      return _("Everyone with a role");
    case VST_AGAINST_EVERYONE_BUT:
      return _("Everyone but one staff member");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * vst_word_directive:
 * @whom: the name of the staff member, the role or the partner
 *
 * What is closed for whom, and until when: the sentence before it is saved, and
 * the line once it is.
 */
char *
vst_word_directive (const VstDirectiveEntry *entry,
                    const char *whom)
{
  const char *section = entry->record_id != 0 ? word_record (entry->section) : vst_word_section (entry->section);
  g_autofree char *until = vst_day_is_valid (entry->until) ? vst_format_day (entry->until) : NULL;
  g_autofree char *text = NULL;
  gboolean but = entry->against == VST_AGAINST_EVERYONE_BUT;

  /* Translators: a part of the file, and a staff member, a role or a partner. */
  if (entry->kind == VST_DIRECTIVE_ALLOW)
    text = but ? g_strdup_printf (_("%1$s: open to everyone but %2$s"), section, whom)
               : g_strdup_printf (_("%1$s: open to %2$s all the same"), section, whom);
  else
    text = but ? g_strdup_printf (_("%1$s: closed to everyone but %2$s"), section, whom)
               : g_strdup_printf (_("%1$s: closed to %2$s"), section, whom);

  if (until == NULL)
    return g_steal_pointer (&text);

  /* Translators: what is closed to whom, and the last day. */
  return g_strdup_printf (_("%1$s, until %2$s"), text, until);
}
