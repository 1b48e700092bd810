/* vst-presence-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "vst-date.h"
#include "vst-paper-format.h"
#include "vst-presence-change-store.h"
#include "vst-presence-store.h"
#include "vst-recurrence.h"
#include "vst-scene-page.h"
#include "vst-scene-wording.h"
#include "vst-setting-store.h"

/* How often it comes, in the order in which it is offered. */
enum
{
  EVERY_WEEK,
  EVERY_4_WEEKS = EVERY_WEEK + VST_RECURRENCE_MAX_WEEKS - 1,
  ONCE,
  FIRST_IN_MONTH,
  FOURTH_IN_MONTH = FIRST_IN_MONTH + 3,
  LAST_IN_MONTH,
  N_OFTEN
};

static const char *
presence_title (const VstSceneSubject *subject)
{
  return subject->record != NULL ? _("Change a presence") : _("Add a presence");
}

static guint
find_often (const VstRecurrence *rule)
{
  guint weekday;
  int nth = 1;

  if (rule == NULL)
    return ONCE;
  if (vst_recurrence_get_kind (rule) == VST_RECURRENCE_WEEKLY)
    return EVERY_WEEK + vst_recurrence_get_interval (rule) - 1;

  vst_recurrence_get_nth (rule, 0, &nth, &weekday);

  return nth >= 1 && nth <= 4 ? FIRST_IN_MONTH + nth - 1 : LAST_IN_MONTH;
}

static guint
find_weekdays (const VstRecurrence *rule)
{
  guint weekdays = rule != NULL ? vst_recurrence_get_weekdays (rule) : 0, weekday;
  int nth;

  for (guint i = 0; rule != NULL && vst_recurrence_get_nth (rule, i, &nth, &weekday); i++)
    weekdays |= VST_WEEKDAY_BIT (weekday);

  return weekdays;
}

/* The names of a list to choose from, after the word for none; @selected is
 * found by its id.
 */
static void
add_choice (VstSceneField *field,
            const char *name,
            const char *label,
            const char *none,
            GPtrArray *records,
            gint64 id)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint selected = 0;

  g_ptr_array_add (words, (gpointer) none);

  for (guint i = 0; i < records->len; i++)
    {
      gboolean is_space = VST_IS_SPACE (records->pdata[i]);

      g_ptr_array_add (words, (gpointer) (is_space ? vst_word_space (records->pdata[i]) : vst_provider_get_entry (records->pdata[i])->name));
      if ((is_space ? vst_space_get_id (records->pdata[i]) : vst_provider_get_id (records->pdata[i])) == id)
        selected = i + 1;
    }

  g_ptr_array_add (words, NULL);
  vst_scene_field_add_choice (field, name, label, (const char *const *) words->pdata, selected);
}

/* A coordinator may let stand what brings together who must not meet. */
static void
add_override (VstSceneField *field,
              const VstSceneSubject *subject)
{
  if (!vst_hub_may (subject->hub, VST_RIGHT_OVERRIDE))
    return;

  vst_scene_field_add_text (field, "override", _("Where the time isn’t available: why it stands all the same"), "", NULL);
  vst_scene_field_set_most (field, "override", VST_SCENE_NOTE_CHARS);
}

static char *
dup_override (VstSceneField *field,
              const VstSceneSubject *subject)
{
  return vst_hub_may (subject->hub, VST_RIGHT_OVERRIDE) ? vst_scene_field_dup_text (field, "override") : NULL;
}

static void
presence_fill (VstSceneField *field,
               const VstSceneSubject *subject)
{
  g_autoptr (VstPresenceEntry) entry = subject->record != NULL ? vst_presence_entry_copy (vst_presence_get_entry (VST_PRESENCE (subject->record)))
                                                               : vst_presence_entry_new ();
  g_autoptr (VstRecurrence) rule = entry->rule[0] != '\0' ? vst_recurrence_parse (entry->rule, NULL) : NULL;
  g_autofree char *today = vst_hub_dup_today (subject->hub);
  g_autofree char *from = vst_format_time (entry->from_minute);
  g_autofree char *to = vst_format_time (entry->to_minute);
  const char *often[N_OFTEN + 1] = {
    _("Every week"),
       _("Every 2 weeks"),
          _("Every 3 weeks"),
             _("Every 4 weeks"),
                _("Once"),
                   _("Every month, the first of its weekday"),
                      _("Every month, the second of its weekday"),
                         _("Every month, the third of its weekday"),
                            _("Every month, the fourth of its weekday"),
                               _("Every month, the last of its weekday"),
                            };

  vst_scene_field_add_choice (field, "often", _("How often"), often, subject->record != NULL ? find_often (rule) : EVERY_WEEK);
  vst_scene_field_add_weekdays (field, "weekdays", _("On which days"), find_weekdays (rule));
  vst_scene_field_add_text (field, "from", _("From"), from, "09:00");
  vst_scene_field_add_text (field, "to", _("To"), to, "12:00");
  add_choice (field, "room", _("Room"), _("No room"), subject->spaces, entry->space_id);
  add_choice (field, "person", _("Who comes"), _("Anyone of this partner"), subject->providers, entry->provider_id);
  vst_scene_field_add_text (field, "first", _("First day, or a day of the first week"), entry->first_day[0] != '\0' ? entry->first_day : today, "2026-11-23");
  vst_scene_field_add_text (field, "last", _("Last day; empty while it goes on"), entry->last_day, "2027-06-30");
  add_override (field, subject);
}

static char *
make_rule (guint often,
           guint weekdays)
{
  g_autoptr (VstRecurrence) rule = NULL;
  GString *text;
  const char *comma = "";

  if (often <= EVERY_4_WEEKS)
    {
      rule = vst_recurrence_new_weekly (often - EVERY_WEEK + 1, weekdays);
      return vst_recurrence_to_text (rule);
    }

  text = g_string_new ("FREQ=MONTHLY;BYDAY=");

  for (guint weekday = 1; weekday <= 7; weekday++)
    {
      static const char *const codes[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
      int nth = often == LAST_IN_MONTH ? -1 : (int) (often - FIRST_IN_MONTH) + 1;

      if (!(weekdays & VST_WEEKDAY_BIT (weekday)))
        continue;

      g_string_append_printf (text, "%s%d%s", comma, nth, codes[weekday - 1]);
      comma = ",";
    }

  return g_string_free (text, FALSE);
}

static gboolean
presence_make (VstSceneField *field,
               const VstSceneSubject *subject,
               VstSaveJob *job,
               GError **error)
{
  VstPresence *presence = subject->record != NULL ? VST_PRESENCE (subject->record) : NULL;
  g_autoptr (VstPresenceEntry) entry = presence != NULL ? vst_presence_entry_copy (vst_presence_get_entry (presence)) : vst_presence_entry_new ();
  g_autoptr (VstPresenceEntry) checked = NULL;
  guint often = vst_scene_field_get_choice (field, "often"), weekdays = vst_scene_field_get_weekdays (field, "weekdays");
  guint room = vst_scene_field_get_choice (field, "room"), person = vst_scene_field_get_choice (field, "person");

  if (often != ONCE && weekdays == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_WEEKDAY_NEEDED, "A presence without a day of the week");
      return FALSE;
    }

  entry->agency_id = vst_agency_get_id (subject->agency);
  entry->space_id = room > 0 ? vst_space_get_id (subject->spaces->pdata[room - 1]) : 0;
  entry->provider_id = person > 0 ? vst_provider_get_id (subject->providers->pdata[person - 1]) : 0;
  g_free (entry->rule);
  entry->rule = often != ONCE ? make_rule (often, weekdays) : g_strdup ("");
  if (entry->zone[0] == '\0')
    {
      g_autoptr (GTimeZone) zone = vst_hub_dup_zone (subject->hub);

      g_free (entry->zone);
      entry->zone = g_strdup (g_time_zone_get_identifier (zone));
    }

  if (!vst_scene_field_get_time (field, "from", &entry->from_minute, error) ||
      !vst_scene_field_get_time (field, "to", &entry->to_minute, error) ||
      !vst_scene_field_get_day (field, "first", &entry->first_day, error) ||
      !vst_scene_field_get_day (field, "last", &entry->last_day, error))
    return FALSE;

  g_free (entry->override);
  entry->override = dup_override (field, subject);
  checked = vst_presence_entry_copy (entry);
  if (!vst_presence_entry_check (checked, error))
    return FALSE;

  job->deed = presence != NULL ? &vst_presence_do_edit : &vst_presence_do_add;
  job->args = vst_presence_edit_new (presence != NULL ? vst_presence_get_id (presence) : 0,
                                     presence != NULL ? vst_presence_get_revision (presence) : 0, entry);
  job->args_free = (GDestroyNotify) vst_presence_edit_free;
  job->said = presence != NULL ? _("Presence changed") : _("Presence added");

  return TRUE;
}

static const char *
find_question (int code)
{
  switch (code)
    {
    case VST_ERROR_WEEKDAY_NEEDED:
      return "weekdays";
    case VST_ERROR_TIMES:
      return "to";
    case VST_ERROR_CONFLICT:
      return "from";
    case VST_ERROR_REASON_SHORT:
      return "override";
    case VST_ERROR_DAYS:
      return "last";
    case VST_ERROR_DATE_IMPOSSIBLE:
      return "first";
    default:
      return NULL;
    }
}

const VstSceneForm vst_presence_form = { presence_title, presence_fill, presence_make, find_question };

/* --- How it is on one day ------------------------------------------------------ */

static const VstPresenceState day_states[] = { VST_PRESENCE_MOVED, VST_PRESENCE_ABSENT, VST_PRESENCE_USUAL };

static const char *
day_title (const VstSceneSubject *subject)
{
  return _("On one day only");
}

static void
day_fill (VstSceneField *field,
          const VstSceneSubject *subject)
{
  const VstPresenceEntry *entry = vst_presence_get_entry (VST_PRESENCE (subject->record));
  g_autofree char *today = vst_hub_dup_today (subject->hub);
  g_autofree char *from = vst_format_time (entry->from_minute);
  g_autofree char *to = vst_format_time (entry->to_minute);
  const char *states[] = { _("At another time, or in another room"), _("Not on site"), _("As usual after all"), NULL };

  vst_scene_field_add_text (field, "day", _("Day"), today, "2026-11-23");
  vst_scene_field_add_choice (field, "state", _("How it is that day"), states, 0);
  vst_scene_field_add_text (field, "from", _("From"), from, "09:00");
  vst_scene_field_add_text (field, "to", _("To"), to, "12:00");
  add_choice (field, "room", _("Room"), _("The usual room"), subject->spaces, entry->space_id);
  vst_scene_field_add_note (field, "");
  add_override (field, subject);
}

static gboolean
day_make (VstSceneField *field,
          const VstSceneSubject *subject,
          VstSaveJob *job,
          GError **error)
{
  guint state = vst_scene_field_get_choice (field, "state"), room = vst_scene_field_get_choice (field, "room");
  g_autofree char *day = g_strdup ("");
  g_autofree char *note = vst_scene_field_dup_text (field, "note");
  g_autofree char *override = dup_override (field, subject);
  VstPresenceChange change = { .presence_id = vst_presence_get_id (VST_PRESENCE (subject->record)), .from_minute = -1, .to_minute = -1 };

  change.state = day_states[MIN (state, G_N_ELEMENTS (day_states) - 1)];
  if (!vst_scene_field_get_day (field, "day", &day, error))
    return FALSE;

  /* What isn't moved has no other time. */
  if (change.state == VST_PRESENCE_MOVED)
    {
      if (!vst_scene_field_get_time (field, "from", &change.from_minute, error) ||
          !vst_scene_field_get_time (field, "to", &change.to_minute, error))
        return FALSE;

      change.space_id = room > 0 ? vst_space_get_id (subject->spaces->pdata[room - 1]) : 0;
    }

  change.day = day;
  change.note = note;
  change.override = override;
  job->deed = &vst_presence_do_change;
  job->args = vst_presence_change_copy (&change);
  job->args_free = (GDestroyNotify) vst_presence_change_free;
  job->said = _("Presence changed on one day");

  return TRUE;
}

static const char *
find_day_question (int code)
{
  return code == VST_ERROR_DATE_IMPOSSIBLE ? "day" : find_question (code);
}

const VstSceneForm vst_presence_day_form = { day_title, day_fill, day_make, find_day_question };
