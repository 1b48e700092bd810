/* vst-support-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-chit.h"

G_BEGIN_DECLS

/* Codes of this room in the language of the moment; none is to be freed, except
 * where it says so.
 */
const char *vst_word_support_deed   (const char         *code,
                                     gboolean            is_undo);
const char *vst_word_chit_state     (VstChitState        state);
const char *vst_word_chit_icon      (VstChitState        state);
const char *vst_word_chit_event     (const char         *kind);
const char *vst_word_chit_purpose   (VstChitPurpose      purpose);
const char *vst_word_chit_direction (VstChitDirection    direction);
const char *vst_word_book_place     (VstChitState        place);

char       *vst_word_chit_zone      (const char         *zone) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_chit_ride      (const VstChitFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_chit_people    (guint               passengers,
                                     guint               child_seats) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_amount         (gint64              cents) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_chit_number    (const char         *number) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_chits_left     (guint               left,
                                     guint               size) G_GNUC_WARN_UNUSED_RESULT;
char       *vst_word_chits_given    (guint               given,
                                     gint64              last_at,
                                     guint               usual,
                                     const char         *today,
                                     GTimeZone          *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
