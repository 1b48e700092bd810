/* vst-group-print-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-group-print-dialog.h"

#include <glib/gi18n.h>

#include "vst-error-text.h"
#include "vst-group-roster.h"
#include "vst-group-store.h"
#include "vst-preview.h"
#include "vst-program-wording.h"

typedef enum
{
  PRINT_SIGN_IN,
  PRINT_ROSTER,
  PRINT_GRID,
} Print;

typedef struct
{
  GtkWidget *from;
  VstHub *hub;
  gint64 cohort_id;
  Print what;
  VstGroup *group;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_object (&printing->from);
  g_clear_object (&printing->hub);
  g_clear_pointer (&printing->group, vst_group_unref);
  g_free (printing);
}

/* The sheet of the session that comes; after the last one, of that. */
static const VstMeeting *
find_meeting (const VstGroup *group)
{
  const VstMeeting *meeting = vst_group_find_next (group);

  return meeting != NULL ? meeting : g_ptr_array_index (group->meetings, group->meetings->len - 1);
}

static VstPages *
lay_out (VstReader reader,
         VstPaper paper,
         gpointer data)
{
  const Printing *printing = data;
  g_autoptr (VstDocument) document = NULL;

  if (printing->what == PRINT_SIGN_IN)
    document = vst_group_signin_sheet_new (printing->group, find_meeting (printing->group), reader);
  else if (printing->what == PRINT_ROSTER)
    document = vst_group_roster_new (printing->group, reader);
  else
    document = vst_group_grid_sheet_new (printing->group, reader);

  return vst_document_layout (document, paper);
}

static const struct
{
  const char *title;
  const char *gives_away;
} sheets[] = {
  [PRINT_SIGN_IN] = { N_ ("Sign-in sheet"), N_ ("Gives nobody away: first names with an initial, and no word of what the group is about.") },
  [PRINT_ROSTER] = { N_ ("Group list"), N_ ("Names in full: for whoever runs the group, never for the wall.") },
  [PRINT_GRID] = { N_ ("Attendance"), N_ ("Names in full, and who came when: for whoever runs the group.") },
};

static void
note (gpointer data,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  const Printing *printing = data;

  vst_hub_read (printing->hub, &vst_group_read_print, g_memdup2 (&printing->cohort_id, sizeof printing->cohort_id), g_free, NULL,
                callback, user_data);
}

static gboolean
note_finish (gpointer data,
             GAsyncResult *result,
             GError **error)
{
  g_autoptr (VstGroup) group = vst_hub_read_finish (((const Printing *) data)->hub, result, error);

  return group != NULL;
}

static void
print_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  Printing *printing = user_data;
  g_autoptr (GtkWidget) from = g_steal_pointer (&printing->from);
  g_autoptr (GError) error = NULL;
  VstPreviewSheet preview = {
    .title = sheets[printing->what].title,
    .gives_away = sheets[printing->what].gives_away,
    .layout = lay_out,
    .note = note,
    .note_finish = note_finish,
    .data = printing,
    .destroy = printing_free,
  };

  printing->group = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (from) == NULL)
    {
      printing_free (printing);
      return;
    }

  if (printing->group == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      vst_page_say (from, text, NULL);
      printing_free (printing);
      return;
    }

  preview.reader = vst_group_get_reader (printing->group, vst_language_get ());
  vst_preview_present (from, &preview);
}

/**
 * vst_group_print_dialog_present:
 *
 * Shows a sheet of a group before it is printed.
 */
void
vst_group_print_dialog_present (GtkWidget *from,
                                VstHub *hub,
                                gint64 cohort_id,
                                const char *what)
{
  Printing *printing = g_new0 (Printing, 1);

  printing->from = g_object_ref (from);
  printing->hub = g_object_ref (hub);
  printing->cohort_id = cohort_id;
  printing->what = g_str_equal (what, "sign-in") ? PRINT_SIGN_IN : g_str_equal (what, "roster") ? PRINT_ROSTER
                                                                                                : PRINT_GRID;
  vst_hub_read (hub, &vst_group_read_open, g_memdup2 (&cohort_id, sizeof cohort_id), g_free, NULL, print_cb, printing);
}
