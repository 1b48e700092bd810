/* vst-chit-book.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-chit.h"

G_BEGIN_DECLS

#define VST_BOOK_CODE_CHARS   40
#define VST_BOOK_PREFIX_CHARS 12
#define VST_BOOK_MOST_CHITS   10000

/* Where a book lies: "received", "in_safe" or "at_desk", as its chits do. */
typedef VstChitState VstBookPlace;

/**
 * VstBookEntry:
 * @code: what stands on its cover
 * @prefix: what is printed before each number, or empty
 * @first: the first number, as it is printed, without the prefix
 * @last: the last one
 * @limit_cents: what a chit is good for at most
 * @expires_on: the last day its chits are good, or empty
 *
 * A book, as somebody counts it when it comes.
 */
typedef struct
{
  char    *code;
  gint64   company_id;
  gint64   fund_id;       /* or 0 */
  char    *cost_code;     /* or empty */
  char    *prefix;
  char    *first;
  char    *last;
  gint64   limit_cents;
  char    *expires_on;
  gboolean to_safe;       /* it goes into the safe at once */
} VstBookEntry;

VstBookEntry *vst_book_entry_new       (void) G_GNUC_WARN_UNUSED_RESULT;
VstBookEntry *vst_book_entry_copy      (const VstBookEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void          vst_book_entry_free      (VstBookEntry        *entry);
gboolean      vst_book_entry_check     (VstBookEntry        *entry,
                                        gint64              *first,
                                        gint64              *last,
                                        guint               *digits,
                                        GError             **error);

gboolean      vst_book_limit_parse     (const char          *text,
                                        gint64              *cents);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstBookEntry, vst_book_entry_free)

/**
 * VstChitBook:
 * @counts: how many of its chits are in each state
 *
 * A book as it was when it was read.  Texts that are missing are empty.
 */
typedef struct
{
  gint64        id;
  gint64        revision;
  char         *code;
  gint64        company_id;
  char         *company;
  gint64        fund_id;
  char         *fund;
  char         *cost_code;
  char         *prefix;
  gint64        first_serial;
  gint64        last_serial;
  guint         digits;
  gint64        limit_cents;
  char         *expires_on;
  gint64        received_at;
  char         *received_by;
  VstBookPlace  place;
  gint64        rank;
  guint         counts[VST_CHIT_N_STATES];
} VstChitBook;

void          vst_chit_book_free       (VstChitBook         *self);
guint         vst_chit_book_get_size   (const VstChitBook   *self);
guint         vst_chit_book_get_left   (const VstChitBook   *self);
gboolean      vst_chit_book_has_expired (const VstChitBook  *self,
                                         const char         *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstChitBook, vst_chit_book_free)

G_END_DECLS
