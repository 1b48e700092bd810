/* vst-alert-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-alert-row.h"

#include <glib/gi18n.h>

#include "vst-alert-store.h"
#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-note-page.h"
#include "vst-page.h"

/**
 * VstAlertRow:
 *
 * Something to mind, at the top of a family's file.
 */
struct _VstAlertRow
{
  AdwBin parent_instance;

  VstHub *hub;
  VstFamily *family;
  VstAlert *alert;

  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *priority;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (VstAlertRow, vst_alert_row, ADW_TYPE_BIN)

static void
edit_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstAlertRow *self = VST_ALERT_ROW (widget);

  vst_note_page_present_alert (widget, self->hub, self->family, self->alert);
}

static void
ended_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);

  if (error != NULL)
    text = vst_error_text (error);

  vst_page_say (page, text != NULL ? text : _("Alert ended"), text != NULL ? NULL : "desk.undo");
}

static void
end_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  VstAlertRow *self = VST_ALERT_ROW (widget);

  vst_hub_do (self->hub, &vst_alert_do_end,
              vst_alert_edit_new (vst_alert_get_id (self->alert), vst_alert_get_revision (self->alert),
                                  vst_family_get_id (self->family), NULL),
              (GDestroyNotify) vst_alert_edit_free, NULL, ended_cb,
              g_object_ref (gtk_widget_get_ancestor (widget, VST_TYPE_PAGE)));
}

static void
vst_alert_row_dispose (GObject *object)
{
  VstAlertRow *self = VST_ALERT_ROW (object);

  g_clear_object (&self->hub);
  g_clear_object (&self->family);
  g_clear_object (&self->alert);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_ALERT_ROW);

  G_OBJECT_CLASS (vst_alert_row_parent_class)->dispose (object);
}

static void
vst_alert_row_class_init (VstAlertRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_alert_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-alert-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VstAlertRow, box);
  gtk_widget_class_bind_template_child (widget_class, VstAlertRow, icon);
  gtk_widget_class_bind_template_child (widget_class, VstAlertRow, priority);
  gtk_widget_class_bind_template_child (widget_class, VstAlertRow, text);

  gtk_widget_class_install_action (widget_class, "alert.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "alert.end", NULL, end_action);
}

static void
vst_alert_row_init (VstAlertRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_alert_row_new (VstHub *hub,
                   VstFamily *family,
                   VstAlert *alert)
{
  VstAlertRow *self = g_object_new (VST_TYPE_ALERT_ROW, NULL);
  const VstAlertEntry *entry = vst_alert_get_entry (alert);
  g_autofree char *words = NULL;

  self->hub = g_object_ref (hub);
  self->family = g_object_ref (family);
  self->alert = g_object_ref (alert);

  gtk_widget_add_css_class (self->box, entry->priority == VST_ALERT_INFORMATION ? "note" : "mind");
  gtk_image_set_from_icon_name (self->icon, entry->priority == VST_ALERT_INFORMATION ? "vst-note-symbolic" : "vst-held-symbolic");
  words = entry->kind != VST_ALERT_OTHER ? g_strdup_printf ("%s · %s", vst_word_alert_kind (entry->kind), vst_word_priority (entry->priority))
                                         : g_strdup (vst_word_priority (entry->priority));
  gtk_label_set_label (self->priority, words);
  gtk_label_set_label (self->text, entry->text);

  return GTK_WIDGET (self);
}
