/* vst-story-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-story-sheet.h"

#include <string.h>

#include <glib/gi18n.h>

#include "vst-family-wording.h"
#include "vst-interview-wording.h"
#include "vst-paper-format.h"
#include "vst-paper-language.h"
#include "vst-paper-reader.h"

static void
line_free (gpointer data)
{
  VstStoryLine *line = data;

  g_free (line->code);
  g_free (line->label);
  g_free (line->value);
  g_free (line);
}

/* A line without a value is none. */
static VstStoryLine *
add_take (GPtrArray *lines,
          char *code,
          const char *label,
          char *value)
{
  VstStoryLine *line = g_new0 (VstStoryLine, 1);

  line->code = code;
  line->label = g_strdup (label);
  line->value = value;

  if (value != NULL && value[0] != '\0')
    g_ptr_array_add (lines, line);
  else
    g_clear_pointer (&line, line_free);

  return line;
}

static char *
first_name (const VstPersonEntry *person)
{
  g_auto (GStrv) words = g_strsplit (person->display_name, " ", 2);

  if (person->given_name[0] != '\0')
    return g_strdup (person->given_name);

  return g_strdup (words[0] != NULL ? words[0] : "");
}

static void
add_head (const VstStoryBook *book,
          GPtrArray *lines)
{
  VstMember *head = vst_family_get_head (book->family);
  VstPerson *person = head != NULL ? vst_member_get_person (head) : NULL;
  const VstPersonEntry *entry = person != NULL ? vst_person_get_entry (person) : NULL;

  if (entry == NULL)
    return;

  add_take (lines, g_strdup (VST_STORY_DEFAULT), _("My first name"), first_name (entry));
  add_take (lines, g_strdup ("full_name"), _("My full name"), vst_word_name (person, FALSE));
  add_take (lines, g_strdup ("pronouns"), _("My pronouns"), g_strdup (entry->pronouns));
  add_take (lines, g_strdup ("age"), _("My age"), vst_word_age (person, book->today));
  add_take (lines, g_strdup ("language"), _("We speak"), vst_word_language (entry->language));
  if (entry->interpreter)
    add_take (lines, g_strdup ("interpreter"), _("Interpreter"), g_strdup (_("Yes, please")));
}

static void
add_members (const VstStoryBook *book,
             GPtrArray *lines)
{
  GListModel *members = vst_family_get_members (book->family);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);
      VstPerson *person = vst_member_get_person (member);
      g_autofree char *name = vst_word_name (person, FALSE);
      g_autofree char *age = vst_word_age (person, book->today);

      if (vst_member_is_head (member) || vst_member_get_until (member)[0] != '\0')
        continue;

      add_take (lines, g_strdup_printf ("person:%" G_GINT64_FORMAT, vst_person_get_id (person)), vst_word_role (vst_member_get_role (member)),
                age != NULL ? g_strdup_printf (_("%1$s, %2$s"), name, age) : g_strdup (name));
    }
}

/* Safety and custody only where she asks; who must not meet, and who must not
 * know, is nobody's line.
 */
static void
add_alerts (const VstStoryBook *book,
            GPtrArray *lines)
{
  GListModel *alerts = vst_family_get_alerts (book->family);

  for (guint i = 0; i < g_list_model_get_n_items (alerts); i++)
    {
      g_autoptr (VstAlert) alert = g_list_model_get_item (alerts, i);
      const VstAlertEntry *entry = vst_alert_get_entry (alert);
      VstStoryLine *line;

      if (!vst_alert_is_shown (alert, book->today))
        continue;

      line = add_take (lines, g_strdup_printf ("alert:%" G_GINT64_FORMAT, vst_alert_get_id (alert)), vst_word_alert_kind (entry->kind),
                       g_strdup (entry->text));
      if (line != NULL)
        {
          line->is_apart = entry->priority == VST_ALERT_SAFETY || entry->kind == VST_ALERT_CUSTODY;
          line->is_withheld = vst_story_book_withholds (book, VST_SECTION_ALERTS, vst_alert_get_id (alert), &line->is_shown);
        }
    }
}

/* What she answered; what is sealed stays in the file, since paper gets lost. */
static void
add_answers (const VstStoryBook *book,
             GPtrArray *lines)
{
  g_autoptr (GPtrArray) asked = book->interview != NULL ? vst_interview_lines (book->interview) : NULL;
  VstMember *head = vst_family_get_head (book->family);
  gint64 head_id = head != NULL ? vst_person_get_id (vst_member_get_person (head)) : 0;

  for (guint i = 0; asked != NULL && i < asked->len; i++)
    {
      const VstInterviewLine *line = g_ptr_array_index (asked, i);
      g_autofree char *label = NULL;
      g_autofree char *name = NULL;
      VstStoryLine *added;

      if (line->answer == NULL || line->answer->state != VST_ANSWER_ANSWERED || line->question->key != VST_UNDER_NO_KEY)
        continue;

      label = vst_word_bilingual (&line->question->ask);
      name = line->member != NULL && line->person_id != head_id ? vst_word_name (vst_member_get_person (line->member), FALSE) : NULL;
      if (name != NULL)
        {
          g_autofree char *asks = g_steal_pointer (&label);

          /* Translators: a question, and about whom it is. */
          label = g_strdup_printf (_("%1$s (%2$s)"), asks, name);
        }

      added = add_take (lines, g_strdup_printf ("answer:%s:%s:%" G_GINT64_FORMAT, line->answer->catalogue, line->question->code, line->person_id),
                        label, vst_word_answer (line->question, line->answer->value));
      if (added != NULL)
        added->is_withheld = vst_story_book_withholds (book, VST_SECTION_ANSWERS, line->answer->id, &added->is_shown);
    }
}

/* With what is to be minded: whoever holds the sheet goes by it. */
static char *
dup_contact (const VstStoryBook *book,
             VstContact *contact)
{
  const VstContactWhen when = vst_contact_when (book->today, -1);
  gint64 id = vst_contact_get_id (contact);
  const VstContactEntry *entry = g_hash_table_lookup (book->entries, &id);
  g_autofree char *value = entry != NULL ? vst_word_contact_value (entry) : vst_word_contact_masked (contact);
  g_auto (GStrv) rules = vst_word_contact_rules (contact, &when);
  g_autofree char *minded = g_strjoinv (" · ", rules);

  /* Translators: a phone or an address, and what is to be minded. */
  return g_strdup_printf (_("%1$s (%2$s)"), value, minded);
}

static void
add_contacts (const VstStoryBook *book,
              GPtrArray *lines)
{
  GListModel *contacts = vst_family_get_contacts (book->family);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (contacts, i);
      gint64 id = vst_contact_get_id (contact);
      VstStoryLine *line;

      if (!vst_story_book_lists (book, contact))
        continue;

      line = add_take (lines, g_strdup_printf ("contact:%" G_GINT64_FORMAT, id), vst_word_contact_kind (vst_contact_get_kind (contact)),
                       dup_contact (book, contact));
      if (line != NULL)
        {
          line->is_apart = TRUE;
          line->is_withheld = vst_story_book_withholds (book, VST_SECTION_CONTACTS, id, &line->is_shown);
        }
    }
}

/**
 * vst_story_lines:
 *
 * What can be told once, in the language of the moment; in the same order in
 * any other.
 *
 * Returns: (transfer full) (element-type VstStoryLine):
 */
GPtrArray *
vst_story_lines (const VstStoryBook *book)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  VstStoryLine *note;

  g_return_val_if_fail (book != NULL, lines);

  add_head (book, lines);
  add_members (book, lines);
  add_alerts (book, lines);
  note = add_take (lines, g_strdup ("note"), _("What to know"), g_strdup (vst_family_get_note (book->family)));
  if (note != NULL)
    note->is_withheld = vst_story_book_withholds (book, VST_SECTION_NOTES, 0, &note->is_shown);
  add_answers (book, lines);
  add_contacts (book, lines);

  return lines;
}

/* The same lines in the other language, where there is one. */
static GPtrArray *
lines_in (const VstStoryBook *book,
          VstLanguage language)
{
  VST_LANGUAGE_SCOPE (language);

  return vst_story_lines (book);
}

/**
 * vst_story_sheet_new:
 * @hub_name: (nullable): the hub's name as families know it
 *
 * What she has already told, in her own voice, with nothing on it that she
 * didn't choose.
 */
VstDocument *
vst_story_sheet_new (const VstStoryBook *book,
                     VstReader reader,
                     const char *hub_name)
{
  VstDocument *document = vst_document_new (reader);
  g_autoptr (GPtrArray) first = lines_in (book, vst_reader_get_language (reader));
  g_autoptr (GPtrArray) second = vst_reader_is_bilingual (reader) ? lines_in (book, vst_reader_get_other_language (reader)) : NULL;
  gboolean is_withheld = FALSE;

  vst_document_set_handed_out (document, TRUE);
  if (hub_name != NULL)
    vst_document_add_paragraph (document, VST_TEXT_SMALL, vst_wording_same (hub_name));
  vst_document_add_title (document, VST_WORDING (reader, _("What I have already told you")),
                                                 VST_WORDING_TAKE (reader, vst_format_day_prose (book->today)));
  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING (reader, _("I chose these lines myself. Please read them before you ask me again.")));

  for (guint i = 0; i < first->len; i++)
    {
      const VstStoryLine *line = g_ptr_array_index (first, i);
      const VstStoryLine *other = second != NULL ? g_ptr_array_index (second, i) : NULL;

      if (!vst_story_has (book->story, line->code))
        continue;

      is_withheld |= line->is_withheld && line->is_shown;
      if (!line->is_withheld)
        vst_document_add_field (document, vst_wording_take (g_strdup (line->label), other != NULL ? g_strdup (other->label) : NULL),
                                vst_wording_take (g_strdup (line->value), other != NULL && strcmp (other->value, line->value) != 0 ? g_strdup (other->value) : NULL));
    }

  if (is_withheld)
    vst_document_add_paragraph (document, VST_TEXT_SMALL, VST_WORDING (reader, _("Some of it is withheld at the family’s request.")));

  vst_document_add_paragraph (document, VST_TEXT_SMALL,
                              VST_WORDING (reader, _("I may change my mind at any time about what is on this sheet.")));

  return document;
}

/* As she chose; else in her language. */
VstReader
vst_story_sheet_reader (const VstStoryBook *book,
                        VstLanguage desk)
{
  g_return_val_if_fail (book != NULL, VST_READER_ENGLISH_FIRST);

  if (g_str_equal (book->story->language, "en"))
    return VST_READER_ENGLISH;
  if (g_str_equal (book->story->language, "fr"))
    return VST_READER_FRENCH;
  if (g_str_equal (book->story->language, "both"))
    return desk == VST_FRENCH ? VST_READER_FRENCH_FIRST : VST_READER_ENGLISH_FIRST;

  return vst_paper_reader (vst_paper_language_for (NULL, book->family), desk);
}
