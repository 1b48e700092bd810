/* vst-link-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-link-page.h"

#include <glib/gi18n.h>

#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-find-field.h"
#include "vst-message-store.h"

typedef struct
{
  VstHub *hub;
  VstMessage *message;
} Opening;

/**
 * VstLinkPage:
 *
 * Whose a message is, by the word of somebody who follows the family.
 */
struct _VstLinkPage
{
  VstPage parent_instance;

  VstHub *hub;
  VstMessage *message;

  GtkLabel *said;
  VstFindField *find;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstLinkPage, vst_link_page, VST_TYPE_PAGE)

static void
show_error (VstLinkPage *self,
            const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
linked_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstLinkPage) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (error != NULL)
    {
      show_error (self, error);
      return;
    }

  vst_page_say (GTK_WIDGET (self), _("Message linked to the family"), "desk.undo");
  vst_dialog_close (GTK_WIDGET (self));
}

static void
chosen_cb (VstLinkPage *self,
           gint64 family_id)
{
  const VstMessageState *state = vst_message_get_state (self->message);
  VstMessageLink link = { state->id, state->revision, family_id };

  vst_hub_do (self->hub, &vst_message_do_link, g_memdup2 (&link, sizeof link), g_free, NULL, linked_cb, g_object_ref (self));
}

static char *
vst_link_page_dup_title (VstPage *page)
{
  return g_strdup (_("Link a message"));
}

static const char *
vst_link_page_get_help (VstPage *page)
{
  return "messages";
}

static void
vst_link_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_LINK_PAGE (page)->find));
}

static void
vst_link_page_set_private (VstPage *page,
                           gboolean is_private)
{
  vst_find_field_set_private (VST_LINK_PAGE (page)->find, is_private);
}

static GVariant *
vst_link_page_save_state (VstPage *page)
{
  return g_variant_new_string (vst_find_field_get_text (VST_LINK_PAGE (page)->find));
}

static void
vst_link_page_restore_state (VstPage *page,
                             GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_STRING))
    vst_find_field_set_text (VST_LINK_PAGE (page)->find, g_variant_get_string (state, NULL));
}

static void
vst_link_page_dispose (GObject *object)
{
  VstLinkPage *self = VST_LINK_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_LINK_PAGE);
  g_clear_object (&self->hub);
  g_clear_object (&self->message);

  G_OBJECT_CLASS (vst_link_page_parent_class)->dispose (object);
}

static void
vst_link_page_class_init (VstLinkPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  object_class->dispose = vst_link_page_dispose;
  page_class->dup_title = vst_link_page_dup_title;
  page_class->get_help = vst_link_page_get_help;
  page_class->focus_first = vst_link_page_focus_first;
  page_class->set_private = vst_link_page_set_private;
  page_class->save_state = vst_link_page_save_state;
  page_class->restore_state = vst_link_page_restore_state;

  g_type_ensure (VST_TYPE_FIND_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-link-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstLinkPage, said);
  gtk_widget_class_bind_template_child (widget_class, VstLinkPage, find);
  gtk_widget_class_bind_template_child (widget_class, VstLinkPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
vst_link_page_init (VstLinkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstLinkPage *self = g_object_new (VST_TYPE_LINK_PAGE, NULL);
  const VstMessageEntry *entry = vst_message_get_entry (opening->message);

  self->hub = g_object_ref (opening->hub);
  self->message = g_object_ref (opening->message);
  vst_find_field_set_hub (self->find, self->hub);
  gtk_label_set_label (self->said, entry->for_whom[0] != '\0' ? entry->for_whom : entry->text);

  return GTK_WIDGET (self);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->hub);
  g_object_unref (opening->message);
  g_free (opening);
}

void
vst_link_page_present (GtkWidget *from,
                       VstHub *hub,
                       VstMessage *message)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (VST_IS_MESSAGE (message));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->message = g_object_ref (message);
  dialog = vst_dialog_new (from, new_page, opening, opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 480);
  gtk_window_present (GTK_WINDOW (dialog));
}
