/* vst-presence-import-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-calendar.h"
#include "vst-presence-import.h"

G_BEGIN_DECLS

/**
 * VstPresenceScene:
 *
 * What rows may name.
 */
typedef struct
{
  GPtrArray    *agencies;
  GPtrArray    *providers;
  GPtrArray    *spaces;
  char         *zone;
  const guint8 *hub_id;
} VstPresenceScene;

gboolean              vst_presence_scene_read       (VstPresenceScene       *self,
                                                     VstView                *view,
                                                     GError                **error);
void                  vst_presence_scene_clear      (VstPresenceScene       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VstPresenceScene, vst_presence_scene_clear)

VstPresenceImportRow *vst_presence_import_read_row  (const VstPresenceScene *scene,
                                                     VstTable               *table,
                                                     VstHeading             *heading,
                                                     VstDateOrder            order,
                                                     guint                   index) G_GNUC_WARN_UNUSED_RESULT;
VstPresenceImportRow *vst_presence_import_read_event (const VstPresenceScene *scene,
                                                      const VstCalendarEvent *event) G_GNUC_WARN_UNUSED_RESULT;

/* A day of a calendar on which another event of it is otherwise. */
gboolean              vst_presence_import_read_moved (const VstPresenceScene *scene,
                                                      const VstCalendarEvent *event,
                                                      VstPresenceImportRow   *row);
void                  vst_presence_import_row_free   (VstPresenceImportRow   *row);

G_END_DECLS
