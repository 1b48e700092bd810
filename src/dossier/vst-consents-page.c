/* vst-consents-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consents-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-agency-store.h"
#include "vst-consent-dialog.h"
#include "vst-consent-store.h"
#include "vst-consent-wording.h"
#include "vst-disclosure-page.h"
#include "vst-error-text.h"
#include "vst-release-store.h"

/**
 * VstConsentsPage:
 *
 * The work list of consents that expire, the soonest first, and the register of
 * what was told to partners.
 */
struct _VstConsentsPage
{
  VstPage parent_instance;

  VstHub *hub;
  GPtrArray *consents; /* of VstConsent */
  gboolean is_private;

  GtkListBox *list;
  GtkLabel *count;
  GtkWidget *register_button;
};

G_DEFINE_FINAL_TYPE (VstConsentsPage, vst_consents_page, VST_TYPE_PAGE)

static void
add_row (VstConsentsPage *self,
         VstConsent *consent,
         const char *today)
{
  const VstConsentFacts *facts = vst_consent_get_facts (consent);
  VstConsentState state = vst_consent_get_state (consent, today);
  g_autofree char *standing = vst_word_consent_standing (consent, today);
  g_autofree char *title = g_strjoin (" · ", self->is_private ? facts->file_number : facts->person,
                                      vst_word_consent_purpose (facts->purpose), NULL);
  g_autofree char *below = g_strjoin (" · ", standing, facts->file_number, NULL);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", title, below);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), vst_word_consent_icon (state));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (consent), g_object_unref);
  vst_a11y_set_label (row, spoken);
  gtk_list_box_append (self->list, row);
}

static void
show_consents (VstConsentsPage *self)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);
  guint n = self->consents != NULL ? self->consents->len : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u consent", "%u consents", n), n);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  for (guint i = 0; i < n; i++)
    add_row (self, g_ptr_array_index (self->consents, i), today);

  gtk_label_set_label (self->count, count);
  vst_a11y_patch (GTK_WIDGET (self));
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstConsentsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *consents = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (consents == NULL || self->hub == NULL)
    {
      g_clear_pointer (&consents, g_ptr_array_unref);
      return;
    }

  g_clear_pointer (&self->consents, g_ptr_array_unref);
  self->consents = consents;
  show_consents (self);
}

static void
read_consents (VstConsentsPage *self)
{
  vst_hub_read (self->hub, &vst_consent_read_ending, NULL, NULL, NULL, read_cb, g_object_ref (self));
}

static void
changed_cb (VstConsentsPage *self,
            guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0)
    read_consents (self);
}

static void
row_cb (VstConsentsPage *self,
        GtkListBoxRow *row)
{
  VstConsent *consent = g_object_get_data (G_OBJECT (row), "record");

  vst_page_open (GTK_WIDGET (self), "family", g_variant_new_int64 (vst_consent_get_facts (consent)->family_id));
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstConsentsPage *self = VST_CONSENTS_PAGE (widget);
  g_autofree char *today = vst_hub_dup_today (self->hub);

  if (self->consents != NULL)
    vst_consent_dialog_present_ending (widget, self->consents, today);
}

static void
register_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  VstConsentsPage *self = VST_CONSENTS_PAGE (widget);

  vst_disclosure_page_present (widget, self->hub, 0);
}

static char *
vst_consents_page_dup_title (VstPage *page)
{
  return g_strdup (_("Consents that expire"));
}

static const char *
vst_consents_page_get_help (VstPage *page)
{
  return "consent";
}

static void
vst_consents_page_set_private (VstPage *page,
                               gboolean is_private)
{
  VstConsentsPage *self = VST_CONSENTS_PAGE (page);

  self->is_private = is_private;
  show_consents (self);
}

static void
vst_consents_page_dispose (GObject *object)
{
  VstConsentsPage *self = VST_CONSENTS_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_CONSENTS_PAGE);
  g_clear_pointer (&self->consents, g_ptr_array_unref);

  G_OBJECT_CLASS (vst_consents_page_parent_class)->dispose (object);
}

static void
vst_consents_page_class_init (VstConsentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_consents_page_dispose;
  page_class->dup_title = vst_consents_page_dup_title;
  page_class->get_help = vst_consents_page_get_help;
  page_class->set_private = vst_consents_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-consents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstConsentsPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstConsentsPage, count);
  gtk_widget_class_bind_template_child (widget_class, VstConsentsPage, register_button);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);

  gtk_widget_class_install_action (widget_class, "consents.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "consents.register", NULL, register_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "consents.print", NULL);
}

static void
vst_consents_page_init (VstConsentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_consents_page_new (VstHub *hub,
                       GVariant *target)
{
  VstConsentsPage *self = g_object_new (VST_TYPE_CONSENTS_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  gtk_widget_set_visible (self->register_button, vst_hub_may (hub, VST_RIGHT_READ_DISCLOSURES));
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_consents (self);

  return GTK_WIDGET (self);
}
