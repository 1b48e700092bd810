/* vst-enrolment.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-enrolment.h"

#include "vst-date.h"
#include "vst-text.h"

#define TO(state) (1 << VST_ENROLMENT_##state)

/* What each state may become by what somebody does, and its code.  That of a seat
 * follows the marks besides: vst_enrolment_state_by_dose().
 */
static const struct
{
  const char *code;
  guint next;
} states[VST_N_ENROLMENT_STATES] = {
  [VST_ENROLMENT_NONE] = { "none", TO (INTERESTED) | TO (SCREENED) | TO (WAITLISTED) | TO (ENROLLED) },
  [VST_ENROLMENT_INTERESTED] = { "interested", TO (SCREENED) | TO (WAITLISTED) | TO (OFFERED) | TO (ENROLLED) | TO (WITHDREW) },
  [VST_ENROLMENT_SCREENED] = { "screened", TO (WAITLISTED) | TO (OFFERED) | TO (ENROLLED) | TO (WITHDREW) },
  [VST_ENROLMENT_WAITLISTED] = { "waitlisted", TO (OFFERED) | TO (ENROLLED) | TO (WITHDREW) },
  [VST_ENROLMENT_OFFERED] = { "offered", TO (WAITLISTED) | TO (ENROLLED) | TO (WITHDREW) },
  [VST_ENROLMENT_ENROLLED] = { "enrolled", TO (WITHDREW) | TO (TRANSFERRED) | TO (NEVER_STARTED) },
  [VST_ENROLMENT_ACTIVE] = { "active", TO (WITHDREW) | TO (TRANSFERRED) },
  [VST_ENROLMENT_COMPLETED] = { "completed", 0 },
  [VST_ENROLMENT_WITHDREW] = { "withdrew", TO (WAITLISTED) | TO (ENROLLED) },
  [VST_ENROLMENT_TRANSFERRED] = { "transferred", 0 },
  [VST_ENROLMENT_NEVER_STARTED] = { "never_started", TO (WAITLISTED) | TO (ENROLLED) },
};

const char *
vst_enrolment_state_code (VstEnrolmentState state)
{
  g_return_val_if_fail (state < VST_N_ENROLMENT_STATES, NULL);

  return states[state].code;
}

gboolean
vst_enrolment_state_parse (const char *code,
                           VstEnrolmentState *state)
{
  for (guint i = VST_ENROLMENT_INTERESTED; i < VST_N_ENROLMENT_STATES; i++)
    {
      if (g_strcmp0 (states[i].code, code) != 0)
        continue;

      *state = (VstEnrolmentState) i;
      return TRUE;
    }

  return FALSE;
}

/**
 * vst_enrolment_may_become:
 *
 * Whether somebody may bring an enrolment from one state to another.
 */
gboolean
vst_enrolment_may_become (VstEnrolmentState from,
                          VstEnrolmentState to)
{
  g_return_val_if_fail (from < VST_N_ENROLMENT_STATES && to < VST_N_ENROLMENT_STATES, FALSE);

  return (states[from].next & 1u << to) != 0;
}

/**
 * vst_enrolment_state_by_dose:
 * @dose: sessions received
 * @enough: how many complete the program
 *
 * What a seat's state is by what was received.  A mark that is put right moves it
 * back, too; who has left stays so.
 */
VstEnrolmentState
vst_enrolment_state_by_dose (VstEnrolmentState state,
                             int dose,
                             int enough)
{
  if (!vst_enrolment_state_is_seated (state))
    return state;
  if (dose >= enough)
    return VST_ENROLMENT_COMPLETED;

  return dose > 0 ? VST_ENROLMENT_ACTIVE : VST_ENROLMENT_ENROLLED;
}

/* She has a place in the group, and stands on its sheets. */
gboolean
vst_enrolment_state_is_seated (VstEnrolmentState state)
{
  return state == VST_ENROLMENT_ENROLLED || state == VST_ENROLMENT_ACTIVE || state == VST_ENROLMENT_COMPLETED;
}

gboolean
vst_enrolment_state_is_waiting (VstEnrolmentState state)
{
  return state >= VST_ENROLMENT_INTERESTED && state <= VST_ENROLMENT_OFFERED;
}

gboolean
vst_enrolment_state_is_over (VstEnrolmentState state)
{
  return state >= VST_ENROLMENT_WITHDREW;
}

void
vst_enrolment_free (VstEnrolment *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->person);
  g_free (self->since);
  g_free (self->asked_on);
  g_free (self->offered_until);
  g_free (self->reason);
  g_free (self);
}

/* Whether a place is taken by her: a seat is, one that is offered until a day
 * that has passed is free again.
 */
gboolean
vst_enrolment_has_place (const VstEnrolment *self,
                         const char *today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return vst_enrolment_state_is_seated (self->state) ||
         (self->state == VST_ENROLMENT_OFFERED && vst_day_compare (today, self->offered_until) <= 0);
}

static int
wait_rank (const VstEnrolment *self)
{
  switch ((int) self->state)
    {
    case VST_ENROLMENT_OFFERED:
      return 0;
    case VST_ENROLMENT_WAITLISTED:
      return self->baby_months >= 0 ? 1 : 2;
    case VST_ENROLMENT_SCREENED:
      return 3;
    default:
      return 4;
    }
}

/**
 * vst_enrolment_compare_wait:
 *
 * The order of a waiting list: who was offered a place, families with a baby
 * below a year, the others, and who has not said yes yet; among them, who asked
 * first.
 */
int
vst_enrolment_compare_wait (const VstEnrolment *a,
                            const VstEnrolment *b)
{
  int order = wait_rank (a) - wait_rank (b);

  if (order == 0)
    order = vst_day_compare (a->asked_on, b->asked_on);

  return order != 0 ? order : (a->id > b->id) - (a->id < b->id);
}

/* The order of the sheets, on paper and on the screen. */
int
vst_enrolment_compare_name (const VstEnrolment *a,
                            const VstEnrolment *b)
{
  g_autofree char *key_a = vst_text_fold (vst_person_get_display_name (a->person));
  g_autofree char *key_b = vst_text_fold (vst_person_get_display_name (b->person));
  int order = g_strcmp0 (key_a, key_b);

  return order != 0 ? order : (a->id > b->id) - (a->id < b->id);
}
