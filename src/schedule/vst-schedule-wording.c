/* vst-schedule-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-wording.h"

#include <string.h>

#include <glib/gi18n.h>

#include "vst-appointment-wording.h"
#include "vst-family-wording.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-scene-wording.h"
#include "vst-text.h"

/* Between the parts of a line. */
#define DOT " · "

static void
add (GString *line,
     const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;

  if (line->len > 0)
    g_string_append (line, DOT);

  g_string_append (line, text);
}

/* Once, however often it is there. */
static void
add_once (GString *line,
          const char *text)
{
  if (text != NULL && strstr (line->str, text) == NULL)
    add (line, text);
}

/**
 * vst_word_schedule_closed:
 *
 * Why nobody can be booked: "Closed until 14:30".
 */
char *
vst_word_schedule_closed (VstScheduleCell *cell,
                          const VstScheduleColumn *column)
{
  g_autofree char *until = NULL;

  if (column->presences->len > 0 && vst_schedule_column_is_absent (column))
    return g_strdup (_("Not on site"));

  for (guint i = 0; i < column->presences->len; i++)
    if (vst_presence_day_get_from (column->presences->pdata[i]) == cell->to_minute && until == NULL)
      until = vst_format_time (cell->to_minute);

  /* Translators: a time of the day. */
  return until != NULL ? g_strdup_printf (_("Closed until %s"), until) : g_strdup (C_ ("schedule", "Closed"));
}

static const char *
word_group (const VstScheduleBlock *block)
{
  return vst_language_get () == VST_FRENCH && block->group_fr != NULL ? block->group_fr : block->group_en;
}

/**
 * vst_word_schedule_name:
 *
 * Whom a cell is about, or that it is free.
 */
char *
vst_word_schedule_name (VstScheduleCell *cell,
                        gboolean is_private)
{
  const VstScheduleBlock *block = cell->block;

  if (cell->kind == VST_SCHEDULE_CELL_FREE)
    return g_strdup (C_ ("schedule", "Free"));
  if (block == NULL)
    return g_strdup (C_ ("schedule", "Closed"));
  if (block->group_id != 0)
    return g_strdup (is_private || block->group_en == NULL ? vst_word_label (VST_LABEL_GROUP) : word_group (block));

  /* Who reads need not know who has it. */
  if (block->name == NULL)
    return g_strdup (vst_word_label (VST_LABEL_APPOINTMENT));
  if (block->name[0] == '\0')
    return g_strdup (_("Anonymous visitor"));

  return is_private ? vst_text_initials (block->name) : g_strdup (block->name);
}

/**
 * vst_word_schedule_mind:
 *
 * Returns: (nullable): what there is to mind of whom it is about: "Allergy"
 */
char *
vst_word_schedule_mind (VstScheduleCell *cell,
                        gboolean is_private)
{
  return cell->block != NULL && cell->block->mind && !is_private ? vst_word_minded (cell->block->kinds) : NULL;
}

/**
 * vst_word_schedule_line:
 *
 * How it stands with an appointment: "Booked · interpreter".
 */
char *
vst_word_schedule_line (VstScheduleCell *cell,
                        gboolean is_private)
{
  GString *line = g_string_new (NULL);
  const VstScheduleBlock *block = cell->block;

  if (block == NULL)
    return g_string_free (line, FALSE);

  if (block->group_id != 0)
    {
      g_autofree char *people = g_strdup_printf (ngettext ("group of %d person", "group of %d people", (gulong) block->n_people), block->n_people);

      add (line, people);
      return g_string_free (line, FALSE);
    }

  add (line, vst_word_appointment_state (block->state));
  if (!is_private && block->interpreter)
    add (line, _("interpreter"));
  if (!is_private && block->minding_seats > 0)
    {
      g_autofree char *seats = g_strdup_printf (ngettext ("child minding: %d place", "child minding: %d places", block->minding_seats),
                                                block->minding_seats);

      add (line, seats);
    }

  return g_string_free (line, FALSE);
}

/**
 * vst_word_schedule_where:
 *
 * Whom with and where: "Public health · Room 2".
 */
char *
vst_word_schedule_where (VstScheduleCell *cell,
                         const VstScheduleColumn *column,
                         gboolean is_private)
{
  GString *line = g_string_new (NULL);
  VstAgency *agency = column->agency;
  VstSpace *space = column->space;

  if (cell->block != NULL)
    {
      agency = cell->block->agency;
      space = cell->block->space;
    }
  else if (cell->there != NULL)
    {
      agency = vst_presence_day_get_agency (cell->there);
      space = vst_presence_day_get_space (cell->there);
    }

  if (!is_private && agency != NULL)
    add (line, vst_word_agency (agency));
  if (!is_private && cell->block != NULL && cell->block->service != NULL)
    add_once (line, vst_word_service (cell->block->service));
  if (space != NULL)
    add (line, vst_word_space (space));

  return g_string_free (line, FALSE);
}

/**
 * vst_word_schedule_spoken:
 *
 * All of a cell, as a screen reader says it.
 */
char *
vst_word_schedule_spoken (VstScheduleCell *cell,
                          const VstScheduleColumn *column,
                          gboolean is_private)
{
  g_autofree char *name = cell->kind == VST_SCHEDULE_CELL_CLOSED ? vst_word_schedule_closed (cell, column) : vst_word_schedule_name (cell, is_private);
  g_autofree char *from = vst_format_time (cell->from_minute);
  g_autofree char *to = vst_format_time (cell->to_minute);
  /* Translators: two times of the day. */
  g_autofree char *when = g_strdup_printf (_("%1$s to %2$s"), from, to);
  g_autofree char *where = vst_word_schedule_where (cell, column, is_private);
  g_autofree char *line = vst_word_schedule_line (cell, is_private);
  g_autofree char *mind = vst_word_schedule_mind (cell, is_private);
  g_autoptr (GString) spoken = g_string_new (name);

  g_string_append_printf (spoken, ", %s", when);
  if (line[0] != '\0')
    g_string_append_printf (spoken, ", %s", line);
  if (mind != NULL)
    g_string_append_printf (spoken, ", %s", mind);
  if (where[0] != '\0')
    g_string_append_printf (spoken, ", %s", where);

  return g_strdup (spoken->str);
}

char *
vst_word_column_title (const VstScheduleColumn *column,
                       gboolean is_private)
{
  if (column->is_groups)
    return g_strdup (_("Groups"));

  if (column->agency != NULL)
    return g_strdup (is_private ? vst_word_label (VST_LABEL_PARTNER) : vst_word_agency (column->agency));

  return g_strdup (column->space != NULL ? vst_word_space (column->space) : _("No room"));
}

/* Who is there, and where; who was to be, and is not. */
char *
vst_word_column_line (const VstScheduleColumn *column,
                      gboolean is_private)
{
  GString *line = g_string_new (NULL);

  if (column->is_groups)
    return g_string_free (line, FALSE);

  if (column->presences->len > 0 && vst_schedule_column_is_absent (column))
    add (line, _("Not on site"));
  else if (column->presences->len == 0)
    add (line, column->agency != NULL ? _("Not on site") : _("No partner here"));

  for (guint i = 0; i < column->presences->len; i++)
    {
      VstPresenceDay *there = column->presences->pdata[i];
      VstProvider *provider = vst_presence_day_get_provider (there);
      VstSpace *space = vst_presence_day_get_space (there);

      if (vst_presence_day_get_state (there) == VST_PRESENCE_ABSENT)
        continue;

      if (column->agency == NULL && !is_private)
        add_once (line, vst_word_agency (vst_presence_day_get_agency (there)));
      if (column->agency != NULL && space != NULL)
        add_once (line, vst_word_space (space));
      if (column->agency != NULL && provider != NULL && !is_private)
        add_once (line, vst_provider_get_entry (provider)->name);
    }

  return g_string_free (line, FALSE);
}

static char *
word_absent (VstScheduleDay *day)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *all = NULL;

  for (guint i = 0; i < day->presences->len; i++)
    {
      VstPresenceDay *there = day->presences->pdata[i];
      const char *name = vst_word_agency (vst_presence_day_get_agency (there));

      if (vst_presence_day_get_state (there) == VST_PRESENCE_ABSENT && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }

  if (names->len == 0)
    return NULL;

  g_ptr_array_add (names, NULL);
  all = vst_format_all_of ((const char *const *) names->pdata);

  /* Translators: one partner or several. */
  return g_strdup_printf (_("Not on site that day: %s."), all);
}

/**
 * vst_word_schedule_day:
 *
 * What is otherwise on a day, in a sentence or two.
 */
char *
vst_word_schedule_day (VstScheduleDay *day,
                       gboolean is_private)
{
  g_autofree char *booked = NULL;
  guint n = 0;

  if (day->closure == NULL)
    return is_private ? NULL : word_absent (day);

  for (guint i = 0; i < day->blocks->len; i++)
    {
      const VstScheduleBlock *block = day->blocks->pdata[i];

      n += block->group_id == 0 && vst_appointment_state_is_held (block->state);
    }

  booked = g_strdup_printf (ngettext ("%u appointment is still booked.", "%u appointments are still booked.", n), n);

  /* Translators: why, then how many appointments there are all the same. */
  return g_strdup_printf (_("Closed on this day: %1$s. %2$s"),
                             vst_language_get () == VST_FRENCH ? vst_closure_get_entry (day->closure)->name_fr
                                                               : vst_closure_get_entry (day->closure)->name_en,
                             n > 0 ? booked : "");
}

/**
 * vst_word_schedule_empty:
 *
 * What to do on a day on which there is nothing.
 */
const char *
vst_word_schedule_empty (VstScheduleDay *day)
{
  if (day->closure != NULL)
    return _("Nothing is booked on this day. Look at another day.");

  if (day->is_own)
    return day->has_partners ? _("Nobody of your agency is on site on this day. Look at another day.")
                             : _("Nobody has said yet which partner you are. Coordination does, under Partners.");

  return day->has_partners ? _("No partner is on site on this day. Look at another day, or say when partners come.")
                           : _("Here is who comes when, and what is booked. Add the first partner, and the days it comes.");
}
