/* vst-shielded.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-room.h"

G_BEGIN_DECLS

/* For the room: what is sealed of whoever somebody must not know; see vst-shield.h */
extern const VstShield      vst_family_shields[];
extern const VstSql *const  vst_family_bare[];
extern const VstSql *const  vst_family_indexes[];
extern const VstIndexed     vst_family_indexed_by[];

/* Who is found by words; @rank: whether she has the first two, or the one, as they are,
 * or only what begins so: 0 or 2, and one more in no active family; @token: what
 * begins with the first.
 */
typedef struct
{
  gint64  person_id;
  int     rank;
  char   *token;
} VstShieldedName;

gboolean vst_family_index   (VstView  *view,
                             GError  **error);
GArray  *vst_shielded_find  (VstView             *view,
                             const char *const   *words,
                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
