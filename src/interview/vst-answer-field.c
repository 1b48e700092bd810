/* vst-answer-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-answer-field.h"

#include "vst-a11y.h"
#include "vst-interview-wording.h"

/* One thing to choose, and its code. */
typedef struct
{
  const char *code;
  GtkToggleButton *button;
  GtkLabel *label;
} Choice;

struct _VstAnswerField
{
  GtkBox parent_instance;

  const VstQuestion *question;
  GtkWidget *entry;
  GtkWidget *text;
  GArray *choices;   /* of Choice */
  GArray *officials; /* the second question of the linguistic variable */
  GtkLabel *then;
  GtkLabel *derived;
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (VstAnswerField, vst_answer_field, GTK_TYPE_BOX)

static guint changed_signal;

static const char *const yes_no[] = { "yes", "no" };

static char *
dup_chosen (GArray *choices)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      const Choice *choice = &g_array_index (choices, Choice, i);

      if (gtk_toggle_button_get_active (choice->button))
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", choice->code);
    }

  return g_string_free (codes, FALSE);
}

static void
choose (GArray *choices,
        const char *codes)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const Choice *choice = &g_array_index (choices, Choice, i);

      gtk_toggle_button_set_active (choice->button, vst_answer_has (codes, choice->code));
    }
}

static void
show_linguistic (VstAnswerField *self)
{
  g_autofree char *value = NULL;
  VstLinguistic linguistic = { 0 };
  const char *derived;
  gboolean is_other;

  if (self->officials == NULL)
    return;

  value = vst_answer_field_dup_text (self);
  is_other = vst_answer_has (value, "other");
  vst_linguistic_parse (value, &linguistic);
  derived = vst_word_francophone (vst_linguistic_derive (&linguistic));
  gtk_widget_set_visible (GTK_WIDGET (self->then), is_other);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (g_array_index (self->officials, Choice, 0).button), GTK_TYPE_FLOW_BOX), is_other);
  gtk_label_set_label (self->derived, derived);
  gtk_widget_set_visible (GTK_WIDGET (self->derived), *derived != '\0');
}

static void
touched_cb (VstAnswerField *self)
{
  show_linguistic (self);
  if (!self->is_setting)
    g_signal_emit (self, changed_signal, 0);
}

/* Of several that exclude one another, the last one pressed stays. */
static void
toggled_cb (VstAnswerField *self,
            GtkToggleButton *button)
{
  gboolean is_on = gtk_toggle_button_get_active (button);
  GArray *const rows[] = { self->choices, self->officials };

  if (is_on)
    gtk_widget_add_css_class (GTK_WIDGET (button), "on");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (button), "on");

  if (is_on && self->question->type != VST_QUESTION_SEVERAL)
    for (guint r = 0; r < G_N_ELEMENTS (rows) && rows[r] != NULL; r++)
      {
        gboolean is_mine = FALSE;

        for (guint i = 0; i < rows[r]->len; i++)
          is_mine |= g_array_index (rows[r], Choice, i).button == button;

        for (guint i = 0; is_mine && i < rows[r]->len; i++)
          if (g_array_index (rows[r], Choice, i).button != button)
            gtk_toggle_button_set_active (g_array_index (rows[r], Choice, i).button, FALSE);
      }

  touched_cb (self);
}

static GtkWidget *
new_row (VstAnswerField *self)
{
  GtkWidget *row = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (row), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (row), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (row), 9);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (row), 6);
  gtk_box_append (GTK_BOX (self), row);

  return row;
}

static void
add_choice (VstAnswerField *self,
            GtkWidget *row,
            GArray *choices,
            const char *code)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *child = gtk_flow_box_child_new ();
  Choice choice = { code, GTK_TOGGLE_BUTTON (button), GTK_LABEL (label) };

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "choice");
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_append (GTK_FLOW_BOX (row), child);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_array_append_val (choices, choice);
}

static GtkLabel *
add_label (VstAnswerField *self,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);

  return GTK_LABEL (label);
}

static void
add_choices (VstAnswerField *self)
{
  GtkWidget *row = new_row (self);

  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  if (self->question->type == VST_QUESTION_YES_NO)
    for (guint i = 0; i < G_N_ELEMENTS (yes_no); i++)
      add_choice (self, row, self->choices, yes_no[i]);

  for (guint i = 0; i < self->question->choices->len; i++)
    add_choice (self, row, self->choices, ((VstQuestionChoice *) g_ptr_array_index (self->question->choices, i))->code);
}

static void
add_linguistic (VstAnswerField *self)
{
  static const char *const tongues[] = { "fr", "en", "other" };
  static const char *const officials[] = { "fr", "en", "unknown", "declined" };
  GtkWidget *row = new_row (self);

  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  self->officials = g_array_new (FALSE, FALSE, sizeof (Choice));
  for (guint i = 0; i < G_N_ELEMENTS (tongues); i++)
    add_choice (self, row, self->choices, tongues[i]);

  self->then = add_label (self, "strong");
  row = new_row (self);
  for (guint i = 0; i < G_N_ELEMENTS (officials); i++)
    add_choice (self, row, self->officials, officials[i]);

  self->derived = add_label (self, "t-small");
}

static void
add_text (VstAnswerField *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  self->text = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), self->text);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (window), 84);
  gtk_widget_set_focusable (window, FALSE);
  gtk_widget_add_css_class (window, "field");
  gtk_box_append (GTK_BOX (self), window);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "changed", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
}

static void
add_entry (VstAnswerField *self)
{
  self->entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  gtk_widget_add_css_class (self->entry, "field");
  gtk_box_append (GTK_BOX (self), self->entry);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
}

static void
vst_answer_field_finalize (GObject *object)
{
  VstAnswerField *self = VST_ANSWER_FIELD (object);

  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->officials, g_array_unref);

  G_OBJECT_CLASS (vst_answer_field_parent_class)->finalize (object);
}

static void
vst_answer_field_class_init (VstAnswerFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_answer_field_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_answer_field_init (VstAnswerField *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

/* @question: its catalogue outlives the control */
GtkWidget *
vst_answer_field_new (const VstQuestion *question)
{
  VstAnswerField *self = g_object_new (VST_TYPE_ANSWER_FIELD, NULL);

  self->question = question;

  switch (question->type)
    {
    case VST_QUESTION_YES_NO:
    case VST_QUESTION_ONE:
    case VST_QUESTION_SEVERAL:
      add_choices (self);
      break;
    case VST_QUESTION_LINGUISTIC:
      add_linguistic (self);
      break;
    case VST_QUESTION_LONG_TEXT:
      add_text (self);
      break;
    case VST_QUESTION_TEXT:
    case VST_QUESTION_NUMBER:
    case VST_QUESTION_DAY:
    case VST_QUESTION_LANGUAGE:
    case VST_QUESTION_COUNTRY:
    default:
      add_entry (self);
      break;
    }

  show_linguistic (self);

  return GTK_WIDGET (self);
}

char *
vst_answer_field_dup_text (VstAnswerField *self)
{
  char *text;

  g_return_val_if_fail (VST_IS_ANSWER_FIELD (self), NULL);

  if (self->entry != NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (self->text != NULL)
    {
      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "text", &text, NULL);
      return text;
    }

  text = dup_chosen (self->choices);
  if (self->officials != NULL && g_str_equal (text, "other"))
    {
      g_autofree char *tongue = text;
      g_autofree char *official = dup_chosen (self->officials);

      text = *official != '\0' ? g_strconcat (tongue, " ", official, NULL) : g_strdup (tongue);
    }

  return text;
}

void
vst_answer_field_set_text (VstAnswerField *self,
                           const char *text)
{
  g_return_if_fail (VST_IS_ANSWER_FIELD (self));
  g_return_if_fail (text != NULL);

  self->is_setting = TRUE;

  if (self->entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  else if (self->text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), text, -1);
  else if (self->officials != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (text, " ", 2);

      choose (self->choices, parts[0] != NULL ? parts[0] : "");
      choose (self->officials, parts[0] != NULL && parts[1] != NULL ? parts[1] : "");
    }
  else
    choose (self->choices, text);

  self->is_setting = FALSE;
  show_linguistic (self);
}

/* What a choice says, in the language of the moment. */
static char *
word_choice (VstAnswerField *self,
             GArray *choices,
             const Choice *choice)
{
  if (self->question->type == VST_QUESTION_YES_NO)
    return vst_word_answer (self->question, choice->code);

  if (self->question->type == VST_QUESTION_LINGUISTIC)
    {
      g_autofree char *value = choices == self->officials ? g_strconcat ("other ", choice->code, NULL) : g_strdup (choice->code);
      VstLinguistic linguistic;

      vst_linguistic_parse (value, &linguistic);

      return g_strdup (choices == self->officials ? vst_word_official (linguistic.official) : vst_word_tongue (linguistic.tongue));
    }

  return vst_word_bilingual (&vst_question_find_choice (self->question, choice->code)->label);
}

static char *
word_choice_in (VstAnswerField *self,
                GArray *choices,
                const Choice *choice,
                VstLanguage language)
{
  VST_LANGUAGE_SCOPE (language);

  return word_choice (self, choices, choice);
}

static void
set_choice_words (VstAnswerField *self,
                  GArray *choices,
                  VstAskIn ask_in)
{
  for (guint i = 0; choices != NULL && i < choices->len; i++)
    {
      const Choice *choice = &g_array_index (choices, Choice, i);
      g_autofree char *english = word_choice_in (self, choices, choice, VST_ENGLISH);
      g_autofree char *french = word_choice_in (self, choices, choice, VST_FRENCH);
      g_autofree char *words = vst_ask_in_join (ask_in, english, french);

      gtk_label_set_label (choice->label, words);
      vst_a11y_set_label (GTK_WIDGET (choice->button), words);
    }
}

/**
 * vst_answer_field_set_words:
 *
 * Only words change: what is typed, the focus and the cursor stay.
 */
void
vst_answer_field_set_words (VstAnswerField *self,
                            VstAskIn ask_in)
{
  const VstQuestion *question;
  VstLanguage first;

  g_return_if_fail (VST_IS_ANSWER_FIELD (self));

  question = self->question;
  first = vst_ask_in_first (ask_in);
  set_choice_words (self, self->choices, ask_in);
  set_choice_words (self, self->officials, ask_in);

  if (self->entry != NULL)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), question->hint.in[first]);

  if (self->then != NULL)
    {
      g_autofree char *words = ask_in == VST_ASK_IN_BOTH ? g_strconcat (question->then.in[first], "\n", question->then.in[!first], NULL)
                                                         : g_strdup (question->then.in[first]);

      gtk_label_set_label (self->then, words);
    }
}

/* @name: what a screen reader says of it */
void
vst_answer_field_set_name (VstAnswerField *self,
                           const char *name)
{
  g_return_if_fail (VST_IS_ANSWER_FIELD (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_FLOW_BOX (row))
      vst_a11y_set_label (row, name);

  if (self->entry != NULL)
    vst_a11y_set_label (self->entry, name);
  else if (self->text != NULL)
    vst_a11y_set_label (self->text, name);
}

void
vst_answer_field_focus (VstAnswerField *self)
{
  g_return_if_fail (VST_IS_ANSWER_FIELD (self));

  if (self->entry != NULL)
    gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->entry));
  else if (self->text != NULL)
    gtk_widget_grab_focus (self->text);
  else
    gtk_widget_grab_focus (GTK_WIDGET (g_array_index (self->choices, Choice, 0).button));
}

/* Returns: -1 where there is none, or the keyboard is elsewhere */
int
vst_answer_field_get_cursor (VstAnswerField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int cursor;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return -1;

  if (self->entry != NULL)
    return gtk_editable_get_position (GTK_EDITABLE (self->entry));

  if (self->text == NULL)
    return 0;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "cursor-position", &cursor, NULL);

  return cursor;
}

void
vst_answer_field_set_cursor (VstAnswerField *self,
                             int cursor)
{
  vst_answer_field_focus (self);

  if (self->entry != NULL)
    gtk_editable_set_position (GTK_EDITABLE (self->entry), cursor);

  if (self->text != NULL)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
      GtkTextIter place;

      gtk_text_buffer_get_iter_at_offset (buffer, &place, cursor);
      gtk_text_buffer_place_cursor (buffer, &place);
    }
}
