/* vst-story.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency-store.h"
#include "vst-answer-store.h"
#include "vst-contact-store.h"
#include "vst-directive-store.h"
#include "vst-family-store.h"
#include "vst-release-store.h"
#include "vst-story-store.h"

G_BEGIN_DECLS

/**
 * VstStoryBook:
 * @interview: (nullable): what may be read of the answers
 * @releases: (element-type VstRelease): under which a partner may be given the sheet
 * @agencies: (element-type VstAgency): to whom
 * @directives: (element-type VstDirective): what is withheld, to go by for a partner
 * @entries: (element-type VstContactEntry): those she chose, opened, for a sheet
 *   that is about to be printed; by the id of the contact
 * @agency_id: the partner it is for; 0 for whoever she hands it to
 *
 * What a family may have told once, and what it chose.
 */
typedef struct
{
  VstFamily    *family;
  VstInterview *interview;
  VstStory     *story;
  GPtrArray    *releases;
  GPtrArray    *agencies;
  GPtrArray    *directives;
  GHashTable   *entries;
  gint64        agency_id;
  char         *today;
} VstStoryBook;

void        vst_story_book_free        (VstStoryBook        *self);

/* Under which a partner may be given it; NULL where there is none. */
VstRelease *vst_story_book_find_release (const VstStoryBook *self,
                                         gint64              agency_id);
VstDisclosure *vst_story_book_disclose (const VstStoryBook  *self) G_GNUC_WARN_UNUSED_RESULT;
/* Whose words they are. */
gint64      vst_story_book_head        (const VstStoryBook  *self);
/* Whether the partner it is for may not have that part. */
gboolean    vst_story_book_withholds   (const VstStoryBook  *self,
                                        VstSection           section,
                                        gint64               record_id,
                                        gboolean            *is_shown);
/* Whether a contact may stand on paper at all. */
gboolean    vst_story_book_lists       (const VstStoryBook  *self,
                                        VstContact          *contact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstStoryBook, vst_story_book_free)

typedef struct
{
  gint64 family_id;
  gint64 agency_id;
} VstStoryPrint;

extern const VstReading vst_story_read_open;   /* args: gint64 *, a family → VstStoryBook */
extern const VstReading vst_story_read_print;  /* args: VstStoryPrint → VstStoryBook, noted as printed */

G_END_DECLS
