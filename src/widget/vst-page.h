/* vst-page.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VST_TYPE_PAGE (vst_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (VstPage, vst_page, VST, PAGE, AdwBin)

/**
 * VstPageClass:
 * @dup_title: the page's title, in the language of the moment
 * @save_state: what is typed, selected and scrolled; may be left out
 * @restore_state: takes what @save_state gave, maybe in the other language
 * @focus_first: puts the focus where work begins; by default the first control
 * @get_help: the stem of its help page, "index" by default
 * @has_unsaved: whether leaving now would lose something typed
 * @set_private: hides what may not be read over the counter, or shows it again
 * @set_large: makes room for text so large that what stands side by side must
 *   stand one below the other, or takes the room back
 * @search: shows what the search box asks for; only for a page of results
 * @open_first: opens the best hit; only for a page of results
 * @go_back: goes a step back within the page, if there is one
 * @get_family: the family whose page it is, or which is chosen in it; 0 for none
 *
 * What a room's screen tells the window it is in.
 *
 * A page is thrown away and built anew whenever the language changes, so it
 * keeps nothing that @save_state doesn't save, and reads its texts while it is
 * being built.
 */
struct _VstPageClass
{
  AdwBinClass parent_class;

  char       *(*dup_title)     (VstPage    *self);
  GVariant   *(*save_state)    (VstPage    *self);
  void        (*restore_state) (VstPage    *self,
                                GVariant   *state);
  void        (*focus_first)   (VstPage    *self);
  const char *(*get_help)      (VstPage    *self);
  gboolean    (*has_unsaved)   (VstPage    *self);
  void        (*set_private)   (VstPage    *self,
                                gboolean    is_private);
  void        (*set_large)     (VstPage    *self,
                                gboolean    is_large);
  void        (*search)        (VstPage    *self,
                                const char *text);
  void        (*open_first)    (VstPage    *self);
  gboolean    (*go_back)       (VstPage    *self);
  gint64      (*get_family)    (VstPage    *self);

  gpointer padding[4];
};

char       *vst_page_dup_title     (VstPage    *self) G_GNUC_WARN_UNUSED_RESULT;
GVariant   *vst_page_save_state    (VstPage    *self) G_GNUC_WARN_UNUSED_RESULT;
void        vst_page_restore_state (VstPage    *self,
                                    GVariant   *state);
void        vst_page_focus_first   (VstPage    *self);
const char *vst_page_get_help      (VstPage    *self);
gboolean    vst_page_has_unsaved   (VstPage    *self);
void        vst_page_set_private   (VstPage    *self,
                                    gboolean    is_private);
void        vst_page_set_large     (VstPage    *self,
                                    gboolean    is_large);
gboolean    vst_page_can_search    (VstPage    *self);
void        vst_page_search        (VstPage    *self,
                                    const char *text);
void        vst_page_open_first    (VstPage    *self);
gboolean    vst_page_go_back       (VstPage    *self);
gint64      vst_page_get_family    (VstPage    *self);

/* For the page: what Enter presses while it is to be seen. */
void        vst_page_set_default_button (VstPage   *self,
                                         GtkWidget *button);

/* For the page: what Ctrl+Enter does, also in a text of several lines, which would
 * take it for a new one.
 */
void        vst_page_set_confirm_action (VstPage    *self,
                                         const char *action_name);

/* For the page's dispose: instead of gtk_widget_dispose_template(), which takes
 * the child away from under AdwBin.
 */
void        vst_page_dispose_template (VstPage *self,
                                       GType    type);

/* For the page: its title is another one now. */
void        vst_page_title_changed (VstPage    *self);

/* For the page: why it can't be, in the label for that; away with it where @error
 * is NULL.
 */
void        vst_page_show_problem  (GtkLabel     *problem,
                                    const GError *error);

/* For the page, when a deed of its is over, maybe after the page: why it can't be,
 * or what was done.
 */
void        vst_page_tell          (VstPage      *self,
                                    GtkLabel     *problem,
                                    const GError *error,
                                    const char   *said,
                                    const char   *undo_action);

/* From any widget in a page or a dialog, to the window around it. */
void        vst_page_say           (GtkWidget  *from,
                                    const char *text,
                                    const char *undo_action);
void        vst_page_say_named     (GtkWidget  *from,
                                    const char *text,
                                    const char *undo_action);
void        vst_page_open          (GtkWidget  *from,
                                    const char *screen,
                                    GVariant   *target);
void        vst_page_close         (GtkWidget  *from);

G_END_DECLS
