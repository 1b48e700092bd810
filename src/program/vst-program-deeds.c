/* vst-program-deeds.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-cohort-store.h"
#include "vst-enrolment-store.h"
#include "vst-meeting-store.h"
#include "vst-program-store.h"

/* The arguments of the room's deeds: what a form hands over, copied, since the
 * work is done on another thread.
 */

VstEnrolmentAdd *
vst_enrolment_add_new (gint64 cohort_id,
                       gint64 person_id,
                       VstEnrolmentState state,
                       int minding_seats,
                       gboolean interpreter)
{
  VstEnrolmentAdd *add = g_new0 (VstEnrolmentAdd, 1);

  add->cohort_id = cohort_id;
  add->person_id = person_id;
  add->state = state;
  add->minding_seats = minding_seats;
  add->interpreter = interpreter;

  return add;
}

void
vst_enrolment_add_free (VstEnrolmentAdd *add)
{
  g_free (add->asked_on);
  g_free (add);
}

VstEnrolmentChange *
vst_enrolment_change_new (const VstEnrolment *enrolment,
                          VstEnrolmentState state)
{
  VstEnrolmentChange *change = g_new0 (VstEnrolmentChange, 1);

  change->enrolment_id = enrolment->id;
  change->revision = enrolment->revision;
  change->state = state;
  change->minding_seats = enrolment->minding_seats;
  change->interpreter = enrolment->interpreter;

  return change;
}

void
vst_enrolment_change_free (VstEnrolmentChange *change)
{
  g_free (change->until);
  g_free (change->reason);
  g_free (change);
}

VstMeetingEdit *
vst_meeting_edit_new (const VstMeeting *meeting,
                      gboolean instead)
{
  VstMeetingEdit *edit = g_new0 (VstMeetingEdit, 1);

  edit->meeting = vst_meeting_copy (meeting);
  edit->instead = instead;

  return edit;
}

void
vst_meeting_edit_free (VstMeetingEdit *edit)
{
  vst_meeting_free (edit->meeting);
  g_free (edit);
}

VstCohortEdit *
vst_cohort_edit_new (gint64 cohort_id,
                     gint64 revision,
                     const VstCohortEntry *entry)
{
  VstCohortEdit *edit = g_new0 (VstCohortEdit, 1);

  edit->cohort_id = cohort_id;
  edit->revision = revision;
  edit->entry = vst_cohort_entry_copy (entry);

  return edit;
}

void
vst_cohort_edit_free (VstCohortEdit *edit)
{
  vst_cohort_entry_free (edit->entry);
  g_free (edit);
}

void
vst_place_free (VstPlace *self)
{
  g_free (self->name_en);
  g_free (self->name_fr);
  g_free (self);
}

VstProgramEdit *
vst_program_edit_new (gint64 program_id,
                      gint64 revision,
                      const VstProgramEntry *entry)
{
  VstProgramEdit *edit = g_new0 (VstProgramEdit, 1);

  edit->program_id = program_id;
  edit->revision = revision;
  edit->entry = vst_program_entry_copy (entry);

  return edit;
}

void
vst_program_edit_free (VstProgramEdit *edit)
{
  vst_program_entry_free (edit->entry);
  g_free (edit);
}
