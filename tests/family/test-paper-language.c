/* test-paper-language.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-paper-language-store.h"
#include "vst-paper-reader.h"
#include "vst-test-family.h"

static void
test_hers_then_her_familys_then_both (void)
{
  const struct
  {
    const char *person;
    const char *head;
    VstPaperLanguage language;
  } rows[] = {
    { "en", "fr", VST_PAPER_IN_ENGLISH },
    { "fr", "en", VST_PAPER_IN_FRENCH },
    { "", "fr", VST_PAPER_IN_FRENCH },
    { NULL, "en", VST_PAPER_IN_ENGLISH },
    { "so", "fr", VST_PAPER_IN_FRENCH },
    { "ar", "so", VST_PAPER_IN_BOTH },
    { "ar", "", VST_PAPER_IN_BOTH },
    { "", "", VST_PAPER_IN_BOTH },
    { NULL, NULL, VST_PAPER_IN_BOTH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (vst_paper_language_choose (rows[i].person, rows[i].head), ==, rows[i].language);
}

/* Of both, the desk's own language stands first; else the desk doesn't matter. */
static void
test_a_sheet_is_for_its_reader (void)
{
  g_assert_cmpint (vst_paper_reader (VST_PAPER_IN_ENGLISH, VST_FRENCH), ==, VST_READER_ENGLISH);
  g_assert_cmpint (vst_paper_reader (VST_PAPER_IN_FRENCH, VST_ENGLISH), ==, VST_READER_FRENCH);
  g_assert_cmpint (vst_paper_reader (VST_PAPER_IN_BOTH, VST_ENGLISH), ==, VST_READER_ENGLISH_FIRST);
  g_assert_cmpint (vst_paper_reader (VST_PAPER_IN_BOTH, VST_FRENCH), ==, VST_READER_FRENCH_FIRST);
}

typedef struct
{
  gint64 family_id;
  gint64 person_id;
} Asked;

static gpointer
read_language (VstView *view,
               gconstpointer args,
               GError **error)
{
  const Asked *asked = args;
  VstPaperLanguage language;

  if (!vst_paper_language_read (view, asked->family_id, asked->person_id, &language, error))
    return NULL;

  return g_memdup2 (&language, sizeof language);
}

static const VstReading reading = { "test.paper-language", VST_RIGHT_OPEN_FAMILY, read_language, g_free };

static VstPaperLanguage
ask (VstTestHub *self,
     gint64 family_id,
     gint64 person_id)
{
  Asked asked = { family_id, person_id };
  g_autoptr (GError) error = NULL;
  g_autofree VstPaperLanguage *language = vst_test_hub_read (self, &reading, &asked, &error);

  g_assert_no_error (error);

  return *language;
}

static void
test_the_hub_tells_the_same_by_ids (VstTestHub *self,
                                    gconstpointer data)
{
  static const char *const languages[] = { "fr", "en", "", "ar" };
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Tremblay", "");
  g_autoptr (VstFamily) family = NULL;
  gint64 family_id;

  vst_test_set (&((VstMemberEntry *) entry->members->pdata[0])->person->language, languages[0]);

  for (guint i = 1; i < G_N_ELEMENTS (languages); i++)
    {
      VstMemberEntry *member = vst_test_member ("other", "Léo", "Tremblay", "");

      vst_test_set (&member->person->language, languages[i]);
      g_ptr_array_add (entry->members, member);
    }

  family = vst_test_family_add (self, entry);
  family_id = vst_family_get_id (family);
  g_assert_cmpint (ask (self, family_id, 0), ==, VST_PAPER_IN_FRENCH);
  g_assert_cmpint (ask (self, 0, 0), ==, VST_PAPER_IN_BOTH);
  g_assert_cmpint (vst_paper_language_for (NULL, family), ==, VST_PAPER_IN_FRENCH);
  g_assert_cmpint (vst_paper_language_for (NULL, NULL), ==, VST_PAPER_IN_BOTH);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      VstPerson *person = vst_member_get_person (vst_test_family_member (family, i));
      VstPaperLanguage expected = i == 1 ? VST_PAPER_IN_ENGLISH : VST_PAPER_IN_FRENCH;

      g_assert_cmpint (vst_paper_language_for (person, family), ==, expected);
      g_assert_cmpint (ask (self, family_id, vst_person_get_id (person)), ==, expected);
      g_assert_cmpint (ask (self, 0, vst_person_get_id (person)), ==, expected);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-language/hers-then-her-familys-then-both", test_hers_then_her_familys_then_both);
  g_test_add_func ("/paper-language/a-sheet-is-for-its-reader", test_a_sheet_is_for_its_reader);
  g_test_add ("/paper-language/the-hub-tells-the-same-by-ids", VstTestHub, NULL, vst_test_family_set_up,
              test_the_hub_tells_the_same_by_ids, vst_test_hub_tear_down);

  return g_test_run ();
}
