/* vst-chit-offer-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-chit-book-store.h"

G_BEGIN_DECLS

/* How many chits a family usually has in a week, where the hub says nothing. */
#define VST_CHIT_USUAL         2
#define VST_CHIT_MOST_USUAL    99
#define VST_SETTING_USUAL_CHITS "usual_chits"

/**
 * VstChitOffer:
 * @number: the next one; empty when no book at the desk has one
 * @book: the code of its book
 * @book_left: how many are left in it
 * @book_size: of how many
 * @left: how many are left in all books at the desk
 * @family_id: as it was asked
 * @name: of its head
 * @n_people: in the family, she included
 * @n_small: children who need a seat
 * @given: how many the family was given this week
 * @last_given_at: the last of them; 0 for none
 * @usual: the usual number a week
 *
 * What is known before a chit is given.
 */
typedef struct
{
  char             *number;
  char             *book;
  guint             book_left;
  guint             book_size;
  guint             left;
  gint64            limit_cents;
  gint64            family_id;
  gint64            person_id;
  gint64            visit_id;
  char             *name;
  guint             n_people;
  guint             n_small;
  VstPaperLanguage  language;
  guint             given;
  gint64            last_given_at;
  guint             usual;
} VstChitOffer;

void           vst_chit_offer_free   (VstChitOffer        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstChitOffer, vst_chit_offer_free)

/* Within a reading or an act */
gboolean       vst_chit_offer_find   (VstView             *view,
                                      gint64              *chit_id,
                                      VstDeskBook         *book,
                                      char               **number,
                                      GError             **error);
gboolean       vst_chit_offer_check  (VstAct              *act,
                                      VstChitEntry        *entry,
                                      GError             **error);

extern const VstReading vst_usual_read;           /* args: NULL → guint *, chits a week */
extern const VstReading vst_chit_read_offer;      /* args: gint64 *, a family or 0 → VstChitOffer */

G_END_DECLS
