/* vst-crowd.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-crowd.h"

#include <stdlib.h>
#include <string.h>

#include "vst-date.h"
#include "vst-name-index.h"

/* Of two who are scored as one (vst-candidate.c), nearly all share one of these:
 * the day of birth, even with day and month turned, and an initial; two of its
 * three parts and both initials; a phone; a postal code and both initials; a
 * child; both names, where they are rare.  So each is put under a key for each of
 * them, and only those under one key are compared: the work grows with the people,
 * not with their square.
 *
 * Under a key that tells nothing, such as the phone of a shelter, each is
 * compared with those next to it alone.
 */
#define MOST_UNDER_A_KEY 400

#define WORDS_OF_A_NAME 3

/* Alike in name: enough to see that many are. */
#define FEW_ALIKE 12

/* Between two looks at whether to stop. */
#define A_STEP 4096

typedef struct
{
  gint64 id;
  GPtrArray *phones;
  GPtrArray *places;
  GPtrArray *children; /* of VstIdentity, not owned */
} Family;

typedef struct
{
  gint64 id;
  VstIdentity *identity;
  GArray *families; /* guint, where in families */
  gboolean is_child;
} Person;

typedef struct
{
  guint64 key;
  guint person;
} Place;

struct _VstCrowd
{
  GPtrArray *families;
  GPtrArray *people;
  GHashTable *numbers; /* &id → number + 1 */
  VstNameIndex *names;
};

static void
family_free (Family *family)
{
  g_clear_pointer (&family->phones, g_ptr_array_unref);
  g_clear_pointer (&family->places, g_ptr_array_unref);
  g_clear_pointer (&family->children, g_ptr_array_unref);
  g_free (family);
}

static void
person_free (Person *person)
{
  vst_identity_free (person->identity);
  g_array_unref (person->families);
  g_free (person);
}

VstCrowd *
vst_crowd_new (void)
{
  VstCrowd *self = g_new0 (VstCrowd, 1);

  self->families = g_ptr_array_new_with_free_func ((GDestroyNotify) family_free);
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free);
  self->numbers = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->names = vst_name_index_new ();

  return self;
}

void
vst_crowd_free (VstCrowd *self)
{
  vst_name_index_free (self->names);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->families);
  g_free (self);
}

static Person *
find_person (VstCrowd *self,
             gint64 person_id,
             guint *number)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, &person_id));

  if (found == 0)
    return NULL;

  *number = found - 1;

  return g_ptr_array_index (self->people, found - 1);
}

/**
 * vst_crowd_add:
 * @family_id: her family; those of one family are added one after another
 * @person_id: who; somebody of two families is added for each
 * @is_child: whether she is a child there
 * @identity: (transfer full): what is known of her
 *
 * Returns: her number
 */
guint
vst_crowd_add (VstCrowd *self,
               gint64 family_id,
               gint64 person_id,
               gboolean is_child,
               VstIdentity *identity)
{
  Family *family = self->families->len > 0 ? g_ptr_array_index (self->families, self->families->len - 1) : NULL;
  guint number = 0, at;
  Person *person = find_person (self, person_id, &number);

  if (family == NULL || family->id != family_id)
    {
      family = g_new0 (Family, 1);
      family->id = family_id;
      family->phones = g_ptr_array_new_with_free_func (g_free);
      family->places = g_ptr_array_new_with_free_func (g_free);
      family->children = g_ptr_array_new ();
      g_ptr_array_add (self->families, family);
    }

  if (person == NULL)
    {
      person = g_new0 (Person, 1);
      person->id = person_id;
      person->identity = identity;
      person->families = g_array_new (FALSE, FALSE, sizeof (guint));
      person->is_child = is_child;
      number = self->people->len;
      g_ptr_array_add (self->people, person);
      vst_name_index_add (self->names, identity);
      g_hash_table_insert (self->numbers, &person->id, GUINT_TO_POINTER (number + 1));
    }
  else
    {
      vst_identity_free (identity);
    }

  at = self->families->len - 1;
  g_array_append_val (person->families, at);
  if (is_child)
    g_ptr_array_add (family->children, person->identity);

  return number;
}

/**
 * vst_crowd_add_key:
 * @is_phone: a phone, or a postal code
 * @key: equal where theirs are
 *
 * A phone is often the other parent's: it speaks for the whole family.
 *
 * Returns: whether she was added before
 */
gboolean
vst_crowd_add_key (VstCrowd *self,
                   gint64 person_id,
                   gboolean is_phone,
                   const char *key)
{
  guint number;
  Person *person = find_person (self, person_id, &number);

  for (guint i = 0; person != NULL && i < person->families->len; i++)
    {
      Family *family = g_ptr_array_index (self->families, g_array_index (person->families, guint, i));

      g_ptr_array_add (is_phone ? family->phones : family->places, g_strdup (key));
    }

  return person != NULL;
}

gint64
vst_crowd_get_person (VstCrowd *self,
                      guint number)
{
  g_return_val_if_fail (number < self->people->len, 0);

  return ((Person *) g_ptr_array_index (self->people, number))->id;
}

/* FNV-1a, which goes on from where it was. */
static guint64
mix (guint64 hash,
     gconstpointer data,
     gsize size)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < size; i++)
    hash = (hash ^ bytes[i]) * G_GUINT64_CONSTANT (1099511628211);

  return hash;
}

static guint64
mix_number (guint64 hash,
            guint number)
{
  return mix (hash, &number, sizeof number);
}

static guint64
begin (const char *kind)
{
  return mix (G_GUINT64_CONSTANT (14695981039346656037), kind, strlen (kind));
}

static void
put (GArray *places,
     guint64 key,
     guint person)
{
  const Place place = { key, person };

  g_array_append_val (places, place);
}

static void
add_initial (gunichar initials[],
             guint *n_initials,
             guint most,
             const char *word)
{
  gunichar initial = g_utf8_get_char (word);

  for (guint i = 0; i < *n_initials; i++)
    if (initials[i] == initial)
      return;

  if (*n_initials < most)
    initials[(*n_initials)++] = initial;
}

#define MOST_INITIALS 10

typedef struct
{
  gunichar given[MOST_INITIALS]; /* of her name, and of what she may be called */
  gunichar family[WORDS_OF_A_NAME];
  guint n_given;
  guint n_family;
} Initials;

static void
get_initials (const VstIdentity *identity,
              Initials *initials)
{
  initials->n_given = initials->n_family = 0;

  for (guint i = 0; identity->given_name[i] != NULL && i < WORDS_OF_A_NAME; i++)
    add_initial (initials->given, &initials->n_given, MOST_INITIALS, identity->given_name[i]);

  for (guint i = 0; identity->given_name[i] != NULL && i < WORDS_OF_A_NAME; i++)
    {
      g_auto (GStrv) variants = vst_given_name_list_variants (identity->given_name[i]);

      for (guint j = 0; variants[j] != NULL; j++)
        add_initial (initials->given, &initials->n_given, MOST_INITIALS, variants[j]);
    }

  for (guint i = 0; identity->family_name[i] != NULL && i < WORDS_OF_A_NAME; i++)
    add_initial (initials->family, &initials->n_family, WORDS_OF_A_NAME, identity->family_name[i]);
}

/* Both initials, in whichever order they were taken down. */
static void
put_pairs (GArray *places,
           guint64 hash,
           const Initials *initials,
           guint person)
{
  for (guint i = 0; i < initials->n_given; i++)
    for (guint j = 0; j < initials->n_family; j++)
      put (places, mix_number (mix_number (hash, MIN (initials->given[i], initials->family[j])), MAX (initials->given[i], initials->family[j])), person);
}

/* One name as it is, where the other one's beginning was mistyped. */
static void
put_words (GArray *places,
           guint64 hash,
           const GStrv words,
           guint person)
{
  for (guint i = 0; words[i] != NULL && i < WORDS_OF_A_NAME; i++)
    put (places, mix (hash, words[i], strlen (words[i])), person);
}

static void
put_birth (GArray *places,
           const VstIdentity *identity,
           const Initials *initials,
           guint person)
{
  int year, month, day;
  guint64 whole, in_month;

  if (!vst_day_get_parts (identity->born, &year, &month, &day))
    return;

  whole = mix_number (mix_number (mix_number (begin ("born"), (guint) year), (guint) MIN (month, day)), (guint) MAX (month, day));

  for (guint i = 0; i < initials->n_given && i < WORDS_OF_A_NAME; i++)
    put (places, mix_number (whole, initials->given[i]), person);
  for (guint i = 0; i < initials->n_family; i++)
    if (initials->n_given == 0 || initials->family[i] != initials->given[0])
      put (places, mix_number (whole, initials->family[i]), person);

  in_month = mix_number (mix_number (begin ("year-month"), (guint) year), (guint) month);
  put_words (places, in_month, identity->given_name, person);
  put_words (places, in_month, identity->family_name, person);
  put_pairs (places, in_month, initials, person);
  put_pairs (places, mix_number (mix_number (begin ("year-day"), (guint) year), (guint) day), initials, person);
  put_pairs (places, mix_number (mix_number (begin ("month-day"), (guint) month), (guint) day), initials, person);
}

static void
put_family (GArray *places,
            const Family *family,
            const Person *person,
            const Initials *initials,
            guint number)
{
  for (guint i = 0; i < family->phones->len; i++)
    {
      const char *phone = g_ptr_array_index (family->phones, i);

      put (places, mix (begin ("phone"), phone, strlen (phone)), number);
    }

  for (guint i = 0; i < family->places->len; i++)
    {
      const char *place = g_ptr_array_index (family->places, i);

      put_pairs (places, mix (begin ("place"), place, strlen (place)), initials, number);
    }

  for (guint i = 0; !person->is_child && i < family->children->len; i++)
    {
      const VstIdentity *child = g_ptr_array_index (family->children, i);

      if (child->given_name[0] != NULL && child->born[0] != '\0')
        put (places, mix (mix (begin ("child"), child->born, strlen (child->born)), child->given_name[0], strlen (child->given_name[0])), number);
    }
}

/* All words of both names, whichever is which. */
static void
put_rare_name (GArray *places,
               VstNameIndex *names,
               const VstIdentity *identity,
               guint person)
{
  const GStrv both[] = { identity->given_name, identity->family_name };
  guint n_rarer = vst_name_index_count_rarer (names, identity);
  guint64 sum = 0;

  /* One of them is herself. */
  if (n_rarer < 2 || n_rarer > VST_NAMESAKES_RARE + 1)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    for (guint j = 0; both[i][j] != NULL; j++)
      sum += mix (begin ("word"), both[i][j], strlen (both[i][j]));

  put (places, mix (begin ("name"), &sum, sizeof sum), person);
}

/* With what her family brings. */
static void
complete (VstCrowd *self,
          Person *person)
{
  Family *family = g_ptr_array_index (self->families, g_array_index (person->families, guint, 0));
  VstIdentity *identity = person->identity;

  if (identity->phones == NULL && family->phones->len > 0)
    identity->phones = g_ptr_array_ref (family->phones);
  if (identity->postal_codes == NULL && family->places->len > 0)
    identity->postal_codes = g_ptr_array_ref (family->places);
  if (identity->children == NULL && !person->is_child && family->children->len > 0)
    identity->children = g_ptr_array_ref (family->children);
}

static int
compare_places (const void *a,
                const void *b)
{
  const Place *first = a, *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;

  return first->person < second->person ? -1 : first->person > second->person;
}

static gboolean
share_family (const Person *a,
              const Person *b)
{
  for (guint i = 0; i < a->families->len; i++)
    for (guint j = 0; j < b->families->len; j++)
      if (g_array_index (a->families, guint, i) == g_array_index (b->families, guint, j))
        return TRUE;

  return FALSE;
}

/* As it would be if the one were taken in while the other has a file; a name may be
 * common seen from one of them, where the other's is misspelled.
 */
static double
score_among (VstCrowd *self,
             const VstIdentity *a,
             const VstIdentity *b)
{
  const guint steps[] = { FEW_ALIKE, VST_NAMESAKES_MOST };
  const VstIdentity *const both[] = { a, b };
  guint n_rarer = vst_name_index_count_rarer (self->names, a);
  VstNamesakes namesakes = { 1, n_rarer > 1 ? n_rarer - 1 : 0 };
  double name = vst_candidate_weigh_name (a, b);
  double score = vst_candidate_score_among (a, b, namesakes, NULL);

  /* Of a common name a few are enough to tell, and one of the two: nobody has to
   * count them all.
   */
  for (guint i = 0; i < G_N_ELEMENTS (steps) && score >= VST_CANDIDATE_ALARM; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (both) && score >= VST_CANDIDATE_ALARM; j++)
        {
          guint n = vst_name_index_count_alike (self->names, both[j], name, steps[i]);

          namesakes.n_alike = MAX (namesakes.n_alike, n);
          score = vst_candidate_score_among (a, b, namesakes, NULL);
        }

      if (namesakes.n_alike < steps[i])
        break;
    }

  return score;
}

/* The best of each two files: a family comes once, with the person that tells. */
static void
weigh (VstCrowd *self,
       GHashTable *weighed,
       GHashTable *best,
       guint a,
       guint b)
{
  const Person *first = g_ptr_array_index (self->people, a);
  const Person *second = g_ptr_array_index (self->people, b);
  const VstNamesakes rarest = { 1, 1 };
  guint one, other;
  guint64 files, pair = (guint64) MIN (a, b) << 32 | MAX (a, b);
  VstLikeness *known;
  double score;

  if (a == b || share_family (first, second) ||
      vst_candidate_score_among (first->identity, second->identity, rarest, NULL) < VST_CANDIDATE_ALARM)
    return;

  /* They may be under several keys. */
  if (!g_hash_table_add (weighed, g_memdup2 (&pair, sizeof pair)))
    return;

  score = score_among (self, first->identity, second->identity);
  if (score < VST_CANDIDATE_ALARM)
    return;

  one = g_array_index (first->families, guint, 0);
  other = g_array_index (second->families, guint, 0);
  files = (guint64) MIN (one, other) << 32 | MAX (one, other);
  known = g_hash_table_lookup (best, &files);

  if (known == NULL || score > known->score || (score == known->score && MIN (a, b) < known->a))
    {
      VstLikeness *likeness = g_new (VstLikeness, 1);

      likeness->a = MIN (a, b);
      likeness->b = MAX (a, b);
      likeness->score = score;
      g_hash_table_insert (best, g_memdup2 (&files, sizeof files), likeness);
    }
}

static int
compare_likenesses (gconstpointer a,
                    gconstpointer b)
{
  const VstLikeness *first = a, *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  if (first->a != second->a)
    return first->a < second->a ? -1 : 1;

  return first->b < second->b ? -1 : first->b > second->b;
}

static GArray *
put_all (VstCrowd *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < self->people->len; i++)
    {
      Person *person = g_ptr_array_index (self->people, i);
      Initials initials;

      get_initials (person->identity, &initials);
      complete (self, person);
      put_birth (places, person->identity, &initials, i);
      put_rare_name (places, self->names, person->identity, i);
      for (guint j = 0; j < person->families->len; j++)
        put_family (places, g_ptr_array_index (self->families, g_array_index (person->families, guint, j)), person, &initials, i);
    }

  g_array_sort (places, compare_places);

  return places;
}

/**
 * vst_crowd_find:
 * @step: (nullable): told now and then how far it has come
 *
 * Everybody in different files who may be one, the likeliest first, once for
 * each two files.
 *
 * Returns: (transfer full) (element-type VstLikeness): %NULL when @step stopped it
 */
GArray *
vst_crowd_find (VstCrowd *self,
                VstCrowdStep step,
                gpointer user_data)
{
  g_autoptr (GArray) places = put_all (self);
  g_autoptr (GHashTable) weighed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) best = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GArray *all;
  GHashTableIter iter;
  gpointer likeness;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (i % A_STEP == 0 && step != NULL && !step (i, places->len, user_data))
        return NULL;

      for (guint j = i + 1; j < places->len && j <= i + MOST_UNDER_A_KEY && g_array_index (places, Place, j).key == place->key; j++)
        weigh (self, weighed, best, place->person, g_array_index (places, Place, j).person);
    }

  all = g_array_sized_new (FALSE, FALSE, sizeof (VstLikeness), g_hash_table_size (best));
  g_hash_table_iter_init (&iter, best);
  while (g_hash_table_iter_next (&iter, NULL, &likeness))
    g_array_append_vals (all, likeness, 1);
  g_array_sort (all, compare_likenesses);

  return all;
}
