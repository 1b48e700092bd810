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

/* The same of codes, each in its word, in their order. */
typedef const char *(*VstChoiceWordFunc) (const char *code);

void       vst_choice_set_codes  (GtkDropDown        *drop_down,
                                  const char *const  *codes,
                                  VstChoiceWordFunc   word);

/* Boxes to tick, one for each code; and which were, as "name,age". */
void       vst_choice_add_boxes  (GtkFlowBox         *flow,
                                  const char *const  *codes,
                                  VstChoiceWordFunc   word,
                                  GCallback           toggled,
                                  gpointer            object);
char      *vst_choice_dup_ticked (GtkFlowBox         *flow,
                                  const char *const  *codes) G_GNUC_WARN_UNUSED_RESULT;

/* A list to choose from: each row has a title, what stands below it, and both as it
 * is read out.
 */
GtkWidget *vst_choice_add_row    (GtkListBox    *list,
                                  const char    *title,
                                  const char    *below,
                                  const char    *icon);
gboolean   vst_choice_empty      (GtkListBox    *list);
gboolean   vst_choice_focus      (GtkListBox    *list);

/* What a row stands for. */
void       vst_choice_set_record (GtkWidget     *row,
                                  gpointer       take_record,
                                  GDestroyNotify destroy);
gpointer   vst_choice_get_record (GtkListBoxRow *row);
gpointer   vst_choice_get_chosen (GtkListBox    *list);

/* A long list of which one is chosen: a click opens it, as Enter does. */
void       vst_choice_open_by_click (GtkListView *view);

G_END_DECLS
