/* test-story.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-alert-store.h"
#include "vst-consent-store.h"
#include "vst-db.h"
#include "vst-release-store.h"
#include "vst-rooms.h"
#include "vst-story-sheet.h"
#include "vst-test-family.h"
#include "vst-test-pdf.h"

#define SAFETY "qanarisafety"
#define NUMBER "613-555-0188"

/* A mother with a child, a note, an alert for safety, and two phones: one that may
 * be called by anybody, one that only rings for who says the right name.
 */
static VstFamily *
add_family (VstTestHub *self)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Noor", "Hassan", "613 555-0188");
  VstContactEntry *secret = vst_contact_entry_new (VST_CONTACT_PHONE);
  g_autoptr (VstAlertEntry) alert = vst_alert_entry_new ();
  VstAlertEdit edit = { 0, 0, 0, alert };
  g_autoptr (VstFamily) family = NULL;
  g_autofree gint64 *alert_id = NULL;
  g_autoptr (GError) error = NULL;

  ((VstContactEntry *) g_ptr_array_index (entry->contacts, 0))->rule = VST_RULE_CALL_OK;
  vst_test_set (&secret->value, "613 555-0177");
  vst_test_set (&secret->plan->cover, "qanarisecret");
  secret->rule = VST_RULE_CALL_OK;
  g_ptr_array_add (entry->contacts, secret);
  vst_test_set (&((VstMemberEntry *) g_ptr_array_index (entry->members, 0))->person->language, "fr");
  g_ptr_array_add (entry->members, vst_test_member ("child", "Sami", "", "2022-05-01"));
  vst_test_set (&entry->note, "Prefers the room near the door");
  family = vst_test_family_add (self, entry);

  edit.family_id = vst_family_get_id (family);
  vst_test_set (&alert->text, SAFETY);
  vst_test_set (&alert->from, "2026-01-05");
  alert->priority = VST_ALERT_SAFETY;
  alert_id = vst_test_hub_do (self, &vst_alert_do_add, &edit, &error);
  g_assert_no_error (error);

  return vst_test_family_open (self, vst_family_get_id (family));
}

static void
choose (VstTestHub *self,
        gint64 family_id,
        const char *lines)
{
  g_autoptr (VstStory) story = vst_story_new (family_id, lines, "both");
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_story_do_choose, story, &error);
  g_assert_no_error (error);
}

static VstPages *
print (VstTestHub *self,
       gint64 family_id,
       VstReader reader)
{
  const VstStoryPrint args = { family_id, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstStoryBook) book = vst_test_hub_read (self, &vst_story_read_print, &args, &error);
  g_autoptr (VstDocument) document = NULL;

  g_assert_no_error (error);
  document = vst_story_sheet_new (book, reader, "Le Centre");

  return vst_document_layout (document, VST_PAPER_LETTER);
}

static void
assert_lacks (VstPages *pages,
              const char *const *texts)
{
  g_autofree char *all = vst_test_pdf_text (pages);

  for (guint i = 0; texts[i] != NULL; i++)
    if (strstr (all, texts[i]) != NULL)
      g_error ("The sheet says %s", texts[i]);
}

/* Until she chooses, it has her first name and nothing else. */
static void
test_has_nothing_on_it_but_her_first_name (VstTestHub *self,
                                           gconstpointer data)
{
  static const char *const others[] = { "Hassan", "Sami", "door", SAFETY, "0188", "0177", "qanari", NULL };
  g_autoptr (VstFamily) family = add_family (self);
  g_autoptr (VstPages) pages = print (self, vst_family_get_id (family), VST_READER_ENGLISH);

  vst_test_pdf_assert_has (pages, "What I have already told you");
  vst_test_pdf_assert_has (pages, "Noor");
  assert_lacks (pages, others);
  vst_test_pdf_assert_margins (pages, 14 * 72 / 25.4);
}

static void
test_says_what_she_chose_in_both_languages (VstTestHub *self,
                                            gconstpointer data)
{
  static const char *const others[] = { SAFETY, "0188", "0177", "qanari", NULL };
  g_autoptr (VstFamily) family = add_family (self);
  gint64 family_id = vst_family_get_id (family);
  VstMember *child = vst_test_family_member (family, 1);
  g_autofree char *lines = g_strdup_printf ("name note person:%" G_GINT64_FORMAT, vst_person_get_id (vst_member_get_person (child)));
  g_autoptr (VstPages) pages = NULL;
  g_autofree char *tags = NULL;

  choose (self, family_id, lines);
  pages = print (self, family_id, VST_READER_FRENCH_FIRST);
  vst_test_pdf_assert_has (pages, "Ce que je vous ai déjà dit");
  vst_test_pdf_assert_has (pages, "What I have already told you");
  vst_test_pdf_assert_has (pages, "Sami");
  vst_test_pdf_assert_has (pages, "Prefers the room near the door");
  assert_lacks (pages, others);
  tags = vst_test_pdf_ask (pages, "pdfinfo", "");
  g_assert_nonnull (strstr (tags, "Tagged:          yes"));

  /* It is kept, and can be undone. */
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (VstStoryBook) book = vst_test_hub_read (self, &vst_story_read_open, &family_id, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (book->story->lines, ==, lines);
    g_assert_cmpstr (book->story->chosen_by, ==, "Rita Reception");
    g_assert_cmpint (book->story->chosen_at, >, 0);
    g_assert_cmpint (vst_story_sheet_reader (book, VST_FRENCH), ==, VST_READER_FRENCH_FIRST);
  }
  vst_test_family_undo (self);
  {
    g_autoptr (VstStoryBook) book = vst_test_hub_read (self, &vst_story_read_open, &family_id, NULL);

    g_assert_cmpstr (book->story->lines, ==, VST_STORY_DEFAULT);
  }
}

/* How to reach her goes through the gate, also where she asks for it; what has a
 * condition isn't even offered.
 */
static void
test_a_contact_is_there_only_if_it_may_be_used_freely (VstTestHub *self,
                                                       gconstpointer data)
{
  static const char *const never[] = { "0177", "qanari", NULL };
  g_autoptr (VstFamily) family = add_family (self);
  gint64 family_id = vst_family_get_id (family);
  GListModel *contacts = vst_family_get_contacts (family);
  g_autoptr (VstContact) open = g_list_model_get_item (contacts, 0);
  g_autoptr (VstContact) secret = g_list_model_get_item (contacts, 1);
  g_autofree char *lines = g_strdup_printf ("name contact:%" G_GINT64_FORMAT " contact:%" G_GINT64_FORMAT, vst_contact_get_id (open),
                                            vst_contact_get_id (secret));
  g_autoptr (VstStoryBook) book = NULL;
  g_autoptr (GPtrArray) offered = NULL;
  g_autoptr (VstPages) pages = NULL;
  guint n_contacts = 0, n_apart = 0;

  book = vst_test_hub_read (self, &vst_story_read_open, &family_id, NULL);
  offered = vst_story_lines (book);
  for (guint i = 0; i < offered->len; i++)
    {
      const VstStoryLine *line = g_ptr_array_index (offered, i);

      n_contacts += g_str_has_prefix (line->code, "contact:");
      n_apart += line->is_apart;
      g_assert_null (strstr (line->value, "0188"));
    }
  g_assert_cmpuint (n_contacts, ==, 1);
  g_assert_cmpuint (n_apart, ==, 2);

  choose (self, family_id, lines);
  pages = print (self, family_id, VST_READER_ENGLISH);
  vst_test_pdf_assert_has (pages, NUMBER);
  assert_lacks (pages, never);
}

/* A partner is given nothing without her leave. */
static void
test_no_partner_has_it_without_a_release (VstTestHub *self,
                                          gconstpointer data)
{
  g_autoptr (VstFamily) family = add_family (self);
  const VstStoryPrint args = { vst_family_get_id (family), 1 };
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_read (self, &vst_story_read_print, &args, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RELEASE_OVER);
}

static gint64
add_agency (VstTestHub *self)
{
  static const VstSql insert = {
    "test.add_agency",
    "INSERT INTO agency (name_en, name_fr, kind) VALUES ('Public health', 'Santé publique', 'health') RETURNING id",
    TRUE,
  };
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &insert);
  g_autoptr (GError) error = NULL;

  vst_stmt_one (stmt, &error);
  g_assert_no_error (error);

  return vst_stmt_get_int (stmt, 0);
}

static void
release (VstTestHub *self,
         VstFamily *family,
         guint member,
         gint64 agency_id)
{
  VstPerson *person = vst_member_get_person (vst_test_family_member (family, member));
  g_autoptr (VstReleaseEntry) entry = vst_release_entry_new (vst_person_get_id (person), agency_id);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  vst_test_set (&entry->items, "told");
  vst_test_set (&entry->purpose, "So that she need not tell it twice");
  vst_test_set (&entry->language, "fr");
  vst_test_set (&entry->how, "oral");
  id = vst_test_hub_do (self, &vst_release_do_give, entry, &error);
  g_assert_no_error (error);
}

/* Her words go by her own leave, not by another member's. */
static void
test_a_partner_has_it_by_her_own_release (VstTestHub *self,
                                          gconstpointer data)
{
  g_autoptr (VstFamily) family = NULL;
  gint64 agency_id = add_agency (self);
  g_autoptr (VstStoryBook) book = NULL;
  g_autoptr (GError) error = NULL;
  VstStoryPrint args = { 0, agency_id };

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  family = add_family (self);
  args.family_id = vst_family_get_id (family);

  release (self, family, 1, agency_id);
  g_assert_null (vst_test_hub_read (self, &vst_story_read_print, &args, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RELEASE_OVER);
  g_clear_error (&error);

  release (self, family, 0, agency_id);
  book = vst_test_hub_read (self, &vst_story_read_print, &args, &error);
  g_assert_no_error (error);
  g_assert_nonnull (book);
}

/* She was asked whether that partner may be told anything, and said yes. */
static gint64
agree (VstTestHub *self,
       VstFamily *family,
       gint64 agency_id)
{
  VstPerson *person = vst_member_get_person (vst_test_family_member (family, 0));
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_new (vst_person_get_id (person), "share_partner");
  VstConsentEdit edit = { 0, 0, entry };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->agency_id = agency_id;
  vst_test_set (&entry->language, "fr");
  id = vst_test_hub_do (self, &vst_consent_do_record, &edit, &error);
  g_assert_no_error (error);

  return *id;
}

/* Once she takes back what she had said of that partner, it isn't offered the sheet
 * any more, nor given what lies in the preview; undone, all is as before.
 */
static void
test_a_withdrawn_consent_stops_the_sheet (VstTestHub *self,
                                          gconstpointer data)
{
  gint64 agency_id = add_agency (self);
  VstConsentEnd end = { 0, 1, "oral" };
  VstStoryPrint args = { 0, agency_id };
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstStoryBook) given = NULL;
  g_autoptr (VstStoryBook) open = NULL;
  g_autoptr (VstStoryBook) again = NULL;
  g_autoptr (VstDisclosure) line = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  family = add_family (self);
  args.family_id = vst_family_get_id (family);
  end.consent_id = agree (self, family, agency_id);
  release (self, family, 0, agency_id);
  given = vst_test_hub_read (self, &vst_story_read_print, &args, &error);
  g_assert_no_error (error);
  line = vst_story_book_disclose (given);
  g_assert_nonnull (line);

  vst_test_hub_do (self, &vst_consent_do_withdraw, &end, &error);
  g_assert_no_error (error);
  open = vst_test_hub_read (self, &vst_story_read_open, &args.family_id, &error);
  g_assert_no_error (error);
  g_assert_null (vst_story_book_find_release (open, agency_id));
  g_assert_null (vst_test_hub_read (self, &vst_story_read_print, &args, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RELEASE_OVER);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_do (self, &vst_disclosure_do_write, line, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RELEASE_OVER);
  g_clear_error (&error);

  vst_test_family_undo (self);
  again = vst_test_hub_read (self, &vst_story_read_print, &args, &error);
  g_assert_no_error (error);
}

static VstPages *
print_for (VstTestHub *self,
           gint64 family_id,
           gint64 agency_id,
           VstStoryBook **book)
{
  const VstStoryPrint args = { family_id, agency_id };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstDocument) document = NULL;

  *book = vst_test_hub_read (self, &vst_story_read_print, &args, &error);
  g_assert_no_error (error);
  document = vst_story_sheet_new (*book, VST_READER_ENGLISH, NULL);

  return vst_document_layout (document, VST_PAPER_LETTER);
}

static gint64
withhold (VstTestHub *self,
          gint64 family_id,
          VstSection section,
          VstDirectiveAgainst against,
          gint64 against_id,
          gboolean is_shown)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (family_id);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->section = section;
  entry->against = against;
  entry->against_id = against_id;
  entry->is_shown = is_shown;
  id = vst_test_hub_do (self, &vst_directive_do_add, entry, &error);
  g_assert_no_error (error);

  return *id;
}

static void
end_directive (VstTestHub *self,
               gint64 directive_id)
{
  const VstDirectiveEnd end = { directive_id, 1 };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_directive_do_withdraw, &end, &error);
  g_assert_no_error (error);
}

/* What is kept from a partner isn't on its sheet; that it is withheld stands there
 * only where she lets it be told.
 */
static void
test_what_is_withheld_from_a_partner_is_not_on_its_sheet (VstTestHub *self,
                                                          gconstpointer data)
{
  static const char *const note[] = { "door", "withheld", NULL };
  static const char *const number[] = { "0188", NULL };
  static const char *const safety[] = { SAFETY, NULL };
  static const char *const sentence = "Some of it is withheld";
  gint64 agency_id = add_agency (self);
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstContact) contact = NULL;
  g_autofree char *lines = NULL;
  g_autoptr (VstAlert) alert = NULL;
  gint64 family_id, silent, shown, minded, whole;
  VstStoryPrint args = { 0, agency_id };
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  family = add_family (self);
  family_id = args.family_id = vst_family_get_id (family);
  contact = g_list_model_get_item (vst_family_get_contacts (family), 0);
  alert = g_list_model_get_item (vst_family_get_alerts (family), 0);
  lines = g_strdup_printf ("name note contact:%" G_GINT64_FORMAT " alert:%" G_GINT64_FORMAT, vst_contact_get_id (contact), vst_alert_get_id (alert));
  choose (self, family_id, lines);
  release (self, family, 0, agency_id);
  minded = withhold (self, family_id, VST_SECTION_ALERTS, VST_AGAINST_AGENCY, agency_id, FALSE);

  silent = withhold (self, family_id, VST_SECTION_NOTES, VST_AGAINST_AGENCY, agency_id, FALSE);
  {
    g_autoptr (VstStoryBook) book = NULL;
    g_autoptr (VstPages) pages = print_for (self, family_id, agency_id, &book);
    g_autoptr (VstStoryBook) her_book = NULL;
    g_autoptr (VstPages) hers = print_for (self, family_id, 0, &her_book);

    vst_test_pdf_assert_has (pages, NUMBER);
    assert_lacks (pages, note);
    assert_lacks (pages, safety);
    vst_test_pdf_assert_has (hers, SAFETY);
    vst_test_pdf_assert_has (hers, "door");
  }

  /* Whoever comes from a partner, whichever it is. */
  shown = withhold (self, family_id, VST_SECTION_CONTACTS, VST_AGAINST_ROLE, VST_ROLE_PARTNER, TRUE);
  {
    g_autoptr (VstStoryBook) book = NULL;
    g_autoptr (VstPages) pages = print_for (self, family_id, agency_id, &book);

    assert_lacks (pages, number);
    vst_test_pdf_assert_has (pages, sentence);
    g_assert_cmpuint (g_hash_table_size (book->entries), ==, 0);
  }

  end_directive (self, silent);
  end_directive (self, shown);
  end_directive (self, minded);
  {
    g_autoptr (VstStoryBook) book = NULL;
    g_autoptr (VstPages) pages = print_for (self, family_id, agency_id, &book);

    vst_test_pdf_assert_has (pages, "door");
    vst_test_pdf_assert_has (pages, NUMBER);
    vst_test_pdf_assert_has (pages, SAFETY);
  }

  whole = withhold (self, family_id, VST_SECTION_STORY, VST_AGAINST_AGENCY, agency_id, TRUE);
  g_assert_null (vst_test_hub_read (self, &vst_story_read_print, &args, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RELEASE_OVER);
  g_clear_error (&error);
  end_directive (self, whole);

  withhold (self, family_id, VST_SECTION_WHOLE, VST_AGAINST_AGENCY, agency_id, TRUE);
  g_assert_null (vst_test_hub_read (self, &vst_story_read_print, &args, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RELEASE_OVER);
}

/* Given to a partner, it is in the register, under her leave and as long as it lasts. */
static void
test_the_register_tells_of_a_sheet_that_was_given (VstTestHub *self,
                                                   gconstpointer data)
{
  gint64 agency_id = add_agency (self);
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstStoryBook) hers = NULL;
  g_autoptr (VstStoryBook) theirs = NULL;
  g_autoptr (VstPages) pages = NULL;
  g_autoptr (VstPages) given = NULL;
  g_autoptr (VstDisclosure) line = NULL;
  g_autoptr (GPtrArray) told = NULL;
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;
  const VstDisclosure *last;
  VstReleaseEnd end = { 0, 1 };
  gint64 family_id;

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  family = add_family (self);
  family_id = vst_family_get_id (family);
  release (self, family, 0, agency_id);

  pages = print_for (self, family_id, 0, &hers);
  g_assert_null (vst_story_book_disclose (hers));

  given = print_for (self, family_id, agency_id, &theirs);
  line = vst_story_book_disclose (theirs);
  id = vst_test_hub_do (self, &vst_disclosure_do_write, line, &error);
  g_assert_no_error (error);

  told = vst_test_hub_read (self, &vst_disclosure_read_family, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (told->len, ==, 1);
  last = g_ptr_array_index (told, 0);
  g_assert_cmpstr (last->items, ==, "told");
  g_assert_cmpstr (last->how, ==, "print");
  g_assert_cmpint (last->agency_id, ==, agency_id);
  g_assert_cmpint (last->release_id, ==, line->release_id);

  /* She takes it back while the preview is open: nothing is given any more. */
  end.release_id = line->release_id;
  vst_test_hub_do (self, &vst_release_do_withdraw, &end, &error);
  g_assert_no_error (error);
  g_assert_null (vst_test_hub_do (self, &vst_disclosure_do_write, line, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RELEASE_OVER);
}

/* A number takes along how it may be used, in the language of the sheet; what asks
 * for a code word isn't there at all.
 */
static void
test_a_number_takes_its_rules_along (VstTestHub *self,
                                     gconstpointer data)
{
  static const char *const never[] = { "0166", "qanari", NULL };
  VstFamilyEntry *entry = vst_test_family_entry ("Noor", "Hassan", "613 555-0188");
  VstContactEntry *word = vst_contact_entry_new (VST_CONTACT_PHONE);
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstFamily) open = NULL;
  g_autoptr (GString) lines = g_string_new ("name");
  g_autoptr (VstPages) english = NULL;
  g_autoptr (VstPages) french = NULL;

  ((VstContactEntry *) g_ptr_array_index (entry->contacts, 0))->rule = VST_RULE_CALL_OK | VST_RULE_VM_NONE | VST_RULE_TEXT_NONE;
  vst_test_set (&word->value, "613 555-0166");
  vst_test_set (&word->code_word, "qanariword");
  word->rule = VST_RULE_CALL_OK;
  g_ptr_array_add (entry->contacts, word);
  family = vst_test_family_add (self, entry);
  open = vst_test_family_open (self, vst_family_get_id (family));

  for (guint i = 0; i < g_list_model_get_n_items (vst_family_get_contacts (open)); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (vst_family_get_contacts (open), i);

      g_string_append_printf (lines, " contact:%" G_GINT64_FORMAT, vst_contact_get_id (contact));
    }

  choose (self, vst_family_get_id (family), lines->str);
  english = print (self, vst_family_get_id (family), VST_READER_ENGLISH);
  french = print (self, vst_family_get_id (family), VST_READER_FRENCH);
  vst_test_pdf_assert_has (english, NUMBER);
  vst_test_pdf_assert_has (english, "No voice mail");
  vst_test_pdf_assert_has (english, "Never text");
  vst_test_pdf_assert_has (french, "Jamais de texto");
  assert_lacks (english, never);
}

static void
set_up (VstTestHub *self,
        gconstpointer data)
{
  vst_rooms_register ();
  vst_test_hub_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
}

int
main (int argc,
      char *argv[])
{
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, set_up, test, vst_test_hub_tear_down)
  ADD ("/story/has-nothing-on-it-but-her-first-name", test_has_nothing_on_it_but_her_first_name);
  ADD ("/story/says-what-she-chose-in-both-languages", test_says_what_she_chose_in_both_languages);
  ADD ("/story/a-contact-is-there-only-if-it-may-be-used-freely", test_a_contact_is_there_only_if_it_may_be_used_freely);
  ADD ("/story/no-partner-has-it-without-a-release", test_no_partner_has_it_without_a_release);
  ADD ("/story/a-partner-has-it-by-her-own-release", test_a_partner_has_it_by_her_own_release);
  ADD ("/story/a-withdrawn-consent-stops-the-sheet", test_a_withdrawn_consent_stops_the_sheet);
  ADD ("/story/what-is-withheld-from-a-partner-is-not-on-its-sheet", test_what_is_withheld_from_a_partner_is_not_on_its_sheet);
  ADD ("/story/the-register-tells-of-a-sheet-that-was-given", test_the_register_tells_of_a_sheet_that_was_given);
  ADD ("/story/a-number-takes-its-rules-along", test_a_number_takes_its_rules_along);
#undef ADD

  return g_test_run ();
}
