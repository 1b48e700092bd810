/* vst-table.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vst-error.h"

G_BEGIN_DECLS

/* What we read at most.  A cell of 32 KiB is what a spreadsheet can hold. */
#define VST_TABLE_MAX_BYTES   (64 * 1024 * 1024)
#define VST_TABLE_MAX_ROWS    500000
#define VST_TABLE_MAX_COLUMNS 200
#define VST_TABLE_MAX_CELL    (32 * 1024)
#define VST_TABLE_MAX_CELLS   (20 * 1000 * 1000)

/**
 * VstTableFormat:
 * @VST_TABLE_CSV: text with a delimiter
 * @VST_TABLE_XLSX: a workbook of Excel 2007 or later
 *
 * A kind of file with a list in it.
 */
typedef enum
{
  VST_TABLE_CSV,
  VST_TABLE_XLSX,
} VstTableFormat;

/**
 * VstTableKind:
 * @VST_TABLE_TEXT: text, to be left as it is
 * @VST_TABLE_DATE: an ISO day
 * @VST_TABLE_NUMBER: digits, with a point before the decimals
 *
 * What a column holds, for who writes it.
 */
typedef enum
{
  VST_TABLE_TEXT,
  VST_TABLE_DATE,
  VST_TABLE_NUMBER,
} VstTableKind;

/**
 * VstTableFault:
 * @code: what is wrong
 * @line: the line of the file, or the row of the sheet, from 1; 0 if it is
 *   the file as a whole
 * @column: the cell in that row, from 1; 0 if it is the row as a whole
 *
 * Where a file is at fault, so that the screen can make a sentence of it.
 */
typedef struct
{
  VstError code;
  guint    line;
  guint    column;
} VstTableFault;

typedef struct _VstTable VstTable;

VstTable           *vst_table_ref             (VstTable       *self);
void                vst_table_unref           (VstTable       *self);

guint               vst_table_get_n_columns   (VstTable       *self);
guint               vst_table_get_n_rows      (VstTable       *self);
const char         *vst_table_get_heading     (VstTable       *self,
                                               guint           column);
const char         *vst_table_get_cell        (VstTable       *self,
                                               guint           row,
                                               guint           column);
guint               vst_table_get_line        (VstTable       *self,
                                               guint           row);

/* How it was written. */
VstTableFormat      vst_table_get_format      (VstTable       *self);
const char         *vst_table_get_encoding    (VstTable       *self);
char                vst_table_get_delimiter   (VstTable       *self);
const char         *vst_table_get_sheet       (VstTable       *self);
const char * const *vst_table_get_sheets      (VstTable       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstTable, vst_table_unref)

/* A table in the making, row by row, the heading first. */
typedef struct _VstTableBuilder VstTableBuilder;

VstTableBuilder    *vst_table_builder_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void                vst_table_builder_free      (VstTableBuilder      *self);
gboolean            vst_table_builder_add       (VstTableBuilder      *self,
                                                 guint                 line,
                                                 const char * const   *cells,
                                                 guint                 n_cells,
                                                 VstTableFault        *fault,
                                                 GError              **error);
VstTable           *vst_table_builder_finish    (VstTableBuilder      *self,
                                                 VstTableFault        *fault,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstTableBuilder, vst_table_builder_free)

/* For the readers: texts are stored once and cells point at them; 0 is the
 * empty text. */
guint32             vst_table_builder_add_text  (VstTableBuilder      *self,
                                                 const char           *text,
                                                 gsize                 length);
gboolean            vst_table_builder_add_row   (VstTableBuilder      *self,
                                                 guint                 line,
                                                 const guint32        *cells,
                                                 guint                 n_cells,
                                                 VstTableFault        *fault,
                                                 GError              **error);
void                vst_table_builder_set_csv   (VstTableBuilder      *self,
                                                 const char           *encoding,
                                                 char                  delimiter);
void                vst_table_builder_set_sheet (VstTableBuilder      *self,
                                                 const char           *sheet,
                                                 const char * const   *sheets);

gboolean            vst_table_fail              (VstTableFault        *fault,
                                                 GError              **error,
                                                 VstError              code,
                                                 guint                 line,
                                                 guint                 column,
                                                 const char           *what);

G_END_DECLS
