/* vst-ctl-role.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-role.h"

#include <glib/gi18n.h>

#include "vst-ctl-option.h"

gboolean
vst_ctl_parse_roles (const char *text,
                     guint *roles,
                     GError **error)
{
  g_auto (GStrv) codes = g_strsplit (text, ",", -1);

  *roles = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      VstRole role;

      if (!vst_role_from_code (g_strstrip (codes[i]), &role))
        {
          vst_ctl_set_usage (error, "%s", _("Roles are reception, coordinator, pivot, link, partner, admin and privacy, with commas between."));
          return FALSE;
        }

      *roles |= role;
    }

  return TRUE;
}

char *
vst_ctl_format_roles (guint roles)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < VST_N_ROLES; i++)
    if (roles & (1u << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", vst_role_get_code ((VstRole) (1 << i)));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
vst_ctl_build_roles (JsonBuilder *builder,
                     guint roles)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < VST_N_ROLES; i++)
    if (roles & (1u << i))
      json_builder_add_string_value (builder, vst_role_get_code ((VstRole) (1 << i)));
  json_builder_end_array (builder);
}
