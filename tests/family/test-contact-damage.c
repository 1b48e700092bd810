/* test-contact-damage.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-store.h"
#include "vst-export.h"
#include "vst-hub-rotation.h"
#include "vst-test-sealed.h"

#include <string.h>

/* A phone that somebody has damaged, or a disk: it can be removed, and written anew. */

#define DAMAGE "X'64616D61676564'"
#define ANOTHER "6135550177"

typedef struct
{
  const char *name;
  gboolean is_shielded; /* her family has a key of its own */
  VstSql damage;
  VstSql count;
} Damage;

static const Damage damages[] = {
  { "value",
    FALSE,
    { "contact-damage.value", "UPDATE contact_point SET value = " DAMAGE " WHERE id = 1", TRUE },
    { "contact-damage.count-values", "SELECT count (*) FROM contact_point WHERE id = 1 AND value = " DAMAGE, TRUE } },
  { "seal",
    TRUE,
    { "contact-damage.sealed", "UPDATE contact_point SET sealed = " DAMAGE " WHERE id = 1", TRUE },
    { "contact-damage.count-sealed", "SELECT count (*) FROM contact_point WHERE id = 1 AND sealed = " DAMAGE, TRUE } },
  { "lock",
    FALSE,
    { "contact-damage.lock", "DELETE FROM contact_lock WHERE contact_id = 1", TRUE },
    { "contact-damage.count-locks", "SELECT count (*) FROM contact_point WHERE id = 1 AND id NOT IN (SELECT contact_id FROM contact_lock)", TRUE } },
};

static const VstSql revision = { "contact-damage.revision", "SELECT revision FROM contact_point WHERE id = 1", TRUE };
static const VstSql count_contacts = { "contact-damage.contacts", "SELECT count (*) FROM contact_point", TRUE };
static const VstSql count_open = { "contact-damage.open", "SELECT count (*) FROM contact_point WHERE sealed IS NULL", TRUE };
static const VstSql count_digests = { "contact-damage.digests", "SELECT count (*) FROM contact_key WHERE contact_id = 1", TRUE };
static const VstSql damage_word = { "contact-damage.word", "UPDATE contact_point SET code_word = " DAMAGE " WHERE id = 1", TRUE };
static const VstSql count_words = {
  "contact-damage.count-words", "SELECT count (*) FROM contact_point WHERE id = 1 AND code_word = " DAMAGE, TRUE
};

static gint64
add_damaged (VstTestHub *self,
             const Damage *damage)
{
  gint64 family_id = vst_test_sealed_add (self);

  if (damage->is_shielded)
    vst_test_sealed_block (self, family_id, VST_TEST_PIVOT);
  vst_test_sealed_run (self, &damage->damage);
  vst_test_hub_enter (self, VST_TEST_RECEPTION);

  return family_id;
}

static guint
count_shown (VstTestHub *self,
             gint64 family_id)
{
  g_autoptr (VstFamily) family = vst_test_family_open (self, family_id);

  return g_list_model_get_n_items (vst_family_get_contacts (family));
}

/* What it says when it is asked for: "" where it is damaged. */
static char *
reveal (VstTestHub *self)
{
  VstContactReveal args = { 1, (char *) "To call back" };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstContactEntry) entry = vst_test_hub_read (self, &vst_contact_read_reveal, &args, &error);

  if (entry == NULL)
    g_assert_error (error, VST_ERROR, VST_ERROR_UNREADABLE);

  return g_strdup (entry != NULL ? entry->value : "");
}

static void
assert_says (VstTestHub *self,
             const char *value)
{
  g_autofree char *shown = reveal (self);

  g_assert_cmpstr (shown, ==, value);
}

static gpointer
change (VstTestHub *self,
        const VstDeed *deed,
        const char *value,
        gboolean keep_value,
        gboolean keep_word,
        GError **error)
{
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_PHONE);
  VstContactEdit edit = { 1, vst_test_count (self, &revision), entry, keep_value, keep_word };

  vst_test_set (&entry->value, value);
  entry->rule = VST_RULE_CALL_OK;

  return vst_test_hub_do (self, deed, &edit, error);
}

static void
redo (VstTestHub *self)
{
  g_autoptr (GError) error = NULL;

  g_free (vst_test_hub_redo (self, &error));
  g_assert_no_error (error);
}

static void
test_it_is_removed_and_put_back_as_it_was (VstTestHub *self,
                                           gconstpointer data)
{
  const Damage *damage = data;
  gint64 family_id = add_damaged (self, damage);
  g_autoptr (GError) error = NULL;

  assert_says (self, "");
  g_assert_cmpuint (count_shown (self, family_id), ==, 1);
  change (self, &vst_contact_do_remove, "", TRUE, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_shown (self, family_id), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_contacts), ==, 0);

  /* Without a lock it is as if it had been taken away long ago. */
  if (g_str_equal (damage->name, "lock"))
    {
      g_autofree char *undone = vst_test_hub_undo (self, &error);

      g_assert_null (undone);
      g_assert_error (error, VST_ERROR, VST_ERROR_FORGOTTEN);
      return;
    }

  for (guint i = 0; i < 2; i++)
    {
      vst_test_family_undo (self);
      g_assert_cmpint (vst_test_count (self, &damage->count), ==, 1);
      g_assert_cmpint (vst_test_count (self, &count_digests), ==, 0);
      g_assert_cmpuint (count_shown (self, family_id), ==, 1);
      assert_says (self, "");
      redo (self);
      g_assert_cmpint (vst_test_count (self, &count_contacts), ==, 0);
    }
}

static void
test_it_is_written_anew (VstTestHub *self,
                         gconstpointer data)
{
  const Damage *damage = data;
  gint64 family_id = add_damaged (self, damage);
  g_autoptr (GError) error = NULL;

  /* What can't be read can't be kept. */
  g_assert_null (change (self, &vst_contact_do_edit, "", TRUE, TRUE, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_cmpint (vst_test_count (self, &damage->count), ==, 1);

  change (self, &vst_contact_do_edit, ANOTHER, FALSE, TRUE, &error);
  g_assert_no_error (error);
  assert_says (self, ANOTHER);
  g_assert_cmpint (vst_test_count (self, &damage->count), ==, 0);
  g_assert_cmpint (vst_test_count (self, &count_open), ==, damage->is_shielded ? 0 : 1);
  g_assert_cmpuint (count_shown (self, family_id), ==, 1);
  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  assert_says (self, ANOTHER);
}

static void
test_writing_it_anew_is_undone (VstTestHub *self,
                                gconstpointer data)
{
  const Damage *damage = data;
  g_autoptr (GError) error = NULL;

  add_damaged (self, damage);
  change (self, &vst_contact_do_edit, ANOTHER, FALSE, TRUE, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 2; i++)
    {
      vst_test_family_undo (self);
      g_assert_cmpint (vst_test_count (self, &damage->count), ==, 1);
      assert_says (self, "");
      redo (self);
      assert_says (self, ANOTHER);
    }
}

/* Its word alone: that stays as it lies until she drops it, or says another one. */
static void
test_damaged_word_keeps_nobody_from_the_rest (VstTestHub *self,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vst_test_sealed_add (self);
  vst_test_sealed_run (self, &damage_word);
  assert_says (self, "");

  change (self, &vst_contact_do_edit, "", TRUE, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &count_words), ==, 1);
  change (self, &vst_contact_do_edit, "", TRUE, FALSE, &error);
  g_assert_no_error (error);
  assert_says (self, "6135550199");
}

/* Nor from new keys, nor from a list of all. */
static void
test_it_is_passed_over (VstTestHub *self,
                        gconstpointer data)
{
  const Damage *damage = data;
  const VstKeyKinds kinds = VST_KEYS_GRANTABLE;
  g_autofree char *path = g_build_filename (self->place, "list.csv", NULL);
  g_autoptr (VstExport) args = vst_export_new (path, VST_TABLE_CSV, ',', TRUE);
  g_autoptr (VstFamily) other = NULL;
  VstFamilyEntry *entry = vst_test_family_entry ("Amélie", "Tremblay", "613 555 0142");
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gpointer report;

  add_damaged (self, damage);
  change (self, &vst_contact_do_edit, ANOTHER, FALSE, TRUE, &error);
  g_assert_no_error (error);
  vst_test_sealed_run (self, &damage->damage);
  ((VstContactEntry *) entry->contacts->pdata[0])->rule = VST_RULE_CALL_OK;
  other = vst_test_family_add (self, entry);

  vst_test_hub_enter (self, VST_TEST_ADMIN);
  vst_test_hub_do (self, &vst_hub_renew_keys, &kinds, &error);
  g_assert_no_error (error);
  g_assert_cmpint (vst_test_count (self, &damage->count), ==, 1);

  vst_test_hub_enter (self, VST_TEST_COORDINATOR);
  report = vst_test_hub_read (self, &vst_export_families, args, &error);
  g_assert_no_error (error);
  vst_export_families.result_free (report);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "6135550142"));
  g_assert_null (strstr (content, ANOTHER));
}

static void
add_each (const char *path,
          void (*func) (VstTestHub *self, gconstpointer data))
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *name = g_strdup_printf ("/contact-damage/%s/%s", damages[i].name, path);

      g_test_add (name, VstTestHub, &damages[i], vst_test_family_set_up, func, vst_test_hub_tear_down);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_each ("it-is-removed-and-put-back-as-it-was", test_it_is_removed_and_put_back_as_it_was);
  add_each ("it-is-written-anew", test_it_is_written_anew);
  add_each ("it-is-passed-over", test_it_is_passed_over);
  g_test_add ("/contact-damage/value/writing-it-anew-is-undone", VstTestHub, &damages[0], vst_test_family_set_up,
              test_writing_it_anew_is_undone, vst_test_hub_tear_down);
  g_test_add ("/contact-damage/seal/writing-it-anew-is-undone", VstTestHub, &damages[1], vst_test_family_set_up,
              test_writing_it_anew_is_undone, vst_test_hub_tear_down);
  g_test_add ("/contact-damage/damaged-word-keeps-nobody-from-the-rest", VstTestHub, NULL, vst_test_family_set_up,
              test_damaged_word_keeps_nobody_from_the_rest, vst_test_hub_tear_down);

  return g_test_run ();
}
