/* test-intake-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-collect-wording.h"
#include "vst-family-wording.h"
#include "vst-intake-sheet.h"
#include "vst-kin-wording.h"
#include "vst-language.h"
#include "vst-test-pdf.h"
#include "vst-text.h"

#define TODAY "2026-11-22"
#define MARGIN (14 * 72 / 25.4)

static void
set (char **text,
     const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static VstMemberEntry *
make_member (const char *role,
             const char *name,
             const char *born,
             int age,
             const char *language)
{
  VstMemberEntry *member = vst_member_entry_new (role);

  set (&member->person->display_name, name);
  set (&member->person->birth_date, born);
  member->person->age_years = age;
  set (&member->person->age_as_of, age >= 0 ? TODAY : "");
  set (&member->person->language, language);

  return member;
}

static VstFamilyEntry *
make_family (void)
{
  VstFamilyEntry *entry = vst_family_entry_new ();
  VstContactEntry *phone = vst_contact_entry_new (VST_CONTACT_PHONE);

  g_ptr_array_add (entry->members, make_member ("unknown", "Amélie Tremblay", "1997-05-03", -1, "fr"));
  g_ptr_array_add (entry->members, make_member ("child", "Léo", "", 2, ""));
  set (&phone->value, "6135550148");
  phone->rule = VST_RULE_CALL_OK | VST_RULE_VM_NONE;
  g_ptr_array_add (entry->contacts, phone);
  set (&entry->note, "Prefers room 2.");

  return entry;
}

/* What a program outside of ours counts in the PDF. */
static guint
count_pages (VstPages *pages)
{
  g_autofree char *facts = vst_test_pdf_ask (pages, "pdfinfo", "");
  const char *line = strstr (facts, "\nPages:");

  g_assert_nonnull (line);

  return (guint) g_ascii_strtoull (line + strlen ("\nPages:") + strspn (line + strlen ("\nPages:"), " "), NULL, 10);
}

/* The lines over the whole width of a page, to be written on or below heads. */
static guint
count_rules (VstPages *pages,
             guint page)
{
  int width = (int) vst_pages_get_width (pages);
  int height = (int) vst_pages_get_height (pages);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_t *cr = cairo_create (surface);
  int stride = cairo_image_surface_get_stride (surface);
  gboolean was_dark = FALSE;
  guint n = 0;

  vst_pages_draw (pages, page, cr);
  cairo_surface_flush (surface);

  for (int y = 0; y < height; y++)
    {
      const guchar *row = cairo_image_surface_get_data (surface) + (gsize) y * stride;
      int n_dark = 0;

      for (int x = 0; x < width; x++)
        n_dark += row[x] > 0;

      if (n_dark > width * 8 / 10 && !was_dark)
        n++;
      was_dark = n_dark > width * 8 / 10;
    }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return n;
}

static guint
count (const char *text,
       const char *what)
{
  guint n = 0;

  while ((text = strstr (text, what)) != NULL)
    {
      text += strlen (what);
      n++;
    }

  return n;
}

static void
test_a_blank_one_asks_for_nothing_but_a_name (void)
{
  static const VstPaper papers[] = { VST_PAPER_LETTER, VST_PAPER_A4 };

  for (VstReader reader = VST_READER_ENGLISH; reader <= VST_READER_FRENCH_FIRST; reader++)
    for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
      {
        g_autoptr (VstDocument) document = vst_intake_sheet_new (NULL, NULL, reader, "Cedar House", TODAY);
        g_autoptr (VstPages) pages = vst_document_layout (document, papers[i]);
        g_autofree char *text = vst_test_pdf_text (pages);

        g_assert_cmpint (strstr (text, "A name is enough.") != NULL, ==, reader != VST_READER_FRENCH);
        g_assert_cmpint (strstr (text, "Un nom suffit.") != NULL, ==, reader != VST_READER_ENGLISH);
        g_assert_nonnull (strstr (text, "Cedar House"));

        /* A day would be another one when it is filled in. */
        g_assert_null (strstr (text, "2026"));
        vst_test_pdf_assert_margins (pages, MARGIN);

        /* One side of a sheet of paper; with two languages, both. */
        if (vst_reader_is_bilingual (reader))
          g_assert_cmpuint (count_pages (pages), <=, 2);
        else
          g_assert_cmpuint (count_pages (pages), ==, 1);

        /* Room for two adults, four children and a note, and two heads' own lines. */
        if (!vst_reader_is_bilingual (reader))
          g_assert_cmpuint (count_rules (pages, 0), ==, 6 + 2 + 2 * 2);
      }
}

/* However many children there are, and whatever is asked in which language, the last
 * question stands with its lines, and no row of a table alone below its head.
 */
static void
test_parts_no_question_from_its_answer (void)
{
  static const char *const last[] = { "What should we know today?", "Que faut-il savoir aujourd’hui?" };

  for (VstReader reader = VST_READER_ENGLISH; reader <= VST_READER_FRENCH_FIRST; reader++)
    for (guint n_children = (guint) reader; n_children < 24; n_children += 4)
      {
        g_autoptr (VstFamilyEntry) entry = vst_family_entry_new ();
        g_autoptr (VstDocument) document = NULL;
        g_autoptr (VstPages) pages = NULL;
        g_autofree char *text = NULL;
        const char *question = last[vst_reader_get_language (reader) == VST_FRENCH];
        const char *name = vst_reader_get_language (reader) == VST_FRENCH ? "Nom usuel" : "Name to use";
        guint n_pages;

        g_ptr_array_add (entry->members, make_member ("parent", "Amélie Tremblay", "1997-05-03", -1, ""));
        for (guint i = 0; i < n_children; i++)
          g_ptr_array_add (entry->members, make_member ("child", "Léo", "", 2, ""));

        document = vst_intake_sheet_new (entry, NULL, reader, "Cedar House", TODAY);
        pages = vst_document_layout (document, VST_PAPER_LETTER);
        n_pages = vst_pages_get_n_pages (pages);
        text = vst_pages_dup_text (pages, n_pages - 1);
        g_assert_nonnull (strstr (text, question));

        for (guint i = 1; i < n_pages; i++)
          {
            g_autofree char *page = vst_pages_dup_text (pages, i);
            guint n_own = strstr (page, question) != NULL ? 2 : 0;

            /* Below a head, which has two lines of its own, two rows or more. */
            if (strstr (page, name) != NULL)
              g_assert_cmpuint (count_rules (pages, i), >=, n_own + 2 + 2);
          }
      }
}

static void
test_a_filled_one_says_what_is_known_in_both_languages (void)
{
  g_autoptr (VstFamilyEntry) entry = make_family ();
  g_autoptr (VstDocument) document = vst_intake_sheet_new (entry, NULL, VST_READER_FRENCH_FIRST, NULL, TODAY);
  g_autoptr (VstPages) pages = vst_document_layout (document, VST_PAPER_LETTER);
  g_autofree char *text = vst_test_pdf_text (pages);

  g_assert_nonnull (strstr (text, "Amélie Tremblay"));
  g_assert_nonnull (strstr (text, "3 mai 1997"));
  g_assert_nonnull (strstr (text, "May 3, 1997"));
  g_assert_nonnull (strstr (text, "Léo"));
  g_assert_nonnull (strstr (text, "2 ans"));
  g_assert_nonnull (strstr (text, "0148"));
  g_assert_nonnull (strstr (text, "Aucun message"));
  g_assert_nonnull (strstr (text, "No voice mail"));
  g_assert_cmpuint (count (text, "Prefers room 2."), ==, 1);
}

/* Amélie is the second in the hub, Léo the first. */
static VstFamily *
make_file (void)
{
  g_autoptr (VstFamilyEntry) typed = make_family ();
  VstFamily *family = vst_family_new (7, 1, "26-481703", TODAY, TRUE, "Prefers room 2.");

  for (guint i = 0; i < typed->members->len; i++)
    {
      const VstMemberEntry *member = g_ptr_array_index (typed->members, typed->members->len - 1 - i);
      g_autoptr (VstPerson) person = vst_person_new (i + 1, 1, member->person);
      g_autoptr (VstMember) one = vst_member_new (i + 1, 1, 7, person, member->role, !g_str_equal (member->role, "child"), "", "");

      vst_family_add_member (family, one);
    }

  return family;
}

/* Paper gets lost: from an open file it takes neither phone nor note. */
static void
test_of_a_file_leaves_the_phone_hidden (void)
{
  g_autoptr (VstFamilyEntry) entry = NULL;
  g_autoptr (VstFamily) family = make_file ();
  g_autoptr (VstContact) contact = vst_contact_new (1, 1, 1, VST_CONTACT_PHONE, "48", VST_RULE_CALL_OK, "", NULL, FALSE);

  vst_family_add_contact (family, contact);
  entry = vst_intake_sheet_entry (family);

  g_assert_cmpuint (entry->members->len, ==, 2);
  g_assert_cmpstr (((VstMemberEntry *) entry->members->pdata[0])->person->display_name, ==, "Amélie Tremblay");
  g_assert_cmpstr (((VstContactEntry *) entry->contacts->pdata[0])->value, ==, "");
  g_assert_cmpstr (entry->note, ==, "");
  g_assert_cmpstr (entry->file_number, ==, "26-481703");
  g_assert_cmpint (vst_intake_sheet_reader (entry, VST_ENGLISH), ==, VST_READER_FRENCH);
  g_assert_cmpint (vst_intake_sheet_reader (NULL, VST_ENGLISH), ==, VST_READER_ENGLISH_FIRST);
  g_assert_cmpint (vst_intake_sheet_reader (NULL, VST_FRENCH), ==, VST_READER_FRENCH_FIRST);
}

static guint
count_gaps (VstFamily *family,
            VstPhoneReply phone)
{
  guint n_fields;
  g_auto (GStrv) gaps = vst_word_gaps (family, phone, TODAY, &n_fields);

  return g_strv_length (gaps);
}

/* Who prefers not to answer isn't asked again, and the sheet has it ticked no less. */
static void
test_without_a_number_there_is_an_answer (void)
{
  g_autoptr (VstFamily) family = make_file ();
  g_autoptr (VstFamilyEntry) entry = vst_intake_sheet_entry (family);
  guint n_left = count_gaps (family, VST_PHONE_NOT_ASKED);
  g_autoptr (VstDocument) document = NULL;
  g_autoptr (VstPages) pages = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (count_gaps (family, VST_PHONE_UNKNOWN), ==, n_left);
  g_assert_cmpuint (count_gaps (family, VST_PHONE_DECLINED), ==, n_left - 2);

  entry->phone_reply.reply = VST_PHONE_DECLINED;
  document = vst_intake_sheet_new (entry, NULL, VST_READER_ENGLISH, NULL, TODAY);
  pages = vst_document_layout (document, VST_PAPER_LETTER);
  text = vst_test_pdf_text (pages);
  g_assert_nonnull (strstr (text, "No number"));
}

static void
add_relation (VstKin *kin,
              gint64 from_id,
              const char *from,
              const char *kind,
              const char *until)
{
  VstRelation *relation = vst_relation_new (from_id, 1, kind);

  set (&relation->from_name, from);
  set (&relation->to_name, "Léo");
  set (&relation->until, until);
  g_ptr_array_add (kin->relations, relation);
}

static void
add_custody (VstKin *kin,
             gint64 child_id,
             gint64 adult_id,
             const char *adult,
             VstCollect may)
{
  VstCustody *custody = vst_custody_new (child_id, adult_id, "court_order");

  custody->may_collect = may;
  set (&custody->child_name, child_id == 1 ? "Léo" : "Noé");
  set (&custody->adult_name, adult);
  g_ptr_array_add (kin->custodies, custody);
}

/* Who belongs to whom in this home, and who comes for him: of the rest nothing. */
static void
test_says_of_kin_what_may_be_found_lying_about (void)
{
  g_autoptr (VstFamily) family = make_file ();
  g_autoptr (VstFamilyEntry) entry = vst_intake_sheet_entry (family);
  g_autoptr (VstKin) kin = vst_kin_new ();
  g_autoptr (VstDocument) document = NULL;
  g_autoptr (VstPages) pages = NULL;
  g_autofree char *text = NULL;

  add_relation (kin, 2, "Amélie Tremblay", "parent", "");
  add_relation (kin, 2, "Amélie Tremblay", "foster_parent", "2026-01-01");
  add_relation (kin, 2, "Amélie Tremblay", "cas_worker", "");
  add_relation (kin, 9, "Marc Elsewhere", "parent", "");
  g_ptr_array_add (kin->children, vst_kin_person_new (1, "Léo"));
  add_custody (kin, 1, 2, "Amélie Tremblay", VST_COLLECT_YES);
  add_custody (kin, 1, 9, "Marc Elsewhere", VST_COLLECT_YES);
  vst_intake_sheet_reduce (kin, family, TODAY);
  document = vst_intake_sheet_new (entry, kin, VST_READER_FRENCH_FIRST, NULL, TODAY);
  pages = vst_document_layout (document, VST_PAPER_LETTER);
  text = vst_test_pdf_text (pages);

  g_assert_nonnull (strstr (text, "Parent: Amélie Tremblay"));
  g_assert_nonnull (strstr (text, "May collect Léo"));
  g_assert_null (strstr (text, "Marc"));
  g_assert_null (strstr (text, "oster"));
  g_assert_null (strstr (text, "rotection"));
  g_assert_null (strstr (text, "ourt"));
  g_assert_cmpuint (vst_pages_get_n_pages (pages), <=, 2);
}

/* Who may not come is no matter for paper; for whom else she may come isn't either. */
static void
test_names_her_for_the_child_she_may_come_for (void)
{
  g_autoptr (VstFamily) family = make_file ();
  g_autoptr (VstFamilyEntry) entry = vst_intake_sheet_entry (family);
  g_autoptr (VstKin) kin = vst_kin_new ();
  g_autoptr (VstDocument) document = NULL;
  g_autoptr (VstPages) pages = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (kin->children, vst_kin_person_new (1, "Léo"));
  g_ptr_array_add (kin->children, vst_kin_person_new (8, "Noé"));
  add_custody (kin, 1, 2, "Amélie Tremblay", VST_COLLECT_YES);
  add_custody (kin, 8, 2, "Amélie Tremblay", VST_COLLECT_NO);
  vst_intake_sheet_reduce (kin, family, TODAY);
  document = vst_intake_sheet_new (entry, kin, VST_READER_ENGLISH, NULL, TODAY);
  pages = vst_document_layout (document, VST_PAPER_LETTER);
  text = vst_test_pdf_text (pages);

  g_assert_cmpuint (kin->custodies->len, ==, 1);
  g_assert_nonnull (strstr (text, "May collect Léo"));
  g_assert_null (strstr (text, "Noé"));
  g_assert_null (strstr (text, "May not"));
}

#define ZOE_EN "Who may collect Zoé: not known here; ask coordination"
#define ZOE_FR "Qui peut venir chercher Zoé\u00a0: non connu ici; consulter la coordination"

static void
assert_collectors (const VstKin *kin,
                   const char *english,
                   const char *french)
{
  const char *const said[] = { english, french };

  for (VstLanguage language = VST_ENGLISH; language <= VST_FRENCH; language++)
    {
      VST_LANGUAGE_SCOPE (language);
      g_autofree char *text = vst_word_collectors (kin, TODAY);

      g_assert_cmpstr (text, ==, said[language]);
    }
}

/* Never does a yes for one read as a yes for another, or nothing as a yes; a no stands first. */
static void
test_who_may_collect_is_said_of_each_child (void)
{
  g_autoptr (VstKin) kin = vst_kin_new ();
  g_autofree char *may = NULL;
  g_autofree char *may_not = NULL;

  add_custody (kin, 8, 2, "Amélie", VST_COLLECT_YES);
  kin->tells_of_custody = TRUE;
  assert_collectors (kin, NULL, NULL);
  kin->tells_of_custody = FALSE;
  g_ptr_array_add (kin->children, vst_kin_person_new (1, "Léo"));
  assert_collectors (kin, "Who may collect Léo: not known here; ask coordination", "Qui peut venir chercher Léo\u00a0: non connu ici; consulter la coordination");
  add_custody (kin, 1, 2, "Amélie", VST_COLLECT_YES);
  assert_collectors (kin, "May collect Léo: Amélie", "Peut venir chercher Léo\u00a0: Amélie");

  g_ptr_array_add (kin->children, vst_kin_person_new (8, "Noé"));
  assert_collectors (kin, "May collect the children: Amélie", "Peut venir chercher les enfants\u00a0: Amélie");
  add_custody (kin, 1, 3, "Lucie", VST_COLLECT_YES);
  add_custody (kin, 8, 3, "Lucie", VST_COLLECT_YES);
  assert_collectors (kin, "May collect the children: Amélie and Lucie", "Peuvent venir chercher les enfants\u00a0: Amélie et Lucie");

  g_ptr_array_add (kin->children, vst_kin_person_new (4, "Zoé"));
  assert_collectors (kin, "May collect Léo and Noé: Amélie and Lucie\n" ZOE_EN,
                     "Peuvent venir chercher Léo et Noé\u00a0: Amélie et Lucie\n" ZOE_FR);

  add_custody (kin, 8, 2, "Amélie", VST_COLLECT_NO);
  assert_collectors (kin, "May not collect Noé: Amélie\nMay collect Léo: Amélie and Lucie; Noé: Lucie\n" ZOE_EN,
                     "Ne peut pas venir chercher Noé\u00a0: Amélie\n"
                     "Peuvent venir chercher Léo\u00a0: Amélie et Lucie; Noé\u00a0: Lucie\n" ZOE_FR);

  may = vst_word_collect_of (kin, VST_COLLECT_YES, 2, TODAY);
  may_not = vst_word_collect_of (kin, VST_COLLECT_NO, 2, TODAY);
  g_assert_cmpstr (may, ==, "May collect Léo");
  g_assert_cmpstr (may_not, ==, "May not collect Noé");

  g_ptr_array_set_size (kin->custodies, 0);
  for (gint64 id = 1; id <= 8; id++)
    add_custody (kin, id, 3, "Lucie", VST_COLLECT_NO);
  assert_collectors (kin, "May not collect the children: Lucie\nWho may collect the children: not known here; ask coordination",
                     "Ne peut pas venir chercher les enfants\u00a0: Lucie\nQui peut venir chercher les enfants\u00a0: non connu ici; consulter la coordination");
}

static void
test_initials_give_nobody_away (void)
{
  static const struct
  {
    const char *name;
    const char *initials;
  } vectors[] = {
    { "Amélie Tremblay", "AT" },
    { "élodie", "É" },
    { "Jean-Guy de la Tour", "JT" },
    { "  Noor   H. ", "NH" },
    { "", "•" },
    { "???", "•" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *initials = vst_text_initials (vectors[i].name);

      g_assert_cmpstr (initials, ==, vectors[i].initials);
    }
}

static void
test_what_nobody_asked_counts_as_never (void)
{
  g_autoptr (VstContact) unasked = vst_contact_new (1, 1, 1, VST_CONTACT_PHONE, "48", VST_RULE_NONE_ASKED, "", NULL, FALSE);
  g_autoptr (VstContact) stale = vst_contact_new (1, 1, 1, VST_CONTACT_PHONE, "48", VST_RULE_CALL_OK, "2026-11-01", NULL, FALSE);
  const VstContactWhen when = vst_contact_when (TODAY, 600);
  g_auto (GStrv) first = vst_word_contact_rules (unasked, &when);
  g_auto (GStrv) second = vst_word_contact_rules (stale, &when);

  g_assert_true (g_strv_contains ((const char *const *) first, "Calls not asked: none until then"));
  g_assert_cmpstr (second[0], ==, "Ask again first: until then, never");
}

int
main (int argc,
      char *argv[])
{
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/intake-sheet/a-blank-one-asks-for-nothing-but-a-name", test_a_blank_one_asks_for_nothing_but_a_name);
  g_test_add_func ("/intake-sheet/parts-no-question-from-its-answer", test_parts_no_question_from_its_answer);
  g_test_add_func ("/intake-sheet/a-filled-one-says-what-is-known-in-both-languages", test_a_filled_one_says_what_is_known_in_both_languages);
  g_test_add_func ("/intake-sheet/of-a-file-leaves-the-phone-hidden", test_of_a_file_leaves_the_phone_hidden);
  g_test_add_func ("/intake-sheet/without-a-number-there-is-an-answer", test_without_a_number_there_is_an_answer);
  g_test_add_func ("/wording/initials-give-nobody-away", test_initials_give_nobody_away);
  g_test_add_func ("/wording/what-nobody-asked-counts-as-never", test_what_nobody_asked_counts_as_never);
  g_test_add_func ("/intake-sheet/says-of-kin-what-may-be-found-lying-about", test_says_of_kin_what_may_be_found_lying_about);
  g_test_add_func ("/intake-sheet/names-her-for-the-child-she-may-come-for", test_names_her_for_the_child_she_may_come_for);
  g_test_add_func ("/wording/who-may-collect-is-said-of-each-child", test_who_may_collect_is_said_of_each_child);

  return g_test_run ();
}
