/* vst-presence-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-presence-row.h"

#include <glib/gi18n.h>

#include "vst-scene-row.h"
#include "vst-scene-wording.h"

static char *
dup_left (VstPresenceDay *day,
          int now)
{
  int left = vst_presence_day_get_to (day) - now;

  if (now < 0 || vst_presence_day_get_state (day) == VST_PRESENCE_ABSENT)
    return NULL;
  if (left <= 0)
    return g_strdup (_("over for today"));
  if (now < vst_presence_day_get_from (day))
    return g_strdup (_("still to come"));

  if (left >= 60)
    /* Translators: hours, and minutes from 00 to 59: "1 h 05 min left". */
    return g_strdup_printf (_("%1$d\302\240h %2$02d\302\240min left"), left / 60, left % 60);

  return g_strdup_printf (ngettext ("%d minute left", "%d minutes left", left), left);
}

/**
 * vst_presence_row_dup_text:
 * @now: minutes since midnight, or -1 for another day
 *
 * "Room 1 · 09:00–12:00 · 35 minutes left · French, English".
 */
char *
vst_presence_row_dup_text (VstPresenceDay *day,
                           int now)
{
  VstSpace *space = vst_presence_day_get_space (day);
  VstProvider *provider = vst_presence_day_get_provider (day);
  g_autofree char *times = vst_word_minutes (vst_presence_day_get_from (day), vst_presence_day_get_to (day));
  g_autofree char *left = dup_left (day, now);
  g_autofree char *languages = provider != NULL ? vst_word_languages (vst_provider_get_entry (provider)->languages) : NULL;
  const char *parts[6] = { NULL };
  guint n = 0;

  if (vst_presence_day_get_state (day) != VST_PRESENCE_USUAL)
    parts[n++] = vst_word_presence_state (vst_presence_day_get_state (day));
  if (space != NULL)
    parts[n++] = vst_word_space (space);
  parts[n++] = times;
  if (left != NULL)
    parts[n++] = left;
  if (languages != NULL && *languages != '\0')
    parts[n++] = languages;

  return g_strjoinv (" · ", (char **) parts);
}

/**
 * vst_presence_row_append:
 * @now: minutes since midnight, or -1 for another day
 *
 * Returns: (transfer none): the row; its record is @day
 */
GtkWidget *
vst_presence_row_append (GtkListBox *list,
                         VstPresenceDay *day,
                         int now)
{
  g_autofree char *text = vst_presence_row_dup_text (day, now);
  GtkWidget *row = vst_scene_row_append (list, vst_word_agency (vst_presence_day_get_agency (day)), text, G_OBJECT (day));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}
