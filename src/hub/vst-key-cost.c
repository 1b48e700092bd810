/* vst-key-cost.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-key-cost.h"

#include <sodium.h>

#include "vst-secret.h"

/* A guess should take between half a second and a second on this machine; a
 * quarter of a gigabyte is what the smallest desk can spare for it.
 */
#define SHORTEST (G_USEC_PER_SEC / 2)
#define LARGEST_KIB (256 * 1024)
#define MOST_PASSES 12

/* What a file may ask of us at all: a forged one must not hang the desk. */
#define LEGAL_KIB (1024 * 1024)
#define LEGAL_PASSES 32

static gint64
measure (VstKeyCost cost)
{
  static const guint8 salt[crypto_pwhash_SALTBYTES] = { 0 };
  guint8 key[32];
  gint64 start = g_get_monotonic_time ();

  if (crypto_pwhash (key, sizeof key, "Vestibule", 9, salt, cost.passes,
                     (gsize) cost.memory_kib * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return -1;

  return MAX (g_get_monotonic_time () - start, 1);
}

static VstKeyCost
calibrate (void)
{
  VstKeyCost cost = VST_KEY_COST_FLOOR;
  gint64 took;

  if (!vst_secret_init (NULL) || (took = measure (cost)) < 0)
    return cost;

  while (took < SHORTEST && cost.memory_kib < LARGEST_KIB)
    {
      VstKeyCost dearer = { cost.passes, cost.memory_kib * 2 };
      gint64 takes = measure (dearer);

      if (takes < 0)
        return cost;
      cost = dearer;
      took = takes;
    }

  while (took < SHORTEST && cost.passes < MOST_PASSES)
    {
      took += took / cost.passes;
      cost.passes++;
    }

  return cost;
}

/**
 * vst_key_cost_calibrate:
 *
 * Finds the cost that makes a guess take half a second to a second here.
 *
 * Memory before passes, as memory is what a thief's machine has least of;
 * never below the floor.  Takes about a second when it is first asked for: not on
 * the main thread, unless vst_key_cost_prepare() was called a while before.
 */
VstKeyCost
vst_key_cost_calibrate (void)
{
  static GMutex mutex;
  static gboolean known;
  static VstKeyCost cost;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (!known)
    cost = calibrate ();

  known = TRUE;

  return cost;
}

static gpointer
prepare_func (gpointer data)
{
  vst_key_cost_calibrate ();

  return NULL;
}

/**
 * vst_key_cost_prepare:
 *
 * Begins to find the cost, while somebody still thinks of a passphrase.
 */
void
vst_key_cost_prepare (void)
{
  g_thread_unref (g_thread_new ("vst-key-cost", prepare_func, NULL));
}

/**
 * vst_key_cost_is_legal:
 *
 * Whether a file may ask for @cost.
 */
gboolean
vst_key_cost_is_legal (VstKeyCost cost)
{
  return cost.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN && cost.passes <= LEGAL_PASSES &&
         cost.memory_kib >= crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024 && cost.memory_kib <= LEGAL_KIB;
}
