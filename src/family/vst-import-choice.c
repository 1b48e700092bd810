/* vst-import-choice.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-import-choice.h"

static gboolean
has_candidates (const VstImportPlan *plan,
                guint family)
{
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const VstImportRow *row = g_ptr_array_index (plan->rows, i);

      if (row->family == family)
        return row->candidates != NULL && row->candidates->len > 0;
    }

  return FALSE;
}

/**
 * vst_import_choice_is_open:
 * @family: which of the plan
 *
 * Whether it is up to the user if a family is taken in: not where a row must be
 * mended, nor where its file number is in use already.
 */
gboolean
vst_import_choice_is_open (const VstImportPlan *plan,
                           guint family)
{
  const VstImportFamily *chosen;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (family < plan->families->len, FALSE);

  chosen = g_ptr_array_index (plan->families, family);

  switch (chosen->action)
    {
    case VST_IMPORT_ERROR:
      return FALSE;
    case VST_IMPORT_SAME:
      return has_candidates (plan, family);
    case VST_IMPORT_NEW:
    case VST_IMPORT_UNSURE:
    default:
      return TRUE;
    }
}

/**
 * vst_import_choice_count:
 *
 * Returns: how many families would be taken in; none while a row must be mended
 */
guint
vst_import_choice_count (const VstImportPlan *plan)
{
  guint n = 0;

  g_return_val_if_fail (plan != NULL, 0);

  for (guint i = 0; plan->n_errors == 0 && i < plan->families->len; i++)
    n += !((const VstImportFamily *) g_ptr_array_index (plan->families, i))->leave_out;

  return n;
}
