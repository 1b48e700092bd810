/* vst-answer-list.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-answer-list.h"

#include "vst-answer-store.h"
#include "vst-error.h"
#include "vst-health-card.h"

static const char *const columns[] = { "health_ontario", "health_quebec", NULL };

/* In the order of the columns. */
static const VstQuestionCheck checks[] = { VST_CHECK_HEALTH_ONTARIO, VST_CHECK_HEALTH_QUEBEC };

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == G_N_ELEMENTS (checks) + 1);

static VstQuestionCheck
find_check (const char *column)
{
  return checks[g_str_equal (column, columns[0]) ? 0 : 1];
}

static const VstQuestion *
find_in (VstCatalogue *catalogue,
         VstQuestionCheck check)
{
  GPtrArray *sections = vst_catalogue_get_sections (catalogue);

  for (guint i = 0; i < sections->len; i++)
    {
      const VstQuestionSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->questions->len; j++)
        {
          const VstQuestion *question = g_ptr_array_index (section->questions, j);

          if (question->check == check && question->about == VST_ABOUT_PERSON)
            return question;
        }
    }

  return NULL;
}

/* The question that is asked for such a number now, where it is open to her. */
static const VstQuestion *
find_question (const VstInterview *interview,
               VstQuestionCheck check,
               VstCatalogue **catalogue)
{
  for (guint i = 0; i < interview->catalogues->len; i++)
    {
      const VstQuestion *question = find_in (g_ptr_array_index (interview->catalogues, i), check);

      if (question == NULL || !vst_interview_is_open (interview, question))
        continue;

      *catalogue = g_ptr_array_index (interview->catalogues, i);
      return question;
    }

  return NULL;
}

static gboolean
may (VstView *view,
     gboolean *is_open,
     GError **error)
{
  g_autoptr (VstInterview) interview = vst_interview_read_blank.run (view, NULL, error);
  VstCatalogue *catalogue;

  if (interview == NULL)
    return FALSE;

  *is_open = find_question (interview, checks[0], &catalogue) != NULL && find_question (interview, checks[1], &catalogue) != NULL;

  return TRUE;
}

/* A check digit that doesn't fit keeps nobody out, as over the counter. */
static gboolean
check (const char *column,
       const char *text,
       GError **error)
{
  gboolean doubtful;
  g_autofree char *number = find_check (column) == VST_CHECK_HEALTH_ONTARIO ? vst_health_ontario_parse (text, &doubtful, error)
                                                                            : vst_health_quebec_parse (text, &doubtful, error);

  return number != NULL;
}

static gboolean
add (VstAct *act,
     gint64 family_id,
     gint64 person_id,
     const char *column,
     const char *text,
     GError **error)
{
  g_autoptr (VstInterview) interview = vst_interview_read_blank.run (vst_act_get_view (act), NULL, error);
  g_autoptr (VstInterviewSave) save = vst_interview_save_new (family_id, "both");
  VstCatalogue *catalogue;
  const VstQuestion *question;

  if (interview == NULL)
    return FALSE;

  if (!(question = find_question (interview, find_check (column), &catalogue)))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_FILE_SEALED, "The column %s is for others", column);
      return FALSE;
    }

  vst_interview_save_take (save, 0,
                           vst_answer_new (person_id, vst_catalogue_get_code (catalogue), vst_catalogue_get_version (catalogue),
                                           question->code, VST_ANSWER_ANSWERED, text));

  return vst_interview_do_save.run (act, save, error) != NULL;
}

static gboolean
read_family (VstView *view,
             gint64 family_id,
             const VstInterview *blank,
             VstListedFunc func,
             gpointer user_data,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (VstInterview) interview = vst_interview_read_like (view, family_id, blank, &local_error);

  if (interview == NULL)
    {
      /* Withheld by her. */
      if (g_error_matches (local_error, VST_ERROR, VST_ERROR_NO_RIGHT))
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < interview->answers->len; i++)
    {
      const VstAnswer *answer = g_ptr_array_index (interview->answers, i);

      for (guint j = 0; answer->state == VST_ANSWER_ANSWERED && j < G_N_ELEMENTS (checks); j++)
        {
          VstCatalogue *catalogue;
          const VstQuestion *question = find_question (interview, checks[j], &catalogue);

          if (question != NULL && g_str_equal (answer->catalogue, vst_catalogue_get_code (catalogue)) &&
              g_str_equal (answer->question, question->code))
            func (family_id, answer->person_id, columns[j], answer->value, user_data);
        }
    }

  return TRUE;
}

/* The questions are read once for all of them. */
static gboolean
read_families (VstView *view,
               const GArray *family_ids,
               VstListedFunc func,
               gpointer user_data,
               GError **error)
{
  g_autoptr (VstInterview) blank = vst_interview_read_blank.run (view, NULL, error);

  if (blank == NULL)
    return FALSE;

  for (guint i = 0; i < family_ids->len; i++)
    if (vst_view_is_cancelled (view, error) ||
        !read_family (view, g_array_index (family_ids, gint64, i), blank, func, user_data, error))
      return FALSE;

  return TRUE;
}

const VstListed vst_answer_listed = { columns, may, check, add, read_families };
