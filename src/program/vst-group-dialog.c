/* vst-group-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-group-dialog.h"

#include <glib/gi18n.h>

#include "vst-cohort-store.h"
#include "vst-date.h"
#include "vst-enrolment-store.h"
#include "vst-form-page.h"
#include "vst-meeting-store.h"
#include "vst-program-store.h"
#include "vst-program-wording.h"

/* How long a place that is offered is kept, unless somebody says otherwise. */
#define OFFER_DAYS 7

static void
take (char **text,
      char *to)
{
  g_free (*text);
  *text = to;
}

static guint
find_code (const char *const *codes,
           const char *code)
{
  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], code))
      return i;

  return 0;
}

/* --- a program --- */

typedef struct
{
  gint64 id;
  gint64 revision;
  VstProgramEntry *entry;
} ProgramForm;

static char *
program_title (gpointer data)
{
  const ProgramForm *form = data;

  return g_strdup (form->id != 0 ? _("Change the program") : _("Add a program"));
}

static void
fill_program (VstFormPage *page,
              gpointer data)
{
  const VstProgramEntry *entry = ((const ProgramForm *) data)->entry;
  const char *const *codes = vst_program_sensitivity_codes ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    g_strv_builder_add (words, vst_word_program_sensitivity (codes[i]));
  choices = g_strv_builder_end (words);

  vst_form_page_add_text (page, "name_en", _("Name in English"), entry->name_en);
  vst_form_page_add_text (page, "name_fr", _("Name in French"), entry->name_fr);
  vst_form_page_add_text (page, "label_en", _("Short label in English"), entry->label_en);
  vst_form_page_add_text (page, "label_fr", _("Short label in French"), entry->label_fr);
  vst_form_page_add_choice (page, "sensitivity", _("Who may read the name"), (const char *const *) choices, find_code (codes, entry->sensitivity));
  vst_form_page_add_number (page, "sessions", _("Weekly sessions"), entry->sessions);
  vst_form_page_add_number (page, "enough", _("Sessions that complete it"), entry->enough);
  vst_form_page_add_number (page, "minutes", _("Minutes a session"), entry->minutes);
  vst_form_page_add_number (page, "capacity", _("Places in a group"), entry->capacity);
  vst_form_page_add_note (page, _("Paper and the desk’s lists say the short label, as “Group”. Nothing of what a program "
                                  "teaches is kept here: sessions have numbers, and titles that you type."));
}

static gboolean
make_program (VstFormPage *page,
              gpointer data,
              VstFormJob *job,
              GError **error)
{
  const ProgramForm *form = data;
  g_autoptr (VstProgramEntry) entry = vst_program_entry_copy (form->entry);

  take (&entry->name_en, vst_form_page_dup_text (page, "name_en"));
  take (&entry->name_fr, vst_form_page_dup_text (page, "name_fr"));
  take (&entry->label_en, vst_form_page_dup_text (page, "label_en"));
  take (&entry->label_fr, vst_form_page_dup_text (page, "label_fr"));
  take (&entry->sensitivity, g_strdup (vst_program_sensitivity_codes ()[vst_form_page_get_choice (page, "sensitivity")]));

  if (!vst_form_page_get_number (page, "sessions", &entry->sessions, error) ||
      !vst_form_page_get_number (page, "enough", &entry->enough, error) ||
      !vst_form_page_get_number (page, "minutes", &entry->minutes, error) ||
      !vst_form_page_get_number (page, "capacity", &entry->capacity, error))
    return FALSE;

  job->deed = form->id != 0 ? &vst_program_do_edit : &vst_program_do_add;
  job->args = vst_program_edit_new (form->id, form->revision, entry);
  job->args_free = (GDestroyNotify) vst_program_edit_free;
  job->said = vst_word_program_deed (job->deed->code, FALSE);

  return TRUE;
}

static void
program_form_free (gpointer data)
{
  ProgramForm *form = data;

  vst_program_entry_free (form->entry);
  g_free (form);
}

static const VstForm program_form = { program_title, fill_program, make_program };

/**
 * vst_group_dialog_present_program:
 * @program: (nullable): the one to change; %NULL for a new one
 * @circle: whether a new one is Circle of Security, ready-made
 */
void
vst_group_dialog_present_program (GtkWidget *from,
                                  VstHub *hub,
                                  VstProgram *program,
                                  gboolean circle)
{
  ProgramForm *form = g_new0 (ProgramForm, 1);

  if (program != NULL)
    {
      form->id = program->id;
      form->revision = program->revision;
      form->entry = vst_program_entry_copy (program->entry);
    }
  else
    {
      form->entry = circle ? vst_program_entry_circle () : vst_program_entry_new ();
    }

  vst_form_page_present (from, hub, &program_form, form, program_form_free);
}

/* --- a group --- */

typedef struct
{
  gint64 id;
  gint64 revision;
  VstCohortEntry *entry;
  GPtrArray *programs; /* VstProgram */
  GPtrArray *rooms;    /* VstPlace */
} CohortForm;

static char *
cohort_title (gpointer data)
{
  const CohortForm *form = data;

  return g_strdup (form->id != 0 ? _("Change the group") : _("Add a group"));
}

static void
add_room (VstFormPage *page,
          GPtrArray *rooms,
          gint64 room_id)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint selected = 0;

  g_ptr_array_add (names, (gpointer) _("Not known yet"));
  for (guint i = 0; i < rooms->len; i++)
    {
      const VstPlace *room = g_ptr_array_index (rooms, i);

      g_ptr_array_add (names, vst_language_get () == VST_FRENCH ? room->name_fr : room->name_en);
      if (room->id == room_id)
        selected = i + 1;
    }
  g_ptr_array_add (names, NULL);
  vst_form_page_add_choice (page, "room", _("Room"), (const char *const *) names->pdata, selected);
}

static void
fill_cohort (VstFormPage *page,
             gpointer data)
{
  const CohortForm *form = data;
  const VstCohortEntry *entry = form->entry;
  const char *const *languages = vst_cohort_language_codes ();
  g_autoptr (GPtrArray) programs = g_ptr_array_new ();
  g_autoptr (GPtrArray) spoken = g_ptr_array_new ();
  guint program = 0;

  for (guint i = 0; i < form->programs->len; i++)
    {
      const VstProgram *other = g_ptr_array_index (form->programs, i);

      g_ptr_array_add (programs, (gpointer) vst_program_get_name (other, vst_language_get ()));
      if (other->id == entry->program_id)
        program = i;
    }
  g_ptr_array_add (programs, NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    g_ptr_array_add (spoken, (gpointer) vst_word_group_language (languages[i]));
  g_ptr_array_add (spoken, NULL);

  if (form->id == 0)
    vst_form_page_add_choice (page, "program", _("Program"), (const char *const *) programs->pdata, program);
  vst_form_page_add_text (page, "code", _("Code"), entry->code);
  vst_form_page_add_text (page, "name_en", _("Name in English"), entry->name_en);
  vst_form_page_add_text (page, "name_fr", _("Name in French"), entry->name_fr);
  vst_form_page_add_choice (page, "language", _("Language of the group"), (const char *const *) spoken->pdata, find_code (languages, entry->language));
  add_room (page, form->rooms, entry->room_id);
  vst_form_page_add_text (page, "first_day", _("First day"), entry->first_day);
  vst_form_page_add_time (page, "from", _("From"), entry->from_minute);
  vst_form_page_add_time (page, "to", _("To"), entry->to_minute);
  vst_form_page_add_number (page, "capacity", _("Places"), entry->capacity);
  vst_form_page_add_text (page, "facilitators", _("Who leads it"), entry->facilitators);
  vst_form_page_add_note (page, _("The code stands on paper: let it say nothing, as 26-A. Sessions are weekly from the first "
                                  "day, and skip the days the hub is closed."));
}

static gboolean
make_cohort (VstFormPage *page,
             gpointer data,
             VstFormJob *job,
             GError **error)
{
  const CohortForm *form = data;
  g_autoptr (VstCohortEntry) entry = vst_cohort_entry_copy (form->entry);
  guint room = vst_form_page_get_choice (page, "room");

  if (form->id == 0)
    entry->program_id = ((VstProgram *) g_ptr_array_index (form->programs, vst_form_page_get_choice (page, "program")))->id;

  take (&entry->code, vst_form_page_dup_text (page, "code"));
  take (&entry->name_en, vst_form_page_dup_text (page, "name_en"));
  take (&entry->name_fr, vst_form_page_dup_text (page, "name_fr"));
  take (&entry->first_day, g_strstrip (vst_form_page_dup_text (page, "first_day")));
  take (&entry->facilitators, vst_form_page_dup_text (page, "facilitators"));
  take (&entry->language, g_strdup (vst_cohort_language_codes ()[vst_form_page_get_choice (page, "language")]));
  entry->room_id = room > 0 ? ((VstPlace *) g_ptr_array_index (form->rooms, room - 1))->id : 0;

  if (!vst_form_page_get_time (page, "from", &entry->from_minute, error) ||
      !vst_form_page_get_time (page, "to", &entry->to_minute, error) ||
      !vst_form_page_get_number (page, "capacity", &entry->capacity, error))
    return FALSE;

  job->deed = form->id != 0 ? &vst_cohort_do_edit : &vst_cohort_do_add;
  job->args = vst_cohort_edit_new (form->id, form->revision, entry);
  job->args_free = (GDestroyNotify) vst_cohort_edit_free;
  job->said = vst_word_program_deed (job->deed->code, FALSE);

  return TRUE;
}

static void
cohort_form_free (gpointer data)
{
  CohortForm *form = data;

  vst_cohort_entry_free (form->entry);
  g_ptr_array_unref (form->programs);
  g_clear_pointer (&form->rooms, g_ptr_array_unref);
  g_free (form);
}

static const VstForm cohort_form = { cohort_title, fill_cohort, make_cohort };

typedef struct
{
  GtkWidget *from;
  CohortForm *form;
} Wanted;

static void
rooms_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autofree Wanted *wanted = user_data;
  g_autoptr (GtkWidget) from = wanted->from;
  CohortForm *form = wanted->form;

  form->rooms = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (form->rooms == NULL || gtk_widget_get_root (from) == NULL)
    cohort_form_free (form);
  else
    vst_form_page_present (from, VST_HUB (object), &cohort_form, form, cohort_form_free);
}

/**
 * vst_group_dialog_present_cohort:
 * @cohort: (nullable): the one to change; %NULL for a new one
 * @programs: (element-type VstProgram): what a new one can run
 */
void
vst_group_dialog_present_cohort (GtkWidget *from,
                                 VstHub *hub,
                                 VstCohort *cohort,
                                 GPtrArray *programs)
{
  CohortForm *form = g_new0 (CohortForm, 1);
  Wanted *wanted = g_new0 (Wanted, 1);

  form->programs = g_ptr_array_ref (programs);
  if (cohort != NULL)
    {
      form->id = cohort->id;
      form->revision = cohort->revision;
      form->entry = vst_cohort_entry_copy (cohort->entry);
    }
  else
    {
      form->entry = vst_cohort_entry_new ();
      take (&form->entry->first_day, vst_hub_dup_today (hub));
    }

  wanted->from = g_object_ref (from);
  wanted->form = form;
  vst_hub_read (hub, &vst_cohort_read_rooms, NULL, NULL, NULL, rooms_cb, wanted);
}

/* --- a session --- */

typedef struct
{
  GtkWidget *from; /* weak, until the rooms are read */
  VstHub *hub;
  VstMeeting *meeting;
  GPtrArray *rooms; /* VstPlace */
} MeetingForm;

static void
meeting_form_free (gpointer data)
{
  MeetingForm *form = data;

  g_clear_weak_pointer (&form->from);
  g_clear_object (&form->hub);
  vst_meeting_free (form->meeting);
  g_clear_pointer (&form->rooms, g_ptr_array_unref);
  g_free (form);
}

static char *
meeting_title (gpointer data)
{
  return g_strdup_printf (_("Session %d"), ((const MeetingForm *) data)->meeting->number);
}

static void
fill_meeting (VstFormPage *page,
              gpointer data)
{
  const MeetingForm *form = data;
  const VstMeeting *meeting = form->meeting;

  vst_form_page_add_text (page, "day", _("Day"), meeting->day);
  vst_form_page_add_time (page, "from", _("From"), meeting->from_minute);
  vst_form_page_add_time (page, "to", _("To"), meeting->to_minute);
  add_room (page, form->rooms, meeting->room_id);
  vst_form_page_add_text (page, "title_en", _("Title in English"), meeting->title_en);
  vst_form_page_add_text (page, "title_fr", _("Title in French"), meeting->title_fr);
  vst_form_page_add_text (page, "note", _("Note"), meeting->note);

  if (!meeting->held)
    vst_form_page_add_check (page, "cancelled", _("Cancelled: nobody comes"), meeting->cancelled);
  if (!meeting->held && !meeting->cancelled)
    vst_form_page_add_check (page, "instead", _("If it is cancelled, add one after the last"), TRUE);
}

static gboolean
make_meeting (VstFormPage *page,
              gpointer data,
              VstFormJob *job,
              GError **error)
{
  const MeetingForm *form = data;
  const VstMeeting *before = form->meeting;
  g_autoptr (VstMeeting) meeting = vst_meeting_copy (before);
  guint room = vst_form_page_get_choice (page, "room");
  gboolean cancelled = !before->held && vst_form_page_is_checked (page, "cancelled");

  take (&meeting->day, g_strstrip (vst_form_page_dup_text (page, "day")));
  meeting->room_id = room > 0 && room <= form->rooms->len ? ((VstPlace *) g_ptr_array_index (form->rooms, room - 1))->id : 0;
  take (&meeting->title_en, vst_form_page_dup_text (page, "title_en"));
  take (&meeting->title_fr, vst_form_page_dup_text (page, "title_fr"));
  take (&meeting->note, vst_form_page_dup_text (page, "note"));

  if (!vst_form_page_get_time (page, "from", &meeting->from_minute, error) ||
      !vst_form_page_get_time (page, "to", &meeting->to_minute, error))
    return FALSE;

  if (cancelled == before->cancelled)
    job->deed = &vst_meeting_do_edit;
  else
    job->deed = cancelled ? &vst_meeting_do_cancel : &vst_meeting_do_restore;

  job->args = vst_meeting_edit_new (meeting, cancelled && !before->cancelled && vst_form_page_is_checked (page, "instead"));
  job->args_free = (GDestroyNotify) vst_meeting_edit_free;
  job->said = vst_word_program_deed (job->deed->code, FALSE);

  return TRUE;
}

static const VstForm meeting_form = { meeting_title, fill_meeting, make_meeting };

static void
meeting_rooms_cb (GObject *object,
                  GAsyncResult *result,
                  gpointer user_data)
{
  MeetingForm *form = user_data;

  form->rooms = vst_hub_read_finish (VST_HUB (object), result, NULL);
  if (form->rooms != NULL && form->from != NULL && gtk_widget_get_root (form->from) != NULL)
    vst_form_page_present (form->from, form->hub, &meeting_form, form, meeting_form_free);
  else
    meeting_form_free (form);
}

void
vst_group_dialog_present_meeting (GtkWidget *from,
                                  VstHub *hub,
                                  const VstMeeting *meeting)
{
  MeetingForm *form = g_new0 (MeetingForm, 1);

  g_set_weak_pointer (&form->from, from);
  form->hub = g_object_ref (hub);
  form->meeting = vst_meeting_copy (meeting);
  vst_hub_read (hub, &vst_cohort_read_rooms, NULL, NULL, NULL, meeting_rooms_cb, form);
}

/* --- a place --- */

typedef struct
{
  VstGroup *group;
  gint64 enrolment_id;
  GPtrArray *cohorts; /* VstCohort, without this one */
} SeatForm;

static const VstEnrolment *
get_seat (const SeatForm *form)
{
  return vst_group_find_enrolment (form->group, form->enrolment_id);
}

static char *
seat_title (gpointer data)
{
  return vst_word_seat_name (get_seat (data)->person);
}

/* What her place may become, as it is first, then by the table. */
static VstEnrolmentState
nth_state (const VstEnrolment *seat,
           guint n)
{
  if (n == 0)
    return seat->state;

  for (VstEnrolmentState to = VST_ENROLMENT_INTERESTED; to < VST_N_ENROLMENT_STATES; to++)
    if (to != VST_ENROLMENT_TRANSFERRED && vst_enrolment_may_become (seat->state, to) && --n == 0)
      return to;

  return VST_ENROLMENT_NONE;
}

static void
fill_seat (VstFormPage *page,
           gpointer data)
{
  const SeatForm *form = data;
  const VstEnrolment *seat = get_seat (form);
  g_autoptr (GPtrArray) states = g_ptr_array_new ();
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  g_autofree char *until = vst_day_add_days (form->group->today, OFFER_DAYS);
  VstEnrolmentState state;

  for (guint n = 0; (state = nth_state (seat, n)) != VST_ENROLMENT_NONE; n++)
    g_ptr_array_add (states, (gpointer) vst_word_enrolment_state (state));
  g_ptr_array_add (states, NULL);

  vst_form_page_add_choice (page, "state", _("Place"), (const char *const *) states->pdata, 0);
  vst_form_page_add_number (page, "minding", _("Children minded"), seat->minding_seats);
  vst_form_page_add_check (page, "interpreter", _("Interpreter needed"), seat->interpreter);

  if (vst_enrolment_may_become (seat->state, VST_ENROLMENT_OFFERED))
    vst_form_page_add_text (page, "until", _("An offered place is kept until"), until);
  if (vst_enrolment_may_become (seat->state, VST_ENROLMENT_WITHDREW))
    vst_form_page_add_text (page, "reason", _("Why she leaves, in her words"), seat->reason);

  if (vst_enrolment_may_become (seat->state, VST_ENROLMENT_TRANSFERRED) && form->cohorts->len > 0)
    {
      g_ptr_array_add (groups, (gpointer) _("Stays in this group"));
      for (guint i = 0; i < form->cohorts->len; i++)
        g_ptr_array_add (groups, ((VstCohort *) g_ptr_array_index (form->cohorts, i))->entry->code);
      g_ptr_array_add (groups, NULL);
      vst_form_page_add_choice (page, "group", _("Move to another group"), (const char *const *) groups->pdata, 0);
    }
}

static gboolean
make_seat (VstFormPage *page,
           gpointer data,
           VstFormJob *job,
           GError **error)
{
  const SeatForm *form = data;
  const VstEnrolment *seat = get_seat (form);
  VstEnrolmentState state = nth_state (seat, vst_form_page_get_choice (page, "state"));
  gboolean may_move = vst_enrolment_may_become (seat->state, VST_ENROLMENT_TRANSFERRED) && form->cohorts->len > 0;
  guint group = may_move ? vst_form_page_get_choice (page, "group") : 0;
  VstEnrolmentChange *change = vst_enrolment_change_new (seat, state);

  job->args = change;
  job->args_free = (GDestroyNotify) vst_enrolment_change_free;
  change->interpreter = vst_form_page_is_checked (page, "interpreter");

  if (!vst_form_page_get_number (page, "minding", &change->minding_seats, error))
    {
      vst_enrolment_change_free (change);
      return FALSE;
    }

  if (vst_enrolment_may_become (seat->state, VST_ENROLMENT_OFFERED))
    change->until = g_strstrip (vst_form_page_dup_text (page, "until"));
  if (vst_enrolment_may_become (seat->state, VST_ENROLMENT_WITHDREW))
    change->reason = vst_form_page_dup_text (page, "reason");

  if (group > 0)
    {
      change->cohort_id = ((VstCohort *) g_ptr_array_index (form->cohorts, group - 1))->id;
      job->deed = &vst_enrolment_do_transfer;
    }
  else
    {
      job->deed = state == seat->state ? &vst_enrolment_do_edit : &vst_enrolment_do_change;
    }

  job->said = vst_word_program_deed (job->deed->code, FALSE);

  return TRUE;
}

static void
seat_form_free (gpointer data)
{
  SeatForm *form = data;

  vst_group_unref (form->group);
  g_ptr_array_unref (form->cohorts);
  g_free (form);
}

static const VstForm seat_form = { seat_title, fill_seat, make_seat };

/**
 * vst_group_dialog_present_seat:
 * @cohorts: (element-type VstCohort): the groups of the hub
 */
void
vst_group_dialog_present_seat (GtkWidget *from,
                               VstHub *hub,
                               VstGroup *group,
                               const VstEnrolment *enrolment,
                               GPtrArray *cohorts)
{
  SeatForm *form = g_new0 (SeatForm, 1);

  form->group = vst_group_ref (group);
  form->enrolment_id = enrolment->id;
  form->cohorts = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_cohort_unref);

  for (guint i = 0; cohorts != NULL && i < cohorts->len; i++)
    {
      VstCohort *other = g_ptr_array_index (cohorts, i);

      if (other->id != group->cohort->id && other->ended_on == NULL)
        g_ptr_array_add (form->cohorts, vst_cohort_ref (other));
    }

  vst_form_page_present (from, hub, &seat_form, form, seat_form_free);
}
