/* vst-block-doubts-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-doubts-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-block-field.h"
#include "vst-block-store.h"
#include "vst-page.h"

/**
 * VstBlockDoubtsField:
 *
 * Who has a name that whoever is signed in wrote down, of whom she is asked
 * whether it is she.
 */
struct _VstBlockDoubtsField
{
  AdwBin parent_instance;

  VstHub *hub;
  gint64 family_id;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VstBlockDoubtsField, vst_block_doubts_field, ADW_TYPE_BIN)

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
empty (VstBlockDoubtsField *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
told_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstBlockDoubtsField) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (error == NULL)
    vst_page_say (GTK_WIDGET (self), _("Written down"), NULL);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
tell_cb (VstBlockDoubtsField *self,
         GtkWidget *button)
{
  vst_hub_do (self->hub, &vst_block_do_tell,
              g_memdup2 (g_object_get_data (G_OBJECT (button), "telling"), sizeof (VstBlockTelling)), g_free, NULL, told_cb,
              g_object_ref (self));
}

static void
add_answer (VstBlockDoubtsField *self,
            GtkWidget *box,
            const VstBlockDoubt *doubt,
            const char *label,
            const char *whom,
            gboolean same)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  VstBlockTelling telling = { doubt->block_id, doubt->whom->staff_id, doubt->whom->provider_id, same };
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, whom);

  gtk_widget_add_css_class (button, "plain");
  gtk_widget_add_css_class (button, "mini");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  vst_a11y_set_label (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "telling", g_memdup2 (&telling, sizeof telling), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (tell_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
doubts_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstBlockDoubtsField) self = user_data;
  g_autoptr (GPtrArray) doubts = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (doubts == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  empty (self);

  for (guint i = 0; i < doubts->len; i++)
    {
      const VstBlockDoubt *doubt = g_ptr_array_index (doubts, i);
      GtkWidget *box, *label, *row;
      g_autofree char *whom = NULL;
      g_autofree char *text = NULL;

      if (doubt->family_id != self->family_id)
        continue;

      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      whom = vst_word_block_whom (doubt->whom);
      /* Translators: who has such a name, and the name as it was told. */
      text = g_strdup_printf (_("%1$s: is that “%2$s”?"), whom, doubt->told);
      label = gtk_label_new (text);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_add_css_class (label, "card-pad");
      gtk_box_append (GTK_BOX (box), label);
      add_answer (self, box, doubt, _("Yes"), whom, TRUE);
      add_answer (self, box, doubt, _("Somebody else"), whom, FALSE);
      row = gtk_list_box_row_new ();
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      vst_a11y_set_label (row, text);
      gtk_list_box_append (self->list, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

static void
vst_block_doubts_field_dispose (GObject *object)
{
  VstBlockDoubtsField *self = VST_BLOCK_DOUBTS_FIELD (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_BLOCK_DOUBTS_FIELD);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_block_doubts_field_parent_class)->dispose (object);
}

static void
vst_block_doubts_field_class_init (VstBlockDoubtsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_block_doubts_field_dispose;

  /* An answer was not kept; with the GError. */
  signals[FAILED] = g_signal_new ("failed", VST_TYPE_BLOCK_DOUBTS_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-block-doubts-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstBlockDoubtsField, list);
}

static void
vst_block_doubts_field_init (VstBlockDoubtsField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Of one family; for who holds %VST_RIGHT_BLOCK. */
void
vst_block_doubts_field_read (VstBlockDoubtsField *self,
                             VstHub *hub,
                             gint64 family_id)
{
  g_return_if_fail (VST_IS_BLOCK_DOUBTS_FIELD (self));

  g_set_object (&self->hub, hub);
  self->family_id = family_id;
  vst_hub_read (hub, &vst_block_read_doubts, NULL, NULL, NULL, doubts_cb, g_object_ref (self));
}
