/* vst-close-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-close-page.h"

#include <glib/gi18n.h>

#include "vst-dialog.h"
#include "vst-family-store.h"
#include "vst-kin-wording.h"
#include "vst-save-field.h"

typedef struct
{
  VstHub *hub;
  VstFamily *family;
} Opening;

/**
 * VstClosePage:
 *
 * A family's file is closed for now, with a reason where one is known.
 */
struct _VstClosePage
{
  VstPage parent_instance;

  VstHub *hub;
  VstFamily *family;

  GtkDropDown *reason;
  VstSaveField *save;
};

G_DEFINE_FINAL_TYPE (VstClosePage, vst_close_page, VST_TYPE_PAGE)

/* The first choice says nothing. */
static const char *
get_reason (VstClosePage *self)
{
  guint selected = gtk_drop_down_get_selected (self->reason);

  return selected == 0 ? "" : vst_episode_reason_codes ()[selected - 1];
}

static gboolean
make (VstPage *page,
      VstSaveJob *job,
      GError **error)
{
  VstClosePage *self = VST_CLOSE_PAGE (page);

  job->deed = &vst_family_do_close;
  job->args = vst_family_note_new (vst_family_get_id (self->family), vst_family_get_revision (self->family), get_reason (self));
  job->args_free = (GDestroyNotify) vst_family_note_free;
  job->said = _("File closed");

  return TRUE;
}

static const VstSaveForm form = { make, NULL, NULL, NULL };

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_save_field_save (VST_CLOSE_PAGE (widget)->save);
}

static char *
vst_close_page_dup_title (VstPage *page)
{
  return g_strdup (_("Close the file"));
}

static const char *
vst_close_page_get_help (VstPage *page)
{
  return "kin";
}

static void
vst_close_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_CLOSE_PAGE (page)->reason));
}

static GVariant *
vst_close_page_save_state (VstPage *page)
{
  return g_variant_new_uint32 (gtk_drop_down_get_selected (VST_CLOSE_PAGE (page)->reason));
}

static void
vst_close_page_restore_state (VstPage *page,
                              GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_UINT32))
    gtk_drop_down_set_selected (VST_CLOSE_PAGE (page)->reason, g_variant_get_uint32 (state));
}

static void
vst_close_page_dispose (GObject *object)
{
  VstClosePage *self = VST_CLOSE_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_CLOSE_PAGE);
  g_clear_object (&self->hub);
  g_clear_object (&self->family);

  G_OBJECT_CLASS (vst_close_page_parent_class)->dispose (object);
}

static void
vst_close_page_class_init (VstClosePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_close_page_dispose;
  page_class->dup_title = vst_close_page_dup_title;
  page_class->get_help = vst_close_page_get_help;
  page_class->focus_first = vst_close_page_focus_first;
  page_class->save_state = vst_close_page_save_state;
  page_class->restore_state = vst_close_page_restore_state;

  g_type_ensure (VST_TYPE_SAVE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-close-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstClosePage, reason);
  gtk_widget_class_bind_template_child (widget_class, VstClosePage, save);

  gtk_widget_class_install_action (widget_class, "close.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "close.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "close.save", NULL);
}

static void
vst_close_page_init (VstClosePage *self)
{
  const char *const *codes = vst_episode_reason_codes ();
  g_autoptr (GtkStringList) reasons = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (reasons, _("Not said"));
  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (reasons, vst_word_episode_reason (codes[i]));
  gtk_drop_down_set_model (self->reason, G_LIST_MODEL (reasons));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstClosePage *self = g_object_new (VST_TYPE_CLOSE_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->family = g_object_ref (opening->family);
  vst_save_field_set_form (self->save, self->hub, vst_family_get_id (self->family), &form);
  vst_save_field_set_verb (self->save, _("Close the file"));

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_object_unref (opening->family);
  g_free (opening);
}

void
vst_close_page_present (GtkWidget *from,
                        VstHub *hub,
                        VstFamily *family)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub) && VST_IS_FAMILY (family));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->family = g_object_ref (family);
  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
