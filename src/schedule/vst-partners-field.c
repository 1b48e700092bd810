/* vst-partners-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-partners-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-agency-store.h"
#include "vst-provider-store.h"
#include "vst-scene-wording.h"
#include "vst-service-store.h"

/**
 * VstPartnersField:
 *
 * With whom one may have an appointment: each service of each agency, and an
 * agency that has none.
 */
struct _VstPartnersField
{
  AdwBin parent_instance;

  GPtrArray *agencies;  /* of VstAgency */
  GPtrArray *services;  /* of VstService */
  GPtrArray *providers; /* of VstProvider */
  char *today;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VstPartnersField, vst_partners_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_READY,
  SIGNAL_CHOSEN,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_row (VstPartnersField *self,
         const char *text,
         gpointer record)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "card-pad");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  vst_a11y_set_label (row, text);
  gtk_list_box_append (self->list, row);
}

static void
add_part (GString *text,
          const char *part)
{
  g_string_append_printf (text, " · %s", part);
}

/* Several partners share the words of one that keeps its name.  How long it takes
 * and who works there tell them apart, which the desk sees on its board as well.
 */
static char *
dup_text (VstPartnersField *self,
          VstAgency *agency,
          VstService *service)
{
  GString *text = g_string_new (vst_word_agency (agency));
  gboolean is_named = vst_agency_get_label (agency) == VST_LABEL_NAME;

  if (service != NULL)
    add_part (text, vst_word_service (service));

  if (service != NULL && (!is_named || vst_service_get_label (service) != VST_LABEL_NAME))
    {
      int minutes = vst_service_get_entry (service)->minutes;
      g_autofree char *length = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), minutes);

      add_part (text, length);
    }

  for (guint i = 0; !is_named && i < self->providers->len; i++)
    {
      const VstProviderEntry *entry = vst_provider_get_entry (g_ptr_array_index (self->providers, i));

      if (entry->agency_id == vst_agency_get_id (agency) && (entry->ended_on == NULL || entry->ended_on[0] == '\0'))
        add_part (text, entry->name);
    }

  return g_string_free (text, FALSE);
}

static void
add_agency (VstPartnersField *self,
            VstAgency *agency)
{
  guint n_services = 0;

  for (guint i = 0; i < self->services->len; i++)
    {
      VstService *service = g_ptr_array_index (self->services, i);
      g_autofree char *text = NULL;

      if (vst_service_get_entry (service)->agency_id != vst_agency_get_id (agency))
        continue;

      n_services++;
      text = dup_text (self, agency, service);
      add_row (self, text, service);
    }

  if (n_services == 0)
    {
      g_autofree char *text = dup_text (self, agency, NULL);

      add_row (self, text, agency);
    }
}

static void
show (VstPartnersField *self)
{
  if (self->agencies == NULL || self->services == NULL || self->providers == NULL ||
      gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  for (guint i = 0; i < self->agencies->len; i++)
    if (vst_agency_is_there (g_ptr_array_index (self->agencies, i), self->today))
      add_agency (self, g_ptr_array_index (self->agencies, i));

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

static void
agencies_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstPartnersField) self = user_data;

  self->agencies = vst_hub_read_finish (VST_HUB (object), result, NULL);
  show (self);
}

static void
services_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstPartnersField) self = user_data;

  self->services = vst_hub_read_finish (VST_HUB (object), result, NULL);
  show (self);
}

static void
providers_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstPartnersField) self = user_data;

  self->providers = vst_hub_read_finish (VST_HUB (object), result, NULL);
  show (self);
}

static void
selected_cb (VstPartnersField *self)
{
  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
activated_cb (VstPartnersField *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static gboolean
vst_partners_field_grab_focus (GtkWidget *widget)
{
  VstPartnersField *self = VST_PARTNERS_FIELD (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->list));
}

/* Tab goes by the list, to the row that is chosen; arrows go through it. */
static gboolean
vst_partners_field_focus (GtkWidget *widget,
                          GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (vst_partners_field_parent_class)->focus (widget, direction);

  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
vst_partners_field_finalize (GObject *object)
{
  VstPartnersField *self = VST_PARTNERS_FIELD (object);

  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_clear_pointer (&self->providers, g_ptr_array_unref);
  g_free (self->today);

  G_OBJECT_CLASS (vst_partners_field_parent_class)->finalize (object);
}

static guint
new_signal (VstPartnersFieldClass *klass,
            const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_partners_field_class_init (VstPartnersFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_partners_field_finalize;
  GTK_WIDGET_CLASS (klass)->focus = vst_partners_field_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = vst_partners_field_grab_focus;

  signals[SIGNAL_READY] = new_signal (klass, "ready");
  signals[SIGNAL_CHOSEN] = new_signal (klass, "chosen");
  signals[SIGNAL_ACTIVATED] = new_signal (klass, "activated");
}

static void
vst_partners_field_init (VstPartnersField *self)
{
  GtkWidget *nobody = gtk_label_new (_("No partner comes here yet. Coordination adds them under Schedule."));

  gtk_label_set_wrap (GTK_LABEL (nobody), TRUE);
  gtk_label_set_xalign (GTK_LABEL (nobody), 0);
  gtk_widget_add_css_class (nobody, "card-pad");
  gtk_widget_add_css_class (nobody, "muted");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_placeholder (self->list, nobody);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "sheet");
  vst_a11y_set_label (GTK_WIDGET (self->list), _("With whom"));
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * vst_partners_field_read:
 *
 * Reads who may be chosen; the signal `ready` tells when they are there.
 */
void
vst_partners_field_read (VstPartnersField *self,
                         VstHub *hub)
{
  gint64 all = 0;

  g_return_if_fail (VST_IS_PARTNERS_FIELD (self) && self->today == NULL);

  self->today = vst_hub_dup_today (hub);
  vst_hub_read (hub, &vst_agency_read_all, NULL, NULL, NULL, agencies_cb, g_object_ref (self));
  vst_hub_read (hub, &vst_service_read_of_agency, g_memdup2 (&all, sizeof all), g_free, NULL, services_cb, g_object_ref (self));
  vst_hub_read (hub, &vst_provider_read_of_agency, g_memdup2 (&all, sizeof all), g_free, NULL, providers_cb, g_object_ref (self));
}

/**
 * vst_partners_field_get_choice:
 * @service_id: (out): 0 where the agency has none
 *
 * Returns: whether anybody is chosen
 */
gboolean
vst_partners_field_get_choice (VstPartnersField *self,
                               gint64 *agency_id,
                               gint64 *service_id)
{
  GtkListBoxRow *row;
  gpointer record;

  g_return_val_if_fail (VST_IS_PARTNERS_FIELD (self), FALSE);

  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL)
    return FALSE;

  record = g_object_get_data (G_OBJECT (row), "record");
  *service_id = VST_IS_SERVICE (record) ? vst_service_get_id (record) : 0;
  *agency_id = VST_IS_SERVICE (record) ? vst_service_get_entry (record)->agency_id : vst_agency_get_id (record);

  return TRUE;
}

/**
 * vst_partners_field_choose:
 * @service_id: one of the agency's, or 0 for the first
 *
 * Chooses an agency, and a service of it.
 */
void
vst_partners_field_choose (VstPartnersField *self,
                           gint64 agency_id,
                           gint64 service_id)
{
  GtkListBoxRow *row;

  g_return_if_fail (VST_IS_PARTNERS_FIELD (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      gpointer record = g_object_get_data (G_OBJECT (row), "record");
      gint64 id = VST_IS_SERVICE (record) ? vst_service_get_entry (record)->agency_id : vst_agency_get_id (record);

      if (id != agency_id || (service_id != 0 && (!VST_IS_SERVICE (record) || vst_service_get_id (record) != service_id)))
        continue;

      gtk_list_box_select_row (self->list, row);
      return;
    }
}

/**
 * vst_partners_field_get_agencies:
 *
 * Returns: (transfer none) (nullable) (element-type VstAgency): %NULL until `ready`
 */
GPtrArray *
vst_partners_field_get_agencies (VstPartnersField *self)
{
  g_return_val_if_fail (VST_IS_PARTNERS_FIELD (self), NULL);

  return self->agencies;
}
