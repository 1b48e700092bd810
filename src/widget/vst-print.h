/* vst-print.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-pages.h"

G_BEGIN_DECLS

/* Whoever looks at the printer's queue reads no more than this. */
GtkPrintOperation *vst_print_new        (VstPages           *pages) G_GNUC_WARN_UNUSED_RESULT;

/* No page is handed out before it is noted that they are. */
void               vst_print_note_first (GtkPrintOperation  *operation,
                                         void              (*note)        (gpointer              data,
                                                                           GAsyncReadyCallback   callback,
                                                                           gpointer              user_data),
                                         gboolean          (*note_finish) (gpointer              data,
                                                                           GAsyncResult         *result,
                                                                           GError              **error),
                                         gpointer            data);
const GError      *vst_print_get_error  (GtkPrintOperation  *operation);

G_END_DECLS
