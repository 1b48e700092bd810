/* vst-pages.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "vst-language.h"

G_BEGIN_DECLS

/**
 * VstPaper:
 * @VST_PAPER_LETTER: 8½ × 11 inches
 * @VST_PAPER_A4: 210 × 297 mm
 */
typedef enum
{
  VST_PAPER_LETTER,
  VST_PAPER_A4,
} VstPaper;

/**
 * VstPages:
 *
 * Pages as they lie on the paper.  They never change, so that the preview,
 * the printer and the PDF can't differ.
 *
 * They may go from one thread to another, but are drawn by one at a time.
 */
typedef struct _VstPages VstPages;

VstPages    *vst_pages_ref          (VstPages  *self) G_GNUC_WARN_UNUSED_RESULT;
void         vst_pages_unref        (VstPages  *self);

guint        vst_pages_get_n_pages  (VstPages  *self);
VstPaper     vst_pages_get_paper    (VstPages  *self);
VstLanguage  vst_pages_get_language (VstPages  *self);
double       vst_pages_get_width    (VstPages  *self);  /* in points */
double       vst_pages_get_height   (VstPages  *self);

char        *vst_pages_dup_text     (VstPages  *self,
                                     guint      page) G_GNUC_WARN_UNUSED_RESULT;
void         vst_pages_draw         (VstPages  *self,
                                     guint      page,
                                     cairo_t   *cr);

/* Papers of one size, one after the other, each from a page of its own. */
VstPages    *vst_pages_join         (GPtrArray *sheets) G_GNUC_WARN_UNUSED_RESULT;

/* As a PDF */
GBytes      *vst_pages_dup_pdf      (VstPages    *self,
                                     const char  *title,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     vst_pages_write_pdf    (VstPages    *self,
                                     const char  *path,
                                     const char  *title,
                                     GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstPages, vst_pages_unref)

G_END_DECLS
