/* vst-interview-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-interview-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-answer-store.h"
#include "vst-error-text.h"
#include "vst-interview-dialog.h"
#include "vst-interview-page-private.h"

/* The page that was read last, while it is there; a key of the hub. */
#define LATEST "vst-interview-page"

G_DEFINE_FINAL_TYPE (VstInterviewPage, vst_interview_page, VST_TYPE_PAGE)

static void
show_error (VstInterviewPage *self,
            const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

void
_vst_interview_page_changed (VstInterviewPage *self)
{
  show_error (self, NULL);
  _vst_interview_page_show_marks (self);
  vst_draft_field_touch (self->draft);
}

static void
show_words (VstInterviewPage *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    vst_question_field_ask_in (_vst_interview_page_get_field (self, i), vst_ask_in_field_get (self->words));
}

static void
turn_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_ask_in_field_turn (VST_INTERVIEW_PAGE (widget)->words);
}

/* Where the list is low, for large text, the part one is in stays in sight. */
static void
scroll_to (VstInterviewPage *self,
           GtkListBoxRow *row)
{
  GtkAdjustment *place = gtk_list_box_get_adjustment (self->sections);
  graphene_rect_t bounds;

  if (place != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->sections), &bounds))
    gtk_adjustment_clamp_page (place, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
section_cb (VstInterviewPage *self,
            GtkListBoxRow *row)
{
  g_autofree char *name = row != NULL ? g_strdup_printf ("%d", gtk_list_box_row_get_index (row)) : NULL;
  const char *verb;
  gboolean is_last;

  if (name == NULL || gtk_stack_get_child_by_name (self->stack, name) == NULL)
    return;

  scroll_to (self, row);
  gtk_stack_set_visible_child_name (self->stack, name);
  is_last = (guint) gtk_list_box_row_get_index (row) + 1 >= self->marks->len;
  verb = is_last ? _("Save and close") : _("Continue");
  gtk_label_set_label (self->next_label, verb);
  vst_a11y_set_label (self->next, verb);
  gtk_widget_set_visible (self->save, !is_last);
}

/* Into a part, from the list of them. */
static void
enter_cb (VstInterviewPage *self,
          GtkListBoxRow *row)
{
  guint section = (guint) gtk_list_box_row_get_index (row);

  _vst_interview_page_show_section (self, section);
  _vst_interview_page_focus_section (self, section);
}

/* Her language beside the desk's, where it is the other one. */
static VstAskIn
choose_words (VstInterviewPage *self)
{
  VstLanguage desk = vst_language_get ();
  VstMember *head = vst_family_get_head (self->interview->family);
  const char *hers = head != NULL ? vst_person_get_entry (vst_member_get_person (head))->language : "";

  if (g_str_equal (hers, desk == VST_FRENCH ? "en" : "fr"))
    return VST_ASK_IN_BOTH;

  return desk == VST_FRENCH ? VST_ASK_IN_FRENCH : VST_ASK_IN_ENGLISH;
}

static void
apply_state (VstInterviewPage *self,
             GVariant *state)
{
  GVariantDict dict;
  guint words;

  g_variant_dict_init (&dict, state);
  if (g_variant_dict_lookup (&dict, "words", "u", &words) && words <= VST_ASK_IN_BOTH)
    vst_ask_in_field_set (self->words, (VstAskIn) words);
  _vst_interview_page_restore_fields (self, &dict);
  g_variant_dict_clear (&dict);
}

/* What is asked, and was answered, is there. */
static void
show_interview (VstInterviewPage *self,
                VstInterview *take_interview)
{
  self->interview = take_interview;
  g_object_set_data (G_OBJECT (self->hub), LATEST, self);
  _vst_interview_page_add_fields (self);
  _vst_interview_page_show_people (self);
  _vst_interview_page_show_large (self);
  _vst_interview_page_show_marks (self);
  vst_ask_in_field_set (self->words, choose_words (self));
  show_words (self);
  _vst_interview_page_show_section (self, 0);
}

/* A page that is built anew in the other language has its questions from the one
 * it stands for, at once: a key pressed meanwhile has a field to go to.
 */
static void
take_over (VstInterviewPage *self,
           gint64 draft_id)
{
  VstInterviewPage *latest = g_object_get_data (G_OBJECT (self->hub), LATEST);

  if (latest != NULL && latest->family_id == self->family_id && vst_draft_field_get_id (latest->draft) == draft_id)
    show_interview (self, vst_interview_ref (latest->interview));
}

/* Nothing of the file stays; what was typed does, in the state and in the draft. */
static void
give_back (VstInterviewPage *self)
{
  g_autoptr (GVariant) typed = vst_page_save_state (VST_PAGE (self));

  if (g_object_get_data (G_OBJECT (self->hub), LATEST) == self)
    g_object_set_data (G_OBJECT (self->hub), LATEST, NULL);
  _vst_interview_page_drop_fields (self);
  g_clear_pointer (&self->interview, vst_interview_free);
  g_clear_pointer (&self->pending, g_variant_unref);
  self->pending = g_steal_pointer (&typed);
  _vst_interview_page_show_marks (self);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstInterviewPage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstInterview *interview = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || (self->interview != NULL && interview != NULL))
    {
      vst_interview_free (interview);
      return;
    }

  /* What it took over from the page before it is hers to see no more. */
  if (self->interview != NULL)
    give_back (self);

  show_error (self, error);
  if (interview == NULL)
    return;

  show_interview (self, interview);
  vst_page_focus_first (VST_PAGE (self));
  if (self->pending != NULL)
    apply_state (self, self->pending);
  g_clear_pointer (&self->pending, g_variant_unref);
}

static void
leave (VstInterviewPage *self)
{
  vst_page_close (GTK_WIDGET (self));
}

static void
saved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstInterviewPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);

  self->is_saving = FALSE;
  if (done != NULL && self->hub != NULL)
    vst_draft_field_drop (self->draft);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (done == NULL)
    {
      show_error (self, error);
      return;
    }

  vst_page_say (GTK_WIDGET (self), _("Answers saved"), "desk.undo");
  leave (self);
}

/* The first answer that can't be kept is told beside it. */
static gboolean
check (VstInterviewPage *self,
       guint from,
       guint to)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      VstQuestionField *field = _vst_interview_page_get_field (self, i);

      if (_vst_interview_page_get_section (field) < from || _vst_interview_page_get_section (field) > to || !_vst_interview_page_applies (self, field) || vst_question_field_check (field))
        continue;

      _vst_interview_page_show_section (self, _vst_interview_page_get_section (field));
      vst_question_field_focus (field);
      return FALSE;
    }

  return TRUE;
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  static const char *const languages[] = { "en", "fr", "both" };
  VstInterviewPage *self = VST_INTERVIEW_PAGE (widget);
  VstInterviewSave *save;

  if (self->is_saving || self->interview == NULL || !check (self, 0, G_MAXUINT))
    return;

  save = vst_interview_save_new (self->family_id, languages[vst_ask_in_field_get (self->words)]);
  for (guint i = 0; i < self->fields->len; i++)
    {
      VstQuestionField *field = _vst_interview_page_get_field (self, i);
      gint64 base_id;

      if (_vst_interview_page_applies (self, field) && vst_question_field_is_changed (field))
        {
          VstAnswer *answer = vst_question_field_dup_answer (field, &base_id);

          vst_interview_save_take (save, base_id, answer);
        }
    }

  if (save->entries->len == 0)
    {
      vst_interview_save_free (save);
      vst_draft_field_drop (self->draft);
      leave (self);
      return;
    }

  self->is_saving = TRUE;
  vst_hub_do (self->hub, &vst_interview_do_save, save, (GDestroyNotify) vst_interview_save_free, NULL, saved_cb, g_object_ref (self));
}

static void
next_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (widget);
  guint section = _vst_interview_page_get_shown (self);

  if (self->interview == NULL || !check (self, section, section))
    return;

  if (section + 1 >= self->marks->len)
    {
      save_action (widget, NULL, NULL);
      return;
    }

  _vst_interview_page_show_section (self, section + 1);
  _vst_interview_page_focus_section (self, section + 1);
}

static void
later_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (widget);

  vst_draft_field_flush (self->draft);
  leave (self);
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (widget);

  /* While nothing is answered, it is to be written on. */
  if (self->interview != NULL)
    vst_interview_dialog_present (widget, self->hub, self->interview->answers->len > 0 ? self->family_id : 0);
}

static char *
vst_interview_page_dup_title (VstPage *page)
{
  return g_strdup (_("Interview"));
}

static const char *
vst_interview_page_get_help (VstPage *page)
{
  return "interview";
}

static void
vst_interview_page_focus_first (VstPage *page)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (page);

  if (self->interview != NULL)
    _vst_interview_page_focus_section (self, _vst_interview_page_get_shown (self));
}

static GVariant *
vst_interview_page_save_state (VstPage *page)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (page);
  GVariantDict dict;

  if (self->interview == NULL)
    return self->pending != NULL ? g_variant_ref (self->pending) : g_variant_new ("a{sv}", NULL);

  g_variant_dict_init (&dict, NULL);
  _vst_interview_page_save_fields (self, &dict);
  g_variant_dict_insert (&dict, "words", "u", (guint) vst_ask_in_field_get (self->words));
  g_variant_dict_insert (&dict, "section", "u", _vst_interview_page_get_shown (self));
  g_variant_dict_insert (&dict, "draft", "x", vst_draft_field_get_id (self->draft));

  return g_variant_dict_end (&dict);
}

static void
vst_interview_page_restore_state (VstPage *page,
                                  GVariant *state)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (page);
  gint64 id;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE_VARDICT))
    return;

  /* At once, or its own draft would be offered. */
  if (g_variant_lookup (state, "draft", "x", &id))
    {
      vst_draft_field_set_id (self->draft, id);
      if (self->interview == NULL)
        take_over (self, id);
    }

  /* The file may not have been read yet. */
  if (self->interview != NULL)
    {
      apply_state (self, state);
      vst_draft_field_touch (self->draft);
    }
  else
    {
      g_clear_pointer (&self->pending, g_variant_unref);
      self->pending = g_variant_ref (state);
    }
}

static gboolean
vst_interview_page_has_unsaved (VstPage *page)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (page);

  for (guint i = 0; i < self->fields->len; i++)
    if (vst_question_field_is_changed (_vst_interview_page_get_field (self, i)))
      return TRUE;

  /* A form that is still being read has what it was left with. */
  return self->pending != NULL;
}

static void
vst_interview_page_set_private (VstPage *page,
                                gboolean is_private)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (page);

  self->is_private = is_private;
  gtk_widget_set_visible (GTK_WIDGET (self->stack), !is_private);
  _vst_interview_page_show_people (self);
}

static void
vst_interview_page_set_large (VstPage *page,
                              gboolean is_large)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (page);

  gtk_orientable_set_orientation (self->columns, is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_vexpand (self->side, !is_large);
  gtk_orientable_set_orientation (self->buttons, is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  self->is_large = is_large;
  _vst_interview_page_show_large (self);
  _vst_interview_page_show_marks (self);
}

static void
vst_interview_page_dispose (GObject *object)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (object);

  g_ptr_array_set_size (self->fields, 0);
  g_ptr_array_set_size (self->people, 0);
  g_ptr_array_set_size (self->marks, 0);
  if (self->hub != NULL && g_object_get_data (G_OBJECT (self->hub), LATEST) == self)
    g_object_set_data (G_OBJECT (self->hub), LATEST, NULL);
  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_INTERVIEW_PAGE);
  g_clear_pointer (&self->interview, vst_interview_free);
  g_clear_pointer (&self->pending, g_variant_unref);

  G_OBJECT_CLASS (vst_interview_page_parent_class)->dispose (object);
}

static void
vst_interview_page_finalize (GObject *object)
{
  VstInterviewPage *self = VST_INTERVIEW_PAGE (object);

  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->marks);

  G_OBJECT_CLASS (vst_interview_page_parent_class)->finalize (object);
}

static void
vst_interview_page_class_init (VstInterviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_interview_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_interview_page_finalize;
  page_class->dup_title = vst_interview_page_dup_title;
  page_class->get_help = vst_interview_page_get_help;
  page_class->focus_first = vst_interview_page_focus_first;
  page_class->save_state = vst_interview_page_save_state;
  page_class->restore_state = vst_interview_page_restore_state;
  page_class->has_unsaved = vst_interview_page_has_unsaved;
  page_class->set_private = vst_interview_page_set_private;
  page_class->set_large = vst_interview_page_set_large;

  g_type_ensure (VST_TYPE_ASK_IN_FIELD);
  g_type_ensure (VST_TYPE_DRAFT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/interview/vst-interview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, columns);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, side);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, sections);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, level);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, meter);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, draft);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, words);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, save);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, next);
  gtk_widget_class_bind_template_child (widget_class, VstInterviewPage, next_label);
  gtk_widget_class_bind_template_callback (widget_class, section_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_words);

  gtk_widget_class_install_action (widget_class, "interview.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "interview.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "interview.later", NULL, later_action);
  gtk_widget_class_install_action (widget_class, "interview.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "interview.turn", NULL, turn_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "interview.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "interview.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "interview.later", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_ALT_MASK, "interview.turn", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "interview.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "interview.print", NULL);
}

static void
vst_interview_page_init (VstInterviewPage *self)
{
  self->fields = g_ptr_array_new ();
  self->people = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->next);
}

/* @target: the family's id */
GtkWidget *
vst_interview_page_new (VstHub *hub,
                        GVariant *target)
{
  VstInterviewPage *self = g_object_new (VST_TYPE_INTERVIEW_PAGE, NULL);
  g_autofree char *form = NULL;

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  self->family_id = g_variant_is_of_type (target, G_VARIANT_TYPE_INT64) ? g_variant_get_int64 (target) : 0;
  form = g_strdup_printf ("interview-%" G_GINT64_FORMAT, self->family_id);
  vst_draft_field_set_form (self->draft, hub, form);
  vst_hub_read (hub, &vst_interview_read_open, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL,
                read_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
