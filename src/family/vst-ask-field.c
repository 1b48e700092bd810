/* vst-ask-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ask-field.h"

#include <glib/gi18n.h>

/**
 * VstAskField:
 *
 * A question, why it is asked, and beneath it whatever answers it.
 *
 * The other language can stand beside, to be read aloud or turned to the
 * family: so it is given its texts untranslated.
 */
struct _VstAskField
{
  GtkBox parent_instance;

  const char *ask;
  const char *reason;

  GtkLabel *question;
  GtkLabel *other_question;
  GtkLabel *why;
  GtkLabel *other_why;
};

G_DEFINE_FINAL_TYPE (VstAskField, vst_ask_field, GTK_TYPE_BOX)

static void
vst_ask_field_class_init (VstAskFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-ask-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstAskField, question);
  gtk_widget_class_bind_template_child (widget_class, VstAskField, other_question);
  gtk_widget_class_bind_template_child (widget_class, VstAskField, why);
  gtk_widget_class_bind_template_child (widget_class, VstAskField, other_why);
}

static void
vst_ask_field_init (VstAskField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
word_in (VstLanguage language,
         const char *words)
{
  VST_LANGUAGE_SCOPE (language);

  return words != NULL ? _(words) : "";
}

/**
 * vst_ask_field_ask_in:
 *
 * Says the question in another language.  Only words change.
 */
void
vst_ask_field_ask_in (VstAskField *self,
                      VstAskIn ask_in)
{
  VstLanguage first = vst_ask_in_first (ask_in);
  VstLanguage second = first == VST_FRENCH ? VST_ENGLISH : VST_FRENCH;

  g_return_if_fail (VST_IS_ASK_FIELD (self));

  gtk_label_set_label (self->question, word_in (first, self->ask));
  gtk_label_set_label (self->other_question, word_in (second, self->ask));
  gtk_label_set_label (self->why, word_in (first, self->reason));
  gtk_label_set_label (self->other_why, word_in (second, self->reason));
  gtk_widget_set_visible (GTK_WIDGET (self->other_question), ask_in == VST_ASK_IN_BOTH);
  gtk_widget_set_visible (GTK_WIDGET (self->other_why), ask_in == VST_ASK_IN_BOTH);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->why)), self->reason != NULL);
}

/**
 * vst_ask_field_ask:
 * @question: N_("What name should we use?"), which stays
 * @why: (nullable): one line, likewise
 */
void
vst_ask_field_ask (VstAskField *self,
                   const char *question,
                   const char *why)
{
  g_return_if_fail (VST_IS_ASK_FIELD (self));
  g_return_if_fail (question != NULL);

  self->ask = question;
  self->reason = why;
  vst_ask_field_ask_in (self, VST_ASK_IN_BOTH);
}
