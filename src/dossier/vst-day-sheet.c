/* vst-day-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-day-sheet.h"

#include <glib/gi18n.h>

#include "vst-date.h"
#include "vst-paper-format.h"
#include "vst-presence-day.h"
#include "vst-scene-wording.h"

/* Rows to write on, with room for a pen. */
#define ROW_MM 9
#define EMPTY_EXPECTED 3
#define EMPTY_WALK_INS 10
#define EMPTY_CHITS 8
#define ANCHOR_GROUP 8

static const char *
choose (const char *english,
        const char *french)
{
  return vst_language_get () == VST_FRENCH ? french : english;
}

static char *
dup_time (int minute)
{
  return minute >= 0 ? vst_format_time (minute) : g_strdup ("");
}

static char *
dup_span (int from,
          int to)
{
  g_autofree char *first = dup_time (from);
  g_autofree char *last = dup_time (to);

  return g_strdup_printf ("%s–%s", first, last);
}

/* For what: a name that anybody may read, or a word in its place. */
static char *
dup_what (const VstDayLine *line)
{
  const char *name = choose (line->name_en, line->name_fr);

  if (name != NULL)
    return g_strdup (name);

  return g_strdup (line->label != VST_LABEL_NAME ? vst_word_label (line->label) : "");
}

static char *
dup_room (const VstDayLine *line)
{
  return g_strdup (line->room_en != NULL ? choose (line->room_en, line->room_fr) : "");
}

static void
add_empty (VstDocument *document,
           guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    vst_document_add_row (document, (const char *const[]){ "", "", "", "", "", "" });
}

static void
add_expected (VstDocument *document,
              const VstDayFacts *facts)
{
  VstReader reader = vst_document_get_reader (document);
  VstColumn columns[6];

  columns[0] = (VstColumn){ VST_WORDING (reader, _("Time")), 2, VST_ALIGN_START, FALSE };
  columns[1] = (VstColumn){ VST_WORDING (reader, _("Name")), 5, VST_ALIGN_START, TRUE };
  columns[2] = (VstColumn){ VST_WORDING (reader, _("For")), 4, VST_ALIGN_START, FALSE };
  columns[3] = (VstColumn){ VST_WORDING (reader, _("Room")), 3, VST_ALIGN_START, FALSE };
  columns[4] = (VstColumn){ VST_WORDING (reader, _("Came")), 2, VST_ALIGN_START, FALSE };
  columns[5] = (VstColumn){ VST_WORDING (reader, C_ ("time of departure", "Left")), 2, VST_ALIGN_START, FALSE };

  vst_document_add_heading (document, VST_WORDING (reader, _("Expected today")));
  vst_document_begin_table (document, columns, G_N_ELEMENTS (columns), ROW_MM);

  for (guint i = 0; i < facts->expected->len; i++)
    {
      const VstDayLine *line = g_ptr_array_index (facts->expected, i);
      VstWording cells[] = {
        VST_WORDING_TAKE (reader, dup_time (line->minute)),
        vst_wording_same (line->who),
        VST_WORDING_TAKE (reader, dup_what (line)),
        VST_WORDING_TAKE (reader, dup_room (line)),
        vst_wording_same (""),
        vst_wording_same (""),
      };

      vst_document_add_row_words (document, cells);
    }

  add_empty (document, EMPTY_EXPECTED);
}

static char *
dup_place (VstPresenceDay *day)
{
  if (vst_presence_day_get_state (day) == VST_PRESENCE_ABSENT)
    return g_strdup (_("Not on site today"));

  return g_strdup (vst_presence_day_get_space (day) != NULL ? vst_word_space (vst_presence_day_get_space (day)) : "");
}

static void
add_partners (VstDocument *document,
              const VstDayFacts *facts)
{
  VstReader reader = vst_document_get_reader (document);
  VstColumn columns[5];

  if (facts->partners->len == 0)
    return;

  columns[0] = (VstColumn){ VST_WORDING (reader, _("Time")), 3, VST_ALIGN_START, FALSE };
  columns[1] = (VstColumn){ VST_WORDING (reader, C_ ("partner", "Partner")), 5, VST_ALIGN_START, TRUE };
  columns[2] = (VstColumn){ VST_WORDING (reader, _("Room")), 4, VST_ALIGN_START, FALSE };
  columns[3] = (VstColumn){ VST_WORDING (reader, _("Came")), 2, VST_ALIGN_START, FALSE };
  columns[4] = (VstColumn){ VST_WORDING (reader, C_ ("time of departure", "Left")), 2, VST_ALIGN_START, FALSE };

  vst_document_add_heading (document, VST_WORDING (reader, _("Partners")));
  vst_document_begin_table (document, columns, G_N_ELEMENTS (columns), ROW_MM);

  for (guint i = 0; i < facts->partners->len; i++)
    {
      VstPresenceDay *day = g_ptr_array_index (facts->partners, i);
      VstWording cells[] = {
        VST_WORDING_TAKE (reader, dup_span (vst_presence_day_get_from (day), vst_presence_day_get_to (day))),
        VST_WORDING (reader, vst_word_agency_outside (vst_presence_day_get_agency (day))),
        VST_WORDING_TAKE (reader, dup_place (day)),
        vst_wording_same (""),
        vst_wording_same (""),
      };

      vst_document_add_row_words (document, cells);
    }
}

static void
add_groups (VstDocument *document,
            const VstDayFacts *facts)
{
  VstReader reader = vst_document_get_reader (document);
  VstColumn columns[4];

  if (facts->groups->len == 0)
    return;

  columns[0] = (VstColumn){ VST_WORDING (reader, _("Time")), 3, VST_ALIGN_START, FALSE };
  columns[1] = (VstColumn){ VST_WORDING (reader, _("Group")), 5, VST_ALIGN_START, TRUE };
  columns[2] = (VstColumn){ VST_WORDING (reader, _("Room")), 4, VST_ALIGN_START, FALSE };
  columns[3] = (VstColumn){ VST_WORDING (reader, _("People")), 2, VST_ALIGN_END, FALSE };

  vst_document_add_heading (document, VST_WORDING (reader, _("Groups")));
  vst_document_begin_table (document, columns, G_N_ELEMENTS (columns), ROW_MM);

  for (guint i = 0; i < facts->groups->len; i++)
    {
      const VstDayLine *line = g_ptr_array_index (facts->groups, i);
      VstWording cells[] = {
        VST_WORDING_TAKE (reader, dup_span (line->minute, line->to_minute)),
        VST_WORDING_TAKE (reader, dup_what (line)),
        VST_WORDING_TAKE (reader, dup_room (line)),
        VST_WORDING_TAKE (reader, vst_format_count (line->n_people)),
      };

      vst_document_add_row_words (document, cells);
    }
}

/* What happens without the computer, to be taken in when it is back. */
static void
add_to_fill (VstDocument *document)
{
  VstReader reader = vst_document_get_reader (document);
  VstColumn walk_ins[5];
  VstColumn chits[4];

  walk_ins[0] = (VstColumn){ VST_WORDING (reader, _("Came")), 2, VST_ALIGN_START, FALSE };
  walk_ins[1] = (VstColumn){ VST_WORDING (reader, _("Name to use")), 5, VST_ALIGN_START, FALSE };
  walk_ins[2] = (VstColumn){ VST_WORDING (reader, _("Children")), 3, VST_ALIGN_START, FALSE };
  walk_ins[3] = (VstColumn){ VST_WORDING (reader, _("For")), 4, VST_ALIGN_START, FALSE };
  walk_ins[4] = (VstColumn){ VST_WORDING (reader, C_ ("time of departure", "Left")), 2, VST_ALIGN_START, FALSE };
  vst_document_add_heading (document, VST_WORDING (reader, _("Without an appointment")));
  vst_document_begin_table (document, walk_ins, G_N_ELEMENTS (walk_ins), ROW_MM);
  add_empty (document, EMPTY_WALK_INS);

  chits[0] = (VstColumn){ VST_WORDING (reader, _("Chit number")), 3, VST_ALIGN_START, FALSE };
  chits[1] = (VstColumn){ VST_WORDING (reader, _("For whom")), 5, VST_ALIGN_START, FALSE };
  chits[2] = (VstColumn){ VST_WORDING (reader, _("To, from or both")), 4, VST_ALIGN_START, FALSE };
  chits[3] = (VstColumn){ VST_WORDING (reader, _("Given by")), 3, VST_ALIGN_START, FALSE };
  vst_document_add_heading (document, VST_WORDING (reader, _("Taxi chits given")));
  vst_document_begin_table (document, chits, G_N_ELEMENTS (chits), ROW_MM);
  add_empty (document, EMPTY_CHITS);
}

/* In groups, as it is read aloud or compared. */
static char *
dup_mark (const VstDayFacts *facts)
{
  g_autoptr (GString) mark = g_string_new (NULL);

  for (gsize i = 0; facts->anchor[i] != '\0'; i++)
    {
      if (i > 0 && i % ANCHOR_GROUP == 0)
        g_string_append_c (mark, ' ');
      g_string_append_c (mark, facts->anchor[i]);
    }

  return g_string_free (g_steal_pointer (&mark), FALSE);
}

static char *
dup_journal (const VstDayFacts *facts)
{
  g_autoptr (GTimeZone) named = vst_zone_find (facts->zone);
  g_autoptr (GTimeZone) zone = named != NULL ? g_time_zone_ref (named) : g_time_zone_new_utc ();
  g_autofree char *moment = vst_format_moment (facts->read_at, zone);
  g_autofree char *count = vst_format_count ((gint64) facts->n_acts);

  /* Translators: a moment; how many acts there are in the journal. */
  return g_strdup_printf (ngettext ("Printed %1$s; the journal has %2$s act. Its mark:", "Printed %1$s; the journal has %2$s acts. Its mark:", facts->n_acts),
                          moment, count);
}

/**
 * vst_day_sheet_new:
 * @reader: who works at the desk
 * @hub_name: (nullable): the hub's name
 *
 * The day on paper, for when the computer is down: who is expected, which
 * partners and groups there are, and lines for what else happens.  It carries
 * the journal's mark, so that what was done until then can't be changed unseen.
 */
VstDocument *
vst_day_sheet_new (const VstDayFacts *facts,
                   VstReader reader,
                   const char *hub_name)
{
  VstDocument *document;

  g_return_val_if_fail (facts != NULL, NULL);

  document = vst_document_new (reader);
  vst_document_set_side_by_side (document, TRUE);
  vst_document_set_destroy_after (document, facts->day);

  if (hub_name != NULL)
    vst_document_add_paragraph (document, VST_TEXT_SMALL, vst_wording_same (hub_name));
  vst_document_add_title (document, VST_WORDING (reader, _("Day sheet")), VST_WORDING_TAKE (reader, vst_format_day_full (facts->day)));
  vst_document_add_paragraph (document, VST_TEXT_SMALL,
                              VST_WORDING (reader, _("For when the computer is down. Keep it behind the counter, out of sight.")));
  add_expected (document, facts);
  add_partners (document, facts);
  add_groups (document, facts);
  add_to_fill (document);
  vst_document_add_paragraph (document, VST_TEXT_SMALL, VST_WORDING_TAKE (reader, dup_journal (facts)));
  vst_document_add_paragraph (document, VST_TEXT_SMALL, vst_wording_take (dup_mark (facts), NULL));

  return document;
}
