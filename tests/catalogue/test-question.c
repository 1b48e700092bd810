/* test-question.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-error.h"
#include "vst-linguistic.h"
#include "vst-question.h"

static const VstQuestion *
find (const char *code)
{
  const VstQuestion *question = vst_catalogue_find (vst_catalogue_get_shipped (), code);

  g_assert_nonnull (question);

  return question;
}

static void
assert_read (const char *code,
             const char *typed,
             const char *stored)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = vst_question_read_answer (find (code), typed, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, stored);
}

static void
assert_refused (const char *code,
                const char *typed,
                VstError expected)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_question_read_answer (find (code), typed, &error));
  g_assert_error (error, VST_ERROR, (int) expected);
}

static void
test_answers_are_tidied (void)
{
  assert_read ("say-name", "  Zoé\n\tÈve ", "Zoé Ève");
  assert_read ("say-name", "", "");
  assert_read ("first", "one\ntwo\n ", "one\ntwo");
  assert_read ("interpreter-wish", "no", "no");
  assert_read ("gender", "own-words", "own-words");
  assert_read ("needs", "talk food", "food talk");
  assert_read ("arrived", " 2024 ", "2024");
  assert_read ("child-language", "ar", "ar");
  assert_read ("country", "SY", "SY");
  assert_read ("postal-code", "k1l7x3", "K1L 7X3");
  assert_read ("health-ontario", "1234-567-897-ab", "1234567897AB");
  assert_read ("health-quebec", "TEST 5412 2816", "TEST54122816");
  assert_read ("linguistic", "other fr", "other fr");
}

/* Signs of every script, joined ones, pictures: they are words of hers. */
static void
test_every_script_is_kept (void)
{
  assert_read ("say-name", "نور", "نور");
  assert_read ("say-name", "e\xcc\x81lise \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", "e\xcc\x81lise \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7");
}

static void
test_what_cannot_be_is_refused (void)
{
  g_autofree char *long_text = g_strnfill (10000, 'a');

  assert_refused ("say-name", long_text, VST_ERROR_TOO_LONG);
  assert_refused ("first", long_text, VST_ERROR_TOO_LONG);
  assert_refused ("say-name", "\xff", VST_ERROR_TEXT);
  assert_refused ("interpreter-wish", "maybe", VST_ERROR_INVALID);
  assert_refused ("gender", "other", VST_ERROR_INVALID);
  assert_refused ("needs", "food nothing-such", VST_ERROR_INVALID);
  assert_refused ("arrived", "1700", VST_ERROR_NUMBER);
  assert_refused ("arrived", "soon", VST_ERROR_NUMBER);
  assert_refused ("child-language", "klingonish", VST_ERROR_LANGUAGE);
  assert_refused ("country", "Atlantis", VST_ERROR_COUNTRY);
  assert_refused ("postal-code", "12345", VST_ERROR_POSTAL_CODE);
  assert_refused ("health-ontario", "12345", VST_ERROR_HEALTH_ONTARIO);
  assert_refused ("health-quebec", "1234567897", VST_ERROR_HEALTH_QUEBEC);
  assert_refused ("linguistic", "fr en", VST_ERROR_INVALID);
}

static void
test_doubts_do_not_stand_in_the_way (void)
{
  g_assert_cmpint (vst_question_doubt_answer (find ("postal-code"), "K1L 7X3", "ON"), ==, VST_DOUBT_NONE);
  g_assert_cmpint (vst_question_doubt_answer (find ("postal-code"), "J8X 2K1", "ON"), ==, VST_DOUBT_PROVINCE);
  g_assert_cmpint (vst_question_doubt_answer (find ("postal-code"), "J8X 2K1", NULL), ==, VST_DOUBT_NONE);
  g_assert_cmpint (vst_question_doubt_answer (find ("postal-code"), "", "ON"), ==, VST_DOUBT_NONE);
  g_assert_cmpint (vst_question_doubt_answer (find ("health-ontario"), "1234567897", NULL), ==, VST_DOUBT_NONE);
  g_assert_cmpint (vst_question_doubt_answer (find ("health-ontario"), "1234567890", NULL), ==, VST_DOUBT_HEALTH_CARD);
  g_assert_cmpint (vst_question_doubt_answer (find ("health-quebec"), "AAAA01010119", NULL), ==, VST_DOUBT_HEALTH_CARD);
  g_assert_cmpint (vst_question_doubt_answer (find ("say-name"), "Zoé", "ON"), ==, VST_DOUBT_NONE);
}

/* Ontario's inclusive definition, cell by cell. */
static void
test_the_linguistic_variable_is_derived (void)
{
  static const struct
  {
    const char *value;
    VstFrancophone francophone;
  } table[] = {
    { "", VST_FRANCOPHONE_NOT_KNOWN },
    { "fr", VST_FRANCOPHONE_YES },
    { "en", VST_FRANCOPHONE_NO },
    { "other", VST_FRANCOPHONE_NOT_KNOWN },
    { "other fr", VST_FRANCOPHONE_YES },
    { "other en", VST_FRANCOPHONE_NO },
    { "other unknown", VST_FRANCOPHONE_NOT_KNOWN },
    { "other declined", VST_FRANCOPHONE_NOT_KNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      VstLinguistic linguistic;
      g_autofree char *again = NULL;

      g_assert_true (vst_linguistic_parse (table[i].value, &linguistic));
      g_assert_cmpint (vst_linguistic_derive (&linguistic), ==, table[i].francophone);

      /* Both raw answers are there as they were given. */
      again = vst_linguistic_format (&linguistic);
      g_assert_cmpstr (again, ==, table[i].value);
    }
}

static void
test_no_other_value_is_linguistic (void)
{
  static const char *const bad[] = { "FR", "fr fr", "en fr", "other ", "other fr en", "french", " ", "other de" };
  VstLinguistic linguistic;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (vst_linguistic_parse (bad[i], &linguistic));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/question/answers-are-tidied", test_answers_are_tidied);
  g_test_add_func ("/question/every-script-is-kept", test_every_script_is_kept);
  g_test_add_func ("/question/what-cannot-be-is-refused", test_what_cannot_be_is_refused);
  g_test_add_func ("/question/doubts-do-not-stand-in-the-way", test_doubts_do_not_stand_in_the_way);
  g_test_add_func ("/question/the-linguistic-variable-is-derived", test_the_linguistic_variable_is_derived);
  g_test_add_func ("/question/no-other-value-is-linguistic", test_no_other_value_is_linguistic);

  return g_test_run ();
}
