/* vst-scene-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-scene-field.h"

#include <string.h>

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-agency.h"
#include "vst-date-text.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-line.h"
#include "vst-scene-wording.h"

typedef enum
{
  TEXT,
  CHOICE,
  CHECK,
  WEEKDAYS,
} Kind;

typedef struct
{
  char *name;
  Kind kind;
  GtkWidget *control;
  GtkCheckButton *weekdays[7];
  GtkLabel *problem;
} Question;

#define MANY_CHOICES 30

/**
 * VstSceneField:
 *
 * The questions of a form, each with what is wrong with its answer below it.
 */
struct _VstSceneField
{
  AdwBin parent_instance;

  GtkBox *box;
  GPtrArray *questions;
  char *wrong;
};

G_DEFINE_FINAL_TYPE (VstSceneField, vst_scene_field, ADW_TYPE_BIN)

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->name);
  g_free (question);
}

static void
vst_scene_field_finalize (GObject *object)
{
  VstSceneField *self = VST_SCENE_FIELD (object);

  g_ptr_array_unref (self->questions);
  g_free (self->wrong);

  G_OBJECT_CLASS (vst_scene_field_parent_class)->finalize (object);
}

static void
vst_scene_field_class_init (VstSceneFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_scene_field_finalize;
}

static void
vst_scene_field_init (VstSceneField *self)
{
  self->questions = g_ptr_array_new_with_free_func (question_free);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);

  return label;
}

/* A question, with its control below its words and its problem below that. */
static Question *
add (VstSceneField *self,
     const char *name,
     Kind kind,
     const char *label,
     GtkWidget *control)
{
  Question *question = g_new0 (Question, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  question->name = g_strdup (name);
  question->kind = kind;
  question->control = control;
  question->problem = GTK_LABEL (new_label ("", "fg-ochre"));
  gtk_widget_set_visible (GTK_WIDGET (question->problem), FALSE);

  if (kind != CHECK)
    gtk_box_append (GTK_BOX (box), new_label (label, "strong"));
  gtk_box_append (GTK_BOX (box), control);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (question->problem));
  gtk_box_append (self->box, box);
  g_ptr_array_add (self->questions, question);

  return question;
}

static Question *
find (VstSceneField *self,
      const char *name)
{
  for (guint i = 0; name != NULL && i < self->questions->len; i++)
    {
      Question *question = self->questions->pdata[i];

      if (g_str_equal (question->name, name))
        return question;
    }

  return NULL;
}

/**
 * vst_scene_field_add_text:
 * @example: (nullable): what an answer looks like
 */
void
vst_scene_field_add_text (VstSceneField *self,
                          const char *name,
                          const char *label,
                          const char *text,
                          const char *example)
{
  GtkWidget *entry = vst_line_new (VST_SCENE_NAME_CHARS);

  g_return_if_fail (VST_IS_SCENE_FIELD (self));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  if (example != NULL)
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), example);
  gtk_widget_add_css_class (entry, "field");
  vst_a11y_set_label (entry, label);
  add (self, name, TEXT, label, entry);
}

/**
 * vst_scene_field_set_most:
 * @most: how many letters of the question @name find a place, where it isn't those
 *   of a name
 */
void
vst_scene_field_set_most (VstSceneField *self,
                          const char *name,
                          guint most)
{
  Question *question = find (self, name);

  g_return_if_fail (question != NULL && question->kind == TEXT);

  vst_line_set_most (VST_LINE (question->control), most);
}

/* A question "note", which has more room. */
void
vst_scene_field_add_note (VstSceneField *self,
                          const char *text)
{
  vst_scene_field_add_text (self, "note", _("Note"), text, NULL);
  vst_scene_field_set_most (self, "note", VST_SCENE_NOTE_CHARS);
}

/**
 * vst_scene_field_add_choice:
 * @choices: (array zero-terminated=1): in words
 */
void
vst_scene_field_add_choice (VstSceneField *self,
                            const char *name,
                            const char *label,
                            const char *const *choices,
                            guint selected)
{
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (choices);

  g_return_if_fail (VST_IS_SCENE_FIELD (self));

  /* A long list is typed in. */
  if (g_strv_length ((char **) choices) > MANY_CHOICES)
    {
      g_autoptr (GtkExpression) word = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

      gtk_drop_down_set_expression (GTK_DROP_DOWN (drop_down), word);
      gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
    }

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  vst_a11y_set_label (drop_down, label);
  vst_a11y_set_label (gtk_widget_get_first_child (drop_down), label);
  add (self, name, CHOICE, label, drop_down);
}

void
vst_scene_field_add_check (VstSceneField *self,
                           const char *name,
                           const char *label,
                           gboolean active)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_return_if_fail (VST_IS_SCENE_FIELD (self));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  vst_a11y_set_label (check, label);
  add (self, name, CHECK, label, check);
}

void
vst_scene_field_add_weekdays (VstSceneField *self,
                              const char *name,
                              const char *label,
                              guint weekdays)
{
  GtkWidget *grid = gtk_grid_new ();
  Question *question;

  g_return_if_fail (VST_IS_SCENE_FIELD (self));

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  question = add (self, name, WEEKDAYS, label, grid);

  for (guint weekday = 1; weekday <= 7; weekday++)
    {
      g_autofree char *text = vst_word_weekday (weekday);
      GtkWidget *check = gtk_check_button_new_with_label (text);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (weekdays & 1u << (weekday - 1)) != 0);
      vst_a11y_set_label (check, text);
      gtk_grid_attach (GTK_GRID (grid), check, (int) (weekday - 1) % 4, (int) (weekday - 1) / 4, 1, 1);
      question->weekdays[weekday - 1] = GTK_CHECK_BUTTON (check);
    }
}

char *
vst_scene_field_dup_text (VstSceneField *self,
                          const char *name)
{
  Question *question = find (self, name);

  g_return_val_if_fail (question != NULL && question->kind == TEXT, NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->control))));
}

guint
vst_scene_field_get_choice (VstSceneField *self,
                            const char *name)
{
  Question *question = find (self, name);

  g_return_val_if_fail (question != NULL && question->kind == CHOICE, 0);

  return gtk_drop_down_get_selected (GTK_DROP_DOWN (question->control));
}

gboolean
vst_scene_field_get_check (VstSceneField *self,
                           const char *name)
{
  Question *question = find (self, name);

  g_return_val_if_fail (question != NULL && question->kind == CHECK, FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (question->control));
}

static guint
get_weekdays (Question *question)
{
  guint weekdays = 0;

  for (guint i = 0; i < 7; i++)
    if (gtk_check_button_get_active (question->weekdays[i]))
      weekdays |= 1u << i;

  return weekdays;
}

guint
vst_scene_field_get_weekdays (VstSceneField *self,
                              const char *name)
{
  Question *question = find (self, name);

  g_return_val_if_fail (question != NULL && question->kind == WEEKDAYS, 0);

  return get_weekdays (question);
}

static gboolean
refuse (VstSceneField *self,
        const char *name,
        VstError code,
        GError **error)
{
  g_free (self->wrong);
  self->wrong = g_strdup (name);
  g_set_error (error, VST_ERROR, code, "An answer of a form");

  return FALSE;
}

/**
 * vst_scene_field_get_number:
 * @number: (out): the answer; as it was where there is none
 */
gboolean
vst_scene_field_get_number (VstSceneField *self,
                            const char *name,
                            int *number,
                            GError **error)
{
  g_autofree char *text = vst_scene_field_dup_text (self, name);
  gint64 value;

  if (*text == '\0')
    return TRUE;

  if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &value, NULL))
    return refuse (self, name, VST_ERROR_NUMBER, error);

  *number = (int) value;

  return TRUE;
}

/**
 * vst_scene_field_get_day:
 * @day: (inout): an ISO day, or empty
 */
gboolean
vst_scene_field_get_day (VstSceneField *self,
                         const char *name,
                         char **day,
                         GError **error)
{
  g_autofree char *text = vst_scene_field_dup_text (self, name);
  char *parsed = *text != '\0' ? vst_day_parse (text) : g_strdup ("");

  if (parsed == NULL)
    return refuse (self, name, VST_ERROR_DATE_IMPOSSIBLE, error);

  g_free (*day);
  *day = parsed;

  return TRUE;
}

/**
 * vst_scene_field_get_time:
 * @minute: (out): since midnight
 *
 * Reads a time of day as it is typed: 9, 9:05, 09:05, 9 h 5, 0905.
 */
gboolean
vst_scene_field_get_time (VstSceneField *self,
                          const char *name,
                          int *minute,
                          GError **error)
{
  g_autofree char *text = vst_scene_field_dup_text (self, name);
  int parts[2] = { 0 }, n = 0;
  guint digits = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && digits < 4)
      {
        parts[n] = parts[n] * 10 + (*p - '0');
        digits++;
      }
    else if (strchr (":hH.", *p) != NULL && n == 0 && digits > 0)
      {
        n = 1;
      }
    else if (g_ascii_isdigit (*p) || (g_ascii_isalnum (*p) || strchr (":hH.", *p) != NULL))
      {
        return refuse (self, name, VST_ERROR_TIMES, error);
      }

  if (n == 0 && digits > 2)
    {
      parts[1] = parts[0] % 100;
      parts[0] /= 100;
    }

  if (digits == 0 || parts[1] > 59 || parts[0] * 60 + parts[1] > 24 * 60)
    return refuse (self, name, VST_ERROR_TIMES, error);

  *minute = parts[0] * 60 + parts[1];

  return TRUE;
}

/* Before the answers are read anew. */
void
vst_scene_field_forget (VstSceneField *self)
{
  g_return_if_fail (VST_IS_SCENE_FIELD (self));

  g_clear_pointer (&self->wrong, g_free);
}

/**
 * vst_scene_field_show_error:
 * @name: (nullable): the question it belongs to, unless the field knows
 * @error: (nullable): %NULL takes all away
 *
 * Returns: whether it is told of beside a question
 */
gboolean
vst_scene_field_show_error (VstSceneField *self,
                            const char *name,
                            const GError *error)
{
  Question *question = find (self, self->wrong != NULL ? self->wrong : name);

  for (guint i = 0; i < self->questions->len; i++)
    gtk_widget_set_visible (GTK_WIDGET (((Question *) self->questions->pdata[i])->problem), FALSE);

  if (g_error_matches (error, VST_ERROR, VST_ERROR_TOO_LONG) && vst_line_take_too_long (GTK_WIDGET (self)))
    return TRUE;

  if (error == NULL || question == NULL)
    return FALSE;

  {
    g_autofree char *text = vst_error_text (error);

    gtk_label_set_label (question->problem, text);
    gtk_widget_set_visible (GTK_WIDGET (question->problem), TRUE);
    gtk_widget_child_focus (question->control, GTK_DIR_TAB_FORWARD);
  }

  return TRUE;
}

/**
 * vst_scene_field_save:
 *
 * Returns: (transfer floating): all answers by their names
 */
GVariant *
vst_scene_field_save (VstSceneField *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; i < self->questions->len; i++)
    {
      Question *question = self->questions->pdata[i];
      GVariant *value = NULL;

      switch (question->kind)
        {
        case TEXT:
          value = g_variant_new_string (gtk_editable_get_text (GTK_EDITABLE (question->control)));
          break;
        case CHOICE:
          value = g_variant_new_uint32 (gtk_drop_down_get_selected (GTK_DROP_DOWN (question->control)));
          break;
        case CHECK:
          value = g_variant_new_uint32 (gtk_check_button_get_active (GTK_CHECK_BUTTON (question->control)));
          break;
        case WEEKDAYS:
        default:
          value = g_variant_new_uint32 (get_weekdays (question));
          break;
        }

      g_variant_builder_add (&builder, "{sv}", question->name, value);
    }

  return g_variant_builder_end (&builder);
}

void
vst_scene_field_restore (VstSceneField *self,
                         GVariant *state)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      Question *question = self->questions->pdata[i];
      const char *text;
      guint number;

      if (question->kind == TEXT && g_variant_lookup (state, question->name, "&s", &text))
        gtk_editable_set_text (GTK_EDITABLE (question->control), text);

      if (question->kind == TEXT || !g_variant_lookup (state, question->name, "u", &number))
        continue;

      if (question->kind == CHOICE)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (question->control), number);
      else if (question->kind == CHECK)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (question->control), number != 0);

      for (guint day = 0; question->kind == WEEKDAYS && day < 7; day++)
        gtk_check_button_set_active (question->weekdays[day], (number & 1u << day) != 0);
    }
}
