/* vst-candidates-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-candidates-field.h"

#include <glib/gi18n.h>

#include "vst-candidate-store.h"
#include "vst-family-wording.h"
#include "vst-page.h"
#include "vst-person-row.h"

/* What fits beside the form, each with a key of its own. */
#define MOST_FILES 3

/* After the last key; a search takes a few milliseconds of another thread. */
#define PAUSE_MS 150

/**
 * VstCandidatesField:
 *
 * Files that may be the family being taken in, with the reasons: looked for
 * while one types, never in the way.
 */
struct _VstCandidatesField
{
  AdwBin parent_instance;

  VstHub *hub;
  VstFamilyEntry *typed;
  GPtrArray *hits; /* of VstHit */
  GCancellable *cancellable;
  char *today;
  guint pause_id;
  gboolean has_looked; /* else nothing is typed yet, or not for long enough */
  gboolean is_private;

  GtkWidget *box;
  GtkWidget *head;
  GtkLabel *count;
  GtkBox *list;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (VstCandidatesField, vst_candidates_field, ADW_TYPE_BIN)

static void
open_cb (VstCandidatesField *self,
         GtkWidget *button)
{
  vst_candidates_field_open (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "number")));
}

static GtkWidget *
new_reason (const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("vst-check-symbolic"));
  gtk_box_append (GTK_BOX (line), label);

  return line;
}

static GtkWidget *
new_button (VstCandidatesField *self,
            guint number,
            const char *spoken)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *key_text = g_strdup_printf (_("Alt+%u"), number);
  GtkWidget *key = gtk_label_new (key_text);

  gtk_widget_add_css_class (key, "key");
  gtk_widget_add_css_class (button, "plain");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_("Open this file")));
  gtk_box_append (GTK_BOX (box), key);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open this file"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key_text, -1);
  g_object_set_data (G_OBJECT (button), "number", GUINT_TO_POINTER (number));
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_hit (VstCandidatesField *self,
         VstHit *hit,
         guint number)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = vst_person_row_new ();
  g_auto (GStrv) reasons = vst_word_reasons (vst_hit_get_reasons (hit));

  vst_person_row_show_hit (VST_PERSON_ROW (row), hit, NULL, self->today, self->is_private);
  vst_person_row_set_narrow (VST_PERSON_ROW (row));
  gtk_widget_add_css_class (card, "candidate");
  gtk_box_append (GTK_BOX (card), row);

  for (guint i = 0; reasons[i] != NULL && !self->is_private; i++)
    gtk_box_append (GTK_BOX (card), new_reason (reasons[i]));

  gtk_box_append (GTK_BOX (card), new_button (self, number, vst_person_row_get_spoken (VST_PERSON_ROW (row))));
  gtk_box_append (self->list, card);
}

static void
show_hits (VstCandidatesField *self)
{
  GtkWidget *child;
  guint n_hits = self->hits != NULL ? MIN (self->hits->len, MOST_FILES) : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u file looks like this one", "%u files look like this one", n_hits), n_hits);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);

  for (guint i = 0; i < n_hits; i++)
    add_hit (self, g_ptr_array_index (self->hits, i), i + 1);

  gtk_label_set_label (self->count, n_hits > 0 ? count
                                               : self->has_looked
                                        ? _("No other file looks like this one")
                                        : _("Files that look alike"));
  gtk_widget_set_visible (self->hint, !self->has_looked);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_hits > 0);
  (n_hits > 0 ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->head, "muted");
}

static void
found_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstCandidatesField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (hits == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = g_steal_pointer (&hits);
  self->has_looked = TRUE;
  show_hits (self);
}

static gboolean
look_cb (gpointer user_data)
{
  VstCandidatesField *self = user_data;

  self->pause_id = 0;
  vst_hub_read (self->hub, &vst_candidate_read, g_steal_pointer (&self->typed), (GDestroyNotify) vst_family_entry_free,
                self->cancellable, found_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
forget_reading (VstCandidatesField *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_pointer (&self->typed, vst_family_entry_free);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
vst_candidates_field_dispose (GObject *object)
{
  VstCandidatesField *self = VST_CANDIDATES_FIELD (object);

  forget_reading (self);
  g_clear_object (&self->hub);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_CANDIDATES_FIELD);

  G_OBJECT_CLASS (vst_candidates_field_parent_class)->dispose (object);
}

static void
vst_candidates_field_finalize (GObject *object)
{
  g_free (VST_CANDIDATES_FIELD (object)->today);

  G_OBJECT_CLASS (vst_candidates_field_parent_class)->finalize (object);
}

static void
vst_candidates_field_class_init (VstCandidatesFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_candidates_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_candidates_field_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-candidates-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstCandidatesField, box);
  gtk_widget_class_bind_template_child (widget_class, VstCandidatesField, head);
  gtk_widget_class_bind_template_child (widget_class, VstCandidatesField, count);
  gtk_widget_class_bind_template_child (widget_class, VstCandidatesField, list);
  gtk_widget_class_bind_template_child (widget_class, VstCandidatesField, hint);
}

static void
vst_candidates_field_init (VstCandidatesField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_hits (self);
}

void
vst_candidates_field_set_hub (VstCandidatesField *self,
                              VstHub *hub)
{
  g_return_if_fail (VST_IS_CANDIDATES_FIELD (self));

  g_set_object (&self->hub, hub);
  g_free (self->today);
  self->today = vst_hub_dup_today (hub);
}

/**
 * vst_candidates_field_look:
 * @typed: a family, as far as it is typed
 *
 * Looks again after a short pause; what was being looked for is forgotten.  Where
 * nothing is typed yet, what will stand here is told.
 */
void
vst_candidates_field_look (VstCandidatesField *self,
                           const VstFamilyEntry *typed)
{
  g_return_if_fail (VST_IS_CANDIDATES_FIELD (self));
  g_return_if_fail (typed != NULL);

  forget_reading (self);
  if (vst_family_entry_is_blank (typed))
    {
      self->has_looked = FALSE;
      g_clear_pointer (&self->hits, g_ptr_array_unref);
      show_hits (self);
      return;
    }

  self->cancellable = g_cancellable_new ();
  self->typed = vst_family_entry_copy (typed);
  self->pause_id = g_timeout_add (PAUSE_MS, look_cb, self);
}

/* Opens the file of a key: 1 is the first. */
void
vst_candidates_field_open (VstCandidatesField *self,
                           guint number)
{
  g_return_if_fail (VST_IS_CANDIDATES_FIELD (self));

  if (self->hits != NULL && number >= 1 && number <= MIN (self->hits->len, MOST_FILES))
    {
      VstHit *hit = g_ptr_array_index (self->hits, number - 1);

      vst_page_open (GTK_WIDGET (self), "family", g_variant_new_int64 (vst_hit_get_family_id (hit)));
    }
}

void
vst_candidates_field_set_private (VstCandidatesField *self,
                                  gboolean is_private)
{
  g_return_if_fail (VST_IS_CANDIDATES_FIELD (self));

  self->is_private = is_private;
  show_hits (self);
}
