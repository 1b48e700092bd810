/* vst-look-alike-row.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-look-alike-row.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-family-wording.h"
#include "vst-person-row.h"

/**
 * VstLookAlikeRow:
 *
 * Two files that may be one: both people, why, and what to do about it.  Its
 * buttons are the page's actions.
 */
struct _VstLookAlikeRow
{
  AdwBin parent_instance;

  VstPersonRow *a;
  VstPersonRow *b;
  GtkLabel *reasons;
  GtkWidget *compare;
  GtkWidget *a_button;
  GtkWidget *b_button;
  GtkWidget *other;
  char *spoken;
};

G_DEFINE_FINAL_TYPE (VstLookAlikeRow, vst_look_alike_row, ADW_TYPE_BIN)

static void
vst_look_alike_row_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_LOOK_ALIKE_ROW);

  G_OBJECT_CLASS (vst_look_alike_row_parent_class)->dispose (object);
}

static void
vst_look_alike_row_finalize (GObject *object)
{
  g_free (VST_LOOK_ALIKE_ROW (object)->spoken);

  G_OBJECT_CLASS (vst_look_alike_row_parent_class)->finalize (object);
}

static void
vst_look_alike_row_class_init (VstLookAlikeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_look_alike_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_look_alike_row_finalize;

  g_type_ensure (VST_TYPE_PERSON_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-look-alike-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikeRow, a);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikeRow, b);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikeRow, reasons);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikeRow, compare);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikeRow, a_button);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikeRow, b_button);
  gtk_widget_class_bind_template_child (widget_class, VstLookAlikeRow, other);
}

static void
vst_look_alike_row_init (VstLookAlikeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vst_look_alike_row_new (void)
{
  return g_object_new (VST_TYPE_LOOK_ALIKE_ROW, NULL);
}

static void
show_button (GtkWidget *button,
             VstHit *hit)
{
  /* Translators: a file number, 26-481703. */
  g_autofree char *label = g_strdup_printf (_("Open %s"), vst_hit_get_file_number (hit));

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", vst_hit_get_family_id (hit));
}

/**
 * vst_look_alike_row_show:
 * @pair: (nullable): %NULL while it is being read
 */
void
vst_look_alike_row_show (VstLookAlikeRow *self,
                         VstLookAlike *pair,
                         const char *today,
                         gboolean is_private)
{
  g_auto (GStrv) reasons = NULL;
  g_autofree char *why = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (VST_IS_LOOK_ALIKE_ROW (self));

  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), pair != NULL);
  g_clear_pointer (&self->spoken, g_free);
  if (pair == NULL)
    return;

  vst_person_row_show_hit (self->a, vst_look_alike_get_a (pair), NULL, today, is_private);
  vst_person_row_show_hit (self->b, vst_look_alike_get_b (pair), NULL, today, is_private);
  vst_person_row_set_narrow (self->a);
  vst_person_row_set_narrow (self->b);

  reasons = vst_word_reasons (vst_look_alike_get_reasons (pair));
  why = g_strjoinv (" · ", reasons);
  gtk_label_set_label (self->reasons, why);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), !is_private);

  show_button (self->a_button, vst_look_alike_get_a (pair));
  show_button (self->b_button, vst_look_alike_get_b (pair));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->other), "x", vst_look_alike_get_id (pair));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare), "(xx)", vst_hit_get_family_id (vst_look_alike_get_a (pair)),
                                    vst_hit_get_family_id (vst_look_alike_get_b (pair)));

  self->spoken = g_strdup_printf ("%s. %s. %s", vst_person_row_get_spoken (self->a), vst_person_row_get_spoken (self->b),
                                  is_private ? "" : why);
  spoken = g_strdup_printf ("%s: %s, %s", _("Not the same"), vst_hit_get_file_number (vst_look_alike_get_a (pair)),
                                             vst_hit_get_file_number (vst_look_alike_get_b (pair)));
  vst_a11y_set_label (self->other, spoken);

  {
    g_autofree char *both = g_strdup_printf ("%s: %s, %s", _("Compare"), vst_hit_get_file_number (vst_look_alike_get_a (pair)),
                                                              vst_hit_get_file_number (vst_look_alike_get_b (pair)));

    vst_a11y_set_label (self->compare, both);
  }
}

const char *
vst_look_alike_row_get_spoken (VstLookAlikeRow *self)
{
  g_return_val_if_fail (VST_IS_LOOK_ALIKE_ROW (self), NULL);

  return self->spoken != NULL ? self->spoken : "";
}
