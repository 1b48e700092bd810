/* test-error-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-error-text.h"

#include <gio/gio.h>

#include "vst-error.h"
#include "vst-language.h"

static char *
say (VstLanguage language,
     GQuark domain,
     int code)
{
  VST_LANGUAGE_SCOPE (language);
  g_autoptr (GError) error = g_error_new_literal (domain, code, "row 7 of Hélène Saint-Onge");

  return vst_error_text (error);
}

static void
check_typography (const char *sentence,
                  VstLanguage language)
{
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  g_assert_true (g_str_has_suffix (sentence, "."));
  g_assert_null (strchr (sentence, '!'));
  g_assert_null (strchr (sentence, '\''));
  g_assert_null (strchr (sentence, '"'));
  g_assert_null (strstr (sentence, "  "));

  if (language == VST_FRENCH)
    {
      g_assert_null (strstr (sentence, " :"));
      g_assert_null (strstr (sentence, " ;"));
      g_assert_null (strstr (sentence, "« "));
    }
}

/* A code without a sentence of its own reads like an unknown one. */
static void
test_every_code_has_its_own_sentence (void)
{
  static const VstLanguage languages[] = { VST_ENGLISH, VST_FRENCH };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      g_hash_table_add (seen, say (languages[i], VST_ERROR, VST_ERROR_LAST));

      for (int code = 0; code < VST_ERROR_LAST; code++)
        {
          g_autoptr (GError) error = g_error_new_literal (VST_ERROR, code, "");
          g_autofree char *sentence = say (languages[i], VST_ERROR, code);

          check_typography (sentence, languages[i]);
          if (!g_hash_table_add (seen, g_steal_pointer (&sentence)))
            g_test_fail_printf ("%s has no sentence of its own in language %d", vst_error_get_code (error), languages[i]);
        }
    }
}

static void
test_french_is_another_sentence (void)
{
  for (int code = 0; code <= VST_ERROR_LAST; code++)
    {
      g_autofree char *english = say (VST_ENGLISH, VST_ERROR, code);
      g_autofree char *french = say (VST_FRENCH, VST_ERROR, code);

      g_assert_cmpstr (english, !=, french);
    }
}

/* The words of the glossary that make somebody the cause, or an alarm. */
static void
test_blames_nobody (void)
{
  static const char *const words[] = {
    "denied", "invalid", "failed", "illegal", "abuse", "suspicious", "authorized", "sorry", "oops", "error",
    "refusé", "interdit", "invalide", "échec", "fraude", "abus", "suspect", "autorisé", "veuillez", "désolé", "erreur",
    "Hélène", "row 7"
  };

  for (int code = 0; code <= VST_ERROR_LAST; code++)
    {
      g_autofree char *english = say (VST_ENGLISH, VST_ERROR, code);
      g_autofree char *french = say (VST_FRENCH, VST_ERROR, code);

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        {
          g_assert_null (strstr (english, words[i]));
          g_assert_null (strstr (french, words[i]));
        }
    }
}

/* Who only looked typed nothing that could be lost. */
static void
test_what_is_read_is_not_saved (void)
{
  for (int code = VST_ERROR_UNREAD_BUSY; code <= VST_ERROR_UNREAD_DATABASE; code++)
    {
      g_autofree char *english = say (VST_ENGLISH, VST_ERROR, code);
      g_autofree char *french = say (VST_FRENCH, VST_ERROR, code);

      g_assert_true (g_str_has_prefix (english, "Not read: "));
      g_assert_true (g_str_has_prefix (french, "Lecture impossible"));
      g_assert_null (strstr (english, "typed"));
      g_assert_null (strstr (french, "enregistré"));
    }
}

static void
test_other_domains_speak_too (void)
{
  g_autofree char *full = say (VST_ENGLISH, VST_ERROR, VST_ERROR_FULL);
  g_autofree char *unknown = say (VST_FRENCH, VST_ERROR, VST_ERROR_LAST);

  for (int code = 0; code <= G_IO_ERROR_NO_SUCH_DEVICE; code++)
    {
      g_autofree char *english = say (VST_ENGLISH, G_IO_ERROR, code);
      g_autofree char *french = say (VST_FRENCH, G_IO_ERROR, code);

      check_typography (english, VST_ENGLISH);
      check_typography (french, VST_FRENCH);
      g_assert_cmpstr (english, !=, french);
      g_assert_null (strstr (english, "Hélène"));
    }

  for (int code = 0; code <= G_FILE_ERROR_FAILED; code++)
    {
      g_autofree char *french = say (VST_FRENCH, G_FILE_ERROR, code);

      check_typography (french, VST_FRENCH);
      g_assert_null (strstr (french, "Hélène"));
    }

  {
    g_autofree char *no_space = say (VST_ENGLISH, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    g_autofree char *no_space_either = say (VST_ENGLISH, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
    g_autofree char *stopped = say (VST_ENGLISH, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_autofree char *foreign = say (VST_FRENCH, g_quark_from_static_string ("of-nobody"), 3);

    g_assert_cmpstr (no_space, ==, full);
    g_assert_cmpstr (no_space_either, ==, full);
    g_assert_cmpstr (stopped, ==, "Stopped. Nothing was changed.");
    g_assert_cmpstr (foreign, ==, unknown);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_assert_true (vst_language_is_available (VST_FRENCH));

  g_test_add_func ("/error-text/every-code-has-its-own-sentence", test_every_code_has_its_own_sentence);
  g_test_add_func ("/error-text/french-is-another-sentence", test_french_is_another_sentence);
  g_test_add_func ("/error-text/blames-nobody", test_blames_nobody);
  g_test_add_func ("/error-text/what-is-read-is-not-saved", test_what_is_read_is_not_saved);
  g_test_add_func ("/error-text/other-domains-speak-too", test_other_domains_speak_too);

  return g_test_run ();
}
