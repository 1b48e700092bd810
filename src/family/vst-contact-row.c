/* vst-contact-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-row.h"

#include <glib/gi18n.h>

#include "vst-contact-page.h"
#include "vst-contact-store.h"
#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-page.h"
#include "vst-paper-format.h"
#include "vst-reveal-page.h"

/* A number stays on the screen, and in the clipboard, no longer than this. */
#define SHOWN_SECONDS 30

/**
 * VstContactRow:
 *
 * How to reach somebody: what is to be minded, in large words, and the number
 * hidden until somebody says why.
 */
struct _VstContactRow
{
  AdwBin parent_instance;

  VstHub *hub;
  VstFamily *family;
  VstContact *contact;
  char *text; /* of a number that is shown */
  guint mask_id;

  GtkLabel *whose;
  GtkWidget *rules;
  GtkLabel *value;
  GtkLabel *review;
  GtkWidget *show;
  GtkWidget *copy;
};

G_DEFINE_FINAL_TYPE (VstContactRow, vst_contact_row, ADW_TYPE_BIN)

static void
mask (VstContactRow *self)
{
  g_autofree char *masked = vst_word_contact_masked (self->contact);

  g_clear_handle_id (&self->mask_id, g_source_remove);
  g_clear_pointer (&self->text, g_free);
  gtk_label_set_label (self->value, masked);
  gtk_widget_set_visible (self->copy, FALSE);
  gtk_widget_set_visible (self->show, TRUE);
}

static gboolean
mask_cb (gpointer user_data)
{
  VstContactRow *self = user_data;

  self->mask_id = 0;
  mask (self);

  return G_SOURCE_REMOVE;
}

static void
revealed_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstContactRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstContactEntry) entry = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (entry == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->value, text);
      return;
    }

  mask (self);
  self->text = vst_word_contact_value (entry);
  gtk_label_set_label (self->value, self->text);
  gtk_widget_set_visible (self->show, FALSE);
  gtk_widget_set_visible (self->copy, TRUE);
  gtk_widget_grab_focus (self->copy);
  self->mask_id = g_timeout_add_seconds (SHOWN_SECONDS, mask_cb, self);
}

static void
reveal (GtkWidget *from,
        const char *reason)
{
  VstContactRow *self = VST_CONTACT_ROW (from);

  vst_hub_read (self->hub, &vst_contact_read_reveal, vst_contact_reveal_new (vst_contact_get_id (self->contact), reason),
                (GDestroyNotify) vst_contact_reveal_free, NULL, revealed_cb, g_object_ref (self));
}

static void
show_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_reveal_page_present (widget, reveal);
}

typedef struct
{
  GdkClipboard *clipboard;
  GdkContentProvider *content;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copied = data;

  g_object_unref (copied->clipboard);
  g_object_unref (copied->content);
  g_free (copied);
}

/* Only if it is still this: what was copied since has its own time. */
static gboolean
clear_clipboard_cb (gpointer user_data)
{
  const Copy *copied = user_data;

  if (gdk_clipboard_get_content (copied->clipboard) == copied->content)
    gdk_clipboard_set_content (copied->clipboard, NULL);

  return G_SOURCE_REMOVE;
}

static void
copy_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstContactRow *self = VST_CONTACT_ROW (widget);
  Copy *copied;

  if (self->text == NULL)
    return;

  copied = g_new (Copy, 1);
  copied->clipboard = g_object_ref (gtk_widget_get_clipboard (widget));
  copied->content = gdk_content_provider_new_typed (G_TYPE_STRING, self->text);
  gdk_clipboard_set_content (copied->clipboard, copied->content);
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, SHOWN_SECONDS, clear_clipboard_cb, copied, copy_free);
  vst_page_say (widget, _("Copied. The clipboard is emptied in 30 seconds."), NULL);
}

static void
edit_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstContactRow *self = VST_CONTACT_ROW (widget);

  vst_contact_page_present (widget, self->hub, vst_family_get_id (self->family), vst_contact_get_person_id (self->contact), self->contact);
}

/* Leaving the page hides it at once. */
static void
vst_contact_row_unmap (GtkWidget *widget)
{
  VstContactRow *self = VST_CONTACT_ROW (widget);

  if (self->text != NULL)
    mask (self);

  GTK_WIDGET_CLASS (vst_contact_row_parent_class)->unmap (widget);
}

static void
vst_contact_row_dispose (GObject *object)
{
  VstContactRow *self = VST_CONTACT_ROW (object);

  g_clear_handle_id (&self->mask_id, g_source_remove);
  g_clear_pointer (&self->text, g_free);
  g_clear_object (&self->hub);
  g_clear_object (&self->family);
  g_clear_object (&self->contact);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_CONTACT_ROW);

  G_OBJECT_CLASS (vst_contact_row_parent_class)->dispose (object);
}

static void
vst_contact_row_class_init (VstContactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_contact_row_dispose;
  widget_class->unmap = vst_contact_row_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-contact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, whose);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, rules);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, value);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, review);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, show);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, copy);

  gtk_widget_class_install_action (widget_class, "contact.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "contact.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "contact.edit", NULL, edit_action);
}

static void
vst_contact_row_init (VstContactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_contact_row_new (VstHub *hub,
                     VstFamily *family,
                     VstContact *contact,
                     const char *today)
{
  VstContactRow *self = g_object_new (VST_TYPE_CONTACT_ROW, NULL);
  VstMember *member = vst_family_find_member (family, vst_contact_get_person_id (contact));
  g_auto (GStrv) rules = vst_word_contact_rules (contact, today);
  g_autofree char *name = member != NULL ? vst_word_name (vst_member_get_person (member), FALSE) : NULL;
  g_autofree char *whose = NULL;
  g_autofree char *review = NULL;
  g_autofree char *words = g_strjoinv ("  ·  ", rules);

  self->hub = g_object_ref (hub);
  self->family = g_object_ref (family);
  self->contact = g_object_ref (contact);

  /* Translators: a phone, an address, … and whose it is. */
  whose = g_strdup_printf (_("%1$s: %2$s"), vst_word_contact_kind (vst_contact_get_kind (contact)), name != NULL ? name : "");
  gtk_label_set_label (self->whose, whose);
  gtk_label_set_label (GTK_LABEL (self->rules), words);

  if (vst_contact_get_review_on (contact)[0] != '\0')
    {
      g_autofree char *day = vst_format_day (vst_contact_get_review_on (contact));

      /* Translators: the day to ask again how somebody may be reached. */
      review = g_strdup_printf (_("Ask again on %s"), day);
      gtk_label_set_label (self->review, review);
      gtk_widget_set_visible (GTK_WIDGET (self->review), TRUE);
    }

  mask (self);

  return GTK_WIDGET (self);
}
