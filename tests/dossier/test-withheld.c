/* test-withheld.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-test-home.h"
#include "vst-test-support.h"

#include "vst-act-record.h"
#include "vst-alert-store.h"
#include "vst-chit-list-store.h"
#include "vst-chit-offer-store.h"
#include "vst-chit-slip.h"
#include "vst-cohort-store.h"
#include "vst-collect-wording.h"
#include "vst-consent-book.h"
#include "vst-consent-effect-wording.h"
#include "vst-fund-store.h"
#include "vst-directive-store.h"
#include "vst-enrolment-store.h"
#include "vst-giver-store.h"
#include "vst-kin-store.h"
#include "vst-merge-store.h"
#include "vst-program-store.h"
#include "vst-release-store.h"
#include "vst-release-wording.h"
#include "vst-rooms.h"
#include "vst-story.h"
#include "vst-test-pdf.h"

/* What a family asked to be withheld takes no service from it: the same stay open,
 * and whoever gives one learns nothing of what was given before.
 */

static void
set_up (VstTestHub *self,
        gconstpointer data)
{
  g_autoptr (VstCompany) company = vst_company_new ();
  g_autofree gint64 *company_id = NULL;
  g_autoptr (GError) error = NULL;

  vst_rooms_register ();
  vst_test_family_set_up (self, data);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_set (&company->name, "Capital Taxi");
  company_id = vst_test_hub_do (self, &vst_company_do_put, company, &error);
  g_assert_no_error (error);
  vst_test_support_book (self, "B1", "0001", "0010", VST_CHIT_AT_DESK);
}

static guint
count_chits (VstTestHub *self,
             gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) chits = vst_test_hub_read (self, &vst_chit_read_family, &family_id, &error);

  g_assert_no_error (error);

  return chits->len;
}

static void
ride (VstTestHub *self,
      VstChit *chit)
{
  const VstChitStep step = { vst_chit_get_id (chit), vst_chit_get_facts (chit)->revision, VST_CHIT_RIDDEN };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_chit_do_ride, &step, &error);
  g_assert_no_error (error);
}

/* She sees none of before; the one she gives is hers to print and to take back, as
 * long as it is out; and its slip names nobody.
 */
static void
test_a_chit_is_given_though_chits_are_withheld (VstTestHub *self,
                                                gconstpointer data)
{
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstChit) before = NULL;
  g_autoptr (VstChit) given = NULL;
  g_autoptr (VstChit) shown = NULL;
  g_autoptr (VstPages) slip = NULL;
  g_autoptr (GError) error = NULL;
  VstChitPrint print = { 0, 0 };
  gint64 family_id, before_id;

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay", ""));
  family_id = vst_family_get_id (family);
  before = vst_test_support_give (self, family_id);
  before_id = vst_chit_get_id (before);
  vst_test_withhold (self, family_id, VST_SECTION_CHITS, VST_TEST_RECEPTION);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_cmpuint (count_chits (self, family_id), ==, 0);
  given = vst_test_support_give (self, family_id);
  g_assert_cmpuint (count_chits (self, family_id), ==, 1);

  print.chit_id = vst_chit_get_id (given);
  vst_test_hub_do (self, &vst_chit_do_print, &print, &error);
  g_assert_no_error (error);
  shown = vst_test_hub_read (self, &vst_chit_read_open, &print.chit_id, &error);
  g_assert_no_error (error);
  slip = vst_chit_slip_layout (&(VstChitSlip){ vst_chit_get_facts (shown), "2026-11-22", "Hub", "Centre" }, VST_READER_ENGLISH, VST_PAPER_LETTER);
  vst_test_pdf_assert_has (slip, vst_chit_get_facts (shown)->number);
  {
    g_autofree char *text = vst_test_pdf_text (slip);

    g_assert_false (g_regex_match_simple ("Am.lie|Tremblay", text, 0, 0));
  }

  print = (VstChitPrint){ before_id, 0 };
  g_assert_null (vst_test_hub_do (self, &vst_chit_do_print, &print, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* Once it was ridden, it is of what is withheld. */
  ride (self, shown);
  g_assert_cmpuint (count_chits (self, family_id), ==, 0);
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_cmpuint (count_chits (self, family_id), ==, 2);
}

static guint
count_given (VstTestHub *self,
             gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstChitOffer) offer = vst_test_hub_read (self, &vst_chit_read_offer, &family_id, &error);

  g_assert_no_error (error);

  return offer->given;
}

/* Asked why one more, she would know that there were some before: it is as if
 * they were not there.  Who may see them is asked.
 */
static void
test_what_is_withheld_does_not_count_for_the_usual_number (VstTestHub *self,
                                                           gconstpointer data)
{
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();
  g_autoptr (GError) error = NULL;
  guint n_usual = VST_CHIT_USUAL;

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay", ""));
  entry->family_id = vst_family_get_id (family);
  for (guint i = 0; i < n_usual; i++)
    g_object_unref (vst_test_support_give (self, entry->family_id));
  vst_test_withhold (self, entry->family_id, VST_SECTION_CHITS, VST_TEST_RECEPTION);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  for (guint i = 0; i < n_usual; i++)
    {
      g_autoptr (VstChit) given = vst_test_hub_do (self, &vst_chit_do_give, entry, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (count_given (self, entry->family_id), ==, i + 1);
    }

  /* Her own count. */
  g_assert_null (vst_test_hub_do (self, &vst_chit_do_give, entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_REASON_NEEDED);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_cmpuint (count_given (self, entry->family_id), ==, 2 * n_usual);
}

static gint64
open_group (VstTestHub *self)
{
  g_autoptr (VstProgramEntry) circle = vst_program_entry_circle ();
  g_autoptr (VstCohortEntry) cohort = vst_cohort_entry_new ();
  VstProgramEdit program_edit = { 0, 0, circle };
  VstCohortEdit cohort_edit = { 0, 0, cohort };
  g_autofree gint64 *program_id = NULL;
  g_autofree gint64 *cohort_id = NULL;
  g_autoptr (GError) error = NULL;

  program_id = vst_test_hub_do (self, &vst_program_do_add, &program_edit, &error);
  g_assert_no_error (error);
  cohort->program_id = *program_id;
  vst_test_set (&cohort->code, "26-A");
  g_free (cohort->first_day);
  cohort->first_day = vst_hub_dup_today (self->hub);
  cohort_id = vst_test_hub_do (self, &vst_cohort_do_add, &cohort_edit, &error);
  g_assert_no_error (error);

  return *cohort_id;
}

/* That she is in a group, or was, isn't told by a refusal either: it is the same
 * sentence, with the way on.
 */
static void
test_nobody_learns_of_an_enrolment_by_enrolling (VstTestHub *self,
                                                 gconstpointer data)
{
  g_autoptr (VstFamily) family = NULL;
  g_autofree gint64 *enrolment_id = NULL;
  VstEnrolmentAdd add = { .state = VST_ENROLMENT_ENROLLED };
  VstEnrolmentChange leave = { .revision = 1, .state = VST_ENROLMENT_WITHDREW };
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  add.cohort_id = open_group (self);
  family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay", ""));
  add.person_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0)));
  enrolment_id = vst_test_hub_do (self, &vst_enrolment_do_add, &add, &error);
  g_assert_no_error (error);
  vst_test_withhold (self, vst_family_get_id (family), VST_SECTION_PROGRAMS, VST_TEST_PIVOT);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_null (vst_test_hub_do (self, &vst_enrolment_do_add, &add, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
  g_clear_error (&error);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  leave.enrolment_id = *enrolment_id;
  vst_test_hub_do (self, &vst_enrolment_do_change, &leave, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_null (vst_test_hub_do (self, &vst_enrolment_do_add, &add, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_RULE);
  g_clear_error (&error);

  /* Who may know of it takes her in again. */
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_clear_pointer (&enrolment_id, g_free);
  enrolment_id = vst_test_hub_do (self, &vst_enrolment_do_add, &add, &error);
  g_assert_no_error (error);
  g_assert_cmpint (*enrolment_id, ==, leave.enrolment_id);
}

static guint
count_alerts (VstTestHub *self,
              gint64 family_id)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);

  return g_list_model_get_n_items (vst_family_get_alerts (family));
}

static char *
dup_story (VstTestHub *self,
           gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstStoryBook) book = vst_test_hub_read (self, &vst_story_read_open, &family_id, &error);

  g_assert_no_error (error);

  return g_strdup (book->story->lines);
}

/* What is to be minded, and what she has told once: from whom they are withheld
 * neither reads nor changes them; everybody else does.
 */
static void
test_alerts_and_her_sheet_are_parts_of_a_file (VstTestHub *self,
                                               gconstpointer data)
{
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstAlertEntry) alert = vst_alert_entry_new ();
  g_autoptr (VstStory) story = NULL;
  g_autofree gint64 *alert_id = NULL;
  g_autofree char *hidden = NULL;
  g_autofree char *open = NULL;
  g_autoptr (GError) error = NULL;
  VstAlertEdit edit = { 0, 0, 0, alert };

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay", ""));
  edit.family_id = vst_family_get_id (family);
  vst_test_set (&alert->text, "Peanuts");
  vst_test_set (&alert->from, "2026-01-05");
  alert_id = vst_test_hub_do (self, &vst_alert_do_add, &edit, &error);
  g_assert_no_error (error);
  story = vst_story_new (edit.family_id, "name note", "fr");
  vst_test_hub_do (self, &vst_story_do_choose, story, &error);
  g_assert_no_error (error);

  vst_test_withhold (self, edit.family_id, VST_SECTION_ALERTS, VST_TEST_RECEPTION);
  vst_test_withhold (self, edit.family_id, VST_SECTION_STORY, VST_TEST_RECEPTION);
  g_assert_cmpuint (count_alerts (self, edit.family_id), ==, 1);
  open = dup_story (self, edit.family_id);
  g_assert_cmpstr (open, ==, "name note");

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_cmpuint (count_alerts (self, edit.family_id), ==, 0);
  hidden = dup_story (self, edit.family_id);
  g_assert_cmpstr (hidden, ==, VST_STORY_DEFAULT);

  edit.alert_id = *alert_id;
  edit.revision = 1;
  g_assert_null (vst_test_hub_do (self, &vst_alert_do_edit, &edit, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (vst_test_hub_do (self, &vst_story_do_choose, story, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
}

/* Who may answer for a child is decided by a custody that who asks doesn't see: it is
 * only left out of what she reads, and nothing she writes tells of it.
 */
static void
test_who_answers_for_a_child_changes_with_nobody (VstTestHub *self,
                                                  gconstpointer data)
{
  VstTestHome home = vst_test_home_set_up (self);
  g_autoptr (VstRelation) relation = vst_relation_new (home.father_id, home.child_id, "parent");
  g_autoptr (VstKin) kin = NULL;
  g_autoptr (VstConsentBook) book = NULL;
  GPtrArray *givers;

  vst_test_home_custody (self, home.child_id, home.mother_id, "sole", VST_COLLECT_YES, -1);
  vst_test_home_custody (self, home.child_id, home.father_id, "none", VST_COLLECT_NO, -1);
  vst_test_try (self, &vst_relation_do_add, relation, -1);
  vst_test_withhold (self, home.family_id, VST_SECTION_CUSTODY, VST_TEST_COORDINATOR);
  vst_test_withhold (self, home.family_id, VST_SECTION_RELATIONS, VST_TEST_COORDINATOR);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  kin = vst_test_home_kin (self, home.family_id);
  g_assert_cmpuint (kin->custodies->len, ==, 0);
  g_assert_cmpuint (kin->relations->len, ==, 0);
  g_assert_cmpuint (kin->children->len, ==, 1);
  g_assert_false (kin->tells_of_custody);

  book = vst_test_home_book (self, home.family_id);
  givers = vst_consent_book_get_givers (book, home.child_id);
  g_assert_cmpuint (givers->len, ==, 1);
  g_assert_cmpint (((VstGiver *) g_ptr_array_index (givers, 0))->id, ==, home.mother_id);
  vst_test_home_agree (self, &home, home.child_id, "photo", home.father_id, VST_CONSENT_GIVEN, VST_ERROR_GUARDIAN);
  vst_test_home_agree (self, &home, home.child_id, "photo", home.mother_id, VST_CONSENT_GIVEN, -1);

  /* The same sentence as for any rule. */
  vst_test_home_custody (self, home.child_id, home.father_id, "shared", VST_COLLECT_YES, VST_ERROR_RULE);
  vst_test_try (self, &vst_relation_do_add, relation, VST_ERROR_RULE);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_clear_pointer (&kin, vst_kin_free);
  kin = vst_test_home_kin (self, home.family_id);
  g_assert_cmpuint (kin->custodies->len, ==, 2);
  g_assert_cmpuint (kin->relations->len, ==, 1);
  vst_test_try (self, &vst_relation_do_add, relation, VST_ERROR_EXISTS);
}

/* That he may not come is withheld from reception, which is told so; the answer of
 * another day that he may doesn't stand there instead.
 */
static void
test_nobody_may_come_by_half_of_what_is_known (VstTestHub *self,
                                               gconstpointer data)
{
  static const VstSql before = {
    "test.before", "INSERT INTO custody (child_person_id, adult_person_id, kind, may_collect)"
                   " SELECT child_person_id, adult_person_id, 'shared', 1 FROM custody RETURNING id",
    TRUE
  };
  VstTestHome home = vst_test_home_set_up (self);
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (home.family_id);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *asked = NULL;
  g_autofree char *words = NULL;
  g_autoptr (VstKin) kin = NULL;
  g_autoptr (VstKin) told = NULL;

  entry->record_id = vst_test_home_custody (self, home.child_id, home.father_id, "none", VST_COLLECT_NO, -1);
  vst_test_count (self, &before);
  entry->section = VST_SECTION_CUSTODY;
  entry->against_id = VST_TEST_RECEPTION;
  vst_test_try (self, &vst_directive_do_add, entry, -1);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  kin = vst_test_home_kin (self, home.family_id);
  g_assert_cmpuint (kin->custodies->len, ==, 1);
  g_assert_cmpint (vst_kin_may_collect (kin, home.child_id, home.father_id, today), ==, VST_COLLECT_NOT_ASKED);
  asked = vst_word_collectors (kin, today);
  g_assert_cmpstr (asked, ==, "Who may collect Léo: not known here; ask coordination");

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  entry->record_id = 0;
  entry->is_shown = TRUE;
  vst_test_try (self, &vst_directive_do_add, entry, -1);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  told = vst_test_home_kin (self, home.family_id);
  g_assert_true (told->tells_of_custody);
  words = vst_word_collectors (told, today);
  g_assert_nonnull (strstr (words, "withheld"));
}

/* What a family's history says was told. */
static guint
count_told_acts (VstTestHub *self,
                 gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) acts = vst_test_hub_read (self, &vst_family_read_history, &family_id, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < acts->len; i++)
    n += g_str_equal (vst_act_record_get_deed (g_ptr_array_index (acts, i)), "release.disclose");

  return n;
}

/* An answer that is withheld counts all the same; neither does the one before it
 * come back, nor is it told why nothing is shared.
 */
static void
test_a_consent_counts_from_whomever_it_is_withheld (VstTestHub *self,
                                                    gconstpointer data)
{
  VstTestHome home = vst_test_home_set_up (self);
  g_autoptr (VstConsentBook) open = NULL;
  g_autoptr (VstConsentBook) book = NULL;
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (home.family_id);
  VstDisclosure told = {
    .items = (char *) "name", .recipient = (char *) "", .how = (char *) "oral", .reason = (char *) ""
  };
  VstDisclosure once = told;
  g_autofree char *standing = NULL;
  g_autofree char *effect = NULL;
  g_autoptr (VstReleaseEntry) another = vst_release_entry_new (home.mother_id, home.agency_id);
  VstReleaseEnd end;

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_home_agree (self, &home, home.mother_id, "share_partner", 0, VST_CONSENT_GIVEN, -1);
  told.release_id = vst_test_home_share (self, &home, -1);
  entry->record_id = vst_test_home_agree (self, &home, home.mother_id, "share_partner", 0, VST_CONSENT_DECLINED, -1);
  vst_test_home_agree (self, &home, home.mother_id, "collect_use", 0, VST_CONSENT_GIVEN, -1);
  entry->section = VST_SECTION_CONSENTS;
  entry->against_id = VST_TEST_LINK;
  vst_test_try (self, &vst_directive_do_add, entry, -1);
  open = vst_test_home_book (self, home.family_id);
  g_assert_cmpuint (open->consents->len, ==, 2);

  vst_test_hub_enter (self, VST_TEST_LINK);
  book = vst_test_home_book (self, home.family_id);
  g_assert_cmpuint (book->consents->len, ==, 1);
  g_assert_cmpuint (book->withheld->len, ==, 0);
  g_assert_cmpuint (book->releases->len, ==, 1);
  g_assert_cmpint (vst_release_get_state (g_ptr_array_index (book->releases, 0), book->today), ==, VST_RELEASE_STOPPED);
  standing = vst_word_release_standing (g_ptr_array_index (book->releases, 0), book->today, NULL);
  g_assert_cmpstr (standing, ==, "Stopped");
  vst_test_set (&another->items, "name");
  effect = vst_word_release_effect (book, another);
  g_assert_null (strstr (effect, "consent"));
  vst_test_home_share (self, &home, VST_ERROR_RULE);
  vst_test_try (self, &vst_disclosure_do_write, &told, VST_ERROR_RELEASE_OVER);

  /* And sharing itself; whoever may know of it withdraws it. */
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_home_share (self, &home, VST_ERROR_CONSENT_OVER);
  vst_test_home_agree (self, &home, home.mother_id, "share_partner", 0, VST_CONSENT_GIVEN, -1);
  vst_test_try (self, &vst_disclosure_do_write, &told, -1);

  /* One that is withheld takes along what was told by it, and no other. */
  entry->section = VST_SECTION_RELEASES;
  entry->record_id = told.release_id;
  once.release_id = vst_test_home_share (self, &home, -1);
  vst_test_try (self, &vst_disclosure_do_write, &once, -1);
  vst_test_try (self, &vst_directive_do_add, entry, -1);
  g_assert_cmpuint (count_told_acts (self, home.family_id), ==, 2);
  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_cmpuint (vst_test_home_told (self, home.family_id), ==, 1);
  g_assert_cmpuint (count_told_acts (self, home.family_id), ==, 1);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  entry->record_id = 0;
  entry->is_shown = TRUE;
  vst_test_try (self, &vst_directive_do_add, entry, -1);
  entry->section = VST_SECTION_CONSENTS;
  vst_test_try (self, &vst_directive_do_add, entry, -1);

  vst_test_hub_enter (self, VST_TEST_LINK);
  g_clear_pointer (&book, vst_consent_book_unref);
  book = vst_test_home_book (self, home.family_id);
  g_assert_cmpuint (book->consents->len, ==, 0);
  g_assert_cmpuint (book->withheld->len, ==, 2);
  g_assert_cmpuint (book->releases->len, ==, 0);
  g_assert_cmpuint (vst_test_home_told (self, home.family_id), ==, 0);
  g_assert_cmpuint (count_told_acts (self, home.family_id), ==, 0);
  vst_test_try (self, &vst_disclosure_do_write, &told, VST_ERROR_NOT_FOUND);
  end = (VstReleaseEnd){ told.release_id, 1 };
  vst_test_try (self, &vst_release_do_withdraw, &end, VST_ERROR_NOT_FOUND);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_cmpuint (vst_test_home_told (self, home.family_id), ==, 2);
  vst_test_try (self, &vst_release_do_withdraw, &end, -1);
}

/* What was told under the number of a file that is part of another now. */
static void
test_a_file_that_was_merged_tells_nothing_either (VstTestHub *self,
                                                  gconstpointer data)
{
  VstTestHome home = vst_test_home_set_up (self);
  VstDisclosure told = {
    .items = (char *) "name", .recipient = (char *) "", .how = (char *) "oral", .reason = (char *) ""
  };
  g_autoptr (VstFamily) kept = NULL;
  g_autoptr (VstMergeEntry) entry = NULL;
  gint64 kept_id;

  vst_test_home_agree (self, &home, home.mother_id, "share_partner", 0, VST_CONSENT_GIVEN, -1);
  told.release_id = vst_test_home_share (self, &home, -1);
  vst_test_try (self, &vst_disclosure_do_write, &told, -1);
  kept = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay-Roy", ""));
  kept_id = vst_family_get_id (kept);
  entry = vst_merge_entry_new (kept_id, home.family_id);
  entry->whole = TRUE;
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  vst_test_try (self, &vst_merge_do, entry, -1);

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  vst_test_withhold (self, kept_id, VST_SECTION_RELEASES, VST_TEST_LINK);
  g_assert_cmpuint (count_told_acts (self, kept_id), ==, 1);
  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_cmpuint (vst_test_home_told (self, kept_id), ==, 0);
  g_assert_cmpuint (count_told_acts (self, kept_id), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, set_up, test, vst_test_hub_tear_down)
  ADD ("/withheld/a-chit-is-given-though-chits-are-withheld", test_a_chit_is_given_though_chits_are_withheld);
  ADD ("/withheld/what-is-withheld-does-not-count-for-the-usual-number", test_what_is_withheld_does_not_count_for_the_usual_number);
  ADD ("/withheld/alerts-and-her-sheet-are-parts-of-a-file", test_alerts_and_her_sheet_are_parts_of_a_file);
  ADD ("/withheld/nobody-learns-of-an-enrolment-by-enrolling", test_nobody_learns_of_an_enrolment_by_enrolling);
  ADD ("/withheld/who-answers-for-a-child-changes-with-nobody", test_who_answers_for_a_child_changes_with_nobody);
  ADD ("/withheld/nobody-may-come-by-half-of-what-is-known", test_nobody_may_come_by_half_of_what_is_known);
  ADD ("/withheld/a-consent-counts-from-whomever-it-is-withheld", test_a_consent_counts_from_whomever_it_is_withheld);
  ADD ("/withheld/a-file-that-was-merged-tells-nothing-either", test_a_file_that_was_merged_tells_nothing_either);
#undef ADD

  return g_test_run ();
}
