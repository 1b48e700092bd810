/* vst-hub-lock.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VstHubLockPart:
 * @VST_HUB_LOCK_KEYS: while the `keys` file is read, changed and saved
 * @VST_HUB_LOCK_OPEN: shared while the hub is open; alone while every page is
 *   written anew under another key, or the file is replaced by a backup
 *
 * What programs on the same machine keep from one another.
 */
typedef enum
{
  VST_HUB_LOCK_KEYS,
  VST_HUB_LOCK_OPEN,
} VstHubLockPart;

int  vst_hub_lock_take    (const char      *folder,
                           VstHubLockPart   part,
                           gboolean         alone,
                           gboolean         wait,
                           GError         **error);
void vst_hub_lock_give    (int             *lock);

G_END_DECLS
