/* vst-schedule-page-acts.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-schedule-page-acts.h"

#include <glib/gi18n.h>

#include "vst-appointment-page.h"
#include "vst-appointment-store.h"
#include "vst-appointment-wording.h"
#include "vst-error-text.h"
#include "vst-paper-format.h"
#include "vst-whom-page.h"

/* A move under way. */
typedef struct
{
  VstPage *page;
  VstScheduleMoved moved;
  VstAppointmentEntry *entry;
  gint64 appointment_id;
  int from_minute;
  int minutes;
} Move;

static void
move_free (Move *move)
{
  g_object_unref (move->page);
  vst_appointment_entry_free (move->entry);
  g_free (move);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Move, move_free)

static void
conflicts_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (Move) move = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree VstAppointmentFindings *findings = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_auto (GStrv) words = NULL;
  g_autofree char *why = NULL;
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (move->page)) == NULL)
    return;

  if (findings != NULL)
    {
      words = vst_word_conflicts (findings->found);
      why = g_strjoinv (" ", words);
    }
  else
    {
      why = vst_error_text (error);
    }

  /* Translators: why an appointment can't be there. */
  text = findings != NULL && findings->blocking == 0 ? g_strdup_printf (_("Not moved. %s Enter opens it, to move it with a reason."), why)
                                                     : g_strdup_printf (_("Not moved. %s"), why);
  vst_page_say_named (GTK_WIDGET (move->page), text, NULL);
}

/* What stands against it, as far as whoever asks may know. */
static void
ask_why (VstHub *hub,
         Move *take_move)
{
  vst_hub_read (hub, &vst_appointment_read_conflicts, vst_appointment_move_new (take_move->appointment_id, 0, take_move->entry),
                (GDestroyNotify) vst_appointment_move_free, NULL, conflicts_cb, take_move);
}

static void
moved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Move) move = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);
  g_autofree char *from = vst_format_time (move->from_minute);
  g_autofree char *to = vst_format_time (move->entry->from_minute);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (move->page)) == NULL)
    return;

  move->moved (move->page, id != NULL ? *id : 0);

  if (g_error_matches (error, VST_ERROR, VST_ERROR_CONFLICT) || g_error_matches (error, VST_ERROR, VST_ERROR_REASON_NEEDED))
    {
      ask_why (VST_HUB (object), g_steal_pointer (&move));
      return;
    }

  /* Translators: two times of the day. */
  text = id != NULL ? g_strdup_printf (_("Appointment moved from %1$s to %2$s"), from, to) : vst_error_text (error);
  vst_page_say (GTK_WIDGET (move->page), text, id != NULL ? "desk.undo" : NULL);
}

static void
asked_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Move) move = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstAppointment) appointment = vst_hub_read_finish (VST_HUB (object), result, &error);
  VstAppointmentMove *args;

  if (gtk_widget_get_root (GTK_WIDGET (move->page)) == NULL)
    return;

  if (appointment == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      move->moved (move->page, 0);
      vst_page_say (GTK_WIDGET (move->page), text, NULL);
      return;
    }

  move->entry = vst_appointment_entry_copy (vst_appointment_get_entry (appointment));
  move->entry->from_minute += move->minutes;
  move->entry->to_minute += move->minutes;
  g_free (move->entry->accepted);
  move->entry->accepted = g_strdup ("");
  g_free (move->entry->override);
  move->entry->override = g_strdup ("");

  args = vst_appointment_move_new (move->appointment_id, vst_appointment_get_revision (appointment), move->entry);
  vst_hub_do (VST_HUB (object), &vst_appointment_do_move, args, (GDestroyNotify) vst_appointment_move_free, NULL, moved_cb,
              g_steal_pointer (&move));
}

void
vst_schedule_page_activate (VstPage *page,
                            VstHub *hub,
                            VstScheduleCell *cell)
{
  /* As of any time that is taken: why nobody is named isn't told. */
  const char *taken = _("This time isn’t available. Choose another time, or see the coordinator.");

  if (!vst_hub_may (hub, VST_RIGHT_BOOK))
    vst_page_say (GTK_WIDGET (page), _("Reception books and moves: ask there."), NULL);
  else if (cell->kind == VST_SCHEDULE_CELL_FREE)
    vst_whom_page_present (GTK_WIDGET (page), hub, cell->there, cell->from_minute);
  else if (cell->block->group_id != 0)
    vst_page_open (GTK_WIDGET (page), "cohort", g_variant_new_int64 (cell->block->group_id));
  else if (cell->block->family_id != 0)
    vst_appointment_page_present (GTK_WIDGET (page), hub, cell->block->id);
  else
    vst_page_say (GTK_WIDGET (page), taken, NULL);
}

/**
 * vst_schedule_page_move:
 * @minutes: how much later, or earlier
 *
 * Moves an appointment within its day; whether it may be there is the store's to
 * say.
 *
 * Returns: whether it is being moved; if not, the page has said why
 */
gboolean
vst_schedule_page_move (VstPage *page,
                        VstHub *hub,
                        VstScheduleCell *cell,
                        int minutes,
                        VstScheduleMoved moved)
{
  VstScheduleBlock *block = cell->block;
  Move *move;

  if (block == NULL || !vst_schedule_block_may_move (block))
    {
      const char *why = _("This appointment has begun, or is over: it stays where it is.");

      if (!vst_hub_may (hub, VST_RIGHT_BOOK))
        why = _("Reception books and moves: ask there.");
      else if (block == NULL)
        why = _("Choose an appointment to move it.");
      else if (block->group_id != 0)
        why = _("A group’s sessions are moved in Programs.");
      else if (block->family_id == 0)
        why = _("This time isn’t available. Choose another time, or see the coordinator.");

      vst_page_say (GTK_WIDGET (page), why, NULL);
      return FALSE;
    }

  move = g_new0 (Move, 1);
  move->page = g_object_ref (page);
  move->moved = moved;
  move->appointment_id = block->id;
  move->from_minute = block->from_minute;
  move->minutes = minutes;
  vst_hub_read (hub, &vst_appointment_read_one, g_memdup2 (&block->id, sizeof block->id), g_free, NULL, asked_cb, move);

  return TRUE;
}
