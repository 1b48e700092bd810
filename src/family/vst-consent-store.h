/* vst-consent-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-consent.h"

G_BEGIN_DECLS

/* Codes of settings */
#define VST_SETTING_CONSENT_PURPOSES "consent_purposes"  /* codes with commas */
#define VST_SETTING_CONSENT_MONTHS   "consent_months"
#define VST_SETTING_CONSENT_AGE      "consent_age"       /* 0 for no fixed age */
#define VST_SETTING_CONSENT_CARE_AGE "consent_care_age"  /* the same */
#define VST_SETTING_CONSENT_SOON     "consent_soon_days"

/* As many as the list of those that end shows. */
#define VST_CONSENTS_MOST 500

extern const VstKept vst_consent_kept;

VstConsentRules *vst_consent_rules_of (VstView  *view) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *vst_consents_read    (VstView  *view,
                                       gint64    family_id,
                                       GError  **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *vst_consents_read_withheld
                                      (VstView  *view,
                                       gint64    family_id,
                                       GError  **error) G_GNUC_WARN_UNUSED_RESULT;

/* What was typed, and about which answer. */
typedef struct
{
  gint64           consent_id;  /* 0 for a new one */
  gint64           revision;
  VstConsentEntry *entry;
} VstConsentEdit;

VstConsentEdit *vst_consent_edit_new  (gint64                  consent_id,
                                       gint64                  revision,
                                       const VstConsentEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void            vst_consent_edit_free (VstConsentEdit         *edit);

/* A withdrawal needs no reason and no paper. */
typedef struct
{
  gint64      consent_id;
  gint64      revision;
  const char *how;              /* of vst_consent_how_codes(); static */
} VstConsentEnd;

/**
 * VstConsentStep:
 * @kind: a state's code, or undo, redo
 */
typedef struct
{
  gint64  at;
  char   *kind;
  char   *how;
  char   *language;
  char   *staff;
} VstConsentStep;

void vst_consent_step_free (VstConsentStep *step);

/**
 * VstConsentPaper:
 * @consent: (nullable): one of the person's; %NULL for a form to fill in
 * @steps: (element-type VstConsentStep): how it came about
 * @language: which language is hers, and her family's: of VstPaperLanguage
 *
 * What paper tells of a consent.
 */
typedef struct
{
  VstConsent *consent;
  GPtrArray  *steps;
  int         language;
} VstConsentPaper;

void vst_consent_paper_free (VstConsentPaper *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstConsentPaper, vst_consent_paper_free)

extern const VstDeed    vst_consent_do_record;    /* args: VstConsentEdit, a new answer → gint64 *, its id */
extern const VstDeed    vst_consent_do_answer;    /* args: VstConsentEdit, of what was asked before → TRUE */
extern const VstDeed    vst_consent_do_withdraw;  /* args: VstConsentEnd → TRUE; at once, and not backward */
extern const VstDeed    vst_consent_do_settings;  /* args: VstConsentRules → TRUE */
extern const VstReading vst_consent_read_family;  /* args: gint64 * → GPtrArray of VstConsent: the latest answers */
extern const VstReading vst_consent_read_chip;    /* the same, and those told to be withheld, for the page that has been opened: no note of its own */
extern const VstReading vst_consent_read_ending;  /* args: NULL → GPtrArray of VstConsent, soonest first */
extern const VstReading vst_consent_read_print;   /* args: gint64 *, one → VstConsentPaper */
extern const VstReading vst_consent_read_rules;   /* args: NULL → VstConsentRules */

G_END_DECLS
