/* vst-consent-question-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-question-row.h"

#include <glib/gi18n.h>

#include "vst-choice.h"
#include "vst-consent-wording.h"
#include "vst-scene-wording.h"

static void
question_free (gpointer data)
{
  VstConsentQuestion *question = data;

  g_clear_object (&question->consent);
  g_free (question);
}

/* @consent is NULL where there is no answer, or none that may be shown; @standing
 * tells so.
 */
static void
add_question (GtkListBox *list,
              VstConsentBook *book,
              const char *purpose,
              gint64 agency_id,
              VstConsent *consent,
              const char *standing)
{
  VstConsentQuestion *question = g_new0 (VstConsentQuestion, 1);
  VstAgency *agency = agency_id != 0 ? vst_consent_book_find_agency (book, agency_id) : NULL;
  VstConsentState state = consent != NULL ? vst_consent_get_state (consent, book->today) : VST_CONSENT_NOT_ASKED;
  g_autofree char *title = agency != NULL ? g_strjoin (" · ", vst_word_consent_purpose (purpose), vst_word_agency (agency), NULL)
                                          : g_strdup (vst_word_consent_purpose (purpose));
  g_autofree char *taken = consent != NULL ? vst_word_consent_taken (consent) : NULL;
  g_autofree char *below = taken != NULL ? g_strjoin (" · ", standing, taken, NULL) : g_strdup (standing);

  question->purpose = purpose;
  question->agency_id = agency_id;
  question->consent = consent != NULL ? g_object_ref (consent) : NULL;

  vst_choice_set_record (vst_choice_add_row (list, title, below, vst_word_consent_icon (state)), question, question_free);
}

static gboolean
is_about (VstConsent *consent,
          gint64 person_id,
          const char *purpose)
{
  const VstConsentFacts *facts = vst_consent_get_facts (consent);

  return facts->person_id == person_id && g_str_equal (facts->purpose, purpose);
}

static gboolean
is_withheld (VstConsentBook *book,
             gint64 person_id,
             const char *purpose)
{
  for (guint i = 0; i < book->withheld->len; i++)
    if (is_about (g_ptr_array_index (book->withheld, i), person_id, purpose))
      return TRUE;

  return FALSE;
}

/* What the hub asks, and what was answered though it is asked no more. */
static void
add_purpose (GtkListBox *list,
             VstConsentBook *book,
             gint64 person_id,
             const char *purpose)
{
  gboolean names_agency = vst_consent_purpose_names_agency (purpose);
  gboolean was_answered = FALSE;

  for (guint i = 0; i < book->consents->len; i++)
    {
      VstConsent *consent = g_ptr_array_index (book->consents, i);

      if (is_about (consent, person_id, purpose))
        {
          g_autofree char *standing = vst_word_consent_standing (consent, book->today);

          add_question (list, book, purpose, vst_consent_get_facts (consent)->agency_id, consent, standing);
          was_answered = TRUE;
        }
    }

  if (vst_consent_rules_ask (book->rules, purpose) && (names_agency || !was_answered))
    add_question (list, book, purpose, 0, NULL,
                  is_withheld (book, person_id, purpose) ? _("Withheld at the family’s request: ask coordination before asking again")
                                                         : vst_word_consent_state (VST_CONSENT_NOT_ASKED));
}

/**
 * vst_consent_question_rows_show:
 *
 * What somebody is asked, in place of what the list had; none is chosen yet.
 *
 * Returns: whether the keyboard was on one of the rows
 */
gboolean
vst_consent_question_rows_show (GtkListBox *list,
                                VstConsentBook *book,
                                gint64 person_id)
{
  gboolean had_focus;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), FALSE);
  g_return_val_if_fail (book != NULL, FALSE);

  had_focus = vst_choice_empty (list);

  for (const char *const *code = vst_consent_purpose_codes (); *code != NULL; code++)
    add_purpose (list, book, person_id, *code);

  return had_focus;
}

/**
 * vst_consent_question_rows_choose:
 * @purpose: (nullable): %NULL for the first row
 */
void
vst_consent_question_rows_choose (GtkListBox *list,
                                  const char *purpose,
                                  gint64 agency_id)
{
  GtkListBoxRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      const VstConsentQuestion *question = vst_choice_get_record (row);

      if (purpose == NULL || (g_str_equal (question->purpose, purpose) && question->agency_id == agency_id))
        {
          gtk_list_box_select_row (list, row);
          return;
        }
    }
}
