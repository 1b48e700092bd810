/* vst-ctl-partner.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-partner.h"

#include <glib/gi18n.h>

#include "vst-code.h"
#include "vst-scene-wording.h"
#include "vst-text.h"

/* What of a partner, or of a service, somebody may mean by a word. */
typedef struct
{
  VstHub *hub;
  const char *table;
  char *folded;
} Wanted;

static void
wanted_clear (Wanted *self)
{
  g_free (self->folded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static gboolean
is_named (const Wanted *self,
          const char *name)
{
  g_autofree char *folded = vst_text_fold (name);

  return g_str_equal (self->folded, folded);
}

static gboolean
is_wanted (const Wanted *self,
           const char *which,
           gint64 id,
           VstLabel label,
           const char *name_en,
           const char *name_fr)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  gint64 coded;

  return g_str_equal (which, number) ||
         (vst_code_read (vst_keys_get_hub_id (vst_hub_get_keys (self->hub)), self->table, which, &coded) && coded == id) ||
         (label == VST_LABEL_NAME && (is_named (self, name_en) || is_named (self, name_fr)));
}

static void
refuse (GString *known,
        gboolean several,
        GError **error)
{
  if (several)
    vst_ctl_set_usage (error, _("More than one has this name: %s. Add its partner, or use its code."), known->str);
  else
    vst_ctl_set_usage (error, _("No partner or service here has this name. There is: %s"), known->str);
}

static void
name (GString *known,
      const char *word)
{
  g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", word);
}

VstAgency *
vst_ctl_find_agency (VstHub *hub,
                     GPtrArray *agencies,
                     const char *which,
                     GError **error)
{
  g_auto (Wanted) wanted = { hub, "agency", vst_text_fold (which) };
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < agencies->len; i++)
    {
      VstAgency *agency = g_ptr_array_index (agencies, i);
      const VstAgencyEntry *entry = vst_agency_get_entry (agency);

      if (is_wanted (&wanted, which, vst_agency_get_id (agency), vst_agency_get_label (agency), entry->name_en, entry->name_fr))
        return g_object_ref (agency);

      if (vst_agency_get_label (agency) == VST_LABEL_NAME)
        name (known, vst_word_agency (agency));
    }

  refuse (known, FALSE, error);

  return NULL;
}

/**
 * vst_ctl_find_service:
 * @agency_id: whose; 0 for anybody's
 */
VstService *
vst_ctl_find_service (VstHub *hub,
                      GPtrArray *services,
                      gint64 agency_id,
                      const char *which,
                      GError **error)
{
  g_auto (Wanted) wanted = { hub, "service", vst_text_fold (which) };
  g_autoptr (GString) known = g_string_new (NULL);
  VstService *found = NULL;

  for (guint i = 0; i < services->len; i++)
    {
      VstService *service = g_ptr_array_index (services, i);
      const VstServiceEntry *entry = vst_service_get_entry (service);

      if (agency_id != 0 && entry->agency_id != agency_id)
        continue;

      if (vst_service_get_label (service) == VST_LABEL_NAME)
        name (known, vst_word_service (service));

      if (!is_wanted (&wanted, which, vst_service_get_id (service), vst_service_get_label (service), entry->name_en, entry->name_fr))
        continue;

      if (found != NULL)
        {
          g_string_assign (known, which);
          refuse (known, TRUE, error);
          return NULL;
        }

      found = service;
    }

  if (found == NULL)
    refuse (known, FALSE, error);

  return found != NULL ? g_object_ref (found) : NULL;
}
