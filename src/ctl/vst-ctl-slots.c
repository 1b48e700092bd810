/* vst-ctl-slots.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

#include "vst-agency-store.h"
#include "vst-appointment-wording.h"
#include "vst-code.h"
#include "vst-ctl-hub.h"
#include "vst-ctl-partner.h"
#include "vst-date.h"
#include "vst-scene-wording.h"
#include "vst-service-store.h"
#include "vst-slot-store.h"

#define USUAL_DAYS 28
#define USUAL_LIMIT 100
#define MOST 10000

/* What is asked about: a partner, or one of its services. */
typedef struct
{
  VstAgency *agency;
  VstService *service; /* or NULL */
} Asked;

static void
asked_clear (Asked *self)
{
  g_clear_object (&self->agency);
  g_clear_object (&self->service);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
find_asked (VstCtl *ctl,
            VstHub *hub,
            Asked *self,
            GError **error)
{
  const char *agency = vst_ctl_get_text (ctl, "agency"), *service = vst_ctl_get_text (ctl, "service");
  g_autoptr (GPtrArray) agencies = vst_ctl_read (ctl, hub, &vst_agency_read_all, NULL, error);
  g_autoptr (GPtrArray) services = NULL;
  g_autofree char *number = NULL;
  gint64 all = 0;

  if (agencies == NULL || (agency != NULL && !(self->agency = vst_ctl_find_agency (hub, agencies, agency, error))))
    return FALSE;

  if (service == NULL)
    return TRUE;

  if (!(services = vst_ctl_read (ctl, hub, &vst_service_read_of_agency, &all, error)) ||
      !(self->service = vst_ctl_find_service (hub, services, self->agency != NULL ? vst_agency_get_id (self->agency) : 0, service, error)))
    return FALSE;

  if (self->agency != NULL)
    return TRUE;

  number = g_strdup_printf ("%" G_GINT64_FORMAT, vst_service_get_entry (self->service)->agency_id);

  return (self->agency = vst_ctl_find_agency (hub, agencies, number, error)) != NULL;
}

static void
add_text (JsonBuilder *builder,
          const char *member,
          const char *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_minute (JsonBuilder *builder,
            const char *member,
            int minute)
{
  g_autofree char *text = g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);

  add_text (builder, member, text);
}

static void
build_slot (JsonBuilder *builder,
            VstHub *hub,
            const Asked *asked,
            VstSlot *slot)
{
  const guint8 *hub_id = vst_keys_get_hub_id (vst_hub_get_keys (hub));
  VstPresenceDay *there = vst_slot_get_there (slot);
  VstSpace *space = vst_presence_day_get_space (there);
  g_autofree char *agency = vst_code_make (hub_id, "agency", vst_slot_get_agency_id (slot));

  json_builder_begin_object (builder);
  add_text (builder, "date", vst_slot_get_day (slot));
  add_minute (builder, "from", vst_slot_get_from (slot));
  add_minute (builder, "to", vst_slot_get_to (slot));
  add_text (builder, "zone", vst_presence_get_entry (vst_presence_day_get_presence (there))->zone);
  add_text (builder, "agency", agency);
  add_text (builder, "agency_name", vst_word_agency (asked->agency));

  if (asked->service != NULL)
    {
      g_autofree char *service = vst_code_make (hub_id, "service", vst_service_get_id (asked->service));

      add_text (builder, "service", service);
      add_text (builder, "service_name", vst_word_service (asked->service));
    }

  add_text (builder, "room", space != NULL ? vst_word_space (space) : "");
  json_builder_end_object (builder);
}

static void
print_slots (VstCtl *ctl,
             VstHub *hub,
             const Asked *asked,
             GPtrArray *slots)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (vst_ctl_is_json (ctl))
    {
      json_builder_begin_array (builder);
      for (guint i = 0; i < slots->len; i++)
        build_slot (builder, hub, asked, g_ptr_array_index (slots, i));
      json_builder_end_array (builder);
      vst_ctl_print_json (ctl, builder);
      return;
    }

  for (guint i = 0; i < slots->len; i++)
    {
      VstSlot *slot = g_ptr_array_index (slots, i);
      VstSpace *space = vst_presence_day_get_space (vst_slot_get_there (slot));
      g_autofree char *span = vst_word_span (vst_slot_get_from (slot), vst_slot_get_to (slot));

      vst_ctl_print (ctl, "%s  %s  %s%s%s", vst_slot_get_day (slot), span,
                     asked->service != NULL ? vst_word_service (asked->service) : vst_word_agency (asked->agency),
                     space != NULL ? "  " : "", space != NULL ? vst_word_space (space) : "");
    }

  if (slots->len == 0)
    vst_ctl_tell (ctl, "%s", _("No time is free in these days."));
}

static gboolean
list (VstCtl *ctl,
      VstHub *hub,
      GError **error)
{
  g_autofree char *today = vst_hub_dup_today (hub);
  const char *from = vst_ctl_has (ctl, "from") ? vst_ctl_get_text (ctl, "from") : today;
  g_auto (Asked) asked = { NULL };
  g_autoptr (VstSlotQuery) query = NULL;
  g_autoptr (GPtrArray) slots = NULL;
  int n_days = vst_ctl_has (ctl, "to") ? vst_day_count (from, vst_ctl_get_text (ctl, "to")) + 1 : USUAL_DAYS;

  if (n_days < 1 || n_days > VST_SLOT_DAYS)
    {
      vst_ctl_set_usage (error, _("The last day comes after the first, and %d days at most are looked at."), VST_SLOT_DAYS);
      return FALSE;
    }

  if (!find_asked (ctl, hub, &asked, error))
    return FALSE;

  query = vst_slot_query_new (vst_agency_get_id (asked.agency), asked.service != NULL ? vst_service_get_id (asked.service) : 0,
                              NULL, 0, from);
  query->n_days = n_days;
  query->limit = (guint) MIN (vst_ctl_get_number (ctl, "limit", USUAL_LIMIT), MOST);

  if (!(slots = vst_ctl_read (ctl, hub, &vst_slot_read_next, query, error)))
    return FALSE;

  print_slots (ctl, hub, &asked, slots);

  return TRUE;
}

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  VstHub *hub;
  gboolean done;

  if (!vst_ctl_has (ctl, "agency") && !vst_ctl_has (ctl, "service"))
    {
      vst_ctl_set_usage (error, "%s", _("Whose times? Add --agency or --service, and its name or code."));
      return FALSE;
    }

  if (!(hub = vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error)))
    return FALSE;

  done = list (ctl, hub, error);
  vst_ctl_close (hub);

  return done;
}

static const VstCtlOption options[] = {
  { "agency", 0, VST_CTL_TEXT, N_ ("AGENCY"), N_ ("A partner, by its name, code or number") },
  { "service", 0, VST_CTL_TEXT, N_ ("SERVICE"), N_ ("One of its services, by its name, code or number") },
  { "from", 0, VST_CTL_DAY, N_ ("DATE"), N_ ("The first day; today unless told") },
  { "to", 0, VST_CTL_DAY, N_ ("DATE"), N_ ("The last day; four weeks are looked at unless told") },
  { "limit", 0, VST_CTL_NUMBER, "N", N_ ("How many at most; 100 unless told") },
  { NULL }
};

const VstCtlCommand vst_ctl_slots = {
  "slots",
  N_ ("HUB --agency AGENCY|--service SERVICE [OPTION…]"),
  N_ ("Tell the free times of a partner, as booking offers them"),
  options,
  1,
  1,
  run,
};
