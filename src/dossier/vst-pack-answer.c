/* vst-pack-answer.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-answer-store.h"
#include "vst-catalogue-store.h"
#include "vst-pack-private.h"

#define ANSWERS "answers"

static void
add_bilingual (VstXmlNode *parent,
               const char *name,
               const VstBilingual *words)
{
  VstXmlNode *node = vst_xml_add (parent, name);

  vst_xml_add_text (node, "en", words->in[VST_ENGLISH]);
  vst_xml_add_text (node, "fr", words->in[VST_FRENCH]);
}

/* What the choices say that were made, for whoever has no such questions. */
static void
add_read (VstXmlNode *node,
          const VstQuestion *question,
          const char *value)
{
  g_autoptr (GString) en = g_string_new (NULL);
  g_autoptr (GString) fr = g_string_new (NULL);
  VstBilingual words;

  for (guint i = 0; i < question->choices->len; i++)
    {
      const VstQuestionChoice *choice = g_ptr_array_index (question->choices, i);

      if (!vst_answer_has (value, choice->code))
        continue;

      g_string_append_printf (en, "%s%s", en->len > 0 ? ", " : "", choice->label.in[VST_ENGLISH]);
      g_string_append_printf (fr, "%s%s", fr->len > 0 ? ", " : "", choice->label.in[VST_FRENCH]);
    }

  words = (VstBilingual){ .in = { [VST_ENGLISH] = en->str, [VST_FRENCH] = fr->str } };
  if (en->len > 0 && fr->len > 0)
    add_bilingual (node, "read", &words);
}

static gboolean
write_answer (VstPackWriter *self,
              const VstAnswer *answer,
              GError **error)
{
  g_autoptr (VstCatalogue) catalogue = vst_catalogue_of_version (self->view, answer->catalogue, answer->version, error);
  const VstQuestion *question = catalogue != NULL ? vst_catalogue_find (catalogue, answer->question) : NULL;
  g_autoptr (GDateTime) asked = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *day = NULL;
  VstXmlNode *node;

  if (catalogue == NULL)
    return FALSE;

  if (question == NULL)
    return TRUE;

  /* Who of the adults said it is not known. */
  if (answer->person_id == 0 && self->is_shared && (question->sensitive || question->key != VST_UNDER_NO_KEY))
    {
      vst_pack_withhold (self, ANSWERS, "other-person", 1);
      return TRUE;
    }

  if (vst_pack_names_another (self, answer->value))
    {
      vst_pack_withhold (self, ANSWERS, "names-other", 1);
      return TRUE;
    }

  asked = g_date_time_new_from_unix_utc (answer->asked_at / G_USEC_PER_SEC);
  local = g_date_time_to_timezone (asked, self->zone);
  day = g_date_time_format (local, "%Y-%m-%d");

  node = vst_xml_add (self->root, "answer");
  if (answer->person_id != 0)
    vst_xml_set (node, "person", vst_pack_reference (self, answer->person_id));
  vst_xml_set (node, "catalogue", answer->catalogue);
  vst_xml_set_number (node, "version", answer->version);
  vst_xml_set (node, "question", answer->question);
  vst_xml_set (node, "type", vst_question_type_code (question->type));
  vst_xml_set (node, "state", vst_answer_state_code (answer->state));
  vst_xml_set (node, "asked", day);
  add_bilingual (node, "ask", &question->ask);
  vst_xml_add_text (node, "value", answer->value);
  if (answer->state == VST_ANSWER_ANSWERED)
    add_read (node, question, answer->value);

  return TRUE;
}

/* What was answered of the family is told to whoever asks for herself; of a person,
 * to her and to who has the care of her.
 */
gboolean
vst_pack_write_answers (VstPackWriter *self,
                        GError **error)
{
  g_autoptr (VstInterview) interview = NULL;
  gboolean is_open;
  guint n;

  if (!vst_pack_is_open (self, VST_SECTION_ANSWERS, 0, ANSWERS, &is_open, error))
    return FALSE;

  if (!is_open)
    return TRUE;

  interview = vst_interview_read_open.run (self->view, &self->request->family_id, error);
  if (interview == NULL || !vst_pack_count_answers (self, &n, error))
    return FALSE;

  /* Under a key that whoever makes the pack doesn't hold. */
  if (n > interview->answers->len)
    vst_pack_withhold (self, ANSWERS, "sealed", n - interview->answers->len);

  for (guint i = 0; i < interview->answers->len; i++)
    {
      const VstAnswer *answer = g_ptr_array_index (interview->answers, i);

      if (answer->person_id != 0 && !vst_pack_is_asked (self, answer->person_id))
        vst_pack_withhold (self, ANSWERS, "other-person", 1);
      else if (answer->is_lost)
        vst_pack_withhold (self, ANSWERS, "damaged", 1);
      else if (!write_answer (self, answer, error))
        return FALSE;
    }

  return TRUE;
}
