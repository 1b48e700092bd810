/* vst-line.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-line.h"

#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-focus.h"

/**
 * VstLine:
 *
 * An entry that cuts nothing: what is typed or pasted stays, and a sentence below it
 * says when that is longer than its place.
 */
struct _VstLine
{
  GtkEntry parent_instance;

  guint most;
  GtkWidget *problem; /* where it hangs, whoever holds it */
};

G_DEFINE_FINAL_TYPE (VstLine, vst_line, GTK_TYPE_ENTRY)

enum
{
  PROP_MOST = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_too_long (VstLine *self)
{
  return self->most > 0 && g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (self)), -1) > (glong) self->most;
}

static gboolean
stacks (GtkWidget *widget)
{
  return GTK_IS_BOX (widget) && gtk_orientable_get_orientation (GTK_ORIENTABLE (widget)) == GTK_ORIENTATION_VERTICAL;
}

/* Below the line, or below the row that it stands in. */
static void
add_problem (VstLine *self)
{
  GtkWidget *child = GTK_WIDGET (self);
  GtkWidget *parent = gtk_widget_get_parent (child);
  GtkWidget *problem;

  while (parent != NULL && !stacks (parent))
    {
      child = parent;
      parent = gtk_widget_get_parent (child);
    }

  if (parent == NULL)
    return;

  problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (problem, "fg-ochre");
  gtk_widget_add_css_class (problem, "strong");
  gtk_widget_add_css_class (problem, "problem");
  gtk_box_insert_child_after (GTK_BOX (parent), problem, child);
  g_set_weak_pointer (&self->problem, problem);
}

static void
show_problem (VstLine *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean is_new;

  if (!is_too_long (self))
    {
      if (self->problem != NULL)
        {
          gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID);
          gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
          gtk_widget_set_visible (self->problem, FALSE);
        }
      return;
    }

  is_new = self->problem == NULL;
  if (is_new)
    add_problem (self);

  /* Not in a form yet: when it is shown. */
  if (self->problem == NULL)
    return;

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  g_set_error_literal (&error, VST_ERROR, VST_ERROR_TOO_LONG, "A line of a form");
  text = vst_error_text (error);
  gtk_label_set_label (GTK_LABEL (self->problem), text);
  if (!gtk_widget_get_visible (self->problem) || is_new)
    vst_focus_show (GTK_WIDGET (self), self->problem);
  gtk_widget_set_visible (self->problem, TRUE);

  /* Told again whenever the keyboard comes to it: GTK 4.8 makes nothing of a
   * sentence that the field is only related to.
   */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* By now it stands where it belongs. */
static void
vst_line_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vst_line_parent_class)->map (widget);
  show_problem (VST_LINE (widget));
}

static void
vst_line_get_property (GObject *object,
                       guint id,
                       GValue *value,
                       GParamSpec *pspec)
{
  if (id == PROP_MOST)
    g_value_set_uint (value, VST_LINE (object)->most);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vst_line_set_property (GObject *object,
                       guint id,
                       const GValue *value,
                       GParamSpec *pspec)
{
  if (id == PROP_MOST)
    vst_line_set_most (VST_LINE (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vst_line_dispose (GObject *object)
{
  g_clear_weak_pointer (&VST_LINE (object)->problem);

  G_OBJECT_CLASS (vst_line_parent_class)->dispose (object);
}

static void
vst_line_class_init (VstLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_line_dispose;
  G_OBJECT_CLASS (klass)->get_property = vst_line_get_property;
  G_OBJECT_CLASS (klass)->set_property = vst_line_set_property;
  GTK_WIDGET_CLASS (klass)->map = vst_line_map;

  /**
   * VstLine:most:
   *
   * How many letters find a place; 0 for any number.
   */
  properties[PROP_MOST] = g_param_spec_uint ("most", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
vst_line_init (VstLine *self)
{
  g_signal_connect (self, "changed", G_CALLBACK (show_problem), NULL);
}

GtkWidget *
vst_line_new (guint most)
{
  return g_object_new (VST_TYPE_LINE, "most", most, NULL);
}

void
vst_line_set_most (VstLine *self,
                   guint most)
{
  g_return_if_fail (VST_IS_LINE (self));

  self->most = most;
  show_problem (self);
}

gboolean
vst_line_take_too_long (GtkWidget *within)
{
  g_return_val_if_fail (GTK_IS_WIDGET (within), FALSE);

  /* What is folded away is told of at the foot. */
  if (!gtk_widget_get_mapped (within))
    return FALSE;

  if (VST_IS_LINE (within) && is_too_long (VST_LINE (within)))
    {
      gtk_widget_grab_focus (within);
      return TRUE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (vst_line_take_too_long (child))
      return TRUE;

  return FALSE;
}
