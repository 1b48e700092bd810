/* vst-focus.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-focus.h"

#define STATE_TYPE "(auu)"
#define FRAMES 10 /* until all is laid out */

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

/* What is to be seen, which may be gone by then. */
typedef struct
{
  GtkWidget *first; /* weak */
  guint n_frames;
} Sight;

static void
sight_free (gpointer data)
{
  Sight *sight = data;

  g_clear_weak_pointer (&sight->first);
  g_free (sight);
}

static gboolean
show_cb (GtkWidget *last,
         GdkFrameClock *clock,
         gpointer user_data)
{
  Sight *sight = user_data;
  GtkWidget *scroller = gtk_widget_get_ancestor (last, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t top, bottom;
  double scrolled;

  if (scroller == NULL || sight->first == NULL || !gtk_widget_is_ancestor (sight->first, scroller) || !gtk_widget_get_visible (last))
    return G_SOURCE_REMOVE;

  /* What has just been put in has no place before the next frame. */
  if (++sight->n_frames < 2 || gtk_widget_get_height (last) <= 0)
    return sight->n_frames < FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;

  if (!gtk_widget_compute_bounds (sight->first, scroller, &top) || !gtk_widget_compute_bounds (last, scroller, &bottom))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  scrolled = gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, scrolled + top.origin.y, scrolled + bottom.origin.y + bottom.size.height);

  return G_SOURCE_REMOVE;
}

void
vst_focus_show (GtkWidget *first,
                GtkWidget *last)
{
  Sight *sight;

  g_return_if_fail (GTK_IS_WIDGET (first) && GTK_IS_WIDGET (last));

  sight = g_new0 (Sight, 1);
  g_set_weak_pointer (&sight->first, first);
  gtk_widget_add_tick_callback (last, show_cb, sight, sight_free);
}
