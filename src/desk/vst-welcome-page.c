/* vst-welcome-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-welcome-page.h"

#include <glib/gi18n.h>

#include "vst-application.h"
#include "vst-error-text.h"
#include "vst-hub-folder.h"

/**
 * VstWelcomePage:
 *
 * The first thing anyone sees: what this program is, and how to begin.
 */
struct _VstWelcomePage
{
  VstPage parent_instance;

  GtkWidget *new_hub;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstWelcomePage, vst_welcome_page, VST_TYPE_PAGE)

/**
 * vst_welcome_page_show_error:
 * @error: (nullable): why a hub didn't open
 */
void
vst_welcome_page_show_error (VstWelcomePage *self,
                             const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");

  g_return_if_fail (VST_IS_WELCOME_PAGE (self));

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
chosen_cb (VstWelcomePage *self,
           int response,
           GtkFileChooser *chooser)
{
  VstApplication *application = VST_APPLICATION (g_application_get_default ());
  g_autoptr (GtkNativeDialog) owned = GTK_NATIVE_DIALOG (chooser);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;
  g_autoptr (GError) error = NULL;

  /* Where it opens, this page is gone. */
  if (file != NULL && !vst_application_open_hub (application, g_file_peek_path (file), &error))
    vst_welcome_page_show_error (self, error);
}

static void
open_cb (VstWelcomePage *self)
{
  g_autofree char *place = vst_hub_folder_get_default_place ();
  g_autoptr (GFile) folder = g_file_new_for_path (place);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Open a hub"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                                  GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("Open"), _("Cancel"));

  vst_welcome_page_show_error (self, NULL);
  if (g_file_test (place, G_FILE_TEST_IS_DIR))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);

  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static char *
vst_welcome_page_dup_title (VstPage *page)
{
  return g_strdup (_("Welcome"));
}

static void
vst_welcome_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_WELCOME_PAGE (page)->new_hub);
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
  gtk_widget_class_bind_template_child (widget_class, VstWelcomePage, new_hub);
  gtk_widget_class_bind_template_child (widget_class, VstWelcomePage, problem);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
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
