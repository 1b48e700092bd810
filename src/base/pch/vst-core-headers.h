/* vst-core-headers.h: what nearly every file below the screens includes
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Read once for each large library: half of a file's compilation went into reading
 * GLib's headers.  A file still includes what it uses.
 */
#include <gio/gio.h>
#include <string.h>
