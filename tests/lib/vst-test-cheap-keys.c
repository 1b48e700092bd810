/* vst-test-cheap-keys.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Loaded before libsodium into programs that a test drives: a key that costs a
 * second to guess costs a test as much, time and again.  Another cost still gives
 * another key.
 */
#include "config.h"

#include <dlfcn.h>
#include <sodium.h>
#include <string.h>

typedef int (*Hash) (unsigned char *const, unsigned long long, const char *const, unsigned long long, const unsigned char *const, unsigned long long, size_t, int);

int
crypto_pwhash (unsigned char *const out,
               unsigned long long outlen,
               const char *const passwd,
               unsigned long long passwdlen,
               const unsigned char *const salt,
               unsigned long long opslimit,
               size_t memlimit,
               int alg)
{
  static Hash hash;
  unsigned char other[crypto_pwhash_SALTBYTES];

  if (hash == NULL)
    hash = (Hash) dlsym (RTLD_NEXT, "crypto_pwhash");

  memcpy (other, salt, sizeof other);
  for (size_t i = 0; i < sizeof opslimit; i++)
    other[i] ^= (unsigned char) (opslimit >> (8 * i));
  for (size_t i = 0; i < sizeof memlimit; i++)
    other[8 + i] ^= (unsigned char) (memlimit >> (8 * i));

  return hash (out, outlen, passwd, passwdlen, other, crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN, alg);
}
