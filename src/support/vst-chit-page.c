/* vst-chit-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-page.h"

#include <glib/gi18n.h>

#include "vst-chit-list-store.h"
#include "vst-chit-store.h"
#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-paper-format.h"
#include "vst-report-dialog.h"
#include "vst-sign-dialog.h"
#include "vst-slip-dialog.h"
#include "vst-support-wording.h"
#include "vst-text.h"

/**
 * VstChitPage:
 *
 * A chit: where it is, for which ride, what happened to it, and its next steps.
 */
struct _VstChitPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 chit_id;
  VstChit *chit;
  gboolean is_private;

  GtkLabel *number;
  GtkImage *icon;
  GtkLabel *state;
  GtkLabel *note;
  GtkWidget *print;
  GtkWidget *take_back;
  GtkWidget *ride;
  GtkWidget *report;
  GtkWidget *sign;
  GtkWidget *family;
  GtkGrid *facts;
  GtkListBox *events;
};

G_DEFINE_FINAL_TYPE (VstChitPage, vst_chit_page, VST_TYPE_PAGE)

static void
add_fact (VstChitPage *self,
          int *row,
          const char *label,
          const char *value)
{
  GtkWidget *name, *text;

  if (value == NULL || value[0] == '\0')
    return;

  name = gtk_label_new (label);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "muted");
  text = gtk_label_new (value);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_add_css_class (text, "num");
  gtk_grid_attach (self->facts, name, 0, *row, 1, 1);
  gtk_grid_attach (self->facts, text, 1, *row, 1, 1);
  (*row)++;
}

static char *
dup_signed (const char *name,
            gint64 at,
            GTimeZone *zone)
{
  g_autofree char *moment = NULL;

  if (at == 0)
    return NULL;

  moment = vst_format_moment_prose (at, zone);

  /* Translators: somebody's name, then when she did it */
  return g_strdup_printf (_("%1$s, %2$s"), name, moment);
}

static void
show_facts (VstChitPage *self)
{
  const VstChitFacts *facts = vst_chit_get_facts (self->chit);
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autofree char *given_to = self->is_private ? vst_text_initials (facts->given_to) : g_strdup (facts->given_to);
  g_autofree char *issued = dup_signed (facts->issued_by, facts->issued_at, zone);
  g_autofree char *reported = dup_signed (facts->reported_by, facts->reported_at, zone);
  g_autofree char *countersigned = dup_signed (facts->countersigned_by, facts->countersigned_at, zone);
  g_autofree char *limit = vst_format_cents (facts->limit_cents);
  g_autofree char *fare = facts->fare_cents >= 0 ? vst_format_cents (facts->fare_cents) : NULL;
  g_autofree char *prints = g_strdup_printf (ngettext ("%u time", "%u times", facts->prints), facts->prints);
  GtkWidget *child;
  int row = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_grid_remove (self->facts, child);

  add_fact (self, &row, C_ ("chit", "Book"), facts->book);
  add_fact (self, &row, _("Taxi company"), facts->company);
  add_fact (self, &row, _("Fund"), facts->fund);
  add_fact (self, &row, _("Good for at most"), limit);
  add_fact (self, &row, _("Last day"), facts->expires_on);

  if (facts->issued_at != 0)
    {
      g_autofree char *trip = vst_word_chit_ride (facts);
      g_autofree char *people = vst_word_chit_people (facts->passengers, facts->child_seats);

      add_fact (self, &row, _("Given to"), given_to[0] != '\0' ? given_to : _("Somebody who gave no name"));
      add_fact (self, &row, _("Given by"), issued);
      if (!self->is_private && facts->has_purpose)
        add_fact (self, &row, _("For"), vst_word_chit_purpose (facts->purpose));
      add_fact (self, &row, _("Ride"), trip);
      add_fact (self, &row, _("People"), people);
      add_fact (self, &row, _("Vehicle"), facts->accessible ? _("Accessible vehicle") : NULL);
      if (!self->is_private)
        add_fact (self, &row, _("Why one more"), facts->over_reason);
      add_fact (self, &row, _("Slip printed"), prints);
    }
  else if (facts->state >= VST_CHIT_ISSUED && facts->state <= VST_CHIT_MATCHED)
    {
      /* It is out, and for whom is not for her to know. */
      add_fact (self, &row, _("Given by"), _("Another desk"));
    }

  add_fact (self, &row, _("Fare"), fare);
  add_fact (self, &row, _("Invoice"), facts->invoice);
  add_fact (self, &row, _("Reason"), facts->reason);
  add_fact (self, &row, _("Noted by"), reported);
  add_fact (self, &row, _("Countersigned by"), countersigned);
}

static void
show_actions (VstChitPage *self)
{
  const VstChitFacts *facts = vst_chit_get_facts (self->chit);
  gboolean is_out = facts->state == VST_CHIT_ISSUED && facts->issued_at != 0;
  gboolean may_give = vst_hub_may (self->hub, VST_RIGHT_GIVE_CHIT);
  gboolean waits = vst_chit_wants_countersign (self->chit);

  gtk_widget_set_visible (self->print, may_give && is_out);
  gtk_button_set_label (GTK_BUTTON (self->print), facts->prints == 0 ? _("Print the slip") : _("Print the slip again"));
  gtk_widget_set_visible (self->take_back, may_give && is_out);
  gtk_widget_set_visible (self->ride, may_give && is_out);
  gtk_widget_set_visible (self->report, may_give && (is_out || facts->state != VST_CHIT_ISSUED) && vst_chit_may_become (self->chit, VST_CHIT_VOID));
  gtk_widget_set_visible (self->sign, waits && (may_give || vst_hub_may (self->hub, VST_RIGHT_COUNTERSIGN)));
  gtk_widget_set_visible (self->family, facts->family_id != 0 && vst_hub_may (self->hub, VST_RIGHT_OPEN_FAMILY));
  gtk_label_set_label (self->note, _("Waits for a second person to countersign."));
  gtk_widget_set_visible (GTK_WIDGET (self->note), waits);
}

static void
show_chit (VstChitPage *self)
{
  const VstChitFacts *facts = vst_chit_get_facts (self->chit);
  g_autofree char *number = vst_word_chit_number (facts->number);

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->state, vst_word_chit_state (facts->state));
  gtk_image_set_from_icon_name (self->icon, vst_word_chit_icon (facts->state));
  show_facts (self);
  show_actions (self);
}

static void
show_events (VstChitPage *self,
             GPtrArray *events)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->events))) != NULL)
    gtk_list_box_remove (self->events, child);

  for (guint i = events->len; i > 0; i--)
    {
      const VstChitEvent *event = g_ptr_array_index (events, i - 1);
      g_autofree char *moment = vst_format_moment (event->at, zone);
      g_autofree char *who = NULL;
      g_autofree char *what = NULL;
      GtkWidget *row = adw_action_row_new ();

      /* Translators: what happened to a chit, then the reason that was given */
      what = event->reason[0] != '\0' && !self->is_private
          ? g_strdup_printf (_("%1$s: %2$s"), vst_word_chit_event (event->kind), event->reason)
          : g_strdup (vst_word_chit_event (event->kind));
      /* Translators: when, then who */
      who = g_strdup_printf (_("%1$s, %2$s"), moment, event->staff);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), who);
      gtk_list_box_append (self->events, row);
    }
}

static void
events_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstChitPage) self = user_data;
  g_autoptr (GPtrArray) events = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (self->hub != NULL && events != NULL)
    show_events (self, events);
}

static void
chit_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstChitPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstChit) chit = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (chit == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->note, text);
      gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
      return;
    }

  g_set_object (&self->chit, chit);
  show_chit (self);
}

static void
read_chit (VstChitPage *self)
{
  vst_hub_read (self->hub, &vst_chit_read_open, g_memdup2 (&self->chit_id, sizeof self->chit_id), g_free, NULL, chit_cb,
                g_object_ref (self));
  vst_hub_read (self->hub, &vst_chit_read_events, g_memdup2 (&self->chit_id, sizeof self->chit_id), g_free, NULL, events_cb,
                g_object_ref (self));
}

static void
changed_cb (VstChitPage *self,
            guint topics)
{
  if (topics & VST_TOPIC_CHIT && vst_hub_get_state (self->hub) == VST_HUB_OPEN)
    read_chit (self);
}

static void
stepped_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstChitPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (error != NULL)
    text = vst_error_text (error);

  vst_page_say (GTK_WIDGET (self), text != NULL ? text : _("The chit is noted"), text != NULL ? NULL : "desk.undo");
}

static void
take_step (VstChitPage *self,
           const VstDeed *deed)
{
  VstChitStep step = { self->chit_id, 0, VST_CHIT_RETURNED_UNUSED };

  if (self->chit == NULL)
    return;

  step.revision = vst_chit_get_facts (self->chit)->revision;
  vst_hub_do (self->hub, deed, g_memdup2 (&step, sizeof step), g_free, NULL, stepped_cb, g_object_ref (self));
}

static void
return_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  take_step (VST_CHIT_PAGE (widget), &vst_chit_do_return);
}

static void
ride_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  take_step (VST_CHIT_PAGE (widget), &vst_chit_do_ride);
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstChitPage *self = VST_CHIT_PAGE (widget);

  if (self->chit != NULL)
    vst_slip_dialog_present (widget, self->hub, self->chit);
}

static void
report_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstChitPage *self = VST_CHIT_PAGE (widget);

  if (self->chit != NULL)
    vst_report_dialog_present (widget, self->hub, self->chit);
}

static void
sign_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstChitPage *self = VST_CHIT_PAGE (widget);

  if (self->chit != NULL)
    vst_sign_dialog_present (widget, self->hub, self->chit);
}

static void
family_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstChitPage *self = VST_CHIT_PAGE (widget);

  if (self->chit != NULL)
    vst_page_open (widget, "family", g_variant_new_int64 (vst_chit_get_facts (self->chit)->family_id));
}

static char *
vst_chit_page_dup_title (VstPage *page)
{
  return g_strdup (_("Taxi chit"));
}

static const char *
vst_chit_page_get_help (VstPage *page)
{
  return "chits";
}

static void
vst_chit_page_focus_first (VstPage *page)
{
  VstChitPage *self = VST_CHIT_PAGE (page);

  if (gtk_widget_get_visible (self->print))
    gtk_widget_grab_focus (self->print);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gint64
vst_chit_page_get_family (VstPage *page)
{
  VstChitPage *self = VST_CHIT_PAGE (page);

  return self->chit != NULL ? vst_chit_get_facts (self->chit)->family_id : 0;
}

static void
vst_chit_page_set_private (VstPage *page,
                           gboolean is_private)
{
  VstChitPage *self = VST_CHIT_PAGE (page);

  self->is_private = is_private;
  if (self->chit != NULL)
    read_chit (self);
}

static void
vst_chit_page_dispose (GObject *object)
{
  VstChitPage *self = VST_CHIT_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_CHIT_PAGE);
  g_clear_object (&self->chit);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_chit_page_parent_class)->dispose (object);
}

static void
vst_chit_page_class_init (VstChitPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_chit_page_dispose;

  page_class->dup_title = vst_chit_page_dup_title;
  page_class->get_help = vst_chit_page_get_help;
  page_class->focus_first = vst_chit_page_focus_first;
  page_class->get_family = vst_chit_page_get_family;
  page_class->set_private = vst_chit_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/support/vst-chit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, number);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, icon);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, state);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, note);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, print);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, take_back);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, ride);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, report);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, sign);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, family);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, facts);
  gtk_widget_class_bind_template_child (widget_class, VstChitPage, events);

  gtk_widget_class_install_action (widget_class, "chit.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "chit.return", NULL, return_action);
  gtk_widget_class_install_action (widget_class, "chit.ride", NULL, ride_action);
  gtk_widget_class_install_action (widget_class, "chit.report", NULL, report_action);
  gtk_widget_class_install_action (widget_class, "chit.sign", NULL, sign_action);
  gtk_widget_class_install_action (widget_class, "chit.family", NULL, family_action);
}

static void
vst_chit_page_init (VstChitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_chit_page_new (VstHub *hub,
                   GVariant *target)
{
  VstChitPage *self = g_object_new (VST_TYPE_CHIT_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->chit_id = target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_INT64) ? g_variant_get_int64 (target) : 0;
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_chit (self);

  return GTK_WIDGET (self);
}
