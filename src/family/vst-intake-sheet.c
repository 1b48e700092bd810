/* vst-intake-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-intake-sheet.h"

#include <glib/gi18n.h>

#include "vst-collect-wording.h"
#include "vst-family-wording.h"
#include "vst-kin-wording.h"
#include "vst-paper-format.h"
#include "vst-paper-reader.h"

/* Rows to write on, as high as the ruled lines: a sheet in one language, with all
 * that nobody filled in yet, is one page.
 */
#define ROW_MM 8 /* as ruled paper has it; Debian 13 sets type a little wider apart */
#define EMPTY_ADULTS 2
#define EMPTY_CHILDREN 4
#define EMPTY_MORE 1 /* below those who are known */
#define NOTE_LINES 2

/* Of each person's row. */
enum
{
  NAME,
  BORN,
  LANGUAGE,
  N_COLUMNS
};

static gboolean
is_child (const VstMemberEntry *member)
{
  return g_str_equal (member->role, "child");
}

static char *
person_name (const VstPersonEntry *person)
{
  return g_strdup (person->display_name[0] != '\0' ? person->display_name : _("Anonymous visitor"));
}

static void
add_people (VstDocument *document,
            const VstFamilyEntry *entry,
            gboolean children,
            const char *today)
{
  VstReader reader = vst_document_get_reader (document);
  VstColumn columns[N_COLUMNS] = {
    { VST_WORDING (reader, _("Name to use")), 5, VST_ALIGN_START, TRUE },
      { VST_WORDING (reader, _("Birth date or age")), 4, VST_ALIGN_START, FALSE },
        { VST_WORDING (reader, _("Language")), 3, VST_ALIGN_START, FALSE },
      };
  guint n_empty = entry != NULL ? EMPTY_MORE : children ? EMPTY_CHILDREN
                                                        : EMPTY_ADULTS;

  vst_document_begin_table (document, columns, N_COLUMNS, ROW_MM);

  for (guint i = 0; entry != NULL && i < entry->members->len; i++)
    {
      const VstMemberEntry *member = g_ptr_array_index (entry->members, i);
      VstWording cells[N_COLUMNS];

      if (is_child (member) != children)
        continue;

      cells[NAME] = VST_WORDING_TAKE (reader, person_name (member->person));
      cells[BORN] = VST_WORDING_TAKE (reader, vst_word_birth (member->person, today));
      cells[LANGUAGE] = VST_WORDING_TAKE (reader, vst_word_language (member->person->language));
      vst_document_add_row_words (document, cells);
    }

  for (guint i = 0; i < n_empty; i++)
    vst_document_add_row (document, (const char *const[]){ "", "", "" });
}

/* Each child, and who the others are to her; then who may come for which of them:
 * on paper nobody stands who may not.
 */
static void
add_kin (VstDocument *document,
         const VstKin *kin,
         const char *today)
{
  VstReader reader = vst_document_get_reader (document);
  g_autoptr (GHashTable) told = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) groups = vst_kin_group_collect (kin, VST_COLLECT_YES, today);

  for (guint i = 0; i < kin->relations->len; i++)
    {
      const VstRelation *relation = g_ptr_array_index (kin->relations, i);

      if (!vst_relation_is_mutual (relation->kind) && g_hash_table_add (told, (gpointer) &relation->to_id))
        vst_document_add_field (document, vst_wording_same (relation->to_name),
                                VST_WORDING_TAKE (reader, vst_word_relations (kin, relation->to_id, today)));
    }

  for (guint i = 0; i < groups->len; i++)
    {
      const VstCollectGroup *group = g_ptr_array_index (groups, i);

      if (group->adults->len > 0)
        vst_document_add_field (document, VST_WORDING_TAKE (reader, vst_word_collect_children (kin, VST_COLLECT_YES, group->children)),
                                VST_WORDING_TAKE (reader, vst_word_collect_names (group)));
    }
}

static void
add_choices (VstDocument *document,
             VstWording question,
             const VstContactRule *bits,
             guint n_bits,
             VstContactRule rule)
{
  VstReader reader = vst_document_get_reader (document);
  g_autofree VstChoice *choices = g_new0 (VstChoice, n_bits);

  for (guint i = 0; i < n_bits; i++)
    {
      choices[i].words = VST_WORDING (reader, vst_word_rule (bits[i]));
      choices[i].ticked = (rule & bits[i]) != 0;
    }

  vst_document_add_choices (document, question, choices, n_bits);
}

static void
add_rules (VstDocument *document,
           VstContactRule rule)
{
  static const VstContactRule call[] = { VST_RULE_CALL_OK, VST_RULE_CALL_NONE };
  static const VstContactRule message[] = { VST_RULE_VM_OK, VST_RULE_VM_NAME_ONLY, VST_RULE_VM_NONE };
  static const VstContactRule text[] = { VST_RULE_TEXT_OK, VST_RULE_TEXT_NONE };
  static const VstContactRule name[] = { VST_RULE_ID_OK, VST_RULE_ID_COVER };
  VstReader reader = vst_document_get_reader (document);

  add_choices (document, VST_WORDING (reader, _("May we call?")), call, G_N_ELEMENTS (call), rule);
  vst_document_keep (document);
  add_choices (document, VST_WORDING (reader, _("May we leave a message?")), message, G_N_ELEMENTS (message), rule);
  vst_document_keep (document);
  add_choices (document, VST_WORDING (reader, _("May we text?")), text, G_N_ELEMENTS (text), rule);
  vst_document_keep (document);
  add_choices (document, VST_WORDING (reader, _("May we say who we are?")), name, G_N_ELEMENTS (name), rule);
}

/* Without a number, that is an answer, too.  A blank sheet has no room for it: its
 * line for the number is written on.
 */
static void
add_no_phone (VstDocument *document,
              VstPhoneReply reply)
{
  VstReader reader = vst_document_get_reader (document);
  VstChoice choices[] = {
    { VST_WORDING (reader, _("Don’t know")), reply == VST_PHONE_UNKNOWN },
      { VST_WORDING (reader, _("Prefer not to answer")), reply == VST_PHONE_DECLINED },
    };

  vst_document_add_choices (document, VST_WORDING (reader, _("No number")), choices, G_N_ELEMENTS (choices));
  vst_document_keep (document);
}

static void
add_contacts (VstDocument *document,
              const VstFamilyEntry *entry)
{
  VstReader reader = vst_document_get_reader (document);
  VstContactRule rule = VST_RULE_NONE_ASKED;
  VstWording phone = VST_NO_WORDING;
  gboolean is_given = entry != NULL && entry->phone_reply.reply == VST_PHONE_GIVEN;

  for (guint i = 0; entry != NULL && i < entry->contacts->len; i++)
    {
      const VstContactEntry *contact = g_ptr_array_index (entry->contacts, i);

      if (contact->kind == VST_CONTACT_PHONE && phone.first == NULL)
        {
          phone = VST_WORDING_TAKE (reader, vst_word_contact_value (contact));
          rule = contact->rule;
          is_given = TRUE;
        }
    }

  vst_document_add_heading (document, VST_WORDING (reader, _("Is there a number to reach you?")));
  vst_document_add_paragraph (document, VST_TEXT_SMALL,
                              VST_WORDING (reader, _("We ask so that no message reaches anyone else. Without an answer, we don’t call.")));
  vst_document_keep (document);
  vst_document_add_field (document, VST_WORDING (reader, _("Phone")), phone);
  vst_document_keep (document);
  if (entry != NULL && !is_given)
    add_no_phone (document, entry->phone_reply.reply);
  add_rules (document, rule);
}

static void
add_language (VstDocument *document,
              const VstFamilyEntry *entry)
{
  VstReader reader = vst_document_get_reader (document);
  const VstPersonEntry *person = NULL;
  const char *language = "";
  VstChoice choices[] = {
    { VST_WORDING (reader, _("In English")), FALSE },
      { VST_WORDING (reader, _("In French")), FALSE },
        { VST_WORDING (reader, _("Prefer not to answer")), FALSE },
          { VST_WORDING (reader, _("In another language, with an interpreter")), FALSE },
        };

  if (entry != NULL && entry->members->len > 0)
    {
      person = ((const VstMemberEntry *) g_ptr_array_index (entry->members, 0))->person;
      language = person->language;
    }

  choices[0].ticked = g_str_equal (language, "en");
  choices[1].ticked = g_str_equal (language, "fr");
  choices[3].ticked = person != NULL && person->interpreter;
  vst_document_add_choices (document, VST_WORDING (reader, _("In which language should we speak?")), choices, G_N_ELEMENTS (choices));

  if (choices[0].ticked || choices[1].ticked)
    return;

  vst_document_keep (document);
  if (language[0] != '\0')
    vst_document_add_field (document, VST_WORDING (reader, _("Language")), VST_WORDING_TAKE (reader, vst_word_language (language)));
  else
    vst_document_add_field (document, VST_WORDING (reader, _("Another language")), VST_NO_WORDING);
}

/**
 * vst_intake_sheet_new:
 * @entry: (nullable): what is known; %NULL for a sheet to write on
 * @kin: (nullable): how they belong together, as vst_intake_sheet_reduce() leaves it
 * @reader: whom it is for
 * @hub_name: (nullable): the hub's name as families know it
 * @today: the day of the intake
 *
 * The intake on paper: to be read aloud, filled by hand, or checked by the
 * family before it goes home.
 */
VstDocument *
vst_intake_sheet_new (const VstFamilyEntry *entry,
                      const VstKin *kin,
                      VstReader reader,
                      const char *hub_name,
                      const char *today)
{
  VstDocument *document;

  g_return_val_if_fail (today != NULL, NULL);

  document = vst_document_new (reader);
  vst_document_set_handed_out (document, TRUE);

  if (entry != NULL)
    {
      vst_document_set_file_number (document, entry->file_number[0] != '\0' ? entry->file_number : NULL);
      if (hub_name != NULL)
        vst_document_add_paragraph (document, VST_TEXT_SMALL, vst_wording_same (hub_name));
    }

  /* A sheet to write on has no day yet, which leaves a place. */
  vst_document_add_title (document, VST_WORDING (reader, _("Welcome")),
                                                 entry != NULL      ? VST_WORDING_TAKE (reader, vst_format_day_prose (today))
                                                 : hub_name != NULL ? vst_wording_same (hub_name)
                                                                    : VST_NO_WORDING);
  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING (reader, _("A name is enough. Every other line may stay empty, today or for good.")));

  if (entry != NULL && entry->file_number[0] != '\0')
    vst_document_add_field (document, VST_WORDING (reader, _("File number")), vst_wording_same (entry->file_number));

  vst_document_add_heading (document, VST_WORDING (reader, _("What name should we use?")));
  add_people (document, entry, FALSE, today);
  add_language (document, entry);
  vst_document_add_heading (document, VST_WORDING (reader, _("Which children are in the family?")));
  add_people (document, entry, TRUE, today);
  if (kin != NULL)
    add_kin (document, kin, today);
  add_contacts (document, entry);
  vst_document_add_heading (document, VST_WORDING (reader, _("What should we know today?")));

  if (entry != NULL && entry->note[0] != '\0')
    vst_document_add_paragraph (document, VST_TEXT_BODY, vst_wording_same (entry->note));
  else
    vst_document_add_answer (document, VST_NO_WORDING, NOTE_LINES);

  return document;
}

/**
 * vst_intake_sheet_entry:
 *
 * What the sheet prints of a family.  Its phone stays hidden, and its note in
 * the file: paper gets lost.
 */
VstFamilyEntry *
vst_intake_sheet_entry (VstFamily *family)
{
  VstFamilyEntry *entry = vst_family_entry_new ();
  GListModel *members;
  GListModel *contacts;

  g_return_val_if_fail (VST_IS_FAMILY (family), NULL);

  members = vst_family_get_members (family);
  contacts = vst_family_get_contacts (family);

  g_free (entry->file_number);
  entry->file_number = g_strdup (vst_family_get_file_number (family));

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);
      VstMemberEntry *copy;

      if (vst_member_get_until (member)[0] != '\0')
        continue;

      copy = vst_member_entry_new (vst_member_get_role (member));
      vst_person_entry_free (copy->person);
      copy->person = vst_person_entry_copy (vst_person_get_entry (vst_member_get_person (member)));
      copy->head = vst_member_is_head (member);

      /* The language asked for is hers under whose name the file stands. */
      g_ptr_array_insert (entry->members, copy->head ? 0 : -1, copy);
    }

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (contacts, i);

      if (vst_contact_get_kind (contact) == VST_CONTACT_PHONE)
        {
          VstContactEntry *hidden = vst_contact_entry_new (VST_CONTACT_PHONE);

          hidden->rule = vst_contact_get_rule (contact);
          g_ptr_array_add (entry->contacts, hidden);
        }
    }

  return entry;
}

static gboolean
is_here (VstFamily *family,
         gint64 person_id)
{
  VstMember *member = vst_family_find_member (family, person_id);

  return member != NULL && vst_member_get_until (member)[0] == '\0';
}

/**
 * vst_intake_sheet_reduce:
 *
 * Leaves of @kin what the sheet may print: how those belong together who are in
 * the family now, and which of them come for which child.  Who was her partner,
 * who comes from child protection, what a court has ordered and who may not come
 * stay in the file, and so does the other home of a child: paper gets lost.
 */
void
vst_intake_sheet_reduce (VstKin *kin,
                         VstFamily *family,
                         const char *today)
{
  static const char *const unprinted[] = { "ex_partner", "cas_worker", "other", NULL };

  g_return_if_fail (kin != NULL && VST_IS_FAMILY (family) && today != NULL);

  for (guint i = kin->relations->len; i > 0; i--)
    {
      const VstRelation *relation = g_ptr_array_index (kin->relations, i - 1);

      if (g_strv_contains (unprinted, relation->kind) || !vst_kin_holds (relation->since, relation->until, today) ||
          !is_here (family, relation->from_id) || !is_here (family, relation->to_id))
        g_ptr_array_remove_index (kin->relations, i - 1);
    }

  for (guint i = kin->custodies->len; i > 0; i--)
    {
      const VstCustody *custody = g_ptr_array_index (kin->custodies, i - 1);

      if (!is_here (family, custody->child_id) || !is_here (family, custody->adult_id))
        g_ptr_array_remove_index (kin->custodies, i - 1);
    }
}

/**
 * vst_intake_sheet_reader:
 * @entry: (nullable): what is known of the family
 * @desk: the language of the desk
 *
 * The language of the one the file stands under; of a sheet to write on, both.
 */
VstReader
vst_intake_sheet_reader (const VstFamilyEntry *entry,
                         VstLanguage desk)
{
  const char *head = NULL;

  if (entry != NULL && entry->members->len > 0)
    head = ((const VstMemberEntry *) g_ptr_array_index (entry->members, 0))->person->language;

  return vst_paper_reader (vst_paper_language_choose (NULL, head), desk);
}
