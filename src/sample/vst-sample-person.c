/* vst-sample-person.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-person.h"

#include <string.h>

#include "vst-date.h"
#include "vst-text.h"

static const char *const english_women[] = { "she", "she", "she/her", "they/them", NULL };
static const char *const english_men[] = { "he", "he", "he/him", "they/them", NULL };
static const char *const french_women[] = { "elle", "elle", "elle", "iel", NULL };
static const char *const french_men[] = { "il", "il", "il", "iel", NULL };

static void
set_text (char **field,
          char *text)
{
  g_free (*field);
  *field = text;
}

/* What is written on the file, and how she is called. */
static void
set_names (VstPersonEntry *person,
           const char *given_name,
           char *family_name)
{
  set_text (&person->given_name, g_strdup (given_name));
  set_text (&person->display_name, g_strconcat (given_name, " ", family_name, NULL));
  set_text (&person->family_name, family_name);
}

static char *
first_word (const char *text)
{
  const char *end = strchr (text, ' ');

  return end != NULL ? g_strndup (text, (gsize) (end - text)) : g_strdup (text);
}

static char *
make_surname (VstSampleRandom *random,
              const VstSampleCulture *culture)
{
  const char *first = vst_sample_random_pick (random, culture->surnames);
  const char *second = vst_sample_random_pick (random, culture->surnames);

  switch (culture->naming)
    {
    case VST_SAMPLE_HYPHEN:
      if (vst_sample_random_chance (random, 11) && !g_str_equal (first, second))
        return g_strconcat (first, "-", second, NULL);
      return g_strdup (first);

    case VST_SAMPLE_TWO:
      return vst_sample_random_chance (random, 80) ? g_strconcat (first, " ", second, NULL) : g_strdup (first);

    case VST_SAMPLE_FATHERS:
      return g_strconcat (vst_sample_random_pick (random, culture->men), " ", first, NULL);

    case VST_SAMPLE_ONE:
    default:
      return g_strdup (first);
    }
}

static void
set_language (VstSampleRandom *random,
              const VstSampleCulture *culture,
              VstPersonEntry *person)
{
  const char *language = vst_sample_random_pick (random, culture->languages);

  set_text (&person->language, g_strdup (language));
  person->interpreter = *language != '\0' && !g_str_equal (language, "en") && !g_str_equal (language, "fr") &&
                        vst_sample_random_chance (random, culture->interpreter);
}

static void
set_pronouns (VstSampleRandom *random,
              gboolean woman,
              VstPersonEntry *person)
{
  gboolean french = g_str_equal (person->language, "fr");

  if (!vst_sample_random_chance (random, 9))
    return;

  if (woman)
    set_text (&person->pronouns, g_strdup (vst_sample_random_pick (random, french ? french_women : english_women)));
  else
    set_text (&person->pronouns, g_strdup (vst_sample_random_pick (random, french ? french_men : english_men)));
}

/* The day of birth, or now and then only an age. */
static void
set_birth (VstSampleRandom *random,
           const char *born,
           const char *today,
           guint unknown,
           VstPersonEntry *person)
{
  if (vst_sample_random_chance (random, unknown))
    {
      person->age_years = vst_day_age_years (born, today);
      set_text (&person->age_as_of, g_strdup (today));
    }
  else
    {
      set_text (&person->birth_date, g_strdup (born));
    }
}

/**
 * vst_sample_make_adult:
 *
 * Somebody of age, with her own name.
 */
VstPersonEntry *
vst_sample_make_adult (VstSampleRandom *random,
                       const VstSampleCulture *culture,
                       gboolean woman,
                       int least_age,
                       int most_age,
                       const char *today)
{
  VstPersonEntry *person = vst_person_entry_new ();
  g_autofree char *youngest = vst_day_add_months (today, -12 * least_age);
  int days = vst_sample_random_between (random, 0, (most_age - least_age) * 365);
  g_autofree char *born = vst_day_add_days (youngest, -days);

  set_names (person, vst_sample_random_pick (random, woman ? culture->women : culture->men), make_surname (random, culture));
  set_language (random, culture, person);
  set_pronouns (random, woman, person);
  set_birth (random, born, today, 8, person);

  return person;
}

/* A child's surname, as her parents' people give it. */
static char *
inherit_surname (VstSampleRandom *random,
                 const VstSampleCulture *culture,
                 const VstSampleParents *parents)
{
  const char *mothers = parents->mother != NULL ? parents->mother->family_name : NULL;
  const char *fathers = parents->father != NULL ? parents->father->family_name : NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (culture->naming == VST_SAMPLE_FATHERS && parents->father != NULL)
    {
      first = first_word (parents->father->family_name);
      return g_strconcat (parents->father->given_name, " ", first, NULL);
    }

  if (mothers == NULL || fathers == NULL)
    return g_strdup (mothers != NULL ? mothers : fathers);

  if (culture->naming == VST_SAMPLE_TWO)
    {
      first = first_word (fathers);
      second = first_word (mothers);
      return g_strconcat (first, " ", second, NULL);
    }

  if (culture->naming == VST_SAMPLE_HYPHEN && strchr (mothers, '-') == NULL && strchr (fathers, '-') == NULL &&
      strlen (mothers) % 3 == 0)
    return g_strconcat (mothers, "-", fathers, NULL);

  return g_strdup (fathers);
}

/**
 * vst_sample_make_child:
 *
 * A child of @parents.
 */
VstPersonEntry *
vst_sample_make_child (VstSampleRandom *random,
                       const VstSampleCulture *culture,
                       const VstSampleParents *parents,
                       const char *born,
                       const char *today)
{
  VstPersonEntry *child = vst_person_entry_new ();
  const VstPersonEntry *parent = parents->mother != NULL ? parents->mother : parents->father;
  gboolean girl = vst_sample_random_chance (random, 49);

  set_names (child, vst_sample_random_pick (random, girl ? culture->women : culture->men),
             inherit_surname (random, culture, parents));

  /* Most children speak what is spoken at school. */
  if (vst_day_age_years (born, today) >= 5 && vst_sample_random_chance (random, 60))
    set_text (&child->language, g_strdup (vst_sample_random_chance (random, 55) ? "fr" : "en"));
  else
    set_text (&child->language, g_strdup (parent->language));

  set_birth (random, born, today, 4, child);

  return child;
}

static char *
without_accents (const char *name)
{
  g_autofree char *folded = vst_text_fold (name);
  gboolean first = TRUE;

  for (char *p = folded; *p != '\0'; p++)
    {
      if (first)
        *p = g_ascii_toupper (*p);

      first = *p == ' ' || *p == '-' || *p == '\'';
    }

  return g_steal_pointer (&folded);
}

static void
turn_day (VstPersonEntry *person,
          const char *today)
{
  int year;
  int month;
  int day;
  g_autofree char *turned = NULL;

  if (!vst_day_get_parts (person->birth_date, &year, &month, &day) || day > 12)
    return;

  turned = vst_day_from_parts (year, day, month);

  if (turned != NULL && vst_day_compare (turned, today) <= 0)
    set_text (&person->birth_date, g_steal_pointer (&turned));
}

/**
 * vst_sample_misspell:
 *
 * The same person as somebody else took her down, some other day.
 */
VstPersonEntry *
vst_sample_misspell (VstSampleRandom *random,
                     const VstPersonEntry *person,
                     const char *today)
{
  VstPersonEntry *again = vst_person_entry_copy (person);
  g_autofree char *given_name = without_accents (person->given_name);
  g_autofree char *family_name = without_accents (person->family_name);

  switch (vst_sample_random_below (random, 4))
    {
    case 0:
      set_names (again, given_name, g_steal_pointer (&family_name));
      break;
    case 1:
      set_names (again, family_name, g_steal_pointer (&given_name));
      break;
    case 2:
      turn_day (again, today);
      break;
    default:
      set_names (again, given_name, first_word (family_name));
      break;
    }

  return again;
}
