/* vst-support-page-books.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "vst-hub.h"

G_BEGIN_DECLS

void vst_support_page_fill_books (GtkListBox *list,
                                  VstHub     *hub,
                                  GPtrArray  *books);

G_END_DECLS
