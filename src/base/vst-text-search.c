/* vst-text-search.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-text-search.h"

#include <string.h>

#include "vst-text.h"

/* What the name of a family may begin with, and what some people type apart
 * from the rest and others together with it.
 */
static const char *const particles[] = {
  "abou", "abu", "ait", "al", "ben", "bin", "bou", "d", "da", "das", "de", "del",
  "della", "den", "der", "des", "di", "do", "dos", "du", "el", "fitz", "ibn",
  "l", "la", "le", "les", "m", "mac", "mc", "n", "o", "saint", "sainte", "st",
  "ste", "ten", "ter", "van", "von"
};

/* How many words are joined at most: "van der Merwe de Wet" is two names. */
#define JOINED_WORDS 4

/* The words of a folded text, and whether each is held to the next. */
typedef struct
{
  GString *key;
  GPtrArray *words;
  GArray *linked;
} Words;

static void
words_clear (Words *words)
{
  g_string_free (words->key, TRUE);
  g_ptr_array_unref (words->words);
  g_array_unref (words->linked);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static gboolean
is_particle (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (strcmp (particles[i], word) == 0)
      return TRUE;

  return FALSE;
}

static void
words_init (Words *words,
            const char *text)
{
  char *start;

  words->key = vst_text_fold_linked (text);
  words->words = g_ptr_array_new ();
  words->linked = g_array_new (FALSE, FALSE, sizeof (gboolean));

  start = words->key->str;
  if (*start == '\0')
    return;

  for (char *p = start;; p++)
    {
      char c = *p;
      gboolean linked;

      if (c != ' ' && c != VST_TEXT_LINK && c != '\0')
        continue;

      *p = '\0';
      linked = c == VST_TEXT_LINK || (c == ' ' && is_particle (start));
      g_ptr_array_add (words->words, start);
      g_array_append_val (words->linked, linked);

      if (c == '\0')
        return;
      start = p + 1;
    }
}

static const char *
word (const Words *words,
      guint i)
{
  return g_ptr_array_index (words->words, i);
}

/* The number of words that are held together from @i on. */
static guint
chain_length (const Words *words,
              guint i)
{
  guint n = 1;

  while (n < JOINED_WORDS && i + n < words->words->len && g_array_index (words->linked, gboolean, i + n - 1))
    n++;

  return n;
}

static const char *
spell_out (const char *text)
{
  if (strcmp (text, "st") == 0)
    return "saint";
  if (strcmp (text, "ste") == 0)
    return "sainte";
  return text;
}

static char *
join (const Words *words,
      guint i,
      guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint j = i; j < i + n; j++)
    g_string_append (joined, spell_out (word (words, j)));

  return g_string_free (joined, FALSE);
}

/* Cuts between two characters. */
static void
cut (char *token)
{
  gsize length = strlen (token);

  if (length <= VST_TEXT_TOKEN_BYTES)
    return;

  length = VST_TEXT_TOKEN_BYTES;
  while (length > 0 && (token[length] & 0xc0) == 0x80)
    length--;
  token[length] = '\0';
}

static void
take_token (GPtrArray *tokens,
            GHashTable *seen,
            char *token)
{
  cut (token);

  if (*token == '\0' || g_hash_table_contains (seen, token))
    {
      g_free (token);
      return;
    }

  g_hash_table_add (seen, token);
  g_ptr_array_add (tokens, token);
}

/* A token, and the other ways in which the same name is written. */
static void
take_spellings (GPtrArray *tokens,
                GHashTable *seen,
                char *token)
{
  /* Mc and Mac are one, unless what is left is too short to be a name. */
  if (g_str_has_prefix (token, "mc") && strlen (token) >= 5)
    take_token (tokens, seen, g_strconcat ("mac", token + 2, NULL));
  else if (g_str_has_prefix (token, "mac") && strlen (token) >= 6)
    take_token (tokens, seen, g_strconcat ("mc", token + 3, NULL));
  else if (strcmp (token, "saint") == 0)
    take_token (tokens, seen, g_strdup ("st"));
  else if (strcmp (token, "sainte") == 0)
    take_token (tokens, seen, g_strdup ("ste"));
  else if (strcmp (token, "st") == 0 || strcmp (token, "ste") == 0)
    take_token (tokens, seen, g_strdup (spell_out (token)));

  take_token (tokens, seen, token);
}

/**
 * vst_text_tokens:
 * @name: a name, as it was typed
 *
 * The tokens a name is indexed under, each once: its words, folded; words that
 * a hyphen, an apostrophe or a particle holds together, also as one
 * ("saintonge", "darcy", "delacruz"); St and Ste also written out, Saint and
 * Sainte also in short; Mc also as Mac, and the other way round.
 *
 * Returns: (transfer full): empty only where @name has nothing to see in it
 */
GStrv
vst_text_tokens (const char *name)
{
  g_auto (Words) words = { 0 };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *tokens = g_ptr_array_new ();

  g_return_val_if_fail (name != NULL, NULL);

  words_init (&words, name);

  for (guint i = 0; i < words.words->len; i++)
    {
      guint n = chain_length (&words, i);

      take_spellings (tokens, seen, g_strdup (word (&words, i)));

      if (n > 1)
        {
          g_autofree char *joined = join (&words, i, n);

          if (g_str_has_prefix (word (&words, i), "st") || g_str_has_prefix (word (&words, i), "saint"))
            {
              const char *rest = joined + strlen (spell_out (word (&words, i)));

              if (strcmp (spell_out (word (&words, i)), "saint") == 0)
                take_token (tokens, seen, g_strconcat ("st", rest, NULL));
              else if (strcmp (spell_out (word (&words, i)), "sainte") == 0)
                take_token (tokens, seen, g_strconcat ("ste", rest, NULL));
            }

          take_spellings (tokens, seen, g_steal_pointer (&joined));
        }
    }

  g_ptr_array_add (tokens, NULL);

  return (GStrv) g_ptr_array_free (tokens, FALSE);
}

/* Leaves out what another word of the query asks for already. */
static GStrv
only_the_longest (GPtrArray *asked)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < asked->len; i++)
    {
      const char *one = g_ptr_array_index (asked, i);
      gboolean implied = FALSE;

      for (guint j = 0; j < asked->len && !implied; j++)
        {
          const char *other = g_ptr_array_index (asked, j);

          implied = j != i && g_str_has_prefix (other, one) && (strlen (other) > strlen (one) || j < i);
        }

      if (!implied)
        g_ptr_array_add (kept, g_strdup (one));
    }

  g_ptr_array_add (kept, NULL);

  return (GStrv) g_ptr_array_free (kept, FALSE);
}

/**
 * vst_text_query:
 * @typed: what was typed into a search box
 *
 * The words of a query: a name is found when each of them is the beginning of
 * one of its vst_text_tokens(), in any order.
 *
 * "st" and "ste" are spelled out, except at the end, where they may be the
 * beginning of Stéphanie.
 *
 * Returns: (transfer full): at most %VST_TEXT_QUERY_WORDS
 */
GStrv
vst_text_query (const char *typed)
{
  g_auto (Words) words = { 0 };
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (typed != NULL, NULL);

  words_init (&words, typed);

  for (guint i = 0; i < words.words->len && asked->len < VST_TEXT_QUERY_WORDS; i++)
    {
      gboolean last = i + 1 == words.words->len;
      char *one = g_strdup (last ? word (&words, i) : spell_out (word (&words, i)));

      cut (one);
      g_ptr_array_add (asked, one);
    }

  return only_the_longest (asked);
}

/**
 * vst_text_query_joined:
 * @typed: what was typed into a search box
 *
 * The second reading of a query: "d arcy", "o'neil" and "mc donald" may also
 * be somebody whose name was written in one word.
 *
 * Returns: (transfer full) (nullable): %NULL where there is no second reading
 */
GStrv
vst_text_query_joined (const char *typed)
{
  g_auto (Words) words = { 0 };
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func (g_free);
  gboolean joined = FALSE;
  guint n;

  g_return_val_if_fail (typed != NULL, NULL);

  words_init (&words, typed);

  for (guint i = 0; i < words.words->len && asked->len < VST_TEXT_QUERY_WORDS; i += n)
    {
      char *one;

      n = chain_length (&words, i);

      /* "d a" is more likely two initials, so far. */
      if (n > 1 && strlen (word (&words, i + n - 1)) < 2)
        n = 1;

      joined |= n > 1;
      one = join (&words, i, n);
      cut (one);
      g_ptr_array_add (asked, one);
    }

  return joined ? only_the_longest (asked) : NULL;
}

guint
vst_text_letter (const char *token)
{
  gunichar letter = g_utf8_get_char (token);

  return letter >= 'a' && letter <= 'z' ? 1u << (letter - 'a') : 1u << (26 + letter % 5);
}

/**
 * vst_text_distance:
 * @a: a folded word
 * @b: another
 * @limit: the greatest distance of interest
 *
 * How many typing errors lie between two words: a letter left out, put in,
 * changed, or changed places with its neighbour.
 *
 * Returns: the distance, or @limit + 1 for anything above @limit
 */
guint
vst_text_distance (const char *a,
                   const char *b,
                   guint limit)
{
  gunichar as[VST_TEXT_TOKEN_BYTES + 1], bs[VST_TEXT_TOKEN_BYTES + 1];
  guint rows[3][VST_TEXT_TOKEN_BYTES + 2];
  guint na = 0, nb = 0;

  g_return_val_if_fail (a != NULL && b != NULL, limit + 1);

  for (const char *p = a; *p != '\0' && na < G_N_ELEMENTS (as); p = g_utf8_next_char (p))
    as[na++] = g_utf8_get_char (p);
  for (const char *p = b; *p != '\0' && nb < G_N_ELEMENTS (bs); p = g_utf8_next_char (p))
    bs[nb++] = g_utf8_get_char (p);

  if (MAX (na, nb) - MIN (na, nb) > limit)
    return limit + 1;

  for (guint j = 0; j <= nb; j++)
    rows[0][j] = j;

  for (guint i = 1; i <= na; i++)
    {
      guint *row = rows[i % 3];
      const guint *above = rows[(i - 1) % 3];
      const guint *two_above = rows[(i + 1) % 3];
      guint least = row[0] = i;

      for (guint j = 1; j <= nb; j++)
        {
          guint cost = as[i - 1] == bs[j - 1] ? 0 : 1;

          row[j] = MIN (above[j - 1] + cost, MIN (above[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && as[i - 1] == bs[j - 2] && as[i - 2] == bs[j - 1])
            row[j] = MIN (row[j], two_above[j - 2] + 1);
          least = MIN (least, row[j]);
        }

      if (least > limit)
        return limit + 1;
    }

  return MIN (rows[na % 3][nb], limit + 1);
}
