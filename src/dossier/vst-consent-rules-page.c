/* vst-consent-rules-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-rules-page.h"

#include <glib/gi18n.h>

#include "vst-consent-store.h"
#include "vst-consent-wording.h"

#define STATE_TYPE "(basdddd)"

/**
 * VstConsentRulesPage:
 *
 * What this hub asks, for how long, and from which age: for administration.
 */
struct _VstConsentRulesPage
{
  VstPage parent_instance;

  VstHub *hub;
  gboolean is_read;

  GtkBox *purposes;
  GPtrArray *checks; /* of GtkCheckButton, in the order of vst_consent_purpose_codes() */
  GtkSpinButton *months;
  GtkSpinButton *soon;
  GtkSpinButton *age;
  GtkSpinButton *care_age;
  GtkLabel *problem;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (VstConsentRulesPage, vst_consent_rules_page, VST_TYPE_PAGE)

static GtkCheckButton *
get_check (VstConsentRulesPage *self,
           guint index)
{
  return g_ptr_array_index (self->checks, index);
}

static void
show_purposes (VstConsentRulesPage *self,
               const char *const *asked)
{
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (get_check (self, i), g_strv_contains (asked, vst_consent_purpose_codes ()[i]));
}

static GStrv
dup_purposes (VstConsentRulesPage *self)
{
  g_autoptr (GStrvBuilder) asked = g_strv_builder_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (get_check (self, i)))
      g_strv_builder_add (asked, vst_consent_purpose_codes ()[i]);

  return g_strv_builder_end (asked);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstConsentRulesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstConsentRules) rules = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  vst_page_show_problem (self->problem, error);

  /* What was half typed before the language changed stays. */
  if (rules != NULL && !self->is_read)
    {
      show_purposes (self, (const char *const *) rules->purposes);
      gtk_spin_button_set_value (self->months, rules->months);
      gtk_spin_button_set_value (self->soon, rules->soon_days);
      gtk_spin_button_set_value (self->age, rules->age);
      gtk_spin_button_set_value (self->care_age, rules->care_age);
    }

  self->is_read = self->is_read || rules != NULL;
}

static void
saved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstConsentRulesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "consent-rules.save", TRUE);
  vst_page_show_problem (self->problem, error);
  if (done != NULL)
    vst_page_say (GTK_WIDGET (self), _("The rules of consents are saved. They count from now on."), NULL);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstConsentRulesPage *self = VST_CONSENT_RULES_PAGE (widget);
  GtkSpinButton *const numbers[] = { self->months, self->soon, self->age, self->care_age };
  VstConsentRules *rules;

  if (!self->is_read)
    return;

  /* What is being typed counts, though the keyboard hasn't left it. */
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    gtk_spin_button_update (numbers[i]);

  rules = g_new0 (VstConsentRules, 1);
  rules->purposes = dup_purposes (self);
  rules->months = gtk_spin_button_get_value_as_int (self->months);
  rules->soon_days = gtk_spin_button_get_value_as_int (self->soon);
  rules->age = gtk_spin_button_get_value_as_int (self->age);
  rules->care_age = gtk_spin_button_get_value_as_int (self->care_age);

  gtk_widget_action_set_enabled (widget, "consent-rules.save", FALSE);
  vst_hub_do (self->hub, &vst_consent_do_settings, rules, (GDestroyNotify) vst_consent_rules_free, NULL, saved_cb,
              g_object_ref (self));
}

static char *
vst_consent_rules_page_dup_title (VstPage *page)
{
  return g_strdup (_("Consents"));
}

static const char *
vst_consent_rules_page_get_help (VstPage *page)
{
  return "consent-rules";
}

static void
vst_consent_rules_page_focus_first (VstPage *page)
{
  /* The first can't be left out. */
  gtk_widget_grab_focus (GTK_WIDGET (get_check (VST_CONSENT_RULES_PAGE (page), 1)));
}

static GVariant *
vst_consent_rules_page_save_state (VstPage *page)
{
  VstConsentRulesPage *self = VST_CONSENT_RULES_PAGE (page);
  g_auto (GStrv) asked = dup_purposes (self);

  return g_variant_new ("(b^asdddd)", self->is_read, asked, gtk_spin_button_get_value (self->months),
                        gtk_spin_button_get_value (self->soon), gtk_spin_button_get_value (self->age),
                        gtk_spin_button_get_value (self->care_age));
}

static void
vst_consent_rules_page_restore_state (VstPage *page,
                                      GVariant *state)
{
  VstConsentRulesPage *self = VST_CONSENT_RULES_PAGE (page);
  g_autofree const char **asked = NULL;
  double months, soon, age, care_age;
  gboolean is_read;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(b^a&sdddd)", &is_read, &asked, &months, &soon, &age, &care_age);
  if (!is_read)
    return;

  self->is_read = TRUE;
  show_purposes (self, asked);
  gtk_spin_button_set_value (self->months, months);
  gtk_spin_button_set_value (self->soon, soon);
  gtk_spin_button_set_value (self->age, age);
  gtk_spin_button_set_value (self->care_age, care_age);
}

static void
vst_consent_rules_page_dispose (GObject *object)
{
  VstConsentRulesPage *self = VST_CONSENT_RULES_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_CONSENT_RULES_PAGE);

  G_OBJECT_CLASS (vst_consent_rules_page_parent_class)->dispose (object);
}

static void
vst_consent_rules_page_finalize (GObject *object)
{
  g_ptr_array_unref (VST_CONSENT_RULES_PAGE (object)->checks);

  G_OBJECT_CLASS (vst_consent_rules_page_parent_class)->finalize (object);
}

static void
vst_consent_rules_page_class_init (VstConsentRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_consent_rules_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_consent_rules_page_finalize;
  page_class->dup_title = vst_consent_rules_page_dup_title;
  page_class->get_help = vst_consent_rules_page_get_help;
  page_class->focus_first = vst_consent_rules_page_focus_first;
  page_class->save_state = vst_consent_rules_page_save_state;
  page_class->restore_state = vst_consent_rules_page_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-consent-rules-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstConsentRulesPage, purposes);
  gtk_widget_class_bind_template_child (widget_class, VstConsentRulesPage, months);
  gtk_widget_class_bind_template_child (widget_class, VstConsentRulesPage, soon);
  gtk_widget_class_bind_template_child (widget_class, VstConsentRulesPage, age);
  gtk_widget_class_bind_template_child (widget_class, VstConsentRulesPage, care_age);
  gtk_widget_class_bind_template_child (widget_class, VstConsentRulesPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstConsentRulesPage, save);
  gtk_widget_class_install_action (widget_class, "consent-rules.save", NULL, save_action);
}

static void
vst_consent_rules_page_init (VstConsentRulesPage *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->save);
  vst_page_set_confirm_action (VST_PAGE (self), "consent-rules.save");

  for (const char *const *code = vst_consent_purpose_codes (); *code != NULL; code++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (vst_word_consent_purpose (*code));

      /* Without it no file is kept. */
      gtk_widget_set_sensitive (check, !g_str_equal (*code, "collect_use"));
      gtk_box_append (self->purposes, check);
      g_ptr_array_add (self->checks, check);
    }
}

GtkWidget *
vst_consent_rules_page_new (VstHub *hub,
                            GVariant *target)
{
  VstConsentRulesPage *self = g_object_new (VST_TYPE_CONSENT_RULES_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  vst_hub_read (hub, &vst_consent_read_rules, NULL, NULL, NULL, read_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
