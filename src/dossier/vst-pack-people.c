/* vst-pack-people.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-store.h"
#include "vst-kin-store.h"
#include "vst-pack-private.h"

/* What part of a pack @section is; each has one place in it. */
#define CONTACTS "contacts"

static void
write_birth (VstXmlNode *node,
             const VstPersonEntry *entry)
{
  VstXmlNode *birth;

  if (entry->birth_date[0] != '\0')
    {
      vst_xml_set (vst_xml_add (node, "born"), "day", entry->birth_date);
    }
  else if (entry->age_years >= 0)
    {
      birth = vst_xml_add (node, "age");
      vst_xml_set_number (birth, "years", entry->age_years);
      vst_xml_set (birth, "as-of", entry->age_as_of);
    }

  if (entry->due_on[0] != '\0')
    vst_xml_set (vst_xml_add (node, "early"), "due", entry->due_on);
  else if (entry->gestation_weeks > 0)
    vst_xml_set_number (vst_xml_add (node, "early"), "weeks", entry->gestation_weeks);
}

static void
write_language (VstXmlNode *node,
                const VstPersonEntry *entry)
{
  VstXmlNode *language;

  if (entry->language[0] == '\0' && !entry->interpreter)
    return;

  language = vst_xml_add (node, "language");
  vst_xml_set (language, "code", entry->language);
  vst_xml_set (language, "interpreter", entry->interpreter ? "yes" : "no");
}

static void
write_plan (VstXmlNode *node,
            const VstContactPlan *plan)
{
  for (guint i = 0; i < plan->n_spans; i++)
    {
      VstXmlNode *hours = vst_xml_add (node, "hours");

      vst_xml_set_number (hours, "days", plan->spans[i].days);
      vst_xml_set_number (hours, "from", plan->spans[i].from);
      vst_xml_set_number (hours, "until", plan->spans[i].until);
    }

  vst_xml_add_text (node, "cover", plan->cover);
  vst_xml_add_text (node, "say", plan->say);
  if (plan->is_via)
    vst_xml_add_text (node, "via", plan->via[0] != '\0' ? plan->via : "-");
  vst_xml_add_text (node, "speak", plan->language);
  vst_xml_add_text (node, "who", plan->who);
}

static void
write_contact (VstXmlNode *parent,
               const VstContactEntry *entry)
{
  VstXmlNode *node = vst_xml_add (parent, "contact");
  g_autofree char *rules = vst_contact_rule_codes (entry->rule);

  vst_xml_set (node, "kind", vst_contact_kind_code (entry->kind));
  vst_xml_set (node, "rules", rules);
  vst_xml_set (node, "review", entry->review_on);
  if (entry->plan != NULL)
    vst_xml_set (node, "place", vst_pack_place_code (entry->plan->address_class));
  vst_xml_add_text (node, "value", entry->value[0] != '\0' ? entry->value : "-");
  vst_xml_add_text (node, "extension", entry->extension);
  vst_xml_add_text (node, "postal-code", entry->postal_code);
  if (entry->plan != NULL)
    write_plan (node, entry->plan);
  vst_xml_add_text (node, "code-word", entry->code_word);
}

/* Hers are handed out, with the rules she gave; of another's it is said that there
 * are some.  What stands with a child is often where the other parent lives.
 */
static gboolean
write_contacts (VstPackWriter *self,
                VstXmlNode *node,
                VstMember *member,
                GError **error)
{
  gint64 person_id = vst_person_get_id (vst_member_get_person (member));
  gboolean is_another = !vst_pack_is_asked (self, person_id) || (self->is_shared && vst_member_is_child (member, self->today));
  GListModel *contacts = vst_family_get_contacts (self->family);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (contacts, i);
      g_autoptr (VstContactEntry) entry = NULL;
      gboolean is_open;

      if (vst_contact_get_person_id (contact) != person_id)
        continue;

      if (is_another)
        {
          vst_pack_withhold (self, CONTACTS, "other-person", 1);
          continue;
        }

      if (!vst_pack_is_open (self, VST_SECTION_CONTACTS, vst_contact_get_id (contact), CONTACTS, &is_open, error))
        return FALSE;
      if (!is_open)
        continue;

      if (!(entry = vst_contact_read_entry (self->view, vst_contact_get_id (contact), error)))
        return FALSE;

      write_contact (node, entry);
    }

  return TRUE;
}

static gboolean
write_member (VstPackWriter *self,
              VstMember *member,
              GError **error)
{
  VstPerson *person = vst_member_get_person (member);
  const VstPersonEntry *entry = vst_person_get_entry (person);
  gboolean is_asked = vst_pack_is_asked (self, vst_person_get_id (person));
  VstXmlNode *node = vst_xml_add (self->root, "member");
  VstXmlNode *name;

  vst_xml_set (node, "id", vst_pack_reference (self, vst_person_get_id (person)));
  vst_xml_set (node, "role", vst_member_get_role (member));
  vst_xml_set (node, "head", vst_member_is_head (member) ? "yes" : "");
  vst_xml_set (node, "whole", is_asked ? "yes" : "no");
  vst_xml_set (node, "anonymous", entry->anonymous ? "yes" : "");
  vst_xml_set (node, "since", vst_member_get_from (member));
  vst_xml_set (node, "until", vst_member_get_until (member));
  name = vst_xml_add (node, "name");
  vst_xml_add_text (name, "display", entry->display_name);

  if (is_asked)
    {
      vst_xml_add_text (name, "given", entry->given_name);
      vst_xml_add_text (name, "family", entry->family_name);
      vst_xml_add_text (name, "pronouns", entry->pronouns);
      write_birth (node, entry);
      write_language (node, entry);
    }
  else
    {
      vst_pack_withhold (self, "person", "other-person", 1);
    }

  return write_contacts (self, node, member, error);
}

/* It is asked of who stands for the family; what two could have said is told to neither alone. */
static gboolean
write_no_phone (VstPackWriter *self,
                GError **error)
{
  VstMember *head = vst_family_get_head (self->family);
  VstPhoneReplied replied;
  VstXmlNode *node;

  if (head == NULL || self->is_shared || !vst_pack_is_asked (self, vst_person_get_id (vst_member_get_person (head))))
    return TRUE;

  if (!vst_phone_read_reply (self->view, vst_family_get_id (self->family), &replied, error))
    return FALSE;

  if (*replied.on == '\0')
    return TRUE;

  node = vst_xml_add (self->root, "no-phone");
  vst_xml_set (node, "state", vst_phone_reply_code (replied.reply));
  vst_xml_set (node, "asked", replied.on);

  return TRUE;
}

gboolean
vst_pack_write_members (VstPackWriter *self,
                        GError **error)
{
  GListModel *members = vst_family_get_members (self->family);
  gboolean is_open;

  /* Said once, for the part as such: then the list of them is empty. */
  if (!vst_pack_is_open (self, VST_SECTION_CONTACTS, 0, CONTACTS, &is_open, error))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);

      if (!write_member (self, member, error))
        return FALSE;
    }

  return !is_open || write_no_phone (self, error);
}

/* Somebody outside of the family is a name. */
static void
meet (VstPackWriter *self,
      gint64 person_id,
      const char *name,
      guint *n)
{
  VstXmlNode *other;

  if (vst_pack_reference (self, person_id) != NULL)
    return;

  g_hash_table_insert (self->references, g_memdup2 (&person_id, sizeof person_id), g_strdup_printf ("o%u", ++*n));
  other = vst_xml_add_text (self->root, "other", name[0] != '\0' ? name : "-");
  vst_xml_set (other, "id", vst_pack_reference (self, person_id));
}

/* What two people are to each other is told to either; what is between two others
 * is not.
 */
static gboolean
is_told (VstPackWriter *self,
         gint64 one,
         gint64 other)
{
  return vst_pack_is_asked (self, one) || vst_pack_is_asked (self, other);
}

/* It was written freely, and of two people. */
static void
write_note (VstPackWriter *self,
            VstXmlNode *node,
            const VstRelation *relation)
{
  gboolean is_hers = vst_pack_is_asked (self, relation->from_id) && vst_pack_is_asked (self, relation->to_id);

  if (relation->note == NULL || *relation->note == '\0')
    return;

  if (self->request->notes && (is_hers || !self->is_shared))
    vst_pack_add_words (self, node, "note", relation->note, "notes");
  else
    vst_pack_withhold (self, "notes", "third-person", 1);
}

static void
write_relations (VstPackWriter *self)
{
  for (guint i = 0; i < self->kin->relations->len; i++)
    {
      const VstRelation *relation = g_ptr_array_index (self->kin->relations, i);
      VstXmlNode *node;

      if (!is_told (self, relation->from_id, relation->to_id))
        {
          vst_pack_withhold (self, "relations", "other-person", 1);
          continue;
        }

      node = vst_xml_add (self->root, "relation");
      vst_xml_set (node, "kind", relation->kind);
      vst_xml_set (node, "from", vst_pack_reference (self, relation->from_id));
      vst_xml_set (node, "to", vst_pack_reference (self, relation->to_id));
      vst_xml_set (node, "since", relation->since);
      vst_xml_set (node, "until", relation->until);
      write_note (self, node, relation);
    }
}

/* The number of an order is told to whom it gives the care. */
static gboolean
write_custody (VstPackWriter *self,
               const VstCustody *custody,
               GError **error)
{
  VstXmlNode *node = vst_xml_add (self->root, "custody");

  vst_xml_set (node, "kind", custody->kind);
  vst_xml_set (node, "child", vst_pack_reference (self, custody->child_id));
  vst_xml_set (node, "adult", vst_pack_reference (self, custody->adult_id));
  if (custody->may_collect != VST_COLLECT_NOT_ASKED)
    vst_xml_set (node, "may-collect", custody->may_collect == VST_COLLECT_YES ? "yes" : "no");
  vst_xml_set (node, "since", custody->since);
  vst_xml_set (node, "until", custody->until);

  if (!custody->has_order)
    return TRUE;

  if (vst_pack_is_asked (self, custody->adult_id))
    {
      g_autofree char *number = vst_custody_read_order.run (self->view, &custody->id, error);

      vst_xml_add_text (node, "order", number);
      return number != NULL;
    }

  vst_pack_withhold (self, "custody", "other-person", 1);

  return TRUE;
}

gboolean
vst_pack_write_kin (VstPackWriter *self,
                    GError **error)
{
  gboolean tells_relations, tells_custody;
  guint n_others = 0;

  if (!vst_pack_is_open (self, VST_SECTION_RELATIONS, 0, "relations", &tells_relations, error) ||
      !vst_pack_is_open (self, VST_SECTION_CUSTODY, 0, "custody", &tells_custody, error))
    return FALSE;

  if (!tells_relations)
    g_ptr_array_set_size (self->kin->relations, 0);
  if (!tells_custody)
    g_ptr_array_set_size (self->kin->custodies, 0);

  for (guint i = 0; i < self->kin->relations->len; i++)
    {
      const VstRelation *relation = g_ptr_array_index (self->kin->relations, i);

      if (is_told (self, relation->from_id, relation->to_id))
        {
          meet (self, relation->from_id, relation->from_name, &n_others);
          meet (self, relation->to_id, relation->to_name, &n_others);
        }
    }

  for (guint i = 0; i < self->kin->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (self->kin->custodies, i);

      if (is_told (self, custody->child_id, custody->adult_id))
        {
          meet (self, custody->child_id, custody->child_name, &n_others);
          meet (self, custody->adult_id, custody->adult_name, &n_others);
        }
    }

  write_relations (self);

  for (guint i = 0; i < self->kin->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (self->kin->custodies, i);

      if (!is_told (self, custody->child_id, custody->adult_id))
        vst_pack_withhold (self, "custody", "other-person", 1);
      else if (!write_custody (self, custody, error))
        return FALSE;
    }

  /* Whose it will be isn't noted, and to say that something is left out would tell. */
  for (guint i = 0; i < self->kin->expected->len && !self->is_shared; i++)
    {
      const VstExpected *expected = g_ptr_array_index (self->kin->expected, i);

      if (expected->is_awaited)
        vst_xml_set (vst_xml_add (self->root, "expected"), "due", expected->due_on);
    }

  return TRUE;
}
