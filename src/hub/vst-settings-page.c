/* vst-settings-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-settings-page.h"

#include <glib/gi18n.h>

#include "vst-error.h"
#include "vst-place-field.h"
#include "vst-setting-store.h"
#include "vst-staff-keys.h"
#include "vst-text.h"

/**
 * VstSettingsPage:
 *
 * The hub's names and place, and when it locks itself: for administration.
 */
struct _VstSettingsPage
{
  VstPage parent_instance;

  VstHub *hub;
  gboolean is_read;

  GtkEditable *name_en;
  GtkEditable *name_fr;
  VstPlaceField *place;
  GtkSpinButton *veil;
  GtkSpinButton *desk_idle;
  GtkSpinButton *idle;
  GtkLabel *problem;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (VstSettingsPage, vst_settings_page, VST_TYPE_PAGE)

/* What the card's deed is given: the names go with it. */
typedef struct
{
  VstHubCard card;
  char *name_en;
  char *name_fr;
} Card;

static void
card_free (gpointer data)
{
  Card *self = data;

  g_free (self->name_en);
  g_free (self->name_fr);
  g_free (self);
}

static void
fill_card (VstSettingsPage *self)
{
  VstHubCard card;

  vst_keys_get_card (vst_hub_get_keys (self->hub), &card);
  gtk_editable_set_text (self->name_en, card.name_en);
  gtk_editable_set_text (self->name_fr, card.name_fr);
  gtk_spin_button_set_value (self->veil, card.veil_seconds);
  gtk_spin_button_set_value (self->desk_idle, card.desk_idle_seconds);
  gtk_spin_button_set_value (self->idle, card.idle_seconds);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstSettingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) values = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  vst_page_show_problem (self->problem, error);

  /* What was half typed before the language changed stays. */
  if (values != NULL && !self->is_read)
    vst_place_field_restore (self->place, values);

  self->is_read = TRUE;
}

static void
card_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstSettingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  gtk_widget_set_sensitive (self->save, TRUE);
  vst_page_show_problem (self->problem, error);
  if (done != NULL)
    vst_page_say (GTK_WIDGET (self), _("The settings are saved. Times count from the next sign-in."), NULL);
}

static void
settings_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstSettingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);
  Card *card;

  if (self->hub == NULL)
    return;

  if (done == NULL)
    {
      gtk_widget_set_sensitive (self->save, TRUE);
      vst_page_show_problem (self->problem, error);
      return;
    }

  card = g_new0 (Card, 1);
  vst_keys_get_card (vst_hub_get_keys (self->hub), &card->card);
  card->name_en = vst_text_line (gtk_editable_get_text (self->name_en));
  card->name_fr = vst_text_line (gtk_editable_get_text (self->name_fr));
  card->card.name_en = *card->name_en != '\0' ? card->name_en : card->name_fr;
  card->card.name_fr = *card->name_fr != '\0' ? card->name_fr : card->name_en;
  card->card.veil_seconds = (guint32) gtk_spin_button_get_value_as_int (self->veil);
  card->card.desk_idle_seconds = (guint32) gtk_spin_button_get_value_as_int (self->desk_idle);
  card->card.idle_seconds = (guint32) gtk_spin_button_get_value_as_int (self->idle);
  vst_hub_do (self->hub, &vst_staff_keys_set_card, card, card_free, NULL, card_cb, g_object_ref (self));
}

static gboolean
check (VstSettingsPage *self,
       GError **error)
{
  g_autofree char *name_en = vst_text_line (gtk_editable_get_text (self->name_en));
  g_autofree char *name_fr = vst_text_line (gtk_editable_get_text (self->name_fr));

  if (*name_en != '\0' || *name_fr != '\0')
    return vst_text_check (name_en, -1, VST_HUB_NAME_CHARS, error) && vst_text_check (name_fr, -1, VST_HUB_NAME_CHARS, error) &&
           vst_place_field_check (self->place, error);

  g_set_error_literal (error, VST_ERROR, VST_ERROR_NAME_NEEDED, "A hub needs a name");

  return FALSE;
}

static void
save_cb (VstSettingsPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->is_read)
    return;

  if (!check (self, &error))
    {
      vst_page_show_problem (self->problem, error);
      return;
    }

  vst_page_show_problem (self->problem, NULL);
  gtk_widget_set_sensitive (self->save, FALSE);
  vst_hub_do (self->hub, &vst_setting_change, g_variant_ref_sink (vst_place_field_save (self->place)),
              (GDestroyNotify) g_variant_unref, NULL, settings_cb, g_object_ref (self));
}

static void
questions_cb (VstSettingsPage *self)
{
  vst_page_open (GTK_WIDGET (self), "questions", NULL);
}

static void
consents_cb (VstSettingsPage *self)
{
  vst_page_open (GTK_WIDGET (self), "consent-rules", NULL);
}

static char *
vst_settings_page_dup_title (VstPage *page)
{
  return g_strdup (_("Settings"));
}

static const char *
vst_settings_page_get_help (VstPage *page)
{
  return "settings";
}

static GVariant *
vst_settings_page_save_state (VstPage *page)
{
  VstSettingsPage *self = VST_SETTINGS_PAGE (page);

  return g_variant_new ("(bss@a{ss}ddd)", self->is_read, gtk_editable_get_text (self->name_en), gtk_editable_get_text (self->name_fr),
                        vst_place_field_save (self->place), gtk_spin_button_get_value (self->veil),
                        gtk_spin_button_get_value (self->desk_idle), gtk_spin_button_get_value (self->idle));
}

static void
vst_settings_page_restore_state (VstPage *page,
                                 GVariant *state)
{
  VstSettingsPage *self = VST_SETTINGS_PAGE (page);
  g_autoptr (GVariant) place = NULL;
  const char *name_en, *name_fr;
  double veil, desk_idle, idle;

  g_variant_get (state, "(b&s&s@a{ss}ddd)", &self->is_read, &name_en, &name_fr, &place, &veil, &desk_idle, &idle);
  gtk_editable_set_text (self->name_en, name_en);
  gtk_editable_set_text (self->name_fr, name_fr);
  gtk_spin_button_set_value (self->veil, veil);
  gtk_spin_button_set_value (self->desk_idle, desk_idle);
  gtk_spin_button_set_value (self->idle, idle);
  if (self->is_read)
    vst_place_field_restore (self->place, place);
}

static void
vst_settings_page_dispose (GObject *object)
{
  g_clear_object (&VST_SETTINGS_PAGE (object)->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_SETTINGS_PAGE);

  G_OBJECT_CLASS (vst_settings_page_parent_class)->dispose (object);
}

static void
vst_settings_page_class_init (VstSettingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_settings_page_dispose;
  page_class->dup_title = vst_settings_page_dup_title;
  page_class->get_help = vst_settings_page_get_help;
  page_class->save_state = vst_settings_page_save_state;
  page_class->restore_state = vst_settings_page_restore_state;

  g_type_ensure (VST_TYPE_PLACE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstSettingsPage, name_en);
  gtk_widget_class_bind_template_child (widget_class, VstSettingsPage, name_fr);
  gtk_widget_class_bind_template_child (widget_class, VstSettingsPage, place);
  gtk_widget_class_bind_template_child (widget_class, VstSettingsPage, veil);
  gtk_widget_class_bind_template_child (widget_class, VstSettingsPage, desk_idle);
  gtk_widget_class_bind_template_child (widget_class, VstSettingsPage, idle);
  gtk_widget_class_bind_template_child (widget_class, VstSettingsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstSettingsPage, save);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, questions_cb);
  gtk_widget_class_bind_template_callback (widget_class, consents_cb);
}

static void
vst_settings_page_init (VstSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->save);
}

GtkWidget *
vst_settings_page_new (VstHub *hub,
                       GVariant *target)
{
  VstSettingsPage *self = g_object_new (VST_TYPE_SETTINGS_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  fill_card (self);
  vst_hub_read (hub, &vst_setting_read_all, NULL, NULL, NULL, read_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
