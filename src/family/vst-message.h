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

/* The codes that are stored, each list ends with %NULL */
extern const char *const vst_message_channels[];
extern const char *const vst_message_reasons[];
extern const char *const vst_message_outcomes[];

/**
 * VstMessageEntry:
 * @channel: "phone", "text", "email", "mail" or "in_person"
 * @direction: "in" or "out"
 * @about: "unconfirmed", whoever it may be about; "none", about nobody here;
 *   "client", of @family_id
 * @caller: as they said it
 * @call_back: how to call back, as they said it
 * @for_whom: in their words; it proves nothing, and is linked to nobody
 * @text: what is to be passed on, or what was said
 * @at: when; 0 for now
 * @family_id: whose it is, or 0
 * @contact_id: of somebody of that family, to which it went or from which it
 *   came, or 0
 * @answers_id: the one that it follows up, or 0
 * @reason: code: what it was about, or empty
 * @outcome: code: what came of it, or empty
 * @for_staff_id: who follows it up, or 0
 * @follow_up_on: on which ISO day, or empty
 *
 * A message slip, or a call, a text or a letter that is noted, as a form holds
 * it.  Texts are never %NULL.
 */
typedef struct
{
  char   *channel;
  char   *direction;
  char   *about;
  char   *caller;
  char   *call_back;
  char   *for_whom;
  char   *text;
  gint64  at;
  gint64  family_id;
  gint64  contact_id;
  gint64  answers_id;
  char   *reason;
  char   *outcome;
  gint64  for_staff_id;
  char   *follow_up_on;
} VstMessageEntry;

VstMessageEntry *vst_message_entry_new    (const char             *channel) G_GNUC_WARN_UNUSED_RESULT;
VstMessageEntry *vst_message_entry_copy   (const VstMessageEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_message_entry_free   (VstMessageEntry        *entry);
gboolean         vst_message_entry_is_empty (const VstMessageEntry *entry);
gboolean         vst_message_entry_check  (VstMessageEntry        *entry,
                                           GError                **error);
gboolean         vst_message_entry_check_slip (VstMessageEntry    *entry,
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
 * @has_call_back: whether it says where to call back, which is hidden until
 *   somebody asks for it
 * @worker: (nullable): the name of who follows it up
 * @with: (nullable): with whom, of the family
 * @answered_at: when the one came that it follows up; or 0
 * @was_locked: whether it was written while nobody was signed in
 * @is_note: whether it follows one up, or was of that family from the start: no
 *   slip is
 * @is_astray: whether it is for somebody who must not know of that family
 *
 * What has become of a message.  Its entry has no @call_back.
 */
typedef struct
{
  gint64      id;
  gint64      revision;
  gint64      at;
  gint64      family_id;
  const char *file_number;
  gint64      done_at;
  const char *staff_name;
  gboolean    has_call_back;
  const char *worker;
  const char *with;
  gint64      answered_at;
  gboolean    was_locked;
  gboolean    is_note;
  gboolean    is_astray;
} VstMessageState;

#define VST_TYPE_MESSAGE (vst_message_get_type ())

G_DECLARE_FINAL_TYPE (VstMessage, vst_message, VST, MESSAGE, GObject)

VstMessage            *vst_message_new       (const VstMessageState  *state,
                                              const VstMessageEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
const VstMessageState *vst_message_get_state (VstMessage             *self);
const VstMessageEntry *vst_message_get_entry (VstMessage             *self);

G_END_DECLS
