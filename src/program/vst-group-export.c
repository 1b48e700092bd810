/* vst-group-export.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-group-export.h"

static const char *const headings[] = { "cohort", "session", "date", "person", "mark" };

static const VstTableKind kinds[] = {
  VST_TABLE_TEXT, VST_TABLE_NUMBER, VST_TABLE_DATE, VST_TABLE_TEXT, VST_TABLE_TEXT
};

static gboolean
add_marks (VstTableBuilder *builder,
           const VstGroup *group,
           const VstMeeting *meeting,
           GPtrArray *enrolments,
           guint *line,
           GError **error)
{
  for (guint i = 0; i < enrolments->len; i++)
    {
      const VstEnrolment *enrolment = g_ptr_array_index (enrolments, i);
      const char mark[] = { (char) vst_group_get_mark (group, meeting, enrolment), '\0' };
      g_autofree char *number = g_strdup_printf ("%d", meeting->number);
      const char *const cells[] = { group->cohort->entry->code, number, meeting->day,
                                    vst_person_get_display_name (enrolment->person), mark };

      if (mark[0] != '\0' && !vst_table_builder_add (builder, (*line)++, cells, G_N_ELEMENTS (cells), NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vst_groups_export_write:
 * @groups: (element-type VstGroup):
 *
 * A row for each mark, of who has a place and of who has left.
 */
gboolean
vst_groups_export_write (GPtrArray *groups,
                         const char *path,
                         VstTableFormat format,
                         char delimiter,
                         GError **error)
{
  g_autoptr (VstTableBuilder) builder = vst_table_builder_new ();
  g_autoptr (VstTable) table = NULL;
  guint line = 2;

  if (!vst_table_builder_add (builder, 1, headings, G_N_ELEMENTS (headings), NULL, error))
    return FALSE;

  for (guint i = 0; i < groups->len; i++)
    {
      const VstGroup *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->meetings->len; j++)
        if (!add_marks (builder, group, g_ptr_array_index (group->meetings, j), group->seats, &line, error) ||
            !add_marks (builder, group, g_ptr_array_index (group->meetings, j), group->over, &line, error))
          return FALSE;
    }

  table = vst_table_builder_finish (builder, NULL, error);

  return table != NULL && vst_table_write_file (table, path, format, kinds, delimiter, "attendance", NULL, error);
}
