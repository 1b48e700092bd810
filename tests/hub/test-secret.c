/* test-secret.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-secret.h"

#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vst-error.h"
#include "vst-key-cost.h"
#include "vst-keys.h"
#include "vst-packing.h"
#include "vst-test-keys.h"

static void
test_is_what_was_put_in (void)
{
  g_autoptr (VstSecret) zeroes = vst_secret_new (32);
  g_autoptr (VstSecret) word = vst_secret_new_copy ("eleven byte", 11);
  g_autoptr (VstSecret) same = vst_secret_new_copy ("eleven byte", 11);
  g_autoptr (VstSecret) other = vst_secret_new_copy ("eleven bits", 11);
  g_autoptr (VstSecret) random = vst_secret_new_random (32);
  g_autoptr (VstSecret) empty = vst_secret_new_copy (NULL, 0);

  g_assert_cmpuint (vst_secret_get_size (word), ==, 11);
  g_assert_true (vst_secret_equal (word, same));
  g_assert_false (vst_secret_equal (word, other));
  g_assert_false (vst_secret_equal (word, zeroes));
  g_assert_false (vst_secret_equal (random, zeroes));
  g_assert_cmpuint (vst_secret_get_size (empty), ==, 0);
}

/* In a process of its own, as there is no way back. */
static void
test_keeps_the_process_out_of_core_files (void)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      struct rlimit limit;

      vst_secret_harden_process ();
      _exit (getrlimit (RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0 &&
                     prctl (PR_GET_DUMPABLE, 0, 0, 0, 0) == 0
                 ? 0
                 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_costs_no_less_than_the_floor (void)
{
  VstKeyCost floor_cost = VST_KEY_COST_FLOOR;
  VstKeyCost cost = vst_key_cost_calibrate ();

  g_assert_true (vst_key_cost_is_legal (cost));
  g_assert_cmpuint (cost.passes, >=, floor_cost.passes);
  g_assert_cmpuint (cost.memory_kib, >=, floor_cost.memory_kib);

  /* What a forged file might ask for. */
  g_assert_false (vst_key_cost_is_legal ((VstKeyCost){ 0, 65536 }));
  g_assert_false (vst_key_cost_is_legal ((VstKeyCost){ 3, 0 }));
  g_assert_false (vst_key_cost_is_legal ((VstKeyCost){ G_MAXUINT32, 65536 }));
  g_assert_false (vst_key_cost_is_legal ((VstKeyCost){ 3, G_MAXUINT32 }));
}

static gint64
time_of_a_try (VstKeys *keys,
               gint64 staff_id)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 5; i++)
    {
      gint64 start = g_get_monotonic_time ();

      g_assert_null (vst_keys_unlock (keys, staff_id, "not her passphrase", NULL));
      best = MIN (best, g_get_monotonic_time () - start);
    }

  return best;
}

static void
test_takes_as_long_for_nobody (void)
{
  const VstHubCard card = { "Elm House", "Maison de l’Orme", VST_FRENCH, FALSE, VST_HUB_CARD_TIMES };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstSecret) recovery = NULL;
  g_autoptr (VstKeyRing) kit = NULL;
  g_autoptr (VstKeys) keys = vst_keys_create (&card, &recovery, &kit, &error);
  gint64 hers, nobodys;

  vst_test_keys_take (&keys, vst_keys_add_member (keys, kit, ADA, "Ada", ADAS_PASSPHRASE, (VstKeyCost){ 3, 16384 }, FALSE, 0, &error), error);
  hers = time_of_a_try (keys, ADA);
  nobodys = time_of_a_try (keys, BEA);
  g_assert_cmpint (nobodys, >, hers / 3);
  g_assert_cmpint (nobodys, <, hers * 3);
}

static void
test_reads_what_was_packed (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *text = NULL;
  VstUnpack unpack;

  vst_pack_u8 (bytes, 200);
  vst_pack_u32 (bytes, 0x01020304);
  vst_pack_u64 (bytes, G_MAXUINT64 - 1);
  vst_pack_text (bytes, "été");
  g_assert_cmpuint (bytes->len, ==, 1 + 4 + 8 + 4 + 5);
  g_assert_cmpuint (bytes->data[1], ==, 4);

  vst_unpack_init (&unpack, bytes->data, bytes->len);
  g_assert_cmpuint (vst_unpack_u8 (&unpack), ==, 200);
  g_assert_cmpuint (vst_unpack_u32 (&unpack), ==, 0x01020304);
  g_assert_cmpuint (vst_unpack_u64 (&unpack), ==, G_MAXUINT64 - 1);
  g_assert_false (vst_unpack_is_done (&unpack));
  text = vst_unpack_text (&unpack, 5);
  g_assert_cmpstr (text, ==, "été");
  g_assert_true (vst_unpack_is_done (&unpack));

  /* From the first thing that isn't there, nothing is. */
  g_assert_cmpuint (vst_unpack_u32 (&unpack), ==, 0);
  g_assert_false (vst_unpack_is_done (&unpack));
  vst_unpack_init (&unpack, "\2", 1);
  g_assert_false (vst_unpack_bool (&unpack));
  g_assert_false (vst_unpack_is_done (&unpack));
  vst_unpack_init (&unpack, "\4\0\0\0\xc3\xa9\xc3", 7);
  g_clear_pointer (&text, g_free);
  text = vst_unpack_text (&unpack, 10);
  g_assert_cmpstr (text, ==, "");
  g_assert_false (vst_unpack_is_done (&unpack));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/secret/is-what-was-put-in", test_is_what_was_put_in);
  g_test_add_func ("/secret/keeps-the-process-out-of-core-files", test_keeps_the_process_out_of_core_files);
  g_test_add_func ("/key-cost/costs-no-less-than-the-floor", test_costs_no_less_than_the_floor);
  g_test_add_func ("/key-cost/takes-as-long-for-nobody", test_takes_as_long_for_nobody);
  g_test_add_func ("/packing/reads-what-was-packed", test_reads_what_was_packed);

  return g_test_run ();
}
