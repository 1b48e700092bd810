/* vst-pages-private.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "vst-pages.h"
#include "vst-qr.h"

G_BEGIN_DECLS

typedef enum
{
  VST_MARK_TEXT,          /* line, from its baseline's left end */
  VST_MARK_RULE,          /* a horizontal rule: length, thickness */
  VST_MARK_QR,            /* qr: length is its side */
  VST_MARK_BEGIN,         /* tag */
  VST_MARK_END,           /* tag */
} VstMarkKind;

/* One thing on a page. */
typedef struct
{
  VstMarkKind kind;
  double      x;
  double      y;
  double      length;
  double      thickness;
  union
  {
    PangoLayoutLine *line;
    VstQr           *qr;
    const char      *tag;
  };
} VstMark;

struct _VstPages
{
  gatomicrefcount  n_refs;
  VstPaper         paper;
  VstLanguage      language;
  double           width;
  double           height;
  GPtrArray       *pages;     /* GArray of VstMark */
  GPtrArray       *layouts;   /* which own the lines */
  GPtrArray       *qrs;
  PangoFontMap    *fonts;     /* of its own: a thread's default one isn't shared */
};

VstPages *vst_pages_new      (VstPaper       paper,
                              gboolean       landscape,
                              VstLanguage    language) G_GNUC_WARN_UNUSED_RESULT;
void      vst_pages_add_page (VstPages      *self);
void      vst_pages_add_mark (VstPages      *self,
                              const VstMark *mark);
void      vst_pages_describe (VstPages      *self,
                              GString       *pdf);

G_END_DECLS
