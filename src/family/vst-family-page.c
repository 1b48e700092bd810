/* vst-family-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-act-record.h"
#include "vst-alert-row.h"
#include "vst-apart-page.h"
#include "vst-block-page.h"
#include "vst-close-page.h"
#include "vst-chips-field.h"
#include "vst-choice.h"
#include "vst-consent-field.h"
#include "vst-contact-page.h"
#include "vst-contact-row.h"
#include "vst-error-text.h"
#include "vst-family-store.h"
#include "vst-family-wording.h"
#include "vst-kin-field.h"
#include "vst-message-page.h"
#include "vst-note-page.h"
#include "vst-paper-format.h"
#include "vst-person-page.h"
#include "vst-phone-reply-field.h"
#include "vst-sheet-dialog.h"
#include "vst-withheld-field.h"

/**
 * VstFamilyPage:
 *
 * A family's file: how to reach them before anything else, who they are, what
 * to know, who changed what.
 */
struct _VstFamilyPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstFamily *family;
  GPtrArray *history; /* of VstActRecord */
  char *today;
  gboolean is_private;
  gboolean is_gone;

  GtkStack *stack;
  GtkMenuButton *more_button;
  GtkLabel *problem;
  GtkWidget *header;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *pronouns;
  GtkLabel *number;
  VstChipsField *chips;
  VstConsentField *consent;
  VstWithheldField *withheld;
  GtkWidget *alerts;
  GtkWidget *contacts;
  GtkWidget *no_contact;
  VstPhoneReplyField *phone_reply;
  VstKinField *kin;
  GtkLabel *note;
  GtkListBox *acts;
  GtkWidget *secret;
  GtkWidget *covered;
  GtkLabel *close_label;
  GtkWidget *change_note;
};

G_DEFINE_FINAL_TYPE (VstFamilyPage, vst_family_page, VST_TYPE_PAGE)

static void
empty_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static VstPerson *
get_head (VstFamilyPage *self)
{
  VstMember *head = vst_family_get_head (self->family);

  return head != NULL ? vst_member_get_person (head) : NULL;
}

static void
show_chips (VstFamilyPage *self)
{
  VstPerson *head = get_head (self);
  const VstPersonEntry *entry = head != NULL ? vst_person_get_entry (head) : NULL;
  g_autofree char *language = entry != NULL ? vst_word_language (entry->language) : NULL;

  vst_chips_field_clear (self->chips);
  if (!vst_family_is_active (self->family))
    vst_chips_field_add (self->chips, "vst-closed-symbolic", _("File closed"), NULL);
  if (!self->is_private && language != NULL)
    vst_chips_field_add (self->chips, "chat-message-new-symbolic", language, NULL);
  if (!self->is_private && entry != NULL && entry->interpreter)
    vst_chips_field_add (self->chips, "vst-group-symbolic", _("Interpreter needed"), NULL);
}

static void
show_head (VstFamilyPage *self)
{
  VstPerson *head = get_head (self);
  const VstPersonEntry *entry = head != NULL ? vst_person_get_entry (head) : NULL;
  g_autofree char *name = head != NULL ? vst_word_name (head, self->is_private) : g_strdup ("");
  /* Translators: the number of a family's file. */
  g_autofree char *number = g_strdup_printf (_("file %s"), vst_family_get_file_number (self->family));

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->pronouns, entry != NULL && !self->is_private ? entry->pronouns : "");
  gtk_label_set_label (self->number, number);

  vst_consent_field_show (self->consent, self->hub, self->family_id, self->is_private);
  vst_phone_reply_field_show (self->phone_reply, self->hub, self->family_id, self->is_private);
  vst_withheld_field_show (self->withheld, self->hub, self->family_id, self->is_private);
  show_chips (self);
}

static void
show_contacts (VstFamilyPage *self)
{
  GListModel *contacts = vst_family_get_contacts (self->family);
  guint n_contacts = g_list_model_get_n_items (contacts);

  empty_box (self->contacts);

  for (guint i = 0; i < n_contacts; i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (contacts, i);

      gtk_box_append (GTK_BOX (self->contacts), vst_contact_row_new (self->hub, self->family, contact));
    }

  gtk_widget_set_visible (self->contacts, n_contacts > 0);
  gtk_widget_set_visible (self->no_contact, n_contacts == 0);
}

static void
show_alerts (VstFamilyPage *self)
{
  GListModel *alerts = vst_family_get_alerts (self->family);

  empty_box (self->alerts);

  for (guint i = 0; i < g_list_model_get_n_items (alerts); i++)
    {
      g_autoptr (VstAlert) alert = g_list_model_get_item (alerts, i);

      if (vst_alert_is_shown (alert, self->today))
        gtk_box_append (GTK_BOX (self->alerts), vst_alert_row_new (self->hub, self->family, alert));
    }

  gtk_widget_set_visible (self->alerts, gtk_widget_get_first_child (self->alerts) != NULL);
}

static void
show_history (VstFamilyPage *self)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);

  vst_choice_empty (self->acts);

  for (guint i = 0; self->history != NULL && i < self->history->len; i++)
    {
      VstActRecord *act = g_ptr_array_index (self->history, i);
      g_autofree char *when = vst_format_moment (vst_act_record_get_at (act), zone);
      const char *deed = vst_act_record_get_deed (act);
      g_autofree char *what = vst_act_record_is_redo (act) ? vst_word_deed_again (deed) : g_strdup (vst_word_deed (deed, vst_act_record_get_undoes (act) != 0));
      /* Translators: who did something, and when. */
      g_autofree char *who = g_strdup_printf (_("%1$s, %2$s"), vst_act_record_get_staff_name (act), when);
      GtkWidget *row = vst_choice_add_row (self->acts, what, who, NULL);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
    }
}

/* What may not be read over the counter isn't in the tree either. */
static void
empty_file (VstFamilyPage *self)
{
  empty_box (self->contacts);
  empty_box (self->alerts);
  vst_choice_empty (self->acts);
  gtk_label_set_label (self->note, "");
  gtk_widget_set_visible (self->alerts, FALSE);
  gtk_widget_set_visible (self->contacts, FALSE);
  gtk_widget_set_visible (self->no_contact, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->phone_reply), FALSE);
}

static void
show_family (VstFamilyPage *self)
{
  const char *note;
  const char *close;

  if (self->family == NULL)
    return;

  note = vst_family_get_note (self->family);
  show_head (self);
  vst_kin_field_show (self->kin, self->hub, self->family, self->is_private);
  gtk_widget_set_visible (self->secret, !self->is_private);
  gtk_widget_set_visible (self->covered, self->is_private);

  if (self->is_private)
    empty_file (self);
  else
    {
      show_contacts (self);
      show_alerts (self);
      show_history (self);
      gtk_label_set_label (self->note, note[0] != '\0' ? note : _("No note"));
    }

  close = vst_family_is_active (self->family) ? _("Close the file") : _("Open the file again");
  gtk_label_set_label (self->close_label, close);
  vst_a11y_set_label (gtk_widget_get_parent (GTK_WIDGET (self->close_label)), close);
  gtk_stack_set_visible_child_name (self->stack, "file");
  gtk_widget_set_visible (self->header, TRUE);
  vst_a11y_patch (self->header);
  vst_a11y_patch (GTK_WIDGET (self));
  vst_page_title_changed (VST_PAGE (self));
}

static void
history_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstFamilyPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (history == NULL)
    return;

  g_clear_pointer (&self->history, g_ptr_array_unref);
  self->history = g_steal_pointer (&history);

  if (self->family != NULL && !self->is_private && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    show_history (self);
}

/* Of a file that is no more, or not hers to see any more, nothing stays. */
static void
show_problem (VstFamilyPage *self,
              const GError *error)
{
  g_clear_pointer (&self->history, g_ptr_array_unref);
  empty_file (self);
  vst_kin_field_clear (self->kin);
  adw_avatar_set_text (self->avatar, NULL);
  gtk_label_set_label (self->name, "");
  gtk_label_set_label (self->pronouns, "");
  gtk_label_set_label (self->number, "");
  gtk_widget_set_visible (self->header, FALSE);
  vst_page_show_problem (self->problem, error);
  gtk_stack_set_visible_child_name (self->stack, "problem");
  vst_page_title_changed (VST_PAGE (self));
}

static void
family_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstFamilyPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  self->is_gone = family == NULL;
  g_set_object (&self->family, family);
  if (family != NULL)
    show_family (self);
  else
    show_problem (self, error);
}

static void
read_family (VstFamilyPage *self)
{
  vst_hub_read (self->hub, &vst_family_read_open, g_memdup2 (&self->family_id, sizeof self->family_id), g_free,
                NULL, family_cb, g_object_ref (self));
  vst_hub_read (self->hub, &vst_family_read_history, g_memdup2 (&self->family_id, sizeof self->family_id), g_free,
                NULL, history_cb, g_object_ref (self));
}

static void
hub_changed_cb (VstFamilyPage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0)
    read_family (self);
}

static void
add_person_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  VstFamilyPage *self = VST_FAMILY_PAGE (widget);

  vst_person_page_present (widget, self->hub, self->family_id, NULL, g_str_equal (name, "family.add-child") ? "child" : "unknown");
}

static void
add_contact_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  VstFamilyPage *self = VST_FAMILY_PAGE (widget);

  if (self->family != NULL && get_head (self) != NULL)
    vst_contact_page_present (widget, self->hub, self->family, vst_person_get_id (get_head (self)), NULL);
}

static void
note_call_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  VstFamilyPage *self = VST_FAMILY_PAGE (widget);

  if (self->family != NULL && !self->is_private && vst_hub_may (self->hub, VST_RIGHT_TAKE_MESSAGE))
    vst_message_page_present (widget, self->hub, self->family_id, NULL);
}

/* What has no key of its own is a letter further. */
static void
more_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  GtkMenuButton *button = VST_FAMILY_PAGE (widget)->more_button;

  gtk_menu_button_popup (button);
  gtk_popover_set_mnemonics_visible (gtk_menu_button_get_popover (button), TRUE);
}

static void
add_alert_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  VstFamilyPage *self = VST_FAMILY_PAGE (widget);

  if (self->family != NULL)
    vst_note_page_present_alert (widget, self->hub, self->family, NULL);
}

static void
hide_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstFamilyPage *self = VST_FAMILY_PAGE (widget);

  if (self->family != NULL)
    (g_str_equal (name, "family.block") ? vst_block_page_present : vst_apart_page_present) (widget, self->hub, self->family_id);
}

static void
note_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstFamilyPage *self = VST_FAMILY_PAGE (widget);

  if (self->family != NULL)
    vst_note_page_present (widget, self->hub, self->family);
}

static void
reopened_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstFamilyPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (error != NULL)
    text = vst_error_text (error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    vst_page_say (GTK_WIDGET (self), text != NULL ? text : _("File opened again"), text != NULL ? NULL : "desk.undo");
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstFamilyPage *self = VST_FAMILY_PAGE (widget);

  if (self->family != NULL && vst_family_is_active (self->family))
    vst_close_page_present (widget, self->hub, self->family);
  else if (self->family != NULL)
    vst_hub_do (self->hub, &vst_family_do_reopen,
                vst_family_note_new (self->family_id, vst_family_get_revision (self->family), ""),
                (GDestroyNotify) vst_family_note_free, NULL, reopened_cb, g_object_ref (self));
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstFamilyPage *self = VST_FAMILY_PAGE (widget);

  if (self->family != NULL)
    vst_sheet_dialog_present (widget, self->hub, self->family);
}

/* A window's title may be read from afar: it names nobody. */
static char *
vst_family_page_dup_title (VstPage *page)
{
  return g_strdup (_("A family"));
}

static const char *
vst_family_page_get_help (VstPage *page)
{
  return "family";
}

static gint64
vst_family_page_get_family (VstPage *page)
{
  return VST_FAMILY_PAGE (page)->is_gone ? 0 : VST_FAMILY_PAGE (page)->family_id;
}

static void
vst_family_page_focus_first (VstPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
vst_family_page_set_private (VstPage *page,
                             gboolean is_private)
{
  VstFamilyPage *self = VST_FAMILY_PAGE (page);

  self->is_private = is_private;
  show_family (self);
}

static void
vst_family_page_dispose (GObject *object)
{
  VstFamilyPage *self = VST_FAMILY_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_FAMILY_PAGE);
  g_clear_object (&self->family);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_object (&self->hub);
  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (vst_family_page_parent_class)->dispose (object);
}

static void
vst_family_page_class_init (VstFamilyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  object_class->dispose = vst_family_page_dispose;

  page_class->dup_title = vst_family_page_dup_title;
  page_class->get_help = vst_family_page_get_help;
  page_class->focus_first = vst_family_page_focus_first;
  page_class->get_family = vst_family_page_get_family;
  page_class->set_private = vst_family_page_set_private;

  g_type_ensure (VST_TYPE_KIN_FIELD);
  g_type_ensure (VST_TYPE_CHIPS_FIELD);
  g_type_ensure (VST_TYPE_CONSENT_FIELD);
  g_type_ensure (VST_TYPE_PHONE_REPLY_FIELD);
  g_type_ensure (VST_TYPE_WITHHELD_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-family-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, header);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, name);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, pronouns);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, number);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, chips);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, consent);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, withheld);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, alerts);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, no_contact);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, phone_reply);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, kin);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, note);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, acts);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, secret);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, covered);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, close_label);
  gtk_widget_class_bind_template_child (widget_class, VstFamilyPage, change_note);

  gtk_widget_class_install_action (widget_class, "family.add-adult", NULL, add_person_action);
  gtk_widget_class_install_action (widget_class, "family.add-child", NULL, add_person_action);
  gtk_widget_class_install_action (widget_class, "family.add-contact", NULL, add_contact_action);
  gtk_widget_class_install_action (widget_class, "family.note-call", NULL, note_call_action);
  gtk_widget_class_install_action (widget_class, "family.more", NULL, more_action);
  gtk_widget_class_install_action (widget_class, "family.add-alert", NULL, add_alert_action);
  gtk_widget_class_install_action (widget_class, "family.apart", NULL, hide_action);
  gtk_widget_class_install_action (widget_class, "family.block", NULL, hide_action);
  gtk_widget_class_install_action (widget_class, "family.note", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "family.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "family.print", NULL, print_action);
}

static void
vst_family_page_init (VstFamilyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @target: the family's id */
GtkWidget *
vst_family_page_new (VstHub *hub,
                     GVariant *target)
{
  VstFamilyPage *self = g_object_new (VST_TYPE_FAMILY_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->today = vst_hub_dup_today (hub);
  self->family_id = g_variant_is_of_type (target, G_VARIANT_TYPE_INT64) ? g_variant_get_int64 (target) : 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "family.apart", vst_hub_may (hub, VST_RIGHT_KEEP_APART));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "family.block", vst_hub_may (hub, VST_RIGHT_BLOCK));
  g_signal_connect_object (hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_family (self);

  return GTK_WIDGET (self);
}

/* Whose file it is, put elsewhere: over a page that has more than the file. */
void
vst_family_page_move_header (VstFamilyPage *self,
                             GtkBox *into)
{
  g_return_if_fail (VST_IS_FAMILY_PAGE (self));
  g_return_if_fail (GTK_IS_BOX (into));

  g_object_ref (self->header);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->header)), self->header);
  gtk_box_append (into, self->header);
  gtk_widget_set_visible (self->header, FALSE);
  g_object_unref (self->header);
}

/* Puts the focus on a part of the file: who they are, the note, or what to mind
 * and how they are reached.
 */
void
vst_family_page_focus_section (VstFamilyPage *self,
                               VstFamilySection section)
{
  GtkWidget *const mind[] = { self->alerts, self->contacts, self->no_contact };

  g_return_if_fail (VST_IS_FAMILY_PAGE (self));

  if (section == VST_FAMILY_WHO)
    gtk_widget_child_focus (GTK_WIDGET (self->kin), GTK_DIR_TAB_FORWARD);
  else if (section == VST_FAMILY_NOTE)
    gtk_widget_grab_focus (self->change_note);
  else
    for (guint i = 0; i < G_N_ELEMENTS (mind); i++)
      if (gtk_widget_get_visible (mind[i]) && gtk_widget_child_focus (mind[i], GTK_DIR_TAB_FORWARD))
        return;
}
