/* vst-view-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-view.h"

G_BEGIN_DECLS

/* What was seen, on its way to the access log. */
typedef struct
{
  VstAccess  access;
  char      *subject;
  gint64     subject_id;  /* 0 for none */
  char      *ids;         /* JSON, or NULL */
  char      *reason;
} VstNote;

/* How the commit of a piece of work went, by the act's own mark. */
typedef struct
{
  guint8    uid[16];
  gboolean  in_doubt;   /* it failed, and yet it may be on the disk */
} VstCommit;

struct _VstView
{
  char          *folder;
  VstDb         *db;
  VstSession    *session;
  guint          roles;         /* as they are now */
  char          *zone;
  GCancellable  *cancellable;   /* of the work under way; not owned */
  VstCommit     *commit;        /* of the same; not owned, nullable */
  GPtrArray     *notes;         /* of VstNote */
  gboolean       writer;
  gboolean       veiled;        /* something is hidden from her, or was: see vst-hidden.c */
  GBytes        *hidden;        /* what the rooms told, as it was filled in; nullable */
  gint64         hidden_version; /* of the database then */
  gint64         told_version;  /* of the database when the rooms were last asked */
  guint          told_roles;    /* hers then */
  char          *told_day;      /* of that day; NULL until they were */
  GPtrArray     *shield_keys;   /* of VstShieldKey, those she can open; NULL until they were read: see vst-shield.c */
  gint64         shield_version; /* of the database then */
  gint64         shield_revision; /* of what is sealed and of its keys then */
  gboolean       shield_stale;  /* this connection has changed what they are of since */
  gboolean       shield_moved;  /* within the act under way */
  char          *settled;       /* when it was last settled who holds them; NULL for not yet */
};

VstView   *vst_view_new          (const char   *folder,
                                  VstSession   *session,
                                  gboolean      writer,
                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void       vst_view_free         (VstView      *self);
gboolean   vst_view_reopen       (VstView      *self,
                                  GError      **error);
gboolean   vst_view_refresh      (VstView      *self,
                                  GError      **error);
GPtrArray *vst_view_steal_notes  (VstView      *self);
void       vst_note_free         (VstNote      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstView, vst_view_free)

G_END_DECLS
