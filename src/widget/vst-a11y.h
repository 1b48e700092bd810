/* vst-a11y.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What GTK leaves out of the accessibility tree, put in. */
void vst_a11y_patch      (GtkWidget  *root);
void vst_a11y_set_label  (GtkWidget  *widget,
                          const char *label);
void vst_a11y_set_about  (GtkWidget  *button,
                          const char *what);

G_END_DECLS
