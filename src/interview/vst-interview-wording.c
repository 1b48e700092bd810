/* vst-interview-wording.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-interview-wording.h"

#include <glib/gi18n.h>

#include "vst-family-wording.h"
#include "vst-iso-country.h"
#include "vst-paper-format.h"

/* Of what is left, as many are told. */
#define MOST_GAPS 3

typedef struct
{
  const char *code;
  const char *done;
  const char *undone;
} Word;

static const Word deeds[] = {
  { "interview.save", N_ ("Answers saved"), N_ ("Undone: answers saved") },
  { "catalogue.add", N_ ("Questions added"), N_ ("Undone: questions added") },
  { "catalogue.use", N_ ("Questions asked, or asked no longer"), N_ ("Undone: questions asked, or asked no longer") },
};

/* Returns: (nullable): %NULL for another room's */
const char *
vst_word_interview_deed (const char *code,
                         gboolean is_undo)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].code, code))
      return is_undo ? _(deeds[i].undone) : _(deeds[i].done);

  return NULL;
}

const char *
vst_word_answer_state (VstAnswerState state)
{
  switch (state)
    {
    case VST_ANSWER_NOT_ASKED:
      return _("Not asked");
    case VST_ANSWER_UNKNOWN:
      return _("Don’t know");
    case VST_ANSWER_DECLINED:
      return _("Prefer not to answer");
    case VST_ANSWER_ANSWERED:
    default:
      return _("Answered");
    }
}

const char *
vst_word_tongue (VstMotherTongue tongue)
{
  switch (tongue)
    {
    case VST_TONGUE_FRENCH:
      return _("French");
    case VST_TONGUE_ENGLISH:
      return _("English");
    case VST_TONGUE_OTHER:
      return C_("language", "Other");
    case VST_TONGUE_NOT_ASKED:
    default:
      return "";
    }
}

const char *
vst_word_official (VstOfficialLanguage official)
{
  switch (official)
    {
    case VST_OFFICIAL_FRENCH:
      return _("French");
    case VST_OFFICIAL_ENGLISH:
      return _("English");
    case VST_OFFICIAL_UNKNOWN:
      return _("Don’t know");
    case VST_OFFICIAL_DECLINED:
      return _("Prefer not to answer");
    case VST_OFFICIAL_NOT_ASKED:
    default:
      return "";
    }
}

const char *
vst_word_francophone (VstFrancophone francophone)
{
  switch (francophone)
    {
    case VST_FRANCOPHONE_YES:
      return _("Francophone, by Ontario’s definition");
    case VST_FRANCOPHONE_NO:
      return _("Not francophone, by Ontario’s definition");
    case VST_FRANCOPHONE_NOT_KNOWN:
    default:
      return "";
    }
}

const char *
vst_word_doubt (VstAnswerDoubt doubt)
{
  switch (doubt)
    {
    case VST_DOUBT_PROVINCE:
      return _("This postal code is of another province. Keep it or correct it.");
    case VST_DOUBT_HEALTH_CARD:
      return _("This number looks unusual. Keep it or correct it.");
    case VST_DOUBT_NONE:
    default:
      return "";
    }
}

/* A text of a catalogue, in the language of the moment; NULL where there is none. */
char *
vst_word_bilingual (const VstBilingual *words)
{
  return g_strdup (words->in[vst_language_get ()]);
}

static char *
word_several (const VstQuestion *question,
              const char *value)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < question->choices->len; i++)
    {
      const VstQuestionChoice *choice = g_ptr_array_index (question->choices, i);

      if (vst_answer_has (value, choice->code))
        g_ptr_array_add (words, choice->label.in[vst_language_get ()]);
    }

  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static char *
word_linguistic (const char *value)
{
  VstLinguistic linguistic;

  if (!vst_linguistic_parse (value, &linguistic))
    return g_strdup (value);

  if (linguistic.official == VST_OFFICIAL_NOT_ASKED)
    return g_strdup (vst_word_tongue (linguistic.tongue));

  /* Translators: the mother tongue, the official language: "Other; French". */
  return g_strdup_printf (_("%1$s; %2$s"), vst_word_tongue (linguistic.tongue), vst_word_official (linguistic.official));
}

/**
 * vst_word_answer:
 * @value: as it is stored
 */
char *
vst_word_answer (const VstQuestion *question,
                 const char *value)
{
  g_return_val_if_fail (question != NULL && value != NULL, NULL);

  if (*value == '\0')
    return g_strdup ("");

  switch (question->type)
    {
    case VST_QUESTION_YES_NO:
      return g_strdup (g_str_equal (value, "yes") ? C_("answer", "Yes") : C_("answer", "No"));
    case VST_QUESTION_ONE:
    case VST_QUESTION_SEVERAL:
      return word_several (question, value);
    case VST_QUESTION_DAY:
      return vst_format_day_prose (value);
    case VST_QUESTION_LANGUAGE:
      return vst_word_language (value);
    case VST_QUESTION_COUNTRY:
      return g_strdup (vst_iso_get_country_name (value, vst_language_get ()));
    case VST_QUESTION_LINGUISTIC:
      return word_linguistic (value);
    case VST_QUESTION_NUMBER:
    case VST_QUESTION_TEXT:
    case VST_QUESTION_LONG_TEXT:
    default:
      return g_strdup (value);
    }
}

/**
 * vst_word_left:
 *
 * What is left to ask, what keeps them safe first.
 *
 * Returns: (transfer container) (element-type utf8):
 */
GPtrArray *
vst_word_left (const VstInterviewMeter *meter)
{
  GPtrArray *words = g_ptr_array_new ();

  g_return_val_if_fail (meter != NULL, words);

  if (meter->lacks_block)
    g_ptr_array_add (words, (gpointer) _("who must not know"));
  for (guint i = 0; i < meter->gaps->len; i++)
    g_ptr_array_add (words, ((const VstBilingual *) g_ptr_array_index (meter->gaps, i))->in[vst_language_get ()]);

  return words;
}

char *
vst_word_meter (const VstInterviewMeter *meter)
{
  g_autoptr (GPtrArray) labels = vst_word_left (meter);
  g_autofree char *list = NULL;

  g_return_val_if_fail (meter != NULL, NULL);

  if (labels->len == 0)
    return g_strdup_printf (ngettext ("The %u line is filled.", "All %u lines are filled.", meter->total), meter->total);

  /* A few to go on with; the rest would only weigh. */
  if (labels->len > MOST_GAPS)
    {
      g_ptr_array_set_size (labels, MOST_GAPS);
      g_ptr_array_add (labels, (gpointer) "…");
    }
  g_ptr_array_add (labels, NULL);
  list = g_strjoinv (", ", (char **) labels->pdata);

  /* Translators: what is left is a list, such as "postal code, mother tongue". */
  return g_strdup_printf (ngettext ("%1$u of %2$u lines filled. Left: %3$s", "%1$u of %2$u lines filled. Left: %3$s", meter->filled),
                          meter->filled, meter->total, list);
}

/**
 * vst_word_catalogue_fault:
 *
 * What isn't right with a file of questions, and where.
 */
char *
vst_word_catalogue_fault (const VstCatalogueFault *fault)
{
  g_return_val_if_fail (fault != NULL, NULL);

  switch (fault->kind)
    {
    case VST_CATALOGUE_TOO_LARGE:
      return g_strdup (_("This file is too large: at most 1 MB and 400 questions fit. Nothing was added."));
    case VST_CATALOGUE_ENCODING:
      return g_strdup_printf (_("Line %u has signs that can’t be read. Save the file as UTF-8, then add it again."), fault->line);
    case VST_CATALOGUE_DOCTYPE:
      return g_strdup_printf (_("Line %u has a document type. Leave it out, then add the file again."), fault->line);
    case VST_CATALOGUE_TWICE:
      return g_strdup_printf (_("Line %1$u: the code “%2$s” was there before. Each has its own."), fault->line, fault->what);
    case VST_CATALOGUE_WHEN:
      return g_strdup_printf (_("Line %1$u: it hangs on “%2$s”, which isn’t asked before, of the same person, with that answer."),
                                 fault->line, fault->what);
    case VST_CATALOGUE_SHAPE:
      return g_strdup_printf (_("Line %1$u: “%2$s” isn’t as the schema catalogue.rng says. Correct it, then add the file again."),
                                 fault->line, fault->what);
    case VST_CATALOGUE_NOT_XML:
    default:
      return g_strdup_printf (_("Line %u isn’t XML. Correct it, then add the file again."), fault->line);
    }
}
