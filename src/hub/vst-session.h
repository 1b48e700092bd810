/* vst-session.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "vst-keys.h"
#include "vst-right.h"

G_BEGIN_DECLS

/**
 * VstSession:
 *
 * Who is signed in, from sign-in to lock; shared by all threads.
 *
 * Her keys are in it, so it goes when the hub is locked.
 */
typedef struct _VstSession VstSession;

VstSession *vst_session_new          (gint64       staff_id,
                                      guint        roles,
                                      VstKeyRing  *ring) G_GNUC_WARN_UNUSED_RESULT;
VstSession *vst_session_ref          (VstSession  *self);
void        vst_session_unref        (VstSession  *self);

gint64      vst_session_get_staff_id (VstSession  *self);
guint       vst_session_get_roles    (VstSession  *self);
const char *vst_session_get_code     (VstSession  *self);
VstKeyRing *vst_session_get_ring     (VstSession  *self);
void        vst_session_take_ring    (VstSession  *self,
                                      VstKeyRing  *ring);
VstKeyRing *vst_session_get_kit      (VstSession  *self);
void        vst_session_take_kit     (VstSession  *self,
                                      VstKeyRing  *kit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstSession, vst_session_unref)

G_END_DECLS
