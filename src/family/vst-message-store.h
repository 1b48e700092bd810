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
gint64 vst_message_add      (VstAct                 *act,
                             const VstMessageEntry  *entry,
                             gint64                  at,
                             const guint8           *letter,
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

extern const VstDeed vst_message_do_take;       /* args: VstMessageEntry → gint64 *, its id */
extern const VstDeed vst_message_do_link;       /* args: VstMessageLink → TRUE */
extern const VstDeed vst_message_do_finish;     /* args: VstMessageEnd → TRUE */

#define VST_MESSAGES_MOST 200

extern const VstReading vst_message_read_open;  /* args: NULL → GPtrArray of VstMessage, the oldest first */
extern const VstReading vst_message_read_done;  /* args: NULL → GPtrArray of VstMessage, the latest first */
extern const VstReading vst_message_read_count; /* args: NULL → guint *, how many are open */

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
