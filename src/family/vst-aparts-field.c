/* vst-aparts-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-aparts-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-apart-store.h"
#include "vst-family-wording.h"
#include "vst-kin-row.h"
#include "vst-page.h"

/**
 * VstApartsField:
 *
 * Whom a family must not meet today: each to be lifted, and the number of the court's
 * file for her who asks to see it.
 */
struct _VstApartsField
{
  AdwBin parent_instance;

  VstHub *hub;
  gint64 family_id;
  GPtrArray *shown; /* of VstApart */

  GtkListBox *list;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstApartsField, vst_aparts_field, ADW_TYPE_BIN)

static void
lifted_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstApartsField) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_page_show_problem (self->problem, error);
  if (error == NULL)
    vst_page_say (GTK_WIDGET (self), _("Safety rule lifted"), "desk.undo");
}

static VstApart *
find_pair (VstApartsField *self,
           gint64 id)
{
  for (guint i = 0; self->shown != NULL && i < self->shown->len; i++)
    if (vst_apart_get_id (g_ptr_array_index (self->shown, i)) == id)
      return g_ptr_array_index (self->shown, i);

  return NULL;
}

static void
lift_cb (VstApartsField *self,
         GtkWidget *button)
{
  VstApart *pair = find_pair (self, vst_kin_row_get_id (button));

  if (pair != NULL)
    vst_hub_do (self->hub, &vst_apart_do_lift, vst_apart_edit_new (vst_apart_get_id (pair), vst_apart_get_revision (pair), NULL),
                (GDestroyNotify) vst_apart_edit_free, NULL, lifted_cb, g_object_ref (self));
}

static void
court_file_cb (GObject *object,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (VstApartsField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_page_show_problem (self->problem, error);
  if (number == NULL)
    return;

  /* Translators: the number that a court gave a file. */
  text = g_strdup_printf (_("Court file no. %s"), number);
  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
show_court_file_cb (VstApartsField *self,
                    GtkWidget *button)
{
  gint64 id = vst_kin_row_get_id (button);

  vst_hub_read (self->hub, &vst_apart_read_court_file, g_memdup2 (&id, sizeof id), g_free, NULL, court_file_cb, g_object_ref (self));
}

static void
add_button (VstApartsField *self,
            GtkWidget *row,
            const char *verb,
            const char *names,
            VstApart *pair,
            GCallback callback)
{
  g_signal_connect_object (vst_kin_row_add_button (row, verb, names, vst_apart_get_id (pair)), "clicked", callback, self,
                           G_CONNECT_SWAPPED);
}

static void
add_pair (VstApartsField *self,
          VstApart *pair)
{
  const VstApartEntry *entry = vst_apart_get_entry (pair);
  g_autofree char *other = vst_apart_entry_names_worker (entry)
                               ? vst_word_worker (vst_apart_get_b_name (pair), vst_apart_get_agency_en (pair), vst_apart_get_agency_fr (pair))
                               : g_strdup (vst_apart_get_b_name (pair));
  /* Translators: two names, of people who must not meet. */
  g_autofree char *names = g_strdup_printf (_("%1$s and %2$s"), vst_apart_get_a_name (pair), other);
  g_autofree char *text = entry->until[0] != '\0' ? g_strdup_printf (_("%1$s, until %2$s"), names, entry->until) : g_strdup (names);
  GtkWidget *row = vst_kin_row_add (self->list, text, TRUE);

  if (vst_apart_has_court_file (pair))
    add_button (self, row, _("Show the court file number"), names, pair, G_CALLBACK (show_court_file_cb));
  add_button (self, row, _("Lift"), names, pair, G_CALLBACK (lift_cb));
}

static void
pairs_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstApartsField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *today = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (pairs == NULL)
    {
      vst_page_show_problem (self->problem, error);
      return;
    }

  today = vst_hub_dup_today (self->hub);
  vst_kin_row_clear (self->list);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_ptr_array_ref (pairs);
  for (guint i = 0; i < pairs->len; i++)
    if (vst_apart_is_in_force (g_ptr_array_index (pairs, i), today))
      add_pair (self, g_ptr_array_index (pairs, i));
}

static void
read_pairs (VstApartsField *self)
{
  vst_hub_read (self->hub, &vst_apart_read_family, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, pairs_cb,
                g_object_ref (self));
}

static void
hub_changed_cb (VstApartsField *self,
                guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0 && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    read_pairs (self);
}

static void
vst_aparts_field_finalize (GObject *object)
{
  VstApartsField *self = VST_APARTS_FIELD (object);

  g_clear_object (&self->hub);
  g_clear_object (&self->problem);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (vst_aparts_field_parent_class)->finalize (object);
}

static void
vst_aparts_field_class_init (VstApartsFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_aparts_field_finalize;
}

static void
vst_aparts_field_init (VstApartsField *self)
{
  GtkWidget *nobody = gtk_label_new (_("Nobody"));

  gtk_label_set_xalign (GTK_LABEL (nobody), 0);
  gtk_widget_add_css_class (nobody, "card-pad");
  gtk_widget_add_css_class (nobody, "muted");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list, nobody);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "sheet");
  vst_a11y_set_label (GTK_WIDGET (self->list), _("This family must not meet"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * vst_aparts_field_set_family:
 * @problem: where it is said why something wasn't done, and the number
 */
void
vst_aparts_field_set_family (VstApartsField *self,
                             VstHub *hub,
                             gint64 family_id,
                             GtkLabel *problem)
{
  g_return_if_fail (VST_IS_APARTS_FIELD (self) && VST_IS_HUB (hub) && self->hub == NULL);

  self->hub = g_object_ref (hub);
  self->family_id = family_id;
  self->problem = g_object_ref (problem);
  g_signal_connect_object (hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_pairs (self);
}
