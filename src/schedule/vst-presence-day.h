/* vst-presence-day.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-agency.h"
#include "vst-presence.h"
#include "vst-provider.h"
#include "vst-space.h"

G_BEGIN_DECLS

/**
 * VstPresenceState:
 * @VST_PRESENCE_USUAL: as its rule says
 * @VST_PRESENCE_MOVED: at another time, or in another room
 * @VST_PRESENCE_ABSENT: the agency does not come
 */
typedef enum
{
  VST_PRESENCE_USUAL,
  VST_PRESENCE_MOVED,
  VST_PRESENCE_ABSENT,
} VstPresenceState;

const char *vst_presence_state_code  (VstPresenceState   state);
gboolean    vst_presence_state_parse (const char        *code,
                                      VstPresenceState  *state);

#define VST_TYPE_PRESENCE_DAY (vst_presence_day_get_type ())

G_DECLARE_FINAL_TYPE (VstPresenceDay, vst_presence_day, VST, PRESENCE_DAY, GObject)

VstPresenceDay   *vst_presence_day_new           (VstPresence       *presence,
                                                  const char        *day,
                                                  VstAgency         *agency,
                                                  VstProvider       *provider,
                                                  VstSpace          *space) G_GNUC_WARN_UNUSED_RESULT;
void              vst_presence_day_set_change    (VstPresenceDay    *self,
                                                  VstPresenceState   state,
                                                  int                from_minute,
                                                  int                to_minute,
                                                  VstSpace          *space,
                                                  const char        *note);

VstPresence      *vst_presence_day_get_presence  (VstPresenceDay    *self);
VstAgency        *vst_presence_day_get_agency    (VstPresenceDay    *self);
VstProvider      *vst_presence_day_get_provider  (VstPresenceDay    *self);
VstSpace         *vst_presence_day_get_space     (VstPresenceDay    *self);
const char       *vst_presence_day_get_day       (VstPresenceDay    *self);
int               vst_presence_day_get_from      (VstPresenceDay    *self);
int               vst_presence_day_get_to        (VstPresenceDay    *self);
VstPresenceState  vst_presence_day_get_state     (VstPresenceDay    *self);
const char       *vst_presence_day_get_note      (VstPresenceDay    *self);
gboolean          vst_presence_day_covers        (VstPresenceDay    *self,
                                                  int                from_minute,
                                                  int                to_minute);

G_END_DECLS
