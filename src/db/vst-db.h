/* vst-db.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vst-error.h"
#include "vst-sql.h"

G_BEGIN_DECLS

#define VST_DB_KEY_SIZE 32

/**
 * VstDb:
 *
 * One connection to the encrypted database, owned by one thread.
 *
 * Every statement is named in a .sql file and is prepared once for each
 * connection.  Nothing here builds SQL from strings.
 */
typedef struct _VstDb   VstDb;
typedef struct _VstStmt VstStmt;

/**
 * VstDbFlags:
 * @VST_DB_CREATE: make the file if it is not there
 * @VST_DB_READ_ONLY: refuse every write
 * @VST_DB_PLAIN: no encryption; for comparisons in benchmarks only
 */
typedef enum
{
  VST_DB_NONE = 0,
  VST_DB_CREATE = 1 << 0,
  VST_DB_READ_ONLY = 1 << 1,
  VST_DB_PLAIN = 1 << 2,
} VstDbFlags;

/**
 * VstStep:
 * @VST_STEP_FAILED: the engine refused; the error is set
 * @VST_STEP_DONE: there are no more rows
 * @VST_STEP_ROW: there is a row to read
 *
 * What vst_stmt_step() found.
 */
typedef enum
{
  VST_STEP_FAILED = -1,
  VST_STEP_DONE,
  VST_STEP_ROW,
} VstStep;

typedef enum
{
  VST_VALUE_NULL,
  VST_VALUE_INT,
  VST_VALUE_TEXT,
  VST_VALUE_BYTES,
} VstValueType;

VstDb      *vst_db_open              (const char          *path,
                                      const guint8        *key,
                                      VstDbFlags           flags,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void        vst_db_close             (VstDb               *self);
void        vst_db_set_cancellable   (VstDb               *self,
                                      GCancellable        *cancellable);
void        vst_db_protect           (VstDb               *self,
                                      const char *const   *tables);
void        vst_db_use_vfs           (const char          *name);

gboolean    vst_db_begin             (VstDb               *self,
                                      GError             **error);
gboolean    vst_db_commit            (VstDb               *self,
                                      GError             **error);
void        vst_db_rollback          (VstDb               *self);
const GError *
            vst_db_get_doom          (VstDb               *self);

gboolean    vst_db_get_version       (VstDb                 *self,
                                      int                   *version,
                                      GError               **error);
gboolean    vst_db_migrate           (VstDb                 *self,
                                      const VstSqlMigration *schema,
                                      GError               **error);

/* The whole file. */
gint64      vst_db_get_data_version  (VstDb               *self);
void        vst_db_release_memory    (VstDb               *self);
gboolean    vst_db_checkpoint        (VstDb               *self,
                                      GError             **error);
gboolean    vst_db_check             (VstDb               *self,
                                      gboolean             full,
                                      GError             **error);
gboolean    vst_db_check_references  (VstDb               *self,
                                      GError             **error);
gboolean    vst_db_copy_to           (VstDb               *self,
                                      const char          *path,
                                      const guint8        *key,
                                      GError             **error);
gboolean    vst_db_rekey             (VstDb               *self,
                                      const guint8        *key,
                                      GError             **error);

/* Statements */
VstStmt    *vst_db_prepare           (VstDb               *self,
                                      const VstSql        *sql) G_GNUC_WARN_UNUSED_RESULT;
gboolean    vst_db_understands       (VstDb               *self,
                                      const VstSql        *sql,
                                      GError             **error);
GPtrArray  *vst_db_explain           (VstDb               *self,
                                      const VstSql        *sql,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gint64      vst_db_get_work          (VstDb               *self);
void        vst_stmt_finish          (VstStmt             *self);

gboolean    vst_stmt_takes           (VstStmt             *self,
                                      int                  index);
void        vst_stmt_bind_int        (VstStmt             *self,
                                      int                  index,
                                      gint64               value);
void        vst_stmt_bind_id         (VstStmt             *self,
                                      int                  index,
                                      gint64               id);
void        vst_stmt_bind_text       (VstStmt             *self,
                                      int                  index,
                                      const char          *value);
void        vst_stmt_bind_words      (VstStmt             *self,
                                      int                  index,
                                      const char          *value);
void        vst_stmt_bind_bytes      (VstStmt             *self,
                                      int                  index,
                                      GBytes              *value);
void        vst_stmt_bind_null       (VstStmt             *self,
                                      int                  index);

VstStep     vst_stmt_step            (VstStmt             *self,
                                      GError             **error);
gboolean    vst_stmt_run             (VstStmt             *self,
                                      GError             **error);
gboolean    vst_stmt_one             (VstStmt             *self,
                                      GError             **error);
gint64      vst_stmt_add             (VstStmt             *self,
                                      GError             **error);

gint64       vst_stmt_get_int        (VstStmt             *self,
                                      int                  column);
const char  *vst_stmt_get_text       (VstStmt             *self,
                                      int                  column);
char        *vst_stmt_dup_words      (VstStmt             *self,
                                      int                  column) G_GNUC_WARN_UNUSED_RESULT;
GBytes      *vst_stmt_dup_bytes      (VstStmt             *self,
                                      int                  column) G_GNUC_WARN_UNUSED_RESULT;
VstValueType vst_stmt_get_value_type (VstStmt             *self,
                                      int                  column);
int          vst_stmt_get_n_columns  (VstStmt             *self);
const char  *vst_stmt_get_column     (VstStmt             *self,
                                      int                  column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstDb, vst_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstStmt, vst_stmt_finish)

G_END_DECLS
