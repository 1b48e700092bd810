/* vst-rule-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-rule-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-family-wording.h"

#define MOST_ANSWERS 3

/* The questions of safe contact; an answer is one bit, "not asked" is none. */
static const struct
{
  VstContactKind kind;
  const char *question;
  VstContactRule answers[MOST_ANSWERS];
} questions[] = {
  { VST_CONTACT_PHONE, N_ ("May we call?"), { VST_RULE_CALL_OK, VST_RULE_CALL_NONE } },
  { VST_CONTACT_PHONE, N_ ("May we leave a message?"), { VST_RULE_VM_OK, VST_RULE_VM_NAME_ONLY, VST_RULE_VM_NONE } },
  { VST_CONTACT_PHONE, N_ ("May we text?"), { VST_RULE_TEXT_OK, VST_RULE_TEXT_NONE } },
  { VST_CONTACT_PHONE, N_ ("May we say who we are?"), { VST_RULE_ID_OK, VST_RULE_ID_COVER } },
  { VST_CONTACT_EMAIL, N_ ("May we write by e-mail?"), { VST_RULE_EMAIL_OK, VST_RULE_EMAIL_NONE } },
  { VST_CONTACT_ADDRESS, N_ ("May we send letters?"), { VST_RULE_MAIL_OK, VST_RULE_MAIL_NONE } },
};

/**
 * VstRuleField:
 *
 * What may be done with a phone, an e-mail address or an address, question by
 * question, each answer with what follows from it.
 */
struct _VstRuleField
{
  AdwBin parent_instance;

  VstContactKind kind;
  VstContactRule rule;
  VstAskIn ask_in;
  gboolean is_ready;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (VstRuleField, vst_rule_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The English is what the other language is found by. */
static const char *
source_of (const char *(*word) (VstContactRule bit),
           guint bit)
{
  VST_LANGUAGE_SCOPE (VST_ENGLISH);

  return word (bit);
}

static void
show_outcome (VstRuleField *self,
              GtkWidget *outcome,
              guint bit)
{
  vst_ask_in_label (self->ask_in, outcome, source_of (vst_word_rule_outcome, bit));
}

static void
toggled_cb (VstRuleField *self,
            GtkToggleButton *button)
{
  guint bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "bit"));
  guint mask = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "mask"));

  if (!self->is_ready || !gtk_toggle_button_get_active (button))
    return;

  self->rule = (self->rule & ~mask) | bit;
  show_outcome (self, g_object_get_data (G_OBJECT (button), "outcome"), bit);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkToggleButton *
add_button (VstRuleField *self,
            GtkBox *line,
            GtkToggleButton *group,
            GtkWidget *outcome,
            guint bit,
            guint mask)
{
  GtkWidget *button = gtk_toggle_button_new ();

  g_object_set_data (G_OBJECT (button), "bit", GUINT_TO_POINTER (bit));
  g_object_set_data (G_OBJECT (button), "mask", GUINT_TO_POINTER (mask));
  g_object_set_data (G_OBJECT (button), "outcome", outcome);
  gtk_widget_add_css_class (button, "choice");
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), (self->rule & mask) == bit);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (line, button);

  return GTK_TOGGLE_BUTTON (button);
}

static void
add_question (VstRuleField *self,
              guint number)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *question = gtk_label_new (NULL);
  GtkWidget *outcome = gtk_label_new (NULL);
  GtkToggleButton *first;
  guint mask = 0;

  for (guint i = 0; i < MOST_ANSWERS; i++)
    mask |= questions[number].answers[i];

  gtk_label_set_xalign (GTK_LABEL (question), 0);
  gtk_label_set_wrap (GTK_LABEL (question), TRUE);
  gtk_label_set_xalign (GTK_LABEL (outcome), 0);
  gtk_label_set_wrap (GTK_LABEL (outcome), TRUE);
  gtk_widget_add_css_class (question, "strong");
  gtk_widget_add_css_class (outcome, "t-small");
  g_object_set_data (G_OBJECT (block), "question", (gpointer) questions[number].question);

  first = add_button (self, GTK_BOX (line), NULL, outcome, VST_RULE_NONE_ASKED, mask);
  for (guint i = 0; i < MOST_ANSWERS && questions[number].answers[i] != 0; i++)
    add_button (self, GTK_BOX (line), first, outcome, questions[number].answers[i], mask);

  gtk_box_append (GTK_BOX (block), question);
  gtk_box_append (GTK_BOX (block), line);
  gtk_box_append (GTK_BOX (block), outcome);
  gtk_box_append (self->box, block);
}

static void
show_question (VstRuleField *self,
               GtkWidget *block)
{
  const char *words = g_object_get_data (G_OBJECT (block), "question");
  GtkWidget *question = gtk_widget_get_first_child (block);
  GtkWidget *line = gtk_widget_get_next_sibling (question);

  vst_ask_in_label (self->ask_in, question, words);
  vst_ask_in_name (self->ask_in, line, words);

  for (GtkWidget *button = gtk_widget_get_first_child (line); button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      guint bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "bit"));

      vst_ask_in_label (self->ask_in, button, source_of (vst_word_rule, bit));
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
        show_outcome (self, gtk_widget_get_last_child (block), bit);
    }
}

/**
 * vst_rule_field_ask_in:
 *
 * Asks in another language than the desk's, or in both.  Only words change.
 */
void
vst_rule_field_ask_in (VstRuleField *self,
                       VstAskIn ask_in)
{
  g_return_if_fail (VST_IS_RULE_FIELD (self));

  self->ask_in = ask_in;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child))
      vst_ask_in_label (ask_in, child, N_ ("Do not contact here at all"));
    else
      show_question (self, child);
}

static void
prohibited_cb (VstRuleField *self,
               GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    self->rule |= VST_RULE_PROHIBITED;
  else
    self->rule &= ~VST_RULE_PROHIBITED;

  if (self->is_ready)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * vst_rule_field_show:
 *
 * Asks the questions of a kind, answered as @rule says.
 */
void
vst_rule_field_show (VstRuleField *self,
                     VstContactKind kind,
                     VstContactRule rule)
{
  GtkWidget *child;
  GtkWidget *prohibited;

  g_return_if_fail (VST_IS_RULE_FIELD (self));

  self->is_ready = FALSE;
  self->kind = kind;
  self->rule = rule;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (questions[i].kind == kind)
      add_question (self, i);

  prohibited = gtk_check_button_new ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (prohibited), (rule & VST_RULE_PROHIBITED) != 0);
  g_signal_connect_object (prohibited, "toggled", G_CALLBACK (prohibited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, prohibited);
  vst_rule_field_ask_in (self, self->ask_in);
  vst_a11y_patch (GTK_WIDGET (self->box));
  self->is_ready = TRUE;
}

/* Only what was asked of this kind. */
VstContactRule
vst_rule_field_get (VstRuleField *self)
{
  guint mask = VST_RULE_PROHIBITED;

  g_return_val_if_fail (VST_IS_RULE_FIELD (self), VST_RULE_NONE_ASKED);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    for (guint j = 0; j < MOST_ANSWERS && questions[i].kind == self->kind; j++)
      mask |= questions[i].answers[j];

  return self->rule & mask;
}

static void
vst_rule_field_class_init (VstRuleFieldClass *klass)
{
  /**
   * VstRuleField::changed:
   *
   * After each answer.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", VST_TYPE_RULE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_rule_field_init (VstRuleField *self)
{
  self->ask_in = vst_language_get () == VST_FRENCH ? VST_ASK_IN_FRENCH : VST_ASK_IN_ENGLISH;
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  vst_rule_field_show (self, VST_CONTACT_PHONE, VST_RULE_NONE_ASKED);
}
