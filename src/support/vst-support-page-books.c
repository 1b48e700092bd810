/* vst-support-page-books.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The books on the page of material support: what is left in each, where it
 * lies, and what coordination may do about it.
 */

#include "config.h"

#include "vst-support-page-books.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-chit-book-store.h"
#include "vst-error-text.h"
#include "vst-fund-page.h"
#include "vst-fund-store.h"
#include "vst-page.h"
#include "vst-paper-format.h"
#include "vst-report-dialog.h"
#include "vst-support-wording.h"

/* What may be done about one book, at most. */
#define MOST_ACTS 4

static VstHub *
get_hub (GtkWidget *list)
{
  return g_object_get_data (G_OBJECT (list), "vst-hub");
}

static void
moved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkWidget) list = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (list) == NULL)
    return;

  if (error != NULL)
    text = vst_error_text (error);

  vst_page_say (list, text != NULL ? text : _("Chit book moved"), text != NULL ? NULL : "desk.undo");
}

static void
move_cb (GtkWidget *list,
         GtkWidget *button)
{
  const VstBookMove *move = g_object_get_data (G_OBJECT (button), "vst-move");

  vst_hub_do (get_hub (list), &vst_book_do_move, g_memdup2 (move, sizeof *move), g_free, NULL, moved_cb, g_object_ref (list));
}

/* They stand in one line as far as there is room. */
static void
add_act (GtkWidget *acts,
         GtkWidget *button)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_insert (GTK_FLOW_BOX (acts), child, -1);
}

static GtkWidget *
add_line (GtkWidget *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_move (GtkWidget *list,
          GtkWidget *acts,
          const VstChitBook *book,
          const char *label,
          VstBookPlace place,
          gboolean first)
{
  const VstBookMove move = { book->id, book->revision, place, first };
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "plain");
  gtk_widget_add_css_class (button, "mini");
  g_object_set_data_full (G_OBJECT (button), "vst-move", g_memdup2 (&move, sizeof move), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (move_cb), list, G_CONNECT_SWAPPED);
  add_act (acts, button);
}

/* A book whose form is asked for, as it was when it was asked. */
typedef struct
{
  GtkWidget *list;
  gint64 book_id;
  gboolean reports;
  VstChitBook *book;
} Asking;

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->list);
  g_clear_pointer (&asking->book, vst_chit_book_free);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
funds_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GPtrArray) funds = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (funds != NULL && gtk_widget_get_root (asking->list) != NULL)
    vst_fund_page_present_book (asking->list, get_hub (asking->list), asking->book, funds);
}

static void
asked_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;

  asking->book = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (asking->book == NULL || gtk_widget_get_root (asking->list) == NULL)
    return;

  if (asking->reports)
    vst_report_dialog_present_book (asking->list, get_hub (asking->list), asking->book);
  else
    {
      VstHub *hub = get_hub (asking->list);

      vst_hub_read (hub, &vst_fund_read_all, NULL, NULL, NULL, funds_cb, g_steal_pointer (&asking));
    }
}

static void
ask_cb (GtkWidget *list,
        GtkWidget *button)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->list = g_object_ref (list);
  asking->book_id = *(gint64 *) g_object_get_data (G_OBJECT (button), "vst-book");
  asking->reports = g_object_get_data (G_OBJECT (button), "vst-reports") != NULL;
  vst_hub_read (get_hub (list), &vst_book_read_one, g_memdup2 (&asking->book_id, sizeof asking->book_id), g_free, NULL, asked_cb, asking);
}

static void
add_ask (GtkWidget *list,
         GtkWidget *acts,
         const VstChitBook *book,
         const char *label,
         gboolean reports)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  /* Translators: what a button does, and to which book. */
  g_autofree char *spoken = g_strdup_printf (_("%1$s: book %2$s"), label, book->code);

  gtk_widget_add_css_class (button, "plain");
  gtk_widget_add_css_class (button, "mini");
  vst_a11y_set_label (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "vst-book", g_memdup2 (&book->id, sizeof book->id), g_free);
  g_object_set_data (G_OBJECT (button), "vst-reports", reports ? button : NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask_cb), list, G_CONNECT_SWAPPED);
  add_act (acts, button);
}

static void
add_book (GtkWidget *list,
          const VstChitBook *book,
          gboolean is_next,
          const char *today)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *acts = gtk_flow_box_new ();
  GtkWidget *level = gtk_level_bar_new_for_interval (0, vst_chit_book_get_size (book));
  g_autofree char *left = vst_word_chits_left (vst_chit_book_get_left (book), vst_chit_book_get_size (book));
  g_autofree char *title = NULL;
  g_autofree char *where = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *spoken = NULL;

  /* Translators: the code on a book’s cover, then the taxi company */
  title = g_strdup_printf (_("Book %1$s, %2$s"), book->code, book->company);
  where = g_strdup (is_next ? _("At the desk, given from now") : vst_word_book_place (book->place));

  if (vst_chit_book_has_expired (book, today))
    {
      g_autofree char *day = vst_format_day_prose (book->expires_on);

      g_free (where);
      /* Translators: a day: chits of this book aren’t given any more */
      where = g_strdup_printf (_("Last day was %s"), day);
    }

  subtitle = g_strjoin (" · ", left, where, NULL);
  spoken = g_strdup_printf ("%s, %s", title, subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  vst_a11y_set_label (row, spoken);
  gtk_widget_add_css_class (box, "card-pad");
  add_line (head, title, "strong");
  gtk_level_bar_set_value (GTK_LEVEL_BAR (level), vst_chit_book_get_left (book));
  gtk_widget_set_valign (level, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (level, 140, -1);
  vst_a11y_set_label (level, left);
  gtk_box_append (GTK_BOX (head), level);
  gtk_box_append (GTK_BOX (box), head);
  add_line (box, subtitle, "t-small");
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (acts), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (acts), MOST_ACTS);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (acts), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (acts), 6);
  gtk_box_append (GTK_BOX (box), acts);

  if (vst_hub_may (get_hub (list), VST_RIGHT_RECEIVE_CHITS))
    {
      if (book->place == VST_CHIT_RECEIVED)
        add_move (list, acts, book, C_ ("button", "Put in the safe"), VST_CHIT_IN_SAFE, FALSE);
      else if (book->place == VST_CHIT_IN_SAFE && vst_chit_book_get_left (book) > 0)
        add_move (list, acts, book, C_ ("button", "Put at the desk"), VST_CHIT_AT_DESK, FALSE);
      else if (book->place == VST_CHIT_AT_DESK)
        {
          if (!is_next && book->counts[VST_CHIT_AT_DESK] > 0)
            add_move (list, acts, book, _("Give from this one first"), VST_CHIT_AT_DESK, TRUE);
          add_move (list, acts, book, _("Back into the safe"), VST_CHIT_IN_SAFE, FALSE);
        }

      add_ask (list, acts, book, _("Change…"), FALSE);
      if (vst_chit_book_get_left (book) > 0)
        add_ask (list, acts, book, _("Void the rest…"), TRUE);
    }

  gtk_widget_set_visible (acts, gtk_widget_get_first_child (acts) != NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/**
 * vst_support_page_fill_books:
 * @books: (element-type VstChitBook): those at the desk first
 */
void
vst_support_page_fill_books (GtkListBox *list,
                             VstHub *hub,
                             GPtrArray *books)
{
  g_autofree char *today = vst_hub_dup_today (hub);
  gboolean has_next = FALSE;
  GtkWidget *child;

  g_object_set_data_full (G_OBJECT (list), "vst-hub", g_object_ref (hub), g_object_unref);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);

  for (guint i = 0; i < books->len; i++)
    {
      const VstChitBook *book = g_ptr_array_index (books, i);
      gboolean is_next = !has_next && book->place == VST_CHIT_AT_DESK && book->counts[VST_CHIT_AT_DESK] > 0 &&
                         !vst_chit_book_has_expired (book, today);

      has_next = has_next || is_next;
      add_book (GTK_WIDGET (list), book, is_next, today);
    }
}
