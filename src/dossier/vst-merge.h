/* vst-merge.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstMergePart:
 *
 * What may be taken of the one who is merged where both files say otherwise; the
 * bits are stored.
 */
typedef enum
{
  VST_MERGE_NAME        = 1 << 0,   /* to use */
  VST_MERGE_GIVEN       = 1 << 1,
  VST_MERGE_FAMILY      = 1 << 2,
  VST_MERGE_PRONOUNS    = 1 << 3,
  VST_MERGE_BIRTH       = 1 << 4,   /* or the age, and how early it was */
  VST_MERGE_LANGUAGE    = 1 << 5,
  VST_MERGE_INTERPRETER = 1 << 6,
} VstMergePart;

#define VST_N_MERGE_PARTS 7

/**
 * VstMergePair:
 * @taken: bits of #VstMergePart
 *
 * Two people who are one.
 */
typedef struct
{
  gint64 kept_person_id;
  gint64 merged_person_id;
  guint  taken;
} VstMergePair;

/**
 * VstMergeEntry:
 * @whole: whether the files become one; else both stay, of a child of two homes
 * @pairs: (element-type VstMergePair): who of both files is one
 * @kept_revision: of the files, as they were shown; 0 where that doesn't matter
 *
 * A merge, as it is asked for.
 */
typedef struct
{
  gint64   kept_family_id;
  gint64   merged_family_id;
  gboolean whole;
  GArray  *pairs;
  gint64   kept_revision;
  gint64   merged_revision;
} VstMergeEntry;

VstMergeEntry *vst_merge_entry_new      (gint64          kept_family_id,
                                         gint64          merged_family_id) G_GNUC_WARN_UNUSED_RESULT;
void           vst_merge_entry_add_pair (VstMergeEntry  *entry,
                                         gint64          kept_person_id,
                                         gint64          merged_person_id,
                                         guint           taken);
void           vst_merge_entry_free     (VstMergeEntry  *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstMergeEntry, vst_merge_entry_free)

G_END_DECLS
