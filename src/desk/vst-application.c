/* vst-application.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-application-private.h"

#include <glib/gi18n.h>

#include "vst-dialog.h"
#include "vst-help-page.h"
#include "vst-keys.h"
#include "vst-language.h"
#include "vst-picture.h"
#include "vst-rooms.h"
#include "vst-staff-store.h"
#include "vst-window.h"

G_DEFINE_FINAL_TYPE_WITH_CODE (VstApplication, vst_application, ADW_TYPE_APPLICATION, G_IMPLEMENT_INTERFACE (VST_TYPE_HUB_HOST, vst_application_host_iface_init))

static VstLanguage
language_of_tag (const char *tag)
{
  if (g_strcmp0 (tag, "en") == 0)
    return VST_ENGLISH;

  if (g_strcmp0 (tag, "fr") == 0)
    return VST_FRENCH;

  /* Nobody has chosen yet. */
  return vst_language_get_wanted ();
}

/* The desk's, whatever stands in front of it. */
GtkWindow *
vst_application_get_window (VstApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);

  return window;
}

/**
 * vst_application_ref_windows:
 *
 * Returns: (transfer full) (element-type GtkWidget): all there are, to be gone
 *   through while some are destroyed
 */
GList *
vst_application_ref_windows (VstApplication *self)
{
  GList *windows;

  g_return_val_if_fail (VST_IS_APPLICATION (self), NULL);

  windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));
  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);

  return windows;
}

static void
show_about (VstApplication *self)
{
  /* With an application of its own, so that it is found when the language changes. */
  gtk_window_present (g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                    "application", self,
                                    "transient-for", vst_application_get_window (self),
                                    "modal", TRUE,
                                    "application-name", "Vestibule",
                                    "application-icon", APP_ID,
                                    "version", VERSION,
                                    "developer-name", _("The Vestibule authors"), "license-type", GTK_LICENSE_GPL_3_0, "comments", _("The front desk of a family hub, in English and in French"), NULL));
}

static void
show_shortcuts (VstApplication *self)
{
  gtk_window_present (GTK_WINDOW (vst_keys_window_new (vst_application_get_window (self))));
}

/* Whatever is open says the same in the other language. */
static void
rebuild_windows (VstApplication *self)
{
  g_autolist (GtkWidget) windows = vst_application_ref_windows (self);

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (VST_IS_WINDOW (l->data))
        {
          vst_window_rebuild (l->data);
        }
      else if (VST_IS_DIALOG (l->data))
        {
          vst_dialog_rebuild (l->data);
        }
      else if (GTK_IS_SHORTCUTS_WINDOW (l->data))
        {
          gtk_window_destroy (l->data);
          show_shortcuts (self);
        }
      else if (ADW_IS_ABOUT_WINDOW (l->data))
        {
          gtk_window_destroy (l->data);
          show_about (self);
        }
    }
}

static void
language_change_state_cb (GSimpleAction *action,
                          GVariant *value,
                          gpointer user_data)
{
  VstApplication *self = user_data;
  VstLanguage language = language_of_tag (g_variant_get_string (value, NULL));

  if (!vst_language_is_available (language))
    return;

  vst_language_use (language);
  g_simple_action_set_state (action, g_variant_new_string (language == VST_FRENCH ? "fr" : "en"));

  rebuild_windows (self);
}

/* From the menu, the header or a key: from now on, and the next time, too. */
static void
language_activate_cb (GSimpleAction *action,
                      GVariant *parameter,
                      gpointer user_data)
{
  VstApplication *self = user_data;

  /* Hers where somebody has signed in, else the sign-in screen's. */
  if (self->hub != NULL && vst_hub_get_state (self->hub) == VST_HUB_OPEN)
    vst_hub_do (self->hub, &vst_staff_set_language, g_variant_dup_string (parameter, NULL), g_free, NULL, NULL, NULL);
  else
    g_settings_set_string (self->settings, "language", g_variant_get_string (parameter, NULL));

  g_action_change_state (G_ACTION (action), parameter);
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  if (vst_application_get_window (user_data) != NULL)
    show_shortcuts (user_data);
}

/* For the screen that is open; a dialog's page may have a topic of its own. */
static void
help_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  GtkWindow *active = gtk_application_get_active_window (user_data);
  GtkWindow *window = vst_application_get_window (user_data);
  VstPage *page = NULL;

  if (VST_IS_DIALOG (active))
    page = vst_dialog_get_page (VST_DIALOG (active));
  else if (VST_IS_WINDOW (window))
    page = vst_window_get_page (VST_WINDOW (window));

  if (page != NULL && !VST_IS_HELP_PAGE (page))
    vst_help_page_present (active, vst_page_get_help (page));
}

static void
about_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  if (vst_application_get_window (user_data) != NULL)
    show_about (user_data);
}

/* The window in front, dialogs included: what a visitor of the tour sees. */
static void
picture_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  g_autoptr (GError) error = NULL;

  if (window != NULL && !vst_picture_save (window, g_variant_get_string (parameter, NULL), &error))
    g_warning ("No picture: %s", error->message);
}

static void
quit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  g_application_quit (user_data);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
  { .name = "help", .activate = help_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "language", .parameter_type = "s", .state = "'en'", .activate = language_activate_cb, .change_state = language_change_state_cb },
};

static const GActionEntry tour_actions[] = {
  { .name = "picture", .parameter_type = "s", .activate = picture_cb },
};

static void
vst_application_startup (GApplication *application)
{
  VstApplication *self = VST_APPLICATION (application);
  VstLanguage language = vst_language_get ();
  g_autoptr (GError) error = NULL;

  G_APPLICATION_CLASS (vst_application_parent_class)->startup (application);

  if (!vst_secret_init (&error))
    g_error ("No memory for keys: %s", error->message);

  vst_rooms_register ();

  gtk_window_set_default_icon_name (APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), vst_application_hub_actions, vst_application_n_hub_actions, self);
  if (g_getenv ("VST_TOUR") != NULL)
    g_action_map_add_action_entries (G_ACTION_MAP (self), tour_actions, G_N_ELEMENTS (tour_actions), self);

  vst_application_enable_lock (self, FALSE);
  self->watch = vst_watch_new (self);
  vst_keys_install (GTK_APPLICATION (self));
  vst_application_add_look (self);
  g_action_group_change_action_state (G_ACTION_GROUP (self), "language",
                                      g_variant_new_string (language == VST_FRENCH ? "fr" : "en"));
}

static void
vst_application_activate (GApplication *application)
{
  GtkWindow *window = vst_application_get_window (VST_APPLICATION (application));

  if (window == NULL)
    {
      VstApplication *self = VST_APPLICATION (application);
      g_autofree char *folder = self->folder != NULL ? g_strdup (self->folder) : g_settings_get_string (self->settings, "hub");

      window = GTK_WINDOW (vst_window_new (self));

      if (*folder != '\0')
        g_action_group_activate_action (G_ACTION_GROUP (self), "open-hub", g_variant_new_string (folder));
    }

  gtk_window_present (window);
}

/* A hub's folder that is named without an option: the first, since a desk has one
 * hub.
 */
static void
vst_application_open (GApplication *application,
                      GFile **files,
                      int n_files,
                      const char *hint)
{
  VstApplication *self = VST_APPLICATION (application);
  gboolean has_window = vst_application_get_window (self) != NULL;
  g_autofree char *folder = g_file_get_path (files[0]);

  /* What can't be kept as text can't be opened again either. */
  if (folder == NULL || !g_utf8_validate (folder, -1, NULL))
    {
      g_application_activate (application);
      vst_window_say (VST_WINDOW (vst_application_get_window (self)),
                      _("This folder can’t be opened: it isn’t on this computer, or its name has characters that can’t be read."), NULL);
      return;
    }

  g_free (self->folder);
  self->folder = g_steal_pointer (&folder);

  if (has_window)
    g_action_group_activate_action (G_ACTION_GROUP (self), "open-hub", g_variant_new_string (self->folder));

  g_application_activate (application);
}

/* Nothing is left in memory, and the last anchor is cast. */
static void
vst_application_shutdown (GApplication *application)
{
  VstApplication *self = VST_APPLICATION (application);

  vst_application_leave_hub (self);
  g_clear_pointer (&self->watch, vst_watch_free);

  G_APPLICATION_CLASS (vst_application_parent_class)->shutdown (application);
}

static int
vst_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  VstApplication *self = VST_APPLICATION (application);
  const char *tag = NULL;
  const char *folder = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Vestibule %s\n", VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, "lang", "&s", &tag);
  g_variant_dict_lookup (options, "hub", "^&ay", &folder);

  if (tag != NULL && !g_str_equal (tag, "en") && !g_str_equal (tag, "fr"))
    {
      g_printerr ("%s\n", _("The language is en or fr."));
      return 2;
    }

  if (folder != NULL)
    self->folder = g_canonicalize_filename (folder, NULL);

  /* A desk that is already open does what is asked, too. */
  if ((tag != NULL || folder != NULL) && g_application_register (application, NULL, NULL) && g_application_get_is_remote (application))
    {
      if (tag != NULL)
        g_action_group_activate_action (G_ACTION_GROUP (application), "language", g_variant_new_string (tag));
      if (folder != NULL)
        g_action_group_activate_action (G_ACTION_GROUP (application), "open-hub", g_variant_new_string (self->folder));
    }

  return -1;
}

static void
vst_application_finalize (GObject *object)
{
  VstApplication *self = VST_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->hub);
  g_free (self->folder);

  G_OBJECT_CLASS (vst_application_parent_class)->finalize (object);
}

static void
vst_application_class_init (VstApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = vst_application_finalize;
  application_class->startup = vst_application_startup;
  application_class->activate = vst_application_activate;
  application_class->open = vst_application_open;
  application_class->shutdown = vst_application_shutdown;
  application_class->handle_local_options = vst_application_handle_local_options;
}

static void
vst_application_init (VstApplication *self)
{
  self->settings = g_settings_new (APP_ID);
}

/* --help itself is in the language asked for, so look before GOption does. */
static void
choose_language (VstApplication *self,
                 char **argv)
{
  g_autofree char *tag = g_settings_get_string (self->settings, "language");
  VstLanguage language = language_of_tag (tag);

  for (guint i = 1; argv[i] != NULL && !g_str_equal (argv[i], "--"); i++)
    {
      if (g_str_has_prefix (argv[i], "--lang="))
        language = language_of_tag (argv[i] + strlen ("--lang="));
      else if (g_str_equal (argv[i], "--lang") && argv[i + 1] != NULL)
        language = language_of_tag (argv[i + 1]);
    }

  if (vst_language_is_available (language))
    vst_language_use (language);
}

/**
 * vst_application_new:
 * @argv: the arguments of main(), to see the language in
 */
VstApplication *
vst_application_new (char **argv)
{
  VstApplication *self = g_object_new (VST_TYPE_APPLICATION,
                                       "application-id", APP_ID,
                                       "flags", G_APPLICATION_HANDLES_OPEN,
                                       "resource-base-path", "/ca/vestibule/Vestibule",
                                       NULL);
  GOptionEntry options[] = {
    { "lang", 0, 0, G_OPTION_ARG_STRING, NULL, NULL, "en|fr" },
    { "hub", 0, 0, G_OPTION_ARG_FILENAME, NULL, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { NULL },
  };

  choose_language (self, argv);

  options[0].description = _("Speak English or French");
  options[1].description = _("Open the hub in this folder");
  options[1].arg_description = _("FOLDER");
  options[2].description = _("Show the version and leave");
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FOLDER]"));
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("The front desk of a family hub, in English and in French"));

  return self;
}

GSettings *
vst_application_get_settings (VstApplication *self)
{
  g_return_val_if_fail (VST_IS_APPLICATION (self), NULL);

  return self->settings;
}

VstHub *
vst_application_get_hub (VstApplication *self)
{
  g_return_val_if_fail (VST_IS_APPLICATION (self), NULL);

  return self->hub;
}
