/* vst-hub.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vst-act.h"
#include "vst-hub-opening.h"
#include "vst-keys.h"
#include "vst-room.h"
#include "vst-session.h"

G_BEGIN_DECLS

/**
 * VstHubState:
 * @VST_HUB_LOCKED: nobody is signed in; no key is in memory
 * @VST_HUB_OPENING: a passphrase is being tried
 * @VST_HUB_OPEN: somebody is signed in
 */
typedef enum
{
  VST_HUB_LOCKED,
  VST_HUB_OPENING,
  VST_HUB_OPEN,
} VstHubState;

#define VST_TYPE_HUB (vst_hub_get_type ())

G_DECLARE_FINAL_TYPE (VstHub, vst_hub, VST, HUB, GObject)

VstHub      *vst_hub_new              (const char           *folder,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
const char  *vst_hub_get_folder       (VstHub               *self);
VstKeys     *vst_hub_get_keys         (VstHub               *self);
VstHubState  vst_hub_get_state        (VstHub               *self);
VstSession  *vst_hub_get_session      (VstHub               *self);
gboolean     vst_hub_may              (VstHub               *self,
                                       VstRight              right);

/* Coming and going */
void         vst_hub_sign_in          (VstHub               *self,
                                       gint64                staff_id,
                                       const char           *passphrase,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean     vst_hub_sign_in_finish   (VstHub               *self,
                                       GAsyncResult         *result,
                                       GError              **error);
void         vst_hub_sign_in_with     (VstHub               *self,
                                       gint64                staff_id,
                                       VstKeyRing           *ring,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
void         vst_hub_lock             (VstHub               *self);
const VstHubOpening *
             vst_hub_get_opening      (VstHub               *self);

GTimeZone   *vst_hub_dup_zone         (VstHub               *self) G_GNUC_WARN_UNUSED_RESULT;
char        *vst_hub_dup_today        (VstHub               *self) G_GNUC_WARN_UNUSED_RESULT;

/* The one door, and the way to read */
void         vst_hub_do               (VstHub               *self,
                                       const VstDeed        *deed,
                                       gpointer              args,
                                       GDestroyNotify        args_free,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gpointer     vst_hub_do_finish        (VstHub               *self,
                                       GAsyncResult         *result,
                                       GError              **error);
void         vst_hub_read             (VstHub               *self,
                                       const VstReading     *reading,
                                       gpointer              args,
                                       GDestroyNotify        args_free,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gpointer     vst_hub_read_finish      (VstHub               *self,
                                       GAsyncResult         *result,
                                       GError              **error);
void         vst_hub_get_progress     (VstHub               *self,
                                       guint                *done,
                                       guint                *total);

/* The desk's acts of this session */
gboolean     vst_hub_can_undo         (VstHub               *self);
gboolean     vst_hub_can_redo         (VstHub               *self);
void         vst_hub_undo             (VstHub               *self,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
void         vst_hub_redo             (VstHub               *self,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
char        *vst_hub_undo_finish      (VstHub               *self,
                                       GAsyncResult         *result,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
