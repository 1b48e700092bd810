/* vst-status-line.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-status-line.h"

#include <glib/gi18n.h>

/* Long enough to read the sentence and think; the key works afterwards, too. */
#define TOAST_SECONDS 10

/**
 * VstStatusLine:
 *
 * The line at the foot of the window: the last act, and how to take it back.
 *
 * A toast says the same for a while, where the eye is; screen readers hear this
 * line, since GTK 4.8 doesn't tell them of toasts.
 */
struct _VstStatusLine
{
  AdwBin parent_instance;

  GtkWidget *text;
  GtkWidget *undo;
  AdwToast *toast; /* weak: the one on show */
};

G_DEFINE_FINAL_TYPE (VstStatusLine, vst_status_line, ADW_TYPE_BIN)

static void
vst_status_line_dispose (GObject *object)
{
  g_clear_weak_pointer (&VST_STATUS_LINE (object)->toast);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_STATUS_LINE);

  G_OBJECT_CLASS (vst_status_line_parent_class)->dispose (object);
}

static void
vst_status_line_class_init (VstStatusLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_status_line_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/desk/vst-status-line.ui");
  gtk_widget_class_bind_template_child (widget_class, VstStatusLine, text);
  gtk_widget_class_bind_template_child (widget_class, VstStatusLine, undo);
}

static void
vst_status_line_init (VstStatusLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What it told of is over. */
static void
dismiss_toast (VstStatusLine *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);

  g_clear_weak_pointer (&self->toast);
}

static void
add_toast (VstStatusLine *self,
           AdwToastOverlay *toasts,
           const char *text,
           gboolean can_undo)
{
  /* A toast's title is markup, and a name may hold an ampersand. */
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  dismiss_toast (self);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_set_timeout (toast, TOAST_SECONDS);

  if (can_undo)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "desk.undo");
    }

  adw_toast_overlay_add_toast (toasts, toast);
}

/**
 * vst_status_line_say:
 * @toasts: (nullable): where it is shown for a while; %NULL when it is no news
 *
 * Shows a sentence for a while, and keeps it in the line until the next.
 */
void
vst_status_line_say (VstStatusLine *self,
                     AdwToastOverlay *toasts,
                     const char *text,
                     gboolean can_undo)
{
  g_return_if_fail (VST_IS_STATUS_LINE (self));
  g_return_if_fail (text != NULL);

  if (toasts != NULL)
    add_toast (self, toasts, text, can_undo);
  else
    dismiss_toast (self);

  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_widget_set_visible (self->undo, can_undo);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * vst_status_line_clear:
 * @stay: whether there is a line even when there is nothing in it
 *
 * Forgets the last act.
 */
void
vst_status_line_clear (VstStatusLine *self,
                       gboolean stay)
{
  g_return_if_fail (VST_IS_STATUS_LINE (self));

  dismiss_toast (self);
  gtk_label_set_label (GTK_LABEL (self->text), "");
  gtk_widget_set_visible (self->undo, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), stay);
}
