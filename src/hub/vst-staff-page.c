/* vst-staff-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-staff-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-error-text.h"
#include "vst-kit-field.h"
#include "vst-role-wording.h"
#include "vst-staff-keys.h"
#include "vst-staff-store.h"

/**
 * VstStaffPage:
 *
 * Who works at the hub, for those who look after keys; the privacy officer
 * reads it.
 */
struct _VstStaffPage
{
  VstPage parent_instance;

  VstHub *hub;

  GtkWidget *change_box;
  GtkListBox *list;
  GtkLabel *problem;
  GtkWidget *kit_box;
  VstKitField *kit;
  GtkWidget *new_kit;
};

G_DEFINE_FINAL_TYPE (VstStaffPage, vst_staff_page, VST_TYPE_PAGE)

static void
show_problem (VstStaffPage *self,
              const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static char *
dup_summary (VstStaff *person)
{
  g_autofree char *roles = vst_word_staff_roles (vst_staff_get_roles (person));

  if (vst_staff_get_revoked_at (person) != 0)
    return g_strdup (_("Doesn’t come in any more"));

  return g_strdup_printf ("%s · %s", roles, g_str_equal (vst_staff_get_language (person), "fr") ? _("French") : _("English"));
}

static void
add_row (VstStaffPage *self,
         VstStaff *person)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *summary = dup_summary (person);
  g_autofree char *name = g_markup_escape_text (vst_staff_get_name (person), -1);
  gboolean can_change = vst_hub_may (self->hub, VST_RIGHT_STAFF) && vst_staff_get_revoked_at (person) == 0;
  gint64 id = vst_staff_get_id (person);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (32, vst_staff_get_name (person), TRUE));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), can_change);
  if (can_change)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  g_object_set_data_full (G_OBJECT (row), "staff-id", g_memdup2 (&id, sizeof id), g_free);
  vst_a11y_set_label (row, vst_staff_get_name (person));
  gtk_list_box_append (self->list, row);
  vst_a11y_patch (row);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstStaffPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = vst_hub_read_finish (VST_HUB (object), result, &error);
  GtkWidget *row;

  if (self->hub == NULL)
    return;

  show_problem (self, error);
  if (people == NULL)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  for (guint i = 0; i < people->len; i++)
    add_row (self, g_ptr_array_index (people, i));
}

static void
changed_cb (VstStaffPage *self,
            guint topics)
{
  if (topics & VST_TOPIC_STAFF)
    vst_hub_read (self->hub, &vst_staff_read_everybody, NULL, NULL, NULL, read_cb, g_object_ref (self));
}

static void
row_cb (VstStaffPage *self,
        GtkListBoxRow *row)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "staff-id");

  vst_page_open (GTK_WIDGET (self), "staff-form", g_variant_new_int64 (*id));
}

static void
add_cb (VstStaffPage *self)
{
  vst_page_open (GTK_WIDGET (self), "staff-form", g_variant_new_int64 (0));
}

static void
kit_cb (GObject *object,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (VstStaffPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstSecret) recovery = vst_hub_do_finish (VST_HUB (object), result, &error);
  VstHubCard card;

  if (self->hub == NULL)
    return;

  gtk_widget_set_sensitive (self->new_kit, TRUE);
  show_problem (self, error);
  if (recovery == NULL)
    return;

  vst_keys_get_card (vst_hub_get_keys (self->hub), &card);
  vst_kit_field_set_kit (self->kit, recovery, card.name_en, card.name_fr);
  gtk_widget_set_visible (self->kit_box, TRUE);
  vst_page_say (GTK_WIDGET (self), _("A new recovery kit is made; the old paper opens nothing any more."), NULL);
}

static void
new_kit_cb (VstStaffPage *self)
{
  gtk_widget_set_sensitive (self->new_kit, FALSE);
  vst_hub_do (self->hub, &vst_staff_keys_renew_kit, NULL, NULL, NULL, kit_cb, g_object_ref (self));
}

static char *
vst_staff_page_dup_title (VstPage *page)
{
  return g_strdup (_("Staff"));
}

static const char *
vst_staff_page_get_help (VstPage *page)
{
  return "staff";
}

static void
vst_staff_page_dispose (GObject *object)
{
  VstStaffPage *self = VST_STAFF_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_STAFF_PAGE);

  G_OBJECT_CLASS (vst_staff_page_parent_class)->dispose (object);
}

static void
vst_staff_page_class_init (VstStaffPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_staff_page_dispose;
  page_class->dup_title = vst_staff_page_dup_title;
  page_class->get_help = vst_staff_page_get_help;

  g_type_ensure (VST_TYPE_KIT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-staff-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstStaffPage, change_box);
  gtk_widget_class_bind_template_child (widget_class, VstStaffPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstStaffPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstStaffPage, kit_box);
  gtk_widget_class_bind_template_child (widget_class, VstStaffPage, kit);
  gtk_widget_class_bind_template_child (widget_class, VstStaffPage, new_kit);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_kit_cb);
}

static void
vst_staff_page_init (VstStaffPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_staff_page_new (VstHub *hub,
                    GVariant *target)
{
  VstStaffPage *self = g_object_new (VST_TYPE_STAFF_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  gtk_widget_set_visible (self->change_box, vst_hub_may (hub, VST_RIGHT_STAFF));
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self, VST_TOPIC_STAFF);

  return GTK_WIDGET (self);
}
