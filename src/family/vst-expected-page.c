/* vst-expected-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-expected-page.h"

#include <glib/gi18n.h>

#include "vst-date-text.h"
#include "vst-dialog.h"
#include "vst-due-field.h"
#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-expected-child-store.h"
#include "vst-save-field.h"

#define STATE_TYPE "(sss)"

typedef struct
{
  VstHub *hub;
  gint64 family_id;
  gint64 id; /* 0 for a new one */
  gint64 revision;
  char *due_on;
} Opening;

/**
 * VstExpectedPage:
 *
 * A baby to be born: the day, and what became of the waiting.
 */
struct _VstExpectedPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  gint64 id;
  gint64 revision;

  VstDueField *due;
  GtkWidget *after;
  GtkWidget *name;
  GtkWidget *born;
  GtkLabel *born_problem;
  VstSaveField *save;
};

G_DEFINE_FINAL_TYPE (VstExpectedPage, vst_expected_page, VST_TYPE_PAGE)

static VstExpectedEdit *
new_edit (VstExpectedPage *self,
          const VstMemberEntry *born)
{
  g_autofree char *day = vst_due_field_dup_day (self->due);

  return vst_expected_edit_new (self->family_id, self->id, self->revision, day, born);
}

static gboolean
make (VstPage *page,
      VstSaveJob *job,
      GError **error)
{
  VstExpectedPage *self = VST_EXPECTED_PAGE (page);

  job->deed = self->id == 0 ? &vst_expected_do_add : &vst_expected_do_edit;
  job->args = new_edit (self, NULL);
  job->args_free = (GDestroyNotify) vst_expected_edit_free;
  job->said = self->id == 0 ? _("Baby to be born noted") : _("Due date changed");

  return TRUE;
}

static gboolean
is_name_wrong (const GError *error)
{
  return g_error_matches (error, VST_ERROR, VST_ERROR_NAME_NEEDED) || g_error_matches (error, VST_ERROR, VST_ERROR_TOO_LONG) ||
         g_error_matches (error, VST_ERROR, VST_ERROR_TEXT);
}

/* Of the birth when something is typed there, of the due date otherwise. */
static gboolean
show_error (VstPage *page,
            const GError *error)
{
  VstExpectedPage *self = VST_EXPECTED_PAGE (page);
  gboolean is_field = error != NULL && error->domain == VST_ERROR && !g_error_matches (error, VST_ERROR, VST_ERROR_CHANGED) &&
                      error->code >= VST_ERROR_INVALID && error->code < VST_ERROR_PASSPHRASE_WRONG;
  gboolean is_birth = is_field && self->id != 0 &&
                      (is_name_wrong (error) || g_object_get_data (G_OBJECT (self), "birth") != NULL);
  g_autofree char *text = is_birth ? vst_error_text (error) : NULL;

  gtk_label_set_label (self->born_problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->born_problem), is_birth);
  vst_due_field_say (self->due, is_field && !is_birth ? error : NULL);

  if (is_birth)
    gtk_widget_grab_focus (is_name_wrong (error) ? self->name : self->born);

  return error == NULL || is_field;
}

static const VstSaveForm form = { make, show_error, NULL, NULL };

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstExpectedPage *self = VST_EXPECTED_PAGE (widget);

  g_object_set_data (G_OBJECT (self), "birth", NULL);
  vst_save_field_save (self->save);
}

static void
born_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstExpectedPage *self = VST_EXPECTED_PAGE (widget);
  g_autoptr (VstMemberEntry) born = vst_member_entry_new ("child");
  g_autofree char *day = vst_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->born)));
  VstSaveJob job = { &vst_expected_do_born, NULL, (GDestroyNotify) vst_expected_edit_free, _("Birth noted") };

  g_free (born->person->display_name);
  born->person->display_name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_free (born->person->birth_date);
  born->person->birth_date = day != NULL ? g_steal_pointer (&day) : g_strdup ("");
  job.args = new_edit (self, born);
  g_object_set_data (G_OBJECT (self), "birth", GINT_TO_POINTER (TRUE));
  vst_save_field_do (self->save, &job);
}

/* No reason is asked for. */
static void
end_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  VstExpectedPage *self = VST_EXPECTED_PAGE (widget);
  VstSaveJob job = { &vst_expected_do_end, new_edit (self, NULL), (GDestroyNotify) vst_expected_edit_free, _("Noted. Nothing more is asked.") };

  vst_save_field_do (self->save, &job);
}

static char *
vst_expected_page_dup_title (VstPage *page)
{
  return g_strdup (_("A baby to be born"));
}

static const char *
vst_expected_page_get_help (VstPage *page)
{
  return "kin";
}

static void
vst_expected_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_EXPECTED_PAGE (page)->due));
}

static GVariant *
vst_expected_page_save_state (VstPage *page)
{
  VstExpectedPage *self = VST_EXPECTED_PAGE (page);

  return g_variant_new (STATE_TYPE, vst_due_field_get_text (self->due), gtk_editable_get_text (GTK_EDITABLE (self->name)),
                        gtk_editable_get_text (GTK_EDITABLE (self->born)));
}

static void
vst_expected_page_restore_state (VstPage *page,
                                 GVariant *state)
{
  VstExpectedPage *self = VST_EXPECTED_PAGE (page);
  const char *due, *name, *born;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(&s&s&s)", &due, &name, &born);
  vst_due_field_set_text (self->due, due);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_editable_set_text (GTK_EDITABLE (self->born), born);
}

static void
vst_expected_page_dispose (GObject *object)
{
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_EXPECTED_PAGE);
  g_clear_object (&VST_EXPECTED_PAGE (object)->hub);

  G_OBJECT_CLASS (vst_expected_page_parent_class)->dispose (object);
}

static void
vst_expected_page_class_init (VstExpectedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_expected_page_dispose;
  page_class->dup_title = vst_expected_page_dup_title;
  page_class->get_help = vst_expected_page_get_help;
  page_class->focus_first = vst_expected_page_focus_first;
  page_class->save_state = vst_expected_page_save_state;
  page_class->restore_state = vst_expected_page_restore_state;

  g_type_ensure (VST_TYPE_DUE_FIELD);
  g_type_ensure (VST_TYPE_SAVE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-expected-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstExpectedPage, due);
  gtk_widget_class_bind_template_child (widget_class, VstExpectedPage, after);
  gtk_widget_class_bind_template_child (widget_class, VstExpectedPage, name);
  gtk_widget_class_bind_template_child (widget_class, VstExpectedPage, born);
  gtk_widget_class_bind_template_child (widget_class, VstExpectedPage, born_problem);
  gtk_widget_class_bind_template_child (widget_class, VstExpectedPage, save);

  gtk_widget_class_install_action (widget_class, "expected.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "expected.born", NULL, born_action);
  gtk_widget_class_install_action (widget_class, "expected.end", NULL, end_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "expected.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "expected.save", NULL);
}

static void
vst_expected_page_init (VstExpectedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstExpectedPage *self = g_object_new (VST_TYPE_EXPECTED_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->family_id = opening->family_id;
  self->id = opening->id;
  self->revision = opening->revision;
  vst_save_field_set_form (self->save, self->hub, self->family_id, &form);
  vst_due_field_set_text (self->due, opening->due_on);
  gtk_widget_set_visible (self->after, self->id != 0);
  if (self->id == 0)
    vst_save_field_set_verb (self->save, _("Add"));

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_free (opening->due_on);
  g_free (opening);
}

/**
 * vst_expected_page_present:
 * @expected: (nullable): the one to change; %NULL for a new one
 */
void
vst_expected_page_present (GtkWidget *from,
                           VstHub *hub,
                           gint64 family_id,
                           const VstExpected *expected)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->family_id = family_id;
  opening->id = expected != NULL ? expected->id : 0;
  opening->revision = expected != NULL ? expected->revision : 0;
  opening->due_on = g_strdup (expected != NULL ? expected->due_on : "");

  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, expected != NULL ? -1 : 280);
  gtk_window_present (GTK_WINDOW (dialog));
}
