/* vst-qr.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A QR code: squares to be drawn at any size. */
typedef struct _VstQr VstQr;

VstQr    *vst_qr_new      (const char  *text,
                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
VstQr    *vst_qr_ref      (VstQr       *self) G_GNUC_WARN_UNUSED_RESULT;
void      vst_qr_unref    (VstQr       *self);

guint     vst_qr_get_size (VstQr       *self);
gboolean  vst_qr_is_dark  (VstQr       *self,
                           guint        column,
                           guint        row);
void      vst_qr_draw     (VstQr       *self,
                           cairo_t     *cr,
                           double       x,
                           double       y,
                           double       side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstQr, vst_qr_unref)

G_END_DECLS
