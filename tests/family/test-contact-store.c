/* test-contact-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-family.h"

#include <string.h>

#include "contact-lock-sql.h"
#include "vst-contact-lock.h"
#include "vst-contact-store.h"
#include "vst-date.h"
#include "vst-export.h"
#include "vst-seal.h"

#define NUMBER "6135550123"
#define WORD "tournesol"

/* Words that are nowhere else, sealed with a contact. */
#define COVER "qanaridentaire"
#define SAY "qanaridit"
#define ANNE "qanarianne"

static const VstSql forget_via = { "test.forget_via", "UPDATE contact_point SET via_id = NULL", TRUE };
static const VstSql find_sealed = {
  "test.find_sealed",
  "SELECT count (*) FROM contact_point WHERE instr (coalesce (plan, ''), 'qanari') > 0 OR instr (coalesce (plan, ''), 'hours') > 0"
  " OR instr (coalesce (code_word, ''), 'tournesol') > 0 OR length (plan) < 40 OR length (code_word) < 20",
  TRUE
};

static VstContactEntry *
phone_with_a_plan (void)
{
  VstContactEntry *phone = vst_contact_entry_new (VST_CONTACT_PHONE);

  vst_test_set (&phone->value, "613 555-0123");
  vst_test_set (&phone->code_word, WORD);
  vst_test_set (&phone->plan->cover, COVER);
  vst_test_set (&phone->plan->say, SAY);
  vst_test_set (&phone->plan->language, "ar");
  phone->plan->spans[0] = (VstContactSpan){ VST_CONTACT_WEEKDAYS, 540, 960 };
  phone->plan->n_spans = 1;
  phone->rule = VST_RULE_CALL_OK;

  return phone;
}

/* A mother, her sister, and a phone at which one asks for the sister. */
static VstFamily *
add_family (VstTestHub *self)
{
  VstFamilyEntry *entry = vst_test_family_entry ("Noor", "Hassan", "");
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstContactEntry) phone = phone_with_a_plan ();
  VstContactAdd add = { 0, phone };
  g_autofree gint64 *id = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (entry->members, vst_test_member ("other", ANNE, "Hassan", ""));
  family = vst_test_family_add (self, entry);
  add.person_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0)));
  phone->plan->is_via = TRUE;
  phone->plan->via_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 1)));
  id = vst_test_hub_do (self, &vst_contact_do_add, &add, &error);
  g_assert_no_error (error);

  return vst_test_family_open (self, vst_family_get_id (family));
}

static VstContact *
first_contact (VstFamily *family)
{
  g_autoptr (VstContact) contact = g_list_model_get_item (vst_family_get_contacts (family), 0);

  return contact;
}

static VstContactEntry *
show (VstTestHub *self,
      VstFamily *family)
{
  VstContactReveal reveal = { vst_contact_get_id (first_contact (family)), (char *) "To call back" };
  g_autoptr (GError) error = NULL;
  VstContactEntry *shown = vst_test_hub_read (self, &vst_contact_read_reveal, &reveal, &error);

  g_assert_no_error (error);

  return shown;
}

static void
test_a_plan_is_sealed_and_kept_to (VstTestHub *self,
                                   gconstpointer data)
{
  g_autoptr (VstFamily) family = add_family (self);
  VstContact *contact = first_contact (family);
  const VstContactPlan *plan = vst_contact_get_plan (contact);
  const VstContactWhen open = vst_contact_when ("2026-11-23", 600);
  const VstContactWhen closed = vst_contact_when ("2026-11-22", 600);
  g_autoptr (VstContactEntry) shown = NULL;

  g_assert_cmpint (vst_test_count (self, &find_sealed), ==, 0);
  g_assert_cmpstr (plan->cover, ==, COVER);
  g_assert_cmpstr (plan->say, ==, SAY);
  g_assert_cmpstr (plan->via, ==, ANNE " Hassan");
  g_assert_cmpstr (plan->language, ==, "ar");
  g_assert_cmpint (vst_contact_ask (contact, VST_CONTACT_CALL, &open), ==, VST_CONTACT_YES);
  g_assert_cmpint (vst_contact_ask (contact, VST_CONTACT_CALL, &closed), ==, VST_CONTACT_NOT_NOW);

  /* A name to call under is a wish not to hear ours. */
  g_assert_cmpint (vst_contact_ask (contact, VST_CONTACT_SAY_WHO_WE_ARE, &open), ==, VST_CONTACT_NO);

  /* The word comes with the number only. */
  g_assert_true (vst_contact_has_code_word (contact));
  shown = show (self, family);
  g_assert_cmpstr (shown->code_word, ==, WORD);
  g_assert_cmpstr (shown->value, ==, NUMBER);
}

static void
test_nobody_said_when_to_ask_again_so_it_is_in_ninety_days (VstTestHub *self,
                                                            gconstpointer data)
{
  g_autoptr (VstFamily) family = add_family (self);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *later = vst_day_add_days (today, 90);
  g_autofree char *stale = vst_day_add_days (today, 91);
  const VstContactWhen when = vst_contact_when (stale, -1);

  g_assert_cmpstr (vst_contact_get_review_on (first_contact (family)), ==, later);
  g_assert_cmpint (vst_contact_ask (first_contact (family), VST_CONTACT_CALL, &when), ==, VST_CONTACT_STALE);
}

static void
test_what_is_hidden_stays_through_a_change (VstTestHub *self,
                                            gconstpointer data)
{
  g_autoptr (VstFamily) family = add_family (self);
  gint64 family_id = vst_family_get_id (family);
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_PHONE);
  VstContactEdit edit = { vst_contact_get_id (first_contact (family)), 1, entry, TRUE, TRUE };
  g_autoptr (VstContactEntry) kept = NULL;
  g_autoptr (VstContactEntry) dropped = NULL;
  g_autoptr (VstContactEntry) back = NULL;
  g_autoptr (VstFamily) changed = NULL;
  g_autoptr (VstFamily) undone = NULL;
  g_autoptr (GError) error = NULL;

  entry->rule = VST_RULE_CALL_OK;
  vst_test_hub_do (self, &vst_contact_do_edit, &edit, &error);
  g_assert_no_error (error);
  kept = show (self, family);
  g_assert_cmpstr (kept->value, ==, NUMBER);
  g_assert_cmpstr (kept->code_word, ==, WORD);
  g_assert_true (vst_contact_plan_is_empty (kept->plan));
  changed = vst_test_family_open (self, family_id);
  g_assert_cmpstr (vst_contact_get_plan (first_contact (changed))->via, ==, "");

  edit.revision = 2;
  edit.keep_code_word = FALSE;
  vst_test_hub_do (self, &vst_contact_do_edit, &edit, &error);
  g_assert_no_error (error);
  dropped = show (self, family);
  g_assert_cmpstr (dropped->code_word, ==, "");

  /* Twice undone, all of it is as it was. */
  vst_test_family_undo (self);
  vst_test_family_undo (self);
  back = show (self, family);
  undone = vst_test_family_open (self, family_id);
  g_assert_cmpstr (back->code_word, ==, WORD);
  g_assert_cmpstr (vst_contact_get_plan (first_contact (undone))->cover, ==, COVER);
  g_assert_cmpstr (vst_contact_get_plan (first_contact (undone))->via, ==, ANNE " Hassan");
}

static void
test_only_somebody_of_the_file_is_asked_for (VstTestHub *self,
                                             gconstpointer data)
{
  g_autoptr (VstFamily) family = add_family (self);
  g_autoptr (VstFamily) other = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay", ""));
  gint64 person_id = vst_person_get_id (vst_member_get_person (vst_test_family_member (family, 0)));
  const gint64 not_hers[] = { person_id, vst_person_get_id (vst_member_get_person (vst_test_family_member (other, 0))), 9999 };

  for (guint i = 0; i < G_N_ELEMENTS (not_hers); i++)
    {
      g_autoptr (VstContactEntry) phone = phone_with_a_plan ();
      VstContactAdd add = { person_id, phone };
      g_autoptr (GError) error = NULL;

      phone->plan->is_via = TRUE;
      phone->plan->via_id = not_hers[i];
      g_assert_null (vst_test_hub_do (self, &vst_contact_do_add, &add, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_NOT_FOUND);
    }
}

/* She was destroyed, say: whoever can't be asked for isn't left out unnoticed. */
static void
test_who_is_gone_is_still_to_be_asked_for (VstTestHub *self,
                                           gconstpointer data)
{
  g_autoptr (VstFamily) before = add_family (self);
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &forget_via);
  const VstContactWhen when = vst_contact_when ("2026-11-23", 600);

  g_assert_true (vst_stmt_run (stmt, NULL));
  family = vst_test_family_open (self, vst_family_get_id (before));
  g_assert_cmpint (vst_contact_ask (first_contact (family), VST_CONTACT_CALL, &when), ==, VST_CONTACT_ONLY_VIA);
}

/* A list takes no condition along: what has one isn't on it. */
static void
test_a_list_has_only_what_may_be_used_freely (VstTestHub *self,
                                              gconstpointer data)
{
  static const char *const canaries[] = { NUMBER, "0123", WORD, COVER, SAY, "qanari@example.org", "Qanaristreet", "6135550177" };
  g_autoptr (VstFamily) family = add_family (self);
  gint64 person_id = vst_contact_get_person_id (first_contact (family));
  const struct
  {
    VstContactKind kind;
    const char *value;
    VstContactRule rule;
  } more[] = {
    { VST_CONTACT_PHONE, "613 555-0177", VST_RULE_NONE_ASKED },
    { VST_CONTACT_EMAIL, "qanari@example.org", VST_RULE_EMAIL_NONE },
    { VST_CONTACT_ADDRESS, "Qanaristreet 1", VST_RULE_MAIL_OK | VST_RULE_PROHIBITED },
    { VST_CONTACT_PHONE, "613 555-0188", VST_RULE_CALL_OK | VST_RULE_VM_NONE },
  };
  g_autofree char *path = g_build_filename (self->place, "list.csv", NULL);
  g_autoptr (VstExport) args = vst_export_new (path, VST_TABLE_CSV, ',', TRUE);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gpointer report;

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_autoptr (VstContactEntry) entry = vst_contact_entry_new (more[i].kind);
      VstContactAdd add = { person_id, entry };
      g_autofree gint64 *id = NULL;

      vst_test_set (&entry->value, more[i].value);
      entry->rule = more[i].rule;
      id = vst_test_hub_do (self, &vst_contact_do_add, &add, &error);
      g_assert_no_error (error);
    }

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  report = vst_test_hub_read (self, &vst_export_families, args, &error);
  g_assert_no_error (error);
  vst_export_families.result_free (report);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (canaries); i++)
    g_assert_null (strstr (content, canaries[i]));
  g_assert_nonnull (strstr (content, "6135550188"));
}

static const VstSql journal = {
  "test.journal", "SELECT row_id, before, after FROM act_row WHERE table_name = 'contact_point' ORDER BY id", FALSE
};

/* How many of the values that acts remember of a contact still open, and say it. */
static guint
count_readable (VstView *view,
                gint64 contact_id,
                const char *json,
                const char *word)
{
  g_autoptr (VstSecret) lock = vst_contact_lock_read (view, contact_id, NULL);
  const VstSealPlace place = { "contact_point", "value", contact_id, lock != NULL ? vst_secret_get_bytes (lock) : NULL };
  const char *at = json != NULL ? strstr (json, "\"value\":{\"base64\":\"") : NULL;
  g_autofree char *base64 = NULL;
  g_autofree guchar *sealed = NULL;
  g_autofree char *text = NULL;
  gsize size;

  if (at == NULL || lock == NULL)
    return 0;

  at += strlen ("\"value\":{\"base64\":\"");
  base64 = g_strndup (at, strcspn (at, "\""));
  sealed = g_base64_decode (base64, &size);
  text = vst_seal_open_text (vst_view_get_ring (view), VST_KEY_CONTACT, &place, sealed, size, NULL);

  return text != NULL && strstr (text, word) != NULL ? 1 : 0;
}

static gpointer
journal_func (VstView *view,
              gconstpointer args,
              GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, &journal);
  guint *n = g_new0 (guint, 1);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    for (int column = 1; column <= 2; column++)
      *n += count_readable (view, vst_stmt_get_int (stmt, 0), vst_stmt_get_text (stmt, column), args);

  g_assert_cmpint (step, ==, VST_STEP_DONE);

  return n;
}

static const VstReading read_journal = { "test.journal", VST_RIGHT_OPEN_FAMILY, journal_func, g_free };

static guint
count_kept (VstTestHub *self,
            const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint *n = vst_test_hub_read (self, &read_journal, word, &error);

  g_assert_no_error (error);

  return *n;
}

static void
edit_address (VstTestHub *self,
              gint64 contact_id,
              gint64 revision,
              const char *value,
              VstAddressClass address_class)
{
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_ADDRESS);
  VstContactEdit edit = { contact_id, revision, entry, FALSE, FALSE };
  g_autoptr (GError) error = NULL;

  vst_test_set (&entry->value, value);
  entry->plan->address_class = address_class;
  vst_test_hub_do (self, &vst_contact_do_edit, &edit, &error);
  g_assert_no_error (error);
}

/* The address was written down before anybody said what is there. */
static void
test_where_a_shelter_is_is_left_nowhere (VstTestHub *self,
                                         gconstpointer data)
{
  g_autoptr (VstFamily) family = add_family (self);
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_ADDRESS);
  VstContactAdd add = { vst_contact_get_person_id (first_contact (family)), entry };
  g_autofree gint64 *id = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refused = NULL;
  g_autoptr (VstContactEntry) shown = NULL;
  VstContactReveal reveal = { 0, (char *) "To write" };

  vst_test_set (&entry->value, "Qanaristreet 1");
  id = vst_test_hub_do (self, &vst_contact_do_add, &add, &error);
  g_assert_no_error (error);
  edit_address (self, *id, 1, "Qanaristreet 2", VST_ADDRESS_SAFE);

  /* Added, then there before and after the change. */
  g_assert_cmpuint (count_kept (self, "Qanaristreet"), ==, 3);

  edit_address (self, *id, 2, "Qanaristreet 2", VST_ADDRESS_SHELTER);
  g_assert_cmpuint (count_kept (self, "Qanaristreet"), ==, 0);
  g_assert_cmpuint (count_kept (self, NUMBER), ==, 1);

  undone = vst_test_hub_undo (self, &refused);
  g_assert_null (undone);
  g_assert_error (refused, VST_ERROR, VST_ERROR_DESTROYED);
  reveal.contact_id = *id;
  shown = vst_test_hub_read (self, &vst_contact_read_reveal, &reveal, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shown->plan->address_class, ==, VST_ADDRESS_SHELTER);
  g_assert_cmpstr (shown->value, ==, "");

  /* She has a place of her own by now, and what is told of that can be undone. */
  edit_address (self, *id, 3, "Birch Street 3", VST_ADDRESS_SAFE);
  g_assert_cmpuint (count_kept (self, "Birch Street"), ==, 1);
  vst_test_family_undo (self);
  g_assert_cmpuint (count_kept (self, "Qanaristreet"), ==, 0);
}

static const VstSql count_acts = { "test.count_acts", "SELECT count (*) FROM act", TRUE };
static const VstSql count_contacts = { "test.count_contacts", "SELECT count (*) FROM contact_point", TRUE };
static const VstSql count_locks = { "test.count_locks", "SELECT count (*) FROM contact_lock", TRUE };

static void
remove_contact (VstTestHub *self,
                gint64 contact_id,
                gint64 revision)
{
  VstContactEdit edit = { contact_id, revision, NULL, FALSE, FALSE };
  g_autoptr (GError) error = NULL;

  vst_test_hub_do (self, &vst_contact_do_remove, &edit, &error);
  g_assert_no_error (error);
}

/* As long as whoever took it away may put it back, and no longer. */
static void
test_what_was_taken_away_is_destroyed_at_the_lock (VstTestHub *self,
                                                   gconstpointer data)
{
  g_autoptr (VstFamily) family = add_family (self);
  gint64 contact_id = vst_contact_get_id (first_contact (family));
  gint64 family_id = vst_family_get_id (family);
  gint64 n_locks = vst_test_count (self, &count_locks);
  g_autoptr (VstFamily) without = NULL;
  g_autoptr (VstFamily) back = NULL;
  g_autoptr (VstContactEntry) shown = NULL;

  remove_contact (self, contact_id, vst_contact_get_revision (first_contact (family)));
  g_assert_cmpuint (count_kept (self, NUMBER), ==, 2);
  vst_test_family_undo (self);
  back = vst_test_family_open (self, family_id);
  shown = show (self, back);
  g_assert_cmpstr (shown->value, ==, NUMBER);

  /* Signing out leaves what is there alone. */
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  g_assert_cmpint (vst_test_count (self, &count_locks), ==, n_locks);
  g_assert_cmpuint (count_kept (self, NUMBER), >, 0);

  remove_contact (self, contact_id, vst_contact_get_revision (first_contact (back)));
  g_assert_cmpuint (count_kept (self, NUMBER), >, 0);
  vst_test_hub_enter (self, VST_TEST_ADMIN);
  g_assert_cmpint (vst_test_count (self, &count_locks), ==, n_locks - 1);
  g_assert_cmpuint (count_kept (self, NUMBER), ==, 0);
  without = vst_test_family_open (self, family_id);
  g_assert_cmpuint (g_list_model_get_n_items (vst_family_get_contacts (without)), ==, 0);
}

/* Somebody else signs out meanwhile, at another desk: hers may still be put back;
 * and where it can't any more, she is told so.
 */
static void
test_another_desk_destroys_nothing_of_hers (VstTestHub *self,
                                            gconstpointer data)
{
  g_autoptr (VstFamily) family = add_family (self);
  gint64 contact_id = vst_contact_get_id (first_contact (family));
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  const VstSql *forget = VST_SQL_CONTACT_LOCK_FORGET;
  gint64 n_acts;
  g_autofree char *undone = NULL;
  g_autoptr (GError) refused = NULL;
  gint64 now = g_get_real_time ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (VstStmt) stmt = vst_db_prepare (db, forget);

      remove_contact (self, contact_id, vst_contact_get_revision (first_contact (family)));
      vst_stmt_bind_text (stmt, 1, "another");
      vst_stmt_bind_int (stmt, 2, i == 0 ? now - G_TIME_SPAN_DAY : now + G_TIME_SPAN_DAY);
      g_assert_true (vst_stmt_run (stmt, NULL));
      if (i == 0)
        vst_test_family_undo (self);
    }

  /* Nor is half of it there then. */
  n_acts = vst_test_count (self, &count_acts);
  undone = vst_test_hub_undo (self, &refused);
  g_assert_null (undone);
  g_assert_error (refused, VST_ERROR, VST_ERROR_FORGOTTEN);
  g_assert_cmpint (vst_test_count (self, &count_acts), ==, n_acts);
  g_assert_cmpint (vst_test_count (self, &count_contacts), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_locks), ==, 0);
}

/* Nobody else writes meanwhile: all who are reached are not looked through. */
static void
test_what_is_forgotten_is_found_by_indexes (VstTestHub *self,
                                            gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = vst_db_explain (db, VST_SQL_CONTACT_LOCK_FORGET, &error);
  guint n_loose = 0, n_acts = 0;

  g_assert_no_error (error);

  for (guint i = 0; i < plan->len; i++)
    {
      const char *line = g_ptr_array_index (plan, i);

      g_assert_null (strstr (line, "SCAN"));
      n_loose += strstr (line, "contact_lock_loose (loose=?)") != NULL;
      n_acts += strstr (line, "act_row_by_row (table_name=? AND row_id=?)") != NULL;
    }

  g_assert_cmpuint (n_loose, ==, 1);
  g_assert_cmpuint (n_acts, ==, 1);
}

static void
test_an_answer_holds_ninety_days_at_most (VstTestHub *self,
                                          gconstpointer data)
{
  g_autoptr (VstFamily) family = add_family (self);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  const struct
  {
    int days;
    gboolean is_fine;
  } reviews[] = { { -1, TRUE }, { VST_CONTACT_REVIEW_DAYS, TRUE }, { VST_CONTACT_REVIEW_DAYS + 1, FALSE }, { 9000, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (reviews); i++)
    {
      g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_PHONE);
      VstContactEdit edit = { vst_contact_get_id (first_contact (family)), 1 + i, entry, TRUE, TRUE };
      g_autoptr (GError) error = NULL;

      g_free (entry->review_on);
      entry->review_on = vst_day_add_days (today, reviews[i].days);
      vst_test_hub_do (self, &vst_contact_do_edit, &edit, &error);
      if (reviews[i].is_fine)
        g_assert_no_error (error);
      else
        g_assert_error (error, VST_ERROR, VST_ERROR_REVIEW_FAR);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, test, vst_test_hub_tear_down)
  ADD ("/contact-store/a-plan-is-sealed-and-kept-to", test_a_plan_is_sealed_and_kept_to);
  ADD ("/contact-store/nobody-said-when-to-ask-again-so-it-is-in-ninety-days", test_nobody_said_when_to_ask_again_so_it_is_in_ninety_days);
  ADD ("/contact-store/what-is-hidden-stays-through-a-change", test_what_is_hidden_stays_through_a_change);
  ADD ("/contact-store/only-somebody-of-the-file-is-asked-for", test_only_somebody_of_the_file_is_asked_for);
  ADD ("/contact-store/who-is-gone-is-still-to-be-asked-for", test_who_is_gone_is_still_to_be_asked_for);
  ADD ("/contact-store/a-list-has-only-what-may-be-used-freely", test_a_list_has_only_what_may_be_used_freely);
  ADD ("/contact-store/where-a-shelter-is-is-left-nowhere", test_where_a_shelter_is_is_left_nowhere);
  ADD ("/contact-store/what-was-taken-away-is-destroyed-at-the-lock", test_what_was_taken_away_is_destroyed_at_the_lock);
  ADD ("/contact-store/another-desk-destroys-nothing-of-hers", test_another_desk_destroys_nothing_of_hers);
  ADD ("/contact-store/what-is-forgotten-is-found-by-indexes", test_what_is_forgotten_is_found_by_indexes);
  ADD ("/contact-store/an-answer-holds-ninety-days-at-most", test_an_answer_holds_ninety_days_at_most);
#undef ADD

  return g_test_run ();
}
