/* vst-search-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-found-store.h"
#include "vst-hit.h"
#include "vst-paged-list.h"

G_BEGIN_DECLS

/* Nobody reads further down; typing another letter is faster. */
#define VST_SEARCH_HITS 200

/**
 * VstSearch:
 * @text: what was typed: names, a file number, a phone, a birth date
 * @settled: whether the typing has stopped: then, and only then, what was
 *   found is noted in the access log
 */
typedef struct
{
  char     *text;
  gboolean  settled;
} VstSearch;

VstSearch *vst_search_new  (const char  *text,
                            gboolean     settled) G_GNUC_WARN_UNUSED_RESULT;
VstSearch *vst_search_copy (const VstSearch *search) G_GNUC_WARN_UNUSED_RESULT;
void       vst_search_free (VstSearch   *search);

extern const VstReading vst_search_read_ids;   /* args: VstSearch → VstFound */
extern const VstReading vst_search_read_page;  /* args: GArray of gint64 → GPtrArray of VstHit, without who has vanished */

/* The same as a list, where it doesn't matter whether anything was forgiven;
 * query: VstSearch, vst_search_copy, vst_search_free.
 */
extern const VstReading    vst_search_read_list;  /* args: VstSearch → GArray of gint64 */
extern const VstListSource vst_search_list;

/* For possible duplicates */
VstHit    *vst_search_read_hit  (VstView            *view,
                                 gint64              person_id,
                                 const char         *today,
                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
