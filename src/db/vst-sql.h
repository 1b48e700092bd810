/* vst-sql.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstSql:
 * @name: family and statement, "chit.issue"
 * @text: the statement; its parameters are $1, $2, …
 * @sees_all: whether it may name tables of people, and not only the views that
 *   leave out whoever may not be seen
 *
 * A statement of a .sql file, made into C by build-aux/sqlgen.py.
 */
typedef struct
{
  const char *name;
  const char *text;
  gboolean    sees_all;
} VstSql;

/**
 * VstSqlMigration:
 *
 * One numbered, immutable step of the schema.
 */
typedef struct
{
  int         version;
  const char *name;
  const char *text;
} VstSqlMigration;

G_END_DECLS
