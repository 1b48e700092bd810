/* vst-ask-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ask-field.h"

#include <glib/gi18n.h>

#include "vst-language.h"

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

/**
 * vst_ask_field_ask:
 * @question: N_("What name should we use?")
 * @why: (nullable): one line, likewise
 */
void
vst_ask_field_ask (VstAskField *self,
                   const char *question,
                   const char *why)
{
  VstLanguage other = vst_language_get () == VST_FRENCH ? VST_ENGLISH : VST_FRENCH;

  g_return_if_fail (VST_IS_ASK_FIELD (self));
  g_return_if_fail (question != NULL);

  gtk_label_set_label (self->question, _(question));
  gtk_label_set_label (self->why, why != NULL ? _(why) : "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->why)), why != NULL);

  {
    VST_LANGUAGE_SCOPE (other);

    gtk_label_set_label (self->other_question, _(question));
    gtk_label_set_label (self->other_why, why != NULL ? _(why) : "");
  }
}

void
vst_ask_field_set_both (VstAskField *self,
                        gboolean both)
{
  g_return_if_fail (VST_IS_ASK_FIELD (self));

  gtk_widget_set_visible (GTK_WIDGET (self->other_question), both);
  gtk_widget_set_visible (GTK_WIDGET (self->other_why), both);
}
