/* vst-name-index.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-name-index.h"

#include "vst-text-search.h"

/* Two names that are nearly alike share a word, and the letter that the other one
 * begins with: so who has a name like one is looked for among those who share a
 * word with it, as it is while a family is typed (vst-candidate-store.c).
 */

#define WEIGHT_EPSILON 1e-6

/* The letters that a name's words begin with, as bits; see vst_text_letter(). */
typedef struct
{
  const VstIdentity *identity;
  guint given; /* with those of what she may be called */
  guint family;
} Bearer;

struct _VstNameIndex
{
  GArray *bearers;
  GHashTable *by_word; /* word → GArray of guint, each once */
};

VstNameIndex *
vst_name_index_new (void)
{
  VstNameIndex *self = g_new0 (VstNameIndex, 1);

  self->bearers = g_array_new (FALSE, FALSE, sizeof (Bearer));
  self->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  return self;
}

void
vst_name_index_free (VstNameIndex *self)
{
  g_hash_table_unref (self->by_word);
  g_array_unref (self->bearers);
  g_free (self);
}

static guint
letters_of (const GStrv words)
{
  guint letters = 0;

  for (guint i = 0; words[i] != NULL; i++)
    letters |= vst_text_letter (words[i]);

  return letters;
}

static Bearer
bearer_of (const VstIdentity *identity)
{
  Bearer bearer = { identity, letters_of (identity->given_name), letters_of (identity->family_name) };

  for (guint i = 0; identity->given_name[i] != NULL; i++)
    {
      g_auto (GStrv) variants = vst_given_name_list_variants (identity->given_name[i]);

      bearer.given |= letters_of (variants);
    }

  return bearer;
}

static void
add_words (VstNameIndex *self,
           const GStrv words,
           guint number)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      GArray *bearers = g_hash_table_lookup (self->by_word, words[i]);

      if (bearers == NULL)
        {
          bearers = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->by_word, words[i], bearers);
        }

      if (bearers->len == 0 || g_array_index (bearers, guint, bearers->len - 1) != number)
        g_array_append_val (bearers, number);
    }
}

/**
 * vst_name_index_add:
 * @identity: somebody, who stays as long as the index
 */
void
vst_name_index_add (VstNameIndex *self,
                    const VstIdentity *identity)
{
  const Bearer bearer = bearer_of (identity);

  g_array_append_val (self->bearers, bearer);
  add_words (self, identity->given_name, self->bearers->len - 1);
  add_words (self, identity->family_name, self->bearers->len - 1);
}

/* Of a name of several words, the commonest tells how many may have it. */
static guint
count_commonest (VstNameIndex *self,
                 const GStrv words)
{
  guint most = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const GArray *bearers = g_hash_table_lookup (self->by_word, words[i]);

      most = MAX (most, bearers != NULL ? bearers->len : 0);
    }

  return most;
}

/**
 * vst_name_index_count_rarer:
 *
 * How many have the rarer one of somebody's two names, herself among them; 0 where
 * that says nothing.
 */
guint
vst_name_index_count_rarer (VstNameIndex *self,
                            const VstIdentity *identity)
{
  if (self->bearers->len < VST_NAMESAKES_AMONG)
    return 0;

  return MIN (count_commonest (self, identity->given_name), count_commonest (self, identity->family_name));
}

static gboolean
may_be_alike (const Bearer *a,
              const Bearer *b)
{
  if (a->family == 0 || b->family == 0)
    return ((a->given | a->family) & (b->given | b->family)) != 0;

  return ((a->given & b->given) != 0 && (a->family & b->family) != 0) ||
         ((a->given & b->family) != 0 && (a->family & b->given) != 0);
}

/* Those who share a word, but none that was looked at before it: they were counted. */
static guint
count_bearers (VstNameIndex *self,
               const Bearer *wanted,
               const char *word,
               GHashTable *counted,
               double name,
               guint most)
{
  const GArray *bearers = g_hash_table_lookup (self->by_word, word);
  guint n = 0;

  for (guint i = 0; bearers != NULL && i < bearers->len && n < most; i++)
    {
      guint number = g_array_index (bearers, guint, i);
      const Bearer *other = &g_array_index (self->bearers, Bearer, number);

      if (other->identity == wanted->identity || !may_be_alike (wanted, other) ||
          vst_candidate_weigh_name (wanted->identity, other->identity) < name - WEIGHT_EPSILON)
        continue;

      if (g_hash_table_add (counted, GUINT_TO_POINTER (number)))
        n++;
    }

  return n;
}

/**
 * vst_name_index_count_alike:
 * @identity: somebody of the index
 * @name: how alike, see vst_candidate_weigh_name()
 * @most: where to stop
 *
 * How many others have a name that is as much like hers.
 */
guint
vst_name_index_count_alike (VstNameIndex *self,
                            const VstIdentity *identity,
                            double name,
                            guint most)
{
  const Bearer wanted = bearer_of (identity);
  const GStrv both[] = { identity->family_name, identity->given_name };
  g_autoptr (GHashTable) counted = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    for (guint j = 0; both[i][j] != NULL && n < most; j++)
      n += count_bearers (self, &wanted, both[i][j], counted, name, most - n);

  return n;
}
