/* vst-consent-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-field.h"

#include "vst-a11y.h"
#include "vst-consent-store.h"
#include "vst-consent-wording.h"

/**
 * VstConsentField:
 *
 * The chip beside a family's name that tells where its consent stands, and opens
 * what it tells of.
 */
struct _VstConsentField
{
  AdwBin parent_instance;

  VstHub *hub;
  gulong changed_id;
  gint64 family_id;

  GtkWidget *button;
  GtkImage *icon;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (VstConsentField, vst_consent_field, ADW_TYPE_BIN)

static void
set_hue (VstConsentField *self,
         const char *hue)
{
  gtk_widget_remove_css_class (self->button, "green");
  gtk_widget_remove_css_class (self->button, "ochre");
  if (hue != NULL)
    gtk_widget_add_css_class (self->button, hue);
}

/* The chip that tells so stands beside this one. */
static gboolean
is_withheld (GPtrArray *consents)
{
  for (guint i = 0; i < consents->len; i++)
    {
      const VstConsentFacts *facts = vst_consent_get_facts (g_ptr_array_index (consents, i));

      if (facts->is_withheld && g_str_equal (facts->purpose, "collect_use"))
        return TRUE;
    }

  return FALSE;
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstConsentField) self = user_data;
  g_autoptr (GPtrArray) consents = vst_hub_read_finish (VST_HUB (object), result, NULL);
  g_autofree char *today = NULL;
  g_autofree char *text = NULL;
  VstConsentState state;

  if (self->hub == NULL || self->button == NULL || consents == NULL)
    return;

  gtk_widget_set_visible (self->button, !is_withheld (consents));
  if (is_withheld (consents))
    return;

  today = vst_hub_dup_today (self->hub);
  text = vst_word_consent_chip (consents, today, &state);
  gtk_label_set_label (self->label, text);
  vst_a11y_set_label (self->button, text);
  gtk_image_set_from_icon_name (self->icon, vst_word_consent_icon (state));
  set_hue (self, vst_word_consent_hue (state));
}

static void
read_consents (VstConsentField *self)
{
  vst_hub_read (self->hub, &vst_consent_read_chip, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, read_cb,
                g_object_ref (self));
}

static void
changed_cb (VstConsentField *self,
            guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0)
    read_consents (self);
}

static void
vst_consent_field_dispose (GObject *object)
{
  VstConsentField *self = VST_CONSENT_FIELD (object);

  if (self->hub != NULL)
    g_clear_signal_handler (&self->changed_id, self->hub);
  g_clear_object (&self->hub);
  self->button = NULL;

  G_OBJECT_CLASS (vst_consent_field_parent_class)->dispose (object);
}

static void
vst_consent_field_class_init (VstConsentFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_consent_field_dispose;
}

static void
vst_consent_field_init (VstConsentField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->button = gtk_button_new ();
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "dossier.consent");
  gtk_widget_set_tooltip_text (self->button, "Ctrl+K");
  gtk_widget_add_css_class (self->button, "chip");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->button, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

void
vst_consent_field_show (VstConsentField *self,
                        VstHub *hub,
                        gint64 family_id,
                        gboolean is_private)
{
  g_return_if_fail (VST_IS_CONSENT_FIELD (self));
  g_return_if_fail (VST_IS_HUB (hub));

  gtk_widget_set_visible (GTK_WIDGET (self), !is_private && vst_hub_may (hub, VST_RIGHT_TAKE_CONSENT));
  self->family_id = family_id;

  if (self->hub == NULL && gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      self->hub = g_object_ref (hub);
      self->changed_id = g_signal_connect_swapped (hub, "changed", G_CALLBACK (changed_cb), self);
      read_consents (self);
    }
}
