/* people-view.c: the benchmarks' hub, opened to be read
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "people-view.h"

#include "vst-family-store.h"
#include "vst-hub-folder.h"
#include "vst-hub-room.h"

void
bench_register_rooms (void)
{
  vst_room_register (&vst_hub_room);
  vst_room_register (&vst_family_room);
}

VstView *
bench_open_view (const char *stamp,
                 GError **error)
{
  g_autofree char *folder = bench_folder (stamp);
  g_autofree char *path = vst_hub_folder_get_part (folder, VST_HUB_KEYS);
  g_autoptr (VstKeys) keys = vst_keys_load (path, error);
  g_autoptr (VstKeyRing) ring = NULL;
  g_autoptr (VstSession) session = NULL;

  if (keys == NULL || !(ring = vst_keys_unlock (keys, 1, BENCH_PASSPHRASE, error)))
    return NULL;

  session = vst_session_new (1, VST_ROLE_COORDINATOR, ring);

  return vst_view_new (folder, session, FALSE, error);
}
