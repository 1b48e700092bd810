/* vst-test-merge.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "merged-sql.h"
#include "vst-merge-store.h"
#include "vst-test-hub.h"

G_BEGIN_DECLS

/* Two files of one family: the mother and a child are in both. */
typedef struct
{
  VstTestHub hub;
  gint64     kept;
  gint64     merged;
  gint64     people[5]; /* mother and child of each, and another child of the second */
} VstTestMerge;

void     vst_test_merge_set_up      (VstTestMerge    *self,
                                     gconstpointer    data);
void     vst_test_merge_tear_down   (VstTestMerge    *self,
                                     gconstpointer    data);
gint64   vst_test_merge_add_family  (VstTestMerge    *self,
                                     const char      *mother,
                                     const char      *child,
                                     const char      *other,
                                     VstContactRule   rule,
                                     gint64          *people);

/* The statements of merged.sql whose names begin so; and what one of them says. */
void     vst_test_merge_run         (VstTestMerge    *self,
                                     const char      *prefix);
gint64   vst_test_merge_ask         (VstTestMerge    *self,
                                     const VstSql    *sql);

/* Every table, row by row, without what only goes up. */
char    *vst_test_merge_dump        (VstTestMerge    *self) G_GNUC_WARN_UNUSED_RESULT;
void     vst_test_merge_assert_same (const char      *before,
                                     const char      *after);

gint64   vst_test_merge             (VstTestMerge    *self,
                                     gboolean         whole,
                                     guint            taken,
                                     GError         **error);
gboolean vst_test_merge_take_apart  (VstTestMerge    *self,
                                     gint64           id,
                                     VstMergeLater    later,
                                     GError         **error);

G_END_DECLS
