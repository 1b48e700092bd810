/* vst-mask-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-mask-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-reveal-page.h"

/* As long as a number that was asked for stays on the screen. */
#define SHOWN_SECONDS 30

struct _VstMaskField
{
  AdwBin parent_instance;

  char *title;
  char *what;
  gboolean is_shown;
  guint mask_id;

  GtkLabel *value;
  GtkWidget *show;
};

G_DEFINE_FINAL_TYPE (VstMaskField, vst_mask_field, ADW_TYPE_BIN)

static guint asked_signal;

static void
say (VstMaskField *self,
     const char *text)
{
  g_autoptr (GString) line = g_string_new (self->title);

  g_string_replace (line, "%s", text, 1);
  gtk_label_set_label (self->value, line->str);
}

/* There may be several on a page: the button says of which it is. */
static void
name_button (VstMaskField *self,
             const char *label)
{
  gtk_button_set_label (GTK_BUTTON (self->show), label);
  vst_a11y_set_about (self->show, self->what);
}

static void
mask (VstMaskField *self)
{
  g_clear_handle_id (&self->mask_id, g_source_remove);
  self->is_shown = FALSE;
  say (self, _("Hidden"));
  name_button (self, _("Show"));
}

static gboolean
mask_cb (gpointer user_data)
{
  VstMaskField *self = user_data;

  self->mask_id = 0;
  mask (self);

  return G_SOURCE_REMOVE;
}

static void
answer (GtkWidget *from,
        const char *reason)
{
  g_signal_emit (from, asked_signal, 0, reason);
}

static void
show_cb (VstMaskField *self)
{
  if (self->is_shown)
    mask (self);
  else
    vst_reveal_page_present (GTK_WIDGET (self), answer);
}

/* Leaving the page hides it at once. */
static void
vst_mask_field_unmap (GtkWidget *widget)
{
  if (VST_MASK_FIELD (widget)->is_shown)
    mask (VST_MASK_FIELD (widget));

  GTK_WIDGET_CLASS (vst_mask_field_parent_class)->unmap (widget);
}

static void
vst_mask_field_dispose (GObject *object)
{
  g_clear_handle_id (&VST_MASK_FIELD (object)->mask_id, g_source_remove);
  g_clear_pointer (&VST_MASK_FIELD (object)->title, g_free);
  g_clear_pointer (&VST_MASK_FIELD (object)->what, g_free);

  G_OBJECT_CLASS (vst_mask_field_parent_class)->dispose (object);
}

static void
vst_mask_field_class_init (VstMaskFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_mask_field_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = vst_mask_field_unmap;

  asked_signal = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vst_mask_field_init (VstMaskField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->value = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_label_set_xalign (self->value, 0);
  gtk_label_set_wrap (self->value, TRUE);
  gtk_label_set_wrap_mode (self->value, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "num");
  self->show = gtk_button_new ();
  gtk_widget_add_css_class (self->show, "plain");
  gtk_widget_add_css_class (self->show, "mini");
  gtk_widget_set_valign (self->show, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->show, "clicked", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->value));
  gtk_box_append (GTK_BOX (box), self->show);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
vst_mask_field_new (const char *title,
                    const char *what)
{
  VstMaskField *self = g_object_new (VST_TYPE_MASK_FIELD, NULL);

  g_return_val_if_fail (title != NULL && what != NULL, NULL);

  self->title = g_strdup (title);
  self->what = g_strdup (what);
  mask (self);

  return GTK_WIDGET (self);
}

/* In another language, say. */
void
vst_mask_field_set_what (VstMaskField *self,
                         const char *what)
{
  g_return_if_fail (VST_IS_MASK_FIELD (self));
  g_return_if_fail (what != NULL);

  g_free (self->what);
  self->what = g_strdup (what);
  vst_a11y_set_about (self->show, self->what);
}

/* What was asked for, or why it can't be shown; for a while. */
void
vst_mask_field_show (VstMaskField *self,
                     const char *text)
{
  g_return_if_fail (VST_IS_MASK_FIELD (self));
  g_return_if_fail (text != NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  mask (self);
  say (self, text);
  self->is_shown = TRUE;
  name_button (self, _("Hide"));
  self->mask_id = g_timeout_add_seconds (SHOWN_SECONDS, mask_cb, self);
}
