/* vst-visits-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-visits-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-row.h"
#include "vst-visit-row.h"

/**
 * VstVisitsField:
 *
 * One column of the board: who is expected, here, or gone.  It speaks to the page
 * by actions: today.step, today.back, today.menu, today.open, today.side.
 */
struct _VstVisitsField
{
  AdwBin parent_instance;

  VstPagedList *list;
  GTimeZone *zone;
  VstVisitGroup group;
  gboolean is_private;
  GArray *marked; /* visits that somebody is to mind quietly */
  gint64 kept_id; /* the visit that made a step, and where it was: she is stepped */
  guint kept;     /* on with while she is in the column, whatever its order */
  gboolean keeps_focus;
  GtkWidget *left; /* where the keyboard was when the rows were asked to take it */

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *count;
  GtkStack *stack;
  GtkLabel *nobody;
  GtkListView *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (VstVisitsField, vst_visits_field, ADW_TYPE_BIN)

static const struct
{
  const char *title;
  const char *nobody;
  const char *icon;
  const char *style;
} groups[VST_VISIT_N_GROUPS] = {
  [VST_VISIT_GROUP_EXPECTED] = { NC_ ("column", "Expected"), N_ ("Nobody else is expected."), "vst-expected-symbolic", "expected" },
  [VST_VISIT_GROUP_HERE] = { NC_ ("column", "Here"), N_ ("Nobody is here."), "vst-here-symbolic", "here" },
  [VST_VISIT_GROUP_GONE] = { NC_ ("column", "Gone"), N_ ("Nobody has left yet."), "vst-gone-symbolic", "gone" },
};

static const char *
get_title (VstVisitGroup group)
{
  return g_dpgettext2 (NULL, "column", groups[group].title);
}

static gboolean
is_marked (VstVisitsField *self,
           gint64 visit_id)
{
  for (guint i = 0; self->marked != NULL && i < self->marked->len; i++)
    if (g_array_index (self->marked, gint64, i) == visit_id)
      return TRUE;

  return FALSE;
}

static void
show_item (VstVisitsField *self,
           GtkListItem *item)
{
  VstVisitRow *child = VST_VISIT_ROW (gtk_list_item_get_child (item));
  VstRow *row = gtk_list_item_get_item (item);

  vst_visit_row_show (child, row != NULL ? vst_row_get_record (row) : NULL, self->zone, self->is_private);
  vst_visit_row_set_current (child, gtk_list_item_get_selected (item));
  vst_visit_row_set_marked (child, row != NULL && is_marked (self, vst_row_get_id (row)));

  if (gtk_widget_get_parent (GTK_WIDGET (child)) != NULL)
    vst_a11y_set_label (gtk_widget_get_parent (GTK_WIDGET (child)), vst_visit_row_get_spoken (child));
}

static void
item_cb (GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *column = child != NULL ? gtk_widget_get_ancestor (child, VST_TYPE_VISITS_FIELD) : NULL;

  if (column != NULL && gtk_list_item_get_item (item) != NULL)
    show_item (VST_VISITS_FIELD (column), item);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          VstVisitsField *self)
{
  gtk_list_item_set_child (item, vst_visit_row_new ());
  g_signal_connect (item, "notify::selected", G_CALLBACK (item_cb), NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         VstVisitsField *self)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::record", G_CALLBACK (item_cb), item, G_CONNECT_SWAPPED);
  show_item (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           VstVisitsField *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), item_cb, item);
}

static void
set_factory (VstVisitsField *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
}

/* The row the keyboard is on; GTK keeps it apart from the selection. */
static VstVisitRow *
get_focused_row (VstVisitsField *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  GtkWidget *child = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  return VST_IS_VISIT_ROW (child) ? VST_VISIT_ROW (child) : NULL;
}

static guint
find_position (VstVisitsField *self,
               gint64 id)
{
  GListModel *model = G_LIST_MODEL (self->list);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (VstRow) row = g_list_model_get_item (model, i);

      if (vst_row_get_id (row) == id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
focus_position (VstVisitsField *self,
                guint position)
{
  g_autoptr (VstRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (row == NULL)
    return FALSE;

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->view)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *child = gtk_widget_get_first_child (item);
      VstTodayVisit *visit = VST_IS_VISIT_ROW (child) ? vst_visit_row_get_visit (VST_VISIT_ROW (child)) : NULL;

      if (visit != NULL && visit->id == vst_row_get_id (row))
        return gtk_widget_grab_focus (item);
    }

  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
show_list (VstVisitsField *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *count = g_strdup_printf ("%u", n);
  GtkWidget *focus;
  gboolean is_typing;
  guint position;

  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nobody");

  /* Nothing takes the keyboard before it is to be seen. */
  if (!self->keeps_focus || vst_paged_list_is_busy (self->list) || !gtk_widget_get_mapped (GTK_WIDGET (self->stack)))
    return;

  /* Whoever types something meanwhile goes on typing. */
  self->keeps_focus = FALSE;
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  is_typing = GTK_IS_TEXT (focus) && focus != self->left;
  g_clear_weak_pointer (&self->left);
  if (root == NULL || is_typing)
    return;

  position = find_position (self, self->kept_id);
  if (n > 0)
    focus_position (self, position != GTK_INVALID_LIST_POSITION ? position : MIN (self->kept, n - 1));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "today.side", "(ib)", (int) self->group, TRUE);
}

static void
map_cb (VstVisitsField *self)
{
  if (self->list != NULL)
    show_list (self);
}

/**
 * vst_visits_field_set_list:
 *
 * What it shows.
 */
void
vst_visits_field_set_list (VstVisitsField *self,
                           VstHub *hub,
                           VstVisitGroup group,
                           const char *day,
                           gboolean by_name)
{
  VstTodayQuery query = { .by_name = by_name };

  g_return_if_fail (VST_IS_VISITS_FIELD (self));
  g_return_if_fail (group < VST_VISIT_N_GROUPS);

  g_strlcpy (query.day, day, sizeof query.day);
  self->group = group;

  if (self->list != NULL)
    {
      vst_paged_list_set_query (self->list, vst_today_query_copy (&query));
      return;
    }

  self->zone = vst_hub_dup_zone (hub);
  gtk_label_set_label (self->title, get_title (group));
  gtk_label_set_label (self->nobody, _(groups[group].nobody));
  gtk_image_set_from_icon_name (self->icon, groups[group].icon);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), groups[group].style);
  vst_a11y_set_label (GTK_WIDGET (self->view), get_title (group));

  if (group == VST_VISIT_GROUP_GONE)
    gtk_widget_add_css_class (GTK_WIDGET (self->view), "quiet");

  self->list = vst_paged_list_new (hub, &vst_today_sources[group], vst_today_query_copy (&query), vst_today_query_copy, g_free);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::busy", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_autoselect (self->selection, group == VST_VISIT_GROUP_EXPECTED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  show_list (self);
}

/* Rows made anew would lose the keyboard. */
static void
show_again (VstVisitsField *self)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->view)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *child = gtk_widget_get_first_child (item);
      g_autoptr (VstTodayVisit) visit = NULL;

      if (!VST_IS_VISIT_ROW (child) || vst_visit_row_get_visit (VST_VISIT_ROW (child)) == NULL)
        continue;

      visit = g_object_ref (vst_visit_row_get_visit (VST_VISIT_ROW (child)));
      vst_visit_row_show (VST_VISIT_ROW (child), visit, self->zone, self->is_private);
      vst_visit_row_set_marked (VST_VISIT_ROW (child), is_marked (self, visit->id));
      vst_a11y_set_label (item, vst_visit_row_get_spoken (VST_VISIT_ROW (child)));
    }
}

void
vst_visits_field_set_private (VstVisitsField *self,
                              gboolean is_private)
{
  g_return_if_fail (VST_IS_VISITS_FIELD (self));

  self->is_private = is_private;
  show_again (self);
}

/**
 * vst_visits_field_set_marked:
 * @ids: (nullable) (element-type gint64): visits with a sign that only the staff
 *   knows
 */
void
vst_visits_field_set_marked (VstVisitsField *self,
                             GArray *ids)
{
  g_return_if_fail (VST_IS_VISITS_FIELD (self));

  if (ids == self->marked || (ids == NULL && self->marked == NULL))
    return;

  g_clear_pointer (&self->marked, g_array_unref);
  self->marked = ids != NULL ? g_array_ref (ids) : NULL;
  show_again (self);
}

/* Whose row the keyboard is on; 0 for none. */
gint64
vst_visits_field_get_family (VstVisitsField *self)
{
  VstVisitRow *row;

  g_return_val_if_fail (VST_IS_VISITS_FIELD (self), 0);

  row = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL ? get_focused_row (self) : NULL;

  return row != NULL && vst_visit_row_get_visit (row) != NULL ? vst_visit_row_get_visit (row)->family_id : 0;
}

/**
 * vst_visits_field_grab_focus:
 *
 * Puts the focus on a row.  Where the rows are still being read, or not to be
 * seen yet, one gets it then, unless somebody types elsewhere meanwhile.
 *
 * Returns: whether there is one, or may be
 */
gboolean
vst_visits_field_grab_focus (VstVisitsField *self)
{
  GtkRoot *root;
  guint position;
  guint n;

  g_return_val_if_fail (VST_IS_VISITS_FIELD (self), FALSE);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  root = gtk_widget_get_root (GTK_WIDGET (self));
  g_set_weak_pointer (&self->left, root != NULL ? gtk_root_get_focus (root) : NULL);

  position = n > 0 ? gtk_single_selection_get_selected (self->selection) : 0;
  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;

  if (n == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self->stack)))
    {
      self->kept_id = 0;
      self->kept = position;
      self->keeps_focus = n > 0 || vst_paged_list_is_busy (self->list);
      return self->keeps_focus;
    }

  return focus_position (self, position);
}

static void
activate_cb (VstVisitsField *self,
             guint position)
{
  g_autoptr (VstRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  VstTodayVisit *visit = row != NULL ? vst_row_get_record (row) : NULL;

  if (visit != NULL && visit->family_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "today.open", "x", visit->family_id);
}

static gboolean
run (VstVisitsField *self,
     const char *action)
{
  VstVisitRow *row = get_focused_row (self);
  VstTodayVisit *visit = row != NULL ? vst_visit_row_get_visit (row) : NULL;

  if (visit == NULL)
    return FALSE;

  /* While the column is put in order, the keyboard is on whoever came to stand
   * there: she isn't meant.
   */
  if (self->keeps_focus && visit->id != self->kept_id && vst_paged_list_is_busy (self->list))
    return TRUE;

  self->kept_id = visit->id;
  self->kept = find_position (self, visit->id);
  self->keeps_focus = TRUE;
  g_clear_weak_pointer (&self->left);
  gtk_widget_activate_action_variant (GTK_WIDGET (row), action, vst_visit_row_make_target (visit));

  return TRUE;
}

static gboolean
key_cb (VstVisitsField *self,
        guint key,
        guint code,
        GdkModifierType state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  switch (key)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (held == 0)
        return run (self, "today.step");
      return held == GDK_SHIFT_MASK && run (self, "today.back");

    case GDK_KEY_Menu:
      return run (self, "today.menu");

    case GDK_KEY_F10:
      return held == GDK_SHIFT_MASK && run (self, "today.menu");

    case GDK_KEY_Left:
    case GDK_KEY_Right:
      if (held != 0)
        return FALSE;
      self->keeps_focus = FALSE;
      gtk_widget_activate_action (GTK_WIDGET (self), "today.side", "(ib)", (int) self->group + (key == GDK_KEY_Left ? -1 : 1), FALSE);
      return TRUE;

    /* To somebody else, of her own accord. */
    case GDK_KEY_Up:
    case GDK_KEY_Down:
    case GDK_KEY_Home:
    case GDK_KEY_End:
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      self->keeps_focus = FALSE;
      return FALSE;

    default:
      return FALSE;
    }
}

/* The second button of the mouse: the row below it, whichever is focused. */
static void
pressed_cb (VstVisitsField *self,
            int n_press,
            double x,
            double y)
{
  GtkWidget *hit = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = hit != NULL ? gtk_widget_get_ancestor (hit, VST_TYPE_VISIT_ROW) : NULL;
  VstTodayVisit *visit = row != NULL ? vst_visit_row_get_visit (VST_VISIT_ROW (row)) : NULL;

  if (visit != NULL)
    gtk_widget_activate_action_variant (row, "today.menu", vst_visit_row_make_target (visit));
}

static void
vst_visits_field_dispose (GObject *object)
{
  VstVisitsField *self = VST_VISITS_FIELD (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->marked, g_array_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  g_clear_weak_pointer (&self->left);
  G_OBJECT_CLASS (vst_visits_field_parent_class)->dispose (object);
}

static void
vst_visits_field_class_init (VstVisitsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_visits_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/schedule/vst-visits-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstVisitsField, icon);
  gtk_widget_class_bind_template_child (widget_class, VstVisitsField, title);
  gtk_widget_class_bind_template_child (widget_class, VstVisitsField, count);
  gtk_widget_class_bind_template_child (widget_class, VstVisitsField, stack);
  gtk_widget_class_bind_template_child (widget_class, VstVisitsField, nobody);
  gtk_widget_class_bind_template_child (widget_class, VstVisitsField, view);
  gtk_widget_class_bind_template_child (widget_class, VstVisitsField, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
vst_visits_field_init (VstVisitsField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_factory (self);
  g_signal_connect_object (self->stack, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);
}
