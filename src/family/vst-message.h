/* vst-message.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VST_MESSAGE_LINE_CHARS 200
#define VST_MESSAGE_TEXT_CHARS 4000

/**
 * VstMessageEntry:
 * @channel: "phone", "text", "email", "mail" or "in_person"
 * @caller: as they said it
 * @call_back: how to call back, as they said it
 * @for_whom: in their words; it proves nothing, and is linked to nobody
 * @text: what is to be passed on, the only one that is needed
 *
 * A message slip, as a form holds it.  Texts are never %NULL.
 */
typedef struct
{
  char *channel;
  char *caller;
  char *call_back;
  char *for_whom;
  char *text;
} VstMessageEntry;

VstMessageEntry *vst_message_entry_new    (const char             *channel) G_GNUC_WARN_UNUSED_RESULT;
VstMessageEntry *vst_message_entry_copy   (const VstMessageEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_message_entry_free   (VstMessageEntry        *entry);
gboolean         vst_message_entry_is_empty (const VstMessageEntry *entry);
gboolean         vst_message_entry_check  (VstMessageEntry        *entry,
                                           GError                **error);

/* As a letter, for the letter box of a hub that is locked */
GBytes          *vst_message_entry_pack   (const VstMessageEntry  *entry,
                                           gint64                  at) G_GNUC_WARN_UNUSED_RESULT;
VstMessageEntry *vst_message_entry_unpack (GBytes                 *letter,
                                           gint64                 *at) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstMessageEntry, vst_message_entry_free)

/**
 * VstMessageState:
 * @family_id: whose it is, by the word of a worker; or 0
 * @file_number: (nullable): of that family
 * @done_at: when it was passed on; or 0
 * @was_locked: whether it was written while nobody was signed in
 * @is_astray: whether it is for somebody who must not know of that family
 *
 * What has become of a message.
 */
typedef struct
{
  gint64      id;
  gint64      revision;
  gint64      at;
  gint64      family_id;
  const char *file_number;
  gint64      done_at;
  const char *outcome;
  const char *staff_name;
  gboolean    was_locked;
  gboolean    is_astray;
} VstMessageState;

#define VST_TYPE_MESSAGE (vst_message_get_type ())

G_DECLARE_FINAL_TYPE (VstMessage, vst_message, VST, MESSAGE, GObject)

VstMessage            *vst_message_new       (const VstMessageState  *state,
                                              const VstMessageEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
const VstMessageState *vst_message_get_state (VstMessage             *self);
const VstMessageEntry *vst_message_get_entry (VstMessage             *self);

G_END_DECLS
