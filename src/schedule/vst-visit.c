/* vst-visit.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-visit.h"

#include <string.h>

#define BIT(state) (1u << VST_VISIT_##state)
#define ON_SITE (BIT (ARRIVED) | BIT (WAITING) | BIT (WITH_PARTNER))

/* A state a row: what it may become.  Whoever was thought gone may be here again
 * the same day, whoever "did not come" may come late.  Going back is not here:
 * that takes a step away instead of adding one.
 */
static const struct
{
  const char *code;
  VstVisitGroup group;
  guint becomes;
} states[VST_VISIT_N_STATES] = {
  [VST_VISIT_EXPECTED] = { "expected", VST_VISIT_GROUP_EXPECTED, BIT (ARRIVED) | BIT (WAITING) | BIT (DID_NOT_COME) | BIT (TURNED_AWAY) },
  [VST_VISIT_ARRIVED] = { "arrived", VST_VISIT_GROUP_HERE,
                          BIT (WAITING) | BIT (WITH_PARTNER) | BIT (LEFT) | BIT (LEFT_UNRECORDED) | BIT (LEFT_UNSEEN) | BIT (TURNED_AWAY) },
  [VST_VISIT_WAITING] = { "waiting", VST_VISIT_GROUP_HERE,
                          BIT (WAITING) | BIT (WITH_PARTNER) | BIT (LEFT) | BIT (LEFT_UNRECORDED) | BIT (LEFT_UNSEEN) | BIT (TURNED_AWAY) },
  [VST_VISIT_WITH_PARTNER] = { "with_partner", VST_VISIT_GROUP_HERE,
                               BIT (WAITING) | BIT (WITH_PARTNER) | BIT (LEFT) | BIT (LEFT_UNRECORDED) },
  [VST_VISIT_LEFT] = { "left", VST_VISIT_GROUP_GONE, BIT (ARRIVED) | BIT (WAITING) },
  [VST_VISIT_LEFT_UNRECORDED] = { "left_unrecorded", VST_VISIT_GROUP_GONE, BIT (LEFT) },
  [VST_VISIT_LEFT_UNSEEN] = { "left_unseen", VST_VISIT_GROUP_GONE, BIT (ARRIVED) | BIT (WAITING) },
  [VST_VISIT_DID_NOT_COME] = { "did_not_come", VST_VISIT_GROUP_GONE, BIT (ARRIVED) | BIT (WAITING) },
  [VST_VISIT_TURNED_AWAY] = { "turned_away", VST_VISIT_GROUP_GONE, BIT (ARRIVED) | BIT (WAITING) },
};

static const char *const did_not_come[] = {
  "dnc_rescheduled", "dnc_transport", "dnc_child_sick", "dnc_self_sick", "dnc_afraid", "dnc_court", "dnc_forgot", "dnc_unknown", NULL
};

static const char *const turned_away[] = {
  "ta_capacity", "ta_closed", "ta_restriction", "ta_ineligible", "ta_language", "ta_chose", NULL
};

static const char *const nothing[] = { NULL };

const char *
vst_visit_state_code (VstVisitState state)
{
  g_return_val_if_fail (state < VST_VISIT_N_STATES, NULL);

  return states[state].code;
}

gboolean
vst_visit_state_parse (const char *code,
                       VstVisitState *state)
{
  for (guint i = 0; i < VST_VISIT_N_STATES; i++)
    {
      if (g_strcmp0 (states[i].code, code) != 0)
        continue;

      *state = (VstVisitState) i;
      return TRUE;
    }

  return FALSE;
}

VstVisitGroup
vst_visit_state_group (VstVisitState state)
{
  g_return_val_if_fail (state < VST_VISIT_N_STATES, VST_VISIT_GROUP_GONE);

  return states[state].group;
}

/**
 * vst_visit_is_on_site:
 *
 * Whether she is in the building: what the evacuation list goes by.
 */
gboolean
vst_visit_is_on_site (VstVisitState state)
{
  return ((1u << state) & ON_SITE) != 0;
}

/**
 * vst_visit_may_become:
 *
 * Whether a visit may go on from one state to another.
 */
gboolean
vst_visit_may_become (VstVisitState from,
                      VstVisitState to)
{
  g_return_val_if_fail (from < VST_VISIT_N_STATES && to < VST_VISIT_N_STATES, FALSE);

  return (states[from].becomes & (1u << to)) != 0;
}

/**
 * vst_visit_next:
 * @someone_next: whether somebody in particular is still to see her
 * @next: (out): what one key makes of it
 *
 * The next step of the desk: arrive, hand over, leave; between two partners she
 * waits again.
 *
 * Returns: %FALSE where there is none, or none without a question
 */
gboolean
vst_visit_next (VstVisitState state,
                gboolean someone_next,
                VstVisitState *next)
{
  switch (state)
    {
    case VST_VISIT_EXPECTED:
    case VST_VISIT_DID_NOT_COME:
      *next = someone_next ? VST_VISIT_WAITING : VST_VISIT_ARRIVED;
      return TRUE;

    case VST_VISIT_ARRIVED:
      *next = someone_next ? VST_VISIT_WITH_PARTNER : VST_VISIT_LEFT;
      return TRUE;

    case VST_VISIT_WAITING:
      *next = VST_VISIT_WITH_PARTNER;
      return TRUE;

    case VST_VISIT_WITH_PARTNER:
      *next = someone_next ? VST_VISIT_WAITING : VST_VISIT_LEFT;
      return TRUE;

    case VST_VISIT_LEFT:
    case VST_VISIT_LEFT_UNRECORDED:
    case VST_VISIT_LEFT_UNSEEN:
    case VST_VISIT_TURNED_AWAY:
    case VST_VISIT_N_STATES:
    default:
      return FALSE;
    }
}

const char *const *
vst_visit_reason_codes (VstVisitState state)
{
  if (state == VST_VISIT_DID_NOT_COME)
    return did_not_come;

  return state == VST_VISIT_TURNED_AWAY ? turned_away : nothing;
}

/**
 * vst_visit_reason_is_valid:
 * @code: (nullable): a reason, or none
 *
 * Whether a state has its reason, and no other one has any.
 */
gboolean
vst_visit_reason_is_valid (VstVisitState state,
                           const char *code)
{
  const char *const *codes = vst_visit_reason_codes (state);

  return code != NULL ? g_strv_contains (codes, code) : codes[0] == NULL;
}

gboolean
vst_visit_origin_is_valid (const char *code)
{
  static const char *const origins[] = { "appointment", "session", "meal", "chit", "walk_in", NULL };

  return code != NULL && g_strv_contains (origins, code);
}
