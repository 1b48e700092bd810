/* test-keys.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keys.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vst-error.h"
#include "vst-test-keys.h"

/* The `keys` file itself; the people in it and rotation have tests of their own. */

static void
test_opens_with_her_passphrase (VstTestKeys *fixture,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeys) keys = vst_keys_load (fixture->path, &error);
  g_autoptr (VstKeyRing) ada = NULL;
  g_autoptr (VstKeyRing) bea = NULL;
  VstKeyMember member;
  VstHubCard read;
  GStatBuf info;

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  vst_keys_get_card (keys, &read);
  g_assert_cmpstr (read.name_fr, ==, "Maison de l’Orme");
  g_assert_cmpint (read.language, ==, VST_FRENCH);
  g_assert_cmpuint (read.desk_idle_seconds, ==, 120);
  g_assert_cmpstr (read.zone, ==, "America/Winnipeg");
  g_assert_cmpuint (vst_keys_get_n_members (keys), ==, 2);
  vst_keys_get_member (keys, 1, &member);
  g_assert_cmpstr (member.name, ==, "Béa");

  ada = vst_test_keys_unlock (keys, ADA, ADAS_PASSPHRASE);
  /* The accent as a key of its own, as some keyboards send it. */
  bea = vst_test_keys_unlock (keys, BEA, "la phrase de Be\xcc\x81"
                                         "atrice");
  g_assert_true (vst_test_same_key (ada, bea, VST_KEY_DATABASE));
  g_assert_true (vst_test_same_key (ada, bea, VST_KEY_BACKUP));
  g_assert_nonnull (vst_key_ring_get_key (bea, VST_KEY_CONTACT, 0));
  g_assert_null (vst_key_ring_get_key (ada, VST_KEY_CONTACT, 0));
  g_assert_null (vst_key_ring_get_key (ada, VST_KEY_CLINICAL, 0));
}

static void
test_refuses_any_other_passphrase (VstTestKeys *fixture,
                                   gconstpointer data)
{
  static const struct
  {
    gint64 staff_id;
    const char *passphrase;
  } rows[] = {
    { ADA, BEAS_PASSPHRASE },
    { ADA, "" },
    { ADA, "Le passphrase of Ada" },
    { ADA, "le passphrase of Ada " },
    { ADA, "le passphrase of Ad\xe9" },
    { CLEO, ADAS_PASSPHRASE },
    { VST_STAFF_RECOVERY, "" },
    { -1, ADAS_PASSPHRASE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vst_keys_unlock (fixture->keys, rows[i].staff_id, rows[i].passphrase, &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_PASSPHRASE_WRONG);
    }
}

static void
test_notices_every_flipped_bit (VstTestKeys *fixture,
                                gconstpointer data)
{
  gsize size;
  const guint8 *whole = g_bytes_get_data (vst_keys_get_bytes (fixture->keys), &size);
  guint noticed = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (whole, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (VstKeys) keys = NULL;
      guint32 bit = (guint32) g_test_rand_int_range (0, (gint32) size * 8);

      copy[bit / 8] ^= (guint8) (1u << (bit % 8));
      damaged = g_bytes_new_take (g_steal_pointer (&copy), size);
      keys = vst_keys_parse (damaged, &error);
      noticed += keys == NULL && g_error_matches (error, VST_ERROR, VST_ERROR_CORRUPT);
    }

  g_assert_cmpuint (noticed, ==, 1000);
}

/* Whoever flips a bit on purpose mends the hash as well. */
static void
test_notices_every_forged_bit (VstTestKeys *fixture,
                               gconstpointer data)
{
  gsize size;
  const guint8 *whole = g_bytes_get_data (vst_keys_get_bytes (fixture->keys), &size);
  guint noticed = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (whole, size);
      g_autoptr (GBytes) forged = NULL;
      g_autoptr (VstKeys) keys = NULL;
      g_autoptr (VstKeyRing) ring = NULL;
      guint32 bit = (guint32) g_test_rand_int_range (0, ((gint32) size - 32) * 8);

      copy[bit / 8] ^= (guint8) (1u << (bit % 8));
      crypto_generichash (copy + size - 32, 32, copy, size - 32, NULL, 0);
      forged = g_bytes_new_take (g_steal_pointer (&copy), size);
      keys = vst_keys_parse (forged, NULL);
      if (keys != NULL)
        ring = vst_keys_unlock_recovery (keys, fixture->recovery, NULL);
      noticed += ring == NULL;
    }

  g_assert_cmpuint (noticed, ==, 1000);
}

static void
test_never_trips_over_rubbish (VstTestKeys *fixture,
                               gconstpointer data)
{
  gsize size;
  const guint8 *whole = g_bytes_get_data (vst_keys_get_bytes (fixture->keys), &size);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (whole, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (VstKeys) keys = NULL;
      gsize length = size;

      /* Bytes set to what breaks parsers, a cut, and a hash that is right. */
      for (gint32 n = g_test_rand_int_range (1, 6); n > 0; n--)
        {
          static const guint8 nasty[] = { 0x00, 0x01, 0x7f, 0x80, 0xff };

          copy[g_test_rand_int_range (0, (gint32) size)] = nasty[g_test_rand_int_range (0, G_N_ELEMENTS (nasty))];
        }
      if (i % 3 == 0)
        length = (gsize) g_test_rand_int_range (0, (gint32) size);
      if (length >= 32)
        crypto_generichash (copy + length - 32, 32, copy, length - 32, NULL, 0);

      bytes = g_bytes_new_take (g_steal_pointer (&copy), length);
      keys = vst_keys_parse (bytes, NULL);
      if (keys != NULL)
        g_assert_true (g_bytes_equal (vst_keys_get_bytes (keys), bytes));
    }
}

static void
test_is_told_from_a_later_format (VstTestKeys *fixture,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  guint8 *copy = g_bytes_unref_to_data (g_bytes_ref (vst_keys_get_bytes (fixture->keys)), &size);
  g_autoptr (GBytes) bytes = NULL;

  copy[8] = 2;
  crypto_generichash (copy + size - 32, 32, copy, size - 32, NULL, 0);
  bytes = g_bytes_new_take (copy, size);
  g_assert_null (vst_keys_parse (bytes, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_TOO_NEW);
}

static void
test_refuses_to_write_over_another_program (VstTestKeys *fixture,
                                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeys) other = vst_keys_load (fixture->path, &error);
  g_autoptr (VstKeyRing) ada = vst_test_keys_unlock (other, ADA, ADAS_PASSPHRASE);
  const guint8 head[VST_ANCHOR_SIZE] = { 7 };
  guint8 read[VST_ANCHOR_SIZE];

  vst_test_keys_take (&other, vst_keys_set_anchor (other, ada, 12, head, &error), error);
  g_assert_true (vst_keys_save (other, fixture->path, &error));
  g_assert_cmpuint (vst_keys_get_anchor (other, read), ==, 12);
  g_assert_cmpmem (read, sizeof read, head, sizeof head);

  vst_test_keys_take (&fixture->keys, vst_keys_set_anchor (fixture->keys, ada, 13, head, &error), error);
  g_assert_false (vst_keys_save (fixture->keys, fixture->path, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
}

static void
test_never_writes_over_another_hub (VstTestKeys *fixture,
                                    gconstpointer data)
{
  const VstHubCard card = { "Another", "Un autre", VST_ENGLISH, TRUE, VST_HUB_CARD_TIMES };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstSecret) recovery = NULL;
  g_autoptr (VstKeyRing) kit = NULL;
  g_autoptr (VstKeys) other = vst_keys_create (&card, &recovery, &kit, &error);

  g_assert_no_error (error);
  g_assert_false (vst_keys_save (other, fixture->path, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_EXISTS);
  g_clear_error (&error);

  /* And the ring of one hub vouches for nothing in another's. */
  g_assert_null (vst_keys_set_card (fixture->keys, kit, &card, &error));
  g_assert_error (error, VST_ERROR, VST_ERROR_CHANGED);
}

static void
test_is_whole_after_any_kill (VstTestKeys *fixture,
                              gconstpointer data)
{
  guint kills = 0;
  guint64 last = 0;

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VstKeys) keys = NULL;
      g_autoptr (VstKeyRing) ada = NULL;
      pid_t child = fork ();
      int status;

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          const guint8 head[VST_ANCHOR_SIZE] = { 1 };
          VstKeys *mine = vst_keys_load (fixture->path, NULL);

          for (guint64 count = 1; mine != NULL; count++)
            {
              VstKeys *newer = vst_keys_set_anchor (mine, fixture->kit, count, head, NULL);

              if (newer == NULL || !vst_keys_save (newer, fixture->path, NULL))
                break;
              mine = newer;
            }
          _exit (1);
        }

      g_usleep ((gulong) g_test_rand_int_range (500, 8000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      kills += WIFSIGNALED (status);

      keys = vst_keys_load (fixture->path, &error);
      g_assert_no_error (error);
      ada = vst_test_keys_unlock (keys, ADA, ADAS_PASSPHRASE);
      g_assert_cmpuint (vst_keys_get_revision (keys), >=, last);
      last = vst_keys_get_revision (keys);
    }

  g_assert_cmpuint (kills, ==, 40);
  /* The killed did write. */
  g_assert_cmpuint (last, >, vst_keys_get_revision (fixture->keys));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/keys/" name, VstTestKeys, NULL, vst_test_keys_set_up, func, vst_test_keys_tear_down)
  ADD ("opens-with-her-passphrase", test_opens_with_her_passphrase);
  ADD ("refuses-any-other-passphrase", test_refuses_any_other_passphrase);
  ADD ("notices-every-flipped-bit", test_notices_every_flipped_bit);
  ADD ("notices-every-forged-bit", test_notices_every_forged_bit);
  ADD ("never-trips-over-rubbish", test_never_trips_over_rubbish);
  ADD ("is-told-from-a-later-format", test_is_told_from_a_later_format);
  ADD ("refuses-to-write-over-another-program", test_refuses_to_write_over_another_program);
  ADD ("never-writes-over-another-hub", test_never_writes_over_another_hub);
  ADD ("is-whole-after-any-kill", test_is_whole_after_any_kill);

  return g_test_run ();
}
