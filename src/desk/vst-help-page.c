/* vst-help-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-help-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-a11y.h"
#include "vst-dialog.h"
#include "vst-help-topic.h"
#include "vst-help-view.h"
#include "vst-text.h"

#define STATE_TYPE "(ssd)"

/**
 * VstHelpPage:
 *
 * The help: all topics to look through, and one to read.
 */
struct _VstHelpPage
{
  VstPage parent_instance;

  GPtrArray *topics;
  char *words; /* of the search, folded */

  GtkWidget *search;
  GtkListBox *list;
  GtkScrolledWindow *scroller;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (VstHelpPage, vst_help_page, VST_TYPE_PAGE)

static VstHelpTopic *
topic_of_row (VstHelpPage *self,
              GtkListBoxRow *row)
{
  return g_ptr_array_index (self->topics, gtk_list_box_row_get_index (row));
}

static gboolean
link_cb (VstHelpPage *self,
         const char *id)
{
  vst_help_page_show (self, id);

  return TRUE;
}

static void
row_selected_cb (VstHelpPage *self,
                 GtkListBoxRow *row)
{
  GtkWidget *view;

  if (row == NULL)
    return;

  view = vst_help_view_new (self->topics, topic_of_row (self, row), G_CALLBACK (link_cb), self);
  gtk_scrolled_window_set_child (self->scroller, view);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* Every word must be there, in any order. */
static gboolean
filter_func (GtkListBoxRow *row,
             gpointer user_data)
{
  VstHelpPage *self = user_data;
  VstHelpTopic *topic = topic_of_row (self, row);
  g_auto (GStrv) words = g_strsplit (self->words, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (topic->text, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
search_changed_cb (VstHelpPage *self)
{
  gboolean found = FALSE;

  g_free (self->words);
  self->words = vst_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_list_box_invalidate_filter (self->list);

  for (guint i = 0; i < self->topics->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
      gboolean fits = filter_func (row, self);

      /* A row that is filtered out stays in the tree; Orca would read it. */
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_HIDDEN, !fits, -1);
      found |= fits;
    }

  gtk_widget_set_visible (self->nothing, !found);
}

static void
search_activate_cb (VstHelpPage *self)
{
  GtkListBoxRow *row;

  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (filter_func (row, self))
      {
        gtk_list_box_select_row (self->list, row);
        return;
      }
}

/* Esc empties the box first, and then leaves. */
static void
stop_search_cb (VstHelpPage *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    vst_dialog_close (GTK_WIDGET (self));
}

static char *
vst_help_page_dup_title (VstPage *page)
{
  return g_strdup (_("Help"));
}

static GVariant *
vst_help_page_save_state (VstPage *page)
{
  VstHelpPage *self = VST_HELP_PAGE (page);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return g_variant_new (STATE_TYPE, row != NULL ? topic_of_row (self, row)->id : "",
                        gtk_editable_get_text (GTK_EDITABLE (self->search)),
                        gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller)));
}

static void
vst_help_page_restore_state (VstPage *page,
                             GVariant *state)
{
  VstHelpPage *self = VST_HELP_PAGE (page);
  const char *id, *words;
  double where;

  g_variant_get (state, "(&s&sd)", &id, &words, &where);
  gtk_editable_set_text (GTK_EDITABLE (self->search), words);
  search_changed_cb (self);
  vst_help_page_show (self, id);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), where);
}

static void
vst_help_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_HELP_PAGE (page)->search);
}

static void
vst_help_page_dispose (GObject *object)
{
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_HELP_PAGE);

  G_OBJECT_CLASS (vst_help_page_parent_class)->dispose (object);
}

static void
vst_help_page_finalize (GObject *object)
{
  VstHelpPage *self = VST_HELP_PAGE (object);

  g_ptr_array_unref (self->topics);
  g_free (self->words);

  G_OBJECT_CLASS (vst_help_page_parent_class)->finalize (object);
}

static void
vst_help_page_class_init (VstHelpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  object_class->dispose = vst_help_page_dispose;
  object_class->finalize = vst_help_page_finalize;
  page_class->dup_title = vst_help_page_dup_title;
  page_class->save_state = vst_help_page_save_state;
  page_class->restore_state = vst_help_page_restore_state;
  page_class->focus_first = vst_help_page_focus_first;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/desk/vst-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstHelpPage, search);
  gtk_widget_class_bind_template_child (widget_class, VstHelpPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstHelpPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, VstHelpPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static GtkWidget *
new_row (VstHelpTopic *topic)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (topic->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  vst_a11y_set_label (row, topic->title);

  return row;
}

static void
vst_help_page_init (VstHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->words = g_strdup ("");
  self->topics = vst_help_topic_read_all ();
  for (guint i = 0; i < self->topics->len; i++)
    gtk_list_box_append (self->list, new_row (g_ptr_array_index (self->topics, i)));

  gtk_list_box_set_filter_func (self->list, filter_func, self, NULL);
  vst_help_page_show (self, "index");
}

GtkWidget *
vst_help_page_new (void)
{
  return g_object_new (VST_TYPE_HELP_PAGE, NULL);
}

/**
 * vst_help_page_show:
 * @topic: the stem of a topic; one that isn't there changes nothing
 *
 * Turns to a topic.
 */
void
vst_help_page_show (VstHelpPage *self,
                    const char *topic)
{
  g_return_if_fail (VST_IS_HELP_PAGE (self));
  g_return_if_fail (topic != NULL);

  for (guint i = 0; i < self->topics->len; i++)
    if (g_str_equal (((VstHelpTopic *) g_ptr_array_index (self->topics, i))->id, topic))
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
}

static GtkWidget *
new_page (gpointer data)
{
  return vst_help_page_new ();
}

/**
 * vst_help_page_present:
 *
 * Opens the help beside @parent, or comes back to it, at @topic.
 */
GtkWidget *
vst_help_page_present (GtkWindow *parent,
                       const char *topic)
{
  GtkWidget *dialog = NULL;

  for (GList *l = gtk_application_get_windows (gtk_window_get_application (parent)); l != NULL; l = l->next)
    if (VST_IS_DIALOG (l->data) && VST_IS_HELP_PAGE (vst_dialog_get_page (l->data)))
      dialog = l->data;

  if (dialog == NULL)
    {
      dialog = vst_dialog_new (GTK_WIDGET (parent), new_page, NULL, NULL);
      gtk_window_set_modal (GTK_WINDOW (dialog), FALSE);
      gtk_window_set_default_size (GTK_WINDOW (dialog), 920, 640);
    }

  vst_help_page_show (VST_HELP_PAGE (vst_dialog_get_page (VST_DIALOG (dialog))), topic);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
