/* vst-document-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-document.h"
#include "vst-qr.h"

G_BEGIN_DECLS

typedef enum
{
  VST_BLOCK_TITLE,        /* words: title, aside */
  VST_BLOCK_HEADING,      /* words: heading */
  VST_BLOCK_PARAGRAPH,    /* words: text; size */
  VST_BLOCK_FIELD,        /* words: label, value */
  VST_BLOCK_ANSWER,       /* words: question; n_lines */
  VST_BLOCK_CHOICES,      /* words: question, then the choices; ticked */
  VST_BLOCK_TABLE,        /* words: heads; columns; mm of a row */
  VST_BLOCK_ROW,          /* words: cells, of the table before */
  VST_BLOCK_QR,           /* words: caption; qr; mm */
  VST_BLOCK_SPACE,        /* mm */
  VST_BLOCK_PAGE_BREAK,
} VstBlockKind;

/* A column without its head, which is among the words of its block. */
typedef struct
{
  double   share;
  VstAlign align;
  gboolean strong;
  gboolean large;
} VstBlockColumn;

typedef struct
{
  VstBlockKind    kind;
  VstWording     *words;
  guint           n_words;
  gboolean        keeps;
  VstTextSize     size;
  guint           n_lines;
  gboolean       *ticked;
  VstBlockColumn *columns;
  double          mm;
  VstQr          *qr;
} VstBlock;

struct _VstDocument
{
  VstReader  reader;
  gboolean   landscape;
  gboolean   side_by_side;
  gboolean   tear_off;
  gboolean   handed_out;
  char      *number;
  char      *file_number;
  char      *destroy_after;
  GPtrArray *blocks;      /* VstBlock */
  VstBlock  *table;       /* the last one, while rows are added */
};

/* Texts of the foot */
char *vst_document_dup_foot_text (VstDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char *vst_document_dup_page_text (VstDocument *document,
                                  guint        page,
                                  guint        n_pages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
