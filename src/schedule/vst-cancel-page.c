/* vst-cancel-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-cancel-page.h"

#include <glib/gi18n.h>

#include "vst-appointment-wording.h"
#include "vst-dialog.h"
#include "vst-paper-format.h"

typedef struct
{
  VstHub *hub;
  VstAppointment *appointment;
  const VstDeed *deed;
} Opening;

/**
 * VstCancelPage:
 *
 * Cancels an appointment, by us or by the family, and asks why; an answer helps
 * whoever books the next one, and there need be none.
 */
struct _VstCancelPage
{
  VstPage parent_instance;

  VstHub *hub;
  VstAppointment *appointment;
  const VstDeed *deed;

  GtkLabel *when;
  GtkWidget *reason;
  GtkLabel *problem;
  GtkWidget *confirm;
};

G_DEFINE_FINAL_TYPE (VstCancelPage, vst_cancel_page, VST_TYPE_PAGE)

static void
cancelled_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstCancelPage) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (error == NULL)
    {
      vst_page_say (GTK_WIDGET (self), _("Appointment cancelled"), "desk.undo");
      vst_dialog_close (GTK_WIDGET (self));
      return;
    }

  vst_page_show_problem (self->problem, error);
}

static void
confirm_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstCancelPage *self = VST_CANCEL_PAGE (widget);

  vst_hub_do (self->hub, self->deed,
              vst_appointment_change_new (vst_appointment_get_id (self->appointment), vst_appointment_get_revision (self->appointment),
                                          gtk_editable_get_text (GTK_EDITABLE (self->reason))),
              (GDestroyNotify) vst_appointment_change_free, NULL, cancelled_cb, g_object_ref (self));
}

static void
keep_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_dialog_close (widget);
}

static char *
vst_cancel_page_dup_title (VstPage *page)
{
  return g_strdup (VST_CANCEL_PAGE (page)->deed == &vst_appointment_do_cancel ? _("Cancel, by us") : _("Cancel, by the family"));
}

static const char *
vst_cancel_page_get_help (VstPage *page)
{
  return "booking";
}

static void
vst_cancel_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_CANCEL_PAGE (page)->reason);
}

static GVariant *
vst_cancel_page_save_state (VstPage *page)
{
  return g_variant_new_string (gtk_editable_get_text (GTK_EDITABLE (VST_CANCEL_PAGE (page)->reason)));
}

static void
vst_cancel_page_restore_state (VstPage *page,
                               GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_STRING))
    gtk_editable_set_text (GTK_EDITABLE (VST_CANCEL_PAGE (page)->reason), g_variant_get_string (state, NULL));
}

static void
vst_cancel_page_dispose (GObject *object)
{
  VstCancelPage *self = VST_CANCEL_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_CANCEL_PAGE);
  g_clear_object (&self->hub);
  g_clear_object (&self->appointment);

  G_OBJECT_CLASS (vst_cancel_page_parent_class)->dispose (object);
}

static void
vst_cancel_page_class_init (VstCancelPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_cancel_page_dispose;
  page_class->dup_title = vst_cancel_page_dup_title;
  page_class->get_help = vst_cancel_page_get_help;
  page_class->focus_first = vst_cancel_page_focus_first;
  page_class->save_state = vst_cancel_page_save_state;
  page_class->restore_state = vst_cancel_page_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/schedule/vst-cancel-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstCancelPage, when);
  gtk_widget_class_bind_template_child (widget_class, VstCancelPage, reason);
  gtk_widget_class_bind_template_child (widget_class, VstCancelPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstCancelPage, confirm);

  gtk_widget_class_install_action (widget_class, "cancel.confirm", NULL, confirm_action);
  gtk_widget_class_install_action (widget_class, "cancel.keep", NULL, keep_action);
}

static void
vst_cancel_page_init (VstCancelPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstCancelPage *self = g_object_new (VST_TYPE_CANCEL_PAGE, NULL);
  const VstAppointmentEntry *entry = vst_appointment_get_entry (opening->appointment);
  g_autofree char *day = vst_format_day_near (entry->day);
  g_autofree char *span = vst_word_span (entry->from_minute, entry->to_minute);
  g_autofree char *when = g_strdup_printf ("%s · %s", day, span);

  self->hub = g_object_ref (opening->hub);
  self->appointment = g_object_ref (opening->appointment);
  self->deed = opening->deed;
  gtk_label_set_label (self->when, when);
  vst_page_set_default_button (VST_PAGE (self), self->confirm);

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_object_unref (opening->appointment);
  g_free (opening);
}

/**
 * vst_cancel_page_present:
 * @deed: which of the two cancels it: ours, or the family's
 *
 * Asks why, and cancels an appointment.
 */
void
vst_cancel_page_present (GtkWidget *from,
                         VstHub *hub,
                         VstAppointment *appointment,
                         const VstDeed *deed)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (VST_IS_APPOINTMENT (appointment) && deed != NULL);

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->appointment = g_object_ref (appointment);
  opening->deed = deed;
  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
