/* test-pack.c
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
#include "vst-directive-store.h"
#include "vst-error.h"
#include "vst-kin-store.h"
#include "vst-member-store.h"
#include "vst-pack-import.h"
#include "vst-pack-store.h"
#include "vst-rooms.h"
#include "vst-test-interview.h"
#include "vst-test-pack.h"

/* Amélie and Marc with Léo, who is Amélie's alone, and Zoé, who has left. */
typedef struct
{
  VstTestHub hub;
  gint64 family_id;
  gint64 amelie;
  gint64 marc;
  gint64 leo;
  gint64 zoe;
} Fixture;

static void
give_phone (Fixture *self,
            gint64 person_id,
            const char *number)
{
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_PHONE);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  VstContactAdd add = { person_id, entry };

  vst_test_set (&entry->value, number);
  entry->rule = VST_RULE_CALL_OK | VST_RULE_VM_NONE | VST_RULE_TEXT_NONE;
  entry->plan->spans[entry->plan->n_spans++] = (VstContactSpan){ VST_CONTACT_WEEKDAYS, 540, 720 };
  vst_test_set (&entry->plan->cover, "the dentist");
  vst_test_set (&entry->code_word, "seagull");
  id = vst_test_hub_do (&self->hub, &vst_contact_do_add, &add, &error);
  g_assert_no_error (error);
}

static void
set_custody (Fixture *self)
{
  g_autoptr (VstCustody) custody = vst_custody_new (self->leo, self->amelie, "sole");
  g_autoptr (VstCustody) none = vst_custody_new (self->leo, self->marc, "none");
  g_autoptr (VstRelation) relation = vst_relation_new (self->amelie, self->leo, "parent");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *first = NULL, *second = NULL, *third = NULL;

  custody->may_collect = VST_COLLECT_YES;
  none->may_collect = VST_COLLECT_NO;
  vst_test_set (&custody->order_number, "FC-26-0042");
  vst_test_set (&relation->note, "Both live on rue King");
  first = vst_test_hub_do (&self->hub, &vst_custody_do_add, custody, &error);
  g_assert_no_error (error);
  second = vst_test_hub_do (&self->hub, &vst_custody_do_add, none, &error);
  g_assert_no_error (error);
  third = vst_test_hub_do (&self->hub, &vst_relation_do_add, relation, &error);
  g_assert_no_error (error);
}

static void
mind (Fixture *self,
      const char *text)
{
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  VstAlertEdit edit = { .family_id = self->family_id, .entry = entry };

  vst_test_set (&entry->text, text);
  vst_test_set (&entry->from, "2026-01-05");
  entry->kind = VST_ALERT_ALLERGY;
  id = vst_test_hub_do (&self->hub, &vst_alert_do_add, &edit, &error);
  g_assert_no_error (error);
}

static void
close_to_reception (Fixture *self)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (self->family_id);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  entry->section = VST_SECTION_CHITS;
  entry->against = VST_AGAINST_ROLE;
  entry->against_id = VST_ROLE_RECEPTION;
  entry->given_by = self->amelie;
  vst_test_set (&entry->how, "oral");
  id = vst_test_hub_do (&self->hub, &vst_directive_do_add, entry, &error);
  g_assert_no_error (error);
}

static void
consent (Fixture *self)
{
  g_autoptr (VstConsentEntry) entry = vst_consent_entry_new (self->amelie, "collect_use");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  VstConsentEdit edit = { 0, 0, entry };

  entry->state = VST_CONSENT_GIVEN;
  vst_test_set (&entry->how, "oral");
  vst_test_set (&entry->language, "fr");
  id = vst_test_hub_do (&self->hub, &vst_consent_do_record, &edit, &error);
  g_assert_no_error (error);
}

static void
leave (Fixture *self,
       VstMember *member)
{
  g_autoptr (GError) error = NULL;
  VstMemberEnd *end = vst_member_end_new (vst_member_get_id (member), vst_member_get_revision (member), "2026-02-01");

  g_assert_nonnull (vst_test_hub_do (&self->hub, &vst_member_do_end, end, &error));
  vst_member_end_free (end);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Roy & Fils <3>", "613-555-0123");
  VstMemberEntry *first = g_ptr_array_index (entry->members, 0);
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GError) error = NULL;
  gint64 *ids[] = { &self->amelie, &self->marc, &self->leo, &self->zoe };

  vst_rooms_register ();
  vst_test_hub_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);

  first->head = TRUE;
  first->person->age_years = 31;
  vst_test_set (&first->person->age_as_of, "2026-01-01");
  vst_test_set (&first->person->language, "fr");
  first->person->interpreter = TRUE;
  vst_test_set (&entry->note, "Marc works nights.");
  g_ptr_array_add (entry->members, vst_test_member ("partner", "Marc", "Tremblay", "1990-04-02"));
  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  g_ptr_array_add (entry->members, vst_test_member ("other", "Zoé", "Bélanger", ""));
  g_ptr_array_add (entry->expected, g_strdup (""));
  family = vst_test_family_add (&self->hub, entry);
  self->family_id = vst_family_get_id (family);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    *ids[i] = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));

  leave (self, vst_test_family_member (family, 3));
  give_phone (self, self->amelie, "613-555-0124");
  give_phone (self, self->marc, "613-555-0199");
  set_custody (self);
  mind (self, "Peanuts");
  close_to_reception (self);
  consent (self);
  g_assert_true (vst_test_interview_say (&self->hub, self->family_id, self->leo, "child-food", VST_ANSWER_ANSWERED, "No fish", &error));
  g_assert_no_error (error);
  g_assert_true (vst_test_interview_say (&self->hub, self->family_id, 0, "needs", VST_ANSWER_DECLINED, "", &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_hub_tear_down (&self->hub, NULL);
}

static VstPackRequest *
request_new (Fixture *self,
             VstPackPart part,
             const gint64 *ids,
             guint n_ids)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (people, ids, n_ids);

  return vst_pack_request_new (self->hub.hub, self->family_id, part, people, FALSE);
}

static VstPack *
read_pack (Fixture *self,
           VstPackPart part,
           const gint64 *ids,
           guint n_ids)
{
  g_autoptr (VstPackRequest) request = request_new (self, part, ids, n_ids);
  g_autoptr (GError) error = NULL;
  VstPack *pack = vst_test_hub_read (&self->hub, &vst_pack_read, request, &error);

  g_assert_no_error (error);

  return pack;
}

static char *
dup_text (VstXml *xml)
{
  g_autoptr (GBytes) bytes = vst_xml_dup_bytes (xml);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static guint
count (VstXml *xml,
       const char *name)
{
  guint n = 0;

  for (VstXmlNode *node = vst_xml_first (vst_xml_get_root (xml), name); node != NULL; node = vst_xml_next (node, name))
    n++;

  return n;
}

static gboolean
withholds (VstXml *xml,
           const char *kind,
           const char *reason)
{
  VstXmlNode *node = vst_xml_first (vst_xml_get_root (xml), "withheld");

  for (; node != NULL; node = vst_xml_next (node, "withheld"))
    if (vst_xml_says (node, "kind", kind) && vst_xml_says (node, "reason", reason))
      return TRUE;

  return FALSE;
}

/* Whoever asks has what is hers and her child's, and nothing of the other adult. */
static void
test_another_adults_data_is_withheld (Fixture *self,
                                      gconstpointer data)
{
  const gint64 ids[] = { self->amelie, self->leo };
  g_autoptr (VstPack) pack = read_pack (self, VST_PACK_ACCESS, ids, G_N_ELEMENTS (ids));
  g_autofree char *text = dup_text (pack->xml);

  g_assert_nonnull (strstr (text, "6135550123"));
  g_assert_nonnull (strstr (text, "call_ok"));
  g_assert_nonnull (strstr (text, "seagull"));
  g_assert_nonnull (strstr (text, "FC-26-0042"));
  g_assert_nonnull (strstr (text, "No fish"));
  g_assert_nonnull (strstr (text, "Roy &amp; Fils &lt;3&gt;"));
  g_assert_null (strstr (text, "5550199"));
  g_assert_null (strstr (text, "1990-04-02"));
  g_assert_null (strstr (text, "Tremblay</family>"));
  g_assert_null (strstr (text, "works nights"));
  g_assert_true (withholds (pack->xml, "contacts", "other-person"));
  g_assert_true (withholds (pack->xml, "person", "other-person"));
  g_assert_true (withholds (pack->xml, "notes", "third-person"));
  g_assert_cmpint (pack->language, ==, VST_PAPER_IN_FRENCH);
}

/* Whether the other adult has told something about home is nobody's to learn. */
static void
test_what_either_may_have_told_is_told_to_neither_alone (Fixture *self,
                                                         gconstpointer data)
{
  const gint64 alone[] = { self->marc };
  const gint64 both[] = { self->amelie, self->marc, self->leo };
  g_autoptr (VstPack) pack = read_pack (self, VST_PACK_ACCESS, alone, G_N_ELEMENTS (alone));
  g_autoptr (VstPack) together = read_pack (self, VST_PACK_ACCESS, both, G_N_ELEMENTS (both));
  g_autofree char *text = dup_text (pack->xml);

  g_assert_cmpuint (count (pack->xml, "answer"), ==, 0);
  g_assert_cmpuint (count (pack->xml, "alert"), ==, 0);
  g_assert_cmpuint (count (pack->xml, "directive"), ==, 0);
  g_assert_cmpuint (count (pack->xml, "consent"), ==, 0);
  g_assert_null (strstr (text, "5550123"));
  g_assert_null (strstr (text, "FC-26-0042"));
  g_assert_cmpuint (count (together->xml, "answer"), ==, 2);
  g_assert_cmpuint (count (together->xml, "alert"), ==, 1);
  g_assert_cmpuint (count (together->xml, "directive"), ==, 1);
  g_assert_cmpuint (count (together->xml, "consent"), ==, 1);
}

/* Where a child lives and who is awaited lead to the other parent, and so does how
 * much there is of her.
 */
static void
test_nothing_leads_to_the_other_parent (Fixture *self,
                                        gconstpointer data)
{
  const gint64 one[] = { self->amelie, self->leo };
  const gint64 both[] = { self->amelie, self->marc, self->leo };
  g_autoptr (VstPack) pack = NULL;
  g_autoptr (VstPack) together = NULL;
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;

  give_phone (self, self->leo, "613-555-0177");
  pack = read_pack (self, VST_PACK_ACCESS, one, G_N_ELEMENTS (one));
  together = read_pack (self, VST_PACK_ACCESS, both, G_N_ELEMENTS (both));
  text = dup_text (pack->xml);
  whole = dup_text (together->xml);

  g_assert_null (strstr (text, "5550177"));
  g_assert_cmpuint (count (pack->xml, "expected"), ==, 0);
  for (VstXmlNode *node = vst_xml_first (vst_xml_get_root (pack->xml), "withheld"); node != NULL; node = vst_xml_next (node, "withheld"))
    if (vst_xml_says (node, "reason", "other-person"))
      g_assert_cmpint (vst_xml_get_number (node, "count", 0), ==, 0);

  g_assert_nonnull (strstr (whole, "5550177"));
  g_assert_cmpuint (count (together->xml, "expected"), ==, 1);
}

/* What keeps people safe is neither confirmed nor denied: the same line stands in
 * every pack.
 */
static void
test_what_keeps_people_safe_is_in_no_pack (Fixture *self,
                                           gconstpointer data)
{
  const gint64 ids[] = { self->amelie };
  g_autoptr (VstPack) before = read_pack (self, VST_PACK_ACCESS, ids, 1);
  g_autofree char *one = dup_text (before->xml);

  /* Kept apart from somebody; from somebody who works here, with a court's number. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (VstPack) after = NULL;
      g_autofree char *other = NULL;
      g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
      VstApartEdit edit = { .entry = entry };
      g_autoptr (GError) error = NULL;

      entry->a_person_id = self->amelie;
      entry->b_person_id = i == 0 ? self->marc : 0;
      entry->b_staff_id = i == 0 ? 0 : VST_TEST_LINK;
      vst_test_set (&entry->reason, "order");
      vst_test_set (&entry->source, "court");
      vst_test_set (&entry->court_file, i == 0 ? "" : "FC-26-77");
      vst_test_set (&entry->from, "2026-01-05");
      g_free (vst_test_hub_do (&self->hub, &vst_apart_do_add, &edit, &error));
      g_assert_no_error (error);

      after = read_pack (self, VST_PACK_ACCESS, ids, 1);
      other = dup_text (after->xml);
      g_assert_cmpstr (one, ==, other);
      g_assert_true (withholds (after->xml, "safety", "never-told"));
    }
}

static void
assert_refused (Fixture *self,
                const gint64 *ids,
                guint n_ids)
{
  g_autoptr (VstPackRequest) request = request_new (self, VST_PACK_PORTABILITY, ids, n_ids);
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_read (&self->hub, &vst_pack_read, request, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_ASKER);
}

static void
test_a_child_is_asked_for_by_who_has_the_care_of_it (Fixture *self,
                                                     gconstpointer data)
{
  const gint64 child[] = { self->leo };
  const gint64 other[] = { self->marc, self->leo };
  const gint64 left[] = { self->zoe };
  const gint64 hers[] = { self->amelie, self->leo };
  g_autoptr (VstPack) pack = read_pack (self, VST_PACK_PORTABILITY, hers, G_N_ELEMENTS (hers));

  assert_refused (self, child, G_N_ELEMENTS (child));
  assert_refused (self, other, G_N_ELEMENTS (other));
  assert_refused (self, left, G_N_ELEMENTS (left));
  assert_refused (self, NULL, 0);
  g_assert_cmpuint (count (pack->xml, "for"), ==, 2);
}

/* What the hub wrote down itself is part of an access request alone. */
static void
test_what_the_hub_wrote_is_not_portable (Fixture *self,
                                         gconstpointer data)
{
  const gint64 ids[] = { self->amelie, self->marc, self->leo };
  g_autoptr (VstPack) portable = read_pack (self, VST_PACK_PORTABILITY, ids, G_N_ELEMENTS (ids));
  g_autoptr (VstPack) access = read_pack (self, VST_PACK_ACCESS, ids, G_N_ELEMENTS (ids));

  g_assert_cmpuint (count (portable->xml, "episode"), ==, 0);
  g_assert_cmpuint (count (portable->xml, "alert"), ==, 0);
  g_assert_true (withholds (portable->xml, "alerts", "not-collected"));
  g_assert_true (withholds (portable->xml, "events", "not-collected"));
  g_assert_cmpuint (count (access->xml, "episode"), ==, 1);
  g_assert_cmpuint (count (access->xml, "alert"), ==, 1);
}

/* The coordinator holds no clinical key: it is said that there is something. */
static void
test_what_is_sealed_is_told_of (Fixture *self,
                                gconstpointer data)
{
  const gint64 ids[] = { self->amelie, self->marc, self->leo };
  g_autoptr (VstPack) pack = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  g_assert_true (vst_test_interview_say (&self->hub, self->family_id, 0, "safe", VST_ANSWER_DECLINED, "", &error));
  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  pack = read_pack (self, VST_PACK_ACCESS, ids, G_N_ELEMENTS (ids));
  g_assert_true (withholds (pack->xml, "answers", "sealed"));
}

static void
test_only_coordination_hands_it_out (Fixture *self,
                                     gconstpointer data)
{
  static const gint64 others[] = { VST_TEST_RECEPTION, VST_TEST_PIVOT, VST_TEST_PARTNER, VST_TEST_PRIVACY };
  const gint64 ids[] = { self->amelie };
  g_autoptr (VstPackRequest) request = request_new (self, VST_PACK_PORTABILITY, ids, 1);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;

      vst_test_hub_enter (&self->hub, others[i]);
      g_assert_null (vst_test_hub_read (&self->hub, &vst_pack_read, request, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
    }
}

/* Ids, numbers, days of the export and the hub differ; nothing else does. */
static void
forget_hub (VstXml *xml)
{
  static const char *const others[] = { "hub", "file", "withheld", "consent", "directive", "elsewhere", NULL };
  VstXmlNode *root = vst_xml_get_root (xml);

  for (guint i = 0; others[i] != NULL; i++)
    for (VstXmlNode *node; (node = vst_xml_first (root, others[i])) != NULL;)
      vst_xml_remove (node);
}

static gint64
take_in (VstTestHub *hub,
         VstXml *xml)
{
  VstPackFault fault = { 0 };
  VstPackLook look = { xml, &fault };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstPackPlan) plan = vst_test_hub_read (hub, &vst_pack_look, &look, &error);
  g_autofree gint64 *family_id = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (plan->action, ==, VST_PACK_NEW);
  family_id = vst_test_hub_do (hub, &vst_pack_do_import, plan, &error);
  g_assert_no_error (error);

  return *family_id;
}

static void
test_another_hub_has_the_same_family (Fixture *self,
                                      gconstpointer data)
{
  const gint64 ids[] = { self->amelie, self->marc, self->leo };
  g_autoptr (VstPack) pack = read_pack (self, VST_PACK_ACCESS, ids, G_N_ELEMENTS (ids));
  g_autofree char *text = dup_text (pack->xml);
  g_autoptr (GError) error = NULL;
  VstPackFault fault;
  g_autoptr (VstXml) read = vst_pack_file_parse (text, strlen (text), &fault, &error);
  g_autoptr (VstPack) again = NULL;
  g_autoptr (VstFamily) family = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  Fixture there = { 0 };
  gint64 there_ids[3];

  g_assert_no_error (error);
  vst_test_hub_set_up (&there.hub, NULL);
  vst_test_hub_enter (&there.hub, VST_TEST_COORDINATOR);
  there.family_id = take_in (&there.hub, read);
  family = vst_test_family_open (&there.hub, there.family_id);
  for (guint i = 0; i < G_N_ELEMENTS (there_ids); i++)
    there_ids[i] = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, i)));

  again = read_pack (&there, VST_PACK_ACCESS, there_ids, G_N_ELEMENTS (there_ids));

  /* A consent and a closed access are the first hub's. */
  g_assert_cmpuint (count (pack->xml, "elsewhere"), ==, 0);
  g_assert_cmpuint (count (again->xml, "elsewhere"), ==, 2);
  forget_hub (pack->xml);
  forget_hub (again->xml);
  one = dup_text (pack->xml);
  other = dup_text (again->xml);
  g_assert_cmpstr (one, ==, other);

  /* One act, taken back as one. */
  vst_test_family_undo (&there.hub);
  g_assert_null (vst_test_hub_read (&there.hub, &vst_family_read_open, &there.family_id, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
  vst_test_hub_tear_down (&there.hub, NULL);
}

/* The same family a second time is told to be here. */
static void
test_a_family_that_is_here_is_known (Fixture *self,
                                     gconstpointer data)
{
  const gint64 ids[] = { self->amelie, self->marc, self->leo };
  g_autoptr (VstPack) pack = read_pack (self, VST_PACK_PORTABILITY, ids, G_N_ELEMENTS (ids));
  VstPackFault fault = { 0 };
  VstPackLook look = { pack->xml, &fault };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstPackPlan) plan = vst_test_hub_read (&self->hub, &vst_pack_look, &look, &error);

  g_assert_no_error (error);
  g_assert_cmpint (plan->action, !=, VST_PACK_NEW);
  g_assert_cmpuint (plan->candidates->len, >=, 1);
}

/* What can't be kept here is pointed at, and nothing of the file is kept. */
static void
test_a_value_that_is_not_kept_is_pointed_at (Fixture *self,
                                             gconstpointer data)
{
  static const char *const lines[] = {
    "<relation kind=\"cousin\" from=\"p1\" to=\"p1\"/>",
    "<alert kind=\"allergy\" priority=\"loud\" since=\"2026-01-01\">Peanuts</alert>",
    "<member id=\"p2\" role=\"child\" whole=\"yes\"><name><display>Léo</display></name><born day=\"2026-02-31\"/></member>",
    "<member id=\"p2\" role=\"child\" whole=\"yes\"><name><display>Léo</display></name>"
    "<contact kind=\"phone\" rules=\"call_always\"><value>613-555-0100</value></contact></member>",
    "<member id=\"p2\" role=\"parent\" head=\"yes\" whole=\"yes\"><name><display>Marc</display></name></member>",
    "<member id=\"p2\" role=\"child\" whole=\"yes\"><name><display>Léo</display></name><born day=\"1990-01-01\"/></member>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *text = g_strconcat (VST_TEST_PACK_OPEN VST_TEST_PACK_MEMBER, lines[i], VST_TEST_PACK_CLOSE, NULL);
      g_autoptr (GError) error = NULL;
      VstPackFault fault = { 0 };
      g_autoptr (VstXml) xml = vst_pack_file_parse (text, strlen (text), &fault, &error);
      VstPackLook look = { xml, &fault };

      g_assert_no_error (error);
      g_assert_null (vst_test_hub_read (&self->hub, &vst_pack_look, &look, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (fault.kind, ==, VST_PACK_FAULT_VALUE);
      g_assert_cmpuint (fault.xml.line, ==, 4);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pack/another-adults-data-is-withheld", test_another_adults_data_is_withheld);
  ADD ("/pack/what-either-may-have-told-is-told-to-neither-alone", test_what_either_may_have_told_is_told_to_neither_alone);
  ADD ("/pack/nothing-leads-to-the-other-parent", test_nothing_leads_to_the_other_parent);
  ADD ("/pack/what-keeps-people-safe-is-in-no-pack", test_what_keeps_people_safe_is_in_no_pack);
  ADD ("/pack/a-child-is-asked-for-by-who-has-the-care-of-it", test_a_child_is_asked_for_by_who_has_the_care_of_it);
  ADD ("/pack/what-the-hub-wrote-is-not-portable", test_what_the_hub_wrote_is_not_portable);
  ADD ("/pack/what-is-sealed-is-told-of", test_what_is_sealed_is_told_of);
  ADD ("/pack/only-coordination-hands-it-out", test_only_coordination_hands_it_out);
  ADD ("/pack/another-hub-has-the-same-family", test_another_hub_has_the_same_family);
  ADD ("/pack/a-family-that-is-here-is-known", test_a_family_that_is_here_is_known);
  ADD ("/pack/a-value-that-is-not-kept-is-pointed-at", test_a_value_that_is_not_kept_is_pointed_at);

  return g_test_run ();
}
