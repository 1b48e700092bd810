/* vst-today-page-steps.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-today-page-steps.h"

#include <glib/gi18n.h>

#include "vst-date.h"
#include "vst-hand-over-page.h"
#include "vst-visit-job.h"
#include "vst-visit-page.h"
#include "vst-visit-store.h"

typedef struct
{
  gint64 visit_id;
  gint64 revision;
  VstVisitState state;
  gboolean someone_next;
} Target;

static Target
read_target (GVariant *variant)
{
  Target target;
  guint state;

  g_variant_get (variant, "(xxub)", &target.visit_id, &target.revision, &state, &target.someone_next);
  target.state = MIN (state, VST_VISIT_N_STATES - 1);

  return target;
}

/**
 * vst_today_step:
 * @day: the day of the board
 *
 * One step on, or the question that it takes.
 */
void
vst_today_step (GtkWidget *from,
                VstHub *hub,
                const char *day,
                GVariant *variant)
{
  Target target = read_target (variant);
  g_autofree char *today = vst_hub_dup_today (hub);
  VstVisitState next;

  if (vst_day_compare (day, today) > 0)
    {
      vst_page_say (from, _("This day is still to come."), NULL);
      return;
    }

  if (!vst_visit_next (target.state, target.someone_next, &next))
    {
      if (target.state == VST_VISIT_LEFT_UNRECORDED)
        vst_visit_page_present (from, hub, VST_VISIT_ASK_DEPARTURE, target.visit_id);
      else
        vst_page_say (from, _("There is no next step. Shift+Space goes one back."), NULL);
      return;
    }

  /* What happened on another day happened at a time that only people know. */
  if (vst_day_compare (day, today) == 0 && next == VST_VISIT_WITH_PARTNER)
    vst_hand_over_page_present (from, hub, target.visit_id, target.revision);
  else if (vst_day_compare (day, today) == 0)
    vst_visit_step (from, hub, target.visit_id, target.revision, target.state, next);
  else
    vst_visit_page_present (from, hub, vst_visit_is_on_site (target.state) ? VST_VISIT_ASK_DEPARTURE : VST_VISIT_ASK_ARRIVAL,
                            target.visit_id);
}

void
vst_today_back (GtkWidget *from,
                VstHub *hub,
                GVariant *variant)
{
  Target target = read_target (variant);

  if (target.state == VST_VISIT_EXPECTED)
    vst_page_say (from, _("There is no step to go back."), NULL);
  else
    vst_visit_do (from, hub, &vst_visit_do_back, target.visit_id, target.revision);
}

/* Whatever else may have happened. */
void
vst_today_ask (GtkWidget *from,
               VstHub *hub,
               GVariant *variant)
{
  vst_visit_page_present (from, hub, VST_VISIT_ASK_ACT, read_target (variant).visit_id);
}
