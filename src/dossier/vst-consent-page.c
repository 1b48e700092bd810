/* vst-consent-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-choice.h"
#include "vst-consent-book.h"
#include "vst-consent-dialog.h"
#include "vst-consent-effect-wording.h"
#include "vst-consent-form-field.h"
#include "vst-consent-question-row.h"
#include "vst-consent-wording.h"
#include "vst-dialog.h"
#include "vst-ending-field.h"
#include "vst-directive-page.h"
#include "vst-family-wording.h"
#include "vst-list-bin.h"
#include "vst-release-page.h"
#include "vst-scene-wording.h"

#define STATE_TYPE "(usxv)"

/**
 * VstConsentPage:
 *
 * What somebody of a family agreed to: each question with its answer, and what
 * follows from another one before it is saved.
 */
struct _VstConsentPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstConsentBook *book;
  GPtrArray *members; /* of VstMember, in the order of the choice */
  GVariant *restored;
  gboolean is_saved;   /* and the answer is on its way back */
  gboolean is_filling; /* the list anew, in the midst of a question about one line */
  const char *said;    /* when what is under way is done */

  GtkDropDown *who;
  GtkListBox *questions;
  VstConsentFormField *form;
  VstEndingField *ending;
  GtkWidget *share;
};

G_DEFINE_FINAL_TYPE (VstConsentPage, vst_consent_page, VST_TYPE_PAGE)

static VstMember *
get_member (VstConsentPage *self)
{
  guint who = gtk_drop_down_get_selected (self->who);

  return self->members != NULL && who < self->members->len ? g_ptr_array_index (self->members, who) : NULL;
}

static VstConsentQuestion *
get_question (VstConsentPage *self)
{
  return vst_choice_get_chosen (self->questions);
}

/* Anew, with the one that was chosen before. */
static void
show_questions (VstConsentPage *self)
{
  const VstConsentQuestion *before = get_question (self);
  const char *purpose = before != NULL ? before->purpose : NULL;
  gint64 agency_id = before != NULL ? before->agency_id : 0;
  gboolean had_focus;

  had_focus = vst_consent_question_rows_show (self->questions, self->book, vst_person_get_id (vst_member_get_person (get_member (self))));
  vst_consent_question_rows_choose (self->questions, purpose, agency_id);
  if (had_focus)
    vst_choice_focus (self->questions);
  vst_a11y_patch (GTK_WIDGET (self));
}

static void
question_cb (VstConsentPage *self)
{
  const VstConsentQuestion *question;

  /* Rows go one by one when the dialog does. */
  if (self->hub == NULL || self->is_filling)
    return;

  question = get_question (self);
  vst_ending_field_close (self->ending);
  vst_consent_form_field_ask (self->form, question != NULL ? question->purpose : NULL, question != NULL ? question->agency_id : 0);
}

static void
who_cb (VstConsentPage *self)
{
  if (self->book == NULL || get_member (self) == NULL)
    return;

  vst_consent_form_field_set_member (self->form, self->book, get_member (self));
  show_questions (self);
}

/* What was half typed before the language changed. */
static void
restore (VstConsentPage *self)
{
  g_autoptr (GVariant) state = g_steal_pointer (&self->restored);
  g_autoptr (GVariant) typed = NULL;
  const char *purpose;
  guint who;
  gint64 agency_id;

  if (state == NULL)
    return;

  g_variant_get (state, "(u&sxv)", &who, &purpose, &agency_id, &typed);
  gtk_drop_down_set_selected (self->who, who);
  vst_consent_question_rows_choose (self->questions, purpose, agency_id);
  vst_consent_form_field_restore (self->form, typed);
}

/* The answer that is chosen, if it can be taken back. */
static const VstConsentFacts *
get_withdrawable (VstConsentPage *self)
{
  const VstConsentQuestion *question = get_question (self);
  const VstConsentFacts *facts = question != NULL && question->consent != NULL ? vst_consent_get_facts (question->consent) : NULL;

  return facts != NULL && vst_consent_may_step (facts->state, VST_CONSENT_WITHDRAWN) ? facts : NULL;
}

static void
tell_ending (VstConsentPage *self,
             const VstConsentFacts *facts)
{
  g_autofree char *text = vst_word_consent_ending (self->book, facts);

  vst_ending_field_tell (self->ending, text);
}

/* Somebody else's change leaves what is half typed where it is, and the keyboard
 * where it was: never on Withdraw by itself.
 */
static void
show_again (VstConsentPage *self)
{
  g_autoptr (GVariant) typed = g_variant_ref_sink (vst_consent_form_field_save (self->form));
  gboolean keeps = !self->is_saved && vst_consent_form_field_get_answer (self->form) != VST_CONSENT_NOT_ASKED;
  const VstConsentFacts *facts = get_withdrawable (self);
  gint64 ending_id = vst_ending_field_is_open (self->ending) && facts != NULL ? facts->id : 0;

  vst_consent_form_field_set_book (self->form, self->book);
  self->is_filling = ending_id != 0;
  show_questions (self);
  self->is_filling = FALSE;
  if (keeps)
    vst_consent_form_field_restore (self->form, typed);

  facts = get_withdrawable (self);
  if (ending_id != 0 && facts != NULL && facts->id == ending_id)
    tell_ending (self, facts);
  else if (ending_id != 0)
    question_cb (self);

  self->is_saved = FALSE;
}

static void
book_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstConsentPage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstConsentBook *book = vst_hub_read_finish (VST_HUB (object), result, &error);
  gboolean is_first = self->book == NULL;

  if (self->hub == NULL || book == NULL)
    {
      g_clear_pointer (&book, vst_consent_book_unref);
      if (self->hub != NULL)
        vst_consent_form_field_show_problem (self->form, error);
      return;
    }

  g_clear_pointer (&self->book, vst_consent_book_unref);
  self->book = book;

  if (!is_first)
    {
      show_again (self);
      return;
    }

  self->members = vst_consent_book_get_members (book);

  {
    GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

    for (guint i = 0; i < self->members->len; i++)
      g_ptr_array_add (words, vst_word_name (vst_member_get_person (g_ptr_array_index (self->members, i)), FALSE));
    vst_choice_set_words (self->who, words);
  }

  who_cb (self);
  restore (self);
}

static void
read_book (VstConsentPage *self)
{
  vst_hub_read (self->hub, &vst_consent_book_read, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, book_cb,
                g_object_ref (self));
}

static void
hub_changed_cb (VstConsentPage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0)
    read_book (self);
}

static void
done (VstConsentPage *self,
      const GError *error)
{
  if (self->hub == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_consent_form_field_show_problem (self->form, error);
  if (error != NULL)
    return;

  self->is_saved = TRUE;
  show_questions (self);
  vst_page_say (GTK_WIDGET (self), self->said, "desk.undo");
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->questions)));
}

static void
recorded_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstConsentPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  done (self, error);
}

static void
stepped_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstConsentPage) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  done (self, error);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstConsentPage *self = VST_CONSENT_PAGE (widget);
  const VstConsentQuestion *question = get_question (self);
  g_autoptr (VstConsentEntry) entry = NULL;
  const VstConsentFacts *facts;

  if (vst_ending_field_is_open (self->ending))
    return;

  if (question == NULL || vst_consent_form_field_get_answer (self->form) == VST_CONSENT_NOT_ASKED)
    {
      vst_consent_form_field_focus (self->form);
      return;
    }

  entry = vst_consent_form_field_dup_entry (self->form);
  facts = question->consent != NULL ? vst_consent_get_facts (question->consent) : NULL;

  self->said = _("Consent written down");

  /* What was only asked before has its answer now; else it is another one. */
  if (facts != NULL && facts->state == VST_CONSENT_OFFERED && entry->state != VST_CONSENT_OFFERED)
    vst_hub_do (self->hub, &vst_consent_do_answer, vst_consent_edit_new (facts->id, facts->revision, entry),
                (GDestroyNotify) vst_consent_edit_free, NULL, stepped_cb, g_object_ref (self));
  else
    vst_hub_do (self->hub, &vst_consent_do_record, vst_consent_edit_new (0, 0, entry), (GDestroyNotify) vst_consent_edit_free,
                NULL, recorded_cb, g_object_ref (self));
}

/* What follows from it stands there before it is done. */
static void
withdraw_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  VstConsentPage *self = VST_CONSENT_PAGE (widget);
  const VstConsentFacts *facts = self->book != NULL ? get_withdrawable (self) : NULL;

  if (facts == NULL)
    return;

  tell_ending (self, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->form), FALSE);
  vst_ending_field_open (self->ending);
}

static void
withdrawn_cb (VstConsentPage *self)
{
  const VstConsentFacts *facts = get_withdrawable (self);
  VstConsentEnd *end;

  if (facts == NULL)
    return;

  vst_ending_field_close (self->ending);
  gtk_widget_set_visible (GTK_WIDGET (self->form), TRUE);
  end = g_new0 (VstConsentEnd, 1);
  end->consent_id = facts->id;
  end->revision = facts->revision;
  end->how = vst_ending_field_get_how (self->ending);
  self->said = _("Consent withdrawn");
  vst_hub_do (self->hub, &vst_consent_do_withdraw, end, g_free, NULL, stepped_cb, g_object_ref (self));
}

static void
kept_cb (VstConsentPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->form), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->questions)));
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstConsentPage *self = VST_CONSENT_PAGE (widget);
  const VstConsentQuestion *question = get_question (self);
  VstMember *member = get_member (self);

  if (question == NULL || member == NULL)
    return;

  if (question->consent != NULL)
    vst_consent_dialog_present (widget, self->hub, vst_consent_get_facts (question->consent)->id,
                                vst_consent_book_find_agency (self->book, question->agency_id));
  else
    vst_consent_dialog_present_blank (widget, question->purpose, vst_member_get_person (member), self->book);
}

static void
share_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  if (gtk_widget_get_visible (VST_CONSENT_PAGE (widget)->share))
    vst_release_page_present (widget, VST_CONSENT_PAGE (widget)->hub, VST_CONSENT_PAGE (widget)->family_id);
}

static void
withhold_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  vst_directive_page_present (widget, VST_CONSENT_PAGE (widget)->hub, VST_CONSENT_PAGE (widget)->family_id);
}

static char *
vst_consent_page_dup_title (VstPage *page)
{
  return g_strdup (_("Consent"));
}

static const char *
vst_consent_page_get_help (VstPage *page)
{
  return "consent";
}

static void
vst_consent_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_CONSENT_PAGE (page)->who));
}

static gboolean
vst_consent_page_has_unsaved (VstPage *page)
{
  return vst_consent_form_field_get_answer (VST_CONSENT_PAGE (page)->form) != VST_CONSENT_NOT_ASKED;
}

static GVariant *
vst_consent_page_save_state (VstPage *page)
{
  VstConsentPage *self = VST_CONSENT_PAGE (page);
  const VstConsentQuestion *question = get_question (self);

  return g_variant_new (STATE_TYPE, gtk_drop_down_get_selected (self->who), question != NULL ? question->purpose : "",
                        question != NULL ? question->agency_id : 0, vst_consent_form_field_save (self->form));
}

static void
vst_consent_page_restore_state (VstPage *page,
                                GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    VST_CONSENT_PAGE (page)->restored = g_variant_ref (state);
}

static void
vst_consent_page_dispose (GObject *object)
{
  VstConsentPage *self = VST_CONSENT_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_CONSENT_PAGE);
  g_clear_pointer (&self->book, vst_consent_book_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->restored, g_variant_unref);

  G_OBJECT_CLASS (vst_consent_page_parent_class)->dispose (object);
}

static void
vst_consent_page_class_init (VstConsentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_consent_page_dispose;
  page_class->dup_title = vst_consent_page_dup_title;
  page_class->get_help = vst_consent_page_get_help;
  page_class->focus_first = vst_consent_page_focus_first;
  page_class->has_unsaved = vst_consent_page_has_unsaved;
  page_class->save_state = vst_consent_page_save_state;
  page_class->restore_state = vst_consent_page_restore_state;

  g_type_ensure (VST_TYPE_CONSENT_FORM_FIELD);
  g_type_ensure (VST_TYPE_ENDING_FIELD);
  g_type_ensure (VST_TYPE_LIST_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-consent-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstConsentPage, who);
  gtk_widget_class_bind_template_child (widget_class, VstConsentPage, questions);
  gtk_widget_class_bind_template_child (widget_class, VstConsentPage, form);
  gtk_widget_class_bind_template_child (widget_class, VstConsentPage, ending);
  gtk_widget_class_bind_template_child (widget_class, VstConsentPage, share);
  gtk_widget_class_bind_template_callback (widget_class, who_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdrawn_cb);
  gtk_widget_class_bind_template_callback (widget_class, kept_cb);

  gtk_widget_class_install_action (widget_class, "consent.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "consent.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "consent.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "consent.share", NULL, share_action);
  gtk_widget_class_install_action (widget_class, "consent.withhold", NULL, withhold_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "consent.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "consent.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "consent.withdraw", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "consent.print", NULL);
}

static void
vst_consent_page_init (VstConsentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_ending_field_ask_how (self->ending);
}

static GtkWidget *
new_page (gpointer hub,
          gint64 family_id)
{
  VstConsentPage *self = g_object_new (VST_TYPE_CONSENT_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->family_id = family_id;
  gtk_widget_set_visible (self->share, vst_hub_may (self->hub, VST_RIGHT_RELEASE));
  g_signal_connect_object (self->hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_book (self);

  return GTK_WIDGET (self);
}

/**
 * vst_consent_page_present:
 *
 * Opens the dialog, for who holds %VST_RIGHT_TAKE_CONSENT.
 */
void
vst_consent_page_present (GtkWidget *from,
                          VstHub *hub,
                          gint64 family_id)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  vst_dialog_present_about (from, new_page, hub, family_id, 760, 700);
}
