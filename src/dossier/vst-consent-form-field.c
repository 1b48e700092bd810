/* vst-consent-form-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-form-field.h"

#include <glib/gi18n.h>

#include "vst-choice.h"
#include "vst-consent-effect-wording.h"
#include "vst-consent-wording.h"
#include "vst-date.h"
#include "vst-family-wording.h"
#include "vst-language.h"
#include "vst-page.h"
#include "vst-scene-wording.h"

#define STATE_TYPE "(uuuusss)"

/**
 * VstConsentFormField:
 *
 * The answer to one question: given, partly, declined, or only asked; until
 * when, how, in which language, by whom, and what follows from it.
 */
struct _VstConsentFormField
{
  AdwBin parent_instance;

  VstConsentBook *book;
  VstMember *member;
  const char *purpose; /* static; NULL while no question is chosen */
  gint64 agency_id;    /* 0 for none, or one still to be chosen */
  GArray *givers;      /* of gint64, after the person herself */
  GArray *agencies;    /* of gint64, in the order of the choice */
  GStrv languages;

  GtkLabel *question;
  GtkToggleButton *given;
  GtkToggleButton *partly;
  GtkToggleButton *declined;
  GtkToggleButton *asked;
  GtkWidget *agency_box;
  GtkDropDown *agency;
  GtkWidget *scope_box;
  GtkEditable *scope;
  GtkWidget *until_box;
  GtkEditable *until;
  GtkDropDown *how;
  GtkDropDown *language;
  GtkWidget *giver_box;
  GtkDropDown *giver;
  GtkLabel *consequence;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstConsentFormField, vst_consent_form_field, ADW_TYPE_BIN)

VstConsentState
vst_consent_form_field_get_answer (VstConsentFormField *self)
{
  g_return_val_if_fail (VST_IS_CONSENT_FORM_FIELD (self), VST_CONSENT_NOT_ASKED);

  if (gtk_toggle_button_get_active (self->given))
    return VST_CONSENT_GIVEN;
  if (gtk_toggle_button_get_active (self->partly))
    return VST_CONSENT_PARTLY_GIVEN;
  if (gtk_toggle_button_get_active (self->declined))
    return VST_CONSENT_DECLINED;

  return gtk_toggle_button_get_active (self->asked) ? VST_CONSENT_OFFERED : VST_CONSENT_NOT_ASKED;
}

static gint64
get_agency_id (VstConsentFormField *self)
{
  guint chosen = gtk_drop_down_get_selected (self->agency);

  if (self->agency_id != 0 || !vst_consent_purpose_names_agency (self->purpose))
    return self->agency_id;

  return chosen < self->agencies->len ? g_array_index (self->agencies, gint64, chosen) : 0;
}

/* What would follow, before it is saved. */
static void
show_consequence (VstConsentFormField *self)
{
  VstConsentState answer = vst_consent_form_field_get_answer (self);
  g_autoptr (VstConsentEntry) entry = NULL;
  g_autofree char *text = NULL;

  if (self->purpose == NULL || self->member == NULL)
    return;

  entry = vst_consent_form_field_dup_entry (self);
  text = vst_word_consent_effect (self->book, entry);
  gtk_label_set_label (self->consequence, text);
  gtk_widget_set_visible (GTK_WIDGET (self->consequence), text[0] != '\0');
  gtk_widget_set_visible (self->scope_box, answer == VST_CONSENT_PARTLY_GIVEN);
  gtk_widget_set_visible (self->until_box, answer == VST_CONSENT_GIVEN || answer == VST_CONSENT_PARTLY_GIVEN);
}

/**
 * vst_consent_form_field_set_book:
 *
 * What was read anew: what is typed stays, and what would follow is told by it.
 */
void
vst_consent_form_field_set_book (VstConsentFormField *self,
                                 VstConsentBook *book)
{
  g_return_if_fail (VST_IS_CONSENT_FORM_FIELD (self));
  g_return_if_fail (book != NULL);

  if (self->book != book)
    {
      g_clear_pointer (&self->book, vst_consent_book_unref);
      self->book = vst_consent_book_ref (book);
    }

  show_consequence (self);
}

void
vst_consent_form_field_show_problem (VstConsentFormField *self,
                                     const GError *error)
{
  g_return_if_fail (VST_IS_CONSENT_FORM_FIELD (self));

  vst_page_show_problem (self->problem, error);
}

/* Whoever has the custody of a child, or any adult of the family. */
static void
fill_givers (VstConsentFormField *self)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *givers = vst_consent_book_get_givers (self->book, vst_person_get_id (vst_member_get_person (self->member)));
  gboolean child = vst_member_is_child (self->member, self->book->today);

  g_array_set_size (self->givers, 0);
  g_ptr_array_add (words, g_strdup (_("The person herself or himself")));

  for (guint i = 0; givers != NULL && i < givers->len; i++)
    {
      const VstGiver *giver = g_ptr_array_index (givers, i);

      g_ptr_array_add (words, g_strdup (giver->name));
      g_array_append_val (self->givers, giver->id);
    }

  gtk_widget_set_visible (self->giver_box, self->givers->len > 0);
  vst_choice_set_words (self->giver, words);
  gtk_drop_down_set_selected (self->giver, child && self->givers->len > 0 ? 1 : 0);
}

/* The desk's two, and hers. */
static void
fill_languages (VstConsentFormField *self)
{
  const char *hers = vst_person_get_entry (vst_member_get_person (self->member))->language;
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  guint selected = vst_language_get () == VST_FRENCH ? 1 : 0;

  g_strv_builder_add_many (codes, "en", "fr", NULL);
  if (g_str_equal (hers, "en"))
    selected = 0;
  else if (g_str_equal (hers, "fr"))
    selected = 1;
  else if (hers[0] != '\0')
    {
      g_strv_builder_add (codes, hers);
      selected = 2;
    }

  g_strfreev (self->languages);
  self->languages = g_strv_builder_end (codes);
  for (guint i = 0; self->languages[i] != NULL; i++)
    g_ptr_array_add (words, vst_word_language (self->languages[i]));

  vst_choice_set_words (self->language, words);
  gtk_drop_down_set_selected (self->language, selected);
}

static void
fill_agencies (VstConsentFormField *self)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  g_array_set_size (self->agencies, 0);
  for (guint i = 0; i < self->book->agencies->len; i++)
    {
      VstAgency *agency = g_ptr_array_index (self->book->agencies, i);
      gint64 id = vst_agency_get_id (agency);

      if (vst_agency_is_there (agency, self->book->today))
        {
          g_ptr_array_add (words, g_strdup (vst_word_agency (agency)));
          g_array_append_val (self->agencies, id);
        }
    }

  vst_choice_set_words (self->agency, words);
}

/**
 * vst_consent_form_field_set_member:
 *
 * Whose answers are written down; the question comes next.
 */
void
vst_consent_form_field_set_member (VstConsentFormField *self,
                                   VstConsentBook *book,
                                   VstMember *member)
{
  g_return_if_fail (VST_IS_CONSENT_FORM_FIELD (self));
  g_return_if_fail (VST_IS_MEMBER (member));

  g_clear_pointer (&self->book, vst_consent_book_unref);
  self->book = vst_consent_book_ref (book);
  g_set_object (&self->member, member);
  self->purpose = NULL;
  fill_agencies (self);
  fill_givers (self);
  fill_languages (self);
}

/**
 * vst_consent_form_field_ask:
 * @purpose: (nullable): which question, static; %NULL for none
 * @agency_id: to whom; 0 for a partner still to be chosen, or none
 *
 * A form of its own for each question: nothing of the one before is left in it.
 */
void
vst_consent_form_field_ask (VstConsentFormField *self,
                            const char *purpose,
                            gint64 agency_id)
{
  g_autofree char *until = NULL;

  g_return_if_fail (VST_IS_CONSENT_FORM_FIELD (self));

  self->purpose = purpose;
  self->agency_id = agency_id;
  gtk_widget_set_visible (GTK_WIDGET (self), purpose != NULL);
  vst_consent_form_field_show_problem (self, NULL);
  if (purpose == NULL)
    return;

  until = vst_day_add_months (self->book->today, self->book->rules->months);
  gtk_label_set_label (self->question, vst_word_consent_purpose (purpose));
  gtk_widget_set_visible (self->agency_box, agency_id == 0 && vst_consent_purpose_names_agency (purpose));
  gtk_toggle_button_set_active (self->given, FALSE);
  gtk_toggle_button_set_active (self->partly, FALSE);
  gtk_toggle_button_set_active (self->declined, FALSE);
  gtk_toggle_button_set_active (self->asked, FALSE);
  gtk_editable_set_text (self->scope, "");
  gtk_editable_set_text (self->until, until);
  show_consequence (self);
}

/* Of vst_consent_how_codes(). */
static const char *
get_how (VstConsentFormField *self)
{
  return vst_consent_how_codes ()[gtk_drop_down_get_selected (self->how) == 1];
}

static void
put (char **text,
     const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

/* What is typed; only while a question is asked. */
VstConsentEntry *
vst_consent_form_field_dup_entry (VstConsentFormField *self)
{
  VstConsentEntry *entry;
  guint giver, language;
  const char *until;

  g_return_val_if_fail (VST_IS_CONSENT_FORM_FIELD (self) && self->purpose != NULL, NULL);

  entry = vst_consent_entry_new (vst_person_get_id (vst_member_get_person (self->member)), self->purpose);
  giver = gtk_drop_down_get_selected (self->giver);
  language = gtk_drop_down_get_selected (self->language);
  until = gtk_editable_get_text (self->until);

  entry->state = vst_consent_form_field_get_answer (self);
  entry->agency_id = get_agency_id (self);
  put (&entry->how, get_how (self));
  if (self->languages != NULL && language < g_strv_length (self->languages))
    put (&entry->language, self->languages[language]);
  if (entry->state == VST_CONSENT_PARTLY_GIVEN)
    put (&entry->scope, gtk_editable_get_text (self->scope));
  if (until[0] != '\0' && (entry->state == VST_CONSENT_GIVEN || entry->state == VST_CONSENT_PARTLY_GIVEN))
    put (&entry->until, until);
  if (giver > 0 && giver <= self->givers->len)
    entry->given_by = g_array_index (self->givers, gint64, giver - 1);

  return entry;
}

void
vst_consent_form_field_focus (VstConsentFormField *self)
{
  g_return_if_fail (VST_IS_CONSENT_FORM_FIELD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->given));
}

GVariant *
vst_consent_form_field_save (VstConsentFormField *self)
{
  g_return_val_if_fail (VST_IS_CONSENT_FORM_FIELD (self), NULL);

  return g_variant_new (STATE_TYPE, gtk_drop_down_get_selected (self->agency), gtk_drop_down_get_selected (self->how),
                        gtk_drop_down_get_selected (self->giver), gtk_drop_down_get_selected (self->language),
                        vst_consent_state_code (vst_consent_form_field_get_answer (self)), gtk_editable_get_text (self->scope),
                        gtk_editable_get_text (self->until));
}

void
vst_consent_form_field_restore (VstConsentFormField *self,
                                GVariant *state)
{
  const char *scope, *until, *answer;
  guint agency, how, giver, language;

  g_return_if_fail (VST_IS_CONSENT_FORM_FIELD (self));

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(uuuu&s&s&s)", &agency, &how, &giver, &language, &answer, &scope, &until);
  gtk_drop_down_set_selected (self->agency, agency);
  gtk_drop_down_set_selected (self->how, how);
  gtk_drop_down_set_selected (self->giver, giver);
  gtk_drop_down_set_selected (self->language, language);
  gtk_toggle_button_set_active (self->given, g_str_equal (answer, "given"));
  gtk_toggle_button_set_active (self->partly, g_str_equal (answer, "partly_given"));
  gtk_toggle_button_set_active (self->declined, g_str_equal (answer, "declined"));
  gtk_toggle_button_set_active (self->asked, g_str_equal (answer, "offered"));
  gtk_editable_set_text (self->scope, scope);
  gtk_editable_set_text (self->until, until);
}

static void
vst_consent_form_field_dispose (GObject *object)
{
  VstConsentFormField *self = VST_CONSENT_FORM_FIELD (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_CONSENT_FORM_FIELD);
  g_clear_pointer (&self->book, vst_consent_book_unref);
  g_clear_object (&self->member);
  g_clear_pointer (&self->givers, g_array_unref);
  g_clear_pointer (&self->agencies, g_array_unref);
  g_clear_pointer (&self->languages, g_strfreev);

  G_OBJECT_CLASS (vst_consent_form_field_parent_class)->dispose (object);
}

static void
vst_consent_form_field_class_init (VstConsentFormFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_consent_form_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-consent-form-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, question);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, given);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, partly);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, declined);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, asked);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, agency_box);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, agency);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, scope_box);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, scope);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, until_box);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, until);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, how);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, language);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, giver_box);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, giver);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, consequence);
  gtk_widget_class_bind_template_child (widget_class, VstConsentFormField, problem);
  gtk_widget_class_bind_template_callback (widget_class, show_consequence);
}

static void
vst_consent_form_field_init (VstConsentFormField *self)
{
  self->givers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->agencies = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));

  vst_choice_set_codes (self->how, vst_consent_how_codes (), vst_word_consent_how);
}
