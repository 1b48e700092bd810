/* test-words.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-words.h"

#include <string.h>

#include "vst-error.h"
#include "vst-passphrase.h"

static void
test_are_told_apart_by_four_letters (void)
{
  g_autoptr (GHashTable) beginnings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < VST_WORDS_COUNT; i++)
    {
      const char *word = vst_words_get (i);

      g_assert_nonnull (word);
      g_assert_cmpuint (strlen (word), >=, 4);
      g_assert_cmpuint (strlen (word), <=, 7);
      g_assert_true (g_hash_table_add (beginnings, g_strndup (word, 4)));
    }
}

/* Kits in safes hold the places of these words. */
static void
test_never_change_their_places (void)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < VST_WORDS_COUNT; i++)
    g_checksum_update (sum, (const guchar *) vst_words_get (i), (gssize) strlen (vst_words_get (i)) + 1);

  g_assert_cmpstr (vst_words_get (0), ==, "able");
  g_assert_cmpstr (vst_words_get (VST_WORDS_ENGLISH), ==, "abeille");
  g_assert_cmpstr (g_checksum_get_string (sum), ==, "fd9e27e88ec663666951b94e0df91294ee547932704ac62e26d9d093a3a46a88");
}

static void
test_are_found_however_they_are_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *word;
  } rows[] = {
    { "abeille", "abeille" },
    { "ABEI", "abeille" },
    { "Éléphant", NULL },
    { "ébène", "ebene" },
    { "e\xcc\x81"
      "be\xcc\x80ne",
      "ebene" },
    { "cœur", "coeur" },
    { "  vélo  ", "velo" },
    { "12. zèbre", "zebre" },
    { "abe", NULL },
    { "", NULL },
    { "жёлтый", NULL },
    { "abouuut", "about" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint number;

      g_assert_cmpint (vst_words_find (rows[i].typed, &number), ==, rows[i].word != NULL);
      if (rows[i].word != NULL)
        g_assert_cmpstr (vst_words_get (number), ==, rows[i].word);
    }
}

static char *
join (const char *const *words)
{
  return g_strjoinv (" ", (char **) words);
}

static void
test_give_the_secret_back (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VstSecret) secret = vst_secret_new_random (32);
      g_autoptr (VstSecret) typed = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      const char *words[VST_WORDS_IN_KIT];
      guint unknown;

      /* As on the paper: numbered, a line each, only what is needed of them. */
      vst_words_from_secret (secret, words);
      for (guint j = 0; j < VST_WORDS_IN_KIT; j++)
        g_string_append_printf (text, "%u.\t%.*s\r\n", j + 1, i % 2 == 0 ? 4 : 7, words[j]);
      g_string_ascii_up (text);

      typed = vst_words_to_secret (text->str, &unknown, &error);
      g_assert_no_error (error);
      g_assert_true (vst_secret_equal (secret, typed));
    }
}

static void
test_say_which_one_is_wrong (void)
{
  g_autoptr (VstSecret) secret = vst_secret_new (32);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const char *words[VST_WORDS_IN_KIT + 1] = { NULL };
  const char *kept;
  guint unknown, caught = 0;

  vst_words_from_secret (secret, words);
  kept = words[16];
  words[16] = "xylocarp";
  text = join (words);
  g_assert_null (vst_words_to_secret (text, &unknown, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RECOVERY_KIT);
  g_assert_cmpuint (unknown, ==, 17);
  g_clear_error (&error);

  /* Another word of the list: the check tells, but for one in 256. */
  for (guint i = 0; i < VST_WORDS_COUNT; i++)
    {
      g_autofree char *other = NULL;
      g_autoptr (VstSecret) typed = NULL;

      words[16] = vst_words_get (i);
      other = join (words);
      typed = vst_words_to_secret (other, &unknown, NULL);
      g_assert_cmpuint (unknown, ==, 0);
      caught += typed == NULL;
    }
  g_assert_cmpuint (caught, >, VST_WORDS_COUNT * 97 / 100);
  g_assert_cmpuint (caught, <, VST_WORDS_COUNT);

  /* Too few, too many. */
  words[16] = kept;
  words[23] = NULL;
  g_free (text);
  text = join (words);
  g_assert_null (vst_words_to_secret (text, &unknown, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RECOVERY_KIT);
  g_assert_cmpuint (unknown, ==, 0);
}

static const char *const names[] = { "Maison de l’Érable", "Maple House", "Béatrice Lavigueur-Tremblay", NULL };

static void
test_refuses_what_is_tried_first (void)
{
  static const struct
  {
    const char *passphrase;
    int code;
  } rows[] = {
    { "", VST_ERROR_PASSPHRASE_SHORT },
    { "quatorze signe", VST_ERROR_PASSPHRASE_SHORT },
    /* Fourteen letters, whatever the keyboard makes of the accents. */
    { "e\xcc\x81l\xc3\xa9phante\xcc\x81t\xc3\xa9s!", VST_ERROR_PASSPHRASE_SHORT },
    { "\xff\xfe\xfd this is no text", VST_ERROR_TEXT },
    { "passwordpassword", VST_ERROR_PASSPHRASE_COMMON },
    { "P4ssw0rd P4ssw0rd 2024!", VST_ERROR_PASSPHRASE_COMMON },
    { "motdepasse motdepasse1", VST_ERROR_PASSPHRASE_COMMON },
    { "aaaaaaaaaaaaaaaaaaaa", VST_ERROR_PASSPHRASE_COMMON },
    { "abcabcabcabcabcabc", VST_ERROR_PASSPHRASE_COMMON },
    { "qwertyuiopasdfghjkl", VST_ERROR_PASSPHRASE_COMMON },
    { "azertyuiopqsdfghjklm", VST_ERROR_PASSPHRASE_COMMON },
    { "1234567890987654321", VST_ERROR_PASSPHRASE_COMMON },
    { "1qaz2wsx3edc4rfv5tgb", VST_ERROR_PASSPHRASE_COMMON },
    { "correct horse battery staple", VST_ERROR_PASSPHRASE_COMMON },
    { "Il était une fois...", VST_ERROR_PASSPHRASE_COMMON },
    { "Maison de l'Érable 2026", VST_ERROR_PASSPHRASE_COMMON },
    { "beatrice tremblay lavigueur", VST_ERROR_PASSPHRASE_COMMON },
    { "Bienvenue Réception 1234", VST_ERROR_PASSPHRASE_COMMON },
    { "Canadiens de Montréal", VST_ERROR_PASSPHRASE_COMMON },
    { "To be or not to be, that is the question", VST_ERROR_PASSPHRASE_COMMON },
    { "a heron stood in the ditch", -1 },
    { "la girouette du voisin grince", -1 },
    { "trois canots, pas de pagaie", -1 },
    { "ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ ᐱᕈᖅᐸᓪᓕᐊᔪᖅ", -1 },
    { "كل صباح أشرب القهوة مع جارتي", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good = vst_passphrase_check (rows[i].passphrase, names, &error);

      if (rows[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, VST_ERROR, rows[i].code);
      g_assert_cmpint (good, ==, rows[i].code < 0);
    }
}

static void
test_proposes_what_it_accepts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 600; i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) words = NULL;
      VstWordMix mix = (VstWordMix) (i % 3);
      char *passphrase = vst_passphrase_generate (mix);

      vst_passphrase_check (passphrase, names, &error);
      g_assert_no_error (error);

      words = g_strsplit (passphrase, " ", -1);
      g_assert_cmpuint (g_strv_length (words), ==, mix == VST_WORD_MIX_BOTH ? 6 : 7);
      for (guint j = 0; words[j] != NULL; j++)
        {
          guint number;

          g_assert_true (vst_words_find (words[j], &number));
          g_assert_cmpstr (vst_words_get (number), ==, words[j]);
          if (mix != VST_WORD_MIX_BOTH)
            g_assert_cmpint (number < VST_WORDS_ENGLISH, ==, mix == VST_WORD_MIX_ENGLISH);
        }

      g_assert_true (g_hash_table_add (seen, g_strdup (passphrase)));
      vst_passphrase_free (passphrase);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/are-told-apart-by-four-letters", test_are_told_apart_by_four_letters);
  g_test_add_func ("/words/never-change-their-places", test_never_change_their_places);
  g_test_add_func ("/words/are-found-however-they-are-typed", test_are_found_however_they_are_typed);
  g_test_add_func ("/words/give-the-secret-back", test_give_the_secret_back);
  g_test_add_func ("/words/say-which-one-is-wrong", test_say_which_one_is_wrong);
  g_test_add_func ("/passphrase/refuses-what-is-tried-first", test_refuses_what_is_tried_first);
  g_test_add_func ("/passphrase/proposes-what-it-accepts", test_proposes_what_it_accepts);

  return g_test_run ();
}
