/* vst-slots-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-slots-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-appointment-wording.h"
#include "vst-paper-format.h"
#include "vst-scene-wording.h"

/**
 * VstSlotsField:
 *
 * The next free times, the first of them chosen.
 */
struct _VstSlotsField
{
  AdwBin parent_instance;

  GCancellable *cancellable;
  VstPresenceDay *there; /* whose time is wanted, or NULL */
  int minute;
  gboolean wants_focus;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VstSlotsField, vst_slots_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_READ,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_slot (VstSlotsField *self,
          VstSlot *slot)
{
  g_autofree char *text = vst_word_slot (slot);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "card-pad");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "slot", g_object_ref (slot), g_object_unref);
  vst_a11y_set_label (row, text);
  gtk_list_box_append (self->list, row);
}

static void
slots_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstSlotsField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slots = vst_hub_read_finish (VST_HUB (object), result, &error);
  GtkListBoxRow *row;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  for (guint i = 0; slots != NULL && i < slots->len; i++)
    add_slot (self, g_ptr_array_index (slots, i));

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  g_signal_emit (self, signals[SIGNAL_READ], 0);
  if (self->wants_focus)
    self->wants_focus = !gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
activated_cb (VstSlotsField *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* Whether there was a time to put it on. */
static gboolean
vst_slots_field_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (VST_SLOTS_FIELD (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Tab goes by the list, to the row that is chosen; arrows go through it. */
static gboolean
vst_slots_field_focus (GtkWidget *widget,
                       GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (vst_slots_field_parent_class)->focus (widget, direction);

  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
vst_slots_field_dispose (GObject *object)
{
  VstSlotsField *self = VST_SLOTS_FIELD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->there);

  G_OBJECT_CLASS (vst_slots_field_parent_class)->dispose (object);
}

static guint
new_signal (VstSlotsFieldClass *klass,
            const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_slots_field_class_init (VstSlotsFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_slots_field_dispose;
  GTK_WIDGET_CLASS (klass)->focus = vst_slots_field_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = vst_slots_field_grab_focus;

  signals[SIGNAL_READ] = new_signal (klass, "read");
  signals[SIGNAL_ACTIVATED] = new_signal (klass, "activated");
}

static void
vst_slots_field_init (VstSlotsField *self)
{
  GtkWidget *none = gtk_label_new (_("No free time in these weeks. Look later, or type a day and a time below."));

  gtk_label_set_wrap (GTK_LABEL (none), TRUE);
  gtk_label_set_xalign (GTK_LABEL (none), 0);
  gtk_widget_add_css_class (none, "card-pad");
  gtk_widget_add_css_class (none, "muted");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_placeholder (self->list, none);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "sheet");
  vst_a11y_set_label (GTK_WIDGET (self->list), _("Next free times"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * vst_slots_field_read:
 * @take_query: what is asked for; what was asked before isn't any more
 *
 * Reads the times; the signal `read` tells when they are there.
 */
void
vst_slots_field_read (VstSlotsField *self,
                      VstHub *hub,
                      VstSlotQuery *take_query)
{
  g_return_if_fail (VST_IS_SLOTS_FIELD (self));
  g_return_if_fail (VST_IS_HUB (hub) && take_query != NULL);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->there != NULL && take_query->except_id == 0)
    {
      take_query->at_presence = vst_presence_get_id (vst_presence_day_get_presence (self->there));
      take_query->at_minute = self->minute;
    }
  vst_hub_read (hub, &vst_slot_read_next, take_query, (GDestroyNotify) vst_slot_query_free, self->cancellable, slots_cb,
                g_object_ref (self));
}

/**
 * vst_slots_field_want:
 * @there: (nullable): while whose presence a time is wanted
 * @minute: that time
 *
 * What is wanted comes first where it is free; the keyboard goes to the times as
 * soon as there are any.
 */
void
vst_slots_field_want (VstSlotsField *self,
                      VstPresenceDay *there,
                      int minute)
{
  g_return_if_fail (VST_IS_SLOTS_FIELD (self));

  g_set_object (&self->there, there);
  self->minute = minute;
  self->wants_focus = TRUE;
}

/* Returns: (transfer none) (nullable): */
VstSlot *
vst_slots_field_get_chosen (VstSlotsField *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (VST_IS_SLOTS_FIELD (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? g_object_get_data (G_OBJECT (row), "slot") : NULL;
}

/* Where there is such a time. */
void
vst_slots_field_choose (VstSlotsField *self,
                        const char *day,
                        int from_minute)
{
  GtkListBoxRow *row;

  g_return_if_fail (VST_IS_SLOTS_FIELD (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      VstSlot *slot = g_object_get_data (G_OBJECT (row), "slot");

      if (g_str_equal (vst_slot_get_day (slot), day) && vst_slot_get_from (slot) == from_minute)
        gtk_list_box_select_row (self->list, row);
    }
}
