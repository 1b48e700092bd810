/* vst-presence-apart-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"

G_BEGIN_DECLS

/* A set of text, each a worker of a partner and somebody booked or here who must not
 * meet her, in the building at one time by what is planned.  Not for eyes.
 */
GHashTable *vst_presence_meetings_read  (VstView     *view,
                                         gint64       agency_id,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a change of a presence may stand, and keeps why it does all the same */
gboolean    vst_presence_meetings_check (VstAct      *act,
                                         gint64       presence_id,
                                         gint64       agency_id,
                                         GHashTable  *before,
                                         const char  *override,
                                         GError     **error);

G_END_DECLS
