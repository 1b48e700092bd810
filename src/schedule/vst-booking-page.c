/* vst-booking-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-booking-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-appointment-store.h"
#include "vst-appointment-wording.h"
#include "vst-appointments-field.h"
#include "vst-date-text.h"
#include "vst-date.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-family-store.h"
#include "vst-family-wording.h"
#include "vst-mind-field.h"
#include "vst-partners-field.h"
#include "vst-party-field.h"
#include "vst-slots-field.h"
#include "vst-visit.h"

#define PAGE_DAYS 7

/* Who comes; the agency, its service, what is moved; from which day on there are
 * times, which of them is chosen; another day and time, why it is all right, and
 * whether something was said against it.
 */
#define STATE_TYPE "(axxxxssisssb)"

/**
 * VstBookingPage:
 *
 * An appointment for some of a family: with whom, then one of the next times at
 * which nothing stands against it; and what is booked already, to be moved or
 * cancelled.
 */
struct _VstBookingPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstPresenceDay *there;   /* whose time is wanted, or NULL */
  VstAppointment *to_move; /* once everything is there, or NULL */
  VstAppointment *moving;
  char *from;
  GVariant *restored; /* until everything it speaks of was read again */

  VstMindField *mind;
  VstPartyField *people;
  VstAppointmentsField *booked;
  VstPartnersField *partners;
  VstSlotsField *slots;
  GtkLabel *slots_title;
  GtkWidget *day;
  GtkWidget *time;
  GtkLabel *problem;
  GtkWidget *reason_box;
  GtkWidget *reason;
  GtkWidget *book;
  GtkLabel *book_label;
};

G_DEFINE_FINAL_TYPE (VstBookingPage, vst_booking_page, VST_TYPE_PAGE)

static void
show_problem (VstBookingPage *self,
              const char *text,
              gboolean asks_why)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
  gtk_widget_set_visible (self->reason_box, asks_why);
}

static VstSlotQuery *
new_query (VstBookingPage *self)
{
  gint64 agency_id, service_id;
  VstSlotQuery *query;

  if (self->moving != NULL)
    {
      agency_id = vst_appointment_get_entry (self->moving)->agency_id;
      service_id = vst_appointment_get_entry (self->moving)->service_id;
    }
  else if (!vst_partners_field_get_choice (self->partners, &agency_id, &service_id))
    {
      return NULL;
    }

  query = vst_slot_query_new (agency_id, service_id, NULL, 0, self->from);
  vst_party_field_fill (self->people, query->people);
  if (self->moving != NULL)
    query->except_id = vst_appointment_get_id (self->moving);

  return query;
}

static void
read_slots (VstBookingPage *self)
{
  VstSlotQuery *query = new_query (self);

  if (query != NULL)
    vst_slots_field_read (self->slots, self->hub, query);
}

static void
partner_selected_cb (VstBookingPage *self)
{
  /* A list that goes away chooses nobody once more. */
  if (self->slots_title == NULL)
    return;

  g_clear_object (&self->moving);
  gtk_label_set_label (self->slots_title, _("Next free times"));
  gtk_label_set_label (self->book_label, C_ ("confirm", "Book"));
  vst_a11y_set_label (self->book, C_ ("confirm", "Book"));
  show_problem (self, NULL, FALSE);
  read_slots (self);
}

static void
partner_activated_cb (VstBookingPage *self)
{
  if (!gtk_widget_grab_focus (GTK_WIDGET (self->slots)))
    gtk_widget_grab_focus (self->day);
}

/* The slot that is chosen, unless another day and time are typed. */
static VstAppointmentEntry *
dup_entry (VstBookingPage *self)
{
  VstSlot *slot = vst_slots_field_get_chosen (self->slots);
  VstAppointmentEntry *entry = vst_appointment_entry_new ();
  g_autoptr (VstSlotQuery) query = new_query (self);
  g_autofree char *day = vst_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)));
  int from = vst_minute_parse (gtk_editable_get_text (GTK_EDITABLE (self->time)));
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  entry->family_id = self->family_id;
  vst_party_field_fill (self->people, entry->people);
  if (query != NULL)
    {
      entry->agency_id = query->agency_id;
      entry->service_id = query->service_id;
    }

  if (slot != NULL)
    vst_slot_fill (slot, entry);

  if (day != NULL && from >= 0)
    {
      int length = slot != NULL ? entry->to_minute - entry->from_minute : VST_SLOT_MINUTES;

      g_free (entry->day);
      entry->day = g_steal_pointer (&day);
      entry->from_minute = from;
      entry->to_minute = from + length;
    }

  if (gtk_widget_get_visible (self->reason_box))
    {
      g_free (entry->accepted);
      entry->accepted = g_strdup (reason);
      g_free (entry->override);
      entry->override = g_strdup (vst_hub_may (self->hub, VST_RIGHT_OVERRIDE) ? reason : "");
    }

  return entry;
}

/* What stands against it, in words, and where a reason helps. */
static void
conflicts_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstBookingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree VstAppointmentFindings *findings = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_auto (GStrv) words = NULL;
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (findings == NULL)
    {
      text = vst_error_text (error);
      show_problem (self, text, FALSE);
      return;
    }

  if (findings->found == 0)
    {
      show_problem (self, NULL, FALSE);
      return;
    }

  words = vst_word_conflicts (findings->found);
  text = g_strjoinv (" ", words);
  show_problem (self, text, findings->blocking == 0 || vst_hub_may (self->hub, VST_RIGHT_OVERRIDE));
}

static void
ask_conflicts (VstBookingPage *self)
{
  g_autoptr (VstAppointmentEntry) entry = dup_entry (self);

  vst_hub_read (self->hub, &vst_appointment_read_conflicts,
                vst_appointment_move_new (self->moving != NULL ? vst_appointment_get_id (self->moving) : 0, 0, entry),
                (GDestroyNotify) vst_appointment_move_free, NULL, conflicts_cb, g_object_ref (self));
}

/* The same time again, and what was said against it. */
static void
slots_read_cb (VstBookingPage *self)
{
  gint64 moving_id;
  const char *day;
  int from;
  gboolean was_told;

  if (self->restored == NULL)
    return;

  g_variant_get (self->restored, "(@axxxx&s&si&s&s&sb)", NULL, NULL, NULL, &moving_id, NULL, &day, &from, NULL, NULL, NULL, &was_told);
  if (moving_id != 0 && self->moving == NULL)
    return;

  vst_slots_field_choose (self->slots, day, from);
  g_clear_pointer (&self->restored, g_variant_unref);
  if (was_told)
    ask_conflicts (self);
}

static void
other_time_cb (VstBookingPage *self)
{
  g_autofree char *day = vst_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)));

  if (self->restored == NULL && day != NULL && vst_minute_parse (gtk_editable_get_text (GTK_EDITABLE (self->time))) >= 0)
    ask_conflicts (self);
}

static void
booked_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstBookingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (id == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      show_problem (self, text, gtk_widget_get_visible (self->reason_box));
      if (g_error_matches (error, VST_ERROR, VST_ERROR_CONFLICT) || g_error_matches (error, VST_ERROR, VST_ERROR_REASON_NEEDED))
        ask_conflicts (self);
      return;
    }

  vst_page_say (GTK_WIDGET (self), self->moving != NULL ? _("Appointment moved") : _("Appointment booked"), "desk.undo");
  vst_dialog_close (GTK_WIDGET (self));
}

static void
book (VstBookingPage *self)
{
  g_autoptr (VstAppointmentEntry) entry = dup_entry (self);

  if (self->moving != NULL)
    vst_hub_do (self->hub, &vst_appointment_do_move,
                vst_appointment_move_new (vst_appointment_get_id (self->moving), vst_appointment_get_revision (self->moving), entry),
                (GDestroyNotify) vst_appointment_move_free, NULL, booked_cb, g_object_ref (self));
  else
    vst_hub_do (self->hub, &vst_appointment_do_book, g_steal_pointer (&entry), (GDestroyNotify) vst_appointment_entry_free, NULL,
                booked_cb, g_object_ref (self));
}

static void
book_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  book (VST_BOOKING_PAGE (widget));
}

/* A week later, or earlier, never before today. */
static void
turn_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstBookingPage *self = VST_BOOKING_PAGE (widget);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  char *to = vst_day_add_days (self->from, g_str_equal (name, "booking.later") ? PAGE_DAYS : -PAGE_DAYS);

  if (vst_day_compare (to, today) < 0)
    {
      g_free (to);
      to = g_steal_pointer (&today);
    }

  g_free (self->from);
  self->from = to;
  read_slots (self);
}

static void
begin_move (VstBookingPage *self,
            VstAppointment *appointment)
{
  g_set_object (&self->moving, appointment);
  gtk_label_set_label (self->slots_title, _("Move to another time"));
  gtk_label_set_label (self->book_label, _("Move"));
  vst_a11y_set_label (self->book, _("Move"));
  show_problem (self, NULL, FALSE);
  read_slots (self);
}

static void
move_cb (VstBookingPage *self,
         VstAppointment *appointment)
{
  begin_move (self, appointment);
  gtk_widget_grab_focus (GTK_WIDGET (self->slots));
}

static void
moved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstBookingPage) self = user_data;
  g_autoptr (VstAppointment) appointment = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (appointment != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    begin_move (self, appointment);
}

static void
restore_choice (VstBookingPage *self)
{
  gint64 agency_id, service_id, moving_id;

  g_variant_get (self->restored, STATE_TYPE, NULL, &agency_id, &service_id, &moving_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  vst_partners_field_choose (self->partners, agency_id, service_id);

  if (moving_id != 0)
    vst_hub_read (self->hub, &vst_appointment_read_one, g_memdup2 (&moving_id, sizeof moving_id), g_free, NULL, moved_cb,
                  g_object_ref (self));
}

static void
partners_ready_cb (VstBookingPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->restored != NULL)
    restore_choice (self);
  else if (self->there != NULL)
    vst_partners_field_choose (self->partners, vst_agency_get_id (vst_presence_day_get_agency (self->there)), 0);

  /* In the other language she goes on typing where she was. */
  if (self->restored == NULL || focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->partners)))
    vst_page_focus_first (VST_PAGE (self));
  if (self->restored == NULL && self->to_move != NULL)
    begin_move (self, self->to_move);
  vst_appointments_field_show (self->booked, self->hub, self->family_id, vst_partners_field_get_agencies (self->partners));
}

/* She whose name the file is under comes, unless somebody says otherwise. */
static void
family_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstBookingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (family == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      show_problem (self, text, FALSE);
      return;
    }

  vst_party_field_add_family (self->people, family);
  vst_partners_field_read (self->partners, self->hub);
}

static void
hub_changed_cb (VstBookingPage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_DAY) != 0 && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    read_slots (self);
}

static char *
vst_booking_page_dup_title (VstPage *page)
{
  return g_strdup (_("Book an appointment"));
}

static const char *
vst_booking_page_get_help (VstPage *page)
{
  return "booking";
}

static void
vst_booking_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_BOOKING_PAGE (page)->partners));
}

static void
vst_booking_page_set_private (VstPage *page,
                              gboolean is_private)
{
  VstBookingPage *self = VST_BOOKING_PAGE (page);

  vst_party_field_set_private (self->people, is_private);
  vst_appointments_field_set_private (self->booked, is_private);
}

static GVariant *
vst_booking_page_save_state (VstPage *page)
{
  VstBookingPage *self = VST_BOOKING_PAGE (page);
  VstSlot *slot = vst_slots_field_get_chosen (self->slots);
  gint64 agency_id = 0, service_id = 0;

  if (self->restored != NULL)
    return g_variant_ref (self->restored);

  vst_partners_field_get_choice (self->partners, &agency_id, &service_id);

  return g_variant_new ("(@axxxxssisssb)", vst_party_field_save (self->people), agency_id, service_id,
                        self->moving != NULL ? vst_appointment_get_id (self->moving) : 0, self->from,
                        slot != NULL ? vst_slot_get_day (slot) : "", slot != NULL ? vst_slot_get_from (slot) : 0,
                        gtk_editable_get_text (GTK_EDITABLE (self->day)), gtk_editable_get_text (GTK_EDITABLE (self->time)),
                        gtk_editable_get_text (GTK_EDITABLE (self->reason)), gtk_widget_get_visible (GTK_WIDGET (self->problem)));
}

static void
vst_booking_page_restore_state (VstPage *page,
                                GVariant *state)
{
  VstBookingPage *self = VST_BOOKING_PAGE (page);
  g_autoptr (GVariant) people = NULL;
  const char *from, *day, *time, *reason;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(@axxxx&s&si&s&s&sb)", &people, NULL, NULL, NULL, &from, NULL, NULL, &day, &time, &reason, NULL);
  self->restored = g_variant_ref (state);
  g_free (self->from);
  self->from = g_strdup (from);
  vst_party_field_restore (self->people, people);
  gtk_editable_set_text (GTK_EDITABLE (self->day), day);
  gtk_editable_set_text (GTK_EDITABLE (self->time), time);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), reason);
}

static void
vst_booking_page_dispose (GObject *object)
{
  VstBookingPage *self = VST_BOOKING_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_BOOKING_PAGE);
  g_clear_object (&self->moving);
  g_clear_object (&self->to_move);
  g_clear_object (&self->there);
  g_clear_object (&self->hub);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->restored, g_variant_unref);

  G_OBJECT_CLASS (vst_booking_page_parent_class)->dispose (object);
}

static void
vst_booking_page_class_init (VstBookingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_booking_page_dispose;
  page_class->dup_title = vst_booking_page_dup_title;
  page_class->get_help = vst_booking_page_get_help;
  page_class->focus_first = vst_booking_page_focus_first;
  page_class->set_private = vst_booking_page_set_private;
  page_class->save_state = vst_booking_page_save_state;
  page_class->restore_state = vst_booking_page_restore_state;

  g_type_ensure (VST_TYPE_APPOINTMENTS_FIELD);
  g_type_ensure (VST_TYPE_PARTNERS_FIELD);
  g_type_ensure (VST_TYPE_MIND_FIELD);
  g_type_ensure (VST_TYPE_PARTY_FIELD);
  g_type_ensure (VST_TYPE_SLOTS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/schedule/vst-booking-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, mind);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, people);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, booked);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, partners);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, slots);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, slots_title);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, day);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, time);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, reason_box);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, reason);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, book_label);
  gtk_widget_class_bind_template_child (widget_class, VstBookingPage, book);
  gtk_widget_class_bind_template_callback (widget_class, read_slots);
  gtk_widget_class_bind_template_callback (widget_class, slots_read_cb);
  gtk_widget_class_bind_template_callback (widget_class, partners_ready_cb);
  gtk_widget_class_bind_template_callback (widget_class, partner_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, partner_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, book);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_time_cb);

  gtk_widget_class_install_action (widget_class, "booking.book", NULL, book_action);
  gtk_widget_class_install_action (widget_class, "booking.later", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "booking.earlier", NULL, turn_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "booking.book", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "booking.book", NULL);
}

static void
vst_booking_page_init (VstBookingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vst_booking_page_new:
 * @family_id: for whom
 */
VstBookingPage *
vst_booking_page_new (VstHub *hub,
                      gint64 family_id)
{
  VstBookingPage *self = g_object_new (VST_TYPE_BOOKING_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->family_id = family_id;
  self->from = vst_hub_dup_today (self->hub);
  g_signal_connect_object (self->hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  vst_hub_read (self->hub, &vst_family_read_open, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, family_cb,
                g_object_ref (self));
  vst_mind_field_show (self->mind, self->hub, self->family_id);

  return self;
}

/* Begins with a time while somebody is there, or with an appointment to move. */
void
vst_booking_page_begin (VstBookingPage *self,
                        VstPresenceDay *there,
                        int minute,
                        VstAppointment *moving)
{
  g_set_object (&self->there, there);
  g_set_object (&self->to_move, moving);
  vst_slots_field_want (self->slots, there, minute);
  if (there != NULL)
    {
      g_free (self->from);
      self->from = g_strdup (vst_presence_day_get_day (there));
    }
}
