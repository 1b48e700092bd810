/* vst-question.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-question.h"

#include "vst-canada.h"
#include "vst-date.h"
#include "vst-error.h"
#include "vst-health-card.h"
#include "vst-iso-country.h"
#include "vst-iso.h"
#include "vst-linguistic.h"
#include "vst-text.h"

gboolean
vst_answer_has (const char *value,
                const char *code)
{
  g_auto (GStrv) codes = NULL;

  g_return_val_if_fail (value != NULL && code != NULL, FALSE);

  codes = g_strsplit (value, " ", -1);

  return g_strv_contains ((const char *const *) codes, code);
}

static char *
refuse (GError **error,
        VstError code)
{
  g_set_error_literal (error, VST_ERROR, code, "Not an answer to this question");

  return NULL;
}

/* Codes of the list, in the order of the list. */
static char *
read_several (const VstQuestion *question,
              const char *typed,
              GError **error)
{
  g_auto (GStrv) codes = g_strsplit (typed, " ", -1);
  GString *value = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    if (*codes[i] != '\0' && vst_question_find_choice (question, codes[i]) == NULL)
      {
        g_string_free (value, TRUE);
        return refuse (error, VST_ERROR_INVALID);
      }

  for (guint i = 0; i < question->choices->len; i++)
    {
      const VstQuestionChoice *choice = g_ptr_array_index (question->choices, i);

      if (g_strv_contains ((const char *const *) codes, choice->code))
        g_string_append_printf (value, "%s%s", value->len > 0 ? " " : "", choice->code);
    }

  return g_string_free (value, FALSE);
}

static char *
read_number (const VstQuestion *question,
             const char *line,
             GError **error)
{
  gint64 number;

  if (!g_ascii_string_to_signed (line, 10, question->least, question->most, &number, NULL))
    return refuse (error, VST_ERROR_NUMBER);

  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
read_checked (const VstQuestion *question,
              const char *line,
              GError **error)
{
  gboolean doubtful;

  switch (question->check)
    {
    case VST_CHECK_POSTAL_CODE:
      return vst_postal_code_parse (line, error);
    case VST_CHECK_HEALTH_ONTARIO:
      return vst_health_ontario_parse (line, &doubtful, error);
    case VST_CHECK_HEALTH_QUEBEC:
      return vst_health_quebec_parse (line, &doubtful, error);
    case VST_CHECK_NOTHING:
    default:
      return g_strdup (line);
    }
}

static char *
read_linguistic (const char *line,
                 GError **error)
{
  VstLinguistic linguistic;

  return vst_linguistic_parse (line, &linguistic) ? vst_linguistic_format (&linguistic) : refuse (error, VST_ERROR_INVALID);
}

/* Line breaks stay; what can't be seen, and spaces at the end, do not. */
static char *
read_long (const char *typed)
{
  GString *text = g_string_new (NULL);

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || !g_unichar_iscntrl (c))
        g_string_append_unichar (text, c);
    }

  return g_strstrip (g_string_free (text, FALSE));
}

/**
 * vst_question_read_answer:
 * @typed: what was typed or chosen
 *
 * Makes of it what is stored.  It fails with the code of a field's error: what was
 * typed is to stay.
 *
 * Returns: empty where nothing was answered
 */
char *
vst_question_read_answer (const VstQuestion *question,
                          const char *typed,
                          GError **error)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (question != NULL && typed != NULL, NULL);

  if (!vst_text_check (typed, -1, question->type == VST_QUESTION_LONG_TEXT ? VST_ANSWER_TEXT_CHARS : VST_ANSWER_LINE_CHARS, error))
    return NULL;

  if (question->type == VST_QUESTION_LONG_TEXT)
    return read_long (typed);

  line = vst_text_line (typed);
  if (*line == '\0')
    return g_steal_pointer (&line);

  switch (question->type)
    {
    case VST_QUESTION_YES_NO:
      return g_str_equal (line, "yes") || g_str_equal (line, "no") ? g_steal_pointer (&line) : refuse (error, VST_ERROR_INVALID);
    case VST_QUESTION_ONE:
      return vst_question_find_choice (question, line) != NULL ? g_steal_pointer (&line) : refuse (error, VST_ERROR_INVALID);
    case VST_QUESTION_SEVERAL:
      return read_several (question, line, error);
    case VST_QUESTION_NUMBER:
      return read_number (question, line, error);
    case VST_QUESTION_DAY:
      return vst_day_is_valid (line) ? g_steal_pointer (&line) : refuse (error, VST_ERROR_DATE_IMPOSSIBLE);
    case VST_QUESTION_LANGUAGE:
      return vst_iso_is_language (line) ? g_steal_pointer (&line) : refuse (error, VST_ERROR_LANGUAGE);
    case VST_QUESTION_COUNTRY:
      return vst_iso_is_country (line) ? g_steal_pointer (&line) : refuse (error, VST_ERROR_COUNTRY);
    case VST_QUESTION_LINGUISTIC:
      return read_linguistic (line, error);
    case VST_QUESTION_TEXT:
    case VST_QUESTION_LONG_TEXT:
    default:
      return read_checked (question, line, error);
    }
}

/**
 * vst_question_doubt_answer:
 * @value: as it is stored
 * @province: (nullable): the hub's
 *
 * What is worth a second look, and never stands in the way.
 */
VstAnswerDoubt
vst_question_doubt_answer (const VstQuestion *question,
                           const char *value,
                           const char *province)
{
  g_autofree char *number = NULL;
  gboolean doubtful = FALSE;

  g_return_val_if_fail (question != NULL && value != NULL, VST_DOUBT_NONE);

  if (*value == '\0')
    return VST_DOUBT_NONE;

  if (question->check == VST_CHECK_POSTAL_CODE)
    return province == NULL || vst_postal_code_is_of (value, province) ? VST_DOUBT_NONE : VST_DOUBT_PROVINCE;

  if (question->check == VST_CHECK_HEALTH_ONTARIO)
    number = vst_health_ontario_parse (value, &doubtful, NULL);
  else if (question->check == VST_CHECK_HEALTH_QUEBEC)
    number = vst_health_quebec_parse (value, &doubtful, NULL);

  return number != NULL && doubtful ? VST_DOUBT_HEALTH_CARD : VST_DOUBT_NONE;
}
