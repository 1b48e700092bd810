/* vst-pack-entry.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack-entry.h"

#include "vst-error.h"

static void
take (char **field,
      char *text)
{
  g_free (*field);
  *field = text;
}

static gboolean
refuse (const char *what,
        GError **error)
{
  g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "No such %s", what);

  return FALSE;
}

static void
read_birth (VstXmlNode *node,
            VstPersonEntry *person)
{
  VstXmlNode *born = vst_xml_first (node, "born");
  VstXmlNode *age = vst_xml_first (node, "age");
  VstXmlNode *early = vst_xml_first (node, "early");

  if (born != NULL)
    take (&person->birth_date, vst_xml_dup (born, "day"));

  if (age != NULL)
    {
      person->age_years = (int) vst_xml_get_number (age, "years", -1);
      take (&person->age_as_of, vst_xml_dup (age, "as-of"));
    }

  if (early != NULL)
    {
      take (&person->due_on, vst_xml_dup (early, "due"));
      person->gestation_weeks = (int) vst_xml_get_number (early, "weeks", 0);
    }
}

VstMemberEntry *
vst_pack_read_member (VstXmlNode *node,
                      GError **error)
{
  g_autofree char *role = vst_xml_dup (node, "role");
  g_autoptr (VstMemberEntry) entry = vst_member_entry_new (role);
  VstXmlNode *name = vst_xml_first (node, "name");
  VstXmlNode *language = vst_xml_first (node, "language");
  VstPersonEntry *person = entry->person;

  if (!vst_member_role_is_valid (role))
    return refuse ("place in a family", error), NULL;

  entry->head = vst_xml_says (node, "head", "yes") && vst_xml_says (node, "until", "");
  take (&entry->from, vst_xml_dup (node, "since"));
  take (&person->display_name, vst_xml_dup_text (name, "display"));
  take (&person->given_name, vst_xml_dup_text (name, "given"));
  take (&person->family_name, vst_xml_dup_text (name, "family"));
  take (&person->pronouns, vst_xml_dup_text (name, "pronouns"));
  person->anonymous = vst_xml_says (node, "anonymous", "yes");
  read_birth (node, person);

  if (language != NULL)
    {
      take (&person->language, vst_xml_dup (language, "code"));
      person->interpreter = vst_xml_says (language, "interpreter", "yes");
    }

  return g_steal_pointer (&entry);
}

static gboolean
read_plan (VstXmlNode *node,
           VstContactPlan *plan,
           GError **error)
{
  g_autofree char *place = vst_xml_dup (node, "place");

  for (VstXmlNode *hours = vst_xml_first (node, "hours"); hours != NULL; hours = vst_xml_next (hours, "hours"))
    {
      if (plan->n_spans == VST_CONTACT_SPANS)
        return refuse ("many hours", error);

      plan->spans[plan->n_spans++] = (VstContactSpan){ (guint) vst_xml_get_number (hours, "days", 0),
                                                       (int) vst_xml_get_number (hours, "from", 0),
                                                       (int) vst_xml_get_number (hours, "until", 0) };
    }

  take (&plan->cover, vst_xml_dup_text (node, "cover"));
  take (&plan->say, vst_xml_dup_text (node, "say"));
  take (&plan->via, vst_xml_dup_text (node, "via"));
  take (&plan->language, vst_xml_dup_text (node, "speak"));
  take (&plan->who, vst_xml_dup_text (node, "who"));
  plan->is_via = plan->via[0] != '\0';
  plan->address_class = vst_pack_place_parse (place);

  return TRUE;
}

/* Rules come along as they were told; none means that nobody asked. */
VstContactEntry *
vst_pack_read_contact (VstXmlNode *node,
                       GError **error)
{
  g_autofree char *kind = vst_xml_dup (node, "kind");
  g_autofree char *rules = vst_xml_dup (node, "rules");
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (VST_CONTACT_PHONE);

  if (!vst_contact_kind_parse (kind, &entry->kind) || !vst_contact_rule_parse (rules, &entry->rule))
    return refuse ("rule of safe contact", error), NULL;

  take (&entry->value, vst_xml_dup_text (node, "value"));
  take (&entry->extension, vst_xml_dup_text (node, "extension"));
  take (&entry->postal_code, vst_xml_dup_text (node, "postal-code"));
  take (&entry->review_on, vst_xml_dup (node, "review"));
  take (&entry->code_word, vst_xml_dup_text (node, "code-word"));
  if (!read_plan (node, entry->plan, error))
    return NULL;

  /* Through somebody whom the other hub could not name: so through nobody. */
  if (g_str_equal (entry->plan->via, "-"))
    entry->rule |= VST_RULE_PROHIBITED;
  if (entry->kind == VST_CONTACT_ADDRESS && g_str_equal (entry->value, "-"))
    take (&entry->value, g_strdup (""));

  return g_steal_pointer (&entry);
}

VstRelation *
vst_pack_read_relation (VstXmlNode *node,
                        gint64 from_id,
                        gint64 to_id,
                        GError **error)
{
  g_autofree char *kind = vst_xml_dup (node, "kind");
  VstRelation *relation;

  if (!g_strv_contains (vst_relation_kind_codes (), kind))
    return refuse ("relation", error), NULL;

  relation = vst_relation_new (from_id, to_id, kind);
  take (&relation->since, vst_xml_dup (node, "since"));
  take (&relation->until, vst_xml_dup (node, "until"));
  take (&relation->note, vst_xml_dup_text (node, "note"));

  return relation;
}

VstCustody *
vst_pack_read_custody (VstXmlNode *node,
                       gint64 child_id,
                       gint64 adult_id,
                       GError **error)
{
  g_autofree char *kind = vst_xml_dup (node, "kind");
  g_autofree char *may_collect = vst_xml_dup (node, "may-collect");
  VstCustody *custody;

  if (!g_strv_contains (vst_custody_kind_codes (), kind))
    return refuse ("custody", error), NULL;

  custody = vst_custody_new (child_id, adult_id, kind);
  if (*may_collect != '\0')
    custody->may_collect = g_str_equal (may_collect, "yes") ? VST_COLLECT_YES : VST_COLLECT_NO;
  take (&custody->since, vst_xml_dup (node, "since"));
  take (&custody->until, vst_xml_dup (node, "until"));
  take (&custody->order_number, vst_xml_dup_text (node, "order"));

  return custody;
}

VstAlertEntry *
vst_pack_read_alert (VstXmlNode *node,
                     GError **error)
{
  g_autofree char *kind = vst_xml_dup (node, "kind");
  g_autofree char *priority = vst_xml_dup (node, "priority");
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_new ();

  if (!vst_alert_kind_parse (kind, &entry->kind) || !vst_alert_priority_parse (priority, &entry->priority))
    return refuse ("alert", error), NULL;

  take (&entry->text, vst_xml_dup_text (node, NULL));
  take (&entry->from, vst_xml_dup (node, "since"));
  take (&entry->until, vst_xml_dup (node, "until"));

  return g_steal_pointer (&entry);
}

VstAnswer *
vst_pack_read_answer (VstXmlNode *node,
                      gint64 person_id,
                      GError **error)
{
  g_autofree char *catalogue = vst_xml_dup (node, "catalogue");
  g_autofree char *question = vst_xml_dup (node, "question");
  g_autofree char *code = vst_xml_dup (node, "state");
  g_autofree char *value = vst_xml_dup_text (node, "value");
  VstAnswerState state;

  if (!vst_answer_state_parse (code, &state))
    return refuse ("answer", error), NULL;

  return vst_answer_new (person_id, catalogue, (int) vst_xml_get_number (node, "version", 0), question, state,
                         state == VST_ANSWER_ANSWERED ? value : "");
}
