/* vst-words.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-words.h"

#include <sodium.h>
#include <string.h>

#include "vst-error.h"
#include "vst-word-list.h"

/* A recovery kit is 24 words of a fixed list, 11 bits each: 256 bits of a
 * secret and 8 of its hash.  No two words begin with the same four letters, so
 * a smudge after them does no harm.
 */
#define BITS 11
#define SECRET_SIZE 32
#define TELLING_LETTERS 4
#define LONGEST_WORD 24

G_STATIC_ASSERT (VST_WORDS_IN_KIT *BITS == SECRET_SIZE * 8 + 8);

/**
 * vst_words_get:
 * @number: less than `VST_WORDS_COUNT`
 */
const char *
vst_words_get (guint number)
{
  g_return_val_if_fail (number < VST_WORDS_COUNT, NULL);

  return vst_word_list[number];
}

/**
 * vst_words_fold_letter:
 * @folded: (out caller-allocates): room for two letters
 *
 * What is left of a letter without case and accents.
 *
 * Returns: how many small plain letters or digits that is; 0 for an accent
 *   that stands alone, and for anything else
 */
gsize
vst_words_fold_letter (gunichar letter,
                       char *folded)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  g_return_val_if_fail (folded != NULL, 0);

  letter = g_unichar_tolower (letter);
  if (letter == 0x153 || letter == 0xe6)
    {
      folded[0] = letter == 0x153 ? 'o' : 'a';
      folded[1] = 'e';
      return 2;
    }

  g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
  if (parts[0] >= 0x80 || !g_ascii_isalnum ((char) parts[0]))
    return 0;

  folded[0] = g_ascii_tolower ((char) parts[0]);
  return 1;
}

static gboolean
find_folded (const char *folded,
             gsize length,
             guint *number)
{
  if (length < TELLING_LETTERS)
    return FALSE;

  for (guint i = 0; i < VST_WORDS_COUNT; i++)
    if (memcmp (vst_word_list[i], folded, TELLING_LETTERS) == 0)
      {
        *number = i;
        return TRUE;
      }

  return FALSE;
}

/* The next word of a text: the letters up to a space, a comma, a digit.  More
 * than the longest there is are counted and not kept.
 */
static gsize
next_word (const char **text,
           char word[LONGEST_WORD])
{
  gsize length = 0;

  for (; **text != '\0'; *text = g_utf8_next_char (*text))
    {
      gunichar letter = g_utf8_get_char (*text);
      char folded[2];
      gsize n = g_unichar_isalpha (letter) ? vst_words_fold_letter (letter, folded) : 0;

      if (g_unichar_ismark (letter) || letter == 0xad)
        continue;
      if (!g_unichar_isalpha (letter))
        {
          if (length > 0)
            break;
          continue;
        }

      /* A letter of another script is a letter all the same, of no word. */
      if (n == 0)
        folded[n++] = '?';
      for (gsize i = 0; i < n; i++, length++)
        if (length < LONGEST_WORD)
          word[length] = folded[i];
    }

  return length;
}

/**
 * vst_words_find:
 * @number: (out)
 *
 * The word that is meant, whatever its case and accents; four letters do.
 */
gboolean
vst_words_find (const char *word,
                guint *number)
{
  char folded[LONGEST_WORD] = { 0 };
  gsize length;
  gboolean found;

  g_return_val_if_fail (word != NULL && number != NULL, FALSE);
  g_return_val_if_fail (g_utf8_validate (word, -1, NULL), FALSE);

  length = next_word (&word, folded);
  found = find_folded (folded, length, number);
  sodium_memzero (folded, sizeof folded);
  return found;
}

static void
put_bits (guint8 *bytes,
          guint at,
          guint number)
{
  for (guint i = 0; i < BITS; i++)
    if ((number >> (BITS - 1 - i)) & 1)
      bytes[(at + i) / 8] |= (guint8) (0x80u >> ((at + i) % 8));
}

static guint
get_bits (const guint8 *bytes,
          guint at)
{
  guint number = 0;

  for (guint i = 0; i < BITS; i++)
    number = number << 1 | ((bytes[(at + i) / 8] >> (7 - (at + i) % 8)) & 1u);

  return number;
}

static guint8
check_byte (const guint8 *secret)
{
  guint8 hash[crypto_generichash_BYTES];

  crypto_generichash (hash, sizeof hash, secret, SECRET_SIZE, (const guint8 *) "kit", 3);
  return hash[0];
}

/**
 * vst_words_from_secret:
 * @secret: 256 bits
 * @words: (out caller-allocates): room for `VST_WORDS_IN_KIT`; as secret as
 *   @secret, so to be zeroed after use
 */
void
vst_words_from_secret (VstSecret *secret,
                       const char **words)
{
  guint8 bytes[SECRET_SIZE + 1];

  g_return_if_fail (secret != NULL && vst_secret_get_size (secret) == SECRET_SIZE);
  g_return_if_fail (words != NULL);

  memcpy (bytes, vst_secret_get_bytes (secret), SECRET_SIZE);
  bytes[SECRET_SIZE] = check_byte (bytes);
  for (guint i = 0; i < VST_WORDS_IN_KIT; i++)
    words[i] = vst_word_list[get_bits (bytes, i * BITS)];

  sodium_memzero (bytes, sizeof bytes);
}

/**
 * vst_words_to_secret:
 * @text: the words of a kit as somebody typed them, with or without the
 *   numbers before them
 * @unknown: (out): which of them isn't in the list, from 1 on; 0 when all are
 *   and they still aren't a kit's
 *
 * It fails with `VST_ERROR_RECOVERY_KIT`.
 */
VstSecret *
vst_words_to_secret (const char *text,
                     guint *unknown,
                     GError **error)
{
  g_autoptr (VstSecret) bytes = NULL;
  char word[LONGEST_WORD];
  gsize length;
  guint n_words = 0;

  g_return_val_if_fail (text != NULL && unknown != NULL, NULL);

  *unknown = 0;
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_RECOVERY_KIT, "The words aren't text");
      return NULL;
    }

  bytes = vst_secret_new (SECRET_SIZE + 1);
  while ((length = next_word (&text, word)) > 0)
    {
      guint number = 0;
      gboolean found = find_folded (word, length, &number);

      n_words++;
      sodium_memzero (word, sizeof word);
      if (!found)
        {
          *unknown = n_words;
          g_set_error (error, VST_ERROR, VST_ERROR_RECOVERY_KIT, "Word %u isn't in the list", n_words);
          return NULL;
        }
      if (n_words <= VST_WORDS_IN_KIT)
        put_bits (vst_secret_get_bytes (bytes), (n_words - 1) * BITS, number);
    }

  if (n_words != VST_WORDS_IN_KIT)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RECOVERY_KIT, "There are %u words, not %d", n_words, VST_WORDS_IN_KIT);
      return NULL;
    }
  if (check_byte (vst_secret_get_bytes (bytes)) != vst_secret_get_bytes (bytes)[SECRET_SIZE])
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_RECOVERY_KIT, "These words are no kit's");
      return NULL;
    }

  return vst_secret_new_copy (vst_secret_get_bytes (bytes), SECRET_SIZE);
}
