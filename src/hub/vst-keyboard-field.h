/* vst-keyboard-field.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *vst_keyboard_field_dup_layout (GdkDisplay *display) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
