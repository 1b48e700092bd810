/* vst-consent-sheet.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-consent-book.h"
#include "vst-document.h"

G_BEGIN_DECLS

/**
 * VstConsentSheet:
 * @name: (nullable): whose it is; %NULL for a line to write on
 * @purpose: what is asked
 * @paper: (nullable): her answer and its steps; %NULL for a form to fill in
 * @agency: (nullable): to whom; a partner that isn't public has no name on paper
 * @zone: where the hub is
 *
 * What stands on the paper of one consent.
 */
typedef struct
{
  const char            *name;
  const char            *purpose;
  const VstConsentPaper *paper;
  VstAgency             *agency;
  GTimeZone             *zone;
  const char            *today;
} VstConsentSheet;

VstDocument *vst_consent_sheet_new   (const VstConsentSheet   *sheet,
                                      VstReader                reader) G_GNUC_WARN_UNUSED_RESULT;
VstDocument *vst_release_sheet_new   (VstRelease              *release,
                                      VstAgency               *agency,
                                      const char              *today,
                                      GTimeZone               *zone,
                                      VstReader                reader) G_GNUC_WARN_UNUSED_RESULT;
VstDocument *vst_directive_sheet_new (const VstDirectiveEntry *entry,
                                      VstAgency               *agency,
                                      const char              *staff,
                                      const char              *today,
                                      VstReader                reader) G_GNUC_WARN_UNUSED_RESULT;
/* The answers that end soon, for the desk's own walls. */
VstDocument *vst_ending_sheet_new    (GPtrArray               *consents,
                                      const char              *today,
                                      VstReader                reader) G_GNUC_WARN_UNUSED_RESULT;
/* The register of what was told. */
VstDocument *vst_register_sheet_new  (GPtrArray               *disclosures,
                                      GPtrArray               *agencies,
                                      GTimeZone               *zone,
                                      VstReader                reader) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
