/* vst-merges-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-merges-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-error-text.h"
#include "vst-merge-wording.h"
#include "vst-paper-format.h"

/* So many, and so many more at each press. */
#define A_PAGE 50

/**
 * VstMergesPage:
 *
 * Which files were merged, by whom, and the way back.
 */
struct _VstMergesPage
{
  VstPage parent_instance;

  VstHub *hub;
  GPtrArray *merges; /* of VstMerge: one more than is shown, where there are more */
  guint n_shown;
  int goes_to;     /* the row that is to have the keyboard, or -1 */
  gint64 asked_id; /* the merge of which it is to be said where what came later goes */
  gboolean is_private;

  GtkListBox *list;
  GtkWidget *earlier;
  GtkLabel *problem;
  GtkWidget *later;
  GtkButton *to_kept;
  GtkButton *to_merged;
};

G_DEFINE_FINAL_TYPE (VstMergesPage, vst_merges_page, VST_TYPE_PAGE)

static const VstMerge *
find_merge (VstMergesPage *self,
            gint64 id)
{
  for (guint i = 0; self->merges != NULL && i < self->merges->len; i++)
    if (((VstMerge *) g_ptr_array_index (self->merges, i))->id == id)
      return g_ptr_array_index (self->merges, i);

  return NULL;
}

/* What was written since goes with one of the two files. */
static void
ask_where (VstMergesPage *self,
           gint64 id)
{
  const VstMerge *merge = find_merge (self, id);
  g_autofree char *kept = NULL;
  g_autofree char *merged = NULL;

  self->asked_id = merge != NULL ? id : 0;
  gtk_widget_set_visible (self->later, merge != NULL);
  if (merge == NULL)
    return;

  /* Translators: a file number. */
  kept = g_strdup_printf (_("It stays with %s"), merge->kept_number);
  merged = g_strdup_printf (_("It goes to %s"), merge->merged_number);
  gtk_button_set_label (self->to_kept, kept);
  gtk_button_set_label (self->to_merged, merged);
  gtk_widget_grab_focus (GTK_WIDGET (self->to_kept));
}

static void
show_problem (VstMergesPage *self,
              const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : NULL;

  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

typedef struct
{
  VstMergesPage *page;
  gint64 id;
} Asked;

static void
apart_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (VstMergesPage) self = asked->page;
  g_autoptr (GError) error = NULL;
  gboolean done = vst_hub_do_finish (VST_HUB (object), result, &error) != NULL;

  if (self->hub == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  show_problem (self, error);
  ask_where (self, g_error_matches (error, VST_ERROR, VST_ERROR_MERGE_LATER) ? asked->id : 0);
  if (done)
    vst_page_say (GTK_WIDGET (self), _("Merge taken apart: both files are as they were"), NULL);
}

static void
take_apart (VstMergesPage *self,
            gint64 id,
            VstMergeLater later)
{
  const VstMergeApart apart = { id, later };
  Asked *asked = g_new (Asked, 1);

  asked->page = g_object_ref (self);
  asked->id = id;
  vst_hub_do (self->hub, &vst_merge_do_take_apart, g_memdup2 (&apart, sizeof apart), g_free, NULL, apart_cb, asked);
}

static void
take_apart_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  take_apart (VST_MERGES_PAGE (widget), g_variant_get_int64 (parameter), VST_LATER_NOT_SAID);
}

static void
to_kept_cb (VstMergesPage *self)
{
  take_apart (self, self->asked_id, VST_LATER_KEPT);
}

static void
to_merged_cb (VstMergesPage *self)
{
  take_apart (self, self->asked_id, VST_LATER_MERGED);
}

/* Where each value comes from, and what is kept out of sight. */
static char *
add_lines (const VstMerge *merge,
           char *take_below)
{
  g_autofree char *below = take_below;
  g_autofree char *left = vst_word_merge_left (merge);
  g_autoptr (GString) lines = g_string_new (below);

  for (guint i = 0; i < merge->taken->len; i++)
    {
      g_autofree char *taken = vst_word_merge_taken (merge, g_ptr_array_index (merge->taken, i));

      g_string_append_printf (lines, "\n%s", taken);
    }

  if (left != NULL)
    g_string_append_printf (lines, "\n%s", left);

  for (guint i = 0; i < merge->left_rows->len; i++)
    {
      g_autofree char *row = vst_word_merge_row (g_ptr_array_index (merge->left_rows, i));

      g_string_append_printf (lines, "\n– %s", row);
    }

  return g_strdup (lines->str);
}

static void
add_merge (VstMergesPage *self,
           const VstMerge *merge,
           GTimeZone *zone)
{
  g_autofree char *when = vst_format_moment (merge->at, zone);
  g_autofree char *files = g_strdup_printf (merge->whole
                                            /* Translators: two file numbers; the first is gone. */
                                            ? _("%1$s is in %2$s")
                                            : _("A child of %1$s and %2$s"),
                                                 merge->merged_number, merge->kept_number);
  g_autofree char *title = g_strjoin (" · ", files, self->is_private || *merge->name == '\0' ? NULL : merge->name, NULL);
  g_autofree char *below = g_strjoin (" · ", merge->by, when, NULL);
  GtkWidget *row = adw_action_row_new ();

  if (merge->apart_at != 0)
    {
      g_autofree char *then = vst_format_moment (merge->apart_at, zone);
      /* Translators: by whom and when it was merged; then by whom and when it was taken apart. */
      g_autofree char *apart = g_strdup_printf (_("%1$s; taken apart by %2$s, %3$s"), below, merge->apart_by, then);

      g_free (below);
      below = g_steal_pointer (&apart);
    }

  if (!self->is_private)
    below = add_lines (merge, below);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  vst_a11y_set_label (row, title);

  if (merge->apart_at == 0)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Take apart"));
      g_autofree char *spoken = g_strdup_printf ("%s: %s", _("Take apart"), files);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "plain");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "merges.take-apart");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", merge->id);
      vst_a11y_set_label (button, spoken);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }

  gtk_list_box_append (self->list, row);
}

static void
show_merges (VstMergesPage *self)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; self->merges != NULL && i < MIN (self->merges->len, self->n_shown); i++)
    add_merge (self, g_ptr_array_index (self->merges, i), zone);

  gtk_widget_set_visible (self->earlier, self->merges != NULL && self->merges->len > self->n_shown);
  vst_a11y_patch (GTK_WIDGET (self));
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstMergesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *merges = vst_hub_read_finish (VST_HUB (object), result, &error);
  GtkListBoxRow *row;

  if (merges == NULL || self->hub == NULL)
    {
      g_clear_pointer (&merges, g_ptr_array_unref);
      if (self->hub != NULL)
        show_problem (self, error);
      return;
    }

  g_clear_pointer (&self->merges, g_ptr_array_unref);
  self->merges = merges;
  show_merges (self);

  if (self->goes_to >= 0 && (row = gtk_list_box_get_row_at_index (self->list, self->goes_to)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  self->goes_to = -1;
}

static void
read_merges (VstMergesPage *self)
{
  guint n = self->n_shown + 1;

  vst_hub_read (self->hub, &vst_merge_read_all, g_memdup2 (&n, sizeof n), g_free, NULL, read_cb, g_object_ref (self));
}

/* The first of those that are new has the keyboard. */
static void
earlier_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstMergesPage *self = VST_MERGES_PAGE (widget);

  self->goes_to = (int) self->n_shown;
  self->n_shown += A_PAGE;
  read_merges (self);
}

static void
changed_cb (VstMergesPage *self,
            guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0)
    read_merges (self);
}

static char *
vst_merges_page_dup_title (VstPage *page)
{
  return g_strdup (_("Merged files"));
}

static const char *
vst_merges_page_get_help (VstPage *page)
{
  return "merge";
}

static void
vst_merges_page_set_private (VstPage *page,
                             gboolean is_private)
{
  VstMergesPage *self = VST_MERGES_PAGE (page);

  self->is_private = is_private;
  show_merges (self);
}

static void
vst_merges_page_dispose (GObject *object)
{
  VstMergesPage *self = VST_MERGES_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_MERGES_PAGE);
  g_clear_pointer (&self->merges, g_ptr_array_unref);

  G_OBJECT_CLASS (vst_merges_page_parent_class)->dispose (object);
}

static void
vst_merges_page_class_init (VstMergesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_merges_page_dispose;
  page_class->dup_title = vst_merges_page_dup_title;
  page_class->get_help = vst_merges_page_get_help;
  page_class->set_private = vst_merges_page_set_private;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-merges-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstMergesPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstMergesPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, VstMergesPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstMergesPage, later);
  gtk_widget_class_bind_template_child (widget_class, VstMergesPage, to_kept);
  gtk_widget_class_bind_template_child (widget_class, VstMergesPage, to_merged);
  gtk_widget_class_bind_template_callback (widget_class, to_kept_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_merged_cb);

  gtk_widget_class_install_action (widget_class, "merges.take-apart", "x", take_apart_action);
  gtk_widget_class_install_action (widget_class, "merges.earlier", NULL, earlier_action);
}

static void
vst_merges_page_init (VstMergesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->n_shown = A_PAGE;
  self->goes_to = -1;
}

GtkWidget *
vst_merges_page_new (VstHub *hub,
                     GVariant *target)
{
  VstMergesPage *self = g_object_new (VST_TYPE_MERGES_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_merges (self);

  return GTK_WIDGET (self);
}
