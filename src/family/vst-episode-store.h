/* vst-episode-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-kin.h"

G_BEGIN_DECLS

extern const VstKept vst_episode_kept;

/* Within an act that opens or closes a family's file. */
gboolean vst_episode_open  (VstAct      *act,
                            gint64       family_id,
                            const char  *opened_on,
                            GError     **error);
gboolean vst_episode_close (VstAct      *act,
                            gint64       family_id,
                            const char  *closed_on,
                            const char  *reason,
                            GError     **error);
gboolean vst_episodes_read (VstView     *view,
                            gint64       family_id,
                            GPtrArray   *episodes,
                            GError     **error);

G_END_DECLS
