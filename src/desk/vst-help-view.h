/* vst-help-view.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-help-topic.h"

G_BEGIN_DECLS

GtkWidget *vst_help_view_new (GPtrArray    *topics,
                              VstHelpTopic *topic,
                              GCallback     link_cb,
                              gpointer      data);

G_END_DECLS
