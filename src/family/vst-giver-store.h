/* vst-giver-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/* Somebody who may answer for a person. */
typedef struct
{
  gint64  id;
  char   *name;
} VstGiver;

GPtrArray *vst_givers_read  (VstView     *view,
                             gint64       person_id,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   vst_giver_check  (VstView     *view,
                             const char  *purpose,
                             gint64       person_id,
                             gint64       giver_id,
                             GError     **error);

G_END_DECLS
