/* vst-secret.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstSecret:
 *
 * Bytes that must not be left behind: a key, a passphrase.
 *
 * They lie between guard pages, are not swapped out as far as the system
 * allows, and are zeroed when the last reference goes.  Its bytes don't change
 * once it is shared, so any thread may read it.
 */
typedef struct _VstSecret VstSecret;

gboolean      vst_secret_init             (GError    **error);
void          vst_secret_harden_process   (void);

VstSecret    *vst_secret_new              (gsize          size) G_GNUC_WARN_UNUSED_RESULT;
VstSecret    *vst_secret_new_copy         (gconstpointer  bytes,
                                           gsize          size) G_GNUC_WARN_UNUSED_RESULT;
VstSecret    *vst_secret_new_random       (gsize          size) G_GNUC_WARN_UNUSED_RESULT;
VstSecret    *vst_secret_ref              (VstSecret     *secret) G_GNUC_WARN_UNUSED_RESULT;
void          vst_secret_unref            (VstSecret     *secret);

guint8       *vst_secret_get_bytes        (VstSecret     *secret);
gsize         vst_secret_get_size         (VstSecret     *secret);
gboolean      vst_secret_equal            (VstSecret     *a,
                                           VstSecret     *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstSecret, vst_secret_unref)

G_END_DECLS
