/* vst-seal.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-key-ring.h"

G_BEGIN_DECLS

#define VST_TOKEN_SIZE 16

/**
 * VstSealPlace:
 * @second_key: (nullable): `VST_KEY_SIZE` bytes, of that row alone
 *
 * Where a sealed field stands.  A field that was moved or copied to another
 * place doesn't open there.  One with a second key is destroyed with that,
 * however many copies of it there are.
 */
typedef struct
{
  const char   *table;
  const char   *column;
  gint64        row;
  const guint8 *second_key;
} VstSealPlace;

/* Fields of a compartment */
GBytes  *vst_seal_field     (VstKeyRing          *ring,
                             VstKeyKind           kind,
                             const VstSealPlace  *place,
                             gconstpointer        data,
                             gsize                size,
                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *vst_seal_open      (VstKeyRing          *ring,
                             VstKeyKind           kind,
                             const VstSealPlace  *place,
                             gconstpointer        sealed,
                             gsize                size,
                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *vst_seal_text      (VstKeyRing          *ring,
                             VstKeyKind           kind,
                             const VstSealPlace  *place,
                             const char          *text,
                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
char    *vst_seal_open_text (VstKeyRing          *ring,
                             VstKeyKind           kind,
                             const VstSealPlace  *place,
                             gconstpointer        sealed,
                             gsize                size,
                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
guint32  vst_seal_get_generation (gconstpointer   sealed,
                                  gsize           size);
gboolean vst_seal_pass_over (GError             **damage,
                             GError             **error);

/* The same under a key that isn't on anybody's ring: that of a protected person */
GBytes  *vst_seal_under     (VstSecret           *key,
                             guint32              generation,
                             const VstSealPlace  *place,
                             gconstpointer        data,
                             gsize                size) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *vst_seal_open_under (VstSecret          *key,
                             const VstSealPlace  *place,
                             gconstpointer        sealed,
                             gsize                size,
                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Finding a phone without opening any: its last 4, last 7 and all 10 digits */
guint    vst_seal_phone     (VstKeyRing          *ring,
                             guint32              generation,
                             const char          *digits,
                             guint8             (*tokens)[VST_TOKEN_SIZE]);

#define VST_SEAL_PHONE_TOKENS 3

/* What only one person may open: drafts */
GBytes  *vst_seal_for       (const guint8        *public_key,
                             gconstpointer        data,
                             gsize                size) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *vst_seal_open_own  (VstKeyRing          *ring,
                             gconstpointer        sealed,
                             gsize                size,
                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
