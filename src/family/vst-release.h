/* vst-release.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-consent.h"

G_BEGIN_DECLS

#define VST_RELEASE_DAYS        90   /* unless told */
#define VST_RELEASE_MONTHS      12   /* at most */
#define VST_RELEASE_WORDS_CHARS 500

/* What can be told: "name", "age", …; ends with NULL. */
const char *const *vst_release_item_codes (void);
char              *vst_release_items_tidy (const char  *items) G_GNUC_WARN_UNUSED_RESULT;
gboolean           vst_release_items_cover (const char *items,
                                            const char *asked);

/**
 * VstReleaseEntry:
 * @items: codes of vst_release_item_codes(), with commas
 * @purpose: what it is for, in words
 * @from: the first day; empty: today
 * @until: the last one; empty: as long as a release usually lasts
 * @given_by: who gave it for her; 0 for herself
 *
 * What may be told to a partner, as a form holds it.
 */
typedef struct
{
  gint64  person_id;
  gint64  agency_id;
  char   *items;
  char   *purpose;
  char   *from;
  char   *until;
  char   *how;
  char   *language;
  gint64  given_by;
} VstReleaseEntry;

VstReleaseEntry *vst_release_entry_new   (gint64                  person_id,
                                          gint64                  agency_id) G_GNUC_WARN_UNUSED_RESULT;
VstReleaseEntry *vst_release_entry_copy  (const VstReleaseEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_release_entry_free  (VstReleaseEntry        *entry);
gboolean         vst_release_entry_check (VstReleaseEntry        *entry,
                                          const char             *today,
                                          GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstReleaseEntry, vst_release_entry_free)

/**
 * VstReleaseState:
 * @VST_RELEASE_STOPPED: the consent it stands or falls with isn't in force
 */
typedef enum
{
  VST_RELEASE_IN_FORCE,
  VST_RELEASE_TO_COME,
  VST_RELEASE_EXPIRED,
  VST_RELEASE_WITHDRAWN,
  VST_RELEASE_STOPPED,
} VstReleaseState;

#define VST_TYPE_RELEASE (vst_release_get_type ())

G_DECLARE_FINAL_TYPE (VstRelease, vst_release, VST, RELEASE, GObject)

VstRelease            *vst_release_new          (gint64                  id,
                                                 gint64                  revision,
                                                 const VstReleaseEntry  *entry,
                                                 const char             *person,
                                                 const char             *taker,
                                                 gint64                  withdrawn_at,
                                                 VstConsent             *cover) G_GNUC_WARN_UNUSED_RESULT;
gint64                 vst_release_get_id       (VstRelease             *self);
gint64                 vst_release_get_revision (VstRelease             *self);
const VstReleaseEntry *vst_release_get_entry    (VstRelease             *self);
const char            *vst_release_get_person   (VstRelease             *self);
const char            *vst_release_get_taker    (VstRelease             *self);
/* What it stands or falls with; NULL where it was never asked for. */
VstConsent            *vst_release_get_cover    (VstRelease             *self);
gboolean               vst_release_goes_by      (VstRelease             *self,
                                                 const char             *purpose);
VstReleaseState        vst_release_get_state    (VstRelease             *self,
                                                 const char             *today);

/**
 * VstDisclosure:
 * @release_id: what allowed it; 0 where no consent was needed
 * @recipient: who there, or empty
 * @how: "oral", "written", "print"
 * @basis: of vst_disclosure_basis_codes(), where no consent was needed, or empty
 * @reason: why none was, in words, or empty
 * @file_number: (nullable): in the register
 *
 * A line of the register: what was told to whom.
 */
typedef struct
{
  gint64  id;
  gint64  at;
  gint64  person_id;
  gint64  agency_id;
  gint64  release_id;
  char   *items;
  char   *recipient;
  char   *how;
  char   *basis;
  char   *reason;
  char   *staff;
  char   *file_number;
} VstDisclosure;

const char *const *vst_disclosure_basis_codes (void);

VstDisclosure *vst_disclosure_copy  (const VstDisclosure *disclosure) G_GNUC_WARN_UNUSED_RESULT;
void           vst_disclosure_free  (VstDisclosure       *disclosure);
gboolean       vst_disclosure_check (const VstDisclosure *disclosure,
                                     GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstDisclosure, vst_disclosure_free)

G_END_DECLS
