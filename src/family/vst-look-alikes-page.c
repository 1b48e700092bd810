/* vst-look-alikes-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-look-alikes-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-look-alike-row.h"
#include "vst-look-alike-store.h"
#include "vst-paper-format.h"
#include "vst-row.h"

/* How often the bar moves while a look is on. */
#define PROGRESS_MS 100

/**
 * VstLookAlikesPage:
 *
 * The work list of files that may be of one family, the likeliest first; and of
 * those of which somebody said that they are not.
 */
struct _VstLookAlikesPage
{
  VstPage parent_instance;

  VstHub *hub;
  VstPagedList *list;
  VstLookAround *around;
  char *today;
  guint progress_id;
  gboolean is_private;

  GtkStack *stack;
  GtkBox *top;
  GtkLabel *count;
  GtkLabel *problem;
  GtkToggleButton *open;
  GtkToggleButton *answered;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkListBox *answers;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (VstLookAlikesPage, vst_look_alikes_page, VST_TYPE_PAGE)

static void
show_record (VstLookAlikesPage *self,
             GtkListItem *item)
{
  VstLookAlikeRow *child = VST_LOOK_ALIKE_ROW (gtk_list_item_get_child (item));
  VstRow *row = gtk_list_item_get_item (item);

  vst_look_alike_row_show (child, row != NULL ? vst_row_get_record (row) : NULL, self->today, self->is_private);
  if (gtk_widget_get_parent (GTK_WIDGET (child)) != NULL)
    vst_a11y_set_label (gtk_widget_get_parent (GTK_WIDGET (child)), vst_look_alike_row_get_spoken (child));
}

static void
record_cb (VstRow *row,
           GParamSpec *pspec,
           GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *page = child != NULL ? gtk_widget_get_ancestor (child, VST_TYPE_LOOK_ALIKES_PAGE) : NULL;

  if (page != NULL && gtk_list_item_get_item (item) == row)
    show_record (VST_LOOK_ALIKES_PAGE (page), item);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          VstLookAlikesPage *self)
{
  gtk_list_item_set_child (item, vst_look_alike_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         VstLookAlikesPage *self)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::record", G_CALLBACK (record_cb), item, 0);
  show_record (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           VstLookAlikesPage *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_cb, item);
}

static void
set_factory (VstLookAlikesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
}

static gboolean
progress_cb (gpointer user_data)
{
  VstLookAlikesPage *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, self->around != NULL ? vst_look_around_get_progress (self->around) : 0);

  return G_SOURCE_CONTINUE;
}

static void
show_list (VstLookAlikesPage *self)
{
  guint n_pairs = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  const GError *error = self->list != NULL ? vst_paged_list_get_error (self->list) : NULL;
  gboolean is_looking = self->list != NULL && n_pairs == 0 && vst_paged_list_is_busy (self->list);
  g_autofree char *number = vst_format_count (n_pairs);
  /* Translators: a number with its thousands set apart. */
  g_autofree char *count = g_strdup_printf (ngettext ("%s possible duplicate", "%s possible duplicates", n_pairs), number);
  const char *page = "list";

  if (gtk_toggle_button_get_active (self->answered))
    {
      page = "answers";
    }
  else if (error != NULL)
    {
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->problem, text);
      page = "problem";
    }
  else if (self->list == NULL)
    {
      page = "stopped";
    }
  else if (n_pairs == 0)
    {
      page = is_looking ? "looking" : "empty";
    }

  gtk_label_set_label (self->count, n_pairs > 0 ? count : _("Possible duplicates"));
  gtk_stack_set_visible_child_name (self->stack, page);

  if (!is_looking)
    g_clear_handle_id (&self->progress_id, g_source_remove);
  else if (self->progress_id == 0)
    self->progress_id = g_timeout_add (PROGRESS_MS, progress_cb, self);
}

static void
drop_list (VstLookAlikesPage *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  g_clear_pointer (&self->around, vst_look_around_unref);
}

static void
look (VstLookAlikesPage *self)
{
  drop_list (self);
  self->around = vst_look_around_new ();
  self->list = vst_paged_list_new (self->hub, &vst_look_alikes, vst_look_around_ref (self->around),
                                   (VstListQueryCopy) vst_look_around_ref, (GDestroyNotify) vst_look_around_unref);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::busy", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  show_list (self);
}

static void
look_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  look (VST_LOOK_ALIKES_PAGE (widget));
}

static void
stop_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstLookAlikesPage *self = VST_LOOK_ALIKES_PAGE (widget);

  gtk_single_selection_set_model (self->selection, NULL);
  drop_list (self);
  show_list (self);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstLookAlikesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  if (self->hub == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_page_say (GTK_WIDGET (self), text != NULL ? text : _("Said not to be the same family"), id != NULL ? "desk.undo" : NULL);
}

static void
part (VstLookAlikesPage *self,
      gint64 id)
{
  gint64 a, b;

  vst_look_alike_part (id, &a, &b);
  vst_hub_do (self->hub, &vst_look_alike_do_part, vst_look_answer_new (a, b, NULL), (GDestroyNotify) vst_look_answer_free, NULL,
              done_cb, g_object_ref (self));
}

static void
part_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  part (VST_LOOK_ALIKES_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
part_selected_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  VstLookAlikesPage *self = VST_LOOK_ALIKES_PAGE (widget);
  VstRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0)
    part (self, vst_row_get_id (row));
}

static void
open_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_page_open (widget, "family", g_variant_new_int64 (g_variant_get_int64 (parameter)));
}

static void
compare_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  vst_page_open (widget, "merge", parameter);
}

static void
activate_cb (VstLookAlikesPage *self,
             guint position)
{
  g_autoptr (VstRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  VstLookAlike *pair = row != NULL ? vst_row_get_record (row) : NULL;

  if (pair != NULL)
    vst_page_open (GTK_WIDGET (self), "merge", g_variant_new ("(xx)", vst_hit_get_family_id (vst_look_alike_get_a (pair)), vst_hit_get_family_id (vst_look_alike_get_b (pair))));
}

static void
asked_again_cb (GObject *object,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (VstLookAlikesPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vst_hub_do_finish (VST_HUB (object), result, &error) != NULL && self->hub != NULL &&
      gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    vst_page_say (GTK_WIDGET (self), _("The question is open again"), "desk.undo");
}

static void
ask_again_cb (VstLookAlikesPage *self,
              GtkWidget *button)
{
  VstLookAnswer *answer = vst_look_answer_new (0, 0, NULL);

  answer->id = *(gint64 *) g_object_get_data (G_OBJECT (button), "answer");
  vst_hub_do (self->hub, &vst_look_alike_do_ask_again, answer, (GDestroyNotify) vst_look_answer_free, NULL, asked_again_cb,
              g_object_ref (self));
}

static char *
dup_name (VstLookAlikesPage *self,
          VstHit *hit)
{
  g_autofree char *name = vst_word_name (vst_hit_get_person (hit), self->is_private);

  return g_strdup_printf ("%s (%s)", name, vst_hit_get_file_number (hit));
}

static void
add_answer (VstLookAlikesPage *self,
            const VstLookSaid *said,
            GTimeZone *zone)
{
  g_autofree char *a = dup_name (self, said->a);
  g_autofree char *b = dup_name (self, said->b);
  /* Translators: two names, each with a file number. */
  g_autofree char *title = g_strdup_printf (_("%1$s and %2$s"), a, b);
  g_autofree char *when = vst_format_moment (said->at, zone);
  g_autofree char *below = g_strjoin (" · ", said->by, when, *said->why != '\0' ? said->why : NULL, NULL);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _("Ask again"), title);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Ask again"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "plain");
  vst_a11y_set_label (button, spoken);
  vst_a11y_set_label (row, title);
  g_object_set_data_full (G_OBJECT (button), "answer", g_memdup2 (&said->id, sizeof said->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask_again_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->answers, row);
}

static void
answers_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstLookAlikesPage) self = user_data;
  g_autoptr (GPtrArray) answers = vst_hub_read_finish (VST_HUB (object), result, NULL);
  g_autoptr (GTimeZone) zone = NULL;
  GtkListBoxRow *row;

  if (answers == NULL || self->hub == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  zone = vst_hub_dup_zone (self->hub);
  while ((row = gtk_list_box_get_row_at_index (self->answers, 0)) != NULL)
    gtk_list_box_remove (self->answers, GTK_WIDGET (row));

  for (guint i = 0; i < answers->len; i++)
    add_answer (self, g_ptr_array_index (answers, i), zone);

  vst_a11y_patch (GTK_WIDGET (self));
}

static void
read_answers (VstLookAlikesPage *self)
{
  vst_hub_read (self->hub, &vst_look_alike_read_answers, NULL, NULL, NULL, answers_cb, g_object_ref (self));
}

static void
toggled_cb (VstLookAlikesPage *self)
{
  if (self->hub == NULL)
    return;

  if (gtk_toggle_button_get_active (self->answered))
    read_answers (self);
  show_list (self);
}

static void
changed_cb (VstLookAlikesPage *self,
            guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0 && gtk_toggle_button_get_active (self->answered))
    read_answers (self);
}

static char *
vst_look_alikes_page_dup_title (VstPage *page)
{
  return g_strdup (_("Possible duplicates"));
}

static const char *
vst_look_alikes_page_get_help (VstPage *page)
{
  return "merge";
}

static void
vst_look_alikes_page_focus_first (VstPage *page)
{
  VstLookAlikesPage *self = VST_LOOK_ALIKES_PAGE (page);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->open));
}

static GVariant *
vst_look_alikes_page_save_state (VstPage *page)
{
  return g_variant_new_boolean (gtk_toggle_button_get_active (VST_LOOK_ALIKES_PAGE (page)->answered));
}

static void
vst_look_alikes_page_restore_state (VstPage *page,
                                    GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN))
    gtk_toggle_button_set_active (VST_LOOK_ALIKES_PAGE (page)->answered, g_variant_get_boolean (state));
}

static void
vst_look_alikes_page_set_private (VstPage *page,
                                  gboolean is_private)
{
  VstLookAlikesPage *self = VST_LOOK_ALIKES_PAGE (page);

  self->is_private = is_private;
  set_factory (self);
  if (self->hub != NULL && gtk_toggle_button_get_active (self->answered))
    read_answers (self);
}

/* Beside its buttons a large heading would be cut. */
static void
vst_look_alikes_page_set_large (VstPage *page,
                                gboolean is_large)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (VST_LOOK_ALIKES_PAGE (page)->top),
                                  is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
vst_look_alikes_page_dispose (GObject *object)
{
  VstLookAlikesPage *self = VST_LOOK_ALIKES_PAGE (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  drop_list (self);
  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_LOOK_ALIKES_PAGE);

  G_OBJECT_CLASS (vst_look_alikes_page_parent_class)->dispose (object);
}

static void
vst_look_alikes_page_finalize (GObject *object)
{
  g_free (VST_LOOK_ALIKES_PAGE (object)->today);

  G_OBJECT_CLASS (vst_look_alikes_page_parent_class)->finalize (object);
}

static void
vst_look_alikes_page_class_init (VstLookAlikesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_look_alikes_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_look_alikes_page_finalize;
  page_class->dup_title = vst_look_alikes_page_dup_title;
  page_class->get_help = vst_look_alikes_page_get_help;
  page_class->focus_first = vst_look_alikes_page_focus_first;
  page_class->save_state = vst_look_alikes_page_save_state;
  page_class->restore_state = vst_look_alikes_page_restore_state;
  page_class->set_large = vst_look_alikes_page_set_large;
  page_class->set_private = vst_look_alikes_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-look-alikes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikesPage, top);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikesPage, count);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikesPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikesPage, open);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikesPage, answered);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikesPage, view);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikesPage, selection);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikesPage, answers);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikesPage, progress);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);

  gtk_widget_class_install_action (widget_class, "look-alikes.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "look-alikes.compare", "(xx)", compare_action);
  gtk_widget_class_install_action (widget_class, "look-alikes.part", "x", part_action);
  gtk_widget_class_install_action (widget_class, "look-alikes.part-selected", NULL, part_selected_action);
  gtk_widget_class_install_action (widget_class, "look-alikes.look", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "look-alikes.stop", NULL, stop_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "look-alikes.part-selected", NULL);
}

static void
vst_look_alikes_page_init (VstLookAlikesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_factory (self);
}

GtkWidget *
vst_look_alikes_page_new (VstHub *hub,
                          GVariant *target)
{
  VstLookAlikesPage *self = g_object_new (VST_TYPE_LOOK_ALIKES_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  self->today = vst_hub_dup_today (hub);
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  look (self);

  return GTK_WIDGET (self);
}
