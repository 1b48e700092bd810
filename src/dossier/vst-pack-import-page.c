/* vst-pack-import-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-pack-import-page.h"

#include <glib/gi18n.h>

#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-hit.h"
#include "vst-pack-import.h"
#include "vst-pack-wording.h"
#include "vst-paper-format.h"
#include "vst-text.h"

/**
 * VstPackImportPage:
 *
 * A family that another hub handed over: who is in it, whom it looks like here,
 * what comes along and what doesn't; then it is taken in, as one act.
 */
struct _VstPackImportPage
{
  VstPage parent_instance;

  VstHub *hub;
  char *path;
  GCancellable *cancellable; /* until it has been looked at, or taken in */
  VstPackPlan *plan;
  VstPackFault fault;
  gboolean is_private;

  GtkLabel *names;
  GtkWidget *alike;
  GtkLabel *who;
  GtkBox *kept;
  GtkWidget *kept_head;
  GtkBox *left;
  GtkWidget *left_head;
  GtkWidget *problem_box;
  GtkLabel *problem;
  GtkWidget *working;
  GtkProgressBar *progress;
  GtkLabel *why;
  GtkWidget *take_in;
  guint pulse_id;
};

G_DEFINE_FINAL_TYPE (VstPackImportPage, vst_pack_import_page, VST_TYPE_PAGE)

#define PULSE_MS 100

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (VST_PACK_IMPORT_PAGE (user_data)->progress);

  return G_SOURCE_CONTINUE;
}

static char *
dup_names (VstPackImportPage *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->plan->names->len; i++)
    {
      const char *name = g_ptr_array_index (self->plan->names, i);

      g_ptr_array_add (names, *name == '\0' ? g_strdup (_("No name")) : self->is_private ? vst_text_initials (name)
                                                                                          : g_strdup (name));
    }
  g_ptr_array_add (names, NULL);

  return vst_format_all_of ((const char *const *) names->pdata);
}

/* Who looks most like them. */
static char *
dup_alike (VstPackImportPage *self)
{
  VstHit *hit = g_ptr_array_index (self->plan->candidates, 0);
  g_autofree char *name = vst_word_name (vst_hit_get_person (hit), self->is_private);

  /* Translators: a name, and the number of a file. */
  return g_strdup_printf (_("They look like %1$s, file %2$s. Open that file first, or import them as another family."), name,
                             vst_hit_get_file_number (hit));
}

/* @lines: (nullable) (element-type VstPackLeft): */
static void
show_lines (GtkBox *box,
            GtkWidget *head,
            const GPtrArray *lines,
            char *(*word) (const VstPackLeft *) )
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      g_autofree char *text = word (g_ptr_array_index (lines, i));
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_box_append (box, label);
    }

  gtk_widget_set_visible (head, lines != NULL && lines->len > 0);
}

static void
show (VstPackImportPage *self)
{
  gboolean is_working = self->cancellable != NULL;
  gboolean is_alike = self->plan != NULL && self->plan->action != VST_PACK_NEW;
  g_autofree char *names = self->plan != NULL ? dup_names (self) : NULL;
  g_autofree char *alike = is_alike ? dup_alike (self) : NULL;

  gtk_label_set_label (self->names, names != NULL ? names : "");
  gtk_label_set_label (self->who, alike != NULL ? alike : "");
  gtk_widget_set_visible (self->alike, is_alike);
  show_lines (self->kept, self->kept_head, self->plan != NULL ? self->plan->kept : NULL, vst_word_pack_kept);
  show_lines (self->left, self->left_head, self->plan != NULL ? self->plan->left : NULL, vst_word_pack_left);
  gtk_widget_set_visible (self->working, is_working);
  gtk_widget_set_visible (GTK_WIDGET (self->why), self->plan != NULL && !is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pack-import.take-in", self->plan != NULL && !is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pack-import.stop", is_working);

  if (is_working && self->pulse_id == 0)
    self->pulse_id = g_timeout_add (PULSE_MS, pulse_cb, self);
  else if (!is_working)
    g_clear_handle_id (&self->pulse_id, g_source_remove);
}

static void
say_problem (VstPackImportPage *self,
             const GError *error)
{
  g_autofree char *text = vst_word_pack_fault (&self->fault, error);

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (self->problem_box, TRUE);
}

/* Whether somebody still waits for it. */
static gboolean
end (VstPackImportPage *self,
     const GError *error)
{
  if (self->hub == NULL)
    return FALSE;

  g_clear_object (&self->cancellable);
  if (error != NULL)
    say_problem (self, error);

  return TRUE;
}

/* A file on its way in, on a thread of its own: parsing is slow, and needs no hub. */
typedef struct
{
  char *path;
  VstPackFault fault;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->path);
  g_free (reading);
}

static gpointer
read_thread (gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  VstXml *xml = vst_pack_file_read (reading->path, &reading->fault, &error);

  if (xml != NULL)
    g_task_return_pointer (task, xml, (GDestroyNotify) vst_xml_free);
  else
    g_task_return_error (task, error);

  return NULL;
}

/* The fault is shared with the thread that looks. */
typedef struct
{
  VstPackImportPage *page;
  VstPackFault *fault;
} Looking;

static void
look_free (gpointer data)
{
  VstPackLook *look = data;

  vst_xml_free (look->xml);
  g_atomic_rc_box_release (look->fault);
  g_free (look);
}

static void
look_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  Looking *looking = user_data;
  g_autoptr (VstPackImportPage) self = looking->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstPackPlan) plan = vst_hub_read_finish (VST_HUB (object), result, &error);

  self->fault = *looking->fault;
  g_atomic_rc_box_release (looking->fault);
  g_free (looking);
  if (!end (self, error))
    return;

  self->plan = g_steal_pointer (&plan);
  show (self);
  if (self->plan != NULL)
    gtk_widget_grab_focus (self->take_in);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstPackImportPage) self = user_data;
  const Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  VstXml *xml = g_task_propagate_pointer (G_TASK (result), &error);
  Looking *looking;
  VstPackLook *look;

  self->fault = reading->fault;
  if (xml == NULL)
    {
      if (end (self, error))
        show (self);
      return;
    }

  if (self->hub == NULL)
    {
      vst_xml_free (xml);
      return;
    }

  look = g_new0 (VstPackLook, 1);
  look->xml = xml;
  look->fault = g_atomic_rc_box_new0 (VstPackFault);
  looking = g_new0 (Looking, 1);
  looking->page = g_object_ref (self);
  looking->fault = g_atomic_rc_box_acquire (look->fault);
  vst_hub_read (self->hub, &vst_pack_look, look, look_free, self->cancellable, look_cb, looking);
}

static void
begin_reading (VstPackImportPage *self)
{
  GTask *task;
  Reading *reading = g_new0 (Reading, 1);

  self->cancellable = g_cancellable_new ();
  reading->path = g_strdup (self->path);
  task = g_task_new (self, NULL, read_cb, g_object_ref (self));
  g_task_set_source_tag (task, begin_reading);
  g_task_set_task_data (task, reading, reading_free);
  g_thread_unref (g_thread_new ("import-family", read_thread, task));
  show (self);
}

static void
taken_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstPackImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *family_id = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (!end (self, error))
    return;

  show (self);
  if (family_id == NULL)
    return;

  g_clear_pointer (&self->plan, vst_pack_plan_unref);
  vst_page_say (GTK_WIDGET (self), _("Family from another hub imported"), "desk.undo");
  vst_page_open (GTK_WIDGET (self), "family", g_variant_new_int64 (*family_id));
}

static void
take_in_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstPackImportPage *self = VST_PACK_IMPORT_PAGE (widget);

  if (self->plan == NULL || self->cancellable != NULL)
    return;

  gtk_widget_set_visible (self->problem_box, FALSE);
  self->fault = (VstPackFault){ 0 };
  self->cancellable = g_cancellable_new ();
  show (self);
  vst_hub_do (self->hub, &vst_pack_do_import, vst_pack_plan_ref (self->plan), (GDestroyNotify) vst_pack_plan_unref,
              self->cancellable, taken_cb, g_object_ref (self));
}

static void
stop_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstPackImportPage *self = VST_PACK_IMPORT_PAGE (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static char *
vst_pack_import_page_dup_title (VstPage *page)
{
  return g_strdup (_("Import a family"));
}

static const char *
vst_pack_import_page_get_help (VstPage *page)
{
  return "pack";
}

static void
vst_pack_import_page_focus_first (VstPage *page)
{
  VstPackImportPage *self = VST_PACK_IMPORT_PAGE (page);

  if (self->plan != NULL)
    gtk_widget_grab_focus (self->take_in);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
vst_pack_import_page_has_unsaved (VstPage *page)
{
  return VST_PACK_IMPORT_PAGE (page)->cancellable != NULL;
}

static void
vst_pack_import_page_set_private (VstPage *page,
                                  gboolean is_private)
{
  VstPackImportPage *self = VST_PACK_IMPORT_PAGE (page);

  self->is_private = is_private;
  show (self);
}

static void
vst_pack_import_page_dispose (GObject *object)
{
  VstPackImportPage *self = VST_PACK_IMPORT_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_PACK_IMPORT_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->plan, vst_pack_plan_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_pack_import_page_parent_class)->dispose (object);
}

static void
vst_pack_import_page_class_init (VstPackImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_pack_import_page_dispose;

  page_class->dup_title = vst_pack_import_page_dup_title;
  page_class->get_help = vst_pack_import_page_get_help;
  page_class->focus_first = vst_pack_import_page_focus_first;
  page_class->has_unsaved = vst_pack_import_page_has_unsaved;
  page_class->set_private = vst_pack_import_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-pack-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, names);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, alike);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, who);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, kept);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, kept_head);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, left);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, left_head);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, problem_box);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, working);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, progress);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, why);
  gtk_widget_class_bind_template_child (widget_class, VstPackImportPage, take_in);

  gtk_widget_class_install_action (widget_class, "pack-import.take-in", NULL, take_in_action);
  gtk_widget_class_install_action (widget_class, "pack-import.stop", NULL, stop_action);
}

static void
vst_pack_import_page_init (VstPackImportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_pack_import_page_new (VstHub *hub,
                          GVariant *target)
{
  VstPackImportPage *self = g_object_new (VST_TYPE_PACK_IMPORT_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->path = target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING) ? g_variant_dup_string (target, NULL) : g_strdup ("");
  begin_reading (self);

  return GTK_WIDGET (self);
}
