/* vst-person-age.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-person.h"

#include "vst-date.h"
#include "vst-error.h"

/* Whoever is born three weeks before the day is born early, and her age is
 * corrected until she is two.
 */
#define EARLY_DAYS 21
#define CORRECTED_MONTHS 24

/**
 * vst_person_entry_get_age:
 * @on: a day
 *
 * The age in years on a day: exact from a birth date; from an age as of
 * another day, what it was then and the whole years since.
 *
 * Returns: -1 where neither is known
 */
int
vst_person_entry_get_age (const VstPersonEntry *entry,
                          const char *on)
{
  if (vst_day_is_valid (entry->birth_date))
    return vst_day_age_years (entry->birth_date, on);

  if (entry->age_years >= 0 && vst_day_is_valid (entry->age_as_of))
    return entry->age_years + MAX (0, vst_day_age_years (entry->age_as_of, on));

  return -1;
}

/**
 * vst_person_entry_is_younger:
 * @today: the day it is
 *
 * Whether one person is younger than another, as far as both are known:
 * %FALSE only where it is known that she isn't.
 */
gboolean
vst_person_entry_is_younger (const VstPersonEntry *entry,
                             const VstPersonEntry *than,
                             const char *today)
{
  int age, other;

  g_return_val_if_fail (entry != NULL && than != NULL, TRUE);

  if (vst_day_is_valid (entry->birth_date) && vst_day_is_valid (than->birth_date))
    return vst_day_compare (entry->birth_date, than->birth_date) > 0;

  age = vst_person_entry_get_age (entry, today);
  other = vst_person_entry_get_age (than, today);

  return age < 0 || other < 0 || age <= other;
}

/**
 * vst_person_entry_check_child:
 * @child: a child of a family
 * @adults: (element-type VstPersonEntry): those who aren't children there
 * @today: the day it is
 *
 * Whether a child can be one there: it is younger than somebody, as far as ages
 * are known.
 */
gboolean
vst_person_entry_check_child (const VstPersonEntry *child,
                              GPtrArray *adults,
                              const char *today,
                              GError **error)
{
  g_return_val_if_fail (child != NULL && adults != NULL, FALSE);

  for (guint i = 0; i < adults->len; i++)
    if (vst_person_entry_is_younger (child, g_ptr_array_index (adults, i), today))
      return TRUE;

  if (adults->len == 0)
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_CHILD_OLDER, "A child among %u adults", adults->len);

  return FALSE;
}

/* The day she was to be born, by what is known of it; NULL where nothing is. */
static char *
dup_due_day (const VstPersonEntry *entry)
{
  if (vst_day_is_valid (entry->due_on))
    return g_strdup (entry->due_on);

  return entry->gestation_weeks > 0 && vst_day_is_valid (entry->birth_date)
             ? vst_day_add_days (entry->birth_date, (VST_PERSON_FULL_TERM - entry->gestation_weeks) * 7)
             : NULL;
}

/**
 * vst_person_entry_corrected_months:
 * @on: a day
 *
 * The age in months of somebody born early, counted from the day she was to be
 * born: what a baby can do goes by it until her second birthday.
 *
 * Returns: -1 where there is nothing to correct
 */
int
vst_person_entry_corrected_months (const VstPersonEntry *entry,
                                   const char *on)
{
  g_autofree char *due = NULL;
  int months;

  g_return_val_if_fail (entry != NULL, -1);
  g_return_val_if_fail (vst_day_is_valid (on), -1);

  due = dup_due_day (entry);
  if (due == NULL || !vst_day_is_valid (entry->birth_date) || vst_day_count (entry->birth_date, due) < EARLY_DAYS)
    return -1;

  months = vst_day_age_months (entry->birth_date, on);
  if (months < 1 || months >= CORRECTED_MONTHS)
    return -1;

  return MAX (0, vst_day_age_months (due, on));
}
