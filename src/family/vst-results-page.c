/* vst-results-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-results-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-canada.h"
#include "vst-choice.h"
#include "vst-date-text.h"
#include "vst-error-text.h"
#include "vst-person-row.h"
#include "vst-search-store.h"

/* Whoever isn't among these is found faster by another letter. */
#define MOST_ROWS 50

/* A search that stays as it is for so long has settled, and is logged. */
#define SETTLED_MS 1200

/* A row's own record of the item that it shows. */
#define ITEM "vst-results-item"

/**
 * VstResultsPage:
 *
 * Whom the search box finds, as it is typed: best first, and somebody new last.
 *
 * Each key cancels the reading before it, so that typing never waits.
 */
struct _VstResultsPage
{
  VstPage parent_instance;

  VstHub *hub;
  GListStore *rows; /* VstHit, then the query of a new intake */
  GCancellable *cancellable;
  char *query;
  char *today;
  guint settle_id;
  gboolean is_private;
  gboolean is_reading;
  gboolean opens_first;
  gboolean arrives_first;
  gboolean walks_first;
  gboolean is_again;
  gboolean forgiven;

  GtkLabel *count;
  GtkLabel *problem;
  GtkWidget *apart;
  GtkListView *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (VstResultsPage, vst_results_page, VST_TYPE_PAGE)

/* What has the keyboard is what is chosen, however it came there. */
static void
focus_cb (GtkWidget *place,
          GParamSpec *pspec,
          GtkListItem *item)
{
  VstResultsPage *self = VST_RESULTS_PAGE (gtk_widget_get_ancestor (place, VST_TYPE_RESULTS_PAGE));

  if (self != NULL && gtk_widget_has_focus (place))
    gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          VstResultsPage *self)
{
  GtkWidget *row = vst_person_row_new ();

  g_object_set_data (G_OBJECT (row), ITEM, item);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         VstResultsPage *self)
{
  VstPersonRow *row = VST_PERSON_ROW (gtk_list_item_get_child (item));
  gpointer record = gtk_list_item_get_item (item);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (row));

  if (VST_IS_HIT (record))
    vst_person_row_show_hit (row, record, self->query, self->today, self->is_private);
  else
    vst_person_row_show_intake (row, gtk_string_object_get_string (record));

  if (parent == NULL)
    return;

  vst_a11y_set_label (parent, vst_person_row_get_spoken (row));
  g_signal_handlers_disconnect_by_func (parent, focus_cb, item);
  g_signal_connect_object (parent, "notify::has-focus", G_CALLBACK (focus_cb), item, 0);
}

static void
set_factory (VstResultsPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
}

static gboolean
has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* A name to begin with, and a phone.  What was searched for by its number has no
 * name yet: a file's is given anew, and a day may be anyone's. */
static GVariant *
make_intake_target (const char *query)
{
  g_autofree char *day = vst_day_parse (query);
  VstPhone phone;
  const gboolean is_phone = day == NULL && vst_phone_parse (query, &phone, NULL);
  const gboolean is_name = day == NULL && !is_phone && has_letter (query);

  return g_variant_new ("(ss)", is_name ? query : "", is_phone ? query : "");
}

static void
open_row (VstResultsPage *self,
          guint position)
{
  g_autoptr (GObject) record = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (VST_IS_HIT (record))
    vst_page_open (GTK_WIDGET (self), "family", g_variant_new_int64 (vst_hit_get_family_id (VST_HIT (record))));
  else if (record != NULL)
    vst_page_open (GTK_WIDGET (self), "intake", make_intake_target (self->query));
}

static void
open_chosen (VstResultsPage *self)
{
  open_row (self, gtk_single_selection_get_selected (self->selection));
}

/* The keyboard goes to the row, if it is on the screen. */
static void
focus_row (VstResultsPage *self,
           guint position)
{
  for (GtkWidget *place = gtk_widget_get_first_child (GTK_WIDGET (self->view)); place != NULL; place = gtk_widget_get_next_sibling (place))
    {
      GtkWidget *row = gtk_widget_get_first_child (place);
      GtkListItem *item = row != NULL ? g_object_get_data (G_OBJECT (row), ITEM) : NULL;

      if (item != NULL && gtk_list_item_get_position (item) == position && gtk_widget_grab_focus (place))
        return;
    }
}

/* From the box, where the first has been chosen already. */
static void
walk (VstResultsPage *self)
{
  const guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  const guint next = gtk_single_selection_get_selected (self->selection) + 1;

  focus_row (self, MIN (next, n_rows - 1));
}

static void
show_problem (VstResultsPage *self,
              const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static gboolean
is_same (VstHit *a,
         VstHit *b)
{
  return vst_person_get_id (vst_hit_get_person (a)) == vst_person_get_id (vst_hit_get_person (b)) &&
         vst_hit_get_family_id (a) == vst_hit_get_family_id (b);
}

/* The same person again, after a change elsewhere; the best hit of another search. */
static guint
find_chosen (VstResultsPage *self,
             const GPtrArray *hits)
{
  gpointer chosen = gtk_single_selection_get_selected_item (self->selection);

  for (guint i = 0; self->is_again && VST_IS_HIT (chosen) && i < hits->len; i++)
    if (is_same (g_ptr_array_index (hits, i), VST_HIT (chosen)))
      return i;

  return 0;
}

static void
show_hits (VstResultsPage *self,
           GPtrArray *hits)
{
  const gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL;
  const guint chosen = find_chosen (self, hits);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *count = NULL;

  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (hits, i)));
  g_ptr_array_add (rows, gtk_string_object_new (self->query));

  count = hits->len > 0 ? g_strdup_printf (ngettext ("%u person found", "%u people found", hits->len), hits->len)
                        : g_strdup (_("No one by that name here"));

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->apart, self->forgiven && hits->len > 0);
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
  gtk_single_selection_set_selected (self->selection, chosen);
  if (has_focus)
    focus_row (self, chosen);
  self->is_reading = FALSE;

  if (self->walks_first)
    {
      self->walks_first = FALSE;
      walk (self);
    }

  if (self->opens_first)
    {
      self->opens_first = FALSE;
      open_chosen (self);
    }

  if (self->arrives_first)
    {
      self->arrives_first = FALSE;
      gtk_widget_activate_action (GTK_WIDGET (self), "desk.arrive", NULL);
    }
}

static void
page_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstResultsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  show_problem (self, error);
  if (hits != NULL)
    show_hits (self, hits);
}

static void
found_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstResultsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFound) found = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  show_problem (self, error);
  if (found == NULL)
    return;

  self->forgiven = found->forgiven;
  if (found->ids->len > MOST_ROWS)
    g_array_set_size (found->ids, MOST_ROWS);

  vst_hub_read (self->hub, &vst_search_read_page, g_array_ref (found->ids), (GDestroyNotify) g_array_unref,
                self->cancellable, page_cb, g_object_ref (self));
}

static void
settled_done_cb (GObject *object,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFound) found = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (found == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("A settled search was not logged: %s", error->message);
}

/* The same again, to be noted in the access log. */
static gboolean
settled_cb (gpointer user_data)
{
  VstResultsPage *self = user_data;

  self->settle_id = 0;
  vst_hub_read (self->hub, &vst_search_read_ids, vst_search_new (self->query, TRUE), (GDestroyNotify) vst_search_free,
                self->cancellable, settled_done_cb, NULL);

  return G_SOURCE_REMOVE;
}

static void
forget_reading (VstResultsPage *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
search (VstResultsPage *self)
{
  forget_reading (self);
  self->cancellable = g_cancellable_new ();
  self->is_reading = TRUE;
  self->settle_id = g_timeout_add (SETTLED_MS, settled_cb, self);
  vst_hub_read (self->hub, &vst_search_read_ids, vst_search_new (self->query, FALSE), (GDestroyNotify) vst_search_free,
                self->cancellable, found_cb, g_object_ref (self));
}

static void
hub_changed_cb (VstResultsPage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0 && self->query != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->is_again = TRUE;
      search (self);
    }
}

static void
vst_results_page_search (VstPage *page,
                         const char *text)
{
  VstResultsPage *self = VST_RESULTS_PAGE (page);

  if (g_strcmp0 (self->query, text) == 0 && !self->is_reading && self->problem != NULL && !gtk_widget_get_visible (GTK_WIDGET (self->problem)))
    return;

  g_free (self->query);
  self->query = g_strdup (text);
  self->is_again = FALSE;
  self->walks_first = FALSE;
  search (self);
}

static void
vst_results_page_open_first (VstPage *page)
{
  VstResultsPage *self = VST_RESULTS_PAGE (page);

  if (self->is_reading)
    self->opens_first = TRUE;
  else
    open_chosen (self);
}

static void
activate_cb (VstResultsPage *self,
             guint position)
{
  open_row (self, position);
}

/* The desk notes it; this room only knows whom. */
static void
arrive_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstResultsPage *self = VST_RESULTS_PAGE (widget);

  if (self->is_reading)
    self->arrives_first = TRUE;
  else
    gtk_widget_activate_action (widget, "desk.arrive", NULL);
}

/* Above the first row is the box. */
static gboolean
key_cb (VstResultsPage *self,
        guint key,
        guint code,
        GdkModifierType state)
{
  if ((key != GDK_KEY_Up && key != GDK_KEY_KP_Up) || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      gtk_single_selection_get_selected (self->selection) != 0)
    return FALSE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "search.return", NULL);
}

static char *
vst_results_page_dup_title (VstPage *page)
{
  return g_strdup (_("Search"));
}

static const char *
vst_results_page_get_help (VstPage *page)
{
  return "search";
}

static void
vst_results_page_focus_first (VstPage *page)
{
  VstResultsPage *self = VST_RESULTS_PAGE (page);

  if (self->is_reading)
    self->walks_first = TRUE;
  else
    walk (self);
}

static gint64
vst_results_page_get_family (VstPage *page)
{
  gpointer chosen = gtk_single_selection_get_selected_item (VST_RESULTS_PAGE (page)->selection);

  return VST_IS_HIT (chosen) ? vst_hit_get_family_id (VST_HIT (chosen)) : 0;
}

static void
vst_results_page_set_private (VstPage *page,
                              gboolean is_private)
{
  VstResultsPage *self = VST_RESULTS_PAGE (page);

  self->is_private = is_private;
  set_factory (self);
}

static void
vst_results_page_dispose (GObject *object)
{
  VstResultsPage *self = VST_RESULTS_PAGE (object);

  forget_reading (self);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_RESULTS_PAGE);
  g_clear_object (&self->rows);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_results_page_parent_class)->dispose (object);
}

static void
vst_results_page_finalize (GObject *object)
{
  VstResultsPage *self = VST_RESULTS_PAGE (object);

  g_free (self->query);
  g_free (self->today);

  G_OBJECT_CLASS (vst_results_page_parent_class)->finalize (object);
}

static void
vst_results_page_class_init (VstResultsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  object_class->dispose = vst_results_page_dispose;
  object_class->finalize = vst_results_page_finalize;

  page_class->dup_title = vst_results_page_dup_title;
  page_class->get_help = vst_results_page_get_help;
  page_class->focus_first = vst_results_page_focus_first;
  page_class->set_private = vst_results_page_set_private;
  page_class->search = vst_results_page_search;
  page_class->open_first = vst_results_page_open_first;
  page_class->get_family = vst_results_page_get_family;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-results-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstResultsPage, count);
  gtk_widget_class_bind_template_child (widget_class, VstResultsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstResultsPage, apart);
  gtk_widget_class_bind_template_child (widget_class, VstResultsPage, view);
  gtk_widget_class_bind_template_child (widget_class, VstResultsPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);

  gtk_widget_class_install_action (widget_class, "results.arrive", NULL, arrive_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "results.arrive", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "search.leave", NULL);
}

static void
vst_results_page_init (VstResultsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_list_store_new (G_TYPE_OBJECT);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  vst_choice_open_by_click (self->view);
  set_factory (self);
}

GtkWidget *
vst_results_page_new (VstHub *hub,
                      GVariant *target)
{
  VstResultsPage *self = g_object_new (VST_TYPE_RESULTS_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->today = vst_hub_dup_today (hub);
  g_signal_connect_object (hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
