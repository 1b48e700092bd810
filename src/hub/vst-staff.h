/* vst-staff.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "vst-error.h"
#include "vst-right.h"

G_BEGIN_DECLS

#define VST_STAFF_NAME_MAX 80

#define VST_TYPE_STAFF (vst_staff_get_type ())

G_DECLARE_FINAL_TYPE (VstStaff, vst_staff, VST, STAFF, GObject)

VstStaff   *vst_staff_new            (gint64       id,
                                      const char  *name,
                                      guint        roles,
                                      const char  *language,
                                      int          text_scale,
                                      const char  *scheme,
                                      const char  *last_page,
                                      gint64       since,
                                      gint64       revoked_at,
                                      gint64       revision) G_GNUC_WARN_UNUSED_RESULT;

gint64      vst_staff_get_id         (VstStaff    *self);
const char *vst_staff_get_name       (VstStaff    *self);
guint       vst_staff_get_roles      (VstStaff    *self);
const char *vst_staff_get_language   (VstStaff    *self);
int         vst_staff_get_text_scale (VstStaff    *self);
const char *vst_staff_get_scheme     (VstStaff    *self);
const char *vst_staff_get_last_page  (VstStaff    *self);
gint64      vst_staff_get_since      (VstStaff    *self);
gint64      vst_staff_get_revoked_at (VstStaff    *self);
gint64      vst_staff_get_revision   (VstStaff    *self);

gboolean    vst_staff_check          (const char  *name,
                                      guint        roles,
                                      const char  *language,
                                      GError     **error);

G_END_DECLS
