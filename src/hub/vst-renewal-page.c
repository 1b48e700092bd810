/* vst-renewal-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-renewal-page.h"

#include <glib/gi18n.h>

#include "vst-error-text.h"
#include "vst-passphrase-field.h"
#include "vst-staff-keys.h"

#define KEPT "vst-renewal-typed"

/**
 * VstRenewalPage:
 *
 * For whoever came in with words that somebody else knows: her own passphrase,
 * before anything else.
 */
struct _VstRenewalPage
{
  VstPage parent_instance;

  VstHub *hub;

  VstPassphraseField *passphrase;
  GtkLabel *problem;
  GtkWidget *enter;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (VstRenewalPage, vst_renewal_page, VST_TYPE_PAGE)

static void
set_busy (VstRenewalPage *self,
          gboolean busy)
{
  gtk_widget_set_sensitive (self->enter, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
show_problem (VstRenewalPage *self,
              const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
changed_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstRenewalPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer changed = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  set_busy (self, FALSE);
  if (changed != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.desk", NULL);
  else
    show_problem (self, error);
}

static void
enter_cb (VstRenewalPage *self)
{
  const VstHubOpening *opening = vst_hub_get_opening (self->hub);
  g_autoptr (GError) error = NULL;
  VstHubCard card;

  if (opening == NULL)
    return;

  vst_keys_get_card (vst_hub_get_keys (self->hub), &card);
  if (!card.sample)
    {
      const char *const names[] = { card.name_en, card.name_fr, vst_staff_get_name (opening->staff), NULL };

      if (!vst_passphrase_field_check (self->passphrase, names, &error))
        {
          show_problem (self, error);
          vst_passphrase_field_focus (self->passphrase);
          return;
        }
    }

  show_problem (self, NULL);
  set_busy (self, TRUE);
  vst_hub_do (self->hub, &vst_staff_keys_change_own,
              vst_staff_keys_form_new (vst_staff_get_id (opening->staff), 0, NULL, 0, NULL,
                                       vst_passphrase_field_get_text (self->passphrase), FALSE, vst_key_cost_calibrate ()),
              (GDestroyNotify) vst_staff_keys_form_free, NULL, changed_cb, g_object_ref (self));
}

static char *
vst_renewal_page_dup_title (VstPage *page)
{
  return g_strdup (_("Your passphrase"));
}

static const char *
vst_renewal_page_get_help (VstPage *page)
{
  return "passphrase";
}

static GVariant *
vst_renewal_page_save_state (VstPage *page)
{
  g_object_set_data_full (G_OBJECT (g_application_get_default ()), KEPT,
                          vst_passphrase_field_dup_secret (VST_RENEWAL_PAGE (page)->passphrase), (GDestroyNotify) vst_secret_unref);

  return g_variant_new_tuple (NULL, 0);
}

static void
vst_renewal_page_restore_state (VstPage *page,
                                GVariant *state)
{
  GObject *host = G_OBJECT (g_application_get_default ());
  VstSecret *typed = g_object_get_data (host, KEPT);

  if (typed != NULL)
    vst_passphrase_field_set_text (VST_RENEWAL_PAGE (page)->passphrase, (const char *) vst_secret_get_bytes (typed));
  g_object_set_data (host, KEPT, NULL);
}

static void
vst_renewal_page_focus_first (VstPage *page)
{
  vst_passphrase_field_focus (VST_RENEWAL_PAGE (page)->passphrase);
}

static void
vst_renewal_page_dispose (GObject *object)
{
  g_clear_object (&VST_RENEWAL_PAGE (object)->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_RENEWAL_PAGE);

  G_OBJECT_CLASS (vst_renewal_page_parent_class)->dispose (object);
}

static void
vst_renewal_page_class_init (VstRenewalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_renewal_page_dispose;
  page_class->dup_title = vst_renewal_page_dup_title;
  page_class->get_help = vst_renewal_page_get_help;
  page_class->save_state = vst_renewal_page_save_state;
  page_class->restore_state = vst_renewal_page_restore_state;
  page_class->focus_first = vst_renewal_page_focus_first;

  g_type_ensure (VST_TYPE_PASSPHRASE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-renewal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstRenewalPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, VstRenewalPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstRenewalPage, enter);
  gtk_widget_class_bind_template_child (widget_class, VstRenewalPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
}

static void
vst_renewal_page_init (VstRenewalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->enter);
  vst_key_cost_prepare ();
  vst_passphrase_field_set_new (self->passphrase, TRUE);
  vst_passphrase_field_set_caption (self->passphrase, _("New passphrase"));
}

GtkWidget *
vst_renewal_page_new (VstHub *hub,
                      GVariant *target)
{
  VstRenewalPage *self = g_object_new (VST_TYPE_RENEWAL_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);

  return GTK_WIDGET (self);
}
