/* vst-choice.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a drop-down offers, in words that are taken. */
void       vst_choice_set_words  (GtkDropDown   *drop_down,
                                  GPtrArray     *take_words);

/* A list to choose from: each row has a title, what stands below it, and both as it
 * is read out.
 */
GtkWidget *vst_choice_add_row    (GtkListBox    *list,
                                  const char    *title,
                                  const char    *below,
                                  const char    *icon);
void       vst_choice_empty      (GtkListBox    *list);

/* What a row stands for. */
void       vst_choice_set_record (GtkWidget     *row,
                                  gpointer       take_record,
                                  GDestroyNotify destroy);
gpointer   vst_choice_get_record (GtkListBoxRow *row);
gpointer   vst_choice_get_chosen (GtkListBox    *list);

G_END_DECLS
