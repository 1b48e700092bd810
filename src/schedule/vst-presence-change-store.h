/* vst-presence-change-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-presence-day.h"

G_BEGIN_DECLS

extern const VstKept vst_presence_change_kept;

/**
 * VstPresenceChange:
 * @state: absent, moved, or usual to take back what was said of the day
 * @from_minute: of a move, or -1 for the usual times
 * @space_id: of a move, or 0 for the usual room
 * @override: (nullable): why it is to stand in spite of who must not meet; never read
 *
 * How a presence is on one day.
 */
typedef struct
{
  gint64           presence_id;
  char            *day;
  VstPresenceState state;
  int              from_minute;
  int              to_minute;
  gint64           space_id;
  char            *note;
  char            *override;
} VstPresenceChange;

VstPresenceChange *vst_presence_change_copy  (const VstPresenceChange  *change) G_GNUC_WARN_UNUSED_RESULT;
void               vst_presence_change_free  (VstPresenceChange        *change);

GPtrArray         *vst_presence_changes_read (VstView                  *view,
                                              const char               *from,
                                              const char               *to,
                                              GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           vst_presence_changes_drop (VstAct                   *act,
                                              gint64                    presence_id,
                                              GError                  **error);

extern const VstDeed vst_presence_do_change;   /* args: VstPresenceChange → TRUE */

/* A whole agency on one day; args: VstPresenceSpan → guint *, how many presences */
extern const VstDeed vst_presence_do_absent;
extern const VstDeed vst_presence_do_present;

G_END_DECLS
