/* vst-enrolment-store.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-enrolment-store.h"

#include "enrolment-sql.h"
#include "vst-attendance-store.h"
#include "vst-cohort-store.h"
#include "vst-date.h"
#include "vst-member-store.h"
#include "vst-person-store.h"
#include "vst-seat.h"
#include "vst-text.h"

#define BABY_MONTHS 12

const VstKept vst_enrolment_kept = {
  "enrolment", VST_SQL_ENROLMENT_ROW, VST_SQL_ENROLMENT_PUT, VST_SQL_ENROLMENT_REMOVE, NULL
};

/**
 * vst_enrolments_read:
 *
 * Everybody who is or was in a group or on its list, in the order they asked.
 *
 * Returns: (transfer full) (element-type VstEnrolment):
 */
GPtrArray *
vst_enrolments_read (VstView *view,
                     gint64 cohort_id,
                     GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ENROLMENT_OF_COHORT);
  g_autoptr (GPtrArray) enrolments = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_enrolment_free);
  g_autofree char *today = vst_view_dup_today (view);
  VstStep step;

  vst_stmt_bind_int (stmt, 1, cohort_id);
  vst_stmt_bind_text (stmt, 2, today);

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstEnrolment *enrolment = g_new0 (VstEnrolment, 1);
      const char *youngest = vst_stmt_get_text (stmt, 11);

      enrolment->id = vst_stmt_get_int (stmt, 0);
      enrolment->revision = vst_stmt_get_int (stmt, 1);
      enrolment->cohort_id = vst_stmt_get_int (stmt, 2);
      enrolment->family_id = vst_stmt_get_int (stmt, 3);
      vst_enrolment_state_parse (vst_stmt_get_text (stmt, 4), &enrolment->state);
      enrolment->since = g_strdup (vst_stmt_get_text (stmt, 5));
      enrolment->asked_on = g_strdup (vst_stmt_get_text (stmt, 6));
      enrolment->offered_until = g_strdup (vst_stmt_get_text (stmt, 7));
      enrolment->reason = g_strdup (vst_stmt_get_text (stmt, 8));
      enrolment->minding_seats = vst_stmt_get_int (stmt, 9);
      enrolment->interpreter = vst_stmt_get_int (stmt, 10) != 0;
      enrolment->baby_months = -1;
      if (youngest != NULL && vst_day_is_valid (youngest) && vst_day_age_months (youngest, today) < BABY_MONTHS)
        enrolment->baby_months = vst_day_age_months (youngest, today);
      enrolment->here = vst_stmt_get_int (stmt, 12) != 0;
      enrolment->person = vst_person_from_row (stmt, 13);
      g_ptr_array_add (enrolments, enrolment);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&enrolments) : NULL;
}

typedef struct
{
  gint64 id;
  gint64 cohort_id;
  gint64 person_id;
  gint64 family_id;
  VstEnrolmentState state;
  char *offered_until;
  int minding_seats;
  gboolean interpreter;
  gint64 revision;
  char *asked_on;
} Place;

static void
place_clear (Place *place)
{
  g_free (place->offered_until);
  g_free (place->asked_on);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static gboolean
read_place (VstView *view,
            gint64 enrolment_id,
            Place *place,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_ENROLMENT_GET);

  vst_stmt_bind_int (stmt, 1, enrolment_id);
  if (!vst_stmt_one (stmt, error))
    return FALSE;

  place->id = enrolment_id;
  place->cohort_id = vst_stmt_get_int (stmt, 0);
  place->person_id = vst_stmt_get_int (stmt, 1);
  place->family_id = vst_stmt_get_int (stmt, 2);
  vst_enrolment_state_parse (vst_stmt_get_text (stmt, 3), &place->state);
  place->offered_until = g_strdup (vst_stmt_get_text (stmt, 4));
  place->minding_seats = vst_stmt_get_int (stmt, 5);
  place->interpreter = vst_stmt_get_int (stmt, 6) != 0;
  place->revision = vst_stmt_get_int (stmt, 7);
  place->asked_on = g_strdup (vst_stmt_get_text (stmt, 8));

  return TRUE;
}

gboolean
vst_enrolment_find (VstView *view,
                    gint64 enrolment_id,
                    gint64 *cohort_id,
                    VstEnrolmentState *state,
                    int *minding_seats,
                    gboolean *interpreter,
                    GError **error)
{
  g_auto (Place) place = { 0 };

  if (!read_place (view, enrolment_id, &place, error))
    return FALSE;

  *cohort_id = place.cohort_id;
  *state = place.state;
  *minding_seats = place.minding_seats;
  *interpreter = place.interpreter;

  return TRUE;
}

static gboolean
set_state (VstAct *act,
           const Place *place,
           VstEnrolmentState state,
           const char *until,
           const char *reason,
           gint64 revision,
           GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ENROLMENT_SET_STATE);
  VstStep step;

  if (!vst_act_keep (act, &vst_enrolment_kept, place->id, error))
    return FALSE;

  vst_stmt_bind_text (stmt, 1, vst_enrolment_state_code (state));
  vst_stmt_bind_text (stmt, 2, today);
  if (until != NULL)
    vst_stmt_bind_text (stmt, 3, until);
  else
    vst_stmt_bind_null (stmt, 3);
  if (reason != NULL && reason[0] != '\0')
    vst_stmt_bind_text (stmt, 4, reason);
  else
    vst_stmt_bind_null (stmt, 4);
  vst_stmt_bind_int (stmt, 5, place->id);
  vst_stmt_bind_int (stmt, 6, revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The enrolment %" G_GINT64_FORMAT " has changed", place->id);

  return step == VST_STEP_ROW;
}

/* Sessions she received before she left count when she comes back. */
static gboolean
count_again (VstAct *act,
             const Place *place,
             VstEnrolmentState *state,
             GError **error)
{
  g_autoptr (VstCohort) cohort = vst_cohort_read (vst_act_get_view (act), place->cohort_id, error);
  int dose;

  if (cohort == NULL || !vst_attendance_count (act, place->id, &dose, error))
    return FALSE;

  *state = vst_enrolment_state_by_dose (*state, dose, cohort->program->entry->enough);

  return TRUE;
}

static gboolean
become (VstAct *act,
        const Place *place,
        const VstEnrolmentChange *change,
        GError **error)
{
  VstView *view = vst_act_get_view (act);
  g_autofree char *today = vst_view_dup_today (view);
  gboolean was_seated = vst_enrolment_state_is_seated (place->state);
  VstEnrolmentState state = change->state;

  if (!vst_enrolment_may_become (place->state, state))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "The enrolment %" G_GINT64_FORMAT " can't become that", place->id);
      return FALSE;
    }

  if (state == VST_ENROLMENT_OFFERED && !vst_day_is_valid (change->until != NULL ? change->until : ""))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "Until when a place is offered");
      return FALSE;
    }

  if ((state == VST_ENROLMENT_OFFERED || state == VST_ENROLMENT_ENROLLED) &&
      !vst_seat_check (act, place->cohort_id, place->person_id, error))
    return FALSE;

  if (state == VST_ENROLMENT_ENROLLED && !count_again (act, place, &state, error))
    return FALSE;

  if ((change->reason != NULL && !vst_text_check (change->reason, -1, VST_ENROLMENT_REASON_CHARS, error)) ||
      !set_state (act, place, state, state == VST_ENROLMENT_OFFERED ? change->until : NULL, change->reason, change->revision,
                  error))
    return FALSE;

  if (vst_enrolment_state_is_seated (state) && !was_seated)
    return vst_seat_expect_all (act, place->cohort_id, place->person_id, place->family_id, error);

  return vst_enrolment_state_is_seated (state) || !was_seated ||
         vst_seat_unexpect_all (act, place->cohort_id, place->person_id, error);
}

static gint64
insert (VstAct *act,
        const VstEnrolmentAdd *add,
        gint64 family_id,
        GError **error)
{
  g_autofree char *today = vst_view_dup_today (vst_act_get_view (act));
  const char *asked_on = add->asked_on != NULL ? add->asked_on : today;
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ENROLMENT_ADD);
  gint64 enrolment_id;

  if (!vst_day_is_valid (asked_on) || vst_day_compare (asked_on, today) > 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_FUTURE, "The day somebody asked for a place");
      return 0;
    }

  vst_stmt_bind_int (stmt, 1, add->cohort_id);
  vst_stmt_bind_int (stmt, 2, add->person_id);
  vst_stmt_bind_int (stmt, 3, family_id);
  vst_stmt_bind_text (stmt, 4, vst_enrolment_state_code (add->state));
  vst_stmt_bind_text (stmt, 5, today);
  vst_stmt_bind_text (stmt, 6, asked_on);
  vst_stmt_bind_int (stmt, 7, add->minding_seats);
  vst_stmt_bind_int (stmt, 8, add->interpreter ? 1 : 0);

  if ((enrolment_id = vst_stmt_add (stmt, error)) != 0)
    vst_act_keep_new (act, &vst_enrolment_kept, enrolment_id);

  return enrolment_id;
}

/* Somebody who left may come back; her marks are still hers. */
static gint64
come_back (VstAct *act,
           gint64 enrolment_id,
           const VstEnrolmentAdd *add,
           GError **error)
{
  g_auto (Place) place = { 0 };
  VstEnrolmentChange change = { .enrolment_id = enrolment_id, .state = add->state };
  gboolean is_withheld;

  if (!vst_act_withholds (act, "programs", enrolment_id, &is_withheld, error) ||
      !read_place (vst_act_get_view (act), enrolment_id, &place, error))
    return 0;

  /* Whether she is in that group, or was, isn't told. */
  if (is_withheld)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "Person %" G_GINT64_FORMAT " is enrolled by somebody else", add->person_id);
      return 0;
    }

  if (!vst_enrolment_state_is_over (place.state) || !vst_enrolment_may_become (place.state, add->state))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_EXISTS, "Person %" G_GINT64_FORMAT " is in that group", add->person_id);
      return 0;
    }

  change.revision = place.revision;

  return become (act, &place, &change, error) ? enrolment_id : 0;
}

/**
 * vst_enrolment_add:
 *
 * Gives somebody a place in a group, or on its list.
 *
 * Returns: the enrolment's id; 0 with @error set
 */
gint64
vst_enrolment_add (VstAct *act,
                   const VstEnrolmentAdd *add,
                   GError **error)
{
  VstView *view = vst_act_get_view (act);
  gint64 family_id = vst_person_family (view, add->person_id);
  g_autoptr (VstStmt) there = vst_act_prepare (act, VST_SQL_ENROLMENT_FIND);
  VstStep step;
  gint64 enrolment_id;

  if (family_id == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_NOT_FOUND, "Person %" G_GINT64_FORMAT " is in no family", add->person_id);
      return 0;
    }

  if (!vst_enrolment_may_become (VST_ENROLMENT_NONE, add->state) || add->minding_seats < 0 ||
      add->minding_seats > VST_ENROLMENT_MOST_SEATS)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "How somebody comes into a group");
      return 0;
    }

  vst_stmt_bind_int (there, 1, add->cohort_id);
  vst_stmt_bind_int (there, 2, add->person_id);
  if ((step = vst_stmt_step (there, error)) == VST_STEP_FAILED)
    return 0;

  if (step == VST_STEP_ROW)
    return come_back (act, vst_stmt_get_int (there, 0), add, error);

  if ((add->state == VST_ENROLMENT_ENROLLED && !vst_seat_check (act, add->cohort_id, add->person_id, error)) ||
      (enrolment_id = insert (act, add, family_id, error)) == 0 ||
      (add->state == VST_ENROLMENT_ENROLLED && !vst_seat_expect_all (act, add->cohort_id, add->person_id, family_id, error)))
    return 0;

  return enrolment_id;
}

/**
 * vst_enrolment_set_dose:
 *
 * Brings a seat's state in line with what was received, as part of an act.
 */
gboolean
vst_enrolment_set_dose (VstAct *act,
                        gint64 enrolment_id,
                        int dose,
                        int enough,
                        GError **error)
{
  g_auto (Place) place = { 0 };
  VstEnrolmentState state;

  if (!read_place (vst_act_get_view (act), enrolment_id, &place, error))
    return FALSE;

  state = vst_enrolment_state_by_dose (place.state, dose, enough);

  return state == place.state || set_state (act, &place, state, NULL, NULL, place.revision, error);
}

static gpointer
add_func (VstAct *act,
          gconstpointer args,
          GError **error)
{
  const VstEnrolmentAdd *add = args;
  gint64 enrolment_id = vst_enrolment_add (act, add, error);

  if (enrolment_id == 0)
    return NULL;

  vst_act_set_subject (act, "family", vst_person_family (vst_act_get_view (act), add->person_id));

  return g_memdup2 (&enrolment_id, sizeof enrolment_id);
}

static gboolean
set_needs (VstAct *act,
           gint64 enrolment_id,
           const VstEnrolmentChange *change,
           gint64 revision,
           GError **error)
{
  g_autoptr (VstStmt) stmt = vst_act_prepare (act, VST_SQL_ENROLMENT_SET_NEEDS);
  VstStep step;

  if (change->minding_seats < 0 || change->minding_seats > VST_ENROLMENT_MOST_SEATS)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "Seats for children");
      return FALSE;
    }

  if (!vst_act_keep (act, &vst_enrolment_kept, enrolment_id, error))
    return FALSE;

  vst_stmt_bind_int (stmt, 1, change->minding_seats);
  vst_stmt_bind_int (stmt, 2, change->interpreter ? 1 : 0);
  vst_stmt_bind_int (stmt, 3, enrolment_id);
  vst_stmt_bind_int (stmt, 4, revision);

  if ((step = vst_stmt_step (stmt, error)) == VST_STEP_DONE)
    g_set_error (error, VST_ERROR, VST_ERROR_CHANGED, "The enrolment %" G_GINT64_FORMAT " has changed", enrolment_id);

  return step == VST_STEP_ROW;
}

static gpointer
change_func (VstAct *act,
             gconstpointer args,
             GError **error)
{
  const VstEnrolmentChange *change = args;
  g_auto (Place) place = { 0 };

  if (!read_place (vst_act_get_view (act), change->enrolment_id, &place, error))
    return NULL;

  /* Moving to another group needs one: vst_enrolment_do_transfer. */
  if (change->state == VST_ENROLMENT_TRANSFERRED)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_RULE, "To which group?");
      return NULL;
    }

  if (!become (act, &place, change, error) ||
      ((change->minding_seats != place.minding_seats || change->interpreter != place.interpreter) &&
       !set_needs (act, place.id, change, change->revision + 1, error)))
    return NULL;

  vst_act_set_subject (act, "family", place.family_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
edit_func (VstAct *act,
           gconstpointer args,
           GError **error)
{
  const VstEnrolmentChange *change = args;
  g_auto (Place) place = { 0 };

  if (!read_place (vst_act_get_view (act), change->enrolment_id, &place, error) ||
      !set_needs (act, place.id, change, change->revision, error))
    return NULL;

  vst_act_set_subject (act, "family", place.family_id);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
transfer_func (VstAct *act,
               gconstpointer args,
               GError **error)
{
  const VstEnrolmentChange *change = args;
  g_auto (Place) place = { 0 };
  VstEnrolmentChange left = *change;
  gint64 enrolment_id;

  if (!read_place (vst_act_get_view (act), change->enrolment_id, &place, error))
    return NULL;

  left.state = VST_ENROLMENT_TRANSFERRED;
  if (change->cohort_id == place.cohort_id)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_EXISTS, "Person %" G_GINT64_FORMAT " is in that group", place.person_id);
      return NULL;
    }

  if (!become (act, &place, &left, error))
    return NULL;

  enrolment_id = vst_enrolment_add (act,
                                    &(const VstEnrolmentAdd){
                                        .cohort_id = change->cohort_id,
                                        .person_id = place.person_id,
                                        .state = VST_ENROLMENT_ENROLLED,
                                        .asked_on = place.asked_on,
                                        .minding_seats = place.minding_seats,
                                        .interpreter = place.interpreter,
                                    },
                                    error);
  if (enrolment_id == 0)
    return NULL;

  vst_act_set_subject (act, "family", place.family_id);

  return g_memdup2 (&enrolment_id, sizeof enrolment_id);
}

#define CHANGES (VST_TOPIC_PROGRAM | VST_TOPIC_DAY)

const VstDeed vst_enrolment_do_add = {
  "enrolment.add", VST_RIGHT_RUN_PROGRAM, CHANGES, VST_DEED_UNDOABLE, add_func, g_free
};
const VstDeed vst_enrolment_do_change = {
  "enrolment.change", VST_RIGHT_RUN_PROGRAM, CHANGES, VST_DEED_UNDOABLE, change_func, NULL
};
const VstDeed vst_enrolment_do_edit = {
  "enrolment.edit", VST_RIGHT_RUN_PROGRAM, CHANGES, VST_DEED_UNDOABLE, edit_func, NULL
};
const VstDeed vst_enrolment_do_transfer = {
  "enrolment.transfer", VST_RIGHT_RUN_PROGRAM, CHANGES, VST_DEED_UNDOABLE, transfer_func, g_free
};
