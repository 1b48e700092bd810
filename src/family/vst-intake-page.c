/* vst-intake-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-intake-page-private.h"

#include <glib/gi18n.h>

#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-family-store.h"
#include "vst-sheet-dialog.h"

G_DEFINE_FINAL_TYPE (VstIntakePage, vst_intake_page, VST_TYPE_PAGE)

static char *
dup_line (GtkWidget *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (editable))));
}

static VstFamilyEntry *
dup_entry (VstIntakePage *self)
{
  VstFamilyEntry *entry = vst_family_entry_new ();
  VstMemberEntry *first = vst_member_entry_new ("unknown");
  g_autofree char *phone = dup_line (self->phone);

  g_free (first->person->display_name);
  first->person->display_name = dup_line (self->name);
  first->person->anonymous = gtk_check_button_get_active (self->anonymous);
  g_free (first->person->language);
  first->person->language = vst_language_field_dup_code (self->language);
  first->person->interpreter = vst_language_field_needs_interpreter (self->language);
  vst_birth_field_fill (self->birth, first->person);
  first->head = TRUE;
  g_ptr_array_add (entry->members, first);

  vst_members_field_fill (self->members, entry);

  if (gtk_widget_get_visible (GTK_WIDGET (self->due)))
    g_ptr_array_add (entry->expected, vst_due_field_dup_day (self->due));

  if (*phone != '\0')
    {
      VstContactEntry *contact = vst_contact_entry_new (VST_CONTACT_PHONE);

      g_free (contact->value);
      contact->value = g_steal_pointer (&phone);
      contact->rule = vst_rule_field_get (self->rule);
      g_ptr_array_add (entry->contacts, contact);
    }

  g_free (entry->note);
  entry->note = _vst_intake_page_dup_note (self);
  g_free (entry->unknown_to);
  entry->unknown_to = g_strdup (vst_block_field_get_text (self->block));
  entry->block_reply = vst_block_field_get_reply (self->block);
  entry->phone_reply.reply = vst_phone_get_reply (self->phone_asked);

  return entry;
}

static gboolean
is_empty (VstIntakePage *self)
{
  g_autoptr (VstFamilyEntry) entry = dup_entry (self);

  return vst_family_entry_is_blank (entry);
}

static void
say (GtkLabel *label,
     const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

void
_vst_intake_page_changed (VstIntakePage *self)
{
  g_autoptr (VstFamilyEntry) entry = NULL;

  if (!self->is_ready)
    return;

  say (self->name_problem, NULL);
  say (self->phone_problem, NULL);
  say (self->note_problem, NULL);
  say (self->problem, NULL);
  vst_phone_show_reply (self->phone_asked, *gtk_editable_get_text (GTK_EDITABLE (self->phone)) != '\0');
  gtk_widget_set_visible (self->rule_box, *gtk_editable_get_text (GTK_EDITABLE (self->phone)) != '\0');
  gtk_widget_set_sensitive (self->name, !gtk_check_button_get_active (self->anonymous));

  entry = dup_entry (self);
  vst_candidates_field_look (self->candidates, entry);
  vst_draft_field_touch (self->draft);
}

static void
add_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  vst_members_field_add (VST_INTAKE_PAGE (widget)->members, g_str_equal (name, "intake.add-child"));
}

/* Enter goes on, from line to line; most of it is in the template. */
static void
members_passed_cb (VstIntakePage *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->due)))
    gtk_widget_grab_focus (GTK_WIDGET (self->due));
  else
    vst_language_field_focus_line (self->language);
}

static void
phone_entered_cb (VstIntakePage *self)
{
  if (gtk_widget_get_visible (self->rule_box))
    gtk_widget_child_focus (self->rule_box, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->block));
}

/* At once: a button that is activated by a key lets a quarter of a second pass, and
 * what is typed meanwhile would go to the line before.
 */
static gboolean
mnemonic_cb (VstIntakePage *self,
             gboolean is_cycling,
             GtkWidget *button)
{
  gtk_widget_activate_action (button, gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), NULL);

  return TRUE;
}

static void
expect_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  vst_due_field_toggle (VST_INTAKE_PAGE (widget)->due);
}

static void
turn_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_ask_in_field_turn (VST_INTAKE_PAGE (widget)->words);
}

/* The first thing that can't be kept is told beside it. */
static gboolean
check (VstIntakePage *self,
       const VstFamilyEntry *entry)
{
  const VstMemberEntry *first = g_ptr_array_index (entry->members, 0);
  g_autoptr (GError) error = NULL;

  if (!vst_person_entry_check_field (first->person, VST_PERSON_DISPLAY_NAME, self->today, &error))
    {
      say (self->name_problem, error);
      gtk_widget_grab_focus (self->name);
      return FALSE;
    }

  if (!vst_birth_field_check (self->birth) || !vst_language_field_check (self->language) || !vst_due_field_check (self->due, self->today))
    return FALSE;

  if (!vst_members_field_check (self->members, entry) || !vst_block_field_check (self->block))
    return FALSE;

  if (entry->contacts->len > 0)
    {
      g_autoptr (VstContactEntry) contact = vst_contact_entry_copy (g_ptr_array_index (entry->contacts, 0));

      if (!vst_contact_entry_check (contact, &error))
        {
          say (self->phone_problem, error);
          gtk_widget_grab_focus (self->phone);
          return FALSE;
        }
    }

  if (!vst_family_note_check (entry->note, &error))
    {
      say (self->note_problem, error);
      gtk_widget_grab_focus (GTK_WIDGET (self->note));
      return FALSE;
    }

  return TRUE;
}

/* The form has done its work: going back leads to where one came from. */
static void
open_instead (VstIntakePage *self,
              gint64 family_id)
{
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));

  vst_page_close (GTK_WIDGET (self));
  vst_page_open (window, "family", g_variant_new_int64 (family_id));
}

static void
saved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstIntakePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = vst_hub_do_finish (VST_HUB (object), result, &error);

  self->is_saving = FALSE;

  if (family != NULL)
    vst_draft_field_drop (self->draft);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (family == NULL)
    {
      say (self->problem, error);
      return;
    }

  vst_page_say (GTK_WIDGET (self), _("File opened"), "desk.undo");
  open_instead (self, vst_family_get_id (family));
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstIntakePage *self = VST_INTAKE_PAGE (widget);
  g_autoptr (VstFamilyEntry) entry = dup_entry (self);

  if (self->is_saving || !check (self, entry))
    return;

  self->is_saving = TRUE;
  vst_hub_do (self->hub, &vst_family_do_add, g_steal_pointer (&entry), (GDestroyNotify) vst_family_entry_free,
              NULL, saved_cb, g_object_ref (self));
}

static void
later_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_draft_field_flush (VST_INTAKE_PAGE (widget)->draft);
  vst_page_close (widget);
}

static void
candidate_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  vst_candidates_field_open (VST_INTAKE_PAGE (widget)->candidates, g_variant_get_uint32 (parameter));
}

/* A form in which nothing is typed is printed to be written on. */
static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstIntakePage *self = VST_INTAKE_PAGE (widget);

  vst_sheet_dialog_present_typed (widget, self->hub, is_empty (self) ? NULL : dup_entry (self));
}

static char *
vst_intake_page_dup_title (VstPage *page)
{
  return g_strdup (_("New intake"));
}

static const char *
vst_intake_page_get_help (VstPage *page)
{
  return "intake";
}

static void
vst_intake_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_INTAKE_PAGE (page)->name);
}

static gboolean
vst_intake_page_has_unsaved (VstPage *page)
{
  return !is_empty (VST_INTAKE_PAGE (page));
}

static void
vst_intake_page_set_private (VstPage *page,
                             gboolean is_private)
{
  vst_candidates_field_set_private (VST_INTAKE_PAGE (page)->candidates, is_private);
}

/* The likely files come after the form then. */
static void
vst_intake_page_set_large (VstPage *page,
                           gboolean is_large)
{
  gtk_orientable_set_orientation (VST_INTAKE_PAGE (page)->columns, is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
vst_intake_page_dispose (GObject *object)
{
  VstIntakePage *self = VST_INTAKE_PAGE (object);

  self->is_ready = FALSE;
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_INTAKE_PAGE);
  g_clear_object (&self->hub);
  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (vst_intake_page_parent_class)->dispose (object);
}

static void
vst_intake_page_class_init (VstIntakePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_intake_page_dispose;
  page_class->dup_title = vst_intake_page_dup_title;
  page_class->get_help = vst_intake_page_get_help;
  page_class->focus_first = vst_intake_page_focus_first;
  page_class->save_state = _vst_intake_page_save_state;
  page_class->restore_state = _vst_intake_page_restore_state;
  page_class->has_unsaved = vst_intake_page_has_unsaved;
  page_class->set_private = vst_intake_page_set_private;
  page_class->set_large = vst_intake_page_set_large;

  g_type_ensure (VST_TYPE_ASK_FIELD);
  g_type_ensure (VST_TYPE_ASK_IN_FIELD);
  g_type_ensure (VST_TYPE_ASKED_FIELD);
  g_type_ensure (VST_TYPE_BIRTH_FIELD);
  g_type_ensure (VST_TYPE_BLOCK_FIELD);
  g_type_ensure (VST_TYPE_CANDIDATES_FIELD);
  g_type_ensure (VST_TYPE_DRAFT_FIELD);
  g_type_ensure (VST_TYPE_DUE_FIELD);
  g_type_ensure (VST_TYPE_LANGUAGE_FIELD);
  g_type_ensure (VST_TYPE_MEMBERS_FIELD);
  g_type_ensure (VST_TYPE_RULE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-intake-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, columns);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, words);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, draft);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, ask_name);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, ask_language);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, ask_family);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, ask_phone);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, ask_note);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, ask_block);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, block);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, other_child);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, other_adult);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, other_expect);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, name);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, name_problem);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, anonymous);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, birth);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, language);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, members);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, due);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, phone);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, phone_problem);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, phone_asked);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, rule_box);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, rule);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, note);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, note_problem);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstIntakePage, candidates);
  gtk_widget_class_bind_template_callback (widget_class, _vst_intake_page_changed);
  gtk_widget_class_bind_template_callback (widget_class, _vst_intake_page_show_words);
  gtk_widget_class_bind_template_callback (widget_class, gtk_widget_grab_focus);
  gtk_widget_class_bind_template_callback (widget_class, vst_members_field_enter);
  gtk_widget_class_bind_template_callback (widget_class, vst_language_field_focus_line);
  gtk_widget_class_bind_template_callback (widget_class, mnemonic_cb);
  gtk_widget_class_bind_template_callback (widget_class, members_passed_cb);
  gtk_widget_class_bind_template_callback (widget_class, phone_entered_cb);

  gtk_widget_class_install_action (widget_class, "intake.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "intake.later", NULL, later_action);
  gtk_widget_class_install_action (widget_class, "intake.add-child", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "intake.expect", NULL, expect_action);
  gtk_widget_class_install_action (widget_class, "intake.add-adult", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "intake.candidate", "u", candidate_action);
  gtk_widget_class_install_action (widget_class, "intake.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "intake.turn", NULL, turn_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "intake.later", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_ALT_MASK, "intake.candidate", "u", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_ALT_MASK, "intake.candidate", "u", 2);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, GDK_ALT_MASK, "intake.candidate", "u", 3);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_ALT_MASK, "intake.turn", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "intake.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "intake.print", NULL);
}

static void
vst_intake_page_init (VstIntakePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_confirm_action (VST_PAGE (self), "intake.save");

  vst_ask_field_ask (self->ask_name, N_ ("What name should we use?"), N_ ("A first name is fine, or a made-up one."));
  vst_ask_field_ask (self->ask_language, N_ ("In which language should we speak?"), NULL);
  vst_ask_field_ask (self->ask_family, N_ ("Who else is in the family?"), N_ ("Children and adults; names and ages as they are given."));
  vst_ask_field_ask (self->ask_phone, N_ ("Is there a number to reach you?"), N_ ("We ask so that no message reaches anyone else. Without an answer, we don’t call."));
  vst_ask_field_ask (self->ask_note, N_ ("What should we know today?"), NULL);
  vst_ask_field_ask (self->ask_block, N_ ("Is there anyone who works here, or with a partner, who must not know that you come?"), NULL);
  vst_phone_set_ways (self->phone_asked);
  vst_phone_show_reply (self->phone_asked, FALSE);
  _vst_intake_page_show_words (self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (_vst_intake_page_changed), self, G_CONNECT_SWAPPED);
  self->is_ready = TRUE;
}

/* @target: a name to begin with, or a name and a phone; any may be empty */
GtkWidget *
vst_intake_page_new (VstHub *hub,
                     GVariant *target)
{
  VstIntakePage *self = g_object_new (VST_TYPE_INTAKE_PAGE, NULL);
  const char *name = "";
  const char *phone = "";

  self->hub = g_object_ref (hub);
  self->today = vst_hub_dup_today (hub);
  vst_birth_field_set_today (self->birth, self->today);
  vst_members_field_set_today (self->members, self->today);
  vst_candidates_field_set_hub (self->candidates, hub);
  vst_draft_field_set_form (self->draft, hub, "intake");
  vst_block_field_set_hub (self->block, hub);

  if (g_variant_is_of_type (target, G_VARIANT_TYPE_STRING))
    name = g_variant_get_string (target, NULL);
  else if (g_variant_is_of_type (target, G_VARIANT_TYPE ("(ss)")))
    g_variant_get (target, "(&s&s)", &name, &phone);

  if (*name != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  if (*phone != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->phone), phone);

  return GTK_WIDGET (self);
}
