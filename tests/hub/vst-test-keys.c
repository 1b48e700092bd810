/* vst-test-keys.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-keys.h"

#include <glib/gstdio.h>

const gint64 vst_test_administrators[2] = { ADA, BEA };

/**
 * vst_test_keys_take:
 * @newer: (transfer full): what an act gave, in place of what was before it
 */
void
vst_test_keys_take (VstKeys **keys,
                    VstKeys *newer,
                    const GError *error)
{
  g_assert_no_error (error);
  g_assert_nonnull (newer);
  vst_keys_unref (*keys);
  *keys = newer;
}

void
vst_test_keys_save (VstTestKeys *fixture)
{
  g_autoptr (GError) error = NULL;

  vst_keys_save (fixture->keys, fixture->path, &error);
  g_assert_no_error (error);
}

void
vst_test_keys_add (VstTestKeys *fixture,
                   VstKeyRing *ring,
                   gint64 staff_id,
                   const char *name,
                   const char *passphrase,
                   VstKeyKinds kinds)
{
  g_autoptr (GError) error = NULL;
  VstKeys *newer = vst_keys_add_member (fixture->keys, ring, staff_id, name, passphrase, VST_TEST_COST, FALSE, kinds, &error);

  vst_test_keys_take (&fixture->keys, newer, error);
}

VstKeyRing *
vst_test_keys_unlock (VstKeys *keys,
                      gint64 staff_id,
                      const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  VstKeyRing *ring = vst_keys_unlock (keys, staff_id, passphrase, &error);

  g_assert_no_error (error);
  g_assert_nonnull (ring);
  return ring;
}

gboolean
vst_test_same_key (VstKeyRing *a,
                   VstKeyRing *b,
                   VstKeyKind kind)
{
  return vst_secret_equal (vst_key_ring_get_key (a, kind, 0), vst_key_ring_get_key (b, kind, 0));
}

void
vst_test_remove_folder (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
vst_test_keys_set_up (VstTestKeys *fixture,
                      gconstpointer data)
{
  const VstHubCard card = { "Elm House", "Maison de l’Orme", VST_FRENCH, FALSE, VST_HUB_CARD_TIMES, "America/Winnipeg" };
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("vestibule-keys-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "keys", NULL);

  fixture->keys = vst_keys_create (&card, &fixture->recovery, &fixture->kit, &error);
  g_assert_no_error (error);
  vst_test_keys_add (fixture, fixture->kit, ADA, "Ada", ADAS_PASSPHRASE, VST_KEY_BIT (VST_KEY_BACKUP));
  vst_test_keys_add (fixture, fixture->kit, BEA, "Béa", BEAS_PASSPHRASE,
                     VST_KEY_BIT (VST_KEY_BACKUP) | VST_KEY_BIT (VST_KEY_CONTACT));
  vst_test_keys_save (fixture);
}

void
vst_test_keys_tear_down (VstTestKeys *fixture,
                         gconstpointer data)
{
  g_clear_pointer (&fixture->kit, vst_key_ring_unref);
  g_clear_pointer (&fixture->keys, vst_keys_unref);
  g_clear_pointer (&fixture->recovery, vst_secret_unref);
  vst_test_remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}
