/* vst-passphrase.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-passphrase.h"

#include <sodium.h>
#include <string.h>

#include "vst-error.h"
#include "vst-word-list.h"
#include "vst-words.h"

/* What must be left of a passphrase when everything is taken out of it that
 * somebody would try first.
 */
#define LEAST_LEFT 8

/* What passes for a sequence, and for the repetition of a small piece. */
#define SHORTEST_RUN 4
#define LONGEST_PIECE 8

/* A name's shorter words are in too many others to mean anything. */
#define SHORTEST_NAME 4

/* As fingers and children go. */
static const char *const rows[] = {
  "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn",
  "abcdefghijklmnopqrstuvwxyz", "01234567890",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm"
};

/* Case, accents, spaces and signs don't make a passphrase harder to guess. */
static VstSecret *
fold (const char *text,
      gsize *length)
{
  g_autoptr (VstSecret) folded = vst_secret_new (2 * strlen (text) + 6);
  char *out = (char *) vst_secret_get_bytes (folded);

  *length = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gsize n = vst_words_fold_letter (letter, out + *length);

      /* Letters of other scripts stay as they are. */
      if (n == 0 && g_unichar_isalpha (letter))
        n = (gsize) g_unichar_to_utf8 (letter, out + *length);
      *length += n;
    }
  out[*length] = '\0';

  return g_steal_pointer (&folded);
}

static void
cut (char *text,
     gsize *length,
     gsize at,
     gsize size)
{
  memmove (text + at, text + at + size, *length - at - size + 1);
  *length -= size;
}

/* Letters that stand for others: p4ssw0rd. */
static void
read_digits_as_letters (char *text)
{
  static const char digits[] = "013457";
  static const char letters[] = "oieast";

  for (; *text != '\0'; text++)
    {
      const char *digit = strchr (digits, *text);

      if (digit != NULL)
        *text = letters[digit - digits];
    }
}

static gboolean
repeats_a_piece (const char *text,
                 gsize length)
{
  for (gsize piece = 1; piece <= LONGEST_PIECE && piece * 2 <= length; piece++)
    if (memcmp (text, text + piece, length - piece) == 0)
      return TRUE;

  return FALSE;
}

/* How many letters from @text on follow each other in @row, either way. */
static gsize
run_length (const char *text,
            const char *row)
{
  const char *start = strchr (row, *text);
  gsize longest = 0;

  for (; *text != '\0' && start != NULL; start = strchr (start + 1, *text))
    {
      gsize up = 0, down = 0;

      while (text[up] != '\0' && text[up] == start[up])
        up++;
      while (text[down] != '\0' && down <= (gsize) (start - row) && text[down] == start[-(gssize) down])
        down++;
      longest = MAX (longest, MAX (up, down));
    }

  return longest;
}

static gsize
same_length (const char *text)
{
  gsize length = 1;

  while (*text != '\0' && text[length] == *text)
    length++;

  return length;
}

static gboolean
is_year (const char *text)
{
  return (strncmp (text, "19", 2) == 0 || strncmp (text, "20", 2) == 0) &&
         g_ascii_isdigit (text[2]) && g_ascii_isdigit (text[3]) && !g_ascii_isdigit (text[4]);
}

static void
cut_runs (char *text,
          gsize *length)
{
  for (gsize at = 0; at < *length;)
    {
      gsize run = same_length (text + at);

      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        run = MAX (run, run_length (text + at, rows[i]));

      if (run >= SHORTEST_RUN)
        cut (text, length, at, run);
      else if (is_year (text + at))
        cut (text, length, at, 4);
      else
        at++;
    }
}

static void
cut_word (char *text,
          gsize *length,
          const char *word)
{
  gsize size = strlen (word);

  for (char *at = strstr (text, word); at != NULL && size > 0; at = strstr (text, word))
    cut (text, length, (gsize) (at - text), size);
}

static int
longer_first (gconstpointer a,
              gconstpointer b)
{
  gsize left = strlen (*(const char *const *) a);
  gsize right = strlen (*(const char *const *) b);

  return left < right ? 1 : left > right ? -1
                                         : 0;
}

/* The words of @names and the common ones, the longest first, so that a word
 * isn't left over of a sentence.
 */
static GPtrArray *
list_words (const char *const *names)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; vst_common_list[i] != NULL; i++)
    g_ptr_array_add (words, g_strdup (vst_common_list[i]));

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_utf8_validate (names[i], -1, NULL) ? g_strsplit_set (names[i], " \t-'.,", -1) : NULL;

      for (guint j = 0; parts != NULL && parts[j] != NULL; j++)
        {
          gsize length;
          g_autoptr (VstSecret) part = fold (parts[j], &length);

          if (length >= SHORTEST_NAME)
            g_ptr_array_add (words, g_strdup ((const char *) vst_secret_get_bytes (part)));
        }
    }

  g_ptr_array_sort (words, longer_first);
  return words;
}

static gboolean
is_guessable (const char *passphrase,
              const char *const *names)
{
  gsize length;
  g_autoptr (VstSecret) folded = fold (passphrase, &length);
  g_autoptr (GPtrArray) words = NULL;
  char *text = (char *) vst_secret_get_bytes (folded);

  if (repeats_a_piece (text, length))
    return TRUE;

  cut_runs (text, &length);
  read_digits_as_letters (text);
  words = list_words (names);
  for (guint i = 0; i < words->len; i++)
    cut_word (text, &length, g_ptr_array_index (words, i));

  return length < LEAST_LEFT;
}

/**
 * vst_passphrase_check:
 * @names: (array zero-terminated=1) (nullable): of the hub and of herself: the
 *   first things somebody would try
 *
 * Whether a passphrase is hard enough to guess.
 *
 * Long, and not made of what everybody tries; nothing about capitals, digits
 * and signs, which only make people write it down.  A sample hub doesn't ask.
 * It fails with `VST_ERROR_PASSPHRASE_SHORT`, `VST_ERROR_PASSPHRASE_COMMON` or
 * `VST_ERROR_TEXT`.
 */
gboolean
vst_passphrase_check (const char *passphrase,
                      const char *const *names,
                      GError **error)
{
  g_autoptr (VstSecret) secret = NULL;

  g_return_val_if_fail (passphrase != NULL, FALSE);

  if (!g_utf8_validate (passphrase, -1, NULL))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_TEXT, "The passphrase isn't text");
      return FALSE;
    }

  /* Letters with their accents, so that an accent doesn't count as one. */
  secret = vst_passphrase_secret (passphrase);
  if (g_utf8_strlen ((const char *) vst_secret_get_bytes (secret), (gssize) vst_secret_get_size (secret)) < VST_PASSPHRASE_SHORTEST)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_PASSPHRASE_SHORT, "The passphrase is too short");
      return FALSE;
    }
  if (is_guessable (passphrase, names))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_PASSPHRASE_COMMON, "The passphrase is easily guessed");
      return FALSE;
    }

  return TRUE;
}

/**
 * vst_passphrase_generate:
 *
 * Proposes a passphrase of at least 66 bits: six words of both languages, or
 * seven of one.
 *
 * Returns: to be freed with vst_passphrase_free()
 */
char *
vst_passphrase_generate (VstWordMix mix)
{
  GString *text = g_string_sized_new (128);
  guint first = mix == VST_WORD_MIX_FRENCH ? VST_WORDS_ENGLISH : 0;
  guint count = mix == VST_WORD_MIX_BOTH ? VST_WORDS_COUNT : VST_WORDS_COUNT - VST_WORDS_ENGLISH;
  guint n_words = mix == VST_WORD_MIX_BOTH ? 6 : 7;

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, vst_words_get (first + randombytes_uniform (count)));
    }

  return g_string_free (text, FALSE);
}

void
vst_passphrase_free (char *passphrase)
{
  if (passphrase != NULL)
    sodium_memzero (passphrase, strlen (passphrase));
  g_free (passphrase);
}

/**
 * vst_passphrase_secret:
 *
 * The bytes of a passphrase as it is hashed: an accent typed as a key of its
 * own is the same as the letter that has it, whatever keyboard she is at.
 *
 * Letter by letter, as g_utf8_normalize() would leave copies in memory.
 */
VstSecret *
vst_passphrase_secret (const char *passphrase)
{
  g_autoptr (VstSecret) text = NULL;
  gsize size = 0;
  gsize last = 0;
  gunichar before = 0;

  g_return_val_if_fail (passphrase != NULL, NULL);

  /* From a descriptor, anything may come: it is wrong, and no mistake of ours. */
  if (!g_utf8_validate (passphrase, -1, NULL))
    return vst_secret_new_copy (passphrase, strlen (passphrase));

  text = vst_secret_new (strlen (passphrase) + 6);
  for (const char *at = passphrase; *at != '\0'; at = g_utf8_next_char (at))
    {
      char *bytes = (char *) vst_secret_get_bytes (text);
      gunichar letter = g_utf8_get_char (at);
      gunichar composed;

      if (before != 0 && g_unichar_compose (before, letter, &composed))
        {
          letter = composed;
          size = last;
        }
      last = size;
      size += (gsize) g_unichar_to_utf8 (letter, bytes + size);
      before = letter;
    }

  return vst_secret_new_copy (vst_secret_get_bytes (text), size);
}
