/* vst-questions-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-questions-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-catalogue-store.h"
#include "vst-error-text.h"
#include "vst-interview-wording.h"

/**
 * VstQuestionsPage:
 *
 * Which questions are asked: those that come along, and the hub's own.
 */
struct _VstQuestionsPage
{
  VstPage parent_instance;

  VstHub *hub;
  GtkFileChooserNative *chooser;
  gint64 used_id; /* whose button was pressed: it keeps the keyboard */

  GtkListBox *list;
  GtkLabel *problem;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (VstQuestionsPage, vst_questions_page, VST_TYPE_PAGE)

static void
say (VstQuestionsPage *self,
     const char *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static void
show_error (VstQuestionsPage *self,
            const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  say (self, text);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstQuestionsPage) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub != NULL)
    show_error (self, error);
}

static void
added_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstQuestionsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  show_error (self, error);
  if (id != NULL)
    vst_page_say (GTK_WIDGET (self), _("Questions added"), "desk.undo");
}

static void
use_cb (VstQuestionsPage *self,
        GtkWidget *button)
{
  VstCatalogueUse *use = g_new0 (VstCatalogueUse, 1);

  use->id = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (button), "id"));
  self->used_id = use->id;
  use->in_use = g_object_get_data (G_OBJECT (button), "in-use") == NULL;
  vst_hub_do (self->hub, &vst_catalogue_do_use, use, g_free, NULL, done_cb, g_object_ref (self));
}

static guint
count_questions (VstCatalogue *catalogue)
{
  GPtrArray *sections = vst_catalogue_get_sections (catalogue);
  guint n = 0;

  for (guint i = 0; i < sections->len; i++)
    n += ((const VstQuestionSection *) g_ptr_array_index (sections, i))->questions->len;

  return n;
}

/* @file: NULL for what comes along */
static void
add_row (VstQuestionsPage *self,
         VstCatalogue *catalogue,
         const VstCatalogueFile *file,
         gboolean is_latest)
{
  GtkWidget *row = adw_action_row_new ();
  guint n = count_questions (catalogue);
  g_autofree char *title = g_markup_escape_text (vst_catalogue_get_title (catalogue, vst_language_get ()), -1);
  g_autofree char *asked = g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
  /* Translators: a number, then how many questions: "Version 2, 12 questions". */
  g_autofree char *subtitle = g_strdup_printf (_("Version %1$d, %2$s"), vst_catalogue_get_version (catalogue), asked);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  if (file == NULL || !is_latest)
    {
      GtkWidget *state = gtk_label_new (file == NULL ? _("Comes with the program") : _("An earlier version, under which answers stand"));

      gtk_label_set_wrap (GTK_LABEL (state), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
    }
  else
    {
      GtkWidget *button = gtk_button_new_with_label (file->in_use ? _("Set aside") : _("Ask again"));
      /* Translators: the title of a file of questions. */
      g_autofree char *name = g_strdup_printf (file->in_use ? _("Set aside: %s") : _("Ask again: %s"), vst_catalogue_get_title (catalogue, vst_language_get ()));

      vst_a11y_set_label (button, name);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "plain");
      g_object_set_data (G_OBJECT (button), "id", GSIZE_TO_POINTER ((gsize) file->id));
      g_object_set_data (G_OBJECT (button), "in-use", file->in_use ? button : NULL);
      g_signal_connect_object (button, "clicked", G_CALLBACK (use_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      gtk_list_box_append (self->list, row);

      if (file->id == self->used_id)
        gtk_widget_grab_focus (button);
      return;
    }

  gtk_list_box_append (self->list, row);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstQuestionsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = vst_hub_read_finish (VST_HUB (object), result, &error);
  VstCatalogue *shipped = vst_catalogue_get_shipped ();
  const char *code = vst_catalogue_get_code (shipped);
  GtkListBoxRow *row;

  if (self->hub == NULL)
    return;

  if (files == NULL)
    {
      show_error (self, error);
      return;
    }

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  add_row (self, shipped, NULL, TRUE);
  for (guint i = 0; i < files->len; i++)
    {
      const VstCatalogueFile *file = g_ptr_array_index (files, i);
      gboolean is_latest = !g_str_equal (code, vst_catalogue_get_code (file->catalogue));

      code = vst_catalogue_get_code (file->catalogue);
      if (!g_str_equal (code, vst_catalogue_get_code (shipped)))
        add_row (self, file->catalogue, file, is_latest);
    }
}

static void
read_all (VstQuestionsPage *self)
{
  vst_hub_read (self->hub, &vst_catalogue_read_all, NULL, NULL, NULL, read_cb, g_object_ref (self));
}

static void
changed_cb (VstQuestionsPage *self,
            guint topics)
{
  if ((topics & VST_TOPIC_HUB) != 0)
    read_all (self);
}

/* What was read of a file: its text, or what isn't right with it. */
typedef struct
{
  char *xml;
  VstCatalogueFault fault;
  gboolean has_fault;
} Taken;

static void
taken_free (gpointer data)
{
  Taken *taken = data;

  g_free (taken->xml);
  g_free (taken);
}

static void
take_func (GTask *task,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  Taken *taken = g_new0 (Taken, 1);
  g_autoptr (VstCatalogue) catalogue = NULL;
  GError *error = NULL;
  gsize size;

  if (!g_file_load_contents (G_FILE (data), cancellable, &taken->xml, &size, NULL, &error))
    {
      taken_free (taken);
      g_task_return_error (task, error);
      return;
    }

  catalogue = vst_catalogue_parse (taken->xml, (gssize) size, &taken->fault, NULL);
  taken->has_fault = catalogue == NULL;
  g_task_return_pointer (task, taken, taken_free);
}

static void
taken_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  VstQuestionsPage *self = VST_QUESTIONS_PAGE (object);
  g_autoptr (GError) error = NULL;
  Taken *taken = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->hub == NULL || taken == NULL)
    {
      if (self->hub != NULL)
        show_error (self, error);
      g_clear_pointer (&taken, taken_free);
      return;
    }

  if (taken->has_fault)
    {
      g_autofree char *text = vst_word_catalogue_fault (&taken->fault);

      say (self, text);
    }
  else
    {
      say (self, NULL);
      vst_hub_do (self->hub, &vst_catalogue_do_add, g_steal_pointer (&taken->xml), g_free, NULL, added_cb, g_object_ref (self));
    }

  taken_free (taken);
}

static void
response_cb (VstQuestionsPage *self,
             int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autoptr (GTask) task = NULL;

  g_clear_object (&self->chooser);
  if (file == NULL)
    return;

  task = g_task_new (self, NULL, taken_cb, NULL);
  g_task_set_source_tag (task, response_cb);
  g_task_set_task_data (task, g_steal_pointer (&file), g_object_unref);
  g_task_run_in_thread (task, take_func);
}

static void
add_cb (VstQuestionsPage *self)
{
  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Choose a file of questions"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                  GTK_FILE_CHOOSER_ACTION_OPEN, _("Open"), _("Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static char *
vst_questions_page_dup_title (VstPage *page)
{
  return g_strdup (_("Questions"));
}

static const char *
vst_questions_page_get_help (VstPage *page)
{
  return "questions";
}

static void
vst_questions_page_dispose (GObject *object)
{
  VstQuestionsPage *self = VST_QUESTIONS_PAGE (object);

  g_clear_object (&self->hub);
  g_clear_object (&self->chooser);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_QUESTIONS_PAGE);

  G_OBJECT_CLASS (vst_questions_page_parent_class)->dispose (object);
}

static void
vst_questions_page_class_init (VstQuestionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_questions_page_dispose;
  page_class->dup_title = vst_questions_page_dup_title;
  page_class->get_help = vst_questions_page_get_help;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/interview/vst-questions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstQuestionsPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstQuestionsPage, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
vst_questions_page_init (VstQuestionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_questions_page_new (VstHub *hub,
                        GVariant *target)
{
  VstQuestionsPage *self = g_object_new (VST_TYPE_QUESTIONS_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_all (self);

  return GTK_WIDGET (self);
}
