/* vst-pack-import.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack-import.h"

#include "vst-answer-store.h"
#include "vst-candidate-store.h"
#include "vst-catalogue-store.h"
#include "vst-date.h"
#include "vst-pack-entry.h"
#include "vst-pack-take.h"

/* As in a list: names, birth and more agree so well that nobody need look. */
#define SAME_SCORE 0.95

/* As the command line prints it. */
const char *
vst_pack_action_code (VstPackAction action)
{
  static const char *const codes[] = { "new", "unsure", "same" };

  return codes[action];
}

VstPackPlan *
vst_pack_plan_ref (VstPackPlan *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
vst_pack_plan_unref (VstPackPlan *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_clear_pointer (&self->xml, vst_xml_free);
  vst_family_entry_free (self->entry);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->kept);
  g_ptr_array_unref (self->left);
  g_free (self);
}

static VstPackPlan *
plan_new (void)
{
  VstPackPlan *self = g_new0 (VstPackPlan, 1);

  g_atomic_ref_count_init (&self->refs);
  self->entry = vst_family_entry_new ();
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->kept = g_ptr_array_new_with_free_func (g_free);
  self->left = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/* The same of several things is one line. */
static void
count (GPtrArray *lines,
       const char *kind,
       const char *reason)
{
  VstPackLeft *left;

  for (guint i = 0; i < lines->len; i++)
    {
      left = g_ptr_array_index (lines, i);
      if (g_str_equal (left->kind, kind) && g_str_equal (left->reason, reason))
        {
          left->n++;
          return;
        }
    }

  left = g_new0 (VstPackLeft, 1);
  *left = (VstPackLeft){ kind, reason, 1 };
  g_ptr_array_add (lines, left);
}

static void
leave (VstPackPlan *self,
       const char *kind,
       const char *reason)
{
  count (self->left, kind, reason);
}

/* A value that isn't kept here stands somewhere. */
static gboolean
point_at (VstXmlNode *node,
          VstPackFault *fault)
{
  g_autofree char *name = vst_xml_dup_name (node);

  *fault = (VstPackFault){ .kind = VST_PACK_FAULT_VALUE };
  fault->xml.line = vst_xml_get_line (node);
  g_strlcpy (fault->xml.what, name, sizeof fault->xml.what);

  return FALSE;
}

static gboolean
look_at_contacts (VstPackPlan *self,
                  VstXmlNode *member,
                  gboolean first,
                  VstPackFault *fault,
                  GError **error)
{
  for (VstXmlNode *node = vst_xml_first (member, "contact"); node != NULL; node = vst_xml_next (node, "contact"))
    {
      g_autoptr (VstContactEntry) entry = vst_pack_read_contact (node, error);

      if (entry == NULL || !vst_contact_entry_check (entry, error))
        return point_at (node, fault);

      if (first)
        g_ptr_array_add (self->entry->contacts, g_steal_pointer (&entry));
    }

  return TRUE;
}

static gboolean
look_at_member (VstPackPlan *self,
                VstXmlNode *node,
                GHashTable *known,
                const char *today,
                VstPackFault *fault,
                GError **error)
{
  g_autofree char *id = vst_xml_dup (node, "id");
  g_autoptr (VstMemberEntry) entry = NULL;
  gboolean first = self->entry->members->len == 0;

  /* Somebody who left and came back. */
  if (!g_hash_table_add (known, g_strdup (id)))
    return TRUE;

  if (!(entry = vst_pack_read_member (node, error)))
    return point_at (node, fault);

  vst_person_entry_tidy (entry->person);
  if (!vst_person_entry_check (entry->person, today, NULL, error) || !look_at_contacts (self, node, first, fault, error))
    return fault->kind == VST_PACK_FAULT_VALUE && fault->xml.line > 0 ? FALSE : point_at (node, fault);

  g_ptr_array_add (self->names, g_strdup (entry->person->display_name));
  g_ptr_array_add (self->entry->members, g_steal_pointer (&entry));

  return TRUE;
}

/* Between people of the family: others have no file that comes along. */
static gboolean
is_within (VstXmlNode *node,
           GHashTable *known,
           const char *one,
           const char *other)
{
  g_autofree char *a = vst_xml_dup (node, one);
  g_autofree char *b = vst_xml_dup (node, other);

  return g_hash_table_contains (known, a) && g_hash_table_contains (known, b);
}

static gboolean
look_at_kin (VstPackPlan *self,
             VstXmlNode *node,
             GHashTable *known,
             const char *today,
             VstPackFault *fault,
             GError **error)
{
  g_autoptr (VstRelation) relation = NULL;
  g_autoptr (VstCustody) custody = NULL;

  if (vst_xml_is (node, "relation"))
    {
      if (!is_within (node, known, "from", "to"))
        leave (self, "relations", "outside");
      else if (!(relation = vst_pack_read_relation (node, 1, 2, error)) || !vst_relation_check (relation, today, error))
        return point_at (node, fault);
    }
  else if (vst_xml_is (node, "custody"))
    {
      if (!is_within (node, known, "child", "adult"))
        leave (self, "custody", "outside");
      else if (!(custody = vst_pack_read_custody (node, 1, 2, error)) || !vst_custody_check (custody, today, error))
        return point_at (node, fault);
    }
  else if (vst_xml_is (node, "expected"))
    {
      g_autofree char *due = vst_xml_dup (node, "due");

      /* Born meanwhile, or not: the day is asked again, the child is awaited. */
      if (!vst_due_check (due, today, NULL))
        {
          leave (self, "expected", "over");
          g_ptr_array_add (self->entry->expected, g_strdup (""));
        }
      else
        {
          g_ptr_array_add (self->entry->expected, g_steal_pointer (&due));
        }
    }

  return TRUE;
}

/* Whether the questions are here, and open to who takes the family in. */
static void
look_at_answer (VstView *view,
                VstPackPlan *self,
                VstXmlNode *node,
                GHashTable *known)
{
  switch (vst_pack_answer_fits (view, node, known))
    {
    case VST_PACK_ANSWER_UNKNOWN:
      leave (self, "answers", "unknown");
      break;
    case VST_PACK_ANSWER_SEALED:
      leave (self, "answers", "sealed");
      break;
    case VST_PACK_ANSWER_FITS:
    default:
      break;
    }
}

/* What is kept as the other hub's record. */
static gboolean
look_at_record (VstPackPlan *self,
                VstXmlNode *node,
                GHashTable *known,
                VstPackFault *fault,
                GError **error)
{
  g_autofree char *day = NULL;
  int minute;

  if (!vst_pack_record_when (node, &day, &minute, error))
    return point_at (node, fault);

  if (vst_pack_record_is_of_members (node, known))
    count (self->kept, vst_pack_record_of (node)->kind, "record");
  else
    leave (self, vst_pack_record_of (node)->kind, "outside");

  return TRUE;
}

static gboolean
look_at_wish (VstView *view,
              VstPackPlan *self,
              VstXmlNode *node,
              GHashTable *known,
              VstPackFault *fault,
              GError **error)
{
  g_autoptr (VstAlertEntry) alert = NULL;

  if (vst_xml_is (node, "alert"))
    {
      if (!(alert = vst_pack_read_alert (node, error)) || !vst_alert_entry_check (alert, error))
        return point_at (node, fault);
    }
  else if (vst_xml_is (node, "answer"))
    {
      look_at_answer (view, self, node, known);
    }
  else if (vst_xml_is (node, "elsewhere"))
    {
      return look_at_record (self, vst_pack_record_in (node), known, fault, error);
    }
  else if (vst_pack_record_of (node) != NULL)
    {
      return look_at_record (self, node, known, fault, error);
    }

  return TRUE;
}

static gboolean
compare (VstView *view,
         VstPackPlan *self,
         GError **error)
{
  double score;

  if (!(self->candidates = vst_candidates_find (view, self->entry, error)))
    return FALSE;

  score = self->candidates->len > 0 ? vst_hit_get_score (g_ptr_array_index (self->candidates, 0)) : 0;
  if (score >= SAME_SCORE)
    self->action = VST_PACK_SAME;
  else if (score >= VST_CANDIDATE_ALARM)
    self->action = VST_PACK_UNSURE;

  return TRUE;
}

/* Who makes it no family: the second that the file stands under, or a child who is
 * too old; each is a member of the file once.
 */
static VstXmlNode *
find_member_at_fault (const VstPackPlan *self,
                      VstXmlNode *root,
                      const char *today,
                      const GError *error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean by_head = g_error_matches (error, VST_ERROR, VST_ERROR_TWO_HEADS);
  int older = vst_family_entry_find_older (self->entry, today);
  int at = 0, n_heads = 0;

  for (VstXmlNode *node = vst_xml_first (root, "member"); node != NULL; node = vst_xml_next (node, "member"))
    {
      const VstMemberEntry *member;

      if (!g_hash_table_add (seen, vst_xml_dup (node, "id")))
        continue;

      member = g_ptr_array_index (self->entry->members, at);
      n_heads += member->head ? 1 : 0;
      if (by_head ? n_heads == 2 : at == older)
        return node;

      at++;
    }

  return root;
}

static gboolean
check_family (VstPackPlan *self,
              VstXmlNode *root,
              const char *today,
              VstPackFault *fault,
              GError **error)
{
  GError *found = NULL;

  if (vst_family_entry_check (self->entry, today, &found))
    return TRUE;

  point_at (find_member_at_fault (self, root, today, found), fault);
  g_propagate_error (error, found);

  return FALSE;
}

/* A day that isn't one, or is still to come, is today's. */
static void
read_no_phone (VstFamilyEntry *entry,
               VstXmlNode *root,
               const char *today)
{
  VstXmlNode *node = vst_xml_first (root, "no-phone");
  g_autofree char *state = node != NULL ? vst_xml_dup (node, "state") : NULL;
  g_autofree char *asked = node != NULL ? vst_xml_dup (node, "asked") : NULL;

  if (node != NULL && vst_phone_reply_parse (state, &entry->phone_reply.reply) && vst_day_is_valid (asked) &&
      vst_day_compare (asked, today) <= 0)
    g_strlcpy (entry->phone_reply.on, asked, sizeof entry->phone_reply.on);
}

static gpointer
look_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  const VstPackLook *what = args;
  g_autoptr (VstPackPlan) self = plan_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *today = vst_view_dup_today (view);
  VstXmlNode *root = vst_xml_get_root (what->xml);

  /* Members come first: whoever is spoken of later is known, or isn't one. */
  for (VstXmlNode *node = vst_xml_first (root, NULL); node != NULL; node = vst_xml_next (node, NULL))
    {
      if (vst_view_is_cancelled (view, error))
        return NULL;

      if (vst_xml_is (node, "member") && !look_at_member (self, node, known, today, what->fault, error))
        return NULL;

      if (!look_at_kin (self, node, known, today, what->fault, error) || !look_at_wish (view, self, node, known, what->fault, error))
        return NULL;
    }

  self->entry->note = (g_free (self->entry->note), vst_xml_dup_text (root, "note"));
  read_no_phone (self->entry, root, today);
  vst_family_entry_tidy (self->entry);
  if (!check_family (self, root, today, what->fault, error))
    return NULL;

  vst_view_note (view, VST_ACCESS_SEARCH, "import", 0, NULL);
  if (!compare (view, self, error))
    return NULL;

  self->xml = vst_xml_copy (what->xml);

  return g_steal_pointer (&self);
}

static gpointer
import_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstPackPlan *plan = args;
  gint64 family_id = vst_pack_take_in (act, plan->entry, plan->xml, error);

  return family_id != 0 ? g_memdup2 (&family_id, sizeof family_id) : NULL;
}

const VstReading vst_pack_look = { "pack.look", VST_RIGHT_IMPORT, look_func, (GDestroyNotify) vst_pack_plan_unref };
const VstDeed vst_pack_do_import = { "pack.import", VST_RIGHT_IMPORT, VST_TOPIC_FAMILY, VST_DEED_UNDOABLE, import_func, g_free };
