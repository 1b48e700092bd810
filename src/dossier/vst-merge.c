/* vst-merge.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-merge.h"

VstMergeEntry *
vst_merge_entry_new (gint64 kept_family_id,
                     gint64 merged_family_id)
{
  VstMergeEntry *entry = g_new0 (VstMergeEntry, 1);

  entry->kept_family_id = kept_family_id;
  entry->merged_family_id = merged_family_id;
  entry->whole = TRUE;
  entry->pairs = g_array_new (FALSE, FALSE, sizeof (VstMergePair));

  return entry;
}

void
vst_merge_entry_add_pair (VstMergeEntry *entry,
                          gint64 kept_person_id,
                          gint64 merged_person_id,
                          guint taken)
{
  const VstMergePair pair = { kept_person_id, merged_person_id, taken };

  g_return_if_fail (entry != NULL);

  g_array_append_val (entry->pairs, pair);
}

void
vst_merge_entry_free (VstMergeEntry *entry)
{
  g_array_unref (entry->pairs);
  g_free (entry);
}
