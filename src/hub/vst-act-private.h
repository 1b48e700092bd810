/* vst-act-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-view-private.h"

G_BEGIN_DECLS

/* A row that an act touches, as it was when the act first came to it. */
typedef struct
{
  const VstKept *kept;
  gint64         id;
  char          *before;   /* JSON; NULL when it was not there */
} VstKeptRow;

/* How far a bulk act has come; read by the main thread. */
typedef struct
{
  int done;
  int total;
} VstProgress;

struct _VstAct
{
  VstView       *view;
  const VstDeed *deed;
  gint64         at;
  GPtrArray     *rows;       /* of VstKeptRow, in the order they were touched */
  GHashTable    *known;      /* the same */
  char          *subject;
  gint64         subject_id;
  gint64         undoes;
  VstProgress   *progress;   /* nullable; not owned */
};

void      vst_act_clear      (VstAct          *self);
gboolean  vst_act_snapshot   (VstView         *view,
                              const VstKept   *kept,
                              gint64           id,
                              char           **json,
                              GError         **error);
gboolean  vst_act_is_same    (const char      *a,
                              const char      *b);
gboolean  vst_act_put_back   (VstView         *view,
                              const VstKept   *kept,
                              gint64           id,
                              const char      *json,
                              const char      *now,
                              GError         **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VstAct, vst_act_clear)

G_END_DECLS
