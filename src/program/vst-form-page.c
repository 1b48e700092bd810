/* vst-form-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-form-page.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "vst-a11y.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-paper-format.h"

/* What a dialog is opened with, for the page that it builds anew. */
typedef struct
{
  VstHub *hub;
  const VstForm *form;
  gpointer data;
  GDestroyNotify destroy;
} Opening;

/**
 * VstFormPage:
 *
 * A short form in a dialog.  What is typed stays when the language changes.
 */
struct _VstFormPage
{
  VstPage parent_instance;

  const Opening *opening; /* the dialog's */
  VstHub *hub;
  GHashTable *fields; /* widgets, by their codes */
  int n_rows;

  GtkGrid *grid;
  GtkLabel *problem;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (VstFormPage, vst_form_page, VST_TYPE_PAGE)

static void
add_field (VstFormPage *self,
           const char *code,
           const char *label,
           GtkWidget *field)
{
  GtkWidget *caption = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (caption), 28);
  gtk_widget_add_css_class (caption, "strong");
  gtk_widget_set_hexpand (field, TRUE);
  vst_a11y_set_label (field, label);
  gtk_grid_attach (self->grid, caption, 0, self->n_rows, 1, 1);
  gtk_grid_attach (self->grid, field, 1, self->n_rows, 1, 1);
  self->n_rows++;
  g_hash_table_insert (self->fields, g_strdup (code), field);
}

void
vst_form_page_add_text (VstFormPage *self,
                        const char *code,
                        const char *label,
                        const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_add_css_class (entry, "field");
  add_field (self, code, label, entry);
}

void
vst_form_page_add_number (VstFormPage *self,
                          const char *code,
                          const char *label,
                          int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  vst_form_page_add_text (self, code, label, text);
}

void
vst_form_page_add_time (VstFormPage *self,
                        const char *code,
                        const char *label,
                        int minutes)
{
  g_autofree char *text = vst_format_time (minutes);

  vst_form_page_add_text (self, code, label, text);
}

void
vst_form_page_add_choice (VstFormPage *self,
                          const char *code,
                          const char *label,
                          const char *const *choices,
                          guint chosen)
{
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (choices);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), chosen);
  add_field (self, code, label, drop_down);
}

void
vst_form_page_add_check (VstFormPage *self,
                         const char *code,
                         const char *label,
                         gboolean checked)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), checked);
  vst_a11y_set_label (check, label);
  gtk_grid_attach (self->grid, check, 0, self->n_rows++, 2, 1);
  g_hash_table_insert (self->fields, g_strdup (code), check);
}

void
vst_form_page_add_note (VstFormPage *self,
                        const char *text)
{
  GtkWidget *note = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (note), 60);
  gtk_widget_add_css_class (note, "t-small");
  gtk_grid_attach (self->grid, note, 0, self->n_rows++, 2, 1);
}

static GtkWidget *
find (VstFormPage *self,
      const char *code)
{
  GtkWidget *field = g_hash_table_lookup (self->fields, code);

  g_return_val_if_fail (field != NULL, NULL);

  return field;
}

char *
vst_form_page_dup_text (VstFormPage *self,
                        const char *code)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (find (self, code))));
}

gboolean
vst_form_page_get_number (VstFormPage *self,
                          const char *code,
                          int *number,
                          GError **error)
{
  GtkWidget *field = find (self, code);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (field));
  gint64 value;

  if (!g_ascii_string_to_signed (text, 10, 0, 100000, &value, NULL))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "A number of a form");
      gtk_widget_grab_focus (field);
      return FALSE;
    }

  *number = (int) value;

  return TRUE;
}

/* "13:30", "13 h 30", "13h30", "13" */
gboolean
vst_form_page_get_time (VstFormPage *self,
                        const char *code,
                        int *minutes,
                        GError **error)
{
  GtkWidget *field = find (self, code);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (field));
  int numbers[2] = { -1, 0 };
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < 2; p++)
    if (g_ascii_isdigit (*p))
      {
        char *end;

        numbers[n++] = (int) MIN (strtoul (p, &end, 10), 9999);
        p = end - 1;
      }

  if (numbers[0] < 0 || numbers[0] > 24 || numbers[1] > 59)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "A time of a form");
      gtk_widget_grab_focus (field);
      return FALSE;
    }

  *minutes = numbers[0] * 60 + numbers[1];

  return TRUE;
}

guint
vst_form_page_get_choice (VstFormPage *self,
                          const char *code)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (find (self, code)));
}

gboolean
vst_form_page_is_checked (VstFormPage *self,
                          const char *code)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (find (self, code)));
}

static void
show_problem (VstFormPage *self,
              const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

/* The page, and what is said once it is done. */
typedef struct
{
  VstFormPage *page;
  char *said;
  GDestroyNotify result_free;
} Saving;

static void
saved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (VstFormPage) self = saving->page;
  g_autofree char *said = saving->said;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (done != NULL && saving->result_free != NULL)
    saving->result_free (done);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  gtk_widget_set_sensitive (self->save, TRUE);
  show_problem (self, error);
  if (done == NULL)
    return;

  vst_page_say (GTK_WIDGET (self), said, "desk.undo");
  vst_dialog_close (GTK_WIDGET (self));
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstFormPage *self = VST_FORM_PAGE (widget);
  g_autoptr (GError) error = NULL;
  VstFormJob job = { 0 };
  Saving *saving;

  if (!self->opening->form->make (self, self->opening->data, &job, &error))
    {
      show_problem (self, error);
      return;
    }

  saving = g_new0 (Saving, 1);
  saving->page = g_object_ref (self);
  saving->said = g_strdup (job.said);
  saving->result_free = job.deed->result_free;
  show_problem (self, NULL);
  gtk_widget_set_sensitive (self->save, FALSE);
  vst_hub_do (self->hub, job.deed, job.args, job.args_free, NULL, saved_cb, saving);
}

static void
cancel_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  vst_dialog_close (widget);
}

static char *
vst_form_page_dup_title (VstPage *page)
{
  VstFormPage *self = VST_FORM_PAGE (page);

  return self->opening->form->dup_title (self->opening->data);
}

static const char *
vst_form_page_get_help (VstPage *page)
{
  return "programs";
}

static void
vst_form_page_focus_first (VstPage *page)
{
  GtkWidget *first = gtk_grid_get_child_at (VST_FORM_PAGE (page)->grid, 1, 0);

  if (first != NULL)
    gtk_widget_grab_focus (first);
  else
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static GVariant *
vst_form_page_save_state (VstPage *page)
{
  VstFormPage *self = VST_FORM_PAGE (page);
  GVariantBuilder builder;
  GHashTableIter iter;
  gpointer code, field;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sv}"));
  g_hash_table_iter_init (&iter, self->fields);

  while (g_hash_table_iter_next (&iter, &code, &field))
    if (GTK_IS_DROP_DOWN (field))
      g_variant_builder_add (&builder, "{sv}", code, g_variant_new_uint32 (gtk_drop_down_get_selected (field)));
    else if (GTK_IS_CHECK_BUTTON (field))
      g_variant_builder_add (&builder, "{sv}", code, g_variant_new_boolean (gtk_check_button_get_active (field)));
    else
      g_variant_builder_add (&builder, "{sv}", code, g_variant_new_string (gtk_editable_get_text (GTK_EDITABLE (field))));

  return g_variant_builder_end (&builder);
}

static void
vst_form_page_restore_state (VstPage *page,
                             GVariant *state)
{
  VstFormPage *self = VST_FORM_PAGE (page);
  GVariantIter iter;
  const char *code;
  GVariant *value;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("a{sv}")))
    return;

  g_variant_iter_init (&iter, state);
  while (g_variant_iter_loop (&iter, "{&sv}", &code, &value))
    {
      gpointer field = g_hash_table_lookup (self->fields, code);

      if (GTK_IS_DROP_DOWN (field) && g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
        gtk_drop_down_set_selected (field, g_variant_get_uint32 (value));
      else if (GTK_IS_CHECK_BUTTON (field) && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
        gtk_check_button_set_active (field, g_variant_get_boolean (value));
      else if (GTK_IS_EDITABLE (field) && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        gtk_editable_set_text (field, g_variant_get_string (value, NULL));
    }
}

static void
vst_form_page_dispose (GObject *object)
{
  VstFormPage *self = VST_FORM_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_FORM_PAGE);
  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_form_page_parent_class)->dispose (object);
}

static void
vst_form_page_class_init (VstFormPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_form_page_dispose;
  page_class->dup_title = vst_form_page_dup_title;
  page_class->get_help = vst_form_page_get_help;
  page_class->focus_first = vst_form_page_focus_first;
  page_class->save_state = vst_form_page_save_state;
  page_class->restore_state = vst_form_page_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/program/vst-form-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstFormPage, grid);
  gtk_widget_class_bind_template_child (widget_class, VstFormPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstFormPage, save);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "form.save", NULL);
}

static void
vst_form_page_init (VstFormPage *self)
{
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->save);
}

static GtkWidget *
new_page (gpointer data)
{
  VstFormPage *self = g_object_new (VST_TYPE_FORM_PAGE, NULL);

  self->opening = data;
  self->hub = g_object_ref (self->opening->hub);
  self->opening->form->fill (self, self->opening->data);

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  if (opening->destroy != NULL)
    opening->destroy (opening->data);
  g_free (opening);
}

/**
 * vst_form_page_present:
 * @data: what @form's functions take; becomes the dialog's
 *
 * Opens a form in a dialog of its own.
 */
void
vst_form_page_present (GtkWidget *from,
                       VstHub *hub,
                       const VstForm *form,
                       gpointer data,
                       GDestroyNotify destroy)
{
  Opening *opening = g_new0 (Opening, 1);
  GtkWidget *dialog;

  opening->hub = g_object_ref (hub);
  opening->form = form;
  opening->data = data;
  opening->destroy = destroy;

  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 620, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
