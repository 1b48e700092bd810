/* vst-block-booked-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-booked-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-block-encounter.h"
#include "vst-language.h"
#include "vst-paper-format.h"

/**
 * VstBlockBookedField:
 *
 * What is booked or agreed already with whom a block is against, so that whoever
 * makes it can move that: it stays where it is until somebody does.
 */
struct _VstBlockBookedField
{
  AdwBin parent_instance;

  GCancellable *looking;

  GtkLabel *title;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VstBlockBookedField, vst_block_booked_field, ADW_TYPE_BIN)

static char *
word_encounter (const VstEncounter *encounter)
{
  const char *name = vst_language_get () == VST_FRENCH ? encounter->name_fr : encounter->name_en;
  g_autofree char *day = encounter->day != NULL ? vst_format_day (encounter->day) : NULL;
  g_autofree char *time = encounter->from_minute >= 0 ? vst_format_time (encounter->from_minute) : NULL;

  if (g_str_equal (encounter->table, "consent"))
    /* Translators: what she agreed may be told to a partner; its name follows. */
    return g_strdup_printf (_("Consent: %s"), name);

  if (g_str_equal (encounter->table, "release"))
    return g_strdup_printf (_("Release: %s"), name);

  if (g_str_equal (encounter->table, "message"))
    /* Translators: the day on which somebody is to follow up a call, and who that is. */
    return g_strdup_printf (_("Follow-up on %1$s: %2$s"), day, name);

  if (day != NULL && time != NULL)
    return g_strdup_printf ("%s %s – %s", day, time, name);

  return g_strdup (name);
}

static void
add_line (VstBlockBookedField *self,
          const VstEncounter *encounter)
{
  g_autofree char *text = word_encounter (encounter);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "card-pad");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  vst_a11y_set_label (row, text);
  gtk_list_box_append (self->list, row);
}

static void
booked_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstBlockBookedField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;

  /* Somebody else was chosen since, or the dialog is gone. */
  if (self->list == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || all == NULL || all->len == 0)
    return;

  text = g_strdup_printf (ngettext ("%u thing is booked or agreed with them already. It stays until it is moved or cancelled:",
                                    "%u things are booked or agreed with them already. They stay until they are moved or cancelled:",
                                    all->len),
                          all->len);
  gtk_label_set_label (self->title, text);
  for (guint i = 0; i < all->len; i++)
    add_line (self, g_ptr_array_index (all, i));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
vst_block_booked_field_dispose (GObject *object)
{
  VstBlockBookedField *self = VST_BLOCK_BOOKED_FIELD (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_BLOCK_BOOKED_FIELD);

  G_OBJECT_CLASS (vst_block_booked_field_parent_class)->dispose (object);
}

static void
vst_block_booked_field_class_init (VstBlockBookedFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_block_booked_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-block-booked-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstBlockBookedField, title);
  gtk_widget_class_bind_template_child (widget_class, VstBlockBookedField, list);
}

static void
vst_block_booked_field_init (VstBlockBookedField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vst_block_booked_field_clear (VstBlockBookedField *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (VST_IS_BLOCK_BOOKED_FIELD (self));

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* For who holds %VST_RIGHT_BLOCK. */
void
vst_block_booked_field_look (VstBlockBookedField *self,
                             VstHub *hub,
                             const VstBlockEntry *entry)
{
  g_return_if_fail (VST_IS_BLOCK_BOOKED_FIELD (self));

  vst_block_booked_field_clear (self);
  self->looking = g_cancellable_new ();
  vst_hub_read (hub, &vst_block_read_booked, vst_block_entry_copy (entry), (GDestroyNotify) vst_block_entry_free, self->looking,
                booked_cb, g_object_ref (self));
}
