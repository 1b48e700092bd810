/* vst-contact-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-page.h"

#include <glib/gi18n.h>

#include "vst-canada.h"
#include "vst-contact-store.h"
#include "vst-date-text.h"
#include "vst-date.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-family-wording.h"
#include "vst-plan-field.h"
#include "vst-rule-field.h"
#include "vst-save-field.h"
#include "vst-setting-store.h"

#define STATE_TYPE "(usssuuxv)"

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

typedef struct
{
  VstHub *hub;
  VstFamily *family;
  gint64 person_id;
  VstContact *contact;
} Opening;

/**
 * VstContactPage:
 *
 * A way to reach somebody, and what may be done with it.  Of one that is there
 * already the number stays hidden: an empty line keeps it as it is.
 */
struct _VstContactPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  gint64 person_id;
  VstContact *contact;
  gint64 revision;
  char *province; /* the hub's; NULL until it is read */

  GtkToggleButton *phone;
  GtkToggleButton *email;
  GtkToggleButton *address;
  GtkWidget *kinds;
  GtkWidget *value;
  GtkLabel *problem;
  GtkWidget *postal_line;
  GtkWidget *postal_code;
  GtkWidget *postal_doubt;
  GtkWidget *class_line;
  GtkToggleButton *class_unasked;
  GtkToggleButton *class_safe;
  GtkToggleButton *class_shelter;
  GtkToggleButton *class_box;
  VstRuleField *rule;
  VstPlanField *plan;
  GtkWidget *review;
  GtkLabel *review_problem;
  GtkWidget *remove;
  VstSaveField *save;
};

G_DEFINE_FINAL_TYPE (VstContactPage, vst_contact_page, VST_TYPE_PAGE)

static VstContactKind
get_kind (VstContactPage *self)
{
  if (self->contact != NULL)
    return vst_contact_get_kind (self->contact);
  if (gtk_toggle_button_get_active (self->email))
    return VST_CONTACT_EMAIL;
  if (gtk_toggle_button_get_active (self->address))
    return VST_CONTACT_ADDRESS;

  return VST_CONTACT_PHONE;
}

static void
put (char **text,
     GtkWidget *editable)
{
  g_free (*text);
  *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (editable))));
}

static VstAddressClass
get_class (VstContactPage *self)
{
  if (get_kind (self) != VST_CONTACT_ADDRESS)
    return VST_ADDRESS_NOT_ASKED;
  if (gtk_toggle_button_get_active (self->class_shelter))
    return VST_ADDRESS_SHELTER;
  if (gtk_toggle_button_get_active (self->class_box))
    return VST_ADDRESS_PO_BOX;

  return gtk_toggle_button_get_active (self->class_safe) ? VST_ADDRESS_SAFE : VST_ADDRESS_NOT_ASKED;
}

static void
set_class (VstContactPage *self,
           VstAddressClass address_class)
{
  GtkToggleButton *const buttons[] = { self->class_unasked, self->class_safe, self->class_shelter, self->class_box };

  gtk_toggle_button_set_active (buttons[MIN (address_class, VST_ADDRESS_PO_BOX)], TRUE);
}

/* Worth a second look, and never in the way. */
static void
show_doubt (VstContactPage *self)
{
  g_autofree char *code = vst_postal_code_parse (gtk_editable_get_text (GTK_EDITABLE (self->postal_code)), NULL);

  gtk_widget_set_visible (self->postal_doubt, get_kind (self) == VST_CONTACT_ADDRESS && code != NULL && *code != '\0' &&
                                                  self->province != NULL && !vst_postal_code_is_of (code, self->province));
}

static void
settings_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstContactPage) self = user_data;
  g_autoptr (GVariant) settings = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (self->hub == NULL || settings == NULL)
    return;

  g_free (self->province);
  self->province = NULL;
  g_variant_lookup (settings, VST_SETTING_PROVINCE, "s", &self->province);
  show_doubt (self);
}

/* Where a shelter is, isn't even typed. */
static void
show_class (VstContactPage *self)
{
  gboolean is_shelter = get_class (self) == VST_ADDRESS_SHELTER;

  gtk_widget_set_visible (self->value, !is_shelter);
  gtk_widget_set_visible (self->postal_line, get_kind (self) == VST_CONTACT_ADDRESS && !is_shelter);
  if (is_shelter)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->value), "");
      gtk_editable_set_text (GTK_EDITABLE (self->postal_code), "");
    }
  show_doubt (self);
}

static void
show_kind (VstContactPage *self)
{
  VstContactKind kind = get_kind (self);

  gtk_widget_set_visible (self->class_line, kind == VST_CONTACT_ADDRESS);
  show_class (self);
  vst_plan_field_set_kind (self->plan, kind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_LABEL, vst_word_contact_kind (kind), -1);
}

static void
kind_cb (VstContactPage *self,
         GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button) || self->rule == NULL)
    return;

  show_kind (self);
  vst_rule_field_show (self->rule, get_kind (self), vst_rule_field_get (self->rule) & VST_RULE_PROHIBITED);
}

static VstContactEntry *
dup_entry (VstContactPage *self)
{
  VstContactEntry *entry = vst_contact_entry_new (get_kind (self));
  g_autofree char *review = NULL;

  put (&entry->value, self->value);
  put (&entry->postal_code, self->postal_code);
  put (&entry->review_on, self->review);
  entry->rule = vst_rule_field_get (self->rule);
  vst_contact_plan_free (entry->plan);
  entry->plan = vst_plan_field_dup (self->plan);
  entry->plan->address_class = get_class (self);
  g_free (entry->code_word);
  entry->code_word = g_strdup (vst_plan_field_get_word (self->plan));

  if (entry->review_on[0] != '\0')
    {
      char *day = vst_day_parse (entry->review_on);

      g_free (entry->review_on);
      entry->review_on = day != NULL ? day : g_strdup (NO_DAY);
    }

  return entry;
}

static gboolean
make (VstPage *page,
      VstSaveJob *job,
      GError **error)
{
  VstContactPage *self = VST_CONTACT_PAGE (page);
  g_autoptr (VstContactEntry) entry = dup_entry (self);
  gboolean keeps_value = self->contact != NULL && entry->value[0] == '\0' && entry->plan->address_class != VST_ADDRESS_SHELTER;
  gboolean keeps_word = self->contact != NULL && entry->code_word[0] == '\0' && !vst_plan_field_get_drop_word (self->plan);

  if (self->contact != NULL)
    {
      job->deed = &vst_contact_do_edit;
      job->args = vst_contact_edit_new (vst_contact_get_id (self->contact), self->revision, entry, keeps_value, keeps_word);
      job->args_free = (GDestroyNotify) vst_contact_edit_free;
      job->said = _("Phone or address changed");
      return TRUE;
    }

  /* The store keeps it tidy; here only what is wrong is to be told. */
  {
    g_autoptr (VstContactEntry) checked = vst_contact_entry_copy (entry);

    if (!vst_contact_entry_check (checked, error))
      return FALSE;
  }

  job->deed = &vst_contact_do_add;
  job->args = vst_contact_add_new (self->person_id, entry);
  job->args_free = (GDestroyNotify) vst_contact_add_free;
  job->said = _("Phone or address added");

  return TRUE;
}

static void
say (GtkLabel *label,
     const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static gboolean
show_error (VstPage *page,
            const GError *error)
{
  VstContactPage *self = VST_CONTACT_PAGE (page);
  const char *postal_code = gtk_editable_get_text (GTK_EDITABLE (self->postal_code));
  gboolean is_postal = g_error_matches (error, VST_ERROR, VST_ERROR_POSTAL_CODE) ||
                       (g_error_matches (error, VST_ERROR, VST_ERROR_TOO_LONG) && g_utf8_strlen (postal_code, -1) > VST_CONTACT_CODE_CHARS);
  gboolean is_review = g_error_matches (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE) ||
                       g_error_matches (error, VST_ERROR, VST_ERROR_REVIEW_FAR);
  gboolean is_value = is_postal || g_error_matches (error, VST_ERROR, VST_ERROR_PHONE) ||
                      g_error_matches (error, VST_ERROR, VST_ERROR_UNREADABLE) ||
                      g_error_matches (error, VST_ERROR, VST_ERROR_EMAIL) || g_error_matches (error, VST_ERROR, VST_ERROR_TEXT) ||
                      g_error_matches (error, VST_ERROR, VST_ERROR_TOO_LONG) || g_error_matches (error, VST_ERROR, VST_ERROR_INVALID);
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  say (self->problem, is_value ? text : NULL);
  say (self->review_problem, is_review ? text : NULL);

  if (is_value)
    gtk_widget_grab_focus (is_postal ? self->postal_code : self->value);
  if (is_review)
    gtk_widget_grab_focus (self->review);

  return vst_plan_field_say (self->plan, error) || is_value || is_review;
}

static VstContact *
find_contact (VstContactPage *self,
              VstFamily *family)
{
  GListModel *contacts = vst_family_get_contacts (family);

  for (guint i = 0; self->contact != NULL && i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (contacts, i);

      if (vst_contact_get_id (contact) == vst_contact_get_id (self->contact))
        return contact;
    }

  return NULL;
}

static char *
dup_theirs (VstPage *page,
            VstFamily *family)
{
  VstContactPage *self = VST_CONTACT_PAGE (page);
  VstContact *contact = find_contact (self, family);
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  const VstContactWhen when = vst_contact_when_moment (g_get_real_time (), zone);
  g_autofree char *masked = NULL;
  g_auto (GStrv) rules = NULL;
  g_autofree char *line = NULL;

  if (contact == NULL)
    return NULL;

  self->revision = vst_contact_get_revision (contact);
  masked = vst_word_contact_masked (contact);

  rules = vst_word_contact_rules (contact, &when);
  line = g_strjoinv (" · ", rules);

  return g_strdup_printf ("%s\n%s", masked, line);
}

static void
take_theirs (VstPage *page,
             VstFamily *family)
{
  VstContactPage *self = VST_CONTACT_PAGE (page);
  VstContact *contact = find_contact (self, family);

  if (contact == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->value), "");
  gtk_editable_set_text (GTK_EDITABLE (self->review), vst_contact_get_review_on (contact));
  vst_rule_field_show (self->rule, vst_contact_get_kind (contact), vst_contact_get_rule (contact));
  vst_plan_field_show (self->plan, vst_contact_get_plan (contact));
  set_class (self, vst_contact_get_plan (contact)->address_class);
}

static const VstSaveForm form = { make, show_error, dup_theirs, take_theirs };

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_save_field_save (VST_CONTACT_PAGE (widget)->save);
}

static void
remove_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstContactPage *self = VST_CONTACT_PAGE (widget);
  g_autoptr (VstContactEntry) entry = vst_contact_entry_new (get_kind (self));
  VstSaveJob job = {
    &vst_contact_do_remove,
    vst_contact_edit_new (vst_contact_get_id (self->contact), self->revision, entry, TRUE, TRUE),
    (GDestroyNotify) vst_contact_edit_free,
    _("Phone or address removed"),
    };

  vst_save_field_do (self->save, &job);
}

static char *
vst_contact_page_dup_title (VstPage *page)
{
  return g_strdup (VST_CONTACT_PAGE (page)->contact != NULL ? _("Change how to reach") : _("Add a phone or an address"));
}

static const char *
vst_contact_page_get_help (VstPage *page)
{
  return "contact";
}

static void
vst_contact_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_CONTACT_PAGE (page)->value);
}

static GVariant *
vst_contact_page_save_state (VstPage *page)
{
  VstContactPage *self = VST_CONTACT_PAGE (page);

  return g_variant_new (STATE_TYPE, (guint) get_kind (self),
                        gtk_editable_get_text (GTK_EDITABLE (self->value)),
                        gtk_editable_get_text (GTK_EDITABLE (self->postal_code)),
                        gtk_editable_get_text (GTK_EDITABLE (self->review)),
                        (guint) vst_rule_field_get (self->rule), (guint) get_class (self), self->revision,
                        vst_plan_field_save (self->plan));
}

static void
vst_contact_page_restore_state (VstPage *page,
                                GVariant *state)
{
  VstContactPage *self = VST_CONTACT_PAGE (page);
  GtkToggleButton *const buttons[] = { self->phone, self->email, self->address };
  g_autoptr (GVariant) plan = NULL;
  const char *value, *postal_code, *review;
  guint kind, rule, address_class;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(u&s&s&suuxv)", &kind, &value, &postal_code, &review, &rule, &address_class, &self->revision, &plan);
  gtk_toggle_button_set_active (buttons[MIN (kind, VST_CONTACT_ADDRESS)], TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->value), value);
  gtk_editable_set_text (GTK_EDITABLE (self->postal_code), postal_code);
  gtk_editable_set_text (GTK_EDITABLE (self->review), review);
  vst_rule_field_show (self->rule, get_kind (self), rule);
  set_class (self, (VstAddressClass) address_class);
  vst_plan_field_restore (self->plan, plan);
}

static void
vst_contact_page_dispose (GObject *object)
{
  VstContactPage *self = VST_CONTACT_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_CONTACT_PAGE);
  g_clear_object (&self->hub);
  g_clear_object (&self->contact);
  g_clear_pointer (&self->province, g_free);

  G_OBJECT_CLASS (vst_contact_page_parent_class)->dispose (object);
}

static void
vst_contact_page_class_init (VstContactPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_contact_page_dispose;
  page_class->dup_title = vst_contact_page_dup_title;
  page_class->get_help = vst_contact_page_get_help;
  page_class->focus_first = vst_contact_page_focus_first;
  page_class->save_state = vst_contact_page_save_state;
  page_class->restore_state = vst_contact_page_restore_state;

  g_type_ensure (VST_TYPE_PLAN_FIELD);
  g_type_ensure (VST_TYPE_RULE_FIELD);
  g_type_ensure (VST_TYPE_SAVE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-contact-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, phone);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, email);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, address);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, value);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, postal_line);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, postal_code);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, postal_doubt);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, class_line);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, class_unasked);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, class_safe);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, class_shelter);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, class_box);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, rule);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, plan);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, review);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, review_problem);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, remove);
  gtk_widget_class_bind_template_child (widget_class, VstContactPage, save);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_class);
  gtk_widget_class_bind_template_callback (widget_class, show_doubt);

  gtk_widget_class_install_action (widget_class, "contact.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "contact.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "contact.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "contact.save", NULL);
}

static void
vst_contact_page_init (VstContactPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstContactPage *self = g_object_new (VST_TYPE_CONTACT_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->family_id = vst_family_get_id (opening->family);
  self->person_id = opening->person_id;
  vst_plan_field_set_family (self->plan, opening->family, self->person_id);
  vst_save_field_set_form (self->save, self->hub, self->family_id, &form);
  vst_hub_read (self->hub, &vst_setting_read_all, NULL, NULL, NULL, settings_cb, g_object_ref (self));

  if (opening->contact != NULL)
    {
      g_autofree char *masked = vst_word_contact_masked (opening->contact);

      self->contact = g_object_ref (opening->contact);
      self->revision = vst_contact_get_revision (opening->contact);
      gtk_widget_set_visible (self->kinds, FALSE);
      gtk_widget_set_visible (self->remove, TRUE);
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->value), masked);
      gtk_editable_set_text (GTK_EDITABLE (self->review), vst_contact_get_review_on (opening->contact));
      vst_rule_field_show (self->rule, vst_contact_get_kind (opening->contact), vst_contact_get_rule (opening->contact));
      vst_plan_field_show (self->plan, vst_contact_get_plan (opening->contact));
      vst_plan_field_set_has_word (self->plan, vst_contact_has_code_word (opening->contact));
      set_class (self, vst_contact_get_plan (opening->contact)->address_class);
    }
  else
    {
      g_autofree char *today = vst_hub_dup_today (self->hub);
      g_autofree char *review = vst_day_add_days (today, VST_CONTACT_REVIEW_DAYS);

      gtk_editable_set_text (GTK_EDITABLE (self->review), review);
      vst_save_field_set_verb (self->save, _("Add"));
    }

  show_kind (self);

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_object_unref (opening->family);
  g_clear_object (&opening->contact);
  g_free (opening);
}

void
vst_contact_page_present (GtkWidget *from,
                          VstHub *hub,
                          VstFamily *family,
                          gint64 person_id,
                          VstContact *contact)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (VST_IS_FAMILY (family));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->family = g_object_ref (family);
  opening->person_id = person_id;
  opening->contact = contact != NULL ? g_object_ref (contact) : NULL;

  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 640, 640);
  gtk_window_present (GTK_WINDOW (dialog));
}
