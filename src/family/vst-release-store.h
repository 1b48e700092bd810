/* vst-release-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-release.h"

G_BEGIN_DECLS

/* As many lines as the register shows. */
#define VST_DISCLOSURES_MOST 1000

extern const VstKept vst_release_kept;

/* Both without a note of their own: for what opens more of a file. */
GPtrArray *vst_releases_read       (VstView  *view,
                                    gint64    family_id,
                                    GError  **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *vst_release_covers_read (VstView  *view,
                                    gint64    family_id,
                                    GError  **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  gint64 release_id;
  gint64 revision;
} VstReleaseEnd;

/**
 * VstReleasePaper:
 * @language: of VstPaperLanguage: in which language it is for her
 */
typedef struct
{
  VstRelease *release;
  int         language;
} VstReleasePaper;

void vst_release_paper_free (VstReleasePaper *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstReleasePaper, vst_release_paper_free)

extern const VstDeed    vst_release_do_give;      /* args: VstReleaseEntry → gint64 *, its id */
extern const VstDeed    vst_release_do_withdraw;  /* args: VstReleaseEnd → TRUE; at once */
extern const VstDeed    vst_disclosure_do_write;  /* args: VstDisclosure → gint64 *, its id; never undone */
extern const VstReading vst_release_read_family;  /* args: gint64 * → GPtrArray of VstRelease, the latest first */
extern const VstReading vst_release_read_print;   /* args: gint64 *, one → VstReleasePaper */
extern const VstReading vst_disclosure_read_family;   /* args: gint64 * → GPtrArray of VstDisclosure */
extern const VstReading vst_disclosure_read_register; /* args: NULL → GPtrArray of VstDisclosure */

G_END_DECLS
