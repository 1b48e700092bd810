/* vst-families-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-families-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-choice.h"
#include "vst-error-text.h"
#include "vst-family-store.h"
#include "vst-paged-list.h"
#include "vst-paper-format.h"
#include "vst-person-row.h"
#include "vst-row.h"

/* Which families, and in what order. */
typedef enum
{
  BY_NAME,
  BY_LATEST,
  CLOSED_TOO,
  N_ORDERS
} Order;

static gint64
get_family_id (gpointer record)
{
  return vst_family_get_id (record);
}

static const VstListSource sources[N_ORDERS] = {
  [BY_NAME] = { &vst_family_read_active, &vst_family_read_page, get_family_id, VST_TOPIC_FAMILY },
  [BY_LATEST] = { &vst_family_read_latest, &vst_family_read_page, get_family_id, VST_TOPIC_FAMILY },
  [CLOSED_TOO] = { &vst_family_read_all, &vst_family_read_page, get_family_id, VST_TOPIC_FAMILY },
};

/**
 * VstFamiliesPage:
 *
 * Every family that has a file, however many: rows are read when they are
 * scrolled to.
 */
struct _VstFamiliesPage
{
  VstPage parent_instance;

  VstHub *hub;
  VstPagedList *list;
  char *today;
  Order order;
  gboolean is_private;
  gboolean is_ready;

  GtkStack *stack;
  GtkBox *top;
  GtkLabel *count;
  GtkLabel *problem;
  GtkToggleButton *by_name;
  GtkToggleButton *by_latest;
  GtkToggleButton *closed_too;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkWidget *first_intake;
  GtkWidget *import;
  GtkWidget *look_alikes;
};

G_DEFINE_FINAL_TYPE (VstFamiliesPage, vst_families_page, VST_TYPE_PAGE)

static void
show_record (VstFamiliesPage *self,
             GtkListItem *item)
{
  VstPersonRow *child = VST_PERSON_ROW (gtk_list_item_get_child (item));
  VstRow *row = gtk_list_item_get_item (item);
  VstFamily *family = row != NULL ? vst_row_get_record (row) : NULL;

  if (family != NULL)
    vst_person_row_show_family (child, family, self->today, self->is_private);
  else
    vst_person_row_clear (child);

  if (gtk_widget_get_parent (GTK_WIDGET (child)) != NULL)
    vst_a11y_set_label (gtk_widget_get_parent (GTK_WIDGET (child)), vst_person_row_get_spoken (child));
}

static void
record_cb (VstRow *row,
           GParamSpec *pspec,
           GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *page = child != NULL ? gtk_widget_get_ancestor (child, VST_TYPE_FAMILIES_PAGE) : NULL;

  if (page != NULL && gtk_list_item_get_item (item) == row)
    show_record (VST_FAMILIES_PAGE (page), item);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          VstFamiliesPage *self)
{
  gtk_list_item_set_child (item, vst_person_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         VstFamiliesPage *self)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::record", G_CALLBACK (record_cb), item, 0);
  show_record (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           VstFamiliesPage *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_cb, item);
}

static void
set_factory (VstFamiliesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
}

static void
show_list (VstFamiliesPage *self)
{
  guint n_families = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  const GError *error = vst_paged_list_get_error (self->list);
  const char *page = "list";
  g_autofree char *number = vst_format_count (n_families);
  /* Translators: a number with its thousands set apart. */
  g_autofree char *count = g_strdup_printf (ngettext ("%s family", "%s families", n_families), number);

  gtk_label_set_label (self->count, count);

  if (error != NULL)
    {
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->problem, text);
      page = "problem";
    }
  else if (n_families == 0 && vst_paged_list_is_busy (self->list))
    {
      page = "reading";
    }
  else if (n_families == 0 && self->order != CLOSED_TOO)
    {
      page = "empty";
    }

  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
set_order (VstFamiliesPage *self,
           Order order)
{
  self->order = order;

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);

  self->list = vst_paged_list_new (self->hub, &sources[order], NULL, NULL, NULL);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::busy", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  show_list (self);
}

static void
order_cb (VstFamiliesPage *self)
{
  Order order = BY_NAME;

  if (!self->is_ready)
    return;

  if (gtk_toggle_button_get_active (self->by_latest))
    order = BY_LATEST;
  else if (gtk_toggle_button_get_active (self->closed_too))
    order = CLOSED_TOO;

  if (order != self->order)
    set_order (self, order);
}

static void
activate_cb (VstFamiliesPage *self,
             guint position)
{
  g_autoptr (VstRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    vst_page_open (GTK_WIDGET (self), "family", g_variant_new_int64 (vst_row_get_id (row)));
}

static void
intake_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  vst_page_open (widget, "intake", g_variant_new_string (""));
}

static void
import_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  vst_page_open (widget, "import", NULL);
}

static char *
vst_families_page_dup_title (VstPage *page)
{
  return g_strdup (_("Families"));
}

static const char *
vst_families_page_get_help (VstPage *page)
{
  return "families";
}

static void
vst_families_page_focus_first (VstPage *page)
{
  VstFamiliesPage *self = VST_FAMILIES_PAGE (page);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    gtk_widget_grab_focus (self->first_intake);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static GVariant *
vst_families_page_save_state (VstPage *page)
{
  VstFamiliesPage *self = VST_FAMILIES_PAGE (page);

  return g_variant_new ("(uu)", (guint) self->order, gtk_single_selection_get_selected (self->selection));
}

static void
vst_families_page_restore_state (VstPage *page,
                                 GVariant *state)
{
  VstFamiliesPage *self = VST_FAMILIES_PAGE (page);
  GtkToggleButton *const buttons[N_ORDERS] = { self->by_name, self->by_latest, self->closed_too };
  guint order, selected;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(uu)")))
    return;

  g_variant_get (state, "(uu)", &order, &selected);
  gtk_toggle_button_set_active (buttons[MIN (order, N_ORDERS - 1)], TRUE);
}

static void
vst_families_page_set_private (VstPage *page,
                               gboolean is_private)
{
  VstFamiliesPage *self = VST_FAMILIES_PAGE (page);

  self->is_private = is_private;
  set_factory (self);
}

/* Beside its buttons a large heading would be cut. */
static void
vst_families_page_set_large (VstPage *page,
                             gboolean is_large)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (VST_FAMILIES_PAGE (page)->top),
                                  is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
vst_families_page_dispose (GObject *object)
{
  VstFamiliesPage *self = VST_FAMILIES_PAGE (object);

  self->is_ready = FALSE;
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_FAMILIES_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_families_page_parent_class)->dispose (object);
}

static void
vst_families_page_finalize (GObject *object)
{
  g_free (VST_FAMILIES_PAGE (object)->today);

  G_OBJECT_CLASS (vst_families_page_parent_class)->finalize (object);
}

static void
vst_families_page_class_init (VstFamiliesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  object_class->dispose = vst_families_page_dispose;
  object_class->finalize = vst_families_page_finalize;

  page_class->dup_title = vst_families_page_dup_title;
  page_class->get_help = vst_families_page_get_help;
  page_class->focus_first = vst_families_page_focus_first;
  page_class->save_state = vst_families_page_save_state;
  page_class->restore_state = vst_families_page_restore_state;
  page_class->set_large = vst_families_page_set_large;
  page_class->set_private = vst_families_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-families-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, top);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, count);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, by_name);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, by_latest);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, closed_too);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, view);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, selection);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, first_intake);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, import);
  gtk_widget_class_bind_template_child (widget_class, VstFamiliesPage, look_alikes);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);

  gtk_widget_class_install_action (widget_class, "families.intake", NULL, intake_action);
  gtk_widget_class_install_action (widget_class, "families.import", NULL, import_action);
}

static void
vst_families_page_init (VstFamiliesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_choice_open_by_click (self->view);
  set_factory (self);
}

GtkWidget *
vst_families_page_new (VstHub *hub,
                       GVariant *target)
{
  VstFamiliesPage *self = g_object_new (VST_TYPE_FAMILIES_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->today = vst_hub_dup_today (hub);
  gtk_widget_set_visible (self->import, vst_hub_may (hub, VST_RIGHT_IMPORT));
  gtk_widget_set_visible (self->look_alikes, vst_hub_may (hub, VST_RIGHT_MERGE));
  set_order (self, BY_NAME);
  self->is_ready = TRUE;

  return GTK_WIDGET (self);
}
