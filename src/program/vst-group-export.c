/* vst-group-export.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-group-export.h"

/* Before the sessions, and after them. */
static const char *const before[] = { "row", "name", "state", "children_minded", "interpreter" };
static const char *const after[] = { "received", "held" };

#define N_BEFORE G_N_ELEMENTS (before)
#define N_AFTER G_N_ELEMENTS (after)

static gboolean
add (VstTableBuilder *builder,
     GPtrArray *cells,
     guint line,
     GError **error)
{
  return vst_table_builder_add (builder, line, (const char *const *) cells->pdata, cells->len, NULL, error);
}

static gboolean
add_seat (VstTableBuilder *builder,
          const VstGroup *group,
          guint row,
          GError **error)
{
  const VstEnrolment *seat = g_ptr_array_index (group->seats, row);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  guint n_over;
  guint dose = vst_group_get_dose (group, seat, &n_over);

  g_ptr_array_add (cells, g_strdup_printf ("%u", row + 1));
  g_ptr_array_add (cells, g_strdup (vst_person_get_display_name (seat->person)));
  g_ptr_array_add (cells, g_strdup (vst_enrolment_state_code (seat->state)));
  g_ptr_array_add (cells, g_strdup_printf ("%d", seat->minding_seats));
  g_ptr_array_add (cells, g_strdup (seat->interpreter ? "yes" : ""));

  for (guint i = 0; i < group->meetings->len; i++)
    {
      const char letter[] = { (char) vst_group_get_mark (group, g_ptr_array_index (group->meetings, i), seat), '\0' };

      g_ptr_array_add (cells, g_strdup (letter));
    }

  g_ptr_array_add (cells, g_strdup_printf ("%u", dose));
  g_ptr_array_add (cells, g_strdup_printf ("%u", n_over));

  return add (builder, cells, row + 2, error);
}

static VstTableKind *
make_kinds (guint n_sessions)
{
  VstTableKind *kinds = g_new (VstTableKind, N_BEFORE + n_sessions + N_AFTER);

  for (guint i = 0; i < N_BEFORE + n_sessions + N_AFTER; i++)
    kinds[i] = VST_TABLE_TEXT;

  return kinds;
}

/**
 * vst_group_export_write:
 * @path: the file, replaced when it is whole
 *
 * Writes a row a person and a column a session, with the letters of the sheet.
 */
gboolean
vst_group_export_write (const VstGroup *group,
                        const char *path,
                        VstTableFormat format,
                        char delimiter,
                        GError **error)
{
  g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
  g_autofree VstTableKind *kinds = make_kinds (group->meetings->len);
  g_autoptr (VstTable) table = NULL;

  for (guint i = 0; i < N_BEFORE; i++)
    g_ptr_array_add (heads, g_strdup (before[i]));
  for (guint i = 0; i < group->meetings->len; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (group->meetings, i);

      g_ptr_array_add (heads, g_strdup_printf ("session_%d_%s", meeting->number, meeting->day));
    }
  for (guint i = 0; i < N_AFTER; i++)
    g_ptr_array_add (heads, g_strdup (after[i]));

  if (!add (builder, heads, 1, error))
    return FALSE;

  for (guint row = 0; row < group->seats->len; row++)
    if (!add_seat (builder, group, row, error))
      return FALSE;

  table = vst_table_builder_finish (builder, NULL, error);

  return table != NULL && vst_table_write_file (table, path, format, kinds, delimiter, group->cohort->entry->code, NULL, error);
}
