/* vst-word-list.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Made by build-aux/wordsgen.py from data/words.txt and data/passphrases.txt;
 * each ends with a NULL.
 */
extern const char *const vst_word_list[];
extern const char *const vst_common_list[];
