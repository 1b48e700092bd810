/* vst-sample-answer.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-answer.h"

#include "vst-answer-store.h"
#include "vst-family-store.h"
#include "vst-sample-random.h"

#define ANSWERS G_GUINT64_CONSTANT (0xa2535)

/* Beyond this many families only a few have been asked, or a large hub would take
 * twice as long to make.
 */
#define FEW 1000

/* Content, not texts of the program: as somebody wrote it down. */
static const struct
{
  const char *question;
  const char *in_english[4];
  const char *in_french[4];
} texts[] = {
  { "child-ease",
    { "The song about the ducks.", "A corner to draw in.", "His blue truck.", "Being told what comes next." },
    { "La chanson des canards.", "Un coin pour dessiner.", "Son camion bleu.", "Savoir ce qui vient ensuite." } },
  { "child-food",
    { "No peanuts.", "No pork, no gelatine.", "Nothing with milk.", "Grapes cut small." },
    { "Pas d’arachides.", "Ni porc ni gélatine.", "Rien avec du lait.", "Les raisins coupés en petits morceaux." } },
  { "good-times",
    { "Weekdays, 9 to 11", "Tuesday and Thursday mornings", "Not on weekends", "After school hours" },
    { "En semaine, de 9 h à 11 h", "Le mardi et le jeudi matin", "Pas en fin de semaine", "Après l’école" } },
  { "first",
    { "A place in childcare before the new year.", "Winter boots for the two oldest.", "To meet other mothers.", "Help with the letter from the school." },
    { "Une place en garderie avant le Nouvel An.", "Des bottes d’hiver pour les deux plus grands.", "Rencontrer d’autres mères.", "De l’aide pour la lettre de l’école." } },
};

/* Who people are isn't drawn by lot. */
static const char *const left_out[] = { "gender", "gender-words", "indigenous", "nation", "say-name", NULL };

static const char *
choose_code (VstSampleRandom *random,
             const VstQuestion *question)
{
  return ((const VstQuestionChoice *) g_ptr_array_index (question->choices, vst_sample_random_below (random, question->choices->len)))->code;
}

/* Returns: (nullable): as it is stored; nothing where none can be made up */
static const char *
make_value (VstSampleRandom *random,
            const VstQuestion *question,
            const char *language)
{
  gboolean is_french = g_str_equal (language, "fr");

  switch (question->type)
    {
    case VST_QUESTION_YES_NO:
      return vst_sample_random_chance (random, 50) ? "yes" : "no";

    case VST_QUESTION_ONE:
    case VST_QUESTION_SEVERAL:
      return choose_code (random, question);

    case VST_QUESTION_LANGUAGE:
      return *language != '\0' ? language : "en";

    case VST_QUESTION_LINGUISTIC:
      if (is_french || g_str_equal (language, "en"))
        return is_french ? "fr" : "en";
      return vst_sample_random_chance (random, 50) ? "other fr" : "other en";

    case VST_QUESTION_TEXT:
    case VST_QUESTION_LONG_TEXT:
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        if (g_str_equal (texts[i].question, question->code))
          {
            guint n = vst_sample_random_below (random, G_N_ELEMENTS (texts[i].in_english));

            return is_french ? texts[i].in_french[n] : texts[i].in_english[n];
          }
      return NULL;

    case VST_QUESTION_NUMBER:
    case VST_QUESTION_DAY:
    case VST_QUESTION_COUNTRY:
    default:
      return NULL;
    }
}

/* More than half of what is asked is answered; the rest has a reason, or time. */
static void
add_answer (VstSampleRandom *random,
            const VstInterviewLine *line,
            const char *language,
            VstInterviewSave *save)
{
  guint percent = vst_sample_random_below (random, 100);
  const VstQuestion *question = line->question;
  const char *value = make_value (random, question, language);
  VstAnswerState state = VST_ANSWER_ANSWERED;

  if (question->when_code != NULL || g_strv_contains (left_out, question->code))
    return;

  if (question->sensitive && percent < 12)
    state = VST_ANSWER_DECLINED;
  else if (question->sensitive && percent < 18)
    state = VST_ANSWER_UNKNOWN;
  else if (value == NULL || percent >= 70)
    return;

  vst_interview_save_take (save, 0,
                           vst_answer_new (line->person_id, vst_catalogue_get_code (line->catalogue),
                                           vst_catalogue_get_version (line->catalogue), question->code, state,
                                           state == VST_ANSWER_ANSWERED ? value : ""));
}

/**
 * vst_sample_add_answers:
 * @index: of the family
 *
 * Has some families be interviewed, as far as who is at the desk may ask.
 */
gboolean
vst_sample_add_answers (VstAct *act,
                        const VstSampleOptions *options,
                        guint index,
                        gint64 family_id,
                        GError **error)
{
  g_autoptr (VstFamily) family = NULL;
  g_autoptr (VstInterview) interview = NULL;
  g_autoptr (VstInterviewSave) save = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const char *language;
  VstSampleRandom random;
  VstMember *head;

  vst_sample_random_seed (&random, options->seed ^ ANSWERS, index);
  if (!vst_sample_random_chance (&random, options->n_families <= FEW ? 40 : 1))
    return TRUE;

  if (!(family = vst_family_read (vst_act_get_view (act), family_id, TRUE, error)))
    return FALSE;

  head = vst_family_get_head (family);
  language = head != NULL ? vst_person_get_entry (vst_member_get_person (head))->language : "";
  interview = vst_interview_new (family);
  interview->kinds = VST_KEY_BIT (VST_KEY_CONTACT);
  g_ptr_array_add (interview->catalogues, vst_catalogue_ref (vst_catalogue_get_shipped ()));

  save = vst_interview_save_new (family_id, g_str_equal (language, "fr") ? "fr" : "en");
  lines = vst_interview_lines (interview);
  for (guint i = 0; i < lines->len; i++)
    add_answer (&random, g_ptr_array_index (lines, i), language, save);

  return vst_interview_do_save.run (act, save, error) != NULL;
}
