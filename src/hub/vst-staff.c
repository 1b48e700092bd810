/* vst-staff.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-staff.h"

#include <string.h>

/**
 * VstStaff:
 *
 * A staff member, as she was when she was read.
 */
struct _VstStaff
{
  GObject parent_instance;

  gint64 id;
  char *name;
  guint roles;
  char *language;
  int text_scale;
  char *scheme;
  char *last_page;
  gint64 since;
  gint64 revoked_at;
  gint64 revision;
};

G_DEFINE_FINAL_TYPE (VstStaff, vst_staff, G_TYPE_OBJECT)

static void
vst_staff_finalize (GObject *object)
{
  VstStaff *self = VST_STAFF (object);

  g_free (self->name);
  g_free (self->language);
  g_free (self->scheme);
  g_free (self->last_page);

  G_OBJECT_CLASS (vst_staff_parent_class)->finalize (object);
}

static void
vst_staff_class_init (VstStaffClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_staff_finalize;
}

static void
vst_staff_init (VstStaff *self)
{
}

/**
 * vst_staff_new:
 * @roles: bits of #VstRole
 * @text_scale: percent
 * @since: microseconds UTC
 * @revoked_at: the same; 0 while she is here
 */
VstStaff *
vst_staff_new (gint64 id,
               const char *name,
               guint roles,
               const char *language,
               int text_scale,
               const char *scheme,
               const char *last_page,
               gint64 since,
               gint64 revoked_at,
               gint64 revision)
{
  VstStaff *self = g_object_new (VST_TYPE_STAFF, NULL);

  self->id = id;
  self->name = g_strdup (name);
  self->roles = roles;
  self->language = g_strdup (language);
  self->text_scale = text_scale;
  self->scheme = g_strdup (scheme);
  self->last_page = g_strdup (last_page);
  self->since = since;
  self->revoked_at = revoked_at;
  self->revision = revision;

  return self;
}

gint64
vst_staff_get_id (VstStaff *self)
{
  g_return_val_if_fail (VST_IS_STAFF (self), 0);

  return self->id;
}

const char *
vst_staff_get_name (VstStaff *self)
{
  g_return_val_if_fail (VST_IS_STAFF (self), NULL);

  return self->name;
}

guint
vst_staff_get_roles (VstStaff *self)
{
  g_return_val_if_fail (VST_IS_STAFF (self), 0);

  return self->roles;
}

const char *
vst_staff_get_language (VstStaff *self)
{
  g_return_val_if_fail (VST_IS_STAFF (self), NULL);

  return self->language;
}

int
vst_staff_get_text_scale (VstStaff *self)
{
  g_return_val_if_fail (VST_IS_STAFF (self), 0);

  return self->text_scale;
}

const char *
vst_staff_get_scheme (VstStaff *self)
{
  g_return_val_if_fail (VST_IS_STAFF (self), NULL);

  return self->scheme;
}

const char *
vst_staff_get_last_page (VstStaff *self)
{
  g_return_val_if_fail (VST_IS_STAFF (self), NULL);

  return self->last_page;
}

gint64
vst_staff_get_since (VstStaff *self)
{
  g_return_val_if_fail (VST_IS_STAFF (self), 0);

  return self->since;
}

gint64
vst_staff_get_revoked_at (VstStaff *self)
{
  g_return_val_if_fail (VST_IS_STAFF (self), 0);

  return self->revoked_at;
}

gint64
vst_staff_get_revision (VstStaff *self)
{
  g_return_val_if_fail (VST_IS_STAFF (self), 0);

  return self->revision;
}

/**
 * vst_staff_check:
 * @name: (nullable): what her tile will say
 * @roles: bits of #VstRole
 * @language: (nullable): "en" or "fr"
 *
 * Whether somebody may be entered like this.
 */
gboolean
vst_staff_check (const char *name,
                 guint roles,
                 const char *language,
                 GError **error)
{
  g_autofree char *stripped = name != NULL ? g_strstrip (g_strdup (name)) : NULL;

  if (stripped == NULL || *stripped == '\0')
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A staff member needs a name");
      return FALSE;
    }

  if (!g_utf8_validate (name, -1, NULL))
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_TEXT, "The name of a staff member is no text");
      return FALSE;
    }

  if (g_utf8_strlen (stripped, -1) > VST_STAFF_NAME_MAX)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_TOO_LONG, "The name of a staff member is too long");
      return FALSE;
    }

  if (roles == 0 || roles >= 1 << VST_N_ROLES)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_ROLE_NEEDED, "A staff member needs a role");
      return FALSE;
    }

  if (g_strcmp0 (language, "en") != 0 && g_strcmp0 (language, "fr") != 0)
    {
      g_set_error_literal (error, VST_ERROR, VST_ERROR_LANGUAGE, "Staff speak English or French");
      return FALSE;
    }

  return TRUE;
}
