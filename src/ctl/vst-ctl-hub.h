/* vst-ctl-hub.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-ctl-passphrase.h"
#include "vst-hub.h"

G_BEGIN_DECLS

void      vst_ctl_register_rooms (void);

/* Who --as names, among those a keys file knows. */
gboolean  vst_ctl_find_member    (VstKeys            *keys,
                                  const char         *who,
                                  gint64             *staff_id,
                                  GError            **error);
gboolean  vst_ctl_choose_member  (VstCtl             *ctl,
                                  VstKeys            *keys,
                                  gint64             *staff_id,
                                  GError            **error);

/* Signs in, with --as and a passphrase, and out again. */
VstHub   *vst_ctl_open           (VstCtl             *ctl,
                                  const char         *folder,
                                  GError            **error) G_GNUC_WARN_UNUSED_RESULT;
VstHub   *vst_ctl_open_anyhow    (VstCtl             *ctl,
                                  const char         *folder,
                                  GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void      vst_ctl_close          (VstHub             *hub);

/* Through the door, waiting. */
gpointer  vst_ctl_do             (VstCtl             *ctl,
                                  VstHub             *hub,
                                  const VstDeed      *deed,
                                  gconstpointer       args,
                                  gboolean            bulk,
                                  GError            **error);
gpointer  vst_ctl_read           (VstCtl             *ctl,
                                  VstHub             *hub,
                                  const VstReading   *reading,
                                  gconstpointer       args,
                                  GError            **error);
gboolean  vst_ctl_find_family    (VstCtl             *ctl,
                                  VstHub             *hub,
                                  const char         *id,
                                  gint64             *family_id,
                                  GError            **error);

G_END_DECLS
