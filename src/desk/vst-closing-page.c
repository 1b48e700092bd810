/* vst-closing-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-closing-page.h"

#include <glib/gi18n.h>

#include "vst-dialog.h"
#include "vst-today-wording.h"

typedef struct
{
  VstHub *hub;
  VstEvacuationCount count;
} Opening;

/**
 * VstClosingPage:
 *
 * Asked before the desk is closed while somebody is in the building: how many
 * they are, with a way to their list.  It tells no names.
 */
struct _VstClosingPage
{
  VstPage parent_instance;

  VstHub *hub;

  GtkLabel *families;
  GtkLabel *people;
  GtkWidget *look;
};

G_DEFINE_FINAL_TYPE (VstClosingPage, vst_closing_page, VST_TYPE_PAGE)

static void
show_count (VstClosingPage *self,
            const VstEvacuationCount *count)
{
  g_autofree char *families = g_strdup_printf (ngettext ("%u family is still here.", "%u families are still here.", count->families),
                                               count->families);
  g_autofree char *people = vst_word_in_building (count->people, count->children);

  gtk_label_set_label (self->families, families);
  gtk_label_set_label (self->people, people);
}

static void
count_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstClosingPage) self = user_data;
  g_autofree VstEvacuationCount *count = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (count != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    show_count (self, count);
}

/* At another desk somebody may see the last family off meanwhile. */
static void
changed_cb (VstClosingPage *self,
            guint topics)
{
  if ((topics & VST_TOPIC_DAY) != 0)
    vst_hub_read (self->hub, &vst_evacuation_count, NULL, NULL, NULL, count_cb, g_object_ref (self));
}

static void
look_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_page_open (widget, "evacuation", NULL);
  vst_dialog_close (widget);
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.close-desk-now", NULL);
  vst_dialog_close (widget);
}

static void
cancel_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  vst_dialog_close (widget);
}

static char *
vst_closing_page_dup_title (VstPage *page)
{
  return g_strdup (_("Close the desk"));
}

static const char *
vst_closing_page_get_help (VstPage *page)
{
  return "evacuation";
}

/* Whoever presses Enter without reading looks at the list. */
static void
vst_closing_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_CLOSING_PAGE (page)->look);
}

static void
vst_closing_page_dispose (GObject *object)
{
  VstClosingPage *self = VST_CLOSING_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_CLOSING_PAGE);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_closing_page_parent_class)->dispose (object);
}

static void
vst_closing_page_class_init (VstClosingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_closing_page_dispose;
  page_class->dup_title = vst_closing_page_dup_title;
  page_class->get_help = vst_closing_page_get_help;
  page_class->focus_first = vst_closing_page_focus_first;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/desk/vst-closing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstClosingPage, families);
  gtk_widget_class_bind_template_child (widget_class, VstClosingPage, people);
  gtk_widget_class_bind_template_child (widget_class, VstClosingPage, look);

  gtk_widget_class_install_action (widget_class, "closing.look", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "closing.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "closing.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F7, 0, "closing.look", NULL);
}

static void
vst_closing_page_init (VstClosingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstClosingPage *self = g_object_new (VST_TYPE_CLOSING_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  g_signal_connect_object (self->hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_count (self, &opening->count);

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_free (opening);
}

/**
 * vst_closing_page_present:
 * @count: who is in the building
 *
 * Asks whether the desk shall be closed all the same.
 */
void
vst_closing_page_present (GtkWidget *from,
                          VstHub *hub,
                          const VstEvacuationCount *count)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (count != NULL);

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->count = *count;
  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
