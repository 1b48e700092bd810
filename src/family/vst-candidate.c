/* vst-candidate.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-candidate.h"

#include <math.h>
#include <string.h>

#include "vst-date.h"
#include "vst-text-search.h"

/* How far two fields agree adds to, or takes from, the odds that two files are
 * of one person; the weights are natural logarithms, after Fellegi and Sunter.
 * They were tuned on made-up families with typing errors: test-candidate.c
 * measures what they find, and what they cry wolf at.
 */
#define NEEDED 9.0 /* the sum at which a file is as likely hers as not */

typedef enum
{
  NAME_MISSING,
  NAME_SAME,
  NAME_VARIANT,
  NAME_ONE_ERROR,
  NAME_TWO_ERRORS,
  NAME_PART,
  NAME_INITIAL,
  NAME_OTHER,
  NAME_N_LEVELS
} NameLevel;

static const double given_weights[] = {
  [NAME_MISSING] = 0,
  [NAME_SAME] = 3.6,
  [NAME_VARIANT] = 2.9,
  [NAME_ONE_ERROR] = 2.8,
  [NAME_TWO_ERRORS] = 1.6,
  [NAME_PART] = 2.4,
  [NAME_INITIAL] = 1.2,
  [NAME_OTHER] = -3.2,
};

static const double family_weights[] = {
  [NAME_MISSING] = 0,
  [NAME_SAME] = 4.2,
  [NAME_VARIANT] = 2.9,
  [NAME_ONE_ERROR] = 3.4,
  [NAME_TWO_ERRORS] = 2.2,
  [NAME_PART] = 3.0,
  [NAME_INITIAL] = 1.0,
  [NAME_OTHER] = -2.6,
};

G_STATIC_ASSERT (G_N_ELEMENTS (given_weights) == NAME_N_LEVELS);
G_STATIC_ASSERT (G_N_ELEMENTS (family_weights) == NAME_N_LEVELS);

/* A name tells no more than how few here have one like it: of one person alone, it
 * is worth what the same name is; of more, as much less as they are.
 */
#define WEIGHT_ALONE (3.6 + 4.2)

/* Nor less than how few would have it by chance: whoever has the rarer one of two
 * names has the other one as often as anybody.  The commonest names are those of
 * about one in twenty.
 */
#define SHARE_OF_A_NAME 0.05

#define WEIGHT_SWAPPED (-0.8)
#define WEIGHT_SAME_BIRTH 6.5
#define WEIGHT_TURNED_BIRTH 5.2
#define WEIGHT_CLOSE_BIRTH 4.0
#define WEIGHT_TWO_PARTS 1.8
#define WEIGHT_OTHER_BIRTH (-4.2)
#define WEIGHT_SAME_AGE 1.0
#define WEIGHT_OTHER_AGE (-3.0)
#define WEIGHT_SAME_PHONE 5.6
#define WEIGHT_OTHER_PHONE (-1.0)
#define WEIGHT_SAME_PLACE 2.2
#define WEIGHT_OTHER_PLACE (-0.3)
#define WEIGHT_SAME_CHILD 4.0
#define WEIGHT_LIKELY_CHILD 2.0

/* All words as one, cut as a token is. */
static void
join_words (const GStrv words,
            char joined[VST_TEXT_TOKEN_BYTES + 1])
{
  gsize length = 0;

  for (guint i = 0; words[i] != NULL; i++)
    for (const char *p = words[i]; *p != '\0'; p = g_utf8_next_char (p))
      {
        gsize n = (gsize) (g_utf8_next_char (p) - p);

        if (length + n > VST_TEXT_TOKEN_BYTES)
          break;
        memcpy (joined + length, p, n);
        length += n;
      }

  joined[length] = '\0';
}

static NameLevel
compare_words (const char *a,
               const char *b)
{
  gsize shorter = MIN (strlen (a), strlen (b));
  guint distance;

  if (strcmp (a, b) == 0)
    return NAME_SAME;
  if (shorter == 1)
    return a[0] == b[0] ? NAME_INITIAL : NAME_OTHER;
  if (vst_given_name_is_variant (a, b))
    return NAME_VARIANT;
  if (shorter < 3)
    return NAME_OTHER;

  distance = vst_text_distance (a, b, 2);
  if (distance <= 1)
    return NAME_ONE_ERROR;
  if (distance == 2 && shorter >= 5)
    return NAME_TWO_ERRORS;

  return NAME_OTHER;
}

/* How much a level is worth, whatever the name is one of. */
static gboolean
is_better (NameLevel a,
           NameLevel b)
{
  return given_weights[a] > given_weights[b];
}

static NameLevel
compare_names (const GStrv a,
               const GStrv b)
{
  char all_of_a[VST_TEXT_TOKEN_BYTES + 1], all_of_b[VST_TEXT_TOKEN_BYTES + 1];
  NameLevel whole, best = NAME_OTHER;
  guint n_a = g_strv_length (a), n_b = g_strv_length (b), matched = 0;

  if (n_a == 0 || n_b == 0)
    return NAME_MISSING;
  if (n_a == 1 && n_b == 1)
    return compare_words (a[0], b[0]);

  join_words (a, all_of_a);
  join_words (b, all_of_b);
  whole = compare_words (all_of_a, all_of_b);
  if (whole == NAME_SAME)
    return NAME_SAME;

  /* Two surnames in the other order; one of two; one of them mistyped. */
  for (guint i = 0; i < n_a; i++)
    {
      NameLevel of_word = NAME_OTHER;

      for (guint j = 0; j < n_b; j++)
        {
          NameLevel level = compare_words (a[i], b[j]);

          if (is_better (level, of_word))
            of_word = level;
        }

      if (of_word == NAME_SAME)
        matched++;
      if (is_better (of_word, best))
        best = of_word;
    }

  if (matched == MAX (n_a, n_b))
    return NAME_SAME;
  if (best == NAME_SAME || best == NAME_VARIANT || best == NAME_ONE_ERROR)
    best = NAME_PART;

  return is_better (whole, best) ? whole : best;
}

typedef struct
{
  double weight;
  guint reasons;
} Verdict;

static guint
reason_of (NameLevel level)
{
  switch (level)
    {
    case NAME_SAME:
      return VST_REASON_SAME_NAME;
    case NAME_VARIANT:
      return VST_REASON_NAME_VARIANT;
    case NAME_ONE_ERROR:
    case NAME_TWO_ERRORS:
      return VST_REASON_NAME_SIMILAR;
    case NAME_PART:
    case NAME_INITIAL:
      return VST_REASON_NAME_PART;
    case NAME_MISSING:
    case NAME_OTHER:
    case NAME_N_LEVELS:
    default:
      return 0;
    }
}

static Verdict
weigh_names (const VstIdentity *typed,
             const VstIdentity *known)
{
  NameLevel given = compare_names (typed->given_name, known->given_name);
  NameLevel family = compare_names (typed->family_name, known->family_name);
  NameLevel first_last = compare_names (typed->given_name, known->family_name);
  NameLevel last_first = compare_names (typed->family_name, known->given_name);
  double straight = given_weights[given] + family_weights[family];
  double swapped = family_weights[first_last] + given_weights[last_first] + WEIGHT_SWAPPED;
  Verdict verdict = { straight, 0 };

  /* The same name is one where both are the same; else the weaker word holds. */
  if (swapped > straight)
    {
      verdict.weight = swapped;
      verdict.reasons = VST_REASON_NAMES_SWAPPED | reason_of (first_last) | reason_of (last_first);
    }
  else
    {
      verdict.reasons = reason_of (given) | reason_of (family);
      if (given == NAME_OTHER || family == NAME_OTHER)
        verdict.reasons &= ~(guint) VST_REASON_SAME_NAME;
    }

  if ((verdict.reasons & (VST_REASON_NAME_VARIANT | VST_REASON_NAME_SIMILAR | VST_REASON_NAME_PART)) != 0)
    verdict.reasons &= ~(guint) VST_REASON_SAME_NAME;

  return verdict;
}

static Verdict
weigh_dates (const char *a,
             const char *b)
{
  int year_a, month_a, day_a, year_b, month_b, day_b;
  guint differing = 0, parts;

  if (strcmp (a, b) == 0)
    return (Verdict){ WEIGHT_SAME_BIRTH, VST_REASON_SAME_BIRTH_DATE };

  vst_day_get_parts (a, &year_a, &month_a, &day_a);
  vst_day_get_parts (b, &year_b, &month_b, &day_b);

  if (year_a == year_b && month_a == day_b && day_a == month_b)
    return (Verdict){ WEIGHT_TURNED_BIRTH, VST_REASON_BIRTH_DATE_TURNED };

  for (guint i = 0; i < 10; i++)
    differing += a[i] != b[i] ? 1 : 0;

  if (differing == 1)
    return (Verdict){ WEIGHT_CLOSE_BIRTH, VST_REASON_BIRTH_DATE_CLOSE };

  /* Two digits that changed places. */
  for (guint i = 0; differing == 2 && i < 9; i++)
    if (a[i] != b[i] && a[i] == b[i + 1] && a[i + 1] == b[i])
      return (Verdict){ WEIGHT_CLOSE_BIRTH, VST_REASON_BIRTH_DATE_CLOSE };

  parts = (year_a == year_b ? 1u : 0u) + (month_a == month_b ? 1u : 0u) + (day_a == day_b ? 1u : 0u);

  return (Verdict){ parts == 2 ? WEIGHT_TWO_PARTS : WEIGHT_OTHER_BIRTH, parts == 2 ? VST_REASON_BIRTH_DATE_CLOSE : 0u };
}

/* The years of birth that an identity allows. */
static gboolean
birth_years (const VstIdentity *identity,
             int *first,
             int *last)
{
  if (vst_day_get_parts (identity->born, first, NULL, NULL))
    {
      *last = *first;
      return TRUE;
    }

  if (identity->age_years < 0 || !vst_day_get_parts (identity->age_as_of, last, NULL, NULL))
    return FALSE;

  *last -= identity->age_years;
  *first = *last - 1;

  return TRUE;
}

static Verdict
weigh_births (const VstIdentity *typed,
              const VstIdentity *known)
{
  int first_a, last_a, first_b, last_b;

  if (typed->born[0] != '\0' && known->born[0] != '\0')
    return weigh_dates (typed->born, known->born);

  if (!birth_years (typed, &first_a, &last_a) || !birth_years (known, &first_b, &last_b))
    return (Verdict){ 0, 0 };

  if (first_a <= last_b && first_b <= last_a)
    return (Verdict){ WEIGHT_SAME_AGE, VST_REASON_SAME_AGE };

  /* An age is often a guess: two years off say nothing. */
  if (first_a <= last_b + 2 && first_b <= last_a + 2)
    return (Verdict){ 0, 0 };

  return (Verdict){ WEIGHT_OTHER_AGE, 0 };
}

static Verdict
weigh_keys (const GPtrArray *typed,
            const GPtrArray *known,
            double same,
            double other,
            guint reason)
{
  if (typed == NULL || known == NULL || typed->len == 0 || known->len == 0)
    return (Verdict){ 0, 0 };

  for (guint i = 0; i < typed->len; i++)
    for (guint j = 0; j < known->len; j++)
      if (strcmp (g_ptr_array_index (typed, i), g_ptr_array_index (known, j)) == 0)
        return (Verdict){ same, reason };

  return (Verdict){ other, 0 };
}

static Verdict
weigh_children (const VstIdentity *typed,
                const VstIdentity *known)
{
  double best = 0;

  if (typed->children == NULL || known->children == NULL)
    return (Verdict){ 0, 0 };

  for (guint i = 0; i < typed->children->len; i++)
    for (guint j = 0; j < known->children->len; j++)
      {
        const VstIdentity *a = g_ptr_array_index (typed->children, i);
        const VstIdentity *b = g_ptr_array_index (known->children, j);
        NameLevel given = compare_names (a->given_name, b->given_name);
        Verdict births = weigh_births (a, b);

        if (given_weights[given] <= 0 || births.weight < 0)
          continue;

        best = MAX (best, births.weight >= WEIGHT_CLOSE_BIRTH ? WEIGHT_SAME_CHILD : WEIGHT_LIKELY_CHILD);
      }

  return (Verdict){ best, best > 0 ? VST_REASON_SAME_CHILD : 0u };
}

/**
 * vst_candidate_weigh_name:
 *
 * How much two names tell that two are one person, among people of any name.
 */
double
vst_candidate_weigh_name (const VstIdentity *typed,
                          const VstIdentity *known)
{
  g_return_val_if_fail (typed != NULL && known != NULL, 0);

  return weigh_names (typed, known).weight;
}

/* Both names are the same, and all of them are, so rare that this tells more. */
static double
weigh_rarity (const Verdict *names,
              VstNamesakes namesakes)
{
  const guint unlike = VST_REASON_NAME_VARIANT | VST_REASON_NAME_SIMILAR | VST_REASON_NAME_PART;

  if (namesakes.n_alike > 1 || namesakes.n_rarer == 0 || (names->reasons & unlike) != 0 ||
      names->weight < WEIGHT_ALONE + WEIGHT_SWAPPED)
    return 0;

  return MAX (0, -log (SHARE_OF_A_NAME * namesakes.n_rarer));
}

/**
 * vst_candidate_score:
 * @typed: who is being taken in
 * @known: who has a file
 * @reasons: (out) (optional): what speaks for it
 *
 * How likely two are one person, from 0 to 1, where nothing is known of how common
 * such a name is.
 */
double
vst_candidate_score (const VstIdentity *typed,
                     const VstIdentity *known,
                     VstReasons *reasons)
{
  return vst_candidate_score_among (typed, known, (VstNamesakes){ 1, 0 }, reasons);
}

/**
 * vst_candidate_score_among:
 * @namesakes: how common their name is
 *
 * The same, among others.
 */
double
vst_candidate_score_among (const VstIdentity *typed,
                           const VstIdentity *known,
                           VstNamesakes namesakes,
                           VstReasons *reasons)
{
  Verdict parts[5];
  double sum = 0;
  guint all = 0;

  g_return_val_if_fail (typed != NULL && known != NULL, 0);

  parts[0] = weigh_names (typed, known);
  parts[0].weight = MIN (parts[0].weight, WEIGHT_ALONE - log (MAX (namesakes.n_alike, 1))) + weigh_rarity (&parts[0], namesakes);
  parts[1] = weigh_births (typed, known);
  parts[2] = weigh_keys (typed->phones, known->phones, WEIGHT_SAME_PHONE, WEIGHT_OTHER_PHONE, VST_REASON_SAME_PHONE);
  parts[3] = weigh_keys (typed->postal_codes, known->postal_codes, WEIGHT_SAME_PLACE, WEIGHT_OTHER_PLACE,
                         VST_REASON_SAME_POSTAL_CODE);
  parts[4] = weigh_children (typed, known);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      sum += parts[i].weight;
      all |= parts[i].reasons;
    }

  if (reasons != NULL)
    *reasons = (VstReasons) all;

  return 1.0 / (1.0 + exp (NEEDED - sum));
}

/**
 * vst_candidate_reason_codes:
 *
 * The reasons by code, as the command line prints them under --json.
 */
GStrv
vst_candidate_reason_codes (VstReasons reasons)
{
  static const char *const codes[] = {
    "same-name", "name-variant", "name-similar", "name-part", "names-swapped", "same-birth-date", "birth-date-turned",
    "birth-date-close", "same-age", "same-phone", "same-postal-code", "same-child"
  };
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if ((reasons & (1u << i)) != 0)
      g_ptr_array_add (list, g_strdup (codes[i]));

  g_ptr_array_add (list, NULL);

  return (GStrv) g_ptr_array_free (list, FALSE);
}
