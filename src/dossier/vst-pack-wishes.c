/* vst-pack-wishes.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-store.h"
#include "vst-pack-private.h"
#include "vst-right.h"

static void
set_days (VstXmlNode *node,
          const char *since,
          const char *until)
{
  vst_xml_set (node, "since", since);
  vst_xml_set (node, "until", until);
}

/* When the file was open is the hub's to write; so is what to mind. */
static void
write_episodes (VstPackWriter *self)
{
  GPtrArray *episodes = self->kin->episodes;

  if (self->request->part == VST_PACK_PORTABILITY)
    {
      return;
    }

  for (guint i = episodes->len; i > 0; i--)
    {
      const VstEpisode *episode = g_ptr_array_index (episodes, i - 1);
      VstXmlNode *node = vst_xml_add (self->root, "episode");

      vst_xml_set (node, "opened", episode->opened_on);
      vst_xml_set (node, "closed", episode->closed_on);
      vst_xml_set (node, "reason", episode->reason);
    }
}

static gboolean
write_alerts (VstPackWriter *self,
              GError **error)
{
  GListModel *alerts = vst_family_get_alerts (self->family);
  guint n = g_list_model_get_n_items (alerts);
  gboolean is_open;

  if (self->request->part == VST_PACK_PORTABILITY)
    return TRUE;

  if (!vst_pack_is_open (self, VST_SECTION_ALERTS, 0, "alerts", &is_open, error))
    return FALSE;

  for (guint i = 0; is_open && i < n; i++)
    {
      g_autoptr (VstAlert) alert = g_list_model_get_item (alerts, i);
      const VstAlertEntry *entry = vst_alert_get_entry (alert);
      VstXmlNode *node;

      if (self->is_shared || vst_pack_names_another (self, entry->text))
        {
          vst_pack_withhold (self, "alerts", self->is_shared ? "other-person" : "names-other", 1);
          continue;
        }

      node = vst_xml_add_text (self->root, "alert", entry->text);
      vst_xml_set (node, "kind", vst_alert_kind_code (entry->kind));
      vst_xml_set (node, "priority", vst_alert_priority_code (entry->priority));
      set_days (node, entry->from, entry->until);
    }

  return TRUE;
}

static gboolean
write_consents (VstPackWriter *self,
                GError **error)
{
  g_autoptr (GPtrArray) consents = vst_consents_read (self->view, self->request->family_id, error);
  gboolean is_open;

  if (!vst_pack_is_open (self, VST_SECTION_CONSENTS, 0, "consents", &is_open, error))
    return FALSE;

  for (guint i = 0; consents != NULL && is_open && i < consents->len; i++)
    {
      const VstConsentFacts *facts = vst_consent_get_facts (g_ptr_array_index (consents, i));
      VstXmlNode *node;

      if (!vst_pack_is_asked (self, facts->person_id))
        {
          vst_pack_withhold (self, "consents", "other-person", 1);
          continue;
        }

      node = vst_xml_add (self->root, "consent");
      vst_xml_set (node, "person", vst_pack_reference (self, facts->person_id));
      vst_xml_set (node, "purpose", facts->purpose);
      vst_xml_set (node, "state", vst_consent_state_code (facts->state));
      vst_xml_set (node, "how", facts->how);
      vst_xml_set (node, "language", facts->language);
      if (facts->given_by != 0)
        vst_xml_set (node, "guardian", vst_pack_reference (self, facts->given_by));
      set_days (node, facts->from, facts->until);
      if (facts->agency_id != 0 && !vst_pack_add_agency (self, node, facts->agency_id, error))
        return FALSE;
      vst_pack_add_words (self, node, "scope", facts->scope, "consents");
    }

  return consents != NULL;
}

static char *
dup_roles (guint roles)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < VST_N_ROLES; i++)
    if ((roles & (1u << i)) != 0)
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? "," : "", vst_role_get_code ((VstRole) (1 << i)));

  return g_string_free (codes, FALSE);
}

static gboolean
write_directives (VstPackWriter *self,
                  GError **error)
{
  g_autoptr (GPtrArray) directives = vst_directive_read_family.run (self->view, &self->request->family_id, error);

  for (guint i = directives != NULL ? directives->len : 0; i > 0; i--)
    {
      VstDirective *directive = g_ptr_array_index (directives, i - 1);
      const VstDirectiveEntry *entry = vst_directive_get_entry (directive);
      VstXmlNode *node;

      if (!vst_directive_is_in_force (directive, self->today))
        continue;

      if (entry->given_by != 0 ? !vst_pack_is_asked (self, entry->given_by) : self->is_shared)
        {
          vst_pack_withhold (self, "directives", "other-person", 1);
          continue;
        }

      node = vst_xml_add (self->root, "directive");
      vst_xml_set (node, "kind", vst_directive_kind_code (entry->kind));
      vst_xml_set (node, "section", vst_section_code (entry->section));
      vst_xml_set (node, "against", vst_directive_against_code (entry->against));
      if (entry->against == VST_AGAINST_ROLE)
        {
          g_autofree char *roles = dup_roles ((guint) entry->against_id);

          vst_xml_set (node, "roles", roles);
        }
      vst_xml_set (node, "shown", entry->is_shown ? "yes" : "no");
      vst_xml_set (node, "how", entry->how);
      set_days (node, entry->from, entry->until);
      vst_pack_add_words (self, node, "purpose", entry->purpose, "directives");
    }

  return directives != NULL;
}

/* Her own words of what may be done, and what to mind. */
gboolean
vst_pack_write_wishes (VstPackWriter *self,
                       GError **error)
{
  write_episodes (self);

  return write_alerts (self, error) && write_consents (self, error) && write_directives (self, error);
}
