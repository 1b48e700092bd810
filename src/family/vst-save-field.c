/* vst-save-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-save-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-family-store.h"
#include "vst-line.h"

/**
 * VstSaveField:
 *
 * The foot of a form: what went wrong, what somebody else saved meanwhile, and
 * the buttons.
 */
struct _VstSaveField
{
  AdwBin parent_instance;

  VstHub *hub;
  gint64 family_id;
  const VstSaveForm *form;
  VstFamily *theirs;
  VstSaveJob job;

  GtkLabel *problem;
  GtkWidget *changed;
  GtkLabel *their_text;
  GtkWidget *save;
  GtkLabel *verb;
};

G_DEFINE_FINAL_TYPE (VstSaveField, vst_save_field, ADW_TYPE_BIN)

static VstPage *
get_page (VstSaveField *self)
{
  return VST_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), VST_TYPE_PAGE));
}

static void
show_error (VstSaveField *self,
            const GError *error)
{
  gboolean is_told = self->form->show_error != NULL && self->form->show_error (get_page (self), error);
  gboolean is_beside = is_told || (g_error_matches (error, VST_ERROR, VST_ERROR_TOO_LONG) &&
                                   vst_line_take_too_long (GTK_WIDGET (get_page (self))));
  g_autofree char *text = error != NULL && !is_beside ? vst_error_text (error) : NULL;

  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

/* What was to be done after it. */
static void
forget_job (VstSaveField *self)
{
  if (self->job.then != NULL && self->job.then_args_free != NULL)
    self->job.then_args_free (self->job.then_args);

  self->job.then = NULL;
}

static void
theirs_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstSaveField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (family == NULL || (text = self->form->dup_theirs (get_page (self), family)) == NULL)
    {
      g_autoptr (GError) gone = g_error_new_literal (VST_ERROR, VST_ERROR_NOT_FOUND, "It was removed meanwhile");

      show_error (self, error != NULL ? error : gone);
      return;
    }

  g_set_object (&self->theirs, family);
  gtk_label_set_label (self->their_text, text);
  gtk_widget_set_visible (self->changed, TRUE);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstSaveField) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  gtk_widget_set_sensitive (self->save, TRUE);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (error == NULL && self->job.then != NULL)
    {
      VstSaveJob second = { self->job.then, self->job.then_args, self->job.then_args_free, self->job.said };

      self->job.then = NULL;
      vst_save_field_do (self, &second);
    }
  else if (error == NULL)
    {
      vst_page_say (GTK_WIDGET (self), self->job.said, "desk.undo");
      vst_dialog_close (GTK_WIDGET (self));
    }
  else if (g_error_matches (error, VST_ERROR, VST_ERROR_CHANGED) && self->form->dup_theirs != NULL)
    {
      vst_hub_read (self->hub, &vst_family_read_open, g_memdup2 (&self->family_id, sizeof self->family_id), g_free,
                    NULL, theirs_cb, g_object_ref (self));
    }
  else
    {
      show_error (self, error);
    }
}

void
vst_save_field_do (VstSaveField *self,
                   const VstSaveJob *job)
{
  g_return_if_fail (VST_IS_SAVE_FIELD (self));
  g_return_if_fail (job != NULL);

  show_error (self, NULL);
  forget_job (self);
  self->job = *job;
  gtk_widget_set_sensitive (self->save, FALSE);
  vst_hub_do (self->hub, job->deed, job->args, job->args_free, NULL, done_cb, g_object_ref (self));
}

/**
 * vst_save_field_save:
 *
 * Saves what is typed; what can't be kept is told beside its field.
 */
void
vst_save_field_save (VstSaveField *self)
{
  VstSaveJob job = { NULL };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (VST_IS_SAVE_FIELD (self));

  if (!gtk_widget_get_sensitive (self->save))
    return;

  gtk_widget_set_visible (self->changed, FALSE);

  if (self->form->make (get_page (self), &job, &error))
    vst_save_field_do (self, &job);
  else
    show_error (self, error);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_save_field_save (VST_SAVE_FIELD (widget));
}

static void
take_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstSaveField *self = VST_SAVE_FIELD (widget);

  gtk_widget_set_visible (self->changed, FALSE);
  self->form->take_theirs (get_page (self), self->theirs);
}

static void
cancel_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  vst_dialog_close (widget);
}

static void
vst_save_field_dispose (GObject *object)
{
  VstSaveField *self = VST_SAVE_FIELD (object);

  forget_job (self);
  g_clear_object (&self->hub);
  g_clear_object (&self->theirs);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_SAVE_FIELD);

  G_OBJECT_CLASS (vst_save_field_parent_class)->dispose (object);
}

static void
vst_save_field_class_init (VstSaveFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_save_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-save-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstSaveField, problem);
  gtk_widget_class_bind_template_child (widget_class, VstSaveField, changed);
  gtk_widget_class_bind_template_child (widget_class, VstSaveField, their_text);
  gtk_widget_class_bind_template_child (widget_class, VstSaveField, save);
  gtk_widget_class_bind_template_child (widget_class, VstSaveField, verb);

  gtk_widget_class_install_action (widget_class, "save.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "save.take", NULL, take_action);
  gtk_widget_class_install_action (widget_class, "save.cancel", NULL, cancel_action);
}

static void
vst_save_field_init (VstSaveField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_a11y_set_label (self->save, _("Save"));
}

/**
 * vst_save_field_set_form:
 * @family_id: whose file it is
 * @form: static
 */
void
vst_save_field_set_form (VstSaveField *self,
                         VstHub *hub,
                         gint64 family_id,
                         const VstSaveForm *form)
{
  g_return_if_fail (VST_IS_SAVE_FIELD (self));
  g_return_if_fail (form != NULL && form->make != NULL);

  g_set_object (&self->hub, hub);
  self->family_id = family_id;
  self->form = form;
}

/* The button's word, when it isn't Save. */
void
vst_save_field_set_verb (VstSaveField *self,
                         const char *verb)
{
  g_return_if_fail (VST_IS_SAVE_FIELD (self));

  gtk_label_set_label (self->verb, verb);
  vst_a11y_set_label (self->save, verb);
}
