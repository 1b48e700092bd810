/* test-text-search.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-text-search.h"

#include <string.h>

#include "vst-error.h"
#include "vst-text.h"

static gboolean
covers (GStrv tokens,
        GStrv query)
{
  if (query == NULL || query[0] == NULL)
    return FALSE;

  for (guint i = 0; query[i] != NULL; i++)
    {
      gboolean there = FALSE;

      for (guint j = 0; tokens[j] != NULL && !there; j++)
        there = g_str_has_prefix (tokens[j], query[i]);

      if (!there)
        return FALSE;
    }

  return TRUE;
}

/* What the store's statements do, without a database. */
static gboolean
finds (const char *typed,
       const char *name)
{
  g_auto (GStrv) tokens = vst_text_tokens (name);
  g_auto (GStrv) query = vst_text_query (typed);
  g_auto (GStrv) joined = vst_text_query_joined (typed);

  return covers (tokens, query) || covers (tokens, joined);
}

static void
test_every_spelling_finds_the_name (void)
{
  static const struct
  {
    const char *name;
    const char *typed;
  } rows[] = {
    /* Case, accents, combining and precomposed, compatibility forms */
    { "Côté", "cote" },
    { "Côté", "Côté" },
    { "Côté", "COTE" },
    { "Côté", "Co\xcc\x82te\xcc\x81" },
    { "Co\xcc\x82te\xcc\x81", "CÔTÉ" },
    { "Cote", "côté" },
    { "Ｃｏｔｅ", "cote" },
    { "Noël", "noel" },
    { "François", "FRANCOIS" },
    { "İpek Yılmaz", "ipek yilmaz" },
    { "Zoﬁa", "zofia" },
    /* Ligatures and letters that don't come apart */
    { "Bœuf", "boeuf" },
    { "Boeuf", "bœuf" },
    { "Lætitia", "laetitia" },
    { "Strauß", "strauss" },
    { "STRAUẞ", "straus" },
    { "Łukasz", "lukasz" },
    { "Søren", "soren" },
    { "Đặng", "dang" },
    { "Guðrún Þórsdóttir", "gudrun thorsd" },
    { "Þóra", "THORA" },
    { "Ŋiri", "niri" },
    { "Kɔfi", "kofi" },
    /* Hyphens and word order */
    { "Hélène Saint-Onge", "helene st onge" },
    { "Hélène Saint-Onge", "SAINT-ONGE H" },
    { "Hélène Saint-Onge", "saintonge" },
    { "Hélène Saint-Onge", "stonge" },
    { "Hélène Saint‑Onge", "onge" },
    { "Hélène Saint-Onge", "onge st" },
    { "Hélène St-Onge", "saint onge" },
    { "Hélène St. Onge", "saint-onge" },
    { "Hélène St Onge", "saint-on" },
    { "Hélène Saintonge", "st onge" },
    { "Hélène Saintonge", "st-onge" },
    { "Anne Sainte-Marie", "ste marie" },
    { "Anne Ste-Marie", "sainte-marie" },
    { "Anne Ste Marie", "stemarie" },
    { "Roy-Tremblay", "tremblay roy" },
    { "Roy-Tremblay", "tremblay-roy" },
    { "Roy-Tremblay", "roytremblay" },
    { "Marie-Ève", "marie eve" },
    { "Marie Ève", "marie-eve" },
    { "Jeanpierre", "jean-pierre" },
    { "María García Márquez", "marquez garcia" },
    /* Apostrophes */
    { "D’Arcy", "d arcy" },
    { "D’Arcy", "darcy" },
    { "D'Arcy", "d’arcy" },
    { "DʼArcy", "D'ARCY" },
    { "D Arcy", "d'arcy" },
    { "Darcy", "d'arcy" },
    { "Darcy", "d arcy" },
    { "L’Heureux", "heureux" },
    { "L'Heureux", "lheureux" },
    { "L`Heureux", "l heureux" },
    { "Lheureux", "l’heureux" },
    { "O’Neil", "oneil" },
    { "O'Neil", "o neil" },
    { "Oneil", "o'neil" },
    { "N’Guessan", "nguessan" },
    { "Sahaiʔa", "sahaia" },
    /* Mc, Mac, and other particles */
    { "McDonald", "mc donald" },
    { "Mc Donald", "mcdonald" },
    { "MacDonald", "mcdonald" },
    { "McDonald", "macdonald" },
    { "Mac Donald", "mc donald" },
    { "van der Merwe", "vandermerwe" },
    { "Vandermerwe", "van der merwe" },
    { "de la Cruz", "delacruz" },
    { "de la Cruz", "cruz" },
    { "El Amrani", "elamrani" },
    { "Al-Hassan", "alhassan" },
    { "Abu Bakr", "abubakr" },
    /* Initials */
    { "David Arsenault", "d arsenault" },
    { "David Arsenault", "D A" },
    { "Jean-Pierre Tremblay", "j.-p. trem" },
    /* Other scripts */
    { "Nguyễn Thị Hường", "nguyen huong" },
    { "Nguye\xcc\x82\xcc\x83n", "nguyễn" },
    { "أحمد", "احمد" },
    { "مُحَمَّد", "محمد" },
    { "محـــمد", "محمد" },
    { "فاطمة", "فاطمه" },
    { "ᐊᓄᕌᖅ", "ᐊᓄ" },
    { "Οδυσσεύς", "ΟΔΥΣΣΕΥΣ" },
    { "Иванова", "ИВАН" },
    { "हिन्दी", "हिन्दी" },
    { "王秀英", "王" },
    { "김민지", "김민지" },
    /* Names with no letter in them */
    { "😀", "😀" },
    { "❤️", "❤" },
    { "★ ★", "★" },
    { "\xcc\x81", "\xcc\x81" },
    { "4", "4" },
    { "٤٢", "42" },
    { "???", "??" },
    { "-", "-" },
    { "--", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!finds (rows[i].typed, rows[i].name))
      g_test_fail_printf ("'%s' does not find '%s'", rows[i].typed, rows[i].name);
}

static void
test_other_names_are_not_found (void)
{
  static const struct
  {
    const char *name;
    const char *typed;
  } rows[] = {
    { "Anne Saint-Marie", "ste marie" },
    { "Côté", "ote" },
    { "Hélène Saint-Onge", "helene roy" },
    { "Arcy", "d arcy" },
    { "Amélie", "" },
    { "Amélie", " - ’ " },
    { "Amélie", "--" },
    { "😀", "😁" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (finds (rows[i].typed, rows[i].name))
      g_test_fail_printf ("'%s' finds '%s'", rows[i].typed, rows[i].name);
}

static void
assert_words (GStrv words,
              const char *expected)
{
  g_autofree char *all = g_strjoinv (" ", words);

  g_assert_cmpstr (all, ==, expected);
}

static void
test_a_query_has_only_what_narrows_it (void)
{
  g_auto (GStrv) twice = vst_text_query ("ma Marie marie Tremblay");
  g_auto (GStrv) typing = vst_text_query ("st");
  g_auto (GStrv) spelled = vst_text_query ("st onge");
  g_auto (GStrv) joined = vst_text_query_joined ("st onge");
  g_auto (GStrv) many = vst_text_query ("a b c d e f g h i j k");

  assert_words (twice, "marie tremblay");
  assert_words (typing, "st");
  assert_words (spelled, "saint onge");
  assert_words (joined, "saintonge");
  g_assert_cmpuint (g_strv_length (many), ==, VST_TEXT_QUERY_WORDS);
  g_assert_null (vst_text_query_joined ("helene tremblay"));
  g_assert_null (vst_text_query_joined ("d a"));
}

static void
test_ten_thousand_characters_take_no_longer_each (void)
{
  static const char *const pieces[] = { "a", "d ", "a-", "’", "é", "de la ", "st ", "😀", "\xcc\x81", "ﷺ" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *folded = NULL;
      g_auto (GStrv) tokens = NULL;
      g_auto (GStrv) query = NULL;
      gsize total = 0;

      for (guint j = 0; j < 10000; j++)
        g_string_append (text, pieces[i]);

      folded = vst_text_fold (text->str);
      tokens = vst_text_tokens (text->str);
      query = vst_text_query (text->str);

      /* The work is bounded by what comes out. */
      for (guint j = 0; tokens[j] != NULL; j++)
        {
          g_assert_cmpuint (strlen (tokens[j]), <=, VST_TEXT_TOKEN_BYTES);
          g_assert_true (g_utf8_validate (tokens[j], -1, NULL));
          total += strlen (tokens[j]);
        }
      g_assert_cmpuint (total, <=, 6 * text->len);
      g_assert_cmpuint (g_strv_length (query), <=, VST_TEXT_QUERY_WORDS);
    }
}

static void
test_one_typing_error_is_distance_one (void)
{
  g_assert_cmpuint (vst_text_distance ("tremblay", "tremblay", 2), ==, 0);
  g_assert_cmpuint (vst_text_distance ("tremblay", "trembley", 2), ==, 1);
  g_assert_cmpuint (vst_text_distance ("tremblay", "tremlbay", 2), ==, 1);
  g_assert_cmpuint (vst_text_distance ("tremblay", "remblay", 2), ==, 1);
  g_assert_cmpuint (vst_text_distance ("tremblay", "ttremblay", 2), ==, 1);
  g_assert_cmpuint (vst_text_distance ("tremblay", "gagnon", 2), ==, 3);
  g_assert_cmpuint (vst_text_distance ("", "a", 2), ==, 1);
  g_assert_cmpuint (vst_text_distance ("محمد", "محمود", 2), ==, 1);
}

static void
test_a_pasted_line_is_one_line (void)
{
  g_autofree char *line = vst_text_line ("  Amélie\r\n\tTremblay \x01 \n");
  g_autofree char *nothing = vst_text_line (NULL);

  g_assert_cmpstr (line, ==, "Amélie Tremblay");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_what_cannot_be_kept_is_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *long_name = g_strnfill (10000, 'a');

  g_assert_true (vst_text_check ("é", 2, 1, NULL));
  g_assert_false (vst_text_check ("a\0b", 3, 10, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_TEXT);
  g_clear_error (&error);
  g_assert_false (vst_text_check ("a\xff", -1, 10, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_TEXT);
  g_clear_error (&error);
  g_assert_false (vst_text_check (long_name, -1, 200, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_TOO_LONG);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-search/every-spelling-finds-the-name", test_every_spelling_finds_the_name);
  g_test_add_func ("/text-search/other-names-are-not-found", test_other_names_are_not_found);
  g_test_add_func ("/text-search/a-query-has-only-what-narrows-it", test_a_query_has_only_what_narrows_it);
  g_test_add_func ("/text-search/ten-thousand-characters-take-no-longer-each", test_ten_thousand_characters_take_no_longer_each);
  g_test_add_func ("/text-search/one-typing-error-is-distance-one", test_one_typing_error_is_distance_one);
  g_test_add_func ("/text-search/a-pasted-line-is-one-line", test_a_pasted_line_is_one_line);
  g_test_add_func ("/text-search/what-cannot-be-kept-is-refused", test_what_cannot_be_kept_is_refused);

  return g_test_run ();
}
