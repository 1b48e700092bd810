/* test-iso.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-iso-country.h"
#include "vst-iso.h"

#include <string.h>

static void
test_has_names_in_both_languages (void)
{
  static const struct
  {
    const char *code;
    const char *english;
    const char *french;
  } cases[] = {
    { "en", "English", "anglais" },
    { "fr", "French", "français" },
    { "ar", "Arabic", "arabe" },
    { "so", "Somali", "somali" },
    { "uk", "Ukrainian", "ukrainien" },
    { "vi", "Vietnamese", "vietnamien" },
    { "atj", "Atikamekw", "atikamekw" },
    { "sw", "Swahili", "swahili" },
    { "ne", "Nepali", "népalais" },
    { "mic", "Mi’kmaq", "mi’kmaq" },
    { "cr", "Cree", "cri" },
    { "moe", "Innu (Innu-aimun)", "innu (innu-aimun)" },
    { "chp", "Dene (Denesuline)", "déné (dénésuline)" },
    { "yue", "Cantonese (Yue Chinese)", "cantonais (chinois yue)" },
    { "x-none", "x-none", "x-none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (vst_iso_get_language_name (cases[i].code, VST_ENGLISH), ==, cases[i].english);
      g_assert_cmpstr (vst_iso_get_language_name (cases[i].code, VST_FRENCH), ==, cases[i].french);
    }
}

static void
test_knows_its_codes (void)
{
  static const char *const good[] = { "en", "fr", "cr", "mic", "fcs", "zh" };
  static const char *const bad[] = { NULL, "", "e", "EN", "fra", "fre", "xx", "zzz", "qaa", "und", "mul", "la", "en-CA", "anglais", "é" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (vst_iso_is_language (good[i]));

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (vst_iso_is_language (bad[i]));
}

static void
test_finds_what_lists_say (void)
{
  static const struct
  {
    const char *text;
    const char *code;
  } cases[] = {
    { "fr", "fr" },
    { "FR", "fr" },
    { " fr ", "fr" },
    { "fra", "fr" },
    { "FRE", "fr" },
    { "French", "fr" },
    { "FRANÇAIS", "fr" },
    { "francais", "fr" },
    { "anglais", "en" },
    { "Cree", "cr" },
    { "Cri", "cr" },
    { "Cantonese", "yue" },
    { "cantonais", "yue" },
    { "Farsi", "fa" },
    { "LSQ", "fcs" },
    { "Dene", "chp" },
    { "Mi'kmaq", "mic" },
    { "micmaque", NULL },
    { "swahili", "sw" },
    { "", NULL },
    { "()", NULL },
    { "Klingon?!", "tlh" },
    { "both", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = vst_iso_find_language (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (code, ==, cases[i].code);
    }
}

static gpointer
count_languages (gpointer data)
{
  guint n;

  vst_iso_get_languages (&n);

  return GUINT_TO_POINTER (n);
}

static void
test_each_language_is_there_once (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GThread *threads[4];
  guint n;
  const VstIsoLanguage *languages;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, count_languages, NULL);

  languages = vst_iso_get_languages (&n);
  g_assert_cmpuint (n, >, 7000);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) languages[i].code));
      g_assert_true (vst_iso_is_language (languages[i].code));

      for (guint j = 0; j < 2; j++)
        {
          g_assert_true (g_utf8_validate (languages[i].names[j], -1, NULL));
          g_assert_cmpstr (languages[i].names[j], !=, "");
          g_assert_null (strchr (languages[i].names[j], '\''));
          g_assert_null (strstr (languages[i].names[j], "macrolang"));
        }
    }
}

static void
test_countries_have_both_names (void)
{
  static const char *const cases[][3] = {
    { "CA", "Canada", "Canada" },
    { "SY", "Syria", "Syrie" },
    { "HT", "Haiti", "Haïti" },
    { "CD", "Democratic Republic of the Congo", "République démocratique du Congo" },
    { "UA", "Ukraine", "Ukraine" },
    { "VN", "Vietnam", "Viêt Nam" },
  };
  static const char *const unknown[] = { "", "ca", "ZZ", "CAN", "Canada" };
  g_autofree char *by_french = vst_iso_find_country ("haiti");
  g_autofree char *by_standard = vst_iso_find_country ("Syrian Arab Republic");
  g_autofree char *by_code = vst_iso_find_country ("ua ");
  guint n_countries;

  g_assert_nonnull (vst_iso_get_countries (&n_countries));
  g_assert_cmpuint (n_countries, >, 200);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (vst_iso_is_country (cases[i][0]));
      g_assert_cmpstr (vst_iso_get_country_name (cases[i][0], VST_ENGLISH), ==, cases[i][1]);
      g_assert_cmpstr (vst_iso_get_country_name (cases[i][0], VST_FRENCH), ==, cases[i][2]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (vst_iso_is_country (unknown[i]));

  g_assert_cmpstr (by_french, ==, "HT");
  g_assert_cmpstr (by_standard, ==, "SY");
  g_assert_cmpstr (by_code, ==, "UA");
  g_assert_null (vst_iso_find_country ("Atlantis"));
}

/* Without iso-codes there are codes, and the names that we bring along. */
static void
test_works_without_the_package (void)
{
  g_autofree char *french = NULL;
  g_autofree char *arabic = NULL;
  g_autofree char *word = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  vst_iso_set_prefix ("/nowhere");
  french = vst_iso_find_language ("Français");
  arabic = vst_iso_find_language ("AR");
  word = vst_iso_find_language ("arabe");

  g_assert_cmpstr (french, ==, "fr");
  g_assert_cmpstr (arabic, ==, "ar");
  g_assert_null (word);
  g_assert_true (vst_iso_is_language ("ar"));
  g_assert_false (vst_iso_is_language ("arabic"));
  g_assert_cmpstr (vst_iso_get_language_name ("ar", VST_FRENCH), ==, "ar");
  g_assert_cmpstr (vst_iso_get_language_name ("mic", VST_FRENCH), ==, "mi’kmaq");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/iso/has-names-in-both-languages", test_has_names_in_both_languages);
  g_test_add_func ("/iso/knows-its-codes", test_knows_its_codes);
  g_test_add_func ("/iso/finds-what-lists-say", test_finds_what_lists_say);
  g_test_add_func ("/iso/each-language-is-there-once", test_each_language_is_there_once);
  g_test_add_func ("/iso/countries-have-both-names", test_countries_have_both_names);
  g_test_add_func ("/iso/works-without-the-package", test_works_without_the_package);

  return g_test_run ();
}
