/* test-pack-others.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-alert-store.h"
#include "vst-apart-store.h"
#include "vst-consent-store.h"
#include "vst-contact-store.h"
#include "vst-kin-store.h"
#include "vst-member-store.h"
#include "vst-message-store.h"
#include "vst-pack-import.h"
#include "vst-pack-store.h"
#include "vst-rooms.h"
#include "vst-test-family.h"

/* Amélie and Marc with Léo, of whom nobody noted a custody. */
typedef struct
{
  VstTestHub hub;
  gint64 family_id;
  gint64 amelie;
  gint64 marc;
  gint64 leo;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Roy", "");
  g_autoptr (VstFamily) family = NULL;
  gint64 *ids[] = { &self->amelie, &self->marc, &self->leo };

  vst_rooms_register ();
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  g_ptr_array_add (entry->members, vst_test_member ("parent", "Marc", "Tremblay", "1990-04-02"));
  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  family = vst_test_family_add (&self->hub, entry);
  self->family_id = vst_family_get_id (family);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    *ids[i] = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_hub_tear_down (&self->hub, NULL);
}

static VstPack *
read_pack (Fixture *self,
           VstPackPart part,
           gboolean notes,
           const gint64 *ids,
           guint n_ids,
           GError **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (VstPackRequest) request = NULL;

  g_array_append_vals (people, ids, n_ids);
  request = vst_pack_request_new (self->hub.hub, self->family_id, part, people, notes);

  return vst_test_hub_read (&self->hub, &vst_pack_read, request, error);
}

static char *
dup_text (Fixture *self,
          VstPackPart part,
          gboolean notes,
          const gint64 *ids,
          guint n_ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstPack) pack = read_pack (self, part, notes, ids, n_ids, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = vst_xml_dup_bytes (pack->xml);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
do_it (Fixture *self,
       const VstDeed *deed,
       gconstpointer args)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (&self->hub, deed, args, &error);

  g_assert_no_error (error);
  g_assert_nonnull (id);
}

static void
relate (Fixture *self,
        gint64 from,
        gint64 to,
        const char *kind,
        const char *note)
{
  g_autoptr (VstRelation) relation = vst_relation_new (from, to, kind);

  vst_test_set (&relation->note, note);
  do_it (self, &vst_relation_do_add, relation);
}

/* All that Marc does here, and his child's half of it. */
static void
let_marc_come (Fixture *self)
{
  g_autoptr (VstContactEntry) phone = vst_contact_entry_new (VST_CONTACT_PHONE);
  VstContactAdd add = { self->marc, phone };
  g_autoptr (VstConsentEntry) consent = vst_consent_entry_new (self->marc, "collect_use");
  VstConsentEdit edit = { 0, 0, consent };
  g_autoptr (VstAlertEntry) alert = vst_alert_entry_new ();
  VstAlertEdit minds = { .family_id = self->family_id, .entry = alert };

  vst_test_set (&phone->value, "613-555-0177");
  do_it (self, &vst_contact_do_add, &add);
  vst_test_set (&consent->language, "fr");
  do_it (self, &vst_consent_do_record, &edit);
  vst_test_set (&alert->text, "Peanuts");
  vst_test_set (&alert->from, "2026-01-05");
  do_it (self, &vst_alert_do_add, &minds);
}

/* Whatever another adult does here, the paper says the same. */
static void
test_same_list_whatever_another_does (Fixture *self,
                                      gconstpointer data)
{
  const gint64 ids[] = { self->amelie };
  g_autofree char *taken = dup_text (self, VST_PACK_PORTABILITY, FALSE, ids, 1);
  g_autofree char *known = dup_text (self, VST_PACK_ACCESS, FALSE, ids, 1);
  g_autofree char *taken_then = NULL;
  g_autofree char *known_then = NULL;

  let_marc_come (self);
  taken_then = dup_text (self, VST_PACK_PORTABILITY, FALSE, ids, 1);
  known_then = dup_text (self, VST_PACK_ACCESS, FALSE, ids, 1);
  g_assert_cmpstr (taken, ==, taken_then);
  g_assert_cmpstr (known, ==, known_then);
  g_assert_nonnull (strstr (known, "kind=\"programs\" reason=\"other-person\""));
  g_assert_null (strstr (known, "count="));
}

static void
test_note_on_two_people_is_for_both (Fixture *self,
                                     gconstpointer data)
{
  const gint64 one[] = { self->amelie };
  const gint64 both[] = { self->amelie, self->marc };
  g_autofree char *hers = NULL;
  g_autofree char *unread = NULL;
  g_autofree char *theirs = NULL;

  relate (self, self->amelie, self->marc, "ex_partner", "he lives on rue King");
  hers = dup_text (self, VST_PACK_ACCESS, TRUE, one, 1);
  unread = dup_text (self, VST_PACK_ACCESS, FALSE, both, 2);
  theirs = dup_text (self, VST_PACK_ACCESS, TRUE, both, 2);
  g_assert_null (strstr (hers, "rue King"));
  g_assert_null (strstr (unread, "rue King"));
  g_assert_nonnull (strstr (theirs, "rue King"));
}

/* Where no custody is noted, her place in the family lets her ask, and that is said. */
static void
test_place_alone_is_told_of (Fixture *self,
                             gconstpointer data)
{
  const gint64 ids[] = { self->amelie, self->leo };
  g_autoptr (VstCustody) custody = vst_custody_new (self->leo, self->amelie, "sole");
  g_autoptr (GError) error = NULL;
  g_autoptr (VstPack) before = read_pack (self, VST_PACK_PORTABILITY, FALSE, ids, 2, &error);
  g_autoptr (VstPack) after = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (before->n_by_place, ==, 1);
  do_it (self, &vst_custody_do_add, custody);
  after = read_pack (self, VST_PACK_PORTABILITY, FALSE, ids, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->n_by_place, ==, 0);
}

/* A pair that names a family of one of them keeps them apart, too. */
static void
test_two_whose_families_must_not_meet_ask_alone (Fixture *self,
                                                 gconstpointer data)
{
  const gint64 ids[] = { self->amelie, self->marc };
  g_autoptr (VstFamily) other = vst_test_family_add (&self->hub, vst_test_family_entry ("Noor", "Haddad", ""));
  VstMemberJoin join = { vst_family_get_id (other), self->marc, (char *) "partner", (char *) "" };
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  VstApartEdit edit = { .entry = entry };
  g_autoptr (GError) error = NULL;

  do_it (self, &vst_member_do_join, &join);
  entry->a_person_id = self->amelie;
  entry->b_family_id = vst_family_get_id (other);
  vst_test_set (&entry->reason, "order");
  vst_test_set (&entry->source, "court");
  vst_test_set (&entry->from, "2026-01-05");
  do_it (self, &vst_apart_do_add, &edit);

  g_assert_null (read_pack (self, VST_PACK_PORTABILITY, FALSE, ids, 2, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_ASKER);
}

/* A call to one of them, with what was said. */
static void
note_call (Fixture *self,
           gint64 person_id,
           const char *number,
           const char *text)
{
  g_autoptr (VstContactEntry) phone = vst_contact_entry_new (VST_CONTACT_PHONE);
  VstContactAdd contact = { person_id, phone };
  g_autoptr (VstMessageEntry) call = vst_message_entry_new ("phone");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *contact_id = NULL;

  vst_test_set (&phone->value, number);
  contact_id = vst_test_hub_do (&self->hub, &vst_contact_do_add, &contact, &error);
  g_assert_no_error (error);
  vst_test_set (&call->direction, "out");
  vst_test_set (&call->about, "client");
  vst_test_set (&call->outcome, "reached");
  vst_test_set (&call->text, text);
  call->family_id = self->family_id;
  call->contact_id = *contact_id;
  do_it (self, &vst_message_do_note, call);
}

/* What went to her is hers; what went to another adult isn't, nor what was said
 * where it may tell of him, nor what others said on the phone.
 */
static void
test_calls_are_for_whom_they_went_to (Fixture *self,
                                      gconstpointer data)
{
  const gint64 hers[] = { self->amelie };
  const gint64 theirs[] = { self->amelie, self->marc, self->leo };
  g_autoptr (VstMessageEntry) other = vst_message_entry_new ("phone");
  g_autofree char *alone = NULL;
  g_autofree char *all = NULL;

  note_call (self, self->amelie, "613 555-0123", "canary-boots");
  note_call (self, self->marc, "613 555-0124", "canary-job");
  vst_test_set (&other->direction, "out");
  vst_test_set (&other->about, "client");
  vst_test_set (&other->caller, "canary-school");
  vst_test_set (&other->text, "canary-teacher");
  other->family_id = self->family_id;
  do_it (self, &vst_message_do_note, other);

  alone = dup_text (self, VST_PACK_ACCESS, TRUE, hers, G_N_ELEMENTS (hers));
  g_assert_nonnull (strstr (alone, "direction=\"out\""));
  g_assert_nonnull (strstr (alone, "outcome=\"reached\""));
  g_assert_null (strstr (alone, "canary"));

  all = dup_text (self, VST_PACK_ACCESS, TRUE, theirs, G_N_ELEMENTS (theirs));
  g_assert_nonnull (strstr (all, "canary-boots"));
  g_assert_nonnull (strstr (all, "canary-job"));
  g_assert_null (strstr (all, "canary-school"));
  g_assert_null (strstr (all, "canary-teacher"));
}

/* The last line of the access log about a family's file: who, which way, and why. */
static const VstSql last_access = {
  "test.last_access",
  "SELECT staff_id, kind, reason FROM access_log WHERE subject = 'family' AND subject_id = $1 ORDER BY id DESC LIMIT 1", FALSE
};

static char *
dup_access (Fixture *self,
            const char *kind)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (&self->hub);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &last_access);
  g_autoptr (GError) error = NULL;

  vst_stmt_bind_int (stmt, 1, self->family_id);
  vst_stmt_one (stmt, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_stmt_get_int (stmt, 0), ==, VST_TEST_COORDINATOR);
  g_assert_cmpstr (vst_stmt_get_text (stmt, 1), ==, kind);

  return vst_stmt_dup_words (stmt, 2);
}

/* What was withheld, why and how much stands in the access log beside who took the
 * pack out; no name does, nor what it was.
 */
static void
test_the_log_tells_why_something_is_withheld (Fixture *self,
                                              gconstpointer data)
{
  static const char *const names[] = { "Amélie", "Roy", "Marc", "Tremblay", "Léo" };
  const gint64 hers[] = { self->amelie, self->leo };
  const gint64 all[] = { self->amelie, self->marc, self->leo };
  g_autofree char *portable = NULL;
  g_autofree char *access = NULL;
  g_autofree char *whole = NULL;

  g_free (dup_text (self, VST_PACK_ACCESS, FALSE, hers, G_N_ELEMENTS (hers)));
  access = dup_access (self, "export");
  g_test_message ("%s", access);
  g_assert_true (g_str_has_prefix (access, "access; no custody noted (1); "));
  g_assert_nonnull (strstr (access, "; person: other-person (1)"));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_null (strstr (access, names[i]));

  g_free (dup_text (self, VST_PACK_PORTABILITY, FALSE, hers, G_N_ELEMENTS (hers)));
  portable = dup_access (self, "export");
  g_assert_true (g_str_has_prefix (portable, "portability; no custody noted (1); "));

  /* Nobody of the file is another person, once all ask. */
  g_free (dup_text (self, VST_PACK_ACCESS, TRUE, all, G_N_ELEMENTS (all)));
  whole = dup_access (self, "export");
  g_assert_true (g_str_has_prefix (whole, "access"));
  g_assert_null (strstr (whole, "person: other-person"));
}

/* What two could have answered goes along with both: to another hub, with its day. */
static void
test_without_a_number_the_answer_goes_along (Fixture *self,
                                             gconstpointer data)
{
  const gint64 all[] = { self->amelie, self->marc, self->leo };
  VstPhoneReplied replied = { self->family_id, VST_PHONE_DECLINED, "" };
  g_autofree char *today = vst_hub_dup_today (self->hub.hub);
  g_autofree char *hers = NULL;
  g_autoptr (VstPack) pack = NULL;
  g_autoptr (VstPackPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  VstPackFault fault = { 0 };
  VstPackLook look = { NULL, &fault };

  vst_test_hub_do (&self->hub, &vst_contact_do_reply, &replied, &error);
  g_assert_no_error (error);
  hers = dup_text (self, VST_PACK_PORTABILITY, FALSE, all, 1);
  g_assert_null (strstr (hers, "no-phone"));

  pack = read_pack (self, VST_PACK_PORTABILITY, FALSE, all, G_N_ELEMENTS (all), &error);
  g_assert_no_error (error);
  look.xml = pack->xml;
  plan = vst_test_hub_read (&self->hub, &vst_pack_look, &look, &error);
  g_assert_no_error (error);
  g_assert_cmpint (plan->entry->phone_reply.reply, ==, VST_PHONE_DECLINED);
  g_assert_cmpstr (plan->entry->phone_reply.on, ==, today);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pack-others/same-list-whatever-another-does", test_same_list_whatever_another_does);
  ADD ("/pack-others/note-on-two-people-is-for-both", test_note_on_two_people_is_for_both);
  ADD ("/pack-others/place-alone-is-told-of", test_place_alone_is_told_of);
  ADD ("/pack-others/the-log-tells-why-something-is-withheld", test_the_log_tells_why_something_is_withheld);
  ADD ("/pack-others/two-whose-families-must-not-meet-ask-alone", test_two_whose_families_must_not_meet_ask_alone);
  ADD ("/pack-others/calls-are-for-whom-they-went-to", test_calls_are_for_whom_they_went_to);
  ADD ("/pack-others/without-a-number-the-answer-goes-along", test_without_a_number_the_answer_goes_along);

  return g_test_run ();
}
