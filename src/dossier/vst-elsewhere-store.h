/* vst-elsewhere-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-pack-private.h"
#include "vst-room.h"

G_BEGIN_DECLS

extern const VstKept     vst_elsewhere_kept;
extern const VstTimeLine vst_elsewhere_time_line[];

/* Within an act: @record is an element of a pack, from @hub, another one. */
gboolean vst_elsewhere_add     (VstAct         *act,
                                gint64          family_id,
                                gint64          person_id,
                                gint64          given_by,
                                VstXmlNode     *hub,
                                VstXmlNode     *record,
                                GError        **error);

/* What is in a pack of it. */
gboolean vst_elsewhere_write   (VstPackWriter  *writer,
                                GError        **error);

G_END_DECLS
