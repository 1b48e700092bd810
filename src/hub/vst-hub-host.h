/* vst-hub-host.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"

G_BEGIN_DECLS

#define VST_TYPE_HUB_HOST (vst_hub_host_get_type ())

G_DECLARE_INTERFACE (VstHubHost, vst_hub_host, VST, HUB_HOST, GObject)

/**
 * VstHubHostInterface:
 * @take_hub: goes on with @hub, in whatever state it is
 * @get_last_staff_id: who was signed in before the hub was locked; 0 for nobody
 *
 * What the screens of this room ask of the program they are in; the application
 * has it.
 */
struct _VstHubHostInterface
{
  GTypeInterface parent_interface;

  void   (*take_hub)          (VstHubHost *self,
                               VstHub     *hub);
  gint64 (*get_last_staff_id) (VstHubHost *self);
};

void   vst_hub_host_take_hub          (VstHub *hub);
gint64 vst_hub_host_get_last_staff_id (void);

G_END_DECLS
