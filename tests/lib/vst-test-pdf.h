/* vst-test-pdf.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-pages.h"

G_BEGIN_DECLS

/* What a program outside of ours says of a PDF of the pages: pdftotext,
 * pdfinfo or qpdf, with its arguments before the file's name.  It fails when
 * the program does.
 */
char *vst_test_pdf_ask        (VstPages   *pages,
                               const char *program,
                               const char *arguments) G_GNUC_WARN_UNUSED_RESULT;

/* The text of the pages as it stands on them, a form feed after each. */
char *vst_test_pdf_text       (VstPages   *pages) G_GNUC_WARN_UNUSED_RESULT;

void  vst_test_pdf_assert_has (VstPages   *pages,
                               const char *text);

/* Nothing of a page may lie in its margins. */
void  vst_test_pdf_assert_margins (VstPages *pages,
                                   double    points);

G_END_DECLS
