/* test-staff-keys.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-hub.h"

#include "hidden-sql.h"
#include "vst-draft-store.h"
#include "vst-hub-room.h"
#include "vst-hub-rotation.h"
#include "vst-keys-change.h"
#include "vst-staff-keys.h"

#define NEW_PASSPHRASE "another passphrase for tests"

static const VstSql count_security = { "test.security", "SELECT count (*) FROM security_log WHERE kind = $1", FALSE };
static const VstSql age_drafts = { "test.age_drafts", "UPDATE draft SET updated_at = updated_at - $1", FALSE };
static const VstSql count_drafts = { "test.count_drafts", "SELECT count (*) FROM draft", FALSE };
static const VstSql read_draft = { "test.draft", "SELECT sealed FROM draft", FALSE };

static gint64
add_staff (VstTestHub *self,
           const char *name,
           guint roles,
           GError **error)
{
  g_autoptr (VstStaffKeysForm) form = vst_staff_keys_form_new (0, 0, name, roles, "fr", NEW_PASSPHRASE, TRUE, VST_KEY_COST_FLOOR);
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_staff_keys_add, form, error);

  return id != NULL ? *id : 0;
}

static VstStaff *
find_staff (VstTestHub *self,
            gint64 id)
{
  g_autoptr (GPtrArray) everybody = vst_test_hub_read (self, &vst_staff_read_everybody, NULL, NULL);

  for (guint i = 0; i < everybody->len; i++)
    if (vst_staff_get_id (g_ptr_array_index (everybody, i)) == id)
      return g_object_ref (g_ptr_array_index (everybody, i));

  return NULL;
}

static void
test_added_member_signs_in (VstTestHub *self,
                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  VstKeyMember member;
  gint64 id;

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  id = add_staff (self, "Nadia Neuve", VST_ROLE_RECEPTION, &error);
  g_assert_no_error (error);
  g_assert_true (vst_keys_find_member (vst_hub_get_keys (self->hub), id, &member));
  g_assert_true (member.must_change);

  vst_hub_lock (self->hub);
  g_assert_true (vst_test_hub_try (self, id, NEW_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_true (vst_hub_may (self->hub, VST_RIGHT_EDIT_FAMILY));
  g_assert_false (vst_hub_may (self->hub, VST_RIGHT_STAFF));
}

static void
test_reception_adds_nobody (VstTestHub *self,
                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_cmpint (add_staff (self, "Nadia Neuve", VST_ROLE_ADMIN, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
}

static void
test_name_is_used_once (VstTestHub *self,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  g_assert_cmpint (add_staff (self, "RITA RÉCEPTION", VST_ROLE_RECEPTION, &error), ==, 0);
  g_assert_error (error, VST_ERROR, VST_ERROR_STAFF_NAME_TAKEN);
}

static void
test_key_is_handed_over_by_who_holds_it (VstTestHub *self,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  VstKeyMember member;
  gint64 id;

  /* An administrator alone holds no contact key, so she can't give it. */
  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  id = add_staff (self, "Nadia Neuve", VST_ROLE_RECEPTION, &error);
  g_assert_no_error (error);
  vst_keys_find_member (vst_hub_get_keys (self->hub), id, &member);
  g_assert_false (member.held & VST_KEY_BIT (VST_KEY_CONTACT));
  g_assert_true (member.wanted & VST_KEY_BIT (VST_KEY_CONTACT));

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_true (vst_keys_find_member (vst_hub_get_keys (self->hub), id, &member));
  g_assert_true (member.held & VST_KEY_BIT (VST_KEY_CONTACT));
}

static void
test_revoked_member_stays_out (VstTestHub *self,
                               gconstpointer data)
{
  g_autoptr (VstStaffKeysForm) form = vst_staff_keys_form_new (VST_TEST_RECEPTION, 0, NULL, 0, NULL, NULL, FALSE, VST_KEY_COST_FLOOR);
  g_autoptr (GError) error = NULL;
  VstKeyMember member;

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_test_hub_do (self, &vst_staff_keys_revoke, form, &error);
  g_assert_no_error (error);
  g_assert_false (vst_keys_find_member (vst_hub_get_keys (self->hub), VST_TEST_RECEPTION, &member));

  vst_hub_lock (self->hub);
  g_assert_false (vst_test_hub_try (self, VST_TEST_RECEPTION, VST_TEST_PASSPHRASE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
}

static void
test_last_administrator_stays (VstTestHub *self,
                               gconstpointer data)
{
  g_autoptr (VstStaffKeysForm) second = vst_staff_keys_form_new (VST_TEST_SECOND_ADMIN, 0, NULL, 0, NULL, NULL, FALSE, VST_KEY_COST_FLOOR);
  g_autoptr (VstStaffKeysForm) first = vst_staff_keys_form_new (VST_TEST_ADMIN, 0, NULL, 0, NULL, NULL, FALSE, VST_KEY_COST_FLOOR);
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_test_hub_do (self, &vst_staff_keys_revoke, second, &error);
  g_assert_no_error (error);
  g_assert_null (vst_test_hub_do (self, &vst_staff_keys_revoke, first, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_LAST_ADMINISTRATOR);
}

static void
test_roles_change_with_their_keys (VstTestHub *self,
                                   gconstpointer data)
{
  g_autoptr (VstStaffKeysForm) form = NULL;
  g_autoptr (VstStaff) staff = NULL;
  g_autoptr (GError) error = NULL;
  VstKeyMember member;

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  staff = find_staff (self, VST_TEST_RECEPTION);
  form = vst_staff_keys_form_new (VST_TEST_RECEPTION, vst_staff_get_revision (staff), "Rita Registre", VST_ROLE_PRIVACY, "fr",
                                  NULL, FALSE, VST_KEY_COST_FLOOR);
  vst_test_hub_do (self, &vst_staff_keys_change, form, &error);
  g_assert_no_error (error);
  vst_keys_find_member (vst_hub_get_keys (self->hub), VST_TEST_RECEPTION, &member);
  g_assert_cmpstr (member.name, ==, "Rita Registre");
  g_assert_cmpuint (member.held & VST_KEYS_GRANTABLE, ==, 0);

  /* What was shown is no longer so. */
  g_assert_null (vst_test_hub_do (self, &vst_staff_keys_change, form, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
}

static void
test_second_administrator_helps (VstTestHub *self,
                                 gconstpointer data)
{
  g_autoptr (VstStaffKeysForm) reset = vst_staff_keys_form_new (VST_TEST_ADMIN, 0, NULL, 0, NULL, NEW_PASSPHRASE, TRUE, VST_KEY_COST_FLOOR);
  g_autoptr (VstStaffKeysForm) own = vst_staff_keys_form_new (0, 0, NULL, 0, NULL, "her very own passphrase", FALSE, VST_KEY_COST_FLOOR);
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  vst_test_hub_do (self, &vst_staff_keys_reset, reset, &error);
  g_assert_no_error (error);

  vst_hub_lock (self->hub);
  g_assert_true (vst_test_hub_try (self, VST_TEST_ADMIN, NEW_PASSPHRASE, &error));
  vst_test_hub_do (self, &vst_staff_keys_change_own, own, &error);
  g_assert_no_error (error);

  vst_hub_lock (self->hub);
  g_assert_true (vst_test_hub_try (self, VST_TEST_ADMIN, "her very own passphrase", &error));
  g_assert_no_error (error);
}

static VstKeys *
not_a_sample (VstKeys *keys,
              VstKeyRing *ring,
              gpointer data,
              GError **error)
{
  VstHubCard card;

  vst_keys_get_card (keys, &card);
  card.sample = FALSE;

  return vst_keys_set_card (keys, ring, &card, error);
}

static void
test_rule_for_passphrases_is_kept (VstTestHub *self,
                                   gconstpointer data)
{
  static const struct
  {
    const char *passphrase;
    VstError error;
  } refused[] = {
    { "too short", VST_ERROR_PASSPHRASE_SHORT },
    { "test hub test hub", VST_ERROR_PASSPHRASE_COMMON },
    { "aaaaaaaaaaaaaaaaaaaa", VST_ERROR_PASSPHRASE_COMMON },
  };

  vst_test_hub_enter (self, VST_TEST_ADMIN);

  {
    g_autoptr (VstKeys) keys = vst_keys_change (self->folder, vst_session_get_ring (vst_hub_get_session (self->hub)), not_a_sample, NULL, NULL);

    g_assert_nonnull (keys);
  }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (VstStaffKeysForm) form = vst_staff_keys_form_new (0, 0, "Nadia Neuve", VST_ROLE_RECEPTION, "fr",
                                                                   refused[i].passphrase, TRUE, VST_KEY_COST_FLOOR);
      g_autoptr (GError) error = NULL;

      g_assert_null (vst_test_hub_do (self, &vst_staff_keys_add, form, &error));
      g_assert_error (error, VST_ERROR, (int) refused[i].error);
    }
}

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static gboolean
rotate (VstTestHub *self,
        GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vst_hub_rotate (self->hub, keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return vst_hub_rotate_finish (self->hub, result, error);
}

static gint64
count (VstTestHub *self,
       const char *kind)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &count_security);

  vst_stmt_bind_text (stmt, 1, kind);
  g_assert_true (vst_stmt_one (stmt, NULL));

  return vst_stmt_get_int (stmt, 0);
}

static void
test_rotation_shuts_the_old_key_out (VstTestHub *self,
                                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "hub.db", NULL);
  g_autofree char *copy = vst_test_hub_leave_copy (self);
  g_autofree char *replaced = vst_test_hub_leave_replaced (self, 0);
  g_autoptr (VstKeyRing) old = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstStaff) staff = NULL;
  VstSecret *key;

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  old = vst_key_ring_ref (vst_session_get_ring (vst_hub_get_session (self->hub)));
  key = vst_key_ring_get_database_key (old);

  g_assert_true (rotate (self, &error));
  g_assert_no_error (error);
  g_assert_cmpint (vst_hub_get_state (self->hub), ==, VST_HUB_OPEN);

  /* She goes on working, with the new keys. */
  g_assert_cmpint (add_staff (self, "Nadia Neuve", VST_ROLE_RECEPTION, &error), >, 0);
  g_assert_no_error (error);

  g_assert_null (vst_db_open (path, vst_secret_get_bytes (key), VST_DB_NONE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);

  /* Nor does what was kept from before a migration, or a restore, open with it. */
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (replaced, G_FILE_TEST_EXISTS));

  /* So does everybody else, with the passphrases they have. */
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_cmpint (count (self, "keys-rotated"), ==, 1);
}

static void
test_rotation_waits_for_nobody (VstTestHub *self,
                                gconstpointer data)
{
  g_autoptr (VstHub) other = vst_hub_new (self->folder, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vst_hub_sign_in (other, VST_TEST_RECEPTION, VST_TEST_PASSPHRASE, keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (vst_hub_sign_in_finish (other, result, &error));

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  g_assert_false (rotate (self, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_BUSY);
  g_assert_cmpint (vst_hub_get_state (self->hub), ==, VST_HUB_OPEN);

  vst_hub_lock (other);
}

static void
test_draft_is_given_back_to_its_writer (VstTestHub *self,
                                        gconstpointer data)
{
  g_autoptr (VstDraft) draft = vst_draft_new ("intake", 0, "Secret name half typed");
  g_autoptr (GPtrArray) hers = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_hub_do (self, &vst_draft_put, draft, &error);
  g_assert_no_error (error);

  {
    g_autoptr (VstDb) db = vst_test_hub_open_db (self);
    g_autoptr (VstStmt) stmt = vst_db_prepare (db, &read_draft);
    g_autoptr (GBytes) sealed = NULL;
    gsize size;
    const char *bytes;

    g_assert_true (vst_stmt_one (stmt, NULL));
    sealed = vst_stmt_dup_bytes (stmt, 0);
    bytes = g_bytes_get_data (sealed, &size);
    g_assert_null (g_strstr_len (bytes, (gssize) size, "Secret"));
  }

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  others = vst_test_hub_read (self, &vst_draft_read, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (others->len, ==, 0);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  hers = vst_test_hub_read (self, &vst_draft_read, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hers->len, ==, 1);
  g_assert_cmpstr (((VstDraft *) g_ptr_array_index (hers, 0))->text, ==, "Secret name half typed");

  vst_test_hub_do (self, &vst_draft_drop, draft, &error);
  g_assert_no_error (error);
  g_ptr_array_unref (g_steal_pointer (&hers));
  hers = vst_test_hub_read (self, &vst_draft_read, NULL, &error);
  g_assert_cmpuint (hers->len, ==, 0);
}

/* As if that much time had gone by. */
static void
let_pass (VstTestHub *self,
          gint64 microseconds)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &age_drafts);

  vst_stmt_bind_int (stmt, 1, microseconds);
  g_assert_true (vst_stmt_run (stmt, NULL));
}

static gint64
count_kept (VstTestHub *self)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  g_autoptr (VstStmt) stmt = vst_db_prepare (db, &count_drafts);

  g_assert_true (vst_stmt_one (stmt, NULL));

  return vst_stmt_get_int (stmt, 0);
}

static guint
count_given_back (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = vst_test_hub_read (self, &vst_draft_read, NULL, &error);

  g_assert_no_error (error);

  return drafts->len;
}

/* After fourteen days it isn't given back, and the next one takes it away. */
static void
test_a_draft_expires_after_two_weeks (VstTestHub *self,
                                      gconstpointer data)
{
  g_autoptr (VstDraft) draft = vst_draft_new ("intake", 0, "Secret name half typed");
  g_autoptr (VstDraft) other = vst_draft_new ("walk-in", 0, "Another");
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  vst_test_hub_do (self, &vst_draft_put, draft, &error);
  g_assert_no_error (error);

  let_pass (self, 14 * G_TIME_SPAN_DAY - G_TIME_SPAN_HOUR);
  g_assert_cmpuint (count_given_back (self), ==, 1);
  vst_test_hub_do (self, &vst_draft_put, other, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_kept (self), ==, 2);

  let_pass (self, 2 * G_TIME_SPAN_HOUR);
  g_assert_cmpuint (count_given_back (self), ==, 1);
  g_assert_cmpint (count_kept (self), ==, 2);
  vst_test_hub_do (self, &vst_draft_put, other, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_kept (self), ==, 1);
}

static void
test_every_statement_is_understood (VstTestHub *self,
                                    gconstpointer data)
{
  g_autoptr (VstDb) db = vst_test_hub_open_db (self);
  const VstSql *const made[] = {
    VST_SQL_HIDDEN_FAMILIES,
    VST_SQL_HIDDEN_PEOPLE,
    VST_SQL_HIDDEN_PARTS,
    VST_SQL_HIDDEN_RECORDS,
    VST_SQL_HIDDEN_WITHHELD,
  };

  /* Of a connection alone, while somebody must not know of somebody. */
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autoptr (VstStmt) stmt = vst_db_prepare (db, made[i]);
      g_autoptr (GError) error = NULL;

      vst_stmt_run (stmt, &error);
      g_assert_no_error (error);
    }

  for (guint i = 0; vst_hub_room.statements[i] != NULL; i++)
    for (const VstSql *sql = vst_hub_room.statements[i]; sql->name != NULL; sql++)
      {
        g_autoptr (GError) error = NULL;

        if (!vst_db_understands (db, sql, &error))
          g_test_fail_printf ("%s", error->message);
      }
}

#define ADD(path, test) g_test_add (path, VstTestHub, NULL, vst_test_hub_set_up, test, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/staff-keys/added-member-signs-in", test_added_member_signs_in);
  ADD ("/staff-keys/reception-adds-nobody", test_reception_adds_nobody);
  ADD ("/staff-keys/name-is-used-once", test_name_is_used_once);
  ADD ("/staff-keys/key-is-handed-over-by-who-holds-it", test_key_is_handed_over_by_who_holds_it);
  ADD ("/staff-keys/revoked-member-stays-out", test_revoked_member_stays_out);
  ADD ("/staff-keys/last-administrator-stays", test_last_administrator_stays);
  ADD ("/staff-keys/roles-change-with-their-keys", test_roles_change_with_their_keys);
  ADD ("/staff-keys/second-administrator-helps", test_second_administrator_helps);
  ADD ("/staff-keys/rule-for-passphrases-is-kept", test_rule_for_passphrases_is_kept);
  ADD ("/staff-keys/rotation-shuts-the-old-key-out", test_rotation_shuts_the_old_key_out);
  ADD ("/staff-keys/rotation-waits-for-nobody", test_rotation_waits_for_nobody);
  ADD ("/staff-keys/a-draft-expires-after-two-weeks", test_a_draft_expires_after_two_weeks);
  ADD ("/staff-keys/draft-is-given-back-to-its-writer", test_draft_is_given_back_to_its_writer);
  ADD ("/staff-keys/every-statement-is-understood", test_every_statement_is_understood);

  return g_test_run ();
}
