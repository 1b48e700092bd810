/* vst-appointment-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-appointment-page.h"

#include <glib/gi18n.h>

#include "vst-agency-store.h"
#include "vst-appointment-store.h"
#include "vst-appointment-wording.h"
#include "vst-booking-page.h"
#include "vst-cancel-page.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-mind-field.h"
#include "vst-paper-format.h"
#include "vst-scene-wording.h"
#include "vst-schedule-page.h"
#include "vst-space-store.h"
#include "vst-visit-wording.h"

typedef struct
{
  GtkWidget *from; /* weak: what was chosen is done for the window behind */
  VstHub *hub;
  VstAppointment *appointment;
  GPtrArray *agencies;
  GPtrArray *spaces;
} Opening;

/**
 * VstAppointmentPage:
 *
 * One appointment: when, with whom, for whom, where it stands, and what can
 * still be done about it.
 */
struct _VstAppointmentPage
{
  VstPage parent_instance;

  GtkWidget *from;
  VstHub *hub;
  VstAppointment *appointment;
  GtkLabel *names;
  GtkBox *choices;
};

G_DEFINE_FINAL_TYPE (VstAppointmentPage, vst_appointment_page, VST_TYPE_PAGE)

typedef struct
{
  GtkWidget *from;
  const VstDeed *deed;
} Job;

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autofree Job *job = user_data;
  g_autoptr (GtkWidget) from = job->from;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (error != NULL)
    text = vst_error_text (error);

  if (gtk_widget_get_root (from) != NULL)
    vst_page_say (from, text != NULL ? text : vst_word_appointment_deed (job->deed->code, FALSE), text != NULL ? NULL : "desk.undo");
}

static void
deed_cb (VstAppointmentPage *self,
         GtkWidget *button)
{
  if (self->from != NULL)
    {
      Job *job = g_new0 (Job, 1);

      job->from = g_object_ref (self->from);
      job->deed = g_object_get_data (G_OBJECT (button), "deed");
      vst_hub_do (self->hub, job->deed,
                  vst_appointment_change_new (vst_appointment_get_id (self->appointment),
                                              vst_appointment_get_revision (self->appointment), ""),
                  (GDestroyNotify) vst_appointment_change_free, NULL, done_cb, job);
    }

  vst_dialog_close (GTK_WIDGET (self));
}

/* With a word why. */
static void
cancel_cb (VstAppointmentPage *self,
           GtkWidget *button)
{
  if (self->from != NULL)
    vst_cancel_page_present (self->from, self->hub, self->appointment, g_object_get_data (G_OBJECT (button), "deed"));

  vst_dialog_close (GTK_WIDGET (self));
}

/* Where the family's appointments stand with free times under them. */
static void
move_cb (VstAppointmentPage *self)
{
  if (self->from != NULL)
    vst_booking_page_present (self->from, self->hub, vst_appointment_get_entry (self->appointment)->family_id, NULL, -1,
                              self->appointment);

  vst_dialog_close (GTK_WIDGET (self));
}

static void
open_cb (VstAppointmentPage *self)
{
  if (self->from != NULL)
    vst_page_open (self->from, "family", g_variant_new_int64 (vst_appointment_get_entry (self->appointment)->family_id));

  vst_dialog_close (GTK_WIDGET (self));
}

static GtkWidget *
add_choice (VstAppointmentPage *self,
            const char *text,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "plain");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (self->choices, button);

  return button;
}

static void
add_choices (VstAppointmentPage *self)
{
  static const struct
  {
    const char *text;
    const VstDeed *deed;
    VstAppointmentState to;
  } deeds[] = {
    { N_ ("The family confirmed it"), &vst_appointment_do_confirm, VST_APPOINTMENT_CONFIRMED },
    { N_ ("Cancel, by us"), &vst_appointment_do_cancel, VST_APPOINTMENT_CANCELLED_BY_US },
    { N_ ("Cancel, by the family"), &vst_appointment_do_cancel_theirs, VST_APPOINTMENT_CANCELLED_BY_FAMILY },
  };
  VstAppointmentState state = vst_appointment_get_state (self->appointment);
  gboolean may_book = vst_hub_may (self->hub, VST_RIGHT_BOOK);
  gboolean from_schedule = self->from != NULL && gtk_widget_get_ancestor (self->from, VST_TYPE_SCHEDULE_PAGE) != NULL;

  if (may_book && vst_appointment_may_become (state, VST_APPOINTMENT_RESCHEDULED))
    add_choice (self, _("Move to another time"), G_CALLBACK (move_cb));

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (may_book && vst_appointment_may_become (state, deeds[i].to))
      {
        gboolean asks = deeds[i].deed != &vst_appointment_do_confirm;
        GtkWidget *choice = add_choice (self, _(deeds[i].text), asks ? G_CALLBACK (cancel_cb) : G_CALLBACK (deed_cb));

        g_object_set_data (G_OBJECT (choice), "deed", (gpointer) deeds[i].deed);
      }

  if (from_schedule && vst_hub_may (self->hub, VST_RIGHT_OPEN_FAMILY))
    add_choice (self, _("Open the family’s page"), G_CALLBACK (open_cb));
}

static GtkLabel *
add_label (GtkBox *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

static char *
dup_where (const Opening *opening)
{
  const VstAppointmentEntry *entry = vst_appointment_get_entry (opening->appointment);
  const char *agency = NULL;
  const char *space = NULL;

  for (guint i = 0; i < opening->agencies->len; i++)
    if (vst_agency_get_id (opening->agencies->pdata[i]) == entry->agency_id)
      agency = vst_word_agency (opening->agencies->pdata[i]);

  for (guint i = 0; i < opening->spaces->len; i++)
    if (vst_space_get_id (opening->spaces->pdata[i]) == entry->room_id)
      space = vst_word_space (opening->spaces->pdata[i]);

  return agency != NULL && space != NULL ? g_strdup_printf ("%s · %s", agency, space) : g_strdup (agency != NULL ? agency : space);
}

static char *
dup_state (VstAppointment *appointment)
{
  const char *state = vst_word_appointment_state (vst_appointment_get_state (appointment));
  const char *code = vst_appointment_get_reason (appointment);
  const char *reason = NULL;

  if (code == NULL || *code == '\0')
    return g_strdup (state);

  /* Why she didn't come is a code, why it was cancelled is in words. */
  if (vst_appointment_get_state (appointment) == VST_APPOINTMENT_MISSED)
    reason = vst_word_visit_reason (code);

  return g_strdup_printf ("%s · %s", state, reason != NULL ? reason : code);
}

static void
fill (VstAppointmentPage *self,
      GtkBox *box,
      const Opening *opening)
{
  const VstAppointmentEntry *entry = vst_appointment_get_entry (self->appointment);
  g_autofree char *day = vst_format_day_near (entry->day);
  g_autofree char *span = vst_word_span (entry->from_minute, entry->to_minute);
  g_autofree char *when = g_strdup_printf ("%s · %s", day, span);
  g_autofree char *where = dup_where (opening);
  g_autofree char *state = dup_state (self->appointment);
  g_autofree char *names = g_strjoinv (", ", (char **) vst_appointment_get_names (self->appointment));
  GtkWidget *mind = vst_mind_field_new ();

  add_label (box, when, "t-head");
  add_label (box, where, "strong");
  self->names = add_label (box, names, "t-body");
  gtk_box_append (box, mind);
  vst_mind_field_show (VST_MIND_FIELD (mind), self->hub, entry->family_id);
  add_label (box, state, "muted");
  add_label (box, entry->note, "t-body");
  gtk_box_append (box, GTK_WIDGET (self->choices));
  add_choices (self);
}

static char *
vst_appointment_page_dup_title (VstPage *page)
{
  return g_strdup (_("Appointment"));
}

static const char *
vst_appointment_page_get_help (VstPage *page)
{
  return "booking";
}

static void
vst_appointment_page_focus_first (VstPage *page)
{
  GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (VST_APPOINTMENT_PAGE (page)->choices));

  if (choice != NULL)
    gtk_widget_grab_focus (choice);
}

static gint64
vst_appointment_page_get_family (VstPage *page)
{
  return vst_appointment_get_entry (VST_APPOINTMENT_PAGE (page)->appointment)->family_id;
}

static void
vst_appointment_page_set_private (VstPage *page,
                                  gboolean is_private)
{
  gtk_widget_set_visible (GTK_WIDGET (VST_APPOINTMENT_PAGE (page)->names), !is_private);
}

static void
vst_appointment_page_dispose (GObject *object)
{
  VstAppointmentPage *self = VST_APPOINTMENT_PAGE (object);

  g_clear_weak_pointer (&self->from);
  g_clear_object (&self->hub);
  g_clear_object (&self->appointment);

  G_OBJECT_CLASS (vst_appointment_page_parent_class)->dispose (object);
}

static void
vst_appointment_page_class_init (VstAppointmentPageClass *klass)
{
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_appointment_page_dispose;
  page_class->dup_title = vst_appointment_page_dup_title;
  page_class->get_help = vst_appointment_page_get_help;
  page_class->focus_first = vst_appointment_page_focus_first;
  page_class->get_family = vst_appointment_page_get_family;
  page_class->set_private = vst_appointment_page_set_private;
}

static void
vst_appointment_page_init (VstAppointmentPage *self)
{
  self->choices = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstAppointmentPage *self = g_object_new (VST_TYPE_APPOINTMENT_PAGE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_set_weak_pointer (&self->from, opening->from);
  self->hub = g_object_ref (opening->hub);
  self->appointment = g_object_ref (opening->appointment);
  gtk_widget_add_css_class (box, "dlg-body");
  fill (self, GTK_BOX (box), opening);
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_weak_pointer (&opening->from);
  g_object_unref (opening->hub);
  g_clear_object (&opening->appointment);
  g_clear_pointer (&opening->agencies, g_ptr_array_unref);
  g_clear_pointer (&opening->spaces, g_ptr_array_unref);
  g_free (opening);
}

static gboolean
goes_on (Opening *opening,
         gpointer read,
         const GError *error)
{
  if (vst_dialog_may_open (opening->from, read, error))
    return TRUE;

  opening_free (opening);

  return FALSE;
}

static void
spaces_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  opening->spaces = vst_hub_read_finish (VST_HUB (object), result, &error);
  if (!goes_on (opening, opening->spaces, error))
    return;

  dialog = vst_dialog_new (opening->from, new_page, opening, opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
agencies_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;

  opening->agencies = vst_hub_read_finish (VST_HUB (object), result, &error);
  if (goes_on (opening, opening->agencies, error))
    vst_hub_read (opening->hub, &vst_space_read_all, NULL, NULL, NULL, spaces_cb, opening);
}

static void
appointment_cb (GObject *object,
                GAsyncResult *result,
                gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;

  opening->appointment = vst_hub_read_finish (VST_HUB (object), result, &error);
  if (goes_on (opening, opening->appointment, error))
    vst_hub_read (opening->hub, &vst_agency_read_all, NULL, NULL, NULL, agencies_cb, opening);
}

/**
 * vst_appointment_page_present:
 *
 * Shows an appointment, with what can still be done about it.
 */
void
vst_appointment_page_present (GtkWidget *from,
                              VstHub *hub,
                              gint64 appointment_id)
{
  Opening *opening;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  opening = g_new0 (Opening, 1);
  g_set_weak_pointer (&opening->from, from);
  opening->hub = g_object_ref (hub);
  vst_hub_read (hub, &vst_appointment_read_one, g_memdup2 (&appointment_id, sizeof appointment_id), g_free, NULL,
                appointment_cb, opening);
}
