/* test-pack-elsewhere.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-block-store.h"
#include "vst-consent-store.h"
#include "vst-directive-store.h"
#include "vst-error.h"
#include "vst-member-store.h"
#include "vst-pack-import.h"
#include "vst-pack-store.h"
#include "vst-pack-wording.h"
#include "vst-rooms.h"
#include "vst-test-pack.h"
#include "vst-test-visit.h"
#include "vst-timeline-store.h"
#include "vst-timeline-wording.h"

/* Amélie, and what she agreed to and what took place where she was before. */
#define RECORDS \
  "<consent person=\"p1\" purpose=\"collect_use\" state=\"given\" how=\"oral\" language=\"fr\" since=\"2025-02-01\"/>" \
  "<directive kind=\"withhold\" section=\"chits\" against=\"role\" roles=\"reception\" shown=\"yes\" how=\"oral\" since=\"2025-02-02\"/>" \
  "<visit day=\"2025-03-01\" time=\"09:30\" state=\"left\"><with><en>Clinic</en><fr>Clinique</fr></with><note>Slept well</note></visit>" \
  "<appointment day=\"2025-03-02\" time=\"10:00\" state=\"completed\"><with label=\"partner\"/></appointment>" \
  "<chit day=\"2025-03-01\" number=\"A-17\" state=\"ridden\" person=\"p1\"/>" \
  "<enrolment person=\"p1\" state=\"completed\" day=\"2025-03-05\"><with><en>Knitting</en><fr>Tricot</fr></with></enrolment>" \
  "<attendance person=\"p1\" mark=\"P\" day=\"2025-03-12\"><with><en>Knitting</en><fr>Tricot</fr></with></attendance>" \
  "<told person=\"p1\" items=\"name\" how=\"oral\" day=\"2025-03-20\"><with label=\"partner\"/></told>" \
  "<call day=\"2025-03-21\" time=\"10:00\" person=\"p1\" direction=\"out\" channel=\"phone\" outcome=\"reached\"><note>Boots</note></call>" \
  "<elsewhere><hub><en>First hub</en><fr>Premier centre</fr></hub><visit day=\"2024-05-01\" state=\"left\"/></elsewhere>\n"

#define N_RECORDS 10

static const VstSql count_told = { "elsewhere.told", "SELECT count (*) FROM elsewhere WHERE record LIKE '%Slept well%'", TRUE };
static const VstSql count_journal = {
  "elsewhere.journal", "SELECT count (*) FROM act_row WHERE instr (coalesce (before, '') || coalesce (after, ''), 'Slept well') > 0", TRUE
};

static const VstSql count_hers = { "elsewhere.hers", "SELECT count (*) FROM elsewhere WHERE record LIKE '%B-18%'", TRUE };
static const VstSql count_hers_kept = {
  "elsewhere.hers-kept", "SELECT count (*) FROM act_row WHERE instr (coalesce (before, '') || coalesce (after, ''), 'B-18') > 0", TRUE
};

typedef struct
{
  VstTestHub hub;
  gint64 family_id;
  gint64 amelie;
} Fixture;

static VstXml *
parse (const char *middle)
{
  g_autofree char *text = g_strconcat (VST_TEST_PACK_OPEN VST_TEST_PACK_MEMBER, middle, VST_TEST_PACK_CLOSE, NULL);
  g_autoptr (GError) error = NULL;
  VstPackFault fault;
  VstXml *xml = vst_pack_file_parse (text, strlen (text), &fault, &error);

  g_assert_no_error (error);

  return xml;
}

static VstPackPlan *
look_at (Fixture *self,
         VstXml *xml)
{
  VstPackFault fault = { 0 };
  VstPackLook look = { xml, &fault };
  g_autoptr (GError) error = NULL;
  VstPackPlan *plan = vst_test_hub_read (&self->hub, &vst_pack_look, &look, &error);

  g_assert_no_error (error);

  return plan;
}

static void
take_in (Fixture *self,
         VstXml *xml)
{
  g_autoptr (VstPackPlan) plan = look_at (self, xml);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *family_id = vst_test_hub_do (&self->hub, &vst_pack_do_import, plan, &error);
  g_autoptr (VstFamily) family = NULL;

  g_assert_no_error (error);
  self->family_id = *family_id;
  family = vst_test_family_open (&self->hub, self->family_id);
  self->amelie = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0)));
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (VstXml) xml = parse (RECORDS);

  vst_rooms_register ();
  vst_test_visit_set_up (&self->hub, NULL);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  take_in (self, xml);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_hub_tear_down (&self->hub, NULL);
}

/* What the time line says, a line an entry. */
static char *
dup_line (Fixture *self,
          VstTimeFilter filter)
{
  VstTimeQuery query = { self->family_id, filter };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = vst_test_hub_read (&self->hub, &vst_timeline_read_ids, &query, &error);
  g_autoptr (GPtrArray) entries = NULL;
  GString *all = g_string_new (NULL);

  g_assert_no_error (error);
  entries = vst_test_hub_read (&self->hub, &vst_timeline_read_page, keys, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < entries->len; i++)
    {
      const VstTimeFacts *facts = vst_time_entry_get_facts (entries->pdata[i]);
      g_autofree char *what = vst_word_time_entry (facts);
      g_autofree char *more = vst_word_time_detail (facts);

      g_string_append_printf (all, "%s %s | %s\n", facts->day, what, more);
    }

  return g_string_free (all, FALSE);
}

static VstPack *
read_pack (Fixture *self,
           VstPackPart part,
           gboolean notes,
           gint64 person_id)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (VstPackRequest) request = NULL;
  g_autoptr (GError) error = NULL;
  VstPack *pack;

  g_array_append_val (people, person_id);
  request = vst_pack_request_new (self->hub.hub, self->family_id, part, people, notes);
  pack = vst_test_hub_read (&self->hub, &vst_pack_read, request, &error);
  g_assert_no_error (error);

  return pack;
}

static char *
dup_pack (Fixture *self,
          VstPackPart part,
          gboolean notes,
          gint64 person_id)
{
  g_autoptr (VstPack) pack = read_pack (self, part, notes, person_id);
  g_autoptr (GBytes) bytes = vst_xml_dup_bytes (pack->xml);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static guint
count (const char *text,
       const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + 1, what))
    n++;

  return n;
}

static void
test_the_preview_tells_what_is_kept_as_whose (Fixture *self,
                                              gconstpointer data)
{
  g_autoptr (VstXml) xml = parse (RECORDS);
  g_autoptr (VstPackPlan) plan = look_at (self, xml);
  const char *lines[] = { "Consents given to the other hub (1): here, ask again.",
                          "Access closed at the other hub (1): nothing is closed here yet; ask again.",
                          "Visits, appointments, chits, groups and calls at the other hub (8)" };

  g_assert_cmpuint (plan->left->len, ==, 0);
  g_assert_cmpuint (plan->kept->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *text = vst_word_pack_kept (g_ptr_array_index (plan->kept, i));

      g_assert_cmpstr (text, ==, lines[i]);
    }
}

/* It is told whose it is, and counts for nothing here. */
static void
test_the_time_line_has_what_took_place_elsewhere (Fixture *self,
                                                  gconstpointer data)
{
  g_autofree char *all = dup_line (self, VST_TIME_ALL);
  g_autofree char *visits = dup_line (self, VST_TIME_VISITS);
  g_autofree char *groups = dup_line (self, VST_TIME_GROUPS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) consents = vst_test_hub_read (&self->hub, &vst_consent_read_family, &self->family_id, &error);
  g_autoptr (GPtrArray) directives = NULL;

  g_assert_no_error (error);
  directives = vst_test_hub_read (&self->hub, &vst_directive_read_family, &self->family_id, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (count (all, "From another hub: a"), ==, N_RECORDS - 1);
  g_assert_cmpuint (count (all, "From another hub: First hub"), ==, 1);
  g_assert_nonnull (strstr (all, "2025-03-01 Came, and left, Clinic. Slept well | From another hub: a\n"));
  g_assert_nonnull (strstr (all, "2025-03-01 Chit no. A-17 used | From another hub: a · Amélie\n"));
  g_assert_nonnull (strstr (all, "2025-03-21 Call made · Reached. Boots | From another hub: a · Amélie"));
  g_assert_nonnull (strstr (all, "Taxi chits, closed to: Everyone with a role | From another hub: a\n"));
  g_assert_cmpuint (count (visits, "\n"), ==, 2);
  g_assert_cmpuint (count (groups, "Knitting"), ==, 2);
  g_assert_cmpuint (consents->len, ==, 0);
  g_assert_cmpuint (directives->len, ==, 0);
}

/* What a partner was told there is read by whoever may read what it was told here. */
static void
test_reception_does_not_read_what_was_told (Fixture *self,
                                            gconstpointer data)
{
  g_autofree char *all = dup_line (self, VST_TIME_ALL);
  g_autofree char *changes = dup_line (self, VST_TIME_CHANGES);
  g_autofree char *seen = NULL;

  g_assert_cmpuint (count (all, "Told to a partner"), ==, 1);
  g_assert_cmpuint (count (changes, "Told to a partner"), ==, 1);

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  seen = dup_line (self, VST_TIME_ALL);
  g_assert_nonnull (strstr (seen, ": Given | From another hub: a"));
  g_assert_null (strstr (seen, "2025-03-20"));
  g_assert_null (strstr (seen, "Told to"));
}

/* Whoever asks for what is hers has it too, as the other hub's. */
static void
test_it_goes_along_as_the_other_hubs (Fixture *self,
                                      gconstpointer data)
{
  g_autofree char *known = dup_pack (self, VST_PACK_ACCESS, TRUE, self->amelie);
  g_autofree char *unread = dup_pack (self, VST_PACK_ACCESS, FALSE, self->amelie);
  g_autofree char *taken = dup_pack (self, VST_PACK_PORTABILITY, TRUE, self->amelie);
  g_autoptr (GError) error = NULL;
  VstPackFault fault;
  g_autoptr (VstXml) xml = vst_pack_file_parse (known, strlen (known), &fault, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (count (known, "<elsewhere>"), ==, N_RECORDS);
  g_assert_cmpuint (count (known, "<en>First hub</en>"), ==, 1);
  g_assert_nonnull (strstr (known, "Slept well"));
  g_assert_null (strstr (unread, "Slept well"));
  g_assert_cmpuint (count (taken, "<elsewhere>"), ==, 2);
  g_assert_nonnull (strstr (taken, "collect_use"));
  g_assert_null (strstr (taken, "A-17"));

  /* A third hub knows from whom each came. */
  take_in (self, xml);
  again = dup_pack (self, VST_PACK_ACCESS, TRUE, self->amelie);
  g_assert_cmpuint (count (again, "<elsewhere>"), ==, N_RECORDS);
  g_assert_cmpuint (count (again, "<en>First hub</en>"), ==, 1);
  g_assert_cmpuint (count (again, "<en>a</en>"), ==, N_RECORDS - 1);
}

/* What isn't told to be hers alone is nobody's who asks without the other. */
static void
test_another_adults_is_withheld (Fixture *self,
                                 gconstpointer data)
{
  g_autoptr (VstFamily) other = vst_test_family_add (&self->hub, vst_test_family_entry ("Marc", "Tremblay", ""));
  gint64 marc = vst_person_get_id (vst_member_get_person (vst_test_family_member (other, 0)));
  VstMemberJoin join = { self->family_id, marc, (char *) "partner", (char *) "" };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (&self->hub, &vst_member_do_join, &join, &error);
  g_autofree char *hers = NULL;
  g_autofree char *his = NULL;

  g_assert_no_error (error);
  hers = dup_pack (self, VST_PACK_ACCESS, TRUE, self->amelie);
  his = dup_pack (self, VST_PACK_ACCESS, TRUE, marc);
  g_assert_cmpuint (count (hers, "<elsewhere>"), ==, 6);
  g_assert_null (strstr (hers, "Slept well"));
  g_assert_null (strstr (hers, "Boots"));
  g_assert_cmpuint (count (his, "<elsewhere>"), ==, 0);
  g_assert_null (strstr (his, "count="));
}

/* What is closed of this hub's visits is closed of the other's. */
static void
test_a_closed_part_closes_it (Fixture *self,
                              gconstpointer data)
{
  g_autoptr (VstDirectiveEntry) entry = vst_directive_entry_new (self->family_id);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  g_autofree char *visits = NULL;
  g_autofree char *appointments = NULL;

  entry->section = VST_SECTION_VISITS;
  entry->against = VST_AGAINST_ROLE;
  entry->against_id = VST_ROLE_RECEPTION;
  entry->given_by = self->amelie;
  vst_test_set (&entry->how, "oral");
  id = vst_test_hub_do (&self->hub, &vst_directive_do_add, entry, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  visits = dup_line (self, VST_TIME_VISITS);
  appointments = dup_line (self, VST_TIME_APPOINTMENTS);
  g_assert_cmpstr (visits, ==, "");
  g_assert_nonnull (strstr (appointments, "From another hub: a"));
}

/* Taken back as one act. */
static void
test_undo_takes_all_of_it (Fixture *self,
                           gconstpointer data)
{
  g_autofree char *before = dup_line (self, VST_TIME_VISITS);
  g_autofree char *after = NULL;

  vst_test_family_undo (&self->hub);
  after = dup_line (self, VST_TIME_VISITS);
  g_assert_cmpuint (count (before, "\n"), ==, 2);
  g_assert_cmpstr (after, ==, "");
}

/* Whom somebody must not know has it under her own key. */
static void
test_it_is_sealed_with_the_family (Fixture *self,
                                   gconstpointer data)
{
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  g_autofree char *line = NULL;

  g_assert_cmpint (vst_test_count (&self->hub, &count_told), ==, 1);
  g_assert_cmpint (vst_test_count (&self->hub, &count_journal), ==, 1);
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  entry->family_id = self->family_id;
  entry->staff_id = VST_TEST_PIVOT;
  id = vst_test_hub_do (&self->hub, &vst_block_do_add, entry, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  line = dup_line (self, VST_TIME_VISITS);
  g_assert_nonnull (strstr (line, "Slept well"));
  g_assert_cmpint (vst_test_count (&self->hub, &count_told), ==, 0);
  g_assert_cmpint (vst_test_count (&self->hub, &count_journal), ==, 0);

  vst_test_hub_enter (&self->hub, VST_TEST_PIVOT);
  g_free (line);
  line = dup_line (self, VST_TIME_ALL);
  g_assert_cmpstr (line, ==, "");
}

/* Whoever somebody must not know is another than the one it stands under: what is of
 * the family stays as it was.
 */
static void
test_it_is_sealed_with_her_alone (Fixture *self,
                                  gconstpointer data)
{
  g_autoptr (VstXml) xml = parse ("<member id=\"p2\" role=\"partner\" whole=\"yes\"><name><display>Marc</display></name></member>"
                                  "<visit day=\"2025-03-01\" state=\"left\"><note>Slept well</note></visit>"
                                  "<chit day=\"2025-03-01\" number=\"B-18\" state=\"ridden\" person=\"p2\"/>");
  g_autoptr (VstBlockEntry) entry = vst_block_entry_new ();
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  take_in (self, xml);
  family = vst_test_family_open (&self->hub, self->family_id);
  before = dup_line (self, VST_TIME_CHITS);
  g_assert_nonnull (strstr (before, "B-18"));
  g_assert_cmpint (vst_test_count (&self->hub, &count_hers), ==, 1);
  g_assert_cmpint (vst_test_count (&self->hub, &count_hers_kept), ==, 1);

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  entry->person_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 1)));
  entry->staff_id = VST_TEST_PIVOT;
  id = vst_test_hub_do (&self->hub, &vst_block_do_add, entry, &error);
  g_assert_no_error (error);

  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  after = dup_line (self, VST_TIME_CHITS);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (vst_test_count (&self->hub, &count_hers), ==, 0);
  g_assert_cmpint (vst_test_count (&self->hub, &count_hers_kept), ==, 0);
  g_assert_cmpint (vst_test_count (&self->hub, &count_told), ==, 2);

  /* Closed again by the family's key and hers, each what is its own. */
  entry->person_id = 0;
  entry->family_id = self->family_id;
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  g_free (id);
  id = vst_test_hub_do (&self->hub, &vst_block_do_add, entry, &error);
  g_assert_no_error (error);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  g_free (after);
  after = dup_line (self, VST_TIME_CHITS);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (vst_test_count (&self->hub, &count_hers), ==, 0);
  g_assert_cmpint (vst_test_count (&self->hub, &count_told), ==, 1);
}

/* What a hub wrote down that isn't known here is said as it says it. */
static void
test_what_is_not_known_here_is_told_by_its_code (Fixture *self,
                                                 gconstpointer data)
{
  static const struct
  {
    const char *record;
    const char *says;
  } rows[] = {
    { "<consent person=\"p1\" purpose=\"collect_use\" state=\"pondered\" how=\"oral\" language=\"fr\" since=\"2025-02-01\"/>", ": pondered" },
    { "<directive kind=\"withhold\" section=\"dreams\" against=\"role\" shown=\"yes\" how=\"oral\" since=\"2025-02-02\"/>",
      "dreams, closed to: Everyone with a role" },
    { "<directive kind=\"withhold\" section=\"chits\" against=\"moon\" shown=\"yes\" how=\"oral\" since=\"2025-02-02\"/>",
      "Taxi chits, closed to: moon" },
    { "<visit day=\"2025-03-01\" state=\"left\"><with label=\"ferry\"/></visit>", "Came, and left, ferry" },
    { "<told person=\"p1\" items=\"name,shoes\" how=\"oral\" day=\"2025-03-20\"><with label=\"partner\"/></told>",
      "Told to a partner: Name to use; shoes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VstXml) xml = parse (rows[i].record);
      g_autofree char *text = NULL;

      for (VstXmlNode *node = vst_xml_first (vst_xml_get_root (xml), NULL); node != NULL; node = vst_xml_next (node, NULL))
        if (vst_pack_record_of (node) != NULL)
          text = vst_word_pack_record (node);
      g_assert_nonnull (text);
      g_assert_true (g_str_has_suffix (text, rows[i].says));
    }
}

static void
test_a_day_that_never_was_is_pointed_at (Fixture *self,
                                         gconstpointer data)
{
  static const char *const records[] = {
    "<visit day=\"2025-02-30\" state=\"left\"/>",
    "<visit day=\"2025-03-01\" time=\"29:00\" state=\"left\"/>",
    "<elsewhere><hub><en>a</en><fr>b</fr></hub><chit day=\"2025-13-01\" number=\"1\" state=\"ridden\"/></elsewhere>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (VstXml) xml = parse (records[i]);
      VstPackFault fault = { 0 };
      VstPackLook look = { xml, &fault };
      g_autoptr (GError) error = NULL;

      g_assert_null (vst_test_hub_read (&self->hub, &vst_pack_look, &look, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (fault.kind, ==, VST_PACK_FAULT_VALUE);
      g_assert_cmpuint (fault.xml.line, ==, 4);
    }
}

/* Who is spoken of and isn't in the file is refused there, too. */
static void
test_a_record_of_nobody_is_refused (Fixture *self,
                                    gconstpointer data)
{
  static const char text[] = VST_TEST_PACK_OPEN VST_TEST_PACK_MEMBER
      "<elsewhere><hub><en>a</en><fr>b</fr></hub><chit day=\"2025-03-01\" number=\"1\" state=\"ridden\" person=\"p9\"/></elsewhere>" VST_TEST_PACK_CLOSE;
  g_autoptr (GError) error = NULL;
  VstPackFault fault;

  g_assert_null (vst_pack_file_parse (text, strlen (text), &fault, &error));
  g_assert_cmpint (fault.kind, ==, VST_PACK_FAULT_REFERENCE);
}

/* Where somebody will be, and when, is told to nobody who asks without her. */
static void
test_what_is_to_come_is_told_to_nobody_alone (Fixture *self,
                                              gconstpointer data)
{
  g_autoptr (VstFamily) other = vst_test_family_add (&self->hub, vst_test_family_entry ("Marc", "Tremblay", ""));
  gint64 marc = vst_person_get_id (vst_member_get_person (vst_test_family_member (other, 0)));
  VstMemberJoin join = { self->family_id, marc, (char *) "partner", (char *) "" };
  g_autofree char *today = vst_test_visit_today (&self->hub);
  g_autofree char *day = g_strdup_printf ("day=\"%s\"", today);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *his = NULL;

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  vst_test_visit_expect (&self->hub, self->family_id, 10 * 60, 1, &self->amelie, 1);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  alone = dup_pack (self, VST_PACK_ACCESS, TRUE, self->amelie);
  g_assert_cmpuint (count (alone, day), ==, 2);

  id = vst_test_hub_do (&self->hub, &vst_member_do_join, &join, &error);
  g_assert_no_error (error);
  before = dup_pack (self, VST_PACK_ACCESS, TRUE, self->amelie);
  his = dup_pack (self, VST_PACK_ACCESS, TRUE, marc);
  g_assert_cmpuint (count (before, day), ==, 0);
  g_assert_cmpuint (count (his, day), ==, 0);

  /* Nor that there is anything of the kind. */
  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  vst_test_visit_expect (&self->hub, self->family_id, 14 * 60, 2, &self->amelie, 1);
  vst_test_hub_enter (&self->hub, VST_TEST_COORDINATOR);
  after = dup_pack (self, VST_PACK_ACCESS, TRUE, marc);
  g_assert_cmpstr (his, ==, after);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pack-elsewhere/the-preview-tells-what-is-kept-as-whose", test_the_preview_tells_what_is_kept_as_whose);
  ADD ("/pack-elsewhere/the-time-line-has-what-took-place-elsewhere", test_the_time_line_has_what_took_place_elsewhere);
  ADD ("/pack-elsewhere/reception-does-not-read-what-was-told", test_reception_does_not_read_what_was_told);
  ADD ("/pack-elsewhere/it-goes-along-as-the-other-hubs", test_it_goes_along_as_the_other_hubs);
  ADD ("/pack-elsewhere/another-adults-is-withheld", test_another_adults_is_withheld);
  ADD ("/pack-elsewhere/a-closed-part-closes-it", test_a_closed_part_closes_it);
  ADD ("/pack-elsewhere/undo-takes-all-of-it", test_undo_takes_all_of_it);
  ADD ("/pack-elsewhere/it-is-sealed-with-the-family", test_it_is_sealed_with_the_family);
  ADD ("/pack-elsewhere/it-is-sealed-with-her-alone", test_it_is_sealed_with_her_alone);
  ADD ("/pack-elsewhere/what-is-not-known-here-is-told-by-its-code", test_what_is_not_known_here_is_told_by_its_code);
  ADD ("/pack-elsewhere/a-day-that-never-was-is-pointed-at", test_a_day_that_never_was_is_pointed_at);
  ADD ("/pack-elsewhere/a-record-of-nobody-is-refused", test_a_record_of_nobody_is_refused);
  ADD ("/pack-elsewhere/what-is-to-come-is-told-to-nobody-alone", test_what_is_to_come_is_told_to_nobody_alone);

  return g_test_run ();
}
