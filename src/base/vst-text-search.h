/* vst-text-search.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A token and a word of a query are cut here, so that a prefix stays one. */
#define VST_TEXT_TOKEN_BYTES 60

/* More words than anybody types; the rest of a pasted page is left out. */
#define VST_TEXT_QUERY_WORDS 8

GStrv vst_text_tokens       (const char *name) G_GNUC_WARN_UNUSED_RESULT;
GStrv vst_text_query        (const char *typed) G_GNUC_WARN_UNUSED_RESULT;
GStrv vst_text_query_joined (const char *typed) G_GNUC_WARN_UNUSED_RESULT;
/* The letter a token begins with, as a bit; letters past z share some. */
guint vst_text_letter       (const char *token);
guint vst_text_distance     (const char *a,
                             const char *b,
                             guint       limit);

G_END_DECLS
