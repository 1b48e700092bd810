/* vst-contact-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-contact-row.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-contact-page.h"
#include "vst-contact-store.h"
#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-page.h"
#include "vst-paper-format.h"
#include "vst-reveal-page.h"

/* A number stays on the screen, and in the clipboard, no longer than this. */
#define SHOWN_SECONDS 30

/* Hours are kept to the minute. */
#define CLOCK_SECONDS 60

/**
 * VstContactRow:
 *
 * How to reach somebody: what may be done now, in large words, what is to be
 * minded, and the number hidden until somebody says why.
 */
struct _VstContactRow
{
  AdwBin parent_instance;

  VstHub *hub;
  VstFamily *family;
  VstContact *contact;
  char *text; /* of a number that is shown */
  guint mask_id;
  guint clock_id;

  GtkLabel *whose;
  GtkLabel *now;
  GtkLabel *rules;
  GtkLabel *value;
  GtkLabel *review;
  GtkWidget *show;
  GtkWidget *copy;
  GtkWidget *change;
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

/* What may be done now, by the clock on the hub's wall. */
static void
show_rules (VstContactRow *self)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  const VstContactWhen when = vst_contact_when_moment (g_get_real_time (), zone);
  g_autofree char *now = vst_word_contact_now (self->contact, &when);
  g_auto (GStrv) rules = vst_word_contact_rules (self->contact, &when);
  g_autofree char *words = g_strjoinv ("  ·  ", rules);

  gtk_label_set_label (self->now, now);
  gtk_label_set_label (self->rules, words);
}

static gboolean
clock_cb (gpointer user_data)
{
  show_rules (user_data);

  return G_SOURCE_CONTINUE;
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
  g_autofree char *word = NULL;
  g_autofree char *shown = NULL;

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
  word = vst_word_contact_code_word (entry);
  shown = word != NULL ? g_strjoin ("\n", self->text, word, NULL) : g_strdup (self->text);
  gtk_label_set_label (self->value, shown);
  gtk_widget_set_visible (self->show, FALSE);
  gtk_widget_set_visible (self->copy, self->text[0] != '\0');
  gtk_widget_grab_focus (self->text[0] != '\0' ? self->copy : self->change);
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

  vst_contact_page_present (widget, self->hub, self->family, vst_contact_get_person_id (self->contact), self->contact);
}

static void
vst_contact_row_map (GtkWidget *widget)
{
  VstContactRow *self = VST_CONTACT_ROW (widget);

  GTK_WIDGET_CLASS (vst_contact_row_parent_class)->map (widget);

  show_rules (self);
  self->clock_id = g_timeout_add_seconds (CLOCK_SECONDS, clock_cb, self);
}

/* Leaving the page hides it at once. */
static void
vst_contact_row_unmap (GtkWidget *widget)
{
  VstContactRow *self = VST_CONTACT_ROW (widget);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  if (self->text != NULL)
    mask (self);

  GTK_WIDGET_CLASS (vst_contact_row_parent_class)->unmap (widget);
}

static void
vst_contact_row_dispose (GObject *object)
{
  VstContactRow *self = VST_CONTACT_ROW (object);

  g_clear_handle_id (&self->mask_id, g_source_remove);
  g_clear_handle_id (&self->clock_id, g_source_remove);
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
  widget_class->map = vst_contact_row_map;
  widget_class->unmap = vst_contact_row_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-contact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, whose);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, now);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, rules);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, value);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, review);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, show);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, copy);
  gtk_widget_class_bind_template_child (widget_class, VstContactRow, change);

  gtk_widget_class_install_action (widget_class, "contact.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "contact.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "contact.edit", NULL, edit_action);
}

static void
vst_contact_row_init (VstContactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Of several phones, each by its last digits. */
static void
name_buttons (VstContactRow *self,
              const char *whose)
{
  g_autofree char *masked = vst_word_contact_masked (self->contact);
  g_autofree char *what = g_strdup_printf ("%s, %s", whose, masked);

  vst_a11y_set_about (self->show, what);
  vst_a11y_set_about (self->copy, what);
  vst_a11y_set_about (self->change, what);
}

GtkWidget *
vst_contact_row_new (VstHub *hub,
                     VstFamily *family,
                     VstContact *contact)
{
  VstContactRow *self = g_object_new (VST_TYPE_CONTACT_ROW, NULL);
  VstMember *member = vst_family_find_member (family, vst_contact_get_person_id (contact));
  g_autofree char *name = member != NULL ? vst_word_name (vst_member_get_person (member), FALSE) : NULL;
  g_autofree char *whose = NULL;
  g_autofree char *review = NULL;

  self->hub = g_object_ref (hub);
  self->family = g_object_ref (family);
  self->contact = g_object_ref (contact);

  /* Translators: a phone, an address, … and whose it is. */
  whose = g_strdup_printf (_("%1$s: %2$s"), vst_word_contact_kind (vst_contact_get_kind (contact)), name != NULL ? name : "");
  gtk_label_set_label (self->whose, whose);
  name_buttons (self, whose);
  show_rules (self);

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
