/* vst-interview-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-interview-sheet.h"

#include <glib/gi18n.h>

#include "vst-family-wording.h"
#include "vst-interview-wording.h"
#include "vst-paper-format.h"
#include "vst-paper-language.h"
#include "vst-paper-reader.h"

#define TEXT_LINES 3
#define ABOUT_MM 3

static const char *const yes_no[] = { "yes", "no" };
static const char *const tongues[] = { "fr", "en", "other" };
static const char *const officials[] = { "other fr", "other en" };

static VstWording
words_of (VstReader reader,
          const VstBilingual *words)
{
  return VST_WORDING_TAKE (reader, vst_word_bilingual (words));
}

static const char *
word_official (const char *value)
{
  VstLinguistic linguistic;

  return vst_linguistic_parse (value, &linguistic) ? vst_word_official (linguistic.official) : "";
}

/* What may be ticked, with why there is no answer at its end. */
static void
add_choices (VstDocument *document,
             const VstQuestion *question,
             const VstBilingual *ask,
             const char *const *codes,
             guint n_codes,
             const VstAnswer *answer)
{
  static const VstAnswerState states[] = { VST_ANSWER_UNKNOWN, VST_ANSWER_DECLINED };
  VstReader reader = vst_document_get_reader (document);
  guint n = question->choices->len + n_codes;
  g_autofree VstChoice *choices = g_new0 (VstChoice, n + G_N_ELEMENTS (states));
  const char *value = answer != NULL ? answer->value : "";

  for (guint i = 0; i < question->choices->len; i++)
    {
      const VstQuestionChoice *choice = g_ptr_array_index (question->choices, i);

      choices[i].words = words_of (reader, &choice->label);
      choices[i].ticked = vst_answer_has (value, choice->code);
    }

  for (guint i = 0; i < n_codes; i++)
    {
      choices[i].words = codes == officials ? VST_WORDING (reader, word_official (codes[i]))
                                            : VST_WORDING_TAKE (reader, vst_word_answer (question, codes[i]));
      choices[i].ticked = codes == officials ? g_str_equal (value, codes[i]) : vst_answer_has (value, codes[i]) && (codes != tongues || g_str_has_prefix (value, codes[i]));
    }

  for (guint i = 0; question->sensitive && i < G_N_ELEMENTS (states); i++, n++)
    {
      choices[n].words = VST_WORDING (reader, vst_word_answer_state (states[i]));
      choices[n].ticked = answer != NULL && answer->state == states[i];
    }

  vst_document_add_choices (document, words_of (reader, ask), choices, n);
}

static void
add_written (VstDocument *document,
             const VstQuestion *question,
             const VstAnswer *answer,
             gboolean is_blank)
{
  VstReader reader = vst_document_get_reader (document);

  if (answer == NULL || answer->state == VST_ANSWER_NOT_ASKED)
    {
      if (is_blank)
        vst_document_add_answer (document, words_of (reader, &question->ask), question->type == VST_QUESTION_LONG_TEXT ? TEXT_LINES : 1);
      else
        vst_document_add_field (document, words_of (reader, &question->ask), VST_NO_WORDING);
    }
  else if (answer->state == VST_ANSWER_ANSWERED)
    {
      vst_document_add_field (document, words_of (reader, &question->ask), VST_WORDING_TAKE (reader, vst_word_answer (question, answer->value)));
    }
  else
    {
      vst_document_add_field (document, words_of (reader, &question->ask), VST_WORDING (reader, vst_word_answer_state (answer->state)));
    }
}

static void
add_question (VstDocument *document,
              const VstQuestion *question,
              const VstAnswer *answer,
              gboolean is_blank)
{
  VstReader reader = vst_document_get_reader (document);

  switch (question->type)
    {
    case VST_QUESTION_YES_NO:
      add_choices (document, question, &question->ask, yes_no, G_N_ELEMENTS (yes_no), answer);
      break;
    case VST_QUESTION_ONE:
    case VST_QUESTION_SEVERAL:
      add_choices (document, question, &question->ask, NULL, 0, answer);
      break;
    case VST_QUESTION_LINGUISTIC:
      add_choices (document, question, &question->ask, tongues, G_N_ELEMENTS (tongues), answer);
      add_choices (document, question, &question->then, officials, G_N_ELEMENTS (officials), answer);
      break;
    case VST_QUESTION_TEXT:
    case VST_QUESTION_LONG_TEXT:
    case VST_QUESTION_NUMBER:
    case VST_QUESTION_DAY:
    case VST_QUESTION_LANGUAGE:
    case VST_QUESTION_COUNTRY:
    default:
      add_written (document, question, answer, is_blank);
      break;
    }

  if (answer != NULL && answer->is_lost)
    {
      vst_document_keep (document);
      vst_document_add_paragraph (document, VST_TEXT_SMALL, VST_WORDING (reader, _("What was answered can’t be read any more: we ask again.")));
    }

  if (is_blank && question->why.in[VST_ENGLISH] != NULL)
    {
      vst_document_keep (document);
      vst_document_add_paragraph (document, VST_TEXT_SMALL, words_of (reader, &question->why));
    }
}

static const char *
word_about (VstQuestionAbout about)
{
  switch (about)
    {
    case VST_ABOUT_ADULT:
      return _("For each adult");
    case VST_ABOUT_CHILD:
      return _("For each child");
    case VST_ABOUT_PERSON:
      return _("For each person");
    case VST_ABOUT_FAMILY:
    default:
      return _("For the family");
    }
}

/* Each question once; whoever writes on it takes one for each person. */
static void
add_blank (VstDocument *document,
           const VstInterview *interview)
{
  VstReader reader = vst_document_get_reader (document);

  for (guint c = 0; c < interview->catalogues->len; c++)
    {
      GPtrArray *sections = vst_catalogue_get_sections (g_ptr_array_index (interview->catalogues, c));

      for (guint s = 0; s < sections->len; s++)
        {
          const VstQuestionSection *section = g_ptr_array_index (sections, s);
          VstQuestionAbout about = VST_ABOUT_FAMILY;
          gboolean has_head = FALSE;

          for (guint i = 0; i < section->questions->len; i++)
            {
              const VstQuestion *question = g_ptr_array_index (section->questions, i);

              if (!vst_interview_is_open (interview, question))
                continue;

              if (!has_head)
                vst_document_add_heading (document, words_of (reader, &section->title));
              if (!has_head || question->about != about)
                {
                  /* Clear of why the one before was asked. */
                  if (has_head)
                    vst_document_add_space (document, ABOUT_MM);
                  vst_document_add_paragraph (document, VST_TEXT_SMALL, VST_WORDING (reader, word_about (question->about)));
                  vst_document_keep (document);
                }

              has_head = TRUE;
              about = question->about;
              add_question (document, question, NULL, TRUE);
            }
        }
    }
}

static const char *
value_of (GPtrArray *lines,
          const VstInterviewLine *of)
{
  for (guint i = 0; of->question->when_code != NULL && i < lines->len; i++)
    {
      const VstInterviewLine *line = g_ptr_array_index (lines, i);

      if (line->catalogue == of->catalogue && line->person_id == of->person_id && g_str_equal (line->question->code, of->question->when_code))
        return line->answer != NULL ? line->answer->value : NULL;
    }

  return NULL;
}

/* Whether all that is asked is open to whoever prints it. */
static gboolean
is_whole (const VstInterview *interview)
{
  for (guint c = 0; c < interview->catalogues->len; c++)
    {
      GPtrArray *sections = vst_catalogue_get_sections (g_ptr_array_index (interview->catalogues, c));

      for (guint s = 0; s < sections->len; s++)
        {
          const VstQuestionSection *section = g_ptr_array_index (sections, s);

          for (guint i = 0; i < section->questions->len; i++)
            if (!vst_interview_is_open (interview, g_ptr_array_index (section->questions, i)))
              return FALSE;
        }
    }

  return TRUE;
}

static void
add_filled (VstDocument *document,
            const VstInterview *interview)
{
  VstReader reader = vst_document_get_reader (document);
  g_autoptr (GPtrArray) lines = vst_interview_lines (interview);
  const VstQuestionSection *section = NULL;
  VstMember *member = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const VstInterviewLine *line = g_ptr_array_index (lines, i);

      if (!vst_question_applies (line->question, value_of (lines, line)))
        continue;

      if (line->section != section)
        {
          section = line->section;
          member = NULL;
          vst_document_add_heading (document, words_of (reader, &section->title));
        }

      if (line->member != NULL && line->member != member)
        {
          vst_document_add_paragraph (document, VST_TEXT_LARGE,
                                      VST_WORDING_TAKE (reader, vst_word_name (vst_member_get_person (line->member), FALSE)));
          vst_document_keep (document);
        }
      member = line->member;
      add_question (document, line->question, line->answer, FALSE);
    }

  /* Whoever reads it is to know that there may be more. */
  if (!is_whole (interview))
    vst_document_add_paragraph (document, VST_TEXT_BODY,
                                VST_WORDING (reader, _("Something is withheld here: some questions are open to others only.")));
}

/**
 * vst_interview_sheet_new:
 * @interview: of a family, or of nobody: to write on
 * @hub_name: (nullable): as families know it
 * @today: the day of the print
 *
 * The interview on paper: to be read aloud, filled by hand, or checked by the
 * family.
 */
VstDocument *
vst_interview_sheet_new (const VstInterview *interview,
                         VstReader reader,
                         const char *hub_name,
                         const char *today)
{
  VstDocument *document;

  g_return_val_if_fail (interview != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  document = vst_document_new (reader);
  vst_document_set_handed_out (document, TRUE);

  if (hub_name != NULL)
    vst_document_add_paragraph (document, VST_TEXT_SMALL, vst_wording_same (hub_name));

  vst_document_add_title (document, VST_WORDING (reader, _("Interview")),
                                                 interview->family != NULL ? VST_WORDING_TAKE (reader, vst_format_day_prose (today)) : VST_NO_WORDING);
  vst_document_add_paragraph (document, VST_TEXT_BODY, VST_WORDING (reader, _("Every line may stay empty, today or for good.")));

  if (interview->family != NULL)
    {
      vst_document_set_file_number (document, vst_family_get_file_number (interview->family));
      vst_document_add_field (document, VST_WORDING (reader, _("File number")), vst_wording_same (vst_family_get_file_number (interview->family)));
      add_filled (document, interview);
    }
  else
    {
      add_blank (document, interview);
    }

  return document;
}

/**
 * vst_interview_sheet_reader:
 * @desk: the language of the desk
 *
 * The language of the one the file stands under; of a sheet to write on, both.
 */
VstReader
vst_interview_sheet_reader (const VstInterview *interview,
                            VstLanguage desk)
{
  VstMember *head = interview->family != NULL ? vst_family_get_head (interview->family) : NULL;
  const char *hers = head != NULL ? vst_person_get_entry (vst_member_get_person (head))->language : NULL;

  return vst_paper_reader (vst_paper_language_choose (NULL, hers), desk);
}
