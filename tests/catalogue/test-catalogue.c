/* test-catalogue.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-catalogue.h"
#include "vst-error.h"

#define HEAD "<?xml version=\"1.0\"?>\n<catalogue xmlns=\"urn:ca.vestibule:catalogue:1\" code=\"own\" version=\"3\">\n"
#define WORDS "<en>a</en><fr>b</fr>"
#define TITLE "<title>" WORDS "</title>\n"
#define ASKED "<label>" WORDS "</label><ask>" WORDS "</ask>"
#define SECTION "<section code=\"s\"><title>" WORDS "</title>\n"
#define END "</section></catalogue>"

static void
assert_fault (const char *xml,
              gssize length,
              VstCatalogueFaultKind kind,
              guint line)
{
  g_autoptr (GError) error = NULL;
  VstCatalogueFault fault = { 0 };
  g_autoptr (VstCatalogue) catalogue = vst_catalogue_parse (xml, length, &fault, &error);

  g_assert_null (catalogue);
  g_assert_error (error, VST_ERROR, VST_ERROR_CATALOGUE);
  g_assert_cmpint (fault.kind, ==, kind);
  g_assert_cmpuint (fault.line, ==, line);
  g_assert_true (g_utf8_validate (fault.what, -1, NULL));
}

static void
test_the_interview_that_comes_along (void)
{
  VstCatalogue *shipped = vst_catalogue_get_shipped ();
  GPtrArray *sections = vst_catalogue_get_sections (shipped);
  guint n_counted = 0;

  g_assert_cmpstr (vst_catalogue_get_code (shipped), ==, "intake");
  g_assert_cmpint (vst_catalogue_get_version (shipped), >=, 1);
  g_assert_cmpstr (vst_catalogue_get_title (shipped, VST_FRENCH), ==, "Premier entretien");
  g_assert_cmpuint (sections->len, >=, 5);

  for (guint i = 0; i < sections->len; i++)
    {
      const VstQuestionSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->questions->len; j++)
        {
          const VstQuestion *question = g_ptr_array_index (section->questions, j);

          g_assert_true (vst_catalogue_find (shipped, question->code) == question);
          n_counted += question->counts;

          /* A health card is sealed, for who follows up, and never counted. */
          if (question->check == VST_CHECK_HEALTH_ONTARIO || question->check == VST_CHECK_HEALTH_QUEBEC)
            {
              g_assert_cmpint (question->key, ==, VST_UNDER_CLINICAL);
              g_assert_false (question->counts);
            }
        }
    }

  g_assert_cmpuint (n_counted, >=, 8);
}

/* As the rules of writing have it. */
static void
assert_french (const char *text)
{
  static const char *const bad[] = { "'", " ?", " !", " ;", " :", " %", "\"", "..." };

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (bad); i++)
    if (strstr (text, bad[i]) != NULL)
      g_test_fail_printf ("“%s” has “%s”", text, bad[i]);
}

static void
test_its_french_is_of_canada (void)
{
  GPtrArray *sections = vst_catalogue_get_sections (vst_catalogue_get_shipped ());

  for (guint i = 0; i < sections->len; i++)
    {
      const VstQuestionSection *section = g_ptr_array_index (sections, i);

      assert_french (section->title.in[VST_FRENCH]);
      for (guint j = 0; j < section->questions->len; j++)
        {
          const VstQuestion *question = g_ptr_array_index (section->questions, j);

          assert_french (question->label.in[VST_FRENCH]);
          assert_french (question->ask.in[VST_FRENCH]);
          assert_french (question->then.in[VST_FRENCH]);
          assert_french (question->why.in[VST_FRENCH]);
          assert_french (question->hint.in[VST_FRENCH]);
          for (guint k = 0; k < question->choices->len; k++)
            assert_french (((VstQuestionChoice *) g_ptr_array_index (question->choices, k))->label.in[VST_FRENCH]);
        }
    }
}

static void
test_a_hub_writes_its_own (void)
{
  static const char xml[] = HEAD TITLE SECTION
      "<question code=\"q\" type=\"one\" about=\"adult\" key=\"clinical\" readers=\"follow-up\" sensitive=\"yes\" counts=\"yes\">" ASKED
      "<why><en>x &amp; y</en><fr>z</fr></why><choice code=\"c\">" WORDS "</choice></question>"
      "<question code=\"r\" type=\"number\" about=\"adult\" when=\"q\" is=\"c\" least=\"1\" most=\"9\">" ASKED "</question>" END;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstCatalogue) catalogue = vst_catalogue_parse (xml, -1, NULL, &error);
  const VstQuestion *question;

  g_assert_no_error (error);
  g_assert_cmpint (vst_catalogue_get_version (catalogue), ==, 3);
  g_assert_cmpstr (vst_catalogue_get_xml (catalogue), ==, xml);
  question = vst_catalogue_find (catalogue, "q");
  g_assert_cmpint (question->type, ==, VST_QUESTION_ONE);
  g_assert_cmpint (question->about, ==, VST_ABOUT_ADULT);
  g_assert_cmpint (question->key, ==, VST_UNDER_CLINICAL);
  g_assert_cmpint (question->readers, ==, VST_READ_BY_FOLLOW_UP);
  g_assert_true (question->sensitive && question->counts);
  g_assert_cmpstr (question->why.in[VST_ENGLISH], ==, "x & y");
  g_assert_nonnull (vst_question_find_choice (question, "c"));
  question = vst_catalogue_find (catalogue, "r");
  g_assert_cmpint (question->least, ==, 1);
  g_assert_cmpint (question->most, ==, 9);
  g_assert_cmpstr (question->when_code, ==, "q");
  g_assert_null (vst_catalogue_find (catalogue, "s"));
}

static void
test_what_is_wrong_is_told_with_its_line (void)
{
  assert_fault ("", -1, VST_CATALOGUE_NOT_XML, 1);
  assert_fault (HEAD TITLE, -1, VST_CATALOGUE_NOT_XML, 4);
  assert_fault (HEAD TITLE "</catalogue>", -1, VST_CATALOGUE_SHAPE, 2);
  assert_fault (HEAD "<title><en>a</en></title>" SECTION END, -1, VST_CATALOGUE_SHAPE, 3);
  assert_fault (HEAD TITLE SECTION "<question code=\"q\" type=\"essay\" about=\"adult\">" ASKED "</question>" END, -1,
                VST_CATALOGUE_SHAPE, 5);
  assert_fault (HEAD TITLE SECTION "<question code=\"Q!\" type=\"text\" about=\"adult\">" ASKED "</question>" END, -1,
                VST_CATALOGUE_SHAPE, 5);
  assert_fault (HEAD TITLE SECTION "<question code=\"q\" type=\"text\" about=\"adult\">" ASKED "</question>\n"
                                   "<question code=\"q\" type=\"day\" about=\"adult\">" ASKED "</question>" END,
                -1, VST_CATALOGUE_TWICE, 6);
  assert_fault (HEAD TITLE SECTION "<question code=\"q\" type=\"text\" about=\"adult\" when=\"p\" is=\"yes\">" ASKED "</question>" END,
                -1, VST_CATALOGUE_WHEN, 5);
}

static void
test_nothing_is_fetched_and_nothing_grows (void)
{
  g_autofree char *long_text = g_strnfill (VST_CATALOGUE_BYTES + 1, ' ');
  g_autofree char *deep = g_malloc0 (900001);

  assert_fault ("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>\n<a>&b;</a>", -1,
                VST_CATALOGUE_DOCTYPE, 2);
  assert_fault ("<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\"><a/>", -1, VST_CATALOGUE_DOCTYPE, 1);
  assert_fault (HEAD "&unknown;</catalogue>", -1, VST_CATALOGUE_NOT_XML, 3);
  assert_fault (long_text, -1, VST_CATALOGUE_TOO_LARGE, 0);
  assert_fault (HEAD "\xff", -1, VST_CATALOGUE_ENCODING, 3);
  assert_fault ("<a>\n\0</a>", 9, VST_CATALOGUE_ENCODING, 2);

  for (guint i = 0; i < 300000; i++)
    memcpy (deep + i * 3, "<a>", 3);
  assert_fault (deep, -1, VST_CATALOGUE_NOT_XML, 1);
}

static void
test_there_is_an_end_to_questions (void)
{
  g_autoptr (GString) xml = g_string_new (HEAD TITLE SECTION);

  for (guint i = 0; i <= VST_CATALOGUE_QUESTIONS; i++)
    g_string_append_printf (xml, "<question code=\"q%u\" type=\"text\" about=\"family\">" ASKED "</question>\n", i);
  g_string_append (xml, END);

  assert_fault (xml->str, -1, VST_CATALOGUE_TOO_LARGE, 5 + VST_CATALOGUE_QUESTIONS);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/the-interview-that-comes-along", test_the_interview_that_comes_along);
  g_test_add_func ("/catalogue/its-french-is-of-canada", test_its_french_is_of_canada);
  g_test_add_func ("/catalogue/a-hub-writes-its-own", test_a_hub_writes_its_own);
  g_test_add_func ("/catalogue/what-is-wrong-is-told-with-its-line", test_what_is_wrong_is_told_with_its_line);
  g_test_add_func ("/catalogue/nothing-is-fetched-and-nothing-grows", test_nothing_is_fetched_and_nothing_grows);
  g_test_add_func ("/catalogue/there-is-an-end-to-questions", test_there_is_an_end_to_questions);

  return g_test_run ();
}
