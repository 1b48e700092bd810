/* vst-withheld-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-withheld-field.h"

#include <glib/gi18n.h>

#include "vst-chips-field.h"
#include "vst-directive-store.h"

/**
 * VstWithheldField:
 *
 * The chip beside a family's name that says to whoever doesn't see all of the
 * file that there is more, where the family wants that said.
 */
struct _VstWithheldField
{
  AdwBin parent_instance;

  VstHub *hub;
  gulong changed_id;
  gint64 family_id;
  VstChipsField *chips;
};

G_DEFINE_FINAL_TYPE (VstWithheldField, vst_withheld_field, ADW_TYPE_BIN)

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstWithheldField) self = user_data;
  g_autofree VstWithheldSections *withheld = vst_hub_read_finish (VST_HUB (object), result, NULL);
  gboolean is_told = FALSE;

  if (self->hub == NULL || withheld == NULL)
    return;

  for (guint i = 0; i < VST_N_SECTIONS; i++)
    is_told = is_told || (withheld->sections[i].is_withheld && withheld->sections[i].is_shown);

  vst_chips_field_clear (self->chips);
  if (is_told)
    vst_chips_field_add (self->chips, "vst-closed-symbolic", _("Some information is withheld at the family’s request"), NULL);
}

static void
read_withheld (VstWithheldField *self)
{
  vst_hub_read (self->hub, &vst_withheld_read_family, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL,
                read_cb, g_object_ref (self));
}

static void
changed_cb (VstWithheldField *self,
            guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0)
    read_withheld (self);
}

static void
vst_withheld_field_dispose (GObject *object)
{
  VstWithheldField *self = VST_WITHHELD_FIELD (object);

  if (self->hub != NULL)
    g_clear_signal_handler (&self->changed_id, self->hub);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_withheld_field_parent_class)->dispose (object);
}

static void
vst_withheld_field_class_init (VstWithheldFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_withheld_field_dispose;
}

static void
vst_withheld_field_init (VstWithheldField *self)
{
  self->chips = g_object_new (VST_TYPE_CHIPS_FIELD, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->chips));
}

void
vst_withheld_field_show (VstWithheldField *self,
                         VstHub *hub,
                         gint64 family_id,
                         gboolean is_private)
{
  g_return_if_fail (VST_IS_WITHHELD_FIELD (self));
  g_return_if_fail (VST_IS_HUB (hub));

  gtk_widget_set_visible (GTK_WIDGET (self), !is_private);
  self->family_id = family_id;

  if (self->hub == NULL)
    {
      self->hub = g_object_ref (hub);
      self->changed_id = g_signal_connect_swapped (hub, "changed", G_CALLBACK (changed_cb), self);
      read_withheld (self);
    }
}
