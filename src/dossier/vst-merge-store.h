/* vst-merge-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-family-store.h"
#include "vst-hit.h"
#include "vst-merge.h"
#include "vst-room.h"

G_BEGIN_DECLS

/**
 * VstMergeMatch:
 * @kept: somebody of the file that is kept
 * @merged: who she may be in the other
 * @likely: whether they would be asked about at an intake
 */
typedef struct
{
  VstMember  *kept;
  VstMember  *merged;
  VstReasons  reasons;
  gboolean    likely;
} VstMergeMatch;

/**
 * VstMergeCount:
 * @table: "visit", "chit", …
 *
 * How much of something goes to the file that is kept.
 */
typedef struct
{
  const char *table;
  guint       n;
} VstMergeCount;

/**
 * VstMergePreview:
 * @matches: (element-type VstMergeMatch): the likeliest first
 * @counts: (element-type VstMergeCount): of the file that is merged
 * @n_permissions: what opens either file to somebody, and would hold no longer
 * @refusal: (nullable): why they can't be merged
 *
 * What would come of a merge.
 */
typedef struct
{
  VstFamily *kept;
  VstFamily *merged;
  GPtrArray *matches;
  GArray    *counts;
  guint      n_permissions;
  GError    *refusal;
} VstMergePreview;

void vst_merge_preview_free (VstMergePreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstMergePreview, vst_merge_preview_free)

/* Two files: the one that is kept, and the other. */
typedef struct
{
  gint64 kept_family_id;
  gint64 merged_family_id;
} VstMergeFiles;

/* Where what was written since a merge goes when it is taken apart. */
typedef enum
{
  VST_LATER_NOT_SAID,
  VST_LATER_KEPT,
  VST_LATER_MERGED,
} VstMergeLater;

typedef struct
{
  gint64        merge_id;
  VstMergeLater later;
} VstMergeApart;

/* What was taken of whom was merged: bits of VstMergePart. */
typedef struct
{
  char  *name;             /* of whom is kept */
  guint  taken;
} VstMergeTaken;

/**
 * VstMergeLeft:
 * @table: of which
 * @day: (nullable): when, or from when
 * @code: (nullable): its state, kind or purpose
 * @detail: (nullable): a second code
 * @name_en: (nullable): with whom, or of whom
 *
 * A row that stays with the file that was merged.
 */
typedef struct
{
  const char *table;
  char       *day;
  char       *code;
  char       *detail;
  char       *name_en;
  char       *name_fr;
} VstMergeLeft;

/* So many of them are told of one merge. */
#define VST_MERGE_LEFT_ROWS 50

/**
 * VstMerge:
 * @taken: (element-type VstMergeTaken): where what is known of somebody comes from
 * @left: (element-type VstMergeCount): what stays with the file that is merged,
 *   unseen: it can't stand twice, or a stricter one holds
 * @left_rows: (element-type VstMergeLeft): those, at most %VST_MERGE_LEFT_ROWS
 *
 * A merge, for the list of them.
 */
typedef struct
{
  gint64    id;
  gint64    kept_family_id;
  char     *kept_number;
  char     *merged_number;
  char     *name;          /* under which the kept file stands */
  gboolean  whole;
  gint64    at;
  char     *by;
  gint64    apart_at;      /* 0 while it stands */
  char     *apart_by;
  GPtrArray *taken;
  GArray   *left;
  GPtrArray *left_rows;
} VstMerge;

gboolean vst_merge_check (VstView             *view,
                          const VstMergeFiles *files,
                          GError             **error);

extern const VstReading vst_merge_read_preview;  /* args: VstMergeFiles → VstMergePreview */
extern const VstReading vst_merge_read_all;      /* args: guint, at most → GPtrArray of VstMerge, the latest first */

extern const VstDeed    vst_merge_do;            /* args: VstMergeEntry → its id, gint64 */
extern const VstDeed    vst_merge_do_take_apart; /* args: VstMergeApart → non-NULL */

extern const VstKept    vst_merge_kept;

G_END_DECLS
