/* vst-a11y.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-a11y.h"

#include <glib/gi18n.h>

#include <adwaita.h>
#include <string.h>

/* GTK 4.8 offers no way to press a check box or a row from outside.  It does
 * list the parameterless actions of a widget's own muxer, so a private group
 * gives the widget one.
 */
static void
activate_cb (GSimpleAction *action,
             GVariant *parameter,
             gpointer user_data)
{
  gtk_widget_activate (user_data);
}

static void
focus_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  gtk_widget_grab_focus (user_data);
}

static void
add_action (GtkWidget *widget,
            const char *name,
            GCallback callback)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect (action, "activate", callback, widget);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (widget, "a11y", G_ACTION_GROUP (group));
}

/* Hidden pages of a stack stay in the tree; Orca would read them. */
static void
stack_changed_cb (GtkStack *stack)
{
  GtkWidget *visible = gtk_stack_get_visible_child (stack);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, child != visible, -1);
}

static void
patch_stack (GtkWidget *stack)
{
  if (g_object_get_data (G_OBJECT (stack), "vst-a11y") == NULL)
    {
      g_object_set_data (G_OBJECT (stack), "vst-a11y", stack);
      g_signal_connect_after (stack, "notify::visible-child", G_CALLBACK (stack_changed_cb), NULL);
    }

  stack_changed_cb (GTK_STACK (stack));
}

/* The label of a menu's item is no part of the tree in GTK 4.18, and names
 * nothing there.
 */
static void
name_items_cb (GtkWidget *widget)
{
  g_autofree char *text = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_items_cb (child);

  if (strcmp (G_OBJECT_TYPE_NAME (widget), "GtkModelButton") == 0)
    g_object_get (widget, "text", &text, NULL);

  if (text != NULL)
    vst_a11y_set_label (widget, text);
}

static void
patch_menu (GtkWidget *menu)
{
  if (g_object_get_data (G_OBJECT (menu), "vst-a11y") != NULL)
    return;

  /* Items come and go with what they do. */
  g_object_set_data (G_OBJECT (menu), "vst-a11y", menu);
  g_signal_connect (menu, "map", G_CALLBACK (name_items_cb), NULL);
}

/**
 * vst_a11y_patch:
 * @root: a part of a window that is fully built
 *
 * Mends what GTK tells screen readers of @root and all in it: check boxes and
 * rows get an action of their own, without which a screen reader is offered
 * none, or those of the window they are in; hidden pages are said to be hidden,
 * and items of menus what they do.
 * Before 4.10 buttons lose their name's underscore, too.
 */
void
vst_a11y_patch (GtkWidget *root)
{
  gboolean old = gtk_check_version (4, 10, 0) != NULL;

  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_LIST_BOX_ROW (root) || GTK_IS_CHECK_BUTTON (root))
    add_action (root, "activate", G_CALLBACK (activate_cb));
  else if (GTK_IS_DROP_DOWN (root))
    add_action (root, "focus", G_CALLBACK (focus_cb));
  else if (old && GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL);

  if (GTK_IS_STACK (root))
    patch_stack (root);
  else if (GTK_IS_POPOVER_MENU (root))
    patch_menu (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    vst_a11y_patch (child);
}

/**
 * vst_a11y_set_label:
 * @label: what @widget is called, whatever is written on it
 *
 * Names @widget for those who hear it.
 */
void
vst_a11y_set_label (GtkWidget *widget,
                    const char *label)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (label != NULL);

  /* Later GTKs say of a button that its text labels it, which would go first. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * vst_a11y_set_about:
 * @button: one with words on it, which others on the page have, too
 * @what: what it does that to
 *
 * Names @button by its words and by @what, for those who hear one after the other.
 */
void
vst_a11y_set_about (GtkWidget *button,
                    const char *what)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (what != NULL);

  /* Translators: what a button does, and to what: "Show: Phone". */
  name = g_strdup_printf (_("%1$s: %2$s"), gtk_button_get_label (GTK_BUTTON (button)), what);
  vst_a11y_set_label (button, name);
}
