/* vst-pack-take.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack-take.h"

#include "vst-alert-store.h"
#include "vst-answer-store.h"
#include "vst-catalogue-store.h"
#include "vst-contact-store.h"
#include "vst-date.h"
#include "vst-elsewhere-store.h"
#include "vst-episode-store.h"
#include "vst-family-store.h"
#include "vst-kin-store.h"
#include "vst-member-store.h"
#include "vst-pack-entry.h"
#include "vst-setting-store.h"

/* A day on which something was asked has no time of the day: its middle. */
#define NOON 12

/* A family while it is being taken in. */
typedef struct
{
  VstAct *act;
  gint64 family_id;
  VstXmlNode *root;
  GHashTable *people; /* "p1" → id */
  GTimeZone *zone;
  char *today;
} Taking;

static void
taking_clear (Taking *self)
{
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->today, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Taking, taking_clear)

/* Whether whom a record is about comes along. */
gboolean
vst_pack_record_is_of_members (VstXmlNode *node,
                               GHashTable *members)
{
  g_autofree char *person = vst_xml_dup (node, "person");

  return *person == '\0' || g_hash_table_contains (members, person);
}

/* Whether an answer can be kept here, by whoever is signed in. */
VstPackAnswerFit
vst_pack_answer_fits (VstView *view,
                      VstXmlNode *node,
                      GHashTable *members)
{
  g_autofree char *code = vst_xml_dup (node, "catalogue");
  g_autofree char *name = vst_xml_dup (node, "question");
  g_autofree char *person = vst_xml_dup (node, "person");
  g_autofree char *value = vst_xml_dup_text (node, "value");
  g_autofree char *read = NULL;
  g_autoptr (VstCatalogue) catalogue = vst_catalogue_of_version (view, code, (int) vst_xml_get_number (node, "version", 0), NULL);
  const VstQuestion *question = catalogue != NULL ? vst_catalogue_find (catalogue, name) : NULL;
  VstInterview reader = { .follows_up = vst_view_may (view, VST_RIGHT_READ_FOLLOW_UP),
                          .kinds = vst_key_ring_get_kinds (vst_view_get_ring (view)) };

  if (question == NULL || (question->about == VST_ABOUT_FAMILY) != (*person == '\0') ||
      (*person != '\0' && !g_hash_table_contains (members, person)))
    return VST_PACK_ANSWER_UNKNOWN;

  if (!vst_interview_is_open (&reader, question))
    return VST_PACK_ANSWER_SEALED;

  if (!vst_xml_says (node, "state", "answered"))
    return VST_PACK_ANSWER_FITS;

  read = vst_question_read_answer (question, value, NULL);

  return read != NULL && *read != '\0' ? VST_PACK_ANSWER_FITS : VST_PACK_ANSWER_UNKNOWN;
}

static gint64
find (Taking *self,
      VstXmlNode *node,
      const char *attribute)
{
  g_autofree char *reference = vst_xml_dup (node, attribute);
  const gint64 *id = g_hash_table_lookup (self->people, reference);

  return id != NULL ? *id : 0;
}

/* Who is there now, by reference: members were added in the order of the file. */
static GPtrArray *
learn_people (Taking *self,
              GError **error)
{
  g_autoptr (GPtrArray) members = vst_members_read (vst_act_get_view (self->act), self->family_id, error);
  guint i = 0;

  if (members == NULL)
    return NULL;

  for (VstXmlNode *node = vst_xml_first (self->root, "member"); node != NULL; node = vst_xml_next (node, "member"))
    {
      g_autofree char *reference = vst_xml_dup (node, "id");
      gint64 id;

      if (g_hash_table_contains (self->people, reference) || i >= members->len)
        continue;

      id = vst_person_get_id (vst_member_get_person (g_ptr_array_index (members, i++)));
      g_hash_table_insert (self->people, g_steal_pointer (&reference), g_memdup2 (&id, sizeof id));
    }

  return g_steal_pointer (&members);
}

static gboolean
end_place (Taking *self,
           gint64 membership_id,
           gint64 revision,
           VstXmlNode *node,
           GError **error)
{
  g_autofree char *until = vst_xml_dup (node, "until");
  VstMemberEnd end = { membership_id, revision, until };

  return *until == '\0' || vst_member_do_end.run (self->act, &end, error) != NULL;
}

/* Whoever left, and came back. */
static gboolean
take_again (Taking *self,
            VstXmlNode *node,
            GError **error)
{
  g_autofree char *role = vst_xml_dup (node, "role");
  g_autofree char *since = vst_xml_dup (node, "since");
  VstMemberJoin join = { self->family_id, find (self, node, "id"), role, since };
  g_autofree gint64 *membership_id = vst_member_do_join.run (self->act, &join, error);

  return membership_id != NULL && end_place (self, *membership_id, 1, node, error);
}

static gboolean
take_places (Taking *self,
             GPtrArray *members,
             GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i = 0;

  for (VstXmlNode *node = vst_xml_first (self->root, "member"); node != NULL; node = vst_xml_next (node, "member"))
    {
      VstMember *member;

      if (!g_hash_table_add (seen, vst_xml_dup (node, "id")))
        {
          if (!take_again (self, node, error))
            return FALSE;
          continue;
        }

      member = g_ptr_array_index (members, i++);
      if (!end_place (self, vst_member_get_id (member), vst_member_get_revision (member), node, error))
        return FALSE;
    }

  return TRUE;
}

/* Of the first of them, vst_family_add() has taken them. */
static gboolean
take_contacts (Taking *self,
               GError **error)
{
  VstXmlNode *first = vst_xml_first (self->root, "member");

  for (VstXmlNode *member = vst_xml_next (first, "member"); member != NULL; member = vst_xml_next (member, "member"))
    for (VstXmlNode *node = vst_xml_first (member, "contact"); node != NULL; node = vst_xml_next (node, "contact"))
      {
        g_autoptr (VstContactEntry) entry = vst_pack_read_contact (node, error);

        if (entry == NULL || !vst_contact_entry_check (entry, error) || !vst_contact_add (self->act, find (self, member, "id"), entry, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
take_relation (Taking *self,
               VstXmlNode *node,
               GError **error)
{
  gint64 from_id = find (self, node, "from");
  gint64 to_id = find (self, node, "to");
  g_autoptr (VstRelation) relation = NULL;
  g_autofree gint64 *id = NULL;

  if (from_id == 0 || to_id == 0)
    return TRUE;

  relation = vst_pack_read_relation (node, from_id, to_id, error);
  id = relation != NULL ? vst_relation_do_add.run (self->act, relation, error) : NULL;

  return id != NULL;
}

static gboolean
take_custody (Taking *self,
              VstXmlNode *node,
              GError **error)
{
  gint64 child_id = find (self, node, "child");
  gint64 adult_id = find (self, node, "adult");
  g_autoptr (VstCustody) custody = NULL;
  g_autofree gint64 *id = NULL;

  if (child_id == 0 || adult_id == 0)
    return TRUE;

  custody = vst_pack_read_custody (node, child_id, adult_id, error);
  id = custody != NULL ? vst_custody_do_add.run (self->act, custody, error) : NULL;

  return id != NULL;
}

static gboolean
take_alert (Taking *self,
            VstXmlNode *node,
            GError **error)
{
  VstAlertEdit edit = { .family_id = self->family_id, .entry = vst_pack_read_alert (node, error) };
  g_autofree gint64 *id = edit.entry != NULL ? vst_alert_do_add.run (self->act, &edit, error) : NULL;

  g_clear_pointer (&edit.entry, vst_alert_entry_free);

  return id != NULL;
}

static gint64
moment_of (Taking *self,
           const char *day)
{
  int year, month, day_of_month;
  g_autoptr (GDateTime) noon = NULL;

  if (!vst_day_is_valid (day) || vst_day_compare (day, self->today) >= 0)
    return 0;

  vst_day_get_parts (day, &year, &month, &day_of_month);
  noon = g_date_time_new (self->zone, year, month, day_of_month, NOON, 0, 0);

  return noon != NULL ? g_date_time_to_unix (noon) * G_USEC_PER_SEC : 0;
}

/* Answers keep the day on which they were given. */
static gboolean
take_answer (Taking *self,
             VstXmlNode *node,
             GError **error)
{
  g_autoptr (VstInterviewSave) save = NULL;
  g_autofree char *asked = vst_xml_dup (node, "asked");
  VstAnswer *answer;

  if (vst_pack_answer_fits (vst_act_get_view (self->act), node, self->people) != VST_PACK_ANSWER_FITS)
    return TRUE;

  answer = vst_pack_read_answer (node, find (self, node, "person"), error);
  if (answer == NULL)
    return FALSE;

  save = vst_interview_save_new (self->family_id, "both");
  save->asked_at = moment_of (self, asked);
  vst_interview_save_take (save, 0, answer);

  return vst_interview_do_save.run (self->act, save, error) != NULL;
}

/* The first was opened with the file; one that was closed opens again today, since
 * the family is here.
 */
static gboolean
take_episodes (Taking *self,
               GError **error)
{
  VstXmlNode *first = vst_xml_first (self->root, "episode");
  gboolean is_open = TRUE;

  for (VstXmlNode *node = first; node != NULL; node = vst_xml_next (node, "episode"))
    {
      g_autofree char *opened = vst_xml_dup (node, "opened");
      g_autofree char *closed = vst_xml_dup (node, "closed");
      g_autofree char *reason = vst_xml_dup (node, "reason");

      if (!vst_day_is_valid (opened) || (*closed != '\0' && (!vst_day_is_valid (closed) || vst_day_compare (closed, self->today) > 0)))
        continue;

      if (!is_open && !vst_episode_open (self->act, self->family_id, opened, error))
        return FALSE;

      is_open = *closed == '\0';
      if (!is_open && !vst_episode_close (self->act, self->family_id, closed, reason, error))
        return FALSE;
    }

  return is_open || vst_episode_open (self->act, self->family_id, self->today, error);
}

/* Of @hub, which wrote it down; nothing of it counts here. */
static gboolean
take_record (Taking *self,
             VstXmlNode *hub,
             VstXmlNode *node,
             GError **error)
{
  if (!vst_pack_record_is_of_members (node, self->people))
    return TRUE;

  return vst_elsewhere_add (self->act, self->family_id, find (self, node, "person"), find (self, node, "guardian"), hub, node, error);
}

static gboolean
take_records (Taking *self,
              GError **error)
{
  VstXmlNode *hub = vst_xml_first (self->root, "hub");

  for (VstXmlNode *node = vst_xml_first (self->root, NULL); node != NULL; node = vst_xml_next (node, NULL))
    {
      if (vst_view_is_cancelled (vst_act_get_view (self->act), error))
        return FALSE;

      if (vst_pack_record_of (node) != NULL && !take_record (self, hub, node, error))
        return FALSE;

      if (vst_xml_is (node, "elsewhere") && !take_record (self, vst_xml_first (node, "hub"), vst_pack_record_in (node), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_rest (Taking *self,
           GError **error)
{
  static const struct
  {
    const char *name;
    gboolean (*take) (Taking *, VstXmlNode *, GError **);
  } parts[] = {
    { "relation", take_relation },
    { "custody", take_custody },
    { "alert", take_alert },
    { "answer", take_answer },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (VstXmlNode *node = vst_xml_first (self->root, parts[i].name); node != NULL; node = vst_xml_next (node, parts[i].name))
      if (vst_view_is_cancelled (vst_act_get_view (self->act), error) || !parts[i].take (self, node, error))
        return FALSE;

  return TRUE;
}

/* The day its file was opened first, where that has come and is told. */
static char *
dup_opened (VstXmlNode *root,
            const char *today)
{
  VstXmlNode *episode = vst_xml_first (root, "episode");
  g_autofree char *opened = episode != NULL ? vst_xml_dup (episode, "opened") : NULL;

  return opened != NULL && vst_day_is_valid (opened) && vst_day_compare (opened, today) <= 0 ? g_steal_pointer (&opened) : g_strdup ("");
}

/**
 * vst_pack_take_in:
 *
 * All of it, or nothing.
 *
 * Returns: the family's id; 0 with @error set
 */
gint64
vst_pack_take_in (VstAct *act,
                  const VstFamilyEntry *entry,
                  VstXml *xml,
                  GError **error)
{
  g_auto (Taking) self = { .act = act, .root = vst_xml_get_root (xml) };
  g_autofree char *zone = vst_setting_dup (vst_act_get_view (act), VST_SETTING_ZONE);
  g_autoptr (VstFamilyEntry) dated = vst_family_entry_copy (entry);
  g_autoptr (GPtrArray) members = NULL;

  self.today = vst_view_dup_today (vst_act_get_view (act));
  self.zone = vst_zone_find (zone);
  if (self.zone == NULL)
    self.zone = g_time_zone_new_utc ();
  self.people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_free (dated->opened_on);
  dated->opened_on = dup_opened (self.root, self.today);

  if (!(self.family_id = vst_family_add (act, dated, error)) || !(members = learn_people (&self, error)) ||
      !take_contacts (&self, error) || !take_rest (&self, error) || !take_records (&self, error) ||
      !take_episodes (&self, error) || !take_places (&self, members, error))
    return 0;

  vst_act_set_subject (act, "family", self.family_id);

  return self.family_id;
}
