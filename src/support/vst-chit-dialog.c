/* vst-chit-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-dialog.h"

#include <glib/gi18n.h>

#include "vst-chit-offer-store.h"
#include "vst-chit-store.h"
#include "vst-dialog.h"
#include "vst-family-wording.h"
#include "vst-mind-field.h"
#include "vst-slip-dialog.h"
#include "vst-support-wording.h"
#include "vst-text.h"

#define STATE_TYPE "(uuuubss)"

typedef struct
{
  VstHub *hub;
  gint64 family_id;
} Opening;

/**
 * VstChitDialog:
 *
 * Gives the next chit.  What is known of the family is filled in, so that Enter
 * is all there is to do; the usual number is told in words, and never stops it.
 */
struct _VstChitDialog
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstChitOffer *offer;
  gboolean is_typed; /* what was restored is not filled in again */
  gboolean and_print;
  gboolean is_private;

  GtkWidget *form;
  GtkLabel *who;
  VstMindField *mind;
  GtkLabel *language;
  GtkLabel *number;
  GtkLabel *left;
  GtkLabel *book;
  GtkLevelBar *level;
  GtkToggleButton *home;
  GtkToggleButton *here;
  GtkToggleButton *both;
  GtkDropDown *purpose;
  GtkSpinButton *passengers;
  GtkSpinButton *seats;
  GtkCheckButton *accessible;
  GtkEditable *zone;
  GtkLabel *usual;
  GtkLabel *past;
  GtkEditable *reason;
  GtkLabel *problem;
  GtkWidget *give;
  GtkWidget *give_only;
};

G_DEFINE_FINAL_TYPE (VstChitDialog, vst_chit_dialog, VST_TYPE_PAGE)

static void
set_ready (VstChitDialog *self,
           gboolean is_ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "give.only", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "give.print", is_ready);
}

static VstChitDirection
get_direction (VstChitDialog *self)
{
  if (gtk_toggle_button_get_active (self->both))
    return VST_CHIT_RETURN;

  return gtk_toggle_button_get_active (self->here) ? VST_CHIT_TO : VST_CHIT_FROM;
}

static void
show_book (VstChitDialog *self)
{
  const VstChitOffer *offer = self->offer;
  g_autofree char *number = NULL;
  g_autofree char *left = NULL;
  g_autofree char *book = NULL;

  if (offer->number[0] == '\0')
    {
      g_autoptr (GError) error = g_error_new_literal (VST_ERROR, VST_ERROR_BOOK_EMPTY, "No chit is left");

      vst_page_show_problem (self->problem, error);
      return;
    }

  number = vst_word_chit_number (offer->number);
  left = vst_word_chits_left (offer->book_left, offer->book_size);
  /* Translators: the code on the cover of a chit book */
  book = g_strdup_printf (_("Book %s"), offer->book);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->left, left);
  gtk_label_set_label (self->book, book);
  gtk_level_bar_set_max_value (self->level, MAX (offer->book_size, 1));
  gtk_level_bar_set_value (self->level, offer->book_left);
}

static const char *
get_language_text (const VstChitOffer *offer)
{
  switch (offer->language)
    {
    case VST_PAPER_IN_ENGLISH:
      return _("Slip in English");
    case VST_PAPER_IN_FRENCH:
      return _("Slip in French");
    case VST_PAPER_IN_BOTH:
    default:
      return _("Slip in both languages");
    }
}

/* As the list behind it names her. */
static void
show_name (VstChitDialog *self)
{
  g_autofree char *name = NULL;

  if (self->offer == NULL)
    return;

  if (self->family_id == 0)
    name = g_strdup (_("Somebody who gave no name"));
  else
    name = self->is_private ? vst_text_initials (self->offer->name) : g_strdup (self->offer->name);

  gtk_label_set_label (self->who, name);
}

static void
show_family (VstChitDialog *self)
{
  const VstChitOffer *offer = self->offer;
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *given = vst_word_chits_given (offer->given, offer->last_given_at, offer->usual, today, zone);
  gboolean is_over = self->family_id != 0 && offer->given >= offer->usual;

  show_name (self);
  gtk_label_set_label (self->language, get_language_text (offer));
  gtk_label_set_label (self->usual, given);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->usual)), self->family_id != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->past), !is_over);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), is_over);

  if (!self->is_typed && self->family_id != 0)
    {
      gtk_spin_button_set_value (self->passengers, MIN (offer->n_people, VST_CHIT_PASSENGERS));
      gtk_spin_button_set_value (self->seats, MIN (offer->n_small, VST_CHIT_CHILD_SEATS));
    }

  if (is_over && offer->number[0] != '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
offered_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstChitDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  VstChitOffer *offer = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || offer == NULL)
    {
      g_clear_pointer (&offer, vst_chit_offer_free);
      if (self->hub != NULL)
        vst_page_show_problem (self->problem, error);
      return;
    }

  g_clear_pointer (&self->offer, vst_chit_offer_free);
  self->offer = offer;
  show_book (self);
  show_family (self);
  set_ready (self, offer->number[0] != '\0');

  if (!gtk_widget_get_visible (GTK_WIDGET (self->reason)))
    gtk_widget_grab_focus (self->give);
}

static void
read_offer (VstChitDialog *self)
{
  set_ready (self, FALSE);
  vst_hub_read (self->hub, &vst_chit_read_offer, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL,
                offered_cb, g_object_ref (self));
}

static void
given_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstChitDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstChit) chit = vst_hub_do_finish (VST_HUB (object), result, &error);
  g_autoptr (VstHub) hub = NULL;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  GtkWindow *parent;

  if (self->hub == NULL)
    return;

  if (chit == NULL)
    {
      vst_page_show_problem (self->problem, error);
      set_ready (self, TRUE);
      if (g_error_matches (error, VST_ERROR, VST_ERROR_REASON_NEEDED))
        read_offer (self);
      return;
    }

  hub = g_object_ref (self->hub);
  number = vst_word_chit_number (vst_chit_get_facts (chit)->number);
  /* Translators: "no. 101-K" */
  text = g_strdup_printf (_("Chit given: %s"), number);
  vst_page_say (GTK_WIDGET (self), text, "desk.undo");
  parent = gtk_window_get_transient_for (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));

  if (self->and_print && parent != NULL)
    vst_slip_dialog_present (gtk_window_get_child (parent), hub, chit);

  vst_dialog_close (GTK_WIDGET (self));
}

static void
give (VstChitDialog *self,
      gboolean and_print)
{
  g_autoptr (VstChitEntry) entry = vst_chit_entry_new ();

  entry->family_id = self->family_id;
  entry->purpose = (VstChitPurpose) gtk_drop_down_get_selected (self->purpose);
  entry->direction = get_direction (self);
  entry->passengers = (guint) gtk_spin_button_get_value_as_int (self->passengers);
  entry->child_seats = (guint) gtk_spin_button_get_value_as_int (self->seats);
  entry->accessible = gtk_check_button_get_active (self->accessible);
  g_free (entry->zone);
  entry->zone = g_strdup (gtk_editable_get_text (self->zone));
  g_free (entry->over_reason);
  entry->over_reason = g_strdup (gtk_widget_get_visible (GTK_WIDGET (self->reason)) ? gtk_editable_get_text (self->reason) : "");

  self->and_print = and_print;
  vst_page_show_problem (self->problem, NULL);
  set_ready (self, FALSE);
  vst_hub_do (self->hub, &vst_chit_do_give, g_steal_pointer (&entry), (GDestroyNotify) vst_chit_entry_free, NULL, given_cb,
              g_object_ref (self));
}

static void
only_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  give (VST_CHIT_DIALOG (widget), FALSE);
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  give (VST_CHIT_DIALOG (widget), TRUE);
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_dialog_close (widget);
}

static char *
vst_chit_dialog_dup_title (VstPage *page)
{
  return g_strdup (_("Give a chit"));
}

static const char *
vst_chit_dialog_get_help (VstPage *page)
{
  return "chits";
}

static void
vst_chit_dialog_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_CHIT_DIALOG (page)->give));
}

static void
vst_chit_dialog_set_private (VstPage *page,
                             gboolean is_private)
{
  VstChitDialog *self = VST_CHIT_DIALOG (page);

  self->is_private = is_private;
  show_name (self);
}

static GVariant *
vst_chit_dialog_save_state (VstPage *page)
{
  VstChitDialog *self = VST_CHIT_DIALOG (page);

  return g_variant_new (STATE_TYPE, get_direction (self), gtk_drop_down_get_selected (self->purpose),
                        (guint) gtk_spin_button_get_value_as_int (self->passengers),
                        (guint) gtk_spin_button_get_value_as_int (self->seats), gtk_check_button_get_active (self->accessible),
                        gtk_editable_get_text (self->zone), gtk_editable_get_text (self->reason));
}

static void
vst_chit_dialog_restore_state (VstPage *page,
                               GVariant *state)
{
  VstChitDialog *self = VST_CHIT_DIALOG (page);
  GtkToggleButton *const buttons[VST_CHIT_N_DIRECTIONS] = { self->here, self->home, self->both };
  guint direction, purpose, passengers, seats;
  const char *zone, *reason;
  gboolean accessible;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(uuuub&s&s)", &direction, &purpose, &passengers, &seats, &accessible, &zone, &reason);
  self->is_typed = TRUE;
  gtk_toggle_button_set_active (buttons[MIN (direction, VST_CHIT_N_DIRECTIONS - 1)], TRUE);
  gtk_drop_down_set_selected (self->purpose, purpose);
  gtk_spin_button_set_value (self->passengers, passengers);
  gtk_spin_button_set_value (self->seats, seats);
  gtk_check_button_set_active (self->accessible, accessible);
  gtk_editable_set_text (self->zone, zone);
  gtk_editable_set_text (self->reason, reason);
}

static void
vst_chit_dialog_dispose (GObject *object)
{
  VstChitDialog *self = VST_CHIT_DIALOG (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_CHIT_DIALOG);
  g_clear_pointer (&self->offer, vst_chit_offer_free);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_chit_dialog_parent_class)->dispose (object);
}

static void
vst_chit_dialog_class_init (VstChitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_chit_dialog_dispose;

  page_class->dup_title = vst_chit_dialog_dup_title;
  page_class->get_help = vst_chit_dialog_get_help;
  page_class->focus_first = vst_chit_dialog_focus_first;
  page_class->set_private = vst_chit_dialog_set_private;
  page_class->save_state = vst_chit_dialog_save_state;
  page_class->restore_state = vst_chit_dialog_restore_state;

  g_type_ensure (VST_TYPE_MIND_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/support/vst-chit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, form);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, who);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, mind);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, language);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, number);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, left);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, book);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, level);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, home);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, here);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, both);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, passengers);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, seats);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, accessible);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, zone);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, usual);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, past);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, give);
  gtk_widget_class_bind_template_child (widget_class, VstChitDialog, give_only);

  gtk_widget_class_install_action (widget_class, "give.only", NULL, only_action);
  gtk_widget_class_install_action (widget_class, "give.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "give.close", NULL, close_action);
}

static void
vst_chit_dialog_init (VstChitDialog *self)
{
  g_autoptr (GtkStringList) purposes = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (VstChitPurpose purpose = 0; purpose < VST_CHIT_N_PURPOSES; purpose++)
    gtk_string_list_append (purposes, vst_word_chit_purpose (purpose));

  gtk_drop_down_set_model (self->purpose, G_LIST_MODEL (purposes));
  gtk_button_set_label (GTK_BUTTON (self->home), vst_word_chit_direction (VST_CHIT_FROM));
  gtk_button_set_label (GTK_BUTTON (self->here), vst_word_chit_direction (VST_CHIT_TO));
  gtk_button_set_label (GTK_BUTTON (self->both), vst_word_chit_direction (VST_CHIT_RETURN));
  vst_page_set_default_button (VST_PAGE (self), self->give);
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->passengers))), TRUE);
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->seats))), TRUE);
}

static GtkWidget *
make_page (gpointer data)
{
  const Opening *opening = data;
  VstChitDialog *self = g_object_new (VST_TYPE_CHIT_DIALOG, NULL);

  self->hub = g_object_ref (opening->hub);
  self->family_id = opening->family_id;
  vst_mind_field_show (self->mind, self->hub, self->family_id);
  read_offer (self);

  return GTK_WIDGET (self);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->hub);
  g_free (opening);
}

void
vst_chit_dialog_present (GtkWidget *from,
                         VstHub *hub,
                         gint64 family_id)
{
  const Opening opening = { hub, family_id };
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  g_object_ref (hub);
  dialog = vst_dialog_new (from, make_page, g_memdup2 (&opening, sizeof opening), opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 620, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
