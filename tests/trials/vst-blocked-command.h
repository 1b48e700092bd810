/* vst-blocked-command.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Commands, by which whatever the hub prints and exports leaves it: of everybody,
 * and of those whom she must not know by name, number and code.
 */
extern const char *const vst_blocked_commands[];

G_END_DECLS
