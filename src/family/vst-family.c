/* vst-family.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family.h"

#include <string.h>

#include "vst-canada.h"
#include "vst-date.h"
#include "vst-kin.h"
#include "vst-error.h"
#include "vst-text.h"

VstFamilyEntry *
vst_family_entry_new (void)
{
  VstFamilyEntry *entry = g_new0 (VstFamilyEntry, 1);

  entry->members = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_member_entry_free);
  entry->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_contact_entry_free);
  entry->expected = g_ptr_array_new_with_free_func (g_free);
  entry->note = g_strdup ("");
  entry->file_number = g_strdup ("");
  entry->opened_on = g_strdup ("");
  entry->unknown_to = g_strdup ("");

  return entry;
}

VstFamilyEntry *
vst_family_entry_copy (const VstFamilyEntry *entry)
{
  VstFamilyEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = vst_family_entry_new ();
  for (guint i = 0; i < entry->members->len; i++)
    g_ptr_array_add (copy->members, vst_member_entry_copy (g_ptr_array_index (entry->members, i)));
  for (guint i = 0; i < entry->contacts->len; i++)
    g_ptr_array_add (copy->contacts, vst_contact_entry_copy (g_ptr_array_index (entry->contacts, i)));
  for (guint i = 0; i < entry->expected->len; i++)
    g_ptr_array_add (copy->expected, g_strdup (g_ptr_array_index (entry->expected, i)));
  g_free (copy->note);
  copy->note = g_strdup (entry->note);
  g_free (copy->file_number);
  copy->file_number = g_strdup (entry->file_number);
  g_free (copy->opened_on);
  copy->opened_on = g_strdup (entry->opened_on);
  g_free (copy->unknown_to);
  copy->unknown_to = g_strdup (entry->unknown_to);
  copy->block_reply = entry->block_reply;
  copy->phone_reply = entry->phone_reply;

  return copy;
}

void
vst_family_entry_free (VstFamilyEntry *entry)
{
  if (entry == NULL)
    return;

  g_ptr_array_unref (entry->members);
  g_ptr_array_unref (entry->contacts);
  g_ptr_array_unref (entry->expected);
  g_free (entry->note);
  g_free (entry->file_number);
  g_free (entry->opened_on);
  g_free (entry->unknown_to);
  g_free (entry);
}

/**
 * vst_family_entry_tidy:
 * @entry: what was typed
 *
 * Tidies every person, and has the file stand under the first member's name
 * where nobody was chosen.
 */
void
vst_family_entry_tidy (VstFamilyEntry *entry)
{
  gboolean has_head = FALSE;

  g_return_if_fail (entry != NULL);

  for (guint i = 0; i < entry->members->len; i++)
    {
      VstMemberEntry *member = g_ptr_array_index (entry->members, i);

      vst_person_entry_tidy (member->person);
      has_head |= member->head;
    }

  if (!has_head && entry->members->len > 0)
    ((VstMemberEntry *) g_ptr_array_index (entry->members, 0))->head = TRUE;
}

/* Whether nothing is typed yet; @entry has one member at least. */
gboolean
vst_family_entry_is_blank (const VstFamilyEntry *entry)
{
  const VstPersonEntry *first;

  g_return_val_if_fail (entry != NULL && entry->members->len > 0, TRUE);

  first = ((const VstMemberEntry *) g_ptr_array_index (entry->members, 0))->person;

  return entry->members->len == 1 && entry->contacts->len == 0 && entry->expected->len == 0 && entry->note[0] == '\0' &&
         entry->unknown_to[0] == '\0' && entry->block_reply == VST_BLOCK_NOT_ASKED &&
         entry->phone_reply.reply == VST_PHONE_NOT_ASKED && first->display_name[0] == '\0' && !first->anonymous && first->language[0] == '\0' && first->birth_date[0] == '\0' && first->age_years < 0;
}

/**
 * vst_family_note_check:
 * @note: a short note
 *
 * Whether a note can be kept: text of at most %VST_FAMILY_NOTE_CHARS.
 */
gboolean
vst_family_note_check (const char *note,
                       GError **error)
{
  return vst_text_check (note, -1, VST_FAMILY_NOTE_CHARS, error);
}

static gboolean
check_file (const VstFamilyEntry *entry,
            const char *today,
            GError **error)
{
  g_autofree char *number = vst_file_number_parse (entry->file_number);

  if (entry->file_number[0] != '\0' && number == NULL)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "Not a file number");
      return FALSE;
    }

  if (entry->opened_on[0] != '\0' && !vst_day_is_valid (entry->opened_on))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The day a file was opened");
      return FALSE;
    }

  if (entry->opened_on[0] != '\0' && vst_day_compare (entry->opened_on, today) > 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_FUTURE, "The day a file was opened");
      return FALSE;
    }

  return TRUE;
}

/**
 * vst_family_entry_find_older:
 * @entry: people of one family
 *
 * Returns: the place of a child as old as all whose child she can be, or -1
 */
int
vst_family_entry_find_older (const VstFamilyEntry *entry,
                             const char *today)
{
  g_autoptr (GPtrArray) parents = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  g_return_val_if_fail (entry != NULL && today != NULL, -1);

  for (guint i = 0; i < entry->members->len; i++)
    {
      const VstMemberEntry *member = g_ptr_array_index (entry->members, i);

      vst_member_sort_elder (member->role, member->person, parents, others);
    }

  for (guint i = 0; i < entry->members->len; i++)
    {
      const VstMemberEntry *member = g_ptr_array_index (entry->members, i);

      if (g_str_equal (member->role, "child") &&
          !vst_person_entry_check_child (member->person, parents->len > 0 ? parents : others, today, NULL))
        return (int) i;
    }

  return -1;
}

/**
 * vst_family_entry_check_members:
 * @entry: people of one family
 *
 * Whether they can be one family: each child is younger than a parent, and the
 * file stands under one name.
 */
gboolean
vst_family_entry_check_members (const VstFamilyEntry *entry,
                                const char *today,
                                GError **error)
{
  guint n_heads = 0;
  int older;

  for (guint i = 0; i < entry->members->len; i++)
    n_heads += ((const VstMemberEntry *) g_ptr_array_index (entry->members, i))->head ? 1 : 0;

  if (n_heads > 1)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_TWO_HEADS, "A family with %u heads", n_heads);
      return FALSE;
    }

  older = vst_family_entry_find_older (entry, today);
  if (older >= 0)
    g_set_error (error, VST_ERROR, VST_ERROR_CHILD_OLDER, "Member %d, a child", older);

  return older < 0;
}

/**
 * vst_family_entry_check:
 * @entry: (inout): what was typed, tidied
 * @today: the day it is
 *
 * Whether a family can be kept as typed; the contacts come back as they are
 * stored.
 */
gboolean
vst_family_entry_check (VstFamilyEntry *entry,
                        const char *today,
                        GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (entry->members->len == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A family of nobody");
      return FALSE;
    }

  for (guint i = 0; i < entry->members->len; i++)
    {
      const VstMemberEntry *member = g_ptr_array_index (entry->members, i);

      if (!vst_person_entry_check (member->person, today, NULL, error))
        return FALSE;

      if (!vst_member_role_is_valid (member->role) || (member->from[0] != '\0' && !vst_day_is_valid (member->from)))
        {
          g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The place of member %u in the family", i);
          return FALSE;
        }
    }

  if (!vst_family_entry_check_members (entry, today, error))
    return FALSE;

  for (guint i = 0; i < entry->expected->len; i++)
    if (!vst_due_check (g_ptr_array_index (entry->expected, i), today, error))
      return FALSE;

  for (guint i = 0; i < entry->contacts->len; i++)
    if (!vst_contact_entry_check (g_ptr_array_index (entry->contacts, i), error))
      return FALSE;

  if (!check_file (entry, today, error))
    return FALSE;

  return vst_family_note_check (entry->note, error);
}

/**
 * VstFamily:
 *
 * A family's short file: its people, how to reach them, what to mind.
 */
struct _VstFamily
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  char *file_number;
  char *opened_on;
  gboolean active;
  char *note;
  GListStore *members;
  GListStore *contacts;
  GListStore *alerts;
};

G_DEFINE_FINAL_TYPE (VstFamily, vst_family, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_REVISION,
  PROP_FILE_NUMBER,
  PROP_OPENED_ON,
  PROP_ACTIVE,
  PROP_NOTE,
  PROP_NAME,
  PROP_HEAD,
  PROP_MEMBERS,
  PROP_CONTACTS,
  PROP_ALERTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vst_family_finalize (GObject *object)
{
  VstFamily *self = VST_FAMILY (object);

  g_free (self->file_number);
  g_free (self->opened_on);
  g_free (self->note);
  g_clear_object (&self->members);
  g_clear_object (&self->contacts);
  g_clear_object (&self->alerts);

  G_OBJECT_CLASS (vst_family_parent_class)->finalize (object);
}

static void
vst_family_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  VstFamily *self = VST_FAMILY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_REVISION:
      g_value_set_int64 (value, self->revision);
      break;
    case PROP_FILE_NUMBER:
      g_value_set_string (value, self->file_number);
      break;
    case PROP_OPENED_ON:
      g_value_set_string (value, self->opened_on);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_NAME:
      g_value_set_string (value, vst_family_get_name (self));
      break;
    case PROP_HEAD:
      g_value_set_object (value, vst_family_get_head (self));
      break;
    case PROP_MEMBERS:
      g_value_set_object (value, self->members);
      break;
    case PROP_CONTACTS:
      g_value_set_object (value, self->contacts);
      break;
    case PROP_ALERTS:
      g_value_set_object (value, self->alerts);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_family_class_init (VstFamilyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = vst_family_finalize;
  object_class->get_property = vst_family_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_REVISION] = g_param_spec_int64 ("revision", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_FILE_NUMBER] = g_param_spec_string ("file-number", NULL, NULL, "", flags);
  properties[PROP_OPENED_ON] = g_param_spec_string ("opened-on", NULL, NULL, "", flags);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, TRUE, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_HEAD] = g_param_spec_object ("head", NULL, NULL, VST_TYPE_MEMBER, flags);
  properties[PROP_MEMBERS] = g_param_spec_object ("members", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_CONTACTS] = g_param_spec_object ("contacts", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_ALERTS] = g_param_spec_object ("alerts", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vst_family_init (VstFamily *self)
{
  self->members = g_list_store_new (VST_TYPE_MEMBER);
  self->contacts = g_list_store_new (VST_TYPE_CONTACT);
  self->alerts = g_list_store_new (VST_TYPE_ALERT);
}

VstFamily *
vst_family_new (gint64 id,
                gint64 revision,
                const char *file_number,
                const char *opened_on,
                gboolean active,
                const char *note)
{
  VstFamily *self = g_object_new (VST_TYPE_FAMILY, NULL);

  self->id = id;
  self->revision = revision;
  self->file_number = g_strdup (file_number);
  self->opened_on = g_strdup (opened_on);
  self->active = active;
  self->note = g_strdup (note);

  return self;
}

void
vst_family_add_member (VstFamily *self,
                       VstMember *member)
{
  g_return_if_fail (VST_IS_FAMILY (self));
  g_return_if_fail (VST_IS_MEMBER (member));

  g_list_store_append (self->members, member);
}

void
vst_family_add_contact (VstFamily *self,
                        VstContact *contact)
{
  g_return_if_fail (VST_IS_FAMILY (self));
  g_return_if_fail (VST_IS_CONTACT (contact));

  g_list_store_append (self->contacts, contact);
}

void
vst_family_add_alert (VstFamily *self,
                      VstAlert *alert)
{
  g_return_if_fail (VST_IS_FAMILY (self));
  g_return_if_fail (VST_IS_ALERT (alert));

  g_list_store_append (self->alerts, alert);
}

gint64
vst_family_get_id (VstFamily *self)
{
  g_return_val_if_fail (VST_IS_FAMILY (self), 0);

  return self->id;
}

gint64
vst_family_get_revision (VstFamily *self)
{
  g_return_val_if_fail (VST_IS_FAMILY (self), 0);

  return self->revision;
}

const char *
vst_family_get_file_number (VstFamily *self)
{
  g_return_val_if_fail (VST_IS_FAMILY (self), NULL);

  return self->file_number;
}

const char *
vst_family_get_opened_on (VstFamily *self)
{
  g_return_val_if_fail (VST_IS_FAMILY (self), NULL);

  return self->opened_on;
}

gboolean
vst_family_is_active (VstFamily *self)
{
  g_return_val_if_fail (VST_IS_FAMILY (self), FALSE);

  return self->active;
}

const char *
vst_family_get_note (VstFamily *self)
{
  g_return_val_if_fail (VST_IS_FAMILY (self), NULL);

  return self->note;
}

static VstMember *
borrow_member (VstFamily *self,
               guint i)
{
  g_autoptr (VstMember) member = g_list_model_get_item (G_LIST_MODEL (self->members), i);

  /* The list keeps it alive. */
  return member;
}

/**
 * vst_family_get_head:
 *
 * Whose name the file stands under.
 *
 * Returns: (transfer none) (nullable): %NULL where nobody is left in the family
 */
VstMember *
vst_family_get_head (VstFamily *self)
{
  guint n;

  g_return_val_if_fail (VST_IS_FAMILY (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->members));
  for (guint i = 0; i < n; i++)
    if (vst_member_is_head (borrow_member (self, i)))
      return borrow_member (self, i);

  return n > 0 ? borrow_member (self, 0) : NULL;
}

const char *
vst_family_get_name (VstFamily *self)
{
  VstMember *head = vst_family_get_head (self);

  return head != NULL ? vst_person_get_display_name (vst_member_get_person (head)) : "";
}

GListModel *
vst_family_get_members (VstFamily *self)
{
  g_return_val_if_fail (VST_IS_FAMILY (self), NULL);

  return G_LIST_MODEL (self->members);
}

GListModel *
vst_family_get_contacts (VstFamily *self)
{
  g_return_val_if_fail (VST_IS_FAMILY (self), NULL);

  return G_LIST_MODEL (self->contacts);
}

GListModel *
vst_family_get_alerts (VstFamily *self)
{
  g_return_val_if_fail (VST_IS_FAMILY (self), NULL);

  return G_LIST_MODEL (self->alerts);
}

/**
 * vst_family_find_member:
 * @person_id: a person
 *
 * Returns: (transfer none) (nullable): her place in the family
 */
VstMember *
vst_family_find_member (VstFamily *self,
                        gint64 person_id)
{
  guint n;

  g_return_val_if_fail (VST_IS_FAMILY (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->members));
  for (guint i = 0; i < n; i++)
    if (vst_person_get_id (vst_member_get_person (borrow_member (self, i))) == person_id)
      return borrow_member (self, i);

  return NULL;
}
