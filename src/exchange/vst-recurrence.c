/* vst-recurrence.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-recurrence-private.h"

#include <string.h>

#include "vst-date.h"
#include "vst-error.h"

#define LONGEST 400

const char *const vst_weekday_codes[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU", NULL };

static gboolean
parse_digits (const char *text,
              guint n,
              int *value)
{
  *value = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;

      *value = *value * 10 + (text[i] - '0');
    }

  return TRUE;
}

/* 20260302, 20260302T090000, with or without a Z; and the same with the signs
 * that people put between: 2026-03-02T09:00.
 */
gboolean
vst_wall_time_parse (const char *text,
                     VstWallTime *time)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *day = NULL;

  memset (time, 0, sizeof *time);

  if (text == NULL || strlen (text) > 25)
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    if (*p == ' ' && p != text)
      g_string_append_c (plain, 'T');
    else if (*p != '-' && *p != ':')
      g_string_append_c (plain, *p);

  if (plain->len > 0 && plain->str[plain->len - 1] == 'Z')
    {
      time->utc = TRUE;
      g_string_truncate (plain, plain->len - 1);
    }

  if (plain->len < 8 || !parse_digits (plain->str, 4, &time->year) || !parse_digits (plain->str + 4, 2, &time->month) ||
      !parse_digits (plain->str + 6, 2, &time->day))
    return FALSE;

  if (!(day = vst_day_from_parts (time->year, time->month, time->day)))
    return FALSE;

  if (plain->len == 8)
    return !time->utc;

  time->has_time = TRUE;

  if ((plain->len != 13 && plain->len != 15) || plain->str[8] != 'T' || !parse_digits (plain->str + 9, 2, &time->hour) ||
      !parse_digits (plain->str + 11, 2, &time->minute) || (plain->len == 15 && !parse_digits (plain->str + 13, 2, &time->second)))
    return FALSE;

  return time->hour < 24 && time->minute < 60 && time->second < 60;
}

int
vst_wall_time_compare (const VstWallTime *a,
                       const VstWallTime *b)
{
  const int pairs[][2] = {
    { a->year, b->year },
    { a->month, b->month },
    { a->day, b->day },
    { a->hour, b->hour },
    { a->minute, b->minute },
    { a->second, b->second },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][0] != pairs[i][1])
      return pairs[i][0] < pairs[i][1] ? -1 : 1;

  return 0;
}

static gboolean
refuse (GError **error,
        VstError code,
        const char *part)
{
  g_set_error (error, VST_ERROR, code, "A rule of recurrence: %s", part);

  return FALSE;
}

static guint
find_weekday (const char *code)
{
  for (guint i = 0; vst_weekday_codes[i] != NULL; i++)
    if (g_str_equal (code, vst_weekday_codes[i]))
      return i + 1;

  return 0;
}

static gboolean
parse_days (VstRecurrence *self,
            const char *value,
            GError **error)
{
  g_auto (GStrv) days = g_strsplit (value, ",", -1);

  for (guint i = 0; days[i] != NULL; i++)
    {
      gsize length = strlen (days[i]);
      guint weekday = length >= 2 ? find_weekday (days[i] + length - 2) : 0;
      g_autofree char *position = length >= 2 ? g_strndup (days[i], length - 2) : NULL;
      gint64 nth = 0;

      if (weekday == 0 || (position[0] != '\0' && !g_ascii_string_to_signed (position[0] == '+' ? position + 1 : position, 10, -5, 5, &nth, NULL)))
        return refuse (error, VST_ERROR_RECURRENCE_DAY, "a day that is none");

      if (position[0] == '\0')
        {
          self->weekdays |= VST_WEEKDAY_BIT (weekday);
          continue;
        }

      if (nth == 0 || nth < -1 || self->n_nths == VST_RECURRENCE_MAX_NTHS)
        return refuse (error, VST_ERROR_RECURRENCE_DAY, "a place in the month that we don't do");

      self->nths[self->n_nths] = (int) nth;
      self->nth_days[self->n_nths++] = weekday;
    }

  return TRUE;
}

static gboolean
parse_part (VstRecurrence *self,
            const char *name,
            const char *value,
            GError **error)
{
  guint64 number = 0;

  if (g_str_equal (name, "FREQ"))
    {
      if (g_str_equal (value, "WEEKLY"))
        self->kind = VST_RECURRENCE_WEEKLY;
      else if (g_str_equal (value, "MONTHLY"))
        self->kind = VST_RECURRENCE_MONTHLY;
      else
        return refuse (error, VST_ERROR_RECURRENCE_FREQUENCY, "neither weekly nor monthly");

      return TRUE;
    }

  if (g_str_equal (name, "INTERVAL"))
    {
      if (!g_ascii_string_to_unsigned (value, 10, 1, VST_RECURRENCE_MAX_WEEKS, &number, NULL))
        return refuse (error, VST_ERROR_RECURRENCE_INTERVAL, "an interval that is not 1 to 4");

      self->interval = (guint) number;

      return TRUE;
    }

  if (g_str_equal (name, "BYDAY"))
    return parse_days (self, value, error);

  if (g_str_equal (name, "WKST"))
    {
      self->week_start = find_weekday (value);

      return self->week_start != 0 || refuse (error, VST_ERROR_RECURRENCE_DAY, "a day that is none");
    }

  if (g_str_equal (name, "COUNT"))
    {
      if (!g_ascii_string_to_unsigned (value, 10, 1, VST_RECURRENCE_MAX_COUNT, &number, NULL))
        return refuse (error, VST_ERROR_RECURRENCE_END, "a count that is not 1 to 1000");

      self->count = (guint) number;

      return TRUE;
    }

  if (g_str_equal (name, "UNTIL"))
    {
      self->has_until = vst_wall_time_parse (value, &self->until);

      return self->has_until || refuse (error, VST_ERROR_RECURRENCE_END, "an end that is no day");
    }

  return refuse (error, VST_ERROR_RECURRENCE_PART, "a part that we don't do");
}

static gboolean
check (VstRecurrence *self,
       GError **error)
{
  if (self->count > 0 && self->has_until)
    return refuse (error, VST_ERROR_RECURRENCE_END, "two ends");

  if (self->kind == VST_RECURRENCE_WEEKLY && self->n_nths > 0)
    return refuse (error, VST_ERROR_RECURRENCE_DAY, "a place in the month, every week");

  if (self->kind == VST_RECURRENCE_MONTHLY && (self->n_nths == 0 || self->weekdays != 0))
    return refuse (error, VST_ERROR_RECURRENCE_DAY, "a month without the place of a weekday in it");

  return TRUE;
}

/**
 * vst_recurrence_parse:
 * @rule: as in "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", with or without "RRULE:"
 *
 * Reads a rule, and refuses, with a code that says why, each that asks for more
 * than we do right.
 */
VstRecurrence *
vst_recurrence_parse (const char *rule,
                      GError **error)
{
  g_autoptr (VstRecurrence) self = g_new0 (VstRecurrence, 1);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (rule != NULL, NULL);

  if (strlen (rule) > LONGEST)
    {
      refuse (error, VST_ERROR_RECURRENCE, "too long");
      return NULL;
    }

  self->interval = 1;
  self->week_start = 1;
  text = g_strstrip (g_ascii_strup (rule, -1));
  parts = g_strsplit (g_str_has_prefix (text, "RRULE:") ? text + strlen ("RRULE:") : text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');

      if (value == NULL || value[1] == '\0')
        {
          refuse (error, VST_ERROR_RECURRENCE, "a part without a value");
          return NULL;
        }

      *value++ = '\0';
      if (!g_hash_table_add (seen, parts[i]))
        {
          refuse (error, VST_ERROR_RECURRENCE, "a part said twice");
          return NULL;
        }

      if (!parse_part (self, parts[i], value, error))
        return NULL;
    }

  if (!g_hash_table_contains (seen, "FREQ"))
    {
      refuse (error, VST_ERROR_RECURRENCE_FREQUENCY, "no frequency");
      return NULL;
    }

  return check (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * vst_recurrence_new_weekly:
 * @interval: 1 for every week, 2 for every other, up to 4
 * @weekdays: bits of VST_WEEKDAY_BIT()
 */
VstRecurrence *
vst_recurrence_new_weekly (guint interval,
                           guint weekdays)
{
  VstRecurrence *self;

  g_return_val_if_fail (interval >= 1 && interval <= VST_RECURRENCE_MAX_WEEKS, NULL);
  g_return_val_if_fail (weekdays != 0 && weekdays < 1 << 7, NULL);

  self = g_new0 (VstRecurrence, 1);
  self->kind = VST_RECURRENCE_WEEKLY;
  self->interval = interval;
  self->weekdays = weekdays;
  self->week_start = 1;

  return self;
}

/**
 * vst_recurrence_new_monthly:
 * @nth: 1 to 5, or -1 for the last
 * @weekday: 1, Monday, to 7
 */
VstRecurrence *
vst_recurrence_new_monthly (int nth,
                            guint weekday)
{
  VstRecurrence *self;

  g_return_val_if_fail (nth == -1 || (nth >= 1 && nth <= 5), NULL);
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, NULL);

  self = g_new0 (VstRecurrence, 1);
  self->kind = VST_RECURRENCE_MONTHLY;
  self->interval = 1;
  self->nths[0] = nth;
  self->nth_days[0] = weekday;
  self->n_nths = 1;
  self->week_start = 1;

  return self;
}

void
vst_recurrence_free (VstRecurrence *self)
{
  g_free (self);
}

VstRecurrenceKind
vst_recurrence_get_kind (const VstRecurrence *self)
{
  g_return_val_if_fail (self != NULL, VST_RECURRENCE_WEEKLY);

  return self->kind;
}

guint
vst_recurrence_get_interval (const VstRecurrence *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->interval;
}

/**
 * vst_recurrence_get_weekdays:
 *
 * The days of a weekly rule; 0 where it is the weekday it begins on.
 */
guint
vst_recurrence_get_weekdays (const VstRecurrence *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->weekdays;
}

/**
 * vst_recurrence_get_nth:
 * @nth: (out): 1 to 5, or -1 for the last
 * @weekday: (out): 1, Monday, to 7
 *
 * Which days of a month, one after the other.
 *
 * Returns: %FALSE after the last
 */
gboolean
vst_recurrence_get_nth (const VstRecurrence *self,
                        guint i,
                        int *nth,
                        guint *weekday)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (i >= self->n_nths)
    return FALSE;

  *nth = self->nths[i];
  *weekday = self->nth_days[i];

  return TRUE;
}

/**
 * vst_recurrence_has_end:
 *
 * Whether the rule itself says when it ends.
 */
gboolean
vst_recurrence_has_end (const VstRecurrence *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->count > 0 || self->has_until;
}

/**
 * vst_recurrence_to_text:
 *
 * The rule without its end, always written in the same way: as it is stored.
 */
char *
vst_recurrence_to_text (const VstRecurrence *self)
{
  GString *text;
  const char *comma = "";

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (self->kind == VST_RECURRENCE_WEEKLY ? "FREQ=WEEKLY" : "FREQ=MONTHLY");
  if (self->interval > 1)
    g_string_append_printf (text, ";INTERVAL=%u", self->interval);
  if (self->week_start != 1)
    g_string_append_printf (text, ";WKST=%s", vst_weekday_codes[self->week_start - 1]);
  if (self->weekdays != 0 || self->n_nths > 0)
    g_string_append (text, ";BYDAY=");

  for (guint weekday = 1; weekday <= 7; weekday++)
    {
      if (!(self->weekdays & VST_WEEKDAY_BIT (weekday)))
        continue;

      g_string_append_printf (text, "%s%s", comma, vst_weekday_codes[weekday - 1]);
      comma = ",";
    }

  for (guint i = 0; i < self->n_nths; i++)
    {
      g_string_append_printf (text, "%s%d%s", comma, self->nths[i], vst_weekday_codes[self->nth_days[i] - 1]);
      comma = ",";
    }

  return g_string_free (text, FALSE);
}
