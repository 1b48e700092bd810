/* test-family-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-act-record.h"
#include "vst-alert-store.h"
#include "vst-contact-store.h"
#include "vst-date.h"
#include "vst-member-store.h"
#include "vst-person-store.h"
#include "vst-test-family.h"

static const VstSql count_rows = {
  "test.count_rows",
  "SELECT (SELECT count (*) FROM family) + (SELECT count (*) FROM person) + (SELECT count (*) FROM membership)"
  " + (SELECT count (*) FROM contact_point) + (SELECT count (*) FROM contact_key) + (SELECT count (*) FROM name_token)",
  TRUE
};
static const VstSql count_tokens = { "test.count_tokens", "SELECT count (*) FROM name_token WHERE token = 'tremblay'", TRUE };
static const VstSql count_idle = { "test.count_idle", "SELECT count (*) FROM name_token WHERE idle = 1", TRUE };
static const VstSql count_reveals = { "test.count_reveals", "SELECT count (*) FROM access_log WHERE kind = 'reveal' AND reason IS NOT NULL", TRUE };
static const VstSql count_prints = { "test.count_prints", "SELECT count (*) FROM access_log WHERE kind = 'print' AND subject = 'family'", TRUE };
static const VstSql find_number = { "test.find_number", "SELECT count (*) FROM contact_point WHERE instr (value, '6135550123') > 0", TRUE };

static VstFamilyEntry *
tremblay (void)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Tremblay", "613 555-0123");
  VstContactEntry *phone = g_ptr_array_index (entry->contacts, 0);

  phone->rule = VST_RULE_CALL_OK | VST_RULE_VM_NONE;
  g_ptr_array_add (entry->members, vst_test_member ("child", "Léo", "", "2022-05-01"));
  vst_test_set (&entry->note, "Comes on Tuesdays");

  return entry;
}

static void
test_a_family_is_taken_in_whole (VstTestHub *self,
                                 gconstpointer data)
{
  g_autoptr (VstFamily) added = vst_test_family_add (self, tremblay ());
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstContact) phone = NULL;
  VstMember *leo;

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  family = vst_test_family_open (self, vst_family_get_id (added));

  g_assert_cmpstr (vst_family_get_name (family), ==, "Amélie Tremblay");
  g_assert_cmpstr (vst_family_get_note (family), ==, "Comes on Tuesdays");
  g_assert_cmpstr (vst_family_get_file_number (family), ==, vst_family_get_file_number (added));
  g_assert_cmpuint (strlen (vst_family_get_file_number (family)), ==, 9);
  g_assert_true (vst_family_is_active (family));
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_members (family)), ==, 2);

  leo = vst_test_family_member (family, 1);
  g_assert_cmpstr (vst_member_get_role (leo), ==, "child");
  g_assert_cmpstr (vst_person_get_entry (vst_member_get_person (leo))->birth_date, ==, "2022-05-01");
  g_assert_cmpint (vst_person_get_entry (vst_member_get_person (leo))->age_years, ==, -1);

  phone = g_list_model_get_item (vst_family_get_contacts (family), 0);
  g_assert_cmpstr (vst_contact_get_hint (phone), ==, "23");
  g_assert_cmpuint (vst_contact_get_rule (phone), ==, VST_RULE_CALL_OK | VST_RULE_VM_NONE);
  g_assert_cmpint (vst_test_count (self, &find_number), ==, 0);
}

static void
test_one_wrong_field_keeps_nothing (VstTestHub *self,
                                    gconstpointer data)
{
  g_autoptr (VstFamilyEntry) entry = tremblay ();
  g_autoptr (GError) error = NULL;

  vst_test_set (&((VstContactEntry *) entry->contacts->pdata[0])->value, "555");
  g_assert_null (vst_test_hub_do (self, &vst_family_do_add, entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PHONE);
  g_assert_cmpint (vst_test_count (self, &count_rows), ==, 0);
}

static void
test_an_intake_is_undone_and_done_again (VstTestHub *self,
                                         gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, tremblay ());
  g_autoptr (VstFamily) again = NULL;
  g_autofree char *redone = NULL;
  gint64 rows = vst_test_count (self, &count_rows);

  g_assert_cmpint (rows, >, 6);
  vst_test_family_undo (self);
  g_assert_cmpint (vst_test_count (self, &count_rows), ==, 0);

  redone = vst_test_hub_redo (self, NULL);
  g_assert_cmpstr (redone, ==, "family.add");
  g_assert_cmpint (vst_test_count (self, &count_rows), ==, rows);
  g_assert_cmpint (vst_test_count (self, &count_idle), ==, 0);
  again = vst_test_family_open (self, vst_family_get_id (family));
  g_assert_cmpstr (vst_family_get_name (again), ==, "Amélie Tremblay");
}

static void
test_an_anonymous_visitor_has_a_file (VstTestHub *self,
                                      gconstpointer data)
{
  VstFamilyEntry *entry = vst_family_entry_new ();
  VstMemberEntry *visitor = vst_member_entry_new ("unknown");
  g_autoptr (VstFamily) family = NULL;

  visitor->person->anonymous = TRUE;
  g_ptr_array_add (entry->members, visitor);
  family = vst_test_family_add (self, entry);

  g_assert_cmpstr (vst_family_get_name (family), ==, "");
  g_assert_true (vst_person_is_anonymous (vst_member_get_person (vst_family_get_head (family))));
}

static void
edit_name (VstTestHub *self,
           VstMember *member,
           const char *family_name,
           int code)
{
  VstPerson *person = vst_member_get_person (member);
  g_autoptr (VstPersonEntry) entry = vst_person_entry_copy (vst_person_get_entry (person));
  g_autoptr (VstPerson) edited = NULL;
  g_autoptr (GError) error = NULL;
  VstPersonEdit edit = { vst_person_get_id (person), vst_person_get_revision (person), entry };

  vst_test_set (&entry->family_name, family_name);
  vst_test_set (&entry->display_name, "");
  edited = vst_test_hub_do (self, &vst_person_do_edit, &edit, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, VST_ERROR, code);
}

static void
test_a_typing_error_is_mended_and_undone (VstTestHub *self,
                                          gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Trembley", ""));
  g_autoptr (VstFamily) mended = NULL;
  g_autoptr (VstFamily) undone = NULL;

  edit_name (self, vst_family_get_head (family), "Tremblay", -1);
  mended = vst_test_family_open (self, vst_family_get_id (family));
  g_assert_cmpstr (vst_family_get_name (mended), ==, "Amélie Tremblay");
  g_assert_cmpint (vst_test_count (self, &count_tokens), ==, 1);

  /* Who still shows the first state may not overwrite it. */
  edit_name (self, vst_family_get_head (family), "Roy", VST_ERROR_CHANGED);

  vst_test_family_undo (self);
  undone = vst_test_family_open (self, vst_family_get_id (family));
  g_assert_cmpstr (vst_family_get_name (undone), ==, "Amélie Trembley");
  g_assert_cmpint (vst_test_count (self, &count_tokens), ==, 0);

  /* Nor may whoever still shows the state that was undone. */
  edit_name (self, vst_family_get_head (undone), "Roy", -1);
  edit_name (self, vst_family_get_head (mended), "Gagnon", VST_ERROR_CHANGED);
}

static void
test_a_child_is_added_later (VstTestHub *self,
                             gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay", ""));
  g_autoptr (VstFamily) grown = NULL;
  g_autoptr (VstFamily) shrunk = NULL;
  g_autoptr (VstMemberEntry) child = vst_test_member ("child", "Maya", "Tremblay", "2026-06-01");
  g_autoptr (VstPerson) maya = NULL;
  g_autoptr (GError) error = NULL;
  VstMemberAdd add = { vst_family_get_id (family), child };

  maya = vst_test_hub_do (self, &vst_member_do_add, &add, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vst_person_get_display_name (maya), ==, "Maya Tremblay");

  grown = vst_test_family_open (self, add.family_id);
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_members (grown)), ==, 2);
  g_assert_cmpstr (vst_family_get_name (grown), ==, "Amélie Tremblay");

  vst_test_family_undo (self);
  shrunk = vst_test_family_open (self, add.family_id);
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_members (shrunk)), ==, 1);
}

static void
test_the_head_can_change_and_leave (VstTestHub *self,
                                    gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, tremblay ());
  g_autoptr (VstFamily) under_leo = NULL;
  g_autoptr (VstFamily) without_leo = NULL;
  g_autoptr (VstFamily) back = NULL;
  g_autoptr (GError) error = NULL;
  VstMember *leo = vst_test_family_member (family, 1);
  VstMemberEdit edit = { vst_member_get_id (leo), vst_member_get_revision (leo), (char *) "child", TRUE, (char *) "" };
  VstMemberEnd end = { vst_member_get_id (leo), 0, (char *) "2026-01-31" };

  vst_test_hub_do (self, &vst_member_do_edit, &edit, &error);
  g_assert_no_error (error);
  under_leo = vst_test_family_open (self, vst_family_get_id (family));
  g_assert_cmpstr (vst_family_get_name (under_leo), ==, "Léo");

  end.revision = vst_member_get_revision (vst_test_family_member (under_leo, 1));
  vst_test_hub_do (self, &vst_member_do_end, &end, &error);
  g_assert_no_error (error);
  without_leo = vst_test_family_open (self, vst_family_get_id (family));
  g_assert_cmpstr (vst_family_get_name (without_leo), ==, "Amélie Tremblay");
  g_assert_cmpstr (vst_member_get_until (vst_test_family_member (without_leo, 1)), ==, "2026-01-31");
  g_assert_cmpint (vst_test_count (self, &count_idle), ==, 1);

  vst_test_family_undo (self);
  vst_test_family_undo (self);
  back = vst_test_family_open (self, vst_family_get_id (family));
  g_assert_cmpstr (vst_family_get_name (back), ==, "Amélie Tremblay");
  g_assert_cmpstr (vst_member_get_until (vst_test_family_member (back, 1)), ==, "");
  g_assert_cmpint (vst_test_count (self, &count_idle), ==, 0);
}

static void
test_a_phone_is_shown_for_a_reason (VstTestHub *self,
                                    gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, tremblay ());
  g_autoptr (VstContact) phone = g_list_model_get_item (vst_family_get_contacts (family), 0);
  g_autoptr (VstContactEntry) shown = NULL;
  g_autoptr (GError) error = NULL;
  VstContactReveal reveal = { vst_contact_get_id (phone), (char *) "  " };

  g_assert_null (vst_test_hub_read (self, &vst_contact_read_reveal, &reveal, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (vst_test_count (self, &count_reveals), ==, 0);

  reveal.reason = (char *) "She asked us to call";
  shown = vst_test_hub_read (self, &vst_contact_read_reveal, &reveal, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (shown->value, ==, "6135550123");
  g_assert_cmpuint (shown->rule, ==, VST_RULE_CALL_OK | VST_RULE_VM_NONE);
  g_assert_cmpint (vst_test_count (self, &count_reveals), ==, 1);

  vst_test_hub_enter (self, VST_TEST_PARTNER);
  g_assert_null (vst_test_hub_read (self, &vst_contact_read_reveal, &reveal, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

static char *
reveal (VstTestHub *self,
        gint64 contact_id)
{
  VstContactReveal args = { contact_id, (char *) "test" };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstContactEntry) shown = vst_test_hub_read (self, &vst_contact_read_reveal, &args, &error);

  return shown != NULL ? g_strjoin ("|", shown->value, shown->extension, shown->postal_code, NULL) : g_strdup ("gone");
}

static void
assert_reveals (VstTestHub *self,
                gint64 contact_id,
                const char *expected)
{
  g_autofree char *value = reveal (self, contact_id);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_contacts_are_added_edited_and_removed (VstTestHub *self,
                                            gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Noor", "Hassan", ""));
  gint64 person_id = vst_person_get_id (vst_member_get_person (vst_family_get_head (family)));
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_ADDRESS);
  VstContactAdd add = { person_id, entry };
  VstContactEdit edit = { 0, 1, entry, TRUE, TRUE };
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_set (&entry->value, "12, rue Dupont\nOttawa");
  vst_test_set (&entry->postal_code, "k1l7x3");
  id = vst_test_hub_do (self, &vst_contact_do_add, &add, &error);
  g_assert_no_error (error);
  assert_reveals (self, *id, "12, rue Dupont\nOttawa||K1L 7X3");

  /* Only the rule: the value was never shown, and stays. */
  edit.contact_id = *id;
  entry->rule = VST_RULE_MAIL_NONE;
  vst_test_set (&entry->value, "");
  vst_test_set (&entry->postal_code, "");
  vst_test_hub_do (self, &vst_contact_do_edit, &edit, &error);
  g_assert_no_error (error);
  assert_reveals (self, *id, "12, rue Dupont\nOttawa||K1L 7X3");

  entry->kind = VST_CONTACT_PHONE;
  entry->rule = VST_RULE_NONE_ASKED;
  vst_test_set (&entry->value, "819-555-0199 ext. 4");
  edit.keep_value = FALSE;
  edit.revision = 2;
  vst_test_hub_do (self, &vst_contact_do_edit, &edit, &error);
  g_assert_no_error (error);
  assert_reveals (self, *id, "8195550199|4|");

  g_assert_null (vst_test_hub_do (self, &vst_contact_do_remove, &edit, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
  g_clear_error (&error);
  edit.revision = 3;
  vst_test_hub_do (self, &vst_contact_do_remove, &edit, &error);
  g_assert_no_error (error);
  assert_reveals (self, *id, "gone");

  vst_test_family_undo (self);
  assert_reveals (self, *id, "8195550199|4|");
  vst_test_family_undo (self);
  assert_reveals (self, *id, "12, rue Dupont\nOttawa||K1L 7X3");
}

static void
test_alerts_and_the_note_are_edited (VstTestHub *self,
                                     gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, tremblay ());
  g_autoptr (VstFamily) edited = NULL;
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_new ();
  g_autoptr (VstAlert) alert = NULL;
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;
  VstAlertEdit edit = { 0, 0, vst_family_get_id (family), entry };
  VstFamilyNote note = { vst_family_get_id (family), vst_family_get_revision (family), (char *) "Comes on Mondays" };

  vst_test_set (&entry->text, "Do not leave messages");
  vst_test_set (&entry->from, "2026-01-01");
  entry->kind = VST_ALERT_CUSTODY;
  entry->priority = VST_ALERT_SAFETY;
  id = vst_test_hub_do (self, &vst_alert_do_add, &edit, &error);
  g_assert_no_error (error);

  edit.alert_id = *id;
  edit.revision = 1;
  vst_test_set (&entry->until, "2026-06-30");
  vst_test_hub_do (self, &vst_alert_do_edit, &edit, &error);
  g_assert_no_error (error);
  vst_test_hub_do (self, &vst_family_do_note, &note, &error);
  g_assert_no_error (error);

  edited = vst_test_family_open (self, note.family_id);
  alert = g_list_model_get_item (vst_family_get_alerts (edited), 0);
  g_assert_cmpstr (vst_alert_get_entry (alert)->until, ==, "2026-06-30");
  g_assert_cmpint (vst_alert_get_entry (alert)->priority, ==, VST_ALERT_SAFETY);
  g_assert_cmpint (vst_alert_get_entry (alert)->kind, ==, VST_ALERT_CUSTODY);
  g_assert_cmpstr (vst_family_get_note (edited), ==, "Comes on Mondays");

  g_assert_null (vst_test_hub_do (self, &vst_family_do_note, &note, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
}

static void
test_the_list_is_by_name_and_leaves_out_closed_files (VstTestHub *self,
                                                      gconstpointer data)
{
  g_autoptr (VstFamily) smith = vst_test_family_add (self, vst_test_family_entry ("Zoé", "Smith", ""));
  g_autoptr (VstFamily) elliot = vst_test_family_add (self, vst_test_family_entry ("Ann", "Elliot", ""));
  g_autoptr (VstFamily) emard = vst_test_family_add (self, vst_test_family_entry ("Luc", "Émard", ""));
  g_autoptr (GArray) active = NULL;
  g_autoptr (GArray) all = NULL;
  g_autoptr (GPtrArray) page = NULL;
  g_autoptr (GError) error = NULL;
  VstFamilyNote closing = { vst_family_get_id (elliot), 1, NULL };

  vst_test_hub_do (self, &vst_family_do_close, &closing, &error);
  g_assert_no_error (error);

  all = vst_test_hub_read (self, &vst_family_read_all, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpint (g_array_index (all, gint64, 0), ==, vst_family_get_id (elliot));
  g_assert_cmpint (g_array_index (all, gint64, 1), ==, vst_family_get_id (emard));
  g_assert_cmpint (g_array_index (all, gint64, 2), ==, vst_family_get_id (smith));

  active = vst_test_hub_read (self, &vst_family_read_active, NULL, NULL);
  g_assert_cmpuint (active->len, ==, 2);

  g_array_append_val (all, (gint64){ 4711 });
  page = vst_test_hub_read (self, &vst_family_read_page, all, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (page->len, ==, 3);
  g_assert_cmpstr (vst_family_get_name (page->pdata[1]), ==, "Luc Émard");
}

static void
test_a_file_has_its_history (VstTestHub *self,
                             gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, tremblay ());
  gint64 family_id = vst_family_get_id (family);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  VstActRecord *last;

  edit_name (self, vst_family_get_head (family), "Roy", -1);
  vst_test_family_undo (self);
  history = vst_test_hub_read (self, &vst_family_read_history, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 3);

  last = g_ptr_array_index (history, 2);
  g_assert_cmpstr (vst_act_record_get_deed (last), ==, "family.add");
  g_assert_true (vst_act_record_is_undone (g_ptr_array_index (history, 1)));
  g_assert_nonnull (strstr (vst_act_record_get_after (g_ptr_array_index (history, 1)), "Roy"));
}

static void
test_a_file_number_is_used_once (VstTestHub *self,
                                 gconstpointer data)
{
  VstFamilyEntry *first = vst_test_family_entry ("Amélie", "Tremblay", "");
  g_autoptr (VstFamilyEntry) second = vst_test_family_entry ("Ann", "Roy", "");
  g_autoptr (VstFamily) family = NULL;
  g_autofree gint64 *found = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_set (&first->file_number, "26 481703");
  vst_test_set (&second->file_number, "26-481703");
  family = vst_test_family_add (self, first);
  g_assert_cmpstr (vst_family_get_file_number (family), ==, "26-481703");
  g_assert_null (vst_test_hub_do (self, &vst_family_do_add, second, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);

  found = vst_test_hub_read (self, &vst_family_read_number, (gpointer) "26481703", NULL);
  g_assert_cmpint (*found, ==, vst_family_get_id (family));
}

static VstAlert *
read_alert (VstTestHub *self,
            gint64 family_id)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);

  return g_list_model_get_item (vst_family_get_alerts (family), 0);
}

/* Whatever day it began, it is gone from the file at once, and comes back. */
static void
test_an_alert_that_is_ended_is_shown_no_more (VstTestHub *self,
                                              gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, tremblay ());
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_new ();
  g_autofree char *today = vst_hub_dup_today (self->hub);
  VstAlertEdit edit = { 0, 0, vst_family_get_id (family), entry };

  vst_test_set (&entry->text, "Ring twice");

  for (int days = -1; days <= 1; days++)
    {
      g_autofree char *from = vst_day_add_days (today, days);
      g_autofree gint64 *id = NULL;
      g_autoptr (VstAlert) ended = NULL;
      g_autoptr (VstAlert) again = NULL;
      g_autoptr (GError) error = NULL;
      VstAlertEdit end = { 0, 1, 0, NULL };

      vst_test_set (&entry->from, from);
      id = vst_test_hub_do (self, &vst_alert_do_add, &edit, &error);
      g_assert_no_error (error);
      end.alert_id = *id;

      g_assert_nonnull (vst_test_hub_do (self, &vst_alert_do_end, &end, &error));
      g_assert_no_error (error);
      ended = read_alert (self, edit.family_id);
      g_assert_false (ended != NULL && vst_alert_is_shown (ended, days > 0 ? from : today));

      g_assert_null (vst_test_hub_do (self, &vst_alert_do_end, &end, &error));
      g_assert_nonnull (error);

      vst_test_family_undo (self);
      again = read_alert (self, edit.family_id);
      g_assert_true (vst_alert_is_shown (again, from));
      vst_test_family_undo (self);
    }
}

static void
test_a_print_is_in_the_log_before_it_is_handed_out (VstTestHub *self,
                                                    gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, tremblay ());
  g_autoptr (VstFamily) printed = NULL;
  g_autoptr (GError) error = NULL;
  gint64 family_id = vst_family_get_id (family);

  g_assert_cmpint (vst_test_count (self, &count_prints), ==, 0);
  printed = vst_test_hub_read (self, &vst_family_read_print, &family_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_family_get_id (printed), ==, family_id);
  g_assert_cmpint (vst_test_count (self, &count_prints), ==, 1);
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/family-store/a-family-is-taken-in-whole", test_a_family_is_taken_in_whole);
  ADD ("/family-store/one-wrong-field-keeps-nothing", test_one_wrong_field_keeps_nothing);
  ADD ("/family-store/an-intake-is-undone-and-done-again", test_an_intake_is_undone_and_done_again);
  ADD ("/family-store/an-anonymous-visitor-has-a-file", test_an_anonymous_visitor_has_a_file);
  ADD ("/family-store/a-typing-error-is-mended-and-undone", test_a_typing_error_is_mended_and_undone);
  ADD ("/family-store/a-child-is-added-later", test_a_child_is_added_later);
  ADD ("/family-store/the-head-can-change-and-leave", test_the_head_can_change_and_leave);
  ADD ("/family-store/a-phone-is-shown-for-a-reason", test_a_phone_is_shown_for_a_reason);
  ADD ("/family-store/contacts-are-added-edited-and-removed", test_contacts_are_added_edited_and_removed);
  ADD ("/family-store/alerts-and-the-note-are-edited", test_alerts_and_the_note_are_edited);
  ADD ("/family-store/an-alert-that-is-ended-is-shown-no-more", test_an_alert_that_is_ended_is_shown_no_more);
  ADD ("/family-store/a-print-is-in-the-log-before-it-is-handed-out", test_a_print_is_in_the_log_before_it_is_handed_out);
  ADD ("/family-store/the-list-is-by-name-and-leaves-out-closed-files", test_the_list_is_by_name_and_leaves_out_closed_files);
  ADD ("/family-store/a-file-has-its-history", test_a_file_has_its_history);
  ADD ("/family-store/a-file-number-is-used-once", test_a_file_number_is_used_once);

  return g_test_run ();
}
