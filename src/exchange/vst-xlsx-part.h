/* vst-xlsx-part.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-table.h"

G_BEGIN_DECLS

/* A workbook is a zip archive of XML files, its parts. */
typedef struct
{
  GBytes        *bytes;
  GCancellable  *cancellable;
  VstTableFault *fault;
  guint64        total;         /* what has been unpacked so far */
} VstXlsxFile;

typedef struct _VstXlsxElement VstXlsxElement;

/* What a part's reader is told.  Names are without prefix, text comes in
 * pieces.  An error set ends the reading. */
typedef struct
{
  void (*start) (gpointer         data,
                 VstXlsxElement  *element,
                 GError         **error);
  void (*text)  (gpointer         data,
                 const char      *text,
                 gsize            length,
                 GError         **error);
  void (*end)   (gpointer         data,
                 const char      *name,
                 GError         **error);
} VstXlsxHandler;

gboolean  vst_xlsx_part_read             (VstXlsxFile           *file,
                                          const char            *name,
                                          const VstXlsxHandler  *handler,
                                          gpointer               data,
                                          GError               **error);

/* Within start() only. */
gboolean  vst_xlsx_element_is            (VstXlsxElement        *element,
                                          const char            *name);
char     *vst_xlsx_element_dup_attribute (VstXlsxElement        *element,
                                          const char            *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean  vst_xlsx_element_get_attribute (VstXlsxElement        *element,
                                          const char            *name,
                                          char                  *value,
                                          gsize                  size);

char     *vst_xlsx_part_resolve          (const char            *part,
                                          const char            *target) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
