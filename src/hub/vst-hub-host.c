/* vst-hub-host.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hub-host.h"

/**
 * VstHubHost:
 *
 * The program around the screens of this room: a page that has made or opened a
 * hub hands it over and is gone.
 */
G_DEFINE_INTERFACE (VstHubHost, vst_hub_host, G_TYPE_OBJECT)

static void
vst_hub_host_default_init (VstHubHostInterface *iface)
{
}

static VstHubHost *
get_host (void)
{
  GApplication *application = g_application_get_default ();

  return VST_IS_HUB_HOST (application) ? VST_HUB_HOST (application) : NULL;
}

void
vst_hub_host_take_hub (VstHub *hub)
{
  VstHubHost *host = get_host ();

  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (host != NULL);

  VST_HUB_HOST_GET_IFACE (host)->take_hub (host, hub);
}

gint64
vst_hub_host_get_last_staff_id (void)
{
  VstHubHost *host = get_host ();

  return host != NULL ? VST_HUB_HOST_GET_IFACE (host)->get_last_staff_id (host) : 0;
}
