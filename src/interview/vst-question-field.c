/* vst-question-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-question-field.h"

#include <glib/gi18n.h>

#include "vst-error-text.h"
#include "vst-interview-wording.h"
#include "vst-iso-country.h"
#include "vst-iso.h"
#include "vst-answer-field.h"
#include "vst-mask-field.h"

#define STATE_TYPE "(usx)"

/**
 * VstQuestionField:
 *
 * A question, why it is asked, and what was answered; or why it wasn't.
 *
 * What is typed stays when she says that she would rather not answer: it is only
 * set aside.
 */
struct _VstQuestionField
{
  GtkBox parent_instance;

  VstInterviewLine line;
  char *province;
  gint64 base_id;
  gboolean is_told; /* one of the states was pressed */
  VstAnswerState told;
  gboolean is_setting;
  VstAnswerField *control;
  VstMaskField *mask; /* in its place until somebody says why she looks; or NULL */

  GtkLabel *ask;
  GtkLabel *other_ask;
  GtkWidget *whys;
  GtkLabel *why;
  GtkLabel *other_why;
  GtkBox *place;
  GtkLabel *echo;
  GtkLabel *problem;
  GtkWidget *states;
  GtkToggleButton *not_asked;
  GtkToggleButton *unknown;
  GtkToggleButton *declined;
};

G_DEFINE_FINAL_TYPE (VstQuestionField, vst_question_field, GTK_TYPE_BOX)

static guint changed_signal, asked_signal;

static void
say (GtkLabel *label,
     const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static gboolean
is_masked (VstQuestionField *self)
{
  return self->mask != NULL && gtk_widget_get_visible (GTK_WIDGET (self->mask));
}

static void
show_control (VstQuestionField *self,
              gboolean is_shown)
{
  if (self->mask != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->mask), !is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->control), is_shown);
}

static void
asked_cb (VstQuestionField *self,
          const char *reason)
{
  g_signal_emit (self, asked_signal, 0, reason);
}

/* What is typed over it is hers, and stays in sight. */
static void
mask (VstQuestionField *self)
{
  self->mask = VST_MASK_FIELD (vst_mask_field_new ("%s", self->line.question->ask.in[vst_language_get ()]));
  gtk_box_append (self->place, GTK_WIDGET (self->mask));
  g_signal_connect_object (self->mask, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  show_control (self, FALSE);
}

/* A word for a language or a country, as its code; all else as it is. */
static char *
dup_coded (VstQuestionField *self)
{
  g_autofree char *text = vst_answer_field_dup_text (self->control);
  char *code = NULL;

  if (self->line.question->type == VST_QUESTION_LANGUAGE)
    code = vst_iso_find_language (text);
  else if (self->line.question->type == VST_QUESTION_COUNTRY)
    code = vst_iso_find_country (text);

  return code != NULL ? code : g_steal_pointer (&text);
}

static gboolean
is_empty (VstQuestionField *self)
{
  g_autofree char *text = vst_answer_field_dup_text (self->control);

  return *g_strstrip (text) == '\0';
}

VstAnswerState
vst_question_field_get_state (VstQuestionField *self)
{
  g_return_val_if_fail (VST_IS_QUESTION_FIELD (self), VST_ANSWER_NOT_ASKED);

  if (self->is_told)
    return self->told;

  return is_empty (self) ? VST_ANSWER_NOT_ASKED : VST_ANSWER_ANSWERED;
}

/* There is an answer, which nobody can read: neither is it known nor was it not asked. */
static gboolean
is_lost (VstQuestionField *self)
{
  return self->line.answer != NULL && self->line.answer->is_lost && is_empty (self);
}

/* As it is stored; of what can't be, as it is typed. */
char *
vst_question_field_dup_value (VstQuestionField *self)
{
  g_autofree char *coded = NULL;
  char *value;

  g_return_val_if_fail (VST_IS_QUESTION_FIELD (self), NULL);

  if (vst_question_field_get_state (self) != VST_ANSWER_ANSWERED)
    return g_strdup ("");

  coded = dup_coded (self);
  value = vst_question_read_answer (self->line.question, coded, NULL);

  return value != NULL ? value : g_steal_pointer (&coded);
}

gboolean
vst_question_field_is_changed (VstQuestionField *self)
{
  const VstAnswer *answer;
  g_autofree char *value = NULL;

  g_return_val_if_fail (VST_IS_QUESTION_FIELD (self), FALSE);

  answer = self->line.answer;
  if (answer != NULL && answer->is_lost)
    return self->is_told || !is_empty (self);

  value = vst_question_field_dup_value (self);

  return vst_question_field_get_state (self) != (answer != NULL ? answer->state : VST_ANSWER_NOT_ASKED) ||
         !g_str_equal (value, answer != NULL ? answer->value : "");
}

static void
press (GtkToggleButton *button,
       gboolean is_on)
{
  gtk_toggle_button_set_active (button, is_on);
  if (is_on)
    gtk_widget_add_css_class (GTK_WIDGET (button), "on");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (button), "on");
}

static void
show_state (VstQuestionField *self)
{
  VstAnswerState state = vst_question_field_get_state (self);
  g_autofree char *value = vst_question_field_dup_value (self);
  g_autofree char *read = vst_question_read_answer (self->line.question, value, NULL);
  g_autofree char *echo = NULL;

  self->is_setting = TRUE;
  press (self->not_asked, state == VST_ANSWER_NOT_ASKED && (self->is_told || !is_lost (self)));
  press (self->unknown, state == VST_ANSWER_UNKNOWN);
  press (self->declined, state == VST_ANSWER_DECLINED);
  self->is_setting = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->control), !self->is_told || (state == VST_ANSWER_NOT_ASKED && is_empty (self)));

  if (is_lost (self) && !self->is_told)
    echo = g_strdup (_("This answer is damaged and can’t be read. Ask again: the new answer takes its place."));
  else if (read != NULL && (self->line.question->type == VST_QUESTION_LANGUAGE || self->line.question->type == VST_QUESTION_COUNTRY))
    echo = vst_word_answer (self->line.question, read);
  else if (read != NULL)
    echo = g_strdup (vst_word_doubt (vst_question_doubt_answer (self->line.question, read, self->province)));
  say (self->echo, is_masked (self) ? NULL : echo);
}

static void
changed_cb (VstQuestionField *self)
{
  say (self->problem, NULL);
  if (self->is_told && self->told == VST_ANSWER_NOT_ASKED)
    self->is_told = FALSE;
  show_state (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
state_cb (VstQuestionField *self,
          GtkToggleButton *button)
{
  if (self->is_setting)
    return;

  self->is_told = gtk_toggle_button_get_active (button);
  if (button == self->unknown)
    self->told = VST_ANSWER_UNKNOWN;
  else if (button == self->declined)
    self->told = VST_ANSWER_DECLINED;
  else
    self->told = VST_ANSWER_NOT_ASKED;

  say (self->problem, NULL);
  show_state (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
vst_question_field_dispose (GObject *object)
{
  g_clear_object (&VST_QUESTION_FIELD (object)->line.member);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_QUESTION_FIELD);

  G_OBJECT_CLASS (vst_question_field_parent_class)->dispose (object);
}

static void
vst_question_field_finalize (GObject *object)
{
  g_free (VST_QUESTION_FIELD (object)->province);

  G_OBJECT_CLASS (vst_question_field_parent_class)->finalize (object);
}

static void
vst_question_field_class_init (VstQuestionFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_question_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_question_field_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  asked_signal = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/interview/vst-question-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, ask);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, other_ask);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, whys);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, why);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, other_why);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, place);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, echo);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, problem);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, states);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, not_asked);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, unknown);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionField, declined);
  gtk_widget_class_bind_template_callback (widget_class, state_cb);
}

static void
vst_question_field_init (VstQuestionField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A language is shown by its name, to be typed over. */
static void
show_answer (VstQuestionField *self,
             const VstAnswer *answer)
{
  g_autofree char *text = NULL;

  if (self->line.question->type == VST_QUESTION_LANGUAGE || self->line.question->type == VST_QUESTION_COUNTRY)
    text = vst_word_answer (self->line.question, answer->value);

  vst_answer_field_set_text (self->control, text != NULL ? text : answer->value);
  self->is_told = answer->state != VST_ANSWER_ANSWERED && !answer->is_lost;
  self->told = answer->state;
  self->base_id = answer->id;
}

/* @line: its catalogue and answer outlive the field */
GtkWidget *
vst_question_field_new (const VstInterviewLine *line,
                        const char *province)
{
  VstQuestionField *self = g_object_new (VST_TYPE_QUESTION_FIELD, NULL);

  self->line = *line;
  if (line->member != NULL)
    g_object_ref (line->member);
  self->province = g_strdup (province);
  self->control = VST_ANSWER_FIELD (vst_answer_field_new (line->question));
  gtk_widget_set_hexpand (GTK_WIDGET (self->control), TRUE);
  gtk_box_append (self->place, GTK_WIDGET (self->control));
  gtk_widget_set_visible (self->states, line->question->sensitive);
  if (line->answer != NULL)
    show_answer (self, line->answer);
  if (line->answer != NULL && line->answer->state == VST_ANSWER_ANSWERED && line->question->key == VST_UNDER_CONTACT)
    mask (self);
  show_state (self);
  g_signal_connect_object (self->control, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

const VstInterviewLine *
vst_question_field_get_line (VstQuestionField *self)
{
  g_return_val_if_fail (VST_IS_QUESTION_FIELD (self), NULL);

  return &self->line;
}

/**
 * vst_question_field_ask_in:
 *
 * Says the question in another language.  Only words change.
 */
void
vst_question_field_ask_in (VstQuestionField *self,
                           VstAskIn language)
{
  const VstQuestion *question;
  VstLanguage first, second;
  gboolean both = language == VST_ASK_IN_BOTH;

  g_return_if_fail (VST_IS_QUESTION_FIELD (self));

  question = self->line.question;
  first = vst_ask_in_first (language);
  second = first == VST_FRENCH ? VST_ENGLISH : VST_FRENCH;
  gtk_label_set_label (self->ask, question->ask.in[first]);
  gtk_label_set_label (self->other_ask, question->ask.in[second]);
  gtk_widget_set_visible (GTK_WIDGET (self->other_ask), both);
  gtk_widget_set_visible (self->whys, question->why.in[first] != NULL);
  gtk_label_set_label (self->why, question->why.in[first] != NULL ? question->why.in[first] : "");
  gtk_label_set_label (self->other_why, question->why.in[second] != NULL ? question->why.in[second] : "");
  gtk_widget_set_visible (GTK_WIDGET (self->other_why), both);
  vst_answer_field_set_words (self->control, language);
  vst_answer_field_set_name (self->control, question->ask.in[first]);
  if (self->mask != NULL)
    vst_mask_field_set_what (self->mask, question->ask.in[first]);
}

/* What stands side by side stands one below the other. */
void
vst_question_field_set_large (VstQuestionField *self,
                              gboolean is_large)
{
  g_return_if_fail (VST_IS_QUESTION_FIELD (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->states), is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* Whether it can be saved; if not, it says why, beside it. */
gboolean
vst_question_field_check (VstQuestionField *self)
{
  g_autofree char *coded = NULL;
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (VST_IS_QUESTION_FIELD (self), FALSE);

  if (vst_question_field_get_state (self) != VST_ANSWER_ANSWERED)
    return TRUE;

  coded = dup_coded (self);
  value = vst_question_read_answer (self->line.question, coded, &error);
  text = value == NULL ? vst_error_text (error) : NULL;
  say (self->problem, text);

  return value != NULL;
}

void
vst_question_field_focus (VstQuestionField *self)
{
  g_return_if_fail (VST_IS_QUESTION_FIELD (self));

  if (is_masked (self))
    gtk_widget_child_focus (GTK_WIDGET (self->mask), GTK_DIR_TAB_FORWARD);
  else
    vst_answer_field_focus (self->control);
}

/* @error: (nullable): why it isn't shown */
void
vst_question_field_unmask (VstQuestionField *self,
                           const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  g_return_if_fail (VST_IS_QUESTION_FIELD (self));

  if (!is_masked (self) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  say (self->problem, text);
  if (text != NULL)
    return;

  show_control (self, TRUE);
  show_state (self);
  vst_answer_field_focus (self->control);
}

int
vst_question_field_get_cursor (VstQuestionField *self)
{
  g_return_val_if_fail (VST_IS_QUESTION_FIELD (self), -1);

  return vst_answer_field_get_cursor (self->control);
}

void
vst_question_field_set_cursor (VstQuestionField *self,
                               int cursor)
{
  g_return_if_fail (VST_IS_QUESTION_FIELD (self));

  if (is_masked (self))
    vst_question_field_focus (self);
  else
    vst_answer_field_set_cursor (self->control, cursor);
}

GVariant *
vst_question_field_save (VstQuestionField *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (VST_IS_QUESTION_FIELD (self), NULL);

  text = vst_answer_field_dup_text (self->control);

  return g_variant_new (STATE_TYPE, self->is_told ? (guint) self->told : VST_ANSWER_ANSWERED, text, self->base_id);
}

void
vst_question_field_restore (VstQuestionField *self,
                            GVariant *state)
{
  g_autofree char *was = NULL;
  const char *text;
  guint told;

  g_return_if_fail (VST_IS_QUESTION_FIELD (self));

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(u&sx)", &told, &text, &self->base_id);
  was = vst_answer_field_dup_text (self->control);
  if (!g_str_equal (was, text))
    show_control (self, TRUE);
  vst_answer_field_set_text (self->control, text);
  self->is_told = told != VST_ANSWER_ANSWERED && told <= VST_ANSWER_DECLINED;
  self->told = (VstAnswerState) told;
  show_state (self);
}

/* What is to be saved, and over which answer. */
VstAnswer *
vst_question_field_dup_answer (VstQuestionField *self,
                               gint64 *base_id)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (VST_IS_QUESTION_FIELD (self), NULL);

  *base_id = self->base_id;
  value = vst_question_field_dup_value (self);

  return vst_answer_new (self->line.person_id, vst_catalogue_get_code (self->line.catalogue),
                         vst_catalogue_get_version (self->line.catalogue), self->line.question->code,
                         vst_question_field_get_state (self), value);
}
