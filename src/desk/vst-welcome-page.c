/* vst-welcome-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-welcome-page.h"

#include <glib/gi18n.h>

/**
 * VstWelcomePage:
 *
 * The first thing anyone sees: what this program is, and how to begin.
 */
struct _VstWelcomePage
{
  VstPage parent_instance;

  GtkWidget *help;
};

G_DEFINE_FINAL_TYPE (VstWelcomePage, vst_welcome_page, VST_TYPE_PAGE)

static char *
vst_welcome_page_dup_title (VstPage *page)
{
  return g_strdup (_("Welcome"));
}

static void
vst_welcome_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_WELCOME_PAGE (page)->help);
}

static const char *
vst_welcome_page_get_help (VstPage *page)
{
  return "welcome";
}

static void
vst_welcome_page_dispose (GObject *object)
{
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (vst_welcome_page_parent_class)->dispose (object);
}

static void
vst_welcome_page_class_init (VstWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  object_class->dispose = vst_welcome_page_dispose;
  page_class->dup_title = vst_welcome_page_dup_title;
  page_class->get_help = vst_welcome_page_get_help;
  page_class->focus_first = vst_welcome_page_focus_first;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/desk/vst-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstWelcomePage, help);
}

static void
vst_welcome_page_init (VstWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_welcome_page_new (VstHub *hub,
                      GVariant *target)
{
  return g_object_new (VST_TYPE_WELCOME_PAGE, NULL);
}
