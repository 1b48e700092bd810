/* vst-pack-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack-dialog.h"

#include <glib/gi18n.h>

#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-pack-sheet.h"
#include "vst-pack-store.h"
#include "vst-paper-reader.h"
#include "vst-preview.h"

#define PULSE_MS 100

/* For whom it was, kept on each button. */
#define PERSON "vst-person"

/* What is read and written, and what came of it: it goes on, and is told, whatever
 * language the dialog is in by then.
 */
typedef struct
{
  VstHub *hub;
  gint64 family_id;
  VstPackDialog *page; /* that is on the screen; not owned */
  GFile *file;
  GCancellable *cancellable; /* while it is read or written */
  GError *error;
  gboolean is_done;
  gboolean asks_by_place; /* for a child of whom no custody is noted */
} Job;

/**
 * VstPackDialog:
 *
 * A family asks for what is hers: which of two rights, who asks and for which
 * children; on paper, or as a file that another hub takes in.
 */
struct _VstPackDialog
{
  VstPage parent_instance;

  Job *job;
  GtkFileChooserNative *chooser;
  GPtrArray *buttons; /* of GtkCheckButton, one a person */
  GVariant *ticked;   /* those that were, before the language changed */
  guint pulse_id;

  GtkWidget *form;
  GtkToggleButton *portability;
  GtkToggleButton *access;
  GtkBox *people;
  GtkCheckButton *notes;
  GtkLabel *status;
  GtkWidget *progress;
  GtkProgressBar *bar;
  GtkWidget *folder;
  GtkWidget *stop;
  GtkWidget *write;
};

G_DEFINE_FINAL_TYPE (VstPackDialog, vst_pack_dialog, VST_TYPE_PAGE)

static void
job_clear (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->hub);
  g_clear_object (&job->file);
  g_clear_object (&job->cancellable);
  g_clear_error (&job->error);
}

static void
job_release (gpointer data)
{
  g_rc_box_release_full (data, job_clear);
}

/* The dialog is closed: nobody waits for it. */
static void
job_leave (gpointer data)
{
  Job *job = data;

  if (job->cancellable != NULL)
    g_cancellable_cancel (job->cancellable);
  job_release (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_release)

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (VST_PACK_DIALOG (user_data)->bar);

  return G_SOURCE_CONTINUE;
}

static void
show_busy (VstPackDialog *self,
           gboolean is_busy)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_visible (self->progress, is_busy);
  gtk_widget_set_sensitive (self->form, !is_busy);
  gtk_widget_action_set_enabled (widget, "pack.choose", !is_busy);
  gtk_widget_action_set_enabled (widget, "pack.preview", !is_busy);
  gtk_widget_action_set_enabled (widget, "pack.stop", is_busy);

  if (is_busy && self->pulse_id == 0)
    self->pulse_id = g_timeout_add (PULSE_MS, pulse_cb, self);
  else if (!is_busy)
    g_clear_handle_id (&self->pulse_id, g_source_remove);

  if (is_busy)
    gtk_widget_grab_focus (self->stop);
}

/* By her place in the family alone she may ask for a child: a paper says more. */
static char *
dup_care (const Job *job,
          const char *text)
{
  return g_strjoin (*text != '\0' && job->asks_by_place ? " " : "", text,
                    job->asks_by_place ? _("No custody of a child is noted: ask to see a paper first.") : "", NULL);
}

/* How far it is, and what came of it. */
static void
show (VstPackDialog *self)
{
  const Job *job = self->job;
  g_autofree char *text = job->error != NULL ? vst_error_text (job->error)
                                             : job->is_done
                              ? dup_care (job, _("The file is written. It isn’t encrypted: hand it over, then remove it."))
                                          : dup_care (job, "");

  show_busy (self, job->cancellable != NULL);
  gtk_label_set_label (self->status, text);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *text != '\0');
  gtk_widget_set_visible (self->folder, job->is_done);
}

static GArray *
dup_ticked (VstPackDialog *self)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->buttons, i)))
      g_array_append_val (people, *(gint64 *) g_object_get_data (g_ptr_array_index (self->buttons, i), PERSON));

  return people;
}

static VstPackRequest *
dup_request (VstPackDialog *self)
{
  g_autoptr (GArray) people = dup_ticked (self);
  VstPackPart part = gtk_toggle_button_get_active (self->access) ? VST_PACK_ACCESS : VST_PACK_PORTABILITY;

  return vst_pack_request_new (self->job->hub, self->job->family_id, part, people, gtk_check_button_get_active (self->notes));
}

static void
begin (VstPackDialog *self,
       VstPackRequest *take_request,
       GAsyncReadyCallback callback)
{
  Job *job = self->job;

  g_clear_error (&job->error);
  job->is_done = FALSE;
  job->asks_by_place = FALSE;
  job->cancellable = g_cancellable_new ();
  show (self);
  vst_hub_read (job->hub, &vst_pack_read, take_request, (GDestroyNotify) vst_pack_request_free, job->cancellable,
                callback, g_rc_box_acquire (job));
}

/* @take_error: (nullable): what went wrong */
static void
end (Job *job,
     GError *take_error)
{
  g_clear_object (&job->cancellable);
  g_clear_error (&job->error);
  job->error = take_error;
  if (job->page == NULL)
    return;

  show (job->page);
  if (job->error != NULL)
    gtk_widget_grab_focus (job->page->write);
  else if (job->is_done)
    gtk_widget_grab_focus (job->page->folder);
}

static void
saved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  GError *error = NULL;

  job->is_done = vst_pack_save_finish (result, &error);
  end (job, error);
}

/* Only what is in the log is written. */
static void
logged_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  GError *error = NULL;
  VstPack *pack = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (pack == NULL || job->page == NULL)
    {
      g_clear_pointer (&pack, vst_pack_free);
      end (job, error);
      return;
    }

  job->asks_by_place = pack->n_by_place > 0;
  vst_pack_save_async (pack, g_file_peek_path (job->file), saved_cb, g_rc_box_acquire (job));
}

void
vst_pack_dialog_write (VstPackDialog *self,
                       GFile *file)
{
  g_return_if_fail (VST_IS_PACK_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!gtk_widget_get_sensitive (self->form))
    return;

  if (g_file_peek_path (file) == NULL)
    {
      self->job->is_done = FALSE;
      end (self->job, g_error_new_literal (VST_ERROR, VST_ERROR_DISK, "The file is on no disk"));
      return;
    }

  g_set_object (&self->job->file, file);
  begin (self, dup_request (self), logged_cb);
}

static VstPages *
lay_out (VstReader reader,
         VstPaper paper,
         gpointer data)
{
  g_autoptr (VstDocument) document = vst_pack_sheet_new (((VstPack *) data)->xml, reader);

  return vst_document_layout (document, paper);
}

static void
preview_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  GError *error = NULL;
  VstPack *pack = vst_hub_read_finish (VST_HUB (object), result, &error);
  VstPreviewSheet preview = {
    .title = N_ ("What the hub knows of you"),
    .gives_away = N_ ("Gives away all that the hub knows of those who ask. If it isn’t safe at home, let them read it here."),
    .layout = lay_out,
    .data = pack,
    .destroy = (GDestroyNotify) vst_pack_free,
  };

  job->asks_by_place = pack != NULL && pack->n_by_place > 0;
  end (job, error);
  if (pack == NULL)
    return;

  if (job->page == NULL || gtk_widget_get_root (GTK_WIDGET (job->page)) == NULL)
    {
      vst_pack_free (pack);
      return;
    }

  preview.reader = vst_paper_reader (pack->language, vst_language_get ());
  vst_preview_present (GTK_WIDGET (job->page), &preview);
}

/* It is in the log before it is drawn. */
static void
preview_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstPackDialog *self = VST_PACK_DIALOG (widget);
  VstPackRequest *request;

  if (self->job->cancellable != NULL)
    return;

  request = dup_request (self);
  request->access = VST_ACCESS_PRINT;
  begin (self, request, preview_cb);
}

static void
response_cb (GtkNativeDialog *dialog,
             int response,
             VstPackDialog *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && (file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))) != NULL)
    vst_pack_dialog_write (self, file);

  g_clear_object (&self->chooser);
}

static void
choose_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstPackDialog *self = VST_PACK_DIALOG (widget);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Save the family’s file"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                  GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  /* Translators: the name proposed for a file: it gives nothing away. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("file.xml"));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
stop_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstPackDialog *self = VST_PACK_DIALOG (widget);

  if (self->job->cancellable != NULL)
    g_cancellable_cancel (self->job->cancellable);
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_dialog_close (widget);
}

static void
folder_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstPackDialog *self = VST_PACK_DIALOG (widget);
  g_autoptr (GFile) folder = self->job->file != NULL ? g_file_get_parent (self->job->file) : NULL;
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (widget)), uri, GDK_CURRENT_TIME);
}

static gboolean
was_ticked (VstPackDialog *self,
            gint64 person_id)
{
  gsize n;
  const gint64 *ids = g_variant_get_fixed_array (self->ticked, &n, sizeof *ids);

  for (gsize i = 0; i < n; i++)
    if (ids[i] == person_id)
      return TRUE;

  return FALSE;
}

static void
tick_again (VstPackDialog *self)
{
  for (guint i = 0; self->ticked != NULL && i < self->buttons->len; i++)
    {
      GtkCheckButton *button = g_ptr_array_index (self->buttons, i);

      gtk_check_button_set_active (button, was_ticked (self, *(gint64 *) g_object_get_data (G_OBJECT (button), PERSON)));
    }
}

static void
add_person (VstPackDialog *self,
            const VstPackPerson *person,
            gboolean is_first)
{
  const char *name = person->name[0] != '\0' ? person->name : _("No name");
  /* Translators: a name: of a child, for whom somebody who has the care of it asks. */
  g_autofree char *label = person->answers ? g_strdup (name) : g_strdup_printf (person->is_by_place ? _("%s, for whom one of them asks; no custody is noted") : _("%s, for whom one of them asks"), name);
  GtkWidget *button = gtk_check_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button), PERSON, g_memdup2 (&person->id, sizeof person->id), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), is_first);
  gtk_box_append (self->people, button);
  g_ptr_array_add (self->buttons, button);
}

static void
people_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstPackDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = vst_hub_read_finish (VST_HUB (object), result, &error);
  gboolean is_first = TRUE;

  if (self->job == NULL)
    return;

  /* A file may be on its way by then: it goes on. */
  if (people == NULL)
    {
      g_clear_error (&self->job->error);
      self->job->error = g_steal_pointer (&error);
      show (self);
      return;
    }

  for (guint i = 0; i < people->len; i++)
    {
      const VstPackPerson *person = g_ptr_array_index (people, i);

      add_person (self, person, is_first && person->answers);
      is_first = is_first && !person->answers;
    }

  tick_again (self);
}

static char *
vst_pack_dialog_dup_title (VstPage *page)
{
  return g_strdup (_("Hand the family its file"));
}

static const char *
vst_pack_dialog_get_help (VstPage *page)
{
  return "pack";
}

static void
vst_pack_dialog_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_PACK_DIALOG (page)->portability));
}

static GVariant *
vst_pack_dialog_save_state (VstPage *page)
{
  VstPackDialog *self = VST_PACK_DIALOG (page);
  g_autoptr (GArray) people = dup_ticked (self);

  return g_variant_new ("(bb@ax)", gtk_toggle_button_get_active (self->access), gtk_check_button_get_active (self->notes),
                        g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, people->data, people->len, sizeof (gint64)));
}

/* The people may be read by then, or not yet. */
static void
vst_pack_dialog_restore_state (VstPage *page,
                               GVariant *state)
{
  VstPackDialog *self = VST_PACK_DIALOG (page);
  gboolean access, notes;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(bbax)")))
    return;

  g_clear_pointer (&self->ticked, g_variant_unref);
  g_variant_get (state, "(bb@ax)", &access, &notes, &self->ticked);
  gtk_toggle_button_set_active (access ? self->access : self->portability, TRUE);
  gtk_check_button_set_active (self->notes, notes);
  tick_again (self);
}

static void
vst_pack_dialog_dispose (GObject *object)
{
  VstPackDialog *self = VST_PACK_DIALOG (object);

  if (self->job != NULL && self->job->page == self)
    self->job->page = NULL;

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->ticked, g_variant_unref);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_PACK_DIALOG);
  g_clear_pointer (&self->job, job_release);

  G_OBJECT_CLASS (vst_pack_dialog_parent_class)->dispose (object);
}

static void
vst_pack_dialog_class_init (VstPackDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_pack_dialog_dispose;

  page_class->dup_title = vst_pack_dialog_dup_title;
  page_class->get_help = vst_pack_dialog_get_help;
  page_class->focus_first = vst_pack_dialog_focus_first;
  page_class->save_state = vst_pack_dialog_save_state;
  page_class->restore_state = vst_pack_dialog_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-pack-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, form);
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, portability);
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, access);
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, people);
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, status);
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, folder);
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, stop);
  gtk_widget_class_bind_template_child (widget_class, VstPackDialog, write);

  gtk_widget_class_install_action (widget_class, "pack.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "pack.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "pack.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "pack.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "pack.folder", NULL, folder_action);
}

static void
vst_pack_dialog_init (VstPackDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->buttons = g_ptr_array_new ();
  show_busy (self, FALSE);
}

static GtkWidget *
make_page (gpointer data)
{
  Job *job = data;
  VstPackDialog *self = g_object_new (VST_TYPE_PACK_DIALOG, NULL);

  self->job = g_rc_box_acquire (job);
  job->page = self;
  show (self);
  vst_hub_read (job->hub, &vst_pack_read_people, g_memdup2 (&job->family_id, sizeof job->family_id), g_free, NULL,
                people_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

void
vst_pack_dialog_present (GtkWidget *from,
                         VstHub *hub,
                         gint64 family_id)
{
  Job *job;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  job = g_rc_box_new0 (Job);
  job->hub = g_object_ref (hub);
  job->family_id = family_id;
  dialog = vst_dialog_new (from, make_page, job, job_leave);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
