/* vst-pack-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack-sheet.h"

#include <glib/gi18n.h>

#include "vst-collect-wording.h"
#include "vst-contact-wording.h"
#include "vst-date.h"
#include "vst-family-wording.h"
#include "vst-interview-wording.h"
#include "vst-kin-wording.h"
#include "vst-pack-entry.h"
#include "vst-pack-wording.h"
#include "vst-paper-format.h"

#define ROW_MM 8

/* The pack while it is being laid out. */
typedef struct
{
  VstDocument *document;
  VstReader reader;
  VstXmlNode *root;
} Sheet;

/* A day of a file that may be from anywhere. */
static char *
dup_day (VstXmlNode *node,
         const char *attribute)
{
  g_autofree char *day = vst_xml_dup (node, attribute);

  return vst_day_is_valid (day) ? vst_format_day (day) : g_steal_pointer (&day);
}

static char *
dup_span (VstXmlNode *node,
          const char *first,
          const char *last)
{
  g_autofree char *since = vst_xml_dup (node, first);
  g_autofree char *until = vst_xml_dup (node, last);

  return vst_word_kin_days (since, until);
}

static char *
dup_name (Sheet *self,
          VstXmlNode *node,
          const char *attribute)
{
  g_autofree char *reference = vst_xml_dup (node, attribute);

  for (VstXmlNode *member = vst_xml_first (self->root, NULL); member != NULL; member = vst_xml_next (member, NULL))
    {
      g_autofree char *name = NULL;

      if ((!vst_xml_is (member, "member") && !vst_xml_is (member, "other")) || !vst_xml_says (member, "id", reference))
        continue;

      name = vst_xml_is (member, "member") ? vst_xml_dup_text (vst_xml_first (member, "name"), "display") : vst_xml_dup_text (member, NULL);

      return *name != '\0' ? g_steal_pointer (&name) : g_strdup (_("No name"));
    }

  return g_strdup ("");
}

/* What isn't known has no line to be written on. */
static void
add_field (Sheet *self,
           VstWording take_label,
           VstWording take_value)
{
  if (take_value.first != NULL && *take_value.first != '\0')
    {
      vst_document_add_field (self->document, take_label, take_value);
      return;
    }

  vst_wording_clear (&take_label);
  vst_wording_clear (&take_value);
}

static char *
dup_role (VstXmlNode *node)
{
  g_autofree char *role = vst_xml_dup (node, "role");

  return g_strdup (vst_word_role (vst_member_role_is_valid (role) ? role : "unknown"));
}

static char *
dup_birth (VstXmlNode *node)
{
  VstXmlNode *born = vst_xml_first (node, "born");
  VstXmlNode *age = vst_xml_first (node, "age");
  g_autofree char *years = NULL;
  g_autofree char *day = NULL;

  if (born != NULL)
    return dup_day (born, "day");

  if (age == NULL)
    return g_strdup ("");

  years = vst_format_age_years ((int) vst_xml_get_number (age, "years", 0));
  day = dup_day (age, "as-of");

  /* Translators: an age, such as 31 years, and the day on which it was told. */
  return g_strdup_printf (_("%1$s on %2$s"), years, day);
}

static char *
dup_language (VstXmlNode *node)
{
  VstXmlNode *language = vst_xml_first (node, "language");
  g_autofree char *code = language != NULL ? vst_xml_dup (language, "code") : NULL;
  g_autofree char *word = code != NULL && *code != '\0' ? vst_word_language (code) : NULL;

  if (language == NULL)
    return g_strdup ("");

  if (!vst_xml_says (language, "interpreter", "yes"))
    return g_strdup (word != NULL ? word : "");

  /* Translators: a language. */
  return word != NULL ? g_strdup_printf (_("%s, with an interpreter"), word) : g_strdup (_("With an interpreter"));
}

/* What is to be minded, as on the day it was written. */
static char *
dup_rules (Sheet *self,
           VstXmlNode *node)
{
  g_autofree char *written = vst_xml_dup (self->root, "written");
  g_autoptr (VstContactEntry) entry = vst_pack_read_contact (node, NULL);
  const VstContactWhen when = vst_contact_when (written, -1);
  g_autoptr (VstContact) contact = NULL;
  g_auto (GStrv) words = NULL;

  if (entry == NULL)
    return g_strdup ("");

  contact = vst_contact_new (0, 0, 0, entry->kind, "", entry->rule, entry->review_on, entry->plan, FALSE);
  words = vst_word_contact_rules (contact, &when);
  if (entry->code_word[0] != '\0')
    {
      g_autofree char *code_word = vst_word_contact_code_word (entry);
      g_autofree char *all = g_strjoinv (" · ", words);

      return g_strdup_printf ("%s · %s", all, code_word);
    }

  return g_strjoinv (" · ", words);
}

static char *
dup_contact (VstXmlNode *node)
{
  g_autoptr (VstContactEntry) entry = vst_pack_read_contact (node, NULL);

  return entry != NULL ? vst_word_contact_value (entry) : vst_xml_dup_text (node, "value");
}

static char *
dup_no_phone (VstXmlNode *node)
{
  g_autofree char *state = vst_xml_dup (node, "state");
  g_autofree char *asked = vst_xml_dup (node, "asked");
  VstPhoneReply reply = VST_PHONE_NOT_ASKED;

  vst_phone_reply_parse (state, &reply);

  return vst_word_phone_replied (reply, asked);
}

static const char *
word_kind (VstXmlNode *node)
{
  g_autofree char *code = vst_xml_dup (node, "kind");
  VstContactKind kind = VST_CONTACT_PHONE;

  vst_contact_kind_parse (code, &kind);

  return vst_word_contact_kind (kind);
}

static void
add_member (Sheet *self,
            VstXmlNode *node)
{
  VstXmlNode *name = vst_xml_first (node, "name");
  VstReader reader = self->reader;

  vst_document_add_paragraph (self->document, VST_TEXT_LARGE, VST_WORDING_TAKE (reader, dup_name (self, node, "id")));
  add_field (self, VST_WORDING (reader, _("Place in the family")), VST_WORDING_TAKE (reader, dup_role (node)));
  add_field (self, VST_WORDING (reader, _("In the family")), VST_WORDING_TAKE (reader, dup_span (node, "since", "until")));

  if (!vst_xml_says (node, "whole", "yes"))
    return;

  add_field (self, VST_WORDING (reader, _("Given name")), VST_WORDING_TAKE (reader, vst_xml_dup_text (name, "given")));
  add_field (self, VST_WORDING (reader, _("Family name")), VST_WORDING_TAKE (reader, vst_xml_dup_text (name, "family")));
  add_field (self, VST_WORDING (reader, _("Pronouns")), VST_WORDING_TAKE (reader, vst_xml_dup_text (name, "pronouns")));
  add_field (self, VST_WORDING (reader, _("Born")), VST_WORDING_TAKE (reader, dup_birth (node)));
  add_field (self, VST_WORDING (reader, _("Language")), VST_WORDING_TAKE (reader, dup_language (node)));

  for (VstXmlNode *contact = vst_xml_first (node, "contact"); contact != NULL; contact = vst_xml_next (contact, "contact"))
    {
      add_field (self, VST_WORDING (reader, word_kind (contact)), VST_WORDING_TAKE (reader, dup_contact (contact)));
      vst_document_add_paragraph (self->document, VST_TEXT_SMALL, VST_WORDING_TAKE (reader, dup_rules (self, contact)));
    }
}

static void
begin_table (Sheet *self,
             const char *what)
{
  VstColumn columns[] = {
    { VST_WORDING (self->reader, _("When")), 3, VST_ALIGN_START, FALSE },
      { VST_WORDING (self->reader, _("Who")), 4, VST_ALIGN_START, FALSE },
        { VST_WORDING (self->reader, _("What")), 7, VST_ALIGN_START, FALSE },
      };

  vst_document_add_heading (self->document, VST_WORDING (self->reader, _(what)));
  vst_document_begin_table (self->document, columns, G_N_ELEMENTS (columns), ROW_MM);
}

static void
add_row (Sheet *self,
         VstWording take_when,
         VstWording take_who,
         VstWording take_what)
{
  VstWording cells[] = { take_when, take_who, take_what };

  vst_document_add_row_words (self->document, cells);
}

static char *
dup_relation (Sheet *self,
              VstXmlNode *node)
{
  g_autofree char *kind = vst_xml_dup (node, "kind");
  g_autofree char *other = dup_name (self, node, "to");

  if (!g_strv_contains (vst_relation_kind_codes (), kind))
    return g_strdup (kind);

  /* Translators: what somebody is, such as parent, and a name: for whom. */
  return g_strdup_printf (_("%1$s, for %2$s"), vst_word_relation_kind (kind), other);
}

static char *
dup_custody (Sheet *self,
             VstXmlNode *node)
{
  g_autofree char *kind = vst_xml_dup (node, "kind");
  g_autofree char *child = dup_name (self, node, "child");
  g_autofree char *order = vst_xml_dup_text (node, "order");
  g_autofree char *may = vst_xml_dup (node, "may-collect");
  const VstCollect may_collect = *may == '\0' ? VST_COLLECT_NOT_ASKED : *may == 'y' ? VST_COLLECT_YES
                                                                                    : VST_COLLECT_NO;
  g_autofree char *collect = vst_word_collect (may_collect, NULL);
  GString *text = g_string_new (NULL);

  if (!g_strv_contains (vst_custody_kind_codes (), kind))
    g_string_append (text, kind);
  else
    g_string_append_printf (text, _("%1$s, for %2$s"), vst_word_custody_kind (kind), child);

  if (collect != NULL)
    g_string_append_printf (text, ". %s", collect);
  if (*order != '\0')
    {
      g_string_append (text, ". ");
      /* Translators: the number of a court's order. */
      g_string_append_printf (text, _("Order no. %s"), order);
    }

  return g_string_free (text, FALSE);
}

static void
add_kin (Sheet *self)
{
  VstXmlNode *relation = vst_xml_first (self->root, "relation");
  VstXmlNode *custody = vst_xml_first (self->root, "custody");
  VstXmlNode *expected = vst_xml_first (self->root, "expected");
  VstReader reader = self->reader;

  if (relation != NULL)
    begin_table (self, N_ ("Relations"));
  for (; relation != NULL; relation = vst_xml_next (relation, "relation"))
    add_row (self, VST_WORDING_TAKE (reader, dup_span (relation, "since", "until")), VST_WORDING_TAKE (reader, dup_name (self, relation, "from")),
             VST_WORDING_TAKE (reader, dup_relation (self, relation)));

  if (custody != NULL)
    begin_table (self, N_ ("Custody"));
  for (; custody != NULL; custody = vst_xml_next (custody, "custody"))
    add_row (self, VST_WORDING_TAKE (reader, dup_span (custody, "since", "until")), VST_WORDING_TAKE (reader, dup_name (self, custody, "adult")),
             VST_WORDING_TAKE (reader, dup_custody (self, custody)));

  if (expected != NULL)
    vst_document_add_heading (self->document, VST_WORDING (reader, _("Expected children")));
  for (; expected != NULL; expected = vst_xml_next (expected, "expected"))
    add_field (self, VST_WORDING (reader, _("Due date")), VST_WORDING_TAKE (reader, dup_day (expected, "due")));
}

static void
add_wishes (Sheet *self)
{
  VstXmlNode *episode = vst_xml_first (self->root, "episode");
  VstXmlNode *alert = vst_xml_first (self->root, "alert");
  VstXmlNode *consent = vst_xml_first (self->root, "consent");
  VstXmlNode *directive = vst_xml_first (self->root, "directive");
  VstReader reader = self->reader;

  for (; episode != NULL; episode = vst_xml_next (episode, "episode"))
    add_field (self, VST_WORDING (reader, _("File open")), VST_WORDING_TAKE (reader, dup_span (episode, "opened", "closed")));

  if (alert != NULL)
    vst_document_add_heading (self->document, VST_WORDING (reader, _("Alerts")));
  for (; alert != NULL; alert = vst_xml_next (alert, "alert"))
    vst_document_add_paragraph (self->document, VST_TEXT_BODY, VST_WORDING_TAKE (reader, vst_xml_dup_text (alert, NULL)));

  if (consent != NULL)
    begin_table (self, N_ ("Consents"));
  for (; consent != NULL; consent = vst_xml_next (consent, "consent"))
    add_row (self, VST_WORDING_TAKE (reader, dup_span (consent, "since", "until")), VST_WORDING_TAKE (reader, dup_name (self, consent, "person")),
             VST_WORDING_TAKE (reader, vst_word_pack_record (consent)));

  if (directive != NULL)
    begin_table (self, N_ ("Closed access"));
  for (; directive != NULL; directive = vst_xml_next (directive, "directive"))
    add_row (self, VST_WORDING_TAKE (reader, dup_span (directive, "since", "until")), VST_WORDING_TAKE (reader, vst_word_pack_against (directive)),
             VST_WORDING_TAKE (reader, vst_word_pack_section (directive)));
}

/* By the words of its choices; else by what kind of a value it is. */
static char *
dup_answer (VstXmlNode *node)
{
  g_autofree char *code = vst_xml_dup (node, "state");
  g_autofree char *type = vst_xml_dup (node, "type");
  g_autofree char *value = vst_xml_dup_text (node, "value");
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();
  VstXmlNode *read = vst_xml_first (node, "read");
  VstQuestion question = { .choices = choices };
  VstAnswerState state = VST_ANSWER_NOT_ASKED;

  vst_answer_state_parse (code, &state);
  if (state != VST_ANSWER_ANSWERED)
    return g_strdup (vst_word_answer_state (state));

  if (read != NULL)
    return vst_word_pack_words (read);

  return vst_question_type_parse (type, &question.type) ? vst_word_answer (&question, value) : g_steal_pointer (&value);
}

static char *
dup_ask (Sheet *self,
         VstXmlNode *node)
{
  g_autofree char *name = dup_name (self, node, "person");
  g_autofree char *ask = vst_word_pack_words (vst_xml_first (node, "ask"));

  /* Translators: a name, and a question about her. */
  return *name != '\0' ? g_strdup_printf (_("%1$s: %2$s"), name, ask) : g_steal_pointer (&ask);
}

static void
add_answers (Sheet *self)
{
  VstXmlNode *node = vst_xml_first (self->root, "answer");

  if (node != NULL)
    vst_document_add_heading (self->document, VST_WORDING (self->reader, _("Answers")));

  for (; node != NULL; node = vst_xml_next (node, "answer"))
    add_field (self, VST_WORDING_TAKE (self->reader, dup_ask (self, node)),
               VST_WORDING_TAKE (self->reader, dup_answer (node)));
}

static char *
dup_when (VstXmlNode *node)
{
  g_autofree char *day = dup_day (node, "day");
  g_autofree char *time = vst_xml_dup (node, "time");

  return g_strstrip (g_strconcat (day, " ", time, NULL));
}

static void
add_events (Sheet *self)
{
  static const struct
  {
    const char *name;
    const char *heading;
  } tables[] = {
    { "visit", N_ ("Visits") },
    { "appointment", N_ ("Appointments") },
    { "chit", N_ ("Taxi chits") },
    { "enrolment", N_ ("Groups") },
    { "attendance", N_ ("Attendance") },
    { "told", N_ ("What was told to partners") },
    { "call", N_ ("Calls, texts and letters") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      VstXmlNode *node = vst_xml_first (self->root, tables[i].name);

      if (node != NULL)
        begin_table (self, tables[i].heading);

      for (; node != NULL; node = vst_xml_next (node, tables[i].name))
        add_row (self, VST_WORDING_TAKE (self->reader, dup_when (node)), VST_WORDING_TAKE (self->reader, dup_name (self, node, "person")),
                 VST_WORDING_TAKE (self->reader, vst_word_pack_record (node)));
    }
}

/* What another hub wrote down, with whose it is. */
static char *
dup_elsewhere (VstXmlNode *node)
{
  g_autofree char *hub = vst_word_pack_words (vst_xml_first (node, "hub"));
  g_autofree char *what = vst_word_pack_record (vst_pack_record_in (node));

  /* Translators: the name of a hub, and what it wrote down. */
  return g_strdup_printf (_("%1$s: %2$s"), hub, what);
}

static char *
dup_record_when (VstXmlNode *record)
{
  return g_str_equal (vst_pack_record_of (record)->day, "since") ? dup_span (record, "since", "until") : dup_when (record);
}

static void
add_elsewhere (Sheet *self)
{
  VstXmlNode *node = vst_xml_first (self->root, "elsewhere");

  if (node != NULL)
    begin_table (self, N_ ("From another hub"));

  for (; node != NULL; node = vst_xml_next (node, "elsewhere"))
    {
      VstXmlNode *record = vst_pack_record_in (node);

      add_row (self, VST_WORDING_TAKE (self->reader, dup_record_when (record)),
               VST_WORDING_TAKE (self->reader, dup_name (self, record, "person")), VST_WORDING_TAKE (self->reader, dup_elsewhere (node)));
    }
}

static char *
dup_withheld (VstXmlNode *node)
{
  g_autofree char *kind = vst_xml_dup (node, "kind");
  g_autofree char *reason = vst_xml_dup (node, "reason");

  return vst_word_pack_withheld (kind, reason, (guint) vst_xml_get_number (node, "count", 0));
}

static char *
dup_for (Sheet *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (VstXmlNode *node = vst_xml_first (self->root, "for"); node != NULL; node = vst_xml_next (node, "for"))
    g_ptr_array_add (names, dup_name (self, node, "person"));
  g_ptr_array_add (names, NULL);

  return vst_format_all_of ((const char *const *) names->pdata);
}

static void
add_head (Sheet *self)
{
  VstXmlNode *file = vst_xml_first (self->root, "file");
  VstPackPart part = vst_xml_says (self->root, "part", "access") ? VST_PACK_ACCESS : VST_PACK_PORTABILITY;
  g_autofree char *number = vst_xml_dup (file, "number");
  VstReader reader = self->reader;

  vst_document_set_file_number (self->document, number[0] != '\0' ? number : NULL);
  vst_document_add_title (self->document, VST_WORDING (reader, _("What the hub knows of you")), VST_WORDING_TAKE (reader, dup_day (self->root, "written")));
  add_field (self, VST_WORDING (reader, _("Handed over by")), VST_WORDING_TAKE (reader, vst_word_pack_words (vst_xml_first (self->root, "hub"))));
  add_field (self, VST_WORDING (reader, _("For")), VST_WORDING_TAKE (reader, dup_for (self)));
  add_field (self, VST_WORDING (reader, _("File number")), vst_wording_same (number));
  vst_document_add_paragraph (self->document, VST_TEXT_BODY, VST_WORDING (reader, vst_word_pack_part (part)));
  vst_document_add_paragraph (self->document, VST_TEXT_BODY,
                              VST_WORDING (reader, _("If something isn’t right, say so: it is corrected, or what you say is written beside it.")));
}

/**
 * vst_pack_sheet_new:
 *
 * A pack to be read: on paper, or as a PDF.
 */
VstDocument *
vst_pack_sheet_new (VstXml *xml,
                    VstReader reader)
{
  Sheet self = { vst_document_new (reader), reader, vst_xml_get_root (xml) };
  VstXmlNode *node;

  add_head (&self);
  vst_document_add_heading (self.document, VST_WORDING (reader, _("People")));
  for (node = vst_xml_first (self.root, "member"); node != NULL; node = vst_xml_next (node, "member"))
    add_member (&self, node);

  node = vst_xml_first (self.root, "no-phone");
  if (node != NULL)
    add_field (&self, VST_WORDING (reader, _("Phone")), VST_WORDING_TAKE (reader, dup_no_phone (node)));

  add_kin (&self);
  add_wishes (&self);
  add_answers (&self);
  add_events (&self);
  add_elsewhere (&self);

  node = vst_xml_first (self.root, "note");
  if (node != NULL)
    {
      vst_document_add_heading (self.document, VST_WORDING (reader, _("Note")));
      vst_document_add_paragraph (self.document, VST_TEXT_BODY, VST_WORDING_TAKE (reader, vst_xml_dup_text (node, NULL)));
    }

  vst_document_add_heading (self.document, VST_WORDING (reader, _("What is left out, and why")));
  for (node = vst_xml_first (self.root, "withheld"); node != NULL; node = vst_xml_next (node, "withheld"))
    vst_document_add_paragraph (self.document, VST_TEXT_BODY, VST_WORDING_TAKE (reader, dup_withheld (node)));

  return self.document;
}
