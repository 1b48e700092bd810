/* vst-test-keys.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-keys.h"

G_BEGIN_DECLS

/* Argon2id as cheap as it gets: these tests are not about what a guess costs. */
#define VST_TEST_COST ((VstKeyCost) { 1, 8 })

enum
{
  ADA = 1,
  BEA = 2,
  CLEO = 3,
};

#define ADAS_PASSPHRASE  "le passphrase of Ada"
#define BEAS_PASSPHRASE  "la phrase de Béatrice"
#define CLEOS_PASSPHRASE "the passphrase of Cleo"

/* A hub's keys in a folder of their own, with two administrators: Ada, who
 * holds the backup pair, and Béa, who holds that and the contact compartment.
 */
typedef struct
{
  char       *folder;
  char       *path;
  VstSecret  *recovery;
  VstKeyRing *kit;
  VstKeys    *keys;
} VstTestKeys;

extern const gint64 vst_test_administrators[2];

void        vst_test_keys_set_up    (VstTestKeys    *fixture,
                                     gconstpointer   data);
void        vst_test_keys_tear_down (VstTestKeys    *fixture,
                                     gconstpointer   data);

void        vst_test_keys_take      (VstKeys       **keys,
                                     VstKeys        *newer,
                                     const GError   *error);
void        vst_test_keys_save      (VstTestKeys    *fixture);
void        vst_test_keys_add       (VstTestKeys    *fixture,
                                     VstKeyRing     *ring,
                                     gint64          staff_id,
                                     const char     *name,
                                     const char     *passphrase,
                                     VstKeyKinds     kinds);
VstKeyRing *vst_test_keys_unlock    (VstKeys        *keys,
                                     gint64          staff_id,
                                     const char     *passphrase);
gboolean    vst_test_same_key       (VstKeyRing     *a,
                                     VstKeyRing     *b,
                                     VstKeyKind      kind);

/* Everything in a folder of a test, and the folder. */
void        vst_test_remove_folder  (const char     *folder);

G_END_DECLS
