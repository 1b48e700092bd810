/* vst-passphrase-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-passphrase-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-error.h"
#include "vst-keyboard-field.h"
#include "vst-passphrase.h"

/**
 * VstPassphraseField:
 *
 * Where a passphrase is typed, and told of the keyboard before the mistake: the
 * capitals that are locked, the layout.
 *
 * A new one is typed twice, or proposed.
 */
struct _VstPassphraseField
{
  AdwBin parent_instance;

  GdkDevice *keyboard; /* weak */
  gulong caps_lock;
  VstLanguage language;
  gboolean is_new;

  GtkLabel *caption;
  GtkEditable *entry;
  GtkLabel *hint;
  GtkWidget *rule;
  GtkWidget *again;
  GtkEditable *repeat;
  GtkLabel *proposed;
};

G_DEFINE_FINAL_TYPE (VstPassphraseField, vst_passphrase_field, ADW_TYPE_BIN)

static void
caps_lock_cb (VstPassphraseField *self)
{
  gboolean locked = self->keyboard != NULL && gdk_device_get_caps_lock_state (self->keyboard);
  g_autofree char *layout = vst_keyboard_field_dup_layout (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autofree char *hint = NULL;

  if (layout == NULL)
    hint = g_strdup (locked ? _("Caps Lock is on") : _("Caps Lock is off"));
  else if (locked)
    /* Translators: the name of a keyboard layout, as in "French (Canada)". */
    hint = g_strdup_printf (_("Caps Lock is on; keyboard: %s"), layout);
  else
    /* Translators: the name of a keyboard layout, as in "French (Canada)". */
    hint = g_strdup_printf (_("Caps Lock is off; keyboard: %s"), layout);

  gtk_label_set_label (self->hint, hint);
  if (locked)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "strong");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "strong");
}

static void
propose_cb (VstPassphraseField *self)
{
  char *words = vst_passphrase_generate (self->language == VST_FRENCH ? VST_WORD_MIX_FRENCH : VST_WORD_MIX_ENGLISH);

  gtk_editable_set_text (self->entry, words);
  gtk_editable_set_text (self->repeat, words);
  gtk_label_set_label (self->proposed, words);
  gtk_widget_set_visible (GTK_WIDGET (self->proposed), TRUE);
  vst_passphrase_free (words);
}

/* What was proposed is gone as soon as something else is typed. */
static void
changed_cb (VstPassphraseField *self)
{
  if (!g_str_equal (gtk_editable_get_text (self->entry), gtk_label_get_label (self->proposed)))
    {
      gtk_label_set_label (self->proposed, "");
      gtk_widget_set_visible (GTK_WIDGET (self->proposed), FALSE);
    }
}

static void
vst_passphrase_field_root (GtkWidget *widget)
{
  VstPassphraseField *self = VST_PASSPHRASE_FIELD (widget);
  GdkSeat *seat;

  GTK_WIDGET_CLASS (vst_passphrase_field_parent_class)->root (widget);

  seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  g_set_weak_pointer (&self->keyboard, seat != NULL ? gdk_seat_get_keyboard (seat) : NULL);
  if (self->keyboard != NULL)
    self->caps_lock = g_signal_connect_swapped (self->keyboard, "notify::caps-lock-state", G_CALLBACK (caps_lock_cb), self);

  caps_lock_cb (self);
}

static void
vst_passphrase_field_unroot (GtkWidget *widget)
{
  VstPassphraseField *self = VST_PASSPHRASE_FIELD (widget);

  if (self->keyboard != NULL)
    g_clear_signal_handler (&self->caps_lock, self->keyboard);
  g_clear_weak_pointer (&self->keyboard);

  GTK_WIDGET_CLASS (vst_passphrase_field_parent_class)->unroot (widget);
}

static void
vst_passphrase_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_PASSPHRASE_FIELD);

  G_OBJECT_CLASS (vst_passphrase_field_parent_class)->dispose (object);
}

static void
vst_passphrase_field_class_init (VstPassphraseFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_passphrase_field_dispose;
  widget_class->root = vst_passphrase_field_root;
  widget_class->unroot = vst_passphrase_field_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-passphrase-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstPassphraseField, caption);
  gtk_widget_class_bind_template_child (widget_class, VstPassphraseField, entry);
  gtk_widget_class_bind_template_child (widget_class, VstPassphraseField, hint);
  gtk_widget_class_bind_template_child (widget_class, VstPassphraseField, rule);
  gtk_widget_class_bind_template_child (widget_class, VstPassphraseField, again);
  gtk_widget_class_bind_template_child (widget_class, VstPassphraseField, repeat);
  gtk_widget_class_bind_template_child (widget_class, VstPassphraseField, proposed);
  gtk_widget_class_bind_template_callback (widget_class, propose_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
vst_passphrase_field_init (VstPassphraseField *self)
{
  self->language = vst_language_get ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vst_passphrase_field_set_caption (VstPassphraseField *self,
                                  const char *caption)
{
  g_return_if_fail (VST_IS_PASSPHRASE_FIELD (self));

  gtk_label_set_label (self->caption, caption);
}

/**
 * vst_passphrase_field_set_new:
 * @is_new: whether it is chosen here
 *
 * One that is chosen is typed twice, and its rule is told.
 */
void
vst_passphrase_field_set_new (VstPassphraseField *self,
                              gboolean is_new)
{
  g_return_if_fail (VST_IS_PASSPHRASE_FIELD (self));

  self->is_new = is_new;
  gtk_widget_set_visible (self->rule, is_new);
  gtk_widget_set_visible (self->again, is_new);
}

/* Of the words that are proposed. */
void
vst_passphrase_field_set_language (VstPassphraseField *self,
                                   VstLanguage language)
{
  g_return_if_fail (VST_IS_PASSPHRASE_FIELD (self));

  self->language = language;
}

const char *
vst_passphrase_field_get_text (VstPassphraseField *self)
{
  g_return_val_if_fail (VST_IS_PASSPHRASE_FIELD (self), NULL);

  return gtk_editable_get_text (self->entry);
}

void
vst_passphrase_field_set_text (VstPassphraseField *self,
                               const char *text)
{
  g_return_if_fail (VST_IS_PASSPHRASE_FIELD (self));

  gtk_editable_set_text (self->entry, text);
  gtk_editable_set_text (self->repeat, text);
}

/* With its NUL, so that it can be read as a text. */
VstSecret *
vst_passphrase_field_dup_secret (VstPassphraseField *self)
{
  const char *text = vst_passphrase_field_get_text (self);

  return vst_secret_new_copy (text, strlen (text) + 1);
}

void
vst_passphrase_field_clear (VstPassphraseField *self)
{
  g_return_if_fail (VST_IS_PASSPHRASE_FIELD (self));

  gtk_editable_set_text (self->entry, "");
  gtk_editable_set_text (self->repeat, "");
}

void
vst_passphrase_field_focus (VstPassphraseField *self)
{
  g_return_if_fail (VST_IS_PASSPHRASE_FIELD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * vst_passphrase_field_check:
 * @names: (nullable): what it may not be made of
 *
 * Whether a new passphrase is good, and twice the same.
 */
gboolean
vst_passphrase_field_check (VstPassphraseField *self,
                            const char *const *names,
                            GError **error)
{
  const char *text = vst_passphrase_field_get_text (self);

  if (!vst_passphrase_check (text, names, error))
    return FALSE;

  if (g_str_equal (text, gtk_editable_get_text (self->repeat)))
    return TRUE;

  g_set_error_literal (error, VST_ERROR, VST_ERROR_PASSPHRASES_DIFFER, "The two passphrases differ");

  return FALSE;
}
