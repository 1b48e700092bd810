/* test-message-log.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "message-link-sql.h"
#include "vst-block-store.h"
#include "vst-contact-store.h"
#include "vst-date.h"
#include "vst-directive-store.h"
#include "vst-error.h"
#include "vst-message-store.h"
#include "vst-test-family.h"

#define NUMBER "613-555-0199, after six"

static const VstSql count_reveals = {
  "test.message_reveals", "SELECT count (*) FROM access_log WHERE kind = 'reveal' AND subject = 'message' AND reason = 'To call back'", TRUE
};
static const VstSql count_sealed = {
  "test.message_sealed",
  "SELECT count (*) FROM message"
  " WHERE sealed IS NOT NULL AND text = '*' AND caller IS NULL AND reason IS NULL AND outcome IS NULL",
  TRUE
};
static const VstSql count_linked = { "test.message_linked", "SELECT count (*) FROM message WHERE family_id IS NOT NULL", TRUE };
static const VstSql count_about_nobody = { "test.message_about_nobody", "SELECT count (*) FROM message WHERE about = 'none'", TRUE };
static const VstSql slip_revision = { "test.slip_revision", "SELECT revision FROM message ORDER BY id LIMIT 1", TRUE };
static const VstSql count_contacts = { "test.message_contacts", "SELECT count (*) FROM message WHERE contact_id IS NOT NULL", TRUE };

static gint64
contact_of (VstFamily *family)
{
  g_autoptr (VstContact) contact = g_list_model_get_item (vst_family_get_contacts (family), 0);

  return vst_contact_get_id (contact);
}

/* A call to somebody of a family. */
static VstMessageEntry *
call (VstFamily *family)
{
  VstMessageEntry *entry = vst_message_entry_new ("phone");

  vst_test_set (&entry->direction, "out");
  vst_test_set (&entry->about, "client");
  vst_test_set (&entry->text, "She will bring the form.");
  vst_test_set (&entry->reason, "paper");
  vst_test_set (&entry->outcome, "reached");
  entry->family_id = vst_family_get_id (family);
  entry->contact_id = contact_of (family);

  return entry;
}

static gint64
note (VstTestHub *self,
      const VstMessageEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_message_do_note, entry, &error);

  g_assert_no_error (error);

  return *id;
}

static void
assert_refused (VstTestHub *self,
                const VstMessageEntry *entry,
                int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_do (self, &vst_message_do_note, entry, &error));
  g_assert_error (error, VST_ERROR, code);
}

static GPtrArray *
read_list (VstTestHub *self,
           const VstReading *reading)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *messages = vst_test_hub_read (self, reading, NULL, &error);

  g_assert_no_error (error);

  return messages;
}

static void
assert_counts (VstTestHub *self,
               guint open,
               guint due)
{
  g_autoptr (GError) error = NULL;
  g_autofree VstMessageCount *count = vst_test_hub_read (self, &vst_message_read_count, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count->open, ==, open);
  g_assert_cmpuint (count->due, ==, due);
}

static void
follow_up (VstTestHub *self,
           VstMessageEntry *entry,
           gint64 staff_id,
           int days)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);

  g_free (entry->follow_up_on);
  entry->follow_up_on = vst_day_add_days (today, days);
  entry->for_staff_id = staff_id;
}

static void
test_a_call_is_noted_as_done (VstTestHub *self,
                              gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", "613 555-0123"));
  g_autoptr (VstMessageEntry) entry = call (family);
  g_autoptr (GPtrArray) done = NULL;
  const VstMessageEntry *noted;
  const VstMessageState *state;

  entry->at = g_get_real_time () - 2 * G_TIME_SPAN_HOUR;
  note (self, entry);
  assert_counts (self, 0, 0);

  done = read_list (self, &vst_message_read_done);
  g_assert_cmpuint (done->len, ==, 1);
  noted = vst_message_get_entry (done->pdata[0]);
  state = vst_message_get_state (done->pdata[0]);
  g_assert_cmpstr (noted->direction, ==, "out");
  g_assert_cmpstr (noted->reason, ==, "paper");
  g_assert_cmpstr (noted->outcome, ==, "reached");
  g_assert_cmpint (state->at, ==, entry->at);
  g_assert_cmpstr (state->with, ==, "Amélie Roy");
  g_assert_cmpint (state->family_id, ==, entry->family_id);
  g_assert_null (state->worker);

  vst_test_family_undo (self);
  g_clear_pointer (&done, g_ptr_array_unref);
  done = read_list (self, &vst_message_read_done);
  g_assert_cmpuint (done->len, ==, 0);

  /* Nobody answered: there is nothing to tell but that. */
  vst_test_set (&entry->text, " ");
  vst_test_set (&entry->outcome, "no_answer");
  note (self, entry);
  vst_test_set (&entry->outcome, "");
  assert_refused (self, entry, VST_ERROR_TALK_NEEDED);
}

/* Who calls, calls; that somebody called is told of a family by a worker. */
static void
test_only_a_worker_notes_what_came_in (VstTestHub *self,
                                       gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", "613 555-0123"));
  g_autoptr (VstMessageEntry) entry = call (family);
  g_autoptr (GError) error = NULL;

  vst_test_set (&entry->direction, "in");
  assert_refused (self, entry, VST_ERROR_NO_RIGHT);
  g_assert_null (vst_test_hub_do (self, &vst_message_do_take, entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);

  vst_test_hub_enter (self, VST_TEST_LINK);
  note (self, entry);
  vst_test_hub_enter (self, VST_TEST_PARTNER);
  assert_refused (self, entry, VST_ERROR_NO_RIGHT);
}

/* A talk of which there is nothing but what was said is no slip; a slip that is
 * linked is none of it.
 */
static void
test_a_talk_that_only_says_a_text_is_noted (VstTestHub *self,
                                            gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", "613 555-0123"));
  g_autoptr (VstMessageEntry) talk = vst_message_entry_new ("in_person");
  g_autoptr (VstMessageEntry) slip = vst_message_entry_new ("phone");
  VstMessageLink link = { 0, 1, vst_family_get_id (family) };
  g_autofree gint64 *slip_id = NULL;
  g_autoptr (GPtrArray) done = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_LINK);
  vst_test_set (&talk->about, "client");
  vst_test_set (&talk->text, "She moves in June.");
  talk->family_id = link.family_id;
  note (self, talk);
  done = read_list (self, &vst_message_read_done);
  g_assert_cmpuint (done->len, ==, 1);
  g_assert_true (vst_message_get_state (done->pdata[0])->is_note);

  vst_test_set (&slip->text, "Please call.");
  slip_id = vst_test_hub_do (self, &vst_message_do_take, slip, &error);
  g_assert_no_error (error);
  link.message_id = *slip_id;
  vst_test_hub_do (self, &vst_message_do_link, &link, &error);
  g_assert_no_error (error);
  open = read_list (self, &vst_message_read_open);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpint (vst_message_get_state (open->pdata[0])->family_id, ==, link.family_id);
  g_assert_false (vst_message_get_state (open->pdata[0])->is_note);
}

static void
test_what_does_not_go_together_is_refused (VstTestHub *self,
                                           gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", "613 555-0123"));
  g_autoptr (VstFamily) other = vst_test_family_add (self, vst_test_family_entry ("Rose", "Lee", "613 555-0177"));
  g_autoptr (VstMessageEntry) entry = call (family);

  entry->contact_id = contact_of (other);
  assert_refused (self, entry, VST_ERROR_NOT_FOUND);
  entry->contact_id = 0;

  entry->at = g_get_real_time () + G_TIME_SPAN_HOUR;
  assert_refused (self, entry, VST_ERROR_TIME);
  entry->at = 0;

  vst_test_set (&entry->outcome, "perhaps");
  assert_refused (self, entry, VST_ERROR_INVALID);
  vst_test_set (&entry->outcome, "sent");

  follow_up (self, entry, VST_TEST_LINK, -1);
  assert_refused (self, entry, VST_ERROR_DATE_PAST);
  follow_up (self, entry, VST_TEST_PARTNER, 1);
  assert_refused (self, entry, VST_ERROR_NOT_FOUND);
  vst_test_set (&entry->follow_up_on, "2026-02-31");
  assert_refused (self, entry, VST_ERROR_DATE_IMPOSSIBLE);
  vst_test_set (&entry->follow_up_on, "");
  assert_refused (self, entry, VST_ERROR_INVALID);
  entry->for_staff_id = 0;

  /* What it follows up is of the same family. */
  entry->answers_id = note (self, entry);
  note (self, entry);
  entry->family_id = vst_family_get_id (other);
  assert_refused (self, entry, VST_ERROR_CHANGED);
}

/* It stands in her list, and is told of from its day on, until it is done. */
static void
test_a_follow_up_waits_for_who_sees_to_it (VstTestHub *self,
                                           gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", "613 555-0123"));
  g_autoptr (VstMessageEntry) entry = call (family);
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GError) error = NULL;
  VstMessageEnd end = { 0, 1, TRUE };

  follow_up (self, entry, VST_TEST_LINK, 1);
  note (self, entry);
  follow_up (self, entry, VST_TEST_LINK, 0);
  end.message_id = note (self, entry);
  assert_counts (self, 0, 0);

  vst_test_hub_enter (self, VST_TEST_LINK);
  assert_counts (self, 0, 1);
  open = read_list (self, &vst_message_read_open);
  g_assert_cmpuint (open->len, ==, 2);
  g_assert_cmpint (vst_message_get_state (open->pdata[0])->id, ==, end.message_id);
  g_assert_cmpstr (vst_message_get_state (open->pdata[0])->worker, ==, "Lin Link");

  vst_test_hub_do (self, &vst_message_do_finish, &end, &error);
  g_assert_no_error (error);
  assert_counts (self, 0, 0);
  vst_test_family_undo (self);
  assert_counts (self, 0, 1);
}

/* She can't be asked to see to a family that she must not know of. */
static void
test_who_must_not_know_follows_nothing_up (VstTestHub *self,
                                           gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", "613 555-0123"));
  g_autoptr (VstMessageEntry) entry = call (family);
  g_autoptr (VstBlockEntry) block = vst_block_entry_new ();
  g_autoptr (GPtrArray) hers = NULL;
  g_autoptr (GPtrArray) ours = NULL;
  g_autoptr (GError) error = NULL;

  block->family_id = entry->family_id;
  block->staff_id = VST_TEST_LINK;
  g_free (vst_test_hub_do (self, &vst_block_do_add, block, &error));
  g_assert_no_error (error);

  follow_up (self, entry, VST_TEST_LINK, 1);
  assert_refused (self, entry, VST_ERROR_MUST_NOT_KNOW);
  follow_up (self, entry, VST_TEST_PIVOT, 1);
  note (self, entry);

  /* What is written of it lies sealed, codes and all. */
  g_assert_cmpint (vst_test_count (self, &count_sealed), ==, 1);
  ours = read_list (self, &vst_message_read_open);
  g_assert_cmpuint (ours->len, ==, 1);
  g_assert_cmpstr (vst_message_get_entry (ours->pdata[0])->outcome, ==, "reached");
  g_assert_cmpstr (vst_message_get_entry (ours->pdata[0])->reason, ==, "paper");
  g_assert_cmpstr (vst_message_get_entry (ours->pdata[0])->text, ==, entry->text);

  vst_test_hub_enter (self, VST_TEST_LINK);
  hers = read_list (self, &vst_message_read_open);
  g_assert_cmpuint (hers->len, ==, 0);
}

/* The same of a call to one person whom alone she must not know of. */
static void
test_a_call_to_who_is_protected_is_sealed (VstTestHub *self,
                                           gconstpointer data)
{
  VstFamilyEntry *typed = vst_test_family_entry ("Noor", "Hassan", "");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstFamily) open = NULL;
  g_autoptr (VstContactEntry) phone = vst_contact_entry_new (VST_CONTACT_PHONE);
  g_autoptr (VstBlockEntry) block = vst_block_entry_new ();
  g_autoptr (VstMessageEntry) entry = NULL;
  g_autoptr (GPtrArray) hers = NULL;
  g_autoptr (GError) error = NULL;
  VstContactAdd add = { 0, phone };

  g_ptr_array_add (typed->members, vst_test_member ("other", "Anne", "Hassan", ""));
  family = vst_test_family_add (self, typed);
  add.person_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 1)));
  vst_test_set (&phone->value, "613 555-0123");
  g_free (vst_test_hub_do (self, &vst_contact_do_add, &add, &error));
  g_assert_no_error (error);
  open = vst_test_family_open (self, vst_family_get_id (family));
  entry = call (open);
  note (self, entry);
  g_assert_cmpint (vst_test_count (self, &count_sealed), ==, 0);

  block->person_id = add.person_id;
  block->staff_id = VST_TEST_LINK;
  g_free (vst_test_hub_do (self, &vst_block_do_add, block, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_sealed), ==, 1);

  vst_test_hub_enter (self, VST_TEST_LINK);
  hers = read_list (self, &vst_message_read_done);
  g_assert_cmpuint (hers->len, ==, 0);
}

/* Neither the messages nor the phone that were withheld from her are hers to note. */
static void
test_what_is_withheld_is_not_noted (VstTestHub *self,
                                    gconstpointer data)
{
  const VstSection sections[] = { VST_SECTION_MESSAGES, VST_SECTION_CONTACTS };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", "613 555-0123"));
      g_autoptr (VstMessageEntry) entry = call (family);
      g_autoptr (VstDirectiveEntry) directive = vst_directive_entry_new (entry->family_id);
      g_autoptr (GError) error = NULL;

      directive->section = sections[i];
      directive->against_id = VST_TEST_COORDINATOR;
      g_free (vst_test_hub_do (self, &vst_directive_do_add, directive, &error));
      g_assert_no_error (error);
      vst_test_hub_enter (self, VST_TEST_COORDINATOR);
      assert_refused (self, entry, VST_ERROR_NOT_FOUND);
      vst_test_hub_enter (self, VST_TEST_RECEPTION);
      note (self, entry);
    }
}

static void
test_a_note_outlives_its_contact (VstTestHub *self,
                                  gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", "613 555-0123"));
  g_autoptr (VstMessageEntry) entry = call (family);
  VstContactEdit edit = { entry->contact_id, 1, NULL, FALSE, FALSE };
  g_autoptr (GPtrArray) done = NULL;
  g_autoptr (GError) error = NULL;

  note (self, entry);
  g_assert_cmpint (vst_test_count (self, &count_contacts), ==, 1);
  vst_test_hub_do (self, &vst_contact_do_remove, &edit, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_contacts), ==, 0);
  done = read_list (self, &vst_message_read_done);
  g_assert_cmpstr (vst_message_get_state (done->pdata[0])->with, ==, "Amélie Roy");

  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_contacts), ==, 1);
}

/* A slip may be about nobody here, and come by any way; it is answered without
 * telling whether anybody is known.
 */
static void
test_slips_come_by_every_way_and_are_answered (VstTestHub *self,
                                               gconstpointer data)
{
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) done = NULL;
  g_autoptr (VstMessageEntry) answer = vst_message_entry_new ("text");
  guint n = 0;

  for (; vst_message_channels[n] != NULL; n++)
    {
      g_autoptr (VstMessageEntry) slip = vst_message_entry_new (vst_message_channels[n]);
      g_autoptr (GError) error = NULL;
      g_autofree gint64 *id = NULL;

      vst_test_set (&slip->about, n % 2 == 0 ? "none" : "unconfirmed");
      vst_test_set (&slip->text, "Please write.");
      id = vst_test_hub_do (self, &vst_message_do_take, slip, &error);
      g_assert_no_error (error);
      answer->answers_id = *id;
    }

  open = read_list (self, &vst_message_read_open);
  g_assert_cmpuint (open->len, ==, n);
  for (guint i = 0; i < open->len; i++)
    {
      g_assert_cmpstr (vst_message_get_entry (open->pdata[i])->channel, ==, vst_message_channels[i]);
      g_assert_cmpstr (vst_message_get_entry (open->pdata[i])->about, ==, i % 2 == 0 ? "none" : "unconfirmed");
    }

  vst_test_set (&answer->direction, "out");
  vst_test_set (&answer->outcome, "sent");
  note (self, answer);
  done = read_list (self, &vst_message_read_done);
  g_assert_cmpint (vst_message_get_state (done->pdata[0])->answered_at, !=, 0);
  g_assert_cmpint (vst_message_get_state (done->pdata[0])->family_id, ==, 0);
}

static void
test_where_to_call_back_is_shown_for_a_reason (VstTestHub *self,
                                               gconstpointer data)
{
  g_autoptr (VstMessageEntry) slip = vst_message_entry_new ("phone");
  VstMessageReveal reveal = { 0, (char *) " " };
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  g_autofree char *shown = NULL;

  vst_test_set (&slip->call_back, NUMBER);
  vst_test_set (&slip->text, "Please call.");
  id = vst_test_hub_do (self, &vst_message_do_take, slip, &error);
  g_assert_no_error (error);
  open = read_list (self, &vst_message_read_open);
  g_assert_true (vst_message_get_state (open->pdata[0])->has_call_back);
  g_assert_cmpstr (vst_message_get_entry (open->pdata[0])->call_back, ==, "");

  reveal.message_id = *id;
  g_assert_null (vst_test_hub_read (self, &vst_message_read_reveal, &reveal, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (vst_test_count (self, &count_reveals), ==, 0);

  reveal.reason = (char *) "To call back";
  shown = vst_test_hub_read (self, &vst_message_read_reveal, &reveal, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (shown, ==, NUMBER);
  g_assert_cmpint (vst_test_count (self, &count_reveals), ==, 1);
}

/* The slip and what was noted to it are one talk: they go to a family together, in
 * one act, and back; what went to her own phone since stays hers.
 */
static void
test_answers_follow_their_slip (VstTestHub *self,
                                gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Roy", "613 555-0123"));
  g_autoptr (VstMessageEntry) slip = vst_message_entry_new ("phone");
  g_autoptr (VstMessageEntry) answer = vst_message_entry_new ("text");
  g_autoptr (VstMessageEntry) hers = call (family);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  VstMessageLink link = { 0, 1, vst_family_get_id (family) };
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (GPtrArray) plan = vst_db_explain (db, VST_SQL_MESSAGE_LINK_ANSWERS, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < plan->len; i++)
    g_assert_true (g_str_has_prefix (plan->pdata[i], "SEARCH"));

  vst_test_set (&slip->text, "Please write.");
  id = vst_test_hub_do (self, &vst_message_do_take, slip, &error);
  g_assert_no_error (error);
  vst_test_set (&answer->direction, "out");
  vst_test_set (&answer->about, "none");
  vst_test_set (&answer->outcome, "sent");
  answer->answers_id = *id;
  answer->answers_id = note (self, answer);
  note (self, answer);
  g_assert_cmpint (vst_test_count (self, &count_linked), ==, 0);

  vst_hub_lock (self->hub);
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  link.message_id = *id;
  vst_test_hub_do (self, &vst_message_do_link, &link, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_linked), ==, 3);
  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_linked), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_about_nobody), ==, 2);

  link.revision = vst_test_count (self, &slip_revision);
  vst_test_hub_do (self, &vst_message_do_link, &link, &error);
  g_assert_no_error (error);
  hers->answers_id = *id;
  note (self, hers);
  link.revision = vst_test_count (self, &slip_revision);
  link.family_id = 0;
  vst_test_hub_do (self, &vst_message_do_link, &link, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_linked), ==, 1);
  g_assert_cmpint (vst_test_count (self, &count_contacts), ==, 1);
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/message-log/a-call-is-noted-as-done", test_a_call_is_noted_as_done);
  ADD ("/message-log/only-a-worker-notes-what-came-in", test_only_a_worker_notes_what_came_in);
  ADD ("/message-log/a-talk-that-only-says-a-text-is-noted", test_a_talk_that_only_says_a_text_is_noted);
  ADD ("/message-log/what-does-not-go-together-is-refused", test_what_does_not_go_together_is_refused);
  ADD ("/message-log/a-follow-up-waits-for-who-sees-to-it", test_a_follow_up_waits_for_who_sees_to_it);
  ADD ("/message-log/who-must-not-know-follows-nothing-up", test_who_must_not_know_follows_nothing_up);
  ADD ("/message-log/a-call-to-who-is-protected-is-sealed", test_a_call_to_who_is_protected_is_sealed);
  ADD ("/message-log/what-is-withheld-is-not-noted", test_what_is_withheld_is_not_noted);
  ADD ("/message-log/a-note-outlives-its-contact", test_a_note_outlives_its_contact);
  ADD ("/message-log/slips-come-by-every-way-and-are-answered", test_slips_come_by_every_way_and_are_answered);
  ADD ("/message-log/answers-follow-their-slip", test_answers_follow_their_slip);
  ADD ("/message-log/where-to-call-back-is-shown-for-a-reason", test_where_to_call_back_is_shown_for_a_reason);

  return g_test_run ();
}
