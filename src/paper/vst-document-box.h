/* vst-document-box.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-document-private.h"
#include "vst-pages-private.h"

G_BEGIN_DECLS

#define VST_MM (72 / 25.4)
#define VST_MARGIN (15 * VST_MM)

/* How a text looks; its second language is smaller and never bold. */
typedef enum
{
  VST_STYLE_BODY,
  VST_STYLE_SMALL,
  VST_STYLE_LARGE,
  VST_STYLE_HUGE,
  VST_STYLE_TITLE,
  VST_STYLE_ASIDE,
  VST_STYLE_HEADING,
  VST_STYLE_LABEL,
  VST_STYLE_HEAD,
  VST_STYLE_STRONG,
  VST_STYLE_FOOT,
  VST_N_STYLES
} VstStyle;

/* A line of text; x and y are within its box. */
typedef struct
{
  PangoLayoutLine *line;
  double           x;
  double           y;
  double           height;
  double           baseline;    /* from y */
} VstBoxLine;

/* Texts one below the other; lines are an index into those of all boxes. */
typedef struct
{
  const char *tag;
  guint       first_line;
  guint       n_lines;
  guint       n_first;          /* of them in the first language */
  double      height;
} VstBoxCell;

/* A strip of the page, as wide as the text area. */
typedef struct
{
  const char *tag;
  guint       first_cell;
  guint       n_cells;
  double      above;            /* dropped at the head of a page */
  double      min_height;
  double      height;           /* of its content */
  double      below;
  double      rule_above;       /* how thick */
  double      rule_below;
  double      rule_x;           /* where that one begins */
  guint       table;            /* from 1; 0 outside a table */
  VstQr      *qr;
  double      side;
  guint       keeps : 1;        /* together with the next box */
  guint       splits : 1;       /* between lines, before it goes to a new page */
  guint       is_head : 1;
  guint       is_torn : 1;      /* off, along the rule below */
  guint       is_space : 1;
  guint       is_break : 1;
} VstBox;

typedef struct
{
  VstDocument          *document;
  VstPages             *pages;
  PangoContext         *context;
  PangoAttrList        *attributes;
  PangoFontDescription *fonts[VST_N_STYLES][2];
  double                width;    /* of the text area */
  gboolean              any_direction; /* a text that begins in Arabic starts on the right */
  GArray               *boxes;
  GArray               *cells;
  GArray               *lines;
  GHashTable           *texts;    /* where texts that come again have their lines */
  PangoAttrList        *whole;    /* of the text that is laid out: which words of it stay on a line */
  gboolean              after_field;
  const VstBlock       *table;
  guint                 n_tables;
} VstBoxes;

void   vst_boxes_init     (VstBoxes    *self,
                           VstDocument *document,
                           VstPages    *pages);
void   vst_boxes_clear    (VstBoxes    *self);

void   vst_boxes_build    (VstBoxes    *self);

/* Texts */
GHashTable *vst_box_texts_new (void) G_GNUC_WARN_UNUSED_RESULT;

double vst_boxes_lay_text (VstBoxes    *self,
                           const char  *text,
                           VstStyle     style,
                           gboolean     is_second,
                           VstAlign     align,
                           double       x,
                           double       y,
                           double       width);

G_END_DECLS
