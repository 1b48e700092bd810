/* vst-screen.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-screen.h"

#include <glib/gi18n.h>

#include "vst-acts-page.h"
#include "vst-agency-page.h"
#include "vst-backup-page.h"
#include "vst-chit-page.h"
#include "vst-cohort-page.h"
#include "vst-consent-rules-page.h"
#include "vst-consents-page.h"
#include "vst-dossier-page.h"
#include "vst-evacuation-page.h"
#include "vst-families-page.h"
#include "vst-forgotten-page.h"
#include "vst-founding-page.h"
#include "vst-import-page.h"
#include "vst-intake-page.h"
#include "vst-interview-page.h"
#include "vst-look-alikes-page.h"
#include "vst-merge-page.h"
#include "vst-merges-page.h"
#include "vst-messages-page.h"
#include "vst-pack-import-page.h"
#include "vst-partners-page.h"
#include "vst-programs-page.h"
#include "vst-protected-page.h"
#include "vst-questions-page.h"
#include "vst-renewal-page.h"
#include "vst-restore-page.h"
#include "vst-results-page.h"
#include "vst-schedule-page.h"
#include "vst-settings-page.h"
#include "vst-sign-in-page.h"
#include "vst-staff-form-page.h"
#include "vst-staff-page.h"
#include "vst-start-page.h"
#include "vst-support-page.h"
#include "vst-today-page.h"
#include "vst-welcome-page.h"

/* Whoever has no business with the day finds what there is to do instead. */
static GtkWidget *
new_home (VstHub *hub,
          GVariant *target)
{
  return vst_hub_may (hub, VST_RIGHT_READ_DAY) ? vst_today_page_new (hub, target) : vst_start_page_new (hub, target);
}

/* Sections stand in the sidebar in this order; Ctrl+1 is the first that is offered. */
static const VstScreen screens[] = {
  { "welcome", VST_PHASE_WELCOME, NULL, NULL, vst_welcome_page_new },
  { "restore", VST_PHASE_WELCOME, NULL, NULL, vst_restore_page_new },
  { "new-hub", VST_PHASE_ASSISTANT, NULL, NULL, vst_founding_page_new },
  { "sign-in", VST_PHASE_SIGN_IN, NULL, NULL, vst_sign_in_page_new },
  { "forgotten", VST_PHASE_SIGN_IN, NULL, NULL, vst_forgotten_page_new },
  { "renewal", VST_PHASE_RENEWAL, NULL, NULL, vst_renewal_page_new },
  { "today", VST_PHASE_DESK, N_ ("Today"), "user-home-symbolic", new_home },
  { "schedule", VST_PHASE_DESK, N_ ("Schedule"), "x-office-calendar-symbolic", vst_schedule_page_new, VST_RIGHT_READ_OWN_DAY },
  { "families", VST_PHASE_DESK, N_ ("Families"), "vst-group-symbolic", vst_families_page_new, VST_RIGHT_FIND_FAMILY },
  { "evacuation", VST_PHASE_DESK, NULL, NULL, vst_evacuation_page_new, VST_RIGHT_SIGNED_IN, "today" },
  { "search", VST_PHASE_DESK, NULL, NULL, vst_results_page_new, VST_RIGHT_FIND_FAMILY },
  { "family", VST_PHASE_DESK, NULL, NULL, vst_dossier_page_new, VST_RIGHT_OPEN_FAMILY, "families" },
  { "look-alikes", VST_PHASE_DESK, NULL, NULL, vst_look_alikes_page_new, VST_RIGHT_MERGE, "families" },
  { "merge", VST_PHASE_DESK, NULL, NULL, vst_merge_page_new, VST_RIGHT_MERGE, "families" },
  { "merges", VST_PHASE_DESK, NULL, NULL, vst_merges_page_new, VST_RIGHT_MERGE, "families" },
  { "consents", VST_PHASE_DESK, NULL, NULL, vst_consents_page_new, VST_RIGHT_TAKE_CONSENT, "families" },
  { "intake", VST_PHASE_DESK, NULL, NULL, vst_intake_page_new, VST_RIGHT_EDIT_FAMILY, "families" },
  { "interview", VST_PHASE_DESK, NULL, NULL, vst_interview_page_new, VST_RIGHT_EDIT_FAMILY, "families" },
  { "import", VST_PHASE_DESK, NULL, NULL, vst_import_page_new, VST_RIGHT_IMPORT, "families" },
  { "import-family", VST_PHASE_DESK, NULL, NULL, vst_pack_import_page_new, VST_RIGHT_IMPORT, "families" },
  { "protected", VST_PHASE_DESK, NULL, NULL, vst_protected_page_new, VST_RIGHT_LIFT_BLOCK, "families" },
  { "partners", VST_PHASE_DESK, N_ ("Partners"), "vst-with-symbolic", vst_partners_page_new, VST_RIGHT_READ_SCENE },
  { "agency", VST_PHASE_DESK, NULL, NULL, vst_agency_page_new, VST_RIGHT_READ_SCENE, "partners" },
  { "messages", VST_PHASE_DESK, N_ ("Messages"), "vst-card8-symbolic", vst_messages_page_new, VST_RIGHT_TAKE_MESSAGE },
  { "support", VST_PHASE_DESK, N_ ("Support"), "vst-taxi-symbolic", vst_support_page_new, VST_RIGHT_READ_CHIT },
  { "chit", VST_PHASE_DESK, NULL, NULL, vst_chit_page_new, VST_RIGHT_READ_CHIT, "support" },
  { "programs", VST_PHASE_DESK, N_ ("Programs"), "vst-program-symbolic", vst_programs_page_new, VST_RIGHT_READ_PROGRAM },
  { "cohort", VST_PHASE_DESK, NULL, NULL, vst_cohort_page_new, VST_RIGHT_READ_PROGRAM, "programs" },
  { "staff", VST_PHASE_DESK, N_ ("Staff"), "vst-door-symbolic", vst_staff_page_new, VST_RIGHT_READ_STAFF },
  { "staff-form", VST_PHASE_DESK, NULL, NULL, vst_staff_form_page_new, VST_RIGHT_STAFF, "staff" },
  { "settings", VST_PHASE_DESK, N_ ("Settings"), "vst-program-symbolic", vst_settings_page_new, VST_RIGHT_SETTINGS },
  { "questions", VST_PHASE_DESK, NULL, NULL, vst_questions_page_new, VST_RIGHT_SETTINGS, "settings" },
  { "consent-rules", VST_PHASE_DESK, NULL, NULL, vst_consent_rules_page_new, VST_RIGHT_SETTINGS, "settings" },
  { "backup", VST_PHASE_DESK, N_ ("Backups"), "vst-held-symbolic", vst_backup_page_new, VST_RIGHT_BACK_UP },
  { "acts", VST_PHASE_DESK, N_ ("Recent acts"), "vst-note-symbolic", vst_acts_page_new, VST_RIGHT_SIGNED_IN },
};

const VstScreen *
vst_screen_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    if (g_str_equal (screens[i].name, name))
      return &screens[i];

  return NULL;
}

/* All of them, for who wants to know what there is. */
const VstScreen *
vst_screen_nth (guint index)
{
  return index < G_N_ELEMENTS (screens) ? &screens[index] : NULL;
}

/* The page a phase begins with; for the desk, its first section. */
const VstScreen *
vst_screen_find_phase (VstPhase phase)
{
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    if (screens[i].phase == phase)
      return &screens[i];

  return NULL;
}

const VstScreen *
vst_screen_nth_section (guint index)
{
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    if (screens[i].icon != NULL && index-- == 0)
      return &screens[i];

  return NULL;
}

/* Whether it is for whoever is signed in. */
gboolean
vst_screen_is_offered (const VstScreen *screen,
                       VstHub *hub)
{
  g_return_val_if_fail (screen != NULL, FALSE);

  return hub != NULL && vst_hub_may (hub, screen->right);
}

/* The sections that she sees, by their numbers: Ctrl+1 is the first of them. */
const VstScreen *
vst_screen_nth_offered (VstHub *hub,
                        guint index)
{
  const VstScreen *screen;

  for (guint i = 0; (screen = vst_screen_nth_section (i)) != NULL; i++)
    if (vst_screen_is_offered (screen, hub) && index-- == 0)
      return screen;

  return NULL;
}
