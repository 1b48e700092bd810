/* vst-consent-book.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency-store.h"
#include "vst-consent-store.h"
#include "vst-directive-store.h"
#include "vst-family-store.h"
#include "vst-giver-store.h"
#include "vst-release-store.h"

G_BEGIN_DECLS

/* A staff member to choose. */
typedef struct
{
  gint64  id;
  char   *name;
} VstConsentStaff;

/**
 * VstConsentBook:
 * @agencies: (element-type VstAgency): as who is signed in may know them
 * @staff: (element-type VstConsentStaff): who works here
 * @consents: (element-type VstConsent): the latest answers
 * @withheld: (element-type VstConsent): those told to be withheld: whose, and to what
 * @releases: (element-type VstRelease): what may be told to partners, and what might have been
 * @covers: (element-type VstConsent): what those stand or fall with, one a person and partner
 * @givers: (element-type gint64 GPtrArray): who may answer for whom, by the id of a person of the family
 * @rules: what this hub asks
 *
 * What the forms of consent need of a family, its partners and the hub.
 */
typedef struct
{
  VstFamily       *family;
  GPtrArray       *agencies;
  GPtrArray       *staff;
  GPtrArray       *consents;
  GPtrArray       *withheld;
  GPtrArray       *releases;
  GPtrArray       *covers;
  GHashTable      *givers;
  VstConsentRules *rules;
  char            *today;
} VstConsentBook;

VstConsentBook *vst_consent_book_ref         (VstConsentBook *self) G_GNUC_WARN_UNUSED_RESULT;
void            vst_consent_book_unref       (VstConsentBook *self);
VstAgency      *vst_consent_book_find_agency (VstConsentBook *self,
                                              gint64          agency_id);
VstConsent     *vst_consent_book_find_cover  (VstConsentBook *self,
                                              gint64          person_id,
                                              gint64          agency_id);
const char     *vst_consent_book_find_staff  (VstConsentBook *self,
                                              gint64          staff_id);
GPtrArray      *vst_consent_book_get_members (VstConsentBook *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *vst_consent_book_get_givers  (VstConsentBook *self,
                                              gint64          person_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstConsentBook, vst_consent_book_unref)

extern const VstReading vst_consent_book_read;  /* args: gint64 *, a family → VstConsentBook */

/**
 * VstRegister:
 * @told: (element-type VstDisclosure): what was told to partners, the latest first
 * @agencies: (element-type VstAgency): to whom, as who is signed in may know them
 */
typedef struct
{
  GPtrArray *told;
  GPtrArray *agencies;
} VstRegister;

void vst_register_free (VstRegister *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstRegister, vst_register_free)

extern const VstReading vst_register_read;      /* args: NULL → VstRegister */

G_END_DECLS
