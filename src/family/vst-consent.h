/* vst-consent.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VST_CONSENT_SCOPE_CHARS 500

/* Unless the hub says otherwise */
#define VST_CONSENT_SOON_DAYS   30   /* that long before its end it is told */
#define VST_CONSENT_MONTHS      12

#define VST_CONSENT_MOST_SOON_DAYS 365
#define VST_CONSENT_MOST_MONTHS    60
#define VST_CONSENT_MOST_AGE       25

/**
 * VstConsentState:
 * @VST_CONSENT_NOT_ASKED: nobody has asked; no row
 * @VST_CONSENT_EXPIRING: given, and its end is near
 * @VST_CONSENT_EXPIRED: given, and over
 *
 * Where a consent stands.  The last two are worked out from the day.
 */
typedef enum
{
  VST_CONSENT_NOT_ASKED,
  VST_CONSENT_OFFERED,
  VST_CONSENT_GIVEN,
  VST_CONSENT_PARTLY_GIVEN,
  VST_CONSENT_DECLINED,
  VST_CONSENT_WITHDRAWN,
  VST_CONSENT_N_KEPT,
  VST_CONSENT_EXPIRING = VST_CONSENT_N_KEPT,
  VST_CONSENT_EXPIRED,
  VST_CONSENT_N_STATES
} VstConsentState;

const char        *vst_consent_state_code       (VstConsentState   state);
gboolean           vst_consent_state_parse      (const char       *code,
                                                 VstConsentState  *state);
gboolean           vst_consent_may_step         (VstConsentState   from,
                                                 VstConsentState   to);
VstConsentState    vst_consent_state_on         (VstConsentState   kept,
                                                 const char       *until,
                                                 const char       *today,
                                                 int               soon_days);

const char *const *vst_consent_purpose_codes    (void);
gboolean           vst_consent_purpose_is_valid (const char       *code);
gboolean           vst_consent_purpose_names_agency (const char   *code);

/* How it was given: "oral", "written"; ends with NULL. */
const char *const *vst_consent_how_codes        (void);
gboolean           vst_consent_how_is_valid     (const char       *code);

/**
 * VstConsentRules:
 * @purposes: what this hub asks for
 * @months: how long a consent lasts unless told
 * @age: from which age one answers for oneself; 0 for no fixed age
 * @care_age: the same of care and counselling
 * @soon_days: how long before its end a consent is said to expire
 *
 * What the hub's settings say.
 */
typedef struct
{
  GStrv purposes;
  int   months;
  int   age;
  int   care_age;
  int   soon_days;
} VstConsentRules;

VstConsentRules *vst_consent_rules_new  (const char            *purposes,
                                         const char            *months,
                                         const char            *age,
                                         const char            *care_age,
                                         const char            *soon_days,
                                         const char            *province) G_GNUC_WARN_UNUSED_RESULT;
VstConsentRules *vst_consent_rules_copy (const VstConsentRules *rules) G_GNUC_WARN_UNUSED_RESULT;
void             vst_consent_rules_free (VstConsentRules       *rules);
gboolean         vst_consent_rules_ask  (const VstConsentRules *rules,
                                         const char            *purpose);
gboolean         vst_consent_rules_need_guardian (const VstConsentRules *rules,
                                                  const char            *purpose,
                                                  int                    age);
gboolean         vst_consent_rules_check (const VstConsentRules *rules,
                                          GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstConsentRules, vst_consent_rules_free)

/**
 * VstConsentEntry:
 * @person_id: whose consent it is
 * @agency_id: to whom, where the purpose names one; 0 for the hub itself
 * @state: the answer: offered, given, partly given or declined
 * @scope: which part of it, where it is partly given
 * @from: the first day; empty: today
 * @until: the last one; empty: as long as the hub's setting says
 * @language: it was explained in
 * @given_by: who answered for her; 0 for herself
 *
 * An answer, as a form holds it.  Texts are never %NULL.
 */
typedef struct
{
  gint64           person_id;
  char            *purpose;
  gint64           agency_id;
  VstConsentState  state;
  char            *scope;
  char            *from;
  char            *until;
  char            *how;
  char            *language;
  gint64           given_by;
} VstConsentEntry;

VstConsentEntry *vst_consent_entry_new   (gint64                  person_id,
                                          const char             *purpose) G_GNUC_WARN_UNUSED_RESULT;
VstConsentEntry *vst_consent_entry_copy  (const VstConsentEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_consent_entry_free  (VstConsentEntry        *entry);
void             vst_consent_entry_complete (VstConsentEntry     *entry,
                                             const char          *today,
                                             int                  months);
gboolean         vst_consent_entry_check (VstConsentEntry        *entry,
                                          const char             *today,
                                          GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstConsentEntry, vst_consent_entry_free)

/**
 * VstConsentFacts:
 * @state: as it is kept; see vst_consent_get_state()
 * @family_id: in whose file it is told; 0 for none
 * @file_number: (nullable): of that file, in lists
 * @soon_days: how long before its end it is said to expire
 * @giver: (nullable): the name of who answered for her
 * @taker: who took it
 * @is_withheld: what it says isn't for who is signed in: whose it is, to what,
 *   and what follows from it alone
 */
typedef struct
{
  gint64           id;
  gint64           revision;
  gint64           family_id;
  gint64           person_id;
  gint64           agency_id;
  gint64           given_by;
  gint64           withdrawn_at;
  int              soon_days;
  VstConsentState  state;
  const char      *purpose;
  const char      *scope;
  const char      *from;
  const char      *until;
  const char      *how;
  const char      *language;
  const char      *person;
  const char      *giver;
  const char      *taker;
  const char      *file_number;
  gboolean         is_withheld;
} VstConsentFacts;

#define VST_TYPE_CONSENT (vst_consent_get_type ())

G_DECLARE_FINAL_TYPE (VstConsent, vst_consent, VST, CONSENT, GObject)

VstConsent            *vst_consent_new         (const VstConsentFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
const VstConsentFacts *vst_consent_get_facts   (VstConsent            *self);
VstConsentState        vst_consent_get_state   (VstConsent            *self,
                                                const char            *today);
gboolean               vst_consent_is_in_force (VstConsent            *self,
                                                const char            *on);

G_END_DECLS
