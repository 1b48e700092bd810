/* vst-watch.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-application.h"

G_BEGIN_DECLS

/* Looks after a desk that is left alone. */
typedef struct _VstWatch VstWatch;

VstWatch *vst_watch_new   (VstApplication *application) G_GNUC_WARN_UNUSED_RESULT;
void      vst_watch_free  (VstWatch       *self);

/* Somebody has signed in, or has gone. */
void      vst_watch_begin (VstWatch       *self);
void      vst_watch_end   (VstWatch       *self);

G_END_DECLS
