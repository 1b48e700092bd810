/* vst-find-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-find-field.h"

#include "vst-a11y.h"
#include "vst-error-text.h"
#include "vst-person-row.h"
#include "vst-search-store.h"

/* Whoever isn't among these is found by another letter. */
#define MOST_ROWS 20

/* What is typed for so long unchanged is looked for, and logged. */
#define SETTLED_MS 500

/**
 * VstFindField:
 *
 * Finds a family by a name, a file number or a phone; the signal `chosen` tells
 * which.
 */
struct _VstFindField
{
  AdwBin parent_instance;

  VstHub *hub;
  GCancellable *cancellable;
  char *today;
  gboolean is_private;
  gint64 person_id;

  GtkWidget *search;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstFindField, vst_find_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_error (VstFindField *self,
            const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
empty_list (VstFindField *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_hits (VstFindField *self,
           GPtrArray *hits)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  empty_list (self);

  for (guint i = 0; i < hits->len; i++)
    {
      VstHit *hit = g_ptr_array_index (hits, i);
      GtkWidget *child = vst_person_row_new ();
      GtkWidget *row = gtk_list_box_row_new ();

      vst_person_row_show_hit (VST_PERSON_ROW (child), hit, text, self->today, self->is_private);
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
  g_autoptr (VstFindField) self = user_data;
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
  g_autoptr (VstFindField) self = user_data;
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
forget_reading (VstFindField *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_object (&self->cancellable);
}

static void
search_cb (VstFindField *self)
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
chosen_cb (VstFindField *self,
           GtkListBoxRow *row)
{
  VstHit *hit = g_object_get_data (G_OBJECT (row), "hit");

  self->person_id = vst_person_get_id (vst_hit_get_person (hit));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, vst_hit_get_family_id (hit));
}

/* Enter in the field goes to the first family found. */
static void
activate_cb (VstFindField *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* The field keeps Escape to itself; it leaves the dialog here as everywhere. */
static void
stop_cb (VstFindField *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static gboolean
vst_find_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VST_FIND_FIELD (widget)->search);
}

static void
vst_find_field_dispose (GObject *object)
{
  VstFindField *self = VST_FIND_FIELD (object);

  forget_reading (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_FIND_FIELD);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_find_field_parent_class)->dispose (object);
}

static void
vst_find_field_finalize (GObject *object)
{
  g_free (VST_FIND_FIELD (object)->today);

  G_OBJECT_CLASS (vst_find_field_parent_class)->finalize (object);
}

static void
vst_find_field_class_init (VstFindFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vst_find_field_dispose;
  object_class->finalize = vst_find_field_finalize;
  widget_class->grab_focus = vst_find_field_grab_focus;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", VST_TYPE_FIND_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-find-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstFindField, search);
  gtk_widget_class_bind_template_child (widget_class, VstFindField, list);
  gtk_widget_class_bind_template_child (widget_class, VstFindField, nothing);
  gtk_widget_class_bind_template_child (widget_class, VstFindField, problem);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
vst_find_field_init (VstFindField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->search), SETTLED_MS);
}

/**
 * vst_find_field_set_hub:
 *
 * Where families are looked for, from now on.
 */
void
vst_find_field_set_hub (VstFindField *self,
                        VstHub *hub)
{
  g_return_if_fail (VST_IS_FIND_FIELD (self) && self->hub == NULL);

  self->hub = g_object_ref (hub);
  self->today = vst_hub_dup_today (hub);
}

/* Whoever leans over the counter reads initials, of what was found before as well. */
void
vst_find_field_set_private (VstFindField *self,
                            gboolean is_private)
{
  g_return_if_fail (VST_IS_FIND_FIELD (self));

  if (self->is_private == !!is_private)
    return;

  self->is_private = !!is_private;
  search_cb (self);
}

gint64
vst_find_field_get_person (VstFindField *self)
{
  g_return_val_if_fail (VST_IS_FIND_FIELD (self), 0);

  return self->person_id;
}

const char *
vst_find_field_get_text (VstFindField *self)
{
  g_return_val_if_fail (VST_IS_FIND_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

void
vst_find_field_set_text (VstFindField *self,
                         const char *text)
{
  g_return_if_fail (VST_IS_FIND_FIELD (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}
