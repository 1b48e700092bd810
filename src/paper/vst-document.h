/* vst-document.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-pages.h"
#include "vst-wording.h"

G_BEGIN_DECLS

/**
 * VstDocument:
 *
 * What is to be printed, from top to bottom, before anybody knows the paper.
 *
 * The functions own the words they are given.  vst_document_layout() makes
 * pages of it, and the preview, the printer and the PDF draw those.
 */
typedef struct _VstDocument VstDocument;

/**
 * VstTextSize:
 * @VST_TEXT_BODY: what is read when seated
 * @VST_TEXT_SMALL: a note
 * @VST_TEXT_LARGE: what one looks for
 * @VST_TEXT_HUGE: a number that is compared with paper in the hand
 */
typedef enum
{
  VST_TEXT_BODY,
  VST_TEXT_SMALL,
  VST_TEXT_LARGE,
  VST_TEXT_HUGE,
} VstTextSize;

typedef enum
{
  VST_ALIGN_START,
  VST_ALIGN_CENTER,
  VST_ALIGN_END,
} VstAlign;

/**
 * VstColumn:
 * @head: its heading, repeated on every page; a table of empty ones has none
 * @share: how wide it is beside the others
 * @align: where its texts stand
 * @strong: whether they are bold
 * @large: whether they are read standing, from a table
 */
typedef struct
{
  VstWording head;
  double     share;
  VstAlign   align;
  gboolean   strong;
  gboolean   large;
} VstColumn;

/**
 * VstChoice:
 * @words: what one may answer
 * @ticked: whether that is the answer
 */
typedef struct
{
  VstWording words;
  gboolean   ticked;
} VstChoice;

VstDocument *vst_document_new               (VstReader           reader) G_GNUC_WARN_UNUSED_RESULT;
void         vst_document_free              (VstDocument        *self);

VstReader    vst_document_get_reader        (VstDocument        *self);

/* Of all pages */
void         vst_document_set_landscape     (VstDocument        *self,
                                             gboolean            landscape);
void         vst_document_set_side_by_side  (VstDocument        *self,
                                             gboolean            side_by_side);
void         vst_document_set_tear_off      (VstDocument        *self,
                                             gboolean            tear_off);
void         vst_document_set_handed_out    (VstDocument        *self,
                                             gboolean            handed_out);
void         vst_document_set_number        (VstDocument        *self,
                                             const char         *number);
void         vst_document_set_file_number   (VstDocument        *self,
                                             const char         *file_number);
void         vst_document_set_destroy_after (VstDocument        *self,
                                             const char         *day);

/* From top to bottom */
void         vst_document_add_title         (VstDocument        *self,
                                             VstWording          title,
                                             VstWording          aside);
void         vst_document_add_heading       (VstDocument        *self,
                                             VstWording          heading);
void         vst_document_add_paragraph     (VstDocument        *self,
                                             VstTextSize         size,
                                             VstWording          text);
void         vst_document_add_field         (VstDocument        *self,
                                             VstWording          label,
                                             VstWording          value);
void         vst_document_add_answer        (VstDocument        *self,
                                             VstWording          question,
                                             guint               n_lines);
void         vst_document_add_choices       (VstDocument        *self,
                                             VstWording          question,
                                             VstChoice          *choices,
                                             guint               n_choices);
void         vst_document_begin_table       (VstDocument        *self,
                                             VstColumn          *columns,
                                             guint               n_columns,
                                             double              row_mm);
void         vst_document_add_row           (VstDocument        *self,
                                             const char *const  *cells);
void         vst_document_add_row_words     (VstDocument        *self,
                                             VstWording         *cells);
gboolean     vst_document_add_qr            (VstDocument        *self,
                                             const char         *text,
                                             double              mm,
                                             VstWording          caption,
                                             GError            **error);
void         vst_document_add_space         (VstDocument        *self,
                                             double              mm);
void         vst_document_add_page_break    (VstDocument        *self);

/* What was added last stays on the page of what comes next. */
void         vst_document_keep              (VstDocument        *self);

VstPages    *vst_document_layout            (VstDocument        *self,
                                             VstPaper            paper) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstDocument, vst_document_free)

G_END_DECLS
