/* vst-support-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-support-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-book-dialog.h"
#include "vst-chit-book-store.h"
#include "vst-chit-list-store.h"
#include "vst-choice.h"
#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-fund-page.h"
#include "vst-paper-format.h"
#include "vst-row.h"
#include "vst-support-page-books.h"
#include "vst-support-wording.h"
#include "vst-text.h"

/* What the list shows, in the order of its choices; states stand for themselves. */
static const guint filters[] = {
  VST_CHITS_GIVEN,
  VST_CHITS_TO_COUNTERSIGN,
  VST_CHIT_ISSUED,
  VST_CHIT_RETURNED_UNUSED,
  VST_CHIT_RIDDEN,
  VST_CHIT_VOID,
  VST_CHIT_LOST,
  VST_CHIT_STOLEN,
  VST_CHIT_AT_DESK,
  VST_CHIT_IN_SAFE,
  VST_CHITS_ALL,
};

/**
 * VstSupportPage:
 *
 * The section of chits: the books and what is left in them, and the ledger, all
 * of which is read as it is scrolled to.
 */
struct _VstSupportPage
{
  VstPage parent_instance;

  VstHub *hub;
  VstPagedList *list;
  gboolean is_private;

  GtkStack *stack;
  GtkWidget *give;
  GtkWidget *receive;
  GtkWidget *funds;
  GtkListBox *books;
  GtkLabel *count;
  GtkDropDown *filter;
  GtkEditable *number;
  GtkLabel *nothing;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkWidget *first;
  GtkWidget *first_later;
};

G_DEFINE_FINAL_TYPE (VstSupportPage, vst_support_page, VST_TYPE_PAGE)

/* Books */

static void
books_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstSupportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) books = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (books == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      vst_page_say (GTK_WIDGET (self), text, NULL);
      return;
    }

  vst_support_page_fill_books (self->books, self->hub, books);
  gtk_stack_set_visible_child_name (self->stack, books->len > 0 ? "work" : "empty");
}

static void
read_books (VstSupportPage *self)
{
  vst_hub_read (self->hub, &vst_book_read_all, NULL, NULL, NULL, books_cb, g_object_ref (self));
}

static void
changed_cb (VstSupportPage *self,
            guint topics)
{
  if (topics & VST_TOPIC_CHIT && vst_hub_get_state (self->hub) == VST_HUB_OPEN)
    read_books (self);
}

/* The ledger */

static GtkWidget *
add_label (GtkWidget *box,
           int width_chars,
           gboolean expands)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), width_chars);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, expands);
  gtk_widget_add_css_class (label, "num");
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          VstSupportPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  add_label (box, 10, FALSE);
  add_label (box, 14, FALSE);
  add_label (box, -1, TRUE);
  add_label (box, 10, FALSE);
  gtk_list_item_set_child (item, box);
}

static char *
dup_day (VstSupportPage *self,
         gint64 moment)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);

  return moment != 0 ? vst_format_moment_day (moment, zone) : g_strdup ("");
}

static void
show_record (VstSupportPage *self,
             GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item), *icon = gtk_widget_get_first_child (box);
  GtkWidget *number = gtk_widget_get_next_sibling (icon), *state = gtk_widget_get_next_sibling (number);
  GtkWidget *who = gtk_widget_get_next_sibling (state), *day = gtk_widget_get_next_sibling (who);
  VstRow *row = gtk_list_item_get_item (item);
  VstChit *chit = row != NULL ? vst_row_get_record (row) : NULL;
  const VstChitFacts *facts = chit != NULL ? vst_chit_get_facts (chit) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *given_on = NULL;
  g_autofree char *spoken = NULL;

  if (facts == NULL)
    {
      for (GtkWidget *label = number; label != NULL; label = gtk_widget_get_next_sibling (label))
        gtk_label_set_label (GTK_LABEL (label), "");
      gtk_image_clear (GTK_IMAGE (icon));
      return;
    }

  name = self->is_private ? vst_text_initials (facts->given_to) : g_strdup (facts->given_to);
  given_on = dup_day (self, facts->issued_at);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), vst_word_chit_icon (facts->state));
  gtk_label_set_label (GTK_LABEL (number), facts->number);
  gtk_label_set_label (GTK_LABEL (state), vst_word_chit_state (facts->state));
  gtk_label_set_label (GTK_LABEL (who), vst_chit_wants_countersign (chit) ? _("Waits for a second person") : name);
  gtk_label_set_label (GTK_LABEL (day), given_on);

  if (gtk_widget_get_parent (box) != NULL)
    {
      spoken = g_strdup_printf ("%s, %s%s%s%s%s", facts->number, vst_word_chit_state (facts->state), name[0] != '\0' ? ", " : "",
                                name, given_on[0] != '\0' ? ", " : "", given_on);
      vst_a11y_set_label (gtk_widget_get_parent (box), spoken);
    }
}

static void
record_cb (VstRow *row,
           GParamSpec *pspec,
           GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *page = child != NULL ? gtk_widget_get_ancestor (child, VST_TYPE_SUPPORT_PAGE) : NULL;

  if (page != NULL && gtk_list_item_get_item (item) == row)
    show_record (VST_SUPPORT_PAGE (page), item);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         VstSupportPage *self)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::record", G_CALLBACK (record_cb), item, 0);
  show_record (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           VstSupportPage *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_cb, item);
}

static void
set_factory (VstSupportPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
}

static void
show_count (VstSupportPage *self)
{
  guint n_chits = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *number = vst_format_count (n_chits);
  g_autofree char *text = g_strdup_printf (ngettext ("%s chit", "%s chits", n_chits), number);
  gboolean is_busy = vst_paged_list_is_busy (self->list);

  gtk_label_set_label (self->count, text);
  gtk_label_set_label (self->nothing, gtk_editable_get_text (self->number)[0] != '\0'
                       ? _("No chit has this number. It stands on the slip, as in 0101 or 0101-K.")
                       : _("No chit here. Choose another list, or give one with Ctrl+T."));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n_chits == 0 && !is_busy);
}

static void
query_cb (VstSupportPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->filter);

  if (self->list != NULL)
    vst_paged_list_set_query (self->list, vst_chit_query_new (filters[MIN (selected, G_N_ELEMENTS (filters) - 1)],
                                                              gtk_editable_get_text (self->number)));
}

static void
open_at (VstSupportPage *self,
         guint position)
{
  g_autoptr (VstRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    vst_page_open (GTK_WIDGET (self), "chit", g_variant_new_int64 (vst_row_get_id (row)));
}

static void
activate_cb (VstSupportPage *self,
             guint position)
{
  open_at (self, position);
}

static void
open_chosen_cb (VstSupportPage *self)
{
  open_at (self, gtk_single_selection_get_selected (self->selection));
}

static void
receive_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  vst_book_dialog_present (widget, VST_SUPPORT_PAGE (widget)->hub);
}

static void
funds_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_fund_page_present (widget, VST_SUPPORT_PAGE (widget)->hub);
}

static char *
vst_support_page_dup_title (VstPage *page)
{
  return g_strdup (_("Material support"));
}

static const char *
vst_support_page_get_help (VstPage *page)
{
  return "chits";
}

static void
vst_support_page_focus_first (VstPage *page)
{
  VstSupportPage *self = VST_SUPPORT_PAGE (page);

  gtk_widget_grab_focus (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0 ? self->first
                                                                                                  : GTK_WIDGET (self->number));
}

static GVariant *
vst_support_page_save_state (VstPage *page)
{
  VstSupportPage *self = VST_SUPPORT_PAGE (page);

  return g_variant_new ("(us)", gtk_drop_down_get_selected (self->filter), gtk_editable_get_text (self->number));
}

static void
vst_support_page_restore_state (VstPage *page,
                                GVariant *state)
{
  VstSupportPage *self = VST_SUPPORT_PAGE (page);
  const char *number;
  guint filter;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(us)")))
    return;

  g_variant_get (state, "(u&s)", &filter, &number);
  gtk_drop_down_set_selected (self->filter, filter);
  gtk_editable_set_text (self->number, number);
}

static void
vst_support_page_set_private (VstPage *page,
                              gboolean is_private)
{
  VstSupportPage *self = VST_SUPPORT_PAGE (page);

  self->is_private = is_private;
  set_factory (self);
}

static void
vst_support_page_dispose (GObject *object)
{
  VstSupportPage *self = VST_SUPPORT_PAGE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_SUPPORT_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_support_page_parent_class)->dispose (object);
}

static void
vst_support_page_class_init (VstSupportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_support_page_dispose;

  page_class->dup_title = vst_support_page_dup_title;
  page_class->get_help = vst_support_page_get_help;
  page_class->focus_first = vst_support_page_focus_first;
  page_class->save_state = vst_support_page_save_state;
  page_class->restore_state = vst_support_page_restore_state;
  page_class->set_private = vst_support_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/support/vst-support-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, give);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, receive);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, funds);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, books);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, count);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, filter);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, number);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, view);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, selection);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, first);
  gtk_widget_class_bind_template_child (widget_class, VstSupportPage, first_later);
  gtk_widget_class_bind_template_callback (widget_class, query_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_chosen_cb);

  gtk_widget_class_install_action (widget_class, "support.funds", NULL, funds_action);
  gtk_widget_class_install_action (widget_class, "support.receive", NULL, receive_action);
}

static const char *
get_filter_text (guint filter)
{
  switch (filter)
    {
    case VST_CHITS_GIVEN:
      return _("All that were given");
    case VST_CHITS_TO_COUNTERSIGN:
      return _("To countersign");
    case VST_CHITS_ALL:
      return _("Every number");
    default:
      return vst_word_chit_state ((VstChitState) filter);
    }
}

static void
vst_support_page_init (VstSupportPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  vst_choice_open_by_click (self->view);

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    gtk_string_list_append (names, get_filter_text (filters[i]));

  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (names));
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (query_cb), self, G_CONNECT_SWAPPED);
  set_factory (self);
}

GtkWidget *
vst_support_page_new (VstHub *hub,
                      GVariant *target)
{
  VstSupportPage *self = g_object_new (VST_TYPE_SUPPORT_PAGE, NULL);
  gboolean may_receive = vst_hub_may (hub, VST_RIGHT_RECEIVE_CHITS);

  self->hub = g_object_ref (hub);
  gtk_widget_set_visible (self->give, vst_hub_may (hub, VST_RIGHT_GIVE_CHIT));
  gtk_widget_set_visible (self->receive, may_receive);
  gtk_widget_set_visible (self->funds, may_receive);
  gtk_widget_set_visible (self->first, may_receive);
  gtk_widget_set_visible (self->first_later, !may_receive);

  self->list = vst_paged_list_new (hub, &vst_chit_list, vst_chit_query_new (VST_CHITS_GIVEN, ""),
                                   (VstListQueryCopy) vst_chit_query_copy, (GDestroyNotify) vst_chit_query_free);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::busy", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_books (self);

  return GTK_WIDGET (self);
}
