/* vst-ctl-role.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "vst-right.h"

G_BEGIN_DECLS

/* Roles on the command line: their codes, with commas. */
gboolean  vst_ctl_parse_roles  (const char   *text,
                                guint        *roles,
                                GError      **error);
char     *vst_ctl_format_roles (guint         roles) G_GNUC_WARN_UNUSED_RESULT;
void      vst_ctl_build_roles  (JsonBuilder  *builder,
                                guint         roles);

G_END_DECLS
