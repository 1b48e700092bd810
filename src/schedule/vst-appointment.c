/* vst-appointment.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-appointment.h"

#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

static const char *const states[VST_APPOINTMENT_N_STATES] = {
  [VST_APPOINTMENT_REQUESTED] = "requested",
  [VST_APPOINTMENT_WAITLIST] = "waitlist",
  [VST_APPOINTMENT_OFFERED] = "offered",
  [VST_APPOINTMENT_SCHEDULED] = "scheduled",
  [VST_APPOINTMENT_CONFIRMED] = "confirmed",
  [VST_APPOINTMENT_ARRIVED] = "arrived",
  [VST_APPOINTMENT_IN_SERVICE] = "in_service",
  [VST_APPOINTMENT_COMPLETED] = "completed",
  [VST_APPOINTMENT_CANCELLED_BY_US] = "cancelled_by_us",
  [VST_APPOINTMENT_CANCELLED_BY_FAMILY] = "cancelled_by_family",
  [VST_APPOINTMENT_MISSED] = "missed",
  [VST_APPOINTMENT_RESCHEDULED] = "rescheduled",
};

#define BIT(state) (1u << VST_APPOINTMENT_##state)
#define OUT (BIT (CANCELLED_BY_US) | BIT (CANCELLED_BY_FAMILY))

/* From each state, the steps there are. */
static const guint steps[VST_APPOINTMENT_N_STATES] = {
  [VST_APPOINTMENT_REQUESTED] = BIT (WAITLIST) | BIT (OFFERED) | BIT (SCHEDULED) | OUT,
  [VST_APPOINTMENT_WAITLIST] = BIT (OFFERED) | BIT (SCHEDULED) | OUT,
  [VST_APPOINTMENT_OFFERED] = BIT (WAITLIST) | BIT (SCHEDULED) | BIT (CONFIRMED) | BIT (RESCHEDULED) | OUT,
  [VST_APPOINTMENT_SCHEDULED] = BIT (CONFIRMED) | BIT (ARRIVED) | BIT (IN_SERVICE) | BIT (MISSED) | BIT (RESCHEDULED) | OUT,
  [VST_APPOINTMENT_CONFIRMED] = BIT (ARRIVED) | BIT (IN_SERVICE) | BIT (MISSED) | BIT (RESCHEDULED) | OUT,
  [VST_APPOINTMENT_ARRIVED] = BIT (IN_SERVICE) | BIT (COMPLETED) | BIT (MISSED) | BIT (RESCHEDULED) | OUT,
  [VST_APPOINTMENT_IN_SERVICE] = BIT (COMPLETED),
};

static const char *const kinds[VST_N_CONFLICTS] = {
  "person_double", "provider_double", "room_double", "room_over_capacity",
  "outside_presence", "partner_absent", "must_not_meet", "language_mismatch"
};

const char *
vst_appointment_state_code (VstAppointmentState state)
{
  g_return_val_if_fail (state < VST_APPOINTMENT_N_STATES, NULL);

  return states[state];
}

gboolean
vst_appointment_state_parse (const char *code,
                             VstAppointmentState *state)
{
  for (guint i = 0; i < VST_APPOINTMENT_N_STATES; i++)
    {
      if (g_strcmp0 (states[i], code) != 0)
        continue;

      *state = (VstAppointmentState) i;
      return TRUE;
    }

  return FALSE;
}

gboolean
vst_appointment_state_is_final (VstAppointmentState state)
{
  g_return_val_if_fail (state < VST_APPOINTMENT_N_STATES, TRUE);

  return steps[state] == 0;
}

/**
 * vst_appointment_state_is_held:
 *
 * Whether it takes anybody's time; the database's views say the same.
 */
gboolean
vst_appointment_state_is_held (VstAppointmentState state)
{
  return state >= VST_APPOINTMENT_OFFERED && state <= VST_APPOINTMENT_COMPLETED;
}

gboolean
vst_appointment_may_become (VstAppointmentState from,
                            VstAppointmentState to)
{
  g_return_val_if_fail (from < VST_APPOINTMENT_N_STATES && to < VST_APPOINTMENT_N_STATES, FALSE);

  return (steps[from] & (1u << to)) != 0;
}

/**
 * vst_conflict_code:
 * @kind: one of them
 */
const char *
vst_conflict_code (VstConflicts kind)
{
  for (guint i = 0; i < VST_N_CONFLICTS; i++)
    if (kind == (VstConflicts) (1 << i))
      return kinds[i];

  g_return_val_if_reached (NULL);
}

gboolean
vst_conflict_parse (const char *code,
                    VstConflicts *kind)
{
  for (guint i = 0; i < VST_N_CONFLICTS; i++)
    {
      if (g_strcmp0 (kinds[i], code) != 0)
        continue;

      *kind = (VstConflicts) (1 << i);
      return TRUE;
    }

  return FALSE;
}

/**
 * vst_conflict_usually_blocks:
 *
 * The kinds that need a coordinator, unless the hub says otherwise; the others
 * need a reason.
 */
VstConflicts
vst_conflict_usually_blocks (void)
{
  return VST_CONFLICT_PERSON_DOUBLE | VST_CONFLICT_PROVIDER_DOUBLE | VST_CONFLICT_ROOM_DOUBLE | VST_CONFLICT_PARTNER_ABSENT |
         VST_CONFLICT_MUST_NOT_MEET;
}

/* Safety is no setting. */
gboolean
vst_conflict_may_be_warning (VstConflicts kind)
{
  return kind != VST_CONFLICT_MUST_NOT_MEET;
}

/**
 * vst_conflicts_veil:
 *
 * What somebody is told who may not know who must not meet whom: that the time
 * is taken, as it is for a partner or a room that is.
 */
VstConflicts
vst_conflicts_veil (VstConflicts conflicts)
{
  const VstConflicts same = VST_CONFLICT_PROVIDER_DOUBLE | VST_CONFLICT_ROOM_DOUBLE | VST_CONFLICT_MUST_NOT_MEET;

  return (conflicts & same) != 0 ? (conflicts & ~same) | VST_CONFLICT_TAKEN : conflicts;
}

VstAppointmentEntry *
vst_appointment_entry_new (void)
{
  VstAppointmentEntry *entry = g_new0 (VstAppointmentEntry, 1);

  entry->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  entry->day = g_strdup ("");
  entry->note = g_strdup ("");
  entry->accepted = g_strdup ("");
  entry->override = g_strdup ("");

  return entry;
}

VstAppointmentEntry *
vst_appointment_entry_copy (const VstAppointmentEntry *entry)
{
  VstAppointmentEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstAppointmentEntry, 1);
  *copy = *entry;
  copy->people = g_array_copy (entry->people);
  copy->day = g_strdup (entry->day);
  copy->note = g_strdup (entry->note);
  copy->accepted = g_strdup (entry->accepted);
  copy->override = g_strdup (entry->override);

  return copy;
}

void
vst_appointment_entry_free (VstAppointmentEntry *entry)
{
  if (entry == NULL)
    return;

  g_array_unref (entry->people);
  g_free (entry->day);
  g_free (entry->note);
  g_free (entry->accepted);
  g_free (entry->override);
  g_free (entry);
}

void
vst_appointment_entry_add (VstAppointmentEntry *entry,
                           gint64 person_id)
{
  g_return_if_fail (entry != NULL);

  g_array_append_val (entry->people, person_id);
}

/**
 * vst_appointment_entry_check:
 *
 * Whether it is an appointment at all; what stands against it is asked of the
 * database.
 */
gboolean
vst_appointment_entry_check (const VstAppointmentEntry *entry,
                             GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (entry->family_id == 0 || entry->agency_id == 0 || entry->people->len == 0)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "An appointment without people or a partner");
      return FALSE;
    }

  if (!vst_day_is_valid (entry->day))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The day of an appointment");
      return FALSE;
    }

  if (entry->from_minute < 0 || entry->to_minute <= entry->from_minute || entry->to_minute > VST_DAY_MINUTES ||
      entry->minding_seats < 0 || entry->minding_seats > 20)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The time of an appointment");
      return FALSE;
    }

  return vst_text_check (entry->note, -1, VST_APPOINTMENT_NOTE_CHARS, error) &&
         vst_text_check (entry->accepted, -1, VST_APPOINTMENT_REASON_CHARS, error) &&
         vst_text_check (entry->override, -1, VST_APPOINTMENT_REASON_CHARS, error);
}

/**
 * VstAppointment:
 *
 * Some of a family see a partner, on a day, from one time to another.
 */
struct _VstAppointment
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  VstAppointmentState state;
  VstAppointmentEntry *entry;
  char *reason;
  gint64 visit_id;
  gint64 moved_to;
  GPtrArray *names; /* ends with NULL */
};

G_DEFINE_FINAL_TYPE (VstAppointment, vst_appointment, G_TYPE_OBJECT)

static void
vst_appointment_finalize (GObject *object)
{
  VstAppointment *self = VST_APPOINTMENT (object);

  vst_appointment_entry_free (self->entry);
  g_ptr_array_unref (self->names);
  g_free (self->reason);

  G_OBJECT_CLASS (vst_appointment_parent_class)->finalize (object);
}

static void
vst_appointment_class_init (VstAppointmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_appointment_finalize;
}

static void
vst_appointment_init (VstAppointment *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->names, NULL);
}

/**
 * vst_appointment_new:
 * @reason: (nullable): why it was missed, a code, or cancelled, in words
 */
VstAppointment *
vst_appointment_new (gint64 id,
                     gint64 revision,
                     VstAppointmentState state,
                     const VstAppointmentEntry *entry,
                     const char *reason)
{
  VstAppointment *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_APPOINTMENT, NULL);
  self->id = id;
  self->revision = revision;
  self->state = state;
  self->entry = vst_appointment_entry_copy (entry);
  self->reason = g_strdup (reason != NULL ? reason : "");

  return self;
}

void
vst_appointment_set_visit (VstAppointment *self,
                           gint64 visit_id,
                           gint64 moved_to)
{
  g_return_if_fail (VST_IS_APPOINTMENT (self));

  self->visit_id = visit_id;
  self->moved_to = moved_to;
}

void
vst_appointment_add_name (VstAppointment *self,
                          const char *name)
{
  g_return_if_fail (VST_IS_APPOINTMENT (self));

  g_ptr_array_insert (self->names, (int) self->names->len - 1, g_strdup (name));
}

gint64
vst_appointment_get_id (VstAppointment *self)
{
  g_return_val_if_fail (VST_IS_APPOINTMENT (self), 0);

  return self->id;
}

gint64
vst_appointment_get_revision (VstAppointment *self)
{
  g_return_val_if_fail (VST_IS_APPOINTMENT (self), 0);

  return self->revision;
}

VstAppointmentState
vst_appointment_get_state (VstAppointment *self)
{
  g_return_val_if_fail (VST_IS_APPOINTMENT (self), VST_APPOINTMENT_REQUESTED);

  return self->state;
}

const VstAppointmentEntry *
vst_appointment_get_entry (VstAppointment *self)
{
  g_return_val_if_fail (VST_IS_APPOINTMENT (self), NULL);

  return self->entry;
}

const char *
vst_appointment_get_reason (VstAppointment *self)
{
  g_return_val_if_fail (VST_IS_APPOINTMENT (self), NULL);

  return self->reason;
}

gint64
vst_appointment_get_visit (VstAppointment *self)
{
  g_return_val_if_fail (VST_IS_APPOINTMENT (self), 0);

  return self->visit_id;
}

gint64
vst_appointment_get_moved_to (VstAppointment *self)
{
  g_return_val_if_fail (VST_IS_APPOINTMENT (self), 0);

  return self->moved_to;
}

/* The names to use of those who come, in the order they were added. */
const char *const *
vst_appointment_get_names (VstAppointment *self)
{
  g_return_val_if_fail (VST_IS_APPOINTMENT (self), NULL);

  return (const char *const *) self->names->pdata;
}

gboolean
vst_appointment_is_held (VstAppointment *self)
{
  g_return_val_if_fail (VST_IS_APPOINTMENT (self), FALSE);

  return vst_appointment_state_is_held (self->state);
}
