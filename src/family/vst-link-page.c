/* vst-link-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-link-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-message-store.h"
#include "vst-person-row.h"
#include "vst-search-store.h"

/* Whoever isn't among these is found by another letter. */
#define MOST_ROWS 20

/* What is typed for so long unchanged is looked for, and logged. */
#define SETTLED_MS 500

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
  GCancellable *cancellable;
  char *today;

  GtkLabel *said;
  GtkWidget *search;
  GtkListBox *list;
  GtkLabel *nothing;
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
empty_list (VstLinkPage *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_hits (VstLinkPage *self,
           GPtrArray *hits)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  empty_list (self);

  for (guint i = 0; i < hits->len; i++)
    {
      VstHit *hit = g_ptr_array_index (hits, i);
      GtkWidget *child = vst_person_row_new ();
      GtkWidget *row = gtk_list_box_row_new ();

      vst_person_row_show_hit (VST_PERSON_ROW (child), hit, text, self->today, FALSE);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
      vst_a11y_set_label (row, vst_person_row_get_spoken (VST_PERSON_ROW (child)));
      g_object_set_data_full (G_OBJECT (row), "hit", g_object_ref (hit), g_object_unref);
      gtk_list_box_append (self->list, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->list), hits->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), hits->len == 0);
  vst_a11y_patch (GTK_WIDGET (self->list));
}

static void
page_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstLinkPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  show_error (self, error);
  if (hits != NULL)
    show_hits (self, hits);
}

static void
found_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstLinkPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFound) found = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  show_error (self, error);
  if (found == NULL)
    return;

  if (found->ids->len > MOST_ROWS)
    g_array_set_size (found->ids, MOST_ROWS);

  vst_hub_read (self->hub, &vst_search_read_page, g_array_ref (found->ids), (GDestroyNotify) g_array_unref,
                self->cancellable, page_cb, g_object_ref (self));
}

static void
forget_reading (VstLinkPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_object (&self->cancellable);
}

static void
search_cb (VstLinkPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (self->hub == NULL)
    return;

  forget_reading (self);
  if (*text == '\0')
    {
      empty_list (self);
      gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->nothing), FALSE);
      return;
    }

  self->cancellable = g_cancellable_new ();
  vst_hub_read (self->hub, &vst_search_read_ids, vst_search_new (text, TRUE), (GDestroyNotify) vst_search_free,
                self->cancellable, found_cb, g_object_ref (self));
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
           GtkListBoxRow *row)
{
  VstHit *hit = g_object_get_data (G_OBJECT (row), "hit");
  const VstMessageState *state = vst_message_get_state (self->message);
  VstMessageLink link = { state->id, state->revision, vst_hit_get_family_id (hit) };

  vst_hub_do (self->hub, &vst_message_do_link, g_memdup2 (&link, sizeof link), g_free, NULL, linked_cb, g_object_ref (self));
}

/* Enter in the field goes to the first family found. */
static void
activate_cb (VstLinkPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
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
  gtk_widget_grab_focus (VST_LINK_PAGE (page)->search);
}

static GVariant *
vst_link_page_save_state (VstPage *page)
{
  return g_variant_new_string (gtk_editable_get_text (GTK_EDITABLE (VST_LINK_PAGE (page)->search)));
}

static void
vst_link_page_restore_state (VstPage *page,
                             GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_STRING))
    gtk_editable_set_text (GTK_EDITABLE (VST_LINK_PAGE (page)->search), g_variant_get_string (state, NULL));
}

static void
vst_link_page_dispose (GObject *object)
{
  VstLinkPage *self = VST_LINK_PAGE (object);

  forget_reading (self);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_LINK_PAGE);
  g_clear_object (&self->hub);
  g_clear_object (&self->message);

  G_OBJECT_CLASS (vst_link_page_parent_class)->dispose (object);
}

static void
vst_link_page_finalize (GObject *object)
{
  g_free (VST_LINK_PAGE (object)->today);

  G_OBJECT_CLASS (vst_link_page_parent_class)->finalize (object);
}

static void
vst_link_page_class_init (VstLinkPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  object_class->dispose = vst_link_page_dispose;
  object_class->finalize = vst_link_page_finalize;
  page_class->dup_title = vst_link_page_dup_title;
  page_class->get_help = vst_link_page_get_help;
  page_class->focus_first = vst_link_page_focus_first;
  page_class->save_state = vst_link_page_save_state;
  page_class->restore_state = vst_link_page_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-link-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstLinkPage, said);
  gtk_widget_class_bind_template_child (widget_class, VstLinkPage, search);
  gtk_widget_class_bind_template_child (widget_class, VstLinkPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstLinkPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, VstLinkPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
vst_link_page_init (VstLinkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->search), SETTLED_MS);
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstLinkPage *self = g_object_new (VST_TYPE_LINK_PAGE, NULL);
  const VstMessageEntry *entry = vst_message_get_entry (opening->message);

  self->hub = g_object_ref (opening->hub);
  self->message = g_object_ref (opening->message);
  self->today = vst_hub_dup_today (self->hub);
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
