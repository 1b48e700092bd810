/* vst-presence.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VstPresenceEntry:
 * @provider_id: who of the agency, or 0
 * @space_id: the room, or 0
 * @first_day: the first day, or one of the week in which it begins
 * @last_day: the last day it can be, or empty
 * @rule: an RRULE without an end; empty: once, on @first_day
 * @from_minute: since midnight, as a clock of @zone shows it
 * @override: (nullable): why it is to stand in spite of who must not meet; never read
 *
 * A presence as a form holds it.
 */
typedef struct
{
  gint64  agency_id;
  gint64  provider_id;
  gint64  space_id;
  char   *first_day;
  char   *last_day;
  char   *rule;
  int     from_minute;
  int     to_minute;
  char   *zone;
  char   *override;
} VstPresenceEntry;

VstPresenceEntry *vst_presence_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstPresenceEntry *vst_presence_entry_copy  (const VstPresenceEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void              vst_presence_entry_free  (VstPresenceEntry        *entry);
gboolean          vst_presence_entry_check (VstPresenceEntry        *entry,
                                            GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstPresenceEntry, vst_presence_entry_free)

#define VST_TYPE_PRESENCE (vst_presence_get_type ())

G_DECLARE_FINAL_TYPE (VstPresence, vst_presence, VST, PRESENCE, GObject)

VstPresence            *vst_presence_new          (gint64                   id,
                                                   gint64                   revision,
                                                   const VstPresenceEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;

gint64                  vst_presence_get_id       (VstPresence             *self);
gint64                  vst_presence_get_revision (VstPresence             *self);
const VstPresenceEntry *vst_presence_get_entry    (VstPresence             *self);

char                  **vst_presence_entry_list_days (const VstPresenceEntry *entry,
                                                      const char             *from,
                                                      const char             *to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
