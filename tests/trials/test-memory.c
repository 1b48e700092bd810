/* test-memory.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-family.h"
#include "vst-trial.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "vst-backup.h"
#include "vst-draft-store.h"
#include "vst-staff-keys.h"

#define MASK 0xff
#define CHUNK (1 << 18)
#define LARGEST_SECRET 64
#define MAX_HIDDEN 8
#define LARGEST_REGION (G_GUINT64_CONSTANT (1) << 32) /* beyond it lies a sanitizer's shadow */

/* A secret that this test knows and never holds as it is. */
typedef struct
{
  const char *name;
  guint8 masked[LARGEST_SECRET];
  gsize size;
} Hidden;

/* How a secret stands in memory: itself, or as digits. */
static const char *const shapes[] = { NULL, "0123456789abcdef", "0123456789ABCDEF" };

static gboolean
is_there (const guint8 *at,
          gsize size,
          const Hidden *hidden,
          const char *digits)
{
  if (size < (digits != NULL ? 2 : 1) * hidden->size)
    return FALSE;

  for (gsize i = 0; i < hidden->size; i++)
    {
      guint8 masked = hidden->masked[i];

      if (digits == NULL ? (at[i] ^ masked) != MASK
                         : at[2 * i] != digits[(masked ^ MASK) >> 4] || at[2 * i + 1] != digits[(masked ^ MASK) & 15])
        return FALSE;
    }

  return TRUE;
}

static void
count_in (const guint8 *chunk,
          gsize size,
          const Hidden *hidden,
          guint n_hidden,
          guint *counts)
{
  gboolean first[256] = { FALSE };

  for (guint i = 0; i < n_hidden; i++)
    for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
      {
        guint8 byte = hidden[i].masked[0] ^ MASK;

        first[shapes[shape] != NULL ? (guint8) shapes[shape][byte >> 4] : byte] = TRUE;
      }

  for (gsize at = 0; at < size; at++)
    for (guint i = 0; first[chunk[at]] && i < n_hidden; i++)
      for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
        counts[i] += is_there (chunk + at, size - at, &hidden[i], shapes[shape]);
}

/* Copies in all that this process may write to. */
static void
count_copies (const Hidden *hidden,
              guint n_hidden,
              guint *counts)
{
  static guint8 chunk[CHUNK];
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);

  g_assert_cmpint (memory, >=, 0);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  memset (counts, 0, n_hidden * sizeof *counts);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint64 start, end;
      char rights[8];

      if (sscanf (lines[i], "%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x %7s", &start, &end, rights) != 3 ||
          rights[0] != 'r' || rights[1] != 'w' || end - start > LARGEST_REGION)
        continue;

      for (guint64 at = start; at < end; at += CHUNK - 2 * LARGEST_SECRET)
        {
          gssize got;

          /* What was read here is our own copy. */
          memset (chunk, 0, sizeof chunk);
          got = pread (memory, chunk, MIN ((guint64) CHUNK, end - at), (off_t) at);
          if (got > 0 && (at + (guint64) got <= (guint64) (guintptr) chunk || at >= (guint64) (guintptr) (chunk + CHUNK)))
            count_in (chunk, (gsize) got, hidden, n_hidden, counts);
        }
    }

  memset (chunk, 0, sizeof chunk);
  close (memory);
}

static void
hide (Hidden *hidden,
      const char *name,
      VstSecret *secret)
{
  const guint8 *bytes = vst_secret_get_bytes (secret);

  hidden->name = name;
  hidden->size = vst_secret_get_size (secret);
  g_assert_cmpuint (hidden->size, <=, LARGEST_SECRET);

  for (gsize i = 0; i < hidden->size; i++)
    hidden->masked[i] = bytes[i] ^ MASK;
}

static void
assert_forgotten (const Hidden *hidden,
                  guint n_hidden,
                  const char *when)
{
  guint counts[MAX_HIDDEN];

  count_copies (hidden, n_hidden, counts);

  for (guint i = 0; i < n_hidden; i++)
    if (counts[i] > 0)
      g_test_fail_printf ("%u copies of the %s key %s", counts[i], hidden[i].name, when);
}

static guint
count_known (const Hidden *hidden,
             guint n_hidden)
{
  guint counts[MAX_HIDDEN];
  guint n_known = 0;

  count_copies (hidden, n_hidden, counts);

  for (guint i = 0; i < n_hidden; i++)
    n_known += counts[i] > 0;

  return n_known;
}

/* A passphrase that is in no text of the program. */
static VstSecret *
make_passphrase (void)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
  VstSecret *secret = vst_secret_new_random (25);
  guint8 *bytes = vst_secret_get_bytes (secret);

  for (gsize i = 0; i < 24; i++)
    bytes[i] = letters[bytes[i] % 26];

  bytes[24] = '\0';

  return secret;
}

static void
change_passphrase (VstTrial *self,
                   gint64 staff_id,
                   VstSecret *passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstStaffKeysForm) form =
      vst_staff_keys_form_new (staff_id, 0, "", 0, "en", (const char *) vst_secret_get_bytes (passphrase), FALSE, VST_KEY_COST_FLOOR);

  vst_test_hub_enter (&self->hub, staff_id);
  vst_test_hub_do (&self->hub, &vst_staff_keys_change_own, form, &error);
  g_assert_no_error (error);
  vst_hub_lock (self->hub.hub);
}

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

/* Something of everything that keys are used for. */
static void
work (VstTrial *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = vst_test_family_add (&self->hub, vst_test_family_entry ("Rose", "Tremblay", "519 555 0147"));
  g_autoptr (VstFamily) opened = vst_test_family_open (&self->hub, vst_family_get_id (family));
  g_autoptr (VstDraft) draft = vst_draft_new ("intake", 0, "Half a form");
  g_autoptr (VstBackupReport) report = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *path = vst_backup_build_path (self->hub.place, g_get_real_time ());
  g_autoptr (GPtrArray) drafts = NULL;

  vst_test_hub_do (&self->hub, &vst_draft_put, draft, &error);
  g_assert_no_error (error);
  drafts = vst_test_hub_read (&self->hub, &vst_draft_read, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (drafts->len, ==, 1);

  vst_backup_make (self->hub.hub, path, NULL, keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  report = vst_backup_make_finish (self->hub.hub, result, &error);
  g_assert_no_error (error);
  g_unlink (path);
}

static void
test_forgets_at_a_lock (VstTrial *self,
                        gconstpointer data)
{
  static const gint64 staff[] = { VST_TEST_RECEPTION, VST_TEST_ADMIN, VST_TEST_PIVOT };
  static const struct
  {
    VstKeyKind kind;
    const char *name;
  } kinds[] = {
    { VST_KEY_DATABASE, "database" },
    { VST_KEY_CONTACT, "contact" },
    { VST_KEY_CLINICAL, "clinical" },
    { VST_KEY_TABLE, "table" },
    { VST_KEY_BACKUP, "backup" },
  };
  Hidden hidden[G_N_ELEMENTS (kinds) + 1];
  Hidden *typed = &hidden[G_N_ELEMENTS (kinds)];
  guint n_known = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    hide (&hidden[i], kinds[i].name, vst_key_ring_get_key (self->ring, kinds[i].kind, 0));

  g_assert_cmpuint (count_known (hidden, G_N_ELEMENTS (kinds)), ==, G_N_ELEMENTS (kinds));
  g_clear_pointer (&self->session, vst_session_unref);
  g_clear_pointer (&self->ring, vst_key_ring_unref);
  assert_forgotten (hidden, G_N_ELEMENTS (kinds), "after it was founded");

  for (guint i = 0; i < G_N_ELEMENTS (staff); i++)
    {
      g_autoptr (GError) error = NULL;
      VstSecret *passphrase = make_passphrase ();

      hide (typed, "typed", passphrase);
      typed->size--;
      change_passphrase (self, staff[i], passphrase);
      g_assert_cmpuint (count_known (typed, 1), ==, 1);

      vst_test_hub_try (&self->hub, staff[i], (const char *) vst_secret_get_bytes (passphrase), &error);
      g_assert_no_error (error);
      vst_secret_unref (passphrase);
      work (self);
      n_known += count_known (hidden, G_N_ELEMENTS (kinds));

      vst_hub_lock (self->hub.hub);
      while (g_main_context_iteration (NULL, FALSE))
        ;

      assert_forgotten (hidden, G_N_ELEMENTS (hidden), "after a lock");
    }

  /* Reception holds two, coordinating administrators four, pivot workers four. */
  g_assert_cmpuint (n_known, ==, 2 + 4 + 4);
}

static void
set_up (VstTrial *self,
        gconstpointer data)
{
  vst_room_register (&vst_family_room);
  vst_trial_set_up (self, data);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/memory/forgets-at-a-lock", VstTrial, NULL, set_up, test_forgets_at_a_lock, vst_trial_tear_down);

  return g_test_run ();
}
