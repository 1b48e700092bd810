/* vst-answer.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-answer.h"

static const char *const states[] = {
  [VST_ANSWER_NOT_ASKED] = "not_asked",
  [VST_ANSWER_ANSWERED] = "answered",
  [VST_ANSWER_UNKNOWN] = "unknown",
  [VST_ANSWER_DECLINED] = "declined",
};

const char *
vst_answer_state_code (VstAnswerState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state];
}

gboolean
vst_answer_state_parse (const char *code,
                        VstAnswerState *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i], code) == 0)
      {
        *state = (VstAnswerState) i;
        return TRUE;
      }

  return FALSE;
}

VstAnswer *
vst_answer_new (gint64 person_id,
                const char *catalogue,
                int version,
                const char *question,
                VstAnswerState state,
                const char *value)
{
  VstAnswer *self = g_new0 (VstAnswer, 1);

  self->person_id = person_id;
  self->catalogue = g_strdup (catalogue);
  self->version = version;
  self->question = g_strdup (question);
  self->state = state;
  self->value = g_strdup (value != NULL ? value : "");

  return self;
}

void
vst_answer_free (VstAnswer *self)
{
  if (self == NULL)
    return;

  g_free (self->catalogue);
  g_free (self->question);
  g_free (self->value);
  g_free (self);
}

VstInterview *
vst_interview_new (VstFamily *family)
{
  VstInterview *self = g_atomic_rc_box_new0 (VstInterview);

  self->family = family != NULL ? g_object_ref (family) : NULL;
  self->catalogues = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_catalogue_unref);
  self->versions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) vst_catalogue_unref);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_answer_free);

  return self;
}

static void
clear (gpointer data)
{
  VstInterview *self = data;

  g_clear_object (&self->family);
  g_ptr_array_unref (self->catalogues);
  g_hash_table_unref (self->versions);
  g_ptr_array_unref (self->answers);
  g_free (self->province);
}

VstInterview *
vst_interview_ref (VstInterview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
vst_interview_free (VstInterview *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

/**
 * vst_interview_is_open:
 *
 * Whether who reads it may ask a question, and read what was answered.
 */
gboolean
vst_interview_is_open (const VstInterview *self,
                       const VstQuestion *question)
{
  static const VstKeyKind kinds[] = { [VST_UNDER_CONTACT] = VST_KEY_CONTACT, [VST_UNDER_CLINICAL] = VST_KEY_CLINICAL };

  g_return_val_if_fail (self != NULL && question != NULL, FALSE);

  return (question->readers == VST_READ_BY_DESK || self->follows_up) &&
         (question->key == VST_UNDER_NO_KEY || (self->kinds & VST_KEY_BIT (kinds[question->key])) != 0);
}

static const VstAnswer *
find_answer (const VstInterview *self,
             VstCatalogue *catalogue,
             const VstQuestion *question,
             gint64 person_id)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      const VstAnswer *answer = g_ptr_array_index (self->answers, i);

      if (answer->person_id == person_id && g_str_equal (answer->question, question->code) &&
          g_str_equal (answer->catalogue, vst_catalogue_get_code (catalogue)))
        return answer;
    }

  return NULL;
}

static gboolean
is_about (const VstQuestion *question,
          VstMember *member)
{
  gboolean is_child = member != NULL && g_str_equal (vst_member_get_role (member), "child");

  switch (question->about)
    {
    case VST_ABOUT_FAMILY:
      return member == NULL;
    case VST_ABOUT_ADULT:
      return member != NULL && !is_child;
    case VST_ABOUT_CHILD:
      return is_child;
    case VST_ABOUT_PERSON:
    default:
      return member != NULL;
    }
}

static void
add_lines (const VstInterview *self,
           VstCatalogue *catalogue,
           const VstQuestionSection *section,
           VstMember *member,
           GPtrArray *lines)
{
  for (guint i = 0; i < section->questions->len; i++)
    {
      const VstQuestion *question = g_ptr_array_index (section->questions, i);
      VstInterviewLine *line;

      if (!is_about (question, member) || !vst_interview_is_open (self, question))
        continue;

      line = g_new0 (VstInterviewLine, 1);
      line->catalogue = catalogue;
      line->section = section;
      line->question = question;
      line->member = member;
      line->person_id = member != NULL ? vst_person_get_id (vst_member_get_person (member)) : 0;
      line->answer = find_answer (self, catalogue, question, line->person_id);
      g_ptr_array_add (lines, line);
    }
}

/**
 * vst_interview_lines:
 *
 * What is asked, in order: of each section first what is about the family, then
 * person by person, the head of the family before the others.
 *
 * Returns: (transfer full) (element-type VstInterviewLine): good while @self is
 */
GPtrArray *
vst_interview_lines (const VstInterview *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  GListModel *members;
  VstMember *head;

  g_return_val_if_fail (self != NULL && self->family != NULL, lines);

  members = vst_family_get_members (self->family);
  head = vst_family_get_head (self->family);

  for (guint c = 0; c < self->catalogues->len; c++)
    {
      VstCatalogue *catalogue = g_ptr_array_index (self->catalogues, c);
      GPtrArray *sections = vst_catalogue_get_sections (catalogue);

      for (guint s = 0; s < sections->len; s++)
        {
          const VstQuestionSection *section = g_ptr_array_index (sections, s);

          add_lines (self, catalogue, section, NULL, lines);
          if (head != NULL)
            add_lines (self, catalogue, section, head, lines);

          for (guint m = 0; m < g_list_model_get_n_items (members); m++)
            {
              g_autoptr (VstMember) member = g_list_model_get_item (members, m);

              if (member != head && vst_member_get_until (member)[0] == '\0')
                add_lines (self, catalogue, section, member, lines);
            }
        }
    }

  return lines;
}

/**
 * vst_question_applies:
 * @when_value: (nullable): what was answered to the question it hangs on
 */
gboolean
vst_question_applies (const VstQuestion *question,
                      const char *when_value)
{
  g_return_val_if_fail (question != NULL, FALSE);

  return question->when_code == NULL ||
         (when_value != NULL && (g_str_equal (when_value, question->when_value) || vst_answer_has (when_value, question->when_value)));
}

VstInterviewMeter *
vst_interview_meter_new (void)
{
  VstInterviewMeter *self = g_new0 (VstInterviewMeter, 1);

  self->gaps = g_ptr_array_new ();

  return self;
}

/* The words of a gap are the question's, which its catalogue keeps. */
void
vst_interview_meter_add (VstInterviewMeter *self,
                         const VstQuestion *question,
                         VstAnswerState state)
{
  g_return_if_fail (self != NULL && question != NULL);

  if (!question->counts)
    return;

  self->total++;

  if (state != VST_ANSWER_NOT_ASKED)
    self->filled++;
  else if (!g_ptr_array_find (self->gaps, &question->label, NULL))
    g_ptr_array_add (self->gaps, (gpointer) &question->label);
}

/* Who must not know: asked by the first form, and beside the file. */
void
vst_interview_meter_add_block (VstInterviewMeter *self,
                               const VstInterview *interview)
{
  g_return_if_fail (self != NULL && interview != NULL);

  if (!interview->asks_block)
    return;

  self->total++;
  self->lacks_block = interview->block_state == VST_ANSWER_NOT_ASKED;
  self->filled += !self->lacks_block;
}

static const char *
value_of (GPtrArray *lines,
          const VstInterviewLine *of)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const VstInterviewLine *line = g_ptr_array_index (lines, i);

      if (line->catalogue == of->catalogue && line->person_id == of->person_id &&
          g_strcmp0 (line->question->code, of->question->when_code) == 0)
        return line->answer != NULL ? line->answer->value : NULL;
    }

  return NULL;
}

/* Of what is saved. */
VstInterviewMeter *
vst_interview_measure (const VstInterview *interview)
{
  VstInterviewMeter *self = vst_interview_meter_new ();
  g_autoptr (GPtrArray) lines = vst_interview_lines (interview);

  for (guint i = 0; i < lines->len; i++)
    {
      const VstInterviewLine *line = g_ptr_array_index (lines, i);

      if (vst_question_applies (line->question, value_of (lines, line)))
        vst_interview_meter_add (self, line->question, line->answer != NULL ? line->answer->state : VST_ANSWER_NOT_ASKED);
    }

  vst_interview_meter_add_block (self, interview);

  return self;
}

void
vst_interview_meter_free (VstInterviewMeter *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->gaps);
  g_free (self);
}
