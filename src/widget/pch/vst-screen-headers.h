/* vst-screen-headers.h: what nearly every screen includes
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Read once for each library of screens: most of a screen's compilation went into
 * reading GTK's headers.  A file still includes what it uses.
 */
#include <adwaita.h>
#include <gio/gio.h>
#include <gtk/gtk.h>
