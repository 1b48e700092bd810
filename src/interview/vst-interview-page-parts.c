/* vst-interview-page-parts.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-interview-page-private.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-answer-store.h"
#include "vst-family-wording.h"
#include "vst-interview-wording.h"

VstQuestionField *
_vst_interview_page_get_field (VstInterviewPage *self,
                               guint i)
{
  return g_ptr_array_index (self->fields, i);
}

guint
_vst_interview_page_get_section (VstQuestionField *field)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (field), "section"));
}

static char *
field_key (VstQuestionField *field)
{
  const VstInterviewLine *line = vst_question_field_get_line (field);

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s %s", line->person_id, vst_catalogue_get_code (line->catalogue), line->question->code);
}

/* What a question hangs on, of the same person. */
gboolean
_vst_interview_page_applies (VstInterviewPage *self,
                             VstQuestionField *field)
{
  const VstInterviewLine *line = vst_question_field_get_line (field);

  if (line->question->when_code == NULL)
    return TRUE;

  for (guint i = 0; i < self->fields->len; i++)
    {
      const VstInterviewLine *other = vst_question_field_get_line (_vst_interview_page_get_field (self, i));

      if (other->catalogue == line->catalogue && other->person_id == line->person_id &&
          g_str_equal (other->question->code, line->question->when_code))
        {
          g_autofree char *value = vst_question_field_dup_value (_vst_interview_page_get_field (self, i));

          return vst_question_applies (line->question, value);
        }
    }

  return FALSE;
}

/* A part is done when nothing in it is left unasked. */
void
_vst_interview_page_show_marks (VstInterviewPage *self)
{
  g_autoptr (VstInterviewMeter) meter = vst_interview_meter_new ();
  g_autofree char *text = NULL;
  g_autofree guint *n_left = g_new0 (guint, self->marks->len + 1);

  for (guint i = 0; i < self->fields->len; i++)
    {
      VstQuestionField *field = _vst_interview_page_get_field (self, i);
      VstAnswerState state = vst_question_field_get_state (field);
      gboolean is_shown = _vst_interview_page_applies (self, field);

      gtk_widget_set_visible (GTK_WIDGET (field), is_shown);
      if (!is_shown)
        continue;

      vst_interview_meter_add (meter, vst_question_field_get_line (field)->question, state);
      n_left[_vst_interview_page_get_section (field)] += state == VST_ANSWER_NOT_ASKED;
    }

  if (self->interview != NULL)
    vst_interview_meter_add_block (meter, self->interview);

  for (guint i = 0; i < self->marks->len; i++)
    {
      GtkWidget *mark = g_ptr_array_index (self->marks, i);
      GtkWidget *row = gtk_widget_get_ancestor (mark, GTK_TYPE_LIST_BOX_ROW);
      const char *title = g_object_get_data (G_OBJECT (row), "title");
      /* Translators: a part of the interview, all of it asked. */
      g_autofree char *done = g_strdup_printf (_("%s: done"), title);

      gtk_image_set_from_icon_name (GTK_IMAGE (mark), n_left[i] == 0 ? "vst-check-symbolic" : "vst-expected-symbolic");
      vst_a11y_set_label (row, n_left[i] == 0 ? done : title);
    }

  text = vst_word_meter (meter);
  gtk_label_set_label (self->meter, text);
  gtk_level_bar_set_value (self->level, meter->total > 0 ? (double) meter->filled / meter->total : 1);
  gtk_widget_set_visible (GTK_WIDGET (self->level), meter->total > 0);
  /* The questions need the room, and the family's page says it, too. */
  gtk_widget_set_visible (GTK_WIDGET (self->meter), meter->total > 0 && !self->is_large);
}

guint
_vst_interview_page_get_shown (VstInterviewPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->sections);

  return row != NULL ? (guint) gtk_list_box_row_get_index (row) : 0;
}

void
_vst_interview_page_show_section (VstInterviewPage *self,
                                  guint section)
{
  gtk_list_box_select_row (self->sections, gtk_list_box_get_row_at_index (self->sections, (int) section));
}

void
_vst_interview_page_focus_section (VstInterviewPage *self,
                                   guint section)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (_vst_interview_page_get_section (_vst_interview_page_get_field (self, i)) == section && gtk_widget_get_visible (GTK_WIDGET (_vst_interview_page_get_field (self, i))))
      {
        vst_question_field_focus (_vst_interview_page_get_field (self, i));
        return;
      }
}

static GtkWidget *
add_section (VstInterviewPage *self,
             const VstQuestionSection *section)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *mark = gtk_image_new_from_icon_name ("vst-expected-symbolic");
  g_autofree char *title = vst_word_bilingual (&section->title);
  g_autofree char *name = g_strdup_printf ("%u", self->marks->len);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "title", g_steal_pointer (&title), g_free);
  g_ptr_array_add (self->marks, mark);

  gtk_widget_set_valign (sheet, GTK_ALIGN_START);
  gtk_widget_add_css_class (sheet, "sheet");
  gtk_widget_add_css_class (sheet, "flush");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), sheet);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (window, FALSE);
  gtk_stack_add_titled (self->stack, window, name, gtk_label_get_label (GTK_LABEL (label)));
  gtk_list_box_append (self->sections, row);

  return sheet;
}

void
_vst_interview_page_show_people (VstInterviewPage *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (self->people, i);
      VstMember *member = g_object_get_data (G_OBJECT (label), "member");
      g_autofree char *name = vst_word_name (vst_member_get_person (member), self->is_private);

      gtk_label_set_label (label, name);
    }
}

static void
add_person (VstInterviewPage *self,
            GtkWidget *sheet,
            VstMember *member)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "t-head");
  gtk_widget_add_css_class (head, "head");
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (sheet), head);
  g_object_set_data_full (G_OBJECT (label), "member", g_object_ref (member), g_object_unref);
  g_ptr_array_add (self->people, label);
}

void
_vst_interview_page_show_large (VstInterviewPage *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    vst_question_field_set_large (_vst_interview_page_get_field (self, i), self->is_large);
}

static void
revealed_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstQuestionField) field = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_read_finish (VST_HUB (object), result, &error);
  vst_question_field_unmask (field, error);
}

static void
asked_cb (VstInterviewPage *self,
          const char *reason,
          VstQuestionField *field)
{
  gint64 answer_id = vst_question_field_get_line (field)->answer->id;

  vst_hub_read (self->hub, &vst_answer_read_reveal, vst_answer_reveal_new (answer_id, reason), (GDestroyNotify) vst_answer_reveal_free,
                NULL, revealed_cb, g_object_ref (field));
}

void
_vst_interview_page_add_fields (VstInterviewPage *self)
{
  g_autoptr (GPtrArray) lines = vst_interview_lines (self->interview);
  const VstQuestionSection *section = NULL;
  GtkWidget *sheet = NULL;
  VstMember *member = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const VstInterviewLine *line = g_ptr_array_index (lines, i);
      GtkWidget *field = vst_question_field_new (line, self->interview->province);

      if (line->section != section)
        {
          section = line->section;
          sheet = add_section (self, section);
          member = NULL;
        }

      if (line->member != NULL && line->member != member)
        add_person (self, sheet, line->member);
      member = line->member;

      g_object_set_data (G_OBJECT (field), "section", GUINT_TO_POINTER (self->marks->len - 1));
      g_signal_connect_object (field, "changed", G_CALLBACK (_vst_interview_page_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (field, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (sheet), field);
      g_ptr_array_add (self->fields, field);
    }

  /* The page was patched before they were there. */
  vst_a11y_patch (GTK_WIDGET (self));
}

/* What they stand in goes, too. */
void
_vst_interview_page_drop_fields (VstInterviewPage *self)
{
  GtkListBoxRow *row;
  GtkWidget *sheet;

  g_ptr_array_set_size (self->fields, 0);
  g_ptr_array_set_size (self->people, 0);
  g_ptr_array_set_size (self->marks, 0);

  while ((row = gtk_list_box_get_row_at_index (self->sections, 0)) != NULL)
    gtk_list_box_remove (self->sections, GTK_WIDGET (row));
  while ((sheet = gtk_widget_get_first_child (GTK_WIDGET (self->stack))) != NULL)
    gtk_stack_remove (self->stack, sheet);
}

void
_vst_interview_page_restore_fields (VstInterviewPage *self,
                                    GVariantDict *dict)
{
  g_autoptr (GVariant) typed = g_variant_dict_lookup_value (dict, "fields", G_VARIANT_TYPE ("a{s(usx)}"));
  const char *focus = NULL;
  guint section;
  int cursor = 0;

  for (guint i = 0; typed != NULL && i < self->fields->len; i++)
    {
      g_autofree char *key = field_key (_vst_interview_page_get_field (self, i));
      g_autoptr (GVariant) state = g_variant_lookup_value (typed, key, NULL);

      if (state != NULL)
        vst_question_field_restore (_vst_interview_page_get_field (self, i), state);
    }

  _vst_interview_page_show_marks (self);
  if (g_variant_dict_lookup (dict, "section", "u", &section) && section < self->marks->len)
    _vst_interview_page_show_section (self, section);

  g_variant_dict_lookup (dict, "focus", "&s", &focus);
  g_variant_dict_lookup (dict, "cursor", "i", &cursor);
  for (guint i = 0; focus != NULL && i < self->fields->len; i++)
    {
      g_autofree char *key = field_key (_vst_interview_page_get_field (self, i));

      if (g_str_equal (key, focus))
        vst_question_field_set_cursor (_vst_interview_page_get_field (self, i), cursor);
    }
}

void
_vst_interview_page_save_fields (VstInterviewPage *self,
                                 GVariantDict *dict)
{
  GVariantBuilder typed;

  g_variant_builder_init (&typed, G_VARIANT_TYPE ("a{s(usx)}"));
  for (guint i = 0; i < self->fields->len; i++)
    {
      VstQuestionField *field = _vst_interview_page_get_field (self, i);
      g_autofree char *key = field_key (field);
      int cursor = vst_question_field_get_cursor (field);

      if (vst_question_field_is_changed (field))
        g_variant_builder_add (&typed, "{s@(usx)}", key, vst_question_field_save (field));
      if (cursor >= 0)
        {
          g_variant_dict_insert (dict, "focus", "s", key);
          g_variant_dict_insert (dict, "cursor", "i", cursor);
        }
    }

  g_variant_dict_insert_value (dict, "fields", g_variant_builder_end (&typed));
}
