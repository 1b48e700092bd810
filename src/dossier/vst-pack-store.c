/* vst-pack-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack-private.h"

#include "vst-consent-store.h"
#include "vst-date.h"
#include "vst-elsewhere-store.h"
#include "vst-family-store.h"
#include "vst-kin-store.h"
#include "vst-setting-store.h"
#include "vst-text.h"

/* A shorter word, such as "an" or "le", names nobody. */
#define NAME_CHARS 3

VstPackRequest *
vst_pack_request_new (VstHub *hub,
                      gint64 family_id,
                      VstPackPart part,
                      GArray *people,
                      gboolean notes)
{
  VstPackRequest *request = g_new0 (VstPackRequest, 1);
  VstHubCard card;

  request->family_id = family_id;
  request->part = part;
  request->people = g_array_copy (people);
  request->notes = notes;
  request->access = VST_ACCESS_EXPORT;
  vst_keys_get_card (vst_hub_get_keys (hub), &card);
  request->hub_en = g_strdup (card.name_en);
  request->hub_fr = g_strdup (card.name_fr);

  return request;
}

VstPackRequest *
vst_pack_request_copy (const VstPackRequest *request)
{
  VstPackRequest *copy = g_memdup2 (request, sizeof *request);

  copy->people = g_array_copy (request->people);
  copy->hub_en = g_strdup (request->hub_en);
  copy->hub_fr = g_strdup (request->hub_fr);

  return copy;
}

void
vst_pack_request_free (VstPackRequest *request)
{
  g_array_unref (request->people);
  g_free (request->hub_en);
  g_free (request->hub_fr);
  g_free (request);
}

void
vst_pack_free (VstPack *self)
{
  g_clear_pointer (&self->xml, vst_xml_free);
  g_free (self);
}

/* Something is left out; the same of several things is one line. */
void
vst_pack_withhold (VstPackWriter *self,
                   const char *kind,
                   const char *reason,
                   guint n)
{
  VstPackWithheld *line;

  for (guint i = 0; i < self->withheld->len; i++)
    {
      line = g_ptr_array_index (self->withheld, i);
      if (g_str_equal (line->kind, kind) && g_str_equal (line->reason, reason))
        {
          line->n += n;
          return;
        }
    }

  line = g_new0 (VstPackWithheld, 1);
  *line = (VstPackWithheld){ kind, reason, n };
  g_ptr_array_add (self->withheld, line);
}

/* Whether what is known of her may be handed out. */
gboolean
vst_pack_is_asked (VstPackWriter *self,
                   gint64 person_id)
{
  return vst_pack_has (self->request->people, person_id);
}

/* What an adult told or did is hers, also where a child was with her. */
gboolean
vst_pack_is_other_adult (VstPackWriter *self,
                         gint64 person_id)
{
  VstMember *member = vst_family_find_member (self->family, person_id);

  return !vst_pack_is_asked (self, person_id) && (member == NULL || !vst_member_is_child (member, self->today));
}

/* Returns: (nullable): %NULL for somebody the pack doesn't speak of */
const char *
vst_pack_reference (VstPackWriter *self,
                    gint64 person_id)
{
  return g_hash_table_lookup (self->references, &person_id);
}

/* Whether whoever makes the pack may read that part, or that record.  She is told
 * of what isn't open where the family wants it said.
 */
gboolean
vst_pack_is_open (VstPackWriter *self,
                  VstSection section,
                  gint64 record_id,
                  const char *kind,
                  gboolean *is_open,
                  GError **error)
{
  VstWithheld withheld;

  if (!vst_withheld_read (self->view, self->request->family_id, section, record_id, &withheld, error))
    return FALSE;

  *is_open = !withheld.is_withheld;
  if (withheld.is_shown)
    vst_pack_withhold (self, kind, "asked", 0);

  return TRUE;
}

/* Whether a text has a name of somebody in it whom the pack isn't for. */
gboolean
vst_pack_names_another (VstPackWriter *self,
                        const char *text)
{
  g_autofree char *folded = vst_text_fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " -'", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_hash_table_contains (self->names, words[i]))
      return TRUE;

  return FALSE;
}

/**
 * vst_pack_add_words:
 * @kind: of what is withheld, where it is
 *
 * Adds what was written freely, unless it names somebody else.
 */
void
vst_pack_add_words (VstPackWriter *self,
                    VstXmlNode *parent,
                    const char *name,
                    const char *text,
                    const char *kind)
{
  if (text == NULL || *text == '\0')
    return;

  if (vst_pack_names_another (self, text))
    vst_pack_withhold (self, kind, "names-other", 1);
  else
    vst_xml_add_text (parent, name, text);
}

/* A moment, as the clock on the wall had it. */
void
vst_pack_set_moment (VstPackWriter *self,
                     VstXmlNode *node,
                     gint64 at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, self->zone);
  g_autofree char *day = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *time = g_date_time_format (local, "%H:%M");

  vst_xml_set (node, "day", day);
  vst_xml_set (node, "time", time);
}

static void
learn_name (GHashTable *names,
            const char *name)
{
  g_autofree char *folded = vst_text_fold (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " -'", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= NAME_CHARS)
      g_hash_table_add (names, g_strdup (words[i]));
}

static void
forget_name (GHashTable *names,
             const char *name)
{
  g_autofree char *folded = vst_text_fold (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " -'", -1);

  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_remove (names, words[i]);
}

/* The names of whoever the file speaks of and the pack isn't for; a name that one
 * of those has too says nothing.
 */
static void
learn_names (VstPackWriter *self)
{
  GListModel *members = vst_family_get_members (self->family);

  for (guint i = 0; i < self->kin->relations->len; i++)
    {
      const VstRelation *relation = g_ptr_array_index (self->kin->relations, i);

      learn_name (self->names, relation->from_name);
      learn_name (self->names, relation->to_name);
    }

  for (guint i = 0; i < self->kin->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (self->kin->custodies, i);

      learn_name (self->names, custody->adult_name);
      learn_name (self->names, custody->child_name);
    }

  for (int asked = 0; asked <= 1; asked++)
    for (guint i = 0; i < g_list_model_get_n_items (members); i++)
      {
        g_autoptr (VstMember) member = g_list_model_get_item (members, i);
        VstPerson *person = vst_member_get_person (member);
        const VstPersonEntry *entry = vst_person_get_entry (person);
        void (*handle) (GHashTable *, const char *) = asked ? forget_name : learn_name;

        if (vst_pack_is_asked (self, vst_person_get_id (person)) != asked)
          continue;

        handle (self->names, entry->display_name);
        handle (self->names, entry->given_name);
        handle (self->names, entry->family_name);
      }
}

/* What a pack has nothing of, or not all, is said whether there is anything or not:
 * that there is something of a kind would tell what another one does here.
 */
static void
withhold_always (VstPackWriter *self)
{
  static const char *const of_others[] = {
    "person", "contacts", "relations", "custody", "consents", "directives", "answers", /* of both parts */
    "alerts", "visits", "appointments", "chits", "programs", "messages", NULL
  };
  static const char *const not_collected[] = { "episodes", "alerts", "notes", "events", NULL };
  gboolean is_access = self->request->part == VST_PACK_ACCESS;

  for (guint i = 0; self->is_partly && of_others[i] != NULL && (is_access || i < 7); i++)
    vst_pack_withhold (self, of_others[i], "other-person", 0);

  for (guint i = 0; !is_access && not_collected[i] != NULL; i++)
    vst_pack_withhold (self, not_collected[i], "not-collected", 0);

  if (is_access)
    vst_pack_withhold (self, "messages", "third-person", 0);
  if (is_access && (self->is_shared || !self->request->notes))
    vst_pack_withhold (self, "notes", "third-person", 0);
  if (self->is_shared)
    vst_pack_withhold (self, "answers", "sealed", 0);
}

/* How much there is of somebody else, or may be, would tell what she does here. */
static gboolean
may_count (VstPackWriter *self,
           const VstPackWithheld *line)
{
  return line->n > 0 && !g_str_equal (line->reason, "other-person") && !g_str_equal (line->reason, "not-collected") &&
         !g_str_equal (line->reason, "third-person") && !(self->is_shared && g_str_equal (line->reason, "sealed"));
}

static void
write_head (VstPackWriter *self,
            GPtrArray *people)
{
  VstXmlNode *hub = vst_xml_add (self->root, "hub");
  VstXmlNode *file;

  vst_xml_set (self->root, "part", vst_pack_part_code (self->request->part));
  vst_xml_set (self->root, "written", self->today);
  vst_xml_add_text (hub, "en", self->request->hub_en);
  vst_xml_add_text (hub, "fr", self->request->hub_fr);

  file = vst_xml_add (self->root, "file");
  vst_xml_set (file, "number", vst_family_get_file_number (self->family));
  vst_xml_set (file, "opened", vst_family_get_opened_on (self->family));

  for (guint i = 0; i < self->request->people->len; i++)
    {
      gint64 id = g_array_index (self->request->people, gint64, i);
      gint64 guardian_id = vst_pack_people_guardian (people, self->request->people, id);
      VstXmlNode *whom = vst_xml_add (self->root, "for");

      vst_xml_set (whom, "person", vst_pack_reference (self, id));
      if (guardian_id != 0)
        vst_xml_set (whom, "guardian", vst_pack_reference (self, guardian_id));
    }
}

/* The note on the family, and what is said of what is left out. */
static gboolean
write_foot (VstPackWriter *self,
            GError **error)
{
  const char *note = vst_family_get_note (self->family);
  gboolean is_open;

  if (!vst_pack_is_open (self, VST_SECTION_NOTES, 0, "notes", &is_open, error))
    return FALSE;

  if (is_open && note[0] != '\0')
    {
      if (self->request->part == VST_PACK_PORTABILITY)
        vst_pack_withhold (self, "notes", "not-collected", 1);
      else if (!self->request->notes || self->is_shared)
        vst_pack_withhold (self, "notes", "third-person", 1);
      else
        vst_pack_add_words (self, self->root, "note", note, "notes");
    }

  /* Whether there is anything of the kind or not. */
  vst_pack_withhold (self, "safety", "never-told", 0);

  for (guint i = 0; i < self->withheld->len; i++)
    {
      const VstPackWithheld *line = g_ptr_array_index (self->withheld, i);
      VstXmlNode *node = vst_xml_add (self->root, "withheld");

      vst_xml_set (node, "kind", line->kind);
      vst_xml_set (node, "reason", line->reason);
      if (may_count (self, line))
        vst_xml_set_number (node, "count", line->n);
    }

  return TRUE;
}

static guint
count_by_place (GPtrArray *people,
                GArray *chosen)
{
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    {
      const VstPackPerson *person = g_ptr_array_index (people, i);

      if (person->is_by_place && vst_pack_people_guardian (people, chosen, person->id) != 0 && vst_pack_has (chosen, person->id))
        n++;
    }

  return n;
}

/* Kinds, reasons and how many: no name. */
static void
note (VstPackWriter *self,
      guint n_by_place)
{
  GString *reason = g_string_new (vst_pack_part_code (self->request->part));

  if (n_by_place > 0)
    g_string_append_printf (reason, "; no custody noted (%u)", n_by_place);

  for (guint i = 0; i < self->withheld->len; i++)
    {
      const VstPackWithheld *line = g_ptr_array_index (self->withheld, i);

      g_string_append_printf (reason, "; %s: %s", line->kind, line->reason);
      if (line->n > 0)
        g_string_append_printf (reason, " (%u)", line->n);
    }

  vst_view_note (self->view, self->request->access, "family", self->request->family_id, reason->str);
  g_string_free (reason, TRUE);
}

static void
writer_clear (VstPackWriter *self)
{
  g_clear_object (&self->family);
  g_clear_pointer (&self->kin, vst_kin_free);
  g_clear_pointer (&self->references, g_hash_table_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->withheld, g_ptr_array_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->today, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VstPackWriter, writer_clear)

static void
number_people (VstPackWriter *self)
{
  GListModel *members = vst_family_get_members (self->family);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);
      gint64 id = vst_person_get_id (vst_member_get_person (member));

      self->is_partly = self->is_partly || !vst_pack_is_asked (self, id);
      self->is_shared = self->is_shared || (vst_member_get_until (member)[0] == '\0' && vst_pack_is_other_adult (self, id));
      if (!g_hash_table_contains (self->references, &id))
        g_hash_table_insert (self->references, g_memdup2 (&id, sizeof id), g_strdup_printf ("p%u", ++n));
    }
}

static gboolean
writer_begin (VstPackWriter *self,
              VstView *view,
              const VstPackRequest *request,
              GError **error)
{
  g_autofree char *zone = vst_setting_dup (view, VST_SETTING_ZONE);

  self->view = view;
  self->request = request;
  self->today = vst_view_dup_today (view);
  self->zone = vst_zone_find (zone);
  if (self->zone == NULL)
    self->zone = g_time_zone_new_utc ();
  self->references = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->withheld = g_ptr_array_new_with_free_func (g_free);

  return (self->family = vst_family_read (view, request->family_id, TRUE, error)) != NULL &&
         (self->kin = vst_kin_read (view, request->family_id, error)) != NULL;
}

static GPtrArray *
read_people (VstView *view,
             VstFamily *family,
             const VstKin *kin)
{
  g_autoptr (VstConsentRules) rules = vst_consent_rules_of (view);
  g_autofree char *today = vst_view_dup_today (view);

  return vst_pack_people_new (family, kin, rules->age, today);
}

static gpointer
people_func (VstView *view,
             gconstpointer args,
             GError **error)
{
  gint64 family_id = *(const gint64 *) args;
  g_autoptr (VstFamily) family = vst_family_read (view, family_id, FALSE, error);
  g_autoptr (VstKin) kin = family != NULL ? vst_kin_read (view, family_id, error) : NULL;

  if (kin == NULL)
    return NULL;

  vst_view_note (view, VST_ACCESS_OPEN, "family", family_id, NULL);

  return read_people (view, family, kin);
}

/* What is handed out is what the schema says, or nothing is. */
static gboolean
check_schema (VstXml *xml,
              GError **error)
{
  VstXmlFault fault;

  if (vst_xml_check (xml, vst_pack_get_schema (), &fault))
    return TRUE;

  g_set_error (error, VST_ERROR, VST_ERROR_FAMILY_FILE, "A pack that is not what the schema says: %s", fault.what);

  return FALSE;
}

static gpointer
pack_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const VstPackRequest *request = args;
  g_autoptr (VstPack) pack = g_new0 (VstPack, 1);
  g_auto (VstPackWriter) writer = { 0 };
  g_autoptr (GPtrArray) people = NULL;

  if (!writer_begin (&writer, view, request, error))
    return NULL;

  people = read_people (view, writer.family, writer.kin);
  if (!vst_pack_people_check (people, request->people, error) || !vst_pack_check_apart (view, request->people, writer.today, error))
    return NULL;

  pack->xml = vst_xml_new ("family", VST_PACK_SPACE);
  pack->language = vst_paper_language_for (vst_member_get_person (vst_family_find_member (writer.family, g_array_index (request->people, gint64, 0))),
                                           writer.family);
  writer.root = vst_xml_get_root (pack->xml);
  number_people (&writer);
  learn_names (&writer);

  write_head (&writer, people);
  withhold_always (&writer);
  if (!vst_pack_write_members (&writer, error) || !vst_pack_write_kin (&writer, error) ||
      !vst_pack_write_wishes (&writer, error) || !vst_pack_write_answers (&writer, error) ||
      !vst_pack_write_events (&writer, error) || !vst_elsewhere_write (&writer, error) || !write_foot (&writer, error) || !check_schema (pack->xml, error))
    return NULL;

  pack->n_by_place = count_by_place (people, request->people);
  note (&writer, pack->n_by_place);

  return g_steal_pointer (&pack);
}

const VstReading vst_pack_read_people = { "pack.people", VST_RIGHT_EXPORT, people_func, (GDestroyNotify) g_ptr_array_unref };
const VstReading vst_pack_read = { "pack.read", VST_RIGHT_EXPORT, pack_func, (GDestroyNotify) vst_pack_free };
