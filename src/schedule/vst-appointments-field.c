/* vst-appointments-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-appointments-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-agency.h"
#include "vst-appointment-store.h"
#include "vst-appointment-wording.h"
#include "vst-cancel-page.h"
#include "vst-paper-format.h"
#include "vst-scene-wording.h"

/**
 * VstAppointmentsField:
 *
 * What a family has booked, each to be moved or cancelled; nothing where nothing
 * is booked.
 */
struct _VstAppointmentsField
{
  AdwBin parent_instance;

  VstHub *hub;
  gint64 family_id;
  GPtrArray *agencies; /* of VstAgency */
  gboolean is_private;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VstAppointmentsField, vst_appointments_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
cancel_ours_cb (VstAppointmentsField *self,
                GtkWidget *button)
{
  vst_cancel_page_present (GTK_WIDGET (self), self->hub, g_object_get_data (G_OBJECT (button), "appointment"), &vst_appointment_do_cancel);
}

static void
cancel_theirs_cb (VstAppointmentsField *self,
                  GtkWidget *button)
{
  vst_cancel_page_present (GTK_WIDGET (self), self->hub, g_object_get_data (G_OBJECT (button), "appointment"), &vst_appointment_do_cancel_theirs);
}

static void
move_cb (VstAppointmentsField *self,
         GtkWidget *button)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, g_object_get_data (G_OBJECT (button), "appointment"));
}

static const char *
find_agency (VstAppointmentsField *self,
             gint64 agency_id)
{
  for (guint i = 0; i < self->agencies->len; i++)
    if (vst_agency_get_id (g_ptr_array_index (self->agencies, i)) == agency_id)
      return vst_word_agency (g_ptr_array_index (self->agencies, i));

  return "";
}

static void
add_button (VstAppointmentsField *self,
            GtkWidget *box,
            VstAppointment *appointment,
            const char *text,
            const char *what,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  /* Translators: what a button does, and to which appointment. */
  g_autofree char *spoken = g_strdup_printf (_("%1$s: %2$s"), text, what);

  gtk_widget_add_css_class (button, "plain");
  gtk_widget_add_css_class (button, "mini");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  vst_a11y_set_label (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "appointment", g_object_ref (appointment), g_object_unref);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_appointment (VstAppointmentsField *self,
                 VstAppointment *appointment)
{
  const VstAppointmentEntry *entry = vst_appointment_get_entry (appointment);
  g_autofree char *day = vst_format_day_near (entry->day);
  g_autofree char *span = vst_word_span (entry->from_minute, entry->to_minute);
  g_autofree char *text = self->is_private ? g_strdup_printf ("%s · %s", day, span)
                                           : g_strdup_printf ("%s · %s · %s", day, span, find_agency (self, entry->agency_id));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "card-pad");
  gtk_box_append (GTK_BOX (box), label);
  add_button (self, box, appointment, _("Move"), text, G_CALLBACK (move_cb));
  add_button (self, box, appointment, _("Cancel, by us"), text, G_CALLBACK (cancel_ours_cb));
  add_button (self, box, appointment, _("Cancel, by the family"), text, G_CALLBACK (cancel_theirs_cb));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  vst_a11y_set_label (row, text);
  gtk_list_box_append (self->list, row);
}

static void
appointments_cb (GObject *object,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (VstAppointmentsField) self = user_data;
  g_autoptr (GPtrArray) appointments = vst_hub_read_finish (VST_HUB (object), result, NULL);
  GtkListBoxRow *row;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  for (guint i = 0; appointments != NULL && i < appointments->len; i++)
    add_appointment (self, g_ptr_array_index (appointments, i));

  gtk_widget_set_visible (GTK_WIDGET (self), appointments != NULL && appointments->len > 0);
}

static void
read_appointments (VstAppointmentsField *self)
{
  vst_hub_read (self->hub, &vst_appointment_read_family, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL,
                appointments_cb, g_object_ref (self));
}

static void
hub_changed_cb (VstAppointmentsField *self,
                guint topics)
{
  if ((topics & VST_TOPIC_DAY) != 0 && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    read_appointments (self);
}

static void
vst_appointments_field_dispose (GObject *object)
{
  VstAppointmentsField *self = VST_APPOINTMENTS_FIELD (object);

  g_clear_object (&self->hub);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);

  G_OBJECT_CLASS (vst_appointments_field_parent_class)->dispose (object);
}

static void
vst_appointments_field_class_init (VstAppointmentsFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_appointments_field_dispose;

  signals[SIGNAL_MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       VST_TYPE_APPOINTMENT);
}

static void
vst_appointments_field_init (VstAppointmentsField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (_("Booked"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "strong");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  vst_a11y_set_label (GTK_WIDGET (self->list), _("Booked"));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * vst_appointments_field_show:
 * @agencies: (element-type VstAgency): for their labels
 *
 * Shows what a family has booked, and goes on showing it.
 */
void
vst_appointments_field_show (VstAppointmentsField *self,
                             VstHub *hub,
                             gint64 family_id,
                             GPtrArray *agencies)
{
  g_return_if_fail (VST_IS_APPOINTMENTS_FIELD (self));
  g_return_if_fail (self->hub == NULL && agencies != NULL);

  self->hub = g_object_ref (hub);
  self->family_id = family_id;
  self->agencies = g_ptr_array_ref (agencies);
  g_signal_connect_object (hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_appointments (self);
}

/* In privacy mode it doesn't say with whom. */
void
vst_appointments_field_set_private (VstAppointmentsField *self,
                                    gboolean is_private)
{
  g_return_if_fail (VST_IS_APPOINTMENTS_FIELD (self));

  self->is_private = is_private;
  if (self->hub != NULL)
    read_appointments (self);
}
