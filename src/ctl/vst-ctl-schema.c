/* vst-ctl-schema.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

static const struct
{
  const char *kind;
  const char *path;
} schemas[] = {
  { "family", "/ca/vestibule/Vestibule/exchange/family.rng" },
  { "catalogue", "/ca/vestibule/Vestibule/catalogue/catalogue.rng" },
};

/* What it prints is XML, under --json too. */
static gboolean
run (VstCtl *ctl,
     GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemas); i++)
    if (g_str_equal (schemas[i].kind, vst_ctl_get_argument (ctl, 0)))
      {
        g_autoptr (GBytes) schema = g_resources_lookup_data (schemas[i].path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
        g_autofree char *text = NULL;

        if (schema == NULL)
          return FALSE;

        text = g_strndup (g_bytes_get_data (schema, NULL), g_bytes_get_size (schema));
        vst_ctl_print (ctl, "%s", g_strchomp (text));
        return TRUE;
      }

  vst_ctl_set_usage (error, _("KIND is one of these: %s."), "family, catalogue");

  return FALSE;
}

static const VstCtlOption options[] = { { NULL } };

const VstCtlCommand vst_ctl_schema = {
  "schema",
  N_ ("family|catalogue"),
  N_ ("Print the RELAX NG schema of a family for another hub, or of questions"),
  options,
  1,
  1,
  run,
};
