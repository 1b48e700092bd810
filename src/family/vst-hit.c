/* vst-hit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-hit.h"

/**
 * VstHit:
 *
 * A person who was found, with what tells her from others of her name.
 */
struct _VstHit
{
  GObject parent_instance;

  VstPerson *person;
  gint64 family_id;
  char *file_number;
  char *family_name;
  char *role;
  VstHitFlags flags;
  double score;
  VstReasons reasons;
};

G_DEFINE_FINAL_TYPE (VstHit, vst_hit, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PERSON,
  PROP_FAMILY_ID,
  PROP_FILE_NUMBER,
  PROP_FAMILY_NAME,
  PROP_ROLE,
  PROP_FLAGS,
  PROP_SCORE,
  PROP_REASONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vst_hit_finalize (GObject *object)
{
  VstHit *self = VST_HIT (object);

  g_clear_object (&self->person);
  g_free (self->file_number);
  g_free (self->family_name);
  g_free (self->role);

  G_OBJECT_CLASS (vst_hit_parent_class)->finalize (object);
}

static void
vst_hit_get_property (GObject *object,
                      guint prop_id,
                      GValue *value,
                      GParamSpec *pspec)
{
  VstHit *self = VST_HIT (object);

  switch (prop_id)
    {
    case PROP_PERSON:
      g_value_set_object (value, self->person);
      break;
    case PROP_FAMILY_ID:
      g_value_set_int64 (value, self->family_id);
      break;
    case PROP_FILE_NUMBER:
      g_value_set_string (value, self->file_number);
      break;
    case PROP_FAMILY_NAME:
      g_value_set_string (value, self->family_name);
      break;
    case PROP_ROLE:
      g_value_set_string (value, self->role);
      break;
    case PROP_FLAGS:
      g_value_set_uint (value, self->flags);
      break;
    case PROP_SCORE:
      g_value_set_double (value, self->score);
      break;
    case PROP_REASONS:
      g_value_set_uint (value, self->reasons);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_hit_class_init (VstHitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = vst_hit_finalize;
  object_class->get_property = vst_hit_get_property;

  properties[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, VST_TYPE_PERSON, flags);
  properties[PROP_FAMILY_ID] = g_param_spec_int64 ("family-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_FILE_NUMBER] = g_param_spec_string ("file-number", NULL, NULL, "", flags);
  properties[PROP_FAMILY_NAME] = g_param_spec_string ("family-name", NULL, NULL, "", flags);
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, "", flags);
  properties[PROP_FLAGS] = g_param_spec_uint ("flags", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SCORE] = g_param_spec_double ("score", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_REASONS] = g_param_spec_uint ("reasons", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vst_hit_init (VstHit *self)
{
}

/**
 * vst_hit_new:
 * @family_id: the family she is in now, or was in last; 0 for none
 * @family_name: the name its file stands under
 */
VstHit *
vst_hit_new (VstPerson *person,
             gint64 family_id,
             const char *file_number,
             const char *family_name,
             const char *role,
             VstHitFlags flags)
{
  VstHit *self;

  g_return_val_if_fail (VST_IS_PERSON (person), NULL);

  self = g_object_new (VST_TYPE_HIT, NULL);
  self->person = g_object_ref (person);
  self->family_id = family_id;
  self->file_number = g_strdup (file_number);
  self->family_name = g_strdup (family_name);
  self->role = g_strdup (role);
  self->flags = flags;

  return self;
}

VstPerson *
vst_hit_get_person (VstHit *self)
{
  g_return_val_if_fail (VST_IS_HIT (self), NULL);

  return self->person;
}

gint64
vst_hit_get_family_id (VstHit *self)
{
  g_return_val_if_fail (VST_IS_HIT (self), 0);

  return self->family_id;
}

const char *
vst_hit_get_file_number (VstHit *self)
{
  g_return_val_if_fail (VST_IS_HIT (self), NULL);

  return self->file_number;
}

const char *
vst_hit_get_family_name (VstHit *self)
{
  g_return_val_if_fail (VST_IS_HIT (self), NULL);

  return self->family_name;
}

const char *
vst_hit_get_role (VstHit *self)
{
  g_return_val_if_fail (VST_IS_HIT (self), NULL);

  return self->role;
}

VstHitFlags
vst_hit_get_flags (VstHit *self)
{
  g_return_val_if_fail (VST_IS_HIT (self), 0);

  return self->flags;
}

/**
 * vst_hit_set_score:
 *
 * For the store that made the hit, before it hands it out.
 */
void
vst_hit_set_score (VstHit *self,
                   double score,
                   VstReasons reasons)
{
  g_return_if_fail (VST_IS_HIT (self));

  self->score = score;
  self->reasons = reasons;
}

double
vst_hit_get_score (VstHit *self)
{
  g_return_val_if_fail (VST_IS_HIT (self), 0);

  return self->score;
}

VstReasons
vst_hit_get_reasons (VstHit *self)
{
  g_return_val_if_fail (VST_IS_HIT (self), 0);

  return self->reasons;
}

/**
 * vst_hit_flag_codes:
 *
 * The flags by code, as the command line prints them under --json.
 */
GStrv
vst_hit_flag_codes (VstHitFlags flags)
{
  static const char *const codes[] = { "closed", "left", "interpreter", "alert", "anonymous", "allergy", "custody", "access" };
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if ((flags & (1u << i)) != 0)
      g_ptr_array_add (list, g_strdup (codes[i]));

  g_ptr_array_add (list, NULL);

  return (GStrv) g_ptr_array_free (list, FALSE);
}
