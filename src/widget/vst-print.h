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
GtkPrintOperation *vst_print_new (VstPages *pages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
