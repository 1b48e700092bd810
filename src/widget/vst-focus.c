/* vst-focus.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-focus.h"

#define STATE_TYPE "(auu)"

/**
 * vst_focus_save:
 *
 * Where the focus is within @root, as the numbers of the children on the way
 * to it, and where the cursor stands in its text.
 *
 * Returns: (transfer floating): good for a twin of @root
 */
GVariant *
vst_focus_save (GtkWidget *root)
{
  GVariantBuilder path;
  GtkRoot *window = gtk_widget_get_root (root);
  GtkWidget *focus = window != NULL ? gtk_root_get_focus (window) : NULL;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint position = 0;

  g_variant_builder_init (&path, G_VARIANT_TYPE ("au"));

  if (focus != NULL && gtk_widget_is_ancestor (focus, root))
    {
      if (GTK_IS_EDITABLE (focus))
        position = gtk_editable_get_position (GTK_EDITABLE (focus));

      for (GtkWidget *widget = focus; widget != root; widget = gtk_widget_get_parent (widget))
        {
          guint number = 0;

          for (GtkWidget *before = widget; (before = gtk_widget_get_prev_sibling (before)) != NULL;)
            number++;

          g_array_prepend_val (numbers, number);
        }
    }

  for (guint i = 0; i < numbers->len; i++)
    g_variant_builder_add (&path, "u", g_array_index (numbers, guint, i));

  return g_variant_new (STATE_TYPE, &path, position);
}

/**
 * vst_focus_restore:
 *
 * Puts the focus where @state says, if there is still something there.
 */
void
vst_focus_restore (GtkWidget *root,
                   GVariant *state)
{
  g_autoptr (GVariantIter) path = NULL;
  GtkWidget *widget = root;
  guint number, position;

  g_return_if_fail (GTK_IS_WIDGET (root));
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)));

  g_variant_get (state, STATE_TYPE, &path, &position);

  if (g_variant_iter_n_children (path) == 0)
    return;

  while (widget != NULL && g_variant_iter_next (path, "u", &number))
    {
      widget = gtk_widget_get_first_child (widget);

      while (widget != NULL && number-- > 0)
        widget = gtk_widget_get_next_sibling (widget);
    }

  if (GTK_IS_TEXT (widget))
    {
      gtk_text_grab_focus_without_selecting (GTK_TEXT (widget));
      gtk_editable_set_position (GTK_EDITABLE (widget), position);
    }
  else if (widget != NULL)
    {
      gtk_widget_grab_focus (widget);
    }
}
