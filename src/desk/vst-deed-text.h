/* vst-deed-text.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was done, as a few words. */
char *vst_deed_text_done   (const char *code) G_GNUC_WARN_UNUSED_RESULT;

/* What was taken back, or done again, as a sentence in the thread's language. */
char *vst_deed_text_undone (const char *code) G_GNUC_WARN_UNUSED_RESULT;
char *vst_deed_text_redone (const char *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
