/* vst-chit-book-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-chit-book.h"

G_BEGIN_DECLS

extern const VstKept vst_chit_book_kept;

/**
 * VstBookMove:
 * @place: where the book goes
 * @first: at the desk: chits are given from it before the others
 */
typedef struct
{
  gint64       book_id;
  gint64       revision;
  VstBookPlace place;
  gboolean     first;
} VstBookMove;

typedef struct
{
  gint64        book_id;
  gint64        revision;
  VstBookEntry *entry;      /* its numbers and company stay */
} VstBookEdit;

VstBookEdit *vst_book_edit_new  (gint64               book_id,
                                 gint64               revision,
                                 const VstBookEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void         vst_book_edit_free (VstBookEdit         *edit);

/* Within an act */
gint64       vst_chit_book_receive (VstAct              *act,
                                    const VstBookEntry  *entry,
                                    GError             **error);
gboolean     vst_chit_book_move    (VstAct              *act,
                                    const VstBookMove   *move,
                                    GError             **error);

/* Within a reading or an act: the books at the desk, as they are used, by what
 * giving a chit has to know of them.
 */
typedef struct
{
  gint64   id;
  gint64   limit_cents;
} VstDeskBook;

VstChitBook *vst_chit_book_read         (VstView   *view,
                                         gint64     book_id,
                                         GError   **error) G_GNUC_WARN_UNUSED_RESULT;
GArray      *vst_chit_books_at_desk     (VstView   *view,
                                         GError   **error) G_GNUC_WARN_UNUSED_RESULT;

extern const VstDeed    vst_book_do_receive;   /* args: VstBookEntry → gint64 *, the book */
extern const VstDeed    vst_book_do_move;      /* args: VstBookMove → TRUE */
extern const VstDeed    vst_book_do_edit;      /* args: VstBookEdit → TRUE */

extern const VstReading vst_book_read_all;     /* args: NULL → GPtrArray of VstChitBook, those at the desk first */
extern const VstReading vst_book_read_one;     /* args: gint64 * → VstChitBook */
extern const VstReading vst_book_read_next;    /* args: gint64 *, a company → VstBookEntry, what its next book may be */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstBookEdit, vst_book_edit_free)

G_END_DECLS
