/* vst-db-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-db.h"

#include <sqlite3.h>

G_BEGIN_DECLS

struct _VstStmt
{
  VstDb        *db;
  sqlite3_stmt *native;
  GError       *error;           /* from preparing; reported by the first step */
  gboolean      in_use;
  gboolean      sees_all;        /* as its VstSql says, also when the engine prepares it anew */
  gboolean      passing;         /* made beside one in use: freed when finished */
  int           positions[64];   /* of $1, $2, …, which SQLite counts as they appear */
};

struct _VstDb
{
  sqlite3           *conn;
  GThread           *owner;
  GCancellable      *cancellable;
  gboolean           in_transaction;
  GError            *doom;       /* of the transaction, of which nothing may come */
  GHashTable        *stmts;      /* const VstSql * → VstStmt */
  const char *const *people;     /* tables that only seen_ views may name */
  gboolean           sees_all;   /* while preparing such a statement */
  gint64             work;       /* virtual-machine steps of finished statements */
};

void      _vst_db_take_error (sqlite3      *conn,
                              GError      **error);
void      _vst_db_doom       (VstDb        *self,
                              const GError *error);
gboolean  _vst_db_script     (VstDb        *self,
                              const char   *text,
                              GError      **error);
char     *_vst_db_ask        (VstDb        *self,
                              const char   *text);

/* To open another file */
int         _vst_db_use_key      (sqlite3       *conn,
                                  const guint8  *key,
                                  int          (*use) (sqlite3 *, const void *, int));
gboolean    _vst_db_make_private (const char    *path,
                                  GError       **error);
const char *_vst_db_get_vfs      (void);

G_END_DECLS
