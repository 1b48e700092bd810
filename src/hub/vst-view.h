/* vst-view.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-db.h"
#include "vst-session.h"

G_BEGIN_DECLS

/**
 * VstView:
 *
 * A session and a reading connection: what every read of the rooms takes.
 *
 * Only the hub makes one, on a thread of its own.  Statements prepared through
 * it see people through the `seen_` views alone.
 */
typedef struct _VstView VstView;

/**
 * VstAccess:
 *
 * How somebody came to see something.
 */
typedef enum
{
  VST_ACCESS_OPEN,      /* a file */
  VST_ACCESS_LIST,      /* a page of a list */
  VST_ACCESS_SEARCH,    /* the hits of a search that has settled */
  VST_ACCESS_REVEAL,    /* what was masked */
  VST_ACCESS_PRINT,
  VST_ACCESS_EXPORT,
  VST_ACCESS_REFUSED,
} VstAccess;

/**
 * VstReading:
 * @code: "family.open"; for the log
 * @right: what it needs
 * @run: the work, on a reading thread; %NULL with @error set when it can't
 * @result_free: (nullable): how to free what @run returns
 * @writes: whether it makes a file, which is told of as what isn't saved when it
 *   can't
 *
 * Something that may be asked of the hub; rooms have static ones.
 */
typedef struct
{
  const char     *code;
  VstRight        right;
  gpointer      (*run)        (VstView        *view,
                               gconstpointer   args,
                               GError        **error);
  GDestroyNotify  result_free;
  gboolean        writes;
} VstReading;

VstStmt    *vst_view_prepare     (VstView        *self,
                                  const VstSql   *sql) G_GNUC_WARN_UNUSED_RESULT;
VstSession *vst_view_get_session (VstView        *self);
gboolean    vst_view_may         (VstView        *self,
                                  VstRight        right);
const char *vst_view_get_folder  (VstView        *self);
gint64      vst_view_get_now     (VstView        *self);
GArray     *vst_view_read_ids    (VstView        *self,
                                  VstStmt        *stmt,
                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_view_dup_today   (VstView        *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean    vst_view_is_cancelled (VstView       *self,
                                   GError       **error);

/* What was seen: written to the access log before the result is handed out. */
void        vst_view_note        (VstView        *self,
                                  VstAccess       access,
                                  const char     *subject,
                                  gint64          subject_id,
                                  const char     *reason);
void        vst_view_note_ids    (VstView        *self,
                                  VstAccess       access,
                                  const char     *subject,
                                  const gint64   *ids,
                                  gsize           n_ids);

/* Fields under a compartment's key: seal and open them with vst-seal.h */
VstKeyRing *vst_view_get_ring    (VstView        *self);

G_END_DECLS
