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
#include "vst-sample-hub.h"

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
  GtkWidget *choices;
  GtkProgressBar *progress;

  guint watch;
};

/* The sample hub under way: its thread counts, the page looks. */
typedef struct
{
  char *folder;
  int done;
  int total;
} Sample;

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

static void
restore_cb (VstWelcomePage *self)
{
  vst_page_open (GTK_WIDGET (self), "restore", NULL);
}

static void
sample_free (Sample *sample)
{
  g_free (sample->folder);
  g_free (sample);
}

static void
count_cb (guint done,
          guint total,
          gpointer data)
{
  Sample *sample = data;

  g_atomic_int_set (&sample->done, (int) done);
  g_atomic_int_set (&sample->total, (int) total);
}

static void
sample_func (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Sample *sample = data;
  g_autofree char *today = vst_sample_today ();
  VstSampleOptions options = { VST_SAMPLE_FAMILIES, VST_SAMPLE_YEARS, VST_SAMPLE_SEED, today };
  GError *error = NULL;

  if (vst_sample_found (sample->folder, &options, count_cb, sample, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_progress (VstWelcomePage *self,
               gboolean busy)
{
  g_clear_handle_id (&self->watch, g_source_remove);
  gtk_widget_set_sensitive (self->choices, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), busy);
}

static void
sample_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  VstWelcomePage *self = VST_WELCOME_PAGE (object);
  Sample *sample = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean made = g_task_propagate_boolean (G_TASK (result), &error);

  /* Somebody may have gone another way meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  show_progress (self, FALSE);
  if (!made || !vst_application_open_hub (VST_APPLICATION (g_application_get_default ()), sample->folder, &error))
    vst_welcome_page_show_error (self, error);
}

static gboolean
watch_cb (gpointer data)
{
  GTask *task = data;
  VstWelcomePage *self = g_task_get_source_object (task);
  Sample *sample = g_task_get_task_data (task);
  int total = g_atomic_int_get (&sample->total);

  if (total > 0)
    gtk_progress_bar_set_fraction (self->progress, (double) g_atomic_int_get (&sample->done) / total);
  else
    gtk_progress_bar_pulse (self->progress);

  return G_SOURCE_CONTINUE;
}

/* Made the first time, in a place of its own; opened from then on. */
static void
open_sample_cb (VstWelcomePage *self)
{
  g_autofree char *place = vst_hub_folder_get_default_place ();
  g_autofree char *folder = g_build_filename (place, "sample" VST_HUB_FOLDER_ENDING, NULL);
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Sample *sample;

  vst_welcome_page_show_error (self, NULL);
  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      if (!vst_application_open_hub (VST_APPLICATION (g_application_get_default ()), folder, &error))
        vst_welcome_page_show_error (self, error);
      return;
    }

  sample = g_new0 (Sample, 1);
  sample->folder = g_steal_pointer (&folder);
  task = g_task_new (self, NULL, sample_cb, NULL);
  g_task_set_task_data (task, sample, (GDestroyNotify) sample_free);
  show_progress (self, TRUE);
  self->watch = g_timeout_add_full (G_PRIORITY_DEFAULT, 100, watch_cb, g_object_ref (task), g_object_unref);
  g_task_run_in_thread (task, sample_func);
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
  g_clear_handle_id (&VST_WELCOME_PAGE (object)->watch, g_source_remove);
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
  gtk_widget_class_bind_template_child (widget_class, VstWelcomePage, choices);
  gtk_widget_class_bind_template_child (widget_class, VstWelcomePage, progress);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_sample_cb);
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
