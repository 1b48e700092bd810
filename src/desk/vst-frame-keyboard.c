/* vst-frame-keyboard.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-frame-private.h"

#include "vst-focus.h"

/* A page's own record of where the keyboard was in it last. */
#define PLACE "vst-frame-place"

typedef struct
{
  GtkWidget *widget; /* weak */
  GVariant *path;    /* to whatever stands there now, where that is gone */
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_weak_pointer (&place->widget);
  g_variant_unref (place->path);
  g_free (place);
}

static void
keep_place (VstPage *page,
            GtkWidget *widget,
            GVariant *path)
{
  Place *place = g_new0 (Place, 1);

  g_set_weak_pointer (&place->widget, widget);
  place->path = g_variant_ref_sink (path);
  g_object_set_data_full (G_OBJECT (page), PLACE, place, place_free);
}

static GtkWidget *
get_focus (VstFrame *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

static gboolean
has_focus (VstFrame *self,
           VstPage *page)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (page));
}

static VstPage *
find_page (VstFrame *self,
           GtkWidget *widget)
{
  while (widget != NULL && gtk_widget_get_parent (widget) != GTK_WIDGET (self->stack))
    widget = gtk_widget_get_parent (widget);

  return widget != NULL ? VST_PAGE (widget) : NULL;
}

static void
focus_cb (VstFrame *self)
{
  GtkWidget *focus = get_focus (self);
  VstPage *page = focus != NULL && self->stack != NULL ? find_page (self, focus) : NULL;

  if (page != NULL && focus != GTK_WIDGET (page))
    keep_place (page, focus, vst_focus_save (GTK_WIDGET (page)));
}

/* What nothing has use for where the keyboard is, such as the search box, is the
 * page's, if it is a key of commands.
 */
static gboolean
key_cb (VstFrame *self,
        guint key,
        guint code,
        GdkModifierType state,
        GtkEventControllerKey *controller)
{
  VstPage *page = vst_frame_get_page (self);

  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 && page != NULL && !has_focus (self, page) &&
         gtk_event_controller_key_forward (controller, GTK_WIDGET (page));
}

/**
 * _vst_frame_watch_keyboard:
 *
 * Has the frame know from now on where the keyboard is, and what is typed outside of
 * the page.
 */
void
_vst_frame_watch_keyboard (VstFrame *self)
{
  self->keys = g_object_ref (gtk_event_controller_key_new ());
  g_signal_connect_swapped (self->keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->window, self->keys);
  g_signal_connect_object (self->window, "notify::focus-widget", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
}

/* The window outlives the frame, but for the last one. */
void
_vst_frame_unwatch_keyboard (VstFrame *self)
{
  if (self->keys != NULL && gtk_event_controller_get_widget (self->keys) != NULL)
    gtk_widget_remove_controller (self->window, self->keys);
  g_clear_object (&self->keys);
}

/**
 * _vst_frame_get_place:
 *
 * Where the keyboard was on @page when it left it.
 *
 * Returns: (transfer none) (nullable): good for the same page in another frame
 */
GVariant *
_vst_frame_get_place (VstPage *page)
{
  const Place *place = g_object_get_data (G_OBJECT (page), PLACE);

  return place != NULL ? place->path : NULL;
}

void
_vst_frame_set_place (VstPage *page,
                      GVariant *path)
{
  keep_place (page, NULL, path);
}

/* A row of a long list may show somebody else by now: the list knows which one has
 * the keyboard.  An entry of a menu is behind the menu's button.
 */
static gboolean
grab_again (GtkWidget *widget)
{
  GtkWidget *list = gtk_widget_get_parent (widget);
  GtkWidget *menu = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);

  if (menu != NULL && !gtk_widget_get_mapped (menu))
    widget = gtk_widget_get_parent (menu);
  else if (GTK_IS_LIST_BASE (list))
    widget = list;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  return GTK_IS_TEXT (widget) ? gtk_text_grab_focus_without_selecting (GTK_TEXT (widget)) : gtk_widget_grab_focus (widget);
}

static gboolean
return_to (VstFrame *self,
           VstPage *page,
           const Place *place)
{
  if (place == NULL)
    return FALSE;

  if (place->widget != NULL && gtk_widget_is_ancestor (place->widget, GTK_WIDGET (page)) && grab_again (place->widget))
    return TRUE;

  vst_focus_restore (GTK_WIDGET (page), place->path);

  return has_focus (self, page);
}

/**
 * _vst_frame_return:
 *
 * Shows the page under the results, or the one before, with the keyboard where it was
 * there: on the row or the button that led away from it.
 */
void
_vst_frame_return (VstFrame *self,
                   gboolean pops)
{
  const guint n_left = self->visits->len - (pops ? 1 : 0);
  VstPage *page = ((Visit *) g_ptr_array_index (self->visits, n_left - 1))->page;
  /* The stack has the keyboard go somewhere in it at once. */
  Place *place = g_object_steal_data (G_OBJECT (page), PLACE);

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  if (pops)
    _vst_frame_pop_visit (self);
  _vst_frame_leave_search (self);

  if (!return_to (self, page, place))
    vst_page_focus_first (page);

  g_clear_pointer (&place, place_free);
}

/* An Enter that nothing else took comes here from all over the window.  Unless it
 * was typed into the box it is for the row or the button that has the keyboard. */
void
_vst_frame_search_activate_cb (VstFrame *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL && focus != self->search && !gtk_widget_is_ancestor (focus, self->search))
    {
      g_signal_emit_by_name (root, "activate-default");
      return;
    }

  _vst_frame_search (self);

  if (_vst_frame_is_searching (self))
    vst_page_open_first (self->results);
}

/* A first letter typed anywhere brings the keyboard along: the space in a name
 * would otherwise go to whatever had it, as a key of a row. */
void
_vst_frame_search_started_cb (VstFrame *self)
{
  gtk_widget_grab_focus (self->search);
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
}

/* Nor does a letter typed beside a field of a form that is being filled take her
 * away from it: there it's a slip of the hand. Space begins no name, and is a key
 * of rows. */
gboolean
_vst_frame_page_key_cb (VstFrame *self,
                        guint key,
                        guint code,
                        GdkModifierType state)
{
  return (state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) == 0 && key != GDK_KEY_space && key != GDK_KEY_KP_Space &&
         g_unichar_isprint (gdk_keyval_to_unicode (key)) &&
         vst_page_has_unsaved (vst_frame_get_page (self));
}

/* Down is meant for the page, be it of results, and with nothing to look for so is
 * Space: nobody is called " ", and the first row says that Space is its key.  GTK's
 * search boxes go from match to match with Ctrl+G, which here is a key of pages. */
gboolean
_vst_frame_search_key_cb (VstFrame *self,
                          guint key,
                          guint code,
                          GdkModifierType state,
                          GtkEventControllerKey *controller)
{
  const gboolean is_empty = *gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0';
  const gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if ((state & GDK_CONTROL_MASK) != 0 && (key == GDK_KEY_g || key == GDK_KEY_G))
    return gtk_event_controller_key_forward (controller, GTK_WIDGET (vst_frame_get_page (self)));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (!is_down && (!is_empty || (key != GDK_KEY_space && key != GDK_KEY_KP_Space))))
    return FALSE;

  if (!is_empty)
    _vst_frame_search (self);
  vst_page_focus_first (vst_frame_get_page (self));

  return TRUE;
}
