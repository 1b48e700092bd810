/* vst-acts-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-acts-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-act-store.h"
#include "vst-deed-text.h"
#include "vst-disclosure-page.h"
#include "vst-error-text.h"
#include "vst-paper-format.h"

/**
 * VstActsPage:
 *
 * What was done lately, who did it and when: one's own acts, and everyone's for
 * those who may read the journal.
 */
struct _VstActsPage
{
  VstPage parent_instance;

  VstHub *hub;

  GtkToggleButton *everyone;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkLabel *problem;
  GtkWidget *told;
};

G_DEFINE_FINAL_TYPE (VstActsPage, vst_acts_page, VST_TYPE_PAGE)

static void
add_row (VstActsPage *self,
         VstActRecord *record)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autofree char *moment = vst_format_moment (vst_act_record_get_at (record), zone);
  g_autofree char *what = vst_deed_text_done (vst_act_record_get_deed (record));
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *label = NULL;

  if (vst_act_record_is_redo (record))
    /* Translators: what was done, as in "File opened". */
    title = g_strdup_printf (_("Done again: %s"), what);
  else if (vst_act_record_get_undoes (record) != 0)
    title = vst_deed_text_undone (vst_act_record_get_deed (record));
  else if (vst_act_record_is_undone (record))
    /* Translators: what was done, as in "File opened". */
    title = g_strdup_printf (_("%s (undone since)"), what);
  else
    title = g_steal_pointer (&what);

  subtitle = g_markup_printf_escaped ("%s · %s", moment, vst_act_record_get_staff_name (record));
  label = g_strdup_printf ("%s, %s", title, subtitle);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  vst_a11y_set_label (row, label);
  gtk_list_box_append (self->list, row);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstActsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");
  GtkWidget *row;

  if (self->hub == NULL)
    return;

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  if (records == NULL)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  for (guint i = 0; i < records->len; i++)
    add_row (self, g_ptr_array_index (records, i));

  gtk_widget_set_visible (GTK_WIDGET (self->list), records->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), records->len == 0);
}

static void
read_acts (VstActsPage *self)
{
  gboolean all = gtk_toggle_button_get_active (self->everyone);

  vst_hub_read (self->hub, all ? &vst_act_read_all : &vst_act_read_own, NULL, NULL, NULL, read_cb, g_object_ref (self));
}

static void
everyone_cb (VstActsPage *self)
{
  if (self->hub != NULL)
    read_acts (self);
}

static void
changed_cb (VstActsPage *self,
            guint topics)
{
  read_acts (self);
}

static char *
vst_acts_page_dup_title (VstPage *page)
{
  return g_strdup (_("Recent acts"));
}

static const char *
vst_acts_page_get_help (VstPage *page)
{
  return "acts";
}

static GVariant *
vst_acts_page_save_state (VstPage *page)
{
  return g_variant_new_boolean (gtk_toggle_button_get_active (VST_ACTS_PAGE (page)->everyone));
}

static void
vst_acts_page_restore_state (VstPage *page,
                             GVariant *state)
{
  gtk_toggle_button_set_active (VST_ACTS_PAGE (page)->everyone, g_variant_get_boolean (state));
}

static void
vst_acts_page_dispose (GObject *object)
{
  g_clear_object (&VST_ACTS_PAGE (object)->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_ACTS_PAGE);

  G_OBJECT_CLASS (vst_acts_page_parent_class)->dispose (object);
}

/* The register, for who has no list of consents to open it from. */
static void
told_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_disclosure_page_present (widget, VST_ACTS_PAGE (widget)->hub, 0);
}

static void
vst_acts_page_class_init (VstActsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_acts_page_dispose;
  page_class->dup_title = vst_acts_page_dup_title;
  page_class->get_help = vst_acts_page_get_help;
  page_class->save_state = vst_acts_page_save_state;
  page_class->restore_state = vst_acts_page_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/desk/vst-acts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstActsPage, everyone);
  gtk_widget_class_bind_template_child (widget_class, VstActsPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstActsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, VstActsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstActsPage, told);
  gtk_widget_class_bind_template_callback (widget_class, everyone_cb);
  gtk_widget_class_install_action (widget_class, "acts.told", NULL, told_action);
}

static void
vst_acts_page_init (VstActsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_acts_page_new (VstHub *hub,
                   GVariant *target)
{
  VstActsPage *self = g_object_new (VST_TYPE_ACTS_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  gtk_widget_set_visible (GTK_WIDGET (self->everyone), vst_hub_may (hub, VST_RIGHT_READ_AUDIT));
  gtk_widget_set_visible (self->told, vst_hub_may (hub, VST_RIGHT_READ_DISCLOSURES) && !vst_hub_may (hub, VST_RIGHT_TAKE_CONSENT));
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_acts (self);

  return GTK_WIDGET (self);
}
