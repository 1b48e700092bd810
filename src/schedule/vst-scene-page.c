/* vst-scene-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-scene-page.h"

#include <glib/gi18n.h>

#include "vst-dialog.h"

typedef struct
{
  const VstSceneForm *form;
  VstSceneSubject subject;
} Opening;

/**
 * VstScenePage:
 *
 * A form of the scene, in a dialog: its questions, and the buttons below.
 */
struct _VstScenePage
{
  VstPage parent_instance;

  Opening *opening;
  GtkWidget *scroller;
  VstSceneField *field;
  VstSaveField *save;
};

G_DEFINE_FINAL_TYPE (VstScenePage, vst_scene_page, VST_TYPE_PAGE)

static void
opening_clear (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->subject.hub);
  g_clear_object (&opening->subject.agency);
  g_clear_object (&opening->subject.record);
  g_clear_pointer (&opening->subject.spaces, g_ptr_array_unref);
  g_clear_pointer (&opening->subject.providers, g_ptr_array_unref);
  g_clear_pointer (&opening->subject.partners, g_ptr_array_unref);
  g_clear_pointer (&opening->subject.staff, g_ptr_array_unref);
}

static void
opening_release (gpointer data)
{
  g_rc_box_release_full (data, opening_clear);
}

static gboolean
make (VstPage *page,
      VstSaveJob *job,
      GError **error)
{
  VstScenePage *self = VST_SCENE_PAGE (page);

  vst_scene_field_forget (self->field);

  return self->opening->form->make (self->field, &self->opening->subject, job, error);
}

static gboolean
show_error (VstPage *page,
            const GError *error)
{
  VstScenePage *self = VST_SCENE_PAGE (page);
  const char *name = NULL;

  if (error != NULL && error->domain == VST_ERROR && self->opening->form->find_question != NULL)
    name = self->opening->form->find_question (error->code);

  return vst_scene_field_show_error (self->field, name, error);
}

static const VstSaveForm save_form = { make, show_error, NULL, NULL };

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_save_field_save (VST_SCENE_PAGE (widget)->save);
}

static char *
vst_scene_page_dup_title (VstPage *page)
{
  VstScenePage *self = VST_SCENE_PAGE (page);

  return g_strdup (self->opening->form->get_title (&self->opening->subject));
}

static const char *
vst_scene_page_get_help (VstPage *page)
{
  const char *help = VST_SCENE_PAGE (page)->opening->form->help;

  return help != NULL ? help : "partners";
}

static void
vst_scene_page_focus_first (VstPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (VST_SCENE_PAGE (page)->field), GTK_DIR_TAB_FORWARD);
}

static GVariant *
vst_scene_page_save_state (VstPage *page)
{
  return vst_scene_field_save (VST_SCENE_PAGE (page)->field);
}

static void
vst_scene_page_restore_state (VstPage *page,
                              GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_VARDICT))
    vst_scene_field_restore (VST_SCENE_PAGE (page)->field, state);
}

static void
vst_scene_page_dispose (GObject *object)
{
  VstScenePage *self = VST_SCENE_PAGE (object);

  g_clear_pointer (&self->opening, opening_release);

  G_OBJECT_CLASS (vst_scene_page_parent_class)->dispose (object);
}

static void
vst_scene_page_class_init (VstScenePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_scene_page_dispose;
  page_class->dup_title = vst_scene_page_dup_title;
  page_class->get_help = vst_scene_page_get_help;
  page_class->focus_first = vst_scene_page_focus_first;
  page_class->save_state = vst_scene_page_save_state;
  page_class->restore_state = vst_scene_page_restore_state;

  gtk_widget_class_install_action (widget_class, "scene.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "scene.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "scene.save", NULL);
}

static void
vst_scene_page_init (VstScenePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->scroller = gtk_scrolled_window_new ();
  self->field = g_object_new (VST_TYPE_SCENE_FIELD, NULL);
  self->save = g_object_new (VST_TYPE_SAVE_FIELD, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->field), "dlg-body");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->field));
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->save));
  adw_bin_set_child (ADW_BIN (self), box);
}

static GtkWidget *
new_page (gpointer data)
{
  VstScenePage *self = g_object_new (VST_TYPE_SCENE_PAGE, NULL);

  self->opening = g_rc_box_acquire (data);
  vst_save_field_set_form (self->save, self->opening->subject.hub, 0, &save_form);
  if (self->opening->subject.record == NULL)
    vst_save_field_set_verb (self->save, _("Add"));
  self->opening->form->fill (self->field, &self->opening->subject);

  return GTK_WIDGET (self);
}

/**
 * vst_scene_page_present:
 * @form: static
 * @subject: what it is about; copied
 */
void
vst_scene_page_present (GtkWidget *from,
                        const VstSceneForm *form,
                        const VstSceneSubject *subject)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (form != NULL && subject != NULL);

  opening = g_rc_box_new0 (Opening);
  opening->form = form;
  opening->subject.hub = g_object_ref (subject->hub);
  g_set_object (&opening->subject.agency, subject->agency);
  g_set_object (&opening->subject.record, subject->record);
  opening->subject.spaces = subject->spaces != NULL ? g_ptr_array_ref (subject->spaces) : NULL;
  opening->subject.providers = subject->providers != NULL ? g_ptr_array_ref (subject->providers) : NULL;
  opening->subject.partners = subject->partners != NULL ? g_ptr_array_ref (subject->partners) : NULL;
  opening->subject.staff = subject->staff != NULL ? g_ptr_array_ref (subject->staff) : NULL;

  dialog = vst_dialog_new (from, new_page, opening, opening_release);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 560);
  gtk_window_present (GTK_WINDOW (dialog));
}
