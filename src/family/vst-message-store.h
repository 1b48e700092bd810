/* vst-message-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-hub.h"
#include "vst-message.h"

G_BEGIN_DECLS

extern const VstKept vst_message_kept;

/* Within an act */
gint64   vst_message_add     (VstAct                 *act,
                              const VstMessageEntry  *entry,
                              gint64                  at,
                              const guint8           *letter,
                              GError                **error);
/* Before a contact is taken away: what went to it stays, and says no longer where. */
gboolean vst_message_leave_contact (VstAct           *act,
                              gint64                  contact_id,
                              GError                **error);
gboolean vst_message_is_kept (VstView               *view,
                              const guint8          *letter);

/* To whom it belongs; family 0 takes the link off. */
typedef struct
{
  gint64  message_id;
  gint64  revision;
  gint64  family_id;
} VstMessageLink;

/* That it was passed on, or is open again. */
typedef struct
{
  gint64    message_id;
  gint64    revision;
  gboolean  done;
} VstMessageEnd;

extern const VstDeed vst_message_do_take;       /* args: VstMessageEntry, a slip → gint64 *, its id */
extern const VstDeed vst_message_do_note;       /* args: VstMessageEntry, what was done → gint64 *, its id */
extern const VstDeed vst_message_do_link;       /* args: VstMessageLink → TRUE */
extern const VstDeed vst_message_do_finish;     /* args: VstMessageEnd → TRUE */

#define VST_MESSAGES_MOST 200

/**
 * VstMessageCount:
 * @open: to be passed on, by whoever is there
 * @due: that who asks has to follow up by today
 */
typedef struct
{
  guint open;
  guint due;
} VstMessageCount;

extern const VstReading vst_message_read_open;  /* args: NULL → GPtrArray of VstMessage, the oldest first */
extern const VstReading vst_message_read_done;  /* args: NULL → GPtrArray of VstMessage, the latest first */
extern const VstReading vst_message_read_count; /* args: NULL → VstMessageCount * */

/* Who may follow up: GVariant a(xs), ids and names */
extern const VstReading vst_message_read_workers; /* args: NULL → GVariant */

/* Where to call back, which is hidden until somebody says why she looks. */
typedef struct
{
  gint64  message_id;
  char   *reason;
} VstMessageReveal;

VstMessageReveal *vst_message_reveal_new  (gint64            message_id,
                                           const char       *reason) G_GNUC_WARN_UNUSED_RESULT;
void              vst_message_reveal_free (VstMessageReveal *reveal);

extern const VstReading vst_message_read_reveal;  /* args: VstMessageReveal → char * */

/* What was written while the hub was locked, from its letter box */
void     vst_message_take_in        (VstHub               *hub,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean vst_message_take_in_finish (VstHub               *hub,
                                     GAsyncResult         *result,
                                     guint                *n_taken,
                                     GError              **error);
gboolean vst_message_put            (const char           *folder,
                                     const VstMessageEntry *entry,
                                     GError              **error);

/* Within an act: a letter box for a hub that has none yet. */
gboolean vst_message_make_letter_box (VstAct              *act,
                                      GError             **error);

extern const VstDeed vst_message_do_take_in;    /* args: NULL → guint *, how many */

G_END_DECLS
