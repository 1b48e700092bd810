/* vst-letter-box.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-secret.h"

G_BEGIN_DECLS

#define VST_LETTER_BOX       "letters"   /* its file in the hub's folder */
#define VST_LETTER_ID_SIZE   16
#define VST_LETTER_LONGEST   32768
#define VST_LETTERS_MOST     500

/* The hub's letter box: what is written while nobody is signed in goes into a
 * file, sealed to a public key that stands there; its private half is within
 * the database.  A letter stays in the file until it is known to be in the
 * database, so whatever is cut off on the way, it is there once, and not lost.
 */

/**
 * VstLetter:
 * @id: tells it from every other, also after it was read twice
 * @text: what was put in
 */
typedef struct
{
  guint8  id[VST_LETTER_ID_SIZE];
  GBytes *text;
} VstLetter;

/* For the letters that are in the database already */
typedef gboolean (*VstLetterIsKept) (const guint8 *id,
                                     gpointer      data);

/* Anybody, while the hub is locked */
gboolean   vst_letter_box_is_there (const char       *folder);
gboolean   vst_letter_box_put      (const char       *folder,
                                    gconstpointer     text,
                                    gsize             size,
                                    GError          **error);

/* Whoever has the private half */
VstSecret *vst_letter_box_make_key (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean   vst_letter_box_is_ready (const char       *folder,
                                    VstSecret        *key,
                                    guint            *n_letters);
GPtrArray *vst_letter_box_read     (const char       *folder,
                                    VstSecret        *key,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   vst_letter_box_settle   (const char       *folder,
                                    VstSecret        *key,
                                    VstLetterIsKept   is_kept,
                                    gpointer          data,
                                    GError          **error);

G_END_DECLS
