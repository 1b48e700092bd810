/* test-message-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "vst-block-store.h"
#include "vst-error.h"
#include "vst-hub-folder.h"
#include "vst-letter-box.h"
#include "vst-message-store.h"
#include "vst-test-family.h"

/* What nobody may find in a file of a locked hub. */
#define CANARY "Marguerite-Canari"

static VstMessageEntry *
slip (const char *text)
{
  VstMessageEntry *entry = vst_message_entry_new ("phone");

  vst_test_set (&entry->caller, "a man, \n\"her cousin\"");
  vst_test_set (&entry->call_back, "613-555-0199 after six");
  vst_test_set (&entry->for_whom, CANARY);
  vst_test_set (&entry->text, text);

  return entry;
}

static gint64
take (VstTestHub *self,
      const char *text)
{
  g_autoptr (VstMessageEntry) entry = slip (text);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_test_hub_do (self, &vst_message_do_take, entry, &error);

  g_assert_no_error (error);

  return *id;
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
assert_count (VstTestHub *self,
              guint expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree VstMessageCount *count = vst_test_hub_read (self, &vst_message_read_count, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count->open, ==, expected);
  g_assert_cmpuint (count->due, ==, 0);
}

/* Even a name that we know links a slip to nobody. */
static void
test_a_slip_is_linked_to_nobody (VstTestHub *self,
                                 gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Marguerite-Canari", "Roy", ""));
  g_autoptr (GPtrArray) open = NULL;
  const VstMessageEntry *entry;

  take (self, "  Please call.\n ");
  open = read_list (self, &vst_message_read_open);
  g_assert_cmpuint (open->len, ==, 1);
  entry = vst_message_get_entry (open->pdata[0]);
  g_assert_cmpstr (entry->caller, ==, "a man, \"her cousin\"");
  g_assert_cmpstr (entry->call_back, ==, "");
  g_assert_true (vst_message_get_state (open->pdata[0])->has_call_back);
  g_assert_cmpstr (entry->for_whom, ==, CANARY);
  g_assert_cmpstr (entry->text, ==, "Please call.");
  g_assert_cmpint (vst_message_get_state (open->pdata[0])->family_id, ==, 0);
  g_assert_false (vst_message_get_state (open->pdata[0])->was_locked);
  assert_count (self, 1);

  vst_test_family_undo (self);
  assert_count (self, 0);
}

static void
test_an_empty_slip_is_not_kept (VstTestHub *self,
                                gconstpointer data)
{
  g_autoptr (VstMessageEntry) empty = slip (" \n ");
  g_autoptr (VstMessageEntry) endless = slip ("x");
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_do (self, &vst_message_do_take, empty, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_TALK_NEEDED);
  g_clear_error (&error);

  g_free (endless->text);
  endless->text = g_strnfill (VST_MESSAGE_TEXT_CHARS + 1, 'x');
  g_assert_null (vst_test_hub_do (self, &vst_message_do_take, endless, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_TOO_LONG);
  assert_count (self, 0);
}

/* Reception takes it; who follows a family says whose it is. */
static void
test_only_a_worker_links_it (VstTestHub *self,
                             gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay", ""));
  VstMessageLink link = { take (self, "Court is on Monday."), 1, vst_family_get_id (family) };
  g_autoptr (GPtrArray) linked = NULL;
  g_autoptr (GPtrArray) free_again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (vst_test_hub_do (self, &vst_message_do_link, &link, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_NO_RIGHT);
  g_clear_error (&error);

  vst_hub_lock (self->hub);
  vst_test_hub_enter (self, VST_TEST_PIVOT);
  g_assert_nonnull (vst_test_hub_do (self, &vst_message_do_link, &link, &error));
  g_assert_no_error (error);
  linked = read_list (self, &vst_message_read_open);
  g_assert_cmpint (vst_message_get_state (linked->pdata[0])->family_id, ==, link.family_id);
  g_assert_cmpstr (vst_message_get_state (linked->pdata[0])->file_number, ==, vst_family_get_file_number (family));

  /* The same once more: somebody was first. */
  g_assert_null (vst_test_hub_do (self, &vst_message_do_link, &link, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
  g_clear_error (&error);

  vst_test_family_undo (self);
  free_again = read_list (self, &vst_message_read_open);
  g_assert_cmpint (vst_message_get_state (free_again->pdata[0])->family_id, ==, 0);

  link.revision = vst_message_get_state (free_again->pdata[0])->revision;
  link.family_id = 99999;
  g_assert_null (vst_test_hub_do (self, &vst_message_do_link, &link, &error));
  g_assert_nonnull (error);
}

static void
test_a_message_is_passed_on (VstTestHub *self,
                             gconstpointer data)
{
  VstMessageEnd end = { take (self, "Please call."), 1, TRUE };
  g_autoptr (GPtrArray) done = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (vst_test_hub_do (self, &vst_message_do_finish, &end, &error));
  g_assert_no_error (error);
  assert_count (self, 0);
  done = read_list (self, &vst_message_read_done);
  g_assert_cmpuint (done->len, ==, 1);
  g_assert_cmpint (vst_message_get_state (done->pdata[0])->done_at, >, 0);

  end.revision = 2;
  end.done = FALSE;
  g_assert_nonnull (vst_test_hub_do (self, &vst_message_do_finish, &end, &error));
  assert_count (self, 1);
}

static gboolean
is_in_file (const char *path)
{
  g_autofree char *content = NULL;
  gsize size;

  if (!g_file_get_contents (path, &content, &size, NULL))
    return FALSE;

  return memmem (content, size, CANARY, strlen (CANARY)) != NULL || memmem (content, size, "613-555", 7) != NULL;
}

static void
assert_nothing_readable (VstTestHub *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_false (is_in_file (path));
    }
}

static void
put (VstTestHub *self,
     const char *text)
{
  g_autoptr (VstMessageEntry) entry = slip (text);
  g_autoptr (GError) error = NULL;

  g_assert_true (vst_message_put (self->folder, entry, &error));
  g_assert_no_error (error);
}

static guint
take_in (VstTestHub *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_taken;

  vst_message_take_in (self->hub, vst_test_keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (vst_message_take_in_finish (self->hub, result, &n_taken, &error));
  g_assert_no_error (error);

  return n_taken;
}

static guint
count_letters (VstTestHub *self)
{
  g_autofree char *path = vst_hub_folder_get_part (self->folder, VST_LETTER_BOX);
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (size, >=, 44);

  return (guint8) content[40];
}

static void
test_a_locked_hub_takes_slips_that_nobody_reads (VstTestHub *self,
                                                 gconstpointer data)
{
  g_autoptr (GPtrArray) open = NULL;

  g_assert_false (vst_letter_box_is_there (self->folder));
  g_assert_cmpuint (take_in (self), ==, 0);
  g_assert_true (vst_letter_box_is_there (self->folder));
  vst_hub_lock (self->hub);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("Call " CANARY " back, %u", i);

      put (self, text);
    }

  g_assert_cmpuint (count_letters (self), ==, 3);
  assert_nothing_readable (self);

  /* Also one who may not read them takes them in. */
  vst_test_hub_enter (self, VST_TEST_PARTNER);
  g_assert_cmpuint (take_in (self), ==, 3);
  g_assert_cmpuint (count_letters (self), ==, 0);
  g_assert_null (vst_test_hub_read (self, &vst_message_read_open, NULL, NULL));
  vst_hub_lock (self->hub);
  assert_nothing_readable (self);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_cmpuint (take_in (self), ==, 0);
  open = read_list (self, &vst_message_read_open);
  g_assert_cmpuint (open->len, ==, 3);
  g_assert_true (vst_message_get_state (open->pdata[0])->was_locked);
  g_assert_cmpstr (vst_message_get_entry (open->pdata[2])->text, ==, "Call " CANARY " back, 2");
  g_assert_cmpstr (vst_message_get_entry (open->pdata[2])->for_whom, ==, CANARY);
}

/* Cut off after the commit, before the box is emptied: the same letters again. */
static void
test_letters_are_taken_in_once (VstTestHub *self,
                                gconstpointer data)
{
  g_autofree guint *first = NULL;
  g_autofree guint *again = NULL;

  take_in (self);
  put (self, "One");
  put (self, "Two");

  first = vst_test_hub_do (self, &vst_message_do_take_in, NULL, NULL);
  g_assert_cmpuint (*first, ==, 2);
  g_assert_cmpuint (count_letters (self), ==, 2);
  put (self, "Three, meanwhile");
  again = vst_test_hub_do (self, &vst_message_do_take_in, NULL, NULL);
  g_assert_cmpuint (*again, ==, 1);

  g_assert_cmpuint (take_in (self), ==, 0);
  g_assert_cmpuint (count_letters (self), ==, 0);
  assert_count (self, 3);
}

/* A box that is damaged, or another hub's, is put aside, never thrown away. */
static void
test_a_box_that_is_not_ours_is_kept_aside (VstTestHub *self,
                                           gconstpointer data)
{
  g_autofree char *path = vst_hub_folder_get_part (self->folder, VST_LETTER_BOX);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (VstMessageEntry) entry = slip ("Lost?");
  g_autoptr (GError) error = NULL;
  const char *name;
  guint n_aside = 0;

  take_in (self);
  put (self, "One");
  g_assert_true (g_file_set_contents (path, "not a letter box", -1, NULL));
  g_assert_false (vst_letter_box_is_there (self->folder));
  g_assert_false (vst_message_put (self->folder, entry, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CORRUPT);

  g_assert_cmpuint (take_in (self), ==, 0);
  g_assert_true (vst_letter_box_is_there (self->folder));

  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    n_aside += g_str_has_prefix (name, VST_LETTER_BOX ".aside-");

  g_assert_cmpuint (n_aside, ==, 1);
}

static gint64
take_for (VstTestHub *self,
          const char *for_whom,
          gint64 family_id)
{
  g_autoptr (VstMessageEntry) entry = slip ("I saw her there.");
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  vst_test_set (&entry->for_whom, for_whom);
  id = vst_test_hub_do (self, &vst_message_do_take, entry, &error);
  g_assert_no_error (error);

  {
    const VstMessageLink link = { *id, 1, family_id };

    vst_test_hub_do (self, &vst_message_do_link, &link, &error);
    g_assert_no_error (error);
  }

  return *id;
}

static guint
count_astray (VstTestHub *self,
              guint n_messages)
{
  g_autoptr (GPtrArray) open = read_list (self, &vst_message_read_open);
  guint n = 0;

  g_assert_cmpuint (open->len, ==, n_messages);
  for (guint i = 0; i < open->len; i++)
    n += vst_message_get_state (open->pdata[i])->is_astray ? 1 : 0;

  return n;
}

/* Somebody asks for a colleague who must not know of the family that it is about:
 * for her it is gone, and whoever would tell her is told not to.
 */
static void
test_a_message_for_who_must_not_know_is_not_passed_on_to_her (VstTestHub *self,
                                                              gconstpointer data)
{
  g_autoptr (VstFamily) family = vst_test_family_add (self, vst_test_family_entry ("Amélie", "Tremblay", ""));
  g_autoptr (VstFamily) other = vst_test_family_add (self, vst_test_family_entry ("Rose", "Roy", ""));
  g_autoptr (VstBlockEntry) block = vst_block_entry_new ();
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (self, VST_TEST_PIVOT);
  take_for (self, "Mrs. Lin Link", vst_family_get_id (family));
  take_for (self, "Amélie", vst_family_get_id (family));
  take_for (self, "Lin Link", vst_family_get_id (other));
  g_assert_cmpuint (count_astray (self, 3), ==, 0);

  block->family_id = vst_family_get_id (family);
  block->staff_id = VST_TEST_LINK;
  g_free (vst_test_hub_do (self, &vst_block_do_add, block, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_astray (self, 3), ==, 1);

  vst_test_hub_enter (self, VST_TEST_RECEPTION);
  g_assert_cmpuint (count_astray (self, 3), ==, 1);
  vst_test_hub_enter (self, VST_TEST_LINK);
  g_assert_cmpuint (count_astray (self, 1), ==, 0);
}

#define ADD(path, func) g_test_add (path, VstTestHub, NULL, vst_test_family_set_up, func, vst_test_hub_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/message-store/a-slip-is-linked-to-nobody", test_a_slip_is_linked_to_nobody);
  ADD ("/message-store/an-empty-slip-is-not-kept", test_an_empty_slip_is_not_kept);
  ADD ("/message-store/only-a-worker-links-it", test_only_a_worker_links_it);
  ADD ("/message-store/a-message-for-who-must-not-know-is-not-passed-on-to-her",
       test_a_message_for_who_must_not_know_is_not_passed_on_to_her);
  ADD ("/message-store/a-message-is-passed-on", test_a_message_is_passed_on);
  ADD ("/message-store/a-locked-hub-takes-slips-that-nobody-reads", test_a_locked_hub_takes_slips_that_nobody_reads);
  ADD ("/message-store/letters-are-taken-in-once", test_letters_are_taken_in_once);
  ADD ("/message-store/a-box-that-is-not-ours-is-kept-aside", test_a_box_that_is_not_ours_is_kept_aside);

  return g_test_run ();
}
