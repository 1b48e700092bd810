/* vst-secret.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-secret.h"

#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "vst-error.h"

struct _VstSecret
{
  gatomicrefcount ref_count;
  gsize size;
  guint8 *bytes;
};

/**
 * vst_secret_init:
 *
 * Makes the library of secrets ready; any thread, as often as one likes.
 *
 * Returns: %FALSE when the machine gives no random numbers
 */
gboolean
vst_secret_init (GError **error)
{
  if (sodium_init () >= 0)
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_MEMORY, "libsodium doesn't start");
  return FALSE;
}

/**
 * vst_secret_harden_process:
 *
 * Keeps this process's memory out of core files and away from debuggers of the
 * same account.
 *
 * Called once, first thing in main().  A machine that refuses is no reason not
 * to open the desk.
 */
void
vst_secret_harden_process (void)
{
  const struct rlimit none = { 0, 0 };

  if (setrlimit (RLIMIT_CORE, &none) != 0)
    g_info ("Core files can't be turned off");
  if (prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    g_info ("This process can't be made undumpable");
}

/**
 * vst_secret_new:
 *
 * Zeroes, to be filled by the caller before anybody else sees them.
 */
VstSecret *
vst_secret_new (gsize size)
{
  VstSecret *secret;

  /* Without a start there are no guard pages, and that is a mistake of ours. */
  if (!vst_secret_init (NULL))
    g_error ("libsodium doesn't start");

  secret = g_new0 (VstSecret, 1);
  g_atomic_ref_count_init (&secret->ref_count);
  secret->size = size;
  secret->bytes = sodium_malloc (MAX (size, 1));
  if (secret->bytes == NULL)
    g_error ("No memory for a secret");
  sodium_memzero (secret->bytes, size);

  return secret;
}

VstSecret *
vst_secret_new_copy (gconstpointer bytes,
                     gsize size)
{
  VstSecret *secret = vst_secret_new (size);

  if (size > 0)
    memcpy (secret->bytes, bytes, size);
  return secret;
}

VstSecret *
vst_secret_new_random (gsize size)
{
  VstSecret *secret = vst_secret_new (size);

  randombytes_buf (secret->bytes, size);
  return secret;
}

VstSecret *
vst_secret_ref (VstSecret *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);

  g_atomic_ref_count_inc (&secret->ref_count);
  return secret;
}

void
vst_secret_unref (VstSecret *secret)
{
  g_return_if_fail (secret != NULL);

  if (!g_atomic_ref_count_dec (&secret->ref_count))
    return;

  /* sodium_free() zeroes them. */
  sodium_free (secret->bytes);
  g_free (secret);
}

guint8 *
vst_secret_get_bytes (VstSecret *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);

  return secret->bytes;
}

gsize
vst_secret_get_size (VstSecret *secret)
{
  g_return_val_if_fail (secret != NULL, 0);

  return secret->size;
}

/**
 * vst_secret_equal:
 *
 * Whether two secrets are the same, in a time that doesn't tell how much of
 * them is.
 */
gboolean
vst_secret_equal (VstSecret *a,
                  VstSecret *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->size == b->size && sodium_memcmp (a->bytes, b->bytes, a->size) == 0;
}
