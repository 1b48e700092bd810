/* vst-ask-in-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ask-in-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"

#define N_WAYS (VST_ASK_IN_BOTH + 1)

struct _VstAskInField
{
  AdwBin parent_instance;

  VstAskIn ask_in;
  GtkToggleButton *english;
  GtkToggleButton *french;
  GtkToggleButton *both;
};

G_DEFINE_FINAL_TYPE (VstAskInField, vst_ask_in_field, ADW_TYPE_BIN)

static guint changed_signal;

/* Of both, the desk's: whoever reads aloud begins there. */
VstLanguage
vst_ask_in_first (VstAskIn ask_in)
{
  if (ask_in == VST_ASK_IN_BOTH)
    return vst_language_get ();

  return ask_in == VST_ASK_IN_FRENCH ? VST_FRENCH : VST_ENGLISH;
}

/* Both in one line, unless they are the same; where that is too long, the second
 * begins the next one.
 */
char *
vst_ask_in_join (VstAskIn ask_in,
                 const char *english,
                 const char *french)
{
  gboolean is_french = vst_ask_in_first (ask_in) == VST_FRENCH;
  const char *first = is_french ? french : english, *second = is_french ? english : french;

  g_return_val_if_fail (english != NULL && french != NULL, NULL);

  return ask_in == VST_ASK_IN_BOTH && !g_str_equal (first, second) ? g_strconcat (first, " · ", second, NULL) : g_strdup (first);
}

static const char *
word_in (VstLanguage language,
         const char *words)
{
  VST_LANGUAGE_SCOPE (language);

  return _(words);
}

char *
vst_ask_in_word (VstAskIn ask_in,
                 const char *words)
{
  g_return_val_if_fail (words != NULL, NULL);

  return vst_ask_in_join (ask_in, word_in (VST_ENGLISH, words), word_in (VST_FRENCH, words));
}

/* Two languages need more room than one: they stand one below the other then. */
static void
wrap (GtkWidget *label)
{
  if (GTK_IS_LABEL (label))
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
}

/* @widget: a label, or a button with one */
void
vst_ask_in_label (VstAskIn ask_in,
                  GtkWidget *widget,
                  const char *words)
{
  g_autofree char *text = vst_ask_in_word (ask_in, words);

  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_label (GTK_LABEL (widget), text);
    }
  else if (GTK_IS_CHECK_BUTTON (widget))
    {
      gtk_check_button_set_label (GTK_CHECK_BUTTON (widget), text);
      wrap (gtk_widget_get_last_child (widget));
    }
  else
    {
      gtk_button_set_label (GTK_BUTTON (widget), text);
      wrap (gtk_button_get_child (GTK_BUTTON (widget)));
    }
}

/* What a screen reader says of it. */
void
vst_ask_in_name (VstAskIn ask_in,
                 GtkWidget *widget,
                 const char *words)
{
  vst_a11y_set_label (widget, word_in (vst_ask_in_first (ask_in), words));
}

/* What an empty line asks for. */
void
vst_ask_in_hint (VstAskIn ask_in,
                 GtkWidget *entry,
                 const char *words)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), word_in (vst_ask_in_first (ask_in), words));
}

static void
toggled_cb (VstAskInField *self,
            GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  self->ask_in = button == self->both ? VST_ASK_IN_BOTH : button == self->french ? VST_ASK_IN_FRENCH
                                                                                 : VST_ASK_IN_ENGLISH;
  g_signal_emit (self, changed_signal, 0);
}

static void
vst_ask_in_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_ASK_IN_FIELD);

  G_OBJECT_CLASS (vst_ask_in_field_parent_class)->dispose (object);
}

static void
vst_ask_in_field_class_init (VstAskInFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_ask_in_field_dispose;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/widget/vst-ask-in-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstAskInField, english);
  gtk_widget_class_bind_template_child (widget_class, VstAskInField, french);
  gtk_widget_class_bind_template_child (widget_class, VstAskInField, both);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
vst_ask_in_field_init (VstAskInField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_ask_in_field_set (self, VST_ASK_IN_BOTH);
}

VstAskIn
vst_ask_in_field_get (VstAskInField *self)
{
  g_return_val_if_fail (VST_IS_ASK_IN_FIELD (self), VST_ASK_IN_BOTH);

  return self->ask_in;
}

void
vst_ask_in_field_set (VstAskInField *self,
                      VstAskIn ask_in)
{
  GtkToggleButton *buttons[N_WAYS];

  g_return_if_fail (VST_IS_ASK_IN_FIELD (self));
  g_return_if_fail (ask_in < N_WAYS);

  buttons[VST_ASK_IN_ENGLISH] = self->english;
  buttons[VST_ASK_IN_FRENCH] = self->french;
  buttons[VST_ASK_IN_BOTH] = self->both;
  gtk_toggle_button_set_active (buttons[ask_in], TRUE);
}

/* To the next one. */
void
vst_ask_in_field_turn (VstAskInField *self)
{
  g_return_if_fail (VST_IS_ASK_IN_FIELD (self));

  vst_ask_in_field_set (self, (self->ask_in + 1) % N_WAYS);
}
