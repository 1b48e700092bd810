/* vst-member.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-member.h"

/* Canada's age of majority differs; a child of the family is below it anywhere. */
#define CHILD_YEARS 18

static const char *const roles[] = {
  "parent", "step_parent", "partner", "grandparent", "foster_parent", "kin_carer", "caregiver", "child", "other",
  "unknown", NULL
};

/**
 * vst_member_role_codes:
 *
 * What somebody can be in a family, by code, in the order of a menu.
 */
const char *const *
vst_member_role_codes (void)
{
  return roles;
}

gboolean
vst_member_role_is_valid (const char *role)
{
  return role != NULL && g_strv_contains (roles, role);
}

void
vst_member_sort_elder (const char *role,
                       const VstPersonEntry *person,
                       GPtrArray *parents,
                       GPtrArray *others)
{
  g_return_if_fail (role != NULL && person != NULL);

  if (g_str_equal (role, "parent"))
    g_ptr_array_add (parents, (gpointer) person);
  else if (!g_str_equal (role, "child"))
    g_ptr_array_add (others, (gpointer) person);
}

VstMemberEntry *
vst_member_entry_new (const char *role)
{
  VstMemberEntry *entry = g_new0 (VstMemberEntry, 1);

  entry->person = vst_person_entry_new ();
  entry->role = g_strdup (role);
  entry->from = g_strdup ("");

  return entry;
}

VstMemberEntry *
vst_member_entry_copy (const VstMemberEntry *entry)
{
  VstMemberEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstMemberEntry, 1);
  copy->person = vst_person_entry_copy (entry->person);
  copy->role = g_strdup (entry->role);
  copy->head = entry->head;
  copy->from = g_strdup (entry->from);

  return copy;
}

void
vst_member_entry_free (VstMemberEntry *entry)
{
  if (entry == NULL)
    return;

  vst_person_entry_free (entry->person);
  g_free (entry->role);
  g_free (entry->from);
  g_free (entry);
}

/**
 * VstMember:
 *
 * A person in a family: what she is there, and from when until when.
 */
struct _VstMember
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  gint64 family_id;
  VstPerson *person;
  char *role;
  gboolean head;
  char *from;
  char *until;
};

G_DEFINE_FINAL_TYPE (VstMember, vst_member, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_REVISION,
  PROP_FAMILY_ID,
  PROP_PERSON,
  PROP_ROLE,
  PROP_HEAD,
  PROP_FROM,
  PROP_UNTIL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vst_member_finalize (GObject *object)
{
  VstMember *self = VST_MEMBER (object);

  g_clear_object (&self->person);
  g_free (self->role);
  g_free (self->from);
  g_free (self->until);

  G_OBJECT_CLASS (vst_member_parent_class)->finalize (object);
}

static void
vst_member_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  VstMember *self = VST_MEMBER (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_REVISION:
      g_value_set_int64 (value, self->revision);
      break;
    case PROP_FAMILY_ID:
      g_value_set_int64 (value, self->family_id);
      break;
    case PROP_PERSON:
      g_value_set_object (value, self->person);
      break;
    case PROP_ROLE:
      g_value_set_string (value, self->role);
      break;
    case PROP_HEAD:
      g_value_set_boolean (value, self->head);
      break;
    case PROP_FROM:
      g_value_set_string (value, self->from);
      break;
    case PROP_UNTIL:
      g_value_set_string (value, self->until);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_member_class_init (VstMemberClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = vst_member_finalize;
  object_class->get_property = vst_member_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_REVISION] = g_param_spec_int64 ("revision", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_FAMILY_ID] = g_param_spec_int64 ("family-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, VST_TYPE_PERSON, flags);
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, "unknown", flags);
  properties[PROP_HEAD] = g_param_spec_boolean ("head", NULL, NULL, FALSE, flags);
  properties[PROP_FROM] = g_param_spec_string ("from", NULL, NULL, "", flags);
  properties[PROP_UNTIL] = g_param_spec_string ("until", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vst_member_init (VstMember *self)
{
}

VstMember *
vst_member_new (gint64 id,
                gint64 revision,
                gint64 family_id,
                VstPerson *person,
                const char *role,
                gboolean head,
                const char *from,
                const char *until)
{
  VstMember *self;

  g_return_val_if_fail (VST_IS_PERSON (person), NULL);

  self = g_object_new (VST_TYPE_MEMBER, NULL);
  self->id = id;
  self->revision = revision;
  self->family_id = family_id;
  self->person = g_object_ref (person);
  self->role = g_strdup (role);
  self->head = head;
  self->from = g_strdup (from);
  self->until = g_strdup (until);

  return self;
}

gint64
vst_member_get_id (VstMember *self)
{
  g_return_val_if_fail (VST_IS_MEMBER (self), 0);

  return self->id;
}

gint64
vst_member_get_revision (VstMember *self)
{
  g_return_val_if_fail (VST_IS_MEMBER (self), 0);

  return self->revision;
}

gint64
vst_member_get_family_id (VstMember *self)
{
  g_return_val_if_fail (VST_IS_MEMBER (self), 0);

  return self->family_id;
}

VstPerson *
vst_member_get_person (VstMember *self)
{
  g_return_val_if_fail (VST_IS_MEMBER (self), NULL);

  return self->person;
}

const char *
vst_member_get_role (VstMember *self)
{
  g_return_val_if_fail (VST_IS_MEMBER (self), NULL);

  return self->role;
}

gboolean
vst_member_is_head (VstMember *self)
{
  g_return_val_if_fail (VST_IS_MEMBER (self), FALSE);

  return self->head;
}

/**
 * vst_member_is_child:
 * @on: a day
 *
 * Whether she is to be counted among the children: by her role, and by her age
 * where it is known.
 */
gboolean
vst_member_is_child (VstMember *self,
                     const char *on)
{
  int age;

  g_return_val_if_fail (VST_IS_MEMBER (self), FALSE);

  age = vst_person_get_age (self->person, on);

  return g_str_equal (self->role, "child") ? age < CHILD_YEARS : (age >= 0 && age < CHILD_YEARS && !self->head);
}

const char *
vst_member_get_from (VstMember *self)
{
  g_return_val_if_fail (VST_IS_MEMBER (self), NULL);

  return self->from;
}

/**
 * vst_member_get_until:
 *
 * The day she left the family, or an empty text.
 */
const char *
vst_member_get_until (VstMember *self)
{
  g_return_val_if_fail (VST_IS_MEMBER (self), NULL);

  return self->until;
}
